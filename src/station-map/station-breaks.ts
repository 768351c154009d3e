import { absolute, compare, subtract, tenTo, whole, ZERO, type Exact } from '../core/exact.js';

const FEWEST_CLASSES = 3;

/** The round steps 1, 2, 5, 10, 20 … by their number: 0 is 1, −1 is 0.5. */
function stepAt(index: number): Exact {
  const power = Math.floor(index / 3);
  const first = [1n, 2n, 5n][index - power * 3] as bigint;
  return power < 0 ? { n: first, d: tenTo(-power) } : { n: first * tenTo(power), d: 1n };
}

/** How many whole steps lie below a value. */
function stepsIn(value: Exact, step: Exact): bigint {
  const [n, d] = [value.n * step.d, value.d * step.n];
  const quotient = n / d;
  return n < 0n && quotient * d !== n ? quotient - 1n : quotient;
}

const times = (step: Exact, count: bigint): Exact => ({ n: step.n * count, d: step.d });

/** The number of a round step that is larger than a size. */
const stepAbove = (size: Exact): number => 3 * String(absolute(size).n / size.d).length;

/** Steps finer than any figure that can be read: what is left is no decimal. */
const FINEST_STEP = -3 * 41;

/** The roundest number above one value and not above another; both are at least 0, the lower one is below the upper. */
export function roundestIn(above: Exact, upTo: Exact): Exact {
  for (let index = stepAbove(upTo); index > FINEST_STEP; index--) {
    const step = stepAt(index);
    const found = times(step, stepsIn(upTo, step));
    if (compare(found, above) > 0) return found;
  }
  return upTo;
}

/** The lower bounds of classes of one round width, as many as may be. */
function equalBreaks(sorted: readonly Exact[], most: number): Exact[] {
  const [least, largest] = [sorted[0] as Exact, sorted[sorted.length - 1] as Exact];
  let index = stepAbove(subtract(largest, least)) + 3;
  const countAt = (at: number): bigint => stepsIn(largest, stepAt(at)) - stepsIn(least, stepAt(at)) + 1n;
  while (countAt(index - 1) <= BigInt(most)) index--;
  const step = stepAt(index);
  const first = stepsIn(least, step);
  return [...Array(Number(countAt(index))).keys()].map((at) => times(step, first + BigInt(at)));
}

/** The class of a value: the last lower bound that it reaches. Missing values: −1 for a value below all. */
export function classOf(value: Exact, breaks: readonly Exact[]): number {
  let at = breaks.length - 1;
  while (at >= 0 && compare(value, breaks[at] as Exact) < 0) at--;
  return at;
}

/** Whether classes say something: at least three, none empty, none with more than half of the values. */
function isEven(sorted: readonly Exact[], breaks: readonly Exact[]): boolean {
  const counts = breaks.map(() => 0);
  for (const value of sorted) (counts[classOf(value, breaks)] as number)++;
  return breaks.length >= FEWEST_CLASSES && counts.every((count) => count > 0 && count * 2 <= sorted.length);
}

/** The lower bounds of classes of about as many values each, at round numbers between values; ties stay together. */
function quantileBreaks(sorted: readonly Exact[], most: number): Exact[] {
  const gaps = sorted.flatMap((value, at) =>
    at > 0 && compare(sorted[at - 1] as Exact, value) < 0 ? [at] : [],
  );
  const wanted = Math.max(FEWEST_CLASSES, Math.round(Math.sqrt(sorted.length)));
  const classes = Math.min(most, wanted, gaps.length + 1);
  const chosen: number[] = [];
  for (let at = 1; at < classes; at++) {
    const target = (at * sorted.length) / classes;
    gaps.sort((a, b) => Math.abs(a - target) - Math.abs(b - target));
    chosen.push(gaps.shift() as number);
  }
  return [
    ZERO,
    ...chosen.sort((a, b) => a - b).map((at) => roundestIn(sorted[at - 1] as Exact, sorted[at] as Exact)),
  ];
}

/**
 * The lower bounds of classes, from the lowest on: a value belongs to the last that it reaches.
 * Shape: classes of one round width (1, 2 or 5 times a power of ten) where they are three at least, none empty and none
 * with more than half of the values; else classes of about as many values each, divided at the roundest number between
 * two values. Values below 0 always give the former, so that 0 divides.
 * Units: `sorted` ascending, without 0, three different values at least; `most` classes.
 */
export function breaksOf(sorted: readonly Exact[], most: number): readonly Exact[] {
  const equal = equalBreaks(sorted, most);
  const isBelowZero = compare(sorted[0] ?? whole(0), ZERO) < 0;
  return isBelowZero || isEven(sorted, equal) ? equal : quantileBreaks(sorted, most);
}
