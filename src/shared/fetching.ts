import { pageClock } from './clock.js';
import type { FetchOptions } from './fetch-options.js';
import { JsonClient } from './json-client.js';
import type { SourceListener, Supply } from './source-controller.js';

/** Where what a URL answers is put down. */
export interface FetchSink extends SourceListener {
  fetched: Supply;
}

/** Fetches a URL for one element and puts down what it answers. Units: `refresh` in seconds; 0 = once. */
export function createFetching(
  url: string,
  refresh: number,
  sink: FetchSink,
  options?: FetchOptions,
): JsonClient {
  const put = (supply: Supply): void => {
    sink.fetched = supply;
    sink.supplied();
  };
  return new JsonClient(
    url,
    refresh * 1000,
    {
      received: (document, arrival) => put({ kind: 'document', document, ...arrival }),
      confirmed: (arrival, document) => {
        // The same text is as fresh as new: only the time of arrival moves.
        if (sink.fetched.kind === 'document') put({ kind: 'document', document, ...arrival });
        else sink.supplied();
      },
      garbled: (_text, problem) => put({ kind: 'garbled', problem }),
      failed: (status, attempt, nextInMs) => sink.fetchFailed(url, status, attempt, nextInMs),
    },
    (input, init) => fetch(input, init),
    pageClock,
    options,
  );
}
