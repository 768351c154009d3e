import { civil } from '../core/time.js';
import type { ListReading, Snapshot } from './target-list-data.js';

/** Spans whose end a ledger can be compared with. */
export const SPANS = ['week', 'month', 'quarter'] as const;
export type Span = (typeof SPANS)[number];

const monthStart = (day: number): number => day - civil(day).day + 1;

/** The first day of the week (from Monday), month or quarter that a day lies in. Units: days since 1970-01-01. */
export function startOf(span: Span, day: number): number {
  // 1970-01-01 was a Thursday.
  if (span === 'week') return day - ((day + 3) % 7);
  let start = monthStart(day);
  if (span === 'quarter') while (civil(start).month % 3 !== 1) start = monthStart(start - 1);
  return start;
}

/**
 * The snapshot to compare with: the last one of the week, month or quarter before the cut-off's own, the one that a
 * label or key names, or with `latest` the newest before the cut-off.
 * Missing values: `undefined` where there is none such.
 * @param cutoff day number of the ledger's own cut-off
 */
export function maybeSnapshot(data: ListReading, since: string, cutoff: number): Snapshot | undefined {
  const earlier = data.snapshots.filter(({ asOf }) => asOf.last < cutoff).reverse();
  if (since === 'latest') return earlier[0];
  const span = SPANS.find((one) => one === since);
  if (!span) return earlier.find(({ key, label }) => key === since || label === since);
  const end = startOf(span, cutoff);
  const start = startOf(span, end - 1);
  return earlier.find(({ asOf }) => asOf.last >= start && asOf.last < end);
}

/** What a reader may choose from: spans for which there is a snapshot, then every snapshot, the newest first. */
export function choicesOf(data: ListReading, cutoff: number): { spans: Span[]; snapshots: Snapshot[] } {
  return {
    spans: SPANS.filter((span) => maybeSnapshot(data, span, cutoff)),
    snapshots: data.snapshots.filter(({ asOf }) => asOf.last < cutoff).reverse(),
  };
}
