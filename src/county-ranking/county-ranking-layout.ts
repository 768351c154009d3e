import { maybeValue } from '../core/figure.js';
import { formatExact } from '../core/number-text.js';
import { wordsOf, type Lang } from '../core/words.js';
import {
  barOf,
  legendOf,
  scaleFor,
  segmentsOf,
  type Bar,
  type Scale,
  type Segment,
} from './county-ranking-bars.js';
import { columnsFor, type Columns, type RankingSpace } from './county-ranking-columns.js';
import type { RankingReading } from './county-ranking-data.js';
import { detailOf, historyPath, type RowDetail } from './county-ranking-detail.js';
import { entriesOf, isRow, widestOf, type Entry, type Unranked } from './county-ranking-entries.js';
import { momentOf, momentsOf } from './county-ranking-frames.js';
import { standingsOf, type Standing } from './county-ranking-places.js';
import { textOfRanked, textOfUnranked, type RowText } from './county-ranking-rows.js';
import { maybeMatcher } from './county-ranking-search.js';
import { countsText, rankingLabel } from './county-ranking-summary.js';
import { averageText, boardName, gapUnit, isOwn, withUnit } from './county-ranking-text.js';
import { rankingWordsOf } from './county-ranking-words.js';

export type { RankingSpace } from './county-ranking-columns.js';

/** What a person has chosen to see: the words looked for, the open row by its key, the moment of the playback. */
export interface RankingView {
  readonly query: string;
  readonly open: string | undefined;
  /** Missing values: `undefined` for the last moment. */
  readonly at: number | undefined;
}

/** The name of a board, above its rows. Units: px. */
export interface BoardLayout {
  readonly board: string;
  readonly key: string;
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

/** The row of captions above the bars. Units: px from the left edge of the bar column. */
export interface HeadLayout {
  readonly rank: string;
  readonly name: string;
  readonly figure: string;
  readonly gap: string;
  readonly gapUnit: string;
  readonly move: string;
  readonly average: string;
  readonly averageLeft: number;
  readonly averageWidth: number;
}

/** The moments of the playback. Missing values: `undefined` for a ranking without frames. */
export interface PlayLayout {
  readonly at: number;
  readonly last: number;
  readonly label: string;
}

/** A whole ranking, ready to draw. Units: px; `columns` is a grid template. */
export interface RankingLayout {
  readonly mode: Columns['mode'];
  readonly fixed: boolean;
  /** A long list draws the rows that are seen, in a view of `viewHeight`, each as high as it says. */
  readonly isLong: boolean;
  readonly viewHeight: number;
  readonly label: string;
  readonly empty: string;
  readonly columns: string;
  readonly columnGap: number;
  readonly rowPad: number;
  readonly rowHeight: number;
  /** The lines that a name has in a long list. */
  readonly nameLines: number;
  readonly barHeight: number;
  readonly zeroPx: number;
  readonly averagePx: number | undefined;
  readonly breakPx: number | undefined;
  readonly head: HeadLayout | undefined;
  /** Rows and names of boards, and the rows alone; one is laid out when it is asked for. */
  readonly count: number;
  readonly rowCount: number;
  readonly entryAt: (index: number) => RowLayout | BoardLayout;
  readonly keyAt: (index: number) => string;
  readonly heightAt: (index: number) => number;
  /** The entry of a row. Missing values: −1 for a key that is not in the list. */
  readonly indexOf: (key: string | undefined) => number;
  /** The key of the row with a code, or else a name. */
  readonly keyOf: (code: string) => string | undefined;
  readonly pins: readonly number[];
  readonly foot: readonly string[];
  /** What the tick on a bar means; empty where no row has a target. */
  readonly targetKey: string;
  /** What the tones of the segments mean. */
  readonly legend: readonly string[];
  readonly remainder: string;
  readonly play: PlayLayout | undefined;
  /** How many rows were found; `undefined` where nothing can be looked for. */
  readonly found: string | undefined;
}

const LINE = 1.4;
/** A scroll bar's width, kept free where rows scroll inside. */
const GUTTER_PX = 12;
/** Below this height a fixed box has room for rows only. */
const BARE_HEIGHT_PX = 220;
/** A list of more rows than this is looked through, not read: it scrolls in a view of its own. */
const LONG_ROWS = 100;
/** Rows in the view of a long list whose height is free. */
const VIEW_ROWS = 20;
/** Own rows beyond these are highlighted, not pinned: they would cover the list. */
const MOST_PINS = 3;
const MOST_LINES = 3;
const CONTROL_PX = 44;
const HISTORY_PX = { width: 240, height: 40 };

function headOf(
  data: RankingReading,
  rows: readonly RowText[],
  average: { text: string; px: number } | undefined,
  columns: Columns,
  { lang, type, measureText }: RankingSpace,
): HeadLayout {
  const words = rankingWordsOf(lang);
  const width = average
    ? Math.min(Math.ceil(measureText(average.text, type.small, 600)) + 2, columns.bar)
    : 0;
  const left = average ? Math.min(Math.max(average.px - width / 2, 0), columns.bar - width) : 0;
  return {
    rank: words.rankHead,
    name: words.nameHead,
    figure: data.metric.name,
    gap: rows.some((row) => row.gap) ? words.gapHead : '',
    gapUnit: gapUnit(data, lang),
    move: rows.some((row) => row.move) ? words.movementHead : '',
    average: average?.text ?? '',
    averageLeft: left,
    averageWidth: width,
  };
}

/** In the narrow form a gap stands without its caption, so it says itself what it is of. */
function withGapWords(row: RowText, data: RankingReading, lang: Lang): RowText {
  return row.gap ? { ...row, gap: rankingWordsOf(lang).gapLine(row.gap, gapUnit(data, lang)) } : row;
}

type RowEntry = Standing | Unranked;

function textOf(data: RankingReading, entry: RowEntry, lang: Lang): RowText {
  return entry.rank === undefined ? textOfUnranked(data, entry.row, lang) : textOfRanked(data, entry, lang);
}

/** 44 px (60 in the elder view) is what a finger needs; a wall's rows grow with its type. */
function leastRowHeight({ elder, tiny, type }: RankingSpace): number {
  return tiny ? Math.ceil(type.small * 2) : Math.max(elder ? 60 : 44, Math.round(type.label * 2.4));
}

function rowHeightFor(count: number, chrome: number, space: RankingSpace): number {
  const least = leastRowHeight(space);
  if (space.height === undefined || count === 0) return least;
  return Math.max(
    least,
    Math.min(Math.floor((space.height - chrome) / count), Math.round(space.type.label * 4)),
  );
}

/** The lines that the longest name takes with its tags, which do not break; a name beyond three gives its end to a title. */
function linesFor(texts: readonly RowText[], columns: Columns, { type, measureText }: RankingSpace): number {
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
function longRowHeight(
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

/**
 * Lays a ranking out: columns from the widest words, bars from a true zero, the average's line and label.
 * Units: px, within the room of `space`.
 */
export function layoutCountyRanking(
  whole: RankingReading,
  space: RankingSpace,
  { query, open, at }: RankingView = { query: '', open: undefined, at: undefined },
): RankingLayout {
  const { lang, type, tiny, height, measureText } = space;
  const words = rankingWordsOf(lang);
  const moments = momentsOf(whole);
  const moment = Math.min(at ?? Infinity, moments - 1);
  const data = moments > 0 ? momentOf(whole, moment) : whole;
  const standings = standingsOf(data);
  const { average } = standings;
  const isLong = data.rows.length > LONG_ROWS;
  const entries = entriesOf(data, isLong ? maybeMatcher(query) : undefined);
  const fixed = height !== undefined;
  const rowPad = tiny ? 0 : Math.round(type.label * 0.5);
  const room = space.width - 2 * rowPad - (fixed || isLong ? GUTTER_PX : 0);
  const measured = widestOf(data, entries)
    .filter(isRow)
    .map((entry) => textOf(data, entry, lang));
  const columns = columnsFor(data, measured, room, space);
  const stacked = columns.mode === 'stacked';
  const scale = scaleFor(data, standings, columns.bar);
  const legend = tiny ? [] : legendOf(data, words.rest);
  const mean = maybeValue(average?.value);
  const averagePx = mean && standings.ranked.length > 0 ? scale.toPx(mean) : undefined;
  const label =
    average && averagePx !== undefined
      ? { text: averageText(data, average, lang), px: averagePx }
      : undefined;
  const bare = tiny || (fixed && height < BARE_HEIGHT_PX);
  const boardsAt =
    standings.boards.length > 1 ? entries.flatMap((entry, index) => (isRow(entry) ? [] : [index])) : [];
  const rowCount = entries.length - boardsAt.length;
  const controls = (moments > 0 ? CONTROL_PX : 0) + (isLong ? CONTROL_PX : 0);
  const chrome = (bare ? 0 : type.small * LINE * (stacked ? 4 : 3) + 20) + (tiny ? 0 : controls);
  const nameLines = isLong ? linesFor(measured, columns, space) : 1;
  const rowHeight = isLong
    ? longRowHeight(nameLines, measured, columns, space)
    : rowHeightFor(entries.length, chrome, space);
  const boardHeight = Math.ceil(type.label * LINE + 16);
  const viewHeight = fixed
    ? Math.max(height - chrome, rowHeight)
    : rowHeight * Math.min(VIEW_ROWS, Math.max(entries.length, 1));
  const pins =
    data.own.size > 0
      ? entries.flatMap((entry, index) => (isRow(entry) && isOwn(data, entry.row) ? [index] : []))
      : [];
  const pinned = fixed || isLong ? pins.slice(0, MOST_PINS) : [];
  const detailOfRow = (entry: RowEntry): DetailLayout | undefined => {
    if (tiny || entry.row.key !== open) return undefined;
    const detail = detailOf(
      whole,
      data,
      moment,
      entry.row,
      entry.rank === undefined ? undefined : entry,
      lang,
    );
    const { width, height: pathHeight } = HISTORY_PX;
    return { ...detail, path: historyPath(detail.history, width, pathHeight), pathWidth: width, pathHeight };
  };
  const linesHeight = (text: string, extra: number): number =>
    text === ''
      ? 0
      : Math.ceil(measureText(text, type.small) / Math.max(room - columns.rank - columns.gap, type.small)) *
          type.small *
          LINE +
        extra;
  const heightOf = (entry: Entry): number => {
    if (!isRow(entry)) return boardHeight;
    if (!isLong || !isOpenOrNoted(entry, open)) return rowHeight;
    const text = textOf(data, entry, lang);
    const detail = detailOfRow(entry);
    const detailHeight = detail
      ? detail.lines.reduce(
          (sum, line) => sum + linesHeight(line, 0),
          16 + (detail.path ? detail.pathHeight + 8 : 0),
        )
      : 0;
    return Math.ceil(rowHeight + linesHeight(text.note, type.small * 0.6) + detailHeight);
  };
  const rowAt = (entry: RowEntry, index: number): RowLayout => {
    const text = textOf(data, entry, lang);
    const row = stacked ? withGapWords(text, data, lang) : text;
    const value = maybeValue(entry.row.value);
    const detail = detailOfRow(entry);
    const pin = pinned.indexOf(index);
    return {
      ...row,
      heard: detail ? [row.heard, ...detail.lines].join(wordsOf(lang).between) : row.heard,
      height: heightOf(entry),
      position: index + 1 - boardsAt.filter((board) => board < index).length,
      ...barsOf(scale, entry, value, legend, tiny),
      targetPx: value && entry.row.target && scale.toPx(entry.row.target),
      pin: pin < 0 ? undefined : { top: pin * rowHeight, bottom: (pinned.length - 1 - pin) * rowHeight },
      detail,
    };
  };
  return {
    mode: columns.mode,
    fixed,
    isLong,
    viewHeight,
    label: rankingLabel(data, lang),
    empty: data.rows.length === 0 ? wordsOf(lang).empty : '',
    columns: columns.template,
    columnGap: columns.gap,
    rowPad,
    rowHeight,
    nameLines,
    barHeight: Math.round(type.label * (stacked ? 0.6 : 0.9)),
    zeroPx: scale.zeroPx,
    averagePx,
    breakPx: scale.breakPx,
    head: bare ? undefined : headOf(data, measured, label, columns, space),
    count: entries.length,
    rowCount,
    entryAt: (index) => {
      const entry = entries[index] as Entry;
      return isRow(entry)
        ? rowAt(entry, index)
        : { board: boardName(entry.board, lang), key: keyOf(entry), height: boardHeight };
    },
    // In a long list nearly every row is another one after a change: its places keep their nodes, not its rows.
    keyAt: (index) => (isLong ? String(index) : keyOf(entries[index] as Entry)),
    heightAt: (index) => heightOf(entries[index] as Entry),
    indexOf: (key) =>
      key === undefined ? -1 : entries.findIndex((entry) => isRow(entry) && entry.row.key === key),
    keyOf: (code) => data.rows.find(({ id }) => id === code)?.key,
    pins: pinned,
    foot: bare
      ? []
      : [
          countsText(data, lang),
          average && !mean ? averageText(data, average, lang) : '',
          data.axisFrom && scale.breakPx !== undefined
            ? words.axis(withUnit(formatExact(data.axisFrom), data, lang))
            : '',
        ].filter(Boolean),
    targetKey: !bare && data.rows.some(({ target }) => target) ? words.targetHead : '',
    legend: bare ? [] : legend.map((name) => name || words.bonus),
    remainder: legend.length > 0 ? words.rest : '',
    play:
      moments > 0
        ? { at: moment, last: moments - 1, label: whole.frames[moment]?.label ?? words.present }
        : undefined,
    found: isLong && !tiny ? (query ? words.found(rowCount) : '') : undefined,
  };
}

function keyOf(entry: Entry): string {
  return isRow(entry) ? `row ${entry.row.key}` : `board ${entry.board}`;
}

function isOpenOrNoted({ row }: RowEntry, open: string | undefined): boolean {
  return row.key === open || row.contradictions.length > 0 || !!row.more.veto;
}

function barsOf(
  scale: Scale,
  { row }: RowEntry,
  value: ReturnType<typeof maybeValue>,
  legend: readonly string[],
  tiny: boolean,
): Pick<RowLayout, 'bar' | 'segments'> {
  if (!value || tiny) return { bar: undefined, segments: [] };
  return {
    bar: barOf(scale, value),
    segments: row.parts.length > 0 ? segmentsOf(scale, row, value, legend) : [],
  };
}
