import { html, nothing, svg, type TemplateResult } from 'lit';
import { inPx, placed } from './fund-counter-view.js';
import type { FundLegend, FundLegendRow } from './fund-legend.js';

function content(row: FundLegendRow, { mark, small }: FundLegend): TemplateResult {
  return html`<svg class="mark" aria-hidden="true" width=${mark} height=${mark}>
      ${svg`<rect class=${row.tone} width=${mark} height=${mark} rx="2"></rect><text x=${mark / 2} y=${mark / 2} font-size=${small}>${row.mark}</text>`}
    </svg>
    <span class="title">${row.name}</span>
    <span class="amount ${row.look}">${row.amount}</span>
    <span class="share">${row.share}</span>
    ${row.detail ? html`<span class="detail">${row.detail}</span>` : nothing}`;
}

/**
 * Draws the list of programmes.
 * @param chosen the programme that was picked last, by its `index`: its place in the host's list
 */
export function renderLegend(
  legend: FundLegend,
  chosen: number | undefined,
  pick: (index: number) => void,
  fold: () => void,
): TemplateResult {
  const sizes = {
    '--_amount': legend.amount,
    '--_share': legend.share,
    '--_small': legend.small,
  };
  const entry = (row: FundLegendRow): TemplateResult => {
    const classes = `entry ${row.stacked ? 'stacked' : ''}`;
    const { index, isOpen } = row;
    const isFold = isOpen !== undefined;
    if (index < 0 && !isFold)
      return html`<div class=${classes} title=${row.title}>${content(row, legend)}</div>`;
    return html`<button
      class=${classes}
      type="button"
      title=${row.title}
      aria-expanded=${isOpen ?? nothing}
      aria-current=${index === chosen ? 'true' : nothing}
      @click=${isFold ? fold : () => pick(index)}
    >
      ${content(row, legend)}
    </button>`;
  };
  const { top, size, width } = legend;
  return html`<ul class="legend" part="legend" ${placed({ top, size }, sizes)}>
    ${legend.rows.map(
      (row) =>
        html`<li class="row" ${inPx({ left: row.left, top: row.top, width, height: row.height })}>
          ${entry(row)}
        </li>`,
    )}
  </ul>`;
}
