import * as z from 'zod/mini';
import { Bare, isObject } from '../core/bare.js';
import { signOf, toNumber } from '../core/exact.js';
import { readFigure, type Figure, type Reading } from '../core/figure.js';
import { toYuan } from '../core/money.js';
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

const maybeFigure = z.optional(figureSchema);

/** What a fund and each of its programmes have. */
const reachShape = { name: z.string(), amount: figureSchema, households: maybeFigure, people: maybeFigure };

/** One programme of a fund. Units: `amount` and `previous` in the fund's unit. */
export const programmeSchema = z.object({
  id: z.optional(z.string()),
  ...reachShape,
  previous: maybeFigure,
});

/**
 * The document of `union-fund-counter` (CONTRACT `Fund`): assistance money and the people it reached.
 * Units: `unit` (元 by default) holds for every amount of the document, `target` and `history` included.
 * `history` is the same amount as it stood at earlier days: what a day, week, month or year added is told from it.
 * Missing values: a figure may be null or a status; everything but `name` and `amount` may be left out.
 */
export const fundSchema = z.object({
  ...metaShape,
  ...reachShape,
  unit: z.optional(z.enum(['yuan', 'wan', 'yi'])),
  peopleUnit: z.optional(z.enum(['人', '人次'])),
  programmes: z.optional(z.array(programmeSchema)),
  complete: z.optional(z.boolean()),
  previous: z.optional(
    z.object({ label: z.optional(z.string()), amount: figureSchema, asOf: z.optional(daySchema) }),
  ),
  history: z.optional(z.array(z.object({ asOf: daySchema, amount: figureSchema }))),
  target: maybeFigure,
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

/** What a document may have wrong without being refused: that place alone is 数据有误 (DOMAIN truth rule 12). */
const SOFT =
  /^\/(households|people|target|period|schedule|(previous|history(\/\d+)?|programmes\/\d+)(\/\w+)?)\b/;

/** Beyond this a JSON number no longer holds every fen. Units: 元. */
const MOST_NUMBER_YUAN = 90_000_000_000_000;

/** Stands where nothing can be read; as a figure it reads as that. */
const UNREADABLE = { status: 'unreadable' } as const;

/**
 * A copy of a document, all of it that is read, with `UNREADABLE` at every place that is broken: what reads it need not
 * ask whether it may. It inherits nothing: a page that extends every object adds nothing to a programme either.
 */
function withBreaks(document: object, places: readonly string[]): Fund {
  const own = (value: unknown): unknown => (isObject(value) ? Object.assign(new Bare(), value) : value);
  const root = own(document) as Record<string, unknown>;
  for (const key of ['programmes', 'history', 'previous']) {
    const value = root[key];
    root[key] = Array.isArray(value) ? value.map(own) : own(value);
  }
  for (const place of places) {
    const keys = place.split('/').slice(1);
    const last = keys.pop() as string;
    let at = root;
    for (const key of keys) at = at[key] as typeof root;
    at[last] = UNREADABLE;
  }
  return root as Fund;
}

function maybeText(given: unknown): string | undefined {
  return typeof given === 'string' ? given : undefined;
}

/** A day that the schema has checked. Missing values: `undefined` for none, and for one that is broken. */
function maybeDay(given: unknown): When | undefined {
  return maybeWhen(String(given));
}

/** The plan of a schedule. Missing values: `undefined` for none, and for one that is broken. */
function maybePlan(schedule: Fund['schedule']): SchedulePlan | undefined {
  if (typeof schedule !== 'object') return schedule;
  return Array.isArray(schedule)
    ? schedule.map(({ date, due }) => ({ date: maybeDay(date) as When, due }))
    : undefined;
}

/**
 * Reads a document as a fund.
 * Shape: the reading, and what is wrong in parts of it; figures that contradict one another stay as given.
 * @throws DataError when name, amount, unit or the envelope cannot be read, or the amount is a JSON number beyond
 *         9e13 元, where fen get lost: give such an amount as text.
 */
export function parseFund(document: unknown): ParsedFund {
  const checked = readBy(fundSchema, document);
  const problems = 'problems' in checked ? checked.problems : [];
  const places = problems.map(({ path }) => SOFT.exec(path)?.[0] ?? '');
  if (places.includes('')) throw new DataError(problems);
  const given = 'value' in checked ? checked.value : withBreaks(document as object, places);
  const unit = given.unit ?? 'yuan';
  type Figures<K extends string> = { readonly [Key in K]?: Figure | undefined };
  const maybeReading = <K extends string>(from: Figures<K>, key: K, at = ''): Reading | undefined => {
    const figure = from[key];
    if (figure === undefined) return undefined;
    const read = readFigure(figure);
    if (read.status !== 'value') return read;
    const isCount = key === 'households' || key === 'people';
    const value = isCount ? read.value : toYuan(read.value, unit);
    const given: unknown = isObject(figure) ? (figure as Record<string, unknown>)['value'] : figure;
    const isInexact = typeof given === 'number' && Math.abs(toNumber(value)) > MOST_NUMBER_YUAN;
    const code = isCount ? signOf(value) < 0 && 'count-negative' : isInexact && 'money-text';
    if (!code) return { ...read, value };
    problems.push(problem(`${at}/${key}`, code, given));
    return UNREADABLE;
  };
  const readAmount = (from: Figures<'amount'>, at: string): Reading =>
    maybeReading(from, 'amount', at) ?? UNREADABLE;
  const readReach = (from: Figures<'amount' | 'households' | 'people'>, at: string) => ({
    amount: readAmount(from, at),
    households: maybeReading(from, 'households', at),
    people: maybeReading(from, 'people', at),
  });
  const reach = readReach(given, '');
  if (reach.amount.status === 'unreadable') throw new DataError(problems);
  const programmes = (given.programmes ?? []).map((row, index): ProgrammeReading => {
    const at = `/programmes/${index}`;
    const name = maybeText(row.name) ?? '';
    return {
      id: maybeText(row.id) ?? name,
      name,
      ...readReach(row, at),
      previous: maybeReading(row, 'previous', at),
      item: (document as Fund).programmes?.[index],
    };
  });
  const { previous, period } = given;
  const history = Array.isArray(given.history) ? (given.history as NonNullable<Fund['history']>) : [];
  const [start, end] = [maybeDay(period?.start), maybeDay(period?.end)];
  const complete = given.complete ?? false;
  const read = {
    ...reach,
    name: given.name,
    peopleUnit: given.peopleUnit ?? '人',
    programmes,
    complete,
    conflict: maybeSumConflict(
      reach.amount,
      programmes.map(({ amount }) => amount),
      complete,
    ),
    previous: previous && { label: maybeText(previous.label), amount: readAmount(previous, '/previous') },
    history: history
      .flatMap((entry, index) => {
        const when = maybeDay(entry.asOf);
        const amount = readAmount(entry, `/history/${index}`);
        return when ? { when, amount } : [];
      })
      .sort((a, b) => a.when.last - b.when.last),
    target: maybeReading(given, 'target'),
    period: start && end && { start, end },
    plan: maybePlan(given.schedule),
    asOf: maybeDay(given.asOf),
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
