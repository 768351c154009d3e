import { windowAt } from '../shared/row-window.js';
import type { RankingLayout } from './county-ranking-layout.js';

/** A row to draw, and the empty room before it where rows are not drawn. Units: px. */
export interface Slot {
  readonly index: number;
  readonly gapPx: number;
}

/**
 * What stands in the list: all rows, or of a long one those that are seen and those that are kept (pinned, current).
 * Shape: in their order; `restPx` is the room after the last. Units: px.
 */
export function slotsOf(
  { offsets, count, viewHeight = 0, pins }: RankingLayout,
  scrollPx: number,
  current: number,
): { readonly slots: readonly Slot[]; readonly restPx: number } {
  if (!offsets)
    return { slots: Array.from({ length: count }, (_, index) => ({ index, gapPx: 0 })), restPx: 0 };
  const { from, to } = windowAt(offsets, scrollPx, viewHeight);
  const drawn = new Set([...pins, current]);
  for (let index = from; index < to; index++) drawn.add(index);
  let end = 0;
  const slots = Array.from(drawn)
    .filter((index) => index < count)
    .sort((a, b) => a - b)
    .map((index): Slot => {
      const gapPx = (offsets[index] as number) - end;
      end = offsets[index + 1] as number;
      return { index, gapPx };
    });
  return { slots, restPx: (offsets[count] as number) - end };
}
