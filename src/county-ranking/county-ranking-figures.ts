import {
  ceiling,
  compare,
  HUNDRED,
  maybeDivide,
  maybePercent,
  placesOf,
  roundWithin,
  sum,
  toNumber,
  whole,
  ZERO,
  type Exact,
} from '../core/exact.js';
import type { Reading } from '../core/figure.js';
import { createCompare } from '../core/ranking.js';
import type { RankingReading } from './county-ranking-data.js';
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

/** A row with its figure. */
export interface Valued {
  readonly row: RankingRow;
  readonly value: Exact;
}

/** Adds figures up by their denominators first, so that thousands of decimals stay short. */
function total(values: readonly Exact[]): Exact {
  const byDenominator = new Map<bigint, bigint>();
  for (const { n, d } of values) byDenominator.set(d, (byDenominator.get(d) ?? 0n) + n);
  return sum(Array.from(byDenominator, ([d, n]) => ({ n, d })));
}

function maybeMean(valued: readonly Valued[]): Exact | undefined {
  return maybeDivide(total(valued.map(({ value }) => value)), whole(valued.length));
}

function maybePooled(pool: readonly Valued[], metric: RankingMetric): Exact | undefined {
  const part = total(pool.map(({ row }) => row.part ?? ZERO));
  const of = total(pool.map(({ row }) => row.whole ?? ZERO));
  return metric.kind === 'rate' ? maybePercent(part, of) : maybeDivide(part, of);
}

/** @see DOMAIN truth rule 7: pooled where every row has part and whole, mean otherwise; the label says which */
export function averageOf(
  { average, metric }: RankingReading,
  valued: readonly Valued[],
): Average | undefined {
  const of = valued.length;
  if (typeof average === 'object')
    return { by: 'given', label: average.label, value: average.value, count: of, of };
  if (average === 'none' || of === 0) return undefined;
  const pool = valued.filter(({ row }) => row.part && row.whole);
  const by = average === 'auto' ? (pool.length === of ? 'pooled' : 'mean') : average;
  const value = by === 'pooled' ? maybePooled(pool, metric) : maybeMean(valued);
  const count = by === 'pooled' ? pool.length : of;
  return value && { by, label: undefined, value: { status: 'value', value }, count, of };
}

/** The bound next to a value that it has not reached: above it, or below where less is better. */
function maybeNextBound(bounds: readonly Exact[], value: Exact, low: boolean): Exact | undefined {
  let [from, to] = [0, bounds.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const side = compare(bounds[middle] as Exact, value);
    if (low ? side < 0 : side <= 0) from = middle + 1;
    else to = middle;
  }
  return bounds[low ? from - 1 : from];
}

/**
 * How figures of a ranking are rounded: never across the next target, average, 100% (or 0, where less is better)
 * that they have not reached. One set of bounds for all rows keeps the order of what is shown that of what is true.
 */
export function createShow(
  { metric }: RankingReading,
  valued: readonly Valued[],
  average: Exact | undefined,
): (value: Exact, places: number) => Exact {
  const low = metric.direction === 'low';
  const bounds = low ? [ZERO] : metric.kind === 'rate' ? [HUNDRED] : [];
  if (average) bounds.push(average);
  let last: Exact | undefined;
  for (const { row } of valued) {
    if (row.target && !(last && compare(last, row.target) === 0)) bounds.push((last = row.target));
  }
  bounds.sort(compare);
  return (value, places) => {
    const bound = maybeNextBound(bounds, value, low);
    return roundWithin(value, places, bound ? [low ? ceiling(bound) : bound] : []);
  };
}

/** Decimals in which rows that differ do not read alike: from 1 to 4 for a rate, as many as needed otherwise. */
export function placesFor(
  metric: RankingMetric,
  valued: readonly Valued[],
  show: (value: Exact, places: number) => Exact,
): number {
  if (metric.precision !== undefined) return metric.precision;
  const isRate = metric.kind === 'rate';
  const most = isRate ? 4 : 12;
  let places = isRate ? 1 : valued.reduce((most2, { value }) => Math.max(most2, placesOf(value, 2)), 0);
  const values = valued.map(({ value }) => value);
  const near = values.map(toNumber);
  const compareAt = createCompare(values);
  const order = values.map((_, index) => index).sort(compareAt);
  for (let i = 1; i < order.length && places < most; i++) {
    const [a, b] = [order[i - 1] as number, order[i] as number];
    // Rounding moves a figure by less than its last decimal: further apart, two never read alike.
    if ((near[b] as number) - (near[a] as number) > 2.5 * 10 ** -places || compareAt(a, b) === 0) continue;
    const [before, after] = [values[a] as Exact, values[b] as Exact];
    while (places < most && compare(show(before, places), show(after, places)) === 0) places += 1;
  }
  return places;
}
