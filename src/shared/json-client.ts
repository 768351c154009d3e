import type { Problem } from '../core/problem.js';
import type { Clock } from './clock.js';
import type { FetchOptions } from './fetch-options.js';
import { Resource } from './resource.js';
import type { Arrival, Refusal, Taker } from './taker.js';

/** What a client tells its owner. */
export interface JsonClientListener {
  /** A new document; not called for one that reads the same as the last. */
  received(document: unknown, arrival: Arrival): void;
  /** The answer came and was the same: the document that was received last is as fresh as new. */
  confirmed(arrival: Arrival, document: unknown): void;
  /** The answer was no document that can be read: no JSON, too large, too deep, in an unknown encoding. */
  garbled(text: string, problem: Problem): void;
  /** The request failed; `status` is 0 where there was no answer. */
  failed(status: number, attempt: number, nextInMs: number): void;
}

/** An answer not older than this, when its client came, is new to it. */
const FRESH_MS = 10_000;

/**
 * Wants one URL, once or again and again; clients that want the same share its requests.
 * Units: `refreshMs` between the end of a good answer and the next request; 0 = once.
 */
export class JsonClient implements Taker {
  readonly #refreshMs: number;
  readonly #listener: JsonClientListener;
  readonly #sinceMs: number;
  #resource: Resource;
  #active = false;
  #seen: unknown;
  #seenAt: Arrival | undefined;
  #refusal: Refusal | undefined;

  constructor(
    url: string,
    refreshMs: number,
    listener: JsonClientListener,
    fetchJson: typeof fetch,
    clock: Clock,
    options: FetchOptions = {},
  ) {
    this.#refreshMs = refreshMs;
    this.#listener = listener;
    this.#sinceMs = clock.now() - FRESH_MS;
    this.#resource = new Resource(url, options, fetchJson, clock);
  }

  /** Goes on: at once if a request is due, else when it is. */
  start(): void {
    if (this.#active) return;
    this.#active = true;
    this.#resource = this.#resource.current();
    const { held, refusal } = this.#resource;
    if (held && held.arrival !== this.#seenAt) {
      if (held.document === this.#seen) this.confirmed(held.arrival);
      else this.received(held.document, held.arrival);
    }
    if (refusal && refusal !== this.#refusal) this.refused(refusal);
    if (this.#active) this.#resource.add(this);
  }

  /** Rests: no timer, no request under way for it alone; a request that was cut short is due at once on `start`. */
  stop(): void {
    if (!this.#active) return;
    this.#active = false;
    this.#resource.remove(this);
  }

  /** Asks at once, for all who want the same. */
  reload(): void {
    this.#resource.reload();
  }

  wantsAt(answeredMs: number): number {
    if (answeredMs < this.#sinceMs) return -Infinity;
    return this.#refreshMs > 0 ? answeredMs + this.#refreshMs : Infinity;
  }

  received(document: unknown, arrival: Arrival): void {
    this.#seen = document;
    this.#seenAt = arrival;
    this.#listener.received(document, arrival);
  }

  confirmed(arrival: Arrival): void {
    this.#seenAt = arrival;
    this.#listener.confirmed(arrival, this.#seen);
  }

  refused(refusal: Refusal): void {
    this.#refusal = refusal;
    this.#listener.garbled(refusal.text, refusal.problem);
  }

  failed(status: number, attempt: number, nextInMs: number): void {
    this.#listener.failed(status, attempt, nextInMs);
  }
}
