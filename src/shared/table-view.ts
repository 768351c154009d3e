import { css, html, nothing, type LitElement, type TemplateResult } from 'lit';
import { remember } from '../core/memo.js';
import type { Lang } from '../core/words.js';
import { cssProps } from './css-props.js';
import { nextFrame } from './page-state.js';
import { orderOf, widestIn, type Way } from './table-order.js';
import { headerText, type Table } from './table.js';

/** More rows than these are not all drawn. */
const MOST_ROWS = 500;
/** Rows drawn beyond the edges; the drawn part moves on in steps of as many, so that a small scroll draws nothing. */
const STEP_ROWS = 20;
/** How high a row usually is, before it can be measured, and how much is no difference. Units: px. */
const ROW_PX = 34;
const SAME_PX = 0.1;

/** The look of a table. */
export const tableStyles = css`
  table {
    width: 100%;
    border-collapse: collapse;
    /* a page without a doctype resets both in tables */
    color: inherit;
    line-height: inherit;
    font-size: var(--_label, 15px);
  }
  th,
  td {
    padding: 6px 8px;
    border-bottom: 1px solid var(--_grid);
    text-align: right;
    text-align: end;
    font-weight: 400;
  }
  th {
    text-align: left;
    text-align: start;
  }
  thead th {
    position: sticky;
    top: 0;
    padding: 0;
    border: 0;
    background: var(--_surface);
    color: var(--_muted);
    font-size: var(--_small, 13px);
  }
  th[aria-sort] {
    color: var(--_text);
  }
  .scroll th button {
    box-sizing: border-box;
    display: flex;
    align-items: center;
    justify-content: flex-start;
    width: 100%;
    height: auto;
    min-width: 44px;
    min-height: 44px;
    padding: 6px 8px;
    border: 0 solid var(--_grid);
    border-bottom-width: 1px;
    background: none;
    color: inherit;
    font: inherit;
    text-align: inherit;
    white-space: inherit;
    cursor: pointer;
  }
  .elder .scroll th button {
    min-height: 60px;
  }
  .scroll th button:hover {
    background: var(--_raised);
  }
  .scroll th button:focus-visible {
    outline-offset: -3px;
  }
  th svg {
    flex: none;
    width: 8px;
    margin-inline-start: 6px;
    fill: currentColor;
  }
  [aria-sort='ascending'] path + path,
  [aria-sort='descending'] path:first-child {
    visibility: hidden;
  }
  .tiny > .body {
    height: 100%;
  }
  /* Rows of one height, columns of one width, wherever it is scrolled to. */
  .long {
    max-height: 32em;
    white-space: nowrap;
  }
  .fixed .long {
    max-height: 100%;
  }
  .long thead th::before {
    display: block;
    height: 0;
    padding: 0 8px;
    overflow: hidden;
    visibility: hidden;
    font-size: var(--_label, 15px);
    content: attr(data-widest);
  }
  .long tbody::before,
  .long tbody::after {
    display: block;
    height: var(--_above);
    content: '';
  }
  .long tbody::after {
    height: var(--_below);
  }
`;

/** An element that has a table. */
interface Host extends LitElement {
  toTable(): Table;
}

type Draw = (caption: string, lang: Lang) => TemplateResult;

const WAYS = ['descending', 'none', 'ascending'];

const draws = new WeakMap<Host, Draw>();

/** Draws the table of an element as its reader has sorted it and, where it is long, the part that he has scrolled to. */
function createDraw(host: Host): Draw {
  const order = remember(orderOf);
  let table: Table | undefined;
  let kept: Table | undefined;
  let sorted = '';
  let way: Way = 0;
  let from = 0;
  let count = 4 * STEP_ROWS;
  let rowPx = ROW_PX;

  /** What a reader does changes nothing of the table, and to make a long one takes time. */
  const redraw = (): void => {
    kept = host.isUpdatePending ? undefined : table;
    host.requestUpdate();
  };

  /** Measures what is there; answers whether other rows of a long table are in sight. */
  const look = (): boolean => {
    const box = host.renderRoot.querySelector('.long');
    const rows = box?.querySelectorAll<HTMLElement>('tbody tr') ?? [];
    const before = [from, count, rowPx].join();
    const last = rows.length - 1;
    const highPx = last > 0 ? ((rows[last]?.offsetTop ?? 0) - (rows[0]?.offsetTop ?? 0)) / last : 0;
    if (highPx > 0 && Math.abs(highPx - rowPx) > SAME_PX) rowPx = highPx;
    const { scrollTop, clientHeight } = box ?? { scrollTop: 0, clientHeight: 0 };
    if (clientHeight) count = Math.ceil(clientHeight / rowPx) + 3 * STEP_ROWS;
    const wanted = Math.floor(scrollTop / rowPx / STEP_ROWS - 1) * STEP_ROWS;
    from = Math.max(Math.min(wanted, (table?.rows.length ?? 0) - count), 0);
    return before !== [from, count, rowPx].join();
  };

  const onScroll = (): void => {
    if (look()) redraw();
  };

  return (caption, lang) => {
    table = kept ?? host.toTable();
    kept = undefined;
    const { columns, rows } = table;
    const isLong = rows.length > MOST_ROWS;
    let drawn = order(table, sorted, way, lang);
    let room = {};
    if (isLong) {
      look();
      drawn = drawn.slice(from, from + count);
      const below = rows.length - from - drawn.length;
      room = { '--_above': `${from * rowPx}px`, '--_below': `${below * rowPx}px` };
      // Drawn for the first time it stands nowhere yet, and has no size.
      void nextFrame().then(onScroll);
    }
    return html`<div
      class="scroll ${isLong ? 'long' : ''}"
      role="region"
      aria-label=${caption}
      tabindex="0"
      @scroll=${onScroll}
      ${cssProps(room)}
    >
      <table part="table" aria-rowcount=${isLong ? rows.length + 1 : nothing}>
        <caption class="heard">
          ${caption}
        </caption>
        <thead>
          <tr aria-rowindex=${isLong ? 1 : nothing}>
            ${columns.map((column, at) => {
              const { key } = column;
              const now = key === sorted ? way : 0;
              const sort = (): void => {
                sorted = key;
                way = now ? (now > 0 ? -1 : 0) : 1;
                redraw();
              };
              return html`<th
                scope="col"
                aria-sort=${WAYS[now + 1]}
                data-widest=${isLong ? widestIn(rows, at) : nothing}
              >
                <button type="button" @click=${sort}>
                  ${headerText(column)}
                  <svg viewBox="0 0 8 14" aria-hidden="true">
                    <path d="m4 0 4 6H0z"></path>
                    <path d="m4 14-4-6h8z"></path>
                  </svg>
                </button>
              </th>`;
            })}
          </tr>
        </thead>
        <tbody>
          ${drawn.map(
            (index, place) =>
              html`<tr aria-rowindex=${isLong ? from + place + 2 : nothing}>
                ${rows[index]?.map((cell, at) =>
                  at === 0 ? html`<th scope="row">${cell}</th>` : html`<td>${cell}</td>`,
                )}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  };
}

/**
 * Draws the table of an element with its caption: the first column names the row, each head sorts by its column, and of a
 * long table only the rows in sight are there.
 */
export function renderTable(host: Host, caption: string, lang: Lang): TemplateResult {
  const draw = draws.get(host) ?? createDraw(host);
  draws.set(host, draw);
  return draw(caption, lang);
}
