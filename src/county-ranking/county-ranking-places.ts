import { placesOf, subtract, toNumber, type Exact } from '../core/exact.js';
import { maybeValue } from '../core/figure.js';
import { compareNames, rankPlaces, type Place } from '../core/ranking.js';
import type { RankingReading } from './county-ranking-data.js';
import {
  averageOf,
  createShow,
  exactOf,
  isRanked,
  placesFor,
  type Average,
  type Show,
} from './county-ranking-figures.js';
import type { RankingRow } from './county-ranking-row-data.js';

/** A row and what follows from its place. Missing values: `rank` is `undefined` for a row without a figure, or with a veto. */
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

/** Of a row without a place; said of each, for a page may have given every object a rank. */
const NO_PLACE = {
  rank: undefined,
  tied: false,
  moved: undefined,
  isFirst: false,
  fromLast: undefined,
} as const;

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
  readonly all: readonly Standing[];
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
  const ranks = [...lastAt.keys()];
  if (ranks.length < 2) return [];
  return places.map(({ rank }) =>
    ties === 'dense' ? ranks.length - rank + 1 : places.length - (lastAt.get(rank) as number),
  );
}

/** One board, its rows ranked by themselves. */
function boardOf(
  name: string,
  able: readonly RankingRow[],
  rest: readonly RankingRow[],
  data: RankingReading,
  show: Show,
): Board {
  const { metric, ties, marks } = data;
  const { precision, direction } = metric;
  const nears: number[] = [];
  const values = able.map((row) => {
    const exact = exactOf(row);
    const value = precision === undefined ? exact : show(exact, precision);
    nears.push(value === exact ? row.near : toNumber(value));
    return value;
  });
  const places = rankPlaces(able, values, nears, direction, ties);
  const fromLast = marks.last > 0 ? placesFromLast(places, ties) : [];
  return {
    name,
    ranked: places.map(({ index, rank, tied }, at) => {
      const row = able[index] as RankingRow;
      const { previousRank } = row;
      return {
        row,
        rank,
        tied,
        moved: previousRank === null ? 'new' : previousRank && previousRank - rank,
        isFirst: rank <= marks.first,
        fromLast: (fromLast[at] ?? Infinity) > marks.last ? undefined : fromLast[at],
      };
    }),
    unranked: [...rest].sort(compareNames).map((row) => ({ row, ...NO_PLACE })),
  };
}

/** The row with the lowest code. */
function leastOf(rows: readonly RankingRow[]): RankingRow {
  return rows.reduceRight((first, row) => (compareNames(row, first) < 0 ? row : first));
}

function stand(data: RankingReading): Standings {
  const { metric, rows } = data;
  const named = new Map<string, readonly [able: RankingRow[], rest: RankingRow[]]>();
  rows.forEach((row) => {
    const name = row.more.group ?? '';
    let own = named.get(name);
    if (!own) named.set(name, (own = [[], []]));
    own[isRanked(row) ? 0 : 1].push(row);
  });
  const groups = [...named];
  const average = averageOf(
    data,
    groups.flatMap(([, [able]]) => able),
  );
  const mean = maybeValue(average?.value);
  const show = createShow(data, mean);
  // By the lowest code in each, those without a name last.
  const boards = groups
    .sort(
      ([a, left], [b, right]) =>
        Number(!a) - Number(!b) || compareNames(leastOf(left.flat()), leastOf(right.flat())),
    )
    .map(([name, [able, rest]]) => boardOf(name, able, rest, data, show));
  const all = new Array<Standing>().concat(...boards.flatMap(({ ranked, unranked }) => [ranked, unranked]));
  const places = placesFor(
    metric,
    boards.map(({ ranked }) => ranked),
    show,
  );
  const gapPlaces = Math.max(places, metric.kind === 'rate' ? 1 : mean ? placesOf(mean, 1) : 0);
  return { boards, all, average, mean, places, gapPlaces, show };
}

const known = new WeakMap<RankingReading, Standings>();

/** The order of a ranking; computed once for each document, however often picture, sentence and table ask. */
export function standingsOf(data: RankingReading): Standings {
  let standings = known.get(data);
  if (!standings) known.set(data, (standings = stand(data)));
  return standings;
}
