import {
  add,
  HUNDRED,
  maybeExactNumber,
  maybePercent,
  multiply,
  subtract,
  whole,
  ZERO,
  type Exact,
} from './exact.js';
import { maybeScheduleByDay, maybeScheduleGiven } from './floor-sum.js';
import { civil, type When } from './time.js';

/** When a target runs, both ends included. */
export interface Period {
  readonly start: When;
  readonly end: When;
}

/** How the share that is due is counted: by day (default), by month, by the plan's own nodes, or as given. Units: percent. */
export type SchedulePlan =
  'by-day' | 'by-month' | number | readonly { readonly date: When; readonly due: number }[];

/**
 * The share due at a cut-off, and how it was counted.
 * Units: `percent` of the target; `elapsed` and `total` in days or months (months may have a part, in `Exact`).
 */
export interface Schedule {
  readonly percent: Exact;
  readonly method: 'by-day' | 'by-month' | 'plan' | 'given';
  readonly elapsed?: Exact;
  readonly total?: Exact;
}

function quotient(part: number, of: number): Exact {
  return { n: BigInt(part), d: BigInt(of) };
}

/** Days in a month; `month` is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  // The day before the first of the next month.
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Months from the beginning of `first` to the end of `last`; a part month counts by its days. */
function monthsBetween(first: number, last: number): Exact {
  if (last < first) return ZERO;
  const from = civil(first);
  const to = civil(last);
  const months = whole((to.year - from.year) * 12 + (to.month - from.month));
  const head = quotient(from.day - 1, daysInMonth(from.year, from.month));
  const tail = quotient(to.day, daysInMonth(to.year, to.month));
  return subtract(add(months, tail), head);
}

function planShare(
  nodes: readonly { date: When; due: number }[],
  period: Period | undefined,
  cutoff: number,
): Exact {
  const points = nodes
    .map((node) => ({ day: node.date.last, due: maybeExactNumber(node.due) ?? ZERO }))
    .sort((a, b) => a.day - b.day);
  if (period) {
    // A node is reached at the end of its day, so the start of the period is the end of the day before it.
    points.unshift({ day: period.start.first - 1, due: ZERO });
    // All is due at the end, whether or not the plan has a node there.
    if (points.every(({ day }) => day < period.end.last)) points.push({ day: period.end.last, due: HUNDRED });
  }
  let before: { day: number; due: Exact } | undefined;
  for (const point of points) {
    if (point.day === cutoff) return point.due;
    if (point.day > cutoff) {
      if (!before) return ZERO;
      const rise = subtract(point.due, before.due);
      return add(before.due, multiply(rise, quotient(cutoff - before.day, point.day - before.day)));
    }
    before = point;
  }
  return before ? before.due : ZERO;
}

/**
 * The share of a target that should be done by a cut-off day (序时进度).
 * Missing values: `undefined` where the data gives neither a period nor a plan that needs none, or a period that ends
 * before it starts.
 * @param cutoff day number of the cut-off, included (Asia/Shanghai)
 * @see DOMAIN truth rule 8: by day = days elapsed / days in period; by month = months elapsed / months in the period
 *      (a part month by its days); a plan's nodes with straight lines between; or a number given. 0 before, 100 after.
 */
export function maybeSchedule(
  plan: SchedulePlan | undefined,
  period: Period | undefined,
  cutoff: number,
): Schedule | undefined {
  if (typeof plan === 'number') return maybeScheduleGiven(plan);
  if (period && period.end.last < period.start.first) return undefined;
  if (typeof plan === 'object') {
    if (plan.length === 0) return undefined;
    if (period && cutoff > period.end.last) return { percent: HUNDRED, method: 'plan' };
    if (period && cutoff < period.start.first) return { percent: ZERO, method: 'plan' };
    return { percent: planShare(plan, period, cutoff), method: 'plan' };
  }
  if (!period) return undefined;
  if (plan !== 'by-month') return maybeScheduleByDay(period, cutoff);
  const first = period.start.first;
  const last = period.end.last;
  const elapsed = monthsBetween(first, Math.min(Math.max(cutoff, first - 1), last));
  const total = monthsBetween(first, last);
  const percent = maybePercent(elapsed, total);
  return percent && { percent, method: 'by-month', elapsed, total };
}

/** Whether the period is over at the end of the cut-off day. */
export function isOver(period: Period | undefined, cutoff: number): boolean {
  return period !== undefined && cutoff >= period.end.last;
}
