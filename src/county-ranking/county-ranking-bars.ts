import { signOf, subtract, sum, toNumber, type Exact } from '../core/exact.js';
import { maybeValue } from '../core/figure.js';
import type { RankingReading } from './county-ranking-data.js';
import { exactOf, nearOf } from './county-ranking-figures.js';
import { standingsOf } from './county-ranking-places.js';
import { NO_EXTRA, type RankingRow } from './county-ranking-row-data.js';

/** A bar from the zero line. Units: percent of the bar column. */
export interface Bar {
  readonly left: number;
  readonly width: number;
}

/** A part of a bar. `tone`: its place in the legend, or −1 for what the parts leave of the figure. */
export interface Segment extends Bar {
  readonly tone: number;
}

/**
 * A scale with a true zero: lengths are proportional, whatever the figures; or a broken one, which `breakAt` says.
 * Units: percent of the bar column.
 */
export interface Scale {
  readonly zero: number;
  readonly breakAt: number | undefined;
  readonly toPercent: (value: number) => number;
}

const MOST_TONES = 6;
/** Room for the break, from zero to where the axis goes on. Units: percent. */
const BREAK = 6;

/** The names of all parts, in the order they first come. */
export function legendOf({ rows }: RankingReading): readonly string[] {
  return [...new Set(rows.flatMap(({ extra }) => extra.parts.map(({ name }) => name)))];
}

/** The look of a part by its place in the legend: from the sixth on they share the last. */
export function toneOf(at: number): number {
  return Math.min(at, MOST_TONES - 1);
}

/** What is drawn of a row's parts: those with a figure. */
function sizesOf({ extra }: RankingRow): { name: string; size: Exact }[] {
  return extra.parts.flatMap(({ name, value }) => {
    const size = maybeValue(value);
    return size ? [{ name, size }] : [];
  });
}

/** The scale of all rows, boards and moments of a ranking. */
export function scaleFor(data: RankingReading): Scale {
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
    const ends: [number, number] = [0, 0];
    for (const { size } of row.extra === NO_EXTRA ? [] : sizesOf(row)) reach((ends[signOf(size) < 0 ? 0 : 1] += toNumber(size)));
  }
  const { mean } = standingsOf(data);
  if (mean) reach(toNumber(mean));
  const from = data.axisFrom && toNumber(data.axisFrom);
  // A broken axis hides what lies below its beginning: it is used only where nothing does.
  if (from !== undefined && from > 0 && from <= least && high > from) {
    const perUnit = (100 - BREAK) / (high - from);
    return {
      zero: 0,
      breakAt: BREAK / 2,
      toPercent: (value) => (value < from ? 0 : BREAK + (value - from) * perUnit),
    };
  }
  const perUnit = high > low ? 100 / (high - low) : 0;
  return { zero: (0 - low) * perUnit, breakAt: undefined, toPercent: (value) => (value - low) * perUnit };
}

/** The bar between two figures. Units: percent. */
export function barOf({ toPercent }: Scale, from: number, to: number): Bar {
  const [a, b] = [toPercent(from), toPercent(to)];
  return { left: Math.min(a, b), width: Math.abs(b - a) };
}

/**
 * The parts of a row one after the other, below zero to the left, and what they leave of the figure.
 * Missing values: none for a row without parts; a part without a figure has no length.
 */
export function segmentsOf(scale: Scale, row: RankingRow, legend: readonly string[]): readonly Segment[] {
  const ends: [number, number] = [0, 0];
  const sizes = sizesOf(row);
  const value = exactOf(row);
  const left = subtract(value, sum(sizes.map(({ size }) => size)));
  const rest = sizes.length > 0 && signOf(left) > 0 && signOf(value) > 0;
  const drawn = sizes.map(({ name, size }) => ({
    tone: toneOf(legend.indexOf(name)),
    size,
  }));
  if (rest) drawn.push({ tone: -1, size: left });
  return drawn
    .map(({ tone, size }): Segment => {
      const side = signOf(size) < 0 ? 0 : 1;
      const from = ends[side];
      const to = (ends[side] += toNumber(size));
      return { ...barOf(scale, from, to), tone };
    })
    .filter(({ width }) => width > 0);
}
