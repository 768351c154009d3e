import * as z from 'zod/mini';
import {
  add,
  compare,
  maybeDivide,
  maybeExactNumber,
  multiply,
  signOf,
  subtract,
  sum,
  ZERO,
  type Exact,
} from '../core/exact.js';
import { readFigure, type Figure, type Reading } from '../core/figure.js';

const MOST_POINTS = 1e9;

function isPoints(value: number): boolean {
  return value >= 0 && value <= MOST_POINTS && maybeExactNumber(value) !== undefined;
}

const points = z.number().check(z.refine(isPoints, 'points'));

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
      'scoring',
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
  readonly total: Exact;
}

/** Why there is no score: the first item without a figure. */
export interface NoScore {
  readonly missing: string;
  readonly reading: Reading;
}

function exactly(value: number): Exact {
  return maybeExactNumber(value) ?? ZERO;
}

function within(value: Exact, most: Exact): Exact {
  return signOf(value) < 0 ? ZERO : compare(value, most) > 0 ? most : value;
}

function scoreItem(item: ScoringItem, value: Exact): ItemScore {
  const { name, rule } = item;
  const weight = exactly(item.weight);
  const target = exactly(item.target ?? 1);
  const [free, most] = ((): [Exact, Exact] => {
    switch (rule) {
      case 'proportional':
        return [maybeDivide(multiply(weight, value), target) ?? ZERO, exactly(item.cap ?? item.weight)];
      case 'pass':
        return [compare(value, target) >= 0 ? weight : ZERO, weight];
      case 'deduct':
        return [subtract(weight, value), weight];
      case 'steps': {
        const reached = (item.steps ?? []).filter(({ from }) => compare(exactly(from), value) <= 0);
        const highest = reached.reduce((most2, step) => (step.from >= most2.from ? step : most2), {
          from: 0,
          score: 0,
        });
        const score = exactly(highest.score);
        return [score, score];
      }
    }
  })();
  const score = within(free, most);
  return { name, rule, value, target, weight, score, bounded: compare(score, free) !== 0 };
}

/**
 * Computes a composite score; the bonus stands outside the sum of the items and is added to it.
 * Missing values: an item without a figure is not taken for 0; the row has no score then, for that reason.
 */
export function scoreRow(
  scoring: readonly ScoringItem[],
  figures: Readonly<Record<string, Figure>>,
  bonus: number | undefined,
): Score | NoScore {
  const items: ItemScore[] = [];
  for (const item of scoring) {
    const known = Object.prototype.hasOwnProperty.call(figures, item.item);
    const reading = readFigure(known ? figures[item.item] : undefined);
    if (reading.status !== 'value') return { missing: item.name, reading };
    items.push(scoreItem(item, reading.value));
  }
  const extra = bonus === undefined ? undefined : maybeExactNumber(bonus);
  const total = add(sum(items.map(({ score }) => score)), extra ?? ZERO);
  return { items, bonus: extra, total };
}
