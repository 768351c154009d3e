import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Problem } from '../core/problem.js';
import { shanghaiDay } from '../core/time.js';
import { describeProblem, pickLang, type Lang } from '../core/words.js';
import { BoxController } from './box-controller.js';
import { cssProps } from './css-props.js';
import { deadlines, pageClock } from './deadlines.js';
import {
  UnionDataEvent,
  UnionFetchErrorEvent,
  UnionInvalidEvent,
  UnionStaleEvent,
  type Issue,
} from './events.js';
import { renderFooter, renderMessage, renderNotice } from './frame.js';
import { layoutFrame, type FrameLayout, type TypeScale } from './frame-layout.js';
import { frameStyles } from './frame-styles.js';
import { Intake, type ParsedDocument } from './intake.js';
import { createMeasureText, forgetMeasures, type MeasureText } from './measure-text.js';
import {
  forgetPage,
  listenToPage,
  maybeLangOf,
  nextFrame,
  prefersDark,
  wantsLessMotion,
  type PageListener,
} from './page-state.js';
import { SourceController, type SourceListener } from './source-controller.js';
import { renderTable, tableToCSV, type Table } from './table.js';
import { tokenStyles } from './tokens-styles.js';
import { VERSION } from './version.js';
import { footerOf, messageOf, noticeOf, type Status } from './widget-status.js';

/** What a state is called; `invalid` even while the last good picture is kept. */
export type WidgetState = 'empty' | 'loading' | 'ready' | 'invalid' | 'stale';

/** The room and the circumstances a picture is laid out for. Units: px; `height` undefined = as high as needed. */
export interface PictureSpace {
  readonly width: number;
  readonly height: number | undefined;
  readonly tiny: boolean;
  readonly elder: boolean;
  readonly lang: Lang;
  readonly variant: string | undefined;
  readonly type: TypeScale;
  readonly measureText: MeasureText;
  /** Day number in Asia/Shanghai: the cut-off where the data names none. */
  readonly today: number;
}

const DAY_MS = 86_400_000;
const SHANGHAI_MS = 8 * 3_600_000;
const THEMES = new Set(['light', 'dark', 'screen', 'contrast']);

/**
 * What every widget is: it takes data by any of the ways, keeps the last good picture, says its state, and draws what
 * its family lays out. `D` is the family's data, `L` its layout.
 */
export abstract class UnionElement<D, L> extends LitElement implements PageListener, SourceListener {
  static readonly version: string = VERSION;
  static override styles = [tokenStyles, frameStyles];
  static override properties = {
    heading: { type: String },
    variant: { type: String },
    theme: { type: String },
    elder: { type: Boolean },
    motion: { type: String },
    view: { type: String },
    maxAge: { type: Number, attribute: 'max-age' },
    data: { attribute: false },
    dataText: { type: String, attribute: 'data' },
    src: { type: String },
    refresh: { type: Number },
    pointer: { type: String },
  };

  /** Heading above the picture; overrides the data's own title. */
  declare heading: string | null | undefined;
  /** Form of the picture. */
  declare variant: string | null | undefined;
  /** `light`, `dark`, `screen` or `contrast`; absent = light, or dark where the page allows and the system prefers it. */
  declare theme: string | null | undefined;
  /** Large type view (大字版). */
  declare elder: boolean | null | undefined;
  /** `auto` (default) or `none`. */
  declare motion: string | null | undefined;
  /** `chart` (default) or `table`. */
  declare view: string | null | undefined;
  /** Seconds after which data is stale, since it arrived or since its `asOf` where that carries a time. */
  declare maxAge: number | null | undefined;
  /** The data as an object. Never mutated; a new object replaces it whole; `undefined` takes this way off. */
  declare data: unknown;
  /** The data as JSON text, from the attribute `data`. */
  declare dataText: string | null | undefined;
  /** URL of the data. */
  declare src: string | null | undefined;
  /** Seconds between requests of `src`; absent = once. */
  declare refresh: number | null | undefined;
  /** JSON pointer (RFC 6901) to the slice of the document that is this widget's data. */
  declare pointer: string | null | undefined;

  protected readonly boxes = new BoxController(
    this,
    () => this.renderRoot?.querySelector<HTMLElement>('.frame') ?? null,
  );
  protected picture: L | undefined;
  readonly #intake = new Intake<D>((document) => this.parseDocument(document));
  readonly #sources = new SourceController(this, this, pageClock);
  #frame: FrameLayout | undefined;
  #fetchFailed = false;
  #toldSerial = 0;
  #wasStale = false;
  #wake: (() => void) | undefined;
  #drawnThisFrame = false;

  /** Reads a document. @throws DataError when it cannot be shown at all. */
  protected abstract parseDocument(document: unknown): ParsedDocument<D>;
  /** Lays a document out. Pure. */
  protected abstract layoutPicture(data: D, space: PictureSpace): L;
  /** Draws a layout one to one. */
  protected abstract renderPicture(layout: L, data: D): TemplateResult;
  protected abstract sentenceOf(data: D, lang: Lang, today: number): string;
  protected abstract tableOf(data: D, lang: Lang, today: number): Table;
  /** What the widget is called where neither page nor data names it. */
  protected abstract labelOf(data: D | undefined, lang: Lang): string;
  /** The height a full picture would have, so that nothing jumps when it comes. Units: px. */
  protected abstract emptyHeight(width: number): number;
  /** Says a problem with the family's own words. */
  protected describe(issue: Problem, lang: Lang): string {
    return describeProblem(issue, lang);
  }

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang') this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    listenToPage(this);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    forgetPage(this);
    deadlines.clear(this);
    this.#wake?.();
  }

  /** What is shown: nothing yet, waiting, good, refused, or too old. */
  get state(): WidgetState {
    const supply = this.#take();
    if (this.#intake.refused) return 'invalid';
    if (!this.#intake.shown) return supply.kind === 'none' ? 'empty' : 'loading';
    return this.#staleAtMs() <= pageClock.now() ? 'stale' : 'ready';
  }

  /** What is wrong with the newest document, whole or in part, in the reader's language. */
  get issues(): readonly Issue[] {
    this.#take();
    const lang = this.readerLang;
    return this.#intake.problems.map((found) => ({
      path: found.path,
      message: this.describe(found, lang),
      received: found.received,
    }));
  }

  /** The picture in one sentence, in the element's language. */
  toSentence(): string {
    this.#take();
    const lang = this.readerLang;
    const { shown } = this.#intake;
    const said = shown
      ? this.sentenceOf(shown.data, lang, this.today)
      : messageOf(this.#status, lang, this.#describe).text;
    const notice = noticeOf(this.#status, lang, this.#describe);
    return notice ? `${said}${lang === 'en' ? ' ' : ''}${notice}` : said;
  }

  /** The picture as a table; no columns where there is no data. */
  toTable(): Table {
    this.#take();
    const { shown } = this.#intake;
    return shown ? this.tableOf(shown.data, this.readerLang, this.today) : { columns: [], rows: [] };
  }

  /** The table as CSV text: UTF-8 with BOM. */
  toCSV(): string {
    return tableToCSV(this.toTable());
  }

  /** The language the element speaks. */
  protected get readerLang(): Lang {
    return pickLang(maybeLangOf(this));
  }

  protected get today(): number {
    return shanghaiDay(pageClock.now());
  }

  /** Whether something may move now: it is seen, and nobody asked for stillness. */
  protected get mayMove(): boolean {
    return (
      this.motion !== 'none' && !this.elder && this.boxes.inView && !document.hidden && !wantsLessMotion()
    );
  }

  supplied(): void {
    this.#fetchFailed = false;
    this.requestUpdate();
  }

  fetchFailed(url: string, status: number, attempt: number, nextInMs: number): void {
    this.#fetchFailed = true;
    this.requestUpdate();
    this.dispatchEvent(new UnionFetchErrorEvent(url, status, attempt, nextInMs));
  }

  pageShown(visible: boolean): void {
    this.#sources.pageShown(visible);
    if (!visible) {
      deadlines.clear(this);
      return;
    }
    this.#wake?.();
    this.requestUpdate();
  }

  pageChanged(): void {
    forgetMeasures();
    this.boxes.refresh();
    this.requestUpdate();
  }

  // A burst draws once a frame; a hidden page draws its first picture only, and the truth on return.
  protected override scheduleUpdate(): void | Promise<unknown> {
    const late = this.hasUpdated && (this.#drawnThisFrame || document.hidden);
    if (!late) return super.scheduleUpdate();
    return this.#drawLater();
  }

  async #drawLater(): Promise<unknown> {
    await nextFrame();
    if (document.hidden && this.isConnected) await new Promise<void>((resolve) => (this.#wake = resolve));
    return super.scheduleUpdate();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    return this.hasUpdated && document.hidden ? true : super.getUpdateComplete();
  }

  protected override willUpdate(): void {
    this.#drawnThisFrame = true;
    void nextFrame().then(() => (this.#drawnThisFrame = false));
    this.#take();
    this.#layOut();
  }

  protected override updated(): void {
    const { shown, refused, problems, serial } = this.#intake;
    this.#planDeadline();
    if (serial !== this.#toldSerial) {
      this.#toldSerial = serial;
      if (!refused && shown) this.dispatchEvent(new UnionDataEvent(shown.meta.asOf, shown.skipped));
      if (problems.length > 0)
        this.dispatchEvent(new UnionInvalidEvent(this.issues, shown !== undefined && refused));
    }
    const stale = this.state === 'stale';
    if (stale && !this.#wasStale) {
      this.dispatchEvent(new UnionStaleEvent(shown?.meta.asOf, pageClock.now() - (shown?.bornMs ?? 0)));
    }
    this.#wasStale = stale;
  }

  protected override render(): TemplateResult {
    const lang = this.readerLang;
    const { shown } = this.#intake;
    const frame = this.#frame;
    const heading = this.heading ?? shown?.meta.title ?? '';
    const { height } = this.boxes.box;
    const props: Record<string, string> = {};
    if (frame) {
      props['--_pad'] = `${frame.pad}px`;
      props['--_heading'] = `${frame.type.heading}px`;
      props['--_label'] = `${frame.type.label}px`;
      props['--_small'] = `${frame.type.small}px`;
      if (height !== undefined) props['height'] = `${height}px`;
      if (height !== undefined) props['width'] = `${this.boxes.box.width}px`;
    }
    return html`<div
      class=${this.#frameClass(height !== undefined)}
      part="frame"
      role="group"
      aria-label=${heading || this.labelOf(shown?.data, lang)}
      lang=${lang}
      ${cssProps(props)}
    >
      ${heading ? html`<p class="heading" part="heading">${heading}</p>` : nothing}
      <div class="body" part="body">${this.#body(lang)}</div>
      ${renderNotice(noticeOf(this.#status, lang, this.#describe))}
      ${renderFooter(footerOf(this.#status, lang))}
      <p class="heard">${this.toSentence()}</p>
    </div>`;
  }

  #take(): ReturnType<SourceController['supply']> {
    const supply = this.#sources.supply({
      property: this.data,
      attribute: this.dataText ?? undefined,
      src: this.src || undefined,
      refresh: Math.max(0, Number(this.refresh) || 0),
    });
    this.#intake.take(supply, this.pointer ?? '');
    return supply;
  }

  #layOut(): void {
    const { box } = this.boxes;
    const lang = this.readerLang;
    const measureText = createMeasureText(box.fontFamily);
    const { shown } = this.#intake;
    this.#frame =
      box.width > 0
        ? layoutFrame({
            width: box.width,
            height: box.height,
            heading: this.heading ?? shown?.meta.title ?? '',
            notice: noticeOf(this.#status, lang, this.#describe),
            footer: footerOf(this.#status, lang).join('  '),
            elder: this.elder === true,
            measureText,
          })
        : undefined;
    this.picture = undefined;
    if (!shown || !this.#frame || this.view === 'table') return;
    const { bodyWidth: width, bodyHeight, tiny, type } = this.#frame;
    const space: PictureSpace = {
      width,
      height: bodyHeight,
      tiny,
      elder: this.elder === true,
      lang,
      variant: this.variant ?? undefined,
      type,
      measureText,
      today: this.today,
    };
    try {
      this.picture = this.layoutPicture(shown.data, space);
    } catch (error) {
      this.#intake.revert(error);
      if (this.#intake.shown) this.picture = this.layoutPicture(this.#intake.shown.data, space);
    }
  }

  #body(lang: Lang): TemplateResult | typeof nothing {
    const { shown } = this.#intake;
    if (!shown) {
      const height = this.#frame ? this.emptyHeight(this.#frame.bodyWidth) : 0;
      return this.boxes.box.height === undefined
        ? html`<div class="room" ${cssProps({ height: `${height}px` })}>
            ${renderMessage(messageOf(this.#status, lang, this.#describe))}
          </div>`
        : renderMessage(messageOf(this.#status, lang, this.#describe));
    }
    if (this.view === 'table') return renderTable(this.toTable(), this.toSentence());
    return this.picture === undefined ? nothing : this.renderPicture(this.picture, shown.data);
  }

  #frameClass(fixed: boolean): string {
    const asked = this.theme ?? '';
    const auto = this.boxes.box.allowsDark && prefersDark() ? 'dark' : 'light';
    return (
      `frame ${THEMES.has(asked) ? asked : auto}` +
      (this.elder ? ' elder' : '') +
      (this.#frame?.tiny ? ' tiny' : '') +
      (fixed ? ' fixed' : '')
    );
  }

  get #status(): Status {
    const { shown, refused, problems } = this.#intake;
    const state = this.state;
    return {
      shown,
      refused,
      problems,
      waiting: state === 'loading',
      fetchFailed: this.#fetchFailed,
      stale: this.#staleAtMs() <= pageClock.now(),
      ageMs: shown ? pageClock.now() - shown.bornMs : 0,
    };
  }

  readonly #describe = (issue: Problem, lang: Lang): string => this.describe(issue, lang);

  #staleAtMs(): number {
    const { shown } = this.#intake;
    const seconds = Number(this.maxAge);
    return shown && seconds > 0 ? shown.bornMs + seconds * 1000 : Infinity;
  }

  /** The next moment at which the picture changes by itself: it grows stale, its age is said anew, or the day ends. */
  #planDeadline(): void {
    const now = pageClock.now();
    const { shown } = this.#intake;
    let at = this.#staleAtMs();
    if (at <= now) at = now + 60_000;
    if (shown && !shown.asOf) at = Math.min(at, (shanghaiDay(now) + 1) * DAY_MS - SHANGHAI_MS);
    if (Number.isFinite(at) && this.isConnected && !document.hidden)
      deadlines.set(this, at, () => this.requestUpdate());
    else deadlines.clear(this);
  }
}
