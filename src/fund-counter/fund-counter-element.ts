import { html, nothing, type TemplateResult } from 'lit';
import { compare, subtract, type Exact } from '../core/exact.js';
import type { Lang } from '../core/words.js';
import { createMeasureText } from '../shared/measure-text.js';
import { UnionSelectEvent } from '../shared/select-event.js';
import type { Table } from '../shared/table.js';
import { UnionElement, type PictureSpace } from '../shared/union-element.js';
import { maybePlain } from './fund-checks-data.js';
import { heroText } from './fund-counter-content.js';
import { parseFund, type FundReading, type ParsedFund } from './fund-counter-data.js';
import { layoutFundCounter, type FundLayout } from './fund-counter-layout.js';
import { amountClause, sentenceOfFund, tableOfFund } from './fund-counter-speech.js';
import { fundCounterStyles } from './fund-counter-styles.js';
import { inPx, renderBar, renderHero, renderHistory, renderInText, renderText } from './fund-counter-view.js';
import { fundWordsOf } from './fund-counter-words.js';
import { hasEvenSigns } from './fund-signs-view.js';
import { fundFigureStyles } from './fund-figure-styles.js';
import { flipCards } from './fund-flip-view.js';
import { renderLegend } from './fund-legend-view.js';
import { maybeRollDigits, type FigureMotion } from './fund-roll-view.js';

/** What the line of the amount showed last: where the next motion starts. */
interface Drawn {
  readonly amount: Exact;
  readonly figure: string;
  readonly linePx: number;
}

/**
 * Assistance money and the people it reached.
 *
 * @summary Counter of a fund: amount, households, people, programmes, change, target, history.
 * @element union-fund-counter
 * @slot - What the author puts inside is seen only where the script does not run.
 * @csspart frame - The whole widget.
 * @csspart heading - The heading.
 * @csspart body - The room of the picture.
 * @csspart amount - The amount, large.
 * @csspart history - The amount over time.
 * @csspart bar - The bar of programmes.
 * @csspart legend - The list of programmes.
 * @csspart message - The message that stands where there is no picture.
 * @csspart table - The table of `view="table"`.
 * @csspart notice - The line that says what is wrong with the data shown.
 * @csspart toolbar - The buttons of the tools part.
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
  static override styles = [UnionElement.styles, fundFigureStyles, fundCounterStyles].flat();

  // The sentence stands in the picture, so that its beginning can be said aloud when the amount changes.
  protected override readonly familyKey = 'fund';
  protected override readonly saysItself = true;
  #motion: FigureMotion | undefined;
  #drawn: Drawn | undefined;
  /** The document of the picture, and what it changed of the amount. */
  #data: FundReading | undefined;
  #delta: Exact | undefined;
  #isUnfolded = false;
  /** The programme that was picked last. */
  #chosen: number | undefined;

  protected override parseDocument(document: unknown): ParsedFund {
    return parseFund(document);
  }

  protected override willUpdate(): void {
    const data = this.shownData;
    if (data !== this.#data) {
      // The last change stays in sight until the next: documents may come far more often than money does.
      const delta = maybeDelta(this.#data, data);
      if (delta?.n !== 0n) this.#delta = delta;
      this.#data = data;
    }
    super.willUpdate();
  }

  protected override layoutPicture(data: FundReading, space: PictureSpace): FundLayout {
    const doubts = this.#untold(data, space.lang);
    return layoutFundCounter(data, space, { delta: this.#delta, isUnfolded: this.#isUnfolded, doubts });
  }

  protected override sentenceOf(data: FundReading, lang: Lang, today: number): string {
    return sentenceOfFund(data, lang, today, this.#untold(data, lang));
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

  /** The contradictions that the notice does not say. */
  #untold({ doubts }: FundReading, lang: Lang): string[] {
    const { notice } = this.statusText;
    return doubts.map((doubt) => this.describe(doubt, lang)).filter((said) => !notice.includes(said));
  }

  protected override render(): TemplateResult {
    if (this.variant !== 'inline') return super.render();
    const lang = this.readerLang;
    return renderInText(this.#data && heroText(this.#data, lang), this.statusText, lang);
  }

  protected override renderPicture(layout: FundLayout, data: FundReading, sentence: string): TemplateResult {
    const { height, top, hero, texts, bar, history, legend, scrolls } = layout;
    const pick = (index: number): void => this.#pick(index, data);
    const said = amountClause(data, this.readerLang);
    // What the notice says is heard there.
    const rest = sentence.slice(said.length, sentence.length - this.statusText.notice.length).trimEnd();
    return html`<div class="picture ${scrolls ? 'scroll' : ''}" ${inPx({ height, top })}>
      <div aria-hidden="true">
        ${renderHero(hero)}${texts.map(renderText)}${history ? renderHistory(history) : nothing}
      </div>
      ${bar ? renderBar(bar, pick) : nothing}
      ${legend ? renderLegend(legend, this.#chosen, pick, this.#fold) : nothing}
      <p class="heard"><span aria-live="polite">${said}</span>${rest}</p>
    </div>`;
  }

  protected override updated(): void {
    super.updated();
    const before = this.#drawn;
    const now = (this.#drawn = this.#maybeDrawing());
    if (now && before && before.figure === now.figure && before.linePx === now.linePx) return;
    const motion = this.#motion;
    this.#motion = undefined;
    // Asked at the first drawing too: being in view is watched from the first question on.
    if (this.mayMove && now && before) {
      const grew = compare(now.amount, before.amount);
      const line = this.renderRoot.querySelector<HTMLElement>('.hero');
      const seen = motion?.seen?.(grew > 0) ?? { figure: before.figure, lead: 0 };
      motion?.stop();
      if (line && grew !== 0)
        this.#motion =
          this.variant === 'flip'
            ? flipCards(line, before.figure, now.figure)
            : maybeRollDigits(line, seen, now.figure, grew > 0, now.linePx || line.offsetHeight, (holder) =>
                this.#hasEvenSigns(holder),
              );
    } else motion?.stop();
  }

  #hasEvenSigns(holder: HTMLElement): boolean {
    // A sentence of the page has a font of its own.
    if (this.variant === 'inline') return false;
    return hasEvenSigns(holder, createMeasureText(this.boxes.box.fontFamily), this.readerLang);
  }

  /** The line of the amount as it stands. Missing values: `undefined` where no figure stands. */
  #maybeDrawing(): Drawn | undefined {
    const { amount } = this.#data ?? {};
    if (amount?.status !== 'value') return undefined;
    const { value } = amount;
    if (this.variant !== 'inline')
      return (
        this.picture && { amount: value, figure: this.picture.hero.figure, linePx: this.picture.hero.line }
      );
    // How high a line of the page's own text is, is asked when it moves.
    const { figure } = heroText(this.#data as FundReading, this.readerLang);
    return { amount: value, figure, linePx: 0 };
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#motion?.stop();
    this.#drawn = undefined;
  }

  override pageShown(visible: boolean): void {
    super.pageShown(visible);
    if (!visible) this.#motion?.stop();
  }

  #pick(index: number, { programmes }: FundReading): void {
    const programme = programmes[index];
    if (!programme) return;
    this.#chosen = index;
    this.requestUpdate();
    this.dispatchEvent(new UnionSelectEvent('programme', programme.id, programme.item));
  }

  readonly #fold = (): void => {
    this.#isUnfolded = !this.#isUnfolded;
    this.requestUpdate();
  };
}

/**
 * What a document changed of the amount, or zero. Units: 元.
 * Missing values: `undefined` for another fund, or where an amount is missing or left open by a qualifier.
 */
function maybeDelta(before: FundReading | undefined, now: FundReading | undefined): Exact | undefined {
  if (!before || !now || before.name !== now.name) return undefined;
  const [old, young] = [maybePlain(before.amount), maybePlain(now.amount)];
  return old && young && subtract(young, old);
}
