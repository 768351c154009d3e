import {
  ceiling,
  compare,
  HUNDRED,
  maybeDivide,
  placesOf,
  roundWithin,
  tenTo,
  toNumber,
  whole,
  ZERO,
  type Exact,
} from '../core/exact.js';
import { sum } from '../core/sums.js';
import { maybeValue, readingOf, type Reading } from '../core/figure.js';
import type { RankingReading } from './county-ranking-data.js';
import { maybeQuotient } from './county-ranking-read-data.js';
import type { RankingMetric, RankingRow } from './county-ranking-row-data.js';

/**
 * The average that is shown.
 * Shape: `by` says what kind; `count` the rows it is of, `of` the rows that are ranked.
 * Missing values: `value` says why there is none, where the data's own has none.
 */
export interface Average {
  readonly by: 'given' | 'mean' | 'pooled';
  readonly label: string | undefined;
  readonly value: Reading;
  readonly count: number;
  readonly of: number;
}

/** Whether a row has a place: a figure, and no veto. */
export function isRanked({ value, more }: RankingRow): boolean {
  return value.status === 'value' && !more.veto;
}

/** The figure of a row that has one. */
export function exactOf({ value }: RankingRow): Exact {
  return maybeValue(value) ?? ZERO;
}

/** Adds figures of rows up by their denominators first, so that thousands of decimals stay short. */
function total(rows: readonly RankingRow[], figureOf: (row: RankingRow) => Exact): Exact {
  const byDenominator = new Map<bigint, bigint>();
  let [added, of] = [0n, 1n];
  const close = (): unknown => byDenominator.set(of, (byDenominator.get(of) ?? 0n) + added);
  rows.forEach((row) => {
    const { n, d } = figureOf(row);
    if (d !== of) {
      close();
      [added, of] = [0n, d];
    }
    added += n;
  });
  close();
  return sum([...byDenominator].map(([d, n]) => ({ n, d })));
}

/** @see DOMAIN truth rule 7: pooled where every row has part and whole, mean otherwise; the label says which */
export function averageOf(
  { average, metric, special }: RankingReading,
  ranked: readonly RankingRow[],
): Average | undefined {
  const of = ranked.length;
  if (typeof average === 'object')
    return { by: 'given', label: average.label, value: average.value, count: of, of };
  if (average === 'none' || of === 0) return undefined;
  const pool =
    average === 'mean' ? [] : special.filter((row) => isRanked(row) && row.extra.part && row.extra.whole);
  const by = average === 'pooled' || pool.length === of ? 'pooled' : 'mean';
  const side = (key: 'part' | 'whole'): Exact => total(pool, ({ extra }) => extra[key] ?? ZERO);
  const [value, count] =
    by === 'pooled'
      ? [maybeQuotient(side('part'), side('whole'), metric), pool.length]
      : [maybeDivide(total(ranked, exactOf), whole(of)), of];
  return value && { by, label: undefined, value: readingOf(value), count, of };
}

/** Rounds a figure of a ranking to so many decimals, as it is written. */
export type Show = (value: Exact, places: number) => Exact;

/**
 * How figures of a ranking are rounded: never across the next target, average, 100% (or 0, where less is better)
 * that they have not reached. One set of bounds for all rows keeps the order of what is shown that of what is true.
 */
export function createShow({ metric, special }: RankingReading, average: Exact | undefined): Show {
  const low = metric.direction === 'low';
  const bounds = low ? [ZERO] : metric.kind === 'rate' ? [HUNDRED] : [];
  if (average) bounds.push(average);
  let last: Exact | undefined;
  for (const { target } of special)
    if (target && !(last && compare(last, target) === 0)) bounds.push((last = target));
  bounds.sort(compare);
  return (value, places) => {
    // Most figures of thousands have no more decimals than that.
    const unit = tenTo(places);
    if (value.d === unit || unit % value.d === 0n) return value;
    // The bound next to a value that it has not reached: above it, or below where less is better.
    let [from, to] = [0, bounds.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      const side = compare(bounds[middle] as Exact, value);
      if (low ? side < 0 : side <= 0) from = middle + 1;
      else to = middle;
    }
    const bound = bounds[low ? from - 1 : from];
    return roundWithin(value, places, bound ? [low ? ceiling(bound) : bound] : []);
  };
}

/**
 * Decimals in which rows that differ do not read alike: from 1 to 4 for a rate, as many as needed otherwise.
 * `boards` are the ranked rows of each board in the order of their figures.
 */
export function placesFor(
  { precision, kind }: RankingMetric,
  boards: readonly (readonly { readonly row: RankingRow }[])[],
  show: Show,
): number {
  if (precision !== undefined) return precision;
  const rows = boards.flatMap((board) => board.map(({ row }) => row));
  let [places, most] = [1, 4];
  if (kind !== 'rate') {
    [places, most] = [0, 12];
    for (const row of rows) places = Math.max(places, placesOf(exactOf(row), 2));
  }
  for (let at = 1; at < rows.length; at++) {
    const [a, b] = [exactOf(rows[at - 1] as RankingRow), exactOf(rows[at] as RankingRow)];
    // Rounding moves a figure by less than its last decimal: further apart, two never read alike.
    if (Math.abs(toNumber(b) - toNumber(a)) > 2.5 * 10 ** -places || compare(a, b) === 0) continue;
    while (places < most && compare(show(a, places), show(b, places)) === 0) places += 1;
  }
  return places;
}
