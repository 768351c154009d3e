import { UnionEvent } from '../shared/events.js';
import type { BoardHealth } from './board-health.js';
import type { SkipReason } from './board-rotation.js';

/** A board shows another page. `page` is its index; `skipped` are those that were passed over on the way. */
export class UnionPageEvent extends UnionEvent {
  declare readonly page: number;
  declare readonly id: string;
  declare readonly heading: string;
  declare readonly skipped: readonly { readonly id: string; readonly reason: SkipReason }[];

  constructor(
    page: number,
    id: string,
    heading: string,
    skipped: readonly { readonly id: string; readonly reason: SkipReason }[],
  ) {
    super('union-page', { page, id, heading, skipped });
  }
}

/** A board is alive: every minute that it is seen, with what `health()` says. */
export class UnionHeartbeatEvent extends UnionEvent {
  declare readonly health: BoardHealth;

  constructor(health: BoardHealth) {
    super('union-heartbeat', { health });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'union-page': UnionPageEvent;
    'union-heartbeat': UnionHeartbeatEvent;
  }
}
