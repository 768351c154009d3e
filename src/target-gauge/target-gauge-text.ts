import { ceiling, compare, HUNDRED, roundAt, signOf, type Bound, type Exact } from '../core/exact.js';
import { maybeValue, type Reading } from '../core/figure.js';
import { decimalText, formatExact, formatFigure, formatGap, formatPercent } from '../core/number-text.js';
import { formatWhen, maybeStatusText, withQualifier, wordsOf, type Lang } from '../core/words.js';
import type { TargetReading } from './target-gauge-plain-data.js';
import type { Judgement } from './target-gauge-judge.js';
import { gaugeWordsOf, type GapWords, type GaugeWords } from './target-gauge-words.js';

/**
 * What a gauge's sentence is made of, ready to be said.
 * Missing values: an empty string where there is nothing to say.
 */
export interface SpokenText {
  readonly hero: string;
  readonly caption: string;
  readonly verdict: string;
  readonly average: string;
  readonly left: string;
  /** Why there is no rate. */
  readonly unrated: string;
  readonly scheduleRate: string;
  readonly averageRate: string;
  readonly exact: string;
}

/** Every text of a gauge, ready to be placed: beside what is said, figures as short as a picture gives them. */
export interface GaugeText extends SpokenText {
  readonly detail: string;
  readonly goal: string;
}

function readingText(
  reading: Reading,
  unit: string,
  lang: Lang,
  bounds: readonly Bound[] = [],
  exact = false,
): string {
  if (reading.status !== 'value') return maybeStatusText(reading, lang) ?? '';
  const figure = exact ? formatExact(reading.value) : formatFigure(reading.value, 2, bounds);
  return gaugeWordsOf(lang).unit(withQualifier(figure, reading.qualifier, lang), unit);
}

function pointsGap(gap: Exact, lang: Lang, bounds: readonly Bound[] = []): GapWords {
  const { text, less } = formatGap(gap, 1, bounds);
  return { size: gaugeWordsOf(lang).points(text, less), side: signOf(gap) };
}

/** A gap of a target's rate: in points, but for a level in days or cases, which is told in its unit. */
function gapOf(gap: Exact, { kind, unit }: TargetReading, lang: Lang): GapWords {
  if (kind !== 'level' || unit === '%') return pointsGap(gap, lang);
  const { text, less } = formatGap(gap, 2);
  return {
    size: gaugeWordsOf(lang).sized(less ? text : text.replace(/\.?0+$/, ''), less, unit),
    side: signOf(gap),
  };
}

function verdictOf(target: TargetReading, judged: Judgement, lang: Lang): string {
  const words = gaugeWordsOf(lang);
  const { light, measure, gapToSchedule } = judged;
  if (!measure) return words.reason.unjudged;
  const gap = measure.gap
    ? words.toLevel(gapOf(measure.gap, target, lang))
    : gapToSchedule
      ? words.toSchedule(pointsGap(gapToSchedule, lang, judged.gapBounds), light.reason === 'slightly-behind')
      : '';
  if (light.reason === 'band' || light.reason === 'unjudged' || measure.gap) {
    const reason = light.reason === 'band' ? (light.label ?? '') : words.reason[light.reason];
    return words.join([reason, gap].filter(Boolean));
  }
  if (light.reason === 'done')
    return judged.rate && compare(judged.rate, HUNDRED) > 0 && measure.by !== 'used'
      ? words.overfilled
      : words.reason.done;
  return gap || words.reason[light.reason];
}

/** Why there is no rate: a target that can have none is not left without a word. */
function unratedOf(target: TargetReading, { measure, rate }: Judgement, lang: Lang): string {
  const { unrated } = gaugeWordsOf(lang);
  if (!measure || rate) return '';
  if (maybeValue(target.baseline)) return unrated.baseline;
  return measure.by !== 'progress' ? unrated.target : measure.met ? '' : unrated.unbased;
}

function shortValue(target: TargetReading, { measure }: Judgement, lang: Lang): string {
  const goal = maybeValue(target.goal);
  const value = maybeValue(target.value);
  // A figure that has not met its target never reads as the target, from whichever side it comes.
  const side = goal && value && compare(value, goal) > 0 ? ceiling(goal) : goal;
  return readingText(target.value, target.unit, lang, side && !measure?.met ? [side] : []);
}

/** Puts a judged target into words for a picture that has room for all of them. */
export function textOf(target: TargetReading, judged: Judgement, lang: Lang): GaugeText {
  const goal = readingText(target.goal, target.unit, lang);
  const detail =
    judged.rate && target.kind !== 'level'
      ? `${shortValue(target, judged, lang)} / ${goal}`
      : gaugeWordsOf(lang).aim(goal, target.direction === 'at-most');
  return { ...spokenOf(target, judged, lang), goal, detail };
}

// A picture and its sentence are made one after the other; what is kept longer would cost more than to write it anew.
let last: { readonly judged: Judgement; readonly words: GaugeWords; readonly text: SpokenText } | undefined;

/** Puts a judged target into words, once for the picture and its sentence. */
export function spokenOf(target: TargetReading, judged: Judgement, lang: Lang): SpokenText {
  const words = gaugeWordsOf(lang);
  if (last?.judged !== judged || last.words !== words)
    last = { judged, words, text: writeText(target, judged, lang, words) };
  return last.text;
}

function writeText(target: TargetReading, judged: Judgement, lang: Lang, words: GaugeWords): SpokenText {
  const { measure, rate, bounds, schedule, average, gapToAverage } = judged;
  const isLevel = target.kind === 'level';
  const hero = rate && !isLevel ? formatPercent(rate, bounds) : shortValue(target, judged, lang);
  const averageRate = average
    ? isLevel
      ? words.unit(formatFigure(average, 2), target.unit)
      : formatPercent(average, rate ? [rate] : [])
    : '';
  const left =
    measure?.left && signOf(measure.left) > 0
      ? words.left(words.unit(formatFigure(measure.left), target.unit))
      : '';
  return {
    hero,
    caption: measure && (rate || isLevel) ? words.by[measure.by] : '',
    verdict: verdictOf(target, judged, lang),
    average: gapToAverage
      ? words.toAverage(
          gapOf(gapToAverage, target, lang),
          target.average?.label ?? words.average,
          averageRate,
        )
      : '',
    left,
    unrated: unratedOf(target, judged, lang),
    scheduleRate: schedule ? formatPercent(schedule.percent, rate && !isLevel ? [rate] : []) : '',
    averageRate,
    exact: readingText(target.value, target.unit, lang, [], true),
  };
}

function methodOf({ schedule }: Judgement, lang: Lang): string {
  if (!schedule) return '';
  const amount = (count: Exact | undefined): string => (count ? decimalText(roundAt(count, 1), 1, true) : '');
  return gaugeWordsOf(lang).method[schedule.method](amount(schedule.elapsed), amount(schedule.total));
}

/** The gauge in one sentence, with how the schedule was counted. */
export function sentenceOfTarget(target: TargetReading, judged: Judgement, lang: Lang): string {
  const words = gaugeWordsOf(lang);
  const text = spokenOf(target, judged, lang);
  const parts = [
    text.exact,
    words.aim(readingText(target.goal, target.unit, lang, [], true), target.direction === 'at-most'),
  ];
  if (judged.rate && text.caption && target.kind !== 'level') parts.push(`${text.caption} ${text.hero}`);
  if (judged.schedule) parts.push(words.schedule(text.scheduleRate, methodOf(judged, lang)));
  parts.push(text.verdict, text.average, text.left, text.unrated);
  if (target.asOf) parts.push(wordsOf(lang).asOf(formatWhen(target.asOf, lang)));
  const said = words.join(parts.filter(Boolean));
  return words.sentence(target.name, said);
}

/** The gauge as rows of item and value, figures with all their digits. */
export function rowsOfTarget(target: TargetReading, judged: Judgement, lang: Lang): string[][] {
  const words = gaugeWordsOf(lang);
  const text = spokenOf(target, judged, lang);
  const gap = (value: Exact | undefined): string => {
    if (!value) return '';
    const { size, side } = gapOf(value, target, lang);
    return side === 0 ? size : `${side > 0 ? '+' : '−'}${size}`;
  };
  const { rows } = words;
  const all: [string, string][] = [
    [rows.name, target.name],
    [rows.value, text.exact],
    [rows.target, readingText(target.goal, target.unit, lang, [], true)],
    [text.caption, target.kind === 'level' ? '' : judged.rate ? text.hero : ''],
    [rows.schedule, judged.schedule ? `${text.scheduleRate} (${methodOf(judged, lang)})` : ''],
    [rows.gap, gap(judged.gapToSchedule)],
    [target.average?.label ?? rows.average, text.averageRate],
    [rows.averageGap, gap(judged.gapToAverage)],
    [rows.light, text.verdict],
  ];
  return all.filter(([item, value]) => item && value);
}
