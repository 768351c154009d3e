import { compare, toNumber, type Exact } from './exact.js';

export type TiePolicy = 'competition' | 'dense' | 'ordinal';

/** What is ranked: a value with what orders it within a tie. */
export interface Rankable {
  readonly value: Exact;
  readonly code?: string | undefined;
  readonly name: string;
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
 * Ranks values, best first.
 * Shape: one place per input, in order of rank; within a tie by code, then name, then as given.
 * @see DOMAIN truth rule 9: competition 1,2,2,4 (default), dense 1,2,2,3, ordinal by code
 */
export function rankPlaces(
  rows: readonly Rankable[],
  direction: 'high' | 'low' = 'high',
  ties: TiePolicy = 'competition',
): Place[] {
  const sign = direction === 'high' ? -1 : 1;
  const compareValues = createCompare(rows.map(({ value }) => value));
  const order = rows.map((_, index) => index);
  order.sort((a, b) => {
    const byValue = sign * compareValues(a, b);
    if (byValue !== 0) return byValue;
    const [left, right] = [rows[a] as Rankable, rows[b] as Rankable];
    return compareText(left.code ?? '', right.code ?? '') || compareText(left.name, right.name) || a - b;
  });
  let rank = 0;
  let likeBefore = false;
  return order.map((index, position) => {
    const after = order[position + 1];
    const likeAfter = after !== undefined && compareValues(index, after) === 0;
    if (ties === 'ordinal' || (ties === 'competition' && !likeBefore)) rank = position + 1;
    else if (ties === 'dense' && !likeBefore) rank += 1;
    const place = { index, rank, tied: ties !== 'ordinal' && (likeBefore || likeAfter) };
    likeBefore = likeAfter;
    return place;
  });
}
