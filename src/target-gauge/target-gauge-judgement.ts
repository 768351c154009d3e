import { judgeByDefault } from '../core/bands-default.js';
import { add, ceiling, subtract, type Bound } from '../core/exact.js';
import { maybeValue } from '../core/figure.js';
import { SLIGHTLY } from '../core/floor-sum.js';
import { goalOf, maybeMeasure } from '../core/progress.js';
import { isOver, maybeSchedule } from '../core/schedule.js';
import { applyBands } from './target-gauge-bands.js';
import './target-gauge-kind-words.js';
import { NEAR, UNJUDGED, type Judgement } from './target-gauge-judge.js';
import type { TargetReading } from './target-gauge-plain-data.js';

export type { Judgement };

/**
 * Judges a target of any kind at its cut-off, by its bands where it declares some.
 * @param today day number taken where the data has no `asOf`
 * @see DOMAIN truth rules 1, 8 and 11
 */
export function judgeTarget(target: TargetReading, today: number): Judgement {
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
  const ruled = bands && applyBands(target, bands, rate, schedule, gapToAverage);
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
      : ruled
        ? ruled.light
        : judgeByDefault(measure, gapToSchedule, isOver(target.period, cutoff)),
    bounds,
    gapBounds: ruled?.gapBounds ?? NEAR,
  };
}
