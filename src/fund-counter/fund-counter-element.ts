import { html, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { compare, type Exact } from '../core/exact.js';
import { lightShape } from '../core/light-shapes.js';
import type { Problem } from '../core/problem.js';
import { describeProblem, type Lang } from '../core/words.js';
import { cssProps } from '../shared/css-props.js';
import { UnionSelectEvent } from '../shared/select-event.js';
import type { Table } from '../shared/table.js';
import { UnionElement, type PictureSpace } from '../shared/union-element.js';
import type { FundBar } from './fund-bar.js';
import type { FundHero, FundLegend, FundLegendRow, FundText } from './fund-blocks.js';
import { parseFund, type FundReading, type ParsedFund } from './fund-counter-data.js';
import { layoutFundCounter, type FundLayout } from './fund-counter-layout.js';
import { sentenceOfFund, tableOfFund } from './fund-counter-speech.js';
import { fundCounterStyles } from './fund-counter-styles.js';
import { fundWordsOf } from './fund-counter-words.js';
import { maybeRoll } from './fund-digits.js';
import { FundRollController } from './fund-roll-controller.js';

/** What the hero showed last: where the next roll starts. */
interface Drawn {
  readonly amount: Exact;
  readonly figure: string;
  readonly linePx: number;
}

/**
 * Assistance money and the people it reached.
 *
 * @summary Counter of a fund: amount, households, people, programmes, change, target.
 * @element union-fund-counter
 * @slot - What the author puts inside is seen only where the script does not run.
 * @csspart frame - The whole widget.
 * @csspart heading - The heading.
 * @csspart body - The room of the picture.
 * @csspart amount - The amount, large.
 * @csspart bar - The bar of programmes.
 * @csspart legend - The list of programmes.
 * @csspart notice - The line that says what is wrong with the data shown.
 * @csspart footer - As-of, source and note.
 * @cssproperty --union-brand - Colour of the amount.
 * @cssproperty --union-accent - Colour of the bar.
 * @fires union-select - A person picks a programme: `kind` is "programme", `item` the host's own object.
 * @fires union-data - New data is on the screen.
 * @fires union-invalid - Data was refused, wholly or in part.
 * @fires union-fetch-error - A request failed.
 * @fires union-stale - The data is older than `max-age`.
 */
export class FundCounterElement extends UnionElement<FundReading, FundLayout> {
  static override styles = [UnionElement.styles, fundCounterStyles].flat();

  readonly #roll = new FundRollController(this);
  #drawn: Drawn | undefined;
  /** The programme that the Tab key reaches. */
  #current = 0;

  protected override parseDocument(document: unknown): ParsedFund {
    return parseFund(document);
  }

  protected override layoutPicture(data: FundReading, space: PictureSpace): FundLayout {
    return layoutFundCounter(data, space);
  }

  protected override sentenceOf(data: FundReading, lang: Lang, today: number): string {
    return sentenceOfFund(data, lang, today);
  }

  protected override tableOf(data: FundReading, lang: Lang): Table {
    return tableOfFund(data, lang);
  }

  protected override changesWithDay({ period }: FundReading): boolean {
    return period !== undefined;
  }

  protected override labelOf(data: FundReading | undefined, lang: Lang): string {
    return data?.name || fundWordsOf(lang).label;
  }

  protected override loadWords(): Promise<unknown> {
    return Promise.all([super.loadWords(), import('./fund-counter-words-en.js')]);
  }

  protected override emptyHeight(width: number): number {
    return width < 560 ? 200 : 240;
  }

  protected override describe(issue: Problem, lang: Lang): string {
    return describeProblem(issue, lang, { [lang]: fundWordsOf(lang).problem });
  }

  protected override renderPicture(layout: FundLayout, data: FundReading): TemplateResult {
    const { height, hero, texts, bar, legend } = layout;
    return html`<div class="picture" ${cssProps({ height: `${height}px` })}>
      <div aria-hidden="true">${this.#renderHero(hero)}${texts.map(renderText)}</div>
      ${bar ? this.#renderBar(bar, data) : nothing} ${legend ? this.#renderLegend(legend, data) : nothing}
    </div>`;
  }

  #renderHero(hero: FundHero): TemplateResult {
    return html`<p
      class="hero ${hero.centred ? 'centred' : ''}"
      part="amount"
      title=${hero.title}
      ${cssProps({
        left: `${hero.left}px`,
        top: `${hero.top}px`,
        width: `${hero.width}px`,
        'font-size': `${hero.size}px`,
        'line-height': `${hero.line}px`,
        '--_unit': `${hero.unitSize}px`,
      })}
    >
      ${
        hero.word
          ? html`<span class="word ${hero.status}">${hero.word}</span>`
          : html`<span class="around">${hero.before}</span><span class="true">${hero.figure}</span
              ><span class="around">${hero.after}</span><span class="around unit">${hero.unit}</span
              ><span class="roll"></span>`
      }
    </p>`;
  }

  #renderBar(bar: FundBar, data: FundReading): TemplateResult {
    const { width, height, segments, zeroX, totalX, size } = bar;
    return html`<svg
      class="bar"
      part="bar"
      aria-hidden="true"
      width=${width}
      height=${height}
      ${cssProps({ left: `${bar.left}px`, top: `${bar.top}px` })}
    >
      ${segments.map(
        (part) =>
          svg`<g class=${part.tone} @click=${() => this.#pick(part.index, data)}><title>${part.title}</title>
            <rect class=${part.tone} x=${part.x} width=${part.width} height=${height}></rect>
            <path class="seam" d=${part.seam}></path>
            <text x=${part.middle} y=${height / 2} font-size=${size}>${part.mark}</text></g>`,
      )}
      ${zeroX === undefined ? nothing : svg`<line class="zero" x1=${zeroX} x2=${zeroX} y1="-3" y2=${bar.markEnd}></line>`}
      ${totalX === undefined ? nothing : svg`<line class="limit" x1=${totalX} x2=${totalX} y1="-3" y2=${bar.markEnd}></line>`}
    </svg>`;
  }

  #renderLegend(legend: FundLegend, data: FundReading): TemplateResult {
    const { rows, mark, size } = legend;
    const reached = this.#reached(legend);
    const sizes = {
      '--_mark': `${mark}px`,
      '--_amount': `${legend.amount}px`,
      '--_share': `${legend.share}px`,
      '--_row': `${size}px`,
      '--_row-small': `${legend.small}px`,
    };
    const content = (row: FundLegendRow): TemplateResult =>
      html`<svg class="mark ${row.tone}" aria-hidden="true" width=${mark} height=${mark}>
          ${svg`<rect class=${row.tone} width=${mark} height=${mark} rx="2"></rect><text x=${mark / 2} y=${mark / 2} font-size=${legend.small}>${row.mark}</text>`}
        </svg>
        <span class="title">${row.name}</span>
        <span class="amount ${row.status === 'value' ? '' : `word ${row.status}`}">${row.amount}</span>
        <span class="share">${row.share}</span>
        ${row.detail ? html`<span class="detail">${row.detail}</span>` : nothing}`;
    return html`<ul class="legend" part="legend" ${cssProps(sizes)} @keydown=${this.#onKey}>
      ${rows.map(
        (row) =>
          html`<li
            class="row"
            ${cssProps({
              left: `${row.left}px`,
              top: `${row.top}px`,
              width: `${legend.width}px`,
              height: `${row.height}px`,
            })}
          >
            ${
              row.index < 0
                ? html`<div class="entry ${row.stacked ? 'stacked' : ''}" title=${row.title}>
                    ${content(row)}
                  </div>`
                : html`<button
                    class="entry ${row.stacked ? 'stacked' : ''}"
                    type="button"
                    title=${row.title}
                    tabindex=${row.index === reached ? 0 : -1}
                    data-index=${row.index}
                    @click=${() => this.#pick(row.index, data)}
                  >
                    ${content(row)}
                  </button>`
            }
          </li>`,
      )}
    </ul>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { picture } = this;
    const before = this.#drawn;
    if (!picture?.amount || picture.hero.figure === '') {
      this.#drawn = undefined;
      this.#roll.stop();
      return;
    }
    const { figure, line: linePx } = picture.hero;
    const now: Drawn = { amount: picture.amount, figure, linePx };
    this.#drawn = now;
    if (before && before.figure === figure && before.linePx === linePx) return;
    this.#roll.stop();
    const grew = before ? compare(now.amount, before.amount) : 0;
    // Asked at the first drawing too: being in view is watched from the first question on.
    if (!this.mayMove || !before || grew === 0) return;
    const roll = maybeRoll(before.figure, figure, grew > 0);
    const line = this.renderRoot.querySelector<HTMLElement>('.hero');
    if (roll && line) this.#roll.start(line, roll, linePx);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#drawn = undefined;
  }

  override pageShown(visible: boolean): void {
    super.pageShown(visible);
    if (!visible) this.#roll.stop();
  }

  #reached({ rows }: FundLegend): number {
    const own = rows.filter(({ index }) => index >= 0);
    return own.some(({ index }) => index === this.#current) ? this.#current : (own[0]?.index ?? -1);
  }

  #pick(index: number, { programmes }: FundReading): void {
    const programme = programmes[index];
    if (!programme) return;
    this.#current = index;
    this.requestUpdate();
    this.dispatchEvent(new UnionSelectEvent('programme', programme.id, programme.item));
  }

  // One stop for the Tab key, arrows within: the rows read in one order whatever their columns.
  readonly #onKey = (event: KeyboardEvent): void => {
    const buttons = Array.from(this.renderRoot.querySelectorAll<HTMLElement>('button.entry'));
    const at = buttons.findIndex((button) => button === event.target);
    const next = nextPlace(event.key, at, buttons.length);
    const button = next === undefined ? undefined : buttons[next];
    if (!button) return;
    event.preventDefault();
    this.#current = Number(button.dataset['index']);
    this.requestUpdate();
    button.focus();
  };
}

function nextPlace(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return Math.min(at + 1, count - 1);
    case 'ArrowUp':
    case 'ArrowLeft':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

function renderText(text: FundText): TemplateResult {
  return html`<p
    class="text ${text.kind} ${text.status}"
    ${cssProps({
      left: `${text.left}px`,
      top: `${text.top}px`,
      width: `${text.width}px`,
      'font-size': `${text.size}px`,
    })}
  >
    ${
      text.kind === 'conflict'
        ? html`<svg viewBox="0 0 24 24">${svg`<path d=${lightShape('warn')}></path>`}</svg>`
        : nothing
    }${text.text}${
      text.unit ? html`<span ${cssProps({ 'font-size': `${text.unitSize}px` })}>${text.unit}</span>` : nothing
    }
  </p>`;
}
