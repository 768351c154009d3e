import { pageClock, type Clock } from './clock.js';

const LONGEST_MS = 2 ** 31 - 1;

/** Runs what is due, with one timer for all who wait. */
export class Deadlines {
  readonly #clock: Clock;
  readonly #due = new Map<object, { at: number; run: () => void }>();
  #timer: number | undefined;
  #timerAt = Infinity;

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
    this.#timer =
      at === Infinity
        ? undefined
        : this.#clock.setTimeout(
            () => this.#run(),
            Math.min(Math.max(at - this.#clock.now(), 0), LONGEST_MS),
          );
  }

  #run(): void {
    const now = this.#clock.now();
    this.#timerAt = Infinity;
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
