/** An exact rational number: a figure, a rate or a gap before it is put into words. `d` is always positive. */
export interface Exact {
  readonly n: bigint;
  readonly d: bigint;
}

const POWERS: bigint[] = [1n];

/** Ten to the given power, kept for the next time. */
export function tenTo(power: number): bigint {
  let known = POWERS[power];
  if (known === undefined) POWERS[power] = known = 10n ** BigInt(power);
  return known;
}

/** Which power of ten a number is. Missing values: `undefined` for none, or none met so far. */
export function maybePowerOfTen(value: bigint): number | undefined {
  const power = POWERS.indexOf(value);
  return power < 0 ? undefined : power;
}

export const ZERO: Exact = { n: 0n, d: 1n };
export const HUNDRED: Exact = { n: 100n, d: 1n };

/** A whole number. */
export function whole(value: number | bigint): Exact {
  return { n: BigInt(value), d: 1n };
}

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

/** Digits before and after the point beyond which a text is no figure of this world, only a cost. */
const MOST_WHOLE_DIGITS = 21;
export const MOST_DECIMALS = 40;

/**
 * Reads decimal text exactly.
 * Shape: `/^-?\d+(\.\d+)?$/`, at most 21 digits before and 40 after the point.
 * Missing values: `undefined` for any other text; nothing is guessed.
 */
export function maybeExactText(text: string): Exact | undefined {
  if (text.length > 70) return undefined;
  const match = DECIMAL.exec(text);
  if (!match) return undefined;
  const decimals = match[3] ?? '';
  const digits = match[2] as string;
  if (decimals.length > MOST_DECIMALS || digits.replace(/^0+/, '').length > MOST_WHOLE_DIGITS)
    return undefined;
  const n = BigInt(digits + decimals);
  return { n: match[1] ? -n : n, d: tenTo(decimals.length) };
}

/**
 * Reads a JavaScript number as the decimal a person wrote: 0.1 is one tenth, not its binary neighbour.
 * Missing values: `undefined` for NaN, the infinities and anything from 1e21 on.
 */
export function maybeExactNumber(value: number): Exact | undefined {
  if (Number.isSafeInteger(value)) return whole(value);
  const text = String(value);
  const split = text.indexOf('e-');
  if (split < 0) return maybeExactText(text);
  const mantissa = maybeExactText(text.slice(0, split));
  const power = Number(text.slice(split + 2));
  if (!mantissa || power > MOST_DECIMALS) return undefined;
  return { n: mantissa.n, d: mantissa.d * tenTo(power) };
}

export function add(a: Exact, b: Exact): Exact {
  if (a.d === b.d) return { n: a.n + b.n, d: a.d };
  // Decimals share their tens: without this a long sum of mixed places would grow a denominator term by term.
  if (a.d % b.d === 0n) return { n: a.n + b.n * (a.d / b.d), d: a.d };
  if (b.d % a.d === 0n) return { n: a.n * (b.d / a.d) + b.n, d: b.d };
  return { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
}

export function subtract(a: Exact, b: Exact): Exact {
  return add(a, { n: -b.n, d: b.d });
}

export function multiply(a: Exact, b: Exact): Exact {
  return { n: a.n * b.n, d: a.d * b.d };
}

/** The quotient. Missing values: `undefined` when the divisor is zero. */
export function maybeDivide(a: Exact, b: Exact): Exact | undefined {
  if (b.n === 0n) return undefined;
  const n = a.n * b.d;
  const d = a.d * b.n;
  return d < 0n ? { n: -n, d: -d } : { n, d };
}

/** `part / whole` in percent. Missing values: `undefined` when the whole is zero. */
export function maybePercent(part: Exact, of: Exact): Exact | undefined {
  return maybeDivide(multiply(part, HUNDRED), of);
}

/** −1, 0 or 1, exactly. */
export function compare(a: Exact, b: Exact): -1 | 0 | 1 {
  const same = a.d === b.d;
  const left = same ? a.n : a.n * b.d;
  const right = same ? b.n : b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

export function signOf(a: Exact): -1 | 0 | 1 {
  return a.n < 0n ? -1 : a.n > 0n ? 1 : 0;
}

export function absolute(a: Exact): Exact {
  return a.n < 0n ? { n: -a.n, d: a.d } : a;
}

const SCALE = 10n ** 17n;

/** For pixels only: a double, right to its last digit or two. Words are made from the exact value. */
export function toNumber(a: Exact): number {
  const quotient = Number(a.n) / Number(a.d);
  // The mean of a few thousand quotients has more digits than a double has room for; their quotient has not.
  return Number.isFinite(quotient) && Number(a.d) !== Infinity
    ? quotient
    : Number((a.n * SCALE) / a.d) / Number(SCALE);
}

function floorAt(a: Exact, places: number): bigint {
  const scaled = a.n * tenTo(places);
  const quotient = scaled / a.d;
  return scaled < 0n && quotient * a.d !== scaled ? quotient - 1n : quotient;
}

/** Rounds half away from zero (四舍五入) at a number of decimal places. */
export function roundAt(a: Exact, places: number): Exact {
  const d = tenTo(places);
  if (a.d === d) return a;
  const scaled = absolute(a).n * d * 2n;
  const rounded = (scaled + a.d) / (a.d * 2n);
  return { n: a.n < 0n ? -rounded : rounded, d };
}

/**
 * A bound that words must not round across. A floor (the default: a target to reach, the schedule, the average) is
 * reached from itself on upwards; a `ceiling` (控制在…以内, "yellow up to 30") is passed above itself.
 */
export interface Bound extends Exact {
  readonly side?: 'floor' | 'ceiling' | undefined;
}

/** Marks a bound as a ceiling: a value above it never reads as if it were within. */
export function ceiling(bound: Exact): Bound {
  return { n: bound.n, d: bound.d, side: 'ceiling' };
}

/**
 * Rounds as people do, except across a bound that the true value has not reached (DOMAIN truth rule 1):
 * 99.96 with the bound 100 stays 99.9, and 100.04 becomes 100.1 where 100 is a ceiling that is passed.
 * A value that has reached its bound rounds as ever: 100.04 with the floor 100 is 100.0.
 * Units: those of the value; `bounds` in the same. Where a floor and a ceiling leave no room, the floor wins.
 */
export function roundWithin(a: Exact, places: number, bounds: readonly Bound[] = []): Exact {
  const rounded = roundAt(a, places);
  if (!crosses(a, rounded, bounds)) return rounded;
  const floor = floorAt(a, places);
  const above = { n: floor + 1n, d: tenTo(places) };
  return crosses(a, above, bounds) ? { n: floor, d: tenTo(places) } : above;
}

/** Whether a rounded text stands on the other side of a bound: upwards only a floor can be crossed, down a ceiling. */
function crosses(a: Exact, text: Exact, bounds: readonly Bound[]): boolean {
  if (text === a || bounds.length === 0) return false;
  const way = compare(text, a);
  if (way === 0) return false;
  return bounds.some((bound) =>
    bound.side === 'ceiling'
      ? way < 0 && compare(text, bound) <= 0 && compare(a, bound) > 0
      : way > 0 && compare(text, bound) >= 0 && compare(a, bound) < 0,
  );
}

/** Decimal places a value needs to be written in full, up to `most`. */
export function placesOf(value: Exact, most = 12): number {
  for (let places = 0; places < most; places++) {
    if (compare(roundAt(value, places), value) === 0) return places;
  }
  return most;
}
