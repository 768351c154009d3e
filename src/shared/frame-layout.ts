import type { MeasureText } from './measure-text.js';

/** Three sizes of type that a picture keeps to. Units: px. */
export interface TypeScale {
  readonly heading: number;
  readonly label: number;
  readonly small: number;
}

/** What stands around a picture, and the room that is there. Units: px; `height` undefined = as high as needed. */
export interface FrameInput {
  readonly width: number;
  readonly height: number | undefined;
  readonly heading: string;
  readonly notice: string;
  readonly footer: string;
  readonly elder: boolean;
  readonly measureText: MeasureText;
}

/**
 * The frame's own numbers and the room left for the picture.
 * Units: px. `bodyHeight` is undefined where the picture may be as high as it needs.
 * `tiny`: there is room for a figure and a light only; heading, notice and footer are for the ear alone.
 * `terse`: in the given height the footer would take the picture's room; it is for the ear alone.
 */
export interface FrameLayout {
  readonly tiny: boolean;
  readonly terse: boolean;
  readonly pad: number;
  readonly type: TypeScale;
  readonly bodyWidth: number;
  readonly bodyHeight: number | undefined;
}

export const LINE_HEIGHT = 1.4;
const WIDEST_ON_PAGE = 1280;
/** A box wider than so many times its height is low rather than wide, and its type is that of its height. */
const WIDEST_RATIO = 2;
/** The padding of a tiny frame, in its styles too. Units: px. */
export const TINY_PAD = 4;
const TINY_WIDTH = 160;
const TINY_HEIGHT = 150;
const GAP = 8;
/** The share of a given height that a picture keeps, whatever stands around it. */
const LEAST_BODY = 0.4;

/** Sizes of type for a box. Units: px. They grow with boxes wider than a page has, so that a wall is not a small page. */
export function typeScale(width: number, elder: boolean): TypeScale {
  const grow = width <= WIDEST_ON_PAGE ? 1 : (width / WIDEST_ON_PAGE) ** 0.9;
  const base = elder ? { heading: 24, label: 20, small: 18 } : { heading: 18, label: 15, small: 13 };
  return { heading: base.heading * grow, label: base.label * grow, small: base.small * grow };
}

function blockHeight(
  text: string,
  sizePx: number,
  width: number,
  measureText: MeasureText,
  weight = 400,
): number {
  if (text === '') return 0;
  // A line breaks before its last character fits, so a little less than the width is counted on.
  const lines = Math.max(1, Math.ceil(measureText(text, sizePx, weight) / Math.max(width - sizePx, sizePx)));
  return Math.ceil(lines * sizePx * LINE_HEIGHT) + GAP;
}

/** Lays out the frame around a picture; in a given height first the footer gives way to it, then all the rest. */
export function layoutFrame(input: FrameInput): FrameLayout {
  const { width, height, elder, measureText } = input;
  const type = typeScale(Math.min(width, (height ?? Infinity) * WIDEST_RATIO), elder);
  const small = width < TINY_WIDTH || (height !== undefined && height < TINY_HEIGHT);
  const tiny: FrameLayout = {
    tiny: true,
    terse: false,
    pad: TINY_PAD,
    type,
    bodyWidth: Math.max(0, width - 2 * TINY_PAD),
    bodyHeight: height === undefined ? undefined : Math.max(0, height - 2 * TINY_PAD),
  };
  // Told before anything is measured: pages hold hundreds of tiny widgets, and the first measure of a font is dear.
  if (small) return tiny;
  const pad = Math.round(Math.min(Math.max(width * 0.03, 10), type.heading * 0.9));
  const bodyWidth = Math.max(0, width - 2 * pad);
  if (height === undefined) return { tiny: false, terse: false, pad, type, bodyWidth, bodyHeight: undefined };
  const block = (text: string, sizePx: number, weight?: number): number =>
    blockHeight(text, sizePx, bodyWidth, measureText, weight);
  const terse = height - 2 * pad - block(input.heading, type.heading, 600) - block(input.notice, type.small);
  const full = terse - block(input.footer, type.small);
  const least = height * LEAST_BODY;
  if (terse < least) return tiny;
  const isTerse = full < least;
  return { tiny: false, terse: isTerse, pad, type, bodyWidth, bodyHeight: isTerse ? terse : full };
}
