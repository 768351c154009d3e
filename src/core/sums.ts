import { absolute, add, compare, signOf, ZERO, type Exact } from './exact.js';
import { maybeValue, type Reading } from './figure.js';

/** The sum, exact for any number of terms. */
export function sum(terms: readonly Exact[]): Exact {
  return terms.reduceRight(add, ZERO);
}

/** Parts that contradict their total. `above`: they exceed it; else they fall short of a complete list. */
export interface SumConflict {
  readonly parts: Exact;
  readonly total: Exact;
  readonly above: boolean;
}

/** Whether the true figure may be more than is said; an amount that is not known may be anything above zero. */
function mayBeMore(reading: Reading): boolean {
  return reading.status === 'value'
    ? /[超余多约]/.test(reading.qualifier ?? '')
    : reading.status !== 'not-applicable';
}

/** Whether the true figure may be less than is said: 近, 不足, 约. */
function mayBeLess(reading: Reading): boolean {
  return reading.status === 'value' && /[近足约]/.test(reading.qualifier ?? '');
}

/**
 * Whether parts contradict their total: they exceed it, or, in a complete list, differ from it.
 * A qualifier (700余万元) leaves room on its side; a part without a value leaves room above.
 * Missing values: `undefined` where nothing contradicts, or total or parts are not known.
 * @see DOMAIN truth rule 6
 */
export function maybeSumConflict(
  total: Reading,
  parts: readonly Reading[],
  complete: boolean,
): SumConflict | undefined {
  const stated = maybeValue(total);
  const known = parts.flatMap((part) => maybeValue(part) ?? []);
  if (!stated || known.length === 0) return undefined;
  const summed = sum(known);
  const way = compare(summed, stated);
  const mayAgree =
    way > 0 ? parts.some(mayBeLess) || mayBeMore(total) : parts.some(mayBeMore) || mayBeLess(total);
  // A total below zero (a correction) is exceeded downwards.
  const exceeds = way * signOf(stated) >= 0;
  if (way === 0 || mayAgree || !(complete || exceeds)) return undefined;
  return { parts: summed, total: stated, above: compare(absolute(summed), absolute(stated)) > 0 };
}
