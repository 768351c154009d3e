import { problem, type Problem } from '../core/problem.js';
import { readSeparated } from '../core/separated-text.js';
import { measureDepth } from '../core/text-depth.js';
import { pageClock } from './clock.js';
import type { FetchOptions } from './fetch-options.js';

/**
 * What a request brought. Units: milliseconds; `skewMs` is how far the server's clock is ahead of ours.
 * Missing values: `status` 0 where there was no whole answer; no `text` where it failed or has a `problem`.
 */
export interface Answer {
  readonly status: number;
  readonly retryAfterMs?: number;
  readonly skewMs: number;
  readonly problem?: Problem;
  readonly text?: string;
  readonly format?: string;
  /** These two tell whether the document a server has is still the one we have. */
  readonly etag?: string | null;
  readonly modified?: string | null;
}

const TIMEOUT_S = 20;
const MOST_BYTES = 8_000_000;
const MOST_DEPTH = 64;
const SLICE_MS = 50;

/** No answer at all. */
export const SILENCE: Answer = { status: 0, skewMs: 0 };

function formatOf(url: string, type: string): string {
  const [, extension = 'json'] = /\.([ct]sv)(?:[?#]|$)/i.exec(url) ?? [];
  if (/json|html/.test(type)) return 'json';
  return /tab-sep/.test(type) ? 'tsv' : /csv/.test(type) ? 'csv' : extension.toLowerCase();
}

/** The bytes of an answer. Missing values: `undefined` where they are more than allowed; the rest is not asked for. */
async function maybeBytes({ body, headers }: Response, most: number): Promise<ArrayBuffer | undefined> {
  const reader = body?.getReader();
  const chunks: Uint8Array[] = [];
  let size = Number(headers.get('content-length'));
  if (size <= most) size = 0;
  while (size <= most) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    if (done || !value) return new Blob(chunks as BlobPart[]).arrayBuffer();
    chunks.push(value);
    size += value.length;
  }
  return undefined;
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

/** Asks for a URL once; `known` is the last answer that was a document. Never throws: a failure is an answer too. */
export async function ask(
  url: string,
  options: FetchOptions,
  known: Answer | undefined,
  abort: AbortController,
): Promise<Answer> {
  const limit = pageClock.setTimeout(() => abort.abort(), (options.timeout || TIMEOUT_S) * 1000);
  try {
    const headers: Record<string, string> = { ...options.headers };
    // To another origin these two would need its leave first; there the browser's own cache asks.
    if (known && maybeAddress(url)?.origin === location.origin) {
      if (known.etag) headers['if-none-match'] = known.etag;
      if (known.modified) headers['if-modified-since'] = known.modified;
    }
    const response = await fetch(url, {
      signal: abort.signal,
      cache: 'no-cache',
      credentials: options.credentials ?? 'same-origin',
      headers,
    });
    const header = (name: string): string => response.headers.get(name) ?? '';
    const now = pageClock.now();
    const date = Date.parse(header('date'));
    // The header counts whole seconds: within two of them the clocks agree.
    const skewMs = date + (Number(header('age')) || 0) * 1000 - now;
    const later = header('retry-after');
    const answer: Answer = {
      status: response.status,
      retryAfterMs: /^\d+$/.test(later) ? Number(later) * 1000 : Date.parse(later) - (date || now) || 0,
      skewMs: Math.abs(skewMs) > 2000 ? skewMs : 0,
      format: options.format || formatOf(url, header('content-type')),
      etag: header('etag'),
      modified: header('last-modified'),
    };
    const most = options.maxBytes || MOST_BYTES;
    const bytes = response.ok ? await maybeBytes(response, most) : undefined;
    if (!bytes) {
      abort.abort();
      if (!response.ok) return answer;
      return { ...answer, problem: problem('', 'too-large', url, { limit: `${most / 1_000_000} MB` }) };
    }
    const [, named] = /charset\s*=\s*"?([^\s";]+)/i.exec(header('content-type')) ?? [];
    const charset = options.charset || named || 'utf-8';
    try {
      return { ...answer, text: new TextDecoder(charset, { fatal: true }).decode(bytes) };
    } catch {
      return { ...answer, problem: problem('', 'charset', charset, { charset }) };
    }
  } catch {
    return SILENCE;
  } finally {
    pageClock.clearTimeout(limit);
  }
}

/** Reads text as a document, a slice at a time where it is long. Shape: the document, or the problem with it. */
export async function digest(
  text: string,
  format: string | undefined,
): Promise<{ document: unknown } | { problem: Problem }> {
  const plain = text.replace(/^\uFEFF/, '');
  const separator = format === 'csv' ? ',' : format === 'tsv' ? '\t' : undefined;
  const walk = measureDepth(separator ? '' : plain, MOST_DEPTH);
  let since = pageClock.now();
  for (;;) {
    const { done, value } = walk.next();
    if (done && value > MOST_DEPTH)
      return { problem: problem('', 'too-deep', plain, { limit: String(MOST_DEPTH) }) };
    if (done) break;
    if (pageClock.now() - since < SLICE_MS) continue;
    await new Promise<void>((resolve) => pageClock.setTimeout(resolve, 0));
    since = pageClock.now();
  }
  try {
    return { document: separator ? readSeparated(plain, separator) : (JSON.parse(plain) as unknown) };
  } catch {
    return { problem: problem('', 'json', text) };
  }
}
