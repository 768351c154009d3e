import { html, nothing, svg, type TemplateResult } from 'lit';
import type { FormPath, GaugeForm, GaugeLayout } from './target-gauge-layout.js';

export { withForms } from './target-gauge-form-layout.js';

const renderPath = ({ d, colour, width, opacity, dash }: FormPath): TemplateResult =>
  svg`<path d=${d} stroke="var(--_${colour})" stroke-width=${width} stroke-opacity=${opacity ?? 1} stroke-dasharray=${dash ?? 'none'}></path>`;

/** Draws a form one to one. In a vessel only a tint of the progress shows, as the figure stands in it. */
export function renderForm(layout: GaugeLayout, form: GaugeForm, sentence: string): TemplateResult {
  const { light, hero, min, max, now } = layout;
  const isMeter = now !== undefined;
  const { clip } = form;
  return html`<svg
    class="gauge"
    part="gauge"
    role=${isMeter ? 'meter' : 'img'}
    aria-label=${sentence}
    aria-valuemin=${isMeter ? min : nothing}
    aria-valuemax=${isMeter ? max : nothing}
    aria-valuenow=${now ?? nothing}
    aria-valuetext=${isMeter ? hero.text : nothing}
    width=${layout.width}
    height=${layout.height}
    stroke-width=${layout.stroke}
  >
    <clipPath id="vessel"><path d=${clip ?? ''}></path></clipPath>
    <g aria-hidden="true">
      <path class="track ${layout.trackKind}" d=${layout.track}></path>
      ${form.under.map(renderPath)}
      <g clip-path=${clip ? 'url(#vessel)' : 'none'} stroke-opacity=${clip ? 0.11 : 1}>
        <path class="progress" d=${layout.progress} stroke-width=${form.width}></path>
      </g>
      <path class="overrun" d=${layout.overrun}></path>
      <path class="tick" d=${layout.scheduleTick}></path>
      <path class="tick average" d=${layout.averageTick}></path>
      ${form.over.map(renderPath)}
      <path class="lamp ${light.name}" d=${light.path}></path>
      <text class="hero ${hero.anchor}" x=${hero.x} y=${hero.y} font-size=${hero.size}>${hero.text}</text>
      ${layout.lines.map(
        (line) =>
          svg`<text class="${line.kind} ${line.anchor}" x=${line.x} y=${line.y} font-size=${line.size}>${line.text}</text>`,
      )}
    </g>
  </svg>`;
}
