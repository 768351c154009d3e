import { pageClock } from '../shared/clock.js';
import { deadlines } from '../shared/deadlines.js';

/** Calls at even times, from when it is started until it is stopped. */
export class RankingTicker {
  #everyMs = 0;

  /** Sets the time between two calls; 0 stops them. Units: milliseconds. */
  run(everyMs: number, tick: () => void): void {
    if (everyMs === this.#everyMs) return;
    this.#everyMs = everyMs;
    deadlines.clear(this);
    const plan = (): void => deadlines.set(this, pageClock.now() + everyMs, due);
    const due = (): void => {
      plan();
      tick();
    };
    if (everyMs > 0) plan();
  }
}
