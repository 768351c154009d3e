/**
 * Splits CSV or TSV text into rows of fields (RFC 4180): quoted fields may hold separators, line breaks and doubled
 * quotes. The rows are those of d3-dsv's `parseRows`, which the tests compare; its own file also makes functions from
 * text, which a strict CSP forbids.
 */
export function splitRows(text: string, separator: ',' | '\t'): string[][] {
  const rows: string[][] = [];
  const field = new RegExp(`(?:"((?:[^"]|"")*)"?|([^${separator}\\r\\n]*))(${separator}|\\r?\\n|\\r|$)`, 'y');
  const trimmed = text.replace(/^\uFEFF/, '').replace(/(?:\r\n?|\n)$/, '');
  if (trimmed === '') return rows;
  let row: string[] = [];
  for (let end = separator; end;) {
    const match = field.exec(trimmed);
    if (!match) {
      // Something stands after a closing quote: the rest of that field is taken as it is.
      const from = field.lastIndex;
      const rest = trimmed.slice(from).search(new RegExp(`[${separator}\\r\\n]`));
      field.lastIndex = rest < 0 ? trimmed.length : from + rest;
      continue;
    }
    row.push(match[1] === undefined ? (match[2] ?? '') : match[1].replace(/""/g, '"'));
    end = (match[3] ?? '') as typeof end;
    if (end === separator && field.lastIndex < trimmed.length) continue;
    if (end === separator) row.push('');
    rows.push(row);
    row = [];
    if (field.lastIndex >= trimmed.length) break;
  }
  return rows;
}

/** Rows of text with a header line as objects; a header that repeats has its number: 数量, 数量#2. */
export function readSeparated(text: string, separator: ',' | '\t'): Record<string, string>[] {
  const [header = [], ...rows] = splitRows(text, separator);
  const seen = new Map<string, number>();
  const names = header.map((given) => {
    const name = given.trim();
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}#${count}`;
  });
  // An empty line is no row.
  return rows
    .filter((row) => row.some((cell) => cell.trim() !== ''))
    .map((row) => Object.fromEntries(names.map((name, at): [string, string] => [name, row[at] ?? ''])));
}
