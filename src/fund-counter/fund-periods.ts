import { subtract, type Exact } from '../core/exact.js';
import { civil, maybeWhen } from '../core/time.js';
import { maybePlain } from './fund-checks-data.js';
import type { FundReading } from './fund-counter-data.js';

export type PeriodKind = 'day' | 'week' | 'month' | 'year';

/** What a period added to the amount, up to the cut-off. Units: 元. */
export interface PeriodTotal {
  readonly kind: PeriodKind;
  readonly amount: Exact;
}

/**
 * Totals of the day, week, month and year of the cut-off: the amount less what stood at the end of the day before.
 * Missing values: none for a period whose eve the history does not hold to the day, that began before the fund's own
 * count did, or where a figure carries a qualifier; none at all without an `asOf`.
 * @see DOMAIN truth rule 8: the cut-off decides, not the clock
 */
export function periodTotals({ amount, asOf, history, period }: FundReading): PeriodTotal[] {
  const total = maybePlain(amount);
  if (!asOf || !total) return [];
  const { last, precision } = asOf;
  const { year, day: ofMonth } = civil(last);
  const eves: Readonly<Record<PeriodKind, number | undefined>> = {
    day: last - 1,
    // Weeks begin on Monday, and day 0 was a Thursday.
    week: last - 1 - ((last + 3) % 7),
    month: last - ofMonth,
    year: maybeWhen(`${year - 1}-12`)?.last,
  };
  // A month as the cut-off has no day and no week.
  const kinds = (Object.keys(eves) as PeriodKind[]).slice(precision === 'month' ? 2 : 0);
  return kinds.flatMap((kind) => {
    const then = history.find(({ when }) => when.last === eves[kind] && when.precision !== 'time');
    const before = maybePlain(then?.amount);
    const isOwn = !period || !then || then.when.last >= period.start.first;
    return before && isOwn ? { kind, amount: subtract(total, before) } : [];
  });
}
