import { html, nothing, type TemplateResult } from 'lit';
import { cssProps } from '../shared/css-props.js';
import type { OverLook } from './station-atlas-looks.js';
import { renderIcon } from './station-card-view.js';

/** What the layers over the map do when a person uses them. */
export interface OverHandlers {
  readonly tour: () => void;
  readonly aimClick: (event: MouseEvent) => void;
  readonly aimKey: (event: KeyboardEvent) => void;
}

const PLAY = 'M8 5v14l11-7z';
const PAUSE = 'M8 5v14M16 5v14';

function renderLegend({ title, lines }: NonNullable<OverLook['legend']>): TemplateResult {
  return html`<div class="legend" part="legend" role="group" aria-label=${title}>
    <p class="legend-title">${title}</p>
    <ul>
      ${lines.map(
        ({ tone, hatch, text, count }) =>
          html`<li>
            <span
              class=${hatch ? `swatch ${hatch}` : 'swatch'}
              ${cssProps({ '--_tone': String(tone) })}
            ></span
            >${text}<span class="legend-count">${count}</span>
          </li>`,
      )}
    </ul>
  </div>`;
}

/** Tiles below; progress, legend, tour and attribution above the map. */
export function renderOver(look: OverLook, handlers: OverHandlers): TemplateResult {
  const { tour, aim, legend } = look;
  return html`${look.hasTiles ? html`<div class="tiles" aria-hidden="true"></div>` : nothing}
    <p class="heard sight" role="status"></p>
    ${look.isLoading ? html`<p class="loading" part="loading" role="status"></p>` : nothing}
    ${
      tour
        ? html`<div
            class=${tour.isPlaying ? 'tour playing' : 'tour'}
            part="tour"
            role="group"
            aria-label=${tour.label}
          >
            <button type="button" aria-label=${tour.button} title=${tour.button} @click=${handlers.tour}>
              ${renderIcon(tour.isPlaying ? PAUSE : PLAY)}
            </button>
            ${tour.line ? html`<span class="tour-line">${tour.line}</span>` : nothing}
          </div>`
        : nothing
    }
    ${
      aim
        ? html`<div
            class="aim"
            role="button"
            tabindex="0"
            aria-label=${aim.label}
            @click=${handlers.aimClick}
            @keydown=${handlers.aimKey}
          >
            <span aria-hidden="true">${aim.text}</span>
          </div>`
        : nothing
    }
    <div class="corner">
      ${legend ? renderLegend(legend) : nothing}
      ${look.attribution ? html`<p class="attribution" part="attribution">${look.attribution}</p>` : nothing}
    </div>`;
}
