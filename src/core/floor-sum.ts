import type { Light } from './bands-default.js';
import { compare, maybeExactNumber, maybePercent, signOf, whole, type Exact } from './exact.js';
import type { Measure } from './progress.js';
import type { Period, Schedule } from './schedule.js';

// The plain target, a sum to reach from 0, in one file: the gauge brings it along, and the other kinds come when asked for.

/** Down to so far behind the schedule a target is only slightly behind. Units: points. */
export const SLIGHTLY = whole(-10);

/** How far a sum is that starts from 0. Missing values: no `percent` where the target is not above 0. */
export function measureFloorSum(value: Exact, target: Exact): Measure {
  const percent = signOf(target) > 0 ? maybePercent(value, target) : undefined;
  return { by: 'completion', percent, met: compare(value, target) >= 0 };
}

/** A schedule that the data gives. Units: percent. Missing values: `undefined` for what is no decimal. */
export function maybeScheduleGiven(due: number): Schedule | undefined {
  const percent = maybeExactNumber(due);
  return percent && { percent, method: 'given' };
}

/**
 * The share due at a cut-off, counted by day: days elapsed / days in the period; 0 before it, 100 after.
 * Missing values: `undefined` for a period that ends before it starts.
 * @param cutoff day number of the cut-off, included (Asia/Shanghai)
 * @see DOMAIN truth rule 8
 */
export function maybeScheduleByDay({ start, end }: Period, cutoff: number): Schedule | undefined {
  const before = start.first - 1;
  if (end.last <= before) return undefined;
  const elapsed = whole(Math.min(Math.max(cutoff, before), end.last) - before);
  const total = whole(end.last - before);
  const percent = maybePercent(elapsed, total);
  return percent && { percent, method: 'by-day', elapsed, total };
}

/**
 * The light of what is worked towards, where the data declares no bands.
 * Units: `gapToSchedule` in points. Missing values: no schedule gives done or 未判定.
 * @see DOMAIN truth rule 11
 */
export function judgeByPace({ met }: Measure, gapToSchedule: Exact | undefined): Light {
  if (met) return { light: 'done', reason: 'done' };
  if (!gapToSchedule) return { light: 'none', reason: 'unjudged' };
  if (signOf(gapToSchedule) >= 0) return { light: 'good', reason: 'on-schedule' };
  return compare(gapToSchedule, SLIGHTLY) >= 0
    ? { light: 'warn', reason: 'slightly-behind' }
    : { light: 'bad', reason: 'behind' };
}
