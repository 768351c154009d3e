import { DataError, problem, type Problem } from '../core/problem.js';
import { ask, digest, SILENCE, type Answer, type FetchOptions } from './answer.js';
import { pageClock } from './clock.js';
import { keep, maybeKept } from './document-store.js';
import { forgetPage, listenToPage, type PageListener } from './page-state.js';
import type { Supply } from './source-controller.js';

/** One who wants a document. */
export interface Taker {
  /** A new document, an answer that is none, or the same document again, come later. */
  told(supply: Supply): void;
  fetchFailed(url: string, status: number, attempt: number, nextInMs: number): void;
}

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

// Those that somebody wants.
const pool = new Map<string, Resource>();

/**
 * One URL with its options: asked for once for all who want it, once or again and again, and never given up.
 * A hidden page asks for nothing. Units: `refresh` in seconds after a good answer; 0 = once.
 */
export class Resource implements PageListener {
  readonly #url: string;
  readonly #isAllowed: boolean;
  readonly #refreshMs: number;
  readonly #options: FetchOptions;
  /** The same for all who want the same. */
  readonly key: string;
  readonly #takers = new Set<Taker>();
  #timer = 0;
  #abort: AbortController | undefined;
  #nextAt = -Infinity;
  #attempt = 0;
  #takenTurn = 0;
  #text: string | undefined;
  #restored = false;
  #said: Supply | undefined;

  constructor(url: string, refresh: number, options: FetchOptions = {}) {
    this.#url = url;
    this.#refreshMs = refresh * 1000;
    this.#options = options;
    const link = document.createElement('a');
    link.href = url;
    this.#isAllowed = /^https?:$/.test(link.protocol);
    this.key = JSON.stringify({ url: link.href, refresh, ...options });
  }

  /** One more wants it; answers the resource that works for all who want the same. */
  join(taker: Taker): Resource {
    const known = pool.get(this.key) ?? this;
    known.#add(taker);
    return known;
  }

  #add(taker: Taker): void {
    pool.set(this.key, this);
    listenToPage(this);
    addEventListener('online', this.#online);
    this.#takers.add(taker);
    if (this.#said) taker.told(this.#said);
    this.#plan();
  }

  /** With the last of its takers it rests: no timer, no request under way. */
  leave(taker: Taker): void {
    if (!this.#takers.delete(taker) || this.#takers.size > 0) return;
    this.#plan();
    forgetPage(this);
    removeEventListener('online', this.#online);
    pool.delete(this.key);
  }

  /** Asks at once; a request under way is dropped, the newest asked wins. */
  reload(): void {
    this.#rest();
    this.#nextAt = -Infinity;
    this.#plan();
  }

  pageShown(): void {
    this.#plan();
  }

  /** The network is back: what failed is tried at once. */
  readonly #online = (): void => {
    if (this.#attempt > 0) this.#nextAt = -Infinity;
    this.#plan();
  };

  #rest(): void {
    pageClock.clearTimeout(this.#timer);
    this.#abort?.abort();
    this.#abort = undefined;
  }

  #plan(): void {
    const isWanted = this.#takers.size > 0 && !document.hidden;
    if (isWanted && this.#abort) return;
    this.#rest();
    const wait = this.#nextAt - pageClock.now();
    if (!isWanted) return;
    if (wait <= 0) void this.#request();
    else if (wait < Infinity)
      this.#timer = pageClock.setTimeout(() => void this.#request(), Math.min(wait, LONGEST_TIMER_MS));
  }

  async #request(): Promise<void> {
    const abort = (this.#abort = new AbortController());
    const turn = nextTurn();
    if (!this.#isAllowed) this.#refuse(problem('', 'limit', this.#url, { limit: 'http(s)' }));
    else {
      if (!this.#restored) void this.#restore();
      if (this.#options.stream) return this.#listen(abort);
      // Without a network none is asked; the attempt counts, so that its readers are told.
      const answer = navigator.onLine ? await ask(this.#url, this.#options, abort) : SILENCE;
      await this.#take(answer, turn, abort);
    }
    if (this.#abort !== abort) return;
    this.#abort = undefined;
    this.#plan();
  }

  /** Server-sent events, each of them a whole document; a connection that breaks is an attempt that failed. */
  #listen(abort: AbortController): void {
    const { credentials, format } = this.#options;
    const source = new EventSource(this.#url, { withCredentials: credentials === 'include' });
    abort.signal.addEventListener('abort', () => source.close());
    source.onmessage = ({ data: text }: MessageEvent<string>) =>
      void this.#take({ ...SILENCE, text, format }, nextTurn(), abort);
    source.onerror = () => {
      this.#fail(SILENCE);
      this.#rest();
      this.#plan();
    };
  }

  async #take(answer: Answer, turn: number, abort: AbortController): Promise<void> {
    const { text, format, skewMs } = answer;
    let { problem: found } = answer;
    let read: unknown = this.#said?.kind === 'document' ? this.#said.document : undefined;
    const isSame = text !== undefined && text === this.#text;
    try {
      if (text !== undefined && !isSame) read = await digest(text, format);
    } catch (error) {
      [found] = (error as DataError).problems;
    }
    // Of two events of a stream the longer one may have taken longer to read.
    if (this.#abort !== abort || turn < this.#takenTurn) return;
    this.#takenTurn = turn;
    if (text === undefined && !found) this.#fail(answer);
    else {
      this.#text = text;
      const arrivedMs = pageClock.now();
      if (found) this.#refuse(found);
      else if (isSame && this.#said?.kind === 'garbled') this.#tell(this.#said);
      // The same text is as fresh as new: only the time of arrival moves.
      else this.#tell({ kind: 'document', document: read, arrivedMs, skewMs, turn });
      if (this.#keeps && !found && !isSame)
        void keep(this.key, { text: text ?? '', format, skewMs, arrivedMs });
    }
  }

  #fail({ status, retryAfterMs = 0 }: Answer): void {
    this.#attempt += 1;
    const longest = Math.min(FIRST_RETRY_MS * 2 ** (this.#attempt - 1), LONGEST_RETRY_MS);
    // Screens that lost a server together do not come back to it together.
    const wait = longest * (1 - Math.random() / 2);
    const nextInMs = Math.round(Math.max(wait, Math.min(retryAfterMs, LONGEST_WAIT_MS)));
    this.#nextAt = pageClock.now() + nextInMs;
    this.#takers.forEach((taker) => taker.fetchFailed(this.#url, status, this.#attempt, nextInMs));
  }

  #refuse(found: Problem): void {
    this.#tell({ kind: 'garbled', problem: found });
  }

  #tell(supply: Supply): void {
    this.#said = supply;
    this.#attempt = 0;
    this.#nextAt = this.#refreshMs > 0 ? pageClock.now() + this.#refreshMs : Infinity;
    this.#takers.forEach((taker) => taker.told(supply));
  }

  /** What a page's own headers open is not left behind in the browser, and neither are they. */
  get #keeps(): boolean {
    return !!this.#options.persist && !this.#options.headers;
  }

  /** What an earlier visit kept is shown until the network answers. */
  async #restore(): Promise<void> {
    this.#restored = true;
    const kept = this.#keeps && (await maybeKept(this.key));
    if (!kept) return;
    try {
      const document = await digest(kept.text, kept.format);
      if (this.#said) return;
      this.#text = kept.text;
      this.#said = { ...kept, kind: 'document', document, kept: true };
      this.#takers.forEach((taker) => taker.told(this.#said as Supply));
    } catch {
      // Something else was kept there.
    }
  }
}
