import { pageClock, type Clock } from '../shared/clock.js';

/** What is done with work in slices. */
export interface SliceListener<T> {
  /** Some is done; told at most once in a frame's time. */
  readonly moved?: (done: number) => void;
  readonly ended: (result: T) => void;
}

/** A task stays under this, so that a page answers between two of them. Units: milliseconds. */
const SLICE_MS = 7;

/** Runs long work in slices, one at a time: another replaces it. */
export class Slices {
  readonly #clock: Clock;
  #timer: number | undefined;
  #run: (() => void) | undefined;

  constructor(clock: Clock = pageClock) {
    this.#clock = clock;
  }

  get isBusy(): boolean {
    return this.#run !== undefined;
  }

  /** Begins; what ran before is left where it was. */
  start<T>(steps: Generator<number, T>, { moved, ended }: SliceListener<T>): void {
    this.stop();
    this.#run = () => {
      const end = performance.now() + SLICE_MS;
      let step = steps.next();
      while (!step.done && performance.now() < end) step = steps.next();
      this.#ask();
      if (!step.done) return moved?.(step.value);
      // What comes of it takes long itself: it has a task of its own.
      const { value } = step;
      this.#run = () => {
        this.#run = undefined;
        ended(value);
      };
    };
    this.#ask();
  }

  /** Rests, while the element is off the page. */
  rest(): void {
    if (this.#timer !== undefined) this.#clock.clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Goes on after a rest. */
  resume(): void {
    if (this.#run && this.#timer === undefined) this.#ask();
  }

  stop(): void {
    this.rest();
    this.#run = undefined;
  }

  #ask(): void {
    this.#timer = this.#clock.setTimeout(() => {
      this.#timer = undefined;
      this.#run?.();
    }, 0);
  }
}
