import { toNumber } from '../core/exact.js';
import { maybeValue, readFigure } from '../core/figure.js';
import type { RankingReading } from './county-ranking-data.js';
import { standingsOf } from './county-ranking-places.js';
import { NO_EXTRA, type RankingRow } from './county-ranking-row-data.js';

/**
 * How many moments can be shown: the frames, then the present where the rows have figures of their own. 0 without
 * frames.
 */
export function momentsOf({ frames, rows }: RankingReading): number {
  return frames.length && frames.length + Number(rows.some(({ value }) => value.status === 'value'));
}

/** The moment that is shown: the last one where none is chosen. Missing values: −1 without frames. */
export function momentIn(data: RankingReading | undefined, at: number | undefined): number {
  return data ? Math.min(at ?? Infinity, momentsOf(data) - 1) : -1;
}

interface Known {
  /** Names that only one row has. */
  readonly names: ReadonlySet<string>;
  /** The least and the greatest figure of all moments: one scale for all of them. */
  readonly range: readonly [number, number];
  readonly ranks: (ReadonlyMap<string, number> | undefined)[];
  readonly shown: { at: number; reading: RankingReading };
}

const known = new WeakMap<RankingReading, Known>();

function knownOf(data: RankingReading): Known {
  let found = known.get(data);
  if (!found) {
    const counts = new Map<string, number>();
    for (const { name } of data.rows) counts.set(name, (counts.get(name) ?? 0) + 1);
    const names = new Set(Array.from(counts.keys()).filter((name) => counts.get(name) === 1));
    let [low, high] = [0, 0];
    for (const { values } of data.frames)
      for (const key of Object.keys(values)) {
        const value = maybeValue(readFigure(values[key]));
        low = Math.min(low, value ? toNumber(value) : 0);
        high = Math.max(high, value ? toNumber(value) : 0);
      }
    found = { names, range: [low, high], ranks: [], shown: { at: -1, reading: data } };
    known.set(data, found);
  }
  return found;
}

/** The ranking of a frame; movement is since the frame before, where `before` gives its ranks. */
function readingAt(data: RankingReading, at: number, before?: ReadonlyMap<string, number>): RankingReading {
  const { names, range } = knownOf(data);
  const { asOf, values = {} } = data.frames[at] ?? {};
  const has = (key: string): boolean => Object.prototype.hasOwnProperty.call(values, key);
  return {
    ...data,
    asOf,
    // An average holds for its own moment; one that the rows' figures give can be taken at any.
    average: data.average === 'auto' || data.average === 'mean' ? 'mean' : 'none',
    range,
    rows: data.rows.map((row): RankingRow => {
      const { code, name, more } = row;
      const key = code !== undefined && has(code) ? code : names.has(name) && has(name) ? name : undefined;
      return {
        ...row,
        value: readFigure(key === undefined ? undefined : values[key]),
        near: undefined,
        previousRank: before?.get(row.key),
        extra: NO_EXTRA,
        more: { value: null, group: more.group, aliases: more.aliases },
      };
    }),
  };
}

/** The ranks of a frame, by key. */
function ranksAt(data: RankingReading, at: number): ReadonlyMap<string, number> {
  return (knownOf(data).ranks[at] ??= new Map(
    standingsOf(readingAt(data, at)).boards.flatMap(({ ranked }) =>
      ranked.map(({ row, rank = 0 }) => [row.key, rank] as const),
    ),
  ));
}

/**
 * A ranking at one of its moments: the figures of a frame with the movement since the frame before, or the document's
 * own after the last frame.
 */
export function momentOf(data: RankingReading, at: number): RankingReading {
  if (!data.frames[at]) return data;
  const { shown } = knownOf(data);
  if (shown.at !== at) {
    shown.reading = readingAt(data, at, at > 0 ? ranksAt(data, at - 1) : undefined);
    shown.at = at;
  }
  return shown.reading;
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
