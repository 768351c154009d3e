import { UnionEvent } from './events.js';

/** A person picked a row, a station or a segment; `item` is what the host's own data said of it. */
export class UnionSelectEvent extends UnionEvent {
  declare readonly kind: string;
  declare readonly id: string;
  declare readonly item: unknown;

  constructor(kind: string, id: string, item: unknown) {
    super('union-select', { kind, id, item });
  }
}
