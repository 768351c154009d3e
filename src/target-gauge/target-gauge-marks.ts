import { toNumber, type Exact } from '../core/exact.js';
import { maybeValue, readFigure, type Reading } from '../core/figure.js';
import { formatFigure } from '../core/number-text.js';
import { maybeMeasure } from '../core/progress.js';
import { maybeWhen } from '../core/time.js';
import { withQualifier } from '../core/words.js';
import type { TargetReading } from './target-gauge-plain-data.js';
import './target-gauge-form-words.js';
import type { Judgement } from './target-gauge-judge.js';
import type { GaugeSpace } from './target-gauge-dial.js';
import type { FormPath, TextLine } from './target-gauge-layout.js';
import type { GaugeText } from './target-gauge-text.js';
import { gaugeWordsOf } from './target-gauge-words.js';

/** A mark on the scale of a gauge. Units: `at` is a rate, as the gauge's own. */
export interface Mark {
  readonly kind: 'goal' | 'schedule' | 'average' | 'last-year' | 'previous';
  readonly at: number;
  readonly name: string;
  readonly figure: string;
}

/** The look of each mark: what tells them apart without their names. */
const MARK_LOOKS: Readonly<Record<Mark['kind'], Omit<FormPath, 'd'>>> = {
  goal: { colour: 'text', width: 4 },
  schedule: { colour: 'text', width: 2 },
  average: { colour: 'accent', width: 2, dash: '4 2' },
  'last-year': { colour: 'muted', width: 2, dash: '1 2' },
  previous: { colour: 'muted', width: 2, dash: '6 2' },
};

/** A figure of a year ago lies so near the same day of that year: months and weeks do not end alike. Units: days. */
const SLACK_DAYS = 16;

interface Earlier {
  readonly kind: 'last-year' | 'previous';
  readonly label: string | undefined;
  readonly reading: Reading;
  readonly rate: Exact;
  readonly day: number;
}

/**
 * The two earlier figures that are marked: the newest of a year before the cut-off, and the newest of the others.
 * Missing values: what has no value, cannot be set against this target or is no earlier than the cut-off is left out.
 * A figure without a day counts as the newest.
 */
function findEarlier(target: TargetReading, cutoff: number): Earlier[] {
  const all = (target.previous ?? []).flatMap(({ label, value, asOf }): Earlier[] => {
    const reading = readFigure(value);
    const rate =
      target.kind === 'level' ? maybeValue(reading) : maybeMeasure({ ...target, value: reading })?.percent;
    const day = asOf === undefined ? cutoff - 1 : (maybeWhen(asOf)?.last ?? cutoff);
    const kind = Math.abs(cutoff - 365 - day) <= SLACK_DAYS ? 'last-year' : 'previous';
    return rate && day < cutoff ? [{ kind, label, reading, rate, day }] : [];
  });
  all.sort((a, b) => b.day - a.day);
  return (['last-year', 'previous'] as const).flatMap((kind) => all.find((one) => one.kind === kind) ?? []);
}

/**
 * The marks of a gauge, in the order in which they keep their names where there is not room for all: the target of a
 * level (or of a straight scale that goes beyond it), the schedule, the average, last year's figure, the previous one.
 */
export function marksOf(
  target: TargetReading,
  judged: Judgement,
  text: GaugeText,
  { lang, today = 0 }: GaugeSpace,
  hasGoal: boolean,
): Mark[] {
  const words = gaugeWordsOf(lang);
  const marks: Mark[] = [];
  const add = (kind: Mark['kind'], at: Exact | undefined, name: string, figure: string): void => {
    if (at) marks.push({ kind, at: toNumber(at), name, figure });
  };
  const isLevel = target.kind === 'level';
  if (isLevel) add('goal', maybeValue(target.goal), words.targetTick, text.goal);
  else if (hasGoal) marks.push({ kind: 'goal', at: 100, name: words.targetTick, figure: '100%' });
  add('schedule', judged.schedule?.percent, words.scheduleTick, text.scheduleRate);
  add('average', judged.average, words.averageTick, text.averageRate);
  for (const { kind, label, reading, rate } of findEarlier(target, target.asOf?.last ?? today)) {
    const qualifier = reading.status === 'value' ? reading.qualifier : undefined;
    const figure = withQualifier(formatFigure(maybeValue(reading) ?? rate), qualifier, lang);
    add(kind, rate, label ?? words.earlier[kind], words.unit(figure, target.unit));
  }
  return marks;
}

/** Room around a label, as a share of its size. */
const AIR = 0.25;

/** The box a line takes. Units: px: left, right, top, bottom. */
function boxOf({ kind, text, x, y, size, anchor }: TextLine, { measureText }: GaugeSpace): number[] {
  const wide = measureText(text, size, kind === 'verdict' ? 600 : 400);
  const left = x - (anchor === 'start' ? 0 : anchor === 'end' ? wide : wide / 2);
  return [left - size * AIR, left + wide + size * AIR, y - size * 0.9, y + size * 0.2];
}

/** Where a mark's line runs, and where its name may stand: the places in their order, each as lines of text. */
export interface MarkPlace {
  readonly d: string;
  readonly labels: readonly (readonly TextLine[])[];
}

/** A name and a figure at a place, as one line or, where `rows` is 2, one under the other. Units: px. */
export function labelAt(
  { name, figure }: Mark,
  rows: 1 | 2,
  size: number,
  x: number,
  y: number,
  anchor: TextLine['anchor'],
): TextLine[] {
  const said = rows === 1 ? [`${name} ${figure}`] : [name, figure];
  return said.map((text, at) => ({ kind: 'tick', text, x, y: y + at * size * 1.15, size, anchor }));
}

/**
 * Draws marks and adds their names to the lines that stand, one mark after another: a name takes the first of its places
 * where it lies on nothing and within the picture; one that has none gives way.
 */
export function placeMarks(
  marks: readonly Mark[],
  space: GaugeSpace,
  lines: TextLine[],
  placeOf: (mark: Mark) => MarkPlace,
): FormPath[] {
  const taken = lines.map((line) => boxOf(line, space));
  const isFree = ([left = 0, right = 0, top = 0, bottom = 0]: number[]): boolean =>
    left >= -4 &&
    right <= space.width + 4 &&
    taken.every(([l = 0, r = 0, t = 0, b = 0]) => right <= l || left >= r || bottom <= t || top >= b);
  return marks.map((mark) => {
    const { d, labels } = placeOf(mark);
    const label = labels.find((one) => one.every((line) => isFree(boxOf(line, space)))) ?? [];
    lines.push(...label);
    taken.push(...label.map((line) => boxOf(line, space)));
    return { ...MARK_LOOKS[mark.kind], d };
  });
}
