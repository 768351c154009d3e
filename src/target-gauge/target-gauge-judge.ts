import { judgeByDefault, SLIGHTLY, type Light } from '../core/bands-default.js';
import { add, ceiling, subtract, type Bound, type Exact } from '../core/exact.js';
import { maybeValue } from '../core/figure.js';
import { goalOf, maybeMeasure, type Measure } from '../core/progress.js';
import { isOver, maybeSchedule, type Schedule } from '../core/schedule.js';
import type { applyBands } from './target-gauge-bands.js';
import type { TargetReading } from './target-gauge-data.js';

/**
 * What is to be said of a target: how far, against the calendar, against the average, and the light.
 * Units: `rate` in percent, or for a level in the target's unit; the gaps in points.
 * `bounds` are what `rate` must not be rounded across. Missing values: `undefined` where there is nothing to compare.
 */
export interface Judgement {
  readonly measure: Measure | undefined;
  readonly rate: Exact | undefined;
  readonly schedule: Schedule | undefined;
  readonly gapToSchedule: Exact | undefined;
  readonly average: Exact | undefined;
  readonly gapToAverage: Exact | undefined;
  readonly light: Light;
  readonly bounds: readonly Bound[];
  /** Bounds of the gap to the schedule, in points. */
  readonly gapBounds: readonly Bound[];
}

const NEAR: readonly Bound[] = [SLIGHTLY];
const UNJUDGED: Light = { light: 'none', reason: 'unjudged' };

/**
 * Judges a target at its cut-off.
 * @param today day number taken where the data has no `asOf`
 * @param byBands what judges by declared bands, a part of its own. Missing values: without it such a target is 未判定
 * @see DOMAIN truth rules 1, 8 and 11
 */
export function judgeWith(
  target: TargetReading,
  today: number,
  byBands: typeof applyBands | undefined,
): Judgement {
  const { bands } = target;
  const cutoff = target.asOf?.last ?? today;
  const goal = maybeValue(target.goal);
  const isLevel = target.kind === 'level';
  const schedule = isLevel ? undefined : maybeSchedule(target.plan, target.period, cutoff);
  const average = maybeValue(target.average?.rate);
  const measure = maybeMeasure(target);
  const rate = isLevel ? maybeValue(target.value) : measure?.percent;
  // A ceiling is not a sum to reach: being under the calendar is no lag.
  const isPaced = measure?.by !== 'used';
  const gapToSchedule = isPaced && rate && schedule ? subtract(rate, schedule.percent) : undefined;
  const gapToAverage = rate && average ? subtract(rate, average) : undefined;
  const ruled = bands && byBands?.(target, bands, rate, schedule, gapToAverage);
  const onGoal = isLevel
    ? goal && (target.direction === 'at-most' ? ceiling(goal) : goal)
    : measure && goalOf(measure);
  // A bound of the gap is a bound of the rate, moved by the schedule.
  const bounds: Bound[] = ruled?.bounds ?? (schedule ? [add(SLIGHTLY, schedule.percent)] : []);
  for (const bound of [onGoal, schedule?.percent, average]) if (bound) bounds.push(bound);
  return {
    measure,
    rate,
    schedule,
    gapToSchedule,
    average,
    gapToAverage,
    light: !measure
      ? UNJUDGED
      : bands
        ? (ruled?.light ?? UNJUDGED)
        : judgeByDefault(measure, gapToSchedule, isOver(target.period, cutoff)),
    bounds,
    gapBounds: ruled?.gapBounds ?? NEAR,
  };
}
