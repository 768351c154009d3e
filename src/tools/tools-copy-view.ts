import { headerText, plainCell, type Table } from '../shared/table.js';

/** A cell in one line. */
const safe = (text: string): string => plainCell(text.replace(/[\t\r\n]+/g, ' '));

/** A table as lines with tabs, which every spreadsheet takes. */
export function tableToText(table: Table): string {
  return [table.columns.map(headerText), ...table.rows].map((row) => row.map(safe).join('\t')).join('\r\n');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const marked = (text: string): string => safe(text).replace(/[&<>]/g, (sign) => ENTITIES[sign] as string);

/** A table as the HTML that word processors take. It is written for the clipboard only, never into the page. */
export function tableToHTML(table: Table): string {
  const line = (cells: readonly string[], name: string): string =>
    `<tr>${cells.map((cell) => `<${name}>${marked(cell)}</${name}>`).join('')}</tr>`;
  const rows = table.rows.map((row) => line(row, 'td')).join('');
  return `<meta charset="utf-8"><table><thead>${line(table.columns.map(headerText), 'th')}</thead><tbody>${rows}</tbody></table>`;
}

/**
 * Copies a table. By the page's own copying, which a portal without https allows too; a reader's press has to be its cause.
 * Answers whether the browser did it.
 */
export function copyTable(table: Table): boolean {
  let isDone = false;
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', tableToText(table));
    event.clipboardData?.setData('text/html', tableToHTML(table));
    event.preventDefault();
    event.stopImmediatePropagation();
    isDone = event.clipboardData !== null;
  };
  document.addEventListener('copy', fill, true);
  try {
    document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', fill, true);
  }
  return isDone;
}
