import { defineElement } from '../shared/define.js';
import { FeedElement } from './feed-element.js';

defineElement('union-feed', FeedElement);

declare global {
  interface HTMLElementTagNameMap {
    'union-feed': FeedElement;
  }
}

export { FeedElement };
export type { FeedExplanation } from './feed-element.js';
