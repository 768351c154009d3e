import type { FundRow } from './fund-counter-content.js';

/** A stretch in its place. Units: px. Missing values: `mark` is empty where it does not fit. */
export interface PlacedSegment {
  readonly index: number;
  readonly tone: string;
  readonly title: string;
  readonly x: number;
  readonly width: number;
  readonly middle: number;
  readonly mark: string;
  /** The line that divides it from the next one, drawn on the border. */
  readonly seam: string;
}

/**
 * The bar, every stretch as long as its amount says, without a gap between them.
 * Shape: corrections lie left of `zeroX`; `totalX` marks the total where the parts exceed it.
 * Units: px. Missing values: `undefined` for a mark that is not needed.
 */
export interface FundBar {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly size: number;
  readonly segments: readonly PlacedSegment[];
  readonly zeroX: number | undefined;
  readonly totalX: number | undefined;
}

/** The place of the bar. Units: px. */
export interface BarSpace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly size: number;
  readonly measureText: (text: string, sizePx: number, weight?: number) => number;
}

/** A stretch no wider than this has no seam: the line would cover it. Units: px. */
const NARROW = 3;

/**
 * Lays the stretches end to end, those below zero to the left of it.
 * @param total the stated total where the parts exceed it; its place is marked then. Units: as the rows' `size`
 */
export function layoutBar(segments: readonly FundRow[], space: BarSpace, total?: number): FundBar {
  const { width, size, measureText } = space;
  const above = segments.reduceRight((sum, part) => sum + Math.max(part.size, 0), 0);
  const below = segments.reduceRight((sum, part) => sum - Math.min(part.size, 0), 0);
  const scale = above + below > 0 ? width / (above + below) : 0;
  const zero = below * scale;
  let right = zero;
  let left = zero;
  const placed: PlacedSegment[] = [];
  for (const { index, tone, name, amount: text, size: amount, mark } of segments) {
    const length = Math.abs(amount) * scale;
    if (length <= 0) continue;
    const x = amount > 0 ? right : left - length;
    if (amount > 0) right += length;
    else left -= length;
    const fits = mark !== '' && measureText(mark, size, 600) + 4 <= length;
    placed.push({
      index,
      tone,
      title: `${name} ${text}`,
      x,
      width: length,
      middle: x + length / 2,
      mark: fits ? mark : '',
      seam: length > NARROW && amount > 0 && x + length < width - 1 ? `M${x + length} 0V${space.height}` : '',
    });
  }
  return {
    left: space.left,
    top: space.top,
    width,
    height: space.height,
    size,
    segments: placed,
    zeroX: below > 0 ? zero : undefined,
    totalX: total === undefined || scale === 0 ? undefined : zero + total * scale,
  };
}
