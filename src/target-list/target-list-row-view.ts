import { html, nothing, svg, type TemplateResult } from 'lit';
import { LIGHT_SHAPES } from '../core/light-shapes.js';
import { cssProps } from '../shared/css-props.js';
import { COURSE_BOX, type Lamp } from './target-list-drawing.js';
import type { ListLayout } from './target-list-layout.js';
import type { HeadRow, Row, TargetRow } from './target-list-rows.js';
import type { Column } from './target-list-words.js';

/** What rows are drawn with. */
export interface RowsView {
  readonly layout: ListLayout;
  readonly activeKey: string | undefined;
  readonly ownWord: string;
  /** The ledger's own look, which the open row's gauge wears too. */
  readonly theme: string | null | undefined;
  readonly elder: boolean;
  readonly motion: string | null | undefined;
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
  switch (column) {
    case 'bar':
      return renderBar(row);
    case 'figure':
      return html`<span class="figure" title=${row.detail}
        ><b>${row.hero}</b>
        ${layout.compact || layout.columns.mode === 'tiny' || !row.detail ? nothing : html`<small>${row.detail}</small>`}</span
      >`;
    case 'light':
      return html`<span class="verdict">${layout.compact ? row.word : row.verdict}</span>`;
    case 'move':
      return html`<span class="move ${row.moveSide}">${row.move}</span>`;
    case 'course':
      return html`<span class="course"
        >${
          row.course
            ? html`<svg viewBox="0 0 ${COURSE_BOX.width} ${COURSE_BOX.height}" preserveAspectRatio="none">
                ${svg`<path d=${row.course}></path>`}
              </svg>`
            : nothing
        }</span
      >`;
    case 'owner':
      return html`<span class="owner">${row.owner}</span>`;
    default:
      return html`<span class="name" title=${row.name}
        >${row.name}${row.own ? html` <span class="tag">${ownWord}</span>` : nothing}${
          row.note
            ? html` <span class="note" title=${row.note}
                ><svg viewBox="0 0 24 24"><path d=${LIGHT_SHAPES.warn}></path></svg>${row.note}</span
              >`
            : nothing
        }</span
      >`;
  }
}

function renderPanel({ theme, elder, motion }: RowsView): TemplateResult {
  return html`<div class="panel" part="panel" @union-data=${hush} @union-invalid=${hush} @union-stale=${hush}>
    <union-target-gauge
      heading=""
      theme=${theme ?? nothing}
      elder=${elder ? '' : nothing}
      motion=${motion ?? nothing}
    ></union-target-gauge>
  </div>`;
}

function renderTarget(row: TargetRow, view: RowsView, heightPx: number | undefined): TemplateResult {
  const { layout, activeKey } = view;
  const kind = `${row.state === 'unreadable' || !row.bar ? ' without' : ''}${row.own ? ' own' : ''}${row.key === activeKey ? ' active' : ''}`;
  const isOpen = row.isOpen && layout.gauge !== undefined;
  const ownPx = heightPx && heightPx - (isOpen ? layout.sizes.panelPx : 0);
  // A part that ends a template needs an element around it.
  return html`<div class="item" role="none">
    <div
      class="row ${row.state}${kind}"
      part="row"
      role="treeitem"
      id=${row.id}
      data-key=${row.key}
      aria-level=${row.level}
      aria-posinset=${row.at}
      aria-setsize=${row.of}
      aria-expanded=${row.standing.reading ? String(row.isOpen) : nothing}
      aria-selected=${row.isOpen ? 'true' : 'false'}
      ${cssProps(ownPx === undefined ? NATURAL : { height: `${ownPx}px` })}
    >
      <span class="heard">${row.heard}</span>
      <span class="seen" aria-hidden="true"
        >${renderLamp(row.lamp)}${layout.columns.shown.map((column) => renderCell(row, column, view))}</span
      >
    </div>
    ${isOpen ? renderPanel(view) : nothing}
  </div>`;
}

function renderHead(
  head: HeadRow,
  activeKey: string | undefined,
  heightPx: number | undefined,
): TemplateResult {
  return html`<div
    class="group${head.isOpen ? '' : ' closed'}${head.key === activeKey ? ' active' : ''}"
    part="group"
    role="treeitem"
    id=${head.id}
    data-key=${head.key}
    aria-level="1"
    aria-posinset=${head.at}
    aria-setsize=${head.of}
    aria-expanded=${String(head.isOpen)}
    aria-selected="false"
    ${cssProps(heightPx === undefined ? NATURAL : { height: `${heightPx}px` })}
  >
    <span><i></i>${head.text}</span> <small>${head.count}</small>
  </div>`;
}

/** One line of the ledger. Units: px; its height is given in long ledgers, else it comes from its words. */
export function renderRow(row: Row, view: RowsView, heightPx: number | undefined): TemplateResult {
  return row.kind === 'head' ? renderHead(row, view.activeKey, heightPx) : renderTarget(row, view, heightPx);
}
