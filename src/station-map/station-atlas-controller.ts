import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { isObject } from '../core/bare.js';
import { DataError } from '../core/problem.js';
import type { Lang } from '../core/words.js';
import { pageClock } from '../shared/clock.js';
import type { ParsedDocument } from '../shared/intake.js';
import {
  beginLarge,
  landFrom,
  maybeLargeRows,
  readAtlas,
  readingOfCrowd,
  type AtlasReading,
  type LargeReading,
} from './station-atlas-reader.js';
import { atlasLook, type AtlasState } from './station-atlas-look.js';
import { paintAtlas, type AtlasView } from './station-atlas-painter.js';
import { renderFinder } from './station-atlas-panel-view.js';
import { renderOver } from './station-atlas-over-view.js';
import { rowsOfCrowd, sentenceOfCrowd } from './station-atlas-text.js';
import type { StationAtlas } from './station-atlas-view.js';
import { atlasWordsOf } from './station-atlas-words.js';
import type { CardLayout } from './station-card-layout.js';
import { stationsOf, type Cluster } from './station-clusters.js';
import { crowdOf, keyAt, numberOfKey, type Crowd } from './station-crowd.js';
import { Land } from './station-seen-land.js';
import { StationLocate } from './station-locate-controller.js';
import { parseStations, type StationsReading } from './station-map-data.js';
import type { StationMapElement } from './station-map-element.js';
import type { StationMapLayout } from './station-map-layout.js';
import { UnionProgressEvent } from './station-progress-events.js';
import { boundsOf, fitView, fromPixel, pointerToPixel, type MapView } from './station-projection.js';
import { StationRoll } from './station-roll-controller.js';
import { windowOfRoll } from './station-roll.js';
import { renderRoll } from './station-roll-view.js';
import { createScene, type PlacedStation, type Scene } from './station-scene.js';
import { StationSearch } from './station-search-controller.js';
import { StationSeer } from './station-seer.js';
import { Slices } from './station-slices-controller.js';
import { StationTiles } from './station-tiles-controller.js';
import { StationTour } from './station-tour-controller.js';
import type { ViewLayout } from './station-view-layout.js';

/** What the atlas knows of a document that has been read. */
export interface Known {
  readonly crowd: Crowd;
  readonly reading: AtlasReading;
  readonly isGrowing: boolean;
}

/** What the atlas uses of its element. */
type Host = StationMapElement & ReactiveControllerHost & { readonly mayMove: boolean };

interface Job {
  readonly document: unknown;
  readonly large: LargeReading;
  done: number;
  result: ParsedDocument<Scene> | undefined;
}

const MINUTE_MS = 60_000;
/** One more zoom than where a cluster's stations just fit. */
const CLOSER = 0.5;

/** What the map's part adds to one map: it reads, finds, shows and paints by the modules beside it. */
export class StationAtlasController implements StationAtlas, ReactiveController {
  readonly #host: Host;
  readonly #known = new WeakMap<StationsReading, Known>();
  readonly #reader = new Slices();
  readonly #lander = new Slices();
  readonly #seer = new StationSeer();
  readonly #search: StationSearch;
  readonly #roll: StationRoll;
  readonly #tiles: StationTiles;
  readonly #tour: StationTour;
  readonly #locate: StationLocate;
  #job: Job | undefined;
  #clusters: ReadonlyMap<string, Cluster> = new Map();
  #land: Land | undefined;
  #inSight = 0;
  #discs = 0;
  #areServicesOpen = false;
  #minute: number | undefined;
  #chosen: { readonly key: string; readonly crowd: Crowd; readonly at: number } | undefined;

  constructor(element: StationMapElement) {
    const host = element as Host;
    const update = (): void => host.requestUpdate();
    this.#host = host;
    this.#search = new StationSearch(update);
    this.#tiles = new StationTiles(update);
    this.#locate = new StationLocate({
      changed: update,
      found: (place) => this.#measureFrom(place),
    });
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
      isSeen: () => host.mayMove,
      go: (stop) => host.fit(this.#stops[stop]),
      changed: update,
    });
    host.addController(this);
  }

  hostConnected(): void {
    this.#reader.resume();
    this.#lander.resume();
    this.#search.resume();
  }

  hostDisconnected(): void {
    this.#reader.rest();
    this.#lander.rest();
    this.#search.rest();
    this.#tour.rest();
    this.#locate.stop();
    this.#tiles.clear();
    this.#forgetMinute();
  }

  hostUpdated(): void {
    this.#roll.drawn();
    this.#tour.follow();
    this.#followMinute();
  }

  maybeParse(document: unknown): ParsedDocument<Scene> | undefined {
    const rows = maybeLargeRows(document);
    if (!rows) this.#reader.stop();
    try {
      return rows ? this.#parseLarge(document as Record<string, unknown>, rows) : this.#parseSmall(document);
    } catch (error) {
      // What cannot be shown at all is said by the plain way.
      if (error instanceof DataError) return undefined;
      throw error;
    }
  }

  maybeLand(document: unknown, reading: StationsReading): unknown {
    return landFrom(document, this.#known.get(reading)?.reading.boundaryObject)[0] ?? null;
  }

  isGrowing(reading: StationsReading): boolean {
    return this.#known.get(reading)?.isGrowing === true;
  }

  maybeStation(key: string): PlacedStation | undefined {
    const crowd = this.#crowd;
    const at = this.#numberOf(key);
    return crowd && at >= 0 ? { ...crowd.columns.station(at), key: keyAt(crowd, at) } : undefined;
  }

  maybeSentence(scene: Scene, lang: Lang): string | undefined {
    const known = this.#known.get(scene.reading);
    return known && scene.reading.total !== undefined ? sentenceOfCrowd(known.crowd, lang) : undefined;
  }

  maybeRows(scene: Scene, lang: Lang): string[][] | undefined {
    const known = this.#known.get(scene.reading);
    return known && scene.reading.total !== undefined ? rowsOfCrowd(known.crowd, lang) : undefined;
  }

  see(layout: StationMapLayout, view: MapView, pointed: string | undefined): ViewLayout {
    const { reading, areas } = layout.scene;
    const known = this.#known.get(reading) as Known;
    this.#look(known);
    if (areas !== this.#land?.areas) this.#take(new Land(areas));
    const seen = this.#seer.see(layout, view, {
      known,
      search: this.#search,
      land: this.#land as Land,
      chosen: this.#chosenAt,
      pointed,
      isOverTiles: this.#templates.length > 0,
    });
    this.#clusters = seen.clusters;
    if (seen.count !== this.#inSight || seen.discs.length !== this.#discs) {
      this.#inSight = seen.count;
      this.#discs = seen.discs.length;
      const heard = this.#host.renderRoot.querySelector('.map .heard');
      if (heard) heard.textContent = this.#sight(layout.lang);
    }
    return { ...seen, paint: (...all) => this.#paint(view, ...all) };
  }

  panel(layout: StationMapLayout): TemplateResult {
    const known = this.#known.get(layout.scene.reading);
    if (!known) return html``;
    this.#look(known);
    const look = atlasLook(layout, this.#state(known));
    const { scrollPx, viewPx } = this.#roll.sight;
    const { roll } = this.#search;
    const list = look.list(windowOfRoll(roll, scrollPx, viewPx, this.#sizes), this.#roll.active);
    return html`${renderFinder(look.finder, this.#finder)}${
      roll.order.length > 0
        ? renderRoll(list, this.#roll)
        : html`<p class="none" part="list">${look.none}</p>`
    }`;
  }

  over(layout: StationMapLayout): TemplateResult {
    const known = this.#known.get(layout.scene.reading);
    if (!known) return html``;
    return renderOver(atlasLook(layout, this.#state(known)).over, this.#over);
  }

  card(card: CardLayout, station: PlacedStation): CardLayout {
    const layout = this.#host.picture;
    const known = layout && this.#known.get(layout.scene.reading);
    if (!layout || !known) return card;
    const dressed = atlasLook(layout, this.#state(known)).card(card, station);
    const { photo } = dressed;
    return photo && this.#host.photos
      ? {
          ...dressed,
          extra: html`<img class="photo" src=${photo.url} alt=${photo.alt} loading="lazy" referrerpolicy="no-referrer" />`,
        }
      : dressed;
  }

  picked(key: string): void {
    const crowd = this.#crowd;
    const cluster = this.#clusters.get(key);
    const layout = this.#host.picture;
    if (!crowd || !cluster || !layout) return;
    this.#tour.hold();
    const stations = stationsOf(crowd.index, cluster, this.#search.mask);
    if (cluster.isOnePlace) {
      this.#search.keepTo(stations);
      this.#roll.restart();
      this.#host.requestUpdate();
      return;
    }
    const { x, y } = crowd.columns;
    const extent = boundsOf(stations.map((at) => ({ x: x[at] as number, y: y[at] as number })));
    if (!extent) return;
    const near = fitView(extent, layout.map, layout.sizes.marginPx);
    const zoom = Math.max(near.zoom, (this.#host.camera.view?.zoom ?? 0) + CLOSER);
    this.#host.camera.flyTo({ ...near, zoom });
  }

  reveal(key: string): void {
    this.#roll.reveal(this.#rowOf(this.#numberOf(key)));
  }

  /** The part's own styles are there, and the map moves by a person's hand. @internal */
  moved(): void {
    this.#tour.hold();
  }

  get #crowd(): Crowd | undefined {
    const layout = this.#host.picture;
    return layout && this.#known.get(layout.scene.reading)?.crowd;
  }

  get #sizes(): { rowPx: number; headPx: number } {
    const { rowPx = 44, sizes } = this.#host.picture ?? {};
    return { rowPx, headPx: Math.round((sizes?.labelPx ?? 13) * 2.1) };
  }

  get #templates(): readonly string[] {
    return (this.#host.tiles ?? '').split(/\s+/).filter(Boolean);
  }

  get #stops(): readonly string[] {
    const crowd = this.#crowd;
    if (!crowd) return [];
    const { districtNames } = crowd.columns;
    return districtNames.filter((name, at) => name !== '' && (crowd.census.districts[at] as number) > 0);
  }

  get #chosenAt(): number {
    const { chosen } = this.#host;
    return chosen === undefined ? -1 : this.#numberOf(chosen);
  }

  #numberOf(key: string): number {
    const crowd = this.#crowd;
    if (!crowd) return -1;
    if (this.#chosen?.key !== key || this.#chosen.crowd !== crowd)
      this.#chosen = { key, crowd, at: numberOfKey(crowd, key) };
    return this.#chosen.at;
  }

  #rowOf(at: number): number {
    return at < 0 ? -1 : this.#search.roll.order.indexOf(at);
  }

  #pickRow(row: number): void {
    const crowd = this.#crowd;
    const at = this.#search.roll.order[row];
    if (crowd && at !== undefined) this.#host.pick(keyAt(crowd, at), true);
  }

  #look({ crowd, reading }: Known): void {
    this.#search.look(crowd, reading.calendar, pageClock.now());
  }

  #state(known: Known): AtlasState {
    const { aim, notice } = this.#locate;
    return {
      known,
      search: this.#search,
      land: this.#land,
      nowMs: pageClock.now(),
      chosen: this.#chosenAt,
      aim,
      notice,
      areServicesOpen: this.#areServicesOpen,
      inSight: this.#inSight,
      discs: this.#discs,
      done: this.#job?.done ?? 0,
      headPx: this.#sizes.headPx,
      tour:
        Number(this.#host.tour) > 0
          ? { isPlaying: this.#tour.isPlaying && this.#host.mayMove, stop: this.#stops[this.#tour.stop] }
          : undefined,
      tiles: {
        isOn: this.#templates.length > 0,
        hasFailed: this.#tiles.hasFailed,
        attribution: this.#host.tilesAttribution ?? '',
      },
    };
  }

  #sight(lang: Lang): string {
    return atlasWordsOf(lang).inSight(String(this.#inSight), this.#discs);
  }

  #paint(view: MapView, ...[context, seen, inks, font, ratio]: Parameters<NonNullable<ViewLayout['paint']>>): void {
    paintAtlas(context, seen as AtlasView, inks, font, ratio);
    const layer = this.#host.renderRoot.querySelector<HTMLElement>('.tiles');
    if (!layer) return this.#tiles.clear();
    const { tilesCrs, tilesSubdomains } = this.#host;
    this.#tiles.show(layer, view, seen.size, ratio, {
      templates: this.#templates,
      subdomains: tilesSubdomains ?? 'abc',
      crs: tilesCrs === 'GCJ02' || tilesCrs === 'BD09' ? tilesCrs : 'WGS84',
    });
  }

  #take(land: Land): void {
    this.#land = land;
    this.#lander.stop();
    if (land.isLarge) this.#lander.start(land.rank(), { ended: () => this.#host.requestUpdate() });
  }

  #parseSmall(document: unknown): ParsedDocument<Scene> {
    const reading = readAtlas(document);
    const whole = isObject(document) ? document : {};
    const [boundary, broken] = landFrom(whole['boundary'], reading.boundaryObject);
    const given = boundary === whole['boundary'] ? document : { ...whole, boundary };
    const { data, meta, problems, skipped } = parseStations(given);
    const { scene, problems: found } = createScene(data);
    this.#known.set(data, { crowd: crowdOf(scene.stations), reading, isGrowing: false });
    return { data: scene, meta, problems: [...problems, ...broken, ...found], skipped };
  }

  #parseLarge(document: Record<string, unknown>, rows: readonly unknown[]): ParsedDocument<Scene> {
    if (this.#job?.document === document && this.#job.result) return this.#job.result;
    const reading = readAtlas(document);
    const [boundary, broken] = landFrom(document['boundary'], reading.boundaryObject);
    const large = beginLarge(
      boundary === document['boundary'] ? document : { ...document, boundary },
      rows,
    );
    const { data, meta, problems } = large.parsed;
    const sceneOf = (crowd: Crowd, isGrowing: boolean): ReturnType<typeof createScene> => {
      const own = readingOfCrowd(data, crowd);
      this.#known.set(own, { crowd, reading, isGrowing });
      return createScene(own);
    };
    const job: Job = { document, large, done: 0, result: undefined };
    this.#job = job;
    const total = rows.length;
    const tell = (done: number): void => {
      job.done = Math.min(done >> 1, total);
      this.#host.dispatchEvent(new UnionProgressEvent(job.done, total));
      this.#host.requestUpdate();
    };
    this.#reader.start(large.steps(), {
      moved: tell,
      ended: ({ crowd, problems: found, skipped }) => {
        const made = sceneOf(crowd, false);
        job.result = {
          data: made.scene,
          meta,
          problems: [...problems, ...broken, ...made.problems, ...found],
          skipped,
        };
        tell(total * 2);
        this.#host.reread();
      },
    });
    return { data: sceneOf(large.first, true).scene, meta, problems: [], skipped: 0 };
  }

  #measureFrom(place: { readonly x: number; readonly y: number } | undefined): void {
    this.#search.measureFrom(place);
    this.#roll.restart();
    const layout = this.#host.picture;
    if (place && layout) {
      this.#tour.hold();
      const [first] = this.#search.roll.order;
      const crowd = this.#crowd;
      const near =
        crowd && first !== undefined
          ? { x: crowd.columns.x[first] as number, y: crowd.columns.y[first] as number }
          : place;
      const extent = boundsOf([place, near]);
      if (extent) {
        const view = fitView(extent, layout.map, layout.map.width / 5);
        this.#host.camera.flyTo({ ...view, x: place.x, y: place.y, zoom: Math.min(view.zoom, 15) - 0.5 });
      }
    }
    this.#host.requestUpdate();
  }

  #followMinute(): void {
    if (!this.#host.mayMove && !this.#host.boxes.inView) return this.#forgetMinute();
    const left = MINUTE_MS - (pageClock.now() % MINUTE_MS) + 50;
    this.#minute ??= pageClock.setTimeout(() => {
      this.#minute = undefined;
      if (!document.hidden && this.#host.boxes.inView) this.#host.requestUpdate();
    }, left);
  }

  #forgetMinute(): void {
    if (this.#minute !== undefined) pageClock.clearTimeout(this.#minute);
    this.#minute = undefined;
  }

  readonly #finder = {
    input: (event: Event): void => {
      this.#search.want({ text: (event.target as HTMLInputElement).value });
      this.#roll.restart();
      this.#host.requestUpdate();
    },
    keydown: (event: KeyboardEvent): void => {
      const input = event.target as HTMLInputElement;
      if (event.key === 'Escape' && input.value !== '') {
        input.value = '';
        this.#finder.input(event);
        event.preventDefault();
      } else if (event.key === 'ArrowDown') {
        this.#host.renderRoot.querySelector<HTMLElement>('.list')?.focus({ preventScroll: true });
        event.preventDefault();
      }
    },
    clear: (): void => this.#search.want({ text: '' }),
    click: (event: MouseEvent): void => {
      const name = (event.target as Element).closest<HTMLElement>('[data-chip]')?.dataset['chip'];
      if (name === undefined) return;
      this.#press(name);
      this.#host.requestUpdate();
    },
    near: (): void => {
      if (this.#search.origin) {
        this.#locate.stop();
        this.#measureFrom(undefined);
      } else this.#locate.start();
    },
    all: (): void => {
      this.#search.keepTo(undefined);
      this.#roll.restart();
      this.#host.requestUpdate();
    },
  };

  #press(name: string): void {
    const { wish } = this.#search;
    if (name === '+') this.#areServicesOpen = !this.#areServicesOpen;
    else if (name === '*open') this.#search.want({ openNow: !wish.openNow });
    else if (name === '*day') this.#search.want({ allDay: !wish.allDay });
    else if (name === '*honour') this.#search.want({ honoured: !wish.honoured });
    else {
      const has = wish.services.includes(name);
      this.#search.want({
        services: has ? wish.services.filter((own) => own !== name) : [...wish.services, name],
      });
    }
    if (name !== '+') this.#roll.restart();
  }

  readonly #over = {
    tour: (): void => this.#tour.toggle(),
    aimClick: (event: MouseEvent): void => {
      const size = this.#host.picture?.map;
      const view = this.#host.camera.view;
      if (!size || !view) return;
      const box = (event.currentTarget as Element).getBoundingClientRect();
      this.#locate.aimed(fromPixel(pointerToPixel(event.clientX, event.clientY, box, size), view, size));
    },
    aimKey: (event: KeyboardEvent): void => {
      const { camera } = this.#host;
      const { view } = camera;
      const step = 60;
      const moves: Readonly<Record<string, () => void>> = {
        ArrowLeft: () => camera.pan(step, 0),
        ArrowRight: () => camera.pan(-step, 0),
        ArrowUp: () => camera.pan(0, step),
        ArrowDown: () => camera.pan(0, -step),
        '+': () => camera.step(1),
        '-': () => camera.step(-1),
        Enter: () => view && this.#locate.aimed(view),
        ' ': () => view && this.#locate.aimed(view),
        Escape: () => this.#locate.stop(),
      };
      const act = moves[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    },
  };
}

