import { html, LitElement, type TemplateResult } from 'lit';
import { explainFields, type FieldReading } from '../core/fields.js';
import { readPointer } from '../core/pointer.js';
import { pageClock } from '../shared/clock.js';
import { UnionFetchErrorEvent, type Issue } from '../shared/events.js';
import type { FeedTaker } from '../shared/feed-link.js';
import { leaveFeed, type Feed } from '../shared/feeds.js';
import { createResource, nextTurn, type Resource, type Taker } from '../shared/resource.js';
import { changePage } from '../shared/page-state.js';
import type { Supply } from '../shared/source-controller.js';
import { VERSION } from '../shared/version.js';
import { feedStyles } from './feed-styles.js';

/** What a widget of a feed made of the document: which slice it took, and what its `fields` read there. */
export interface FeedExplanation {
  /** The widget's tag, with its id where it has one: `union-target-gauge#joining`. */
  readonly widget: string;
  readonly pointer: string;
  /** Where each value of `fields` came from and how it was read; empty without `fields`. Paths are below `pointer`. */
  readonly readings: readonly FieldReading[];
  /** What is wrong with what the widget took, as it says itself. */
  readonly issues: readonly Issue[];
}

/** What a widget says of how it takes its data. */
interface Explained extends FeedTaker {
  readonly pointer?: string | null | undefined;
  readonly fields?: string | object | null | undefined;
  readonly issues?: readonly Issue[];
}

/**
 * Asks for one document and gives it to the widgets inside, and to those that name it with `feed="id"`.
 *
 * @summary One document for many widgets.
 * @element union-feed
 * @slot - The widgets, and whatever else stands there; it is laid out as if the feed were not there.
 * @fires union-fetch-error - A request failed.
 */
export class FeedElement extends LitElement implements Feed, Taker {
  static readonly version: string = VERSION;
  static override styles = [feedStyles];
  static override properties = {
    src: { type: String },
    refresh: { type: Number },
    timeout: { type: Number },
    maxBytes: { type: Number, attribute: 'max-bytes' },
    charset: { type: String },
    format: { type: String },
    stream: { type: Boolean },
    persist: { type: Boolean },
    credentials: { attribute: false },
    headers: { attribute: false },
  };

  /** URL of the document. */
  declare src: string | null | undefined;
  /** Seconds between requests; absent = once. */
  declare refresh: number | null | undefined;
  /** Seconds after which a request is given up. Default 20. */
  declare timeout: number | null | undefined;
  /** Bytes beyond which an answer is not read. Default 8,000,000. */
  declare maxBytes: number | null | undefined;
  /** Encoding of the answer, `gb18030` say; absent = as the header says, else UTF-8. */
  declare charset: string | null | undefined;
  /** `json`, `csv` or `tsv`; absent = as the header says. */
  declare format: string | null | undefined;
  /** `src` is a stream of server-sent events, each of them a document. */
  declare stream: boolean | null | undefined;
  /** Keeps the last good document in the browser, and shows it after a reload until a newer one comes. */
  declare persist: boolean | null | undefined;
  /** Which credentials go with a request, as `fetch` has them. Default `same-origin`. */
  declare credentials: RequestCredentials | null | undefined;
  /** Headers that go with a request. */
  declare headers: Readonly<Record<string, string>> | null | undefined;

  /** @private */
  readonly takers: Set<FeedTaker> = new Set();
  /**
   * What the feed says now.
   * @private
   */
  supply: Supply = { kind: 'waiting' };
  #pushedTurn = 0;
  #resource: Resource | undefined;

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'id'];
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'id') changePage();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Every widget looks anew which feed it has.
    changePage();
    this.#resource = this.#resource?.join(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    leaveFeed(this);
    this.#resource?.leave(this);
  }

  /** Asks for the document now; a request under way is dropped. */
  reload(): void {
    this.#resource?.reload();
  }

  /** Gives a document, as if it had been fetched now: answers to earlier requests no longer count. */
  push(document: unknown): void {
    this.#pushedTurn = nextTurn();
    this.told({ kind: 'document', document, arrivedMs: pageClock.now(), turn: this.#pushedTurn });
  }

  /** What each widget of the feed read, from where and how, and what is wrong with it. */
  explain(): readonly FeedExplanation[] {
    const document = this.supply.kind === 'document' ? this.supply.document : undefined;
    return [...this.takers].map(({ localName, id, pointer, fields, issues = [] }: Explained) => {
      let readings: FieldReading[] = [];
      try {
        if (fields) readings = explainFields(readPointer(document, pointer ?? ''), fields);
      } catch {
        // The widget's own issues say that nothing can be read.
      }
      return { widget: localName + (id && `#${id}`), pointer: pointer ?? '', readings, issues };
    });
  }

  /** @private */
  told(supply: Supply): void {
    // An answer that was asked for before the host pushed is older than what it pushed.
    if (supply.kind === 'document' && (supply.turn ?? 0) < this.#pushedTurn) return;
    this.supply = supply;
    [...this.takers].forEach((taker) => taker.supplied());
  }

  /** @private */
  fetchFailed(url: string, status: number, attempt: number, nextInMs: number): void {
    this.dispatchEvent(new UnionFetchErrorEvent(url, status, attempt, nextInMs));
    [...this.takers].forEach((taker) => taker.fetchFailed('', status, attempt, nextInMs));
  }

  protected override updated(): void {
    const { src, timeout, maxBytes, charset, format, credentials, headers, stream, persist } = this;
    const options = { timeout, maxBytes, charset, format, credentials, headers, stream, persist };
    const wanted = src ? createResource(src, Math.max(0, Number(this.refresh) || 0), options) : undefined;
    if (wanted?.key === this.#resource?.key) return;
    this.#resource?.leave(this);
    this.#resource = this.isConnected ? wanted?.join(this) : wanted;
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}
