import { compare, signOf, type Exact } from '../core/exact.js';
import { readingOf, type Reading } from '../core/figure.js';
import { decimalText, formatExact, formatGap } from '../core/number-text.js';
import { describeProblem, maybeStatusText, withQualifier, wordsOf, type Lang } from '../core/words.js';
import type { RankingReading } from './county-ranking-data.js';
import { exactOf, type Average } from './county-ranking-figures.js';
import { maybeGap, standingsOf, type Standing, type Standings } from './county-ranking-places.js';
import type { RankingRow } from './county-ranking-row-data.js';
import { rankingWordsOf } from './county-ranking-words.js';

/** A figure with its qualifier and its unit around its digits; or the word for why there is none. */
function inWords(
  reading: Reading,
  digits: (value: Exact) => string,
  { unit }: { readonly unit: string },
  lang: Lang,
): string {
  if (reading.status !== 'value') return maybeStatusText(reading, lang) ?? '';
  const gap = unit === '%' || unit === '' ? '' : wordsOf(lang).space;
  return withQualifier(digits(reading.value) + gap + unit, reading.qualifier, lang);
}

/** A figure to its last digit, with its unit: 45.5%, 近 1200万元, "1200 yuan". */
export function plainFigure(reading: Reading, { metric }: RankingReading, lang: Lang): string {
  return inWords(reading, formatExact, metric, lang);
}

/** The unit of a gap: 个百分点 between rates, never %. */
export function gapUnit({ metric: { unit } }: RankingReading, lang: Lang): string {
  return unit === '%' ? rankingWordsOf(lang).points : unit;
}

/** A figure as it is shown: its decimals, without its unit. */
function shownDigits(data: RankingReading): (value: Exact) => string {
  const { show, places } = standingsOf(data);
  return (value) => decimalText(show(value, places), places);
}

/** Whether a row itself states its figure, which is shown rounded. */
function isRounded(data: RankingReading, row: RankingRow): boolean {
  const { show, places } = standingsOf(data);
  const value = exactOf(row);
  return row.more.value != null && compare(value, show(value, places)) !== 0;
}

/** A row's figure with its unit, ranked or barred by a veto; or the word for why it has none, and of which item. */
export function figureText(data: RankingReading, { value, extra }: RankingRow, lang: Lang): string {
  const text = inWords(value, shownDigits(data), data.metric, lang);
  return extra.missing === undefined ? text : rankingWordsOf(lang).aside(text, extra.missing);
}

/** A row's figure for a table, without its unit: to its last digit where the row itself states it. */
export function tableFigure(data: RankingReading, { row, rank }: Standing, lang: Lang): string {
  if (rank === undefined) return figureText(data, row, lang);
  return inWords(row.value, isRounded(data, row) ? formatExact : shownDigits(data), { unit: '' }, lang);
}

/** A row's target with its unit, to its last digit; empty where it has none. */
export function targetText(data: RankingReading, { target }: RankingRow, lang: Lang): string {
  return target ? `${rankingWordsOf(lang).targetHead} ${plainFigure(readingOf(target), data, lang)}` : '';
}

/** What stands behind a figure: "3315/4043" where part and whole give it, else what is shown rounded as it is stated. */
export function exactText(data: RankingReading, { row, rank }: Standing, lang: Lang): string {
  const { part, whole } = row.extra;
  if (rank === undefined) return '';
  if (row.more.value == null && part && whole) return `${formatExact(part)}/${formatExact(whole)}`;
  return isRounded(data, row) ? plainFigure(row.value, data, lang) : '';
}

/** A row's figure with what stands behind it. */
export function wholeFigure(data: RankingReading, standing: Standing, lang: Lang): string {
  const [figure, exact] = [figureText(data, standing.row, lang), exactText(data, standing, lang)];
  return exact ? rankingWordsOf(lang).aside(figure, exact) : figure;
}

/** The size of a gap without its unit; one below the last decimal says so in words. */
function gapSize(gap: Exact, places: number, lang: Lang): string {
  const { text, less } = formatGap(gap, places);
  return less ? rankingWordsOf(lang).under(text) : text;
}

/** A row's gap with its sign and without its unit: "+17.0", "−20.0", "0.0"; empty where it has none. */
export function gapText(standings: Standings, standing: Standing, lang: Lang): string {
  const gap = maybeGap(standings, standing);
  return gap ? ['−', '', '+'][signOf(gap) + 1] + gapSize(gap, standings.gapPlaces, lang) : '';
}

/** A row's gap for the ear: 高于平均5.0个百分点; empty where it has none. */
export function gapAloud(data: RankingReading, standing: Standing, lang: Lang): string {
  const standings = standingsOf(data);
  const gap = maybeGap(standings, standing);
  if (!gap) return '';
  const size = gapSize(gap, standings.gapPlaces, lang);
  return rankingWordsOf(lang).heardGap(size, gapUnit(data, lang), signOf(gap));
}

/** 进2位, 退3位, 持平, 新进; empty where nothing was said of last time. */
export function movementText(moved: Standing['moved'], lang: Lang): string {
  const words = rankingWordsOf(lang);
  if (moved === undefined) return '';
  if (moved === 'new') return words.entered;
  return moved === 0 ? words.same : moved > 0 ? words.up(moved) : words.down(-moved);
}

/** What the average is, in words that say of which kind: 全市平均, 平均（合计口径）. */
export function averageLabel({ by, label, count, of }: Average, lang: Lang): string {
  const words = rankingWordsOf(lang);
  const said = label || words.average[by];
  return count < of ? said + words.between + words.total(count) : said;
}

/** The average with its figure, or with the word for why it has none; empty where there is no average. */
export function averageText(data: RankingReading, lang: Lang): string {
  const { average, gapPlaces, show } = standingsOf(data);
  if (!average) return '';
  const digits = (value: Exact): string => decimalText(show(value, gapPlaces), gapPlaces);
  return `${averageLabel(average, lang)} ${inWords(average.value, digits, data.metric, lang)}`;
}

/** What is to be said of a row besides its figure: the veto against it, what contradicts. */
export function noteText({ more, extra }: RankingRow, lang: Lang): string {
  const words = rankingWordsOf(lang);
  return [
    ...(more.veto ? [words.veto + words.colon + more.veto] : []),
    ...extra.contradictions.map((found) => describeProblem(found, lang, 'ranking')),
  ].join(wordsOf(lang).between);
}

/** A row's name; one without a name is called by its place in the document. */
export function nameText({ name, index }: RankingRow): string {
  return name || `#${index + 1}`;
}

/** What a board is called; rows without one are the rest, where others have one. */
export function boardName(name: string, lang: Lang): string {
  return name || rankingWordsOf(lang).rest;
}

/** Whether a row is the reader's own. */
export function isOwn(data: RankingReading, row: RankingRow): boolean {
  return data.own.has(row.id);
}

/** A row's place: 第2名, 并列第3名, 末位; `fromLast` where it is marked by its place from the bottom. */
export function placeText({ rank, tied, fromLast }: Standing, byLast: boolean, lang: Lang): string {
  const words = rankingWordsOf(lang);
  if (rank === undefined) return '';
  return byLast && fromLast !== undefined ? words.fromLast(fromLast, tied) : words.place(rank, tied);
}
