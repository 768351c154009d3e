import { html, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { FigureStatus } from '../core/figure.js';
import { LIGHT_SHAPES } from '../core/light-shapes.js';
import type { Problem } from '../core/problem.js';
import { describeProblem, type Lang } from '../core/words.js';
import { cssProps } from '../shared/css-props.js';
import { UnionSelectEvent } from '../shared/select-event.js';
import type { Table } from '../shared/table.js';
import { UnionElement, type PictureSpace } from '../shared/union-element.js';
import { parseRanking, type ParsedRanking, type RankingReading } from './county-ranking-data.js';
import {
  layoutCountyRanking,
  type HeadLayout,
  type RankingLayout,
  type RowLayout,
} from './county-ranking-layout.js';
import { rowStyles } from './county-ranking-row-styles.js';
import { countyRankingStyles } from './county-ranking-styles.js';
import { rankingLabel, sentenceRanking, tableRanking } from './county-ranking-summary.js';
import { rankingWordsOf } from './county-ranking-words.js';

/** What stands before the word for a row without a figure, on a 24-unit grid: each its own shape. */
const STATUS_ICONS: Readonly<Record<FigureStatus | 'unreadable', string>> = {
  unreported: LIGHT_SHAPES.none,
  'not-applicable': 'M4 17.9 17.9 4l2.1 2.1L6.1 20z',
  withheld: 'M5 10h2V8a5 5 0 0 1 10 0v2h2v11H5zM9.5 10h5V8a2.5 2.5 0 0 0-5 0z',
  unreadable: LIGHT_SHAPES.warn,
};

const ARROWS: Readonly<Record<RowLayout['moveSide'], string>> = { up: '↑ ', down: '↓ ', same: '', new: '' };

const PAGE_ROWS = 10;
/** Rows that a picture is taken to have before its data comes. */
const EMPTY_ROWS = 8;
const EMPTY_ROW_PX = 48;

function icon(path: string): TemplateResult {
  return html`<svg viewBox="0 0 24 24" aria-hidden="true">${svg`<path d=${path}></path>`}</svg>`;
}

function tagOf({ kind, text }: RowLayout['tags'][number]): TemplateResult {
  return html`<span class="tag ${kind}">${text}</span>`;
}

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
  static override styles = [...UnionElement.styles, rowStyles, countyRankingStyles];

  /** The row that keys act on, and the row that was picked, by key: they outlive a re-ranking. */
  #current: string | undefined;
  #picked: string | undefined;
  #mustReveal = false;

  protected override parseDocument(document: unknown): ParsedRanking {
    return parseRanking(document);
  }

  protected override layoutPicture(data: RankingReading, space: PictureSpace): RankingLayout {
    return layoutCountyRanking(data, space);
  }

  protected override sentenceOf(data: RankingReading, lang: Lang): string {
    return sentenceRanking(data, lang);
  }

  protected override tableOf(data: RankingReading, lang: Lang): Table {
    return tableRanking(data, lang);
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

  protected override renderPicture(layout: RankingLayout): TemplateResult {
    if (layout.empty) return html`<p class="message" part="message">${layout.empty}</p>`;
    const { averagePx } = layout;
    const averaged = averagePx === undefined ? '' : ' averaged';
    const current = layout.rows.find(({ key }) => key === this.#current);
    return html`<div
      class="ranking ${layout.mode}${layout.fixed ? ' inside' : ''}${averaged}"
      ${cssProps({
        '--_columns': layout.columns,
        '--_gap': `${layout.columnGap}px`,
        '--_row-pad': `${layout.rowPad}px`,
        '--_row': `${layout.rowHeight}px`,
        '--_bar': `${layout.barHeight}px`,
        '--_zero': `${layout.zeroPx}px`,
        '--_average': `${averagePx ?? 0}px`,
      })}
    >
      ${layout.head ? this.#head(layout.head, layout.mode) : nothing}
      <div
        class="rows"
        part="rows"
        role="listbox"
        tabindex="0"
        aria-label=${layout.label}
        aria-activedescendant=${current?.optionId ?? nothing}
        @focus=${this.#onFocus}
        @keydown=${this.#onKey}
        @click=${this.#onClick}
      >
        ${repeat(
          layout.rows,
          ({ key }) => key,
          (row) => this.#row(row, layout.mode),
        )}
      </div>
      ${this.#foot(layout)}
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!this.#mustReveal) return;
    this.#mustReveal = false;
    this.renderRoot.querySelector('.current')?.scrollIntoView({ block: 'nearest' });
  }

  #head(head: HeadLayout, mode: RankingLayout['mode']): TemplateResult {
    const mean = html`<span class="mean"
      ><span ${cssProps({ left: `${head.averageLeft}px`, width: `${head.averageWidth}px` })}
        >${head.average}</span
      ></span
    >`;
    return html`<div class="head" aria-hidden="true">
      <span class="rank-head">${head.rank}</span><span class="name-head">${head.name}</span>
      ${mode === 'wide' || head.average ? mean : nothing}
      <span class="figure">${head.figure}</span>
      ${head.gap ? html`<span class="gap">${head.gap} <b>${head.gapUnit}</b></span>` : nothing}
      ${head.move ? html`<span class="move">${head.move}</span>` : nothing}
    </div>`;
  }

  #row(row: RowLayout, mode: RankingLayout['mode']): TemplateResult {
    const { status } = row;
    const kind =
      (row.emphasis && ` ${row.emphasis === 'last' ? 'lowest' : 'first'}`) +
      (row.own ? ' own' : '') +
      (row.note ? ' noted' : '') +
      (status ? ` without ${status}` : '') +
      (row.key === this.#current ? ' current' : '');
    return html`<div
      class="row${kind}"
      part="row"
      role="option"
      id=${row.optionId}
      data-key=${row.key}
      aria-selected=${row.key === this.#picked ? 'true' : 'false'}
    >
      <span class="heard">${row.heard}</span>
      <span class="seen" aria-hidden="true">
        <span class="rank">${row.rank}</span>
        <span class="name" title=${row.title}
          >${row.name} ${mode === 'tiny' ? nothing : row.tags.map(tagOf)}</span
        >
        ${mode === 'tiny' ? nothing : this.#bar(row)}
        <span class="figure" title=${row.title}
          >${status ? icon(STATUS_ICONS[status]) : nothing}${row.figure}</span
        >
        ${mode !== 'tiny' && (row.gap || row.move) ? this.#meta(row) : nothing}
        ${mode !== 'tiny' && row.note ? html`<span class="note">${icon(LIGHT_SHAPES.warn)}${row.note}</span>` : nothing}
      </span>
    </div>`;
  }

  #meta({ gap, gapSide, move, moveSide }: RowLayout): TemplateResult {
    return html`<span class="meta"
      >${gap ? html`<span class="gap ${gapSide}">${gap}</span>` : nothing}${
        move ? html`<span class="move ${moveSide}">${ARROWS[moveSide]}${move}</span>` : nothing
      }</span
    >`;
  }

  #bar({ bar, targetPx }: RowLayout): TemplateResult {
    if (!bar) return html`<span class="bar blank" part="bar"><i></i></span>`;
    return html`<span class="bar valued" part="bar"
      ><span
        class="fill${bar.width === 0 ? ' zero' : ''}"
        ${cssProps({ left: `${bar.left}px`, width: `${bar.width}px` })}
      ></span
      >${
        targetPx === undefined
          ? nothing
          : html`<span class="target" ${cssProps({ left: `${targetPx}px` })}></span>`
      }</span
    >`;
  }

  #foot({ foot, targetKey }: RankingLayout): TemplateResult | typeof nothing {
    if (foot.length === 0 && !targetKey) return nothing;
    return html`<p class="foot">
      ${foot.map((text) => html`<span>${text}</span>`)}
      ${targetKey ? html`<span class="key"><i></i>${targetKey}</span>` : nothing}
    </p>`;
  }

  readonly #onFocus = (): void => {
    const rows = this.picture?.rows ?? [];
    if (rows.some(({ key }) => key === this.#current)) return;
    this.#current = (rows.find(({ key }) => key === this.#picked) ?? rows[0])?.key;
    this.requestUpdate();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const rows = this.picture?.rows ?? [];
    const at = rows.findIndex(({ key }) => key === this.#current);
    if (event.altKey || event.ctrlKey || event.metaKey || rows.length === 0) return;
    if (event.key === 'Enter' || event.key === ' ') this.#pick(rows[at]);
    else {
      const to = this.#target(event.key, at, rows.length - 1);
      if (to === undefined) return;
      this.#current = rows[Math.min(Math.max(to, 0), rows.length - 1)]?.key;
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
    this.#pick(this.picture?.rows.find(({ key }) => key === option?.dataset['key']));
  };

  #pick(row: RowLayout | undefined): void {
    if (!row) return;
    this.#current = row.key;
    this.#picked = row.key;
    this.requestUpdate();
    this.dispatchEvent(new UnionSelectEvent('row', row.id, row.item));
  }
}
