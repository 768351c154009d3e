import { windowAt } from '../core/row-window.js';
import type { RankingLayout } from './county-ranking-layout.js';

/**
 * A row to draw, and the empty room before it where rows are not drawn. Units: px. `key`: whose nodes it takes; of a long
 * list those of a row that went out of sight.
 */
export interface Slot {
  readonly index: number;
  readonly gapPx: number;
  readonly key: string | number;
}

/** Rows that are drawn at most besides those that a view holds. */
const MOST_BESIDES = 16;

/** The rows to draw for a scroll position: all of a list that is not long. Units: px. */
export function windowIn(
  { offsets, count, viewHeight = 0 }: RankingLayout,
  scrollPx: number,
): { readonly from: number; readonly to: number } {
  return offsets ? windowAt(offsets, scrollPx, viewHeight) : { from: 0, to: count };
}

/**
 * What stands in the list: the rows to draw, and of a long list those that are kept (pinned, current).
 * Shape: in their order; `restPx` is the room after the last. Units: px.
 */
export function slotsOf(
  layout: RankingLayout,
  scrollPx: number,
  current: number,
): { readonly slots: readonly Slot[]; readonly restPx: number } {
  const { offsets, count, viewHeight = 0, rowHeight, pins, keyAt } = layout;
  const { from, to } = windowIn(layout, scrollPx);
  const drawn = new Set([...pins, current]);
  for (let index = from; index < to; index++) drawn.add(index);
  const span = Math.ceil(viewHeight / rowHeight) + MOST_BESIDES;
  let end = 0;
  const slots = [...drawn]
    .filter((index) => index < count)
    .sort((a, b) => a - b)
    .map((index): Slot => {
      const gapPx = offsets ? (offsets[index] as number) - end : 0;
      end = offsets?.[index + 1] ?? 0;
      const isSeen = index >= from && index < to;
      return { index, gapPx, key: !offsets ? keyAt(index) : isSeen ? index % span : -1 - index };
    });
  return { slots, restPx: (offsets?.[count] ?? 0) - end };
}
