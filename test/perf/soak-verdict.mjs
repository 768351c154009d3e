// The soak's arithmetic and its table: pure.

const MOST_DRIFT = 0.02;
const LONGEST_TASK_MS = 100;

/** Slope of the least-squares line through values that are one apart; 0 for a single one. */
export function slopeOf(values) {
  const middle = (values.length - 1) / 2;
  let above = 0;
  let below = 0;
  values.forEach((value, place) => {
    above += (place - middle) * value;
    below += (place - middle) ** 2;
  });
  return below === 0 ? 0 : above / below;
}

/** How far values drift from the first to the last along their fitted line, as a share of their mean. */
export function driftOf(values) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return (slopeOf(values) * (values.length - 1)) / mean;
}

const two = (value) => String(value).padStart(2, '0');

/** "25:00:30". Units: ms. */
export function clockOf(ms) {
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** What a task took of its thread, where that is known. Units: ms. */
const lengthOf = ({ workMs, durationMs }) => Math.min(workMs ?? Infinity, durationMs);
const longestOf = (tasks, length = lengthOf) => Math.round(Math.max(0, ...tasks.map(length)));

const COLUMNS = [
  ['at', 9, ({ elapsedMs }) => clockOf(elapsedMs)],
  ['heap MB', 9, ({ heapMB }) => heapMB.toFixed(3)],
  ['nodes', 7, ({ nodes }) => nodes],
  ['templates', 11, ({ templates }) => templates],
  ['listeners', 11, ({ listeners }) => listeners],
  ['timers', 8, ({ timers }) => timers],
  ['requests', 10, ({ requests }) => requests],
  ['frames', 8, ({ frames }) => frames],
  ['longest task', 14, ({ tasks }) => (tasks.length > 0 ? `${longestOf(tasks)} ms` : '< 50 ms')],
];

export const tableHead = () => COLUMNS.map(([name, width]) => name.padStart(width)).join('');
/** A reading in words; requests, frames and tasks are those since the one before. */
export const tableLine = (reading) =>
  COLUMNS.map(([, width, cell]) => String(cell(reading)).padStart(width)).join('');

/** Prints what the readings come to. @returns what failed, in words */
export function judgeReadings(readings) {
  const failures = [];
  // The first hour loads what comes late, fills caches and compiles what is hot.
  const later = readings.slice(1);
  const drift = driftOf(later.map(({ heapMB }) => heapMB));
  const percent = `${(drift * 100).toFixed(2)}%`;
  console.log(`heap after garbage collection, fitted after the first reading: ${percent} in total, limit 2%`);
  if (!(drift < MOST_DRIFT)) failures.push(`the heap drifts by ${percent}`);
  // A picture that is drawn for the first time after hours brings its template, its sample and a node or two that hold
  // them: readings with as many templates are compared.
  for (const name of ['nodes', 'listeners', 'timers']) {
    const byTemplates = new Map();
    for (const reading of later) {
      const found = byTemplates.get(reading.templates) ?? new Set();
      byTemplates.set(reading.templates, found.add(reading[name]));
    }
    const said = [...byTemplates].map(([count, found]) => `${[...found].join(' and ')} with ${count}`);
    console.log(`${name}, by nodes of templates: ${said.join('; ')}`);
    if ([...byTemplates.values()].some(({ size }) => size > 1))
      failures.push(`${name} differ: ${said.join('; ')}`);
  }
  // What comes before the start is the page's coming up.
  const tasks = later.flatMap((reading) => reading.tasks);
  const wallMs = longestOf(tasks, ({ durationMs }) => durationMs);
  console.log(
    `longest task ${longestOf(tasks)} ms${tasks.every(({ workMs }) => workMs !== undefined) ? ` of CPU (${wallMs} ms by the wall clock, other programs included)` : ''}, limit ${LONGEST_TASK_MS} ms`,
  );
  for (const task of tasks)
    if (lengthOf(task) > LONGEST_TASK_MS)
      failures.push(`a task took ${Math.round(lengthOf(task))} ms at ${new Date(task.atMs).toISOString()}`);
  return failures;
}
