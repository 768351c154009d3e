import type * as z from 'zod/mini';
import {
  compare,
  HUNDRED,
  maybeDivide,
  maybePercent,
  signOf,
  toNumber,
  ZERO,
  type Exact,
} from '../core/exact.js';
import { maybeValue, readFigure, readingOf, type Reading } from '../core/figure.js';
import { formatExact, formatFigure, formatPercent } from '../core/number-text.js';
import { problem, type Problem } from '../core/problem.js';
import { contradictsRate } from '../core/progress.js';
import { readBy } from '../core/schema.js';
import { maybeSumConflict } from '../core/sums.js';
import { maybePlainRow, readPlain } from './county-ranking-plain-data.js';
import {
  NO_EXTRA,
  NO_ROW,
  rowSchema,
  type Part,
  type RankingMetric,
  type RankingRow,
  type RowDocument,
} from './county-ranking-row-data.js';
import { scoreRow, type Score, type ScoringItem } from './county-ranking-score-data.js';

const NAMELESS: RowDocument = { ...NO_ROW, name: '' };
const RANKED_BY = new Set(['', 'name', 'value', 'part', 'whole', 'items', 'bonus', 'veto']);

/** The key that a path leads to, below `at`. */
function keyIn(path: string, at: string): string {
  return path.slice(at.length).split('/')[1] ?? '';
}

/**
 * Reads what is sound of a document: a faulty part is said, and what `spare` has stands in its place.
 * Missing values: no `value` where a part is faulty that `spare` does not have.
 */
export function readSound<S extends z.ZodMiniType>(
  schema: S,
  document: unknown,
  at: string,
  spare: Readonly<Record<string, unknown>>,
): { readonly value?: z.output<S>; readonly problems: Problem[] } {
  const read = readBy(schema, document, at);
  if ('value' in read) return { value: read.value, problems: [] };
  const problems = [...read.problems];
  const keys = problems.map(({ path }) => keyIn(path, at));
  if (!keys.every((key) => key in spare)) return { problems };
  const sound = { ...(document as object), ...Object.fromEntries(keys.map((key) => [key, spare[key]])) };
  const again = readBy(schema, sound, at);
  return 'value' in again ? { value: again.value, problems } : { problems };
}

/** `part / whole`, in percent for a rate. Missing values: `undefined` for a whole of 0. */
export function maybeQuotient(part: Exact, whole: Exact, { kind }: RankingMetric): Exact | undefined {
  return (kind === 'rate' ? maybePercent : maybeDivide)(part, whole);
}

/** The figure that is ranked: the row's own, else part / whole; a whole of 0 has no quotient (不适用). */
function readRanked(row: RowDocument, part: Reading, of: Reading, metric: RankingMetric): Reading {
  if (row.value != null || row.part === undefined || row.whole === undefined) return readFigure(row.value);
  if (part.status !== 'value') return part;
  if (of.status !== 'value') return of;
  const value = maybeQuotient(part.value, of.value, metric);
  if (!value) return { status: 'not-applicable' };
  return readingOf(value, part.qualifier || of.qualifier ? '约' : undefined);
}

/**
 * What a row states against what it gives itself (DOMAIN truth rule 6): its quotient, the sum of its items, its parts,
 * a part above its whole. All figures stay as given.
 */
function findContradictions(
  row: RowDocument,
  value: Reading,
  parts: readonly Part[],
  score: Score | undefined,
  metric: RankingMetric,
  at: string,
): Problem[] {
  const found: Problem[] = [];
  const isRate = metric.kind === 'rate';
  const say = (key: 'value' | 'part' | 'parts', actual: string, said: string): void =>
    void found.push(problem(`${at}/${key}`, 'contradiction', row[key], { actual, stated: said }));
  const stated = maybeValue(readFigure(row.value));
  const check = (by: string, actual: Exact | undefined): void => {
    if (!stated || !actual || !contradictsRate(stated, actual)) return;
    // At the decimals that are stated: 45.0 as text has one.
    const places = Math.max(1, String(stated.d).length - 1);
    const text = isRate
      ? formatPercent(actual, [HUNDRED, stated], places)
      : formatFigure(actual, places, [stated]);
    say('value', `${by} = ${text}`, formatExact(stated) + (isRate ? '%' : ''));
  };
  const [part, whole] = [maybeValue(readFigure(row.part)), maybeValue(readFigure(row.whole))];
  if (part && whole) {
    const [top, bottom] = [formatExact(part), formatExact(whole)];
    if (isRate && signOf(whole) >= 0 && compare(part, whole) > 0) say('part', `${top} > ${bottom}`, '≤ 100%');
    check(`${top}/${bottom}`, maybeQuotient(part, whole, metric));
  }
  const added = (terms: readonly Exact[]): string => terms.map((term) => formatFigure(term)).join(' + ');
  if (score) check(added(score.terms), score.total);
  const excess =
    row.parts &&
    maybeSumConflict(
      value,
      parts.map((one) => one.value),
      false,
    );
  if (excess) {
    const sum = added(parts.flatMap((one) => maybeValue(one.value) ?? []));
    say('parts', `${sum} = ${formatExact(excess.parts)}`, formatExact(excess.total));
  }
  return found;
}

function readParts({ parts }: RowDocument, score: Score | undefined): readonly Part[] {
  if (parts) return parts.map(({ name, value }) => ({ name, value: readFigure(value) }));
  // A bonus below zero has no length of its own.
  return (score?.terms ?? []).flatMap((value, at): Part[] => {
    const name = score?.items[at]?.name;
    return name !== undefined || signOf(value) > 0 ? [{ name: name ?? '', value: readingOf(value) }] : [];
  });
}

/** A figure as a double. Missing values: 0 where there is none. */
export function nearOf(value: Reading): number {
  return toNumber(maybeValue(value) ?? ZERO);
}

/** A row with its figure and nothing that few rows have. */
function rowOf(
  row: RowDocument,
  name: string,
  item: unknown,
  index: number,
  value: Reading,
  near: number,
): RankingRow {
  const id = row.code || name;
  return {
    key: id,
    id,
    index,
    item,
    code: row.code || undefined,
    name,
    value,
    near,
    target: row.target === undefined ? undefined : maybeValue(readFigure(row.target)),
    previousRank: row.previousRank,
    extra: NO_EXTRA,
    more: row,
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
  mayBePlain: boolean,
): RankingRow {
  const plain = mayBePlain ? maybePlainRow(item) : undefined;
  if (plain) {
    // A document's −0 is 0.
    const near = (plain.value as number) + 0;
    return rowOf(plain, plain.name, item, index, readPlain(near), near);
  }
  const at = `/rows/${index}`;
  const { value: row = NAMELESS, problems: faults } = readSound(rowSchema, item, at, NO_ROW);
  const broken = faults.some(({ path }) => RANKED_BY.has(keyIn(path, at)));
  const name = faults.some(({ path }) => path === `${at}/name`) ? '' : row.name;
  problems.push(...faults);
  if (broken) return rowOf(row, name, item, index, { status: 'unreadable' }, 0);
  const [part, whole] = [readFigure(row.part), readFigure(row.whole)];
  const isReady = row.value != null || (row.part !== undefined && row.whole !== undefined);
  const scored = scoring && row.items ? scoreRow(scoring, row.items, row.bonus) : undefined;
  const value = isReady || !scored ? readRanked(row, part, whole, metric) : scored.reading;
  const score = scored?.score;
  const parts = readParts(row, score);
  const contradictions = findContradictions(row, value, parts, score, metric, at);
  problems.push(...contradictions);
  const missing = isReady ? undefined : scored?.missing;
  const extra = { part: maybeValue(part), whole: maybeValue(whole), contradictions, parts, score, missing };
  return { ...rowOf(row, name, item, index, value, nearOf(value)), extra };
}
