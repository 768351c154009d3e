import { LISTS, MAIN_LISTS, maybeKindOf, type FieldKind } from './fields-names.js';
import { stepsOf } from './pointer.js';
import { DataError, problem, type Problem } from './problem.js';

/** Where a value comes from: `steps` from the top of the slice or from a row; `map` puts one value for another. */
export interface FieldSource {
  readonly kind: 'pointer' | 'word' | 'const';
  readonly text: string;
  readonly steps: readonly string[];
  readonly constant?: unknown;
  readonly map?: Readonly<Record<string, unknown>>;
}

/** One entry of `fields`: `name` is its left side as written, `to` that side's steps below the document or the row. */
export interface FieldSpec {
  readonly name: string;
  readonly to: readonly string[];
  /** The last of `to`. */
  readonly leaf: string;
  /** It stands among keys of the host's own choice. */
  readonly free: boolean;
  readonly kind: FieldKind;
  readonly source: FieldSource;
}

/** A list of our document with where its rows stand; `at` is `undefined` where only columns are given. */
export interface ListSpec {
  readonly name: string;
  readonly at: FieldSource | undefined;
  readonly specs: readonly FieldSpec[];
}

/** `fields` that have been read: what belongs to the document, and what to each row of a list. */
export interface FieldsSpec {
  readonly document: readonly FieldSpec[];
  readonly lists: readonly ListSpec[];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function maybeSource(given: unknown): FieldSource | undefined {
  if (typeof given === 'string') {
    if (given === '' || given[0] === '/') return { kind: 'pointer', text: given, steps: stepsOf(given) };
    return { kind: 'word', text: given, steps: stepsOf(`/${given}`) };
  }
  if (!isObject(given)) return undefined;
  if ('const' in given) return { kind: 'const', text: '', steps: [], constant: given['const'] };
  const from = typeof given['from'] === 'string' ? maybeSource(given['from']) : undefined;
  return from && isObject(given['map']) ? { ...from, map: given['map'] } : undefined;
}

function readJson(fields: unknown): Readonly<Record<string, unknown>> {
  let read = fields;
  try {
    if (typeof fields === 'string') read = JSON.parse(fields);
  } catch {
    read = undefined;
  }
  if (!isObject(read)) throw new DataError([problem('', 'fields-json', fields)]);
  return read;
}

/**
 * Reads `fields` (CONTRACT): JSON text or an object.
 * @throws DataError naming every entry that is none: correct its left or right side
 */
export function parseFields(fields: unknown): FieldsSpec {
  const faults: Problem[] = [];
  const specs: FieldSpec[] = [];
  for (const [name, given] of Object.entries(readJson(fields))) {
    const to = name.split('.');
    const kind = maybeKindOf(to);
    const source = maybeSource(given);
    if (!kind) faults.push(problem('', 'fields-name', given, { name }));
    else if (!source) faults.push(problem('', 'fields-form', given, { name }));
    else {
      const leaf = to[to.length - 1] ?? '';
      const free = /^(items|values|parts)$/.test(to[to.length - 2] ?? '');
      specs.push({ name, to, leaf, free, kind, source });
    }
  }
  if (faults.length > 0) throw new DataError(faults);
  const headOf = ({ to }: FieldSpec): string => to[0] ?? '';
  const isList = ({ to, source }: FieldSpec): boolean =>
    to.length === 1 && source.kind === 'pointer' && !source.map && LISTS.includes(to[0] ?? '');
  const listed = new Set(specs.filter(isList).map(headOf));
  // A fund's `previous` is no list; a target's is, and then a pointer says where.
  const dotted = (spec: FieldSpec): boolean =>
    spec.to.length > 1 &&
    (listed.has(headOf(spec)) || (headOf(spec) !== 'previous' && LISTS.includes(headOf(spec))));
  const named = new Set([...listed, ...specs.filter(dotted).map(headOf)]);
  const [main] = MAIN_LISTS.filter((name) => named.has(name));
  const ownerOf = (spec: FieldSpec): string | undefined =>
    dotted(spec) ? headOf(spec) : spec.source.kind === 'word' ? main : undefined;
  const rest = specs.filter((spec) => !isList(spec));
  return {
    document: rest.filter((spec) => ownerOf(spec) === undefined),
    lists: [...named].map((name) => ({
      name,
      at: specs.find((spec) => isList(spec) && headOf(spec) === name)?.source,
      specs: rest
        .filter((spec) => ownerOf(spec) === name)
        .map((spec) => (dotted(spec) ? { ...spec, to: spec.to.slice(1) } : spec)),
    })),
  };
}
