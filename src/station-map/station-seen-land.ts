import type { Area } from './station-boundary.js';
import type { Polygon } from './station-geometry.js';
import { scaleOf, type MapSize, type MapView } from './station-projection.js';
import { polygonAt, rankRings, type RankedLand } from './station-simplify.js';
import { isSeen, projectRing } from './station-view-layout.js';

/** Land on the screen. Shape: `areas` says of each polygon which area it belongs to. Units: px, x and y in turn. */
export interface SeenLand {
  readonly polygons: readonly (readonly Float32Array[])[];
  readonly areas: readonly number[];
}

/** Land with fewer corners is drawn as it is. */
const FEW_CORNERS = 4_000;
/** Zooms whose simpler land is kept. */
const MOST_ZOOMS = 3;

function cornersOf(areas: readonly Area[]): number {
  let corners = 0;
  for (const { polygons } of areas)
    for (const polygon of polygons) for (const ring of polygon) corners += ring.length / 2;
  return corners;
}

/** Land that is simpler the smaller it is shown; until its corners are ranked, as it is. */
export class SeenLandMaker {
  readonly areas: readonly Area[];
  readonly isLarge: boolean;
  #ranked: RankedLand | undefined;
  readonly #zooms = new Map<number, readonly (readonly Polygon[])[]>();

  constructor(areas: readonly Area[]) {
    this.areas = areas;
    this.isLarge = cornersOf(areas) > FEW_CORNERS;
  }

  get isRanked(): boolean {
    return this.#ranked !== undefined;
  }

  /** Ranks the corners, in slices. Shape: yields the share that is done, 0 to 1. */
  *rank(): Generator<number, void> {
    this.#ranked = yield* rankRings(this.areas);
  }

  /** What a view shows of it. */
  see(view: MapView, size: MapSize): SeenLand {
    const polygons: Float32Array[][] = [];
    const areas: number[] = [];
    const simple = this.#simpleAt(Math.ceil(view.zoom));
    this.areas.forEach(({ bounds, polygons: whole }, area) => {
      if (!isSeen(bounds, view, size)) return;
      for (const polygon of simple?.[area] ?? whole) {
        polygons.push(polygon.map((ring) => projectRing(ring, view, size)));
        areas.push(area);
      }
    });
    return { polygons, areas };
  }

  #simpleAt(zoom: number): readonly (readonly Polygon[])[] | undefined {
    const ranked = this.#ranked;
    if (!ranked) return undefined;
    const known = this.#zooms.get(zoom);
    if (known) return known;
    const tolerance = 1 / scaleOf(zoom);
    const simple = ranked.areas.map((polygons) =>
      polygons.flatMap((rings) => {
        const polygon = polygonAt(rings, tolerance);
        return polygon ? [polygon] : [];
      }),
    );
    const [oldest] = this.#zooms.keys();
    if (this.#zooms.size >= MOST_ZOOMS && oldest !== undefined) this.#zooms.delete(oldest);
    this.#zooms.set(zoom, simple);
    return simple;
  }
}
