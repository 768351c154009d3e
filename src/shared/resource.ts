import { problem, type Problem } from '../core/problem.js';
import { ask, digest, maybeAddress, SILENCE, type Answer } from './answer.js';
import { pageClock } from './clock.js';
import { keep, maybeKept } from './document-store.js';
import { keyOf, type FetchOptions } from './fetch-options.js';
import type { Supply } from './source-controller.js';

/** One who wants a document. `wantsAt`: when it wants one, given when the last answer came. */
export interface Taker {
  wantsAt(answeredMs: number): number;
  /** A new document, an answer that is none, or the same document again, come later. */
  told(supply: Supply): void;
  failed(status: number, attempt: number, nextInMs: number): void;
}

type Held = Extract<Supply, { kind: 'document' }>;

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

// Elements share a resource while one of them is on a page that is seen.
const pool = new Map<string, Resource>();
const working = new Set<Resource>();
const online = (): void => working.forEach((resource) => resource.hurry());

/** One URL with its options: asked for once for all who want it, again and again, and never given up. */
export class Resource {
  readonly #url: string;
  readonly #options: FetchOptions;
  readonly #key: string;
  readonly #takers = new Set<Taker>();
  #timer = 0;
  #abort: AbortController | undefined;
  #answeredMs = -Infinity;
  #retryAt: number | undefined;
  #attempt = 0;
  #takenTurn = 0;
  /** The last answer that had text; without its tags where that was no document. */
  #known: Answer | undefined;
  #held: Held | undefined;
  #restored = false;
  #savedMs = -Infinity;
  /** What its newest answer says. Missing values: `undefined` before the first. */
  said: Supply | undefined;

  constructor(url: string, options: FetchOptions) {
    this.#url = url;
    this.#options = options;
    this.#key = keyOf(maybeAddress(url)?.href ?? url, options);
  }

  /** The one that works for this URL and these options just now: this one, or another. */
  current(): Resource {
    const known = pool.get(this.#key) ?? this;
    pool.set(this.#key, known);
    return known;
  }

  add(taker: Taker): void {
    // The same listener again is no second one.
    addEventListener('online', online);
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
    if (pool.get(this.#key) === this) pool.delete(this.#key);
  }

  /** The network is back: what failed is tried at once. */
  hurry(): void {
    if (this.#retryAt === undefined) return;
    this.#retryAt = 0;
    this.#plan();
  }

  /** Asks at once; a request under way is dropped, the newest asked wins. */
  reload(): void {
    if (this.#takers.size === 0) return;
    this.#rest();
    void this.#request();
  }

  #rest(): void {
    pageClock.clearTimeout(this.#timer);
    this.#abort?.abort();
    this.#abort = undefined;
  }

  #plan(): void {
    if (this.#abort) return;
    this.#rest();
    const wanted = Array.from(this.#takers, (taker) => taker.wantsAt(this.#answeredMs));
    const wait = (this.#retryAt ?? Math.min(...wanted)) - pageClock.now();
    if (wait <= 0) void this.#request();
    else if (wait < Infinity) {
      // A longer wait than a timer can hold is waited for in parts.
      const isLong = wait > LONGEST_TIMER_MS;
      const go = (): unknown => (isLong ? this.#plan() : this.#request());
      this.#timer = pageClock.setTimeout(go, Math.min(wait, LONGEST_TIMER_MS));
    }
  }

  async #request(): Promise<void> {
    const abort = new AbortController();
    this.#abort = abort;
    const turn = nextTurn();
    const isOurs = (): boolean => this.#abort === abort;
    if (!maybeAddress(this.#url)) this.#refuse(problem('', 'url', this.#url));
    else {
      await this.#restore(turn);
      if (!isOurs()) return;
      if (this.#options.stream) {
        this.#listen(abort.signal, isOurs);
        return;
      }
      // Without a network none is asked; the attempt counts, so that its readers are told.
      const answer = navigator.onLine ? await ask(this.#url, this.#options, this.#known, abort) : SILENCE;
      if (isOurs()) await this.#take(answer, turn, isOurs);
    }
    if (!isOurs()) return;
    this.#abort = undefined;
    this.#plan();
  }

  /** Server-sent events, each of them a whole document; a connection that breaks is an attempt that failed. */
  #listen(signal: AbortSignal, isOurs: () => boolean): void {
    const { credentials, format } = this.#options;
    const source = new EventSource(this.#url, { withCredentials: credentials === 'include' });
    signal.addEventListener('abort', () => source.close());
    source.onmessage = ({ data: text }: MessageEvent<string>) =>
      void this.#take({ ...SILENCE, text, format: format ?? 'json' }, nextTurn(), isOurs);
    source.onerror = () => {
      this.#fail(SILENCE);
      this.#rest();
      this.#plan();
    };
  }

  #answered(): void {
    this.#attempt = 0;
    this.#retryAt = undefined;
    this.#answeredMs = pageClock.now();
  }

  #refuse(found: Problem): void {
    this.#answered();
    this.#tell({ kind: 'garbled', problem: found });
  }

  #fail({ status, retryAfterMs = 0 }: Answer): void {
    this.#attempt += 1;
    const longest = Math.min(FIRST_RETRY_MS * 2 ** (this.#attempt - 1), LONGEST_RETRY_MS);
    // Screens that lost a server together do not come back to it together.
    const wait = longest * (1 - Math.random() / 2);
    const nextInMs = Math.round(Math.max(wait, Math.min(retryAfterMs, LONGEST_WAIT_MS)));
    this.#retryAt = pageClock.now() + nextInMs;
    this.#each((taker) => taker.failed(status, this.#attempt, nextInMs));
  }

  async #take(answer: Answer, turn: number, isOurs: () => boolean): Promise<void> {
    const { status, text, skewMs } = answer;
    const known = this.#known;
    if (answer.problem) {
      this.#known = undefined;
      this.#refuse(answer.problem);
    } else if (known && (text === known.text || status === 304)) {
      this.#answered();
      // The same text is as fresh as new: only the time of arrival moves.
      if (this.said === this.#held) this.#hold(this.#held?.document, skewMs, turn, 600_000);
      else if (this.said) this.#tell(this.said);
    } else if (text === undefined) this.#fail(answer);
    else {
      const read = await digest(text, answer.format);
      // Of two events of a stream the longer one may have taken longer to read.
      if (!isOurs() || turn < this.#takenTurn) return;
      this.#takenTurn = turn;
      if ('problem' in read) {
        this.#known = { ...SILENCE, text };
        this.#refuse(read.problem);
        return;
      }
      this.#answered();
      this.#known = answer;
      this.#hold(read.document, skewMs, turn, 60_000);
    }
  }

  #hold(document: unknown, skewMs: number, turn: number, pauseMs: number): void {
    this.#held = { kind: 'document', document, arrivedMs: pageClock.now(), skewMs, turn };
    this.said = this.#held;
    this.#save(pauseMs);
    this.#tell(this.#held);
  }

  /** What an earlier visit kept is shown until the network answers. */
  async #restore(turn: number): Promise<void> {
    if (this.#restored || !this.#keeps) return;
    this.#restored = true;
    const kept = await maybeKept(this.#key);
    const read = kept && (await digest(kept.text, kept.format));
    if (!kept || !read || 'problem' in read || this.#held) return;
    const { arrivedMs, skewMs } = kept;
    this.#savedMs = arrivedMs;
    this.#known = kept;
    this.#held = { kind: 'document', document: read.document, arrivedMs, skewMs, turn, kept: true };
    this.#tell(this.#held);
  }

  /** What a page's own headers open is not left behind in the browser, and neither are they. */
  get #keeps(): boolean {
    return !!this.#options.persist && !this.#options.headers;
  }

  /** Keeps the document, unless one was kept within `pauseMs`: figures that change every second wear no disk out. */
  #save(pauseMs: number): void {
    const { arrivedMs = 0, kept } = this.#held ?? {};
    const known = this.#known;
    if (!this.#keeps || kept || known?.text === undefined || this.said !== this.#held) return;
    if (this.#savedMs > arrivedMs - Math.max(pauseMs, 1)) return;
    this.#savedMs = arrivedMs;
    void keep(this.#key, { ...known, text: known.text, arrivedMs });
  }

  #tell(supply: Supply): void {
    this.said = supply;
    this.#each((taker) => taker.told(supply));
  }

  #each(say: (taker: Taker) => void): void {
    [...this.#takers].forEach((taker) => this.#takers.has(taker) && say(taker));
  }
}
