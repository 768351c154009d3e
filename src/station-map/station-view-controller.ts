import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { StationMapLayout } from './station-map-layout.js';
import type { Inks } from './station-inks.js';
import { paintMap } from './station-painter.js';
import {
  holdView,
  isWithin,
  panView,
  viewBetween,
  zoomView,
  type MapView,
  type PixelPoint,
} from './station-projection.js';
import { pickDot, type Dot, type ViewLayout } from './station-view-layout.js';

/** What the element lends the map: its layout and canvas as they are now. */
export interface Stage {
  readonly layout: () => StationMapLayout | undefined;
  readonly canvas: () => HTMLCanvasElement | null;
  readonly mayMove: () => boolean;
  readonly chosen: () => string | undefined;
  /** Lays out what a view shows; `pointed` is the key of the station that is pointed at. */
  readonly see: (layout: StationMapLayout, view: MapView, pointed: string | undefined) => ViewLayout;
}

interface Flight {
  readonly from: MapView;
  readonly to: MapView | undefined;
  readonly startMs: number;
  readonly durationMs: number;
}

const FLIGHT_MS = 600;
const STEP_MS = 220;
/** More pixels than this no phone's canvas takes. */
const MOST_PIXELS = 16_777_216;

/** The theme's colours, resolved by the canvas's own styles: a canvas itself knows no custom properties. */
function readInks(style: CSSStyleDeclaration): Inks {
  return {
    water: style.backgroundColor,
    land: style.fill,
    tile: style.caretColor,
    line: style.stroke,
    text: style.color,
    muted: style.getPropertyValue('flood-color'),
    brand: style.getPropertyValue('stop-color'),
    accent: style.getPropertyValue('lighting-color'),
  };
}

/**
 * What of the map is seen, and the painting of it: at most once a frame, and no frame is asked for while nothing moves.
 * Until someone moves the map its view is the whole map, whatever data and size come; from then on it stays.
 */
export class StationViewController implements ReactiveController {
  readonly #stage: Stage;
  /** Missing values: `undefined` is the whole map. */
  #view: MapView | undefined;
  #flight: Flight | undefined;
  #frame: number | undefined;
  #pointed: string | undefined;
  #dots: readonly Dot[] = [];
  #reachKey: string | undefined;

  constructor(host: ReactiveControllerHost, stage: Stage) {
    this.#stage = stage;
    host.addController(this);
  }

  hostUpdated(): void {
    this.#keepInSight();
    this.#paint();
  }

  hostDisconnected(): void {
    if (this.#flight) this.#view = this.#flight.to;
    this.#flight = undefined;
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
    this.#pointed = undefined;
  }

  /** What is seen just now. Missing values: `undefined` where there is no map. */
  get view(): MapView | undefined {
    return this.#view ?? this.#stage.layout()?.home;
  }

  /** The stations as last painted. Units: px of the layout. */
  get dots(): readonly Dot[] {
    return this.#dots;
  }

  /** Moves the map with a finger or by a key. */
  pan(dxPx: number, dyPx: number): void {
    this.#change((view) => panView(view, dxPx, dyPx));
  }

  /** Zooms by steps of two around a pixel, at once: for wheel and fingers. */
  zoom(steps: number, around: PixelPoint): void {
    const layout = this.#stage.layout();
    if (layout) this.#change((view) => zoomView(view, steps, around, layout.map, layout.widestZoom));
  }

  /** Zooms by steps of two around a pixel or the middle, in motion where motion is allowed. */
  step(steps: number, around?: PixelPoint): void {
    const layout = this.#stage.layout();
    const view = this.#flight?.to ?? this.view;
    if (!layout || !view) return;
    const middle = { px: layout.map.width / 2, py: layout.map.height / 2 };
    this.flyTo(zoomView(view, steps, around ?? middle, layout.map, layout.widestZoom), STEP_MS);
  }

  /** Shows a view, or with `undefined` the whole map from now on; in motion unless `durationMs` is 0. */
  flyTo(to: MapView | undefined, durationMs = FLIGHT_MS): void {
    const from = this.view;
    if (!from || durationMs === 0 || !this.#stage.mayMove()) {
      this.#flight = undefined;
      this.#view = to;
    } else this.#flight = { from, to, startMs: performance.now(), durationMs };
    this.#ask();
  }

  /** The station at a pixel. */
  pick(at: PixelPoint, slopPx: number): Dot | undefined {
    const reach = (this.#stage.layout()?.sizes.dotPx ?? 0) + slopPx;
    return pickDot(this.#dots, at, reach, this.#stage.chosen());
  }

  /** Marks the station that is pointed at. */
  point(key: string | undefined): void {
    if (key === this.#pointed) return;
    this.#pointed = key;
    this.#ask();
  }

  #change(next: (view: MapView) => MapView): void {
    const layout = this.#stage.layout();
    const view = this.view;
    this.#flight = undefined;
    if (!layout || !view) return;
    const moved = next(view);
    this.#view = layout.scene.reach ? holdView(moved, view, layout.scene.reach) : moved;
    this.#ask();
  }

  /** A map of quite another place begins anew; the same one, refreshed, stays where it is. */
  #keepInSight(): void {
    const reach = this.#stage.layout()?.scene.reach;
    if (!reach) return;
    const { west, north, east, south } = reach;
    const key = [west, north, east, south].join();
    const isNew = this.#reachKey !== undefined && key !== this.#reachKey;
    this.#reachKey = key;
    const seen = this.#flight ? this.#flight.to : this.#view;
    if (!isNew || !seen) return;
    const [spareX, spareY] = [east - west, south - north];
    const around = { west: west - spareX, east: east + spareX, north: north - spareY, south: south + spareY };
    if (isWithin(seen, around)) return;
    this.#flight = undefined;
    this.#view = undefined;
  }

  #ask(): void {
    this.#frame ??= requestAnimationFrame((nowMs) => {
      this.#frame = undefined;
      this.#advance(nowMs);
      this.#paint();
      if (this.#flight) this.#ask();
    });
  }

  #advance(nowMs: number): void {
    const flight = this.#flight;
    const home = this.#stage.layout()?.home;
    if (!flight || !home) return;
    const part = Math.max(0, (nowMs - flight.startMs) / flight.durationMs);
    if (part >= 1) {
      this.#view = flight.to;
      this.#flight = undefined;
      return;
    }
    this.#view = viewBetween(flight.from, flight.to ?? home, 1 - (1 - part) ** 3);
  }

  #paint(): void {
    const layout = this.#stage.layout();
    const canvas = this.#stage.canvas();
    const view = this.view;
    const context = canvas?.getContext('2d');
    if (!layout || !canvas || !view || !context) return;
    const { width, height } = layout.map;
    const most = Math.sqrt(MOST_PIXELS / Math.max(1, width * height));
    // How much larger the map is drawn than laid out, by `zoom` or `transform` around it; a part of a px counts for nothing.
    const drawn = Math.round((canvas.getBoundingClientRect().width / width) * 100) / 100 || 1;
    const ratio = Math.min((devicePixelRatio || 1) * Math.max(1, drawn), 3, most);
    const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (canvas.width !== wide) canvas.width = wide;
    if (canvas.height !== high) canvas.height = high;
    const style = getComputedStyle(canvas);
    const seen = this.#stage.see(layout, view, this.#pointed);
    this.#dots = seen.dots;
    (seen.paint ?? paintMap)(context, seen, readInks(style), style.fontFamily, ratio);
  }
}
