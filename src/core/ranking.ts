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

/** Doubles further apart than this share of their size are of figures that differ the same way. */
const SURELY_APART = 1e-12;

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The order of rows that have no other: by code, then name. */
export function compareNames(a: Named, b: Named): number {
  return compareText(a.code ?? '', b.code ?? '') || compareText(a.name, b.name);
}

/**
 * About the order of some doubles by size: by their first six digits or so. The engine sorts them by itself, with the
 * index of each written over its last bits; a comparison in script for each pair costs more.
 */
function roughOrderOf(nears: readonly number[], sign: number): number[] {
  const marked = new Float64Array(nears.map((near) => sign * near));
  const halves = new Uint32Array(marked.buffer);
  marked.forEach((_, index) => (halves[index * 2] = index));
  marked.sort();
  return nears.map((_, place) => halves[place * 2] as number);
}

/**
 * Ranks rows by their figures, best first.
 * @param nears the same figures as doubles
 * Shape: one place per input, in order of rank; within a tie by code, then name, then as given.
 * @see DOMAIN truth rule 9: competition 1,2,2,4 (default), dense 1,2,2,3, ordinal by code
 */
export function rankPlaces(
  rows: readonly Named[],
  values: readonly Exact[],
  nears: readonly number[],
  direction: 'high' | 'low' = 'high',
  ties: TiePolicy = 'competition',
): Place[] {
  const sign = direction === 'high' ? -1 : 1;
  const compareAt = (a: number, b: number): number => {
    const gap = (nears[a] as number) - (nears[b] as number);
    return (
      sign *
      (Math.abs(gap) > SURELY_APART * Math.abs(nears[a] as number)
        ? gap
        : compare(values[a] as Exact, values[b] as Exact))
    );
  };
  // Doubles do nearly all of the sorting, so that long arithmetic and names have one look at each pair of neighbours.
  const order = roughOrderOf(nears, sign);
  order.sort((a, b) => compareAt(a, b) || compareNames(rows[a] as Named, rows[b] as Named) || a - b);
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
