import type { FetchOptions } from './fetch-options.js';

/**
 * Listens to server-sent events, each of them a whole document, until `signal` ends it. A connection that breaks is
 * told once and closed: the caller decides when to try again.
 */
export function openStream(
  url: string,
  { credentials }: FetchOptions,
  signal: AbortSignal,
  received: (text: string) => void,
  broke: () => void,
): void {
  const source = new EventSource(url, { withCredentials: credentials === 'include' });
  signal.addEventListener('abort', () => source.close());
  source.onmessage = ({ data }: MessageEvent<string>) => received(data);
  source.onerror = () => {
    source.close();
    broke();
  };
}
