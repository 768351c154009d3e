import { pageClock } from '../shared/clock.js';
import { deadlines } from '../shared/deadlines.js';
import {
  isPartlyWaiting,
  isWaiting,
  maybeSkip,
  stepFrom,
  type Passed,
  type SkipReason,
  type Stop,
} from './board-rotation.js';

/** What the rotation asks of its board. */
export interface Turning {
  /** The pages' states just now. */
  stops(): readonly Stop[];
  /** In which order the pages come. */
  sequence(): readonly number[];
  skipRule(): string | undefined;
  dwellMs(page: number): number;
  /** Whether pages may turn by themselves. */
  mayTurn(): boolean;
  /** Until when somebody's hand keeps the page. Units: milliseconds since the epoch; Infinity while it does. */
  heldUntilMs(): number;
  turned(page: number, passed: readonly Passed[]): void;
}

/** How long a page may wait for its data before the next takes its turn. */
const PATIENCE_MS = 10_000;
/** How often a page that waits, or is held, is looked at again. */
const AGAIN_MS = 1_000;

/** Turns the pages: each stays its time, waits for its data, and is passed over where it has nothing to show. */
export class BoardTurnController {
  readonly #board: Turning;
  #page = 0;
  #place = 0;
  #dueSinceMs: number | undefined;
  #passed: readonly Passed[] = [];
  /** When the page on show came, and how long it stays. Units: milliseconds; 0 where pages do not turn. */
  cameMs = 0;
  staysMs = 0;

  constructor(board: Turning) {
    this.#board = board;
  }

  /** The page on show. */
  get page(): number {
    return this.#page;
  }

  /** The page that the order begins with. Missing values: `undefined` where there is none. */
  get first(): number | undefined {
    return this.#board.sequence()[0];
  }

  /** What was passed over when the pages last turned. */
  get passed(): readonly Passed[] {
    return this.#passed;
  }

  /** The page on show has its whole time before it. */
  start(): void {
    this.#dueSinceMs = undefined;
    this.cameMs = pageClock.now();
    this.staysMs =
      this.#board.mayTurn() && this.#board.sequence().length > 1 ? this.#board.dwellMs(this.#page) : 0;
    if (this.staysMs > 0) deadlines.set(this, this.cameMs + this.staysMs, this.#due);
    else this.stop();
  }

  /** No timer runs. */
  stop(): void {
    this.staysMs = 0;
    // Else news of some data would turn the page of a board that nobody sees, and set a timer there.
    this.#dueSinceMs = undefined;
    deadlines.clear(this);
  }

  /** News of some data: a page that waits for its own is looked at at once. */
  news(): void {
    if (this.#dueSinceMs !== undefined) this.#due();
  }

  /** Shows a page whatever its state. */
  goTo(page: number): void {
    this.#place = this.#board.sequence().indexOf(page);
    this.#show(page, []);
  }

  /** Shows the next or the previous page that has something to show. */
  step(by: 1 | -1): void {
    const { place, passed } = this.#next(by, false);
    this.#goToPlace(place, passed);
  }

  /** The pages have changed: the same element stays on show where it is still there. */
  follow(page: number): void {
    const order = this.#board.sequence();
    this.#page = page;
    // A page that comes twice in the order goes on from where it stands there, not from where it comes first; one that
    // the order leaves out goes on with the order's first.
    if (order[this.#place] !== page) this.#place = order.indexOf(page);
  }

  readonly #due = (): void => {
    const now = pageClock.now();
    const held = this.#board.heldUntilMs();
    if (held > now) {
      this.#dueSinceMs = undefined;
      deadlines.set(this, Math.min(held, now + AGAIN_MS), this.#due);
      return;
    }
    this.#dueSinceMs ??= now;
    const isPatient = now - this.#dueSinceMs < PATIENCE_MS;
    const { place, passed } = this.#next(1, !isPatient);
    const stop = this.#board.stops()[this.#board.sequence()[place] ?? 0];
    if (isPatient && place !== this.#place && stop && isPartlyWaiting(stop)) {
      deadlines.set(this, now + AGAIN_MS, this.#due);
      return;
    }
    this.#goToPlace(place, passed);
  };

  #next(by: 1 | -1, isImpatient: boolean): { place: number; passed: readonly Passed[] } {
    const order = this.#board.sequence();
    const stops = this.#board.stops();
    const reasonAt = (place: number): SkipReason | undefined => {
      const stop = stops[order[place] ?? 0];
      if (!stop) return 'empty';
      return (
        maybeSkip(stop, this.#board.skipRule()) ?? (isImpatient && isWaiting(stop) ? 'loading' : undefined)
      );
    };
    const { to, passed } = stepFrom(
      Math.max(this.#place, by > 0 ? -1 : 0),
      by,
      order.length,
      (place) => reasonAt(place) === undefined,
    );
    return {
      place: to,
      passed: passed.map((place) => ({ page: order[place] ?? 0, reason: reasonAt(place) ?? 'empty' })),
    };
  }

  #goToPlace(place: number, passed: readonly Passed[]): void {
    this.#place = place;
    this.#show(this.#board.sequence()[place] ?? 0, passed);
  }

  #show(page: number, passed: readonly Passed[]): void {
    this.#page = page;
    this.#passed = passed;
    this.start();
    this.#board.turned(page, passed);
  }
}
