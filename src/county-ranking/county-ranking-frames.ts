import { hasOwn } from '../core/bare.js';
import { toNumber } from '../core/exact.js';
import { maybeValue, readFigure } from '../core/figure.js';
import type { RankingReading } from './county-ranking-data.js';
import { standingsOf } from './county-ranking-places.js';
import { NO_EXTRA, type RankingRow } from './county-ranking-row-data.js';

/**
 * The moment that is shown: one of the frames, then the present where the rows have figures of their own; the last one
 * where none is chosen. Missing values: −1 without frames.
 */
export function momentIn(data: RankingReading | undefined, at: number | undefined): number {
  if (!data || data.frames.length === 0) return -1;
  const hasPresent = data.rows.some(({ value }) => value.status === 'value');
  return Math.min(at ?? Infinity, data.frames.length - Number(!hasPresent));
}

interface Known {
  /** Rows by name, as far as only one has it. */
  readonly names: ReadonlyMap<string, RankingRow | undefined>;
  /** The least and the greatest figure of all moments: one scale for all of them. */
  readonly range: readonly [number, number];
  readonly moments: RankingReading[];
}

const known = new WeakMap<RankingReading, Known>();

function knownOf(data: RankingReading): Known {
  let found = known.get(data);
  if (!found) {
    const names = new Map<string, RankingRow | undefined>();
    for (const row of data.rows) names.set(row.name, names.has(row.name) ? undefined : row);
    const figures = data.frames.flatMap(({ values }) =>
      Object.keys(values).map((key) => maybeValue(readFigure(values[key]))),
    );
    let [low, high] = [0, 0];
    for (const figure of figures) {
      const value = figure ? toNumber(figure) : 0;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    found = { names, range: [low, high], moments: [] };
    known.set(data, found);
  }
  return found;
}

/** The ranks at a moment, by key. */
function ranksAt(data: RankingReading, at: number): ReadonlyMap<string, number | undefined> {
  const boards = at < 0 ? [] : standingsOf(momentOf(data, at)).boards;
  return new Map(boards.flatMap(({ ranked }) => ranked.map(({ row, rank }) => [row.key, rank] as const)));
}

function readingAt(data: RankingReading, at: number): RankingReading {
  const { names, range } = knownOf(data);
  const { asOf, values = {} } = data.frames[at] ?? {};
  const before = ranksAt(data, at - 1);
  return {
    ...data,
    asOf,
    // An average holds for its own moment; one that the rows' figures give can be taken at any.
    average: data.average === 'auto' || data.average === 'mean' ? 'mean' : 'none',
    range,
    rows: data.rows.map((row): RankingRow => {
      const { code, name, more } = row;
      const key = [code, names.get(name) && name].find(
        (one) => one !== undefined && hasOwn(values, one),
      );
      return {
        ...row,
        value: readFigure(key === undefined ? undefined : values[key]),
        previousRank: before.get(row.key),
        extra: NO_EXTRA,
        more: { name, value: null, group: more.group, aliases: more.aliases },
      };
    }),
  };
}

/**
 * A ranking at one of its moments: the figures of a frame with the movement since the frame before, or the document's
 * own after the last frame.
 */
export function momentOf(data: RankingReading, at: number): RankingReading {
  return data.frames[at] ? (knownOf(data).moments[at] ??= readingAt(data, at)) : data;
}

/** A row's rank at every frame up to a moment; `undefined` where it had none. */
export function historyOf(
  data: RankingReading,
  key: string,
  until: number,
): { readonly label: string; readonly rank: number | undefined }[] {
  return data.frames
    .slice(0, until + 1)
    .map(({ label }, at) => ({ label, rank: ranksAt(data, at).get(key) }));
}
