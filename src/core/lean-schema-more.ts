import { Bare, isObject } from './bare.js';
import {
  enum as oneOf,
  readAt,
  refine,
  schema,
  typeRule,
  type Container,
  type LeanSchema,
  type Run,
} from './lean-schema.js';

// The rest of the stand-in for zod, apart from what every page loads.

export function unknown(): LeanSchema {
  return schema((value) => value);
}

export function record(_keys: LeanSchema, inner: LeanSchema): LeanSchema {
  const type = typeRule('record', isObject);
  return schema((value, path, issues) => {
    if (!isObject(value)) return type(value, path, issues);
    const read = new Bare();
    for (const key of Object.keys(value as Container)) {
      if (key !== '__proto__') read[key] = readAt(value as Container, key, inner, path, issues);
    }
    return read;
  });
}

export function nullable(inner: LeanSchema): LeanSchema {
  return schema((value, path, issues) => (value === null ? value : inner.run(value, path, issues)));
}

export function literal(value: unknown): LeanSchema {
  return oneOf([value]);
}

export function gte(bound: number, message: string): Run {
  return refine((value) => value >= bound, message);
}

export function lte(bound: number, message: string): Run {
  return refine((value) => value <= bound, message);
}
