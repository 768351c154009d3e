import type { MapSize, MapView } from './station-projection.js';
import type { Crs } from './station-row-data.js';
import { maybeTileUrl, tilesOf, type Tile } from './station-tiles.js';

/** The host's base map, as its attributes say. Shape: `templates` from below to above. */
export interface TileSource {
  readonly templates: readonly string[];
  readonly subdomains: string;
  readonly crs: Crs;
}

/** Tiles that are kept when they go out of sight. */
const MOST_KEPT = 120;

/**
 * Puts the host's tiles under the map, as images: no canvas is spoilt by a foreign picture, and a tile that does not come
 * leaves the land as it is. No tile is asked for unless the host's attribute names where.
 */
export class StationTiles {
  readonly #changed: () => void;
  readonly #images = new Map<string, HTMLImageElement>();
  readonly #failed = new Set<string>();
  #templates = '';
  #loaded = 0;
  /** Tiles were asked for, and none came. */
  hasFailed = false;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Shows the tiles of a view in their layer. */
  show(layer: HTMLElement, view: MapView, size: MapSize, ratio: number, source: TileSource): void {
    const templates = source.templates.join(' ');
    if (templates !== this.#templates) this.clear();
    this.#templates = templates;
    const seen = new Set<string>();
    for (const tile of tilesOf(view, size, ratio, source.crs))
      source.templates.forEach((template, at) => {
        const key = `${at}/${tile.key}`;
        seen.add(key);
        const image = this.#images.get(key) ?? this.#make(layer, key, template, tile, source, at);
        if (image) this.#place(image, tile);
      });
    let spare = this.#images.size - seen.size - MOST_KEPT;
    for (const [key, image] of [...this.#images]) {
      if (seen.has(key)) continue;
      image.style.setProperty('visibility', 'hidden');
      // The oldest go first; of another zoom nothing is of use.
      if (spare-- <= 0) continue;
      image.remove();
      this.#images.delete(key);
    }
  }

  clear(): void {
    this.#images.forEach((image) => image.remove());
    this.#images.clear();
    this.#failed.clear();
    this.#loaded = 0;
    this.#tell(false);
    this.#templates = '';
  }

  #make(
    layer: HTMLElement,
    key: string,
    template: string,
    tile: Tile,
    { subdomains }: TileSource,
    order: number,
  ): HTMLImageElement | undefined {
    const url = maybeTileUrl(template, tile, subdomains);
    if (url === undefined || this.#failed.has(key)) return undefined;
    const image = document.createElement('img');
    image.alt = '';
    image.decoding = 'async';
    image.referrerPolicy = 'strict-origin-when-cross-origin';
    image.style.setProperty('z-index', String(order));
    // What was let go meanwhile is told too, and says nothing of what took its place.
    image.addEventListener('load', () => {
      if (this.#images.get(key) !== image) return;
      this.#loaded += 1;
      this.#tell(false);
    });
    image.addEventListener('error', () => {
      if (this.#images.get(key) !== image) return;
      image.remove();
      this.#images.delete(key);
      this.#failed.add(key);
      this.#tell(this.#loaded === 0);
    });
    image.src = url;
    layer.append(image);
    this.#images.set(key, image);
    return image;
  }

  #place(image: HTMLImageElement, { left, top, width, height }: Tile): void {
    const { style } = image;
    style.setProperty('visibility', 'visible');
    style.setProperty('transform', `translate(${left}px, ${top}px)`);
    style.setProperty('width', `${width}px`);
    style.setProperty('height', `${height}px`);
  }

  #tell(hasFailed: boolean): void {
    if (hasFailed === this.hasFailed) return;
    this.hasFailed = hasFailed;
    this.#changed();
  }
}
