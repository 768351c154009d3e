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

function compareNames(rows: readonly Named[], a: number, b: number): number {
  const [left, right] = [rows[a] as Named, rows[b] as Named];
  return compareText(left.code ?? '', right.code ?? '') || compareText(left.name, right.name) || a - b;
}

/** The ranks of rows in their order, by which of two neighbours are alike. */
function placesIn(
  order: readonly number[],
  isLike: (a: number, b: number) => boolean,
  ties: TiePolicy,
): Place[] {
  let rank = 0;
  let likeBefore = false;
  return order.map((index, position) => {
    const after = order[position + 1];
    const likeAfter = after !== undefined && isLike(index, after);
    if (ties === 'ordinal' || (ties === 'competition' && !likeBefore)) rank = position + 1;
    else if (ties === 'dense' && !likeBefore) rank += 1;
    const place = { index, rank, tied: ties !== 'ordinal' && (likeBefore || likeAfter) };
    likeBefore = likeAfter;
    return place;
  });
}

/**
 * Ranks rows by figures, best first.
 * Shape: one place per input, in order of rank; within a tie by code, then name, then as given.
 * @see DOMAIN truth rule 9: competition 1,2,2,4 (default), dense 1,2,2,3, ordinal by code
 */
export function rankBy(
  rows: readonly Named[],
  values: readonly Exact[],
  direction: 'high' | 'low',
  ties: TiePolicy,
): Place[] {
  const sign = direction === 'high' ? -1 : 1;
  const compareAt = createCompare(values);
  const order = rows.map((_, index) => index);
  order.sort((a, b) => sign * compareAt(a, b) || compareNames(rows, a, b));
  return placesIn(order, (a, b) => compareAt(a, b) === 0, ties);
}

/**
 * `rankBy` for figures that doubles stand for (`maybeNear`): the engine's own sort of plain doubles, then each row to
 * its place, is several times as fast as a sort that asks which of two rows is better.
 */
export function rankNear(
  rows: readonly Named[],
  nears: ArrayLike<number>,
  direction: 'high' | 'low',
  ties: TiePolicy,
): Place[] {
  const sign = direction === 'high' ? -1 : 1;
  const sorted = new Float64Array(nears.length);
  for (let index = 0; index < nears.length; index++) sorted[index] = sign * (nears[index] as number);
  sorted.sort();
  // Where the next row with a figure goes: rows come in the order of the input, those alike one after the other.
  const next = new Map<number, number>();
  for (let at = nears.length; at-- > 0;) next.set(sorted[at] as number, at);
  const order: number[] = Array.from(sorted);
  for (let index = 0; index < nears.length; index++) {
    const key = sign * (nears[index] as number);
    const at = next.get(key) as number;
    order[at] = index;
    next.set(key, at + 1);
  }
  for (let at = 0, end = 0; at < order.length; at = end) {
    end = next.get(sorted[at] as number) as number;
    if (end - at < 2) continue;
    const tied = order.slice(at, end).sort((a, b) => compareNames(rows, a, b));
    for (const index of tied) order[at++] = index;
  }
  return placesIn(order, (a, b) => nears[a] === nears[b], ties);
}

/** Ranks values, best first. */
export function rankPlaces(
  rows: readonly Rankable[],
  direction: 'high' | 'low' = 'high',
  ties: TiePolicy = 'competition',
): Place[] {
  return rankBy(
    rows,
    rows.map(({ value }) => value),
    direction,
    ties,
  );
}
