import { absolute, add, compare, signOf, sum, ZERO, type Exact } from './exact.js';
import { maybeValue, type Reading } from './figure.js';

/** Parts that contradict their total. `above`: they exceed it; else they fall short of a complete list. */
export interface SumConflict {
  readonly parts: Exact;
  readonly total: Exact;
  readonly above: boolean;
}

/** The least and the most a figure can be by its qualifier; `undefined` is open. */
function rangeOf(reading: Reading): { low: Exact | undefined; high: Exact | undefined } {
  if (reading.status !== 'value') return { low: ZERO, high: undefined };
  const { value, qualifier } = reading;
  if (!qualifier) return { low: value, high: value };
  if (qualifier === '约') return { low: undefined, high: undefined };
  return qualifier === '近' || qualifier === '不足'
    ? { low: undefined, high: value }
    : { low: value, high: undefined };
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
  const counted = parts.filter(({ status }) => status !== 'not-applicable').map(rangeOf);
  const low = counted.reduceRight<Exact | undefined>((to, { low: by }) => to && by && add(to, by), ZERO);
  const high = counted.reduceRight<Exact | undefined>((to, { high: by }) => to && by && add(to, by), ZERO);
  const room = rangeOf(total);
  const above = low !== undefined && room.high !== undefined && compare(low, room.high) > 0;
  const below = high !== undefined && room.low !== undefined && compare(high, room.low) < 0;
  // A total below zero (a correction) is exceeded downwards.
  const side = signOf(stated);
  if (!(above && (complete || side >= 0)) && !(below && (complete || side <= 0))) return undefined;
  const summed = sum(known);
  return { parts: summed, total: stated, above: compare(absolute(summed), absolute(stated)) > 0 };
}
