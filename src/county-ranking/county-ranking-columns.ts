import type { Lang } from '../core/words.js';
import type { Standing } from './county-ranking-places.js';
import type { RowText } from './county-ranking-row-text.js';

/** The room a ranking is laid out for. Units: px; `height` undefined = as high as its rows. */
export interface RankingSpace {
  readonly width: number;
  readonly height: number | undefined;
  readonly tiny: boolean;
  readonly elder: boolean;
  readonly lang: Lang;
  readonly type: { readonly label: number; readonly small: number };
}

/** The form of a row and its columns; `template` is a CSS grid. */
export interface Columns {
  readonly mode: 'wide' | 'stacked' | 'tiny';
  readonly template: string;
  readonly hasGaps: boolean;
  readonly hasMoves: boolean;
}

/**
 * How wide a text is at most, without asking a page: the first measure of a font costs it more than the whole order.
 * Units: em of its type. Characters of the East are as wide as high; what Latin letters take on average is less.
 */
export function emsOf(text: string): number {
  let ems = 0;
  for (let at = 0; at < text.length; at++) ems += text.charCodeAt(at) > 0x2e7f ? 1 : 0.6;
  return ems;
}

/**
 * Rows that are written at the head of a long list, and half as many at its end, to find the widest words: the greatest
 * figures and gaps, the marks, and those without a figure stand there. What is wider in between takes the room beside it.
 */
const WRITTEN = 16;

/** The columns from the widest words, and the form they have room for. Units: px. */
export function columnsFor(
  entries: readonly Standing[],
  textAt: (entry: Standing) => RowText,
  room: number,
  isLong: boolean,
  { tiny, type: { label, small } }: RankingSpace,
): Columns {
  const ends = [entries.slice(0, WRITTEN), entries.slice(-WRITTEN / 2)];
  const texts = (isLong ? ends.flat() : entries).map(textAt);
  const widest = (say: (text: RowText) => string): number =>
    texts.reduceRight((most, text) => Math.max(most, emsOf(say(text))), 0);
  const rank = (widest((text) => text.rank) + 1.5) * (tiny ? small : label);
  const [gap, move] = [widest((text) => text.gap), widest((text) => text.move)];
  const widths = [
    // A row without a figure has a sign before its word; the caption may wrap.
    Math.max(widest((text) => text.figure) + 1.4, 5) * label,
    // The caption of a gap is six characters wide, that of a movement four.
    gap && Math.max(gap + 1, 6) * small,
    move && Math.max(move + 2, 5) * small,
  ].filter(Boolean);
  const tags = widest((text) => text.tags.map(([, tag]) => tag).join('　'));
  const name = (widest((text) => text.name) + 0.5) * label + (tags && tags + 2) * small;
  const free = widths.reduceRight((left, width) => left - width - label * 0.8, room - rank - label * 2.4);
  const isWide = !tiny && free > label * 15;
  const px = (width: number): string => `${width}px`;
  const nameRoom = px(Math.min(name, free - label * 8, room * 0.3));
  return {
    mode: tiny ? 'tiny' : isWide ? 'wide' : 'stacked',
    template: isWide
      ? `${px(rank)} ${nameRoom} minmax(0,1fr) ${widths.map(px).join(' ')}`
      : `${px(rank)} minmax(0,1fr) ${tiny ? 'fit-content(45%)' : 'auto'}`,
    hasGaps: gap > 0,
    hasMoves: move > 0,
  };
}
