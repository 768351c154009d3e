import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Lang } from '../core/words.js';
import { cssProps } from '../shared/css-props.js';
import { UnionSelectEvent } from '../shared/select-event.js';
import type { Table } from '../shared/table.js';
import { UnionElement, type PictureSpace } from '../shared/union-element.js';
import '../target-gauge/index.js';
import { parseTargetList, type ListReading, type ParsedTargetList } from './target-list-data.js';
import { ListLayouter, type ListLayout } from './target-list-layout.js';
import { remember } from '../core/memo.js';
import { readKey } from './target-list-keys.js';
import { wishOf, type Choice } from './target-list-order.js';
import { renderRow } from './target-list-row-view.js';
import type { Line } from './target-list-rows.js';
import { targetListRowStyles } from './target-list-row-styles.js';
import { targetListStyles } from './target-list-styles.js';
import { ledgerLabel, sentenceOfList, tableOfList } from './target-list-text.js';
import { renderHeads, renderSummary, renderTools } from './target-list-tools-view.js';
import { heightAt, windowAt } from '../core/row-window.js';
import { ledgerWordsOf } from './target-list-words.js';

/** Rows that a picture is taken to have before its data comes. */
const EMPTY_ROWS = 8;
const EMPTY_ROW_PX = 48;
const PRINTING = ['beforeprint', 'afterprint'];

/** What the nearest element around an event's target says of itself. */
function dataOf(target: EventTarget | null, name: 'key' | 'state'): string | undefined {
  return (target as Element).closest<HTMLElement>(`[data-${name}]`)?.dataset[name];
}

/**
 * Many targets as a ledger: grouped, with lights, what moved since a snapshot, each row opening into its gauge.
 *
 * @summary Ledger of targets with groups, lights, filters and snapshots.
 * @element union-target-list
 * @slot - What the author puts inside is seen only where the script does not run.
 * @csspart frame - The whole widget.
 * @csspart heading - The heading.
 * @csspart body - The room of the picture.
 * @csspart tools - Search, groups, order and comparison.
 * @csspart summary - How many targets are in each light.
 * @csspart chip - A light of the summary, which filters by it.
 * @csspart rows - The list of rows.
 * @csspart group - The head of a group.
 * @csspart row - One row.
 * @csspart bar - The bar of a row.
 * @csspart panel - The room of an open row's gauge.
 * @csspart message - The message that stands where there is no picture.
 * @csspart table - The table of `view="table"`.
 * @csspart notice - The line that says what is wrong with the data shown.
 * @csspart toolbar - The buttons of the tools part.
 * @csspart footer - As-of, source and note.
 * @cssproperty --union-brand - Colour of the bars.
 * @cssproperty --union-accent - Colour of the reader's own rows.
 * @cssproperty --union-text - Colour of names and figures.
 * @fires union-select - A person opened a row: `kind` is `target`, `id` its id or name, `item` the host's own target.
 * @fires union-data - New data is on the screen.
 * @fires union-invalid - Data was refused, wholly or in part.
 * @fires union-fetch-error - A request failed.
 * @fires union-stale - The data is older than `max-age`.
 */
export class TargetListElement extends UnionElement<ListReading, ListLayout> {
  static override styles = [...UnionElement.styles, targetListRowStyles, targetListStyles];
  static override properties = {
    ...UnionElement.properties,
    groupBy: { type: String, attribute: 'group-by' },
    sortBy: { type: String, attribute: 'sort-by' },
    since: { type: String },
  };

  /** `heap` (default: done, nearly, not yet), `light`, `owner`, `cadence`, `group` or `none`, until a reader chooses. */
  declare groupBy: string | null | undefined;
  /** `given` (default), `name`, `rate`, `gap`, `moved` or `owner`, until a reader chooses. */
  declare sortBy: string | null | undefined;
  /** What to compare with: `week`, `month`, `quarter`, the label of a snapshot, `none`; absent = the latest snapshot. */
  declare since: string | null | undefined;

  protected override readonly familyKey = 'list';
  readonly #layouter = new ListLayouter();
  readonly #say = remember(sentenceOfList);
  readonly #wish = remember(wishOf);
  #choice: Choice = { query: '', states: new Set() };
  #closed: ReadonlySet<string> = new Set();
  #open: string | undefined;
  #scrollPx = 0;
  #isWhole = false;
  /** The line that the arrows stand on; at first the first. */
  #active: string | undefined;
  #mustReveal = false;

  protected override parseDocument(document: unknown): ParsedTargetList {
    return parseTargetList(document);
  }

  protected override layoutPicture(data: ListReading, space: PictureSpace): ListLayout {
    const view = {
      wish: this.#wish(this.#choice, this.groupBy, this.sortBy),
      closed: this.#closed,
      openKey: this.#open,
      since: this.#sinceNow(),
      scrollPx: this.#scrollPx,
      isWhole: this.#isWhole,
    };
    return this.#layouter.layout(data, view, space);
  }

  protected override sentenceOf(data: ListReading, lang: Lang, today: number): string {
    const { standings, snapshot } = this.#layouter.standings(data, this.#sinceNow(), today);
    return this.#say(data, standings, snapshot, lang);
  }

  protected override tableOf(data: ListReading, lang: Lang, today: number): Table {
    const { standings, snapshot } = this.#layouter.standings(data, this.#sinceNow(), today);
    return tableOfList(standings, snapshot, lang);
  }

  protected override changesWithDay({ targets }: ListReading): boolean {
    return targets.some(({ reading }) => reading?.period || typeof reading?.plan === 'object');
  }

  protected override labelOf(data: ListReading | undefined, lang: Lang): string {
    return ledgerLabel(data, lang);
  }

  protected override emptyHeight(): number {
    return EMPTY_ROWS * EMPTY_ROW_PX;
  }

  protected override loadWords(): Promise<unknown> {
    return Promise.all([
      super.loadWords(),
      import('./target-list-words-en.js'),
      import('../target-gauge/target-gauge-words-en.js'),
    ]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    for (const name of PRINTING) window.addEventListener(name, this.#onPrint);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const name of PRINTING) window.removeEventListener(name, this.#onPrint);
  }

  protected override renderPicture(layout: ListLayout): TemplateResult {
    const { columns, compact, fixed, fit, sizes, capPx, offsets, window: drawn } = layout;
    const lang = this.readerLang;
    const activeKey = layout.lines[this.#activeAt(layout)]?.key;
    const view = { layout, activeKey, ownWord: ledgerWordsOf(lang).own };
    const kind = `${columns.mode}${compact ? ' compact' : ''}${fixed ? ' inside' : ''}${fit ? ' fit' : ''}${offsets ? ' virtual' : ''}`;
    return html`<div
      class="ledger ${kind}"
      ${cssProps({
        '--_columns': columns.template,
        '--_row-font': `${sizes.fontPx}px`,
        '--_row-small': `${sizes.smallPx}px`,
        '--_row': `${sizes.rowPx}px`,
        '--_panel': `${sizes.panelPx}px`,
        '--_fit-rows': String(fit?.rows ?? 1),
        '--_cap': capPx === undefined ? 'none' : `${capPx}px`,
        '--_above': `${drawn.above}px`,
        '--_below': `${drawn.below}px`,
      })}
      @input=${this.#onInput}
      @change=${this.#onInput}
      @click=${this.#onClick}
    >
      ${renderTools(layout, lang)} ${renderSummary(layout, lang)} ${renderHeads(layout)}
      <div
        class="rows"
        part="rows"
        role="tree"
        tabindex="0"
        aria-label=${layout.label}
        aria-activedescendant=${layout.rows.find(({ key }) => key === activeKey)?.id ?? ''}
        @keydown=${this.#onKey}
        @scroll=${this.#onScroll}
      >
        ${repeat(
          layout.rows,
          ({ key }) => key,
          (row, at) => renderRow(row, view, offsets && heightAt(offsets, drawn.from + at)),
        )}
      </div>
      <p class="nothing">${layout.nothing}</p>
    </div>`;
  }

  protected override updated(): void {
    super.updated();
    const { picture } = this;
    const { renderRoot, theme, elder, motion } = this;
    const gauge = renderRoot.querySelector('union-target-gauge');
    if (gauge) Object.assign(gauge, { data: picture?.gauge, theme, elder, motion });
    for (const select of renderRoot.querySelectorAll('select')) {
      const value = picture?.choosers.find(({ name }) => name === select.name)?.value;
      if (value !== undefined && select.value !== value) select.value = value;
    }
    if (this.#mustReveal) renderRoot.querySelector('.active')?.scrollIntoView({ block: 'nearest' });
    this.#mustReveal = false;
  }

  #sinceNow(): string {
    return this.#choice.since ?? this.since ?? 'latest';
  }

  readonly #onInput = ({ target }: Event): void => {
    const { name, value } = target as HTMLInputElement | HTMLSelectElement;
    // Each order has a way of its own. A field tells twice what was chosen, once when it is left.
    if (name && this.#choice[name as 'query'] !== value)
      this.#choose({ ...(name === 'order' && { way: '' }), [name]: value });
  };

  /** Other rows stand elsewhere now: the list is read from its top. */
  #choose(choice: Partial<Choice>): void {
    this.#choice = { ...this.#choice, ...choice };
    this.#scrollPx = 0;
    const rows = this.renderRoot.querySelector('.rows');
    if (rows) rows.scrollTop = 0;
    this.requestUpdate();
  }

  #activeAt({ lines }: ListLayout): number {
    return Math.max(
      lines.findIndex(({ key }) => key === this.#active),
      0,
    );
  }

  readonly #onClick = ({ target }: Event): void => {
    const state = dataOf(target, 'state');
    if (state !== undefined) {
      const states = new Set(this.#choice.states);
      if (!states.delete(state)) states.add(state);
      this.#choose({ states });
    }
    const line = this.picture?.lines.find(({ key }) => key === dataOf(target, 'key'));
    if (!line) return;
    this.#active = line.key;
    this.#toggle(line, !line.isOpen);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const { picture } = this;
    const { key } = event;
    if (!picture || event.ctrlKey || event.metaKey || event.altKey || event.target !== event.currentTarget)
      return;
    const at = this.#activeAt(picture);
    const { lines } = picture;
    const wanted = readKey(key, lines, at);
    if (key === '/') this.renderRoot.querySelector('input')?.focus();
    else if (typeof wanted === 'number') this.#go(wanted);
    else if (wanted !== undefined) this.#toggle(lines[at] as Line, wanted);
    else return;
    if (key !== 'Escape') event.preventDefault();
  };

  /** Goes to a line by its place among all; of a long list it is drawn before it can come into sight. */
  #go(at: number): void {
    const { lines = [], window: drawn, offsets } = this.picture ?? {};
    this.#active = lines[at]?.key;
    this.#mustReveal = true;
    const rows = this.renderRoot.querySelector('.rows');
    if (rows && drawn && offsets && (at < drawn.from || at >= drawn.to))
      this.#scrollPx = rows.scrollTop = offsets[at] as number;
    this.requestUpdate();
  }

  #toggle({ key, group, standing }: Line, open: boolean): void {
    if (standing) {
      this.#open = open ? key : undefined;
      const { id, name, item } = standing.target;
      if (open) this.dispatchEvent(new UnionSelectEvent('target', id ?? name, item));
    } else {
      const closed = new Set(this.#closed).add(group.key);
      if (open) closed.delete(group.key);
      this.#closed = closed;
    }
    this.requestUpdate();
  }

  readonly #onScroll = (event: Event): void => {
    this.#scrollPx = (event.currentTarget as HTMLElement).scrollTop;
    const { offsets, window: drawn, sightPx } = this.picture ?? {};
    if (!offsets || !drawn || sightPx === undefined) return;
    const { from, to } = windowAt(offsets, this.#scrollPx, sightPx);
    if (from !== drawn.from || to !== drawn.to) this.requestUpdate();
  };

  /** Paper has no scroll bar: every row is drawn before the page is taken. */
  readonly #onPrint = ({ type }: Event): void => {
    this.#isWhole = type === PRINTING[0];
    this.requestUpdate();
  };
}
