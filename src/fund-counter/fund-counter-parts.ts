import {
  absolute,
  compare,
  maybeDivide,
  multiply,
  signOf,
  subtract,
  whole,
  ZERO,
  type Exact,
} from '../core/exact.js';
import { sum } from '../core/sums.js';
import { maybeValue, readingOf, type Reading } from '../core/figure.js';
import type { FundReading, ProgrammeReading } from './fund-counter-data.js';

/** Programmes that have a row of their own in the legend; the others fold into 其他. */
export const MOST_PROGRAMMES = 8;

const ALL_TENTHS = 1000;

/**
 * A share in tenths of a percent. `under`: it is not zero, yet reads as nothing (不足0.1%).
 */
export interface Share {
  readonly tenths: number;
  readonly under: boolean;
}

/**
 * One row of the legend and one stretch of the bar.
 * Shape: a programme; what the programmes leave of the total: `rest`, or `remainder` where one has no amount; `folded`,
 * that with the programmes beyond the eighth; `gap`, what a list said to be complete lacks.
 * Units: `amount` in 元; `reading` is the same as it is said, with its qualifier or the reason why there is none.
 * Missing values: `amount` and `share` `undefined` where there is none to tell.
 */
export interface FundPart {
  readonly kind: 'programme' | 'rest' | 'remainder' | 'folded' | 'gap';
  readonly reading: Reading;
  readonly amount: Exact | undefined;
  /** Place in the host's list; −1 for what is no programme. */
  readonly index: number;
  readonly programme: ProgrammeReading | undefined;
  readonly share: Share | undefined;
  /** For `folded`: the programmes in it, and how many of them have no amount. */
  readonly count: number;
  readonly unknown: number;
}

const NONE = { index: -1, programme: undefined, share: undefined, count: 0, unknown: 0 };

/** The programmes against the total. */
export interface FundParts {
  readonly rows: readonly FundPart[];
  /** Some figure has a qualifier: shares and the rest are said with 约. */
  readonly approximate: boolean;
  /** There are programmes beyond the eighth. */
  readonly folds: boolean;
}

/**
 * Divides `units` among parts by largest remainder, so that they add up exactly.
 * With `lift` no part that is not zero gets nothing, at the cost of the largest; so none gets all that is not all.
 * @param parts none below zero
 */
export function divideUnits(parts: readonly Exact[], units: number, lift: boolean): number[] {
  const total = sum(parts);
  const wanted = parts.map((part) => maybeDivide(multiply(part, whole(units)), total) ?? ZERO);
  const given = wanted.map(({ n, d }) => Number(n / d));
  if (total.n === 0n) return given;
  const remainder = (at: number): Exact => subtract(wanted[at] as Exact, whole(given[at] as number));
  const places = parts.map((_, at) => at);
  const left = given.reduceRight((rest, tenths) => rest - tenths, units);
  const largest = [...places].sort((a, b) => compare(remainder(b), remainder(a))).slice(0, left);
  for (const at of largest) given[at] = (given[at] as number) + 1;
  if (lift)
    for (const at of places) {
      if (given[at] !== 0 || (parts[at] as Exact).n === 0n) continue;
      const most = Math.max(...given);
      given[given.indexOf(most)] = most - 1;
      given[at] = 1;
    }
  return given;
}

function sizeOf({ amount }: FundPart): Exact {
  return absolute(amount ?? ZERO);
}

/** Programmes stand in the host's order, what is none after them. */
function placeOf({ index }: FundPart): number {
  return index < 0 ? Infinity : index;
}

/** Gives parts their shares of `units`. Missing values: none where there is nothing to divide. */
function withShares(parts: readonly FundPart[], units: number | undefined, lift: boolean): FundPart[] {
  if (units === undefined) return [...parts];
  const given = divideUnits(parts.map(sizeOf), units, lift);
  return parts.map((part, at) => {
    const tenths = given[at] as number;
    return { ...part, share: part.amount && { tenths, under: tenths === 0 && part.amount.n !== 0n } };
  });
}

/**
 * Sets the programmes against the total: what is left, what folds, and shares that add up to 100.0%.
 * Missing values: no shares where total and parts contradict, where signs are mixed, or the total is not known or 0.
 * @param isUnfolded every programme has a row of its own, with the share it has within the fold
 */
export function divideProgrammes(
  { amount, programmes, complete, conflict }: FundReading,
  isUnfolded = false,
): FundParts {
  const all = programmes.map((programme, index): FundPart => {
    const reading = programme.amount;
    return { ...NONE, kind: 'programme', reading, amount: maybeValue(reading), index, programme };
  });
  const approximate = [amount, ...all.map(({ reading }) => reading)].some(
    (reading) => reading.status === 'value' && reading.qualifier,
  );
  const other = (kind: FundPart['kind'], size: Exact, more?: Partial<FundPart>): FundPart => {
    const reading = readingOf(size, approximate ? '约' : undefined);
    return { ...NONE, kind, reading, amount: size, ...more };
  };
  const amountsOf = (parts: readonly FundPart[]): Exact[] => parts.flatMap((part) => part.amount ?? []);
  const total = maybeValue(amount);
  const known = amountsOf(all);
  const hasUnknown = all.some((part) => !part.amount && part.reading.status !== 'not-applicable');
  const isGap = conflict !== undefined && !conflict.above;
  const left = total && known.length > 0 ? subtract(total, sum(known)) : ZERO;
  const isRest = !conflict && (!complete || hasUnknown) && signOf(left) === signOf(total ?? ZERO);
  const kind = isGap ? 'gap' : hasUnknown ? 'remainder' : 'rest';
  const rest = left.n !== 0n && (isGap || isRest) ? [other(kind, left)] : [];
  const others = isGap ? [] : rest;

  const shown = [...all].sort((a, b) => compare(sizeOf(b), sizeOf(a))).slice(0, MOST_PROGRAMMES);
  const own = all.filter((part) => shown.includes(part));
  const folded = all.filter((part) => !shown.includes(part));
  const folds = folded.length > 0;
  // What is beyond the eighth shares one stretch with 其他, and its share.
  const inFold = [...folded, ...others];
  const unknown = folded.length - amountsOf(folded).length;
  const fold = { count: folded.length, unknown };
  const drawn = [...own, ...(folds ? [other('folded', sum(amountsOf(inFold)), fold)] : others)];
  const sizes = amountsOf(drawn);
  const side = signOf(total ?? ZERO);
  const divides =
    !conflict &&
    side !== 0 &&
    total &&
    compare(sum(sizes), total) === 0 &&
    sizes.every((size) => signOf(size) !== -side);
  const rows = withShares(drawn, divides ? ALL_TENTHS : undefined, true);
  const within = isUnfolded && folds ? withShares(inFold, rows.pop()?.share?.tenths, false) : [];
  const lacking = isGap ? rest : [];
  return {
    rows: [...rows, ...within, ...lacking].sort((a, b) => placeOf(a) - placeOf(b)),
    approximate,
    folds,
  };
}
