import { feedLink, type FeedTaker } from './feed-link.js';
import { changePage, maybeClosest } from './page-state.js';
import type { Supply } from './source-controller.js';

/** A feed as the widgets see it: what it says, and who wants to be told. */
export interface Feed extends HTMLElement {
  readonly supply: Supply;
  readonly takers: Set<FeedTaker>;
}

const feedOf = new WeakMap<FeedTaker, Feed>();

function leave(taker: FeedTaker): void {
  feedOf.get(taker)?.takers.delete(taker);
  feedOf.delete(taker);
}

feedLink.leave = leave;
feedLink.find = (taker, id) => {
  const root = taker.getRootNode() as Document | ShadowRoot;
  // In the widget's own tree first, then in the document; without an id the feed around it.
  const found = id
    ? [root.getElementById?.(id), document.getElementById(id)]
    : [maybeClosest(taker, 'union-feed')];
  const feed = found.find((element): element is Feed => !!element && 'takers' in element);
  if (feed !== feedOf.get(taker)) {
    leave(taker);
    if (feed && taker.isConnected) {
      feedOf.set(taker, feed);
      feed.takers.add(taker);
    }
  }
  return feed?.supply;
};

/** A feed has gone: its widgets fall back to their next way. */
export function leaveFeed(feed: Feed): void {
  [...feed.takers].forEach(leave);
  changePage();
}
