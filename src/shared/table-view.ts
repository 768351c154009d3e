import { css, html, type TemplateResult } from 'lit';
import { headerText, type Table } from './table.js';

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
    color: var(--_muted);
    font-size: var(--_small, 13px);
  }
`;

/** Draws a table with its caption; the first column names the row. */
export function renderTable(table: Table, caption: string): TemplateResult {
  return html`<div class="scroll" role="region" aria-label=${caption} tabindex="0">
    <table part="table">
      <caption class="heard">
        ${caption}
      </caption>
      <thead>
        <tr>
          ${table.columns.map((column) => html`<th scope="col">${headerText(column)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${table.rows.map(
          (row) =>
            html`<tr>
              ${row.map((cell, at) => (at === 0 ? html`<th scope="row">${cell}</th>` : html`<td>${cell}</td>`))}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
