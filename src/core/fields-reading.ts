import { mapFields, type Mapping } from './fields.js';
import { stepsOf, valueAt } from './pointer.js';
import './problem-words.js';
import { DataError, describeReceived, type Problem } from './problem.js';

/** What was read how: `to` a place in our document, `from` the place it came from, `read` what became of it. */
export interface FieldReading {
  readonly to: string;
  readonly from: string;
  readonly received: string;
  readonly read: string;
}

/** Problems of our document told of the foreign one: what the lenient reader knows of a place says more. */
function translate(problems: readonly Problem[], { faults, locate }: Mapping): Problem[] {
  const told = new Set<string>();
  const own = problems.map((found): Problem => {
    for (let path = found.path; ; path = path.slice(0, path.lastIndexOf('/'))) {
      const fault = faults.get(path);
      if (fault) {
        told.add(path);
        return fault;
      }
      if (path === '') return { ...found, path: locate(found.path) };
    }
  });
  const rest = [...faults].filter(([path]) => !told.has(path)).map(([, fault]) => fault);
  return [...new Set([...own, ...rest])];
}

/**
 * Reads a foreign slice through `fields` by a family's own reader.
 * @throws DataError as that reader does, with paths into the foreign slice
 */
export function readThrough<
  P extends { readonly problems: readonly Problem[] },
  L extends () => Promise<unknown>,
>(slice: unknown, fields: unknown, parse: (document: unknown) => P | L): P | L {
  const mapping = mapFields(slice, fields);
  try {
    const parsed = parse(mapping.document);
    return typeof parsed === 'function' ? parsed : { ...parsed, problems: translate(parsed.problems, mapping) };
  } catch (error) {
    throw error instanceof DataError ? new DataError(translate(error.problems, mapping)) : error;
  }
}

const MOST_READINGS = 1000;

function saidOf(value: unknown): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return describeReceived(value);
  const { value: figure, qualifier, status } = value as Record<string, unknown>;
  return qualifier ? `${String(figure)} ${String(qualifier)}` : String(status ?? describeReceived(value));
}

/** What became of every value that `fields` names: the first thousand. Missing values: none where nothing maps. */
export function explainFields(slice: unknown, fields: unknown): FieldReading[] {
  const readings: FieldReading[] = [];
  let mapping: Mapping;
  try {
    mapping = mapFields(slice, fields);
  } catch {
    return readings;
  }
  const { document, faults, locate } = mapping;
  const walk = (value: unknown, to: string): void => {
    if (readings.length >= MOST_READINGS) return;
    const isLeaf = typeof value !== 'object' || value === null || 'status' in value || 'qualifier' in value;
    if (!isLeaf && !faults.has(to)) {
      for (const key of Object.keys(value)) walk((value as Record<string, unknown>)[key], `${to}/${key}`);
      return;
    }
    const from = locate(to);
    const found = valueAt(slice, stepsOf(from));
    const read = faults.has(to) ? '' : saidOf(value);
    // A constant stands nowhere in the document.
    const isThere = found !== undefined;
    readings.push({ to, from: isThere ? from : '', received: isThere ? describeReceived(found) : '', read });
  };
  walk(document, '');
  return readings;
}
