import { compare, toNumber, type Exact } from './exact.js';

export type TiePolicy = 'competition' | 'dense' | 'ordinal';

/** What orders rows within a tie. */
export interface Named {
  readonly code?: string | undefined;
  readonly name: string;
}

/** What is ranked: a value with what orders it within a tie. */
export interface Rankable extends Named {
  readonly value: Exact;
}

/** A place. `index` points into the input; `tied` says whether another row shares the rank (并列); an ordinal rank is never shared. */
export interface Place {
  readonly index: number;
  readonly rank: number;
  readonly tied: boolean;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Decimals and size up to which a double stands for a decimal figure: with no more than 15 digits, none is lost. */
const NEAR_PLACES = 6;
const NEAR_MOST = 1e9;

/** Whether a double is a decimal of so many places, to its last digit. */
export function isAtPlaces(near: number, places: number): boolean {
  const power = 10 ** places;
  return Math.round(near * power) / power === near;
}

/**
 * The figure of a document as a double that orders, adds up and rounds as the decimal itself does.
 * Missing values: `undefined` where only the exact value does: more than 6 decimals, or from a thousand million on.
 */
export function maybeNear(figure: number | string): number | undefined {
  const near = Number(figure);
  const isDecimal = typeof figure === 'number' || /^-?\d{1,9}(\.\d{1,6})?$/.test(figure);
  return isDecimal && Math.abs(near) < NEAR_MOST && isAtPlaces(near, NEAR_PLACES) ? near : undefined;
}

/** Doubles further apart than this share of their size are of figures that differ the same way. */
const SURELY_APART = 1e-12;

/**
 * Compares figures by their index, exactly: doubles decide where they are surely apart, which spares thousands of rows
 * most of the long arithmetic.
 */
export function createCompare(values: readonly Exact[]): (a: number, b: number) => -1 | 0 | 1 {
  const near = Float64Array.from(values, toNumber);
  return (a, b) => {
    const [left, right] = [near[a] as number, near[b] as number];
    if (Math.abs(left - right) > SURELY_APART * (Math.abs(left) + Math.abs(right)))
      return left < right ? -1 : 1;
    return compare(values[a] as Exact, values[b] as Exact);
  };
}

/**
 * Ranks rows, best first, by a comparison of their figures by index.
 * Shape: one place per input, in order of rank; within a tie by code, then name, then as given.
 * @see DOMAIN truth rule 9: competition 1,2,2,4 (default), dense 1,2,2,3, ordinal by code
 */
export function rankBy(
  rows: readonly Named[],
  compareAt: (a: number, b: number) => number,
  direction: 'high' | 'low',
  ties: TiePolicy,
): Place[] {
  const sign = direction === 'high' ? -1 : 1;
  const order = rows.map((_, index) => index);
  order.sort((a, b) => {
    const byValue = compareAt(a, b);
    if (byValue !== 0) return sign * byValue;
    const [left, right] = [rows[a] as Named, rows[b] as Named];
    return compareText(left.code ?? '', right.code ?? '') || compareText(left.name, right.name) || a - b;
  });
  let rank = 0;
  let likeBefore = false;
  return order.map((index, position) => {
    const after = order[position + 1];
    const likeAfter = after !== undefined && compareAt(index, after) === 0;
    if (ties === 'ordinal' || (ties === 'competition' && !likeBefore)) rank = position + 1;
    else if (ties === 'dense' && !likeBefore) rank += 1;
    const place = { index, rank, tied: ties !== 'ordinal' && (likeBefore || likeAfter) };
    likeBefore = likeAfter;
    return place;
  });
}

/** Ranks values, best first: `rankBy` with an exact comparison. */
export function rankPlaces(
  rows: readonly Rankable[],
  direction: 'high' | 'low' = 'high',
  ties: TiePolicy = 'competition',
): Place[] {
  return rankBy(rows, createCompare(rows.map(({ value }) => value)), direction, ties);
}
