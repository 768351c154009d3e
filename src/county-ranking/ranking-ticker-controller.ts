import { pageClock } from '../shared/clock.js';
import { deadlines } from '../shared/deadlines.js';

/** How long a moment of the playback stays, and a page or a row of a list that turns by itself. */
const PACES = { none: 0, moment: 1200, page: 8000, row: 3000 };

/** Calls at even times, from when it is started until it is stopped. */
export class RankingTicker {
  #everyMs = 0;

  /** Sets the pace; `none` stops. */
  run(pace: keyof typeof PACES, tick: () => void): void {
    const everyMs = PACES[pace];
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
