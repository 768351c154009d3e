import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { pageClock } from '../shared/clock.js';
import { deadlines } from '../shared/deadlines.js';
import { forgetPage, listenToPage, type PageListener } from '../shared/page-state.js';

/** Calls its host at even times, and only while somebody can see it. */
export class TickController implements ReactiveController, PageListener {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #tick: () => void;
  #everyMs = 0;
  #sights: IntersectionObserver | undefined;
  #isSeen = false;

  constructor(host: ReactiveControllerHost & HTMLElement, tick: () => void) {
    this.#host = host;
    this.#tick = tick;
    host.addController(this);
  }

  /** Sets the time between two calls; 0 ends them. Units: milliseconds. */
  run(everyMs: number): void {
    if (everyMs === this.#everyMs) return;
    this.#everyMs = everyMs;
    this.#plan();
  }

  hostConnected(): void {
    this.#plan();
  }

  hostDisconnected(): void {
    this.#plan();
  }

  pageShown(): void {
    this.#plan();
  }

  #plan(): void {
    deadlines.clear(this);
    const isWanted = this.#everyMs > 0 && this.#host.isConnected;
    if (!isWanted) {
      this.#sights?.disconnect();
      this.#sights = undefined;
      this.#isSeen = false;
      forgetPage(this);
      return;
    }
    listenToPage(this);
    if (!this.#sights) {
      this.#sights = new IntersectionObserver((entries) => {
        this.#isSeen = entries[entries.length - 1]?.isIntersecting === true;
        this.#plan();
      });
      this.#sights.observe(this.#host);
    }
    if (this.#isSeen && !document.hidden) deadlines.set(this, pageClock.now() + this.#everyMs, this.#due);
  }

  readonly #due = (): void => {
    this.#plan();
    this.#tick();
  };
}
