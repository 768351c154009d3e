import { UnionEvent } from '../shared/events.js';

/** Long work moves on: of `total` steps `done` are done; equal when it is. */
export class UnionProgressEvent extends UnionEvent {
  declare readonly done: number;
  declare readonly total: number;

  constructor(done: number, total: number) {
    super('union-progress', { done, total });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'union-progress': UnionProgressEvent;
  }
}
