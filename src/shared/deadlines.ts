import { pageClock, type Clock } from './clock.js';

const LONGEST_MS = 2 ** 31 - 1;
/** Timers ring a little early or late; a clock that was set back is behind by more. */
const SET_BACK_MS = 2_000;

/** Runs what is due, with one timer for all who wait. */
export class Deadlines {
  readonly #clock: Clock;
  readonly #due = new Map<object, { at: number; run: () => void }>();
  #timer: number | undefined;
  #timerAt = Infinity;
  /** What the clock should say when the timer rings, unless it waits longer than a timer can. */
  #ringsAt = Infinity;

  constructor(clock: Clock = pageClock) {
    this.#clock = clock;
  }

  /** Sets or moves an owner's deadline. Units: milliseconds since the epoch. */
  set(owner: object, at: number, run: () => void): void {
    this.#due.set(owner, { at, run });
    if (at < this.#timerAt) this.#plan(at);
  }

  /** Forgets an owner's deadline; the timer goes with the last. */
  clear(owner: object): void {
    if (this.#due.delete(owner) && this.#due.size === 0) this.#plan(Infinity);
  }

  // A timer that comes too early finds nothing due and plans anew; so a deadline that moves costs nothing.
  #plan(at: number): void {
    if (this.#timer !== undefined) this.#clock.clearTimeout(this.#timer);
    this.#timerAt = at;
    const now = this.#clock.now();
    const waitMs = Math.min(Math.max(at - now, 0), LONGEST_MS);
    this.#ringsAt = now + waitMs;
    this.#timer = at === Infinity ? undefined : this.#clock.setTimeout(() => this.#run(), waitMs);
  }

  #run(): void {
    const now = this.#clock.now();
    const backMs = this.#ringsAt - now;
    this.#timerAt = Infinity;
    // The clock was set back, by a time server say: what was to come in seconds would else come in hours.
    if (backMs > SET_BACK_MS)
      this.#due.forEach(({ run, at }, owner) => this.#due.set(owner, { at: at - backMs, run }));
    for (const [owner, { at, run }] of [...this.#due]) {
      if (at > now) continue;
      this.#due.delete(owner);
      run();
    }
    let first = Infinity;
    this.#due.forEach(({ at }) => (first = Math.min(first, at)));
    this.#plan(first);
  }
}

/** The deadlines of all elements on the page. */
export const deadlines = new Deadlines();
