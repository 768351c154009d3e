import { html, nothing, svg, type TemplateResult } from 'lit';
import { cssProps } from '../shared/css-props.js';
import type { FundLegend, FundLegendRow } from './fund-legend.js';

/** What a person can do with the rows. `index` is a programme's place in the host's list. */
export interface LegendActions {
  readonly pick: (index: number) => void;
  readonly fold: () => void;
  readonly move: (event: KeyboardEvent) => void;
}

function content(row: FundLegendRow, { mark, small }: FundLegend): TemplateResult {
  return html`<svg class="mark ${row.tone}" aria-hidden="true" width=${mark} height=${mark}>
      ${svg`<rect class=${row.tone} width=${mark} height=${mark} rx="2"></rect><text x=${mark / 2} y=${mark / 2} font-size=${small}>${row.mark}</text>`}
    </svg>
    <span class="title">${row.name}</span>
    <span class="amount ${row.status === 'value' ? '' : `word ${row.status}`}">${row.amount}</span>
    <span class="share">${row.share}</span>
    ${row.detail ? html`<span class="detail">${row.detail}</span>` : nothing}`;
}

/**
 * Draws the list of programmes.
 * @param reached the row that the Tab key reaches, by its `index`; −1 is the one that folds
 * @param chosen the programme that was picked last, by its `index`
 */
export function renderLegend(
  legend: FundLegend,
  reached: number,
  chosen: number | undefined,
  actions: LegendActions,
): TemplateResult {
  const sizes = {
    '--_mark': `${legend.mark}px`,
    '--_amount': `${legend.amount}px`,
    '--_share': `${legend.share}px`,
    '--_row': `${legend.size}px`,
    '--_row-small': `${legend.small}px`,
  };
  const entry = (row: FundLegendRow): TemplateResult => {
    const classes = `entry ${row.stacked ? 'stacked' : ''} ${row.folds ?? ''}`;
    if (row.index < 0 && !row.folds)
      return html`<div class=${classes} title=${row.title}>${content(row, legend)}</div>`;
    const { index, folds } = row;
    return html`<button
      class=${classes}
      type="button"
      title=${row.title}
      tabindex=${index === reached ? 0 : -1}
      data-index=${index}
      aria-expanded=${folds ? String(folds === 'fold') : nothing}
      aria-current=${!folds && index === chosen ? 'true' : nothing}
      @click=${folds ? actions.fold : () => actions.pick(index)}
    >
      ${content(row, legend)}
    </button>`;
  };
  return html`<ul class="legend" part="legend" ${cssProps(sizes)} @keydown=${actions.move}>
    ${legend.rows.map(
      (row) =>
        html`<li
          class="row"
          ${cssProps({
            left: `${row.left}px`,
            top: `${row.top}px`,
            width: `${legend.width}px`,
            height: `${row.height}px`,
          })}
        >
          ${entry(row)}
        </li>`,
    )}
  </ul>`;
}

/** The place that a key leads to among `count` rows. Missing values: `undefined` for any other key. */
export function maybePlaceFor(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return Math.min(at + 1, count - 1);
    case 'ArrowUp':
    case 'ArrowLeft':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
