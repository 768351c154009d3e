import { DataError, problem } from './problem.js';

/** One step of a JSON pointer, escaped as RFC 6901 wants. */
export function escapeStep(step: PropertyKey): string {
  return String(step).replace(/~/g, '~0').replace(/\//g, '~1');
}

/** A path of keys as a JSON pointer: `['rows', 3, 'value']` gives `/rows/3/value`. */
export function toPointer(steps: readonly PropertyKey[]): string {
  return steps.map((step) => '/' + escapeStep(step)).join('');
}

function ownStep(value: unknown, step: string): unknown {
  // The length of an array is its own, but not enumerable: no step leads there.
  return typeof value === 'object' && Object.prototype.propertyIsEnumerable.call(value ?? 0, step)
    ? (value as Record<string, unknown>)[step]
    : undefined;
}

/** What stands at a path of keys. Missing values: `undefined`. */
export function valueAt(document: unknown, steps: readonly PropertyKey[]): unknown {
  let value = document;
  for (const step of steps) value = ownStep(value, String(step));
  return value;
}

/** The steps of a JSON pointer, unescaped; none for the empty one, which is the whole. */
export function stepsOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replace(/~1/g, '/').replace(/~0/g, '~'));
}

/**
 * Picks a slice of a document by RFC 6901 pointer; the empty pointer is the whole.
 * @throws DataError when the pointer is malformed or leads nowhere; the problem names the pointer.
 * @see https://www.rfc-editor.org/rfc/rfc6901
 */
export function readPointer(document: unknown, pointer: string): unknown {
  if (pointer === '') return document;
  if (pointer[0] !== '/' || /~(?![01])/.test(pointer))
    throw new DataError([problem('', 'pointer-form', pointer)]);
  const found = valueAt(document, stepsOf(pointer));
  if (found === undefined) throw new DataError([problem(pointer, 'pointer-nowhere', document, { pointer })]);
  return found;
}
