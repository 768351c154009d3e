import { pageClock, type Clock } from '../shared/clock.js';

/** What the map lends its tour. */
export interface TourStage {
  /** How many stops there are. */
  readonly count: () => number;
  /** How long a stop is shown. Missing values: nothing above 0 means no tour. Units: seconds. */
  readonly seconds: () => number;
  /** Whether somebody can see it. */
  readonly isSeen: () => boolean;
  /** Whether it may go on by itself: where motion is not wanted only a person starts it. */
  readonly mayStart: () => boolean;
  /** Goes to a stop; −1 is the whole map. */
  readonly go: (stop: number) => void;
  readonly changed: () => void;
}

/** Goes from district to district, then shows the whole map, and begins again; a person can stop it at any time. */
export class StationTour {
  readonly #stage: TourStage;
  readonly #clock: Clock;
  #timer: number | undefined;
  /** What a person said last. Missing values: `undefined` where nobody did. */
  #wanted: 'play' | 'stop' | undefined;
  /** The stop that is shown. Missing values: −1 is the whole map. */
  stop = -1;

  constructor(stage: TourStage, clock: Clock = pageClock) {
    this.#stage = stage;
    this.#clock = clock;
  }

  get isPlaying(): boolean {
    return this.#wanted === undefined ? this.#stage.mayStart() : this.#wanted === 'play';
  }

  /** Told after each drawing: goes on where it rested, ends where the tour does. */
  follow(): void {
    const seconds = this.#stage.seconds();
    if (!(seconds > 0) || !this.isPlaying || !this.#stage.isSeen() || this.#stage.count() === 0)
      return this.rest();
    this.#timer ??= this.#clock.setTimeout(() => this.#next(), Math.max(seconds, 1) * 1000);
  }

  /** Stops or goes on, as a person says. */
  toggle(): void {
    this.#wanted = this.isPlaying ? 'stop' : 'play';
    this.rest();
    this.#stage.changed();
  }

  /** Somebody moves the map: the tour does not pull it away. */
  hold(): void {
    if (this.isPlaying && this.#stage.seconds() > 0) this.toggle();
  }

  /** Without a timer, until the next drawing. */
  rest(): void {
    if (this.#timer !== undefined) this.#clock.clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #next(): void {
    this.#timer = undefined;
    // A hidden page draws nothing, so nobody has told the tour to rest; it goes on with the next drawing.
    if (!this.#stage.isSeen()) return;
    const count = this.#stage.count();
    this.stop = this.stop + 1 < count ? this.stop + 1 : -1;
    this.#stage.go(this.stop);
    this.#stage.changed();
  }
}
