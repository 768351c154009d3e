import type { FieldKind } from './fields-names.js';
import {
  parseFields,
  type FieldSource,
  type FieldSpec,
  type FieldsSpec,
  type ListSpec,
} from './fields-spec.js';
import { readFigures, type FigureEntry } from './fields-units.js';
import { maybeLenientDay } from './lenient-day.js';
import { maybeLenientFigure } from './lenient-figure.js';
import { maybeMoneyName, readUnit } from './lenient-unit.js';
import { stepsOf, toPointer, valueAt } from './pointer.js';
import { DataError, problem, type Problem } from './problem.js';

type Holder = Record<string, unknown>;

/** A foreign document as one of ours. `faults`: what could not be read, by its place in ours. */
export interface Mapping {
  readonly document: unknown;
  readonly faults: ReadonlyMap<string, Problem>;
  /** The place in the foreign document that a place in ours was read from. */
  readonly locate: (path: string) => string;
}

/** A row of a foreign list; the slice itself where `list` is `undefined`. */
interface Row {
  readonly list: ListSpec | undefined;
  readonly index: number;
  readonly key: string;
  readonly value: unknown;
}

/** A figure with the row and the entry of `fields` that it came by. */
interface Found extends FigureEntry {
  readonly from: Row;
  readonly spec: FieldSpec;
}

/** What no picture can do without: where no row has it, the mapping is wrong, and nothing is shown by it. */
const ESSENTIAL = /^(name|value|target|amount|part|whole|lng|lat)$/;

function isObject(value: unknown): value is Holder {
  return typeof value === 'object' && value !== null;
}

function keysIn(value: unknown): string {
  return isObject(value) ? Object.keys(value).slice(0, 8).join('、') : '';
}

function textOf(raw: unknown): unknown {
  return typeof raw === 'number' ? String(raw) : raw;
}

/** Reads what is no figure. Missing values: a null that means nothing for its kind is left out. */
function readPlain(kind: FieldKind, raw: unknown, fault: () => void): unknown {
  if (raw === null) return kind === 'number' ? null : undefined;
  if (kind === 'text') return textOf(raw);
  if (kind === 'list' && Array.isArray(raw)) return raw.map(textOf);
  if (kind === 'day' && (typeof raw === 'string' || typeof raw === 'number')) {
    const day = maybeLenientDay(raw);
    if (day === undefined) fault();
    return day ?? raw;
  }
  if (typeof raw !== 'string') return raw;
  if (kind === 'list') return raw.split(/[、,，;；|\s]+/).filter(Boolean);
  if (kind !== 'number') return raw;
  const read = maybeLenientFigure(raw);
  if (read && 'status' in read) return undefined;
  if (read && !read.unit && !read.qualifier) return Number(read.value);
  fault();
  return raw;
}

/** Builds one of our documents from a slice of a foreign one. */
class Mapper {
  readonly #slice: unknown;
  readonly #spec: FieldsSpec;
  readonly #figures: Found[] = [];
  readonly #own = new WeakSet<object>();
  readonly document: Holder = {};
  readonly faults = new Map<string, Problem>();

  constructor(slice: unknown, spec: FieldsSpec) {
    this.#slice = slice;
    this.#spec = spec;
  }

  map(): void {
    const top: Row = { list: undefined, index: -1, key: '', value: this.#slice };
    for (const spec of this.#spec.document) {
      if (!this.#put(spec, this.document, top)) this.faults.set(toPointer(spec.to), this.#nowhere(spec, top));
    }
    this.#spec.lists.forEach((list) => this.#list(list));
    const isFund = this.#figures.some(({ leaf }) => leaf === 'amount');
    const { unit } = this.document;
    if (isFund && typeof unit === 'string') this.document['unit'] = maybeMoneyName(readUnit(unit)) ?? unit;
    readFigures(this.document, this.#figures, isFund, (entry, code, params) => {
      const { spec, from, raw } = entry as Found;
      this.#fault(spec, from, code, raw, params);
    });
  }

  #list(list: ListSpec): void {
    const rows = this.#rowsOf(list);
    if (!rows) return;
    const made = rows.map((): Holder => ({}));
    const faults: Problem[] = [];
    for (const spec of list.specs) {
      let found = false;
      rows.forEach((row, at) => (found = this.#put(spec, made[at] as Holder, row) || found));
      const [first] = rows;
      if (found || !first) continue;
      const fault = this.#nowhere(spec, first);
      if (ESSENTIAL.test(spec.leaf)) faults.push(fault);
      else this.faults.set(`/${list.name}/*${toPointer(spec.to)}`, fault);
    }
    if (faults.length > 0) throw new DataError(faults);
    this.document[list.name] = made;
  }

  /** The rows of a list. Missing values: none where the list is not there, which is a fault. */
  #rowsOf(list: ListSpec): Row[] | undefined {
    const { name, at, specs } = list;
    let found: unknown = at && valueAt(this.#slice, at.steps);
    if (!at) {
      const columns = specs.map(({ source }) => valueAt(this.#slice, source.steps)).filter(Array.isArray);
      found = Array.from({ length: Math.max(0, ...columns.map((column) => column.length)) }, () => undefined);
    }
    if (isObject(found))
      return Object.keys(found).map((key, index) => ({ list, index, key, value: (found as Holder)[key] }));
    this.faults.set(`/${name}`, this.#missing(name, at?.text ?? '', '', this.#slice, at?.steps ?? []));
    return undefined;
  }

  /** One value of the document or of a row: from its source to its place. Answers whether there was one. */
  #put(spec: FieldSpec, into: Holder, row: Row): boolean {
    const { source, kind, leaf } = spec;
    const found = this.#find(source, row);
    if (found === undefined) return false;
    const raw = source.map ? valueAt(source.map, [String(found)]) : found;
    if (raw === undefined) {
      const keys = keysIn(source.map);
      this.#fault(spec, row, 'fields-nowhere', found, { name: spec.name, word: String(found), keys });
      return true;
    }
    const holder = spec.to.length > 1 ? this.#holderOf(into, spec.to) : into;
    if (/^(figure|rate|people|count)$/.test(kind)) {
      const list = row.list?.name;
      this.#figures.push({ holder, leaf, kind, raw, row: into, list, free: spec.free, from: row, spec });
    } else {
      const read = readPlain(kind, raw, () => this.#fault(spec, row, 'unread', raw, { expected: kind }));
      if (read !== undefined) holder[leaf] = read;
    }
    return true;
  }

  #find({ kind, steps, constant }: FieldSource, { index, key, value }: Row): unknown {
    if (kind === 'const') return constant;
    if (kind === 'word') {
      if (steps[0] === '$key') return key;
      return valueAt(value, steps[0] === '$value' ? steps.slice(1) : steps);
    }
    const found = valueAt(this.#slice, steps);
    // A pointer to a list is a column: each row has its own item.
    return index >= 0 && Array.isArray(found) ? (found as unknown[])[index] : found;
  }

  /** The object that holds a place; what the host gave is never written to. */
  #holderOf(into: Holder, to: readonly string[]): Holder {
    return to.slice(0, -1).reduce((holder, step) => {
      const known = holder[step];
      if (isObject(known) && this.#own.has(known)) return known;
      const made: Holder = isObject(known) ? { ...known } : {};
      this.#own.add(made);
      return (holder[step] = made);
    }, into);
  }

  #fault(
    spec: FieldSpec,
    { list, index }: Row,
    code: string,
    raw: unknown,
    params: Readonly<Record<string, string>>,
  ): void {
    const to = (list ? `/${list.name}/${index}` : '') + toPointer(spec.to);
    this.faults.set(to, problem(this.locate(to), code, raw, params));
  }

  #nowhere({ name, source }: FieldSpec, { list, index, value }: Row): Problem {
    const { kind, text, steps } = source;
    const isWord = kind === 'word';
    const at = isWord && list ? this.locate(`/${list.name}/${index}`) : '';
    return this.#missing(name, text, at, isWord ? value : this.#slice, steps);
  }

  /** Nothing stands at the end of `steps`: says how far they lead, and which keys are there. */
  #missing(name: string, word: string, at: string, from: unknown, steps: readonly string[]): Problem {
    let length = steps.length;
    while (length > 0 && valueAt(from, steps.slice(0, length)) === undefined) length -= 1;
    const there = valueAt(from, steps.slice(0, length));
    return problem(at + toPointer(steps.slice(0, length)), 'fields-nowhere', there, {
      name,
      word,
      keys: keysIn(there),
    });
  }

  /** The place that a path of ours was read from: that of its row where it came from none of its own. */
  readonly locate = (path: string): string => {
    const steps = stepsOf(path);
    const list = this.#spec.lists.find(({ name }) => name === steps[0]);
    const [index, ...below] = steps.slice(1);
    const wanted = list ? below : steps;
    const source = (list ?? { specs: this.#spec.document }).specs.find(({ to }) =>
      to.every((step, at) => step === wanted[at]),
    )?.source;
    const isColumn = list && !list.at && index !== undefined;
    if (source?.kind === 'pointer') return toPointer(source.steps) + (isColumn ? `/${index}` : '');
    const word = source?.kind === 'word' ? toPointer(source.steps.filter((step) => step[0] !== '$')) : '';
    if (!list) return word || path;
    const rows = list.at && valueAt(this.#slice, list.at.steps);
    // A list that is an object has its rows by name.
    const key = isObject(rows) && !Array.isArray(rows) ? Object.keys(rows)[Number(index)] : index;
    return (list.at ? toPointer(list.at.steps) : '') + (key === undefined ? '' : toPointer([key])) + word;
  };
}

/**
 * Maps a slice of a foreign document onto one of ours (CONTRACT `fields`).
 * Shape: our document, unchecked; what could not be read stands in it as something that no schema takes.
 * @throws DataError where `fields` is no mapping, or what it names is nowhere and nothing can be shown without it
 */
export function mapFields(slice: unknown, fields: unknown): Mapping {
  const mapper = new Mapper(slice, parseFields(fields));
  mapper.map();
  return mapper;
}
