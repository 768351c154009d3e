import { paintGround, type AtlasView, type Shade } from './station-atlas-painter.js';
import type { Inks } from './station-inks.js';
import { fromPixel, scaleOf, type MapView } from './station-projection.js';
import type { SeenLandMaker } from './station-seen-land.js';

/** What ground is painted from. Shape: `shades` changes with what the districts are painted with. */
export interface GroundSource {
  readonly land: SeenLandMaker;
  readonly shades: object | undefined;
  readonly shadeOf: (area: number) => Shade | undefined;
}

/**
 * Land of very many corners as it was last painted: while a hand drags the map, what was there is moved, and only what
 * comes into sight is painted.
 */
export class GroundKeeper {
  #canvas: HTMLCanvasElement | undefined;
  #key: readonly unknown[] = [];
  /** The view of what stands on the canvas: less than a pixel from the one that was asked for. */
  #view: MapView | undefined;

  /** Paints water and land. Missing values: `false` where the land is to be painted the plain way. */
  paint(
    context: CanvasRenderingContext2D,
    layout: AtlasView,
    view: MapView,
    inks: Inks,
    ratio: number,
    source: GroundSource,
  ): boolean {
    const { size, isSchematic, isOverTiles } = layout;
    const { land, shades } = source;
    // Hatches belong to the map's corner and cannot be moved; a picture for a file is painted by itself.
    const isKept =
      land.isLarge && !isOverTiles && !isSchematic && !land.areas.some((_, at) => source.shadeOf(at)?.hatch);
    if (!isKept || !(context instanceof CanvasRenderingContext2D)) return false;
    const [wide, high] = [context.canvas.width, context.canvas.height];
    const key = [land, land.isRanked, shades, view.zoom, wide, high, ratio, ...Object.values(inks)];
    const canvas = (this.#canvas ??= context.canvas.ownerDocument.createElement('canvas'));
    const own = canvas.getContext('2d');
    if (!own) return false;
    const last = key.every((part, at) => part === this.#key[at]) ? this.#view : undefined;
    if (!last) this.#key = key;
    const scale = scaleOf(view.zoom) * ratio;
    const [dx, dy] = last ? [(last.x - view.x) * scale, (last.y - view.y) * scale].map(Math.round) : [];
    if (last && dx !== undefined && dy !== undefined && Math.abs(dx) < wide / 2 && Math.abs(dy) < high / 2) {
      const now = { x: last.x - dx / scale, y: last.y - dy / scale, zoom: view.zoom };
      this.#view = now;
      if (dx !== 0 || dy !== 0) {
        own.setTransform(1, 0, 0, 1, 0, 0);
        own.globalCompositeOperation = 'copy';
        own.drawImage(canvas, dx, dy);
        own.globalCompositeOperation = 'source-over';
        const strip = (left: number, top: number, width: number, height: number): void => {
          if (width <= 0 || height <= 0) return;
          const box = { left: left / ratio, top: top / ratio, width: width / ratio, height: height / ratio };
          const middle = { px: box.left + box.width / 2, py: box.top + box.height / 2 };
          const part = { ...fromPixel(middle, now, size), zoom: now.zoom };
          const seen = land.see(part, box);
          own.save();
          own.setTransform(1, 0, 0, 1, 0, 0);
          own.beginPath();
          own.rect(left, top, width, height);
          own.clip();
          own.fillStyle = inks.water;
          own.fillRect(left, top, width, height);
          own.setTransform(ratio, 0, 0, ratio, left, top);
          const ground = { ...seen, shades: seen.areas.map(source.shadeOf) };
          paintGround(own, { ...ground, size: box, sizes: layout.sizes, isSchematic, isOverTiles }, inks);
          own.restore();
        };
        strip(dx > 0 ? 0 : wide + dx, 0, Math.abs(dx), high);
        strip(0, dy > 0 ? 0 : high + dy, wide, Math.abs(dy));
      }
    } else {
      this.#view = view;
      if (canvas.width !== wide) canvas.width = wide;
      if (canvas.height !== high) canvas.height = high;
      own.setTransform(ratio, 0, 0, ratio, 0, 0);
      own.fillStyle = inks.water;
      own.fillRect(0, 0, size.width, size.height);
      paintGround(own, layout, inks);
    }
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.drawImage(canvas, 0, 0);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    return true;
  }
}
