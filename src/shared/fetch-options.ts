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

/** Requests of the same key are one request. Written by hand: old pages replace how arrays become JSON. */
export function keyOf(url: string, options: FetchOptions): string {
  const { timeout, maxBytes, charset, format, credentials, headers, stream, persist } = options;
  const named = Object.entries(headers ?? {}).map((entry) => entry.join(': '));
  return [url, timeout, maxBytes, charset, format, credentials, stream, persist, ...named.sort()].join('\n');
}
