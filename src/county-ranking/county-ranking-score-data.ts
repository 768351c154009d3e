import * as z from 'zod/mini';
import { hasOwn } from '../core/bare.js';
import {
  compare,
  maybeDivide,
  maybeExactNumber,
  multiply,
  signOf,
  subtract,
  ZERO,
  type Exact,
} from '../core/exact.js';
import { sum } from '../core/sums.js';
import { readFigure, readingOf, type Figure, type Reading } from '../core/figure.js';

export const MOST_POINTS = 1e9;

/** Points that are not below a bound. */
export function pointsFrom(least: number): z.ZodMiniNumber {
  return z
    .number()
    .check(z.refine((value) => value >= least && value <= MOST_POINTS && !!maybeExactNumber(value), 'value'));
}

const points = pointsFrom(0);

/**
 * One item of a composite score. Units: `weight`, `cap` and `score` in points of the score; `target` and `from` in the
 * unit of the item's figures.
 */
const itemSchema = z
  .object({
    item: z.string(),
    name: z.string(),
    /** The points of a full item. */
    weight: points,
    /**
     * `proportional`: weight × value / target, at most `cap` (default: the weight). `steps`: the score of the highest
     * step reached, else 0. `pass`: the weight where value ≥ target (default 1), else 0. `deduct`: weight − value.
     * None gives less than 0.
     */
    rule: z.enum(['proportional', 'steps', 'pass', 'deduct']),
    target: z.optional(points),
    cap: z.optional(points),
    steps: z.optional(z.array(z.object({ from: points, score: points }))),
  })
  .check(
    z.refine(
      ({ rule, target, steps }) =>
        !(rule === 'proportional' && !target) && !(rule === 'steps' && !steps?.length),
      'value',
    ),
  );

/** How a composite score (考核) is computed: the sum of its items, and a row's bonus added to it. */
export const scoringSchema = z.array(itemSchema);
export type ScoringItem = z.output<typeof itemSchema>;

/** What one item gave. Units: `value` and `target` in the item's own, `weight` and `score` in points. */
export interface ItemScore {
  readonly name: string;
  readonly rule: ScoringItem['rule'];
  readonly value: Exact;
  readonly target: Exact;
  readonly weight: Exact;
  readonly score: Exact;
  /** The score stopped at its floor of 0 or at its cap: the arithmetic alone would give another. */
  readonly bounded: boolean;
}

/** A composite score. Units: points, exact. */
export interface Score {
  readonly items: readonly ItemScore[];
  readonly bonus: Exact | undefined;
  /** The points of the items, then the bonus. */
  readonly terms: readonly Exact[];
  readonly total: Exact;
}

/** What a row's items give: its score, or the first item without a figure and why it has none. */
export interface Scored {
  readonly reading: Reading;
  readonly score?: Score;
  readonly missing?: string;
}

function exactly(value: number): Exact {
  return maybeExactNumber(value) ?? ZERO;
}

function scoreItem({ name, rule, steps = [], ...item }: ScoringItem, value: Exact): ItemScore {
  const weight = exactly(item.weight);
  const target = exactly(item.target ?? 1);
  let most = weight;
  let free = ZERO;
  if (rule === 'proportional') {
    free = maybeDivide(multiply(weight, value), target) ?? ZERO;
    most = exactly(item.cap ?? item.weight);
  } else if (rule === 'pass') free = compare(value, target) < 0 ? ZERO : weight;
  else if (rule === 'deduct') free = subtract(weight, value);
  else {
    let from = -1;
    for (const step of steps)
      if (step.from >= from && compare(exactly(step.from), value) <= 0) {
        from = step.from;
        free = most = exactly(step.score);
      }
  }
  const score = signOf(free) < 0 ? ZERO : compare(free, most) > 0 ? most : free;
  return { name, rule, value, target, weight, score, bounded: score !== free };
}

/**
 * Computes a composite score; the bonus stands outside the sum of the items and is added to it.
 * Missing values: an item without a figure is not taken for 0; the row has no score then, for that reason.
 */
export function scoreRow(
  scoring: readonly ScoringItem[],
  figures: Readonly<Record<string, Figure>>,
  bonus: number | undefined,
): Scored {
  const items: ItemScore[] = [];
  for (const item of scoring) {
    const reading = readFigure(hasOwn(figures, item.item) ? figures[item.item] : undefined);
    if (reading.status !== 'value') return { missing: item.name, reading };
    items.push(scoreItem(item, reading.value));
  }
  const extra = bonus === undefined ? undefined : maybeExactNumber(bonus);
  const terms = [...items.map(({ score }) => score), ...(extra ? [extra] : [])];
  const total = sum(terms);
  return { reading: readingOf(total), score: { items, bonus: extra, terms, total } };
}
