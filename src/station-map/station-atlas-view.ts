import type { TemplateResult } from 'lit';
import type { Problem } from '../core/problem.js';
import type { Lang } from '../core/words.js';
import type { ParsedDocument } from '../shared/intake.js';
import type { CardLayout } from './station-card-layout.js';
import type { StationMapLayout } from './station-map-layout.js';
import type { StationsReading } from './station-map-data.js';
import type { MapView } from './station-projection.js';
import type { PlacedStation, Scene } from './station-scene.js';
import type { ViewLayout } from './station-view-layout.js';

/**
 * What the map's part (`union-map.js`) adds to a map: clusters, finding, hours, tiles, shades and a tour.
 * Missing values: what begins with `maybe` leaves to the plain way what it answers with `undefined`.
 */
export interface StationAtlas {
  /** What stands above the list takes so much. Units: px. */
  readonly finderPx: number;
  /** Reads a document; a large one in slices, and meanwhile what has been read of it. */
  maybeParse(document: unknown): ParsedDocument<Scene> | undefined;
  /** Says a problem that only the atlas finds. */
  maybeDescribe(issue: Problem, lang: Lang): string | undefined;
  /** A boundary that came by its URL as GeoJSON. */
  maybeLand(document: unknown, reading: StationsReading): unknown;
  /** Whether a document is still being read. */
  isGrowing(reading: StationsReading): boolean;
  maybeStation(key: string): PlacedStation | undefined;
  maybeSentence(scene: Scene, lang: Lang): string | undefined;
  maybeRows(scene: Scene, lang: Lang): string[][] | undefined;
  /** What a view shows, and how it is painted. */
  maybeSee(layout: StationMapLayout, view: MapView, pointed: string | undefined): ViewLayout | undefined;
  /** What stands beside the map: finding, counts, list. */
  maybePanel(layout: StationMapLayout): TemplateResult | undefined;
  /** What lies over the map. */
  maybeOver(layout: StationMapLayout): TemplateResult | undefined;
  /** The card with what the atlas knows besides. */
  card(card: CardLayout, station: PlacedStation): CardLayout;
  /** A person picked what is no station: a cluster. */
  picked(key: string): void;
  /** Scrolls the list to a station. */
  reveal(key: string): void;
}
