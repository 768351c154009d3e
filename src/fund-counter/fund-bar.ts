import type { FundRow } from './fund-counter-content.js';
import type { MeasureText } from './fund-blocks.js';

/** A stretch in its place. Units: px. Missing values: `mark` is empty where it does not fit. */
export interface PlacedSegment extends FundRow {
  readonly x: number;
  readonly width: number;
  readonly middle: number;
  /** The line that divides it from the next one, drawn on the border. */
  readonly seam: string;
}

/** The place of the bar. Units: px; `size` of its marks. */
export interface BarSpace {
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly size: number;
}

/**
 * The bar, every stretch as long as its amount says, without a gap between them.
 * Shape: corrections lie left of `zeroX`; `totalX` marks the total where the parts exceed it.
 * Units: px. Missing values: `undefined` for a mark that is not needed.
 */
export interface FundBar extends BarSpace {
  readonly segments: readonly PlacedSegment[];
  readonly zeroX: number | undefined;
  readonly totalX: number | undefined;
}

/** A stretch no wider than this has no seam: the line would cover it. Units: px. */
const NARROW = 3;

/**
 * Lays the stretches end to end, those below zero to the left of it.
 * @param total the stated total where the parts exceed it; its place is marked then. Units: as the rows' `size`
 */
export function layoutBar(
  rows: readonly FundRow[],
  space: BarSpace,
  measureText: MeasureText,
  total?: number,
): FundBar {
  let [above, below] = [0, 0];
  for (const { size } of rows) {
    above += Math.max(size, 0);
    below -= Math.min(size, 0);
  }
  const scale = above + below > 0 ? space.width / (above + below) : 0;
  const zero = below * scale;
  let [left, right] = [zero, zero];
  const segments: PlacedSegment[] = [];
  for (const row of rows) {
    const width = Math.abs(row.size) * scale;
    if (width <= 0) continue;
    const isAbove = row.size > 0;
    const x = isAbove ? right : left - width;
    if (isAbove) right += width;
    else left = x;
    const mark = measureText(row.mark, space.size, 600) + 4 <= width ? row.mark : '';
    const hasSeam = width > NARROW && isAbove && right < space.width - 1;
    const seam = hasSeam ? `M${right} 0V${space.height}` : '';
    segments.push({ ...row, x, width, middle: x + width / 2, mark, seam });
  }
  return {
    ...space,
    segments,
    zeroX: below > 0 ? zero : undefined,
    totalX: total === undefined ? undefined : zero + total * scale,
  };
}
