import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Problem } from '../core/problem.js';
import { describeProblem, type Lang } from '../core/words.js';
import { cssProps } from '../shared/css-props.js';
import { UnionSelectEvent } from '../shared/events.js';
import type { Table } from '../shared/table.js';
import { UnionElement, type PictureSpace } from '../shared/union-element.js';
import { VirtualRowsController } from '../shared/virtual-rows-controller.js';
import { nextTurn, rowTops, slotsOf, type RowSlot } from '../shared/virtual-rows.js';
import { rankingControlStyles } from './county-ranking-control-styles.js';
import { parseRanking, type ParsedRanking, type RankingReading } from './county-ranking-data.js';
import { momentOf, momentsOf } from './county-ranking-frames.js';
import { layoutCountyRanking, type RankingLayout, type RowLayout } from './county-ranking-layout.js';
import { rowStyles } from './county-ranking-row-styles.js';
import { countyRankingStyles } from './county-ranking-styles.js';
import { rankingLabel, sentenceRanking, tableRanking } from './county-ranking-summary.js';
import { rankingWordsOf } from './county-ranking-words.js';
import { renderFoot, renderGo, renderHead, renderPlay, renderSearch } from './ranking-chrome-view.js';
import { RankingGlide } from './ranking-glide-controller.js';
import { renderBoard, renderRow } from './ranking-row-view.js';
import { TickController } from './ranking-tick-controller.js';

const PAGE_ROWS = 10;
/** Rows that a picture is taken to have before its data comes. */
const EMPTY_ROWS = 8;
const EMPTY_ROW_PX = 48;
/** How long a moment of the playback stays, and a page or a row of a list that turns by itself. */
const MOMENT_MS = 1200;
const TURN_S = { page: 8, row: 3 };

/**
 * Counties, or any units, ranked by a figure.
 *
 * @summary Ranked bars with ties, movement and the gap to the average.
 * @element union-county-ranking
 * @slot - What the author puts inside is seen only where the script does not run.
 * @csspart frame - The whole widget.
 * @csspart heading - The heading.
 * @csspart body - The room of the picture.
 * @csspart rows - The list of rows.
 * @csspart row - One row.
 * @csspart bar - The bar of a row.
 * @csspart search - Where names are looked for in a long list.
 * @csspart play - The controls of the playback.
 * @csspart notice - The line that says what is wrong with the data shown.
 * @csspart footer - As-of, source and note.
 * @cssproperty --union-accent - Colour of the bars.
 * @cssproperty --union-brand - Colour of the first places.
 * @cssproperty --union-text - Colour of names and figures.
 * @fires union-select - A person picked a row: `kind` is `row`, `id` its code or name, `item` the host's own row.
 * @fires union-data - New data is on the screen.
 * @fires union-invalid - Data was refused, wholly or in part.
 * @fires union-fetch-error - A request failed.
 * @fires union-stale - The data is older than `max-age`.
 */
export class CountyRankingElement extends UnionElement<RankingReading, RankingLayout> {
  static override styles = [...UnionElement.styles, rowStyles, countyRankingStyles, rankingControlStyles];
  static override properties = {
    ...UnionElement.properties,
    autoplay: { type: String },
    interval: { type: Number },
  };

  /** For lobbies: `page` turns whole pages, `row` goes on by one row; absent = the list stands. */
  declare autoplay: string | null | undefined;
  /** Seconds between two turns of `autoplay`. Default: 8 for pages, 3 for rows. */
  declare interval: number | null | undefined;

  /** The row that keys act on, and the row that was picked, by key: they outlive a re-ranking. */
  #current: string | undefined;
  #picked: string | undefined;
  #open: string | undefined;
  #query = '';
  #at: number | undefined;
  #isPlaying = false;
  #isHeld = false;
  #mustReveal = false;
  #mustGlide = false;
  #drawn: { data: RankingReading | undefined; at: number | undefined; open: string | undefined } | undefined;
  #data: RankingReading | undefined;
  #laidOut: RankingLayout | undefined;
  #laidOutFor: readonly unknown[] = [];
  #tops: Float64Array = new Float64Array(1);
  readonly #glide = new RankingGlide();
  readonly #rows = new VirtualRowsController(this, () => this.#list);
  readonly #moments = new TickController(this, () => this.#nextMoment());
  readonly #turns = new TickController(this, () => this.#turn());

  /** Plays the frames from where they stand, or from the first where they stand at the end; stops at the end. */
  play(): void {
    const last = this.#lastMoment;
    if (last < 1) return;
    if (this.#moment >= last) this.#at = 0;
    this.#isPlaying = true;
    this.requestUpdate();
  }

  /** Stops the playback where it is. */
  pause(): void {
    this.#isPlaying = false;
    this.requestUpdate();
  }

  /** Shows a frame by its index, from 0; after the last comes the present, where the rows have figures. */
  seek(frame: number): void {
    const last = this.#lastMoment;
    if (last < 0 || !Number.isFinite(frame)) return;
    this.#at = Math.min(Math.max(Math.round(frame), 0), last);
    if (this.#at === last) this.#isPlaying = false;
    this.requestUpdate();
  }

  /** Brings the row with a code (or, without a code, a name) into view and marks it. */
  reveal(code: string): void {
    const key = this.picture?.keyOf(code);
    if (key === undefined) return;
    this.#query = '';
    this.#current = key;
    this.#mustReveal = true;
    this.requestUpdate();
  }

  get #list(): HTMLElement | null {
    return this.renderRoot?.querySelector<HTMLElement>('.rows') ?? null;
  }

  get #lastMoment(): number {
    return this.#data ? momentsOf(this.#data) - 1 : -1;
  }

  get #moment(): number {
    return Math.min(this.#at ?? Infinity, this.#lastMoment);
  }

  #shownMoment(data: RankingReading): RankingReading {
    const moments = momentsOf(data);
    return moments > 0 ? momentOf(data, Math.min(this.#at ?? Infinity, moments - 1)) : data;
  }

  protected override parseDocument(document: unknown): ParsedRanking {
    return parseRanking(document);
  }

  protected override layoutPicture(data: RankingReading, space: PictureSpace): RankingLayout {
    this.#data = data;
    const { width, height, tiny, elder, lang } = space;
    const seen = [data, this.boxes.box, width, height, tiny, elder, lang, this.#query, this.#open, this.#at];
    // Scrolling asks for other rows of the same layout.
    if (!this.#laidOut || seen.some((one, at) => one !== this.#laidOutFor[at])) {
      this.#laidOut = layoutCountyRanking(data, space, {
        query: this.#query,
        open: this.#open,
        at: this.#at,
      });
      this.#laidOutFor = seen;
      this.#tops = rowTops(this.#laidOut.count, this.#laidOut.heightAt);
    }
    return this.#laidOut;
  }

  protected override sentenceOf(data: RankingReading, lang: Lang): string {
    return sentenceRanking(this.#shownMoment(data), lang);
  }

  protected override tableOf(data: RankingReading, lang: Lang): Table {
    return tableRanking(this.#shownMoment(data), lang);
  }

  protected override shownAsOf(data: RankingReading): string | undefined {
    return momentsOf(data) > 0 ? this.#shownMoment(data).asOf : undefined;
  }

  protected override labelOf(data: RankingReading | undefined, lang: Lang): string {
    return data ? rankingLabel(data, lang) : rankingWordsOf(lang).label;
  }

  protected override emptyHeight(): number {
    return EMPTY_ROWS * EMPTY_ROW_PX;
  }

  protected override loadWords(): Promise<unknown> {
    return Promise.all([super.loadWords(), import('./county-ranking-words-en.js')]);
  }

  protected override describe(issue: Problem, lang: Lang): string {
    return describeProblem(issue, lang, { [lang]: rankingWordsOf(lang).problem });
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { picture } = this;
    const at = picture?.play?.at;
    const old = this.#drawn;
    const isNew = old && (old.data !== this.#data || old.at !== at || old.open !== this.#open);
    this.#drawn = picture && { data: this.#data, at, open: this.#open };
    this.#mustGlide = !!isNew && !picture?.isLong && this.mayMove;
    this.#glide.remember(this.#mustGlide ? this.#list : null);
  }

  protected override renderPicture(layout: RankingLayout): TemplateResult {
    if (layout.empty) return html`<p class="message" part="message">${layout.empty}</p>`;
    const words = rankingWordsOf(this.readerLang);
    const { averagePx } = layout;
    const slots = this.#slots(layout);
    const current = layout.indexOf(this.#current);
    const entry = current < 0 ? undefined : (layout.entryAt(current) as RowLayout);
    const isTiny = layout.mode === 'tiny';
    const kind =
      (layout.fixed ? ' inside' : '') +
      (layout.isLong ? ' long' : '') +
      (layout.nameLines > 1 ? ' lines' : '') +
      (averagePx === undefined ? '' : ' averaged');
    return html`<div
      class="ranking ${layout.mode}${kind}"
      ${cssProps({
        '--_columns': layout.columns,
        '--_gap': `${layout.columnGap}px`,
        '--_row-pad': `${layout.rowPad}px`,
        '--_row': `${layout.rowHeight}px`,
        '--_bar': `${layout.barHeight}px`,
        '--_zero': `${layout.zeroPx}px`,
        '--_average': `${averagePx ?? 0}px`,
        '--_view': `${layout.viewHeight}px`,
        '--_lines': String(layout.nameLines),
        '--_pins': `${layout.pins.length * layout.rowHeight}px`,
      })}
    >
      ${
        layout.play && !isTiny
          ? renderPlay(layout.play, words, {
              isPlaying: this.#isPlaying,
              toggle: this.#onPlay,
              step: this.#onStep,
              slide: this.#onSlide,
            })
          : nothing
      }
      ${layout.found === undefined || this.#mayTurn ? nothing : renderSearch(layout.found, words, this.#onSearch)}
      ${this.#mayTurn && !isTiny ? html`<div class="turn">${renderGo(words, !this.#isHeld, this.#onHold)}</div>` : nothing}
      ${layout.head ? renderHead(layout.head, layout.mode) : nothing}
      <div
        class="rows"
        part="rows"
        role="listbox"
        tabindex="0"
        aria-label=${layout.label}
        aria-activedescendant=${entry?.optionId ?? nothing}
        @focus=${this.#onFocus}
        @keydown=${this.#onKey}
        @click=${this.#onClick}
        @scroll=${this.#rows.onScroll}
      >
        ${repeat(
          slots.slots,
          ({ index }) => layout.keyAt(index),
          (slot) => this.#slot(slot, layout),
        )}
        ${slots.afterPx > 0 ? skip(slots.afterPx) : nothing}
      </div>
      ${renderFoot(layout)}
    </div>`;
  }

  #slots(layout: RankingLayout): { slots: readonly RowSlot[]; afterPx: number } {
    if (!layout.isLong)
      return { slots: Array.from({ length: layout.count }, (_, index) => ({ index, gapPx: 0 })), afterPx: 0 };
    const kept = [...layout.pins, layout.indexOf(this.#current)];
    return slotsOf(this.#tops, this.#rows.window(this.#tops, layout.viewHeight), kept);
  }

  #slot({ index, gapPx }: RowSlot, layout: RankingLayout): TemplateResult {
    const entry = layout.entryAt(index);
    return html`${gapPx > 0 ? skip(gapPx) : nothing}${
      entry.board === undefined
        ? renderRow(entry, layout, { current: this.#current, picked: this.#picked })
        : renderBoard(entry)
    }`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const list = this.#list;
    if (this.#mustGlide) this.#glide.glide(list);
    const slider = this.renderRoot?.querySelector<HTMLInputElement>('input[type=range]');
    if (slider) slider.value = String(this.#moment);
    this.#moments.run(this.#isPlaying && this.picture ? MOMENT_MS : 0);
    this.#turns.run(this.#mayTurn && !this.#isHeld && list ? this.#turnMs : 0);
    if (!this.#mustReveal) return;
    this.#mustReveal = false;
    list?.querySelector('.current')?.scrollIntoView({ block: 'nearest' });
  }

  override pageShown(visible: boolean): void {
    if (!visible) this.#glide.stop();
    super.pageShown(visible);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#glide.stop();
  }

  get #mayTurn(): boolean {
    return this.autoplay !== null && this.autoplay !== undefined;
  }

  get #byRow(): boolean {
    return this.autoplay === 'row';
  }

  get #turnMs(): number {
    const seconds = Number(this.interval);
    return 1000 * (seconds >= 1 ? seconds : TURN_S[this.#byRow ? 'row' : 'page']);
  }

  /** Turns the list's own page; the page around it stays where it is. */
  #turn(): void {
    const list = this.#list;
    const layout = this.picture;
    if (!list || !layout || this.matches(':hover, :focus-within')) return;
    const tops = layout.isLong ? this.#tops : topsIn(list);
    const covered = layout.pins.length * layout.rowHeight;
    const top = nextTurn(tops, list.scrollTop, list.clientHeight, covered, this.#byRow);
    if (top === undefined) return;
    list.scrollTo({ top, behavior: top > 0 && this.mayMove ? 'smooth' : 'auto' });
  }

  #nextMoment(): void {
    this.seek(this.#moment + 1);
  }

  readonly #onPlay = (): void => (this.#isPlaying ? this.pause() : this.play());

  readonly #onStep = (by: number): void => {
    this.#isPlaying = false;
    this.seek(this.#moment + by);
  };

  readonly #onSlide = (event: Event): void => {
    this.#isPlaying = false;
    this.seek(Number((event.target as HTMLInputElement).value));
  };

  readonly #onSearch = (event: Event): void => {
    this.#query = (event.target as HTMLInputElement).value;
    this.#list?.scrollTo({ top: 0 });
    this.requestUpdate();
  };

  readonly #onHold = (): void => {
    this.#isHeld = !this.#isHeld;
    this.requestUpdate();
  };

  readonly #onFocus = (): void => {
    const layout = this.picture;
    if (!layout || layout.indexOf(this.#current) >= 0) return;
    this.#current =
      this.#picked !== undefined && layout.indexOf(this.#picked) >= 0 ? this.#picked : this.#keyFrom(0, 1);
    this.requestUpdate();
  };

  /** The key of the row at an entry, or of the next one in a direction where a board's name stands there. */
  #keyFrom(index: number, step: 1 | -1): string | undefined {
    const layout = this.picture;
    for (let at = index; layout && at >= 0 && at < layout.count; at += step) {
      const entry = layout.entryAt(at);
      if (entry.board === undefined) return entry.key;
    }
    return undefined;
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const layout = this.picture;
    if (!layout || event.altKey || event.ctrlKey || event.metaKey || layout.count === 0) return;
    const at = layout.indexOf(this.#current);
    if (event.key === 'Enter' || event.key === ' ') this.#pick(at);
    else {
      const to = this.#target(event.key, at, layout.count - 1);
      if (to === undefined) return;
      const step = to < at || event.key === 'End' ? -1 : 1;
      this.#current = this.#keyFrom(Math.min(Math.max(to, 0), layout.count - 1), step) ?? this.#current;
      this.#mustReveal = true;
      this.requestUpdate();
    }
    event.preventDefault();
  };

  #target(key: string, at: number, last: number): number | undefined {
    switch (key) {
      case 'ArrowDown':
        return at + 1;
      case 'ArrowUp':
        return at - 1;
      case 'PageDown':
        return at + PAGE_ROWS;
      case 'PageUp':
        return at - PAGE_ROWS;
      case 'Home':
        return 0;
      case 'End':
        return last;
      default:
        return undefined;
    }
  }

  readonly #onClick = (event: Event): void => {
    const option = (event.target as Element).closest<HTMLElement>('[role=option]');
    this.#pick(this.picture?.indexOf(option?.dataset['key']) ?? -1);
  };

  #pick(index: number): void {
    if (index < 0 || !this.picture) return;
    const { key, id, item } = this.picture.entryAt(index) as RowLayout;
    this.#open = this.#open === key ? undefined : key;
    this.#current = this.#picked = key;
    this.requestUpdate();
    this.dispatchEvent(new UnionSelectEvent('row', id, item));
  }
}

/** Room for rows that are not drawn. */
function skip(heightPx: number): TemplateResult {
  return html`<i class="skip" aria-hidden="true" ${cssProps({ height: `${heightPx}px` })}></i>`;
}

/** Where the rows of a short list stand: they are as high as their words. */
function topsIn(list: HTMLElement): Float64Array {
  const rows = Array.from(list.children).filter((child) => child.clientHeight > 0);
  return rowTops(rows.length, (index) => (rows[index] as HTMLElement).offsetHeight);
}
