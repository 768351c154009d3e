import { convertCrs } from './station-coordinates.js';
import { scaleOf, toLngLat, toWorld, type MapSize, type MapView } from './station-projection.js';
import type { Crs } from './station-row-data.js';

/** A tile of the host's base map. Units: px of the map's layout, on whole pixels of the device. */
export interface Tile {
  readonly key: string;
  readonly z: number;
  readonly x: number;
  readonly y: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const FINEST = 18;
const MOST_TILES = 400;

/**
 * The tiles that cover a view, from its middle outward.
 * Shape: `ratio` device pixels per px. Tiles of GCJ02 or BD09 are moved by what those systems are off here.
 * Missing values: none where the view has no size.
 */
export function tilesOf(view: MapView, size: MapSize, ratio: number, crs: Crs): Tile[] {
  const z = Math.min(Math.max(Math.round(view.zoom), 0), FINEST);
  const count = 2 ** z;
  const scale = scaleOf(view.zoom);
  const shifted = toWorld(convertCrs(toLngLat(view), 'WGS84', crs));
  const left = size.width / 2 - shifted.x * scale;
  const top = size.height / 2 - shifted.y * scale;
  const side = scale / count;
  const snap = (px: number): number => Math.round(px * ratio) / ratio;
  const hold = (value: number): number => Math.min(Math.max(value, 0), count - 1);
  const [fromX, toX] = [hold(Math.floor(-left / side)), hold(Math.floor((size.width - left) / side))];
  const [fromY, toY] = [hold(Math.floor(-top / side)), hold(Math.floor((size.height - top) / side))];
  if (!((toX - fromX + 1) * (toY - fromY + 1) <= MOST_TILES)) return [];
  const tiles: Tile[] = [];
  for (let y = fromY; y <= toY; y++)
    for (let x = fromX; x <= toX; x++) {
      const [atX, atY] = [snap(left + x * side), snap(top + y * side)];
      tiles.push({
        key: `${z}/${x}/${y}`,
        z,
        x,
        y,
        left: atX,
        top: atY,
        width: snap(left + (x + 1) * side) - atX,
        height: snap(top + (y + 1) * side) - atY,
      });
    }
  const far = ({ left: l, top: t, width, height }: Tile): number =>
    Math.hypot(l + width / 2 - size.width / 2, t + height / 2 - size.height / 2);
  return tiles.sort((a, b) => far(a) - far(b));
}

/** One of `{s}`'s, or of a range such as `{0-7}`, always the same for a tile. */
function pickOf(choices: string, { x, y }: Tile): string {
  return choices[(x + y) % Math.max(1, choices.length)] ?? '';
}

/**
 * The address of a tile. Shape: `{z}`, `{x}`, `{y}`, `{-y}` (counted from below), `{s}` (of `subdomains`), `{0-7}`.
 * Missing values: `undefined` for a template that is no address of the web.
 */
export function maybeTileUrl(template: string, tile: Tile, subdomains: string): string | undefined {
  if (/^\s*[a-z][a-z\d+.-]*:/i.test(template) && !/^\s*https?:/i.test(template)) return undefined;
  return template
    .trim()
    .replace(/\{z\}/g, String(tile.z))
    .replace(/\{x\}/g, String(tile.x))
    .replace(/\{y\}/g, String(tile.y))
    .replace(/\{-y\}/g, String(2 ** tile.z - 1 - tile.y))
    .replace(/\{s\}/g, pickOf(subdomains, tile))
    .replace(/\{(\w)-(\w)\}/g, (_all, from: string, to: string) => {
      let choices = '';
      for (let code = from.charCodeAt(0); code <= to.charCodeAt(0); code++)
        choices += String.fromCharCode(code);
      return pickOf(choices, tile);
    });
}
