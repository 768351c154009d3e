import { maybeArea, type Area } from './station-boundary.js';
import { areaOfRing, distanceToRing, hullOf } from './station-geometry.js';
import { boundsOf, type WorldPoint } from './station-projection.js';

/** A place that belongs to a district: a station, or the district's seat. `group` counts the districts. */
export interface Seed extends WorldPoint {
  readonly group: number;
}

/** A district of the schematic. */
export interface SchematicGroup {
  readonly code: string;
  readonly name: string;
}

const FEWEST_TILES = 110;
const MOST_TILES = 420;
const TILES_PER_SEED = 4;
/** Around one place, or places in one line, the schematic is at least so wide. Units: parts of the world; about 1 km. */
const LEAST_SPAN = 1 / 40_000;
const ROOT_3 = Math.sqrt(3);

interface Tile {
  readonly column: number;
  readonly row: number;
  readonly group: number;
}

/** Corners of a tile on a lattice of half widths and half radii, clockwise. */
const CORNERS = [
  [1, -1],
  [1, 1],
  [0, 2],
  [-1, 1],
  [-1, -1],
  [0, -2],
] as const;

function keyOf(x: number, y: number): string {
  return `${x},${y}`;
}

function ownerOf(centre: WorldPoint, radius: number, seeds: readonly Seed[]): number {
  const inside = new Map<number, number>();
  let owner = 0;
  let least = Infinity;
  for (const seed of seeds) {
    const distance = (seed.x - centre.x) ** 2 + (seed.y - centre.y) ** 2;
    if (distance < radius * radius) inside.set(seed.group, (inside.get(seed.group) ?? 0) + 1);
    if (distance < least) {
      least = distance;
      owner = seed.group;
    }
  }
  for (const [group, count] of inside) if (count > (inside.get(owner) ?? 0)) owner = group;
  return owner;
}

/** Chains the edges that tiles of one group share with no other tile of it into closed rings. */
function outlinesOf(tiles: readonly Tile[]): [number, number][][] {
  const next = new Map<string, readonly [number, number]>();
  const starts = new Map<string, [number, number]>();
  const edges = new Set<string>();
  const cornersOf = ({ column, row }: Tile): [number, number][] =>
    CORNERS.map(([x, y]) => [2 * column + (row & 1) + x, 3 * row + y]);
  for (const tile of tiles) {
    const corners = cornersOf(tile);
    corners.forEach(([x, y], at) => {
      const [toX, toY] = corners[(at + 1) % 6] as [number, number];
      edges.add(`${keyOf(x, y)}>${keyOf(toX, toY)}`);
    });
  }
  for (const tile of tiles) {
    const corners = cornersOf(tile);
    corners.forEach((from, at) => {
      const to = corners[(at + 1) % 6] as [number, number];
      if (edges.has(`${keyOf(...to)}>${keyOf(...from)}`)) return;
      next.set(keyOf(...from), to);
      starts.set(keyOf(...from), from);
    });
  }
  const rings: [number, number][][] = [];
  for (const [key, first] of starts) {
    if (!next.has(key)) continue;
    const ring: [number, number][] = [];
    let at: readonly [number, number] | undefined = first;
    while (at) {
      ring.push([at[0], at[1]]);
      const atKey = keyOf(at[0], at[1]);
      at = next.get(atKey);
      next.delete(atKey);
    }
    rings.push(ring.slice(0, -1));
  }
  return rings;
}

/**
 * A schematic where there is no boundary: hexagonal tiles over the stretch that the stations cover, each tile given to
 * the district whose stations stand in it, else to that of the nearest one. It claims no border.
 * Shape: one area for each district that has a place; none where nothing has a place.
 */
export function createSchematic(seeds: readonly Seed[], groups: readonly SchematicGroup[]): Area[] {
  const bounds = boundsOf(seeds);
  if (!bounds) return [];
  const hull = hullOf(seeds);
  const span = Math.max(bounds.east - bounds.west, bounds.south - bounds.north, LEAST_SPAN);
  const wanted = Math.min(Math.max(seeds.length * TILES_PER_SEED, FEWEST_TILES), MOST_TILES);
  const radius = Math.sqrt(Math.max(areaOfRing(hull), span * span * 0.25) / (wanted * 1.5 * ROOT_3));
  const [halfWidth, halfRadius] = [(radius * ROOT_3) / 2, radius / 2];
  const tiles: Tile[] = [];
  const reach = radius * 1.25;
  const [rows, columns] = [
    Math.ceil((bounds.south - bounds.north) / (3 * halfRadius)) + 3,
    Math.ceil((bounds.east - bounds.west) / (2 * halfWidth)) + 3,
  ];
  const [left, top] = [bounds.west - 2 * halfWidth, bounds.north - 3 * halfRadius];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const centre = {
        x: left + (2 * column + (row & 1)) * halfWidth,
        y: top + 3 * row * halfRadius,
      };
      if (distanceToRing(hull, centre) > reach) continue;
      tiles.push({ column, row, group: ownerOf(centre, halfWidth * 1.05, seeds) });
    }
  }
  return groups.flatMap(({ code, name }, group) => {
    const own = tiles.filter((tile) => tile.group === group);
    const rings = outlinesOf(own).map((ring) =>
      Float64Array.from(ring.flatMap(([x, y]) => [left + x * halfWidth, top + y * halfRadius])),
    );
    // One path for all its rings: what another district holds in its midst is a hole of it.
    rings.sort((a, b) => areaOfRing(b) - areaOfRing(a));
    const area = maybeArea(code, name, rings.length > 0 ? [rings] : []);
    return area ? [area] : [];
  });
}
