import { html, type ReactiveController, type TemplateResult } from 'lit';
import type { Problem } from '../core/problem.js';
import { wordsOf, type Lang } from '../core/words.js';
import { pageClock } from '../shared/clock.js';
import type { ParsedDocument } from '../shared/intake.js';
import type { LoadPart } from '../shared/late-parts.js';
import type { PictureSpace } from '../shared/union-element.js';
import { renderOver } from './station-atlas-over-view.js';
import { landFrom } from './station-atlas-reader.js';
import { AtlasStage, type AtlasHost } from './station-atlas-stage-controller.js';
import { rowsOfCrowd, sentenceOfCrowd, sentenceOfFigures } from './station-atlas-text.js';
import { atlasWordsOf, maybeAtlasSentence } from './station-atlas-words.js';
import type { CardLayout } from './station-card-layout.js';
import { stationKeyAt } from './station-crowd.js';
import { StationFinder } from './station-finder-controller.js';
import type { CameBoundary } from './station-late-boundary.js';
import { StationLibrary } from './station-library-controller.js';
import type { StationsReading } from './station-map-data.js';
import type { StationMapElement } from './station-map-element.js';
import { LINES_FOR_BOTH, type StationMapLayout } from './station-map-layout.js';
import { stationWordsOf } from './station-map-words.js';
import { layoutOver } from './station-over-look.js';
import { UnionProgressEvent } from './station-progress-events.js';
import type { MapView } from './station-projection.js';
import type { PlacedStation, Scene } from './station-scene.js';
import { StationSearch } from './station-search-controller.js';
import { StationSight } from './station-sight-controller.js';
import { StationTour } from './station-tour-controller.js';
import type { ViewLayout } from './station-view-layout.js';

const LINE_PX = 50;
const ELDER_LINE_PX = 66;
const LINES = 3;
const MINUTE_MS = 60_000;
/** How far a document has been read is told no more often: each time is heard. */
const TELL_MS = 200;
/** What a person moves the map by. */
const MOVES = ['pointerdown', 'wheel', 'keydown', 'click'] as const;

/** What the map's part adds to one map: it reads, finds, shows and paints by the modules beside it. */
export class StationAtlasController implements ReactiveController {
  readonly #host: AtlasHost;
  readonly #stage: AtlasStage;
  readonly #library: StationLibrary;
  readonly #search: StationSearch;
  readonly #tour: StationTour;
  readonly #finder: StationFinder;
  readonly #sight: StationSight;
  #toldMs = -Infinity;
  #minute: number | undefined;
  /** What the owner chose of a document that has not been read so far. */
  #awaited: string | undefined;
  /** The boundary that came last by its URL. */
  #came: CameBoundary | undefined;

  constructor(element: StationMapElement) {
    const host = element as AtlasHost;
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
    this.#tour = new StationTour({
      count: () => this.#stage.stops.length,
      seconds: () => Number(host.tour) || 0,
      isSeen: () => host.boxes.inView && !document.hidden,
      mayStart: () => host.mayMove,
      go: (stop) => host.fit(this.#stage.stops[stop]),
      changed: update,
    });
    this.#stage = new AtlasStage(host, this.#library, this.#search, this.#tour);
    this.#finder = new StationFinder(this.#stage);
    this.#sight = new StationSight(this.#stage, (stations) => this.#finder.keepTo(stations));
    host.boxes.onSight = update;
    host.addController(this);
  }

  hostConnected(): void {
    for (const type of MOVES) this.#host.renderRoot.addEventListener(type, this.#moved);
    this.#library.resume();
    this.#sight.resume();
    this.#search.resume();
  }

  hostDisconnected(): void {
    for (const type of MOVES) this.#host.renderRoot.removeEventListener(type, this.#moved);
    this.#library.rest();
    this.#search.rest();
    this.#tour.rest();
    this.#finder.stop();
    this.#sight.rest();
    this.#forgetMinute();
  }

  hostUpdated(): void {
    this.#tellProgress();
    this.#finder.drawn();
    this.#tour.follow();
    this.#followMinute();
    if (this.#host.state === 'empty') this.#library.stop();
    this.#doubt();
  }

  /** Stations are doubted when the boundary comes that their document only names. */
  #doubt(): void {
    const scene = this.#host.picture?.scene;
    const isLate = typeof scene?.reading.boundary === 'string' && scene.ground !== 'waiting';
    if (scene && isLate && this.#came && this.#library.doubt(scene, this.#came)) this.#host.reread();
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
      note: this.#stage.templates.length > 0 && scene.ground === 'schematic' ? approval : layout.note,
      tiny: tiny && { ...tiny, count: total },
    };
  }

  /** Says a problem that only the atlas finds. */
  maybeDescribe({ code, params }: Problem, lang: Lang): string | undefined {
    return maybeAtlasSentence(code, params, lang);
  }

  /** A boundary that came by its URL, as GeoJSON. */
  land(document: unknown, reading: StationsReading): unknown {
    const [land, broken] = landFrom(document, this.#library.knownOf(reading)?.reading.boundaryObject);
    this.#came = { document, broken };
    return land ?? false;
  }

  /** The station that a key means. */
  maybeStation(key: string): PlacedStation | undefined {
    const known = this.#stage.known;
    const crowd = known?.crowd;
    const at = this.#stage.numberOf(key);
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
    return this.#sight.maybeSee(layout, view, pointed);
  }

  /** What stands beside the map: finding, counts, list. */
  maybePanel(layout: StationMapLayout): TemplateResult | undefined {
    return this.#finder.maybeRender(layout);
  }

  /** What lies over the map. */
  over(layout: StationMapLayout): TemplateResult {
    const known = this.#stage.maybeLook(layout);
    if (!known) return html``;
    const { tour, tilesAttribution } = this.#host;
    this.#finder.drawing();
    const look = layoutOver({
      crowd: known.crowd,
      lang: layout.lang,
      reading: known.reading,
      shaded: this.#sight.shadedLand(layout, known),
      isLoading: known.isGrowing,
      tour:
        Number(tour) > 0
          ? { isPlaying: this.#tour.isPlaying, stop: this.#stage.stops[this.#tour.stop] }
          : undefined,
      tiles: {
        isOn: this.#stage.templates.length > 0,
        hasFailed: this.#sight.haveTilesFailed,
        attribution: tilesAttribution ?? '',
      },
      isAiming: this.#finder.isAiming,
    });
    return renderOver(look, { ...this.#finder.aiming, tour: () => this.#tour.toggle() });
  }

  /** The card with what the atlas knows besides. */
  card(card: CardLayout, station: PlacedStation): CardLayout {
    return this.#finder.card(card, station);
  }

  /** Shows a district that the plain way does not know whole; answers whether it did. */
  fitted(target: string | undefined): boolean {
    return this.#sight.fitted(target);
  }

  /** A person picked what may be a cluster; answers whether it was one. */
  picked(key: string): boolean {
    return this.#sight.picked(key);
  }

  /** Scrolls the list to a station. */
  reveal(key: string): void {
    this.#finder.reveal(key);
  }

  /** Search and two lines of filters, each as high as a finger, or a larger hand, needs. */
  get finderPx(): number {
    return (this.#host.elder ? ELDER_LINE_PX : LINE_PX) * LINES;
  }

  /** Says how far a document has been read, without a new picture for it; the line is written by nobody else. */
  #tellProgress(): void {
    const line = this.#host.renderRoot.querySelector('.loading');
    const layout = this.#host.picture;
    const total = this.#stage.known?.crowd.total;
    if (!line || !layout || total === undefined) return;
    this.#toldMs = performance.now();
    const text = atlasWordsOf(layout.lang).loading(String(this.#library.done), String(total));
    if (line.textContent !== text) line.textContent = text;
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

  #forgetMinute(): void {
    if (this.#minute !== undefined) pageClock.clearTimeout(this.#minute);
    this.#minute = undefined;
  }

  /** The tour leaves the map to whoever moves it; a wheel or a key that the map did not take is the page's. */
  readonly #moved = (event: Event): void => {
    const { type, target, defaultPrevented } = event;
    const isPress = type === 'pointerdown' || type === 'click';
    const wanted = type === 'click' ? '.controls button' : '.ground';
    if ((isPress || defaultPrevented) && (target as Element).closest(wanted)) this.#tour.hold();
  };
}
