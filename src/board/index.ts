import { defineElement } from '../shared/define.js';
import { BoardElement } from './board-element.js';

defineElement('union-board', BoardElement);

declare global {
  interface HTMLElementTagNameMap {
    'union-board': BoardElement;
  }
}

export { BoardElement };
export { UnionHeartbeatEvent, UnionPageEvent } from './board-events.js';
export type { BoardHealth, CellHealth, PageHealth } from './board-health.js';
export type { BoardFault } from './board-faults.js';
