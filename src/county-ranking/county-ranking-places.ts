import { placesOf, subtract, toNumber, type Exact } from '../core/exact.js';
import { maybeValue, readFigure } from '../core/figure.js';
import { compareNames, isAtPlaces, rankPlaces, type Place } from '../core/ranking.js';
import type { RankingReading } from './county-ranking-data.js';
import {
  averageOf,
  createShow,
  exactOf,
  isRanked,
  nearOf,
  placesFor,
  type Average,
  type Show,
} from './county-ranking-figures.js';
import type { RankingRow } from './county-ranking-row-data.js';

/** A row and what follows from its place. Missing values: no `rank` for a row without a figure, or with a veto. */
export interface Standing {
  readonly row: RankingRow;
  readonly rank: number | undefined;
  /** Another row has the same place (并列). */
  readonly tied: boolean;
  /** Places gained (negative: lost), or `new`. Missing values: `undefined` where nothing was said of last time. */
  readonly moved: number | 'new' | undefined;
  readonly isFirst: boolean;
  /** Counted from the bottom, 1 = last; only where the data declares that the last are marked. */
  readonly fromLast: number | undefined;
}

/** One board: ranked rows best first, then those without a place, by code and name. */
export interface Board {
  /** Empty where a ranking has no boards, or for rows without one. */
  readonly name: string;
  readonly ranked: readonly Standing[];
  readonly unranked: readonly Standing[];
}

/** The whole order, board by board. */
export interface Standings {
  readonly boards: readonly Board[];
  readonly average: Average | undefined;
  /** The average's figure. */
  readonly mean: Exact | undefined;
  /** Decimals that every figure is written with. */
  readonly places: number;
  /** Decimals of the average and of the gaps to it: one at least where they are not whole. */
  readonly gapPlaces: number;
  readonly show: Show;
}

/** Value − average, exact. Missing values: `undefined` where there is no average, or no place. */
export function maybeGap({ mean }: Standings, { row, rank }: Standing): Exact | undefined {
  return mean && rank !== undefined ? subtract(exactOf(row), mean) : undefined;
}

/** Places counted from the bottom by the same policy as from the top. Missing values: none where all are alike. */
function placesFromLast(places: readonly Place[], ties: RankingReading['ties']): readonly number[] {
  const lastAt = new Map(places.map(({ rank }, at) => [rank, at] as const));
  const worst = places[places.length - 1]?.rank ?? 0;
  if (lastAt.size < 2) return [];
  return places.map(({ rank }) =>
    ties === 'dense' ? worst - rank + 1 : places.length - (lastAt.get(rank) ?? 0),
  );
}

/** The rows of each board; boards by the lowest code in each, those without a name last. */
function boardsOf(rows: readonly RankingRow[]): { name: string; rows: RankingRow[] }[] {
  const boards = new Map<string, { name: string; rows: RankingRow[]; least: RankingRow }>();
  for (const row of rows) {
    const name = row.more.group ?? '';
    const board = boards.get(name);
    if (!board) boards.set(name, { name, rows: [row], least: row });
    else {
      board.rows.push(row);
      if (compareNames(row, board.least) < 0) board.least = row;
    }
  }
  return Array.from(boards.values()).sort(
    (a, b) => Number(!a.name) - Number(!b.name) || compareNames(a.least, b.least),
  );
}

function isExact(value: Exact | undefined): value is Exact {
  return value !== undefined;
}

function rankBy(
  rows: readonly RankingRow[],
  values: readonly Exact[],
  { metric, ties }: RankingReading,
): Place[] {
  return rankPlaces(rows, values.map(toNumber), values, metric.direction, ties);
}

/** Last period's ranks, where every row says last period's figure and none its rank. Shape: by key. */
function previousRanks(rows: readonly RankingRow[], data: RankingReading): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>();
  if (rows.some(({ previousRank, more }) => previousRank !== undefined || more.previousValue === undefined))
    return ranks;
  const figures = rows.map(({ more }) => maybeValue(readFigure(more.previousValue)));
  const able = rows.filter((_, index) => figures[index]);
  for (const { index, rank } of rankBy(able, figures.filter(isExact), data))
    ranks.set((able[index] as RankingRow).key, rank);
  return ranks;
}

/** Ranks rows by their figures as `precision` declares, or raw: by doubles where those stand for them. */
function rankRows(rows: readonly RankingRow[], data: RankingReading, show: Show): Place[] {
  const { precision, direction } = data.metric;
  if (rows.every(({ near }) => near !== undefined && isAtPlaces(near, precision ?? 6)))
    return rankPlaces(rows, rows.map(nearOf), undefined, direction, data.ties);
  const values = rows.map((row) => (precision === undefined ? exactOf(row) : show(exactOf(row), precision)));
  return rankBy(rows, values, data);
}

function stand(data: RankingReading): Standings {
  const { metric, ties, marks } = data;
  const valued = data.rows.filter(isRanked);
  const average = averageOf(data, valued);
  const mean = maybeValue(average?.value);
  const show = createShow(data, valued, mean);
  const boards = boardsOf(data.rows).map(({ name, rows }): Board => {
    const before = previousRanks(rows, data);
    const able = rows.filter(isRanked);
    const places = rankRows(able, data, show);
    const fromLast = marks.last > 0 ? placesFromLast(places, ties) : [];
    const ranked = places.map(({ index, rank, tied }, position): Standing => {
      const row = able[index] as RankingRow;
      const last = fromLast[position];
      const previous = row.previousRank ?? before.get(row.key);
      return {
        row,
        rank,
        tied,
        moved: row.previousRank === null ? 'new' : previous && previous - rank,
        isFirst: rank <= marks.first,
        fromLast: last !== undefined && last <= marks.last ? last : undefined,
      };
    });
    const unranked = rows.filter((row) => !isRanked(row)).sort(compareNames);
    return {
      name,
      ranked,
      unranked: unranked.map((row) => ({
        row,
        rank: undefined,
        tied: false,
        moved: undefined,
        isFirst: false,
        fromLast: undefined,
      })),
    };
  });
  const places = placesFor(
    metric,
    boards.map(({ ranked }) => ranked.map(({ row }) => row)),
    show,
  );
  const gapPlaces = Math.max(places, metric.kind === 'rate' ? 1 : mean ? placesOf(mean, 1) : 0);
  return { boards, average, mean, places, gapPlaces, show };
}

const known = new WeakMap<RankingReading, Standings>();

/** The order of a ranking; computed once for each document, however often picture, sentence and table ask. */
export function standingsOf(data: RankingReading): Standings {
  let standings = known.get(data);
  if (!standings) known.set(data, (standings = stand(data)));
  return standings;
}
