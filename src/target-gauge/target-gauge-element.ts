import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Lang } from '../core/words.js';
import type { LoadPart } from '../shared/late-parts.js';
import type { Table } from '../shared/table.js';
import { UnionElement, type PictureSpace } from '../shared/union-element.js';
import { judgePlain, type Judgement } from './target-gauge-judge.js';
import { layoutTargetGauge, type GaugeLayout } from './target-gauge-layout.js';
import { isPlain, readTarget, type ParsedTarget, type TargetReading } from './target-gauge-plain-data.js';
import { targetGaugeStyles } from './target-gauge-styles.js';
import type { Sweep } from './target-gauge-sweep.js';
import { rowsOfTarget, sentenceOfTarget, textOf } from './target-gauge-text.js';
import { gaugeWordsOf } from './target-gauge-words.js';

let maybeSweep: typeof import('./target-gauge-sweep.js').maybeSweep | undefined;
// What judges anything but a plain target comes with the first document that is none.
let kinds: typeof import('./target-gauge-kinds.js') | undefined;
const loadKinds = async (): Promise<unknown> => (kinds = await import('./target-gauge-kinds.js'));
// Forms other than the plain arc come when a gauge asks for one, or has earlier figures to mark.
let layOut = layoutTargetGauge;
let renderForm: typeof import('./target-gauge-form-view.js').renderForm | undefined;
const loadForms = async (): Promise<void> => {
  const forms = await import('./target-gauge-form-view.js');
  layOut = forms.withForms(layoutTargetGauge, textOf);
  renderForm = forms.renderForm;
};

/**
 * One target: how far, against the calendar, against the average.
 *
 * @summary Gauge of one target with its schedule, average and light.
 * @element union-target-gauge
 * @slot - What the author puts inside is seen only where the script does not run.
 * @csspart frame - The whole widget.
 * @csspart heading - The heading.
 * @csspart body - The room of the picture.
 * @csspart gauge - The drawing.
 * @csspart message - The message that stands where there is no picture.
 * @csspart table - The table of `view="table"`.
 * @csspart notice - The line that says what is wrong with the data shown.
 * @csspart toolbar - The buttons of the tools part.
 * @csspart footer - As-of, source and note.
 * @cssproperty --union-brand - Colour of the arc.
 * @cssproperty --union-text - Colour of the figure.
 * @fires union-data - New data is on the screen.
 * @fires union-invalid - Data was refused, wholly or in part.
 * @fires union-fetch-error - A request failed.
 * @fires union-stale - The data is older than `max-age`.
 */
export class TargetGaugeElement extends UnionElement<TargetReading, GaugeLayout> {
  static override styles = [UnionElement.styles, targetGaugeStyles].flat();

  protected override readonly familyKey = 'gauge';
  protected override readonly saysItself = true;
  #judged:
    | {
        readonly data: TargetReading;
        readonly today: number;
        readonly judgement: Judgement;
      }
    | undefined;
  #drawnRad: number | undefined;
  #sweep: Sweep | undefined;

  protected override parseDocument(document: unknown): ParsedTarget | LoadPart {
    const parsed = readTarget(document);
    return isPlain(parsed.data) ? parsed : kinds ? kinds.withProblems(parsed, document) : loadKinds;
  }

  protected override layoutPicture(data: TargetReading, space: PictureSpace): GaugeLayout {
    return layOut(data, this.#judge(data, space.today), space);
  }

  protected override sentenceOf(data: TargetReading, lang: Lang, today: number): string {
    return sentenceOfTarget(data, this.#judge(data, today), lang);
  }

  protected override tableOf(data: TargetReading, lang: Lang, today: number): Table {
    const { item, value } = gaugeWordsOf(lang).columns;
    return {
      columns: [
        { key: 'item', label: item },
        { key: 'value', label: value },
      ],
      rows: rowsOfTarget(data, this.#judge(data, today), lang),
    };
  }

  /** The picture, the sentence and the table tell the same judgement; it is made once. */
  #judge(data: TargetReading, today: number): Judgement {
    const known = this.#judged;
    if (known?.data === data && known.today === today) return known.judgement;
    const judgement = (kinds?.judgeTarget ?? judgePlain)(data, today);
    this.#judged = { data, today, judgement };
    return judgement;
  }

  protected override changesWithDay({ period, plan }: TargetReading): boolean {
    return period !== undefined || typeof plan === 'object';
  }

  protected override labelOf(data: TargetReading | undefined, lang: Lang): string {
    return data?.name || gaugeWordsOf(lang).label;
  }

  protected override lateParts(data: TargetReading | undefined): (LoadPart | false)[] {
    return [(data?.previous !== undefined || (this.variant ?? 'arc') !== 'arc') && loadForms];
  }

  protected override loadWords(): Promise<unknown> {
    return Promise.all([super.loadWords(), import('./target-gauge-words-en.js')]);
  }

  protected override emptyHeight(width: number): number {
    return width * 0.75;
  }

  protected override renderPicture(
    layout: GaugeLayout,
    _data: TargetReading,
    sentence: string,
  ): TemplateResult {
    if (layout.form && renderForm) return renderForm(layout, layout.form, sentence);
    const { width, height, stroke, light, hero, min, max, now } = layout;
    const isMeter = now !== undefined;
    return html`<svg
      class="gauge"
      part="gauge"
      role=${isMeter ? 'meter' : 'img'}
      aria-label=${sentence}
      aria-valuemin=${isMeter ? min : nothing}
      aria-valuemax=${isMeter ? max : nothing}
      aria-valuenow=${now ?? nothing}
      aria-valuetext=${isMeter ? hero.text : nothing}
      width=${width}
      height=${height}
      stroke-width=${stroke}
    >
      <g aria-hidden="true">
        <path class="track ${layout.trackKind}" d=${layout.track}></path>
        <path class="progress" d=${layout.progress}></path>
        <path class="overrun" d=${layout.overrun}></path>
        <path class="tick" d=${layout.scheduleTick}></path>
        <path class="tick average" d=${layout.averageTick}></path>
        <path class="lamp ${light.name}" d=${light.path}></path>
        <text class="hero" x=${hero.x} y=${hero.y} font-size=${hero.size}>${hero.text}</text>
        ${layout.lines.map(
          (line) =>
            svg`<text class="${line.kind} ${line.anchor}" x=${line.x} y=${line.y} font-size=${line.size}>${line.text}</text>`,
        )}
      </g>
    </svg>`;
  }

  protected override renderTiny(
    layout: GaugeLayout,
    sentence: string,
    frameClasses: string,
  ): TemplateResult | undefined {
    if (layout.form) return undefined;
    const { height, stroke, light, hero, now } = layout;
    const isMeter = now !== undefined;
    // The drawing is the frame: hundreds of them stand on a page, and a box less is a box less.
    return html`<svg
      class="${frameClasses} gauge"
      part="frame gauge"
      lang=${this.readerLang}
      role=${isMeter ? 'meter' : 'img'}
      aria-label=${sentence}
      aria-valuemin=${isMeter ? layout.min : nothing}
      aria-valuemax=${isMeter ? layout.max : nothing}
      aria-valuenow=${now ?? nothing}
      aria-valuetext=${isMeter ? hero.text : nothing}
      height=${height}
      stroke-width=${stroke}
    >
      <path class="track ${layout.trackKind}" d=${layout.track}></path>
      <path class="progress" d=${layout.progress}></path>
      <path class="lamp ${light.name}" d=${light.path}></path>
      <text
        class="hero"
        aria-hidden="true"
        x="50%"
        y=${hero.y}
        font-size=${hero.size}
        .textContent=${hero.text}
      ></text>
    </svg>`;
  }

  protected override willUpdate(): void {
    this.#endSweep();
    super.willUpdate();
  }

  protected override updated(): void {
    super.updated();
    const layout = this.picture;
    const from = this.#drawnRad;
    this.#drawnRad = layout?.end;
    if (layout?.moves && from !== undefined && from !== layout.end) {
      this.#startSweep(layout, from - layout.end, this.mayMove);
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#endSweep();
    this.#drawnRad = undefined;
  }

  // The motion is a part of its own, loaded when a figure first changes; that once the arc jumps.
  #startSweep(layout: GaugeLayout, byRad: number, mayMove: boolean): void {
    const arc = this.renderRoot.querySelector<SVGPathElement>('.progress');
    if (!maybeSweep) {
      import('./target-gauge-sweep.js').then(
        (part) => (maybeSweep = part.maybeSweep),
        () => undefined,
      );
    } else if (mayMove && arc) this.#sweep = maybeSweep(arc, layout, byRad);
  }

  /** Ends a motion at once; the next one goes on from the angle it had reached. */
  #endSweep(): void {
    const left = this.#sweep?.end() ?? 0;
    this.#sweep = undefined;
    if (this.#drawnRad !== undefined) this.#drawnRad += left;
  }
}
