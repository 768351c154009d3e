import {
  ceiling,
  compare,
  HUNDRED,
  maybeDivide,
  maybePercent,
  placesOf,
  roundWithin,
  subtract,
  sum,
  whole,
  ZERO,
  type Exact,
} from '../core/exact.js';
import { maybeValue, readingOf, type Reading } from '../core/figure.js';
import { rankPlaces, type Place } from '../core/ranking.js';
import type { RankingReading } from './county-ranking-data.js';
import type { RankingMetric, RankingRow } from './county-ranking-row-data.js';

/** A ranked row: its place and what follows from it. Units: `shown` and `gap` in the metric's unit. */
export interface Standing {
  readonly row: RankingRow;
  readonly rank: number;
  /** Another row has the same place (并列). */
  readonly tied: boolean;
  /** The figure as it is written, rounded. */
  readonly shown: Exact;
  /** Value − average, exact. */
  readonly gap: Exact | undefined;
  /** Places gained (negative: lost), or `new`. Missing values: `undefined` where nothing was said of last time. */
  readonly moved: number | 'new' | undefined;
  readonly isFirst: boolean;
  /** Counted from the bottom, 1 = last; only where the data declares that the last are marked. */
  readonly fromLast: number | undefined;
}

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

/** The whole order: ranked rows best first, then those without a place, by code and name. */
export interface Standings {
  /** Decimals that every figure is written with. */
  readonly places: number;
  readonly ranked: readonly Standing[];
  readonly unranked: readonly RankingRow[];
  readonly average: Average | undefined;
  /** Decimals of the average and of the gaps to it: one at least where they are not whole. */
  readonly gapPlaces: number;
  /** Rounds a figure of this ranking as it is written. */
  readonly show: (value: Exact, places: number) => Exact;
}

interface Valued {
  readonly row: RankingRow;
  readonly value: Exact;
}

/** Adds figures up by their denominators first, so that thousands of decimals stay short. */
function total(values: readonly Exact[]): Exact {
  const byDenominator = new Map<bigint, bigint>();
  for (const { n, d } of values) byDenominator.set(d, (byDenominator.get(d) ?? 0n) + n);
  return sum([...byDenominator].map(([d, n]) => ({ n, d })));
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
function averageOf({ average, metric }: RankingReading, valued: readonly Valued[]): Average | undefined {
  const of = valued.length;
  if (typeof average === 'object')
    return { by: 'given', label: average.label, value: average.value, count: of, of };
  if (average === 'none' || of === 0) return undefined;
  const pool = valued.filter(({ row }) => row.part && row.whole);
  const by = average === 'auto' ? (pool.length === of ? 'pooled' : 'mean') : average;
  const value = by === 'pooled' ? maybePooled(pool, metric) : maybeMean(valued);
  const count = by === 'pooled' ? pool.length : of;
  return value && { by, label: undefined, value: readingOf(value), count, of };
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
function createShow(
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
function placesFor(
  metric: RankingMetric,
  valued: readonly Valued[],
  show: (value: Exact, places: number) => Exact,
): number {
  if (metric.precision !== undefined) return metric.precision;
  const isRate = metric.kind === 'rate';
  const most = isRate ? 4 : 12;
  let places = isRate ? 1 : valued.reduceRight((most2, { value }) => Math.max(most2, placesOf(value, 2)), 0);
  const sorted = valued.map(({ value }) => value).sort(compare);
  for (let i = 1; i < sorted.length && places < most; i++) {
    const [before, after] = [sorted[i - 1] as Exact, sorted[i] as Exact];
    if (compare(before, after) === 0) continue;
    while (places < most && compare(show(before, places), show(after, places)) === 0) places += 1;
  }
  return places;
}

/** Places counted from the bottom by the same policy as from the top; nothing where all are alike. */
function placesFromLast(places: readonly Place[], ties: RankingReading['ties']): (number | undefined)[] {
  const fromLast: (number | undefined)[] = [];
  let place = 0;
  for (let i = places.length - 1; i >= 0; i--) {
    const likeAfter = ties !== 'ordinal' && places[i]?.rank === places[i + 1]?.rank;
    if (!likeAfter) place = ties === 'dense' ? place + 1 : places.length - i;
    fromLast[i] = place;
  }
  return places[0] && fromLast[0] === 1 ? [] : fromLast;
}

function movementOf({ previousRank }: RankingRow, rank: number): Standing['moved'] {
  if (previousRank === null) return 'new';
  return previousRank === undefined ? undefined : previousRank - rank;
}

function compareRows(a: RankingRow, b: RankingRow): number {
  const [left, right] = [a.code ?? '', b.code ?? ''];
  if (left !== right) return left < right ? -1 : 1;
  return a.name < b.name ? -1 : a.name > b.name ? 1 : a.index - b.index;
}

function stand(data: RankingReading): Standings {
  const { metric, ties, marks } = data;
  const valued: Valued[] = [];
  const unranked: RankingRow[] = [];
  for (const row of data.rows) {
    const value = maybeValue(row.value);
    if (value) valued.push({ row, value });
    else unranked.push(row);
  }
  const average = averageOf(data, valued);
  const mean = maybeValue(average?.value);
  const showAt = createShow(data, valued, mean);
  const decimals = placesFor(metric, valued, showAt);
  const shown = valued.map(({ value }) => showAt(value, decimals));
  const byShown = metric.precision !== undefined;
  const places = rankPlaces(
    valued.map(({ row, value }, i) => ({
      value: byShown ? (shown[i] as Exact) : value,
      code: row.code,
      name: row.name,
    })),
    metric.direction,
    ties,
  );
  const fromLast = marks.last > 0 ? placesFromLast(places, ties) : [];
  const ranked = places.map(({ index, rank, tied }, position): Standing => {
    const { row, value } = valued[index] as Valued;
    const last = fromLast[position];
    return {
      row,
      rank,
      tied,
      shown: shown[index] as Exact,
      gap: mean && subtract(value, mean),
      moved: movementOf(row, rank),
      isFirst: rank <= marks.first,
      fromLast: last !== undefined && last <= marks.last ? last : undefined,
    };
  });
  unranked.sort(compareRows);
  const gapPlaces = Math.max(decimals, metric.kind === 'rate' ? 1 : mean ? placesOf(mean, 1) : 0);
  return { places: decimals, gapPlaces, ranked, unranked, average, show: showAt };
}

const known = new WeakMap<RankingReading, Standings>();

/** The order of a ranking; computed once for each document, however often picture, sentence and table ask. */
export function standingsOf(data: RankingReading): Standings {
  let standings = known.get(data);
  if (!standings) known.set(data, (standings = stand(data)));
  return standings;
}
