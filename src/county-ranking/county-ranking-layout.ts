import { maybeValue } from '../core/figure.js';
import { formatExact } from '../core/number-text.js';
import { wordsOf } from '../core/words.js';
import { legendOf, scaleFor } from './county-ranking-bars.js';
import { columnsFor, type Columns, type RankingSpace } from './county-ranking-columns.js';
import type { RankingReading } from './county-ranking-data.js';
import { entriesOf, isRow, widestOf, type Entry } from './county-ranking-entries.js';
import { momentOf, momentsOf } from './county-ranking-frames.js';
import { standingsOf } from './county-ranking-places.js';
import {
  layoutRows,
  LINE,
  linesFor,
  longRowHeight,
  rowHeightFor,
  type Rows,
} from './county-ranking-row-layout.js';
import { textOf, type RowText } from './county-ranking-rows.js';
import { maybeMatcher } from './county-ranking-search.js';
import { countsText, rankingLabel } from './county-ranking-summary.js';
import { averageText, gapUnit, isOwn, withUnit } from './county-ranking-text.js';
import { rankingWordsOf } from './county-ranking-words.js';

export type { RankingSpace } from './county-ranking-columns.js';
export type { BoardLayout, DetailLayout, RowLayout } from './county-ranking-row-layout.js';

/** What a person has chosen to see: the words looked for, the open row by its key, the moment of the playback. */
export interface RankingView {
  readonly query: string;
  readonly open: string | undefined;
  /** Missing values: `undefined` for the last moment. */
  readonly at: number | undefined;
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
export interface RankingLayout extends Rows {
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
  readonly keyAt: (index: number) => string;
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
const CONTROL_PX = 44;

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

/**
 * Lays a ranking out: columns from the widest words, bars from a true zero, the average's line and label.
 * Units: px, within the room of `space`.
 */
export function layoutCountyRanking(
  whole: RankingReading,
  space: RankingSpace,
  { query, open, at }: RankingView = { query: '', open: undefined, at: undefined },
): RankingLayout {
  const { lang, type, tiny, height } = space;
  const words = rankingWordsOf(lang);
  const moments = momentsOf(whole);
  const moment = Math.min(at ?? Infinity, moments - 1);
  const data = moments > 0 ? momentOf(whole, moment) : whole;
  const standings = standingsOf(data);
  const { average } = standings;
  const isLong = data.rows.length > LONG_ROWS;
  const matches = isLong ? maybeMatcher(query) : undefined;
  const all = entriesOf(data);
  const entries = matches ? entriesOf(data, matches) : all;
  const fixed = height !== undefined;
  const rowPad = tiny ? 0 : Math.round(type.label * 0.5);
  const room = space.width - 2 * rowPad - (fixed || isLong ? GUTTER_PX : 0);
  const measured = widestOf(data, all)
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
  const rowCount = standings.boards.length > 1 ? entries.filter(isRow).length : entries.length;
  const controls = (moments > 0 ? CONTROL_PX : 0) + (isLong ? CONTROL_PX : 0);
  const chrome = (bare ? 0 : type.small * LINE * (stacked ? 4 : 3) + 20) + (tiny ? 0 : controls);
  const nameLines = isLong ? linesFor(measured, columns, space) : 1;
  const rowHeight = isLong
    ? longRowHeight(nameLines, measured, columns, space)
    : rowHeightFor(entries.length, chrome, space);
  const viewHeight = fixed
    ? Math.max(height - chrome, rowHeight)
    : rowHeight * Math.min(VIEW_ROWS, Math.max(entries.length, 1));
  const pins =
    data.own.size > 0 && (fixed || isLong)
      ? entries.flatMap((entry, index) => (isRow(entry) && isOwn(data, entry.row) ? [index] : []))
      : [];
  const pinned = pins.slice(0, MOST_PINS);
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
    ...layoutRows({
      ...{ whole, data, at: moment, open, entries, isLong, pins: pinned, legend, scale, columns },
      ...{ width: room, rowHeight, space },
    }),
    // In a long list nearly every row is another one after a change: its places keep their nodes, not its rows.
    keyAt: (index) => (isLong ? String(index) : keyOf(entries[index] as Entry)),
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
