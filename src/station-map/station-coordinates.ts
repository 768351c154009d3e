import gcoord from 'gcoord';
import type { Crs } from './station-row-data.js';

/** A place in degrees of some declared system. */
export interface LngLat {
  readonly lngDeg: number;
  readonly latDeg: number;
}

/** The frame outside which GCJ-02 shifts nothing. Units: degrees. */
const SHIFTED = { west: 72.004, east: 137.8347, south: 0.8293, north: 55.8271 };

/**
 * At this frame gcoord's search for the way back runs for ever: its guesses step out, where nothing is shifted, and in
 * again. No land of China lies that near to it, so such a point counts as outside. Units: degrees.
 */
const EDGE_DEG = 0.05;

const SYSTEMS = {
  WGS84: gcoord.WGS84,
  CGCS2000: gcoord.WGS84,
  GCJ02: gcoord.GCJ02,
  BD09: gcoord.BD09,
} as const;

function isShifted([lng, lat]: readonly [number, number]): boolean {
  return (
    lng > SHIFTED.west + EDGE_DEG &&
    lng < SHIFTED.east - EDGE_DEG &&
    lat > SHIFTED.south + EDGE_DEG &&
    lat < SHIFTED.north - EDGE_DEG
  );
}

function transform(
  [lng, lat]: readonly [number, number],
  from: keyof typeof SYSTEMS,
  to: keyof typeof SYSTEMS,
): [number, number] {
  // Given as a bare pair, each would be written out as text for an error that never comes.
  const coordinates: [number, number] = [lng, lat];
  gcoord.transform({ type: 'Point', coordinates }, SYSTEMS[from], SYSTEMS[to]);
  return coordinates;
}

/**
 * Converts a place between two of the four systems.
 * Units: degrees. CGCS2000 counts as WGS84.
 * Missing values: NaN and the infinities come back as they are, so nothing throws.
 * @see https://github.com/hujiulong/gcoord — the formulas; the vectors of the tests hold them within 0.2 m.
 */
export function convertCrs({ lngDeg, latDeg }: LngLat, from: Crs, to: Crs): LngLat {
  if (SYSTEMS[from] === SYSTEMS[to] || !Number.isFinite(lngDeg + latDeg)) return { lngDeg, latDeg };
  let at: [number, number] = [lngDeg, latDeg];
  if (from === 'BD09') at = transform(at, 'BD09', 'GCJ02');
  const fromShifted = from === 'BD09' || from === 'GCJ02';
  const toShifted = to === 'BD09' || to === 'GCJ02';
  if (fromShifted !== toShifted && isShifted(at)) {
    at = fromShifted ? transform(at, 'GCJ02', 'WGS84') : transform(at, 'WGS84', 'GCJ02');
  }
  if (to === 'BD09') at = transform(at, 'GCJ02', 'BD09');
  return { lngDeg: at[0], latDeg: at[1] };
}
