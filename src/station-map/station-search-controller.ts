import type { Tally } from './station-clusters.js';
import { tallyOf } from './station-clusters.js';
import { finish, type Crowd } from './station-crowd.js';
import { findStations, isWished, NO_WISH, type Findings, type Wish } from './station-finding.js';
import { hoursState, parseHours, type Hours, type HoursCalendar, type HoursState } from './station-hours.js';
import { nearestStations } from './station-nearest.js';
import type { WorldPoint } from './station-projection.js';
import { rollByDistrict, rollOf, rollOfNear, type Roll } from './station-roll.js';
import { Slices } from './station-slices-controller.js';

/** Up to so many stations are searched at once. */
const MOST_AT_ONCE = 5_000;
/** The nearest of very many: nobody walks to the next. */
const MOST_NEAR = 2_000;

/** What is wished for among the stations of a crowd, what was found, and the list of it. */
export class StationSearch {
  readonly #changed: () => void;
  readonly #slices = new Slices();
  readonly #parsed = new Map<string, Hours | undefined>();
  #crowd: Crowd | undefined;
  #calendar: HoursCalendar = { holidays: new Set(), workdays: new Set() };
  #findings: Findings | undefined;
  #tally: Tally | undefined;
  #roll: Roll | undefined;
  #nowMs = 0;
  wish: Wish = NO_WISH;
  /** Where distances are measured from. */
  origin: WorldPoint | undefined;
  /** Some stations only: those of one place. */
  only: readonly number[] | undefined;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Looks at a crowd, at a moment. Units: milliseconds since the epoch. */
  look(crowd: Crowd, calendar: HoursCalendar, nowMs: number): void {
    const isNew = crowd !== this.#crowd;
    const isLater = this.wish.openNow && Math.floor(nowMs / 60_000) !== Math.floor(this.#nowMs / 60_000);
    this.#nowMs = nowMs;
    if (!isNew && !isLater) return;
    if (isNew) {
      this.only = undefined;
      this.#parsed.clear();
      this.#take(undefined);
    }
    this.#crowd = crowd;
    this.#calendar = calendar;
    this.#find();
  }

  /** Wishes for something else, in part. */
  want(part: Partial<Wish>): void {
    this.wish = { ...this.wish, ...part };
    this.keepTo(undefined);
    this.#find();
  }

  measureFrom(origin: WorldPoint | undefined): void {
    this.origin = origin;
    this.only = undefined;
    this.#roll = undefined;
  }

  /** Lists some stations only; `undefined` all that are wished for. */
  keepTo(only: readonly number[] | undefined): void {
    this.only = only;
    this.#roll = undefined;
  }

  /** Holds 1 for each station that is wished for. Missing values: `undefined` where all are. */
  get mask(): Uint8Array | undefined {
    return this.#findings?.mask;
  }

  /** How many are wished for. Missing values: `undefined` where nothing is asked for. */
  get count(): number | undefined {
    return this.#findings?.count;
  }

  get tally(): Tally | undefined {
    const crowd = this.#crowd;
    if (!crowd) return undefined;
    return this.#findings ? (this.#tally ??= tallyOf(crowd.index, this.#findings.mask)) : crowd.tally;
  }

  get roll(): Roll {
    const crowd = this.#crowd;
    if (!crowd) return rollOf([]);
    const { origin, only, mask } = this;
    return (this.#roll ??= only
      ? rollOf(only)
      : origin
        ? rollOfNear(nearestStations(crowd.index, origin, MOST_NEAR, mask))
        : mask
          ? rollByDistrict(crowd.columns, mask)
          : crowd.roll);
  }

  /** The hours in a text, read once. Missing values: `undefined` for what cannot be read. */
  hoursIn(text: string): Hours | undefined {
    if (!this.#parsed.has(text)) this.#parsed.set(text, parseHours(text));
    return this.#parsed.get(text);
  }

  stateOf(text: string): HoursState {
    return hoursState(this.hoursIn(text), this.#nowMs, this.#calendar);
  }

  rest(): void {
    this.#slices.rest();
  }

  resume(): void {
    this.#slices.resume();
  }

  #find(): void {
    const crowd = this.#crowd;
    this.#slices.stop();
    if (!crowd) return;
    if (!isWished(this.wish)) return this.#take(undefined);
    const steps = findStations(crowd.findable, this.wish, (text) => this.stateOf(text).state, 10_000);
    if (crowd.columns.count <= MOST_AT_ONCE) return this.#take(finish(steps));
    this.#slices.start(steps, {
      ended: (found) => {
        this.#take(found);
        this.#changed();
      },
    });
  }

  #take(found: Findings | undefined): void {
    this.#findings = found;
    this.#tally = undefined;
    this.#roll = undefined;
  }
}
