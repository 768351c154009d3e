import { compare, maybeExactNumber, subtract, toNumber, type Exact } from '../core/exact.js';
import { maybeValue, readFigure, type Figure, type FigureStatus, type Reading } from '../core/figure.js';
import { maybeMeasure, type Measure } from '../core/progress.js';
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

/** The lights that have a colour of ours, from the best on. */
export const LIGHTS = ['done', 'good', 'warn', 'bad'];
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
  const isHeld = by.by === 'level' || by.by === 'used';
  if (by.met) return isHeld && !isOver(reading.period, cutoff) ? 'kept' : 'done';
  return !isHeld && by.percent && nearFrom && compare(by.percent, nearFrom) >= 0 ? 'near' : 'open';
}

/** How far a target was, as its line is drawn: percent, or for a level the figure itself. */
function extentOf(by: Measure | undefined, figure: TargetReading['value']): Exact | undefined {
  return by?.by === 'level' ? maybeValue(figure) : by?.percent;
}

function moveOf(
  { reading, judged, heap }: Standing,
  given: Figure | undefined,
  snapshot: Snapshot,
  nearFrom: Exact | undefined,
): Move | undefined {
  if (!reading || given === undefined) return undefined;
  const figure = readFigure(given);
  const then = maybeMeasure({ ...reading, value: figure });
  const [from, to] = [extentOf(then, figure), extentOf(judged?.measure, reading.value)];
  if (!from || !to) return undefined;
  const before = heapOf(reading, then, nearFrom, snapshot.asOf.last);
  const [old, young] = [before, heap].map((one) => HEAPS.indexOf(one)) as [number, number];
  // Kept and done differ by the calendar alone; that is no step.
  const isKept = before === 'kept' || heap === 'kept';
  return { by: subtract(to, from), step: isKept ? 0 : (Math.sign(old - young) as Move['step']) };
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
    const status = reading?.value.status ?? 'unreadable';
    return {
      target,
      reading,
      judged,
      state: judged && status === 'value' ? judged.light.light : status,
      heap: reading ? heapOf(reading, judged?.measure, nearFrom, reading.asOf?.last ?? today) : 'none',
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
    const given = snapshot.values.get(standing.target.id ?? '');
    return { ...standing, move: moveOf(standing, given, snapshot, nearFrom) };
  });
}

/** A point of a target's course. Units: days since 1970; percent, or the unit of a level. Missing values: `undefined` breaks the line. */
export type CoursePoint = readonly [day: number, extent: number | undefined];

/** How a target went from snapshot to snapshot until now. Missing values: empty where it stands in none. */
export function courseOf(
  { snapshots }: ListReading,
  { target, reading, judged }: Standing,
  today: number,
): CoursePoint[] {
  const { id } = target;
  if (!reading || id === undefined) return [];
  const cutoff = reading.asOf?.last ?? today;
  const point = (day: number, by: Measure | undefined, figure: Reading): CoursePoint => {
    const extent = extentOf(by, figure);
    return [day, extent && toNumber(extent)];
  };
  const points = snapshots
    .filter(({ asOf }) => asOf.last < cutoff)
    .map(({ asOf, values }) => {
      const figure = readFigure(values.get(id));
      return point(asOf.last, maybeMeasure({ ...reading, value: figure }), figure);
    });
  return [...points, point(cutoff, judged?.measure, reading.value)];
}
