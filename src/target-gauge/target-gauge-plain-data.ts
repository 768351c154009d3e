import * as z from 'zod/mini';
import type { Band } from '../core/bands.js';
import { readFigure, type Reading } from '../core/figure.js';
import type { Problem } from '../core/problem.js';
import type { Direction, TargetKind } from '../core/progress.js';
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

/** What `parseTarget` gives: the reading, its meta, and contradictions found in it; `readTarget` looks for none. */
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

/**
 * Reads a document as one target, without looking for contradictions between its own figures (`parseTarget` does).
 * @throws DataError when it is no target: the problems say path, rule and what was received.
 */
export function readTarget(document: unknown): ParsedTarget {
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
    problems: [],
    skipped: 0,
  };
}

/**
 * Whether it is the plain target: a sum to reach from 0, its schedule counted by day or given, judged by the default rule. Most are, and the
 * gauge brings along what judges them; every other kind comes as a part of its own (`target-gauge-kinds.js`).
 */
export function isPlain({
  kind,
  direction,
  baseline,
  plan = 'by-day',
  bands,
  reportedRate,
}: TargetReading): boolean {
  return (
    kind === 'cumulative' &&
    direction === 'at-least' &&
    (plan === 'by-day' || typeof plan === 'number') &&
    !(baseline || bands || reportedRate)
  );
}
