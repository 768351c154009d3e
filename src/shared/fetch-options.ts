/**
 * How a URL is asked for. Units: `timeoutMs` for one whole request, `maxBytes` of its answer before decoding.
 * Missing values: 20 seconds, 8 MB, the page's own origin's credentials, the encoding that the answer names.
 */
export interface FetchOptions {
  readonly timeoutMs?: number | undefined;
  readonly maxBytes?: number | undefined;
  readonly charset?: string | undefined;
  readonly format?: string | undefined;
  readonly credentials?: RequestCredentials | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** The URL is a stream of server-sent events, each of them a document. */
  readonly stream?: boolean | undefined;
  /** The last good document is kept in the browser. */
  readonly persist?: boolean | undefined;
}

/** Requests of the same key are one request. Written by hand: old pages replace how arrays become JSON. */
export function keyOf(url: string, options: FetchOptions): string {
  const { timeoutMs, maxBytes, charset, format, credentials, headers = {}, stream, persist } = options;
  const named = Object.keys(headers)
    .sort()
    .map((name) => `${name}: ${headers[name]}`);
  return [url, timeoutMs, maxBytes, charset, format, credentials, stream, persist, ...named].join('\n');
}
