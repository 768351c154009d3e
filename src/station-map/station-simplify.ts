import type { Area } from './station-boundary.js';
import { CornerHeap } from './station-corner-heap.js';
import { numberCorners, type Corners } from './station-corners.js';
import type { Polygon, Ring } from './station-geometry.js';

/**
 * A ring whose corners are ranked.
 * Units: parts of the world, all of them. `weights`: how coarse a picture may be and still show the corner, Infinity
 * for those that always stay, −1 for one that repeats the corner before it. `reach`: the longer side of the ring's
 * box, −1 for a ring that holds no area at any size.
 */
export interface RankedRing {
  readonly ring: Ring;
  readonly weights: Float32Array;
  readonly reach: number;
}

/** Land that is ready for every zoom. Shape: by area, polygon and ring, as in the areas it was made of. */
export interface RankedLand {
  readonly areas: readonly (readonly (readonly RankedRing[])[])[];
}

const FEWEST_CORNERS = 3;
/** Corners between two pauses: a few milliseconds. */
const SLICE = 10_000;
/** Corners are numbered, ranked, and written down. */
const PASSES = 3;

/**
 * Ranks places as Visvalingam and Whyatt do: the place whose triangle with its neighbours is the smallest goes first.
 * A stretch between two junctions is ranked once, whichever rings share it.
 * @see https://doi.org/10.1179/000870493786962263
 */
class Ranking {
  /** How coarse a picture may be and still show a place; −1 before it is known. */
  readonly weights: Float64Array;
  readonly #corners: Corners;
  readonly #heap: CornerHeap;
  readonly #before: Int32Array;
  readonly #after: Int32Array;

  constructor(corners: Corners) {
    const count = corners.x.length;
    this.#corners = corners;
    this.#heap = new CornerHeap(count);
    this.#before = new Int32Array(count);
    this.#after = new Int32Array(count);
    this.weights = new Float64Array(count).fill(-1);
  }

  /** Ranks the places of a ring that are not known yet. Yields when `slice` of them went. */
  *rank(numbers: Int32Array, slice: number): Generator<void> {
    const { isJunction } = this.#corners;
    const start = numbers.findIndex((number) => isJunction[number] === 1);
    let before = numbers[start < 0 ? numbers.length - 1 : start] as number;
    for (let step = 1; step <= numbers.length; step++) {
      const number = numbers[(start + step) % numbers.length] as number;
      if (isJunction[number]) {
        this.weights[number] = Infinity;
        yield* this.#drop(0, slice);
      } else if (this.weights[number] === -1) {
        this.#before[number] = before;
        this.#after[number] = numbers[(start + step + 1) % numbers.length] as number;
        this.#heap.set(number, this.#triangle(number));
      }
      before = number;
    }
    // Without a junction the ring is one loop, of which the last three places stay.
    yield* this.#drop(FEWEST_CORNERS, slice);
  }

  /** Raises the heaviest places of a ring, so that it has three that always stay: its neighbours keep them too. */
  hold(numbers: Int32Array): void {
    if (numbers.filter((number) => this.weights[number] === Infinity).length >= FEWEST_CORNERS) return;
    const distinct = [...new Set(numbers)];
    let missing = FEWEST_CORNERS - distinct.filter((number) => this.weights[number] === Infinity).length;
    for (; missing > 0 && distinct.length >= FEWEST_CORNERS; missing--) {
      let [best, most] = [-1, -1];
      for (const number of distinct) {
        const weight = this.weights[number] as number;
        if (weight !== Infinity && weight > most) [best, most] = [number, weight];
      }
      this.weights[best] = Infinity;
    }
  }

  *#drop(kept: number, slice: number): Generator<void> {
    const heap = this.#heap;
    let [least, done] = [0, 0];
    while (heap.size > 0) {
      if (heap.size <= kept) least = Infinity;
      const number = heap.pop();
      // A place never goes before one that had to go for it to become small.
      least = Math.max(least, heap.weights[number] as number);
      this.weights[number] = Math.sqrt(least);
      const before = this.#before[number] as number;
      const after = this.#after[number] as number;
      this.#after[before] = after;
      this.#before[after] = before;
      if (heap.has(before)) heap.set(before, this.#triangle(before));
      if (heap.has(after)) heap.set(after, this.#triangle(after));
      if (++done % slice === 0) yield;
    }
  }

  /** Twice the area between a place and its neighbours, measured from the place itself to lose no digits. */
  #triangle(number: number): number {
    const { x, y } = this.#corners;
    const before = this.#before[number] as number;
    const after = this.#after[number] as number;
    const ownX = x[number] as number;
    const ownY = y[number] as number;
    const across = ((x[before] as number) - ownX) * ((y[after] as number) - ownY);
    return Math.abs(across - ((y[before] as number) - ownY) * ((x[after] as number) - ownX));
  }
}

function rankedRing(ring: Ring, numbers: Int32Array, { x, y }: Corners, known: Float64Array): RankedRing {
  const weights = new Float32Array(ring.length / 2).fill(-1);
  let [west, north, east, south, at] = [Infinity, Infinity, -Infinity, -Infinity, 0];
  for (const number of numbers) {
    const ownX = x[number] as number;
    const ownY = y[number] as number;
    while (ring[at * 2] !== ownX || ring[at * 2 + 1] !== ownY) at++;
    weights[at++] = known[number] as number;
    west = Math.min(west, ownX);
    east = Math.max(east, ownX);
    north = Math.min(north, ownY);
    south = Math.max(south, ownY);
  }
  const reach = new Set(numbers).size < FEWEST_CORNERS ? -1 : Math.max(east - west, south - north);
  return { ring, weights, reach };
}

/**
 * Ranks the corners of land once, for every zoom; borders that areas share are ranked alike on both sides.
 * Units: yields the share that is done, 0 to 1, about every `slice` corners.
 * Missing values: no areas give land without any.
 */
export function* rankRings(areas: readonly Area[], slice = SLICE): Generator<number, RankedLand> {
  const rings: Ring[] = [];
  let total = 0;
  for (const { polygons } of areas) {
    for (const polygon of polygons) {
      for (const ring of polygon) {
        rings.push(ring);
        total += (ring.length / 2) * PASSES;
      }
    }
  }
  let [done, told] = [0, 0];
  const numbering = numberCorners(rings, slice);
  let numbered = numbering.next();
  for (; !numbered.done; numbered = numbering.next()) yield (done += numbered.value) / total;
  const corners = numbered.value;
  const ranking = new Ranking(corners);
  told = done = total / PASSES;
  for (const numbers of corners.rings) {
    for (const _ of ranking.rank(numbers, slice)) yield done / total;
    done += numbers.length;
    if (done - told >= slice) yield (told = done) / total;
  }
  for (const numbers of corners.rings) ranking.hold(numbers);
  told = done = (total / PASSES) * 2;
  let next = 0;
  const ranked: (readonly (readonly RankedRing[])[])[] = [];
  for (const { polygons } of areas) {
    ranked.push(
      polygons.map((polygon) =>
        polygon.map((ring) => {
          done += ring.length / 2;
          return rankedRing(ring, corners.rings[next++] as Int32Array, corners, ranking.weights);
        }),
      ),
    );
    if (done - told >= slice) yield (told = done) / total;
  }
  return { areas: ranked };
}

/**
 * The corners of a ring that a picture needs; never fewer than three.
 * Units: `tolerance` in parts of the world, a pixel (1 / `scaleOf(zoom)`) as a rule: a corner goes where its triangle
 * is smaller than half a square of it.
 * Missing values: `undefined` for a ring smaller than `tolerance`: a hole is left out, an outline wants a dot.
 */
export function ringAt({ ring, weights, reach }: RankedRing, tolerance: number): Ring | undefined {
  if (reach < tolerance) return undefined;
  const kept = new Float64Array(ring.length);
  let used = 0;
  weights.forEach((weight, at) => {
    if (weight < tolerance) return;
    kept[used++] = ring[at * 2] as number;
    kept[used++] = ring[at * 2 + 1] as number;
  });
  return used === ring.length ? ring : kept.slice(0, used);
}

/** A polygon as a picture needs it. Missing values: `undefined` where its outline is smaller than `tolerance`. */
export function polygonAt(rings: readonly RankedRing[], tolerance: number): Polygon | undefined {
  const read = rings.map((ring) => ringAt(ring, tolerance));
  return read[0] && read.filter((ring) => ring !== undefined);
}
