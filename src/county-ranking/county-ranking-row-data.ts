import * as z from 'zod/mini';
import {
  compare,
  HUNDRED,
  maybeDivide,
  maybeExactNumber,
  maybePercent,
  signOf,
  type Exact,
} from '../core/exact.js';
import { maybeValue, readFigure, type Figure, type Reading } from '../core/figure.js';
import { formatExact, formatFigure, formatPercent } from '../core/number-text.js';
import { valueAt } from '../core/pointer.js';
import { problem, type Problem } from '../core/problem.js';
import { contradictsRate } from '../core/progress.js';
import { maybeNear } from '../core/ranking.js';
import { figureSchema, readBy } from '../core/schema.js';
import { maybeSumConflict } from '../core/sums.js';
import { scoreRow, type Score, type ScoringItem } from './county-ranking-score-data.js';

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

const rowSchema = z.object(rowShape);
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

/** The first step of a JSON pointer. */
export function firstStep(path: string): string {
  return path.split('/')[1] ?? '';
}

const RANKED_BY = new Set(['', 'name', 'value', 'part', 'whole', 'items', 'bonus', 'veto']);
const NONE: readonly never[] = [];
const NOT_PLAIN = ['part', 'whole', 'parts', 'items', 'bonus', 'veto', 'previousValue'];
const UNREADABLE: Reading = { status: 'unreadable' };

/** The fields of a bad row that can be read all the same. */
function readSound(item: unknown): Partial<RowDocument> {
  const sound: Record<string, unknown> = {};
  for (const [key, schema] of Object.entries(rowShape)) {
    const field = z.safeParse(schema, valueAt(item, [key]));
    if (field.success) sound[key] = field.data;
  }
  return sound as Partial<RowDocument>;
}

function quotient(part: Exact, whole: Exact, metric: RankingMetric): Exact | undefined {
  return metric.kind === 'rate' ? maybePercent(part, whole) : maybeDivide(part, whole);
}

/** The figure that is ranked: the row's own, else part / whole; a whole of 0 has no quotient (不适用). */
function readRanked(row: Partial<RowDocument>, metric: RankingMetric): Reading {
  const stated = readFigure(row.value);
  if (row.value != null || row.part === undefined || row.whole === undefined) return stated;
  const part = readFigure(row.part);
  const of = readFigure(row.whole);
  if (part.status !== 'value') return part;
  if (of.status !== 'value') return of;
  const value = quotient(part.value, of.value, metric);
  if (!value) return { status: 'not-applicable' };
  return part.qualifier || of.qualifier
    ? { status: 'value', value, qualifier: '约' }
    : { status: 'value', value };
}

/** The decimals a figure was written with: 45.0 as text has one. */
function writtenPlaces({ d }: Exact): number {
  return String(d).length - 1;
}

/** A quotient or a sum against what the row states, at the precision of what is stated. */
function maybeContradiction(
  stated: Exact | undefined,
  actual: Exact | undefined,
  by: string,
  isRate: boolean,
): Contradiction | undefined {
  if (!stated || !actual || !contradictsRate(stated, actual)) return undefined;
  const places = Math.max(1, writtenPlaces(stated));
  const text = isRate
    ? formatPercent(actual, [HUNDRED, stated], places)
    : formatFigure(actual, places, [stated]);
  return {
    code: 'contradiction',
    params: { actual: `${by} = ${text}`, stated: formatExact(stated) + (isRate ? '%' : '') },
  };
}

/** DOMAIN truth rule 6: all figures stay as given, and the contradiction is said. */
function findContradictions(
  stated: Figure | undefined,
  part: Exact | undefined,
  of: Exact | undefined,
  score: Score | undefined,
  metric: RankingMetric,
): Contradiction[] {
  const found: (Contradiction | undefined)[] = [];
  const isRate = metric.kind === 'rate';
  const value = maybeValue(readFigure(stated));
  if (part && of) {
    const params = { part: formatExact(part), whole: formatExact(of) };
    if (isRate && signOf(of) >= 0 && compare(part, of) > 0) found.push({ code: 'part-above-whole', params });
    const by = `${params.part}/${params.whole}`;
    found.push(maybeContradiction(value, quotient(part, of, metric), by, isRate));
  }
  if (score) {
    const terms = [...score.items.map((item) => item.score), ...(score.bonus ? [score.bonus] : [])];
    found.push(
      maybeContradiction(value, score.total, terms.map((term) => formatFigure(term)).join(' + '), isRate),
    );
  }
  return found.filter((one): one is Contradiction => one !== undefined);
}

function readParts({ parts }: Partial<RowDocument>, score: Score | undefined): readonly Part[] {
  if (parts) return parts.map(({ name, value }) => ({ name, value: readFigure(value) }));
  const given = (name: string, value: Exact): Part => ({ name, value: { status: 'value', value } });
  if (!score) return NONE;
  const { items, bonus } = score;
  const gave = items.map(({ name, score: points }) => given(name, points));
  return bonus && signOf(bonus) > 0 ? [...gave, given('', bonus)] : gave;
}

/** A figure that is read when it is written or when only its last digit decides: of thousands of rows, few are. */
class PlainValue {
  readonly status = 'value';
  readonly #figure: Figure;
  #value: Exact | undefined;

  constructor(figure: Figure) {
    this.#figure = figure;
  }

  get value(): Exact {
    return (this.#value ??= maybeValue(readFigure(this.#figure)) as Exact);
  }
}

function isMaybe<T>(value: unknown, is: (value: unknown) => value is T): value is T | undefined {
  return value === undefined || is(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isRank(value: unknown): value is number | null {
  return value === null || (typeof value === 'number' && isWholeFrom(1)(value));
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(isText);
}

function nearOfDocument(value: unknown): number | undefined {
  return typeof value === 'number' || typeof value === 'string' ? maybeNear(value) : undefined;
}

/** What a row of thousands mostly is: code, name, figure, target, last place. The schema reads every other. */
function maybePlainRow(item: unknown, index: number): RankingRow | undefined {
  if (item === null || typeof item !== 'object' || Array.isArray(item)) return undefined;
  const row = item as Readonly<Record<string, unknown>>;
  const { code, name, aliases, value, target, previousRank, group } = row;
  const near = nearOfDocument(value);
  const aim = nearOfDocument(target);
  if (
    near === undefined ||
    (target !== undefined && aim === undefined) ||
    !isText(name) ||
    name.trim() === '' ||
    !isMaybe(code, isText) ||
    !isMaybe(group, isText) ||
    !isMaybe(previousRank, isRank) ||
    !isMaybe(aliases, isTexts) ||
    NOT_PLAIN.some((key) => row[key] !== undefined)
  )
    return undefined;
  const id = code || name;
  return {
    key: id,
    id,
    index,
    item,
    code: code || undefined,
    name,
    value: new PlainValue(value as Figure),
    near,
    part: undefined,
    whole: undefined,
    target: aim === undefined ? undefined : maybeValue(readFigure(target as Figure)),
    previousRank,
    contradictions: NONE,
    parts: NONE,
    score: undefined,
    missing: undefined,
    more: row as Partial<RowDocument>,
  };
}

/**
 * Reads one row; what is wrong with it is added to `problems`, with its path.
 * Missing values: a row that cannot be ranked keeps its name and stays, as `unreadable`.
 */
export function readRow(
  item: unknown,
  index: number,
  metric: RankingMetric,
  scoring: readonly ScoringItem[] | undefined,
  problems: Problem[],
): RankingRow {
  const plain = maybePlainRow(item, index);
  if (plain) return plain;
  const at = `/rows/${index}`;
  const read = readBy(rowSchema, item, at);
  let broken = false;
  let row: Partial<RowDocument>;
  if ('value' in read) row = read.value;
  else {
    problems.push(...read.problems);
    broken = read.problems.some(({ path }) => RANKED_BY.has(firstStep(path.slice(at.length))));
    row = readSound(item);
  }
  const part = row.part === undefined ? undefined : maybeValue(readFigure(row.part));
  const whole = row.whole === undefined ? undefined : maybeValue(readFigure(row.whole));
  const scored = scoring && row.items && scoreRow(scoring, row.items, row.bonus);
  const score = scored && 'total' in scored ? scored : undefined;
  const isReady = row.value != null || (row.part !== undefined && row.whole !== undefined);
  let value = broken ? UNREADABLE : readRanked(row, metric);
  if (scored && !isReady && !broken)
    value = 'total' in scored ? { status: 'value', value: scored.total } : scored.reading;
  const parts = readParts(row, score);
  const contradictions = broken ? [] : findContradictions(row.value, part, whole, score, metric);
  const excess =
    row.parts &&
    maybeSumConflict(
      value,
      parts.map((one) => one.value),
      false,
    );
  if (excess) {
    const params = { parts: formatExact(excess.parts), total: formatExact(excess.total) };
    contradictions.push({ code: 'parts-above-value', params });
  }
  for (const { code, params } of contradictions) {
    const key = code === 'contradiction' ? 'value' : code === 'part-above-whole' ? 'part' : 'parts';
    problems.push(problem(`${at}/${key}`, code, valueAt(item, [key]), params));
  }
  const id = row.code || row.name || '';
  return {
    key: id,
    id,
    index,
    item,
    code: row.code || undefined,
    name: row.name ?? '',
    value,
    near: undefined,
    part,
    whole,
    target: row.target === undefined ? undefined : maybeValue(readFigure(row.target)),
    previousRank: row.previousRank,
    contradictions,
    parts,
    score,
    missing: scored && 'missing' in scored && !isReady ? scored.missing : undefined,
    more: row,
  };
}
