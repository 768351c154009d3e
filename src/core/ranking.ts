import { compare, type Exact } from './exact.js';

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

/**
 * Ranks values, best first.
 * Shape: one place per input, in order of rank; within a tie by code, then name, then as given.
 * `compareValues` judges ties: the raw figures by default, what is shown where a precision is declared.
 * @see DOMAIN truth rule 9: competition 1,2,2,4 (default), dense 1,2,2,3, ordinal by code
 */
export function rankPlaces(
  rows: readonly Rankable[],
  direction: 'high' | 'low' = 'high',
  ties: TiePolicy = 'competition',
  compareValues: (a: Exact, b: Exact) => number = compare,
): Place[] {
  const sign = direction === 'high' ? -1 : 1;
  const order = rows.map((row, index) => ({ row, index }));
  order.sort(
    (a, b) =>
      sign * compareValues(a.row.value, b.row.value) ||
      compareText(a.row.code ?? '', b.row.code ?? '') ||
      compareText(a.row.name, b.row.name) ||
      a.index - b.index,
  );
  const same = (a: number, b: number): boolean => {
    const [left, right] = [order[a], order[b]];
    return left !== undefined && right !== undefined && compareValues(left.row.value, right.row.value) === 0;
  };
  let rank = 0;
  return order.map(({ index }, position) => {
    const likeBefore = same(position, position - 1);
    if (ties === 'ordinal' || (ties === 'competition' && !likeBefore)) rank = position + 1;
    else if (ties === 'dense' && !likeBefore) rank += 1;
    return { index, rank, tied: ties !== 'ordinal' && (likeBefore || same(position, position + 1)) };
  });
}
