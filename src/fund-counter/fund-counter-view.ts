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

/** Lengths as CSS properties. Missing values: none for `undefined`. */
function inPx(lengths: Readonly<Record<string, number | undefined>>): Record<string, string> {
  const props: Record<string, string> = {};
  for (const name of Object.keys(lengths))
    if (lengths[name] !== undefined) props[name] = `${lengths[name]}px`;
  return props;
}

/** The signs of the line: what stands before the figure, the figure, what follows, its unit, and where it rolls. */
function signs(hero: HeroText, cards: readonly string[]): TemplateResult {
  const figure = cards.map((sign) => html`<span class=${/\d/.test(sign) ? 'card' : ''}>${sign}</span>`);
  return hero.word
    ? html`<span class="word ${hero.status}">${hero.word}</span>`
    : html`<span class="around">${hero.before}</span><span class="roll"></span
        ><span class="true">${cards.length > 0 ? figure : hero.figure}</span
        ><span class="around">${hero.after}</span><span class="around unit">${hero.unit}</span>`;
}

/** A place in the picture, and the size of type there, as CSS properties. Units: px. */
interface Place {
  readonly left: number;
  readonly top: number;
  readonly width?: number;
  readonly size?: number;
}

/** Puts an element in its place. Units: px; `more` with their own. */
export function placed({ left, top, width, size }: Place, more?: Record<string, string>): unknown {
  return cssProps({ ...inPx({ left, top, width, 'font-size': size }), ...more });
}

/** Draws the line of the amount. */
export function renderHero(hero: FundHero): TemplateResult {
  return html`<p
    class="hero ${hero.centred ? 'centred' : ''}"
    part="amount"
    title=${hero.title}
    ${placed(hero, { 'line-height': `${hero.line}px`, '--_unit': `${hero.unitSize}px` })}
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
  return html`<p class="text ${text.kind} ${text.status}" title=${text.title ?? nothing} ${placed(text)}>
    ${text.kind === 'doubt' ? warnMark() : nothing}${text.text}${
      text.unit ? html`<span ${cssProps({ 'font-size': `${text.unitSize}px` })}>${text.unit}</span>` : nothing
    }
  </p>`;
}

/** Draws the amount over time, with the words at its ends. */
export function renderHistory(line: HistoryLine): TemplateResult {
  const { width, height, zeroY } = line;
  return html`<div class="history" part="history" ${placed(line)}>
    <svg width=${width} height=${height}>
      ${svg`<line x1="0" x2=${width} y1=${zeroY} y2=${zeroY}></line><path d=${line.path}></path>
        <circle cx=${line.endX} cy=${line.endY} r=${line.radius}></circle>`}
    </svg>
    <span>${line.from}</span><span>${line.to}</span>
  </div>`;
}

/** Draws the bar; `pick` is told the place of the programme whose stretch is clicked, −1 for what is none. */
export function renderBar(bar: FundBar, pick: (index: number) => void): TemplateResult {
  const { width, height, segments, zeroX, totalX, size } = bar;
  const limit = (x: number | undefined): TemplateResult | typeof nothing =>
    x === undefined ? nothing : svg`<path class="limit" d="M${x}-3V${height + 3}"></path>`;
  return html`<svg
    class="bar"
    part="bar"
    aria-hidden="true"
    width=${width}
    height=${height}
    ${placed({ left: bar.left, top: bar.top })}
  >
    ${segments.map(
      (part) =>
        svg`<g class=${part.tone} @click=${() => pick(part.index)}><title>${part.title}</title>
            <rect class=${part.tone} x=${part.x} width=${part.width} height=${height}></rect>
            <path class="seam" d=${part.seam}></path>
            <text x=${part.middle} y=${height / 2} font-size=${size}>${part.mark}</text></g>`,
    )}
    ${limit(zeroX)}${limit(totalX)}
  </svg>`;
}
