import { toNumber } from '../core/exact.js';
import { maybeValue, readFigure } from '../core/figure.js';
import type { AverageWish, RankingReading } from './county-ranking-data.js';
import { standingsOf } from './county-ranking-places.js';
import type { RankingRow } from './county-ranking-row-data.js';

/** Whether the rows have figures of their own: then the present follows the frames. */
function hasPresent({ rows }: RankingReading): boolean {
  return rows.some(({ value }) => value.status === 'value');
}

/** How many moments can be shown: the frames, then the present where the rows have figures. 0 without frames. */
export function momentsOf(data: RankingReading): number {
  return data.frames.length > 0 ? data.frames.length + (hasPresent(data) ? 1 : 0) : 0;
}

/** An average holds for its own moment; one that the rows' figures give can be taken at any. */
function averageAt(average: AverageWish): AverageWish {
  return average === 'auto' || average === 'mean' ? 'mean' : 'none';
}

interface Known {
  /** Names that only one row has. */
  readonly names: ReadonlySet<string>;
  /** The least and the greatest figure of all moments: one scale for all of them. */
  readonly range: readonly [number, number];
  readonly ranks: (ReadonlyMap<string, number> | undefined)[];
  at: number;
  reading: RankingReading | undefined;
}

const known = new WeakMap<RankingReading, Known>();

function knownOf(data: RankingReading): Known {
  let found = known.get(data);
  if (!found) {
    const names = new Set<string>();
    const twice = new Set<string>();
    for (const { name } of data.rows) (names.has(name) ? twice : names).add(name);
    twice.forEach((name) => names.delete(name));
    let [low, high] = [0, 0];
    for (const { values } of data.frames) {
      for (const key of Object.keys(values)) {
        const value = maybeValue(readFigure(values[key]));
        if (!value) continue;
        low = Math.min(low, toNumber(value));
        high = Math.max(high, toNumber(value));
      }
    }
    known.set(data, (found = { names, range: [low, high], ranks: [], at: -1, reading: undefined }));
  }
  return found;
}

function rowAt(
  row: RankingRow,
  data: RankingReading,
  at: number,
  previousRank: number | undefined,
): RankingRow {
  const values = data.frames[at]?.values ?? {};
  const has = (key: string): boolean => Object.prototype.hasOwnProperty.call(values, key);
  const key = row.code !== undefined && has(row.code) ? row.code : row.name;
  const isKnown = key === row.code || (has(key) && knownOf(data).names.has(key));
  const { group, aliases } = row.more;
  return {
    ...row,
    value: readFigure(isKnown ? values[key] : undefined),
    near: undefined,
    part: undefined,
    whole: undefined,
    previousRank,
    contradictions: [],
    parts: [],
    score: undefined,
    missing: undefined,
    more: { value: null, group, aliases },
  };
}

function readingAt(data: RankingReading, at: number, before?: ReadonlyMap<string, number>): RankingReading {
  return {
    ...data,
    asOf: data.frames[at]?.asOf,
    average: averageAt(data.average),
    range: knownOf(data).range,
    rows: data.rows.map((row) => rowAt(row, data, at, before?.get(row.key))),
  };
}

/** The ranks of a frame, by key. */
function ranksAt(data: RankingReading, at: number): ReadonlyMap<string, number> {
  const { ranks } = knownOf(data);
  return (ranks[at] ??= new Map(
    standingsOf(readingAt(data, at)).ranked.map(({ row, rank }) => [row.key, rank] as const),
  ));
}

/**
 * A ranking at one of its moments: the figures of a frame with the movement since the frame before, or the document's
 * own after the last frame.
 */
export function momentOf(data: RankingReading, at: number): RankingReading {
  if (!data.frames[at]) return data;
  const memory = knownOf(data);
  if (memory.at !== at || !memory.reading) {
    memory.reading = readingAt(data, at, at > 0 ? ranksAt(data, at - 1) : undefined);
    memory.at = at;
  }
  return memory.reading;
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
