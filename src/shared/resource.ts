import { DataError } from '../core/problem.js';
import { ask, digest, refusal, SILENCE, type Answer, type FetchOptions } from './answer.js';
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

/** One URL with its options: asked for once for all who want it, once or again and again, and never given up. */
export interface Resource extends PageListener {
  /** The same for all who want the same. */
  readonly key: string;
  /** One more wants it; answers the resource that works for all who want the same. */
  readonly join: (taker: Taker) => Resource;
  /** One wants it no more; with the last it rests: no timer, no request under way. */
  readonly leave: (taker: Taker) => void;
  /** Asks at once; a request under way is dropped, the newest asked wins. */
  readonly reload: () => void;
}

/** Makes a resource. A hidden page asks for nothing. Units: `refresh` in seconds after a good answer; 0 = once. */
export function createResource(url: string, refresh: number, options: FetchOptions = {}): Resource {
  const link = document.createElement('a');
  link.href = url;
  const key = JSON.stringify({ url: link.href, refresh, ...options });
  // What a page's own headers open is not left behind in the browser, and neither are they.
  const keeps = !!options.persist && !options.headers;
  const takers = new Set<Taker>();
  let timer = 0;
  let asking: AbortController | undefined;
  let nextAt = -Infinity;
  let attempt = 0;
  let takenTurn = 0;
  let text: string | undefined;
  let isRestored = !keeps;
  let said: Supply | undefined;

  const rest = (): void => {
    pageClock.clearTimeout(timer);
    asking?.abort();
    asking = undefined;
  };

  const plan = (): void => {
    const isWanted = takers.size > 0 && !document.hidden;
    if (isWanted && asking) return;
    rest();
    const wait = nextAt - pageClock.now();
    if (!isWanted || wait === Infinity) return;
    if (wait <= 0) void request();
    else timer = pageClock.setTimeout(() => void request(), Math.min(wait, LONGEST_TIMER_MS));
  };

  // The network is back: what failed is tried at once.
  const online = (): void => {
    if (attempt > 0) nextAt = -Infinity;
    plan();
  };

  const tell = (supply: Supply): void => {
    said = supply;
    attempt = 0;
    nextAt = refresh > 0 ? pageClock.now() + refresh * 1000 : Infinity;
    takers.forEach((taker) => taker.told(supply));
  };

  const fail = ({ status, retryAfterMs = 0 }: Answer): void => {
    attempt += 1;
    const longest = Math.min(FIRST_RETRY_MS * 2 ** (attempt - 1), LONGEST_RETRY_MS);
    // Screens that lost a server together do not come back to it together.
    const wait = longest * (1 - Math.random() / 2);
    const nextInMs = Math.round(Math.max(wait, Math.min(retryAfterMs, LONGEST_WAIT_MS)));
    nextAt = pageClock.now() + nextInMs;
    takers.forEach((taker) => taker.fetchFailed(url, status, attempt, nextInMs));
  };

  /** Reads what a request brought, unless another was asked for meanwhile. */
  const take = async (brought: Promise<Answer> | Answer, abort: AbortController): Promise<void> => {
    const turn = nextTurn();
    let answer = SILENCE;
    let supply: Supply | undefined;
    let isNew = false;
    try {
      answer = await brought;
      const { text: given, skewMs, serverMs, format } = answer;
      isNew = given !== text;
      if (given !== undefined) {
        // The same text is as fresh as new: only the time of arrival moves.
        const known = said?.kind === 'document' && said.document;
        const document = isNew ? await digest(given, format) : known;
        const arrivedMs = pageClock.now();
        supply = !isNew && !known ? said : { kind: 'document', document, arrivedMs, skewMs, serverMs, turn };
      }
    } catch (error) {
      const [problem] = error instanceof DataError ? error.problems : [];
      supply = problem && { kind: 'garbled', problem };
    }
    // Of two events of a stream the longer one may have taken longer to read.
    if (asking !== abort || turn < takenTurn) return;
    takenTurn = turn;
    if (!supply) return fail(answer);
    text = answer.text;
    tell(supply);
    if (keeps && isNew && text !== undefined && supply.kind === 'document')
      void keep(key, { text, format: answer.format, skewMs: answer.skewMs, arrivedMs: supply.arrivedMs });
  };

  /** What an earlier visit kept is shown until the network answers. */
  const restore = async (): Promise<void> => {
    isRestored = true;
    try {
      const kept = await maybeKept(key);
      const document = kept && (await digest(kept.text, kept.format));
      if (!kept || said) return;
      text = kept.text;
      const supply: Supply = (said = { ...kept, kind: 'document', document, kept: true });
      takers.forEach((taker) => taker.told(supply));
    } catch {
      // Something else was kept there.
    }
  };

  /** Server-sent events, each of them a whole document; a connection that breaks is an attempt that failed. */
  const listen = (abort: AbortController): void => {
    const source = new EventSource(url, { withCredentials: options.credentials === 'include' });
    abort.signal.addEventListener('abort', () => source.close());
    source.onmessage = ({ data }: MessageEvent<string>) =>
      void take({ ...SILENCE, text: data, format: options.format }, abort);
    source.onerror = () => {
      fail(SILENCE);
      rest();
      plan();
    };
  };

  const request = async (): Promise<void> => {
    const abort = (asking = new AbortController());
    const isAllowed = /^https?:$/.test(link.protocol);
    if (!isRestored) void restore();
    if (options.stream && isAllowed) return listen(abort);
    // Without a network none is asked; the attempt counts, so that its readers are told.
    const isThere = navigator.onLine && isAllowed;
    const none = isAllowed ? SILENCE : Promise.reject<Answer>(refusal('http(s)', url));
    await take(isThere ? ask(url, options, abort) : none, abort);
    if (asking !== abort) return;
    asking = undefined;
    plan();
  };

  const resource: Resource = {
    key,
    pageShown: plan,
    join: (taker) => {
      const known = pool.get(key);
      if (known && known !== resource) return known.join(taker);
      pool.set(key, resource);
      listenToPage(resource);
      addEventListener('online', online);
      takers.add(taker);
      if (said) taker.told(said);
      plan();
      return resource;
    },
    leave: (taker) => {
      if (!takers.delete(taker) || takers.size > 0) return;
      plan();
      forgetPage(resource);
      removeEventListener('online', online);
      pool.delete(key);
    },
    reload: () => {
      rest();
      nextAt = -Infinity;
      plan();
    },
  };
  return resource;
}
