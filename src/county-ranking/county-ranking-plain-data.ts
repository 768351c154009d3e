import type { Exact } from '../core/exact.js';
import { maybeValue, readFigure, type Figure } from '../core/figure.js';
import { maybeNear } from '../core/ranking.js';
import { isWholeFrom, type RankingRow, type RowDocument } from './county-ranking-row-data.js';

const NONE: readonly never[] = [];

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

function isMaybe<T>(value: unknown, is: (value: unknown) => value is T): value is T | undefined {
  return value === undefined || is(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isRank(value: unknown): value is number | null {
  return value === null || (typeof value === 'number' && isWholeFrom(1)(value));
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(isText);
}

function nearOfDocument(value: unknown): number | undefined {
  return typeof value === 'number' || typeof value === 'string' ? maybeNear(value) : undefined;
}

/**
 * Reads what a row of thousands mostly is: code, name, figure, target, last place; the schema would read the same, slower.
 * Missing values: `undefined` for every other row.
 */
export function maybePlainRow(item: unknown, index: number): RankingRow | undefined {
  if (item === null || typeof item !== 'object' || Array.isArray(item)) return undefined;
  const row = item as Readonly<Record<string, unknown>>;
  const { code, name, aliases, value, target, previousRank, group } = row;
  const { part, whole, parts, items, bonus, veto, previousValue } = row;
  const near = nearOfDocument(value);
  const aim = nearOfDocument(target);
  if (
    near === undefined ||
    (target !== undefined && aim === undefined) ||
    !isText(name) ||
    name.trim() === '' ||
    !isMaybe(code, isText) ||
    !isMaybe(group, isText) ||
    !isMaybe(previousRank, isRank) ||
    !isMaybe(aliases, isTexts) ||
    part !== undefined ||
    whole !== undefined ||
    parts !== undefined ||
    items !== undefined ||
    bonus !== undefined ||
    veto !== undefined ||
    previousValue !== undefined
  )
    return undefined;
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
    part: undefined,
    whole: undefined,
    target: aim === undefined ? undefined : maybeValue(readFigure(target as Figure)),
    previousRank,
    contradictions: NONE,
    parts: NONE,
    score: undefined,
    missing: undefined,
    more: row as Partial<RowDocument>,
  };
}
