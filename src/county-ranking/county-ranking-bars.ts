import { signOf, subtract, toNumber, type Exact } from '../core/exact.js';
import { sum } from '../core/sums.js';
import type { RankingReading } from './county-ranking-data.js';
import { exactOf } from './county-ranking-figures.js';
import { standingsOf } from './county-ranking-places.js';
import type { RankingRow } from './county-ranking-row-data.js';

/** A bar from the zero line. Units: percent of the bar column. */
export interface Bar {
  readonly left: number;
  readonly width: number;
}

/** What stands along a bar; `kind` is its look. Units: percent of the bar column. */
export interface Mark {
  readonly kind: string;
  readonly left: number;
  readonly width?: number;
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
export function legendOf({ special }: RankingReading): readonly string[] {
  return [...new Set(special.flatMap(({ extra }) => extra.parts.map(({ name }) => name)))];
}

/** The look of a part by its place in the legend: from the sixth on they share the last. */
export function toneOf(at: number): string {
  return `tone${Math.min(at, MOST_TONES - 1)}`;
}

/** The look of what the parts leave of a figure. */
export const REST = 'tone-1';

/** A part of a row from one figure to another; what the parts leave of the row's own has no name. */
interface Stretch {
  readonly name: string | undefined;
  readonly from: number;
  readonly to: number;
}

/**
 * The parts of a row one after the other, those below zero to the left, and what they leave of its figure.
 * Missing values: none for a row without parts; a part without a figure has no length.
 */
function stretchesOf(row: RankingRow): readonly Stretch[] {
  const sizes = row.extra.parts.flatMap(({ name, value }): { name: string | undefined; size: Exact }[] =>
    value.status === 'value' ? [{ name, size: value.value }] : [],
  );
  const own = exactOf(row);
  const rest = subtract(own, sum(sizes.map(({ size }) => size)));
  if (sizes.length > 0 && signOf(rest) > 0 && signOf(own) > 0) sizes.push({ name: undefined, size: rest });
  const ends: [number, number] = [0, 0];
  return sizes.map(({ name, size }) => {
    const side = signOf(size) < 0 ? 0 : 1;
    const from = ends[side];
    return { name, from, to: (ends[side] += toNumber(size)) };
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
  data.rows.forEach(({ value, near }) => value.status === 'value' && reach(near));
  for (const row of data.special) {
    if (row.value.status !== 'value') continue;
    if (row.target) reach(toNumber(row.target));
    for (const { to } of stretchesOf(row)) reach(to);
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

/** A row's parts as they are drawn. Missing values: none for a row without parts. */
export function segmentsOf(scale: Scale, row: RankingRow, legend: readonly string[]): readonly Mark[] {
  return stretchesOf(row)
    .map(({ name, from, to }) => ({
      kind: `fill ${name === undefined ? REST : toneOf(legend.indexOf(name))}`,
      ...barOf(scale, from, to),
    }))
    .filter(({ width }) => width > 0);
}
