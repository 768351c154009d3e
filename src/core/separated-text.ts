/**
 * Splits CSV or TSV text into rows of fields (RFC 4180): quoted fields may hold separators, line breaks and doubled
 * quotes. The rows are those of d3-dsv's `parseRows`, which the tests compare; its own file also makes functions from
 * text, which a strict CSP forbids.
 */
export function splitRows(text: string, separator: ',' | '\t'): string[][] {
  const rows: string[][] = [];
  const field = new RegExp(`("[^"]*(?:""[^"]*)*"|[^${separator}\\r\\n]*)(${separator}|\\r?\\n|\\r|$)`, 'y');
  let row: string[] = [];
  while (field.lastIndex < text.length || row.length > 0) {
    const [, cell = '', then] = field.exec(text) ?? [];
    row.push(/^".*"$/s.test(cell) ? cell.slice(1, -1).replace(/""/g, '"') : cell);
    if (then === separator) continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** Rows of text with a header line as objects; a header that repeats has the number of its column: 数量, 数量#3. */
export function readSeparated(text: string, separator: ',' | '\t'): Record<string, string>[] {
  const [header = [], ...rows] = splitRows(text, separator).filter((row) => row.join('').trim());
  const names = header.map((name, at) => name.trim() + (header.indexOf(name) < at ? `#${at + 1}` : ''));
  return rows.map((row) => Object.fromEntries(names.map((name, at) => [name, row[at] ?? ''])));
}
