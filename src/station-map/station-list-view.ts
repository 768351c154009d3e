import { html, svg, type TemplateResult } from 'lit';
import { MARK_PATHS, type Mark } from './station-icons.js';
import type { StationMapLayout, StationRow } from './station-map-layout.js';
import { stationWordsOf } from './station-map-words.js';

/** What the list does when a person uses it. */
export interface ListHandlers {
  readonly keydown: (event: KeyboardEvent) => void;
  readonly click: (event: MouseEvent) => void;
}

/** A station's mark as a drawing. */
export function renderMark(mark: Mark): TemplateResult {
  return html`<svg class="mark ${mark}" viewBox="0 0 24 24" aria-hidden="true">
    ${svg`<path d=${MARK_PATHS[mark]}></path>`}
  </svg>`;
}

function renderRow(row: StationRow, chosen: string | undefined, active: string | undefined): TemplateResult {
  return html`<div
    class=${row.key === active ? 'row active' : 'row'}
    part="row"
    role="option"
    id="row-${row.index}"
    data-row=${row.index}
    aria-selected=${row.key === chosen ? 'true' : 'false'}
  >
    ${renderMark(row.mark)}
    <span class="who"
      ><span class="row-name">${row.name}</span><span class="row-detail">${row.detail}</span></span
    >
    <span class="state ${row.mark}">${row.status}</span>
  </div>`;
}

/** How many stations say what: the list's head, and the legend of the marks. */
export function renderSummary(layout: StationMapLayout): TemplateResult {
  return html`<p class="summary" part="summary">
    <strong>${layout.total}</strong>${layout.summary.map(
      ({ mark, text }) => html`<span class="count">${renderMark(mark)}${text}</span>`,
    )}
  </p>`;
}

/** The list: one stop for the tab key, the arrows go through all stations. */
export function renderList(
  layout: StationMapLayout,
  chosen: string | undefined,
  active: string | undefined,
  handlers: ListHandlers,
): TemplateResult {
  const words = stationWordsOf(layout.lang);
  const rows = layout.groups.flatMap((group) => group.rows);
  if (rows.length === 0) return html`<p class="none" part="list">${words.none}</p>`;
  const at = rows.find(({ key }) => key === active)?.index;
  return html`<div
    class="list"
    part="list"
    role="listbox"
    tabindex="0"
    aria-label=${words.list}
    aria-activedescendant=${at === undefined ? '' : `row-${at}`}
    @keydown=${handlers.keydown}
    @click=${handlers.click}
  >
    ${layout.groups.map(
      (group) =>
        html`<div role="group" aria-label=${group.title}>
          <div class="group" aria-hidden="true"><span>${group.title}</span><span>${group.count}</span></div>
          ${group.rows.map((row) => renderRow(row, chosen, active))}
        </div>`,
    )}
  </div>`;
}
