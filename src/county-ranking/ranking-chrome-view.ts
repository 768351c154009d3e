import { html, nothing, type TemplateResult } from 'lit';
import { cssProps } from '../shared/css-props.js';
import type { RankingLayout } from './county-ranking-layout.js';
import type { RankingWords } from './county-ranking-words.js';
import { icon, lineProps } from './ranking-row-view.js';

/** The classes of a ranking: its form. */
export function rankingClass({ columns, fixed, offsets, average }: RankingLayout): string {
  return (
    `ranking ${columns.mode}` +
    (fixed ? ' inside' : '') +
    (offsets ? ' long' : '') +
    (average === undefined ? '' : ' averaged')
  );
}

/** The numbers of a ranking that its styles take. */
export function rankingProps(layout: RankingLayout): Record<string, string> {
  const { columns, rowHeight, viewHeight, pins } = layout;
  return {
    '--_columns': columns.template,
    '--_row': `${rowHeight}px`,
    '--_view': viewHeight === undefined ? 'auto' : `${viewHeight}px`,
    '--_pins': `${pins.length * rowHeight}px`,
  };
}

const PLAY = 'M7 4v16l13-8z';
const PAUSE = 'M6 4h4v16H6zM14 4h4v16h-4z';

/** A button that goes and stops; `act` is what it says to its owner. */
function renderGo(act: string, isGoing: boolean, words: RankingWords): TemplateResult {
  const label = isGoing ? words.pause : words.play;
  return html`<button type="button" data-act=${act} aria-label=${label}>
    ${icon(isGoing ? PAUSE : PLAY)}
  </button>`;
}

/**
 * The controls above the list: the playback (play, steps, a slider with the label of its moment), what holds a list that
 * turns by itself, and where names are looked for. Missing values: `isTurning` for a list that stands.
 */
export function renderTools(
  { play, offsets }: RankingLayout,
  isPlaying: boolean,
  isTurning: boolean | undefined,
  words: RankingWords,
): (TemplateResult | typeof nothing)[] {
  return [
    play
      ? html`<div class="tools" part="play">
          ${renderGo('play', isPlaying, words)}
          <button type="button" data-act="-1">${words.back}</button>
          <button type="button" data-act="1">${words.forward}</button>
          <input
            type="range"
            min="0"
            max=${play.last}
            aria-label=${words.historyHead}
            aria-valuetext=${play.label}
          />
          <output>${play.label}</output>
        </div>`
      : nothing,
    isTurning !== undefined
      ? html`<div class="tools turn">${renderGo('turn', isTurning, words)}</div>`
      : offsets
        ? html`<div class="tools">
            <input type="search" part="search" aria-label=${words.search} placeholder=${words.search} />
          </div>`
        : nothing,
  ];
}

/** The captions above the rows, for the eye: rows say for the ear what their figures are. */
export function renderHeads(layout: RankingLayout): TemplateResult {
  return html`<div class="heads" aria-hidden="true" ${cssProps(lineProps(layout))}>
    ${layout.heads.map(([column, text]) => (text || column === 'mean' ? html`<span class=${column}>${text}</span>` : nothing))}
  </div>`;
}

/** What stands below the rows: what the segments are, what a tick means, the counts. */
export function renderFoot({ foot }: RankingLayout): TemplateResult {
  return html`<p class="foot">
    ${foot.map(([mark, text]) => html`<span>${mark ? html`<i class=${mark}></i>` : nothing}${text}</span> `)}
  </p>`;
}
