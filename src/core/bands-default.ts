import { compare, signOf, whole, type Exact } from './exact.js';
import type { Measure } from './progress.js';

/** A light and the reason for it; `label` only where a declared band gave it. */
export interface Light {
  readonly light: string;
  readonly reason:
    | 'band'
    | 'done'
    | 'on-schedule'
    | 'slightly-behind'
    | 'behind'
    | 'within'
    | 'exceeded'
    | 'held'
    | 'not-held'
    | 'unjudged';
  readonly label?: string;
  readonly shape?: string | undefined;
  readonly token?: string | undefined;
}

/** Down to so far behind the schedule a target is only slightly behind. Units: points. */
export const SLIGHTLY = whole(-10);

/**
 * The light where the data declares no bands.
 * Units: `gapToSchedule` in points. Missing values: no schedule gives done or 未判定.
 * @see DOMAIN truth rule 11
 */
export function judgeByDefault(
  measure: Measure,
  gapToSchedule: Exact | undefined,
  periodIsOver: boolean,
): Light {
  if (measure.by === 'level')
    return measure.met ? { light: 'good', reason: 'held' } : { light: 'bad', reason: 'not-held' };
  if (measure.by === 'used') {
    if (!measure.met) return { light: 'bad', reason: 'exceeded' };
    return periodIsOver ? { light: 'done', reason: 'done' } : { light: 'good', reason: 'within' };
  }
  if (measure.met) return { light: 'done', reason: 'done' };
  if (!gapToSchedule) return { light: 'none', reason: 'unjudged' };
  if (signOf(gapToSchedule) >= 0) return { light: 'good', reason: 'on-schedule' };
  return compare(gapToSchedule, SLIGHTLY) >= 0
    ? { light: 'warn', reason: 'slightly-behind' }
    : { light: 'bad', reason: 'behind' };
}
