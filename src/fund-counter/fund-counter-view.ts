import { html, nothing, svg, type TemplateResult } from 'lit';
import { lightShape } from '../core/light-shapes.js';
import { cssProps } from '../shared/css-props.js';
import type { StatusText } from '../shared/widget-status.js';
import type { FundBar } from './fund-bar.js';
import type { FundText } from './fund-blocks.js';
import type { HeroText } from './fund-counter-content.js';
import type { FundHero } from './fund-hero.js';
import type { HistoryLine } from './fund-history.js';

function warnMark(): TemplateResult {
  return html`<svg viewBox="0 0 24 24" aria-hidden="true">
    ${svg`<path d=${lightShape('warn')}></path>`}
  </svg>`;
}

/** The signs of the line: what stands before the figure, the figure, what follows, its unit, and where it rolls. */
function signs(hero: HeroText, cards: readonly string[]): TemplateResult {
  const figure = cards.map((sign) => html`<span class=${/\d/.test(sign) ? 'card' : ''}>${sign}</span>`);
  return hero.word
    ? html`<span class="word ${hero.status}">${hero.word}</span>`
    : html`<span class="around">${hero.before}</span
        ><span class="true">${cards.length > 0 ? figure : hero.figure}</span
        ><span class="around">${hero.after}</span><span class="around unit">${hero.unit}</span
        ><span class="roll"></span>`;
}

/** Draws the line of the amount. */
export function renderHero(hero: FundHero): TemplateResult {
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
    ${signs(hero, hero.cards)}
  </p>`;
}

/**
 * Draws the amount as a part of the page's own sentence, in the page's type; what else is known of it stands in the
 * title and is heard after it.
 * @param hero `undefined` where there is no data: the message stands then
 */
export function renderInText(hero: HeroText | undefined, text: StatusText, lang: string): TemplateResult {
  const more = [hero?.exact, text.notice, ...(hero ? text.footer : [text.reason])].filter(Boolean).join('；');
  return html`<span class="in-text" part="frame" lang=${lang}
    ><span class="hero" part="amount" title=${more} aria-live="polite"
      >${hero ? signs(hero, []) : text.message}</span
    >${text.notice ? html`<span class="mark" title=${text.notice}>${warnMark()}</span>` : nothing}${
      more ? html`<span class="heard">（${more}）</span>` : nothing
    }</span
  >`;
}

/** Draws a text in its box. */
export function renderText(text: FundText): TemplateResult {
  return html`<p
    class="text ${text.kind} ${text.status}"
    title=${text.title ?? nothing}
    ${cssProps({
      left: `${text.left}px`,
      top: `${text.top}px`,
      width: `${text.width}px`,
      'font-size': `${text.size}px`,
    })}
  >
    ${text.kind === 'doubt' ? warnMark() : nothing}${text.text}${
      text.unit ? html`<span ${cssProps({ 'font-size': `${text.unitSize}px` })}>${text.unit}</span>` : nothing
    }
  </p>`;
}

/** Draws the amount over time, with the words at its ends. */
export function renderHistory(line: HistoryLine): TemplateResult {
  const { width, height } = line;
  return html`<div
    class="history"
    part="history"
    ${cssProps({
      left: `${line.left}px`,
      top: `${line.top}px`,
      width: `${width}px`,
      'font-size': `${line.size}px`,
    })}
  >
    <svg width=${width} height=${height}>
      ${svg`<line x1="0" x2=${width} y1=${line.zeroY} y2=${line.zeroY}></line><path d=${line.path}></path>
        <circle cx=${line.endX} cy=${line.endY} r=${line.radius}></circle>`}
    </svg>
    <span>${line.from}</span><span>${line.to}</span>
  </div>`;
}

/** Draws the bar; `pick` is told the place of the programme whose stretch is clicked, −1 for what is none. */
export function renderBar(bar: FundBar, pick: (index: number) => void): TemplateResult {
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
        svg`<g class=${part.tone} @click=${() => pick(part.index)}><title>${part.title}</title>
            <rect class=${part.tone} x=${part.x} width=${part.width} height=${height}></rect>
            <path class="seam" d=${part.seam}></path>
            <text x=${part.middle} y=${height / 2} font-size=${size}>${part.mark}</text></g>`,
    )}
    ${zeroX === undefined ? nothing : svg`<line class="zero" x1=${zeroX} x2=${zeroX} y1="-3" y2=${bar.markEnd}></line>`}
    ${totalX === undefined ? nothing : svg`<line class="limit" x1=${totalX} x2=${totalX} y1="-3" y2=${bar.markEnd}></line>`}
  </svg>`;
}
