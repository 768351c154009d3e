import { bandBounds, judgeByBands, judgeByDefault, type Light } from '../core/bands.js';
import { add, ceiling, subtract, type Bound, type Exact } from '../core/exact.js';
import { maybeValue } from '../core/figure.js';
import { goalOf, maybeMeasure, maybeRatioToSchedule, type Measure } from '../core/progress.js';
import { isOver, maybeSchedule, type Schedule } from '../core/schedule.js';
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

/**
 * Judges a target at its cut-off.
 * @param today day number taken where the data has no `asOf`
 * @see DOMAIN truth rules 1, 8 and 11
 */
export function judgeTarget(target: TargetReading, today: number): Judgement {
  const cutoff = target.asOf?.last ?? today;
  const goal = maybeValue(target.goal);
  const isLevel = target.kind === 'level';
  const schedule = isLevel ? undefined : maybeSchedule(target.plan, target.period, cutoff);
  const average = maybeValue(target.average?.rate);
  const measured = maybeMeasure(target);
  const rate = isLevel ? maybeValue(target.value) : measured?.percent;
  // A ceiling is not a sum to reach: being under the calendar is no lag.
  const isPaced = measured?.by !== 'used';
  const gapToSchedule = isPaced && rate && schedule ? subtract(rate, schedule.percent) : undefined;
  const gapToAverage = rate && average ? subtract(rate, average) : undefined;
  const { bands } = target;
  const gapBounds = bandBounds(bands, 'gap-to-schedule');
  const onGoal = isLevel
    ? goal && (target.direction === 'at-most' ? ceiling(goal) : goal)
    : measured && goalOf(measured);
  const bounds = [onGoal, schedule?.percent, average, ...bandBounds(bands, 'completion')].filter(
    (bound) => bound !== undefined,
  );
  // A band on the gap is a band on the rate, moved by the schedule; its side goes with it.
  const moved = schedule
    ? gapBounds.map((bound): Bound => ({ ...bound, ...add(bound, schedule.percent) }))
    : [];
  return {
    measure: measured,
    rate,
    schedule,
    gapToSchedule,
    average,
    gapToAverage,
    light: lightOf(),
    bounds: [...bounds, ...moved],
    gapBounds,
  };

  function lightOf(): Light {
    if (!measured) return { light: 'none', reason: 'unjudged' };
    if (!bands) return judgeByDefault(measured, gapToSchedule, isOver(target.period, cutoff));
    // Bands speak of percent and points, so a level in days or cases is none of theirs.
    if (isLevel && target.unit !== '%') return judgeByBands(bands, {});
    return judgeByBands(bands, {
      completion: rate,
      'gap-to-schedule': rate && schedule ? subtract(rate, schedule.percent) : undefined,
      'ratio-to-schedule': rate && schedule ? maybeRatioToSchedule(rate, schedule.percent) : undefined,
      'gap-to-average': gapToAverage,
    });
  }
}
