import * as z from 'zod/mini';
import { isObject } from '../core/bare.js';
import { signOf, toNumber } from '../core/exact.js';
import { readFigure, type Figure, type Reading } from '../core/figure.js';
import { toYuan, type MoneyUnit } from '../core/money.js';
import { valueAt } from '../core/pointer.js';
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

/**
 * What a document may have wrong without being refused, down to what is read at once: that alone is 数据有误 then
 * (DOMAIN truth rule 12).
 */
const SOFT =
  /^\/(households|people|target|period|schedule|(previous|history(\/\d+)?|programmes\/\d+)(\/\w+)?)\b/;

/** Beyond this a JSON number no longer holds every fen. Units: 元. */
const MOST_NUMBER_YUAN = 90_000_000_000_000;

/** Stands where nothing can be read; as a figure it reads as that. */
const UNREADABLE = { status: 'unreadable' } as const;

/** A day that the schema has checked. Missing values: `undefined` for none, and for one that is broken. */
function maybeDay(given: unknown): When | undefined {
  return maybeWhen(String(given));
}

function maybePlan(schedule: Fund['schedule']): SchedulePlan | undefined {
  if (typeof schedule !== 'object') return schedule;
  return schedule.map(({ date, due }) => ({ date: maybeDay(date) as When, due }));
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
  const broken = new Set(problems.map(({ path }) => SOFT.exec(path)?.[0]));
  if (broken.has(undefined)) throw new DataError(problems);
  const sound = 'value' in checked ? checked.value : document;
  // Whatever the schema has not found broken is as it says. It is the document's own: a page that extends every object
  // adds nothing to it.
  const maybe = (path: string): unknown =>
    broken.has(path) ? undefined : valueAt(sound, path.split('/').slice(1));
  const unit = (maybe('/unit') ?? 'yuan') as MoneyUnit;
  const maybeReading = (path: string, isCount = false): Reading | undefined => {
    if (broken.has(path)) return UNREADABLE;
    const figure = maybe(path) as Figure | undefined;
    if (figure === undefined) return undefined;
    const read = readFigure(figure);
    if (read.status !== 'value') return read;
    const value = isCount ? read.value : toYuan(read.value, unit);
    const given = isObject(figure) ? maybe(path + '/value') : figure;
    const isInexact = typeof given === 'number' && Math.abs(toNumber(value)) > MOST_NUMBER_YUAN;
    const code = isCount ? signOf(value) < 0 && 'count-negative' : isInexact && 'money-text';
    if (!code) return { ...read, value };
    problems.push(problem(path, code, given));
    return UNREADABLE;
  };
  const readAmount = (at: string): Reading => maybeReading(at + '/amount') ?? UNREADABLE;
  const readReach = (at: string): Pick<ProgrammeReading, 'amount' | 'households' | 'people'> => ({
    amount: readAmount(at),
    households: maybeReading(at + '/households', true),
    people: maybeReading(at + '/people', true),
  });
  const listAt = (path: string): unknown[] => (maybe(path) ?? []) as unknown[];
  const reach = readReach('');
  if (reach.amount.status === 'unreadable') throw new DataError(problems);
  const programmes = listAt('/programmes').map((_row, index): ProgrammeReading => {
    const at = `/programmes/${index}`;
    const name = (maybe(at + '/name') ?? '') as string;
    return {
      id: (maybe(at + '/id') ?? name) as string,
      name,
      ...readReach(at),
      previous: maybeReading(at + '/previous'),
      item: (document as Fund).programmes?.[index],
    };
  });
  const [start, end] = [maybeDay(maybe('/period/start')), maybeDay(maybe('/period/end'))];
  const complete = maybe('/complete') === true;
  const asOf = maybe('/asOf') as string | undefined;
  const read = {
    ...reach,
    name: maybe('/name') as string,
    peopleUnit: (maybe('/peopleUnit') ?? '人') as FundReading['peopleUnit'],
    programmes,
    complete,
    conflict: maybeSumConflict(
      reach.amount,
      programmes.map(({ amount }) => amount),
      complete,
    ),
    previous:
      valueAt(sound, ['previous']) === undefined
        ? undefined
        : { label: maybe('/previous/label') as string | undefined, amount: readAmount('/previous') },
    history: listAt('/history')
      .flatMap((_entry, index) => {
        const at = `/history/${index}`;
        const when = maybeDay(maybe(at + '/asOf'));
        const amount = readAmount(at);
        return when ? { when, amount } : [];
      })
      .sort((a, b) => a.when.last - b.when.last),
    target: maybeReading('/target'),
    period: !broken.has('/period') && start && end ? { start, end } : undefined,
    plan: maybePlan(maybe('/schedule') as Fund['schedule']),
    asOf: maybeDay(asOf),
  };
  const doubts = checkFund(read);
  problems.push(...doubts);
  const [title, source, note] = ['/title', '/source', '/note'].map(
    (path) => maybe(path) as string | undefined,
  );
  return {
    data: { ...read, doubts },
    meta: { title, asOf, source, note },
    problems,
    skipped: programmes.filter((programme) => programme.amount.status === 'unreadable').length,
  };
}
