import { DataError, problem } from '../core/problem.js';
import { readSeparated } from '../core/separated-text.js';
import { pageClock } from './clock.js';

/**
 * How a URL is asked for, as the feed's attributes say it. Units: `timeout` in seconds for one whole request,
 * `maxBytes` of its answer before decoding.
 * Missing values: 20 seconds, 8 MB, the page's own origin's credentials, the encoding that the answer names.
 */
export interface FetchOptions {
  readonly timeout?: number | null | undefined;
  readonly maxBytes?: number | null | undefined;
  readonly charset?: string | null | undefined;
  readonly format?: string | null | undefined;
  readonly credentials?: RequestCredentials | null | undefined;
  readonly headers?: Readonly<Record<string, string>> | null | undefined;
  /** The URL is a stream of server-sent events, each of them a document. */
  readonly stream?: boolean | null | undefined;
  /** The last good document is kept in the browser. */
  readonly persist?: boolean | null | undefined;
}

/**
 * What a request brought. Units: milliseconds; `skewMs` is how far the server's clock is behind
 * ours, a negative number.
 * Missing values: `status` 0 where there was no whole answer; no `text` where it failed.
 */
export interface Answer {
  readonly status: number;
  readonly retryAfterMs?: number;
  readonly skewMs: number;
  /** What the server's clock said. Missing values: `undefined` where it did not. */
  readonly serverMs?: number | undefined;
  readonly text?: string;
  readonly format?: string | null | undefined;
}

/** No answer at all. */
export const SILENCE: Answer = { status: 0, skewMs: 0 };

const TIMEOUT_S = 20;
const MOST_BYTES = 8_000_000;
const MOST_DEPTH = 64;
const SLICE_CHARS = 1 << 20;

/** The bytes of an answer. Missing values: `undefined` where they are more than allowed; the rest is not asked for. */
async function maybeBytes({ body }: Response, most: number): Promise<ArrayBuffer | undefined> {
  const reader = body?.getReader();
  const chunks: BlobPart[] = [];
  for (let size = 0; size <= most;) {
    const { value } = (await reader?.read()) ?? {};
    if (!value) return new Blob(chunks).arrayBuffer();
    chunks.push(value as BlobPart);
    size += value.length;
  }
  return undefined;
}

/** Something is beyond what the page allows or declares. */
export function refusal(limit: string, received: string): DataError {
  return new DataError([problem('', 'limit', received, { limit })]);
}

/**
 * Asks for a URL once; a failure is an answer too.
 * @throws DataError when the answer is too large, or not in its encoding
 */
export async function ask(
  url: string,
  { timeout, maxBytes, charset, format, credentials, headers }: FetchOptions,
  abort: AbortController,
): Promise<Answer> {
  const limit = pageClock.setTimeout(() => abort.abort(), (timeout || TIMEOUT_S) * 1000);
  try {
    const response = await fetch(url, {
      signal: abort.signal,
      // The browser's own cache asks with the tags that the server gave.
      cache: 'no-cache',
      credentials: credentials ?? 'same-origin',
      headers: headers ?? {},
    });
    const header = (name: string): string => response.headers.get(name) ?? '';
    const now = pageClock.now();
    const date = Date.parse(header('date'));
    const serverMs = date + Number(header('age')) * 1000;
    const later = header('retry-after');
    const type = header('content-type');
    const answer: Answer = {
      status: response.status,
      retryAfterMs: Number(later) * 1000 || Date.parse(later) - (date || now) || 0,
      serverMs: serverMs || undefined,
      skewMs: Math.min(serverMs - now, 0) || 0,
      format: format || type,
    };
    const most = maxBytes || MOST_BYTES;
    const bytes = response.ok ? await maybeBytes(response, most) : undefined;
    if (!bytes) {
      abort.abort();
      if (response.ok) throw refusal(`max-bytes ${most}`, url);
      return answer;
    }
    const [, named = 'utf-8'] = /charset\s*=\s*"?([^\s";]+)/i.exec(type) ?? [];
    const encoding = charset || named;
    try {
      return { ...answer, text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
    } catch {
      throw refusal(`charset ${encoding}`, url);
    }
  } catch (error) {
    if (error instanceof DataError) throw error;
    return SILENCE;
  } finally {
    pageClock.clearTimeout(limit);
  }
}

/** Whether JSON text nests too deep; of a long one a slice is looked at at a time. */
async function isTooDeep(text: string): Promise<boolean> {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < text.length && depth <= MOST_DEPTH; at++) {
    const sign = text[at] as string;
    if (sign === '\\') at += 1;
    else if (sign === '"') inText = !inText;
    else if (!inText) depth += '[{'.includes(sign) ? 1 : ']}'.includes(sign) ? -1 : 0;
    if (at % SLICE_CHARS === SLICE_CHARS - 1)
      await new Promise<void>((resolve) => pageClock.setTimeout(resolve, 0));
  }
  return depth > MOST_DEPTH;
}

/**
 * Reads text as a document.
 * @throws DataError when it is none, or nests too deep
 */
export async function digest(text: string, format?: string | null): Promise<unknown> {
  const table = /csv|tsv|tab-sep/.exec(format ?? '');
  if (table) return readSeparated(text, table[0] === 'csv' ? ',' : '\t');
  if (await isTooDeep(text)) throw refusal(`depth ${MOST_DEPTH}`, text);
  try {
    return JSON.parse(text);
  } catch {
    throw new DataError([problem('', 'json', text)]);
  }
}
