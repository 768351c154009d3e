import type { Columns } from './station-columns.js';
import type { Near } from './station-nearest.js';

/** A district in the list. Shape: its rows are those from `from`, `count` of them. */
export interface RollHead {
  readonly name: string;
  readonly from: number;
  readonly count: number;
}

/**
 * The list of stations in its order: by district, or from near to far.
 * Shape: `order` holds station numbers by row; `metres` the distances of the rows. Missing values: without a place to
 * measure from `metres` is `undefined`, with one there are no heads.
 */
export interface Roll {
  readonly order: Uint32Array;
  readonly heads: readonly RollHead[];
  readonly metres: Float64Array | undefined;
}

/** Stations by district, in the order of the districts; those without one last. */
export function rollByDistrict({ count, districts, districtNames }: Columns, mask?: Uint8Array): Roll {
  const starts = new Uint32Array(districtNames.length + 1);
  // The first of the names is the empty one, which goes last.
  const places = districtNames.length;
  for (let at = 0; at < count; at++)
    if (!mask || mask[at] === 1) (starts[(districts[at] as number) || places] as number)++;
  for (let place = 0; place < places; place++)
    starts[place + 1] = (starts[place + 1] as number) + (starts[place] as number);
  const heads = [...districtNames.slice(1), districtNames[0] ?? ''].flatMap((name, place): RollHead[] => {
    const from = starts[place] as number;
    const rows = (starts[place + 1] as number) - from;
    return rows > 0 ? [{ name, from, count: rows }] : [];
  });
  const order = new Uint32Array(starts[places] as number);
  for (let at = 0; at < count; at++) {
    if (mask && mask[at] !== 1) continue;
    const place = ((districts[at] as number) || places) - 1;
    order[(starts[place] as number)++] = at;
  }
  return { order, heads, metres: undefined };
}

/** Stations as they were sorted from near to far. */
export function rollOfNear(near: readonly Near[]): Roll {
  const order = new Uint32Array(near.length);
  const metres = new Float64Array(near.length);
  near.forEach((one, at) => {
    order[at] = one.station;
    metres[at] = one.metres;
  });
  return { order, heads: [], metres };
}

/** Chosen stations only, in their order: those of one place say. */
export function rollOf(stations: readonly number[]): Roll {
  return { order: new Uint32Array(stations), heads: [], metres: undefined };
}

/** The rows of one district that are drawn. Missing values: no `head` where the list has none. */
export interface RollPart {
  readonly head: RollHead | undefined;
  readonly from: number;
  readonly to: number;
}

/** The part of the list that is drawn, and the room that stands for the rest. Units: px. */
export interface RollWindow {
  readonly parts: readonly RollPart[];
  readonly above: number;
  readonly below: number;
}

/** Heights of the list. Units: px. */
export interface RollSizes {
  readonly rowPx: number;
  readonly headPx: number;
}

/** Lists up to here are drawn whole, each row as high as its text. */
export const MOST_WHOLE = 300;
/** Rows drawn beyond the edges. */
const SPARE = 6;

const headAt = (heads: readonly RollHead[], row: number): number => {
  let [low, high] = [0, heads.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((heads[middle] as RollHead).from <= row) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** Where a row of a list in fixed heights begins. Units: px. */
export function topOfRow({ heads }: Roll, row: number, { rowPx, headPx }: RollSizes): number {
  return row * rowPx + (heads.length > 0 ? (headAt(heads, row) + 1) * headPx : 0);
}

/** The row that stands at a height; the next one where a head stands there. */
function rowAtHeight(roll: Roll, px: number, sizes: RollSizes): number {
  let [low, high] = [0, Math.max(0, roll.order.length - 1)];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (topOfRow(roll, middle, sizes) <= px) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The rows to draw for a scroll position; a short list is drawn whole. Units: px. */
export function windowOfRoll(roll: Roll, scrollPx: number, viewPx: number, sizes: RollSizes): RollWindow {
  const { order, heads } = roll;
  const count = order.length;
  const isWhole = count <= MOST_WHOLE;
  const from = isWhole ? 0 : Math.max(0, rowAtHeight(roll, scrollPx, sizes) - SPARE);
  const to = isWhole ? count : Math.min(count, rowAtHeight(roll, scrollPx + viewPx, sizes) + 1 + SPARE);
  if (heads.length === 0)
    return {
      parts: count > 0 ? [{ head: undefined, from, to }] : [],
      above: from * sizes.rowPx,
      below: (count - to) * sizes.rowPx,
    };
  const parts: RollPart[] = [];
  for (let at = headAt(heads, from); at < heads.length; at++) {
    const head = heads[at] as RollHead;
    if (head.from >= to) break;
    parts.push({ head, from: Math.max(from, head.from), to: Math.min(to, head.from + head.count) });
  }
  // A head is drawn above the first of its rows that is, and its own room is not counted twice.
  const above = isWhole || parts.length === 0 ? 0 : topOfRow(roll, from, sizes) - sizes.headPx;
  const all = count * sizes.rowPx + heads.length * sizes.headPx;
  const drawn = (to - from) * sizes.rowPx + parts.length * sizes.headPx;
  return { parts, above, below: isWhole ? 0 : all - above - drawn };
}
