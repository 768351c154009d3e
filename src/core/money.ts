import {
  absolute,
  ceiling,
  compare,
  multiply,
  placesOf,
  roundAt,
  tenTo,
  whole,
  type Bound,
  type Exact,
} from './exact.js';
import { decimalText, formatExact, formatFigure } from './number-text.js';

export type MoneyUnit = 'yuan' | 'wan' | 'yi';

const FACTORS: Record<MoneyUnit, Exact> = { yuan: whole(1), wan: whole(10_000), yi: whole(100_000_000) };

/** An amount in 元, exactly. */
export function toYuan(amount: Exact, unit: MoneyUnit): Exact {
  return multiply(amount, FACTORS[unit]);
}

/** A shortened amount: the figure and the unit that follows it. */
export interface MoneyText {
  readonly figure: string;
  readonly unit: string;
}

/**
 * A unit of a language, and how many 元 it is: 万元 is 10,000. Of several the largest stands first; a unit is used from
 * one of itself on, and never reached by rounding.
 */
export type MoneyStep = readonly [from: number, unit: string];

/**
 * Shortens an amount as people say it, never across a unit or a bound the true amount has not reached:
 * 12,345,678 元 is 1234.57万元; 99,999,999 元 is 9999.99万元.
 * Units: `yuan` and `bounds` in 元; the last of `steps` is the unit of what is smaller too.
 * @see DOMAIN truth rule 2
 */
export function shortenYuan(
  yuan: Exact,
  steps: readonly MoneyStep[],
  bounds: readonly Bound[] = [],
): MoneyText {
  const size = absolute(yuan);
  const [from, unit] =
    steps.find((step) => compare(size, whole(step[0])) >= 0) ?? (steps[steps.length - 1] as MoneyStep);
  // 万, 十万, 百万, 千万, 亿: each power of ten is a word of its own, so none is reached by rounding.
  const yuanDigits = size.n < size.d ? 0 : String(size.n / size.d).length;
  const next = whole(tenTo(yuanDigits));
  const limits = [next, ceiling({ n: -next.n, d: 1n })];
  const inUnit = (bound: Bound): Bound => ({ ...bound, d: bound.d * BigInt(from) });
  return { figure: formatFigure(inUnit(yuan), 2, [...limits, ...bounds].map(inUnit)), unit };
}

/** An amount with all its digits, jiao written as fen: "12,000,000.50". Units: 元. */
export function exactDigits(yuan: Exact): string {
  return placesOf(yuan) === 1 ? decimalText(roundAt(yuan, 2), 2) : formatExact(yuan);
}

/** The amount to the last fen (or below) with the word for its unit, thousands separated: "99,999,999 元". Units: 元. */
export function exactYuan(yuan: Exact, unit: string): string {
  return `${exactDigits(yuan)} ${unit}`;
}
