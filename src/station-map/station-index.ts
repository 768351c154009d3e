/** The finest cells: the world is cut in half so many times each way. A cell of it is 38 m wide at the equator. */
export const FINEST_LEVEL = 20;
const SIDE = 2 ** FINEST_LEVEL;
/** The sort goes by digits of ten bits; two of them make half a code. */
const DIGIT_BITS = 10;
const DIGITS = 2 ** DIGIT_BITS;
const HALF = DIGITS * DIGITS;
/** How often every station is gone through: its code, four digits, and what is kept of them. */
const ROUNDS = 6;

/**
 * Stations along a curve that goes through each cell of the map before it leaves it, on every level (Z-order).
 * Shape: `order` holds the numbers of the `count` stations that have a place, `codes` the curve's step of each (of 40
 * bits, two for each level), `curveX`, `curveY` its place, all along the curve. `x`, `y` are by station number, as they
 * were given.
 * Units: parts of the world, 0 to 1; a place beyond counts in the cell at the edge.
 * Missing values: a station whose x or y is NaN is in no cell.
 * @see https://en.wikipedia.org/wiki/Z-order_curve
 */
export interface PointIndex {
  readonly count: number;
  readonly order: Uint32Array;
  readonly codes: Float64Array;
  readonly curveX: Float64Array;
  readonly curveY: Float64Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Puts a nought before each of ten bits. */
function spread(bits: number): number {
  let wide = bits & (DIGITS - 1);
  wide = (wide | (wide << 8)) & 0x00ff00ff;
  wide = (wide | (wide << 4)) & 0x0f0f0f0f;
  wide = (wide | (wide << 2)) & 0x33333333;
  return (wide | (wide << 1)) & 0x55555555;
}

function cellOf(part: number): number {
  return Math.min(Math.max(Math.floor(part * SIDE), 0), SIDE - 1);
}

/** Does the work of a round in slices; yields how much of `total` is done. A round of nothing is done at once. */
function* inSlices(
  round: number,
  total: number,
  count: number,
  slice: number,
  work: (from: number, to: number) => void,
): Generator<number, void> {
  let at = 0;
  do {
    const end = Math.min(at + Math.max(slice, 1), count);
    work(at, end);
    yield Math.floor((total * (round + (count > 0 ? end / count : 1))) / ROUNDS);
    at = end;
  } while (at < count);
}

/** Stations on their way into the order: the halves of their codes by number, and how often each digit stands. */
interface Sorting {
  readonly upper: Uint32Array;
  readonly lower: Uint32Array;
  /** Four digits, the least first. */
  readonly starts: readonly Uint32Array[];
}

/** Gives the stations of a slice their codes; those with a place go behind the `count` that are in `order`. */
function encode(
  { upper, lower, starts }: Sorting,
  {
    x,
    y,
    order,
    count,
    from,
    to,
  }: Omit<PointIndex, 'codes' | 'curveX' | 'curveY'> & { from: number; to: number },
): number {
  const [first, second, third, fourth] = starts as [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
  let end = count;
  for (let station = from; station < to; station++) {
    const east = x[station] as number;
    const south = y[station] as number;
    // NaN is the one number that is not itself; adding finds it in either.
    if (Number.isNaN(east + south)) continue;
    const column = cellOf(east);
    const row = cellOf(south);
    const high = spread(column >>> DIGIT_BITS) | (spread(row >>> DIGIT_BITS) << 1);
    const low = spread(column) | (spread(row) << 1);
    upper[station] = high;
    lower[station] = low;
    (first[low & (DIGITS - 1)] as number)++;
    (second[low >>> DIGIT_BITS] as number)++;
    (third[high & (DIGITS - 1)] as number)++;
    (fourth[high >>> DIGIT_BITS] as number)++;
    order[end++] = station;
  }
  return end;
}

/** How often each digit stands becomes where the first with that digit goes. */
function toStarts(counts: Uint32Array): void {
  let before = 0;
  for (let digit = 0; digit < DIGITS; digit++) {
    const own = counts[digit] as number;
    counts[digit] = before;
    before += own;
  }
}

/** Puts a slice of the order where its digit wants it; what has the same digit keeps its order. */
function sortSlice(
  half: Uint32Array,
  shift: number,
  starts: Uint32Array,
  order: Uint32Array,
  into: Uint32Array,
  from: number,
  to: number,
): void {
  for (let at = from; at < to; at++) {
    const station = order[at] as number;
    const digit = ((half[station] as number) >>> shift) & (DIGITS - 1);
    into[(starts[digit] as number)++] = station;
  }
}

/**
 * Puts stations along the curve, in slices of about `slice` rows of work: between two of them a caller may draw.
 * Shape: yields how many of `x.length` steps are done, never less than before, and that number at the end.
 * Units: `x`, `y` parts of the world by station number; they are kept, not copied. `slice` 20,000 rows take half a
 * millisecond, the first time a few.
 * Missing values: NaN in `x` or `y` leaves the station out.
 */
export function* indexPoints(
  x: Float64Array,
  y: Float64Array,
  slice = 20_000,
): Generator<number, PointIndex> {
  const total = x.length;
  const [upper, lower] = [new Uint32Array(total), new Uint32Array(total)];
  const starts = [0, 1, 2, 3].map(() => new Uint32Array(DIGITS));
  let [order, spare] = [new Uint32Array(total), new Uint32Array(total)];
  let count = 0;
  yield* inSlices(0, total, total, slice, (from, to) => {
    count = encode({ upper, lower, starts }, { x, y, order, count, from, to });
  });
  starts.forEach(toStarts);
  for (let digit = 0; digit < 4; digit++) {
    const half = digit < 2 ? lower : upper;
    const first = starts[digit] as Uint32Array;
    const [read, into] = [order, spare];
    yield* inSlices(digit + 1, total, count, slice, (from, to) =>
      sortSlice(half, (digit % 2) * DIGIT_BITS, first, read, into, from, to),
    );
    [order, spare] = [into, read];
  }
  const codes = new Float64Array(count);
  const [curveX, curveY] = [new Float64Array(count), new Float64Array(count)];
  yield* inSlices(ROUNDS - 1, total, count, slice, (from, to) => {
    for (let at = from; at < to; at++) {
      const station = order[at] as number;
      codes[at] = (upper[station] as number) * HALF + (lower[station] as number);
      curveX[at] = x[station] as number;
      curveY[at] = y[station] as number;
    }
  });
  return { count, order: order.subarray(0, count), codes, curveX, curveY, x, y };
}

/** The first place from `from` to `to` whose number is no less than `least`. Missing values: `to` where none is. */
export function lowerBound(
  rising: Float64Array | Uint32Array,
  least: number,
  from: number,
  to: number,
): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rising[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * A cell of the map: its stretch of the order, the curve's first step in it, its level and its upper left.
 * Units: `west`, `north` parts of the world.
 */
export interface Cell {
  readonly from: number;
  readonly to: number;
  readonly code: number;
  readonly level: number;
  readonly west: number;
  readonly north: number;
}

/** The one cell of level 0. */
export function wholeOf({ count }: PointIndex): Cell {
  return { from: 0, to: count, code: 0, level: 0, west: 0, north: 0 };
}

/** The width and height of a cell. Units: parts of the world. */
export function sideOf({ level }: Cell): number {
  return 2 ** -level;
}

/** The quarters of a cell, along the curve. Missing values: those without a station are left out. */
export function quartersOf({ codes }: PointIndex, cell: Cell): Cell[] {
  const steps = 4 ** (FINEST_LEVEL - cell.level - 1);
  const level = cell.level + 1;
  const side = 2 ** -level;
  const quarters: Cell[] = [];
  let { from } = cell;
  for (let quarter = 0; quarter < 4 && from < cell.to; quarter++) {
    const code = cell.code + quarter * steps;
    const to = quarter === 3 ? cell.to : lowerBound(codes, code + steps, from, cell.to);
    const west = cell.west + (quarter & 1) * side;
    const north = cell.north + (quarter >> 1) * side;
    if (to > from) quarters.push({ from, to, code, level, west, north });
    from = to;
  }
  return quarters;
}
