import type { Ring } from './station-geometry.js';

/**
 * The corners of many rings. Corners on one place have one number, wherever they occur, so that what is found out of a
 * place holds for every ring that passes it.
 * Shape: `x[n]`, `y[n]` of the place with the number n (the number of its first corner, so that not all are in use).
 * `rings`: the numbers of each ring in turn, a place that follows itself only once. `isJunction[n]` is 1 where rings
 * meet or part: the place has other neighbours in one ring than in another.
 */
export interface Corners {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly rings: readonly Int32Array[];
  readonly isJunction: Uint8Array;
}

const bits = new Float64Array(2);
const words = new Int32Array(bits.buffer);

/** Spreads the bits of a place over a number. */
function hashOf(x: number, y: number): number {
  bits[0] = x;
  bits[1] = y;
  let hash = 0;
  for (let at = 0; at < 4; at++) {
    hash = Math.imul(hash ^ (words[at] as number), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash;
}

/** Numbers the corners of one ring, which start at `from`, by the places that are known. */
function numberRing(ring: Ring, from: number, { x, y }: Corners, table: Int32Array): Int32Array {
  const numbers = new Int32Array(ring.length / 2);
  let used = 0;
  for (let at = 0; at < numbers.length; at++) {
    const ownX = ring[at * 2] as number;
    const ownY = ring[at * 2 + 1] as number;
    let slot = hashOf(ownX, ownY) & (table.length - 1);
    let number = table[slot] as number;
    while (number >= 0 && !(x[number] === ownX && y[number] === ownY)) {
      slot = (slot + 1) & (table.length - 1);
      number = table[slot] as number;
    }
    if (number < 0) {
      table[slot] = number = from + at;
      x[number] = ownX;
      y[number] = ownY;
    }
    if (used === 0 || numbers[used - 1] !== number) numbers[used++] = number;
  }
  if (used > 1 && numbers[used - 1] === numbers[0]) used--;
  return numbers.subarray(0, used);
}

/**
 * Numbers the places of all corners and finds the junctions.
 * Units: yields how many corners have been done since the last time, about every `slice`.
 */
export function* numberCorners(rings: readonly Ring[], slice: number): Generator<number, Corners> {
  let count = 0;
  for (const ring of rings) count += ring.length / 2;
  const numbered: Int32Array[] = [];
  const corners: Corners = {
    x: new Float64Array(count),
    y: new Float64Array(count),
    rings: numbered,
    isJunction: new Uint8Array(count),
  };
  const table = new Int32Array(2 ** Math.ceil(Math.log2(count * 2 + 2))).fill(-1);
  // The two neighbours of a place, the smaller number first; −1 before any is known.
  const [lesser, greater] = [new Int32Array(count).fill(-1), new Int32Array(count)];
  let [from, waiting] = [0, 0];
  for (const ring of rings) {
    const numbers = numberRing(ring, from, corners, table);
    numbered.push(numbers);
    from += ring.length / 2;
    const last = numbers.length - 1;
    numbers.forEach((number, at) => {
      const before = numbers[at === 0 ? last : at - 1] as number;
      const after = numbers[at === last ? 0 : at + 1] as number;
      const least = Math.min(before, after);
      const most = Math.max(before, after);
      if (lesser[number] === -1) {
        lesser[number] = least;
        greater[number] = most;
      } else if (lesser[number] !== least || greater[number] !== most) corners.isJunction[number] = 1;
    });
    waiting += ring.length / 2;
    if (waiting >= slice) {
      yield waiting;
      waiting = 0;
    }
  }
  return corners;
}
