import { problem } from '../core/problem.js';
import { pageClock } from './clock.js';
import { JsonClient, type JsonClientListener } from './json-client.js';
import type { SourceListener, Supply } from './source-controller.js';

/** Where what a URL answers is put down. */
export interface FetchSink extends SourceListener {
  fetched: Supply;
}

/** Fetches a URL for one element and puts down what it answers. Units: `refresh` in seconds; 0 = once. */
export function createFetching(url: string, refresh: number, sink: FetchSink): JsonClient {
  const put = (supply: Supply): void => {
    sink.fetched = supply;
    sink.supplied();
  };
  const listener: JsonClientListener = {
    received: (document) => put({ kind: 'document', document, arrivedMs: pageClock.now() }),
    confirmed: () => {
      // The same text is as fresh as new: only the time of arrival moves.
      if (sink.fetched.kind === 'document') put({ ...sink.fetched, arrivedMs: pageClock.now() });
      else sink.supplied();
    },
    garbled: (text) => put({ kind: 'garbled', problem: problem('', 'json', text) }),
    failed: (status, attempt, nextInMs) => sink.fetchFailed(url, status, attempt, nextInMs),
  };
  return new JsonClient(url, refresh * 1000, listener, (input, init) => fetch(input, init), pageClock);
}
