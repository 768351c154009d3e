import { adoptStyles, html, LitElement, nothing, type CSSResultOrNative, type TemplateResult } from 'lit';
import type { Problem } from '../core/problem.js';
import { maybeWhen, shanghaiDay } from '../core/time.js';
import { describeProblem, finder, wordsOf, type Lang, type Words } from '../core/words.js';
import type { Speaker } from '../core/languages.js';
import { AgeController } from './age-controller.js';
import { BoxController } from './box-controller.js';
import { pageClock } from './clock.js';
import { DrawGate } from './draw-gate.js';
import {
  UnionDataEvent,
  UnionFetchErrorEvent,
  UnionInvalidEvent,
  UnionStaleEvent,
  type Issue,
} from './events.js';
import { frameClass, frameProps, headingRole, renderBelow } from './frame.js';
import { layoutFrame, type FrameLayout, type TypeScale } from './frame-layout.js';
import { frameStyles } from './frame-styles.js';
import { Intake, type ParsedDocument } from './intake.js';
import { maybeLoadParts, type LoadPart } from './late-parts.js';
import { createMeasureText, type MeasureText } from './measure-text.js';
import {
  forgetPage,
  listenToPage,
  maybeLangOf,
  prefersDark,
  wantsLessMotion,
  type PageListener,
} from './page-state.js';
import { SourceController, type SourceListener } from './source-controller.js';
import { tableToCSV, type Table } from './table.js';
import { tokenStyles } from './tokens-styles.js';
import { VERSION } from './version.js';
import { textOfStatus, type StatusText } from './widget-status.js';

/** What a state is called; `invalid` even while the last good picture is kept. */
export type WidgetState = 'empty' | 'loading' | 'ready' | 'invalid' | 'stale';

/** The room and the circumstances a picture is laid out for. Units: px; `height` undefined = as high as needed. */
export interface PictureSpace {
  readonly width: number;
  readonly height: number | undefined;
  readonly tiny: boolean;
  /** What a picture that is its own frame keeps free around it; 0 within a frame. */
  readonly edgePx: number;
  readonly elder: boolean;
  readonly lang: Lang;
  readonly variant: string | undefined;
  readonly type: TypeScale;
  readonly measureText: MeasureText;
  /** Day number in Asia/Shanghai: the cut-off where the data names none. */
  readonly today: number;
}

/** What the tools part does for widgets, once a page has loaded it. */
export interface WidgetTools {
  /** Room that the toolbar takes of a fixed height. Units: px. */
  room(widget: UnionElement<unknown, unknown>, width: number): number;
  /** Told after every drawing. */
  drawn(widget: UnionElement<unknown, unknown>): void;
  /** The picture as an SVG file. */
  svg(widget: UnionElement<unknown, unknown>): string;
  /** The picture as a PNG; `scale` is pixels for a px. */
  png(widget: UnionElement<unknown, unknown>, scale: number): Promise<Blob>;
}

const NO_STYLES: readonly CSSResultOrNative[] = [];
const THEMES = new Set(['light', 'dark', 'screen', 'contrast']);

// Looks that come when an element first needs them; all elements share them.
let tableView: typeof import('./table-view.js') | undefined;
let messageView: typeof import('./message-view.js') | undefined;
let themes: typeof import('./themes-styles.js') | undefined;
let foreign: typeof import('../core/fields.js') | undefined;

const loadTableView = async (): Promise<unknown> => (tableView = await import('./table-view.js'));
const loadMessageView = async (): Promise<unknown> => (messageView = await import('./message-view.js'));
const loadThemes = async (): Promise<unknown> => (themes = await import('./themes-styles.js'));
const loadForeign = async (): Promise<unknown> => (foreign = await import('../core/fields.js'));
const loadProblemWords = (): Promise<unknown> => import('../core/problem-words.js');

/**
 * What every widget is: it takes data by any of the ways, keeps the last good picture, says its state, and draws what
 * its family lays out. `D` is the family's data, `L` its layout.
 */
export abstract class UnionElement<D, L> extends LitElement implements PageListener, SourceListener {
  static readonly version: string = VERSION;
  /** The tools part, which sets it. @internal */
  static tools: WidgetTools | undefined;
  /** Where `union-language.js` finds the languages of a classic script. @internal */
  declare static speaker?: Speaker;
  static override styles = [tokenStyles, frameStyles];
  static override properties = {
    heading: { type: String },
    headingLevel: { type: Number, attribute: 'heading-level' },
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
    feed: { type: String },
    pointer: { type: String },
    fields: { type: String },
    toolbar: { type: Boolean },
  };

  /** Heading above the picture; overrides the data's own title. */
  declare heading: string | null | undefined;
  /** Level of the heading for assistive technology, 1 to 6; absent or anything else = the heading is a paragraph. */
  declare headingLevel: number | null | undefined;
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
  /** The id of the `union-feed` that gives the data. */
  declare feed: string | null | undefined;
  /** JSON pointer (RFC 6901) to the slice of the document that is this widget's data. */
  declare pointer: string | null | undefined;
  /** How a foreign document maps onto this widget's data: JSON, or an object. */
  declare fields: string | object | null | undefined;
  /** Shows the buttons of the tools part: table, CSV, copy, PNG, SVG, print; needs `dist/tools.js` or `union-tools.js` on the page. */
  declare toolbar: boolean | null | undefined;

  /** For the observers that all elements share. @internal */
  readonly boxes: BoxController = new BoxController(this, () => this.renderRoot?.querySelector('.frame'));
  protected picture: L | undefined;
  readonly #intake = new Intake<D>((slice, fields) => {
    const parse = (document: unknown): ParsedDocument<D> | LoadPart => this.parseDocument(document);
    if (!fields) return parse(slice);
    return foreign ? foreign.readThrough<ParsedDocument<D>, LoadPart>(slice, fields, parse) : loadForeign;
  });
  /** For the observer that all elements share. @internal */
  readonly sources: SourceController = new SourceController(this);
  #frame: FrameLayout | undefined;
  #text: StatusText | undefined;
  #styled: { readonly element: HTMLElement; readonly props: Readonly<Record<string, string>> } | undefined;
  #adopted: readonly CSSResultOrNative[] = NO_STYLES;
  #fetchFailed = false;
  #toldSerial = 0;
  #wasStale = false;
  readonly #gate = new DrawGate(this);
  readonly #age = new AgeController(this);
  /** The language while an update runs: looked up once, not at every word. */
  #langNow: Lang | undefined;

  /** Whose words the widget speaks in. */
  // A string in the declarations: a page with one family knows the words of that alone.
  protected abstract readonly familyKey: string;

  /**
   * Reads a document, or says what has to be loaded before it can be read.
   * @throws DataError when it cannot be shown at all.
   */
  protected abstract parseDocument(document: unknown): ParsedDocument<D> | LoadPart;
  /** Lays a document out. Pure. */
  protected abstract layoutPicture(data: D, space: PictureSpace): L;
  /** Draws a layout one to one. */
  protected abstract renderPicture(layout: L, data: D, sentence: string): TemplateResult;
  /**
   * Draws a tiny picture with its frame in one template, where pages hold hundreds of them.
   * Missing values: `undefined` where a family draws no differently.
   */
  protected renderTiny?(layout: L, sentence: string, frameClasses: string): TemplateResult | undefined;

  /** Whether the picture itself says the sentence; else it stands beside it, for the ear. */
  protected readonly saysItself: boolean = false;
  protected abstract sentenceOf(data: D, lang: Lang, today: number): string;
  protected abstract tableOf(data: D, lang: Lang, today: number): Table;
  /** What the widget is called where neither page nor data names it. */
  protected abstract labelOf(data: D | undefined, lang: Lang): string;
  /** The height a full picture would have, so that nothing jumps when it comes. Units: px. */
  protected abstract emptyHeight(width: number): number;
  /** Whether the picture is another one on another day, where the data names no cut-off. */
  protected changesWithDay?(data: D): boolean;
  /** The day or moment of the picture, where a family shows another than the document's newest. */
  protected shownAsOf?(data: D): string | undefined;
  /** Says a problem, in the family's own sentence where it has one. */
  protected describe(issue: Problem, lang: Lang): string {
    return describeProblem(issue, lang, this.familyKey as keyof Words);
  }

  /** Loads what a language needs besides the family's module. */
  protected loadWords(): Promise<unknown> {
    return import('../core/words-en.js');
  }

  /** Parts that a family needs besides, for this document or for the form asked for. */
  protected lateParts?(data: D | undefined): readonly (LoadPart | false)[];

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
    this.#gate.open();
  }

  /** In another document no sheet of this one holds: the same styles are adopted from its own. */
  adoptedCallback(): void {
    const { elementStyles } = this.constructor as typeof LitElement;
    if (this.renderRoot) adoptStyles(this.renderRoot as ShadowRoot, [...elementStyles, ...this.#adopted]);
  }

  /** What is shown: nothing yet, waiting, good, refused, or too old. */
  get state(): WidgetState {
    const waiting = this.#take();
    if (this.#intake.refused) return 'invalid';
    if (!this.#intake.shown) return waiting ? 'loading' : 'empty';
    return this.#staleMs() > 0 ? 'stale' : 'ready';
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
    return this.#sentence(this.#readStatus());
  }

  #sentence({ message, reason, notice }: StatusText): string {
    const lang = this.readerLang;
    const { shown } = this.#intake;
    if (!shown) return reason ? `${message}${wordsOf(lang).between}${reason}` : message;
    const said = this.sentenceOf(shown.data, lang, this.today);
    return notice ? said + wordsOf(lang).space + notice : said;
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

  /**
   * The picture as the text of an SVG file: text as text, fonts named, with heading, as-of, source and note.
   * @throws Error without the tools part (`dist/tools.js` or `union-tools.js`), or where the element is hidden
   */
  toSVG(): string {
    return neededTools().svg(this);
  }

  /**
   * The picture as a PNG.
   * @param scale pixels for a px, 1 to 4
   * @throws Error as `toSVG()` does; RangeError for another scale or too large a picture
   */
  async toPNG(scale: number = 2): Promise<Blob> {
    return neededTools().png(this, scale);
  }

  /** The language the element speaks. */
  protected get readerLang(): Lang {
    return this.#langNow ?? finder.pick(maybeLangOf(this), this.familyKey as keyof Words);
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

  /** The document that is shown. Missing values: `undefined` where there is none. */
  protected get shownData(): D | undefined {
    return this.#intake.shown?.data;
  }

  /** Reads the newest document once more. @internal */
  reread(): void {
    this.#intake.pending = loadProblemWords;
    this.requestUpdate();
  }

  /** What stands around the picture, for a family that draws without the frame. */
  protected get statusText(): StatusText {
    return this.#text ?? this.#readStatus();
  }

  supplied(): void {
    this.#fetchFailed = false;
    this.requestUpdate();
  }

  fetchFailed(url: string, status: number, attempt: number, nextInMs: number): void {
    this.#fetchFailed = true;
    this.requestUpdate();
    if (url) this.dispatchEvent(new UnionFetchErrorEvent(url, status, attempt, nextInMs));
  }

  pageShown(visible: boolean): void {
    if (!visible) {
      this.#age.rest();
      return;
    }
    this.#gate.open();
    this.requestUpdate();
  }

  pageChanged(): void {
    this.boxes.refresh();
    this.requestUpdate();
  }

  protected override scheduleUpdate(): void | Promise<unknown> {
    this.#take();
    const { pending } = this.#intake;
    this.#langNow = finder.pick(maybeLangOf(this), this.familyKey as keyof Words);
    const parts = maybeLoadParts([
      pending ?? false,
      // What another language has no words for is said in English.
      !/^zh/i.test(this.readerLang) && this.loadWords,
      this.view === 'table' && loadTableView,
      !this.#intake.shown && !pending && loadMessageView,
      (this.elder === true || this.#themeName() !== 'light') && loadThemes,
      this.#intake.problems.length > 0 && loadProblemWords,
      ...(this.lateParts?.(this.#intake.shown?.data) ?? []),
    ]);
    const wait = this.#gate.maybeWait(parts);
    if (!wait) return super.scheduleUpdate();
    this.#langNow = undefined;
    // Meanwhile another document may have come, and only what has been read says what else it needs.
    return wait.then(() => this.scheduleUpdate());
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    return this.#gate.isShut ? true : super.getUpdateComplete();
  }

  protected override willUpdate(): void {
    this.#gate.drew();
    this.#text = this.#readStatus();
    this.#layOut(this.#text);
  }

  protected override updated(): void {
    const { shown, refused, problems, serial } = this.#intake;
    this.#styleFrame();
    const staleMs = this.#staleMs();
    this.#age.plan(shown, Number(this.maxAge), !!shown && this.changesWithDay?.(shown.data));
    if (serial !== this.#toldSerial && (refused || !shown?.isGrowing)) {
      this.#toldSerial = serial;
      if (!refused && shown) this.dispatchEvent(new UnionDataEvent(shown.meta.asOf, shown.skipped));
      if (problems.length > 0) this.dispatchEvent(new UnionInvalidEvent(this.issues, refused && !!shown));
    }
    if (staleMs > 0 && !this.#wasStale && shown) {
      this.dispatchEvent(new UnionStaleEvent(shown.meta.asOf, staleMs));
    }
    this.#wasStale = staleMs > 0;
    this.#langNow = undefined;
    UnionElement.tools?.drawn(this);
  }

  protected override render(): TemplateResult {
    const lang = this.readerLang;
    const text = this.#text ?? this.#readStatus();
    const { shown } = this.#intake;
    const { box } = this.boxes;
    const sentence = this.#sentence(text);
    const theme = this.#themeName();
    if (themes && (this.elder || theme !== 'light')) this.#adopt(themes.themesStyles);
    const frameClasses = frameClass(theme, this.elder === true, this.#frame, box);
    if (this.#frame?.tiny && this.picture !== undefined && !text.notice) {
      const tiny = this.renderTiny?.(this.picture, sentence, frameClasses);
      if (tiny) return tiny;
    }
    const heading = this.#heading();
    const [role, level] = headingRole(this.headingLevel);
    const said = this.saysItself && this.picture !== undefined;
    return html`<div
      class=${frameClasses}
      part="frame"
      role="group"
      aria-label=${heading || this.labelOf(shown?.data, lang)}
      lang=${lang}
    >
      ${heading ? html`<p class="heading" part="heading" role=${role} aria-level=${level}>${heading}</p>` : nothing}
      <div class="body" part="body">${this.#body(text, sentence)}</div>
      ${renderBelow(text)} ${said ? nothing : html`<p class="heard">${sentence}</p>`}
    </div>`;
  }

  /** Sets the frame's sizes through CSSOM, which a strict policy allows; only what changed is written. */
  #styleFrame(): void {
    const { box } = this.boxes;
    const room = this.#intake.shown ? undefined : this.emptyHeight(this.#frame?.bodyWidth ?? 0);
    const props = frameProps(this.#frame, box, room);
    // A frame without sizes of its own that never had any is left alone: pages hold hundreds of tiny ones.
    if (!props && !this.#styled) return;
    const element = this.renderRoot.firstElementChild as HTMLElement;
    const old = element === this.#styled?.element ? this.#styled.props : {};
    for (const name of Object.keys({ ...old, ...props })) {
      if (props?.[name] !== old[name]) element.style.setProperty(name, props?.[name] ?? '');
    }
    this.#styled = props && { element, props };
  }

  #themeName(): string {
    const theme = this.theme ?? '';
    if (THEMES.has(theme)) return theme;
    return this.boxes.box.allowsDark && prefersDark() ? 'dark' : 'light';
  }

  #adopt(styles: CSSResultOrNative): void {
    if (this.#adopted.includes(styles)) return;
    this.#adopted = [...this.#adopted, styles];
    this.adoptedCallback();
  }

  #heading(): string {
    return this.heading ?? this.#intake.shown?.meta.title ?? '';
  }

  /** Takes what is supplied now; answers whether more is on its way. */
  #take(): boolean {
    const supply = this.sources.supply({
      property: this.data,
      attribute: this.dataText ?? undefined,
      src: this.src || undefined,
      refresh: Math.max(0, Number(this.refresh) || 0),
      feed: this.feed,
    });
    this.#intake.take(supply, this.pointer ?? '', this.fields);
    return supply.kind === 'waiting' || !!this.#intake.pending;
  }

  #readStatus(): StatusText {
    const waiting = this.#take();
    const { shown, refused, problems } = this.#intake;
    const lang = this.readerLang;
    const moment = shown && this.shownAsOf?.(shown.data);
    return textOfStatus(
      {
        shown: moment ? { ...shown, asOf: maybeWhen(moment) } : shown,
        refused,
        problems,
        waiting,
        fetchFailed: this.#fetchFailed,
        staleMs: this.#staleMs(),
      },
      lang,
      (issue) => this.describe(issue, lang),
    );
  }

  #layOut({ notice, footer }: StatusText): void {
    const { width, height, fontFamily } = this.boxes.box;
    const elder = this.elder === true;
    const measureText = createMeasureText(fontFamily);
    this.#frame =
      width > 0
        ? layoutFrame({
            width,
            height: height && height - (UnionElement.tools?.room(this, width) ?? 0),
            heading: this.#heading(),
            notice,
            footer: footer.join('  '),
            elder,
            measureText,
          })
        : undefined;
    this.picture = undefined;
    if (!this.#intake.shown || !this.#frame || (this.view === 'table' && tableView)) return;
    const { bodyWidth, bodyHeight, tiny, pad, type } = this.#frame;
    const space: PictureSpace = {
      width: bodyWidth,
      height: bodyHeight,
      tiny,
      edgePx: tiny && !notice ? pad : 0,
      elder,
      lang: this.readerLang,
      variant: this.variant ?? undefined,
      type,
      measureText,
      today: this.today,
    };
    try {
      this.picture = this.layoutPicture(this.#intake.shown.data, space);
    } catch (error) {
      this.#intake.revert(error);
      this.#text = this.#readStatus();
      if (this.#intake.shown)
        this.picture = this.layoutPicture(this.#intake.shown.data, { ...space, edgePx: 0 });
    }
  }

  #body(text: StatusText, sentence: string): TemplateResult | typeof nothing {
    const { shown } = this.#intake;
    if (!shown) {
      if (!messageView) return nothing;
      this.#adopt(messageView.messageStyles);
      return messageView.renderMessage(text);
    }
    if (this.view === 'table' && tableView) {
      this.#adopt(tableView.tableStyles);
      return tableView.renderTable(this, sentence, this.readerLang);
    }
    return this.picture === undefined ? nothing : this.renderPicture(this.picture, shown.data, sentence);
  }

  #staleMs(): number {
    return this.#age.staleMs(this.#intake.shown, Number(this.maxAge));
  }
}

function neededTools(): WidgetTools {
  if (!UnionElement.tools) throw new Error('union-tools.js is not on this page');
  return UnionElement.tools;
}
