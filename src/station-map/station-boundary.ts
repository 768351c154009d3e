import { isObject } from '../core/bare.js';
import { problem, type Problem } from '../core/problem.js';
import { convertCrs } from './station-coordinates.js';
import { areaOfRing, labelPlace, type Polygon, type Ring } from './station-geometry.js';
import type { Crs } from './station-row-data.js';
import { boundsOf, toWorld, type Bounds, type WorldPoint } from './station-projection.js';

/** A piece of land: a district of the host's boundary, or a cell of the schematic. */
export interface Area {
  readonly code: string;
  readonly name: string;
  readonly polygons: readonly Polygon[];
  readonly bounds: Bounds;
  /** Where its name stands. */
  readonly label: WorldPoint;
}

/** What a boundary gave. Missing values: no areas where nothing of it can be drawn; the problems say why. */
export interface Boundary {
  readonly areas: readonly Area[];
  readonly problems: readonly Problem[];
}

const MOST_DEPTH = 4;
const MOST_LAT_DEG = 85;

function asText(value: unknown): string {
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
}

/** One ring in the map's own coordinates. Missing values: `undefined` where a place of it is none. */
function maybeRing(given: unknown, crs: Crs): Ring | undefined {
  if (!Array.isArray(given) || given.length < 3) return undefined;
  const ring = new Float64Array(given.length * 2);
  for (let at = 0; at < given.length; at++) {
    const position: unknown = given[at];
    if (!Array.isArray(position)) return undefined;
    const [lngDeg, latDeg] = position as unknown[];
    if (typeof lngDeg !== 'number' || typeof latDeg !== 'number') return undefined;
    if (!(Math.abs(lngDeg) <= 180 && Math.abs(latDeg) <= MOST_LAT_DEG)) return undefined;
    const { x, y } = toWorld(convertCrs({ lngDeg, latDeg }, crs, 'WGS84'));
    ring[at * 2] = x;
    ring[at * 2 + 1] = y;
  }
  const last = ring.length - 2;
  const closed = last >= 6 && ring[0] === ring[last] && ring[1] === ring[last + 1];
  return closed ? ring.subarray(0, last) : ring;
}

class BoundaryReader {
  readonly problems: Problem[] = [];
  readonly #crs: Crs;

  constructor(crs: Crs) {
    this.#crs = crs;
  }

  polygonsOf(geometry: unknown, path: string, depth = 0): Polygon[] {
    if (!isObject(geometry) || depth > MOST_DEPTH) return this.#refuse(path, geometry);
    const { type, coordinates, geometries } = geometry;
    if (type === 'GeometryCollection' && Array.isArray(geometries))
      return geometries.flatMap((part, at) => this.polygonsOf(part, `${path}/geometries/${at}`, depth + 1));
    const at = `${path}/coordinates`;
    if (type === 'Polygon') return this.#polygon(coordinates, at);
    if (type === 'MultiPolygon' && Array.isArray(coordinates))
      return coordinates.flatMap((part, index) => this.#polygon(part, `${at}/${index}`));
    return this.#refuse(path, geometry);
  }

  #polygon(rings: unknown, path: string): Polygon[] {
    if (!Array.isArray(rings) || rings.length === 0) return this.#refuse(path, rings);
    const read = rings.map((ring) => maybeRing(ring, this.#crs));
    const bad = read.indexOf(undefined);
    if (bad >= 0) this.#refuse(`${path}/${bad}`, rings[bad]);
    // Without its outline the holes mean nothing; without one hole the outline still does.
    return read[0] ? [read.filter((ring) => ring !== undefined)] : [];
  }

  #refuse(path: string, received: unknown): [] {
    this.problems.push(problem(path, 'boundary-geometry', received));
    return [];
  }
}

function* cornersOf(polygons: readonly Polygon[]): Generator<WorldPoint> {
  for (const [outline] of polygons) {
    if (!outline) continue;
    for (let at = 0; at < outline.length; at += 2) {
      yield { x: outline[at] as number, y: outline[at + 1] as number };
    }
  }
}

/** An area from its polygons; its name stands in the largest. Missing values: `undefined` without polygons. */
export function maybeArea(code: string, name: string, polygons: readonly Polygon[]): Area | undefined {
  const bounds = boundsOf(cornersOf(polygons));
  const [largest] = [...polygons].sort((a, b) => areaOfRing(b[0] as Ring) - areaOfRing(a[0] as Ring));
  return bounds && largest ? { code, name, polygons, bounds, label: labelPlace(largest) } : undefined;
}

/**
 * Reads a GeoJSON boundary; the host's object is only read.
 * Shape: FeatureCollection, Feature or bare geometry of polygons; winding either way; holes kept.
 * Units: degrees of `crs`.
 * Missing values: what cannot be drawn is left out and said; TopoJSON is read by the atlas.
 */
export function readBoundary(boundary: object, crs: Crs): Boundary {
  const whole = boundary as Record<string, unknown>;
  const reader = new BoundaryReader(crs);
  const read = (feature: unknown, path: string): Area[] => {
    const own = isObject(feature) && feature['type'] === 'Feature' ? feature : undefined;
    const properties = own && isObject(own['properties']) ? own['properties'] : {};
    const polygons = own
      ? reader.polygonsOf(own['geometry'], `${path}/geometry`)
      : reader.polygonsOf(feature, path);
    const area = maybeArea(
      asText(properties['adcode']) || asText(properties['code']),
      asText(properties['name']),
      polygons,
    );
    return area ? [area] : [];
  };
  const features = whole['type'] === 'FeatureCollection' ? whole['features'] : undefined;
  const areas = Array.isArray(features)
    ? features.flatMap((feature, at) => read(feature, `/boundary/features/${at}`))
    : read(whole, '/boundary');
  if (areas.length === 0 && reader.problems.length === 0)
    reader.problems.push(problem('/boundary', 'boundary-geometry', boundary));
  return { areas, problems: reader.problems };
}
