import { html, nothing, type TemplateResult } from 'lit';
import type { Lang } from '../core/words.js';
import { lampOf } from './target-list-drawing.js';
import type { ListLayout } from './target-list-layout.js';
import { renderLamp } from './target-list-row-view.js';
import { ledgerWordsOf } from './target-list-words.js';

/** Search, groups, order and comparison: the page's own controls, so that every keyboard knows them. */
export function renderTools({ choosers }: ListLayout, lang: Lang): TemplateResult | typeof nothing {
  if (choosers.length === 0) return nothing;
  const words = ledgerWordsOf(lang);
  return html`<div class="tools" part="tools">
    <label>
      <span>${words.search}</span>
      <input type="search" name="query" placeholder=${words.searchIn} />
    </label>
    ${choosers.map(
      ({ name, text, choices }) =>
        html`<label>
          <span>${text}</span>
          <select name=${name}>
            ${choices.map(([value, said]) => html`<option value=${value}>${said}</option>`)}
          </select>
        </label>`,
    )}
  </div>`;
}

/** The line above the rows: how many targets, how many in each light (each a filter), what moved. */
export function renderSummary(
  { total, chips, shown, against, steps, pressed }: ListLayout,
  lang: Lang,
): TemplateResult | typeof nothing {
  if (chips.length === 0) return nothing;
  const words = ledgerWordsOf(lang);
  return html`<div class="summary" part="summary">
    <strong>${total}</strong>
    <span class="chips" role="group" aria-label=${words.filter}
      >${chips.map(
        ({ state, text, first }) =>
          html`<button
            type="button"
            class="chip"
            part="chip"
            data-state=${state}
            aria-pressed=${pressed.has(state)}
          >
            ${renderLamp(lampOf(first))}${text}
          </button>`,
      )}</span
    >
    ${against ? html`<span class="since">${against} <b>${steps}</b></span>` : nothing}
    <span class="shown" role="status">${shown}</span>
  </div>`;
}

/** The captions of the columns, for the eye: rows say for the ear what their figures are. */
export function renderHeads({ heads }: ListLayout): TemplateResult | typeof nothing {
  if (heads.length === 0) return nothing;
  return html`<div class="heads" aria-hidden="true">
    <span></span
    >${heads.map(([column, text]) => html`<span class=${column === 'figure' ? column : ''}>${text}</span>`)}
  </div>`;
}
