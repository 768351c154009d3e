import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { pageClock } from '../shared/clock.js';
import { UnionFetchErrorEvent } from '../shared/events.js';
import type { FeedTaker } from '../shared/feed-link.js';
import { joinFeeds, leaveFeeds, type Feed } from '../shared/feeds.js';
import { keyOf } from '../shared/fetch-options.js';
import { JsonClient, type FetchSink } from '../shared/json-client.js';
import { forgetPage, listenToPage, type PageListener } from '../shared/page-state.js';
import { nextTurn } from '../shared/resource.js';
import type { Supply } from '../shared/source-controller.js';
import { VERSION } from '../shared/version.js';
import { explainTaker, type FeedExplanation } from './feed-explanation.js';
import { feedStyles } from './feed-styles.js';

/** What a widget says of how it takes its data. */
interface Explained extends FeedTaker {
  readonly pointer?: string | null | undefined;
  readonly fields?: string | object | null | undefined;
  readonly issues?: FeedExplanation['issues'];
}

const WAITING: Supply = { kind: 'waiting' };

/**
 * Asks for one document and gives it to the widgets inside, and to those that name it with `feed="id"`.
 *
 * @summary One document for many widgets.
 * @element union-feed
 * @slot - The widgets, and whatever else stands there; it is laid out as if the feed were not there.
 * @fires union-fetch-error - A request failed.
 */
export class FeedElement extends LitElement implements Feed, FetchSink, PageListener {
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
  /** Encoding of the answer where its header does not say it: `gb18030`. */
  declare charset: string | null | undefined;
  /** `json`, `csv` or `tsv`; absent = as the header or the name says. */
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
   * What was fetched last; the fetching part writes it.
   * @private
   */
  fetched: Supply = WAITING;
  #said: Supply = WAITING;
  #pushedTurn = 0;
  #client: JsonClient | undefined;
  #wanted = '';

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'id'];
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'id' && old !== value && this.isConnected) joinFeeds(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    listenToPage(this);
    joinFeeds(this);
    this.pageShown(!document.hidden);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    forgetPage(this);
    leaveFeeds(this);
    this.#client?.stop();
  }

  /** @private */
  get supply(): Supply {
    return this.#said;
  }

  /** Asks for the document now; a request under way is dropped. */
  reload(): void {
    this.#client?.reload();
  }

  /** Gives a document, as if it had been fetched now: answers to earlier requests no longer count. */
  push(document: unknown): void {
    this.#pushedTurn = nextTurn();
    this.fetched = { kind: 'document', document, arrivedMs: pageClock.now(), turn: this.#pushedTurn };
    this.supplied();
  }

  /** What each widget of the feed read, from where and how, and what is wrong with it. */
  explain(): readonly FeedExplanation[] {
    const { fetched } = this;
    const document = fetched.kind === 'document' ? fetched.document : undefined;
    return [...this.takers].map((taker: Explained) =>
      explainTaker(
        document,
        taker.localName + (taker.id && `#${taker.id}`),
        taker.pointer ?? '',
        taker.fields,
        taker.issues ?? [],
      ),
    );
  }

  supplied(): void {
    const { fetched } = this;
    // An answer that was asked for before the host pushed is older than what it pushed.
    if (fetched.kind === 'document' && (fetched.turn ?? 0) < this.#pushedTurn) this.fetched = this.#said;
    else this.#said = fetched;
    [...this.takers].forEach((taker) => taker.supplied());
  }

  fetchFailed(url: string, status: number, attempt: number, nextInMs: number): void {
    this.dispatchEvent(new UnionFetchErrorEvent(url, status, attempt, nextInMs));
    [...this.takers].forEach((taker) => taker.fetchFailed('', status, attempt, nextInMs));
  }

  pageShown(visible: boolean): void {
    if (visible && this.isConnected) this.#client?.start();
    else this.#client?.stop();
  }

  protected override updated(_changed: PropertyValues): void {
    const { timeout, maxBytes, charset, format, credentials, headers, stream, persist } = this;
    const options = { timeout, maxBytes, charset, format, credentials, headers, stream, persist };
    const src = this.src || undefined;
    const refresh = Math.max(0, Number(this.refresh) || 0);
    const wanted = src === undefined ? '' : `${refresh} ${keyOf(src, options)}`;
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    this.#client?.stop();
    this.#client = src === undefined ? undefined : new JsonClient(src, refresh, this, options);
    this.pageShown(!document.hidden);
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}
