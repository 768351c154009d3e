import { bandBounds, judgeByBands, type Band } from '../core/bands.js';
import type { Light } from '../core/bands-default.js';
import { add, subtract, type Bound, type Exact } from '../core/exact.js';
import { maybeRatioToSchedule } from '../core/progress.js';
import type { Schedule } from '../core/schedule.js';
import type { TargetReading } from './target-gauge-plain-data.js';

/**
 * Judges a target by its declared bands.
 * Shape: the light, and the bounds that the rate (percent) and the gap to the schedule (points) must not round across.
 * Missing values: bands speak of percent and points, so a level in days or cases matches none.
 */
export function applyBands(
  { kind, unit }: TargetReading,
  bands: readonly Band[],
  rate: Exact | undefined,
  schedule: Schedule | undefined,
  gapToAverage: Exact | undefined,
): { light: Light; bounds: Bound[]; gapBounds: Bound[] } {
  const gapBounds = bandBounds(bands, 'gap-to-schedule');
  const due = schedule?.percent;
  const isJudged = kind !== 'level' || unit === '%';
  return {
    light: judgeByBands(
      bands,
      isJudged
        ? {
            completion: rate,
            'gap-to-schedule': rate && due && subtract(rate, due),
            'ratio-to-schedule': rate && due && maybeRatioToSchedule(rate, due),
            'gap-to-average': gapToAverage,
          }
        : {},
    ),
    gapBounds,
    bounds: [
      ...bandBounds(bands, 'completion'),
      // The side of a bound goes with it.
      ...gapBounds.flatMap((bound): Bound[] => (due ? [{ ...bound, ...add(bound, due) }] : [])),
    ],
  };
}
