import { tenTo } from '../core/exact.js';
import { maybeValue, readFigure, readingOf, type Reading } from '../core/figure.js';
import { NO_EXTRA, NO_ROW, type RankingRow, type RowDocument } from './county-ranking-row-data.js';

/** What stands in the fields of most rows; one with another field of a row, or another kind of value, is not plain. */
const KINDS: Readonly<Record<string, string>> = {
  code: 'string',
  name: 'string',
  group: 'string',
  value: 'number',
  target: 'number',
  previousRank: 'number',
};

/** Digits that a double tells apart from all others of as many. */
const SURE = 1e15;

/** Reads a number; one of few digits without the detour over its text. */
function readNumber(value: number): Reading {
  for (let places = 0; places < 4; places++) {
    const unit = 10 ** places;
    const scaled = Math.round(value * unit);
    if (scaled / unit === value && Math.abs(scaled) < SURE)
      return readingOf({ n: BigInt(scaled), d: tenTo(places) });
  }
  return readFigure(value);
}

/** Whether a row's fields are its own: a page may have given every object one of them. */
export function isClean(): boolean {
  return !Object.keys(NO_ROW).some((key) => key in {});
}

/**
 * Reads what a row of thousands mostly is: code, name, figure, last place; the schema would read the same, slower.
 * Missing values: `undefined` for every other row.
 */
export function maybePlainRow(item: unknown, index: number): RankingRow | undefined {
  const row = Object(item) as RowDocument;
  for (const key in row) if (key in NO_ROW && typeof row[key as 'name'] !== KINDS[key]) return undefined;
  const { code, name = '', target, previousRank = 1 } = row;
  const value = readNumber(row.value as number);
  const aim = target === undefined ? undefined : readNumber(target as number);
  if (value.status !== 'value' || (aim && aim.status !== 'value')) return undefined;
  if (name.trim() === '' || !(Number.isSafeInteger(previousRank) && (previousRank as number) > 0))
    return undefined;
  const id = code || name;
  return {
    key: id,
    id,
    index,
    item,
    code: code || undefined,
    name,
    value,
    target: maybeValue(aim),
    previousRank: row.previousRank,
    extra: NO_EXTRA,
    more: row,
  };
}
