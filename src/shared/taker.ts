import type { Problem } from '../core/problem.js';

/**
 * How a document came. Units: milliseconds; `skewMs` is how far the server's clock is ahead of ours.
 * `turn` grows with every request of the page; `kept` is one that a reload found in the browser's store.
 */
export interface Arrival {
  readonly arrivedMs: number;
  readonly skewMs: number;
  readonly turn: number;
  readonly kept: boolean;
}

/** One who wants a document. `wantsAt`: when it wants one, given when the last answer came. */
export interface Taker {
  wantsAt(answeredMs: number): number;
  received(document: unknown, arrival: Arrival): void;
  confirmed(arrival: Arrival): void;
  refused(refusal: Refusal): void;
  failed(status: number, attempt: number, nextInMs: number): void;
}

/** A document that a resource holds. */
export interface Held {
  readonly document: unknown;
  readonly arrival: Arrival;
}

/** An answer that is no document. */
export interface Refusal {
  readonly problem: Problem;
  readonly text: string;
}
