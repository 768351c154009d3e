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
  if (text.length <= MOST_RECEIVED_CHARS) return text;
  return text.slice(0, MOST_RECEIVED_CHARS).replace(/[\uD800-\uDBFF]$/, '') + '…';
}

/** What was received, in a few words: never long, to be shown as text, never by `JSON.stringify`, which old pages replace. */
export function describeReceived(value: unknown): string {
  if (typeof value === 'string') return `"${cut(value)}"`;
  if (typeof value === 'function' || typeof value === 'symbol') return typeof value;
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[… ${value.length}]`;
  const keys = Object.keys(value);
  if (keys.length > 4) keys.splice(4, Infinity, '…');
  return keys.length === 0 ? '{}' : `{ ${cut(keys.join(', '))} }`;
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
