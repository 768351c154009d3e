import { compare, type Exact } from './exact.js';

export type TiePolicy = 'competition' | 'dense' | 'ordinal';

/** What orders rows within a tie. */
export interface Named {
  readonly code?: string | undefined;
  readonly name: string;
}

/** A place. `index` points into the input; `tied` says whether another row shares the rank (并列); an ordinal rank is never shared. */
export interface Place {
  readonly index: number;
  readonly rank: number;
  readonly tied: boolean;
}

/** Decimals and size up to which a double stands for a decimal figure: with no more than 15 digits, none is lost. */
const NEAR_PLACES = 6;
const NEAR_MOST = 1e9;
/** Doubles further apart than this share of their size are of figures that differ the same way. */
const SURELY_APART = 1e-12;

/** Whether a double is a decimal of so many places, to its last digit. */
export function isAtPlaces(near: number, places: number): boolean {
  const power = 10 ** places;
  return Math.round(near * power) / power === near;
}

/**
 * The figure of a document as a double that orders, adds up and rounds as the decimal itself does.
 * Missing values: `undefined` where only the exact value does: more than 6 decimals, or from a thousand million on.
 */
export function maybeNear(figure: unknown): number | undefined {
  const isDecimal =
    typeof figure === 'number' || (typeof figure === 'string' && /^-?\d{1,9}(\.\d{1,6})?$/.test(figure));
  const near = Number(isDecimal ? figure : NaN);
  return Math.abs(near) < NEAR_MOST && isAtPlaces(near, NEAR_PLACES) ? near : undefined;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The order of rows that have no other: by code, then name. */
export function compareNames(a: Named, b: Named): number {
  return compareText(a.code ?? '', b.code ?? '') || compareText(a.name, b.name);
}

/**
 * Ranks rows by their figures, best first.
 * Shape: one place per input, in order of rank; within a tie by code, then name, then as given. `nears` are the figures
 * as doubles, `values` the figures themselves; `undefined` where doubles stand for them (`maybeNear`).
 * @see DOMAIN truth rule 9: competition 1,2,2,4 (default), dense 1,2,2,3, ordinal by code
 */
export function rankPlaces(
  rows: readonly Named[],
  nears: readonly number[],
  values: readonly Exact[] | undefined,
  direction: 'high' | 'low' = 'high',
  ties: TiePolicy = 'competition',
): Place[] {
  const sign = direction === 'high' ? -1 : 1;
  const compareAt = (a: number, b: number): number => {
    const [left, right] = [nears[a] as number, nears[b] as number];
    const gap = left - right;
    return !values || Math.abs(gap) > SURELY_APART * (Math.abs(left) + Math.abs(right))
      ? gap
      : compare(values[a] as Exact, values[b] as Exact);
  };
  const order = rows.map((_, index) => index);
  order.sort(
    (a, b) => sign * compareAt(a, b) || compareNames(rows[a] as Named, rows[b] as Named) || a - b,
  );
  let rank = 0;
  let likeBefore = false;
  return order.map((index, position) => {
    const after = order[position + 1];
    const likeAfter = ties !== 'ordinal' && after !== undefined && compareAt(index, after) === 0;
    if (!likeBefore) rank = ties === 'dense' ? rank + 1 : position + 1;
    const place = { index, rank, tied: likeBefore || likeAfter };
    likeBefore = likeAfter;
    return place;
  });
}
