import { html, nothing, type TemplateResult } from 'lit';
import { cssProps } from '../shared/css-props.js';
import { renderMark } from './station-list-view.js';
import type { RollLook } from './station-atlas-looks.js';

/** What the list does when a person uses it. */
export interface RollHandlers {
  readonly keydown: (event: KeyboardEvent) => void;
  readonly click: (event: MouseEvent) => void;
  readonly scroll: () => void;
}

function renderRow(look: RollLook, at: number): TemplateResult {
  const { name, detail, state, mark } = look.row(at);
  return html`<div
    class=${at === look.active ? 'row active' : 'row'}
    part="row"
    role="option"
    id="row-${at}"
    data-row=${at}
    aria-selected=${at === look.chosen ? 'true' : 'false'}
    aria-setsize=${look.count}
    aria-posinset=${at + 1}
  >
    ${renderMark(mark)}
    <span class="who"
      ><span class="row-name" title=${look.isWhole ? nothing : name}>${name}</span
      ><span class="row-detail" title=${look.isWhole ? nothing : detail}>${detail}</span></span
    >
    <span class="state ${mark}">${state}</span>
  </div>`;
}

/** The list: one stop for the tab key, the arrows go through all stations; of a long one only what is seen is drawn. */
export function renderRoll(look: RollLook, handlers: RollHandlers): TemplateResult {
  const { window, active, isWhole } = look;
  const room = (px: number): TemplateResult | typeof nothing =>
    px > 0
      ? html`<div class="room" role="presentation" ${cssProps({ '--_room': `${px}px` })}></div>`
      : nothing;
  const isDrawn = window.parts.some(({ from, to }) => active >= from && active < to);
  const rowsOf = (from: number, to: number): TemplateResult[] => {
    const rows: TemplateResult[] = [];
    for (let at = from; at < to; at++) rows.push(renderRow(look, at));
    return rows;
  };
  return html`<div
    class=${isWhole ? 'list' : 'list long'}
    part="list"
    role="listbox"
    tabindex="0"
    aria-label=${look.label}
    aria-activedescendant=${isDrawn ? `row-${active}` : ''}
    @keydown=${handlers.keydown}
    @click=${handlers.click}
    @scroll=${handlers.scroll}
    ${cssProps({ '--_head': `${look.headPx}px` })}
  >
    ${room(window.above)}${window.parts.map(({ head, from, to }) =>
      head
        ? html`<div role="group" aria-label=${look.title(head)}>
            <div class="group" aria-hidden="true">
              <span>${look.title(head)}</span><span>${head.count}</span>
            </div>
            ${rowsOf(from, to)}
          </div>`
        : rowsOf(from, to),
    )}${room(window.below)}
  </div>`;
}
