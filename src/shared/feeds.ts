import { feedLink, type FeedTaker } from './feed-link.js';
import { changePage } from './page-state.js';
import type { Supply } from './source-controller.js';

/** A feed as the widgets see it: what it says, and who wants to be told. */
export interface Feed extends HTMLElement {
  readonly supply: Supply;
  readonly takers: Set<FeedTaker>;
}

const feeds = new Set<Feed>();
const feedOf = new WeakMap<FeedTaker, Feed>();

function isFeed(element: Element | null | undefined): element is Feed {
  return !!element && feeds.has(element as Feed);
}

/** The feed around an element, through shadow roots. Missing values: `undefined` where there is none. */
function maybeAround(element: Element): Feed | undefined {
  let at: Node | null = element.parentNode;
  while (at) {
    if (isFeed(at as Element)) return at as Feed;
    at = at instanceof ShadowRoot ? at.host : at.parentNode;
  }
  return undefined;
}

/** The feed of an id, in the widget's own tree first, then in the document. */
function maybeNamed(element: Element, id: string): Feed | undefined {
  const root = element.getRootNode() as Document | ShadowRoot;
  return [root.getElementById?.(id), document.getElementById(id)].find(isFeed);
}

function leave(taker: FeedTaker): void {
  feedOf.get(taker)?.takers.delete(taker);
  feedOf.delete(taker);
}

feedLink.leave = leave;
feedLink.find = (taker, id) => {
  const feed = id ? maybeNamed(taker, id) : maybeAround(taker);
  if (feed !== feedOf.get(taker)) {
    leave(taker);
    if (feed && taker.isConnected) {
      feedOf.set(taker, feed);
      feed.takers.add(taker);
    }
  }
  return feed?.supply;
};

/** A feed is there, or has another id: every widget looks anew. */
export function joinFeeds(feed: Feed): void {
  feeds.add(feed);
  changePage();
}

/** A feed has gone: its widgets fall back to their next way. */
export function leaveFeeds(feed: Feed): void {
  feeds.delete(feed);
  [...feed.takers].forEach(leave);
  changePage();
}
