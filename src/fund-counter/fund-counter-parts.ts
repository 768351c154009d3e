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

/** How many shares may be lifted to 0.1% without taking from the others what a reader would miss. */
const MOST_LIFTED = 10;

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

/** The programmes against the total. `shares`: one for each programme of the host's list, then for the rest. */
export interface FundParts {
  readonly rows: readonly FundPart[];
  readonly shares: readonly (Share | undefined)[];
  readonly rest: Exact | undefined;
  readonly restShare: Share | undefined;
  /** Some figure has a qualifier: shares and the rest are said with 约. */
  readonly approximate: boolean;
  /** There are programmes beyond the eighth. */
  readonly folds: boolean;
  /** A programme has no amount, so the rest is not all 其他. */
  readonly hasUnknown: boolean;
}

/**
 * Divides `units` among parts by largest remainder, so that they add up exactly.
 * With `lift` no part that is not zero gets nothing; and none gets all of the 1000 tenths that is not all.
 * @param parts none below zero
 */
export function divideUnits(parts: readonly Exact[], units: number, lift: boolean): number[] {
  const total = sum(parts);
  if (total.n === 0n) return parts.map(() => 0);
  const scaled = parts.map((part) => maybeDivide(multiply(part, whole(units)), total) ?? ZERO);
  const least = parts.map((part) => (lift && part.n !== 0n ? 1 : 0));
  // Only of the whole is "all of it" a word that must be earned.
  const cap = units === ALL_TENTHS ? units - 1 : units;
  const most = parts.map((part) => (compare(part, total) === 0 ? units : cap));
  const given = scaled.map(({ n, d }, at) =>
    Math.min(Math.max(Number(n / d), least[at] as number), most[at] as number),
  );
  const over = (at: number): Exact => subtract(scaled[at] as Exact, whole(given[at] as number));
  let left = given.reduce((rest, tenths) => rest - tenths, units);
  if (left > 0) {
    const byRemainder = parts
      .map((_, at) => ({ at, remainder: over(at) }))
      .filter(({ at }) => (given[at] as number) < (most[at] as number) && signOf(parts[at] as Exact) !== 0)
      .sort((a, b) => compare(b.remainder, a.remainder) || a.at - b.at);
    for (const { at } of byRemainder.slice(0, left)) given[at] = (given[at] as number) + 1;
  }
  for (; left < 0; left++) {
    let richest = -1;
    parts.forEach((_, at) => {
      if ((given[at] as number) <= (least[at] as number)) return;
      if (richest < 0 || compare(over(at), over(richest)) < 0) richest = at;
    });
    if (richest < 0) break;
    given[richest] = (given[richest] as number) - 1;
  }
  return given;
}

function shareOf(tenths: number, amount: Exact | undefined): Share | undefined {
  return amount && { tenths, under: tenths === 0 && amount.n !== 0n };
}

/** The programmes with a row of their own: all, or the eight largest in the host's order. */
function pickShown(programmes: readonly ProgrammeReading[]): Set<number> {
  const places = programmes.map((_, index) => index);
  if (programmes.length <= MOST_PROGRAMMES) return new Set(places);
  const size = (index: number): Exact => absolute(maybeValue(programmes[index]?.amount) ?? ZERO);
  return new Set(places.sort((a, b) => compare(size(b), size(a)) || a - b).slice(0, MOST_PROGRAMMES));
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

  const shown = pickShown(programmes);
  const folded = programmes.map((_, index) => index).filter((index) => !shown.has(index));
  const foldedKnown = folded.flatMap((index) => amounts[index] ?? []);
  const folds = folded.length > 0;
  const tail = folds ? sum(isGap || !rest ? foldedKnown : [...foldedKnown, rest]) : isGap ? undefined : rest;

  const order = [...shown].sort((a, b) => a - b);
  const drawn = order.map((index) => amounts[index] ?? ZERO).concat(tail ?? []);
  const signs = new Set(drawn.map(signOf).filter((sign) => sign !== 0));
  const isWhole = total !== undefined && total.n !== 0n && compare(sum(drawn), total) === 0;
  const divides = !conflict && isWhole && signs.size === 1 && programmes.length > 0;
  const tenths = divides ? divideUnits(drawn.map(absolute), ALL_TENTHS, drawn.length <= MOST_LIFTED) : [];

  const shares: (Share | undefined)[] = programmes.map(() => undefined);
  if (divides) order.forEach((index, at) => (shares[index] = shareOf(tenths[at] as number, amounts[index])));
  const tailShare = divides && tail ? shareOf(tenths[order.length] as number, tail) : undefined;
  let restShare = folds ? undefined : tailShare;
  if (folds && tailShare) {
    const inTail = folded.map((index) => amounts[index] ?? ZERO).concat(rest ?? []);
    const split = divideUnits(inTail.map(absolute), tailShare.tenths, false);
    folded.forEach((index, at) => (shares[index] = shareOf(split[at] as number, amounts[index])));
    restShare = rest && shareOf(split[folded.length] as number, rest);
  }

  const none = { programme: undefined, index: -1, share: undefined, count: 0, unknown: 0 };
  const listed = isUnfolded ? programmes.map((_, index) => index) : order;
  const rows: FundPart[] = listed.map((index) => ({
    ...none,
    kind: 'programme',
    programme: programmes[index],
    index,
    amount: amounts[index],
    share: shares[index],
  }));
  if (folds && !isUnfolded)
    rows.push({
      ...none,
      kind: 'folded',
      amount: tail,
      share: tailShare,
      count: folded.length,
      unknown: folded.length - foldedKnown.length,
    });
  else if (rest && !isGap) rows.push({ ...none, kind: 'rest', amount: rest, share: restShare });
  if (isGap && rest) rows.push({ ...none, kind: 'gap', amount: rest });
  return {
    rows,
    shares,
    rest,
    restShare,
    approximate: hasQualifier(amount) || programmes.some((programme) => hasQualifier(programme.amount)),
    folds,
    hasUnknown,
  };
}
