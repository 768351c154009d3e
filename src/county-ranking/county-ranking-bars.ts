import { add, signOf, subtract, sum, toNumber, ZERO, type Exact } from '../core/exact.js';
import { maybeValue } from '../core/figure.js';
import type { RankingReading } from './county-ranking-data.js';
import { nearOf } from './county-ranking-figures.js';
import type { Standings } from './county-ranking-places.js';
import type { RankingRow } from './county-ranking-row-data.js';

/** A bar from the zero line. Units: px from the left edge of the bar column. */
export interface Bar {
  readonly left: number;
  readonly width: number;
}

/** A part of a bar. `tone`: its place in the legend, or −1 for what the parts leave of the figure. */
export interface Segment extends Bar {
  readonly tone: number;
}

/** A scale from figures to px with a true zero: lengths are proportional, whatever the figures; or a broken one. */
export interface Scale {
  readonly zeroPx: number;
  /** Where the break stands. Missing values: `undefined` for a true scale. */
  readonly breakPx: number | undefined;
  readonly toPx: (value: Exact) => number;
}

/** The parts that have a look of their own; what comes after them shares the last. */
const MOST_TONES = 6;
/** Room for the break, from zero to where the axis goes on. */
const BREAK_PX = 28;

/** The names of all parts, in the order they first come; after the fifth they share a look and a word. */
export function legendOf({ rows }: RankingReading, rest: string): readonly string[] {
  const names = new Set<string>();
  for (let at = 0; at < rows.length; at++) rows[at]?.parts.forEach(({ name }) => names.add(name));
  const all = Array.from(names);
  return all.length <= MOST_TONES ? all : [...all.slice(0, MOST_TONES - 1), rest];
}

/** Where the parts of a row end, right and left of zero. */
function partsReach({ parts }: RankingRow): [number, number] {
  let [low, high] = [0, 0];
  for (const { value } of parts) {
    const size = toNumber(maybeValue(value) ?? ZERO);
    if (size < 0) low += size;
    else high += size;
  }
  return [low, high];
}

/** The scale of all rows, boards and moments of a ranking. Units: px. */
export function scaleFor(data: RankingReading, { average }: Standings, widthPx: number): Scale {
  let [low, high] = data.range ?? [0, 0];
  let least = Infinity;
  const reach = (value: number): void => {
    if (value < low) low = value;
    if (value > high) high = value;
    if (value < least) least = value;
  };
  for (const row of data.rows) {
    if (row.value.status !== 'value') continue;
    reach(nearOf(row));
    if (row.target) reach(toNumber(row.target));
    if (row.parts.length > 0) partsReach(row).filter(Boolean).forEach(reach);
  }
  const mean = maybeValue(average?.value);
  if (mean) reach(toNumber(mean));
  const from = data.axisFrom && toNumber(data.axisFrom);
  if (from !== undefined && from <= least && low === 0 && high > from && widthPx > 2 * BREAK_PX) {
    const perUnit = (widthPx - BREAK_PX) / (high - from);
    return {
      zeroPx: 0,
      breakPx: BREAK_PX / 2,
      toPx: (value) => (signOf(value) <= 0 ? 0 : BREAK_PX + (toNumber(value) - from) * perUnit),
    };
  }
  const perUnit = high > low ? widthPx / (high - low) : 0;
  return {
    zeroPx: (0 - low) * perUnit,
    breakPx: undefined,
    toPx: (value) => (toNumber(value) - low) * perUnit,
  };
}

/** The bar from zero to a figure. Units: px. */
export function barOf({ zeroPx, toPx }: Scale, value: Exact): Bar {
  const endPx = toPx(value);
  return { left: Math.min(zeroPx, endPx), width: Math.abs(endPx - zeroPx) };
}

/**
 * The parts of a row one after the other, below zero to the left, and what they leave of the figure.
 * Missing values: none for a row without parts; a part without a figure has no length.
 */
export function segmentsOf(
  scale: Scale,
  { parts }: RankingRow,
  value: Exact,
  legend: readonly string[],
): readonly Segment[] {
  const ends: [Exact, Exact] = [ZERO, ZERO];
  const drawn: Segment[] = [];
  const put = (size: Exact, tone: number): void => {
    const side = signOf(size) < 0 ? 0 : 1;
    const [from, to] = [ends[side], add(ends[side], size)];
    ends[side] = to;
    const [a, b] = [scale.toPx(from), scale.toPx(to)];
    if (a !== b) drawn.push({ left: Math.min(a, b), width: Math.abs(b - a), tone });
  };
  const sizes = parts.flatMap(({ name, value: part }) => {
    const size = maybeValue(part);
    return size ? [{ name, size }] : [];
  });
  for (const { name, size } of sizes) {
    const tone = legend.indexOf(name);
    put(size, tone < 0 ? MOST_TONES - 1 : tone);
  }
  const left = subtract(value, sum(sizes.map(({ size }) => size)));
  if (sizes.length > 0 && signOf(left) > 0 && signOf(value) > 0) put(left, -1);
  return drawn;
}
