import type { WorldPoint } from './station-projection.js';

/** A closed line: x and y in turn, the first place not repeated at the end. Winding does not matter. */
export type Ring = Float64Array;

/** One outline with its holes. */
export type Polygon = readonly Ring[];

function pointAt(ring: Ring, at: number): WorldPoint {
  return { x: ring[at * 2] as number, y: ring[at * 2 + 1] as number };
}

function eachEdge(ring: Ring, visit: (a: WorldPoint, b: WorldPoint) => void): void {
  const count = ring.length / 2;
  for (let at = 0; at < count; at++) visit(pointAt(ring, at), pointAt(ring, (at + 1) % count));
}

/** The area that a ring holds, whatever its winding. */
export function areaOfRing(ring: Ring): number {
  // Measured from a corner of its own: so far from 0 the products would lose their last digits.
  const origin = pointAt(ring, 0);
  let twice = 0;
  eachEdge(ring, (a, b) => {
    twice += (a.x - origin.x) * (b.y - origin.y) - (b.x - origin.x) * (a.y - origin.y);
  });
  return Math.abs(twice) / 2;
}

/** The centre of gravity of a ring; the middle of its corners where it holds no area. */
export function centreOfRing(ring: Ring): WorldPoint {
  const origin = pointAt(ring, 0);
  let [twice, x, y, sumX, sumY] = [0, 0, 0, 0, 0];
  eachEdge(ring, (a, b) => {
    const cross = (a.x - origin.x) * (b.y - origin.y) - (b.x - origin.x) * (a.y - origin.y);
    twice += cross;
    x += (a.x + b.x - 2 * origin.x) * cross;
    y += (a.y + b.y - 2 * origin.y) * cross;
    sumX += a.x;
    sumY += a.y;
  });
  const count = ring.length / 2;
  if (twice === 0) return { x: sumX / count, y: sumY / count };
  return { x: origin.x + x / (3 * twice), y: origin.y + y / (3 * twice) };
}

/** Where a horizontal line crosses the rings of a polygon, from left to right. */
function crossings(polygon: Polygon, y: number): number[] {
  const found: number[] = [];
  for (const ring of polygon) {
    eachEdge(ring, (a, b) => {
      if (a.y > y !== b.y > y) found.push(a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x));
    });
  }
  return found.sort((a, b) => a - b);
}

/** Whether a place lies in a polygon and in none of its holes. Asked many times a frame, so it makes no objects. */
export function isInPolygon(polygon: Polygon, { x, y }: WorldPoint): boolean {
  let inside = false;
  for (const ring of polygon) {
    let [lastX, lastY] = [ring[ring.length - 2] as number, ring[ring.length - 1] as number];
    for (let at = 0; at < ring.length; at += 2) {
      const [nextX, nextY] = [ring[at] as number, ring[at + 1] as number];
      if (nextY > y !== lastY > y && x < nextX + ((y - nextY) / (lastY - nextY)) * (lastX - nextX))
        inside = !inside;
      lastX = nextX;
      lastY = nextY;
    }
  }
  return inside;
}

/** A place inside a polygon where its name reads well: the middle of its widest stretch at the height of its centre. */
export function labelPlace(polygon: Polygon): WorldPoint {
  const outline = polygon[0];
  if (!outline) return { x: 0, y: 0 };
  const centre = centreOfRing(outline);
  if (isInPolygon(polygon, centre)) return centre;
  const cuts = crossings(polygon, centre.y);
  let best = centre;
  let widest = 0;
  for (let at = 0; at + 1 < cuts.length; at += 2) {
    const [from, to] = [cuts[at] as number, cuts[at + 1] as number];
    if (to - from > widest) {
      widest = to - from;
      best = { x: (from + to) / 2, y: centre.y };
    }
  }
  return best;
}

/** How far a place lies from a stretch between two. */
function distanceToEdge({ x, y }: WorldPoint, a: WorldPoint, b: WorldPoint): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const part = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - a.x) * dx + (y - a.y) * dy) / length));
  return Math.hypot(x - a.x - part * dx, y - a.y - part * dy);
}

/** How far a place lies outside a ring; 0 within it. */
export function distanceToRing(ring: Ring, place: WorldPoint): number {
  if (isInPolygon([ring], place)) return 0;
  let least = Infinity;
  eachEdge(ring, (a, b) => {
    least = Math.min(least, distanceToEdge(place, a, b));
  });
  return least;
}

/** The convex hull of places. Missing values: one place gives a ring of one corner, none an empty ring. */
export function hullOf(places: readonly WorldPoint[]): Ring {
  const sorted = [...places].sort((a, b) => a.x - b.x || a.y - b.y);
  const half = (ordered: readonly WorldPoint[]): WorldPoint[] => {
    const line: WorldPoint[] = [];
    for (const place of ordered) {
      for (;;) {
        const [a, b] = [line[line.length - 2], line[line.length - 1]];
        if (!a || !b || (b.x - a.x) * (place.y - a.y) - (b.y - a.y) * (place.x - a.x) > 0) break;
        line.pop();
      }
      line.push(place);
    }
    return line.slice(0, -1);
  };
  const corners = [...half(sorted), ...half(sorted.reverse())];
  const kept = corners.length > 0 ? corners : sorted.slice(0, 1);
  return Float64Array.from(kept.flatMap(({ x, y }) => [x, y]));
}
