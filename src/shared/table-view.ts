import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { remember } from '../core/memo.js';
import type { Lang } from '../core/words.js';
import { cssProps } from './css-props.js';
import { nextFrame } from './page-state.js';
import { orderOf, widestIn, type Way } from './table-order.js';
import { headerText, type Table } from './table.js';

export { tableStyles } from './table-styles.js';

/** More rows than these are not all drawn, but so many: on no screen is there room for more. */
const MOST_ROWS = 500;
const DRAWN_ROWS = 160;
/** The drawn part moves on in steps of so many rows, so that a small scroll draws nothing. */
const STEP_ROWS = 20;

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
  let length = 0;

  /** What a reader does changes nothing of the table, and to make a long one takes time. */
  const redraw = (): void => {
    kept = host.isUpdatePending ? undefined : table;
    host.requestUpdate();
  };

  /** The row to begin with, where the table is scrolled to; rows are all of one height. */
  const firstRow = (): number => {
    const box = host.renderRoot.querySelector('.windowed');
    if (!box) return 0;
    // Off the page it has no height.
    const at = (box.scrollTop / box.scrollHeight) * length || 0;
    return Math.max(Math.min(Math.floor(at / STEP_ROWS - 1) * STEP_ROWS, length - DRAWN_ROWS), 0);
  };

  const onScroll = (): void => {
    if (firstRow() !== from) redraw();
  };

  return (caption, lang) => {
    table = kept ?? host.toTable();
    kept = undefined;
    const { columns, rows } = table;
    const isLong = rows.length > MOST_ROWS;
    length = rows.length;
    from = isLong ? firstRow() : 0;
    const to = isLong ? from + DRAWN_ROWS : length;
    // What is drawn may change how high a row is.
    if (isLong) void nextFrame().then(onScroll);
    return html`<div
      class="scroll ${isLong ? 'windowed' : ''}"
      role="region"
      aria-label=${caption}
      tabindex="0"
      @scroll=${onScroll}
      ${cssProps(isLong ? { '--_above': `${from}`, '--_below': `${length - to}` } : {})}
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
          ${order(table, sorted, way, lang)
            .slice(from, to)
            .map(
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
