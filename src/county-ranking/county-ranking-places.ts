import { placesOf, subtract, type Exact } from '../core/exact.js';
import { maybeValue, readFigure } from '../core/figure.js';
import { isAtPlaces, rankBy, rankNear, rankPlaces, type Place, type TiePolicy } from '../core/ranking.js';
import type { RankingReading } from './county-ranking-data.js';
import {
  averageOf,
  createShow,
  exactOf,
  isRanked,
  nearOf,
  placesFor,
  type Average,
} from './county-ranking-figures.js';
import type { RankingMetric, RankingRow } from './county-ranking-row-data.js';

/** A ranked row: its place and what follows from it. */
export interface Standing {
  readonly row: RankingRow;
  readonly rank: number;
  /** Another row has the same place (并列). */
  readonly tied: boolean;
  /** Places gained (negative: lost), or `new`. Missing values: `undefined` where nothing was said of last time. */
  readonly moved: number | 'new' | undefined;
  readonly isFirst: boolean;
  /** Counted from the bottom, 1 = last; only where the data declares that the last are marked. */
  readonly fromLast: number | undefined;
}

/** One board: ranked rows best first, then those without a place (no figure, or a veto), by code and name. */
export interface Board {
  /** Empty where a ranking has no boards, or for rows without one. */
  readonly name: string;
  readonly ranked: readonly Standing[];
  readonly unranked: readonly RankingRow[];
}

/** The whole order, board by board. */
export interface Standings {
  /** Decimals that every figure is written with. */
  readonly places: number;
  readonly boards: readonly Board[];
  readonly ranked: readonly Standing[];
  readonly unranked: readonly RankingRow[];
  readonly average: Average | undefined;
  /** Decimals of the average and of the gaps to it: one at least where they are not whole. */
  readonly gapPlaces: number;
  /** Rounds a figure of this ranking as it is written. */
  readonly show: (value: Exact, places: number) => Exact;
}

/** A ranked row's figure as it is written, rounded. */
export function shownOf(standings: Standings, { row }: Standing): Exact {
  return standings.show(exactOf(row), standings.places);
}

/** Value − average, exact. Missing values: `undefined` where there is no average. */
export function maybeGap({ average }: Standings, { row }: Standing): Exact | undefined {
  const mean = maybeValue(average?.value);
  return mean && subtract(exactOf(row), mean);
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

function movementOf(
  { previousRank }: RankingRow,
  rank: number,
  before: number | undefined,
): Standing['moved'] {
  if (previousRank === null) return 'new';
  const previous = previousRank ?? before;
  return previous === undefined ? undefined : previous - rank;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function compareRows(a: RankingRow, b: RankingRow): number {
  return compareText(a.code ?? '', b.code ?? '') || compareText(a.name, b.name) || a.index - b.index;
}

/** The rows of each board; boards as the data orders them, then by the lowest code in each, those without a name last. */
function boardsOf({ rows, groups }: RankingReading): { name: string; rows: RankingRow[] }[] {
  const boards = new Map<string, { name: string; rows: RankingRow[]; least: RankingRow }>();
  for (const row of rows) {
    const name = row.more.group ?? '';
    const board = boards.get(name);
    if (!board) boards.set(name, { name, rows: [row], least: row });
    else {
      board.rows.push(row);
      if (compareRows(row, board.least) < 0) board.least = row;
    }
  }
  const placeOf = (name: string): number =>
    name === '' ? Infinity : groups.includes(name) ? groups.indexOf(name) : groups.length;
  return Array.from(boards.values()).sort(
    (a, b) => Math.sign(placeOf(a.name) - placeOf(b.name)) || compareRows(a.least, b.least),
  );
}

/** Last period's ranks, where every row says last period's figure and none its rank. Shape: by key. */
function previousRanks(
  rows: readonly RankingRow[],
  { direction }: RankingMetric,
  ties: TiePolicy,
): Map<string, number> {
  const ranks = new Map<string, number>();
  if (rows.some(({ previousRank, more }) => previousRank !== undefined || more.previousValue === undefined))
    return ranks;
  const valued = rows.flatMap((row) => {
    const value = maybeValue(readFigure(row.more.previousValue));
    return value ? { key: row.key, code: row.code, name: row.name, value } : [];
  });
  for (const { index, rank } of rankPlaces(valued, direction, ties))
    ranks.set((valued[index] as { key: string }).key, rank);
  return ranks;
}

/** Ranks rows by their figures as `precision` declares, or raw: by doubles where those stand for them. */
function rankRows(
  rows: readonly RankingRow[],
  { metric, ties }: RankingReading,
  show: (value: Exact, places: number) => Exact,
): Place[] {
  const { precision, direction } = metric;
  const isNear = ({ near }: RankingRow): boolean =>
    near !== undefined && (precision === undefined || isAtPlaces(near, precision));
  if (rows.every(isNear)) return rankNear(rows, rows.map(nearOf), direction, ties);
  const values = rows.map(exactOf);
  const judged = precision === undefined ? values : values.map((value) => show(value, precision));
  return rankBy(rows, judged, direction, ties);
}

function stand(data: RankingReading): Standings {
  const { metric, ties, marks } = data;
  const valued = data.rows.filter(isRanked);
  const average = averageOf(data, valued);
  const mean = maybeValue(average?.value);
  const show = createShow(data, valued, mean);
  const decimals = placesFor(metric, valued, show);
  const boards = boardsOf(data).map(({ name, rows }): Board => {
    const before = previousRanks(rows, metric, ties);
    const able = rows.length === data.rows.length ? valued : rows.filter(isRanked);
    const places = rankRows(able, data, show);
    const fromLast = marks.last > 0 ? placesFromLast(places, ties) : [];
    const ranked = places.map(({ index, rank, tied }, position): Standing => {
      const row = able[index] as RankingRow;
      const last = fromLast[position];
      return {
        row,
        rank,
        tied,
        moved: movementOf(row, rank, before.get(row.key)),
        isFirst: rank <= marks.first,
        fromLast: last !== undefined && last <= marks.last ? last : undefined,
      };
    });
    return {
      name,
      ranked,
      unranked: able.length === rows.length ? [] : rows.filter((row) => !isRanked(row)).sort(compareRows),
    };
  });
  const gapPlaces = Math.max(decimals, metric.kind === 'rate' ? 1 : mean ? placesOf(mean, 1) : 0);
  return {
    places: decimals,
    gapPlaces,
    boards,
    ranked: flat(boards, ({ ranked }) => ranked),
    unranked: flat(boards, ({ unranked }) => unranked),
    average,
    show,
  };
}

/** One board's rows are not copied. */
function flat<T>(boards: readonly Board[], of: (board: Board) => readonly T[]): readonly T[] {
  const [only] = boards;
  return boards.length === 1 && only ? of(only) : boards.flatMap(of);
}

const known = new WeakMap<RankingReading, Standings>();

/** The order of a ranking; computed once for each document, however often picture, sentence and table ask. */
export function standingsOf(data: RankingReading): Standings {
  let standings = known.get(data);
  if (!standings) known.set(data, (standings = stand(data)));
  return standings;
}
