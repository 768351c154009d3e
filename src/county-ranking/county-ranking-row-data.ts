import * as z from 'zod/mini';
import { maybeExactNumber, type Exact } from '../core/exact.js';
import type { Reading } from '../core/figure.js';
import { figureSchema } from '../core/schema.js';
import type { Score } from './county-ranking-score-data.js';

/** A check for a whole number not below a bound. */
export function isWholeFrom(least: number): (value: number) => boolean {
  return (value) => Number.isSafeInteger(value) && value >= least;
}

function isPrecision(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= 12;
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
  precision: z.optional(z.number().check(z.refine(isPrecision, 'precision'))),
});

/** One unit that is ranked: its figure, or part and whole that give it. */
export const rowShape = {
  code: z.optional(z.string()),
  name: z.string().check(z.refine((text) => text.trim() !== '', 'name')),
  /** For search: pinyin initials, say. */
  aliases: z.optional(z.array(z.string())),
  value: z.optional(figureSchema),
  part: z.optional(figureSchema),
  whole: z.optional(figureSchema),
  target: z.optional(figureSchema),
  /** Last period's place; `null`: was not there (新进). */
  previousRank: z.optional(z.nullable(z.number().check(z.refine(isWholeFrom(1), 'rank')))),
  previousValue: z.optional(figureSchema),
  /** The board a row belongs to (districts and development zones apart). */
  group: z.optional(z.string()),
  /** Segments of the bar. Default: what the items of `scoring` gave. */
  parts: z.optional(z.array(z.object({ name: z.string(), value: figureSchema }))),
  /** What the items of `scoring` are computed from; a row with a `value` of its own keeps that. */
  items: z.optional(z.record(z.string(), figureSchema)),
  /** Points on top of the sum of the items. */
  bonus: z.optional(
    z
      .number()
      .check(
        z.refine((points) => Math.abs(points) <= 1e9 && maybeExactNumber(points) !== undefined, 'points'),
      ),
  ),
  /** Why the row has no place, whatever its figure (一票否决). */
  veto: z.optional(z.string()),
};

/** A row as documents give it. */
export const rowSchema = z.object(rowShape);
/** A row as it was read. */
export type RowDocument = z.output<typeof rowSchema>;

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
 * A row that contradicts itself: its quotient or its items are not what it states, its part is above its whole, its
 * parts exceed it.
 */
export interface Contradiction {
  readonly code: 'contradiction' | 'part-above-whole' | 'parts-above-value';
  readonly params: Readonly<Record<string, string>>;
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
  /** The figure as a double that stands for it to its last digit. */
  readonly near: number | undefined;
  readonly part: Exact | undefined;
  readonly whole: Exact | undefined;
  readonly target: Exact | undefined;
  readonly previousRank: number | null | undefined;
  readonly contradictions: readonly Contradiction[];
  readonly parts: readonly Part[];
  /** How the figure was computed from the row's items. */
  readonly score: Score | undefined;
  /** The item without which there is no score. */
  readonly missing: string | undefined;
  /** The rest of the row as it was read: group, bonus, veto, aliases, previousValue. */
  readonly more: Partial<RowDocument>;
}
