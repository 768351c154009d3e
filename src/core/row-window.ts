/** The part of a long list that is drawn, and the room that stands for the rest. Units: px. */
export interface Window {
  readonly from: number;
  readonly to: number;
  readonly above: number;
  readonly below: number;
}

/** Rows drawn beyond the edges; the drawn part moves on in steps of as many, so that a small scroll draws nothing. */
const STEP_ROWS = 4;

/** Where each item of a list begins, and last where the list ends. Units: px. */
export function offsetsOf(heights: readonly number[]): Float64Array {
  const offsets = new Float64Array(heights.length + 1);
  heights.forEach((height, at) => (offsets[at + 1] = (offsets[at] as number) + height));
  return offsets;
}

/** How high an item is. Units: px. */
export function heightAt(offsets: Float64Array, at: number): number {
  return (offsets[at + 1] as number) - (offsets[at] as number);
}

/** The item that stands at a height. Units: px. */
function itemAt(offsets: Float64Array, px: number): number {
  let [low, high] = [0, offsets.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle] as number) <= px) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The items to draw for a scroll position; until somebody scrolls, hardly any beyond the edge. Units: px. */
export function windowAt(offsets: Float64Array, scrollPx: number, viewPx: number): Window {
  const count = offsets.length - 1;
  const first = itemAt(offsets, scrollPx);
  const last = itemAt(offsets, scrollPx + viewPx - 1);
  const from = Math.max(Math.floor(Math.min(first, count) / STEP_ROWS - 1) * STEP_ROWS, 0);
  const to = Math.min(Math.ceil((last + (scrollPx ? 3 : 1)) / STEP_ROWS) * STEP_ROWS, count);
  const total = offsets[count] as number;
  return { from, to, above: offsets[from] as number, below: total - (offsets[to] as number) };
}
