import { hasOwn } from '../core/bare.js';
import { readFigure } from '../core/figure.js';
import type { RankingReading } from './county-ranking-data.js';
import { standingsOf } from './county-ranking-places.js';
import { nearOf } from './county-ranking-read-data.js';
import { isSpecial, NO_EXTRA, type RankingRow } from './county-ranking-row-data.js';

/**
 * The moment that is shown: one of the frames, then the present where the rows have figures of their own; the last one
 * where none is chosen. Missing values: −1 without frames.
 */
export function momentIn(data: RankingReading | undefined, at: number | undefined): number {
  if (!data || data.frames.length === 0) return -1;
  const hasPresent = data.rows.some(({ value }) => value.status === 'value');
  return Math.min(at ?? Infinity, data.frames.length - Number(!hasPresent));
}

const known = new WeakMap<RankingReading, readonly RankingReading[]>();

/** The ranks of a ranking, by key. */
function ranksOf(moment: RankingReading): ReadonlyMap<string, number | undefined> {
  return new Map(standingsOf(moment).all.map(({ row, rank }) => [row.key, rank] as const));
}

/** The ranking at each frame, with the movement since the frame before. */
function momentsOf(data: RankingReading): readonly RankingReading[] {
  let moments = known.get(data);
  if (moments) return moments;
  const named = new Map<string, number>();
  for (const { name } of data.rows) named.set(name, (named.get(name) ?? 0) + 1);
  // The least and the greatest figure of all moments: one scale for all of them.
  const range: [number, number] = [0, 0];
  let before: ReturnType<typeof ranksOf> = new Map();
  moments = data.frames.map(({ asOf, values }) => {
    const rows = data.rows.map((row): RankingRow => {
      const { code, name, more } = row;
      const key = [code, named.get(name) === 1 ? name : undefined].find(
        (one) => one !== undefined && hasOwn(values, one),
      );
      const value = readFigure(key === undefined ? undefined : values[key]);
      const near = nearOf(value);
      range[0] = Math.min(range[0], near);
      range[1] = Math.max(range[1], near);
      return {
        ...row,
        value,
        near,
        previousRank: before.get(row.key),
        extra: NO_EXTRA,
        more: { name, value: null, group: more.group, aliases: more.aliases },
      };
    });
    const moment: RankingReading = {
      ...data,
      asOf,
      // An average holds for its own moment; one that the rows' figures give can be taken at any.
      average: data.average === 'auto' || data.average === 'mean' ? 'mean' : 'none',
      range,
      rows,
      special: rows.filter(isSpecial),
    };
    before = ranksOf(moment);
    return moment;
  });
  known.set(data, moments);
  return moments;
}

/**
 * A ranking at one of its moments: the figures of a frame with the movement since the frame before, or the document's
 * own after the last frame.
 */
export function momentOf(data: RankingReading, at: number): RankingReading {
  return (data.frames[at] && momentsOf(data)[at]) ?? data;
}

/** A row's rank at every frame up to a moment; `undefined` where it had none. */
export function historyOf(
  data: RankingReading,
  key: string,
  until: number,
): { readonly label: string; readonly rank: number | undefined }[] {
  return data.frames
    .slice(0, until + 1)
    .map(({ label }, at) => ({ label, rank: ranksOf(momentOf(data, at)).get(key) }));
}
