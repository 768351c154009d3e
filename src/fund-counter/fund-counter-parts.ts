import {
  absolute,
  compare,
  maybeDivide,
  multiply,
  signOf,
  subtract,
  sum,
  whole,
  ZERO,
  type Exact,
} from '../core/exact.js';
import { maybeValue, type Reading } from '../core/figure.js';
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
 * Shape: a programme; 其他, what the programmes leave of the total; `folded`, 其他 with the programmes beyond the
 * eighth; `gap`, what a list said to be complete lacks.
 * Units: `amount` in 元. Missing values: `amount` and `share` `undefined` where there is none to tell.
 */
export interface FundPart {
  readonly kind: 'programme' | 'rest' | 'folded' | 'gap';
  readonly programme: ProgrammeReading | undefined;
  /** Place in the host's list; −1 for what is no programme. */
  readonly index: number;
  readonly amount: Exact | undefined;
  readonly share: Share | undefined;
  /** For `folded`: the programmes in it, and how many of them have no amount. */
  readonly count: number;
  readonly unknown: number;
}

/** The programmes against the total. */
export interface FundParts {
  readonly rows: readonly FundPart[];
  /** Some figure has a qualifier: shares and the rest are said with 约. */
  readonly approximate: boolean;
  /** There are programmes beyond the eighth. */
  readonly folds: boolean;
  /** A programme has no amount, so the rest is not all 其他. */
  readonly hasUnknown: boolean;
}

/**
 * Divides `units` among parts by largest remainder, so that they add up exactly.
 * With `lift` no part that is not zero gets nothing, at the cost of the largest; so none gets all that is not all.
 * @param parts none below zero
 */
export function divideUnits(parts: readonly Exact[], units: number, lift: boolean): number[] {
  const total = sum(parts);
  const scaled = parts.map((part) => maybeDivide(multiply(part, whole(units)), total) ?? ZERO);
  const given = scaled.map(({ n, d }) => Number(n / d));
  if (total.n === 0n) return given;
  const remainder = (at: number): Exact => {
    const { n, d } = scaled[at] as Exact;
    return { n: n % d, d };
  };
  const give = (at: number, by: number): void => {
    given[at] = (given[at] as number) + by;
  };
  const left = given.reduceRight((rest, tenths) => rest - tenths, units);
  const places = parts.map((_, at) => at);
  [...places]
    .sort((a, b) => compare(remainder(b), remainder(a)) || a - b)
    .slice(0, left)
    .forEach((at) => give(at, 1));
  if (lift)
    for (const at of places) {
      if (given[at] !== 0 || (parts[at] as Exact).n === 0n) continue;
      give(given.indexOf(Math.max(...given)), -1);
      give(at, 1);
    }
  return given;
}

/** The programmes with a row of their own: all, or the eight largest in the host's order. */
function pickShown(programmes: readonly ProgrammeReading[]): Set<number> {
  const places = programmes.map((_, index) => index);
  if (programmes.length <= MOST_PROGRAMMES) return new Set(places);
  const size = (index: number): Exact => absolute(maybeValue(programmes[index]?.amount) ?? ZERO);
  return new Set(places.sort((a, b) => compare(size(b), size(a)) || a - b).slice(0, MOST_PROGRAMMES));
}

function sizesOf(parts: readonly FundPart[]): Exact[] {
  return parts.map(({ amount }) => amount ?? ZERO);
}

/** Programmes stand in the host's order, what is none after them. */
function placeOf({ index }: FundPart): number {
  return index < 0 ? Infinity : index;
}

function hasQualifier(reading: Reading): boolean {
  return reading.status === 'value' && reading.qualifier !== undefined;
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
  const total = maybeValue(amount);
  const amounts = programmes.map((programme) => maybeValue(programme.amount));
  const known = amounts.flatMap((value) => value ?? []);
  const hasUnknown = programmes.some(
    (programme, at) => !amounts[at] && programme.amount.status !== 'not-applicable',
  );
  const left = total && known.length > 0 ? subtract(total, sum(known)) : undefined;
  const isGap = conflict !== undefined && !conflict.above;
  const isRest =
    !conflict && (!complete || hasUnknown) && left !== undefined && signOf(left) === signOf(total ?? ZERO);
  const rest = left && left.n !== 0n && (isGap || isRest) ? left : undefined;

  const none = { programme: undefined, index: -1, amount: undefined, share: undefined, count: 0, unknown: 0 };
  const all = programmes.map((programme, index): FundPart => {
    return { ...none, kind: 'programme', programme, index, amount: amounts[index] };
  });
  const others: FundPart[] = rest && !isGap ? [{ ...none, kind: 'rest', amount: rest }] : [];
  const shown = pickShown(programmes);
  const own = all.filter(({ index }) => shown.has(index));
  const folded = all.filter(({ index }) => !shown.has(index));
  const folds = folded.length > 0;
  // What is beyond the eighth shares one stretch with 其他, and its share.
  const tail: FundPart[] = folds
    ? [
        {
          ...none,
          kind: 'folded',
          amount: sum(sizesOf([...folded, ...others])),
          count: folded.length,
          unknown: folded.filter((part) => !part.amount).length,
        },
      ]
    : others;
  const drawn = [...own, ...tail];
  const sizes = sizesOf(drawn);
  const signs = new Set(sizes.map(signOf).filter((sign) => sign !== 0));
  const divides = !conflict && total && compare(sum(sizes), total) === 0 && signs.size === 1;
  const withShares = (parts: readonly FundPart[], units: number | undefined, lift: boolean): FundPart[] => {
    if (units === undefined) return [...parts];
    const given = divideUnits(sizesOf(parts).map(absolute), units, lift);
    return parts.map((part, at) => {
      const tenths = given[at] as number;
      const under = tenths === 0 && part.amount?.n !== 0n;
      return { ...part, share: part.amount && { tenths, under } };
    });
  };
  let rows = withShares(drawn, divides ? ALL_TENTHS : undefined, true);
  if (isUnfolded && folds) {
    const within = withShares([...folded, ...others], rows.pop()?.share?.tenths, false);
    rows = [...rows, ...within].sort((a, b) => placeOf(a) - placeOf(b));
  }
  if (isGap && rest) rows.push({ ...none, kind: 'gap', amount: rest });
  return {
    rows,
    approximate: hasQualifier(amount) || programmes.some((programme) => hasQualifier(programme.amount)),
    folds,
    hasUnknown,
  };
}
