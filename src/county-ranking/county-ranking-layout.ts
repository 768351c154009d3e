import { toNumber } from '../core/exact.js';
import { readingOf } from '../core/figure.js';
import { remember } from '../core/memo.js';
import { wordsOf } from '../core/words.js';
import { heightAt, offsetsOf } from '../core/row-window.js';
import {
  barOf,
  legendOf,
  REST,
  scaleFor,
  segmentsOf,
  toneOf,
  type Bar,
  type Mark,
} from './county-ranking-bars.js';
import { columnsFor, emsOf, type Columns, type RankingSpace } from './county-ranking-columns.js';
import type { RankingReading } from './county-ranking-data.js';
import { momentIn, momentOf } from './county-ranking-frames.js';
import { standingsOf, type Standing } from './county-ranking-places.js';
import { NO_EXTRA } from './county-ranking-row-data.js';
import { detailOf, textOf, type RowText } from './county-ranking-row-text.js';
import { maybeMatcher } from './county-ranking-search.js';
import { countsText, rankingLabel } from './county-ranking-summary.js';
import { averageText, boardName, gapUnit, isOwn, noteText, plainFigure } from './county-ranking-text.js';
import { rankingWordsOf } from './county-ranking-words.js';

export type { RankingSpace } from './county-ranking-columns.js';

/** What a person has chosen to see: the words looked for, the open row by its key, the moment of the playback. */
export interface RankingView {
  readonly query?: string | undefined;
  readonly open?: string | undefined;
  /** Missing values: `undefined` for the last moment. */
  readonly at?: number | undefined;
  /** Whether the list turns by itself, and so has a button that holds it. */
  readonly turns?: boolean | undefined;
}

/** One row, every word and number ready. Units: px, bars in percent. Missing values: a row without a figure has no bar. */
export interface RowLayout extends RowText {
  /** The name of the board that begins with this row. */
  readonly board: string;
  /** What is heard of it. */
  readonly heard: string;
  readonly bar: Bar | undefined;
  /** What is drawn along the bar: itself or its parts, the break of the axis, the target. */
  readonly marks: readonly Mark[] | undefined;
  /** The edges it keeps to when it is scrolled away, and its height, as CSS. */
  readonly props: Readonly<Record<string, string>>;
  /** What it says when it is open. */
  readonly lines: readonly string[];
}

/** A text with the kind of what it stands by. */
export type Caption = readonly [kind: string, text: string];

/** The moments of the playback. */
export interface PlayLayout {
  readonly at: number;
  readonly last: number;
  readonly label: string;
}

/** A whole ranking, ready to draw. Units: px, along the bars in percent; `template` is a CSS grid. */
export interface RankingLayout {
  /** The moment that is laid out. */
  readonly reading: RankingReading;
  readonly columns: Columns;
  readonly fixed: boolean;
  /** Where the rows of a long list stand, which draws those that are seen. */
  readonly offsets: Float64Array | undefined;
  /** The room of the rows; `undefined` where they take what they need. */
  readonly viewHeight: number | undefined;
  readonly rowHeight: number;
  readonly label: string;
  readonly empty: string;
  readonly zero: number;
  readonly average: number | undefined;
  readonly breakAt: number | undefined;
  /** The captions above the columns, each with its column. */
  readonly heads: readonly Caption[];
  readonly count: number;
  /** Lays out one row when it is asked for: of thousands, few are seen. */
  readonly rowAt: (index: number) => RowLayout;
  readonly keyAt: (index: number) => string;
  /** The place of a row in the list. Missing values: −1 for a key that is not there. */
  readonly indexOf: (key: string | undefined) => number;
  /** Rows that are kept in sight. */
  readonly pins: readonly number[];
  /** What stands below: what tones and ticks mean, how many there are; each with its mark. */
  readonly foot: readonly Caption[];
  /** Missing values: `undefined` for a ranking without frames. */
  readonly play: PlayLayout | undefined;
}

/** A scroll bar's width, kept free where rows scroll inside. */
const GUTTER_PX = 12;
/** A list of more rows than this is looked through, not read: it scrolls in a view of its own. */
const LONG_ROWS = 100;
/** Rows in the view of a long list whose height is free. */
const VIEW_ROWS = 20;
/** Own rows beyond these are highlighted, not pinned: they would cover the list. */
const MOST_PINS = 3;
const LINE = 1.4;
const CONTROL_PX = 44;
/** The height of a board's name. */
const BOARD_EM = 2.4;
/** Rows of a list that is not long, but may scroll in its box, are at most so many lines high. */
const MOST_LINES = 4;

/**
 * Lays a ranking out: columns from the widest words, bars from a true zero, the average's line and label.
 * Units: px, within the room of `space`.
 */
export function layoutCountyRanking(
  whole: RankingReading,
  space: RankingSpace,
  { query = '', open, at, turns = false }: RankingView = {},
): RankingLayout {
  const { lang, type, tiny, elder, height } = space;
  const { small } = type;
  const words = rankingWordsOf(lang);
  const moment = momentIn(whole, at);
  const data = momentOf(whole, moment);
  const { boards, all, mean } = standingsOf(data);
  const isLong = data.rows.length > LONG_ROWS;
  const matches = isLong ? maybeMatcher(query) : undefined;
  const entries = matches ? all.filter(({ row }) => matches(row)) : all;
  const boardAt = (index: number): string => entries[index]?.row.more.group ?? '';
  const isHead = (index: number): boolean =>
    boards.length > 1 && (index === 0 || boardAt(index) !== boardAt(index - 1));
  const headHeight = (index: number): number => (isHead(index) ? BOARD_EM * type.label : 0);
  const fixed = height !== undefined;
  const room = space.width - (fixed || isLong ? GUTTER_PX : 0);
  const texts = new Map<Standing, RowText>();
  const textAt = (entry: Standing): RowText => {
    let text = texts.get(entry);
    if (!text) texts.set(entry, (text = textOf(data, entry, lang)));
    return text;
  };
  const columns = columnsFor(all, textAt, room, isLong, space);
  const isWide = columns.mode === 'wide';
  const scale = scaleFor(data);
  const legend = legendOf(data);
  const [averageSaid, unit] = [averageText(data, lang), gapUnit(data, lang)];
  const foot: readonly Caption[] = [
    ...legend.map((name, tone): Caption => [toneOf(tone), name || words.bonus]),
    [REST, legend.length > 0 ? words.rest : ''],
    ['tick', data.special.some(({ target }) => target) ? words.targetHead : ''],
    ['', countsText(data, lang)],
    ['', mean ? '' : averageSaid],
    [
      '',
      scale.breakAt !== undefined && data.axisFrom
        ? words.axis(plainFigure(readingOf(data.axisFrom), data, lang))
        : '',
    ],
  ];
  const linesHigh = (text: string, width: number): number =>
    Math.ceil((emsOf(text) * small) / Math.max(width, small)) * small * LINE;
  // Captions, controls and what stands below; their heights are what the styles give them.
  const chrome = tiny
    ? 0
    : small * LINE * 2 +
      linesHigh(foot.map(([, text]) => text).join('　'), room) +
      (Number(isLong || turns) + Number(moment >= 0)) * CONTROL_PX +
      18;
  // 44 px (60 in the elder view) is what a finger needs; a wall's rows grow with its type. In a long list all are as
  // high as two lines of a name need, and what stands below it in the narrow form.
  const inLong = type.label * LINE * 2 + 6 + (isWide ? 0 : type.label + small * LINE + 16);
  const finger = Math.max(elder ? 60 : 44, type.label * 2.4, isLong ? inLong : 0);
  const least = Math.round(tiny ? small * 2 : finger);
  const left = (height ?? 0) - chrome;
  // Rows that scroll fill their view: none is seen in part where the list stands on a row.
  const inView = Math.min(entries.length, fixed ? Math.floor(left / least) : VIEW_ROWS) || 1;
  const rowHeight = fixed
    ? Math.max(least, Math.min(Math.floor(left / inView), Math.round(type.label * MOST_LINES)))
    : least;
  const isOpen = (entry: Standing): boolean => entry.row.key === open;
  const linesAt = (entry: Standing): readonly string[] =>
    isOpen(entry) ? detailOf(whole, data, moment, entry, lang) : [];
  const heightOf = (entry: Standing, index: number): number => {
    if (entry.row.extra === NO_EXTRA && !isOpen(entry) && !isHead(index)) return rowHeight;
    // A line breaks before its last character fits.
    const lines = [noteText(entry.row, lang), ...linesAt(entry)].filter(Boolean);
    const below = lines.reduceRight((px, line) => px + linesHigh(line, room - 4 * type.label), 0);
    return Math.ceil(rowHeight + headHeight(index) + below + (below && 2 * small));
  };
  const offsets = isLong ? offsetsOf(entries.map(heightOf)) : undefined;
  const pins =
    (fixed || isLong) && data.own.size > 0
      ? [...entries.keys()]
          .filter((index) => isOwn(data, (entries[index] as Standing).row))
          .slice(0, MOST_PINS)
      : [];
  return {
    reading: data,
    columns,
    fixed,
    offsets,
    viewHeight: isLong || (fixed && entries.length > inView) ? inView * rowHeight : undefined,
    rowHeight,
    label: rankingLabel(data, lang),
    empty: data.rows.length === 0 ? wordsOf(lang).empty : '',
    zero: scale.zero,
    average: mean ? scale.toPercent(toNumber(mean)) : undefined,
    breakAt: scale.breakAt,
    heads: [
      ['rank', isWide ? words.rankHead : ''],
      ['name', isWide ? words.nameHead : ''],
      ['mean', mean ? averageSaid : ''],
      ['figure', data.metric.name],
      ['gap', isWide && columns.hasGaps ? `${words.gapHead} ${unit}` : ''],
      ['move', isWide && columns.hasMoves ? words.movementHead : ''],
    ],
    count: entries.length,
    rowAt: (index) => {
      const entry = entries[index] as Standing;
      const { row } = entry;
      const text = textAt(entry);
      const lines = linesAt(entry);
      const bar = row.value.status === 'value' ? barOf(scale, 0, row.near) : undefined;
      const segments = segmentsOf(scale, row, legend);
      const pin = pins.indexOf(index);
      const px = (width: number): string => `${width}px`;
      return {
        ...text,
        kinds: text.kinds + (pin < 0 ? '' : ' pinned'),
        // In the narrow form a gap stands without its caption, so it says itself what it is of.
        gap: text.gap && !isWide ? `${words.gapHead} ${text.gap} ${unit}` : text.gap,
        heard: [text.say(), ...lines].join(wordsOf(lang).between),
        board: isHead(index) ? boardName(boardAt(index), lang) : '',
        bar,
        marks: bar && [
          ...(segments.length > 0 ? segments : [{ kind: 'fill', ...bar }]),
          ...(scale.breakAt === undefined ? [] : [{ kind: 'break', left: scale.breakAt }]),
          ...(row.target ? [{ kind: 'target', left: scale.toPercent(toNumber(row.target)) }] : []),
        ],
        props: {
          ...(offsets && { height: px(heightAt(offsets, index) - headHeight(index)) }),
          ...(pin >= 0 && { top: px(pin * rowHeight), bottom: px((pins.length - 1 - pin) * rowHeight) }),
        },
        lines,
      };
    },
    keyAt: (index) => (entries[index] as Standing).row.key,
    indexOf: (key) => (key ? entries.findIndex(({ row }) => row.key === key) : -1),
    pins,
    foot: foot.filter(([, text]) => text),
    play:
      moment >= 0
        ? {
            at: moment,
            last: momentIn(whole, undefined),
            label: whole.frames[moment]?.label ?? words.present,
          }
        : undefined,
  };
}

/** Makes a `layoutCountyRanking` that remembers its last answer: scrolling asks for other rows of the same layout. */
export function createLayouter(): typeof layoutCountyRanking {
  return remember(layoutCountyRanking, (whole, space, { query, open, at, turns } = {}) => {
    const { width, height, tiny, elder, lang } = space;
    return [whole, width, height, tiny, elder, rankingWordsOf(lang), query, open, at, turns];
  });
}
