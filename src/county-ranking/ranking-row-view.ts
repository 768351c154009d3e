import { html, nothing, svg, type TemplateResult } from 'lit';
import { LIGHT_SHAPES } from '../core/light-shapes.js';
import { STATUS_SHAPES } from '../core/status-shapes.js';
import { cssProps } from '../shared/css-props.js';
import type { RankingLayout, RowLayout } from './county-ranking-layout.js';

const ARROWS: Readonly<Record<RowLayout['moveSide'], string>> = { up: '↑ ', down: '↓ ', '': '' };

/** An icon on a 24-unit grid. */
export function icon(path: string): TemplateResult {
  return html`<svg viewBox="0 0 24 24" aria-hidden="true">${svg`<path d=${path}></path>`}</svg>`;
}

/** What stands along a bar. Units: percent. */
function mark(kind: string, left: number | undefined, width?: number): TemplateResult | typeof nothing {
  if (left === undefined) return nothing;
  const props = { left: `${left}%`, ...(width === undefined ? {} : { width: `${width}%` }) };
  return html`<i class=${kind} ${cssProps(props)}></i>`;
}

function said(kind: string, text: string): TemplateResult | typeof nothing {
  return text ? html`<span class=${kind}>${text}</span>` : nothing;
}

function renderBar({ bar, segments, target }: RowLayout, breakAt: number | undefined): TemplateResult {
  if (!bar) return html`<span class="bar blank" part="bar"><i></i></span>`;
  return html`<span class="bar valued" part="bar"
    >${
      segments.length > 0
        ? segments.map(({ tone, left, width }) => mark(`fill tone${tone}`, left, width))
        : mark('fill', bar.left, bar.width)
    }${mark('break', breakAt)}${mark('target', target)}</span
  >`;
}

/** Room for rows that are not drawn. Units: px. */
export function renderSkip(heightPx: number): TemplateResult | typeof nothing {
  return heightPx > 0
    ? html`<div aria-hidden="true" ${cssProps({ height: `${heightPx}px` })}></div>`
    : nothing;
}

/** One row; keys act on the `current` one. The name of its board, if it begins one, is said by the rows too. */
export function renderRow(
  row: RowLayout,
  { columns, offsets, count, breakAt }: RankingLayout,
  position: number,
  isCurrent: boolean,
  isOpen: boolean,
): TemplateResult {
  const { pin, note, board, height } = row;
  const { key, index, value } = row.row;
  const kind = `row ${row.kinds}${pin ? ' pinned' : ''}${isCurrent ? ' current' : ''}`;
  return html`${board ? html`<div class="board" aria-hidden="true">${board}</div>` : nothing}
    <div
      class=${kind}
      part="row"
      role="option"
      id="row-${index}"
      data-key=${key}
      aria-selected=${String(isOpen)}
      aria-posinset=${offsets ? position : nothing}
      aria-setsize=${offsets ? count : nothing}
      ${cssProps({
        ...(height === undefined ? {} : { height: `${height}px` }),
        ...(pin ? { top: `${pin.top}px`, bottom: `${pin.bottom}px` } : {}),
      })}
    >
      <span class="heard">${row.heard}</span>
      <span class="seen" aria-hidden="true">
        <span class="rank">${row.rank}</span>
        <span class="name" title=${row.title}
          >${row.name} ${row.tags.map(([tag, text]) => html`<span class="tag ${tag}">${text}</span>`)}</span
        >
        ${columns.mode === 'tiny' ? nothing : renderBar(row, breakAt)}
        <span class="figure"
          >${value.status === 'value' ? nothing : icon(STATUS_SHAPES.get(value.status) ?? '')}${row.figure}</span
        >
        ${said('gap', row.gap)} ${said(`move ${row.moveSide}`, row.move && ARROWS[row.moveSide] + row.move)}
        ${note ? html`<span class="note">${icon(LIGHT_SHAPES.warn)}${note}</span>` : nothing}
        ${row.lines.length > 0 ? html`<span class="detail">${row.lines.map((line) => html`<span>${line}</span>`)}</span>` : nothing}
      </span>
    </div>`;
}
