/** The clock the elements live by; tests give another. */
export interface Clock {
  now(): number;
  setTimeout(run: () => void, ms: number): number;
  clearTimeout(timer: number): void;
}

/** The page's own clock. */
export const pageClock: Clock = {
  now: () => Date.now(),
  setTimeout: (run, ms) => window.setTimeout(run, ms),
  clearTimeout: (timer) => window.clearTimeout(timer),
};

const LONGEST_MS = 2 ** 31 - 1;

/** Runs what is due, with one timer for all who wait. */
export class Deadlines {
  readonly #clock: Clock;
  readonly #due = new Map<object, { at: number; run: () => void }>();
  #timer: number | undefined;

  constructor(clock: Clock = pageClock) {
    this.#clock = clock;
  }

  /** Sets or moves an owner's deadline. Units: milliseconds since the epoch. */
  set(owner: object, at: number, run: () => void): void {
    this.#due.set(owner, { at, run });
    this.#plan();
  }

  /** Forgets an owner's deadline. */
  clear(owner: object): void {
    if (this.#due.delete(owner)) this.#plan();
  }

  #plan(): void {
    if (this.#timer !== undefined) this.#clock.clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#due.size === 0) return;
    let first = Infinity;
    this.#due.forEach(({ at }) => (first = Math.min(first, at)));
    const wait = Math.min(Math.max(first - this.#clock.now(), 0), LONGEST_MS);
    this.#timer = this.#clock.setTimeout(() => this.#run(), wait);
  }

  #run(): void {
    this.#timer = undefined;
    const now = this.#clock.now();
    for (const [owner, { at, run }] of [...this.#due]) {
      if (at > now) continue;
      this.#due.delete(owner);
      run();
    }
    this.#plan();
  }
}

/** The deadlines of all elements on the page. */
export const deadlines = new Deadlines();
