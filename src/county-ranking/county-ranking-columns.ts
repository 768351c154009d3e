import type { Lang } from '../core/words.js';
import type { RankingReading } from './county-ranking-data.js';
import type { Standing } from './county-ranking-places.js';
import { textOf, type RowText } from './county-ranking-row-text.js';
import { gapUnit } from './county-ranking-text.js';
import { rankingWordsOf } from './county-ranking-words.js';

/** The room a ranking is laid out for. Units: px; `height` undefined = as high as its rows. */
export interface RankingSpace {
  readonly width: number;
  readonly height: number | undefined;
  readonly tiny: boolean;
  readonly elder: boolean;
  readonly lang: Lang;
  readonly type: { readonly label: number; readonly small: number };
}

/**
 * The form of a row and its columns. `template` is a CSS grid; `nameLines` says how many lines the longest name takes,
 * three at most: one that is longer still gives its end to a title.
 */
export interface Columns {
  readonly mode: 'wide' | 'stacked' | 'tiny';
  readonly template: string;
  readonly nameLines: number;
  readonly hasGaps: boolean;
  readonly hasMoves: boolean;
}

const MOST_LINES = 3;

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
 * Rows that are written at each end of the list to find the widest words: the greatest figures and gaps, the marks, and
 * those without a figure stand there. What is wider in between takes the room beside it.
 */
const WRITTEN = 50;

/** The columns from the widest words, and the form they have room for. Units: px. */
export function columnsFor(
  data: RankingReading,
  entries: readonly Standing[],
  room: number,
  { tiny, lang, type: { label, small } }: RankingSpace,
): Columns {
  const words = rankingWordsOf(lang);
  const ends = entries.length > 2 * WRITTEN ? [...entries.slice(0, WRITTEN / 2), ...entries.slice(-WRITTEN / 2)] : entries;
  const texts = ends.map((entry) => textOf(data, entry, lang));
  const widest = (size: (text: RowText) => number): number => Math.max(0, ...texts.map(size));
  const size = tiny ? small : label;
  const rank = Math.max(
    size * Math.max(widest((text) => emsOf(text.rank)) + 0.7, 1.9),
    tiny ? 0 : small * emsOf(words.rankHead) + 2,
  );
  const gap = label * 0.8;
  const figure = size * (widest((text) => emsOf(text.figure) + (text.status ? 1.4 : 0)) + 0.2);
  const said = (key: 'gap' | 'move', heads: readonly string[]): number => {
    const ems = widest((text) => emsOf(text[key]));
    return ems && small * Math.max(ems + 1, ...heads.map((head) => Math.min(emsOf(head) + 0.2, 6)));
  };
  const farthest = words.down(entries.length);
  const tail = [
    said('gap', [words.gapHead, gapUnit(data, lang)]),
    said('move', [words.movementHead, farthest]),
  ];
  const [hasGaps, hasMoves] = tail.map((width) => width > 0) as [boolean, boolean];
  const shown = tail.filter((width) => width > 0);
  const tags = widest((text) => text.tags.reduce((sum, tag) => sum + emsOf(tag.text) + 1.4, 0));
  let longest = 0;
  for (const { row } of entries)
    if (row.name.length > longest) longest = Math.max(longest, emsOf(row.name));
  const name = longest * label + tags * small + 2;
  const linesIn = (width: number): number =>
    Math.min(Math.max(Math.ceil(name / Math.max(width, label)), 1), MOST_LINES);
  const figureHead = Math.max(figure, small * Math.min(emsOf(data.metric.name), 7));
  const others = [rank, figureHead, ...shown].reduce((sum, width) => sum + width + gap, gap);
  const mostName = Math.min(room * 0.3, room - others - label * 8);
  if (tiny || mostName < label * 7)
    return {
      mode: tiny ? 'tiny' : 'stacked',
      template: `${rank}px minmax(0,1fr) ${tiny ? 'fit-content(45%)' : 'auto'}`,
      nameLines: linesIn(room - rank - figure - 2 * gap),
      hasGaps,
      hasMoves,
    };
  const nameWidth = Math.min(name, mostName);
  const px = (widths: readonly number[]): string => widths.map((width) => `${width}px`).join(' ');
  return {
    mode: 'wide',
    template: `${px([rank, nameWidth])} minmax(0,1fr) ${px([figureHead, ...shown])}`,
    nameLines: linesIn(nameWidth),
    hasGaps,
    hasMoves,
  };
}
