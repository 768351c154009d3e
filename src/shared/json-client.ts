import type { Clock } from './clock.js';

/** What a client tells its owner. */
export interface JsonClientListener {
  /** A new document; not called for one that reads the same as the last. */
  received(document: unknown): void;
  /** The answer came and was the same. */
  confirmed(): void;
  /** The answer was no JSON. */
  garbled(text: string): void;
  /** The request failed; `status` is 0 where there was no answer. */
  failed(status: number, attempt: number, nextInMs: number): void;
}

const TIMEOUT_MS = 20_000;
const FIRST_RETRY_MS = 2_000;
const LONGEST_RETRY_MS = 60_000;

/**
 * Fetches one URL, once or again and again, and never gives up: a failed request is tried again with growing pauses.
 * Units: `refreshMs` between the end of a good answer and the next request; 0 = once.
 */
export class JsonClient {
  readonly #url: string;
  readonly #refreshMs: number;
  readonly #listener: JsonClientListener;
  readonly #fetch: typeof fetch;
  readonly #clock: Clock;
  #timer: number | undefined;
  #abort: AbortController | undefined;
  #nextAt: number | undefined;
  #attempt = 0;
  #text: string | undefined;

  constructor(
    url: string,
    refreshMs: number,
    listener: JsonClientListener,
    fetchJson: typeof fetch,
    clock: Clock,
  ) {
    this.#url = url;
    this.#refreshMs = refreshMs;
    this.#listener = listener;
    this.#fetch = fetchJson;
    this.#clock = clock;
    this.#nextAt = clock.now();
  }

  /** Goes on: at once if a request is due, else when it is. */
  start(): void {
    if (this.#nextAt === undefined || this.#timer !== undefined || this.#abort) return;
    const wait = Math.max(0, this.#nextAt - this.#clock.now());
    if (wait === 0) void this.#request();
    else {
      this.#timer = this.#clock.setTimeout(() => {
        this.#timer = undefined;
        void this.#request();
      }, wait);
    }
  }

  /** Rests: no timer, no request under way; a request that was cut short is due at once on `start`. */
  stop(): void {
    if (this.#timer !== undefined) this.#clock.clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#abort?.abort();
    this.#abort = undefined;
  }

  async #request(): Promise<void> {
    const abort = new AbortController();
    this.#abort = abort;
    const limit = this.#clock.setTimeout(() => abort.abort(), TIMEOUT_MS);
    let status = 0;
    let text: string | undefined;
    try {
      const response = await this.#fetch(this.#url, {
        signal: abort.signal,
        cache: 'no-cache',
        credentials: 'same-origin',
      });
      status = response.status;
      if (response.ok) text = await response.text();
    } catch {
      // No answer, or one cut short: told to the owner below.
    }
    this.#clock.clearTimeout(limit);
    if (this.#abort !== abort) return;
    this.#abort = undefined;
    if (text === undefined) this.#fail(status);
    else this.#take(text);
    this.start();
  }

  #fail(status: number): void {
    this.#attempt += 1;
    const waitMs = Math.min(FIRST_RETRY_MS * 2 ** (this.#attempt - 1), LONGEST_RETRY_MS);
    this.#nextAt = this.#clock.now() + waitMs;
    this.#listener.failed(status, this.#attempt, waitMs);
  }

  #take(text: string): void {
    this.#attempt = 0;
    this.#nextAt = this.#refreshMs > 0 ? this.#clock.now() + this.#refreshMs : undefined;
    if (text === this.#text) {
      this.#listener.confirmed();
      return;
    }
    this.#text = text;
    let document: unknown;
    try {
      document = JSON.parse(text.replace(/^\uFEFF/, ''));
    } catch {
      this.#listener.garbled(text);
      return;
    }
    this.#listener.received(document);
  }
}
