import { compare, maybeDivide, subtract, toNumber, ZERO, type Exact } from '../core/exact.js';
import { maybeValue } from '../core/figure.js';
import { wordsOf, type Lang } from '../core/words.js';
import type { RankingReading } from './county-ranking-data.js';
import { standingsOf, type Standings } from './county-ranking-places.js';
import { textOfRanked, textOfUnranked, type RowText } from './county-ranking-rows.js';
import { countsText, rankingLabel } from './county-ranking-summary.js';
import { averageText, gapUnit } from './county-ranking-text.js';
import { rankingWordsOf } from './county-ranking-words.js';

/** The room a ranking is laid out for. Units: px; `height` undefined = as high as its rows. */
export interface RankingSpace {
  readonly width: number;
  readonly height: number | undefined;
  readonly tiny: boolean;
  readonly elder: boolean;
  readonly lang: Lang;
  readonly type: { readonly label: number; readonly small: number };
  readonly measureText: (text: string, sizePx: number, weight?: number) => number;
}

/** A bar from the zero line. Units: px from the left edge of the bar column. */
export interface Bar {
  readonly left: number;
  readonly width: number;
}

/** One row, every word and number ready. Missing values: a row without a place has no bar. */
export interface RowLayout extends RowText {
  readonly bar: Bar | undefined;
  readonly targetPx: number | undefined;
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

/** A whole ranking, ready to draw. Units: px; `columns` is a grid template. */
export interface RankingLayout {
  readonly mode: 'wide' | 'stacked' | 'tiny';
  readonly fixed: boolean;
  readonly label: string;
  readonly empty: string;
  readonly columns: string;
  readonly columnGap: number;
  readonly rowPad: number;
  readonly rowHeight: number;
  readonly barHeight: number;
  readonly zeroPx: number;
  readonly averagePx: number | undefined;
  readonly head: HeadLayout | undefined;
  readonly rows: readonly RowLayout[];
  readonly foot: readonly string[];
  /** What the tick on a bar means; empty where no row has a target. */
  readonly targetKey: string;
}

const LINE = 1.4;
/** A scroll bar's width, kept free where rows scroll inside. */
const GUTTER_PX = 12;
/** Below this height a fixed box has room for rows only. */
const BARE_HEIGHT_PX = 220;

/** A scale from figures to px with a true zero: lengths are proportional, whatever the figures. */
interface Scale {
  readonly zeroPx: number;
  readonly toPx: (value: Exact) => number;
}

function scaleFor({ ranked, average }: Standings, widthPx: number): Scale {
  let [low, high] = [ZERO, ZERO];
  const reach = (value: Exact | undefined): void => {
    if (value && compare(value, low) < 0) low = value;
    if (value && compare(value, high) > 0) high = value;
  };
  for (const { row } of ranked) {
    reach(maybeValue(row.value));
    reach(row.target);
  }
  reach(maybeValue(average?.value));
  const span = subtract(high, low);
  const toPx = (value: Exact): number => {
    const share = maybeDivide(subtract(value, low), span);
    return share ? toNumber(share) * widthPx : 0;
  };
  return { zeroPx: toPx(ZERO), toPx };
}

/** Widths of the columns. Units: px. A column that has nothing to say is 0. */
interface Columns {
  readonly mode: RankingLayout['mode'];
  readonly template: string;
  readonly gap: number;
  readonly bar: number;
}

function px(values: readonly number[]): string {
  return values.map((value) => `${Math.floor(value)}px`).join(' ');
}

function columnsFor(
  data: RankingReading,
  rows: readonly RowText[],
  room: number,
  space: RankingSpace,
): Columns {
  const { measureText, tiny, lang } = space;
  const words = rankingWordsOf(lang);
  const { label, small } = space.type;
  const widest = (size: (row: RowText) => number): number =>
    Math.ceil(rows.reduceRight((most, row) => Math.max(most, size(row)), 0));
  const gap = Math.round(label * (tiny ? 0.3 : 0.8));
  const size = tiny ? small : label;
  const rank = Math.max(
    widest((row) => measureText(row.rank, size, 600)) + 4,
    size * (tiny ? 1.6 : 1.9),
    tiny ? 0 : measureText(words.rankHead, small) + 2,
  );
  const icon = size * 1.4;
  const figure = widest((row) => measureText(row.figure, size, 600) + (row.status ? icon : 0)) + 2;
  if (tiny) {
    // The word for a row without a figure may wrap; a figure may not.
    const least = widest((row) => (row.status ? 0 : measureText(row.figure, size, 600))) + 2;
    const width = Math.max(least, Math.min(figure, room * 0.45));
    const rest = Math.max(room - rank - width - 2 * gap, 0);
    return { mode: 'tiny', template: px([rank, rest, width]), gap, bar: 0 };
  }
  const stackedName = Math.max(room - rank - figure - 2 * gap, label * 3);
  const stacked: Columns = {
    mode: 'stacked',
    template: px([rank, stackedName, figure]),
    gap,
    bar: Math.floor(stackedName) + Math.floor(figure) + gap,
  };
  const tagRoom = small * 1.4;
  const nameWithTags =
    widest(({ name, tags }) =>
      tags.reduceRight(
        (sum, { text }) => sum + measureText(text, small) + tagRoom,
        measureText(name, label, 600),
      ),
    ) + 2;
  const figureHead = Math.max(figure, Math.min(measureText(data.metric.name, small), small * 7));
  const said = (text: (row: RowText) => string, heads: readonly string[]): number => {
    const most = widest((row) => measureText(text(row), small));
    const room = heads.map((head) => Math.min(Math.ceil(measureText(head, small)) + 2, small * 6));
    return most > 0 ? Math.max(most + small, ...room) : 0;
  };
  const tail = [
    said((row) => row.gap, [words.gapHead, gapUnit(data, lang)]),
    said((row) => row.move, [words.movementHead]),
  ].filter((width) => width > 0);
  const others = [rank, figureHead, ...tail].reduceRight((sum, width) => sum + width + gap, gap);
  const leastBar = label * 8;
  const most = Math.min(room * 0.3, room - others - leastBar);
  if (most < label * 7) return stacked;
  const name = Math.min(nameWithTags, most);
  const bar = room - others - name;
  return { mode: 'wide', template: px([rank, name, bar, figureHead, ...tail]), gap, bar: Math.floor(bar) };
}

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

function rowHeightFor(count: number, chrome: number, { height, elder, tiny, type }: RankingSpace): number {
  // 44 px (60 in the elder view) is what a finger needs; a wall's rows grow with its type.
  const least = tiny ? Math.ceil(type.small * 2) : Math.max(elder ? 60 : 44, Math.round(type.label * 2.4));
  if (height === undefined || count === 0) return least;
  return Math.max(least, Math.min(Math.floor((height - chrome) / count), Math.round(type.label * 4)));
}

/**
 * Lays a ranking out: columns from the widest words, bars from a true zero, the average's line and label.
 * Units: px, within the room of `space`.
 */
export function layoutCountyRanking(data: RankingReading, space: RankingSpace): RankingLayout {
  const { lang, type, tiny, height } = space;
  const standings = standingsOf(data);
  const { ranked, unranked, gapPlaces, average } = standings;
  const fixed = height !== undefined;
  const rowPad = tiny ? 0 : Math.round(type.label * 0.5);
  const room = space.width - 2 * rowPad - (fixed ? GUTTER_PX : 0);
  const texts = [
    ...ranked.map((standing) => textOfRanked(data, standing, lang, gapPlaces)),
    ...unranked.map((row) => textOfUnranked(data, row, lang)),
  ];
  const columns = columnsFor(data, texts, room, space);
  const { zeroPx, toPx } = scaleFor(standings, columns.bar);
  const mean = maybeValue(average?.value);
  const averagePx = mean && ranked.length > 0 ? toPx(mean) : undefined;
  const label =
    average && averagePx !== undefined
      ? { text: averageText(data, average, lang), px: averagePx }
      : undefined;
  const bare = tiny || (fixed && height < BARE_HEIGHT_PX);
  const hasTargets = ranked.some(({ row }) => row.target);
  const chrome = bare ? 0 : type.small * LINE * (columns.mode === 'wide' ? 3 : 4) + 20;
  const stacked = columns.mode === 'stacked';
  return {
    mode: columns.mode,
    fixed,
    label: rankingLabel(data, lang),
    empty: texts.length === 0 ? wordsOf(lang).empty : '',
    columns: columns.template,
    columnGap: columns.gap,
    rowPad,
    rowHeight: rowHeightFor(texts.length, chrome, space),
    barHeight: Math.round(type.label * (stacked ? 0.6 : 0.9)),
    zeroPx,
    averagePx,
    head: bare ? undefined : headOf(data, texts, label, columns, space),
    rows: texts.map((text, at): RowLayout => {
      const row = stacked ? withGapWords(text, data, lang) : text;
      const standing = ranked[at];
      const value = maybeValue(standing?.row.value);
      if (!standing || !value) return { ...row, bar: undefined, targetPx: undefined };
      const endPx = toPx(value);
      return {
        ...row,
        bar: { left: Math.min(zeroPx, endPx), width: Math.abs(endPx - zeroPx) },
        targetPx: standing.row.target && toPx(standing.row.target),
      };
    }),
    foot: bare
      ? []
      : [countsText(data, lang), average && !mean ? averageText(data, average, lang) : ''].filter(Boolean),
    targetKey: hasTargets && !bare ? rankingWordsOf(lang).targetHead : '',
  };
}
