// The shipped build puts this file in the place of `zod/mini` (vite.config.ts): the same answers for the part of it
// that our schemas use, at a tenth of the bytes. Sources, types, tests and the JSON Schemas use zod itself, and a
// differential test holds the two together. A zod function that is missing here fails the build, not the page.

interface LeanIssue {
  readonly code: 'invalid_type' | 'invalid_value' | 'invalid_union' | 'custom';
  readonly path: PropertyKey[];
  readonly message: string;
  readonly expected?: string;
  readonly values?: readonly unknown[];
}

type Path = readonly PropertyKey[];
type Run = (value: unknown, path: Path, issues: LeanIssue[]) => unknown;
type Check = (value: unknown) => string | undefined;

interface LeanSchema {
  readonly run: Run;
  readonly mayBeAbsent?: boolean;
  check(...checks: readonly Check[]): LeanSchema;
}

type Shape = Readonly<Record<string, LeanSchema>>;

function schema(run: Run, mayBeAbsent = false): LeanSchema {
  return {
    run,
    mayBeAbsent,
    check: (...checks) =>
      schema((value, path, issues) => {
        const before = issues.length;
        const read = run(value, path, issues);
        if (issues.length > before) return read;
        for (const check of checks) {
          const message = check(read);
          if (message !== undefined) issues.push({ code: 'custom', path: [...path], message });
        }
        return read;
      }, mayBeAbsent),
  };
}

function typed(expected: string, is: (value: unknown) => boolean): () => LeanSchema {
  return () =>
    schema((value, path, issues) => {
      if (!is(value)) issues.push({ code: 'invalid_type', expected, path: [...path], message: expected });
      return value;
    });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

export const string = typed('string', (value) => typeof value === 'string');
export const number = typed('number', (value) => typeof value === 'number' && isFinite(value));
export const boolean = typed('boolean', (value) => typeof value === 'boolean');
export const unknown = typed('unknown', () => true);
const nothing = typed('null', (value) => value === null);
export { nothing as null };

const aRecord = typed('object', isObject)();
const anArray = typed('array', Array.isArray)();

export function optional(inner: LeanSchema): LeanSchema {
  return schema(
    (value, path, issues) => (value === undefined ? value : inner.run(value, path, issues)),
    true,
  );
}

export function nullable(inner: LeanSchema): LeanSchema {
  return schema((value, path, issues) => (value === null ? value : inner.run(value, path, issues)));
}

export function object(shape: Shape): LeanSchema {
  return schema((value, path, issues) => {
    if (!isObject(value)) return aRecord.run(value, path, issues);
    const read: Record<string, unknown> = {};
    for (const key in shape) {
      const inner = shape[key] as LeanSchema;
      const given = value[key];
      if (given === undefined && inner.mayBeAbsent) continue;
      read[key] = inner.run(given, [...path, key], issues);
    }
    return read;
  });
}

export function record(_keys: LeanSchema, inner: LeanSchema): LeanSchema {
  return schema((value, path, issues) => {
    if (!isObject(value)) return aRecord.run(value, path, issues);
    const read: Record<string, unknown> = {};
    for (const key of Object.keys(value)) {
      if (key !== '__proto__') read[key] = inner.run(value[key], [...path, key], issues);
    }
    return read;
  });
}

export function array(inner: LeanSchema): LeanSchema {
  return schema((value, path, issues) => {
    if (!Array.isArray(value)) return anArray.run(value, path, issues);
    return value.map((item, index) => inner.run(item, [...path, index], issues));
  });
}

function oneOf(values: readonly unknown[]): LeanSchema {
  return schema((value, path, issues) => {
    if (!values.includes(value))
      issues.push({ code: 'invalid_value', values, path: [...path], message: 'invalid' });
    return value;
  });
}
export { oneOf as enum };

export function literal(value: unknown): LeanSchema {
  return oneOf([value]);
}

export function union(options: readonly LeanSchema[], message = 'invalid_union'): LeanSchema {
  return schema((value, path, issues) => {
    for (const option of options) {
      const own: LeanIssue[] = [];
      const read = option.run(value, path, own);
      if (own.length === 0) return read;
    }
    issues.push({ code: 'invalid_union', path: [...path], message });
    return value;
  });
}

export function refine(holds: (value: never) => boolean, message: string): Check {
  return (value) => (holds(value as never) ? undefined : message);
}

export function regex(pattern: RegExp, message = 'invalid'): Check {
  return (value) => (pattern.test(value as string) ? undefined : message);
}

export function gt(bound: number, message = 'too_small'): Check {
  return (value) => ((value as number) > bound ? undefined : message);
}

export function lt(bound: number, message = 'too_big'): Check {
  return (value) => ((value as number) < bound ? undefined : message);
}

export function safeParse(
  schemaOf: LeanSchema,
  value: unknown,
): { success: true; data: unknown } | { success: false; error: { issues: LeanIssue[] } } {
  const issues: LeanIssue[] = [];
  const data = schemaOf.run(value, [], issues);
  return issues.length === 0 ? { success: true, data } : { success: false, error: { issues } };
}
