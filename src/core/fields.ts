import { isObject } from './bare.js';
import type { FieldKind } from './fields-names.js';
import { isPointer, parseFields, type FieldSpec } from './fields-spec.js';
import { readFigures, type FigureCell } from './fields-units.js';
import { maybeLenientDay } from './lenient-day.js';
import { maybeLenientFigure } from './lenient-figure.js';
import { escapeStep, stepsOf, toPointer, valueAt } from './pointer.js';
import './problem-words.js';
import { DataError, describeReceived, problem, type Problem } from './problem.js';

type Holder = Record<string, unknown>;

/** A row of the foreign document with its place; the slice itself is the one row of our document. */
interface Row {
  readonly at: string;
  readonly value: unknown;
}

/** One value: `from` its place in the foreign slice, `to` that in our document; `fault`: it could not be read. */
interface Cell extends FigureCell {
  readonly from: string;
  readonly to: string;
  fault?: Problem;
}

/** A foreign document as one of ours. `lost`: what `fields` names and is nowhere, by its place in ours. */
export interface Mapping {
  readonly document: unknown;
  /** By their places in our document. */
  readonly cells: ReadonlyMap<string, Cell>;
  readonly lost: ReadonlyMap<string, Problem>;
  /** The place in the foreign document that a place in ours was read from. */
  readonly locate: (path: string) => string;
}

/** What was read how: `to` a place in our document, `from` the place it came from, `read` what became of it. */
export interface FieldReading {
  readonly to: string;
  readonly from: string;
  readonly received: string;
  readonly read: string;
}

/** What no picture can do without: where no row has it, the mapping is wrong, and nothing is shown by it. */
const ESSENTIAL = /^(name|value|target|amount|part|whole|lng|lat)$/;
const MOST_READINGS = 1000;

/** Where a value was looked for, and what stands there. */
interface Source {
  readonly from: string;
  readonly raw: unknown;
}

/** Looks values up for rows: a pointer leads from the slice, the same for all, a key from the row. */
function finder(slice: unknown, { from, constant }: FieldSpec): (row: Row) => Source {
  if (from === undefined || isPointer(from)) {
    const same = { from: from ?? '', raw: from === undefined ? constant : valueAt(slice, stepsOf(from)) };
    return () => same;
  }
  const path = `/${from}`;
  const steps = stepsOf(path);
  return (row) => ({ from: row.at + path, raw: valueAt(row.value, steps) });
}

/** Reads what is no figure. Missing values: `undefined` for a null that means nothing; an Error for what is unreadable. */
function readPlain(kind: FieldKind, raw: unknown): unknown {
  if (raw === null) return kind === 'number' ? null : undefined;
  if (kind === 'day') return maybeLenientDay(raw) ?? new Error(kind);
  if (kind === 'text' && typeof raw === 'number') return String(raw);
  // What is the host's own is never written to.
  if (isObject(raw)) return { ...raw };
  if (kind !== 'number' || typeof raw !== 'string') return raw;
  const read = maybeLenientFigure(raw);
  if (read && 'status' in read) return undefined;
  return read && !read.unit.text && !read.qualifier ? Number(read.value) : new Error('figure');
}

/** What `fields` names, and the place where it is not. */
function nowhere(name: string, word: string, { at, value }: Row): Problem {
  return problem(at, 'fields-nowhere', value, { name, word });
}

/**
 * Maps a slice of a foreign document onto one of ours (CONTRACT `fields`).
 * Shape: our document, unchecked; what could not be read stands in it as something that no schema takes.
 * @throws DataError where `fields` is no mapping, or what it names is nowhere and nothing can be shown without it
 */
export function mapFields(slice: unknown, fields: unknown): Mapping {
  const document: Holder = {};
  const cells = new Map<string, Cell>();
  const lost = new Map<string, Problem>();
  // The places of rows: what is wrong with a whole row is told by them.
  const places = new Map<string, string>();
  const fault = (cell: Cell, code: string, params = {}): void => {
    cell.holder[cell.leaf] = { unreadable: cell.raw };
    cell.fault = problem(cell.from, code, cell.raw, params);
  };
  const putter = ({ kind, to: steps }: FieldSpec, list: string) => {
    const path = steps.slice(0, -1);
    const leaf = steps[path.length] ?? '';
    const end = toPointer(steps);
    const isFigure = kind === 'figure';
    return ({ from, raw }: Source, row: Holder, at: string): void => {
      let holder = row;
      for (const step of path) {
        const known = holder[step];
        holder = isObject(known) ? known : ((holder[step] = {}) as Holder);
      }
      const to = at + end;
      const cell: Cell = { from, to, raw, holder, leaf, path, row, list, isFigure };
      const read = isFigure ? raw : readPlain(kind, raw);
      if (read instanceof Error) fault(cell, read.message);
      else if (read !== undefined) holder[leaf] = read;
      cells.set(to, cell);
    };
  };
  for (const { name, at, specs } of parseFields(fields)) {
    const found = valueAt(slice, stepsOf(at));
    if (typeof found !== 'object' || !found) {
      lost.set(`/${name}`, nowhere(name, at, { at: '', value: slice }));
      continue;
    }
    const rows: Row[] = name
      ? Object.entries(found).map(([key, value]) => ({ at: `${at}/${escapeStep(key)}`, value }))
      : [{ at: '', value: slice }];
    const made = rows.map((row, index): Holder => {
      if (!name) return document;
      places.set(`/${name}/${index}`, row.at);
      return {};
    });
    if (name) document[name] = made;
    const broken = new Map<string, Problem>();
    for (const spec of specs) {
      const sources = rows.map(finder(slice, spec));
      const put = putter(spec, name);
      sources.forEach((source, index) => {
        if (source.raw !== undefined) put(source, made[index] as Holder, name && `/${name}/${index}`);
      });
      const { from = '', to } = spec;
      const [first] = rows;
      if (!first || sources.some(({ raw }) => raw !== undefined)) continue;
      const base: Row = isPointer(from) ? { at: '', value: slice } : first;
      const there = name && ESSENTIAL.test(to.join('.')) ? broken : lost;
      there.set((name && `/${name}/*`) + toPointer(to), nowhere(spec.name, from, base));
    }
    if (broken.size > 0) throw new DataError([...broken.values()]);
  }
  readFigures(document, [...cells.values()], fault);
  const locate = (path: string): string => {
    for (let to = path; to; to = to.slice(0, to.lastIndexOf('/'))) {
      const place = cells.get(to)?.from || places.get(to);
      if (place) return place;
    }
    return path;
  };
  return { document, cells, lost, locate };
}

/** Problems of our document told of the foreign one: what the lenient reader knows of a place says more. */
function translate(problems: readonly Problem[], { cells, lost, locate }: Mapping): Problem[] {
  const faults = [...cells.values()].flatMap(({ fault }) => fault ?? []);
  const rest = problems.filter(({ path }) => !cells.get(path)?.fault && !lost.has(path));
  return [...lost.values(), ...faults, ...rest.map((found) => ({ ...found, path: locate(found.path) }))];
}

/** The last mapping of a slice: what is read in parts is asked for once more, and is the same document then. */
const mappings = new WeakMap<object, { readonly fields: unknown; readonly mapping: Mapping }>();

function mappingOf(slice: unknown, fields: unknown): Mapping {
  if (!isObject(slice)) return mapFields(slice, fields);
  let known = mappings.get(slice);
  if (known?.fields !== fields) mappings.set(slice, (known = { fields, mapping: mapFields(slice, fields) }));
  return (known as { mapping: Mapping }).mapping;
}

/**
 * Reads a foreign slice through `fields` by a family's own reader; a part that has to be loaded first is passed on.
 * @throws DataError as that reader does, with paths into the foreign slice
 */
export function readThrough<
  P extends { readonly problems: readonly Problem[] },
  L extends () => Promise<unknown>,
>(slice: unknown, fields: unknown, parse: (document: unknown) => P | L): P | L {
  const mapping = mappingOf(slice, fields);
  try {
    const parsed = parse(mapping.document);
    if (typeof parsed === 'function') return parsed;
    return { ...parsed, problems: translate(parsed.problems, mapping) };
  } catch (error) {
    throw error instanceof DataError ? new DataError(translate(error.problems, mapping)) : error;
  }
}

/**
 * What became of the values that `fields` names: the first thousand.
 * @throws DataError where nothing maps
 */
export function explainFields(slice: unknown, fields: unknown): FieldReading[] {
  const cells = [...mapFields(slice, fields).cells.values()].slice(0, MOST_READINGS);
  return cells.map(({ from, to, raw, holder, leaf, fault }) => {
    const value = holder[leaf];
    const parts = isObject(value) ? Object.values(value).slice(0, 4) : [value];
    const read = fault ? '' : parts.map(describeReceived).join(' ');
    return { to, from, received: describeReceived(raw), read };
  });
}
