import type { Exact } from '../core/exact.js';
import { maybeValue, readFigure, type Figure } from '../core/figure.js';
import { maybeNear } from '../core/ranking.js';
import { NO_EXTRA, type RankingRow, type RowDocument } from './county-ranking-row-data.js';

/** A figure that is read when it is written or when only its last digit decides: of thousands of rows, few are. */
class PlainValue {
  readonly status = 'value';
  readonly #figure: Figure;
  #value: Exact | undefined;

  constructor(figure: Figure) {
    this.#figure = figure;
  }

  get value(): Exact {
    return (this.#value ??= maybeValue(readFigure(this.#figure)) as Exact);
  }
}

/** The fields that only the schema reads. */
const RARE = ['part', 'whole', 'parts', 'items', 'bonus', 'veto', 'previousValue'] as const;

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/**
 * Reads what a row of thousands mostly is: code, name, figure, target, last place; the schema would read the same, slower.
 * Missing values: `undefined` for every other row.
 */
export function maybePlainRow(item: unknown, index: number): RankingRow | undefined {
  const row = Object(item) as Readonly<Record<keyof RowDocument, unknown>>;
  const { code, name, aliases, value, target, previousRank, group } = row;
  const near = maybeNear(value);
  const isPlain =
    near !== undefined &&
    isText(name) &&
    name.trim() !== '' &&
    (code === undefined || isText(code)) &&
    (group === undefined || isText(group)) &&
    (target === undefined || maybeNear(target) !== undefined) &&
    (previousRank == null || (Number.isSafeInteger(previousRank) && (previousRank as number) > 0)) &&
    (aliases === undefined || (Array.isArray(aliases) && aliases.every(isText))) &&
    RARE.every((key) => row[key] === undefined);
  if (!isPlain) return undefined;
  const id = code || name;
  return {
    key: id,
    id,
    index,
    item,
    code: code || undefined,
    name,
    value: new PlainValue(value as Figure),
    near,
    target: target === undefined ? undefined : maybeValue(readFigure(target as Figure)),
    previousRank: previousRank as number | null | undefined,
    extra: NO_EXTRA,
    more: row as Partial<RowDocument>,
  };
}
