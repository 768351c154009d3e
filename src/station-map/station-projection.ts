import type { LngLat } from './station-coordinates.js';

/** A place on the map of the world: web mercator, x from 0 (180° W) to 1 (180° E), y from 0 (north) to 1. */
export interface WorldPoint {
  readonly x: number;
  readonly y: number;
}

/** A stretch of the world, in the same units. */
export interface Bounds {
  readonly west: number;
  readonly north: number;
  readonly east: number;
  readonly south: number;
}

/** What of the world is seen: its middle, and the zoom of web maps (0 = the world on 256 px; one more is twice as big). */
export interface MapView extends WorldPoint {
  readonly zoom: number;
}

/** The map's own size. Units: CSS px of its layout, before any transform of the page. */
export interface MapSize {
  readonly width: number;
  readonly height: number;
}

/** A place on the map. Units: px from its upper left. */
export interface PixelPoint {
  readonly px: number;
  readonly py: number;
}

const TILE_PX = 256;
export const CLOSEST_ZOOM = 19;
export const WIDEST_ZOOM = 2;
/** What a single place is shown at: a few streets around it. */
const PLACE_ZOOM = 14;
const RAD = Math.PI / 180;

/** Degrees of WGS84 to the map of the world. @see https://en.wikipedia.org/wiki/Web_Mercator_projection */
export function toWorld({ lngDeg, latDeg }: LngLat): WorldPoint {
  const sin = Math.sin(latDeg * RAD);
  return { x: lngDeg / 360 + 0.5, y: 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI) };
}

/** The map of the world to degrees of WGS84. */
export function toLngLat({ x, y }: WorldPoint): LngLat {
  return { lngDeg: (x - 0.5) * 360, latDeg: (2 * Math.atan(Math.exp((0.5 - y) * 2 * Math.PI))) / RAD - 90 };
}

/** Pixels in the width of the world at a zoom. */
export function scaleOf(zoom: number): number {
  return TILE_PX * 2 ** zoom;
}

/** Where a place of the world lies on the map. */
export function toPixel({ x, y }: WorldPoint, view: MapView, size: MapSize): PixelPoint {
  const scale = scaleOf(view.zoom);
  return { px: (x - view.x) * scale + size.width / 2, py: (y - view.y) * scale + size.height / 2 };
}

/** Which place of the world lies at a pixel of the map. */
export function fromPixel({ px, py }: PixelPoint, view: MapView, size: MapSize): WorldPoint {
  const scale = scaleOf(view.zoom);
  return { x: view.x + (px - size.width / 2) / scale, y: view.y + (py - size.height / 2) / scale };
}

/**
 * Where a pointer is on the map, whatever `zoom` or `transform: scale` the page has above it.
 * Units: `box` is the map's bounding rectangle in the pointer's own coordinates.
 */
export function pointerToPixel(
  clientX: number,
  clientY: number,
  box: { readonly left: number; readonly top: number; readonly width: number; readonly height: number },
  size: MapSize,
): PixelPoint {
  return {
    px: box.width > 0 ? ((clientX - box.left) * size.width) / box.width : 0,
    py: box.height > 0 ? ((clientY - box.top) * size.height) / box.height : 0,
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

/** Moves what is seen by pixels: the map follows the finger. */
export function panView(view: MapView, dxPx: number, dyPx: number): MapView {
  const scale = scaleOf(view.zoom);
  return { ...view, x: view.x - dxPx / scale, y: view.y - dyPx / scale };
}

/** Zooms by steps of two around a pixel, which keeps its place. `widest` is as far out as it goes. */
export function zoomView(
  view: MapView,
  steps: number,
  around: PixelPoint,
  size: MapSize,
  widest = WIDEST_ZOOM,
): MapView {
  const zoom = clamp(view.zoom + steps, Math.min(widest, CLOSEST_ZOOM), CLOSEST_ZOOM);
  const kept = fromPixel(around, view, size);
  const scale = scaleOf(zoom);
  return {
    x: kept.x - (around.px - size.width / 2) / scale,
    y: kept.y - (around.py - size.height / 2) / scale,
    zoom,
  };
}

/**
 * The view that shows a stretch of the world with a margin around it.
 * Missing values: an empty map or a single place gives a street-level view of its middle.
 */
export function fitView(bounds: Bounds, size: MapSize, marginPx: number): MapView {
  const width = bounds.east - bounds.west;
  const height = bounds.south - bounds.north;
  const margin = Math.min(marginPx, size.width / 4, size.height / 4);
  const scale = Math.min((size.width - 2 * margin) / width, (size.height - 2 * margin) / height);
  const zoom = scale > 0 && Number.isFinite(scale) ? Math.log2(scale / TILE_PX) : PLACE_ZOOM;
  return {
    x: (bounds.west + bounds.east) / 2,
    y: (bounds.north + bounds.south) / 2,
    zoom: clamp(zoom, 0, PLACE_ZOOM),
  };
}

/** Keeps the middle of the map over the drawn world: it may come back from outside, but not go further out. */
export function holdView(next: MapView, last: MapView, { west, north, east, south }: Bounds): MapView {
  return {
    x: clamp(next.x, Math.min(west, last.x), Math.max(east, last.x)),
    y: clamp(next.y, Math.min(north, last.y), Math.max(south, last.y)),
    zoom: next.zoom,
  };
}

/** A view on the straight way from one to another. `part` from 0 to 1; the place that is fixed on the way stays fixed. */
export function viewBetween(from: MapView, to: MapView, part: number): MapView {
  if (part >= 1) return to;
  const zoom = from.zoom + (to.zoom - from.zoom) * part;
  const [first, last, now] = [1 / scaleOf(from.zoom), 1 / scaleOf(to.zoom), 1 / scaleOf(zoom)];
  const share = Math.abs(to.zoom - from.zoom) < 1e-6 ? part : (now - first) / (last - first);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share, zoom };
}

/** Whether a place lies in a stretch of the world. */
export function isWithin({ x, y }: WorldPoint, { west, north, east, south }: Bounds): boolean {
  return x >= west && x <= east && y >= north && y <= south;
}

/** The stretch that holds all places. Missing values: `undefined` for no places. */
export function boundsOf(places: Iterable<WorldPoint>): Bounds | undefined {
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of places) {
    west = Math.min(west, x);
    north = Math.min(north, y);
    east = Math.max(east, x);
    south = Math.max(south, y);
  }
  return west <= east ? { west, north, east, south } : undefined;
}

/** The stretch that holds both. Missing values: the one that is there. */
export function joinBounds(a: Bounds | undefined, b: Bounds | undefined): Bounds | undefined {
  if (!a || !b) return a ?? b;
  return {
    west: Math.min(a.west, b.west),
    north: Math.min(a.north, b.north),
    east: Math.max(a.east, b.east),
    south: Math.max(a.south, b.south),
  };
}
