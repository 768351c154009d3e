import * as z from 'zod/mini';
import type { Band } from '../core/bands.js';
import { HUNDRED } from '../core/exact.js';
import { maybeValue, readFigure, type Reading } from '../core/figure.js';
import { formatExact, formatPercent } from '../core/number-text.js';
import { problem, type Problem } from '../core/problem.js';
import { contradictsRate, maybeMeasure, type Direction, type TargetKind } from '../core/progress.js';
import type { Period, SchedulePlan } from '../core/schedule.js';
import {
  bandSchema,
  daySchema,
  figureSchema,
  metaShape,
  parseBy,
  periodSchema,
  scheduleSchema,
  type Meta,
} from '../core/schema.js';
import { maybeWhen, type When } from '../core/time.js';

/**
 * One target (CONTRACT `Target`).
 * Units: `value`, `target`, `baseline`, `previous` in `unit`; `average.rate` and `reportedRate` in percent.
 * Missing values: a figure may be null or a status; everything but `name`, `value` and `target` may be left out.
 */
export const targetShape = {
  id: z.optional(z.string()),
  name: z.string(),
  unit: z.optional(z.string()),
  value: figureSchema,
  target: figureSchema,
  kind: z.optional(z.enum(['cumulative', 'level', 'coverage', 'clearance'])),
  direction: z.optional(z.enum(['at-least', 'at-most'])),
  baseline: z.optional(figureSchema),
  period: z.optional(periodSchema),
  schedule: z.optional(scheduleSchema),
  average: z.optional(z.object({ label: z.optional(z.string()), rate: figureSchema })),
  previous: z.optional(
    z.array(z.object({ label: z.optional(z.string()), value: figureSchema, asOf: z.optional(daySchema) })),
  ),
  reportedRate: z.optional(figureSchema),
  bands: z.optional(z.array(bandSchema)),
  group: z.optional(z.string()),
  owner: z.optional(z.string()),
  cadence: z.optional(z.enum(['weekly', 'monthly', 'quarterly', 'yearly'])),
};

/** The document of `union-target-gauge`: one target with its title, cut-off, source and note. */
export const targetSchema = z.object({ ...metaShape, ...targetShape });

/** A target as documents give it. */
export type Target = z.output<typeof targetSchema>;

/** A target that has been read: figures exact, days as day numbers, defaults filled in. */
export interface TargetReading {
  readonly name: string;
  readonly unit: string;
  readonly value: Reading;
  readonly goal: Reading;
  readonly baseline: Reading | undefined;
  readonly kind: TargetKind;
  readonly direction: Direction;
  readonly period: Period | undefined;
  readonly plan: SchedulePlan | undefined;
  /** Earlier figures as the document gives them. */
  readonly previous: Target['previous'];
  readonly average: { readonly label: string | undefined; readonly rate: Reading } | undefined;
  readonly bands: readonly Band[] | undefined;
  readonly asOf: When | undefined;
  readonly reportedRate: Reading | undefined;
}

/** What `parseTarget` gives: the reading, its meta, and contradictions found in it. */
export interface ParsedTarget {
  readonly data: TargetReading;
  readonly meta: Meta;
  readonly problems: readonly Problem[];
  readonly skipped: number;
}

/** A day that the schema has checked. */
function readDay(text: string): When {
  return maybeWhen(text) as When;
}

function readPlan(schedule: Target['schedule']): SchedulePlan | undefined {
  if (typeof schedule !== 'object') return schedule;
  return schedule.map(({ date, due }) => ({ date: readDay(date), due }));
}

/** Where the source states another rate than its figures give. A level has no rate but itself. */
function findProblems(target: TargetReading, given: Target): Problem[] {
  const [stated, part, whole] = [target.reportedRate, target.value, target.goal].map(maybeValue);
  const actual = maybeMeasure(target)?.percent;
  if (!stated || !part || !whole || !actual || !contradictsRate(stated, actual)) return [];
  const figures = target.baseline ? '' : `${formatExact(part)}/${formatExact(whole)} = `;
  return [
    problem('/reportedRate', 'contradiction', given.reportedRate, {
      actual: figures + formatPercent(actual, [HUNDRED]),
      stated: `${formatExact(stated)}%`,
    }),
  ];
}

/**
 * Reads a document as one target.
 * Shape: the reading and what contradicts in it (a stated rate that is not value/target); the figures stay as given.
 * @throws DataError when it is no target: the problems say path, rule and what was received.
 */
export function parseTarget(document: unknown): ParsedTarget {
  const target = parseBy(targetSchema, document);
  const data: TargetReading = {
    name: target.name,
    unit: target.unit ?? '',
    value: readFigure(target.value),
    goal: readFigure(target.target),
    baseline: target.baseline === undefined ? undefined : readFigure(target.baseline),
    kind: target.kind ?? 'cumulative',
    direction: target.direction ?? 'at-least',
    period: target.period && { start: readDay(target.period.start), end: readDay(target.period.end) },
    plan: readPlan(target.schedule),
    average: target.average && { label: target.average.label, rate: readFigure(target.average.rate) },
    bands: target.bands,
    previous: target.previous,
    asOf: target.asOf === undefined ? undefined : readDay(target.asOf),
    reportedRate: target.reportedRate === undefined ? undefined : readFigure(target.reportedRate),
  };
  return {
    data,
    meta: { title: target.title ?? target.name, asOf: target.asOf, source: target.source, note: target.note },
    problems: findProblems(data, target),
    skipped: 0,
  };
}
