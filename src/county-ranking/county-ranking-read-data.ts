import * as z from 'zod/mini';
import { compare, HUNDRED, maybeDivide, maybePercent, signOf, type Exact } from '../core/exact.js';
import { maybeValue, readFigure, type Figure, type Reading } from '../core/figure.js';
import { formatExact, formatFigure, formatPercent } from '../core/number-text.js';
import { valueAt } from '../core/pointer.js';
import { problem, type Problem } from '../core/problem.js';
import { contradictsRate } from '../core/progress.js';
import { readBy } from '../core/schema.js';
import { maybeSumConflict } from '../core/sums.js';
import { maybePlainRow } from './county-ranking-plain-data.js';
import {
  rowSchema,
  rowShape,
  type Contradiction,
  type Part,
  type RankingMetric,
  type RankingRow,
  type RowDocument,
} from './county-ranking-row-data.js';
import { scoreRow, type Score, type ScoringItem } from './county-ranking-score-data.js';

/** The first step of a JSON pointer. */
export function firstStep(path: string): string {
  return path.split('/')[1] ?? '';
}

const RANKED_BY = new Set(['', 'name', 'value', 'part', 'whole', 'items', 'bonus', 'veto']);
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
  if (!score) return [];
  const { items, bonus } = score;
  const gave = items.map(({ name, score: points }) => given(name, points));
  return bonus && signOf(bonus) > 0 ? [...gave, given('', bonus)] : gave;
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
