import type { Bounds, MapSize, MapView, PixelPoint } from './station-projection.js';
import { fromPixel, scaleOf, toPixel } from './station-projection.js';
import { clustersIn, stationsOf, type Cluster, type Tally } from './station-clusters.js';
import { MARKS } from './station-columns.js';
import { stationKeyAt, type Crowd } from './station-crowd.js';
import { FINEST_LEVEL } from './station-index.js';
import type { Dot } from './station-view-layout.js';

/** Many stations as one disc with their count. Units: px. */
export interface Disc extends PixelPoint {
  readonly key: string;
  readonly text: string;
  readonly radiusPx: number;
  /** They stand on one and the same place: no zoom takes them apart. */
  readonly isOnePlace: boolean;
}

/** What of the stations is seen through a view. Shape: `count` is how many, in discs and dots together. */
export interface Sights {
  readonly dots: readonly Dot[];
  readonly discs: readonly Disc[];
  readonly clusters: ReadonlyMap<string, Cluster>;
  readonly count: number;
}

/** What a cluster is shown in. Units: px. */
export interface SightSizes {
  readonly dotPx: number;
  readonly labelPx: number;
  readonly measureText: (text: string, sizePx: number, weight?: number) => number;
}

/** A cell is at least so many letters wide, and less than twice as many. */
const CELL_LETTERS = 4.2;
/** From here on all are shown one by one. Units: zoom of web maps. */
const APART_ZOOM = 17.5;
/** So few are shown one by one where they do not cover one another. */
const FEW = 5;
/** Dots nearer than so many radii cover one another. */
const APART_RADII = 2.3;

/** The level whose cells are as wide as a disc needs. Units: zoom of web maps, px. */
export function levelAt(zoom: number, labelPx: number): number {
  const level = Math.floor(Math.log2(scaleOf(zoom) / (labelPx * CELL_LETTERS)));
  return Math.min(Math.max(level, 0), FINEST_LEVEL);
}

/** The stretch of the world on the screen, and a cell more on every side. */
function boundsOfView(view: MapView, size: MapSize, marginPx: number): Bounds {
  const from = fromPixel({ px: -marginPx, py: -marginPx }, view, size);
  const to = fromPixel({ px: size.width + marginPx, py: size.height + marginPx }, view, size);
  return { west: from.x, north: from.y, east: to.x, south: to.y };
}

const areApart = (dots: readonly PixelPoint[], leastPx: number): boolean =>
  dots.every((a, at) => dots.slice(at + 1).every((b) => Math.hypot(a.px - b.px, a.py - b.py) >= leastPx));

/** A disc stays in its own cell, so none covers another. */
function inCell(
  cluster: Cluster,
  at: PixelPoint,
  radiusPx: number,
  view: MapView,
  size: MapSize,
): PixelPoint {
  const cells = 2 ** cluster.level;
  const corner = toPixel(
    { x: Math.floor(cluster.x * cells) / cells, y: Math.floor(cluster.y * cells) / cells },
    view,
    size,
  );
  const cellPx = scaleOf(view.zoom) / cells;
  const hold = (value: number, from: number): number =>
    Math.min(Math.max(value, from + radiusPx), Math.max(from + radiusPx, from + cellPx - radiusPx));
  return { px: hold(at.px, corner.px), py: hold(at.py, corner.py) };
}

/** How large the disc for a count is: by its digits and, a little, by how many they are. Units: px. */
export function radiusOf(count: number, { dotPx, labelPx, measureText }: SightSizes): number {
  const text = measureText(String(count), labelPx, 700) / 2 + labelPx * 0.4;
  return Math.max(text, dotPx * 2, labelPx * (0.8 + 0.2 * Math.log10(count)));
}

/**
 * Lays out the stations that are seen: dots, and discs where dots would cover one another.
 * Units: px. `mask` holds 1 for each station that is wished for. Missing values: without a mask all are; without
 * `bounds` what is on the screen.
 */
export function layoutSights(
  crowd: Crowd,
  tally: Tally,
  mask: Uint8Array | undefined,
  view: MapView,
  size: MapSize,
  sizes: SightSizes,
  bounds?: Bounds,
): Sights {
  const { columns, index } = crowd;
  const level = levelAt(view.zoom, sizes.labelPx);
  const isApart = view.zoom >= APART_ZOOM;
  const cellPx = scaleOf(view.zoom) / 2 ** level;
  const dots: Dot[] = [];
  const discs: Disc[] = [];
  const clusters = new Map<string, Cluster>();
  let count = 0;
  const dotOf = (station: number): Dot => ({
    key: stationKeyAt(crowd, station),
    mark: MARKS[columns.marks[station] as number] ?? 'unknown',
    ...toPixel({ x: columns.x[station] as number, y: columns.y[station] as number }, view, size),
  });
  const isIn = ({ px, py }: PixelPoint): boolean =>
    px >= 0 && py >= 0 && px <= size.width && py <= size.height;
  const putDisc = (cluster: Cluster): void => {
    const key = `\u0000${cluster.from}-${cluster.to}`;
    const radiusPx = Math.min(radiusOf(cluster.count, sizes), cellPx / 2);
    const at = toPixel(cluster, view, size);
    const place = isApart ? at : inCell(cluster, at, radiusPx, view, size);
    clusters.set(key, cluster);
    discs.push({ key, text: String(cluster.count), radiusPx, isOnePlace: cluster.isOnePlace, ...place });
    if (isIn(place)) count += cluster.count;
  };
  for (const cluster of clustersIn(index, tally, bounds ?? boundsOfView(view, size, cellPx), level)) {
    if (cluster.station < 0 && (cluster.isOnePlace || (cluster.count > FEW && !isApart))) {
      putDisc(cluster);
      continue;
    }
    const own = cluster.station >= 0 ? [cluster.station] : stationsOf(index, cluster, mask);
    const apart = own.map(dotOf);
    if (!isApart && !areApart(apart, sizes.dotPx * APART_RADII)) putDisc(cluster);
    else
      for (const dot of apart) {
        dots.push(dot);
        if (isIn(dot)) count += 1;
      }
  }
  return { dots, discs, clusters, count };
}
