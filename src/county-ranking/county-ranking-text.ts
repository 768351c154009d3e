import { compare, signOf, type Exact } from '../core/exact.js';
import type { Qualifier, Reading } from '../core/figure.js';
import { decimalText, formatExact, formatGap } from '../core/number-text.js';
import { problem } from '../core/problem.js';
import { describeProblem, maybeStatusText, withQualifier, wordsOf, type Lang } from '../core/words.js';
import type { RankingReading } from './county-ranking-data.js';
import type { RankingRow } from './county-ranking-row-data.js';
import { exactOf, type Average } from './county-ranking-figures.js';
import { maybeGap, shownOf, standingsOf, type Standing } from './county-ranking-places.js';
import { rankingWordsOf } from './county-ranking-words.js';

function isPercent({ metric }: RankingReading): boolean {
  return metric.unit === '%' || metric.unit === '％';
}

/** A unit after its figure: 45.0%, 1200万元, "1200 yuan". */
export function withUnit(text: string, data: RankingReading, lang: Lang): string {
  return (
    text + (isPercent(data) || data.metric.unit === '' ? '' : rankingWordsOf(lang).unitGap) + data.metric.unit
  );
}

/** The unit of a gap: 个百分点 between rates, never %. */
export function gapUnit(data: RankingReading, lang: Lang): string {
  return isPercent(data) ? rankingWordsOf(lang).points : data.metric.unit;
}

/** A figure of this ranking as it is written, without its unit. */
export function bareFigure(
  rounded: Exact,
  places: number,
  qualifier: Qualifier | undefined,
  lang: Lang,
): string {
  return withQualifier(decimalText(rounded, places), qualifier, lang);
}

/** The word that is part of a row's figure. */
export function qualifierOf(row: RankingRow): Qualifier | undefined {
  return row.value.status === 'value' ? row.value.qualifier : undefined;
}

/** A ranked row's figure with its unit: "82.0%", "近 1200万元". */
export function figureText(data: RankingReading, { row }: Pick<Standing, 'row'>, lang: Lang): string {
  const { show, places } = standingsOf(data);
  return withQualifier(
    withUnit(decimalText(show(exactOf(row), places), places), data, lang),
    qualifierOf(row),
    lang,
  );
}

/** A figure to its last digit, with its unit; or the word for why there is none. */
export function plainFigure(reading: Reading, data: RankingReading, lang: Lang): string {
  if (reading.status !== 'value') return maybeStatusText(reading, lang) ?? '';
  return withQualifier(withUnit(formatExact(reading.value), data, lang), reading.qualifier, lang);
}

/** A target with its unit, to its last digit. */
export function targetText(data: RankingReading, target: Exact, lang: Lang): string {
  return rankingWordsOf(lang).target(withUnit(formatExact(target), data, lang));
}

/** The figure to its last digit, without its unit, where the row itself states it and it is shown rounded. */
export function maybeGivenText(data: RankingReading, standing: Standing, lang: Lang): string | undefined {
  const { row } = standing;
  const value = exactOf(row);
  if (row.more.value == null || compare(value, shownOf(standingsOf(data), standing)) === 0) return undefined;
  return withQualifier(formatExact(value), qualifierOf(row), lang);
}

/** What stands behind a rounded figure: "3315/4043" where part and whole give it, else the figure as stated. */
export function maybeExactText(data: RankingReading, standing: Standing, lang: Lang): string | undefined {
  const { part, whole, more } = standing.row;
  if (more.value == null && part && whole) return `${formatExact(part)}/${formatExact(whole)}`;
  const given = maybeGivenText(data, standing, lang);
  return given === undefined ? undefined : withUnit(given, data, lang);
}

/** A gap with its sign and without its unit: "+17.0", "−20.0", "0.0"; one below the last decimal says so in words. */
export function gapText(gap: Exact, places: number, lang: Lang): string {
  const sign = signOf(gap);
  const { text, less } = formatGap(gap, places);
  if (less) return rankingWordsOf(lang).lessThan(text, sign);
  return (sign < 0 ? '−' : sign > 0 ? '+' : '') + text;
}

/** A gap for the ear: 高于平均5.0个百分点. */
export function heardGap(data: RankingReading, gap: Exact, lang: Lang): string {
  const words = rankingWordsOf(lang);
  const { text, less } = formatGap(gap, standingsOf(data).gapPlaces);
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
  const said = by === 'given' ? label || words.average.given : words.average[by];
  return by === 'pooled' && count < of ? words.withSome(said, count) : said;
}

/** The average with its figure, or with the word for why it has none. */
export function averageText(data: RankingReading, average: Average, lang: Lang): string {
  const { value } = average;
  if (value.status !== 'value') return `${averageLabel(average, lang)} ${maybeStatusText(value, lang)}`;
  const { gapPlaces, show } = standingsOf(data);
  const text = withUnit(decimalText(show(value.value, gapPlaces), gapPlaces), data, lang);
  return `${averageLabel(average, lang)} ${withQualifier(text, value.qualifier, lang)}`;
}

/** What a row contradicts in itself, in words; empty where all is well. */
export function contradictionText(row: RankingRow, lang: Lang): string {
  return row.contradictions
    .map(({ code, params }) =>
      describeProblem({ ...problem('', code, undefined), params }, lang, {
        [lang]: rankingWordsOf(lang).problem,
      }),
    )
    .join(wordsOf(lang).between);
}

/** What is to be said of a row besides its figure: the veto against it, what contradicts. */
export function noteText(row: RankingRow, lang: Lang): string {
  const veto = row.more.veto ? rankingWordsOf(lang).vetoed(row.more.veto) : '';
  return [veto, contradictionText(row, lang)].filter(Boolean).join(wordsOf(lang).between);
}

/** A row's name; one without a name is called by its place in the document. */
export function nameText(row: RankingRow, lang: Lang): string {
  return row.name || rankingWordsOf(lang).unnamed(row.index + 1);
}

/** What a board is called; rows without one are the rest, where others have one. */
export function boardName(name: string, lang: Lang): string {
  return name || rankingWordsOf(lang).rest;
}

/** Whether a row is the reader's own. */
export function isOwn(data: RankingReading, row: RankingRow): boolean {
  return data.own.has(row.id);
}

/** A row's figure, ranked or barred by a veto; or the word for why it has none. */
export function saidFigure(data: RankingReading, row: RankingRow, lang: Lang): string {
  if (row.value.status === 'value') return figureText(data, { row }, lang);
  const word = maybeStatusText(row.value, lang) ?? '';
  return row.missing === undefined ? word : rankingWordsOf(lang).missing(word, row.missing);
}

/** All that is known of a row, for the ear: rank, name, figure, gap, movement; or why it has no place. */
export function heardText(
  data: RankingReading,
  row: RankingRow,
  standing: Standing | undefined,
  lang: Lang,
): string {
  const words = rankingWordsOf(lang);
  const gap = standing && maybeGap(standingsOf(data), standing);
  const exact = standing && maybeExactText(data, standing, lang);
  return [
    standing ? words.place(standing.rank, standing.tied) : '',
    standing?.fromLast === undefined ? '' : words.fromLast(standing.fromLast, standing.tied),
    nameText(row, lang),
    isOwn(data, row) ? words.own : '',
    saidFigure(data, row, lang) + (exact ? words.exactly(exact) : ''),
    gap ? heardGap(data, gap, lang) : '',
    movementText(standing?.moved, lang),
    standing && row.target ? targetText(data, row.target, lang) : '',
    row.more.veto ? words.vetoed(row.more.veto) : '',
    standing ? '' : words.notRanked,
    contradictionText(row, lang),
  ]
    .filter(Boolean)
    .join(words.between);
}
