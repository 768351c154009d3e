import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { shanghaiDay, startOfDayMs } from '../core/time.js';
import { deadlines, pageClock } from './deadlines.js';
import type { Shown } from './intake.js';

const MINUTE_MS = 60_000;

/** Counts the age of what is shown, and wakes its host when time alone changes the picture. */
export class AgeController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.rest();
  }

  /** No timer while nobody looks. */
  rest(): void {
    deadlines.clear(this.#host);
  }

  /** Milliseconds since the data's own moment. */
  ageMs(shown: Shown<unknown>): number {
    return pageClock.now() - shown.bornMs;
  }

  /** The age of data that is older than `maxAge` seconds; 0 while it is fresh. Units: milliseconds. */
  staleMs(shown: Shown<unknown> | undefined, maxAge: number): number {
    const age = shown ? this.ageMs(shown) : 0;
    return maxAge > 0 && age >= maxAge * 1000 ? age : 0;
  }

  /** Plans the next moment: the data grows stale, its age is said anew, or the day that stands for a cut-off ends. */
  plan(shown: Shown<unknown> | undefined, maxAge: number): void {
    const now = pageClock.now();
    let at = Infinity;
    if (shown && maxAge > 0) at = Math.max(shown.bornMs + maxAge * 1000, now);
    if (this.staleMs(shown, maxAge) > 0) at = now + MINUTE_MS;
    if (shown && !shown.asOf) at = Math.min(at, startOfDayMs(shanghaiDay(now) + 1));
    if (at === Infinity || document.hidden || !this.#host.isConnected) this.rest();
    else deadlines.set(this.#host, at, () => this.#host.requestUpdate());
  }
}
