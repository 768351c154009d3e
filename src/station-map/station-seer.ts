import type { AtlasView, Origin, Shade } from './station-atlas-painter.js';
import type { Cluster } from './station-clusters.js';
import { MARKS } from './station-columns.js';
import { stationKeyAt, type Crowd } from './station-crowd.js';
import type { SeenLand, SeenLandMaker } from './station-seen-land.js';
import type { StationMapLayout } from './station-map-layout.js';
import { nameOf } from './station-map-text.js';
import { scaleOf, toLngLat, toPixel, type MapView, type WorldPoint } from './station-projection.js';
import type { AreaLabel } from './station-scene.js';
import type { Tally } from './station-clusters.js';
import { layoutSights, type Disc } from './station-sights.js';
import {
  boxAround,
  calloutOf,
  freeLabels,
  isOnMap,
  overlaps,
  placeLabels,
  type Box,
  type Callout,
  type Dot,
  type PlacedLabel,
} from './station-view-layout.js';

/** What is looked at. Missing values: `chosen` −1 for none; without a tally nothing of the stations is seen. */
export interface Scenery {
  readonly crowd: Crowd;
  readonly tally: Tally | undefined;
  readonly mask: Uint8Array | undefined;
  readonly origin: WorldPoint | undefined;
  readonly land: SeenLandMaker;
  readonly shadeOf: (area: number) => Shade | undefined;
  readonly chosen: number;
  readonly pointed: string | undefined;
  readonly isOverTiles: boolean;
}

/** What a view shows, with what its discs stand for. */
export type Sight = AtlasView & { readonly clusters: ReadonlyMap<string, Cluster>; readonly count: number };

/** Round the equator. Units: metres. */
const EARTH_METRES = 40_075_016.686;
const RING_METRES = 1000;
/** Names that are placed at most, the weightier first. */
const MOST_LABELS = 400;
/** So few names are placed wherever they are; of more those around the screen. */
const FEW_LABELS = 100;
/** Stations that names keep clear of, where they are no more. */
const MOST_AVOIDED = 600;
const RAD = Math.PI / 180;
const WORLD = { west: 0, north: 0, east: 1, south: 1 };

/** Names as they were placed, at one zoom: they are moved along while the map is. */
interface Placed {
  readonly layout: StationMapLayout;
  readonly tally: Tally | undefined;
  readonly view: MapView;
  readonly labels: readonly PlacedLabel[];
  readonly isAll: boolean;
}

function movedLabels(labels: readonly PlacedLabel[], dx: number, dy: number): readonly PlacedLabel[] {
  if (dx === 0 && dy === 0) return labels;
  return labels.map(({ text, px, py, box }) => ({
    text,
    px: px + dx,
    py: py + dy,
    box: { left: box.left + dx, right: box.right + dx, top: box.top + dy, bottom: box.bottom + dy },
  }));
}

/** Lays out what a view shows; what holds for a whole zoom is kept from view to view. */
export class StationSeer {
  #placed: Placed | undefined;

  see(layout: StationMapLayout, view: MapView, scenery: Scenery): Sight {
    const { map, sizes, measureText } = layout;
    const { crowd, tally, mask, land, chosen, origin } = scenery;
    const { dotPx, labelPx } = sizes;
    const sights = tally
      ? layoutSights(crowd, tally, mask, view, map, { dotPx, labelPx, measureText })
      : { dots: [], discs: [], clusters: new Map<string, Cluster>(), count: 0 };
    const dots = sights.dots.filter((dot) => isOnMap(dot, map, dotPx * 3));
    const discDots = sights.discs.map((disc) => dotOfDisc(disc, dotPx));
    const isClear = ({ box }: PlacedLabel): boolean =>
      !discDots.some((dot) => overlaps(box, boxOfDot(dot, dotPx)));
    const chosenDot = this.#dotOf(crowd, chosen, view, layout);
    const pointed = [...dots, ...discDots].find(
      ({ key }) => key === scenery.pointed && key !== chosenDot?.key,
    );
    const callouts = [chosenDot, pointed].flatMap((dot): Callout[] => {
      if (!dot || dot.reachPx !== undefined) return [];
      const at = Number(dot.key.slice(0, dot.key.indexOf('\u0000')));
      return [calloutOf(layout, dot, nameOf(crowd.columns.station(at), layout.lang))];
    });
    // Land of very many corners may be kept as it was painted: it is laid out where somebody asks.
    let seen: SeenLand | undefined;
    const seenLand = (): SeenLand => (seen ??= land.see(view, map));
    return {
      size: map,
      get polygons() {
        return seenLand().polygons;
      },
      get shades() {
        return seenLand().areas.map(scenery.shadeOf);
      },
      isSchematic: layout.scene.ground !== 'boundary',
      isOverTiles: scenery.isOverTiles,
      labels: freeLabels(this.#labels(layout, view, scenery), callouts, map).filter(isClear),
      dots: [...dots, ...discDots],
      discs: sights.discs,
      clusters: sights.clusters,
      count: sights.count,
      chosen: chosenDot,
      pointed,
      callouts,
      origin: origin && this.#originOf(origin, view, layout),
      sizes,
    };
  }

  #dotOf(crowd: Crowd, at: number, view: MapView, { map, sizes }: StationMapLayout): Dot | undefined {
    const [x, y] = [crowd.columns.x[at], crowd.columns.y[at]];
    if (at < 0 || x === undefined || y === undefined || Number.isNaN(x)) return undefined;
    const place = toPixel({ x, y }, view, map);
    if (!isOnMap(place, map, sizes.dotPx * 3)) return undefined;
    return {
      key: stationKeyAt(crowd, at),
      mark: MARKS[crowd.columns.marks[at] as number] ?? 'unknown',
      ...place,
    };
  }

  #originOf(origin: WorldPoint, view: MapView, { map }: StationMapLayout): Origin {
    const metresPerPx = (EARTH_METRES * Math.cos(toLngLat(origin).latDeg * RAD)) / scaleOf(view.zoom);
    return { ...toPixel(origin, view, map), ringPx: RING_METRES / metresPerPx };
  }

  /** Which names are shown depends on the zoom alone; so they are placed once for each. */
  #labels(layout: StationMapLayout, view: MapView, scenery: Scenery): readonly PlacedLabel[] {
    const { scene, map } = layout;
    const { tally } = scenery;
    const placed = this.#placed;
    if (placed?.layout === layout && placed.tally === tally) {
      const scale = scaleOf(view.zoom);
      const [dx, dy] = [(placed.view.x - view.x) * scale, (placed.view.y - view.y) * scale];
      const isNear = placed.isAll || (Math.abs(dx) < map.width / 2 && Math.abs(dy) < map.height / 2);
      if (placed.view.zoom === view.zoom && isNear) return movedLabels(placed.labels, dx, dy);
    }
    const near = scene.labels.length <= FEW_LABELS ? scene.labels : nearLabels(scene.labels, layout, view);
    const isAll = near.length === scene.labels.length;
    const avoided = this.#avoided(scenery, layout, view);
    const labels = placeLabels(
      layout,
      view,
      (box) => avoided.filter((dot) => overlaps(box, boxOfDot(dot, layout.sizes.dotPx))).length,
      near,
    );
    this.#placed = { layout, tally, view, labels, isAll };
    return labels;
  }

  /** What names keep clear of: the few stations of a city, wherever they are. */
  #avoided(scenery: Scenery, layout: StationMapLayout, view: MapView): readonly Dot[] {
    const { crowd, tally, mask } = scenery;
    if (crowd.columns.count > MOST_AVOIDED || !tally) return [];
    const { map, sizes, measureText } = layout;
    const { dotPx, labelPx } = sizes;
    const all = layoutSights(crowd, tally, mask, view, map, { dotPx, labelPx, measureText }, WORLD);
    return [...all.dots, ...all.discs.map((disc) => dotOfDisc(disc, dotPx))];
  }
}

/** The room of a dot, or of a disc. */
function boxOfDot(dot: Dot, dotPx: number): Box {
  const reachPx = dotPx + (dot.reachPx ?? 0);
  return boxAround(dot, reachPx, reachPx);
}

/** A disc as what a pointer finds. */
function dotOfDisc({ key, px, py, radiusPx }: Disc, dotPx: number): Dot {
  return { key, px, py, mark: 'open', reachPx: radiusPx - dotPx };
}

/** The weightiest names on the screen and around it. */
function nearLabels(labels: readonly AreaLabel[], { map }: StationMapLayout, view: MapView): AreaLabel[] {
  const near: AreaLabel[] = [];
  for (const label of labels) {
    const { px, py } = toPixel(label, view, map);
    const isNear = Math.abs(px - map.width / 2) < map.width && Math.abs(py - map.height / 2) < map.height;
    if (isNear && near.push(label) >= MOST_LABELS) break;
  }
  return near;
}
