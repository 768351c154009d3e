import * as z from 'zod/mini';
import { QUALIFIERS, STATUSES } from './figure.js';
import { toPointer, valueAt } from './pointer.js';
import { DataError, problem, type Problem } from './problem.js';
import { maybeWhen } from './time.js';

// The text given to a check is the code of the problem; words are put to it in the reader's language.
const numeric = z.union([
  z.number().check(
    z.gt(-1e21, 'figure'),
    z.lt(1e21, 'figure'),
    // Smaller than any text may say: `readFigure` could not read it either.
    z.refine((value) => value === 0 || Math.abs(value) >= 1e-40, 'figure'),
  ),
  z.string().check(z.regex(/^-?\d{1,21}(\.\d{1,40})?$/, 'figure')),
]);

/** A figure (CONTRACT): a number, decimal text, null, a status, or a value with its qualifier. */
export const figureSchema = z.union(
  [
    numeric,
    z.null(),
    z.object({ status: z.enum(STATUSES) }),
    z.object({ value: numeric, qualifier: z.enum(QUALIFIERS) }),
  ],
  'figure',
);

/** A day, a month, or a date-time with its offset; kept as text, read by `maybeWhen`. */
export const daySchema = z.string().check(z.refine((text) => maybeWhen(text) !== undefined, 'day'));

/** 截至, 数据来源, 口径, and a title. */
export const metaShape = {
  title: z.optional(z.string()),
  asOf: z.optional(daySchema),
  source: z.optional(z.string()),
  note: z.optional(z.string()),
};

/** What every document may carry besides its own figures. */
export interface Meta {
  readonly title?: string | undefined;
  readonly asOf?: string | undefined;
  readonly source?: string | undefined;
  readonly note?: string | undefined;
}

/** Start and end of a period, both included. */
export const periodSchema = z.object({ start: daySchema, end: daySchema }).check(
  z.refine(({ start, end }) => {
    const [from, to] = [maybeWhen(start), maybeWhen(end)];
    return !from || !to || from.first <= to.last;
  }, 'period'),
);

/** How the schedule is counted. Units: percent of the target. */
export const scheduleSchema = z.union(
  [z.number(), z.enum(['by-day', 'by-month']), z.array(z.object({ date: daySchema, due: z.number() }))],
  'schedule',
);

/** A declared rule for a light (DOMAIN). Units: percent or points. */
export const bandSchema = z.object({
  light: z.string(),
  label: z.string(),
  shape: z.optional(z.string()),
  token: z.optional(z.string()),
  all: z.array(
    z.object({
      by: z.enum(['gap-to-schedule', 'ratio-to-schedule', 'gap-to-average', 'completion']),
      min: z.optional(z.number()),
      max: z.optional(z.number()),
      minInclusive: z.optional(z.boolean()),
      maxInclusive: z.optional(z.boolean()),
    }),
  ),
});

function toProblem(issue: z.core.$ZodIssue, document: unknown, at: string): Problem {
  const path = at + toPointer(issue.path);
  const received = valueAt(document, issue.path);
  if (issue.code === 'invalid_value')
    return problem(path, 'one-of', received, { expected: issue.values.join(' | ') });
  const [code, expected] =
    issue.code === 'invalid_type' ? ['type', issue.expected] : [issue.message, issue.message];
  return problem(path, received === undefined ? 'required' : code, received, { expected });
}

/**
 * Reads a document, or a row of it, by a schema; unknown keys are dropped, the input is not touched.
 * Shape: the value, or the problems with paths below `at` (a pointer).
 */
export function readBy<T extends z.ZodMiniType>(
  schema: T,
  document: unknown,
  at = '',
): { value: z.output<T> } | { problems: Problem[] } {
  const result = z.safeParse(schema, document);
  if (result.success) return { value: result.data };
  return { problems: result.error.issues.map((issue) => toProblem(issue, document, at)) };
}

/**
 * Reads a document by a schema.
 * @throws DataError with every problem found; nothing of the document is used then.
 */
export function parseBy<T extends z.ZodMiniType>(schema: T, document: unknown): z.output<T> {
  const read = readBy(schema, document);
  if ('problems' in read) throw new DataError(read.problems);
  return read.value;
}
