import { feature } from 'topojson-client';
import { hasOwn, isObject } from '../core/bare.js';
import { problem, type Problem } from '../core/problem.js';

/**
 * What a topology gave: GeoJSON for `readBoundary`, or why there is none.
 * Shape: `features` is a FeatureCollection, in the order of the geometries at `path`; the properties of a feature are
 * the host's own object, only to be read. A geometry that is broken is a feature without one, which `readBoundary`
 * says, while the others are drawn. `path` points at the geometries in the document, `/0` behind it is the first; or at
 * the one geometry that is the whole object.
 */
export type TopologyReading =
  { readonly features: object; readonly path: string } | { readonly problem: Problem };

type Topology = Parameters<typeof feature>[0];
type Shape = Parameters<typeof feature>[1];

/** As deep as `readBoundary` goes into collections. */
const MOST_DEPTH = 4;
/** No map needs as many corners; a few short lists of arcs can name far more than the page has room for. */
const MOST_CORNERS = 2_000_000;
const MOST_NUMBERS = 4;

const isNumbers = (value: unknown, least: number, most: number): boolean =>
  Array.isArray(value) && value.length >= least && value.length <= most && value.every(Number.isFinite);

const isTransform = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (isObject(value) && isNumbers(value['scale'], 2, 2) && isNumbers(value['translate'], 2, 2));

/** The geometries of an object: those of a collection, else itself. */
function partsOf(shape: unknown): readonly unknown[] {
  const inner = isObject(shape) && shape['type'] === 'GeometryCollection' ? shape['geometries'] : undefined;
  return Array.isArray(inner) ? inner : [shape];
}

/** Looks at geometries before the decoder does, which trusts them: it would throw, or never end. */
class TopologyChecker {
  #cornersLeft = MOST_CORNERS;
  readonly #arcs: readonly unknown[];
  /** What has been found out of an arc: its corners, or −1 where it cannot be used. */
  readonly #known: number[] = [];

  constructor(arcs: readonly unknown[]) {
    this.#arcs = arcs;
  }

  isSound(shape: unknown, depth = 0): boolean {
    // Each geometry costs one, so that collections which name one another end too.
    if (!isObject(shape) || depth > MOST_DEPTH || --this.#cornersLeft < 0) return false;
    const { type, arcs, geometries } = shape;
    if (type === 'GeometryCollection')
      return Array.isArray(geometries) && geometries.every((part) => this.isSound(part, depth + 1));
    if (type === 'Polygon') return this.#isPolygon(arcs);
    return type === 'MultiPolygon' && Array.isArray(arcs) && arcs.every((part) => this.#isPolygon(part));
  }

  #isPolygon(rings: unknown): boolean {
    return (
      Array.isArray(rings) &&
      rings.every((ring) => Array.isArray(ring) && ring.length > 0 && ring.every((arc) => this.#isArc(arc)))
    );
  }

  #isArc(given: unknown): boolean {
    if (typeof given !== 'number' || !Number.isInteger(given)) return false;
    const at = given < 0 ? ~given : given;
    if (at >= this.#arcs.length) return false;
    const corners = (this.#known[at] ??= this.#cornersOf(this.#arcs[at]));
    this.#cornersLeft -= corners;
    return corners > 0 && this.#cornersLeft >= 0;
  }

  #cornersOf(arc: unknown): number {
    const isLine = Array.isArray(arc) && arc.length > 1 && arc.every((at) => isNumbers(at, 2, MOST_NUMBERS));
    return isLine ? arc.length : -1;
  }
}

/** The polygons of a shape; one that is met again, in itself even, is not counted again. */
function polygonsIn(shape: unknown, seen = new Set<unknown>(), depth = 0): number {
  if (!isObject(shape) || depth > MOST_DEPTH || seen.has(shape)) return 0;
  seen.add(shape);
  const { type, arcs } = shape;
  if (type === 'Polygon') return 1;
  if (type === 'MultiPolygon') return Array.isArray(arcs) ? arcs.length : 0;
  let count = 0;
  for (const part of partsOf(shape)) count += polygonsIn(part, seen, depth + 1);
  return count;
}

/** The object with the most polygons, the first of several. */
function fullestOf(objects: Record<string, unknown>): string | undefined {
  const names = Object.keys(objects);
  let [best, most] = [names[0], -1];
  for (const name of names.length > 1 ? names : []) {
    const count = polygonsIn(objects[name]);
    if (count > most) [best, most] = [name, count];
  }
  return best;
}

/** A key as a part of an RFC 6901 pointer. */
const escapeKey = (key: string): string => key.replace(/~/g, '~0').replace(/\//g, '~1');

/**
 * Reads one object of a TopoJSON topology as GeoJSON; the host's topology is only read.
 * Shape: any JSON may be given; none throws or takes longer than its size and two million corners allow.
 * Units: those of the topology, its transform applied.
 * Missing values: without `wanted` the only object, or the one with the most polygons. An unknown name is a problem
 * `topology-object` (`name`, and the `names` there are), a topology of which nothing can be used `boundary-geometry`.
 * @see https://github.com/topojson/topojson-specification
 */
export function featuresOfTopology(topology: object, wanted: string | undefined): TopologyReading {
  const { arcs, objects, transform } = topology as Record<string, unknown>;
  const broken = { problem: problem('/boundary', 'boundary-geometry', topology) };
  if (!Array.isArray(arcs) || !isObject(objects) || !isTransform(transform)) return broken;
  const name = wanted ?? fullestOf(objects);
  if (name === undefined) return broken;
  if (!hasOwn(objects, name)) {
    const names = Object.keys(objects).slice(0, 5).join(', ');
    return { problem: problem('/boundaryObject', 'topology-object', wanted, { name, names }) };
  }
  const shape = objects[name];
  const parts = partsOf(shape);
  const checker = new TopologyChecker(arcs);
  const sound = parts.map((part) => checker.isSound(part));
  if (!sound.includes(true)) return broken;
  const geometries = parts.map((part, at) =>
    sound[at] ? part : { type: null, properties: isObject(part) ? part['properties'] : null },
  );
  const features = feature(topology as Topology, { type: 'GeometryCollection', geometries } as Shape);
  const isCollection = parts[0] !== shape;
  return { features, path: `/boundary/objects/${escapeKey(name)}${isCollection ? '/geometries' : ''}` };
}
