import { isObject } from './bare.js';
import { LISTS, MAIN_LISTS, maybeKindOf, type FieldKind } from './fields-names.js';
import { DataError, problem } from './problem.js';

/**
 * One entry of `fields`: `name` is its left side as written, `to` that side's steps below the document or the row.
 * Missing values: no `from` for a constant.
 */
export interface FieldSpec {
  readonly name: string;
  readonly to: readonly string[];
  readonly kind: FieldKind;
  readonly from: string | undefined;
  readonly constant: unknown;
}

/** A list of our document and the pointer to its rows; the document itself has no name. */
export interface ListSpec {
  readonly name: string;
  readonly at: string;
  readonly specs: FieldSpec[];
}

/** Whether the right side of an entry is a pointer into the slice, not a key of a row. */
export const isPointer = (from: unknown): from is string => typeof from === 'string' && /^(\/|$)/.test(from);

/**
 * Reads `fields` (CONTRACT): JSON text or an object.
 * Shape: what belongs to the document, then each list with what belongs to its rows.
 * @throws DataError naming an entry that is none: correct its left or right side
 */
export function parseFields(given: unknown): readonly ListSpec[] {
  const refuse = (name: string, received: unknown): DataError =>
    new DataError([problem('', 'fields', received, { name })]);
  let fields = given;
  try {
    if (typeof given === 'string') fields = JSON.parse(given);
  } catch {
    throw refuse('', given);
  }
  if (!isObject(fields)) throw refuse('', given);
  const lists = new Map<string, ListSpec>([['', { name: '', at: '', specs: [] }]]);
  for (const [name, at] of Object.entries(fields))
    if (LISTS.includes(name) && isPointer(at)) lists.set(name, { name, at, specs: [] });
  const main = MAIN_LISTS.find((name) => lists.has(name)) ?? '';
  for (const [name, source] of Object.entries(fields)) {
    if (lists.has(name)) continue;
    const steps = name.split('.');
    const [head = '', ...below] = steps;
    const kind = maybeKindOf(steps);
    const constant = isObject(source) ? source['const'] : undefined;
    const from = typeof source === 'string' ? source : undefined;
    if (!kind || (from ?? constant) === undefined) throw refuse(name, source);
    const isDotted = below.length > 0 && lists.has(head);
    const list = isDotted ? head : from === undefined || isPointer(from) ? '' : main;
    lists.get(list)?.specs.push({ name, to: isDotted ? below : steps, kind, from, constant });
  }
  return [...lists.values()];
}
