import { defineElement } from '../shared/define.js';
import { FundCounterElement } from './fund-counter-element.js';

defineElement('union-fund-counter', FundCounterElement);

declare global {
  interface HTMLElementTagNameMap {
    'union-fund-counter': FundCounterElement;
  }
}

export { FundCounterElement };
export type { Fund } from './fund-counter-data.js';
