import { problem, type Problem } from '../core/problem.js';
import { readSeparated } from '../core/separated-text.js';
import { measureDepth } from '../core/text-depth.js';
import type { Clock } from './clock.js';
import type { FetchOptions } from './fetch-options.js';

/** What tells whether the document a server has is still the one we have. */
export interface Validators {
  readonly etag?: string | null | undefined;
  readonly modified?: string | null | undefined;
}

/**
 * What a request brought. Units: milliseconds; `skewMs` is how far the server's clock is ahead of ours.
 * Missing values: `status` 0 where there was no answer at all.
 */
export type Answer =
  | { readonly kind: 'failed'; readonly status: number; readonly retryAfterMs: number }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'same'; readonly skewMs: number }
  | (Validators & {
      readonly kind: 'text';
      readonly text: string;
      readonly format: string;
      readonly skewMs: number;
    });

const TIMEOUT_MS = 20_000;
const MOST_BYTES = 8_000_000;
const MOST_DEPTH = 64;
const SLICE_MS = 50;

function skewOf(headers: Headers, now: number): number {
  const date = Date.parse(headers.get('date') ?? '');
  const ageMs = (Number(headers.get('age')) || 0) * 1000;
  // The header counts whole seconds: within two of them the clocks agree.
  const skewMs = date + ageMs - now;
  return Math.abs(skewMs) > 2000 ? skewMs : 0;
}

function retryAfterOf(headers: Headers, now: number): number {
  const text = headers.get('retry-after') ?? '';
  const at = Date.parse(text) - (Date.parse(headers.get('date') ?? '') || now);
  return /^\d+$/.test(text) ? Number(text) * 1000 : Math.max(0, at || 0);
}

function formatOf(url: string, headers: Headers, told: string | undefined): string {
  if (told) return told;
  const type = headers.get('content-type') ?? '';
  if (/json|html/.test(type)) return 'json';
  const [, extension = ''] = /\.([ct]sv)(?:[?#]|$)/i.exec(url) ?? [];
  return /tab-separated/.test(type) ? 'tsv' : /csv/.test(type) ? 'csv' : extension.toLowerCase() || 'json';
}

/** The bytes of an answer. Missing values: `undefined` where they are more than allowed; the rest is not asked for. */
async function maybeBytes(response: Response, most: number): Promise<Uint8Array | undefined> {
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = Number(response.headers.get('content-length')) > most ? Infinity : 0;
  while (size <= most) {
    const { done, value } = await reader.read();
    if (done) {
      const bytes = new Uint8Array(size);
      let at = 0;
      for (const chunk of chunks) {
        bytes.set(chunk, at);
        at += chunk.length;
      }
      return bytes;
    }
    chunks.push(value);
    size += value.length;
  }
  void reader.cancel().catch(() => undefined);
  return undefined;
}

function decode(bytes: Uint8Array, headers: Headers, told: string | undefined): string | Problem {
  const [, named] = /charset\s*=\s*"?([^\s";]+)/i.exec(headers.get('content-type') ?? '') ?? [];
  const charset = told || named || 'utf-8';
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return problem('', 'charset', charset, { charset });
  }
}

/** Where a URL leads from this page. Missing values: `undefined` unless that is http or https. */
export function maybeAddress(url: string): URL | undefined {
  try {
    const address = new URL(url, document.baseURI);
    return /^https?:$/.test(address.protocol) ? address : undefined;
  } catch {
    return undefined;
  }
}

/** Asks for a URL once. Never throws: what went wrong is part of the answer. */
export async function ask(
  url: string,
  options: FetchOptions,
  known: Validators,
  abort: AbortController,
  fetchIt: typeof fetch,
  clock: Clock,
): Promise<Answer> {
  const limit = clock.setTimeout(() => abort.abort(), options.timeoutMs || TIMEOUT_MS);
  let status = 0;
  let retryAfterMs = 0;
  try {
    const headers: Record<string, string> = { ...options.headers };
    // To another origin these two would need its leave first; there the browser's own cache asks.
    if (maybeAddress(url)?.origin === location.origin) {
      if (known.etag) headers['if-none-match'] = known.etag;
      if (known.modified) headers['if-modified-since'] = known.modified;
    }
    const response = await fetchIt(url, {
      signal: abort.signal,
      cache: 'no-cache',
      credentials: options.credentials ?? 'same-origin',
      headers,
    });
    status = response.status;
    const skewMs = skewOf(response.headers, clock.now()) || 0;
    if (status === 304 && (known.etag || known.modified)) return { kind: 'same', skewMs };
    retryAfterMs = retryAfterOf(response.headers, clock.now());
    if (response.ok) {
      const most = options.maxBytes || MOST_BYTES;
      const bytes = await maybeBytes(response, most);
      if (!bytes) {
        const limitText = `${most / 1_000_000} MB`;
        return { kind: 'refused', problem: problem('', 'too-large', url, { limit: limitText }) };
      }
      const text = decode(bytes, response.headers, options.charset);
      if (typeof text !== 'string') return { kind: 'refused', problem: text };
      return {
        kind: 'text',
        text,
        format: formatOf(url, response.headers, options.format),
        skewMs,
        etag: response.headers.get('etag'),
        modified: response.headers.get('last-modified'),
      };
    }
    void response.body?.cancel().catch(() => undefined);
  } catch {
    // No answer, or one cut short.
    status = 0;
  } finally {
    clock.clearTimeout(limit);
  }
  return { kind: 'failed', status, retryAfterMs };
}

/** Reads text as a document, a slice at a time where it is long. Shape: the document, or the problem with it. */
export async function digest(
  text: string,
  format: string,
  clock: Clock,
): Promise<{ document: unknown } | { problem: Problem }> {
  const plain = text.replace(/^\uFEFF/, '');
  const isTable = format === 'csv' || format === 'tsv';
  const walk = measureDepth(isTable ? '' : plain, MOST_DEPTH);
  let since = clock.now();
  for (;;) {
    const { done, value } = walk.next();
    if (done && value > MOST_DEPTH)
      return { problem: problem('', 'too-deep', plain, { limit: String(MOST_DEPTH) }) };
    if (done) break;
    if (clock.now() - since < SLICE_MS) continue;
    await new Promise<void>((resolve) => clock.setTimeout(resolve, 0));
    since = clock.now();
  }
  try {
    const document: unknown = isTable
      ? readSeparated(plain, format === 'csv' ? ',' : '\t')
      : JSON.parse(plain);
    return { document };
  } catch {
    return { problem: problem('', 'json', text) };
  }
}
