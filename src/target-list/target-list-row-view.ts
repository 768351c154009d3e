import { html, nothing, svg, type TemplateResult } from 'lit';
import { LIGHT_SHAPES } from '../core/light-shapes.js';
import { cssProps } from '../shared/css-props.js';
import type { Lamp } from './target-list-drawing.js';
import type { ListLayout } from './target-list-layout.js';
import type { Row, TargetRow } from './target-list-rows.js';
import type { Column } from './target-list-words.js';

/** What rows are drawn with. */
export interface RowsView {
  readonly layout: ListLayout;
  readonly activeKey: string | undefined;
  readonly ownWord: string;
}

const NATURAL = {};

/** What an open row's gauge says of its data is not the ledger's own news. */
const hush = (event: Event): void => event.stopPropagation();

/** A light as a drawing. */
export function renderLamp({ path, token }: Lamp): TemplateResult {
  return html`<svg class="lamp ${token}" viewBox="0 0 24 24" aria-hidden="true">
    ${svg`<path d=${path}></path>`}
  </svg>`;
}

function renderBar({ bar, lamp }: TargetRow): TemplateResult {
  if (!bar) return html`<span class="bar blank"></span>`;
  const { fill, over, mark } = bar;
  return html`<span
    class="bar"
    part="bar"
    ${cssProps({ '--_fill': `${fill}%`, '--_over': `${over}%`, '--_mark': `${mark ?? 0}%` })}
    ><i class="fill"></i>${over > 0 ? html`<i class="over ${lamp.token}"></i>` : nothing}${
      mark === undefined ? nothing : html`<i class="mark"></i>`
    }</span
  >`;
}

function renderCell(row: TargetRow, column: Column, { layout, ownWord }: RowsView): TemplateResult {
  const { compact, columns } = layout;
  const { name, detail, note } = row;
  switch (column) {
    case 'bar':
      return renderBar(row);
    case 'figure':
      return html`<span class="figure" title=${detail}
        ><b>${row.hero}</b>
        ${compact || columns.mode === 'tiny' || !detail ? nothing : html`<small>${detail}</small>`}</span
      >`;
    case 'light':
      return html`<span class="verdict">${compact ? row.word : row.verdict}</span>`;
    case 'move':
      return html`<span class="move ${row.moveSide}">${row.move}</span>`;
    case 'course':
      return html`<svg class="course" viewBox="0 0 100 24" preserveAspectRatio="none">
        ${svg`<path d=${row.course}></path>`}
      </svg>`;
    case 'owner':
      return html`<span class="owner">${row.owner}</span>`;
    default:
      return html`<span class="name" title=${name}
        >${name}${row.own ? html` <span class="tag">${ownWord}</span>` : nothing}${
          note
            ? html` <span class="note" title=${note}
                >${renderLamp({ path: LIGHT_SHAPES.warn, token: 'warn' })}${note}</span
              >`
            : nothing
        }</span
      >`;
  }
}

/** One line of the ledger. Units: px; its height is given in long ledgers, else it comes from its words. */
export function renderRow(row: Row, view: RowsView, heightPx: number | undefined): TemplateResult {
  const { layout, activeKey } = view;
  const { key, isOpen, standing } = row;
  const isHead = row.kind === 'head';
  // Its gauge is for the eye: the row itself says all that the gauge says.
  const hasPanel = !isHead && isOpen && layout.gauge !== undefined;
  const ownPx = heightPx && heightPx - (hasPanel ? layout.sizes.panelPx : 0);
  const kind = isHead
    ? `group${isOpen ? '' : ' closed'}`
    : `row ${row.state}${row.bar ? '' : ' without'}${row.own ? ' own' : ''}`;
  // A part that ends a template needs an element around it.
  return html`<div class="item" role="none">
    <div
      class="${kind}${key === activeKey ? ' active' : ''}"
      part=${isHead ? 'group' : 'row'}
      role="treeitem"
      id=${row.id}
      data-key=${key}
      aria-level=${row.level}
      aria-posinset=${row.at}
      aria-setsize=${row.of}
      aria-expanded=${isHead || standing?.reading ? String(isOpen) : nothing}
      aria-selected=${!isHead && isOpen}
      ${cssProps(ownPx === undefined ? NATURAL : { height: `${ownPx}px` })}
    >
      ${
        isHead
          ? html`<span><i></i>${row.text}</span> <small>${row.count}</small>`
          : html`<span class="heard">${row.heard}</span
              ><span class="seen" aria-hidden="true"
                >${renderLamp(row.lamp)}${layout.columns.shown.map((column) => renderCell(row, column, view))}</span
              >`
      }
    </div>
    ${
      hasPanel
        ? html`<div
            class="panel"
            part="panel"
            aria-hidden="true"
            @union-data=${hush}
            @union-invalid=${hush}
            @union-stale=${hush}
          >
            <union-target-gauge heading=""></union-target-gauge>
          </div>`
        : nothing
    }
  </div>`;
}
