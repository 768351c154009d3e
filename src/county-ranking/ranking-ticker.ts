import { pageClock } from '../shared/clock.js';
import { deadlines } from '../shared/deadlines.js';

/** Calls at even times, from when it is started until it is stopped. */
export class RankingTicker {
  readonly #tick: () => void;
  #everyMs = 0;

  constructor(tick: () => void) {
    this.#tick = tick;
  }

  /** Sets the time between two calls; 0 stops them. Units: milliseconds. */
  run(everyMs: number): void {
    if (everyMs === this.#everyMs) return;
    this.#everyMs = everyMs;
    this.#plan();
  }

  #plan(): void {
    if (this.#everyMs > 0) deadlines.set(this, pageClock.now() + this.#everyMs, this.#due);
    else deadlines.clear(this);
  }

  readonly #due = (): void => {
    this.#plan();
    this.#tick();
  };
}
