import { html, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Problem } from '../core/problem.js';
import { describeProblem, type Lang } from '../core/words.js';
import { cssProps } from '../shared/css-props.js';
import { UnionSelectEvent } from '../shared/events.js';
import type { Table } from '../shared/table.js';
import { UnionElement, type PictureSpace } from '../shared/union-element.js';
import '../target-gauge/index.js';
import { parseTargetList, type ListReading, type ParsedTargetList } from './target-list-data.js';
import { ListLayouter, type ListLayout } from './target-list-layout.js';
import { remember } from './target-list-memo.js';
import { GROUPINGS, ORDERS, type Grouping, type Order, type Wish } from './target-list-order.js';
import { renderRow } from './target-list-row-view.js';
import { targetListRowStyles } from './target-list-row-styles.js';
import { targetListStyles } from './target-list-styles.js';
import { ledgerLabel, sentenceOfList, tableOfList } from './target-list-text.js';
import { renderHeads, renderSummary, renderTools, type ToolHandlers } from './target-list-tools-view.js';
import { TreeKeys } from './target-list-tree-controller.js';
import { heightAt, windowAt } from './target-list-window.js';
import { ledgerWordsOf } from './target-list-words.js';

/** Orders that begin with the highest: what is furthest along, what moved most. The others begin with the lowest. */
const DESCENDING: ReadonlySet<Order> = new Set<Order>(['rate', 'moved']);
/** Rows that a picture is taken to have before its data comes. */
const EMPTY_ROWS = 8;
const EMPTY_ROW_PX = 48;

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
 * @csspart notice - The line that says what is wrong with the data shown.
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

  readonly #layouter = new ListLayouter();
  readonly #say = remember(sentenceOfList);
  readonly #wish = remember(
    (
      grouping: Grouping,
      order: Order,
      descending: boolean,
      states: ReadonlySet<string>,
      query: string,
    ): Wish => ({
      grouping,
      order,
      descending,
      states,
      query,
    }),
  );
  /** What the reader chose, over what the page says. */
  readonly #chosen = new Map<string, string>();
  #query = '';
  #states: ReadonlySet<string> = new Set();
  #closed: ReadonlySet<string> = new Set();
  #open: string | undefined;
  #scrollPx = 0;
  #isWhole = false;

  readonly #tree = new TreeKeys({
    layout: () => this.picture,
    toggle: (key, open) => this.#toggle(key, open),
    search: () => this.renderRoot.querySelector('input')?.focus(),
    reveal: (at) => this.#reveal(at),
    changed: () => this.requestUpdate(),
  });

  protected override parseDocument(document: unknown): ParsedTargetList {
    return parseTargetList(document);
  }

  protected override layoutPicture(data: ListReading, space: PictureSpace): ListLayout {
    const view = {
      wish: this.#wishNow(),
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

  protected override describe(issue: Problem, lang: Lang): string {
    return describeProblem(issue, lang, { [lang]: ledgerWordsOf(lang).problem });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('beforeprint', this.#beforePrint);
    window.addEventListener('afterprint', this.#afterPrint);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('beforeprint', this.#beforePrint);
    window.removeEventListener('afterprint', this.#afterPrint);
  }

  protected override renderPicture(layout: ListLayout): TemplateResult {
    const { columns, compact, fixed, fit, sizes, capPx, offsets, window: drawn } = layout;
    const lang = this.readerLang;
    const active = layout.rows.find(({ key }) => key === this.#tree.active);
    const view = {
      layout,
      activeKey: active?.key,
      ownWord: ledgerWordsOf(lang).own,
      theme: this.theme,
      elder: this.elder === true,
      motion: this.motion,
    };
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
      })}
    >
      ${renderTools(layout, lang, this.#handlers)} ${renderSummary(layout, lang, this.#handlers)}
      ${renderHeads(layout)}
      <div
        class="rows"
        part="rows"
        role="tree"
        tabindex="0"
        aria-label=${layout.label}
        aria-activedescendant=${active?.id ?? ''}
        @focus=${this.#tree.focus}
        @keydown=${this.#tree.keydown}
        @click=${this.#tree.click}
        @scroll=${this.#onScroll}
      >
        <div class="spacer" ${cssProps({ height: `${drawn.above}px` })}></div>
        ${repeat(
          layout.rows,
          ({ key }) => key,
          (row, at) => renderRow(row, view, offsets && heightAt(offsets, drawn.from + at)),
        )}
        <div class="spacer" ${cssProps({ height: `${drawn.below}px` })}></div>
      </div>
      <p class="nothing">${layout.nothing}</p>
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { picture } = this;
    const gauge = this.renderRoot.querySelector('union-target-gauge');
    if (gauge) gauge.data = picture?.gauge;
    for (const select of this.renderRoot.querySelectorAll<HTMLSelectElement>('select')) {
      const value = picture?.choosers.find(({ name }) => name === select.name)?.value;
      if (value !== undefined && select.value !== value) select.value = value;
    }
    this.#tree.reveal(this.renderRoot.querySelector('.rows'));
  }

  #wishNow(): Wish {
    const pick = <T extends string>(
      name: string,
      given: string | null | undefined,
      known: readonly T[],
    ): T => {
      const wanted = this.#chosen.get(name) ?? given;
      return known.find((one) => one === wanted) ?? (known[0] as T);
    };
    const order = pick('order', this.sortBy, ORDERS);
    const way = this.#chosen.get('way');
    const descending = way === undefined ? DESCENDING.has(order) : way === 'descending';
    return this.#wish(
      pick('grouping', this.groupBy, GROUPINGS),
      order,
      descending,
      this.#states,
      this.#query,
    );
  }

  #sinceNow(): string {
    return this.#chosen.get('since') ?? this.since ?? 'latest';
  }

  readonly #handlers: ToolHandlers = {
    search: (event) => {
      this.#query = (event.target as HTMLInputElement).value;
      this.#rearranged();
    },
    choose: (event) => {
      const { name, value } = event.target as HTMLSelectElement;
      if (!name) return;
      if (name === 'order') this.#chosen.delete('way');
      this.#chosen.set(name, value);
      this.#rearranged();
    },
    filter: (event) => {
      const state = (event.target as Element).closest<HTMLElement>('[data-state]')?.dataset['state'];
      if (state === undefined) return;
      const states = new Set(this.#states);
      if (!states.delete(state)) states.add(state);
      this.#states = states;
      this.#rearranged();
    },
  };

  /** Other rows stand elsewhere now: the list is read from its top. */
  #rearranged(): void {
    this.#scrollPx = 0;
    const rows = this.renderRoot.querySelector('.rows');
    if (rows) rows.scrollTop = 0;
    this.requestUpdate();
  }

  #toggle(key: string, open: boolean): void {
    const line = this.picture?.lines.find((one) => one.key === key);
    if (!line) return;
    const { standing } = line;
    if (!standing) {
      const closed = new Set(this.#closed);
      if (open) closed.delete(line.group.key);
      else closed.add(line.group.key);
      this.#closed = closed;
    } else {
      this.#open = open ? key : undefined;
      if (open) {
        const { id, name, item } = standing.target;
        this.dispatchEvent(new UnionSelectEvent('target', id ?? name, item));
      }
    }
    this.requestUpdate();
  }

  /** Scrolls a line of a long list into its own window; what is not drawn cannot do so itself. */
  #reveal(at: number): void {
    const rows = this.renderRoot.querySelector('.rows');
    const { offsets } = this.picture ?? {};
    if (!rows || !offsets) return;
    const [top, bottom] = [offsets[at] as number, offsets[at + 1] as number];
    if (top < rows.scrollTop) rows.scrollTop = top;
    else if (bottom > rows.scrollTop + rows.clientHeight) rows.scrollTop = bottom - rows.clientHeight;
    this.#scrollPx = rows.scrollTop;
  }

  readonly #onScroll = (event: Event): void => {
    this.#scrollPx = (event.currentTarget as HTMLElement).scrollTop;
    const { offsets, window: drawn, sightPx } = this.picture ?? {};
    if (!offsets || !drawn || sightPx === undefined) return;
    const { from, to } = windowAt(offsets, this.#scrollPx, sightPx);
    if (from !== drawn.from || to !== drawn.to) this.requestUpdate();
  };

  readonly #beforePrint = (): void => this.#showWhole(true);
  readonly #afterPrint = (): void => this.#showWhole(false);

  /** Paper has no scroll bar: every row is drawn before the page is taken. */
  #showWhole(whole: boolean): void {
    this.#isWhole = whole;
    this.requestUpdate();
  }
}
