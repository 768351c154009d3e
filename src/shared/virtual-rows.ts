/** Rows that are drawn: from `from`, up to but not including `to`. */
export interface RowWindow {
  readonly from: number;
  readonly to: number;
}

/** A row to draw, and the empty room left before it where rows are not drawn. Units: px. */
export interface RowSlot {
  readonly index: number;
  readonly gapPx: number;
}

/** Where rows stand. Shape: the top of every row, then the height of all. Units: px. */
export function rowTops(count: number, heightOf: (index: number) => number): Float64Array {
  const tops = new Float64Array(count + 1);
  for (let index = 0; index < count; index++) tops[index + 1] = (tops[index] as number) + heightOf(index);
  return tops;
}

/** The row at a height; the first or last one for heights outside. Missing values: −1 where there are no rows. */
export function rowAt(tops: Float64Array, px: number): number {
  let [low, high] = [0, tops.length - 2];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tops[middle] as number) <= px) low = middle;
    else high = middle - 1;
  }
  return Math.min(low, tops.length - 2);
}

/**
 * The rows to draw for a view, with a quarter of a view before and after it.
 * The window `shown` is given back as it is while it reaches an eighth of a view further than what is seen: scrolling by
 * a row redraws nothing. Units: px.
 */
export function windowOf(tops: Float64Array, topPx: number, viewPx: number, shown?: RowWindow): RowWindow {
  const count = tops.length - 1;
  const total = tops[count] as number;
  const top = Math.max(0, Math.min(topPx, total - viewPx));
  const reaches = ({ from, to }: RowWindow, marginPx: number): boolean =>
    to <= count &&
    (tops[from] as number) <= Math.max(0, top - marginPx) &&
    (tops[to] as number) >= Math.min(total, top + viewPx + marginPx);
  if (shown && reaches(shown, viewPx / 8)) return shown;
  return {
    from: Math.max(0, rowAt(tops, top - viewPx / 4)),
    to: rowAt(tops, top + viewPx * 1.25) + 1,
  };
}

/**
 * What stands in the list: the window's rows and those that are always kept (pinned, focused), in their order, each
 * with the gap before it. Units: px; `afterPx` is the room after the last. `kept` may repeat and need not be sorted.
 */
export function slotsOf(
  tops: Float64Array,
  { from, to }: RowWindow,
  kept: readonly number[] = [],
): { readonly slots: readonly RowSlot[]; readonly afterPx: number } {
  const count = tops.length - 1;
  const outside = Array.from(new Set(kept))
    .filter((index) => index >= 0 && index < count && (index < from || index >= to))
    .sort((a, b) => a - b);
  const inside = Array.from({ length: to - from }, (_, at) => from + at);
  const before = outside.filter((index) => index < from);
  let end = 0;
  const slots = [...before, ...inside, ...outside.slice(before.length)].map((index): RowSlot => {
    const gapPx = (tops[index] as number) - end;
    end = tops[index + 1] as number;
    return { index, gapPx };
  });
  return { slots, afterPx: (tops[count] as number) - end };
}

/**
 * Where a list that turns its pages by itself goes next: the first row that is not wholly seen comes to the top, or,
 * `byRow`, the next one; from the end it goes back to the beginning. `coveredPx`: what pinned rows cover of the view.
 * Units: px. Missing values: `undefined` where all rows are seen.
 */
export function nextTurn(
  tops: Float64Array,
  topPx: number,
  viewPx: number,
  coveredPx: number,
  byRow: boolean,
): number | undefined {
  const end = (tops[tops.length - 1] as number) - viewPx;
  if (end <= 0) return undefined;
  // Scroll positions are rounded to the screen's pixels.
  if (topPx >= end - 1) return 0;
  const after = tops[rowAt(tops, topPx + 1) + 1] as number;
  const page = tops[rowAt(tops, topPx + viewPx - coveredPx)] as number;
  return Math.min(byRow ? after : Math.max(page, after), end);
}
