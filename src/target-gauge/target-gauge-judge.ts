import type { Light } from '../core/bands-default.js';
import { add, HUNDRED, subtract, type Bound, type Exact } from '../core/exact.js';
import { maybeValue } from '../core/figure.js';
import {
  judgeByPace,
  maybeScheduleByDay,
  maybeScheduleGiven,
  measureFloorSum,
  SLIGHTLY,
} from '../core/floor-sum.js';
import type { Measure } from '../core/progress.js';
import type { Schedule } from '../core/schedule.js';
import type { TargetReading } from './target-gauge-plain-data.js';

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

/** Bounds of the gap where the data declares no bands. */
export const NEAR: readonly Bound[] = [SLIGHTLY];
export const UNJUDGED: Light = { light: 'none', reason: 'unjudged' };

/**
 * Judges a plain target (`isPlain`) at its cut-off; `judgeTarget` says the same of it.
 * @param today day number taken where the data has no `asOf`
 * @see DOMAIN truth rules 1, 8 and 11
 */
export function judgePlain(
  { value, goal, average, period, plan, asOf }: TargetReading,
  today: number,
): Judgement {
  const [at, aim, mean] = [value, goal, average?.rate].map(maybeValue);
  const schedule =
    typeof plan === 'number'
      ? maybeScheduleGiven(plan)
      : period && maybeScheduleByDay(period, asOf?.last ?? today);
  const measure = at && aim && measureFloorSum(at, aim);
  const rate = measure?.percent;
  const due = schedule?.percent;
  const gapToSchedule = rate && due && subtract(rate, due);
  // A bound of the gap is a bound of the rate, moved by the schedule.
  const bounds = [due && add(SLIGHTLY, due), measure && HUNDRED, due, mean];
  return {
    measure,
    rate,
    schedule,
    gapToSchedule,
    average: mean,
    gapToAverage: rate && mean && subtract(rate, mean),
    light: measure ? judgeByPace(measure, gapToSchedule) : UNJUDGED,
    bounds: bounds.filter((bound): bound is Exact => !!bound),
    gapBounds: NEAR,
  };
}
