import type { ReactiveControllerHost } from 'lit';
import type { RankingReading } from './county-ranking-data.js';
import { momentOf, momentsOf } from './county-ranking-frames.js';
import { TickController } from './ranking-tick-controller.js';

/** How long a moment of the playback stays. */
const MOMENT_MS = 1200;

/** Which moment of a ranking is shown, and the playback that goes through them. */
export class RankingPlayback {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #ticks: TickController;
  #data: RankingReading | undefined;
  #at: number | undefined;
  isPlaying = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    this.#ticks = new TickController(host, () => this.seek(this.at + 1));
  }

  /** The last moment; −1 for a ranking without frames. */
  get #last(): number {
    return this.#data ? momentsOf(this.#data) - 1 : -1;
  }

  /** The moment that is shown; the last one until another is chosen. */
  get at(): number {
    return Math.min(this.#at ?? Infinity, this.#last);
  }

  /** The ranking at the moment that is shown. */
  shown(data: RankingReading): RankingReading {
    this.#data = data;
    return this.#last < 0 ? data : momentOf(data, this.at);
  }

  /** Goes on by itself while `isSeen`. */
  run(isSeen: boolean): void {
    this.#ticks.run(this.isPlaying && isSeen ? MOMENT_MS : 0);
  }

  play(): void {
    if (this.#last < 1) return;
    if (this.at >= this.#last) this.#at = 0;
    this.isPlaying = true;
    this.#host.requestUpdate();
  }

  pause(): void {
    this.isPlaying = false;
    this.#host.requestUpdate();
  }

  seek(frame: number): void {
    if (this.#last < 0 || !Number.isFinite(frame)) return;
    this.#at = Math.min(Math.max(Math.round(frame), 0), this.#last);
    if (this.#at === this.#last) this.isPlaying = false;
    this.#host.requestUpdate();
  }

  readonly toggle = (): void => (this.isPlaying ? this.pause() : this.play());

  readonly step = (by: number): void => {
    this.isPlaying = false;
    this.seek(this.at + by);
  };

  readonly slide = (event: Event): void => {
    this.isPlaying = false;
    this.seek(Number((event.target as HTMLInputElement).value));
  };
}
