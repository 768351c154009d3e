import * as z from 'zod/mini';
import type { Figure } from '../core/figure.js';
import { DataError, problem, type Problem } from '../core/problem.js';
import {
  bandSchema,
  daySchema,
  figureSchema,
  metaShape,
  parseBy,
  periodSchema,
  readBy,
  scheduleSchema,
  type Meta,
} from '../core/schema.js';
import { maybeWhen, type When } from '../core/time.js';
import {
  parseTarget,
  targetSchema,
  type Target,
  type TargetReading,
} from '../target-gauge/target-gauge-data.js';

/** Completion, in percent, from which a target is nearly done where the data does not say. */
const NEAR_FROM = 90;

const snapshotShape = { label: z.string(), asOf: daySchema };
const listSchema = z.array(z.unknown());
const nearSchema = z.number();
const ownSchema = z.array(z.string());

/** What holds for every target that does not say otherwise. A target with a period of its own takes no plan of another. */
const defaultsShape = {
  period: z.optional(periodSchema),
  schedule: z.optional(scheduleSchema),
  bands: z.optional(z.array(bandSchema)),
};

/**
 * The document of `union-target-list` (CONTRACT `TargetList`).
 * Units: `nearFrom` in percent, default 90. `own`: owners, or ids of targets, that are highlighted as the reader's own.
 * Missing values: a target that a snapshot does not name has not moved since.
 */
export const targetListSchema = /* @__PURE__ */ (() =>
  // It is for JSON Schema and types; who only reads ledgers need not carry it.
  z.object({
    ...metaShape,
    ...defaultsShape,
    targets: z.array(targetSchema),
    nearFrom: z.optional(nearSchema),
    own: z.optional(ownSchema),
    snapshots: z.optional(
      z.array(
        z.object({ ...snapshotShape, targets: z.array(z.object({ id: z.string(), value: figureSchema })) }),
      ),
    ),
  }))();

/** A ledger as documents give it. */
export type TargetList = z.output<typeof targetListSchema>;

// Targets and snapshots are read one by one: a bad one is said, the others stay.
const envelopeSchema = z.object({ ...metaShape, ...defaultsShape, targets: listSchema });
const snapshotSchema = z.object({ ...snapshotShape, targets: listSchema });

/** A target in its ledger; its `key` outlives a reordering where it has an id. Missing values: without a `reading` it could not be read, and stays as 数据有误. */
export interface ListedTarget {
  readonly key: string;
  readonly index: number;
  readonly id: string | undefined;
  readonly name: string;
  readonly group: string;
  readonly owner: string;
  readonly cadence: string;
  readonly item: unknown;
  readonly reading: TargetReading | undefined;
  /** What contradicts in it, or why it could not be read. */
  readonly problem: Problem | undefined;
}

/** Figures as they stood at an earlier cut-off, by the id of their target. */
export interface Snapshot {
  readonly key: string;
  readonly label: string;
  readonly asOf: When;
  readonly values: ReadonlyMap<string, Figure>;
}

/** A ledger that has been read. `snapshots` from the oldest to the newest. */
export interface ListReading extends Meta {
  readonly targets: readonly ListedTarget[];
  readonly cutoff: When | undefined;
  readonly nearFrom: number;
  readonly own: ReadonlySet<string>;
  readonly snapshots: readonly Snapshot[];
  /** What a gauge of one of its targets is given besides the target itself. */
  readonly defaults: Pick<TargetList, 'period' | 'schedule' | 'bands' | 'asOf'>;
}

/** A ledger with what is wrong in parts of it; `skipped` counts the targets shown as 数据有误. */
export interface ParsedTargetList {
  readonly data: ListReading;
  readonly meta: Meta;
  readonly problems: readonly Problem[];
  readonly skipped: number;
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(item: unknown): Fields {
  return typeof item === 'object' && item !== null ? (item as Fields) : {};
}

function textIn(fields: Fields, name: string): string {
  const text = fields[name];
  return typeof text === 'string' ? text : '';
}

/** Reads a part that the ledger can be shown without. Missing values: `undefined` where it is absent or bad. */
function maybePart<T extends z.ZodMiniType>(
  schema: T,
  value: unknown,
  path: string,
  problems: Problem[],
): z.output<T> | undefined {
  if (value === undefined) return undefined;
  const read = readBy(schema, value, path);
  if ('value' in read) return read.value;
  problems.push(...read.problems);
  return undefined;
}

function readSnapshot(given: unknown, at: number, problems: Problem[]): Snapshot[] {
  const path = `/snapshots/${at}`;
  const snapshot = maybePart(snapshotSchema, given, path, problems);
  const asOf = snapshot && maybeWhen(snapshot.asOf);
  if (!snapshot || !asOf) return [];
  const values = new Map<string, Figure>();
  snapshot.targets.forEach((row, index) => {
    const { id, value } = fieldsOf(row);
    const rowPath = `${path}/targets/${index}`;
    // Plain numbers, nearly all there are, need no schema: a year of weeks of a long ledger is a hundred thousand.
    const isPlain = typeof value === 'number' && Math.abs(value) < 1e21 && Number.isInteger(value);
    const figure = isPlain ? value : maybePart(figureSchema, value, `${rowPath}/value`, problems);
    if (typeof id !== 'string')
      problems.push(problem(`${rowPath}/id`, 'required', id, { expected: 'string' }));
    else if (figure !== undefined && !values.has(id)) values.set(id, figure);
  });
  return [{ key: `s${at}`, label: snapshot.label, asOf, values }];
}

/** Fills in what the ledger says for all its targets, read once: a long ledger has no time to read it with each. */
function withDefaults(reading: TargetReading, defaults: TargetReading): TargetReading {
  const { period, plan, bands, asOf } = reading;
  return {
    ...reading,
    period: period ?? defaults.period,
    plan: plan ?? (period && typeof defaults.plan !== 'string' ? undefined : defaults.plan),
    bands: bands ?? defaults.bands,
    asOf: asOf ?? defaults.asOf,
  };
}

/** The document of a gauge for one target of a ledger: with what the ledger says for all that say nothing else. */
export function gaugeDocument(
  { defaults }: Pick<ListReading, 'defaults'>,
  { item }: { item: unknown },
): Target {
  const target = item as Target;
  const { schedule, ...others } = defaults;
  const keepsSchedule = !target.period || typeof schedule === 'string';
  return { ...others, ...(keepsSchedule && { schedule }), ...target };
}

/**
 * Reads a ledger. A bad target stays, as 数据有误; a bad snapshot, `own` or `nearFrom` is left out and said.
 * @throws DataError when the envelope, or a default for all targets, is broken
 */
export function parseTargetList(document: unknown): ParsedTargetList {
  const envelope = parseBy(envelopeSchema, document);
  const given = document as Fields;
  const problems: Problem[] = [];
  const { title, asOf, source, note, period, schedule, bands } = envelope;
  const defaults = { period, schedule, bands, asOf };
  const { data: usual } = parseTarget({ ...defaults, name: '', value: null, target: null });
  const ids = new Set<string>();
  let skipped = 0;

  const targets = envelope.targets.map((item, index): ListedTarget => {
    const path = `/targets/${index}`;
    const fields = fieldsOf(item);
    let reading: TargetReading | undefined;
    let found: readonly Problem[] = [];
    try {
      const parsed = parseTarget(item);
      reading = withDefaults(parsed.data, usual);
      found = parsed.problems;
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      found = error.problems;
      skipped += 1;
    }
    problems.push(...found.map((one) => ({ ...one, path: path + one.path })));
    const own = textIn(fields, 'id');
    // A snapshot cannot tell two of one id apart.
    const id = own && !ids.has(own) ? own : undefined;
    if (id) ids.add(id);
    else if (own) problems.push(problem(`${path}/id`, 'duplicate-id', own));
    return {
      key: id ? `t:${id}` : `#${index}`,
      index,
      id,
      name: textIn(fields, 'name'),
      group: textIn(fields, 'group'),
      owner: textIn(fields, 'owner'),
      cadence: reading ? textIn(fields, 'cadence') : '',
      item,
      reading,
      problem: found[0],
    };
  });
  const snapshots = maybePart(listSchema, given['snapshots'], '/snapshots', problems) ?? [];
  const meta: Meta = { title, asOf, source, note };
  return {
    data: {
      ...meta,
      targets,
      cutoff: usual.asOf,
      nearFrom: maybePart(nearSchema, given['nearFrom'], '/nearFrom', problems) ?? NEAR_FROM,
      own: new Set(maybePart(ownSchema, given['own'], '/own', problems)),
      snapshots: snapshots
        .flatMap((one, at) => readSnapshot(one, at, problems))
        .sort((a, b) => a.asOf.last - b.asOf.last),
      defaults,
    },
    meta,
    problems,
    skipped,
  };
}
