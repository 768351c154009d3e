import { maybeValue } from '../core/figure.js';
import { wordsOf, type Lang } from '../core/words.js';
import { barOf, segmentsOf, type Bar, type Scale, type Segment } from './county-ranking-bars.js';
import type { Columns, RankingSpace } from './county-ranking-columns.js';
import type { RankingReading } from './county-ranking-data.js';
import { detailOf, historyPath, type RowDetail } from './county-ranking-detail.js';
import { isRow, type Entry, type Unranked } from './county-ranking-entries.js';
import type { Standing } from './county-ranking-places.js';
import { textOf, type RowText } from './county-ranking-rows.js';
import { boardName, gapUnit } from './county-ranking-text.js';
import { rankingWordsOf } from './county-ranking-words.js';

/** The name of a board, above its rows. Units: px. */
export interface BoardLayout {
  readonly board: string;
  readonly height: number;
}

/** What an open row shows beneath. Units: px; `path` is an SVG path in a box of `pathWidth` by `pathHeight`. */
export interface DetailLayout extends RowDetail {
  readonly path: string;
  readonly pathWidth: number;
  readonly pathHeight: number;
}

/** One row, every word and number ready. Units: px. Missing values: a row without a figure has no bar. */
export interface RowLayout extends RowText {
  readonly board?: undefined;
  /** What the row takes in a long list; in a short one it is as high as its words. */
  readonly height: number;
  /** Its place among all rows of the list, from 1. */
  readonly position: number;
  readonly bar: Bar | undefined;
  readonly segments: readonly Segment[];
  readonly targetPx: number | undefined;
  /** The edges it keeps to when it is scrolled away. */
  readonly pin: { readonly top: number; readonly bottom: number } | undefined;
  readonly detail: DetailLayout | undefined;
}

/** What the rows of a list are laid out from. Units: px; `pins` are entries that stay in sight. */
export interface RowsInput {
  readonly whole: RankingReading;
  /** The moment `at` of the document. */
  readonly data: RankingReading;
  readonly at: number;
  readonly open: string | undefined;
  readonly entries: readonly Entry[];
  readonly isLong: boolean;
  readonly pins: readonly number[];
  readonly legend: readonly string[];
  readonly scale: Scale;
  readonly columns: Columns;
  /** The width of a whole row. */
  readonly width: number;
  readonly rowHeight: number;
  readonly space: RankingSpace;
}

/** Lays out one entry when it is asked for: of thousands, few are seen. */
export interface Rows {
  readonly entryAt: (index: number) => RowLayout | BoardLayout;
  readonly heightAt: (index: number) => number;
}

export const LINE = 1.4;
const MOST_LINES = 3;
const HISTORY_WIDTH = 240;
const HISTORY_HEIGHT = 40;

/** In the narrow form a gap stands without its caption, so it says itself what it is of. */
function withGapWords(row: RowText, data: RankingReading, lang: Lang): RowText {
  return row.gap ? { ...row, gap: rankingWordsOf(lang).gapLine(row.gap, gapUnit(data, lang)) } : row;
}

type RowEntry = Standing | Unranked;

/** 44 px (60 in the elder view) is what a finger needs; a wall's rows grow with its type. */
function leastRowHeight({ elder, tiny, type }: RankingSpace): number {
  return tiny ? Math.ceil(type.small * 2) : Math.max(elder ? 60 : 44, Math.round(type.label * 2.4));
}

/** The height of the rows of a short list: a fixed box is filled. Units: px. */
export function rowHeightFor(count: number, chrome: number, space: RankingSpace): number {
  const least = leastRowHeight(space);
  if (space.height === undefined || count === 0) return least;
  return Math.max(
    least,
    Math.min(Math.floor((space.height - chrome) / count), Math.round(space.type.label * 4)),
  );
}

/** The lines that the longest name takes with its tags, which do not break; a name beyond three gives its end to a title. */
export function linesFor(
  texts: readonly RowText[],
  columns: Columns,
  { type, measureText }: RankingSpace,
): number {
  const room = Math.max(columns.name, 1);
  let most = 1;
  for (const { name, tags } of texts) {
    const width = measureText(name, type.label, 600);
    let lines = Math.max(1, Math.ceil(width / room));
    let end = width - (lines - 1) * room;
    for (const { text } of tags) {
      const size = measureText(text, type.small) + type.small * 1.4;
      if (end + size > room) lines += 1;
      end = end + size > room ? size : end + size;
    }
    most = Math.max(most, lines);
  }
  return Math.min(most, MOST_LINES);
}

/** The height of every row of a long list: that of its longest name; a stacked row's bar and words too. */
export function longRowHeight(
  lines: number,
  texts: readonly RowText[],
  columns: Columns,
  space: RankingSpace,
): number {
  const { type } = space;
  const least = leastRowHeight(space);
  if (columns.mode === 'tiny') return least;
  const words = lines * type.label * LINE + 6;
  if (columns.mode === 'wide') return Math.max(least, Math.ceil(words));
  const meta = texts.some(({ gap, move }) => gap || move) ? type.small * LINE + 2 : 0;
  return Math.ceil(Math.max(least, words + type.label * 0.6 + 6 + meta + 12));
}

function detailLayout(input: RowsInput, entry: RowEntry): DetailLayout | undefined {
  const { whole, data, at, open, space } = input;
  if (space.tiny || entry.row.key !== open) return undefined;
  const standing = entry.rank === undefined ? undefined : entry;
  const detail = detailOf(whole, data, at, entry.row, standing, space.lang);
  const path = historyPath(detail.history, HISTORY_WIDTH, HISTORY_HEIGHT);
  return { ...detail, path, pathWidth: HISTORY_WIDTH, pathHeight: HISTORY_HEIGHT };
}

/** The height of a row of a long list: that of all rows, its note and its detail. */
function heightOf(input: RowsInput, entry: RowEntry): number {
  const { row } = entry;
  if (!input.isLong || (row.key !== input.open && row.contradictions.length === 0 && !row.more.veto))
    return input.rowHeight;
  const { data, rowHeight, columns, width, space } = input;
  const { type, measureText, lang } = space;
  const room = Math.max(width - columns.rank - columns.gap, type.small);
  const linesHeight = (text: string): number =>
    Math.ceil(measureText(text, type.small) / room) * type.small * LINE;
  const { note } = textOf(data, entry, lang);
  const detail = detailLayout(input, entry);
  let height = rowHeight + linesHeight(note) + (note ? type.small * 0.6 : 0);
  if (detail) {
    for (const line of detail.lines) height += linesHeight(line);
    height += 16 + (detail.path ? detail.pathHeight + 8 : 0);
  }
  return Math.ceil(height);
}

function rowAt(input: RowsInput, entry: RowEntry, index: number, position: number): RowLayout {
  const { data, columns, scale, legend, pins, rowHeight, space } = input;
  const text = textOf(data, entry, space.lang);
  const row = columns.mode === 'stacked' ? withGapWords(text, data, space.lang) : text;
  const { target, parts } = entry.row;
  const value = space.tiny ? undefined : maybeValue(entry.row.value);
  const detail = detailLayout(input, entry);
  const pin = pins.indexOf(index);
  return {
    ...row,
    heard: detail ? [row.heard, ...detail.lines].join(wordsOf(space.lang).between) : row.heard,
    height: heightOf(input, entry),
    position,
    bar: value && barOf(scale, value),
    segments: value && parts.length > 0 ? segmentsOf(scale, entry.row, value, legend) : [],
    targetPx: value && target && scale.toPx(target),
    pin: pin < 0 ? undefined : { top: pin * rowHeight, bottom: (pins.length - 1 - pin) * rowHeight },
    detail,
  };
}

/** The rows of a list and the names of its boards. Units: px. */
export function layoutRows(input: RowsInput): Rows {
  const { entries, space } = input;
  const boardHeight = Math.ceil(space.type.label * LINE + 16);
  const boardsBefore = (index: number): number => {
    let boards = 0;
    // A list with boards begins with one.
    if (entries[0] && !isRow(entries[0]))
      for (let at = 0; at < index; at++) if (!isRow(entries[at] as Entry)) boards += 1;
    return boards;
  };
  return {
    entryAt: (index) => {
      const entry = entries[index] as Entry;
      return isRow(entry)
        ? rowAt(input, entry, index, index + 1 - boardsBefore(index))
        : { board: boardName(entry.board, space.lang), height: boardHeight };
    },
    heightAt: (index) => {
      const entry = entries[index] as Entry;
      return isRow(entry) ? heightOf(input, entry) : boardHeight;
    },
  };
}
