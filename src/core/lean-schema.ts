// The shipped build puts this file in the place of `zod/mini` (lean-zod.ts): the same answers for the part of it
// that our schemas use, at a tenth of the bytes. Sources, types, tests and the JSON Schemas use zod itself, and a
// differential test holds the two together. A zod function that is missing here fails the build, not the page.

import { Bare, hasOwn, isObject } from './bare.js';

/** What is wrong, without its place; `custom` is a check that failed on a value of the right shape. */
export interface Fault {
  readonly code: 'invalid_type' | 'invalid_value' | 'invalid_union' | 'custom';
  readonly message?: string;
  readonly expected?: string;
  readonly values?: readonly unknown[];
}

export interface LeanIssue extends Fault {
  readonly path: PropertyKey[];
}

/** Reads a value; what is wrong is added to `issues`. `path` is one stack for the whole document. */
export type Run = (value: unknown, path: PropertyKey[], issues: LeanIssue[]) => unknown;

export interface LeanSchema {
  readonly run: Run;
  readonly mayBeAbsent: boolean;
  check(...checks: readonly Run[]): LeanSchema;
}

export function schema(run: Run, mayBeAbsent = false): LeanSchema {
  return {
    run,
    mayBeAbsent,
    check: (...checks) =>
      schema((value, path, issues) => {
        const before = issues.length;
        const read = run(value, path, issues);
        if (issues.length === before) checks.forEach((check) => check(read, path, issues));
        return read;
      }, mayBeAbsent),
  };
}

/** A rule that lets a value through as it is, and says a fault where it does not hold. */
function rule(holds: (value: never) => boolean, fault: Fault): Run {
  return (value, path, issues) => {
    if (!holds(value as never)) issues.push({ ...fault, path: [...path] });
    return value;
  };
}

export function typeRule(expected: string, is: (value: unknown) => boolean): Run {
  return rule(is, { code: 'invalid_type', expected });
}

function typed(expected: string, is: (value: unknown) => boolean): () => LeanSchema {
  return () => schema(typeRule(expected, is));
}

export const string = /* @__PURE__ */ typed('string', (value) => typeof value === 'string');
export const number = /* @__PURE__ */ typed('number', Number.isFinite);
export const boolean = /* @__PURE__ */ typed('boolean', (value) => typeof value === 'boolean');
const nothing = /* @__PURE__ */ typed('null', (value) => value === null);
export { nothing as null };

export type Container = Readonly<Record<PropertyKey, unknown>>;

/** Reads what another value holds; its key is on the path meanwhile. */
export function readAt(
  value: Container,
  key: PropertyKey,
  inner: LeanSchema,
  path: PropertyKey[],
  issues: LeanIssue[],
): unknown {
  path.push(key);
  const found = inner.run(value[key], path, issues);
  path.pop();
  return found;
}

/** What every object has, by what a page has extended all of them with. */
const ANY = {};

/** Whether a value has a field, its own or its class's, and not only because a page has extended every object. */
function has(value: Container, key: string): boolean {
  return key in ANY ? hasOwn(value, key) : key in value;
}

export function object(shape: Readonly<Record<string, LeanSchema>>): LeanSchema {
  const type = typeRule('object', isObject);
  const keys = Object.keys(shape);
  return schema((value, path, issues) => {
    if (!isObject(value)) return type(value, path, issues);
    const read = new Bare();
    keys.forEach((key) => {
      const inner = shape[key] as LeanSchema;
      const isThere = has(value as Container, key);
      if (isThere || !inner.mayBeAbsent)
        read[key] = readAt(isThere ? (value as Container) : new Bare(), key, inner, path, issues);
    });
    return read;
  });
}

export function array(inner: LeanSchema): LeanSchema {
  const type = typeRule('array', Array.isArray);
  return schema((value, path, issues) =>
    Array.isArray(value)
      ? [...(value as unknown[])].map((_item, index) =>
          readAt(value as unknown as Container, index, inner, path, issues),
        )
      : type(value, path, issues),
  );
}

export function optional(inner: LeanSchema): LeanSchema {
  return schema(
    (value, path, issues) => (value === undefined ? value : inner.run(value, path, issues)),
    true,
  );
}

function oneOf(values: readonly unknown[]): LeanSchema {
  return schema(rule((value) => values.includes(value), { code: 'invalid_value', values }));
}
export { oneOf as enum };

export function union(options: readonly LeanSchema[], message = 'Invalid input'): LeanSchema {
  return schema((value, path, issues) => {
    let only: LeanIssue[] | undefined;
    let nearly = 0;
    let own: LeanIssue[] = [];
    for (const option of options) {
      const read = option.run(value, path, own);
      if (own.length === 0) return read;
      if (own.every(({ code }) => code === 'custom')) {
        nearly += 1;
        only = own;
      }
      own = [];
    }
    // As zod does: where one option alone has the right shape and fails a check, its own issues tell more.
    if (only && nearly === 1) issues.push(...only);
    else issues.push({ code: 'invalid_union', path: [...path], message });
    return value;
  });
}

export function refine(holds: (value: never) => boolean, message: string): Run {
  return rule(holds, { code: 'custom', message });
}

export function regex(pattern: RegExp, message: string): Run {
  return refine((value) => pattern.test(value), message);
}

export function gt(bound: number, message: string): Run {
  return refine((value) => value > bound, message);
}

export function lt(bound: number, message: string): Run {
  return refine((value) => value < bound, message);
}

export function safeParse(
  whole: LeanSchema,
  value: unknown,
): { success: boolean; data: unknown; error: { issues: LeanIssue[] } } {
  const issues: LeanIssue[] = [];
  const data = whole.run(value, [], issues);
  return { success: issues.length === 0, data, error: { issues } };
}
