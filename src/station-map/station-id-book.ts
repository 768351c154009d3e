/** More steps than this from where an id belongs: hashes that are alike, and no longer a table. */
const MOST_STEPS = 64;
/** The book has at least twice as many places as ids. */
const ROOM = 2;

/** A number for a text (FNV-1a, its bits mixed once more). @see http://www.isthe.com/chongo/tech/comp/fnv/ */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}

/**
 * Which ids were there before. A `Set` of 200,000 strings grows and is moved eighteen times, which takes longer than
 * reading the rows; this keeps numbers only, and asks for the id of a row where two hashes are alike.
 * Shape: rows are given by their number, `idOf` tells the id of any that was given; at most `count` of them.
 */
export class IdBook {
  readonly #idOf: (row: number) => string;
  /** Places hold a row's number and one; 0 is a free one. */
  readonly #places: Uint32Array;
  readonly #hashes: Int32Array;
  /** Ids that found no place near their own. */
  readonly #others = new Set<string>();

  constructor(count: number, idOf: (row: number) => string) {
    this.#idOf = idOf;
    this.#places = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(count, 1) * ROOM)));
    this.#hashes = new Int32Array(count);
  }

  /** Enters the id of a row. Missing values: `false` where another row had it before. */
  enter(id: string, row: number): boolean {
    const places = this.#places;
    const hash = hashOf(id);
    const last = places.length - 1;
    this.#hashes[row] = hash;
    for (let step = 0; step < MOST_STEPS; step++) {
      const at = (hash + step) & last;
      const taken = places[at] as number;
      if (taken === 0) {
        places[at] = row + 1;
        return true;
      }
      if (this.#hashes[taken - 1] === hash && this.#idOf(taken - 1) === id) return false;
    }
    const before = this.#others.size;
    return this.#others.add(id).size > before;
  }
}
