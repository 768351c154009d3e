import type { Exact } from './exact.js';
import { judgeByPace } from './floor-sum.js';
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
  return judgeByPace(measure, gapToSchedule);
}
