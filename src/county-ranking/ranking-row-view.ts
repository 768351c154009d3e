import { html, nothing, svg, type TemplateResult } from 'lit';
import type { FigureStatus } from '../core/figure.js';
import { LIGHT_SHAPES } from '../core/light-shapes.js';
import { cssProps } from '../shared/css-props.js';
import type { BoardLayout, DetailLayout, RankingLayout, RowLayout } from './county-ranking-layout.js';

/** What stands before the word for a row without a figure, on a 24-unit grid: each its own shape. */
const STATUS_ICONS: Readonly<Record<FigureStatus | 'unreadable', string>> = {
  unreported: LIGHT_SHAPES.none,
  'not-applicable': 'M4 17.9 17.9 4l2.1 2.1L6.1 20z',
  withheld: 'M5 10h2V8a5 5 0 0 1 10 0v2h2v11H5zM9.5 10h5V8a2.5 2.5 0 0 0-5 0z',
  unreadable: LIGHT_SHAPES.warn,
};

const ARROWS: Readonly<Record<RowLayout['moveSide'], string>> = { up: '↑ ', down: '↓ ', same: '', new: '' };

/** Which row keys act on and which was picked, by key. */
export interface Chosen {
  readonly current: string | undefined;
  readonly picked: string | undefined;
}

function icon(path: string): TemplateResult {
  return html`<svg viewBox="0 0 24 24" aria-hidden="true">${svg`<path d=${path}></path>`}</svg>`;
}

function tagOf({ kind, text }: RowLayout['tags'][number]): TemplateResult {
  return html`<span class="tag ${kind}">${text}</span>`;
}

function renderMeta({ gap, gapSide, move, moveSide }: RowLayout): TemplateResult {
  return html`<span class="meta"
    >${gap ? html`<span class="gap ${gapSide}">${gap}</span>` : nothing}${
      move ? html`<span class="move ${moveSide}">${ARROWS[moveSide]}${move}</span>` : nothing
    }</span
  >`;
}

function fillOf({ left, width }: { left: number; width: number }, kind: string): TemplateResult {
  return html`<span class=${kind} ${cssProps({ left: `${left}px`, width: `${width}px` })}></span>`;
}

function renderBar({ bar, segments, targetPx }: RowLayout, breakPx: number | undefined): TemplateResult {
  if (!bar) return html`<span class="bar blank" part="bar"><i></i></span>`;
  const fills =
    segments.length > 0
      ? segments.map((segment) => fillOf(segment, `fill tone${segment.tone}`))
      : [fillOf(bar, `fill${bar.width === 0 ? ' zero' : ''}`)];
  return html`<span class="bar valued" part="bar"
    >${fills}${
      breakPx === undefined
        ? nothing
        : html`<span class="break" ${cssProps({ left: `${breakPx}px` })}></span>`
    }${
      targetPx === undefined
        ? nothing
        : html`<span class="target" ${cssProps({ left: `${targetPx}px` })}></span>`
    }</span
  >`;
}

function renderDetail({ lines, path, pathWidth, pathHeight }: DetailLayout): TemplateResult {
  return html`<span class="detail"
    >${lines.map((line) => html`<span>${line}</span>`)}${
      path
        ? html`<svg
            viewBox="-3 -3 ${pathWidth + 6} ${pathHeight + 6}"
            width=${pathWidth + 6}
            height=${pathHeight + 6}
          >
            ${svg`<path d=${path}></path>`}
          </svg>`
        : nothing
    }</span
  >`;
}

/** The name of a board; the rows say it too, for the ear. */
export function renderBoard({ board, height }: BoardLayout): TemplateResult {
  return html`<div class="board" aria-hidden="true" ${cssProps({ height: `${height}px` })}>${board}</div>`;
}

/** One row. */
export function renderRow(
  row: RowLayout,
  layout: RankingLayout,
  { current, picked }: Chosen,
): TemplateResult {
  const { status, pin } = row;
  const isTiny = layout.mode === 'tiny';
  const kind =
    (row.emphasis && ` ${row.emphasis === 'last' ? 'lowest' : 'first'}`) +
    (row.own ? ' own' : '') +
    (row.note ? ' noted' : '') +
    (row.vetoed ? ' without vetoed' : status ? ` without ${status}` : '') +
    (pin ? ' pinned' : '') +
    (row.key === current ? ' current' : '');
  return html`<div
    class="row${kind}"
    part="row"
    role="option"
    id=${row.optionId}
    data-key=${row.key}
    aria-selected=${row.key === picked ? 'true' : 'false'}
    aria-posinset=${layout.isLong ? row.position : nothing}
    aria-setsize=${layout.isLong ? layout.rowCount : nothing}
    ${cssProps({
      ...(layout.isLong ? { height: `${row.height}px` } : {}),
      ...(pin ? { top: `${pin.top}px`, bottom: `${pin.bottom}px` } : {}),
    })}
  >
    <span class="heard">${row.heard}</span>
    <span class="seen" aria-hidden="true">
      <span class="rank">${row.rank}</span>
      <span class="name" title=${row.title}>${row.name} ${isTiny ? nothing : row.tags.map(tagOf)}</span>
      ${isTiny ? nothing : renderBar(row, layout.breakPx)}
      <span class="figure" title=${row.title}
        >${status ? icon(STATUS_ICONS[status]) : nothing}${row.figure}</span
      >
      ${!isTiny && (row.gap || row.move) ? renderMeta(row) : nothing}
      ${!isTiny && row.note ? html`<span class="note">${icon(LIGHT_SHAPES.warn)}${row.note}</span>` : nothing}
      ${row.detail ? renderDetail(row.detail) : nothing}
    </span>
  </div>`;
}
