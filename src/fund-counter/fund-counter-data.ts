import * as z from 'zod/mini';
import { absolute, compare, maybeExactNumber, signOf, whole } from '../core/exact.js';
import { readFigure, type Figure, type Reading } from '../core/figure.js';
import { toYuan, type MoneyUnit } from '../core/money.js';
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
  /** What its figures contradict, where the notice only counts it: one that is alone is said there. */
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

const UNREADABLE: Reading = { status: 'unreadable' };

/** Reads one document; what it finds wrong on the way is gathered in `problems`. */
class FundReader {
  readonly problems: Problem[];
  readonly #unit: MoneyUnit;
  /** Every place that is broken, or holds a broken one. */
  readonly #broken = new Set<string>();
  /** The places that are broken themselves. */
  readonly #unusable: ReadonlySet<string>;

  constructor(problems: readonly Problem[], unit: MoneyUnit) {
    this.problems = [...problems];
    this.#unit = unit;
    this.#unusable = new Set(problems.map(({ path }) => path));
    for (const { path } of problems) {
      for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1))
        this.#broken.add(path.slice(0, end));
    }
  }

  isBroken(path: string): boolean {
    return this.#broken.has(path);
  }

  /** An amount in 元. Missing values: `undefined` where none was given. */
  maybeMoney(figure: Figure | undefined, path: string): Reading | undefined {
    if (figure === undefined) return undefined;
    if (this.isBroken(path)) return UNREADABLE;
    const given = figure !== null && typeof figure === 'object' && 'value' in figure ? figure.value : figure;
    const size = typeof given === 'number' ? maybeExactNumber(given) : undefined;
    if (size && compare(absolute(toYuan(size, this.#unit)), MOST_NUMBER_YUAN) > 0) {
      this.problems.push(problem(path, 'money-text', given));
      return UNREADABLE;
    }
    const read = readFigure(figure);
    return read.status === 'value' ? { ...read, value: toYuan(read.value, this.#unit) } : read;
  }

  /** A count of households or people, never below zero. */
  maybeCount(figure: Figure | undefined, path: string): Reading | undefined {
    if (figure === undefined) return undefined;
    if (this.isBroken(path)) return UNREADABLE;
    const read = readFigure(figure);
    if (read.status !== 'value' || signOf(read.value) >= 0) return read;
    this.problems.push(problem(path, 'count-negative', formatExact(read.value)));
    return UNREADABLE;
  }

  programme(given: unknown, index: number): ProgrammeReading {
    const at = `/programmes/${index}`;
    const row = (given !== null && typeof given === 'object' ? given : {}) as Partial<
      z.output<typeof programmeSchema>
    >;
    const name = this.isBroken(at + '/name') ? '' : (row.name ?? '');
    return {
      id: this.isBroken(at + '/id') ? name : (row.id ?? name),
      name,
      amount: this.maybeMoney(row.amount, at + '/amount') ?? UNREADABLE,
      households: this.maybeCount(row.households, at + '/households'),
      people: this.maybeCount(row.people, at + '/people'),
      previous: this.maybeMoney(row.previous, at + '/previous'),
      item: given,
    };
  }

  maybePrevious(previous: Fund['previous']): FundReading['previous'] {
    if (previous === undefined) return undefined;
    // Where /previous itself is no object, its amount is unreadable like any other.
    const { label, amount } = (previous ?? {}) as Partial<NonNullable<Fund['previous']>>;
    return {
      label: this.isBroken('/previous/label') ? undefined : label,
      amount: this.maybeMoney(amount, '/previous/amount') ?? UNREADABLE,
    };
  }

  history(history: Fund['history']): HistoryReading[] {
    if (!history || this.#unusable.has('/history')) return [];
    const read = history.flatMap((given, index) => {
      const at = `/history/${index}`;
      const when = this.#unusable.has(at) || this.isBroken(at + '/asOf') ? undefined : maybeWhen(given.asOf);
      return when ? { when, amount: this.maybeMoney(given.amount, at + '/amount') ?? UNREADABLE } : [];
    });
    return read.sort((a, b) => a.when.last - b.when.last);
  }

  maybePeriod(period: Fund['period']): Period | undefined {
    if (!period || this.isBroken('/period')) return undefined;
    const start = maybeWhen(period.start);
    const end = maybeWhen(period.end);
    return start && end ? { start, end } : undefined;
  }

  maybePlan(schedule: Fund['schedule']): SchedulePlan | undefined {
    if (this.isBroken('/schedule')) return undefined;
    if (typeof schedule !== 'object') return schedule;
    return schedule.flatMap(({ date, due }) => {
      const when = maybeWhen(date);
      return when ? [{ date: when, due }] : [];
    });
  }
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
  // Only soft parts can be broken from here on, and the reader asks before it takes one.
  const given = document as Fund;
  const reader = new FundReader(found, given.unit ?? 'yuan');
  const amount = reader.maybeMoney(given.amount, '/amount') ?? UNREADABLE;
  if (amount.status === 'unreadable') throw new DataError(reader.problems);
  const programmes = (given.programmes ?? []).map((row, index) => reader.programme(row, index));
  const complete = given.complete ?? false;
  const conflict = maybeSumConflict(
    amount,
    programmes.map((programme) => programme.amount),
    complete,
  );
  const read = {
    name: given.name,
    amount,
    households: reader.maybeCount(given.households, '/households'),
    people: reader.maybeCount(given.people, '/people'),
    peopleUnit: given.peopleUnit ?? '人',
    programmes,
    complete,
    conflict,
    previous: reader.maybePrevious(given.previous),
    history: reader.history(given.history),
    target: reader.maybeMoney(given.target, '/target'),
    period: reader.maybePeriod(given.period),
    plan: reader.maybePlan(given.schedule),
    asOf: given.asOf === undefined ? undefined : maybeWhen(given.asOf),
  };
  const doubts = checkFund(read);
  const problems = [...reader.problems, ...doubts];
  const data: FundReading = { ...read, doubts: problems.length > 1 ? doubts : [] };
  const { title, asOf, source, note } = given;
  return {
    data,
    meta: { title, asOf, source, note },
    problems,
    skipped: programmes.filter((programme) => programme.amount.status === 'unreadable').length,
  };
}
