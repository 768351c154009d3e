/**
 * Splits CSV or TSV text into rows of fields (RFC 4180): quoted fields may hold separators, line breaks and doubled
 * quotes. The rows are those of d3-dsv's `parseRows`, which the tests compare; its own file also makes functions from
 * text, which a strict CSP forbids.
 */
export function splitRows(text: string, separator: ',' | '\t'): string[][] {
  const rows: string[][] = [];
  const plain = text.replace(/^\uFEFF/, '').replace(/(?:\r\n?|\n)$/, '');
  // A quoted field, with whatever stands behind its closing quote left out; or one without quotes.
  const field = new RegExp(
    `(?:"([^"]*(?:""[^"]*)*)(?:"[^${separator}\\r\\n]*|$)|([^${separator}\\r\\n]*))(${separator}|\\r?\\n|\\r|$)`,
    'y',
  );
  let row: string[] = [];
  for (let end: string = text && separator; end;) {
    const [, quoted, bare = '', then = ''] = field.exec(plain) ?? [];
    row.push(quoted?.replace(/""/g, '"') ?? bare);
    end = then;
    if (end === separator) continue;
    rows.push(row);
    row = [];
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
