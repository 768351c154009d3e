import * as z from 'zod/mini';
import { hasOwn, isObject } from '../core/bare.js';
import type { Exact } from '../core/exact.js';
import { maybeValue, readFigure, type Reading } from '../core/figure.js';
import { DataError, problem, type Problem } from '../core/problem.js';
import type { TiePolicy } from '../core/ranking.js';
import { daySchema, figureSchema, metaShape, type Meta } from '../core/schema.js';
import { isClean } from './county-ranking-plain-data.js';
import { readRow, readSound } from './county-ranking-read-data.js';
import {
  isSpecial,
  wholeFrom,
  metricSchema,
  rowShape,
  type RankingMetric,
  type RankingRow,
} from './county-ranking-row-data.js';
import { scoringSchema } from './county-ranking-score-data.js';

const count = wholeFrom(0);

const rankingShape = {
  ...metaShape,
  metric: metricSchema,
  scoring: z.optional(scoringSchema),
  /** Default: pooled where every ranked row has part and whole, else the mean of the rows. */
  average: z.optional(
    z.union(
      [z.enum(['mean', 'pooled', 'none']), z.object({ label: z.optional(z.string()), value: figureSchema })],
      'value',
    ),
  ),
  /** Default: competition 1, 2, 2, 4. */
  ties: z.optional(z.enum(['competition', 'dense', 'ordinal'])),
  /** How many to mark at each end. Default: 3 and 0. */
  marks: z.optional(z.object({ first: z.optional(count), last: z.optional(count) })),
  /** Where a broken axis begins, in the metric's unit. It is drawn as broken and said; default: a true zero. */
  axis: z.optional(z.object({ from: figureSchema })),
  /** Codes (or, without a code, names) that are highlighted as the reader's own. */
  own: z.optional(z.array(z.string())),
  /** Playback: figures by code, or by name where names are unique. */
  frames: z.optional(
    z.array(z.object({ label: z.string(), asOf: daySchema, values: z.record(z.string(), figureSchema) })),
  ),
};

/** The document of `union-county-ranking` (CONTRACT `Ranking`). */
export const rankingSchema = z.object({ ...rankingShape, rows: z.array(z.object(rowShape)) });

/** A ranking as documents give it. */
export type Ranking = z.output<typeof rankingSchema>;

// Rows are read one by one: a bad one stays in its place.
const envelopeSchema = z.object({ ...rankingShape, rows: z.array(z.unknown()) });
type Envelope = z.output<typeof envelopeSchema>;

/** The average line as the data wants it; `auto` where it says nothing. */
export type AverageWish =
  'auto' | 'mean' | 'pooled' | 'none' | { readonly label?: string | undefined; readonly value: Reading };

/** A ranking that has been read, with every default filled in. */
export interface RankingReading extends Meta {
  readonly metric: RankingMetric;
  readonly rows: readonly RankingRow[];
  /** Those with a target, or with what few rows have: of thousands, most passes need look at no other. */
  readonly special: readonly RankingRow[];
  readonly average: AverageWish;
  readonly ties: TiePolicy;
  readonly marks: { readonly first: number; readonly last: number };
  readonly own: ReadonlySet<string>;
  /** Where the axis is broken. Missing values: `undefined` for a true zero. */
  readonly axisFrom: Exact | undefined;
  readonly frames: readonly Frame[];
  /** The least and greatest figure that the bars leave room for, besides those of the rows. */
  readonly range?: readonly [number, number];
}

/** One moment of the playback. */
export type Frame = NonNullable<Envelope['frames']>[number];

/** A ranking with what is wrong in parts of it; `skipped` counts the rows shown as 数据有误. */
export interface ParsedRanking {
  readonly data: RankingReading;
  readonly meta: Meta;
  readonly problems: readonly Problem[];
  readonly skipped: number;
}
/** What a ranking can be shown without; the rest of the envelope decides places, so a fault there refuses it. */
const SPARE: Readonly<Record<string, unknown>> = {
  average: 'none',
  marks: undefined,
  own: undefined,
  axis: undefined,
  frames: undefined,
  scoring: undefined,
};

/** Gives every row a key of its own, says which codes stand twice, and counts the rows that cannot be read. */
function withKeys(rows: RankingRow[], problems: Problem[]): number {
  const used = new Set<string>();
  let unreadable = 0;
  rows.forEach((row, at) => {
    let key = row.key || `#${at}`;
    // Each row before this one has a key of its own: as many as before means that this one is taken.
    if (used.add(key).size === at) {
      if (row.code) problems.push(problem(`/rows/${at}/code`, 'duplicate-code', row.code));
      while (used.has(key)) key += `#${at}`;
      used.add(key);
    }
    if (key !== row.key) rows[at] = { ...row, key };
    if (row.value.status === 'unreadable') unreadable += 1;
  });
  return unreadable;
}

function readMetric({ metric }: Envelope): RankingMetric {
  const unit = metric.unit === '％' ? '%' : (metric.unit ?? '');
  const kind = metric.kind ?? (unit === '%' ? 'rate' : 'amount');
  return {
    name: metric.name,
    unit: kind === 'rate' ? '%' : unit,
    kind,
    direction: metric.direction ?? 'high',
    precision: metric.precision,
  };
}

/**
 * Reads a ranking. A bad row stays, as 数据有误; a bad average, mark or frame is left out and said.
 * @throws DataError when the envelope or the metric is broken: nothing could be ranked
 */
export function parseRanking(document: unknown): ParsedRanking {
  const items: unknown = isObject(document) && hasOwn(document, 'rows') ? document['rows'] : undefined;
  const isList = Array.isArray(items);
  // The schema need not go through thousands of rows that it lets through as they are.
  const head = isList ? { ...(document as object), rows: [] } : document;
  const { value: envelope, problems } = readSound(envelopeSchema, head, '', SPARE);
  if (!envelope || !isList) throw new DataError(problems);
  const metric = readMetric(envelope);
  const mayBePlain = isClean();
  const rows = items.map((item: unknown, index) =>
    readRow(item, index, metric, envelope.scoring, problems, mayBePlain),
  );
  const skipped = withKeys(rows, problems);
  const { title, asOf, source, note, average = 'auto' } = envelope;
  const meta: Meta = { title, asOf, source, note };
  const data: RankingReading = {
    ...meta,
    metric,
    rows,
    special: rows.filter(isSpecial),
    average:
      typeof average === 'object' ? { label: average.label, value: readFigure(average.value) } : average,
    ties: envelope.ties ?? 'competition',
    marks: { first: envelope.marks?.first ?? 3, last: envelope.marks?.last ?? 0 },
    own: new Set(envelope.own),
    axisFrom: maybeValue(readFigure(envelope.axis?.from)),
    frames: envelope.frames ?? [],
  };
  return { data, meta, problems, skipped };
}
