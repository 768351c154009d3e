import type { Area } from './station-boundary.js';
import type { Polygon } from './station-geometry.js';
import { isWithin, type Bounds, type WorldPoint } from './station-projection.js';

/** About so many edges to a band: a question then costs as many as a few bands hold. */
const EDGES_PER_BAND = 8;
const MOST_BANDS = 512;

/**
 * The edges of a polygon by the height they stand at, from north to south.
 * Shape: `lines` has x and y of both ends in turn. `edges` has the numbers of the edges of the first band, then of the
 * second; `starts[n]` is where those of a band begin, `starts[n + 1]` where they end.
 */
interface Bands {
  readonly bounds: Bounds;
  readonly perUnit: number;
  readonly lines: Float64Array;
  readonly edges: Int32Array;
  readonly starts: Int32Array;
}

// The loops here run over tens of thousands of corners once: taking pairs apart would be most of what they cost.
function linesOf(polygon: Polygon): Float64Array {
  let corners = 0;
  for (const ring of polygon) corners += ring.length / 2;
  const lines = new Float64Array(corners * 4);
  let used = 0;
  for (const ring of polygon) {
    let last = ring.length - 2;
    for (let at = 0; at < ring.length; at += 2) {
      lines[used++] = ring[at] as number;
      lines[used++] = ring[at + 1] as number;
      lines[used++] = ring[last] as number;
      lines[used++] = ring[last + 1] as number;
      last = at;
    }
  }
  return lines;
}

function boundsOfLines(lines: Float64Array): Bounds {
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < lines.length; at += 4) {
    const x = lines[at] as number;
    const y = lines[at + 1] as number;
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < north) north = y;
    if (y > south) south = y;
  }
  return { west, north, east, south };
}

function bandsOf(polygon: Polygon): Bands {
  const lines = linesOf(polygon);
  const bounds = boundsOfLines(lines);
  const { north, south } = bounds;
  const count = Math.min(MOST_BANDS, Math.ceil(lines.length / 4 / EDGES_PER_BAND));
  // Where all corners stand at one height, or nearly, there is one band.
  const wanted = count / (south - north);
  const perUnit = Number.isFinite(wanted) ? wanted : 0;
  // Counted first, from the end of each band on; then each edge is put before the last one of its bands.
  const starts = new Int32Array(count + 2);
  let edges = new Int32Array(0);
  for (const isCounting of [true, false]) {
    for (let at = 0; at < lines.length; at += 4) {
      const y = lines[at + 1] as number;
      const lastY = lines[at + 3] as number;
      const until = Math.floor((Math.max(y, lastY) - north) * perUnit);
      for (let band = Math.floor((Math.min(y, lastY) - north) * perUnit); band <= until; band++) {
        if (isCounting) (starts[band] as number)++;
        else edges[--(starts[band] as number)] = at;
      }
    }
    if (!isCounting) break;
    for (let band = 1; band < starts.length; band++) (starts[band] as number) += starts[band - 1] as number;
    edges = new Int32Array(starts[count + 1] as number);
  }
  return { bounds, perUnit, lines, edges, starts };
}

/** As `isInPolygon`, but of the edges only those at the height of the place are asked. */
function isInBands({ bounds, perUnit, lines, edges, starts }: Bands, place: WorldPoint): boolean {
  if (!isWithin(place, bounds)) return false;
  const { x, y } = place;
  const band = Math.floor((y - bounds.north) * perUnit);
  const end = starts[band + 1] as number;
  let inside = false;
  for (let own = starts[band] as number; own < end; own++) {
    const at = edges[own] as number;
    const nextY = lines[at + 1] as number;
    const lastY = lines[at + 3] as number;
    if (nextY > y === lastY > y) continue;
    const nextX = lines[at] as number;
    if (x < nextX + ((y - nextY) / (lastY - nextY)) * ((lines[at + 2] as number) - nextX)) inside = !inside;
  }
  return inside;
}

/** Land that is asked for thousands of places. An area is made ready when it is first asked. */
export class Land {
  readonly #areas: readonly Area[];
  readonly #bands: (readonly Bands[])[] = [];

  constructor(areas: readonly Area[]) {
    this.#areas = areas;
  }

  /** Whether a place lies in the area with that index; on its edge either may be said. */
  isIn(at: number, place: WorldPoint): boolean {
    const area = this.#areas[at];
    if (!area || !isWithin(place, area.bounds)) return false;
    const bands = (this.#bands[at] ??= area.polygons.map(bandsOf));
    return bands.some((polygon) => isInBands(polygon, place));
  }

  /** Whether a place lies in any area. `first` is the index of the one to ask first, −1 for none. */
  isOnLand(place: WorldPoint, first: number): boolean {
    return this.isIn(first, place) || this.#areas.some((_, at) => this.isIn(at, place));
  }
}
