import { isObject } from '../core/bare.js';
import { DataError, problem } from '../core/problem.js';

/** One row on its way in: what is read, where it stood in the document, and the host's object. */
export interface RawStation {
  readonly row: unknown;
  readonly item: unknown;
  readonly pathOf: (field: string) => string;
}

/** Names under which older GeoJSON says that its positions are WGS84 or CGCS2000. */
const DEGREES = /CRS84|EPSG:{1,2}(?:.*:)?(?:4326|4490)$/;

/** RFC 7946 has WGS84 only; its predecessor named a system by an object. A name of ours stays. */
function checkCrs(crs: unknown): void {
  if (crs === undefined || crs === null || typeof crs === 'string') return;
  const name = isObject(crs) && isObject(crs['properties']) ? crs['properties']['name'] : undefined;
  if (typeof name !== 'string' || !DEGREES.test(name))
    throw new DataError([problem('/crs', 'crs-object', crs)]);
}

/** A point of GeoJSON as a row of a station; `at` is its place among the features. */
export function readFeature(feature: unknown, at: number): RawStation {
  const top = `/features/${at}`;
  const properties = isObject(feature) && isObject(feature['properties']) ? feature['properties'] : {};
  const geometry = isObject(feature) && isObject(feature['geometry']) ? feature['geometry'] : {};
  const place: unknown = geometry['type'] === 'Point' ? geometry['coordinates'] : undefined;
  const [lng, lat] = Array.isArray(place) ? (place as unknown[]) : [];
  const ownId = isObject(feature) ? feature['id'] : undefined;
  const id = properties['id'] ?? ownId;
  const pathOf = (field: string): string => {
    if (field === 'lng' || field === 'lat')
      return place === undefined
        ? `${top}/geometry`
        : `${top}/geometry/coordinates/${field === 'lng' ? 0 : 1}`;
    if (field === 'id' && properties['id'] === undefined) return `${top}/id`;
    return field === '' ? top : `${top}/properties/${field}`;
  };
  const row = isObject(feature)
    ? { ...properties, id: typeof id === 'number' ? String(id) : id, lng, lat }
    : feature;
  return { row, item: feature, pathOf };
}

/**
 * The points of a GeoJSON FeatureCollection as rows of stations.
 * Shape: `properties` hold the fields of a station; its id may stand in either place and be a number, as GeoJSON has it.
 * Missing values: `undefined` where the document is no FeatureCollection.
 * @throws DataError when an old-style `crs` object names a system that is not in degrees of WGS84 or CGCS2000.
 */
export function readFeatures(document: unknown): RawStation[] | undefined {
  if (!isObject(document) || document['type'] !== 'FeatureCollection' || !Array.isArray(document['features']))
    return undefined;
  checkCrs(document['crs']);
  return document['features'].map(readFeature);
}
