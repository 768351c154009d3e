import type { RankingReading } from './county-ranking-data.js';
import { momentIn, momentOf } from './county-ranking-frames.js';

/** Which moment of a ranking is shown, and whether it goes on from there. */
export class RankingPlayback {
  readonly #data: () => RankingReading | undefined;
  readonly #changed: () => void;
  /** The moment that was chosen. Missing values: `undefined` for the last one. */
  at: number | undefined;
  isPlaying = false;

  constructor(data: () => RankingReading | undefined, changed: () => void) {
    this.#data = data;
    this.#changed = changed;
  }

  /** Goes on from the moment that is shown, or from the first where that is the last. */
  play(): void {
    if (momentIn(this.#data(), undefined) < 1) return;
    this.at ??= 0;
    this.isPlaying = true;
    this.#changed();
  }

  pause(): void {
    this.isPlaying = false;
    this.#changed();
  }

  /** Shows a moment; at the last one it stops. */
  seek(moment: number): void {
    const at = Math.max(Math.round(moment), 0);
    this.at = at < momentIn(this.#data(), undefined) ? at : undefined;
    if (this.at === undefined) this.isPlaying = false;
    this.#changed();
  }

  step(by: number): void {
    this.seek(momentIn(this.#data(), this.at) + by);
  }

  /** The ranking at the moment that is shown. */
  shown(data: RankingReading): RankingReading {
    return momentOf(data, momentIn(data, this.at));
  }
}
