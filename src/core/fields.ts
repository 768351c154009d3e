import { FigureUnits, type FigureEntry } from './fields-units.js';
import type { FieldKind } from './fields-names.js';
import { parseFields, type FieldSource, type FieldSpec, type ListSpec } from './fields-spec.js';
import { maybeLenientDay } from './lenient-day.js';
import { maybeLenientFigure } from './lenient-figure.js';
import { readUnit } from './lenient-unit.js';
import { toPointer, valueAt } from './pointer.js';
import { DataError, problem, type Problem } from './problem.js';

type Holder = Record<string, unknown>;

/** A foreign document as one of ours. `faults`: what could not be read, by its place in ours. */
export interface Mapping {
  readonly document: unknown;
  readonly faults: ReadonlyMap<string, Problem>;
  /** The place in the foreign document that a place in ours was read from. */
  readonly locate: (path: string) => string;
}

/** A row of a foreign list, with its key and the place it stands at. */
interface Row {
  readonly key: string;
  readonly value: unknown;
  readonly path: string;
}

/** What no picture can do without: where no row has it, the mapping is wrong, and nothing is shown by it. */
const ESSENTIAL = new Set(['name', 'value', 'target', 'amount', 'part', 'whole', 'lng', 'lat']);

/** The longest way along `steps` that exists. */
function deepest(document: unknown, steps: readonly string[]): { path: string; value: unknown } {
  let length = steps.length;
  while (length > 0 && valueAt(document, steps.slice(0, length)) === undefined) length -= 1;
  return { path: toPointer(steps.slice(0, length)), value: valueAt(document, steps.slice(0, length)) };
}

function nowhere(name: string, { text }: FieldSource, holder: { path: string; value: unknown }): Problem {
  const { path, value } = holder;
  const keys = typeof value === 'object' && value !== null ? Object.keys(value).slice(0, 8).join('、') : '';
  return problem(path, 'fields-nowhere', value, { name, word: text, keys });
}

function mapped({ map }: FieldSource, raw: unknown): unknown {
  if (!map || raw === undefined) return raw;
  const key = String(raw);
  return Object.prototype.hasOwnProperty.call(map, key) ? map[key] : undefined;
}

function textOf(raw: unknown): unknown {
  return typeof raw === 'number' ? String(raw) : raw;
}

/** Reads what is no figure. Missing values: a null that means nothing for its kind is left out. */
function readPlain(kind: FieldKind, raw: unknown, fault: (code: string) => void): unknown {
  if (raw === null) return kind === 'number' ? null : undefined;
  if (kind === 'text') return textOf(raw);
  if (kind === 'list')
    return typeof raw === 'string'
      ? raw.split(/[、,，;；|\s]+/).filter(Boolean)
      : Array.isArray(raw)
        ? raw.map(textOf)
        : raw;
  if (kind === 'number' && typeof raw === 'string') {
    const read = maybeLenientFigure(raw);
    if (read && 'value' in read && !read.unit && !read.qualifier) return Number(read.value);
    if (read && 'status' in read) return undefined;
    fault('number-text');
  }
  if (kind === 'day' && (typeof raw === 'string' || typeof raw === 'number')) {
    const day = maybeLenientDay(raw);
    if (day !== undefined) return day;
    fault('day-text');
  }
  return raw;
}

/** Builds one of our documents from a slice of a foreign one. */
class Mapper {
  readonly #slice: unknown;
  readonly document: Holder = {};
  readonly faults = new Map<string, Problem>();
  readonly #figures: FigureEntry[] = [];
  readonly #own = new WeakSet<object>();

  constructor(slice: unknown) {
    this.#slice = slice;
  }

  /** One value of the document or of a row: from its source to its place. Answers whether there was one. */
  put(spec: FieldSpec, into: Holder, at: string, row: Row, list: string | undefined, index: number): boolean {
    const { source, kind } = spec;
    const [found, from] = this.#find(source, row, index);
    const to = at + toPointer(spec.to);
    const raw = mapped(source, found);
    if (raw === undefined) {
      if (found !== undefined)
        this.faults.set(to, problem(from, 'fields-map', found, { name: spec.name, from: source.text }));
      return found !== undefined;
    }
    const leaf = spec.to[spec.to.length - 1] ?? '';
    const holder = this.#holderOf(into, spec.to);
    const free = /^(items|values|parts)$/.test(spec.to[spec.to.length - 2] ?? '');
    if (kind === 'figure' || kind === 'rate' || kind === 'people' || kind === 'count')
      this.#figures.push({ holder, leaf, kind, to, from, raw, row: into, list, free });
    else {
      const read = readPlain(kind, raw, (code) => this.faults.set(to, problem(from, code, raw)));
      if (read !== undefined) holder[leaf] = read;
    }
    return true;
  }

  #find({ kind, steps, constant }: FieldSource, row: Row, index: number): [unknown, string] {
    if (kind === 'const') return [constant, row.path];
    if (kind === 'word') {
      if (steps[0] === '$key') return [row.key, row.path];
      const below = steps[0] === '$value' ? steps.slice(1) : steps;
      return [valueAt(row.value, below), row.path + toPointer(below)];
    }
    const found = valueAt(this.#slice, steps);
    // A pointer to a list is a column: each row has its own item.
    return index >= 0 && Array.isArray(found)
      ? [found[index], toPointer([...steps, index])]
      : [found, toPointer(steps)];
  }

  /** The object that holds a place; what the host gave is never written to. */
  #holderOf(into: Holder, to: readonly string[]): Holder {
    return to.slice(0, -1).reduce((holder, step) => {
      const known = holder[step];
      if (typeof known === 'object' && known !== null && this.#own.has(known)) return known as Holder;
      const made: Holder = typeof known === 'object' ? { ...known } : {};
      this.#own.add(made);
      return (holder[step] = made);
    }, into);
  }

  /** The rows of a list. Missing values: none where the list is not there, which is a fault. */
  rowsOf({ name, at, specs }: ListSpec): readonly Row[] | undefined {
    if (!at) {
      const columns = specs.map(({ source }) => valueAt(this.#slice, source.steps)).filter(Array.isArray);
      const length = Math.max(0, ...columns.map((column) => column.length));
      return Array.from({ length }, (_none, key) => ({ key: String(key), value: undefined, path: '' }));
    }
    const list = valueAt(this.#slice, at.steps);
    const path = toPointer(at.steps);
    if (typeof list === 'object' && list !== null)
      return Object.entries(list).map(([key, value]: [string, unknown]) => ({
        key,
        value,
        path: path + toPointer([key]),
      }));
    this.faults.set(
      `/${name}`,
      list === undefined
        ? nowhere(name, at, deepest(this.#slice, at.steps))
        : problem(path, 'fields-list', list, { name }),
    );
    return undefined;
  }

  list(spec: ListSpec): void {
    const rows = this.rowsOf(spec);
    if (!rows) return;
    const made = rows.map((): Holder => ({}));
    const faults: Problem[] = [];
    for (const field of spec.specs) {
      const found = rows.filter((row, at) =>
        this.put(field, made[at] as Holder, `/${spec.name}/${at}`, row, spec.name, at),
      );
      const [first] = rows;
      if (found.length > 0 || !first) continue;
      const { source, to, name } = field;
      const inRow = source.kind === 'word' && deepest(first.value, source.steps);
      const fault = inRow
        ? nowhere(name, source, { ...inRow, path: first.path + inRow.path })
        : nowhere(name, source, deepest(this.#slice, source.steps));
      if (ESSENTIAL.has(to[to.length - 1] ?? '')) faults.push(fault);
      else this.faults.set(`/${spec.name}/*${toPointer(to)}`, fault);
    }
    if (faults.length > 0) throw new DataError(faults);
    this.document[spec.name] = made;
  }

  top(spec: FieldSpec): void {
    const row: Row = { key: '', value: this.#slice, path: '' };
    if (this.put(spec, this.document, '', row, undefined, -1)) return;
    const { source, to, name } = spec;
    this.faults.set(toPointer(to), nowhere(name, source, deepest(this.#slice, source.steps)));
  }

  finish(): void {
    const { document } = this;
    const isFund = this.#figures.some(({ leaf }) => leaf === 'amount');
    const { unit } = document;
    if (isFund && typeof unit === 'string') {
      const { base, power } = readUnit(unit);
      const money = base === '元' && { 0: 'yuan', 4: 'wan', 8: 'yi' }[power];
      if (money) document['unit'] = money;
    }
    new FigureUnits(document, isFund, this.faults).read(this.#figures);
  }
}

/**
 * Maps a slice of a foreign document onto one of ours (CONTRACT `fields`).
 * Shape: our document, unchecked; what could not be read stands in it as something that no schema takes.
 * @throws DataError where `fields` is no mapping, or what it names is nowhere and nothing can be shown without it
 */
export function mapFields(slice: unknown, fields: unknown): Mapping {
  const spec = parseFields(fields);
  const mapper = new Mapper(slice);
  spec.document.forEach((field) => mapper.top(field));
  spec.lists.forEach((list) => mapper.list(list));
  mapper.finish();
  const { document, faults } = mapper;
  const locate = (path: string): string => locateIn(path, spec.document, spec.lists, slice);
  return { document, faults, locate };
}

/** The place that a path of ours was read from: that of its row where it came from none of its own. */
function locateIn(
  path: string,
  document: readonly FieldSpec[],
  lists: readonly ListSpec[],
  slice: unknown,
): string {
  const [, name = '', index = '', ...rest] = path.split('/');
  const list = lists.find((one) => one.name === name);
  const sourceOf = (specs: readonly FieldSpec[], steps: readonly string[]): FieldSource | undefined =>
    specs.find(({ to }) => to.every((step, at) => step === steps[at]))?.source;
  if (!list) {
    const source = sourceOf(document, path.split('/').slice(1));
    return source && source.kind !== 'const' ? toPointer(source.steps) : path;
  }
  const base = list.at ? toPointer(list.at.steps) : '';
  if (index === '') return base;
  const rows = list.at && valueAt(slice, list.at.steps);
  const key = typeof rows === 'object' && rows !== null ? (Object.keys(rows)[Number(index)] ?? index) : index;
  const source = sourceOf(list.specs, rest);
  if (source?.kind === 'pointer') return toPointer(source.steps) + (list.at ? '' : `/${index}`);
  const word = source?.kind === 'word' && !source.text.startsWith('$') ? toPointer(source.steps) : '';
  return base + toPointer([key]) + word;
}
