import { compare, placesOf, signOf, subtract, tenTo, ZERO, type Exact } from '../core/exact.js';
import type { Reading } from '../core/figure.js';
import { formatExact } from '../core/number-text.js';
import { maybeStatusText, wordsOf, type Lang } from '../core/words.js';
import { breaksOf, classOf, roundestIn } from './station-breaks.js';

/** What a class holds: figures, exactly 0, or districts without a figure, by the reason. */
export type ShadeKind = 'range' | 'zero' | Exclude<Reading['status'], 'value'> | 'absent';

/**
 * One line of the legend.
 * Shape: `text` the figures it holds, "10–19" or "≥ 40", or the word for having none; `tone` counts from the palest, 0.
 * Missing values: `tone` is `undefined` where there is no figure; such a class is hatched.
 */
export interface ShadeClass {
  readonly kind: ShadeKind;
  readonly text: string;
  readonly tone: number | undefined;
  readonly isHatched: boolean;
  readonly count: number;
}

/**
 * Districts by their figures, as tones of one colour.
 * Shape: `classes` by rising figures, then the reasons for having none; `classAt` is the class of each of the values
 * given, in their order; `toneCount` how many tones there are.
 * Missing values: `name` and `unit` are empty where the document gives no metric.
 */
export interface Shades {
  readonly name: string;
  readonly unit: string;
  readonly classes: readonly ShadeClass[];
  readonly classAt: readonly number[];
  readonly toneCount: number;
}

/** A district with its figure. Missing values: `value` is `undefined` where the document has none for it. */
export interface ShadedDistrict {
  readonly code: string;
  readonly name: string;
  readonly value: Reading | undefined;
}

interface Range {
  readonly isOwn: (value: Exact) => boolean;
  readonly text: string;
}

const MOST_TONES = 5;
const EACH_ITS_OWN = 3;
/** With more decimals than this the last figure of a class is not written, but the first that it does not hold. */
const MOST_PLACES = 2;
const REASONS = ['unreported', 'not-applicable', 'withheld', 'unreadable', 'absent'] as const;

function distinct(sorted: readonly Exact[]): Exact[] {
  return sorted.filter((value, at) => at === 0 || compare(sorted[at - 1] as Exact, value) !== 0);
}

/** From one bound up to another that is not reached, in figures of so many decimals: 10 to 20 is "10–19", or "10–<20". */
function rangeText(from: Exact, below: Exact | undefined, places: number): string {
  const text = formatExact(from);
  if (!below) return `≥ ${text}`;
  const dash = signOf(from) < 0 ? ' – ' : '–';
  if (places > MOST_PLACES) return `${text}${dash}<${formatExact(below)}`;
  const last = subtract(below, { n: 1n, d: tenTo(places) });
  return compare(last, from) <= 0 ? text : text + dash + formatExact(last);
}

/** The ranges of figures that are not 0. Their texts hold each of them once; none holds 0 where that is a class. */
function rangesOf(sorted: readonly Exact[], most: number, hasZero: boolean): Range[] {
  const values = distinct(sorted);
  if (values.length <= EACH_ITS_OWN)
    return values.map((own) => ({ isOwn: (value) => compare(value, own) === 0, text: formatExact(own) }));
  let places = 0;
  for (const value of values) places = Math.max(places, placesOf(value, MOST_PLACES + 1));
  const breaks = breaksOf(sorted, most);
  return breaks.flatMap((bound, at): Range[] => {
    const isOwn = (value: Exact): boolean => signOf(value) !== 0 && classOf(value, breaks) === at;
    const least = values.find(isOwn);
    if (!least) return [];
    const from = hasZero && signOf(bound) === 0 ? roundestIn(ZERO, least) : bound;
    return [{ isOwn, text: rangeText(from, breaks[at + 1], places) }];
  });
}

/**
 * Puts districts into classes by their figures, for a map in tones of one colour.
 * Shape: at most five tones; 0 is a class of its own, the lowest tone, but for figures below it. Three different
 * figures or fewer are a class each. Each figure stands in the text of its class and of no other; a qualifier (近, 约)
 * changes nothing. Each reason for having no figure is a class of its own.
 * Missing values: `undefined` where no district has a value, not even a reason for having none.
 * @see breaksOf for the bounds
 */
export function layoutShades(
  values: readonly ShadedDistrict[],
  metric: { readonly name: string; readonly unit?: string | undefined } | undefined,
  lang: Lang,
): Shades | undefined {
  if (values.every(({ value }) => value === undefined)) return undefined;
  const figures = values.flatMap(({ value }) => (value?.status === 'value' ? [value.value] : []));
  const sorted = figures.filter((value) => signOf(value) !== 0).sort(compare);
  const hasZero = sorted.length < figures.length;
  const ranges = rangesOf(sorted, hasZero ? MOST_TONES - 1 : MOST_TONES, hasZero);
  if (hasZero) {
    const isOwn = (value: Exact): boolean => signOf(value) === 0;
    const above = ranges.findIndex((range) =>
      sorted.some((value) => signOf(value) > 0 && range.isOwn(value)),
    );
    ranges.splice(above < 0 ? ranges.length : above, 0, { isOwn, text: '0' });
  }
  const reasons = REASONS.filter((reason) =>
    values.some(({ value }) => (value?.status ?? 'absent') === reason),
  );
  const classAt = values.map(({ value }) =>
    value?.status === 'value'
      ? ranges.findIndex(({ isOwn }) => isOwn(value.value))
      : ranges.length + reasons.indexOf(value?.status ?? 'absent'),
  );
  const countOf = (at: number): number => classAt.filter((own) => own === at).length;
  const classes = [
    ...ranges.map(({ text, isOwn }, at): ShadeClass => {
      return { kind: isOwn(ZERO) ? 'zero' : 'range', text, tone: at, isHatched: false, count: countOf(at) };
    }),
    ...reasons.map((kind, at): ShadeClass => {
      const word = kind === 'absent' ? wordsOf(lang).empty : (maybeStatusText({ status: kind }, lang) ?? '');
      return { kind, text: word, tone: undefined, isHatched: true, count: countOf(ranges.length + at) };
    }),
  ];
  return {
    name: metric?.name ?? '',
    unit: metric?.unit ?? '',
    classes,
    classAt,
    toneCount: ranges.length,
  };
}
