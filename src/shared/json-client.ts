import { pageClock } from './clock.js';
import type { FetchOptions } from './fetch-options.js';
import { Resource, type Taker } from './resource.js';
import type { SourceListener, Supply } from './source-controller.js';

/** Where what a URL answers is put down. */
export interface FetchSink extends SourceListener {
  fetched: Supply;
}

/** An answer not older than this, when its client came, is new to it. */
const FRESH_MS = 10_000;

/**
 * Wants one URL for one element, once or again and again; clients that want the same share its requests.
 * Units: `refresh` in seconds between the end of a good answer and the next request; 0 = once.
 */
export class JsonClient implements Taker {
  readonly #url: string;
  readonly #refreshMs: number;
  readonly #sink: FetchSink;
  readonly #sinceMs = pageClock.now() - FRESH_MS;
  #resource: Resource;
  #active = false;
  #seen: Supply | undefined;

  constructor(url: string, refresh: number, sink: FetchSink, options: FetchOptions = {}) {
    this.#url = url;
    this.#refreshMs = refresh * 1000;
    this.#sink = sink;
    this.#resource = new Resource(url, options);
  }

  /** Goes on: at once if a request is due, else when it is. */
  start(): void {
    if (this.#active) return;
    this.#active = true;
    this.#resource = this.#resource.current();
    const { said } = this.#resource;
    if (said && said !== this.#seen) this.told(said);
    if (this.#active) this.#resource.add(this);
  }

  /** Rests: no timer, no request under way for it alone; a request that was cut short is due at once on `start`. */
  stop(): void {
    if (this.#active) this.#resource.remove(this);
    this.#active = false;
  }

  /** Asks at once, for all who want the same. */
  reload(): void {
    this.#resource.reload();
  }

  wantsAt(answeredMs: number): number {
    if (answeredMs < this.#sinceMs) return -Infinity;
    return this.#refreshMs > 0 ? answeredMs + this.#refreshMs : Infinity;
  }

  told(supply: Supply): void {
    this.#seen = supply;
    this.#sink.fetched = supply;
    this.#sink.supplied();
  }

  failed(status: number, attempt: number, nextInMs: number): void {
    this.#sink.fetchFailed(this.#url, status, attempt, nextInMs);
  }
}
