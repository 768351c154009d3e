import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Problem } from '../core/problem.js';
import { describeProblem, type Lang } from '../core/words.js';
import { cssProps } from '../shared/css-props.js';
import { UnionSelectEvent } from '../shared/select-event.js';
import type { Table } from '../shared/table.js';
import { UnionElement, type PictureSpace } from '../shared/union-element.js';
import { VirtualRowsController } from '../shared/virtual-rows-controller.js';
import { rowTops, slotsOf, type RowSlot } from '../shared/virtual-rows.js';
import { rankingControlStyles } from './county-ranking-control-styles.js';
import { parseRanking, type ParsedRanking, type RankingReading } from './county-ranking-data.js';
import { momentsOf } from './county-ranking-frames.js';
import { layoutCountyRanking, type RankingLayout, type RowLayout } from './county-ranking-layout.js';
import { rowStyles } from './county-ranking-row-styles.js';
import { countyRankingStyles } from './county-ranking-styles.js';
import { rankingLabel, sentenceRanking, tableRanking } from './county-ranking-summary.js';
import { rankingWordsOf } from './county-ranking-words.js';
import { renderFoot, renderGo, renderHead, renderPlay, renderSearch } from './ranking-chrome-view.js';
import { RankingChoice } from './ranking-choice-controller.js';
import { RankingGlide } from './ranking-glide-controller.js';
import { RankingPlayback } from './ranking-playback-controller.js';
import { renderBoard, renderRow } from './ranking-row-view.js';
import { RankingTurns } from './ranking-turn-controller.js';

/** Rows that a picture is taken to have before its data comes. */
const EMPTY_ROWS = 8;
const EMPTY_ROW_PX = 48;
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

  #query = '';
  #mustGlide = false;
  #drawn: { data: RankingReading | undefined; at: number | undefined; open: string | undefined } | undefined;
  #data: RankingReading | undefined;
  #laidOut: RankingLayout | undefined;
  #laidOutFor: readonly unknown[] = [];
  #tops: Float64Array = new Float64Array(1);
  readonly #glide = new RankingGlide();
  readonly #rows = new VirtualRowsController(this, () => this.#list);
  readonly #playback = new RankingPlayback(this);
  readonly #choice = new RankingChoice({
    layout: () => this.picture,
    changed: () => this.requestUpdate(),
    picked: ({ id, item }) => this.dispatchEvent(new UnionSelectEvent('row', id, item)),
  });
  readonly #turns = new RankingTurns(this, {
    list: () => this.#list,
    tops: () => (this.picture?.isLong ? this.#tops : undefined),
    coveredPx: () => (this.picture?.pins.length ?? 0) * (this.picture?.rowHeight ?? 0),
    mayMove: () => this.mayMove,
  });

  /** Plays the frames from where they stand, or from the first where they stand at the end; stops at the end. */
  play(): void {
    this.#playback.play();
  }

  /** Stops the playback where it is. */
  pause(): void {
    this.#playback.pause();
  }

  /** Shows a frame by its index, from 0; after the last comes the present, where the rows have figures. */
  seek(frame: number): void {
    this.#playback.seek(frame);
  }

  /** Brings the row with a code (or, without a code, a name) into view and marks it. */
  reveal(code: string): void {
    const key = this.picture?.keyOf(code);
    if (key === undefined) return;
    this.#query = '';
    const search = this.renderRoot.querySelector<HTMLInputElement>('input[type=search]');
    if (search) search.value = '';
    this.#choice.reveal(key);
  }

  get #list(): HTMLElement | null {
    return this.renderRoot?.querySelector<HTMLElement>('.rows') ?? null;
  }

  protected override parseDocument(document: unknown): ParsedRanking {
    return parseRanking(document);
  }

  protected override layoutPicture(data: RankingReading, space: PictureSpace): RankingLayout {
    this.#data = data;
    this.#playback.shown(data);
    const { width, height, tiny, elder, lang } = space;
    const { open } = this.#choice;
    const { at } = this.#playback;
    const seen = [data, this.boxes.box, width, height, tiny, elder, lang, this.#query, open, at];
    // Scrolling asks for other rows of the same layout.
    if (!this.#laidOut || seen.some((one, at) => one !== this.#laidOutFor[at])) {
      this.#laidOut = layoutCountyRanking(data, space, { query: this.#query, open, at });
      this.#laidOutFor = seen;
      this.#tops = rowTops(this.#laidOut.count, this.#laidOut.heightAt);
    }
    return this.#laidOut;
  }

  protected override sentenceOf(data: RankingReading, lang: Lang): string {
    return sentenceRanking(this.#playback.shown(data), lang);
  }

  protected override tableOf(data: RankingReading, lang: Lang): Table {
    return tableRanking(this.#playback.shown(data), lang);
  }

  protected override shownAsOf(data: RankingReading): string | undefined {
    return momentsOf(data) > 0 ? this.#playback.shown(data).asOf : undefined;
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
    const isNew = old && (old.data !== this.#data || old.at !== at || old.open !== this.#choice.open);
    this.#drawn = picture && { data: this.#data, at, open: this.#choice.open };
    this.#mustGlide = !!isNew && !picture?.isLong && this.mayMove;
    this.#glide.remember(this.#mustGlide ? this.#list : null);
  }

  protected override renderPicture(layout: RankingLayout): TemplateResult {
    if (layout.empty) return html`<p class="message" part="message">${layout.empty}</p>`;
    const words = rankingWordsOf(this.readerLang);
    const { averagePx } = layout;
    const slots = this.#slots(layout);
    const current = layout.indexOf(this.#choice.current);
    const entry = current < 0 ? undefined : (layout.entryAt(current) as RowLayout);
    const isTiny = layout.mode === 'tiny';
    const isTurning = typeof this.autoplay === 'string';
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
      ${layout.play && !isTiny ? renderPlay(layout.play, words, this.#playback) : nothing}
      ${layout.found === undefined || isTurning ? nothing : renderSearch(layout.found, words, this.#onSearch)}
      ${isTurning && !isTiny ? html`<div class="turn">${renderGo(words, !this.#turns.isHeld, this.#turns.toggle)}</div>` : nothing}
      ${layout.head ? renderHead(layout.head, layout.mode) : nothing}
      <div
        class="rows"
        part="rows"
        role="listbox"
        tabindex="0"
        aria-label=${layout.label}
        aria-activedescendant=${entry?.optionId ?? nothing}
        @focus=${this.#choice.focus}
        @keydown=${this.#choice.keydown}
        @click=${this.#choice.click}
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
    const kept = [...layout.pins, layout.indexOf(this.#choice.current)];
    return slotsOf(this.#tops, this.#rows.window(this.#tops, layout.viewHeight), kept);
  }

  #slot({ index, gapPx }: RowSlot, layout: RankingLayout): TemplateResult {
    const entry = layout.entryAt(index);
    return html`${gapPx > 0 ? skip(gapPx) : nothing}${
      entry.board === undefined ? renderRow(entry, layout, this.#choice) : renderBoard(entry)
    }`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const list = this.#list;
    if (this.#mustGlide) this.#glide.glide(list);
    const slider = this.renderRoot?.querySelector<HTMLInputElement>('input[type=range]');
    if (slider) slider.value = String(this.#playback.at);
    this.#playback.run(this.picture !== undefined);
    this.#turns.run(this.autoplay, this.interval);
    if (!this.#choice.mustReveal) return;
    this.#choice.mustReveal = false;
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

  readonly #onSearch = (event: Event): void => {
    this.#query = (event.target as HTMLInputElement).value;
    this.#list?.scrollTo({ top: 0 });
    this.requestUpdate();
  };
}

/** Room for rows that are not drawn. */
function skip(heightPx: number): TemplateResult {
  return html`<i class="skip" aria-hidden="true" ${cssProps({ height: `${heightPx}px` })}></i>`;
}
