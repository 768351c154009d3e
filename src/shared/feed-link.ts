import type { SourceListener, Supply } from './source-controller.js';

/** A widget as a feed sees it. */
export type FeedTaker = HTMLElement & SourceListener;

/**
 * How widgets reach their feeds. The part with the feeds fills it in: a page without feeds carries none of it.
 * `find` tells what the feed of an id (else the nearest around the widget) says, and keeps the widget told;
 * missing values: `undefined` where there is no such feed.
 */
export const feedLink: {
  find?: (taker: FeedTaker, id: string | null | undefined) => Supply | undefined;
  leave?: (taker: FeedTaker) => void;
} = {};
