import { applyBands } from './target-gauge-bands.js';
import type { TargetReading } from './target-gauge-data.js';
import { judgeWith, type Judgement } from './target-gauge-judge.js';

export type { Judgement };

/**
 * Judges a target at its cut-off, by its bands where it declares some. (The gauge itself loads what judges by bands when
 * a document first has them.)
 * @param today day number taken where the data has no `asOf`
 */
export function judgeTarget(target: TargetReading, today: number): Judgement {
  return judgeWith(target, today, applyBands);
}
