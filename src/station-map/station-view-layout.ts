import { isInPolygon, type Polygon, type Ring } from './station-geometry.js';
import type { Mark } from './station-icons.js';
import type { StationMapLayout } from './station-map-layout.js';
import {
  fromPixel,
  scaleOf,
  toPixel,
  type Bounds,
  type MapSize,
  type MapView,
  type PixelPoint,
} from './station-projection.js';
import type { Inks } from './station-inks.js';
import { markOf, nameOf } from './station-map-text.js';
import type { AreaLabel } from './station-scene.js';

/** A station on the map. Units: px. */
export interface Dot extends PixelPoint {
  readonly key: string;
  readonly mark: Mark;
  /** How far it reaches besides, where it is a disc for many. Units: px. */
  readonly reachPx?: number;
}

/** A stretch of the map. Units: px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A name on the map, centred at its place. Units: px. */
export interface PlacedLabel extends PixelPoint {
  readonly text: string;
  readonly box: Box;
}

/** The name of the station that is pointed at or chosen, in its box. Units: px. */
export interface Callout {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** All that the painter needs for one picture of the map. Units: px. `polygons`: x and y in turn, by area. */
export interface ViewLayout {
  readonly size: MapSize;
  readonly polygons: readonly (readonly Float32Array[])[];
  readonly isSchematic: boolean;
  readonly labels: readonly PlacedLabel[];
  readonly dots: readonly Dot[];
  readonly chosen: Dot | undefined;
  readonly pointed: Dot | undefined;
  readonly callouts: readonly Callout[];
  readonly sizes: StationMapLayout['sizes'];
  /** How it is painted, where that is not the plain way. */
  readonly paint?: PaintMap;
}

/** Paints one picture of the map. Units: `ratio` device pixels per px. */
export type PaintMap = (
  context: CanvasRenderingContext2D,
  view: ViewLayout,
  inks: Inks,
  font: string,
  ratio: number,
) => void;

/** Corners nearer to the last one than this are left out: nobody would see them. Units: px. */
const LEAST_STEP_PX = 0.6;
const LINE_HEIGHT = 1.3;

/** A ring on the screen, without corners that nobody would see apart. Units: px, x and y in turn. */
export function projectRing(ring: Ring, view: MapView, size: MapSize): Float32Array {
  const scale = scaleOf(view.zoom);
  const [left, top] = [size.width / 2 - view.x * scale, size.height / 2 - view.y * scale];
  const out = new Float32Array(ring.length);
  let used = 0;
  let [lastX, lastY] = [Infinity, Infinity];
  for (let at = 0; at < ring.length; at += 2) {
    const x = (ring[at] as number) * scale + left;
    const y = (ring[at + 1] as number) * scale + top;
    if (Math.abs(x - lastX) + Math.abs(y - lastY) < LEAST_STEP_PX) continue;
    out[used++] = lastX = x;
    out[used++] = lastY = y;
  }
  return out.subarray(0, used);
}

/** Whether a stretch of the world is on the map. */
export function isSeen({ west, north, east, south }: Bounds, view: MapView, size: MapSize): boolean {
  const from = toPixel({ x: west, y: north }, view, size);
  const to = toPixel({ x: east, y: south }, view, size);
  return to.px >= 0 && to.py >= 0 && from.px <= size.width && from.py <= size.height;
}

/** The room around a place. */
export const boxAround = ({ px, py }: PixelPoint, halfWidth: number, halfHeight: number): Box => ({
  left: px - halfWidth,
  right: px + halfWidth,
  top: py - halfHeight,
  bottom: py + halfHeight,
});

/** Whether two boxes share any room. */
export const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Where a name may stand around its place: across in half widths, down in heights of a line; the best first. */
const SHIFTS = [
  [0, 0],
  [0, -1],
  [0, 1],
  [-0.7, 0],
  [0.7, 0],
  [-0.6, -1],
  [0.6, -1],
  [-0.6, 1],
  [0.6, 1],
  [0, -2],
  [0, 2],
] as const;

/** Whether a name in its place would still stand on the land it names, or at the seat. */
function isOwnLand(label: AreaLabel, place: PixelPoint, view: MapView, size: MapSize): boolean {
  const { polygons } = label;
  const at = fromPixel(place, view, size);
  return polygons.length === 0
    ? toPixel(label, view, size).px === place.px
    : polygons.some((polygon) => isInPolygon(polygon, at));
}

/**
 * Puts names where none covers another and each covers as few stations as can be.
 * Which names are shown depends on the zoom alone, not on what of the map is seen, so none flickers while it moves.
 */
export function placeLabels(
  layout: StationMapLayout,
  view: MapView,
  countUnder: (box: Box) => number,
  labels: readonly AreaLabel[] = layout.scene.labels,
): PlacedLabel[] {
  const { map, sizes } = layout;
  const high = sizes.labelPx * LINE_HEIGHT;
  const taken: Box[] = [];
  return labels.flatMap((label): PlacedLabel[] => {
    const at = toPixel(label, view, map);
    const half = layout.measureText(label.text, sizes.labelPx, 600) / 2 + 3;
    let best: { box: Box; place: PixelPoint; covered: number } | undefined;
    for (const [across, down] of SHIFTS) {
      const place = { px: at.px + across * half, py: at.py + down * high };
      const box = boxAround(place, half, high / 2);
      if (taken.some((other) => overlaps(box, other)) || !isOwnLand(label, place, view, map)) continue;
      const covered = countUnder(box);
      if (!best || covered < best.covered) best = { box, place, covered };
      if (covered === 0) break;
    }
    if (!best) return [];
    taken.push(best.box);
    return [{ text: label.text, ...best.place, box: best.box }];
  });
}

/** As much of a text as fits, its end told by an ellipsis. The whole name is in the list and on the card. */
function shorten(text: string, fits: (text: string) => boolean): string {
  if (fits(text)) return text;
  const chars = [...text];
  while (chars.length > 1 && !fits(chars.join('') + '…')) chars.pop();
  return chars.join('') + '…';
}

/** The name of a station in its box over or under its dot. */
export function calloutOf(layout: StationMapLayout, dot: PixelPoint, name: string): Callout {
  const { map, sizes, measureText } = layout;
  const pad = sizes.labelPx * 0.5;
  const most = Math.min(map.width - 8, sizes.labelPx * 22);
  const wide = (text: string): number => measureText(text, sizes.labelPx, 600) + 2 * pad;
  const text = shorten(name, (part) => wide(part) <= most);
  const width = Math.min(wide(text), most);
  const height = sizes.labelPx * 1.9;
  const gap = sizes.dotPx * 2.4;
  const above = dot.py - gap - height;
  return {
    text,
    width,
    height,
    left: Math.min(Math.max(dot.px - width / 2, 4), Math.max(4, map.width - width - 4)),
    top: above >= 4 ? above : dot.py + gap,
  };
}

const boxOf = ({ left, top, width, height }: Callout): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

/** Whether a place is on the map, or no further from it than a margin. Units: px. */
export const isOnMap = ({ px, py }: PixelPoint, { width, height }: MapSize, margin: number): boolean =>
  px > -margin && py > -margin && px < width + margin && py < height + margin;

/** The names that are seen, but for those under a callout. */
export function freeLabels(
  labels: readonly PlacedLabel[],
  callouts: readonly Callout[],
  map: MapSize,
): PlacedLabel[] {
  return labels.filter(
    ({ box }) =>
      isOnMap({ px: (box.left + box.right) / 2, py: box.top }, map, box.right - box.left) &&
      !callouts.some((callout) => overlaps(box, boxOf(callout))),
  );
}

/**
 * Lays out what is seen of a map: the scene through a view.
 * `chosenKey` and `pointedKey` name the stations that are drawn larger, with their names.
 */
export function layoutView(
  layout: StationMapLayout,
  view: MapView,
  chosenKey: string | undefined,
  pointedKey: string | undefined,
): ViewLayout {
  const { scene, map, sizes } = layout;
  const all = scene.stations.flatMap((station): Dot[] =>
    station.place ? [{ key: station.key, mark: markOf(station), ...toPixel(station.place, view, map) }] : [],
  );
  const dots = all.filter((dot) => isOnMap(dot, map, sizes.dotPx * 3));
  const chosen = dots.find(({ key }) => key === chosenKey);
  const pointed = dots.find(({ key }) => key === pointedKey && key !== chosenKey);
  const project = (polygon: Polygon): Float32Array[] => polygon.map((ring) => projectRing(ring, view, map));
  const callouts = [chosen, pointed].flatMap((dot) => {
    const station = dot && scene.byKey.get(dot.key);
    return station ? [calloutOf(layout, dot, nameOf(station, layout.lang))] : [];
  });
  return {
    size: map,
    polygons: scene.areas
      .filter(({ bounds }) => isSeen(bounds, view, map))
      .flatMap(({ polygons }) => polygons.map(project)),
    isSchematic: scene.ground !== 'boundary',
    labels: freeLabels(
      placeLabels(
        layout,
        view,
        (box) => all.filter((dot) => overlaps(box, boxAround(dot, sizes.dotPx, sizes.dotPx))).length,
      ),
      callouts,
      map,
    ),
    dots,
    chosen,
    pointed,
    callouts,
    sizes,
  };
}

/**
 * The station at a pixel: the nearest within reach. Where several stand on one spot, the one after `after`, so that
 * clicking again goes through them.
 */
export function pickDot(
  dots: readonly Dot[],
  at: PixelPoint,
  reachPx: number,
  after: string | undefined,
): Dot | undefined {
  const near = dots
    .map((dot) => ({ dot, distance: Math.hypot(dot.px - at.px, dot.py - at.py) }))
    .filter(({ dot, distance }) => distance <= reachPx + (dot.reachPx ?? 0))
    .sort((a, b) => a.distance - b.distance);
  const first = near[0];
  if (!first) return undefined;
  const same = near.filter(({ distance }) => distance - first.distance < 1.5).map(({ dot }) => dot);
  const at0 = same.findIndex(({ key }) => key === after);
  return same[(at0 + 1) % same.length];
}
