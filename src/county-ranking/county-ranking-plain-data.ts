import { tenTo } from '../core/exact.js';
import { readFigure, readingOf, type Reading } from '../core/figure.js';
import { NO_ROW, type RowDocument } from './county-ranking-row-data.js';

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
  const { code = '', name, group = '', value, target = 1, previousRank = 1 } = row;
  const isPlain =
    typeof name === 'string' &&
    name.trim() !== '' &&
    typeof code === 'string' &&
    typeof group === 'string' &&
    isUsual(value) &&
    isUsual(target) &&
    Number.isSafeInteger(previousRank) &&
    (previousRank as number) > 0 &&
    row.aliases === undefined &&
    row.part === undefined &&
    row.whole === undefined &&
    row.previousValue === undefined &&
    row.parts === undefined &&
    row.items === undefined &&
    row.bonus === undefined &&
    row.veto === undefined;
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
  const size = typeof value === 'number' ? Math.abs(value) : NaN;
  return (size > 1e-6 && size < 1e21) || size === 0;
}
