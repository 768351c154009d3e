import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { rowForKey } from '../core/list-keys.js';
import type { Lang } from '../core/words.js';
import { cssProps } from '../shared/css-props.js';
import { UnionSelectEvent } from '../shared/select-event.js';
import type { Table } from '../shared/table.js';
import { UnionElement, type PictureSpace } from '../shared/union-element.js';
import { parseRanking, type ParsedRanking, type RankingReading } from './county-ranking-data.js';
import { createLayouter, type RankingLayout } from './county-ranking-layout.js';
import { slotsOf, windowIn } from './county-ranking-slots.js';
import { rowStyles } from './county-ranking-row-styles.js';
import { countyRankingStyles } from './county-ranking-styles.js';
import { rankingLabel, sentenceRanking, tableRanking } from './county-ranking-summary.js';
import { rankingWordsOf } from './county-ranking-words.js';
import { rankingClass, rankingProps, renderFoot, renderHeads, renderTools } from './ranking-chrome-view.js';
import { RankingGlide } from './ranking-glide-controller.js';
import { RankingPlayback } from './ranking-playback.js';
import { renderRow, renderSkip } from './ranking-row-view.js';
import { RankingTicker } from './ranking-ticker-controller.js';
import { turnOn } from './ranking-turn-view.js';

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
 * @csspart message - The message that stands where there is no picture.
 * @csspart table - The table of `view="table"`.
 * @csspart notice - The line that says what is wrong with the data shown.
 * @csspart toolbar - The buttons of the tools part.
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
  static override properties = { ...UnionElement.properties, autoplay: { type: String } };

  /** For lobbies: `page` turns whole pages, `row` goes on by one row; absent = the list stands. */
  declare autoplay: string | null | undefined;

  /** The row that keys act on and the one that is open, by key: they outlive a re-ranking. */
  #current: string | undefined;
  #open: string | undefined;
  #mustReveal = false;
  #query = '';
  #isHeld = false;
  #scrollPx = 0;
  #shown: RankingReading | undefined;
  readonly #glide = new RankingGlide();
  readonly #playback = new RankingPlayback(
    () => this.shownData,
    () => this.requestUpdate(),
  );
  readonly #ticker = new RankingTicker();
  readonly #layOut = createLayouter();

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
    if (!this.shownData?.rows.some(({ key }) => key === code)) return;
    this.#query = '';
    this.#go(code);
  }

  get #list(): HTMLElement | null {
    return this.renderRoot?.querySelector<HTMLElement>('.rows') ?? null;
  }

  /** Whether the list turns by itself just now; `undefined` for one that never does. */
  get #isTurning(): boolean | undefined {
    return typeof this.autoplay === 'string' ? !this.#isHeld : undefined;
  }

  protected override parseDocument(document: unknown): ParsedRanking {
    return parseRanking(document);
  }

  protected override layoutPicture(data: RankingReading, space: PictureSpace): RankingLayout {
    const { at } = this.#playback;
    const turns = this.#isTurning !== undefined;
    return this.#layOut(data, space, { query: this.#query, open: this.#open, at, turns });
  }

  protected override sentenceOf(data: RankingReading, lang: Lang): string {
    return sentenceRanking(this.#playback.shown(data), lang);
  }

  protected override tableOf(data: RankingReading, lang: Lang): Table {
    return tableRanking(this.#playback.shown(data), lang);
  }

  protected override shownAsOf(data: RankingReading): string | undefined {
    return this.#playback.shown(data).asOf;
  }

  protected override labelOf(data: RankingReading | undefined, lang: Lang): string {
    return data ? rankingLabel(data, lang) : rankingWordsOf(lang).rankHead;
  }

  protected override emptyHeight(): number {
    return 384; // eight rows, until data says how many
  }

  protected override loadWords(): Promise<unknown> {
    return Promise.all([super.loadWords(), import('./county-ranking-words-en.js')]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // A list that is put back into the page stands at its top, without a word.
    this.#scrollPx = 0;
    this.boxes.onSight = () => this.#run();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#glide.stop();
    this.#run();
  }

  override pageShown(visible: boolean): void {
    super.pageShown(visible);
    this.#glide.stop();
    this.#run();
  }

  protected override willUpdate(): void {
    super.willUpdate();
    const { picture } = this;
    const list = this.#list;
    const isOther = this.#shown && picture && picture.reading !== this.#shown;
    this.#shown = picture?.reading;
    // Of a long list nearly every row is another one after a change.
    if (list && isOther && !picture.offsets && this.mayMove) this.#glide.remember(list);
  }

  protected override renderPicture(layout: RankingLayout): TemplateResult {
    if (layout.empty) return html`<p class="message" part="message">${layout.empty}</p>`;
    const words = rankingWordsOf(this.readerLang);
    const current = Math.max(layout.indexOf(this.#current), 0);
    const { slots, restPx } = slotsOf(layout, this.#scrollPx, current);
    const rows = slots.map((slot) => ({ ...slot, row: layout.rowAt(slot.index) }));
    const active = rows.find(({ index }) => index === current)?.row.row.index;
    return html`<div
      class=${rankingClass(layout)}
      ${cssProps(rankingProps(layout))}
      @click=${this.#onClick}
      @input=${this.#onInput}
    >
      ${renderTools(layout, this.#playback.isPlaying, this.#isTurning, words)} ${renderHeads(layout)}
      <div
        class="rows"
        part="rows"
        role="listbox"
        tabindex="0"
        aria-label=${layout.label}
        aria-activedescendant=${active === undefined ? nothing : `row-${active}`}
        @keydown=${this.#onKey}
        @scroll=${this.#onScroll}
      >
        ${repeat(
          rows,
          ({ key }) => key,
          ({ index, gapPx, row }) =>
            renderRow(row, layout, gapPx, index + 1, index === current, row.row.key === this.#open),
        )}
        ${renderSkip(restPx)}
      </div>
      ${renderFoot(layout)}
    </div>`;
  }

  protected override updated(): void {
    super.updated();
    const list = this.#list;
    if (list) this.#glide.start(list);
    if (this.#mustReveal) list?.querySelector('.current')?.scrollIntoView({ block: 'nearest' });
    this.#mustReveal = false;
    for (const input of this.renderRoot.querySelectorAll('input')) {
      const value = input.type === 'range' ? String(this.picture?.play?.at) : this.#query;
      if (input.value !== value) input.value = value;
    }
    this.#run();
  }

  /** Starts and stops what goes on by itself: only while somebody can see it. */
  #run(): void {
    const { isPlaying } = this.#playback;
    const isOn = (isPlaying || !!this.#isTurning) && this.isConnected && !document.hidden && !!this.picture;
    const pace = isPlaying ? 'moment' : this.autoplay === 'row' ? 'row' : 'page';
    this.#ticker.run(isOn && this.boxes.inView ? pace : 'none', () =>
      isPlaying ? this.#playback.step(1) : this.#turn(),
    );
  }

  /** Goes on by a page or a row; the page around the list stays where it is. */
  #turn(): void {
    const list = this.#list;
    // Who points at it or is in it reads it.
    if (list && this.picture && !this.matches(':hover, :focus-within'))
      turnOn(list, this.picture, this.autoplay === 'row', this.mayMove);
  }

  #go(key: string | undefined): void {
    this.#current = key;
    this.#mustReveal = true;
    this.requestUpdate();
  }

  #pick(layout: RankingLayout, index: number): void {
    if (index < 0 || index >= layout.count) return;
    const { key, id, item } = layout.rowAt(index).row;
    this.#current = key;
    this.#open = this.#open === key ? undefined : key;
    this.requestUpdate();
    this.dispatchEvent(new UnionSelectEvent('row', id, item));
  }

  readonly #onClick = ({ target }: Event): void => {
    const found = (target as Element).closest<HTMLElement>('[data-act],[data-key]');
    const { act, key } = found?.dataset ?? {};
    if (key !== undefined && this.picture) this.#pick(this.picture, this.picture.indexOf(key));
    if (act === 'turn') this.#isHeld = !this.#isHeld;
    else if (act === 'play' && !this.#playback.isPlaying) this.play();
    else if (act) {
      this.pause();
      this.#playback.step(Number(act) || 0);
    }
    this.requestUpdate();
  };

  protected override readonly familyKey = 'ranking';
  readonly #onInput = ({ target }: Event): void => {
    const { type, value } = target as HTMLInputElement;
    if (type === 'range') {
      this.pause();
      this.seek(Number(value));
    } else {
      this.#query = value;
      this.#list?.scrollTo({ top: 0 });
      this.requestUpdate();
    }
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const { picture } = this;
    const { key } = event;
    if (!picture || event.altKey || event.ctrlKey || event.metaKey || picture.count === 0) return;
    const at = Math.max(picture.indexOf(this.#current), 0);
    const to = rowForKey(key, at, picture.count);
    if (to !== undefined) this.#go(picture.keyAt(to));
    else if (key === 'Enter' || key === ' ') this.#pick(picture, at);
    else return;
    event.preventDefault();
  };

  readonly #onScroll = (event: Event): void => {
    const { scrollTop } = event.currentTarget as HTMLElement;
    const { picture } = this;
    const [then, now] = [this.#scrollPx, scrollTop].map((px) => picture && windowIn(picture, px));
    this.#scrollPx = scrollTop;
    if (then?.from !== now?.from || then?.to !== now?.to) this.requestUpdate();
  };
}
