import { defineElement } from '../shared/define.js';
import { TargetListElement } from './target-list-element.js';

defineElement('union-target-list', TargetListElement);

declare global {
  interface HTMLElementTagNameMap {
    'union-target-list': TargetListElement;
  }
}

export { TargetListElement };
export type { TargetList } from './target-list-data.js';
