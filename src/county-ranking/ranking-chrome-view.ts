import { html, nothing, type TemplateResult } from 'lit';
import type { HeadLayout, PlayLayout, RankingLayout } from './county-ranking-layout.js';
import type { RankingWords } from './county-ranking-words.js';
import { icon } from './ranking-row-view.js';

const BACK = 'M18 4v16L8 12zM5 4h2v16H5z';
const FORWARD = 'M6 4v16l10-8zM17 4h2v16h-2z';
const PLAY = 'M7 4v16l13-8z';
const PAUSE = 'M6 4h4v16H6zM14 4h4v16h-4z';

function button(act: string, label: string, path: string): TemplateResult {
  return html`<button type="button" data-act=${act} aria-label=${label} title=${label}>${icon(path)}</button>`;
}

/** A button that goes and stops; `act` is what it says to its owner. */
export function renderGo(act: string, isGoing: boolean, words: RankingWords): TemplateResult {
  return button(act, isGoing ? words.pause : words.play, isGoing ? PAUSE : PLAY);
}

/** The playback: back, play, forward, a slider with the label of its moment. */
export function renderPlay(
  { at, last, label }: PlayLayout,
  isPlaying: boolean,
  words: RankingWords,
): TemplateResult {
  return html`<div class="tools" part="play">
    ${button('back', words.back, BACK)}${renderGo('play', isPlaying, words)}${button('forward', words.forward, FORWARD)}
    <input type="range" min="0" max=${last} value=${at} aria-label=${words.historyHead} aria-valuetext=${label} />
    <output>${label}</output>
  </div>`;
}

/** Where names are looked for. */
export function renderSearch(found: string, words: RankingWords): TemplateResult {
  return html`<div class="tools">
    <input type="search" part="search" aria-label=${words.search} placeholder=${words.search} />
    <span role="status">${found}</span>
  </div>`;
}

/** The captions above the rows. */
export function renderHead(head: HeadLayout): TemplateResult {
  const { rank, name, average, figure, gap, gapUnit, move } = head;
  return html`<div class="heads" aria-hidden="true">
    <span class="rank">${rank}</span><span class="name">${name}</span>
    <span class="mean"><span>${average}</span></span>
    <span class="figure">${figure}</span>
    ${gap ? html`<span class="gap">${gap} <b>${gapUnit}</b></span>` : nothing}
    ${move ? html`<span class="move">${move}</span>` : nothing}
  </div>`;
}

/** What stands below the rows: what the segments are, the counts, what a tick means. */
export function renderFoot({ foot, targetKey, legend }: RankingLayout): TemplateResult | typeof nothing {
  if (foot.length === 0) return nothing;
  return html`<p class="foot">
    ${legend.map((name, at) => html`<span class="key"><b class="tone${at < legend.length - 1 ? at : -1}"></b>${name}</span> `)}
    ${foot.map((text) => html`<span>${text}</span> `)}
    ${targetKey ? html`<span class="key"><i></i>${targetKey}</span>` : nothing}
  </p>`;
}
