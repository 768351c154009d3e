import { maybeValue, readFigure } from '../core/figure.js';
import { NO_EXTRA, type RankingRow, type RowDocument } from './county-ranking-row-data.js';

/** The fields that only the schema reads. */
const RARE = ['part', 'whole', 'parts', 'items', 'bonus', 'veto', 'previousValue'] as const;

function isMaybeText(value: unknown): boolean {
  return value === undefined || typeof value === 'string';
}

/**
 * Reads what a row of thousands mostly is: code, name, figure, last place; the schema would read the same, slower.
 * Missing values: `undefined` for every other row.
 */
export function maybePlainRow(item: unknown, index: number): RankingRow | undefined {
  const row = Object(item) as Partial<RowDocument>;
  const { code, name = '', value: figure, target, previousRank, group, aliases } = row;
  if (typeof figure !== 'number' && typeof figure !== 'string') return undefined;
  const value = readFigure(figure);
  const aim = typeof target === 'number' || typeof target === 'string' ? readFigure(target) : undefined;
  if (
    value.status !== 'value' ||
    (target !== undefined && aim?.status !== 'value') ||
    typeof name !== 'string' ||
    name.trim() === '' ||
    !isMaybeText(code) ||
    !isMaybeText(group) ||
    !(previousRank == null || (Number.isSafeInteger(previousRank) && previousRank > 0)) ||
    !(aliases === undefined || (Array.isArray(aliases) && aliases.every(isMaybeText))) ||
    RARE.some((key) => row[key] !== undefined)
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
    value,
    target: maybeValue(aim),
    previousRank,
    extra: NO_EXTRA,
    more: row,
  };
}
