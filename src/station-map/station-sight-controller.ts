import type { Lang } from '../core/words.js';
import { nextFrame } from '../shared/page-state.js';
import { paintAtlas, type AtlasView } from './station-atlas-painter.js';
import { CLOSER, placeAt, type AtlasStage } from './station-atlas-stage-controller.js';
import { atlasWordsOf } from './station-atlas-words.js';
import { stationsOf, type Cluster } from './station-clusters.js';
import { maybeBoundsOfDistrict } from './station-crowd.js';
import { GroundKeeper, type GroundSource } from './station-ground-controller.js';
import type { Known } from './station-library-controller.js';
import type { StationMapLayout } from './station-map-layout.js';
import { shadeLand, type ShadedLand } from './station-over-look.js';
import { boundsOf, fitView, type MapView } from './station-projection.js';
import type { Scene } from './station-scene.js';
import { SeenLandMaker } from './station-seen-land.js';
import { StationSeer } from './station-seer.js';
import { Slices } from './station-slices-controller.js';
import { StationTiles } from './station-tiles-controller.js';
import type { PaintMap, ViewLayout } from './station-view-layout.js';

/** The side of the map: what a view shows, how it is painted, and the tiles under it. */
export class StationSight {
  readonly #stage: AtlasStage;
  readonly #onePlace: (stations: readonly number[]) => void;
  readonly #lander = new Slices();
  readonly #seer = new StationSeer();
  readonly #ground = new GroundKeeper();
  readonly #tiles: StationTiles;
  #clusters: ReadonlyMap<string, Cluster> = new Map();
  #land: SeenLandMaker | undefined;
  #shaded: { readonly scene: Scene; readonly lang: Lang; readonly land: ShadedLand | undefined } | undefined;

  /** @param onePlace told of the stations of one place, which no zoom takes apart */
  constructor(stage: AtlasStage, onePlace: (stations: readonly number[]) => void) {
    this.#stage = stage;
    this.#onePlace = onePlace;
    this.#tiles = new StationTiles(() => stage.host.requestUpdate());
    this.#paintFirstApart();
  }

  /** Tiles were asked for, and none came. */
  get haveTilesFailed(): boolean {
    return this.#tiles.hasFailed;
  }

  rest(): void {
    this.#lander.rest();
    this.#tiles.clear();
  }

  resume(): void {
    this.#lander.resume();
  }

  /** What a view shows, and how it is painted. */
  maybeSee(layout: StationMapLayout, view: MapView, pointed: string | undefined): ViewLayout | undefined {
    const known = this.#stage.maybeLook(layout);
    if (!known) return undefined;
    const { areas } = layout.scene;
    if (areas !== this.#land?.areas) this.#take(new SeenLandMaker(areas));
    const { tally, mask, origin } = this.#stage.search;
    const shaded = this.shadedLand(layout, known);
    const sight = this.#seer.see(layout, view, {
      crowd: known.crowd,
      tally,
      mask,
      origin,
      land: this.#land as SeenLandMaker,
      shadeOf: (area) => shaded?.shadeOf(area),
      chosen: this.#stage.chosenAt,
      pointed,
      isOverTiles: this.#stage.templates.length > 0,
    });
    this.#clusters = sight.clusters;
    this.#say(sight.count, sight.discs.length, layout.lang);
    const ground: GroundSource = {
      land: this.#land as SeenLandMaker,
      shades: shaded,
      shadeOf: (area) => shaded?.shadeOf(area),
    };
    const paint: PaintMap = (...all) => this.#paint(view, ground, ...all);
    // Not a copy: what nobody asks for is not laid out.
    return Object.assign(sight, { paint });
  }

  /** Districts in the tones of their figures. Missing values: `undefined` without figures. */
  shadedLand({ scene, lang }: StationMapLayout, { reading }: Known): ShadedLand | undefined {
    if (this.#shaded?.scene !== scene || this.#shaded.lang !== lang)
      this.#shaded = { scene, lang, land: shadeLand(scene, reading, lang) };
    return this.#shaded.land;
  }

  /**
   * Shows a district of a large document, by its code or name; answers whether that was done. The plain way knows those
   * of its stations that stand for all, and the land of a boundary.
   */
  fitted(target: string | undefined): boolean {
    const layout = this.#stage.host.picture;
    const crowd = this.#stage.known?.crowd;
    if (target === undefined || !layout || !crowd) return false;
    const { reading, ground, areas } = layout.scene;
    const isLand =
      ground === 'boundary' && areas.some(({ code, name }) => code === target || name === target);
    if (reading.total === undefined || isLand) return false;
    const name = reading.districts.find(({ code }) => code === target)?.name ?? target;
    const extent = maybeBoundsOfDistrict(crowd, name);
    if (extent) this.#stage.host.seenView.flyTo(fitView(extent, layout.map, layout.sizes.marginPx));
    return !!extent;
  }

  /** A person picked what may be a cluster; answers whether it was one. */
  picked(key: string): boolean {
    const crowd = this.#stage.known?.crowd;
    const cluster = this.#clusters.get(key);
    const layout = this.#stage.host.picture;
    if (!crowd || !cluster || !layout) return false;
    this.#stage.tour.hold();
    const stations = stationsOf(crowd.index, cluster, this.#stage.search.mask);
    if (cluster.isOnePlace) {
      this.#onePlace(stations);
      return true;
    }
    const extent = boundsOf(stations.map((at) => placeAt(crowd, at)));
    if (!extent) return true;
    const near = fitView(extent, layout.map, layout.sizes.marginPx);
    const { seenView } = this.#stage.host;
    seenView.flyTo({ ...near, zoom: Math.max(near.zoom, (seenView.view?.zoom ?? 0) + CLOSER) });
    return true;
  }

  /** Says what is in sight, where that has changed; the line is written by nobody else. */
  #say(count: number, discs: number, lang: Lang): void {
    const line = this.#stage.host.renderRoot.querySelector('.sight');
    const text = atlasWordsOf(lang).inSight(String(count), discs);
    if (line && line.textContent !== text) line.textContent = text;
  }

  /** A large map's first picture is a task of its own, after what stands around it has been laid out. */
  #paintFirstApart(): void {
    const { host } = this.#stage;
    const { seenView } = host;
    const paint = seenView.hostUpdated.bind(seenView);
    const paintNow = (): void => {
      seenView.hostUpdated = paint;
      if (host.isConnected) paint();
    };
    let isWaiting = false;
    seenView.hostUpdated = () => {
      if (!this.#stage.known?.isGrowing) return paintNow();
      if (isWaiting) return;
      isWaiting = true;
      void nextFrame().then(nextFrame).then(paintNow);
    };
  }

  #paint(
    view: MapView,
    ground: GroundSource,
    ...[context, seen, inks, font, ratio]: Parameters<PaintMap>
  ): void {
    const layout = seen as AtlasView;
    paintAtlas(context, layout, inks, font, ratio, () =>
      this.#ground.paint(context, layout, view, inks, ratio, ground),
    );
    const layer = this.#stage.host.renderRoot.querySelector<HTMLElement>('.tiles');
    // A map that has gone may be drawn once more, and asks for nothing then.
    if (!layer || !this.#stage.host.isConnected) return this.#tiles.clear();
    const { tilesCrs, tilesSubdomains } = this.#stage.host;
    this.#tiles.show(layer, view, seen.size, ratio, {
      templates: this.#stage.templates,
      subdomains: tilesSubdomains ?? 'abc',
      crs: tilesCrs === 'GCJ02' || tilesCrs === 'BD09' ? tilesCrs : 'WGS84',
    });
  }

  #take(land: SeenLandMaker): void {
    this.#land = land;
    this.#lander.stop();
    if (land.isLarge) this.#lander.start(land.rank(), { ended: () => this.#stage.host.requestUpdate() });
  }
}
