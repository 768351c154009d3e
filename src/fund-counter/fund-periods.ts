import { subtract, type Exact } from '../core/exact.js';
import { civil, maybeWhen } from '../core/time.js';
import type { FundReading } from './fund-counter-data.js';

export type PeriodKind = 'day' | 'week' | 'month' | 'year';

/** What a period added to the amount, up to the cut-off. Units: 元. */
export interface PeriodTotal {
  readonly kind: PeriodKind;
  readonly amount: Exact;
}

/** First days of the periods that a day lies in; weeks begin on Monday. Units: day numbers. */
function startsOf(day: number): Readonly<Record<PeriodKind, number>> {
  const { year, day: ofMonth } = civil(day);
  return {
    day,
    // Day 0 was a Thursday.
    week: day - ((day + 3) % 7),
    month: day - ofMonth + 1,
    year: maybeWhen(`${year}-01-01`)?.first ?? day,
  };
}

/**
 * Totals of the day, week, month and year of the cut-off: the amount less what stood at the end of the day before.
 * Missing values: none for a period whose eve the history does not hold to the day, that began before the fund's own
 * count did, or where a figure carries a qualifier; none at all without an `asOf`.
 * @see DOMAIN truth rule 8: the cut-off decides, not the clock
 */
export function periodTotals({ amount, asOf, history, period }: FundReading): PeriodTotal[] {
  if (!asOf || amount.status !== 'value' || amount.qualifier) return [];
  const starts = startsOf(asOf.last);
  const kinds: readonly PeriodKind[] =
    asOf.precision === 'month' ? ['month', 'year'] : ['day', 'week', 'month', 'year'];
  return kinds.flatMap((kind) => {
    const eve = starts[kind] - 1;
    if (period && eve < period.start.first) return [];
    const then = history.find(({ when }) => when.last === eve && when.precision !== 'time')?.amount;
    if (then?.status !== 'value' || then.qualifier) return [];
    return { kind, amount: subtract(amount.value, then.value) };
  });
}
