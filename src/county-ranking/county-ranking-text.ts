import { compare, signOf, type Exact } from '../core/exact.js';
import type { Qualifier, Reading } from '../core/figure.js';
import { decimalText, formatExact, formatGap } from '../core/number-text.js';
import { describeProblem, maybeStatusText, withQualifier, wordsOf, type Lang } from '../core/words.js';
import type { RankingReading } from './county-ranking-data.js';
import { exactOf, type Average } from './county-ranking-figures.js';
import { maybeGap, standingsOf, type Standing } from './county-ranking-places.js';
import type { RankingRow } from './county-ranking-row-data.js';
import { rankingWordsOf } from './county-ranking-words.js';

/** A unit after its figure: 45.0%, 1200万元, "1200 yuan". */
export function withUnit(text: string, data: RankingReading, lang: Lang): string {
  const { unit } = data.metric;
  return text + (unit === '%' || unit === '' ? '' : rankingWordsOf(lang).unitGap) + unit;
}

/** The unit of a gap: 个百分点 between rates, never %. */
export function gapUnit(data: RankingReading, lang: Lang): string {
  const { unit } = data.metric;
  return unit === '%' ? rankingWordsOf(lang).points : unit;
}

function qualifierOf({ value }: RankingRow): Qualifier | undefined {
  return value.status === 'value' ? value.qualifier : undefined;
}

/** A row's figure as it is shown: its decimals, without its unit. */
function shownText(data: RankingReading, row: RankingRow): string {
  const { show, places } = standingsOf(data);
  return decimalText(show(exactOf(row), places), places);
}

/** A row's figure with its unit, "82.0%", "近 1200万元", ranked or barred by a veto; or the word for why it has none. */
export function figureText(data: RankingReading, row: RankingRow, lang: Lang): string {
  if (row.value.status === 'value')
    return withQualifier(withUnit(shownText(data, row), data, lang), qualifierOf(row), lang);
  const word = maybeStatusText(row.value, lang) ?? '';
  const { missing } = row.extra;
  return missing === undefined ? word : rankingWordsOf(lang).aside(word, missing);
}

/** A row's figure for a table, without its unit: to its last digit where the row itself states it. */
export function tableFigure(data: RankingReading, standing: Standing, lang: Lang): string {
  const { row, rank } = standing;
  if (rank === undefined) return figureText(data, row, lang);
  return withQualifier(maybeGiven(data, row) ?? shownText(data, row), qualifierOf(row), lang);
}

/** The figure to its last digit, where the row itself states it and it is shown rounded. */
function maybeGiven(data: RankingReading, row: RankingRow): string | undefined {
  const { show, places } = standingsOf(data);
  const value = exactOf(row);
  return row.more.value == null || compare(value, show(value, places)) === 0 ? undefined : formatExact(value);
}

/** A figure to its last digit, with its unit; or the word for why there is none. */
export function plainFigure(reading: Reading, data: RankingReading, lang: Lang): string {
  if (reading.status !== 'value') return maybeStatusText(reading, lang) ?? '';
  return withQualifier(withUnit(formatExact(reading.value), data, lang), reading.qualifier, lang);
}

/** A row's target with its unit, to its last digit; empty where it has none. */
export function targetText(data: RankingReading, { target }: RankingRow, lang: Lang): string {
  const words = rankingWordsOf(lang);
  return target ? `${words.targetHead} ${withUnit(formatExact(target), data, lang)}` : '';
}

/** What stands behind a rounded figure: "3315/4043" where part and whole give it, else the figure as stated. */
export function exactText(data: RankingReading, { row, rank }: Standing, lang: Lang): string {
  const { part, whole } = row.extra;
  if (rank === undefined) return '';
  if (row.more.value == null && part && whole) return `${formatExact(part)}/${formatExact(whole)}`;
  const given = maybeGiven(data, row);
  return given ? withQualifier(withUnit(given, data, lang), qualifierOf(row), lang) : '';
}

/** A gap with its sign and without its unit: "+17.0", "−20.0", "0.0"; one below the last decimal says so in words. */
export function gapText(gap: Exact, places: number, lang: Lang): string {
  const sign = signOf(gap);
  const { text, less } = formatGap(gap, places);
  const size = less ? rankingWordsOf(lang).under(text) : text;
  return (sign < 0 ? '−' : sign > 0 ? '+' : '') + size;
}

/** A row's gap for the ear: 高于平均5.0个百分点; empty where it has none. */
export function heardGap(data: RankingReading, standing: Standing, lang: Lang): string {
  const standings = standingsOf(data);
  const gap = maybeGap(standings, standing);
  if (!gap) return '';
  const words = rankingWordsOf(lang);
  const { text, less } = formatGap(gap, standings.gapPlaces);
  return words.heardGap(less ? words.under(text) : text, gapUnit(data, lang), signOf(gap));
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
  const { average, mean, gapPlaces, show } = standingsOf(data);
  if (!average) return '';
  const { value } = average;
  const text = mean
    ? withQualifier(
        withUnit(decimalText(show(mean, gapPlaces), gapPlaces), data, lang),
        value.status === 'value' ? value.qualifier : undefined,
        lang,
      )
    : maybeStatusText(value, lang);
  return `${averageLabel(average, lang)} ${text}`;
}

/** What is to be said of a row besides its figure: the veto against it, what contradicts. */
export function noteText({ more, extra }: RankingRow, lang: Lang): string {
  const words = rankingWordsOf(lang);
  return [
    ...(more.veto ? [words.veto + words.colon + more.veto] : []),
    ...extra.contradictions.map((found) => describeProblem(found, lang, { [lang]: words.problem })),
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
