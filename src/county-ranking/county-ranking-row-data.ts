import * as z from 'zod/mini';
import type { Exact } from '../core/exact.js';
import type { Reading } from '../core/figure.js';
import type { Problem } from '../core/problem.js';
import { figureSchema } from '../core/schema.js';
import { MOST_POINTS, pointsFrom, type Score } from './county-ranking-score-data.js';

/** A whole number that is not below a bound, nor above another. */
export function wholeFrom(least: number, most = Number.MAX_SAFE_INTEGER): z.ZodMiniNumber {
  return z
    .number()
    .check(z.refine((value) => Number.isInteger(value) && value >= least && value <= most, 'value'));
}

/** What is ranked. Units: a rate is in percent; `precision` in decimal places. */
export const metricSchema = z.object({
  name: z.string(),
  unit: z.optional(z.string()),
  /** Default: a rate where the unit is %, else an amount. */
  kind: z.optional(z.enum(['rate', 'amount', 'score'])),
  /** `high` (default): more is better; `low`: less is better. */
  direction: z.optional(z.enum(['high', 'low'])),
  /** Decimals that are shown and that ties are judged at; absent = ties on the raw figures. */
  precision: z.optional(wholeFrom(0, 12)),
});

/** One unit that is ranked: its figure, or part and whole that give it. */
export const rowShape = {
  code: z.optional(z.string()),
  name: z.string().check(z.refine((text) => text.trim() !== '', 'value')),
  /** For search: pinyin initials, say. */
  aliases: z.optional(z.array(z.string())),
  value: z.optional(figureSchema),
  part: z.optional(figureSchema),
  whole: z.optional(figureSchema),
  target: z.optional(figureSchema),
  /** Last period's place; `null`: was not there (新进). */
  previousRank: z.optional(z.nullable(wholeFrom(1))),
  previousValue: z.optional(figureSchema),
  /** The board a row belongs to (districts and development zones apart). */
  group: z.optional(z.string()),
  /** Segments of the bar. Default: what the items of `scoring` gave. */
  parts: z.optional(z.array(z.object({ name: z.string(), value: figureSchema }))),
  /** What the items of `scoring` are computed from; a row with a `value` of its own keeps that. */
  items: z.optional(z.record(z.string(), figureSchema)),
  /** Points on top of the sum of the items. */
  bonus: z.optional(pointsFrom(-MOST_POINTS)),
  /** Why the row has no place, whatever its figure (一票否决). */
  veto: z.optional(z.string()),
};

/** A row as documents give it. */
export const rowSchema = z.object(rowShape);
/** A row as it was read. */
export type RowDocument = z.output<typeof rowSchema>;

/** What stands in a bad row for what cannot be read; a name is wanted of every row. */
export const NO_ROW: Readonly<Record<string, unknown>> = {
  ...Object.fromEntries(Object.keys(rowShape).map((key) => [key, undefined])),
  name: '?',
};

/** What is ranked, with every default filled in. */
export interface RankingMetric {
  readonly name: string;
  readonly unit: string;
  readonly kind: 'rate' | 'amount' | 'score';
  readonly direction: 'high' | 'low';
  readonly precision: number | undefined;
}

/** A segment of a bar; the bonus of a score has no name. Missing values: `value` says why a part has no length. */
export interface Part {
  readonly name: string;
  readonly value: Reading;
}

/**
 * What few rows have.
 * Missing values: an item is `missing` where its lack is why there is no score.
 */
export interface RowExtra {
  readonly part: Exact | undefined;
  readonly whole: Exact | undefined;
  /** Its quotient or its items are not what it states, its part is above its whole, its parts exceed it. */
  readonly contradictions: readonly Problem[];
  readonly parts: readonly Part[];
  /** How the figure was computed from the row's items. */
  readonly score: Score | undefined;
  readonly missing: string | undefined;
}

/** Of rows that have nothing of that; each is said, for a page may have given every object one of them. */
export const NO_EXTRA: RowExtra = {
  part: undefined,
  whole: undefined,
  contradictions: [],
  parts: [],
  score: undefined,
  missing: undefined,
};

/** Whether a row has a target, or what few rows have. */
export function isSpecial({ target, extra }: RankingRow): boolean {
  return !!target || extra !== NO_EXTRA;
}

/**
 * A row that has been read.
 * Shape: `item` is the host's own object; `key` is unique in the document, `id` is the code, else the name.
 * Units: `value` in the metric's unit (percent for a rate), exact.
 * Missing values: `value` says why there is none; `name` is empty where the row gave none; `previousRank` is `null`
 * for a newcomer and `undefined` where nothing was said.
 */
export interface RankingRow {
  readonly key: string;
  readonly id: string;
  readonly index: number;
  readonly item: unknown;
  readonly code: string | undefined;
  readonly name: string;
  readonly value: Reading;
  /** The figure as a double, for pixels and a first look at the order; 0 where there is none. */
  readonly near: number;
  readonly target: Exact | undefined;
  readonly previousRank: number | null | undefined;
  readonly extra: RowExtra;
  /** The rest of the row as it was read: group, veto, aliases, previousValue. */
  readonly more: Partial<RowDocument>;
}
