import { FINEST_LEVEL, quartersOf, sideOf, wholeOf, type Cell, type PointIndex } from './station-index.js';
import type { WorldPoint } from './station-projection.js';

/** The mean radius of the earth, as IUGG has it. Units: metres. */
const EARTH_RADIUS_M = 6_371_008.8;
/** A cell of no more stations is not cut further. */
const FEW = 16;
/**
 * So much nearer than reckoned a cell may lie, so that rounding never hides a station. Units: radians (6 µm), and parts
 * of the haversine, which near the opposite end of the earth says more of the distance than radians do.
 */
const SLACK_RAD = 1e-12;
const SLACK_PART = 1e-12;
const TURN = 2 * Math.PI;

/** A station by its number, and how far it is. Units: metres on a sphere. */
export interface Near {
  readonly station: number;
  readonly metres: number;
}

/** The latitude of a place by its y. Units: radians. */
function latitudeOf(y: number): number {
  return 2 * Math.atan(Math.exp((0.5 - y) * TURN)) - Math.PI / 2;
}

/** The haversine of an angle. Units: radians. */
function haversine(angleRad: number): number {
  return Math.sin(angleRad / 2) ** 2;
}

function toMetres(hav: number): number {
  return 2 * EARTH_RADIUS_M * Math.asin(Math.sqrt(Math.min(hav, 1)));
}

/**
 * How far two places are from one another, over the shorter side of the earth.
 * Units: parts of the world in, metres on a sphere out: within half a percent of the ellipsoid.
 * Missing values: NaN for a place that is none.
 * @see https://en.wikipedia.org/wiki/Haversine_formula
 */
export function metresBetween(a: WorldPoint, b: WorldPoint): number {
  const [from, to] = [latitudeOf(a.y), latitudeOf(b.y)];
  const across = haversine((b.x - a.x) * TURN);
  return toMetres(haversine(to - from) + Math.cos(from) * Math.cos(to) * across);
}

/** How far round the world it is from one x to another, the shorter way. Units: parts of the world. */
function roundBetween(a: number, b: number): number {
  const apart = Math.abs(a - b) % 1;
  return Math.min(apart, 1 - apart);
}

/**
 * No station of a cell is nearer than this: both parts of the haversine as small as they can be in it, the cosine of
 * the latitude being least at one of its edges. Units: metres.
 */
function leastMetres(at: WorldPoint, cell: Cell): number {
  const side = sideOf(cell);
  const x = at.x - Math.floor(at.x);
  const isWithin = x >= cell.west && x <= cell.west + side;
  const across = isWithin ? 0 : Math.min(roundBetween(x, cell.west), roundBetween(x, cell.west + side));
  const [own, north, south] = [latitudeOf(at.y), latitudeOf(cell.north), latitudeOf(cell.north + side)];
  const along = Math.max(own - north, south - own, 0);
  const narrowest = Math.cos(own) * Math.min(Math.cos(north), Math.cos(south));
  const hav =
    haversine(Math.max(along - SLACK_RAD, 0)) + narrowest * haversine(Math.max(across * TURN - SLACK_RAD, 0));
  return toMetres(hav * (1 - SLACK_PART));
}

/** What waits: a cell, or a station that has been measured. */
interface Waiting extends Near {
  readonly cell: Cell | undefined;
}

/** Which comes first: the nearer; of like ones a cell, as it may hold a station of a lower number, then by number. */
function isBefore(a: Waiting, b: Waiting): boolean {
  return a.metres < b.metres || (a.metres === b.metres && a.station < b.station);
}

/** Adds to a heap whose first is the nearest. */
function put(heap: Waiting[], added: Waiting): void {
  let at = heap.length;
  while (at > 0) {
    const above = (at - 1) >> 1;
    const parent = heap[above] as Waiting;
    if (!isBefore(added, parent)) break;
    heap[at] = parent;
    at = above;
  }
  heap[at] = added;
}

/** Takes the nearest from a heap. Missing values: `undefined` where it is empty. */
function take(heap: Waiting[]): Waiting | undefined {
  const first = heap[0];
  const last = heap.pop();
  if (!last || heap.length === 0) return first;
  let at = 0;
  for (;;) {
    let below = 2 * at + 1;
    if (below >= heap.length) break;
    if (below + 1 < heap.length && isBefore(heap[below + 1] as Waiting, heap[below] as Waiting)) below++;
    if (!isBefore(heap[below] as Waiting, last)) break;
    heap[at] = heap[below] as Waiting;
    at = below;
  }
  heap[at] = last;
  return first;
}

/** How many match along the curve, up to each step: with it a cell without any is known at once. */
function countsOf({ order, count }: PointIndex, mask: Uint8Array): Uint32Array {
  const counts = new Uint32Array(count + 1);
  let matching = 0;
  for (let at = 0; at < count; at++) {
    if (mask[order[at] as number]) matching++;
    counts[at + 1] = matching;
  }
  return counts;
}

/**
 * The stations nearest to a place, the nearest first; of those equally far the lower number first.
 * Shape: at most `count` of them; `mask` by station number, 1 where it matches. The world goes round here: what lies
 * beyond 180° is near.
 * Units: `at` parts of the world; metres as `metresBetween` has them.
 * Missing values: none for a place that is none; without a mask all match.
 */
export function nearestStations(index: PointIndex, at: WorldPoint, count: number, mask?: Uint8Array): Near[] {
  const { order, curveX, curveY } = index;
  const found: Near[] = [];
  if (!Number.isFinite(at.x + at.y)) return found;
  const counts = mask && countsOf(index, mask);
  const isEmpty = ({ from, to }: Cell): boolean => counts !== undefined && counts[from] === counts[to];
  const heap: Waiting[] = [{ metres: 0, station: -1, cell: wholeOf(index) }];
  while (found.length < count) {
    const next = take(heap);
    if (!next) break;
    const { cell, station, metres } = next;
    if (!cell) found.push({ station, metres });
    else if (cell.level < FINEST_LEVEL && cell.to - cell.from > FEW)
      for (const quarter of quartersOf(index, cell)) {
        if (!isEmpty(quarter)) put(heap, { metres: leastMetres(at, quarter), station: -1, cell: quarter });
      }
    else
      for (let place = cell.from; place < cell.to; place++) {
        const own = order[place] as number;
        if (mask && !mask[own]) continue;
        const there = { x: curveX[place] as number, y: curveY[place] as number };
        put(heap, { metres: metresBetween(at, there), station: own, cell: undefined });
      }
  }
  return found;
}
