import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { problem, type Problem } from '../core/problem.js';
import type { Clock } from './deadlines.js';
import type { JsonClient, JsonClientListener } from './json-client.js';

/** What the winning way of giving data says just now. A new object means news. */
export type Supply =
  | { readonly kind: 'none' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'document'; readonly document: unknown; readonly arrivedMs: number }
  | { readonly kind: 'garbled'; readonly problem: Problem };

/** The element's own ways of giving data, as it holds them just now. */
export interface Ways {
  readonly property: unknown;
  readonly attribute: string | undefined;
  readonly src: string | undefined;
  /** Seconds; 0 = once. */
  readonly refresh: number;
}

/** What the element does with what the network says. */
export interface SourceListener {
  supplied(): void;
  fetchFailed(url: string, status: number, attempt: number, nextInMs: number): void;
}

const NONE: Supply = { kind: 'none' };
const WAITING: Supply = { kind: 'waiting' };
const INLINE = 'script[type="application/json"]';

// One observer serves all elements; what it knows of an element goes with that element.
const controllers = new WeakMap<Node, SourceController>();
let contents: MutationObserver | undefined;
let held = 0;

function onContents(records: readonly MutationRecord[]): void {
  const hosts = new Set<SourceController>();
  for (const { target } of records) {
    for (let at: Node | null = target; at; at = at.parentNode) {
      const controller = controllers.get(at);
      if (controller) hosts.add(controller);
    }
  }
  hosts.forEach((controller) => controller.contentChanged());
}

function readText(text: string, nowMs: number): Supply {
  try {
    return { kind: 'document', document: JSON.parse(text.replace(/^\uFEFF/, '')), arrivedMs: nowMs };
  } catch {
    return { kind: 'garbled', problem: problem('', 'json', text) };
  }
}

/**
 * Holds the ways of giving data to an element and tells which one wins (CONTRACT): property, attribute, `src`,
 * a child script. The script also stands in while `src` has not answered.
 */
export class SourceController implements ReactiveController, JsonClientListener {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #listener: SourceListener;
  readonly #clock: Clock;
  #property: Supply = NONE;
  #attribute: Supply = NONE;
  #fetched: Supply = NONE;
  #script: Supply = NONE;
  #ways: Ways = { property: undefined, attribute: undefined, src: undefined, refresh: 0 };
  #scriptText: string | undefined;
  #client: JsonClient | undefined;
  #connected = false;

  constructor(host: ReactiveControllerHost & HTMLElement, listener: SourceListener, clock: Clock) {
    this.#host = host;
    this.#listener = listener;
    this.#clock = clock;
    host.addController(this);
  }

  hostConnected(): void {
    this.#connected = true;
    controllers.set(this.#host, this);
    held += 1;
    contents ??= new MutationObserver(onContents);
    contents.observe(this.#host, { childList: true, characterData: true, subtree: true });
    this.#readScript();
    this.pageShown(!document.hidden);
  }

  hostDisconnected(): void {
    this.#connected = false;
    if (controllers.delete(this.#host)) held -= 1;
    if (held === 0) contents?.disconnect();
    this.#client?.stop();
  }

  /** A hidden page asks for nothing; on return what is due is asked for at once. */
  pageShown(visible: boolean): void {
    if (visible && this.#connected) this.#client?.start();
    else this.#client?.stop();
  }

  /** Takes the element's properties as they are now and tells what the most explicit way says. */
  supply(ways: Ways): Supply {
    const old = this.#ways;
    this.#ways = ways;
    const now = this.#clock.now();
    if (ways.property !== old.property) {
      this.#property =
        ways.property === undefined ? NONE : { kind: 'document', document: ways.property, arrivedMs: now };
    }
    if (ways.attribute !== old.attribute) {
      this.#attribute = ways.attribute === undefined ? NONE : readText(ways.attribute, now);
    }
    if (ways.src !== old.src || ways.refresh !== old.refresh)
      void this.#setClient(ways, ways.src === old.src);
    if (this.#property !== NONE) return this.#property;
    if (this.#attribute !== NONE) return this.#attribute;
    if (this.#fetched.kind === 'waiting' && this.#script !== NONE) return this.#script;
    return this.#fetched !== NONE ? this.#fetched : this.#script;
  }

  received(document: unknown): void {
    this.#fetched = { kind: 'document', document, arrivedMs: this.#clock.now() };
    this.#listener.supplied();
  }

  confirmed(): void {
    // The same text is as fresh as new: only the time of arrival moves.
    if (this.#fetched.kind !== 'document') return;
    this.#fetched = { ...this.#fetched, arrivedMs: this.#clock.now() };
    this.#listener.supplied();
  }

  garbled(text: string): void {
    this.#fetched = { kind: 'garbled', problem: problem('', 'json', text) };
    this.#listener.supplied();
  }

  failed(status: number, attempt: number, nextInMs: number): void {
    this.#listener.fetchFailed(this.#ways.src ?? '', status, attempt, nextInMs);
  }

  // The client is a part of its own: a widget without `src` never loads it.
  async #setClient(ways: Ways, sameUrl: boolean): Promise<void> {
    this.#client?.stop();
    this.#client = undefined;
    const { src, refresh } = ways;
    if (!sameUrl) this.#fetched = src === undefined ? NONE : WAITING;
    if (src === undefined) return;
    const { JsonClient: Client } = await import('./json-client.js');
    if (this.#ways.src !== src || this.#ways.refresh !== refresh || this.#client) return;
    this.#client = new Client(src, refresh * 1000, this, (input, init) => fetch(input, init), this.#clock);
    this.pageShown(!document.hidden);
  }

  /** The element's content changed: its script may have. */
  contentChanged(): void {
    if (this.#readScript()) this.#listener.supplied();
  }

  #readScript(): boolean {
    let script = this.#host.firstElementChild;
    while (script && !script.matches(INLINE)) script = script.nextElementSibling;
    const text = script?.textContent?.trim() || undefined;
    if (text === this.#scriptText) return false;
    this.#scriptText = text;
    this.#script = text === undefined ? NONE : readText(text, this.#clock.now());
    return true;
  }
}
