import { html, nothing, svg, type TemplateResult } from 'lit';
import { cssProps } from '../shared/css-props.js';
import type { HeadLayout, PlayLayout, RankingLayout } from './county-ranking-layout.js';
import type { RankingWords } from './county-ranking-words.js';

const PLAY = 'M7 4v16l13-8z';
const PAUSE = 'M6 4h4v16H6zM14 4h4v16h-4z';
const BACK = 'M18 4v16L8 12zM5 4h2v16H5z';
const FORWARD = 'M6 4v16l10-8zM17 4h2v16h-2z';

function button(label: string, path: string, press: () => void): TemplateResult {
  return html`<button type="button" aria-label=${label} title=${label} @click=${press}>
    <svg viewBox="0 0 24 24" aria-hidden="true">${svg`<path d=${path}></path>`}</svg>
  </button>`;
}

/** A button that goes and stops. */
export function renderGo(words: RankingWords, isGoing: boolean, press: () => void): TemplateResult {
  return button(isGoing ? words.pause : words.play, isGoing ? PAUSE : PLAY, press);
}

/** What the playback's controls do. */
export interface PlayActions {
  readonly isPlaying: boolean;
  readonly toggle: () => void;
  readonly step: (by: number) => void;
  readonly slide: (event: Event) => void;
}

/** The playback: back, play, forward, a slider with the label of its moment. */
export function renderPlay(
  { at, last, label }: PlayLayout,
  words: RankingWords,
  { isPlaying, toggle, step, slide }: PlayActions,
): TemplateResult {
  return html`<div class="play" part="play">
    ${button(words.back, BACK, () => step(-1))}${renderGo(words, isPlaying, toggle)}${button(words.forward, FORWARD, () => step(1))}
    <input
      type="range"
      min="0"
      max=${last}
      value=${at}
      aria-label=${words.historyHead}
      aria-valuetext=${label}
      @input=${slide}
    />
    <output>${label}</output>
  </div>`;
}

/** Where names are looked for. */
export function renderSearch(
  found: string,
  words: RankingWords,
  look: (event: Event) => void,
): TemplateResult {
  return html`<div class="search">
    <input
      type="search"
      part="search"
      aria-label=${words.search}
      placeholder=${words.search}
      @input=${look}
    />
    <span role="status">${found}</span>
  </div>`;
}

/** The captions above the rows. */
export function renderHead(head: HeadLayout, mode: RankingLayout['mode']): TemplateResult {
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

/** What stands below the rows: the counts, what a tick means, what the segments are. */
export function renderFoot({
  foot,
  targetKey,
  legend,
  remainder,
}: RankingLayout): TemplateResult | typeof nothing {
  if (foot.length === 0 && !targetKey && legend.length === 0) return nothing;
  return html`<p class="foot">
    ${legend.map((name, tone) => html`<span class="key"><b class="tone${tone}"></b>${name}</span> `)}
    ${legend.length > 0 ? html`<span class="key"><b class="tone-1"></b>${remainder}</span>` : nothing}
    ${foot.map((text) => html`<span>${text}</span> `)}
    ${targetKey ? html`<span class="key"><i></i>${targetKey}</span>` : nothing}
  </p>`;
}
