import type { ReactiveControllerHost } from 'lit';
import { pageClock } from '../shared/clock.js';
import { numberOfKey, type Crowd } from './station-crowd.js';
import type { Known, StationLibrary } from './station-library-controller.js';
import type { StationMapElement } from './station-map-element.js';
import type { StationMapLayout } from './station-map-layout.js';
import type { WorldPoint } from './station-projection.js';
import type { StationSearch } from './station-search-controller.js';
import type { StationTour } from './station-tour-controller.js';

/** What the atlas uses of its element. */
export type AtlasHost = StationMapElement & ReactiveControllerHost & { readonly mayMove: boolean };

/** A cluster, or the nearest, is shown nearer by so much at least. Units: zoom of web maps. */
export const CLOSER = 1;

/** Where a station stands. */
export function placeAt({ columns }: Crowd, at: number): WorldPoint {
  return { x: columns.x[at] as number, y: columns.y[at] as number };
}

/** What the parts of one atlas share: its element, its documents, what is looked for, and the tour. */
export class AtlasStage {
  readonly host: AtlasHost;
  readonly library: StationLibrary;
  readonly search: StationSearch;
  readonly tour: StationTour;
  #found: { readonly key: string; readonly crowd: Crowd; readonly at: number } | undefined;

  constructor(host: AtlasHost, library: StationLibrary, search: StationSearch, tour: StationTour) {
    this.host = host;
    this.library = library;
    this.search = search;
    this.tour = tour;
  }

  /** The document that is laid out. Missing values: `undefined` for one that the atlas never read. */
  get known(): Known | undefined {
    const layout = this.host.picture;
    return layout && this.library.knownOf(layout.scene.reading);
  }

  /** Looks at the document of a layout, at this moment. Missing values: `undefined` for one that the atlas never read. */
  maybeLook(layout: StationMapLayout): Known | undefined {
    const known = this.library.knownOf(layout.scene.reading);
    if (known) this.search.look(known.crowd, known.reading.calendar, pageClock.now());
    return known;
  }

  /** The number of the station that a key means. Missing values: −1 where there is none. */
  numberOf(key: string | undefined): number {
    const crowd = this.known?.crowd;
    if (!crowd || key === undefined) return -1;
    if (this.#found?.key !== key || this.#found.crowd !== crowd)
      this.#found = { key, crowd, at: numberOfKey(crowd, key) };
    return this.#found.at;
  }

  /** The number of the station whose card is open. Missing values: −1. */
  get chosenAt(): number {
    return this.numberOf(this.host.chosen);
  }

  /** The host's base map, from below to above. */
  get templates(): readonly string[] {
    return (this.host.tiles ?? '').split(/\s+/).filter(Boolean);
  }

  /** The districts of the tour. */
  get stops(): readonly string[] {
    const crowd = this.known?.crowd;
    if (!crowd) return [];
    const { districts } = crowd.census;
    return crowd.columns.districtNames.filter((name, at) => name !== '' && (districts[at] as number) > 0);
  }
}
