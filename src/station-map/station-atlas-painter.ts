import type { Inks } from './station-inks.js';
import {
  BORDER,
  TILE_ALPHA,
  TILE_GAP,
  paintCallout,
  paintChosen,
  paintDot,
  paintLabels,
  tracePolygon,
} from './station-painter.js';
import type { MapSizes } from './station-map-layout.js';
import type { MapSize, PixelPoint } from './station-projection.js';
import type { Disc } from './station-sights.js';
import type { ViewLayout } from './station-view-layout.js';

/** The place that distances are measured from, with the ring of a kilometre. Units: px. */
export interface Origin extends PixelPoint {
  readonly ringPx: number;
}

/** How land without a figure is hatched: a way for each reason. */
export type Hatch = 'slanted' | 'crossed' | 'level' | 'upright';

/** How land is painted by its figure: how strong its tone is, or hatched where it has none. */
export interface Shade {
  readonly alpha: number;
  readonly hatch: Hatch | undefined;
}

/** What of a view is ground. Shape: `shades` by polygon; `undefined` is land without a figure. */
export interface Ground {
  readonly polygons: readonly (readonly Float32Array[])[];
  readonly isSchematic: boolean;
  readonly size: MapSize;
  readonly sizes: MapSizes;
  readonly shades: readonly (Shade | undefined)[];
  /** The host's tiles lie under the map: land is not painted over them. */
  readonly isOverTiles: boolean;
}

/** What the atlas paints besides. */
export interface AtlasView extends ViewLayout, Ground {
  readonly discs: readonly Disc[];
  readonly origin: Origin | undefined;
}

type Context = CanvasRenderingContext2D;

const TAU = 2 * Math.PI;
const HATCH_PX = 7;

/** The lines of a hatching, from edge to edge of the map. */
function traceHatch(context: Context, { size, sizes }: Ground, kind: Hatch): void {
  const step = HATCH_PX * sizes.linePx;
  const { width, height } = size;
  const isSlanted = kind === 'slanted' || kind === 'crossed';
  context.beginPath();
  for (let at = -height; at < width; at += step) {
    if (isSlanted) {
      context.moveTo(at, height);
      context.lineTo(at + height, 0);
    }
    if (kind === 'crossed') {
      context.moveTo(at, 0);
      context.lineTo(at + height, height);
    }
    if (kind === 'upright') {
      context.moveTo(at, 0);
      context.lineTo(at, height);
    }
  }
  if (kind !== 'level') return;
  for (let at = 0; at < height; at += step) {
    context.moveTo(0, at);
    context.lineTo(width, at);
  }
}

function hatch(context: Context, view: Ground, kind: Hatch, inks: Inks): void {
  context.save();
  context.clip('evenodd');
  traceHatch(context, view, kind);
  context.strokeStyle = inks.muted;
  context.globalAlpha = 0.5;
  context.lineWidth = view.sizes.linePx;
  context.stroke();
  context.restore();
}

/**
 * Traces a ring of a schematic, drawn in from its neighbours by half a gap: to stroke the gaps costs twice as much as
 * all the rest of a picture. Its edges are one as long as another, its corners of 120° or 240°, its inside on the right.
 */
function traceCell(context: Context, ring: Float32Array, gapPx: number): void {
  const { length } = ring;
  const at = (index: number): number => ring[(index + length) % length] as number;
  const edgePx = Math.hypot(at(2) - at(0), at(3) - at(1));
  const share = Math.min(gapPx / 2, edgePx / 2) / (1.5 * edgePx);
  for (let x = 0; x < length; x += 2) {
    const px = at(x) - (at(x + 3) - at(x - 1)) * share;
    const py = at(x + 1) + (at(x + 2) - at(x - 2)) * share;
    if (x === 0) context.moveTo(px, py);
    else context.lineTo(px, py);
  }
  context.closePath();
}

function paintCells(context: Context, { polygons, sizes }: Ground, inks: Inks): void {
  context.globalAlpha = TILE_ALPHA;
  context.fillStyle = inks.tile;
  for (const rings of polygons) {
    context.beginPath();
    for (const ring of rings) traceCell(context, ring, sizes.linePx * TILE_GAP);
    context.fill('evenodd');
  }
  context.globalAlpha = 1;
}

/** Land in the tone of its figure; hatched where there is none. A schematic shows tiles apart. */
export function paintGround(context: Context, view: Ground, inks: Inks): void {
  const { polygons, isSchematic, sizes, shades, isOverTiles } = view;
  context.lineJoin = 'round';
  // The host's tiles are a map; cells of ours over it would be taken for borders.
  if (isSchematic && isOverTiles) return;
  if (isSchematic && shades.every((shade) => shade === undefined)) return paintCells(context, view, inks);
  polygons.forEach((rings, at) => {
    const shade = shades[at];
    context.beginPath();
    tracePolygon(context, rings);
    context.globalAlpha = isOverTiles ? 0 : isSchematic ? TILE_ALPHA : 1;
    context.fillStyle = isSchematic ? inks.tile : inks.land;
    context.fill('evenodd');
    if (shade && shade.alpha > 0) {
      context.globalAlpha = shade.alpha;
      context.fillStyle = inks.brand;
      context.fill('evenodd');
    }
    context.globalAlpha = 1;
    if (shade?.hatch) {
      hatch(context, view, shade.hatch, inks);
      context.beginPath();
      tracePolygon(context, rings);
    }
    context.strokeStyle = isSchematic ? inks.water : inks.line;
    context.lineWidth = sizes.linePx * (isSchematic ? TILE_GAP : BORDER);
    context.stroke();
  });
}

function paintOrigin(context: Context, { px, py, ringPx }: Origin, view: AtlasView, inks: Inks): void {
  const { linePx, dotPx } = view.sizes;
  context.beginPath();
  context.arc(px, py, ringPx, 0, TAU);
  context.globalAlpha = 0.08;
  context.fillStyle = inks.accent;
  context.fill();
  context.globalAlpha = 1;
  context.setLineDash([6 * linePx, 4 * linePx]);
  context.lineWidth = 2 * linePx;
  context.strokeStyle = inks.accent;
  context.stroke();
  context.setLineDash([]);
  // A cross: no station looks like one.
  for (const [line, ink] of [
    [dotPx * 1.4, inks.land],
    [dotPx * 0.7, inks.accent],
  ] as const) {
    context.beginPath();
    context.moveTo(px - dotPx * 1.6, py);
    context.lineTo(px + dotPx * 1.6, py);
    context.moveTo(px, py - dotPx * 1.6);
    context.lineTo(px, py + dotPx * 1.6);
    context.lineWidth = line;
    context.strokeStyle = ink;
    context.stroke();
  }
}

function traceDisc(context: Context, { px, py, radiusPx }: Disc, insetPx: number): void {
  context.beginPath();
  context.arc(px, py, radiusPx - insetPx, 0, TAU);
}

function paintDiscs(context: Context, { discs, sizes }: AtlasView, inks: Inks, font: string): void {
  const rim = sizes.linePx * 2;
  for (const disc of discs) {
    traceDisc(context, disc, 0);
    context.fillStyle = inks.land;
    context.fill();
    traceDisc(context, disc, rim);
    context.fillStyle = inks.brand;
    context.fill();
    if (!disc.isOnePlace) continue;
    // Stations on one place: a second ring, for no zoom takes them apart.
    traceDisc(context, disc, rim * 2);
    context.lineWidth = rim * 0.7;
    context.strokeStyle = inks.land;
    context.stroke();
  }
  context.font = `700 ${sizes.labelPx}px ${font}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = inks.land;
  for (const { px, py, text } of discs) context.fillText(text, px, py);
}

/**
 * Paints what the atlas shows of a map. Units: `ratio` device pixels per px.
 * Missing values: `paintOwn` says `false` where it did not paint water and land itself.
 */
export function paintAtlas(
  context: Context,
  view: AtlasView,
  inks: Inks,
  font: string,
  ratio: number,
  paintOwn: () => boolean = () => false,
): void {
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, view.size.width, view.size.height);
  if (!view.isOverTiles) {
    context.fillStyle = inks.water;
    context.fillRect(0, 0, view.size.width, view.size.height);
  }
  if (!paintOwn()) paintGround(context, view, inks);
  for (const dot of view.dots)
    if (dot.reachPx === undefined && dot !== view.chosen) paintDot(context, dot, view.sizes.dotPx, inks);
  paintLabels(context, view, inks, font);
  paintDiscs(context, view, inks, font);
  if (view.origin) paintOrigin(context, view.origin, view, inks);
  if (view.pointed && view.pointed.reachPx === undefined)
    paintDot(context, view.pointed, view.sizes.dotPx * 1.25, inks);
  if (view.chosen) paintChosen(context, view.chosen, view, inks);
  for (const callout of view.callouts) paintCallout(context, callout, view, inks, font);
}
