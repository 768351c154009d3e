import { problem } from '../core/problem.js';
import { ask, digest, maybeAddress, type Answer, type Validators } from './answer.js';
import type { Clock } from './clock.js';
import { DocumentKeeper } from './document-keeper.js';
import { keyOf, type FetchOptions } from './fetch-options.js';
import type { Arrival, Held, Refusal, Taker } from './taker.js';

const FIRST_RETRY_MS = 2_000;
const LONGEST_RETRY_MS = 60_000;
/** A server may ask for more patience than that, but a screen comes back within the hour. */
const LONGEST_WAIT_MS = 3_600_000;
const LONGEST_TIMER_MS = 2 ** 31 - 1;

let turns = 0;

/** The next turn: of two documents the one with the later turn was asked for later. */
export function nextTurn(): number {
  return ++turns;
}

// Elements share a resource while one of them is on a page that is seen; a clock of a test has resources of its own.
const pools = new WeakMap<Clock, Map<string, Resource>>();

function poolOf(clock: Clock): Map<string, Resource> {
  const pool = pools.get(clock) ?? new Map<string, Resource>();
  pools.set(clock, pool);
  return pool;
}

const working = new Set<Resource>();
const online = (): void => working.forEach((resource) => resource.hurry());

/** One URL with its options: asked for once for all who want it, again and again, and never given up. */
export class Resource {
  readonly #url: string;
  readonly #options: FetchOptions;
  readonly #fetch: typeof fetch;
  readonly #clock: Clock;
  readonly #key: string;
  readonly #takers = new Set<Taker>();
  #timer: number | undefined;
  #abort: AbortController | undefined;
  #answeredMs = -Infinity;
  #retryAt: number | undefined;
  #attempt = 0;
  /** What is wrong with the newest answer, where it is no document. */
  #refusal: Refusal | undefined;
  #takenTurn = 0;
  #text: string | undefined;
  #known: Validators = {};
  #format = 'json';
  #held: Held | undefined;
  readonly #keeper: DocumentKeeper | undefined;
  #restored = false;

  constructor(url: string, options: FetchOptions, fetchIt: typeof fetch, clock: Clock) {
    this.#url = url;
    this.#options = options;
    this.#fetch = fetchIt;
    this.#clock = clock;
    this.#key = keyOf(maybeAddress(url)?.href ?? url, options);
    // What a page's own headers open is not left behind in the browser, and neither are they.
    if (options.persist && !options.headers) this.#keeper = new DocumentKeeper(this.#key, clock);
  }

  /** The one that works for this URL and these options just now: this one, or another. */
  current(): Resource {
    const pool = poolOf(this.#clock);
    const known = pool.get(this.#key) ?? this;
    pool.set(this.#key, known);
    return known;
  }

  /** What it holds already. Missing values: `undefined` before the first answer. */
  get held(): Held | undefined {
    return this.#held;
  }

  /** Why the newest answer is no document. Missing values: `undefined` where it is one. */
  get refusal(): Refusal | undefined {
    return this.#refusal;
  }

  add(taker: Taker): void {
    if (working.size === 0) addEventListener('online', online);
    working.add(this);
    this.#takers.add(taker);
    this.#plan();
  }

  /** With the last of its takers it rests: no timer, no request under way. */
  remove(taker: Taker): void {
    this.#takers.delete(taker);
    if (this.#takers.size > 0) {
      this.#plan();
      return;
    }
    this.#rest();
    this.#save(0);
    working.delete(this);
    if (working.size === 0) removeEventListener('online', online);
    const pool = poolOf(this.#clock);
    if (pool.get(this.#key) === this) pool.delete(this.#key);
  }

  /** The network is back: what failed is tried at once. */
  hurry(): void {
    if (this.#retryAt === undefined || this.#abort) return;
    this.#retryAt = this.#clock.now();
    this.#plan();
  }

  /** Asks at once; a request under way is dropped, the newest asked wins. */
  reload(): void {
    if (this.#takers.size === 0) return;
    this.#rest();
    void this.#request();
  }

  #rest(): void {
    if (this.#timer !== undefined) this.#clock.clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#abort?.abort();
    this.#abort = undefined;
  }

  #plan(): void {
    if (this.#abort) return;
    this.#rest();
    let at = Infinity;
    this.#takers.forEach((taker) => (at = Math.min(at, taker.wantsAt(this.#answeredMs))));
    if (this.#retryAt !== undefined) at = this.#retryAt;
    const wait = Math.max(0, at - this.#clock.now());
    if (wait === 0) void this.#request();
    else if (at < Infinity) {
      // A longer wait than a timer can hold is waited for in parts.
      this.#timer = this.#clock.setTimeout(
        () => {
          this.#timer = undefined;
          if (wait > LONGEST_TIMER_MS) this.#plan();
          else void this.#request();
        },
        Math.min(wait, LONGEST_TIMER_MS),
      );
    }
  }

  async #request(): Promise<void> {
    const abort = new AbortController();
    this.#abort = abort;
    const turn = nextTurn();
    const isOurs = (): boolean => this.#abort === abort;
    if (!maybeAddress(this.#url)) {
      this.#refuse({ problem: problem('', 'url', this.#url), text: '' });
      this.#abort = undefined;
      return;
    }
    if (this.#keeper && !this.#restored) await this.#restore(this.#keeper, turn);
    if (!isOurs()) return;
    if (this.#options.stream) {
      void this.#listen(abort);
      return;
    }
    // Without a network none is asked; the attempt counts, so that its readers are told.
    const answer: Answer = navigator.onLine
      ? await ask(this.#url, this.#options, this.#known, abort, this.#fetch, this.#clock)
      : { kind: 'failed', status: 0, retryAfterMs: 0 };
    if (!isOurs()) return;
    if (answer.kind === 'failed') this.#fail(answer);
    else if (answer.kind === 'refused') {
      this.#text = undefined;
      this.#refuse({ problem: answer.problem, text: '' });
    } else if (answer.kind === 'same' || answer.text === this.#text) this.#confirm(answer.skewMs, turn);
    else await this.#take(answer, turn, isOurs);
    if (!isOurs()) return;
    this.#abort = undefined;
    this.#plan();
  }

  async #listen(abort: AbortController): Promise<void> {
    const isOurs = (): boolean => this.#abort === abort;
    const broke = (): void => {
      if (!isOurs()) return;
      this.#fail({ status: 0, retryAfterMs: 0 });
      this.#abort = undefined;
      this.#plan();
    };
    const part = await import('./event-stream.js').catch(broke);
    if (!part || !isOurs()) return;
    part.openStream(
      this.#url,
      this.#options,
      abort.signal,
      (text) => {
        const answer = { kind: 'text', text, format: this.#options.format ?? 'json', skewMs: 0 } as const;
        if (text === this.#text) this.#confirm(0, nextTurn());
        else void this.#take(answer, nextTurn(), isOurs);
      },
      broke,
    );
  }

  #answered(): void {
    this.#attempt = 0;
    this.#retryAt = undefined;
    this.#answeredMs = this.#clock.now();
  }

  #refuse(refusal: Refusal): void {
    this.#answered();
    this.#refusal = refusal;
    this.#tell((taker) => taker.refused(refusal));
  }

  #fail({ status, retryAfterMs }: { status: number; retryAfterMs: number }): void {
    this.#attempt += 1;
    const longest = Math.min(FIRST_RETRY_MS * 2 ** Math.min(this.#attempt - 1, 20), LONGEST_RETRY_MS);
    // Screens that lost a server together do not come back to it together.
    const wait = longest * (1 - Math.random() / 2);
    const nextInMs = Math.round(Math.max(wait, Math.min(retryAfterMs, LONGEST_WAIT_MS)));
    this.#retryAt = this.#clock.now() + nextInMs;
    this.#tell((taker) => taker.failed(status, this.#attempt, nextInMs));
  }

  #arrival(skewMs: number, turn: number): Arrival {
    return { arrivedMs: this.#clock.now(), skewMs, turn, kept: false };
  }

  #confirm(skewMs: number, turn: number): void {
    this.#answered();
    const arrival = this.#arrival(skewMs, turn);
    if (this.#held && !this.#refusal) {
      this.#held = { ...this.#held, arrival };
      this.#save(600_000);
    }
    this.#tell((taker) => taker.confirmed(arrival));
  }

  async #take(answer: Extract<Answer, { kind: 'text' }>, turn: number, isOurs: () => boolean): Promise<void> {
    const { text, format, skewMs, etag, modified } = answer;
    const read = await digest(text, format, this.#clock);
    // Of two events of a stream the longer one may have taken longer to read.
    if (!isOurs() || turn < this.#takenTurn) return;
    this.#takenTurn = turn;
    this.#text = text;
    if ('problem' in read) {
      this.#known = {};
      this.#refuse({ problem: read.problem, text });
      return;
    }
    this.#answered();
    this.#refusal = undefined;
    this.#known = { etag, modified };
    this.#format = format;
    const arrival = this.#arrival(skewMs, turn);
    this.#held = { document: read.document, arrival };
    this.#save(60_000);
    this.#tell((taker) => taker.received(read.document, arrival));
  }

  /** What an earlier visit kept is shown until the network answers. */
  async #restore(keeper: DocumentKeeper, turn: number): Promise<void> {
    this.#restored = true;
    const kept = await keeper.maybeRestore();
    if (!kept || this.#held) return;
    const { document, text, format, arrivedMs, skewMs } = kept;
    const arrival: Arrival = { arrivedMs, skewMs, turn, kept: true };
    this.#text = text;
    this.#format = format;
    this.#known = kept;
    this.#held = { document, arrival };
    this.#tell((taker) => taker.received(document, arrival));
  }

  #save(pauseMs: number): void {
    const text = this.#text;
    if (!this.#held || this.#held.arrival.kept || this.#refusal || text === undefined) return;
    const { arrivedMs, skewMs } = this.#held.arrival;
    this.#keeper?.save({ ...this.#known, text, format: this.#format, arrivedMs, skewMs }, pauseMs);
  }

  #tell(say: (taker: Taker) => void): void {
    [...this.#takers].forEach((taker) => this.#takers.has(taker) && say(taker));
  }
}
