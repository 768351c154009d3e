import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Problem } from '../core/problem.js';
import { wordsOf, type Lang } from '../core/words.js';
import { pageClock } from '../shared/clock.js';
import type { ParsedDocument } from '../shared/intake.js';
import type { LoadPart } from '../shared/late-parts.js';
import type { PictureSpace } from '../shared/union-element.js';
import { aimKey, chipPressed, MORE_CHIP } from './station-atlas-keys.js';
import { paintAtlas, type AtlasView } from './station-atlas-painter.js';
import { renderFinder, type FinderHandlers } from './station-atlas-panel-view.js';
import { renderOver, type OverHandlers } from './station-atlas-over-view.js';
import { landFrom } from './station-atlas-reader.js';
import { rowsOfCrowd, sentenceOfCrowd, sentenceOfFigures } from './station-atlas-text.js';
import { atlasWordsOf, maybeAtlasSentence } from './station-atlas-words.js';
import type { CardLayout } from './station-card-layout.js';
import { stationsOf, type Cluster } from './station-clusters.js';
import { stationKeyAt, numberOfKey, type Crowd } from './station-crowd.js';
import { dressCard, layoutFinder, layoutRoll, noneText, type FinderState } from './station-finder-look.js';
import { GroundKeeper, type GroundSource } from './station-ground-controller.js';
import { StationLibrary, type Known } from './station-library-controller.js';
import { StationLocate } from './station-locate-controller.js';
import type { StationsReading } from './station-map-data.js';
import type { StationMapElement } from './station-map-element.js';
import { LINES_FOR_BOTH, type StationMapLayout } from './station-map-layout.js';
import { stationWordsOf } from './station-map-words.js';
import { layoutOver, shadeLand, type ShadedLand } from './station-over-look.js';
import { UnionProgressEvent } from './station-progress-events.js';
import {
  boundsOf,
  fitView,
  fromPixel,
  pointerToPixel,
  type MapView,
  type WorldPoint,
} from './station-projection.js';
import { StationRoll } from './station-roll-controller.js';
import { windowOfRoll } from './station-roll.js';
import { renderRoll } from './station-roll-view.js';
import type { PlacedStation, Scene } from './station-scene.js';
import { StationSearch } from './station-search-controller.js';
import { SeenLandMaker } from './station-seen-land.js';
import { StationSeer } from './station-seer.js';
import { Slices } from './station-slices-controller.js';
import { StationTiles } from './station-tiles-controller.js';
import { StationTour } from './station-tour-controller.js';
import type { PaintMap, ViewLayout } from './station-view-layout.js';

/** What the atlas uses of its element. */
type Host = StationMapElement & ReactiveControllerHost & { readonly mayMove: boolean };

const LINE_PX = 50;
const ELDER_LINE_PX = 66;
const LINES = 3;
const MINUTE_MS = 60_000;
/** A cluster is shown nearer by so much at least. Units: zoom of web maps. */
const CLOSER = 1;
/** How far a document has been read is told no more often: each time is heard. */
const TELL_MS = 200;
/** Nobody wants to see a single house when looking for the nearest. */
const NEAREST_ZOOM = 15;
/** What a person moves the map by. */
const MOVES = ['pointerdown', 'wheel', 'keydown', 'click'] as const;

/** What the map's part adds to one map: it reads, finds, shows and paints by the modules beside it. */
export class StationAtlasController implements ReactiveController {
  readonly #host: Host;
  readonly #library: StationLibrary;
  readonly #lander = new Slices();
  readonly #seer = new StationSeer();
  readonly #ground = new GroundKeeper();
  readonly #search: StationSearch;
  readonly #roll: StationRoll;
  readonly #tiles: StationTiles;
  readonly #tour: StationTour;
  readonly #locate: StationLocate;
  #clusters: ReadonlyMap<string, Cluster> = new Map();
  #land: SeenLandMaker | undefined;
  #shaded: { readonly scene: Scene; readonly lang: Lang; readonly land: ShadedLand | undefined } | undefined;
  #areServicesOpen = false;
  #toldMs = -Infinity;
  #minute: number | undefined;
  #wasAiming = false;
  /** What had the focus when the drawing began. */
  #held: Element | null = null;
  /** What the owner chose of a document that has not been read so far. */
  #awaited: string | undefined;
  #found: { readonly key: string; readonly crowd: Crowd; readonly at: number } | undefined;

  constructor(element: StationMapElement) {
    const host = element as Host;
    const update = (): void => host.requestUpdate();
    this.#host = host;
    this.#library = new StationLibrary({
      moved: (done, total) => {
        host.dispatchEvent(new UnionProgressEvent(done, total));
        if (performance.now() - this.#toldMs > TELL_MS) this.#tellProgress();
      },
      ended: () => {
        const awaited = this.#awaited;
        this.#awaited = undefined;
        host.reread();
        if (awaited !== undefined && host.chosen === undefined) host.select(awaited);
      },
      changed: update,
    });
    this.#search = new StationSearch(update);
    this.#tiles = new StationTiles(update);
    this.#locate = new StationLocate({ changed: update, found: (place) => this.#measureFrom(place) });
    this.#roll = new StationRoll({
      roll: () => this.#search.roll,
      sizes: () => this.#sizes,
      list: () => host.renderRoot.querySelector<HTMLElement>('.list'),
      chosen: () => this.#rowOf(this.#chosenAt),
      changed: update,
      picked: (row) => this.#pickRow(row),
      escaped: () => host.close(),
    });
    this.#tour = new StationTour({
      count: () => this.#stops.length,
      seconds: () => Number(host.tour) || 0,
      isSeen: () => host.boxes.inView && !document.hidden,
      mayStart: () => host.mayMove,
      go: (stop) => host.fit(this.#stops[stop]),
      changed: update,
    });
    host.boxes.onSight = update;
    host.addController(this);
  }

  hostConnected(): void {
    for (const type of MOVES) this.#host.renderRoot.addEventListener(type, this.#moved);
    this.#library.resume();
    this.#lander.resume();
    this.#search.resume();
  }

  hostDisconnected(): void {
    for (const type of MOVES) this.#host.renderRoot.removeEventListener(type, this.#moved);
    this.#library.rest();
    this.#lander.rest();
    this.#search.rest();
    this.#tour.rest();
    this.#locate.stop();
    this.#tiles.clear();
    this.#forgetMinute();
  }

  hostUpdated(): void {
    this.#tellProgress();
    this.#roll.drawn();
    this.#tour.follow();
    this.#followMinute();
    this.#followAim();
    if (this.#host.state === 'empty') this.#library.stop();
  }

  /** Reads a document; a large one in slices, and meanwhile what has been read of it. */
  maybeParse(document: unknown): ParsedDocument<Scene> | LoadPart | undefined {
    return this.#library.maybeParse(document);
  }

  /** A layout with room for what stands above the list, and the count of all stations. */
  dressLayout(layout: StationMapLayout, { height, type, lang }: PictureSpace): StationMapLayout {
    const { scene, stacked, panel, tiny } = layout;
    const isFree = stacked && height === undefined;
    const total = String(scene.reading.total ?? scene.stations.length);
    const words = stationWordsOf(lang);
    // Over the host's tiles no schematic is drawn.
    const { approvalNo } = scene.reading;
    const approval = approvalNo ? words.approval(approvalNo) : words.noApproval;
    return {
      ...layout,
      panel: isFree ? { ...panel, height: panel.height + this.finderPx } : panel,
      cardCovers: panel.height - (isFree ? 0 : this.finderPx) < type.label * LINES_FOR_BOTH,
      total: words.stations(total),
      note: this.#templates.length > 0 && scene.ground === 'schematic' ? approval : layout.note,
      tiny: tiny && { ...tiny, count: total },
    };
  }

  /** Says a problem that only the atlas finds. */
  maybeDescribe({ code, params }: Problem, lang: Lang): string | undefined {
    return maybeAtlasSentence(code, params, lang);
  }

  /** A boundary that came by its URL, as GeoJSON. */
  land(document: unknown, reading: StationsReading): unknown {
    return landFrom(document, this.#library.knownOf(reading)?.reading.boundaryObject)[0] ?? null;
  }

  /** The station that a key means. */
  maybeStation(key: string): PlacedStation | undefined {
    const known = this.#known;
    const crowd = known?.crowd;
    const at = this.#numberOf(key);
    if (at < 0 && known?.isGrowing && !key.includes('\u0000')) this.#awaited = key;
    return crowd && at >= 0 ? { ...crowd.columns.station(at), key: stationKeyAt(crowd, at) } : undefined;
  }

  /** A large map in one sentence. */
  maybeSentence(scene: Scene, lang: Lang): string | undefined {
    const known = this.#library.knownOf(scene.reading);
    if (!known) return undefined;
    const { crowd, isGrowing, reading } = known;
    const figures = sentenceOfFigures(reading, lang);
    if (scene.reading.total === undefined && !figures) return undefined;
    const { space } = wordsOf(lang);
    const said = sentenceOfCrowd(crowd, lang) + (figures && space + figures);
    if (!isGrowing) return said;
    return said + space + atlasWordsOf(lang).loading(String(this.#library.done), String(crowd.total));
  }

  /** A large map as rows of the table. */
  maybeRows(scene: Scene, lang: Lang): string[][] | undefined {
    const known = this.#library.knownOf(scene.reading);
    return known && scene.reading.total !== undefined ? rowsOfCrowd(known.crowd, lang) : undefined;
  }

  /** What a view shows, and how it is painted. */
  maybeSee(layout: StationMapLayout, view: MapView, pointed: string | undefined): ViewLayout | undefined {
    const known = this.#maybeLook(layout);
    if (!known) return undefined;
    const { areas } = layout.scene;
    if (areas !== this.#land?.areas) this.#take(new SeenLandMaker(areas));
    const { tally, mask, origin } = this.#search;
    const shaded = this.#shadedLand(layout, known);
    const sight = this.#seer.see(layout, view, {
      crowd: known.crowd,
      tally,
      mask,
      origin,
      land: this.#land as SeenLandMaker,
      shadeOf: (area) => shaded?.shadeOf(area),
      chosen: this.#chosenAt,
      pointed,
      isOverTiles: this.#templates.length > 0,
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

  /** What stands beside the map: finding, counts, list. */
  maybePanel(layout: StationMapLayout): TemplateResult | undefined {
    const state = this.#maybeFinderState(layout);
    if (!state) return undefined;
    const { scrollPx, viewPx } = this.#roll.sight;
    const { roll } = state;
    const window = windowOfRoll(roll, scrollPx, viewPx, this.#sizes);
    const list = layoutRoll(state, window, this.#sizes, this.#roll.active, this.#rowOf(this.#chosenAt));
    return html`${renderFinder(layoutFinder(state), this.#finder)}${
      roll.order.length > 0
        ? renderRoll(list, this.#roll)
        : html`<p class="none" part="list">${noneText(state)}</p>`
    }`;
  }

  /** What lies over the map. */
  over(layout: StationMapLayout): TemplateResult {
    const known = this.#maybeLook(layout);
    if (!known) return html``;
    const { tour, tilesAttribution } = this.#host;
    this.#held = (this.#host.renderRoot as ShadowRoot).activeElement;
    const look = layoutOver({
      crowd: known.crowd,
      lang: layout.lang,
      reading: known.reading,
      shaded: this.#shadedLand(layout, known),
      isLoading: known.isGrowing,
      tour:
        Number(tour) > 0
          ? { isPlaying: this.#tour.isPlaying, stop: this.#stops[this.#tour.stop] }
          : undefined,
      tiles: {
        isOn: this.#templates.length > 0,
        hasFailed: this.#tiles.hasFailed,
        attribution: tilesAttribution ?? '',
      },
      isAiming: this.#locate.aim,
    });
    return renderOver(look, this.#over);
  }

  /** The card with what the atlas knows besides. */
  card(card: CardLayout, station: PlacedStation): CardLayout {
    const layout = this.#host.picture;
    const state = layout && this.#maybeFinderState(layout);
    if (!state) return card;
    const dressed = dressCard(card, station, state);
    const { photo } = dressed;
    if (!photo || !this.#host.photos) return dressed;
    const image = html`<img
      class="photo"
      src=${photo.url}
      alt=${photo.alt}
      loading="lazy"
      referrerpolicy="no-referrer"
    />`;
    return { ...dressed, extra: image };
  }

  /** A person picked what may be a cluster; answers whether it was one. */
  picked(key: string): boolean {
    const crowd = this.#known?.crowd;
    const cluster = this.#clusters.get(key);
    const layout = this.#host.picture;
    if (!crowd || !cluster || !layout) return false;
    this.#tour.hold();
    const stations = stationsOf(crowd.index, cluster, this.#search.mask);
    if (cluster.isOnePlace) {
      this.#search.keepTo(stations);
      this.#roll.restart();
      this.#host.requestUpdate();
      return true;
    }
    const extent = boundsOf(stations.map((at) => placeAt(crowd, at)));
    if (!extent) return true;
    const near = fitView(extent, layout.map, layout.sizes.marginPx);
    const { seenView } = this.#host;
    seenView.flyTo({ ...near, zoom: Math.max(near.zoom, (seenView.view?.zoom ?? 0) + CLOSER) });
    return true;
  }

  /** Scrolls the list to a station. */
  reveal(key: string): void {
    const row = this.#rowOf(this.#numberOf(key));
    if (row !== this.#roll.active) this.#host.requestUpdate();
    this.#roll.activate(row);
    this.#roll.reveal(row);
  }

  /** Search and two lines of filters, each as high as a finger, or a larger hand, needs. */
  get finderPx(): number {
    return (this.#host.elder ? ELDER_LINE_PX : LINE_PX) * LINES;
  }

  get #known(): Known | undefined {
    const layout = this.#host.picture;
    return layout && this.#library.knownOf(layout.scene.reading);
  }

  get #sizes(): { rowPx: number; headPx: number } {
    const { rowPx = 44, sizes } = this.#host.picture ?? {};
    return { rowPx, headPx: Math.round((sizes?.labelPx ?? 13) * 2.1) };
  }

  get #templates(): readonly string[] {
    return (this.#host.tiles ?? '').split(/\s+/).filter(Boolean);
  }

  /** The districts of the tour. */
  get #stops(): readonly string[] {
    const crowd = this.#known?.crowd;
    if (!crowd) return [];
    const { districts } = crowd.census;
    return crowd.columns.districtNames.filter((name, at) => name !== '' && (districts[at] as number) > 0);
  }

  get #chosenAt(): number {
    const { chosen } = this.#host;
    return chosen === undefined ? -1 : this.#numberOf(chosen);
  }

  #numberOf(key: string): number {
    const crowd = this.#known?.crowd;
    if (!crowd) return -1;
    if (this.#found?.key !== key || this.#found.crowd !== crowd)
      this.#found = { key, crowd, at: numberOfKey(crowd, key) };
    return this.#found.at;
  }

  #rowOf(at: number): number {
    return at < 0 ? -1 : this.#search.roll.order.indexOf(at);
  }

  #pickRow(row: number): void {
    const crowd = this.#known?.crowd;
    const at = this.#search.roll.order[row];
    if (!crowd || at === undefined) return;
    this.#tour.hold();
    this.#host.pick(stationKeyAt(crowd, at), true);
  }

  /** Looks at the document of a layout, at this moment. Missing values: `undefined` for one that the atlas never read. */
  #maybeLook(layout: StationMapLayout): Known | undefined {
    const known = this.#library.knownOf(layout.scene.reading);
    if (known) this.#search.look(known.crowd, known.reading.calendar, pageClock.now());
    return known;
  }

  #maybeFinderState(layout: StationMapLayout): FinderState | undefined {
    const crowd = this.#maybeLook(layout)?.crowd;
    if (!crowd) return undefined;
    const search = this.#search;
    return {
      crowd,
      lang: layout.lang,
      nowMs: pageClock.now(),
      wish: search.wish,
      found: search.count,
      roll: search.roll,
      only: search.only,
      origin: search.origin,
      notice: this.#locate.notice,
      areServicesOpen: this.#areServicesOpen,
      hoursIn: (text) => search.hoursIn(text),
      stateOf: (text) => search.stateOf(text),
    };
  }

  #shadedLand({ scene, lang }: StationMapLayout, { reading }: Known): ShadedLand | undefined {
    if (this.#shaded?.scene !== scene || this.#shaded.lang !== lang)
      this.#shaded = { scene, lang, land: shadeLand(scene, reading, lang) };
    return this.#shaded.land;
  }

  /** Says what is in sight, where that has changed; the line is written by nobody else. */
  #say(count: number, discs: number, lang: Lang): void {
    const line = this.#host.renderRoot.querySelector('.sight');
    const text = atlasWordsOf(lang).inSight(String(count), discs);
    if (line && line.textContent !== text) line.textContent = text;
  }

  /** Says how far a document has been read, without a new picture for it; the line is written by nobody else. */
  #tellProgress(): void {
    const line = this.#host.renderRoot.querySelector('.loading');
    const layout = this.#host.picture;
    const total = this.#known?.crowd.total;
    if (!line || !layout || total === undefined) return;
    this.#toldMs = performance.now();
    const text = atlasWordsOf(layout.lang).loading(String(this.#library.done), String(total));
    if (line.textContent !== text) line.textContent = text;
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
    const layer = this.#host.renderRoot.querySelector<HTMLElement>('.tiles');
    // A map that has gone may be drawn once more, and asks for nothing then.
    if (!layer || !this.#host.isConnected) return this.#tiles.clear();
    const { tilesCrs, tilesSubdomains } = this.#host;
    this.#tiles.show(layer, view, seen.size, ratio, {
      templates: this.#templates,
      subdomains: tilesSubdomains ?? 'abc',
      crs: tilesCrs === 'GCJ02' || tilesCrs === 'BD09' ? tilesCrs : 'WGS84',
    });
  }

  #take(land: SeenLandMaker): void {
    this.#land = land;
    this.#lander.stop();
    if (land.isLarge) this.#lander.start(land.rank(), { ended: () => this.#host.requestUpdate() });
  }

  #measureFrom(place: WorldPoint | undefined): void {
    this.#search.measureFrom(place);
    this.#roll.restart();
    const layout = this.#host.picture;
    const crowd = this.#known?.crowd;
    if (place && layout && crowd) {
      this.#tour.hold();
      const [first] = this.#search.roll.order;
      const extent = boundsOf([place, first === undefined ? place : placeAt(crowd, first)]);
      const near = extent && fitView(extent, layout.map, layout.map.width / 5);
      if (near) this.#host.seenView.flyTo({ ...place, zoom: Math.min(near.zoom, NEAREST_ZOOM) - CLOSER / 2 });
    }
    this.#host.requestUpdate();
  }

  /** What is open changes with the time: looked at once a minute, while somebody sees it. */
  #followMinute(): void {
    if (document.hidden || !this.#host.boxes.inView) return this.#forgetMinute();
    this.#minute ??= pageClock.setTimeout(
      () => {
        this.#minute = undefined;
        this.#host.requestUpdate();
      },
      MINUTE_MS - (pageClock.now() % MINUTE_MS),
    );
  }

  /** Who asked by the button points next, and comes back to it: the keyboard is never left nowhere. */
  #followAim(): void {
    const aim = this.#host.renderRoot.querySelector<HTMLElement>('.aim');
    const near = this.#host.renderRoot.querySelector<HTMLElement>('.near');
    if (aim && !this.#wasAiming && this.#held?.matches('.near')) aim.focus({ preventScroll: true });
    if (!aim && this.#held?.matches('.aim')) near?.focus({ preventScroll: true });
    this.#wasAiming = aim !== null;
    this.#held = null;
  }

  #forgetMinute(): void {
    if (this.#minute !== undefined) pageClock.clearTimeout(this.#minute);
    this.#minute = undefined;
  }

  /** Another list, from its top. */
  #relist(): void {
    this.#roll.restart();
    this.#host.requestUpdate();
  }

  /** The tour leaves the map to whoever moves it; a wheel or a key that the map did not take is the page's. */
  readonly #moved = (event: Event): void => {
    const { type, target, defaultPrevented } = event;
    const isPress = type === 'pointerdown' || type === 'click';
    const wanted = type === 'click' ? '.controls button' : '.ground';
    if ((isPress || defaultPrevented) && (target as Element).closest(wanted)) this.#tour.hold();
  };

  readonly #finder: FinderHandlers = {
    input: (event) => {
      this.#search.want({ text: (event.target as HTMLInputElement).value });
      this.#relist();
    },
    keydown: (event) => {
      const input = event.target as HTMLInputElement;
      if (event.key === 'Escape' && input.value !== '') {
        input.value = '';
        this.#search.want({ text: '' });
        this.#relist();
      } else if (event.key === 'ArrowDown')
        this.#host.renderRoot.querySelector<HTMLElement>('.list')?.focus({ preventScroll: true });
      else return;
      event.preventDefault();
    },
    click: (event) => {
      const name = (event.target as Element).closest<HTMLElement>('[data-chip]')?.dataset['chip'];
      if (name === undefined) return;
      if (name === MORE_CHIP) {
        this.#areServicesOpen = !this.#areServicesOpen;
        this.#host.requestUpdate();
        return;
      }
      this.#search.want(chipPressed(this.#search.wish, name));
      this.#relist();
    },
    near: () => {
      if (!this.#search.origin && !this.#locate.aim) return this.#locate.start();
      this.#locate.stop();
      this.#measureFrom(undefined);
    },
    all: () => {
      this.#search.keepTo(undefined);
      this.#relist();
    },
  };

  readonly #over: OverHandlers = {
    tour: () => this.#tour.toggle(),
    aimClick: (event) => {
      const size = this.#host.picture?.map;
      const { view } = this.#host.seenView;
      if (!size || !view) return;
      const box = (event.currentTarget as Element).getBoundingClientRect();
      this.#locate.aimed(fromPixel(pointerToPixel(event.clientX, event.clientY, box, size), view, size));
    },
    aimKey: (event) => {
      const { seenView } = this.#host;
      const isMeant = aimKey(event.key, {
        pan: (dxPx, dyPx) => seenView.pan(dxPx, dyPx),
        step: (steps) => seenView.step(steps),
        take: () => seenView.view && this.#locate.aimed(seenView.view),
        cancel: () => this.#locate.stop(),
      });
      if (isMeant) event.preventDefault();
    },
  };
}

function placeAt({ columns }: Crowd, at: number): WorldPoint {
  return { x: columns.x[at] as number, y: columns.y[at] as number };
}
