import type { Lang } from '../core/words.js';
import type { Table } from './table.js';

/** Which way a table is sorted: up, down, or as the data has it. */
export type Way = 1 | -1 | 0;

/** The columns whose cells are figures; in all others they are texts. */
const FIGURES =
  /^(rank|value|target|rate|schedule|gap|move|part|whole|amount|share|households|people|previous|change)/;
/** What stands in brackets is no part of a figure. */
const NUMBER = /^[^\d(（]*(\d[\d,]*\.?\d*)\s*([万亿]*)/;
/** Signs and words of what is below zero, below another figure, or fell back. */
const BELOW = /−|^(-|略?滞后|低于|退|↓|down)|behind|below/;
const LEVEL = /持平|no change|on schedule|^level/;
const MISSING = /^(—?|(状态|status ).+)$/;

/** The value of a figure as a cell shows it. Missing values: `undefined` where a word stands for it. */
function maybeValue(text: string): number | undefined {
  const [, digits, scale = ''] = NUMBER.exec(text) ?? [];
  if (!digits) return LEVEL.test(text) ? 0 : undefined;
  let value = Number(digits.replace(/,/g, ''));
  for (const sign of scale) value *= sign === '万' ? 1e4 : 1e8;
  return BELOW.test(text) ? -value : value;
}

/**
 * The rows' places in the data, sorted by the column with a key: figures by value, texts as the language has them, what is
 * equal as the data has it.
 * Missing values: cells that are empty or say why there is nothing stand last either way; without such a column nothing
 * is sorted.
 */
export function orderOf({ columns, rows }: Table, sorted: string, way: Way, lang: Lang): number[] {
  const order = rows.map((_row, at) => at);
  const column = columns.findIndex(({ key }) => key === sorted);
  if (!way || column < 0) return order;
  const isFigure = FIGURES.test(sorted);
  const ranks = rows.map((row) => {
    const text = row[column] as string;
    return isFigure ? maybeValue(text) : MISSING.test(text) ? undefined : text;
  });
  const { compare } = new Intl.Collator(lang, { numeric: true });
  return order.sort((one, other) => {
    const [a, b] = [ranks[one], ranks[other]];
    return a === undefined || b === undefined
      ? Number(a === undefined) - Number(b === undefined)
      : way * (isFigure ? Number(a) - Number(b) : compare(a as string, b as string));
  });
}

/** The longest text of a column, which tells how wide it is to be. */
export function widestIn(rows: Table['rows'], column: number): string {
  let widest = '';
  for (const row of rows) {
    const text = row[column] as string;
    if (text.length > widest.length) widest = text;
  }
  return widest;
}
