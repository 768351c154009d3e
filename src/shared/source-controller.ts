import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { problem, type Problem } from '../core/problem.js';
import { pageClock } from './clock.js';
import { feedLink } from './feed-link.js';
import type { Resource, Taker } from './resource.js';

/** What the winning way of giving data says just now. A new object means news. */
export type Supply =
  | { readonly kind: 'none' }
  | { readonly kind: 'waiting' }
  | {
      readonly kind: 'document';
      readonly document: unknown;
      readonly arrivedMs: number;
      /** How far the server's clock is behind ours, a negative number: what it calls now makes nothing stale. */
      readonly skewMs?: number;
      /** What the server's clock said when it arrived. */
      readonly serverMs?: number | undefined;
      /** It was kept from an earlier visit, and nothing newer has come. */
      readonly kept?: boolean;
      /** Of two documents the one with the later turn was asked for later. */
      readonly turn?: number;
    }
  | { readonly kind: 'garbled'; readonly problem: Problem };

/** The element's own ways of giving data, as it holds them just now. */
export interface Ways {
  readonly property: unknown;
  readonly attribute: string | undefined;
  readonly src: string | undefined;
  /** Seconds; 0 = once. */
  readonly refresh: number;
  /** The id of a feed. */
  readonly feed: string | null | undefined;
}

/** What the element does with what the network says. */
export interface SourceListener {
  supplied(): void;
  /** An empty `url`: a feed asked, and tells the page itself. */
  fetchFailed(url: string, status: number, attempt: number, nextInMs: number): void;
}

const NONE: Supply = { kind: 'none' };
const WAITING: Supply = { kind: 'waiting' };
const INLINE = 'script[type="application/json"]';

/** What data is given to: the observer finds its controller by it. */
type Host = ReactiveControllerHost & HTMLElement & SourceListener & { readonly sources: SourceController };

// One observer serves all elements.
let contents: MutationObserver | undefined;
const holders = new Set<SourceController>();

function onContents(records: readonly MutationRecord[]): void {
  const hosts = new Set<SourceController>();
  for (const { target } of records) {
    for (let at: Node | null = target; at; at = at.parentNode) {
      const controller = (at as Partial<Host>).sources;
      // A form gives its fields by name, so anything may stand there.
      if (controller instanceof SourceController) hosts.add(controller);
    }
  }
  hosts.forEach((controller) => controller.contentChanged());
}

function given(document: unknown): Supply {
  return document === undefined ? NONE : { kind: 'document', document, arrivedMs: pageClock.now() };
}

function readText(text: string | undefined): Supply {
  if (text === undefined) return NONE;
  try {
    return given(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch {
    return { kind: 'garbled', problem: problem('', 'json', text) };
  }
}

/**
 * Holds the ways of giving data to an element and tells which one wins (CONTRACT): property, attribute, `src`, `feed`,
 * a child script, a feed around it. The script also stands in while `src` or `feed` has not answered.
 */
export class SourceController implements ReactiveController, Taker {
  readonly #host: Host;
  /** What `src` has answered. */
  #fetched: Supply = NONE;
  #property: Supply = NONE;
  #attribute: Supply = NONE;
  #script: Supply = NONE;
  #ways: Partial<Ways> = { refresh: 0 };
  #scriptText: string | undefined;
  #resource: Resource | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#resource = this.#resource?.join(this);
  }

  hostDisconnected(): void {
    if (holders.delete(this) && holders.size === 0) contents?.disconnect();
    feedLink.leave?.(this.#host);
    this.#resource?.leave(this);
  }

  /** Takes the element's properties as they are now and tells what the most explicit way says. */
  supply(ways: Ways): Supply {
    const old = this.#ways;
    this.#ways = ways;
    if (ways.property !== old.property) this.#property = given(ways.property);
    if (ways.attribute !== old.attribute) this.#attribute = readText(ways.attribute);
    if (ways.src !== old.src) this.#fetched = ways.src === undefined ? NONE : WAITING;
    if (ways.src !== old.src || ways.refresh !== old.refresh) void this.#fetch(ways);
    if (this.#property !== NONE) return this.#property;
    if (this.#attribute !== NONE) return this.#attribute;
    this.#holdContent();
    const { src, feed } = ways;
    // Without the id of a feed, the one around is asked; it is less than a script inside.
    const found = src ? this.#fetched : (feedLink.find?.(this.#host, feed) ?? (feed ? WAITING : NONE));
    const isLess = found.kind === 'waiting' || !(src || feed);
    return isLess && this.#script !== NONE ? this.#script : found;
  }

  // Fetching is a part of its own: a widget without `src` never loads it.
  async #fetch(ways: Ways): Promise<void> {
    this.#resource?.leave(this);
    this.#resource = undefined;
    const { src, refresh } = ways;
    if (src === undefined) return;
    const { createResource } = await import('./resource.js');
    if (this.#ways.src !== src || this.#ways.refresh !== refresh || this.#resource) return;
    this.#resource = createResource(src, refresh);
    if (this.#host.isConnected) this.#resource = this.#resource.join(this);
  }

  told(supply: Supply): void {
    this.#fetched = supply;
    this.#host.supplied();
  }

  fetchFailed(url: string, status: number, attempt: number, nextInMs: number): void {
    this.#host.fetchFailed(url, status, attempt, nextInMs);
  }

  /** The element's content changed: its script may have. */
  contentChanged(): void {
    if (this.#readScript()) this.#host.supplied();
  }

  /** The content counts, and is watched, from when neither property nor attribute gives data. */
  #holdContent(): void {
    if (holders.has(this) || !this.#host.isConnected) return;
    holders.add(this);
    contents ??= new MutationObserver(onContents);
    contents.observe(this.#host, { childList: true, characterData: true, subtree: true });
    this.#readScript();
  }

  #readScript(): boolean {
    let script = this.#host.firstElementChild;
    while (script && !script.matches(INLINE)) script = script.nextElementSibling;
    const text = script?.textContent?.trim() || undefined;
    if (text === this.#scriptText) return false;
    this.#scriptText = text;
    this.#script = readText(text);
    return true;
  }
}
