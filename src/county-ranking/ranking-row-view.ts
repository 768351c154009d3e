import { html, nothing, svg, type TemplateResult } from 'lit';
import { LIGHT_SHAPES } from '../core/light-shapes.js';
import { STATUS_SHAPES } from '../core/status-shapes.js';
import { cssProps } from '../shared/css-props.js';
import type { Mark } from './county-ranking-bars.js';
import type { RankingLayout, RowLayout } from './county-ranking-layout.js';

const ARROWS: Readonly<Record<RowLayout['moveSide'], string>> = { up: '↑ ', down: '↓ ', '': '' };

/** An icon on a 24-unit grid. */
export function icon(path: string): TemplateResult {
  return html`<svg viewBox="0 0 24 24" aria-hidden="true">${svg`<path d=${path}></path>`}</svg>`;
}

/** What stands along a bar. Units: percent. */
function renderMark({ kind, left, width }: Mark): TemplateResult {
  const props = { left: `${left}%`, ...(width === undefined ? {} : { width: `${width}%` }) };
  return html`<i class=${kind} ${cssProps(props)}></i>`;
}

function said(kind: string, text: unknown): TemplateResult | typeof nothing {
  return text ? html`<span class=${kind}>${text}</span>` : nothing;
}

/** Room for rows that are not drawn. Units: px. */
export function renderSkip(heightPx: number): TemplateResult | typeof nothing {
  return heightPx > 0
    ? html`<div aria-hidden="true" ${cssProps({ height: `${heightPx}px` })}></div>`
    : nothing;
}

/**
 * Where the zero line and that of the average stand. They are set on each bar: above the rows, a new average would have
 * all that they hold styled anew. Units: percent.
 */
export function lineProps({ zero, average = 0 }: RankingLayout): Record<string, string> {
  return { '--_zero': `${zero}%`, '--_average': `${average}%` };
}

/**
 * One row, `gapPx` below the one before it; keys act on the `current` one. The name of its board, if it begins one, is
 * said by the rows too.
 */
export function renderRow(
  row: RowLayout,
  layout: RankingLayout,
  gapPx: number,
  position: number,
  isCurrent: boolean,
  isOpen: boolean,
): TemplateResult {
  const { offsets, count } = layout;
  const { key, index, value } = row.row;
  return html`${renderSkip(gapPx)}${row.board ? html`<div class="board" aria-hidden="true">${row.board}</div>` : nothing}
    <div
      class="row ${row.kinds}${isCurrent ? ' current' : ''}"
      part="row"
      role="option"
      id="row-${index}"
      data-key=${key}
      aria-selected=${isOpen}
      aria-posinset=${offsets ? position : nothing}
      aria-setsize=${offsets ? count : nothing}
      ${cssProps(row.props)}
    >
      <span class="heard">${row.heard}</span>
      <span class="seen" aria-hidden="true">
        <span class="rank">${row.rank}</span>
        <span class="name" title=${row.title}
          >${row.name} ${row.tags.map(([tag, text]) => said(`tag ${tag}`, text))}</span
        >
        <span class="bar ${row.marks ? 'valued' : 'blank'}" part="bar" ${cssProps(lineProps(layout))}
          >${row.marks?.map(renderMark) ?? html`<i></i>`}</span
        >
        <span class="figure"
          >${row.marks ? nothing : icon(STATUS_SHAPES.get(value.status) ?? '')}${row.figure}</span
        >
        ${said('gap', row.gap)} ${said(`move ${row.moveSide}`, row.move && ARROWS[row.moveSide] + row.move)}
        ${said('note', row.note && [icon(LIGHT_SHAPES.warn), row.note])}
        ${said('detail', row.lines.length > 0 && row.lines.map((line) => html`<span>${line}</span>`))}
      </span>
    </div>`;
}
