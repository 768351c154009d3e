/** A queue of numbered corners, the lightest first; a weight may change while its corner waits. */
export class CornerHeap {
  readonly weights: Float64Array;
  readonly #queue: Int32Array;
  /** Where in the queue a corner waits, plus one; 0 where it does not. */
  readonly #places: Int32Array;
  #size = 0;

  /** Units: `count` corners, numbered from 0; the weights are whatever is compared. */
  constructor(count: number) {
    this.weights = new Float64Array(count);
    this.#queue = new Int32Array(count);
    this.#places = new Int32Array(count);
  }

  get size(): number {
    return this.#size;
  }

  has(corner: number): boolean {
    return this.#places[corner] !== 0;
  }

  /** Puts a corner in, or gives it another weight. */
  set(corner: number, weight: number): void {
    this.weights[corner] = weight;
    const at = this.has(corner) ? (this.#places[corner] as number) - 1 : this.#size++;
    this.#sink(corner, this.#rise(corner, at));
  }

  /** Takes the lightest corner out. Missing values: −1 where none waits. */
  pop(): number {
    if (this.#size === 0) return -1;
    const first = this.#queue[0] as number;
    const last = this.#queue[--this.#size] as number;
    this.#places[first] = 0;
    if (last !== first) this.#sink(last, 0);
    return first;
  }

  #weightAt(place: number): number {
    return this.weights[this.#queue[place] as number] as number;
  }

  #put(corner: number, at: number): void {
    this.#queue[at] = corner;
    this.#places[corner] = at + 1;
  }

  #rise(corner: number, from: number): number {
    const weight = this.weights[corner] as number;
    let at = from;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const other = this.#queue[above] as number;
      if ((this.weights[other] as number) <= weight) break;
      this.#put(other, at);
      at = above;
    }
    return at;
  }

  #sink(corner: number, from: number): void {
    const weight = this.weights[corner] as number;
    let at = from;
    for (;;) {
      let below = at * 2 + 1;
      if (below >= this.#size) break;
      if (below + 1 < this.#size && this.#weightAt(below + 1) < this.#weightAt(below)) below++;
      const other = this.#queue[below] as number;
      if ((this.weights[other] as number) >= weight) break;
      this.#put(other, at);
      at = below;
    }
    this.#put(corner, at);
  }
}
