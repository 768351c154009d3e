import type { Inks } from './station-inks.js';
import type { Callout, Dot, ViewLayout } from './station-view-layout.js';

type Context = CanvasRenderingContext2D;

/** In lines of the layout. */
export const BORDER = 1.3;
export const TILE_GAP = 4;
/** A tile is land drawn lightly. */
export const TILE_ALPHA = 0.55;

/** Traces a polygon with its holes. */
export function tracePolygon(context: Context, rings: readonly Float32Array[]): void {
  for (const ring of rings) {
    if (ring.length < 6) continue;
    context.moveTo(ring[0] as number, ring[1] as number);
    for (let at = 2; at < ring.length; at += 2) context.lineTo(ring[at] as number, ring[at + 1] as number);
    context.closePath();
  }
}

/** Land: quiet. A schematic shows tiles apart, so that nobody takes their edges for borders. */
export function paintLand(context: Context, { polygons, isSchematic, sizes }: ViewLayout, inks: Inks): void {
  context.lineJoin = 'round';
  context.fillStyle = isSchematic ? inks.tile : inks.land;
  context.strokeStyle = isSchematic ? inks.water : inks.line;
  context.lineWidth = sizes.linePx * (isSchematic ? TILE_GAP : BORDER);
  for (const rings of polygons) {
    context.beginPath();
    tracePolygon(context, rings);
    // Holes are holes whichever way their corners run.
    context.globalAlpha = isSchematic ? TILE_ALPHA : 1;
    context.fill('evenodd');
    context.globalAlpha = 1;
    context.stroke();
  }
}

/** Names of districts, with a rim of the ground's colour. */
export function paintLabels(context: Context, view: ViewLayout, inks: Inks, font: string): void {
  context.font = `600 ${view.sizes.labelPx}px ${font}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = view.sizes.labelPx * 0.3;
  context.strokeStyle = view.isSchematic ? inks.water : inks.land;
  context.fillStyle = inks.muted;
  for (const { text, px, py } of view.labels) {
    context.strokeText(text, px, py);
    context.fillText(text, px, py);
  }
}

function disc(context: Context, { px, py }: Dot, radius: number): void {
  context.beginPath();
  context.arc(px, py, radius, 0, 2 * Math.PI);
}

/** A station: open is filled; what is not open, or not known to be, is hollow, each in its own way. */
export function paintDot(context: Context, dot: Dot, radius: number, inks: Inks): void {
  const rim = radius * 0.32;
  disc(context, dot, radius + rim);
  context.fillStyle = inks.land;
  context.fill();
  if (dot.mark === 'open') {
    disc(context, dot, radius);
    context.fillStyle = inks.brand;
    context.fill();
    return;
  }
  const line = radius * 0.4;
  disc(context, dot, radius - line / 2);
  context.lineWidth = line;
  context.strokeStyle = dot.mark === 'paused' ? inks.brand : inks.muted;
  if (dot.mark === 'unknown') context.setLineDash([radius * 0.72, radius * 0.54]);
  context.stroke();
  context.setLineDash([]);
  if (dot.mark !== 'closed') return;
  const arm = (radius - line / 2) * Math.SQRT1_2;
  context.beginPath();
  context.moveTo(dot.px - arm, dot.py + arm);
  context.lineTo(dot.px + arm, dot.py - arm);
  context.stroke();
}

/** The chosen station, larger, in its ring. */
export function paintChosen(context: Context, dot: Dot, view: ViewLayout, inks: Inks): void {
  const radius = view.sizes.dotPx * 1.5;
  const ring = radius * 0.36;
  disc(context, dot, radius + ring * 2.6);
  context.fillStyle = inks.land;
  context.fill();
  paintDot(context, dot, radius, inks);
  disc(context, dot, radius + ring * 1.7);
  context.lineWidth = ring;
  context.strokeStyle = inks.accent;
  context.stroke();
}

/** A name in its box. */
export function paintCallout(
  context: Context,
  callout: Callout,
  view: ViewLayout,
  inks: Inks,
  font: string,
): void {
  const { left, top, width, height, text } = callout;
  const radius = Math.min(height / 4, 8 * view.sizes.linePx);
  context.beginPath();
  context.moveTo(left + radius, top);
  context.arcTo(left + width, top, left + width, top + height, radius);
  context.arcTo(left + width, top + height, left, top + height, radius);
  context.arcTo(left, top + height, left, top, radius);
  context.arcTo(left, top, left + width, top, radius);
  context.closePath();
  context.fillStyle = inks.land;
  context.fill();
  context.lineWidth = view.sizes.linePx;
  context.strokeStyle = inks.muted;
  context.stroke();
  context.font = `600 ${view.sizes.labelPx}px ${font}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = inks.text;
  context.fillText(text, left + width / 2, top + height / 2);
}

/**
 * Paints one picture of the map.
 * Units: `ratio` device pixels per px. Everything else is in the layout.
 */
export function paintMap(context: Context, view: ViewLayout, inks: Inks, font: string, ratio: number): void {
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.fillStyle = inks.water;
  context.fillRect(0, 0, view.size.width, view.size.height);
  paintLand(context, view, inks);
  for (const dot of view.dots) if (dot !== view.chosen) paintDot(context, dot, view.sizes.dotPx, inks);
  // Where a name must lie over a station, half a station still reads as one, half a name does not.
  paintLabels(context, view, inks, font);
  if (view.pointed) paintDot(context, view.pointed, view.sizes.dotPx * 1.25, inks);
  if (view.chosen) paintChosen(context, view.chosen, view, inks);
  for (const callout of view.callouts) paintCallout(context, callout, view, inks, font);
}
