import { compare, maybeExactNumber, subtract, type Exact } from '../core/exact.js';
import { maybeValue, readFigure, type Figure, type FigureStatus } from '../core/figure.js';
import { measure, type Measure } from '../core/progress.js';
import { isOver } from '../core/schedule.js';
import type { TargetReading } from '../target-gauge/target-gauge-data.js';
import { judgeTarget, type Judgement } from '../target-gauge/target-gauge-judgement.js';
import type { ListedTarget, ListReading, Snapshot } from './target-list-data.js';

/** The heaps of a review, from the best on: done, nearly, not yet; kept (a level or a limit that holds so far); no figure. */
export const HEAPS = ['done', 'near', 'open', 'kept', 'none'] as const;
export type Heap = (typeof HEAPS)[number];

/** What became of a target since a snapshot. Units: `by` in points, or for a level in the target's own unit. */
export interface Move {
  readonly by: Exact;
  /** Whether it came into a better heap of done, nearly and not yet, or fell into a worse one. */
  readonly step: -1 | 0 | 1;
}

/** One target judged. `state` is its light, or why its figure has no value. Missing values: no judgement where it could not be read. */
export interface Standing {
  readonly target: ListedTarget;
  readonly reading: TargetReading | undefined;
  readonly judged: Judgement | undefined;
  readonly state: string;
  readonly heap: Heap;
  readonly move: Move | undefined;
}

const LIGHTS = ['done', 'good', 'warn', 'bad'];
const STATUSES: readonly (FigureStatus | 'unreadable' | 'none')[] = [
  'none',
  'unreported',
  'not-applicable',
  'withheld',
  'unreadable',
];

/** The states of a ledger in their order: the lights, a host's own ones as they come, then what has none. */
export function statesOf(standings: readonly Standing[]): string[] {
  const found = new Set(standings.map(({ state }) => state));
  const own = [...found].filter((state) => !LIGHTS.includes(state) && !isStatus(state));
  return [...LIGHTS, ...own, ...STATUSES].filter((state) => found.has(state));
}

/** Whether a state is no light at all. */
export function isStatus(state: string): boolean {
  return (STATUSES as readonly string[]).includes(state);
}

function measured(reading: TargetReading, figure = reading.value): Measure | undefined {
  const [value, target] = [maybeValue(figure), maybeValue(reading.goal)];
  const { kind, direction, baseline } = reading;
  return value && target && measure({ kind, direction, value, target, baseline: maybeValue(baseline) });
}

/**
 * The heap of a target. What is to be held is done only when its time is over.
 * Units: `nearFrom` in percent. @see DOMAIN 已完成, 接近完成, 尚未完成
 */
function heapOf(
  reading: TargetReading,
  by: Measure | undefined,
  nearFrom: Exact | undefined,
  cutoff: number,
): Heap {
  if (!by) return 'none';
  if (by.met) {
    const isHeld = by.by === 'level' || by.by === 'used';
    return isHeld && !isOver(reading.period, cutoff) ? 'kept' : 'done';
  }
  const isSum = by.by === 'completion' || by.by === 'progress';
  return isSum && by.percent && nearFrom && compare(by.percent, nearFrom) >= 0 ? 'near' : 'open';
}

/** How far a target was, as its line is drawn: percent, or for a level the figure itself. */
function extentOf(by: Measure | undefined, figure: TargetReading['value']): Exact | undefined {
  return by?.by === 'level' ? maybeValue(figure) : by?.percent;
}

function moveOf(
  standing: Omit<Standing, 'move'>,
  now: Measure | undefined,
  given: Figure | undefined,
  snapshot: Snapshot,
  nearFrom: Exact | undefined,
): Move | undefined {
  const { reading, heap } = standing;
  if (!reading || given === undefined) return undefined;
  const figure = readFigure(given);
  const then = measured(reading, figure);
  const [from, to] = [extentOf(then, figure), extentOf(now, reading.value)];
  if (!from || !to) return undefined;
  const before = heapOf(reading, then, nearFrom, snapshot.asOf.last);
  const [old, young] = [before, heap].map((one) => HEAPS.indexOf(one)) as [number, number];
  // Kept and done differ by the calendar alone; that is no step.
  const isKept = before === 'kept' || heap === 'kept';
  const step = isKept || old === young ? 0 : young < old ? 1 : -1;
  return { by: subtract(to, from), step };
}

/** The state that a light, or a figure without a value, puts a target in. */
function stateOf(reading: TargetReading | undefined, judged: Judgement | undefined): string {
  if (!reading || !judged) return 'unreadable';
  return reading.value.status === 'value' ? judged.light.light : reading.value.status;
}

/**
 * Judges every target of a ledger at its cut-off.
 * @param today day number taken where the data has no `asOf`
 */
export function judgeTargets(data: ListReading, today: number): Standing[] {
  const nearFrom = maybeExactNumber(data.nearFrom);
  return data.targets.map((target): Standing => {
    const { reading } = target;
    const judged = reading && judgeTarget(reading, today);
    const cutoff = reading?.asOf?.last ?? today;
    return {
      target,
      reading,
      judged,
      state: stateOf(reading, judged),
      heap: reading ? heapOf(reading, judged?.measure, nearFrom, cutoff) : 'none',
      move: undefined,
    };
  });
}

/** The same targets with what became of them since a snapshot. */
export function moveTargets(
  data: ListReading,
  standings: readonly Standing[],
  snapshot: Snapshot | undefined,
): readonly Standing[] {
  if (!snapshot) return standings;
  const nearFrom = maybeExactNumber(data.nearFrom);
  return standings.map((standing): Standing => {
    const { id } = standing.target;
    const given = id === undefined ? undefined : snapshot.values.get(id);
    return { ...standing, move: moveOf(standing, standing.judged?.measure, given, snapshot, nearFrom) };
  });
}

/** A target's course through the snapshots. Units: days since 1970; percent, or the unit of a level. Missing values: `undefined` breaks the line. */
export interface CoursePoint {
  readonly day: number;
  readonly extent: Exact | undefined;
}

/** How a target went from snapshot to snapshot until now. Missing values: empty where it stands in none. */
export function courseOf(
  data: ListReading,
  { target, reading, judged }: Standing,
  today: number,
): CoursePoint[] {
  const { id } = target;
  const cutoff = reading?.asOf?.last ?? today;
  if (!reading || id === undefined) return [];
  const points: CoursePoint[] = [];
  for (const { asOf, values } of data.snapshots) {
    if (asOf.last >= cutoff) continue;
    const given = values.get(id);
    const figure = readFigure(given);
    points.push({
      day: asOf.last,
      extent: given === undefined ? undefined : extentOf(measured(reading, figure), figure),
    });
  }
  if (!points.some(({ extent }) => extent)) return [];
  return [...points, { day: cutoff, extent: extentOf(judged?.measure, reading.value) }];
}
