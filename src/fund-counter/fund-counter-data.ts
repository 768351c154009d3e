import * as z from 'zod/mini';
import { absolute, compare, maybeExactNumber, signOf, whole } from '../core/exact.js';
import { readFigure, type Figure, type Reading } from '../core/figure.js';
import { toYuan } from '../core/money.js';
import { formatExact } from '../core/number-text.js';
import { DataError, problem, type Problem } from '../core/problem.js';
import type { Period, SchedulePlan } from '../core/schedule.js';
import {
  daySchema,
  figureSchema,
  metaShape,
  periodSchema,
  readBy,
  scheduleSchema,
  type Meta,
} from '../core/schema.js';
import { maybeSumConflict, type SumConflict } from '../core/sums.js';
import { maybeWhen, type When } from '../core/time.js';
import { checkFund } from './fund-checks-data.js';

/** One programme of a fund. Units: `amount` and `previous` in the fund's unit. */
export const programmeSchema = z.object({
  id: z.optional(z.string()),
  name: z.string(),
  amount: figureSchema,
  households: z.optional(figureSchema),
  people: z.optional(figureSchema),
  previous: z.optional(figureSchema),
});

/**
 * The document of `union-fund-counter` (CONTRACT `Fund`): assistance money and the people it reached.
 * Units: `unit` (元 by default) holds for every amount of the document, `target` and `history` included.
 * `history` is the same amount as it stood at earlier days: what a day, week, month or year added is told from it.
 * Missing values: a figure may be null or a status; everything but `name` and `amount` may be left out.
 */
export const fundSchema = z.object({
  ...metaShape,
  name: z.string(),
  amount: figureSchema,
  unit: z.optional(z.enum(['yuan', 'wan', 'yi'])),
  households: z.optional(figureSchema),
  people: z.optional(figureSchema),
  peopleUnit: z.optional(z.enum(['人', '人次'])),
  programmes: z.optional(z.array(programmeSchema)),
  complete: z.optional(z.boolean()),
  previous: z.optional(
    z.object({ label: z.optional(z.string()), amount: figureSchema, asOf: z.optional(daySchema) }),
  ),
  history: z.optional(z.array(z.object({ asOf: daySchema, amount: figureSchema }))),
  target: z.optional(figureSchema),
  period: z.optional(periodSchema),
  schedule: z.optional(scheduleSchema),
});

/** A fund as documents give it. */
export type Fund = z.output<typeof fundSchema>;

/** A programme that has been read. Units: amounts in 元. `item` is the host's own object, for events. */
export interface ProgrammeReading {
  readonly id: string;
  readonly name: string;
  readonly amount: Reading;
  readonly households: Reading | undefined;
  readonly people: Reading | undefined;
  readonly previous: Reading | undefined;
  readonly item: unknown;
}

/** The amount as it stood at another day. Units: 元. */
export interface HistoryReading {
  readonly when: When;
  readonly amount: Reading;
}

/** A fund that has been read. Units: every amount in 元, exactly. Missing values: `undefined` where nothing was given. */
export interface FundReading {
  readonly name: string;
  readonly amount: Reading;
  readonly households: Reading | undefined;
  readonly people: Reading | undefined;
  readonly peopleUnit: '人' | '人次';
  readonly programmes: readonly ProgrammeReading[];
  readonly complete: boolean;
  readonly conflict: SumConflict | undefined;
  /** What its figures contradict. */
  readonly doubts: readonly Problem[];
  readonly previous: { readonly label: string | undefined; readonly amount: Reading } | undefined;
  /** By day, the oldest first. */
  readonly history: readonly HistoryReading[];
  readonly target: Reading | undefined;
  readonly period: Period | undefined;
  readonly plan: SchedulePlan | undefined;
  readonly asOf: When | undefined;
}

/** What `parseFund` gives. `skipped` counts programmes whose amount cannot be read. */
export interface ParsedFund {
  readonly data: FundReading;
  readonly meta: Meta;
  readonly problems: readonly Problem[];
  readonly skipped: number;
}

/** What a document may have wrong without being refused: that part alone is 数据有误 (DOMAIN truth rule 12). */
const SOFT = /^\/(households|people|previous|history|target|period|schedule|programmes\/\d+)(\/|$)/;

/** Beyond this a JSON number no longer holds every fen. Units: 元. */
const MOST_NUMBER_YUAN = whole(90_000_000_000_000);

/** Stands where nothing can be read; as a figure it reads as that. */
const UNREADABLE = { status: 'unreadable' } as const;

/**
 * A copy of a document with `UNREADABLE` at every place that is broken: what reads it need not ask whether it may.
 * @param problems what is wrong, in parts of the document
 */
function withBreaks(document: object, problems: readonly Problem[]): object {
  const copied = new Set<unknown>();
  const own = (value: unknown): Record<string, unknown> => {
    const copy = (
      copied.has(value)
        ? value
        : Array.isArray(value)
          ? value.slice()
          : Object.assign(Object.create(null), value)
    ) as Record<string, unknown>;
    copied.add(copy);
    return copy;
  };
  const root = own(document);
  // A page that extends every object adds nothing to a programme either.
  if (Array.isArray(root.programmes)) root.programmes = root.programmes.map(own);
  for (const { path } of problems) {
    const keys = path.split('/').slice(1);
    const last = keys.pop() as string;
    let at = root;
    for (const key of keys) at = at[key] = own(at[key]);
    at[last] = UNREADABLE;
  }
  return root;
}

function maybeText(given: unknown): string | undefined {
  return typeof given === 'string' ? given : undefined;
}

/** The plan of a schedule. Missing values: `undefined` for none, and where a part of it cannot be read. */
function maybePlan(schedule: Fund['schedule']): SchedulePlan | undefined {
  if (typeof schedule !== 'object') return schedule;
  if (!Array.isArray(schedule)) return undefined;
  const nodes = schedule.flatMap(({ date, due }) => {
    const when = maybeWhen(date);
    return when && typeof due === 'number' ? { date: when, due } : [];
  });
  return nodes.length === schedule.length ? nodes : undefined;
}

/**
 * Reads a document as a fund.
 * Shape: the reading, and what is wrong in parts of it; figures that contradict one another stay as given.
 * @throws DataError when name, amount, unit or the envelope cannot be read, or the amount is a JSON number beyond
 *         9e13 元, where fen get lost: give such an amount as text.
 */
export function parseFund(document: unknown): ParsedFund {
  const checked = readBy(fundSchema, document);
  const found = 'problems' in checked ? checked.problems : [];
  if (found.some(({ path }) => !SOFT.test(path))) throw new DataError(found);
  const problems = [...found];
  const given = withBreaks(document as object, found) as Fund;
  const unit = given.unit ?? 'yuan';
  const maybeMoney = (figure: Figure | undefined, path: string): Reading | undefined => {
    if (figure === undefined) return undefined;
    const size = figure !== null && typeof figure === 'object' && 'value' in figure ? figure.value : figure;
    const number = typeof size === 'number' ? maybeExactNumber(size) : undefined;
    if (number && compare(absolute(toYuan(number, unit)), MOST_NUMBER_YUAN) > 0) {
      problems.push(problem(path, 'money-text', size));
      return UNREADABLE;
    }
    const read = readFigure(figure);
    return read.status === 'value' ? { ...read, value: toYuan(read.value, unit) } : read;
  };
  const maybeCount = (figure: Figure | undefined, path: string): Reading | undefined => {
    if (figure === undefined) return undefined;
    const read = readFigure(figure);
    if (read.status !== 'value' || signOf(read.value) >= 0) return read;
    problems.push(problem(path, 'count-negative', formatExact(read.value)));
    return UNREADABLE;
  };
  const amount = maybeMoney(given.amount, '/amount') ?? UNREADABLE;
  if (amount.status === 'unreadable') throw new DataError(problems);
  const programmes = (given.programmes ?? []).map((row, index): ProgrammeReading => {
    const at = `/programmes/${index}`;
    const name = maybeText(row.name) ?? '';
    return {
      id: maybeText(row.id) ?? name,
      name,
      amount: maybeMoney(row.amount, at + '/amount') ?? UNREADABLE,
      households: maybeCount(row.households, at + '/households'),
      people: maybeCount(row.people, at + '/people'),
      previous: maybeMoney(row.previous, at + '/previous'),
      item: (document as Fund).programmes?.[index],
    };
  });
  const { previous, period } = given;
  const history = Array.isArray(given.history) ? (given.history as NonNullable<Fund['history']>) : [];
  const [start, end] = [maybeWhen(period?.start ?? ''), maybeWhen(period?.end ?? '')];
  const complete = given.complete ?? false;
  const conflict = maybeSumConflict(
    amount,
    programmes.map((programme) => programme.amount),
    complete,
  );
  const read = {
    name: given.name,
    amount,
    households: maybeCount(given.households, '/households'),
    people: maybeCount(given.people, '/people'),
    peopleUnit: given.peopleUnit ?? '人',
    programmes,
    complete,
    conflict,
    previous: previous && {
      label: maybeText(previous.label),
      amount: maybeMoney(previous.amount, '/previous/amount') ?? UNREADABLE,
    },
    history: history
      .flatMap((entry, index) => {
        const when = maybeWhen(entry.asOf);
        const then = maybeMoney(entry.amount, `/history/${index}/amount`) ?? UNREADABLE;
        return when ? { when, amount: then } : [];
      })
      .sort((a, b) => a.when.last - b.when.last),
    target: maybeMoney(given.target, '/target'),
    period: start && end && { start, end },
    plan: maybePlan(given.schedule),
    asOf: given.asOf === undefined ? undefined : maybeWhen(given.asOf),
  };
  const doubts = checkFund(read);
  problems.push(...doubts);
  const { title, asOf, source, note } = given;
  return {
    data: { ...read, doubts },
    meta: { title, asOf, source, note },
    problems,
    skipped: programmes.filter((programme) => programme.amount.status === 'unreadable').length,
  };
}
