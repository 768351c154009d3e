/**
 * One thing that is wrong with a document.
 * Shape: `path` an RFC 6901 pointer into the document as it was read; `code` names the rule, `params` fill its
 * sentence; `received` is what stood there, shortened.
 */
export interface Problem {
  readonly path: string;
  readonly code: string;
  readonly params: Readonly<Record<string, string>>;
  readonly received: string;
}

/** The document is refused: the owner keeps the last good picture and shows the first problem. */
export class DataError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const first = problems[0];
    super(first ? `${first.path || '/'}: ${first.code} (received ${first.received})` : 'invalid data');
    this.name = 'DataError';
    this.problems = problems;
  }
}

const MOST_RECEIVED_CHARS = 80;

/** The beginning of a text, never half a character. */
function cut(text: string): string {
  return text.slice(0, MOST_RECEIVED_CHARS).replace(/[\uD800-\uDBFF]$/, '');
}

/** What was received, in a few words: never long, to be shown as text, never by `JSON.stringify`, which old pages replace. */
export function describeReceived(value: unknown): string {
  if (value === undefined) return 'undefined';
  if (typeof value === 'string') {
    return value.length > MOST_RECEIVED_CHARS ? `"${cut(value)}…"` : `"${value}"`;
  }
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[… ${value.length}]`;
  if (value !== null && typeof value === 'object') {
    const keys = Object.keys(value);
    return keys.length === 0
      ? '{}'
      : `{ ${cut(keys.slice(0, 4).join(', '))}${keys.length > 4 ? ', …' : ''} }`;
  }
  return typeof value === 'function' || typeof value === 'symbol' ? typeof value : String(value);
}

/** Makes a problem. `received` is described here, so callers pass the value itself. */
export function problem(
  path: string,
  code: string,
  received: unknown,
  params: Readonly<Record<string, string>> = {},
): Problem {
  return { path, code, params, received: describeReceived(received) };
}
