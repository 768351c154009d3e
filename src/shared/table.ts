/** The picture as a table: what `toTable()` gives, what `view="table"` shows, what CSV is made of. */
export interface Table {
  readonly columns: readonly { readonly key: string; readonly label: string; readonly unit?: string }[];
  readonly rows: readonly (readonly string[])[];
}

/** A column's label with its unit. */
export function headerText({ label, unit }: Table['columns'][number]): string {
  return unit ? `${label}（${unit}）` : label;
}

/**
 * A cell that no spreadsheet runs as a formula, whatever stands before its sign, in the wide letters of Chinese too; a
 * figure below zero has the minus that spreadsheets read.
 */
export function plainCell(text: string): string {
  const figure = text.replace('−', '-');
  if (/^[+-]?[\d.,]+%?$/.test(figure)) return figure;
  return /^\s*[=+\-@＝＋－＠]/.test(text) ? `'${text}` : text;
}

function csvCell(text: string): string {
  const safe = plainCell(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** A table as CSV that a spreadsheet opens right: UTF-8 with BOM, CRLF, no formula from a name. */
export function tableToCSV(table: Table): string {
  const lines = [table.columns.map(headerText), ...table.rows];
  return '\uFEFF' + lines.map((line) => line.map(csvCell).join(',') + '\r\n').join('');
}
