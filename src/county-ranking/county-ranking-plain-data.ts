import { tenTo } from '../core/exact.js';
import { readFigure, readingOf, type Reading } from '../core/figure.js';
import { NO_ROW, type RowDocument } from './county-ranking-row-data.js';

/** What stands in the fields of most rows; one with another field of a row, or another kind of value, is not plain. */
const KINDS: Readonly<Record<string, string>> = {
  code: 'string',
  name: 'string',
  group: 'string',
  value: 'number',
  target: 'number',
  previousRank: 'number',
};

/** Whether a row's fields are its own: a page may have given every object one of them. */
export function isClean(): boolean {
  return !Object.keys(NO_ROW).some((key) => key in {});
}

/**
 * A row of thousands as it mostly is, code, name, figure, last place: the schema would let it through as it is, slower.
 * Missing values: `undefined` for every other row.
 */
export function maybePlainRow(item: unknown): RowDocument | undefined {
  const row = Object(item) as RowDocument;
  for (const key of Object.keys(row))
    if (key in NO_ROW && typeof row[key as 'name'] !== KINDS[key]) return undefined;
  const { name = '', previousRank = 1, value, target = 1 } = row;
  const isPlain =
    name.trim() !== '' &&
    Number.isSafeInteger(previousRank) &&
    (previousRank as number) > 0 &&
    isUsual(value) &&
    isUsual(target);
  return isPlain ? row : undefined;
}

/** Reads the figure of a plain row: a number of few digits without the detour over its text. */
export function readPlain(value: number): Reading {
  for (let unit = 1, places = 0; places < 3; places++, unit *= 10) {
    const scaled = Math.round(value * unit);
    // A double tells numbers of fifteen digits apart.
    if (scaled / unit === value && Math.abs(scaled) < 1e15)
      return readingOf({ n: BigInt(scaled), d: tenTo(places) });
  }
  return readFigure(value);
}

/** Whether a figure is a number that nothing forbids. */
function isUsual(value: unknown): boolean {
  const size = Math.abs(value as number);
  return (size > 1e-6 && size < 1e21) || size === 0;
}
