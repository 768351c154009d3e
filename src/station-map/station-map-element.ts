import { html, nothing, type svg, type TemplateResult } from 'lit';
import type { Lang } from '../core/words.js';
import { cssProps } from '../shared/css-props.js';
import { UnionFetchErrorEvent } from '../shared/events.js';
import { UnionSelectEvent } from '../shared/select-event.js';
import type { ParsedDocument } from '../shared/intake.js';
import type { Table } from '../shared/table.js';
import { UnionElement, type PictureSpace } from '../shared/union-element.js';
import { StationBoundaryController } from './station-boundary-controller.js';
import { layoutCard, type CardLayout } from './station-card-layout.js';
import { renderCard, renderIcon } from './station-card-view.js';
import { convertCrs } from './station-coordinates.js';
import { StationGestures } from './station-gestures-controller.js';
import { CONTROL_ICONS } from './station-icons.js';
import { StationList } from './station-list-controller.js';
import { renderList, renderSummary } from './station-list-view.js';
import { parseStations, type StationsReading } from './station-map-data.js';
import type { Crs } from './station-row-data.js';
import { layoutStationMap, naturalHeight, type StationMapLayout } from './station-map-layout.js';
import { stationMapStyles } from './station-map-styles.js';
import { columnsOfStations, rowsOfStations, sentenceOfStations } from './station-map-text.js';
import { stationWordsOf } from './station-map-words.js';
import { CLOSEST_ZOOM, fitView, toWorld, WIDEST_ZOOM, type MapView } from './station-projection.js';
import { createScene, maybeExtentOf, type PlacedStation, type Scene } from './station-scene.js';
import { StationViewController } from './station-view-controller.js';
import { layoutView, type ViewLayout } from './station-view-layout.js';

/** Where to fly. Units: degrees of `crs` (default: that of the data); `zoom` as in web maps (default: as it is). */
export interface FlyToOptions {
  readonly lng: number;
  readonly lat: number;
  readonly zoom?: number;
  readonly crs?: Crs;
  /** `false` jumps. Nothing flies where motion is not wanted. */
  readonly animate?: boolean;
}

/** How much nearer than the whole map a chosen station is shown, and how near at most. Units: zoom steps. */
const APPROACH_STEPS = 1.25;
const APPROACH_ZOOM = 14;

/**
 * Rest stations (驿站) of a city on a map, and in a list that can do whatever the map can.
 *
 * @summary Rest stations on the host's map, or on a schematic, with a list and a card.
 * @element union-station-map
 * @slot - What the author puts inside is seen only where the script does not run.
 * @csspart frame - The whole widget.
 * @csspart heading - The heading.
 * @csspart body - The room of the picture.
 * @csspart map - The map with its buttons.
 * @csspart approval - The line with the map's approval number, or that it is a schematic.
 * @csspart attribution - The line that says whose the base map is.
 * @csspart loading - The line that says how much of a large document has been read.
 * @csspart legend - What the tones and hatchings of the districts mean, with how many have each.
 * @csspart tour - The button and the line of the tour.
 * @csspart finder - Search, filters and the nearest, above the list.
 * @csspart chip - One filter.
 * @csspart summary - The counts above the list, which are the legend too.
 * @csspart list - The list of stations.
 * @csspart row - One station in the list.
 * @csspart card - The card of the chosen station.
 * @csspart message - The message that stands where there is no picture.
 * @csspart table - The table of `view="table"`.
 * @csspart notice - The line that says what is wrong with the data shown.
 * @csspart toolbar - The buttons of the tools part.
 * @csspart footer - As-of, source and note.
 * @cssproperty --union-brand - Colour of the stations.
 * @cssproperty --union-accent - Colour of the ring around the chosen station.
 * @cssproperty --union-surface - Colour of the land.
 * @cssproperty --union-raised - Colour around the land.
 * @fires union-select - A person picked a station.
 * @fires union-data - New data is on the screen.
 * @fires union-progress - A large document is read in parts: of `total` rows `done` are read; equal when all are.
 * @fires union-invalid - Data was refused, wholly or in part.
 * @fires union-fetch-error - A request failed: of the data, or of the boundary it names.
 * @fires union-stale - The data is older than `max-age`.
 */
export class StationMapElement extends UnionElement<Scene, StationMapLayout> {
  static override styles = [UnionElement.styles, stationMapStyles].flat(2);
  /** Whether the map's part (`union-map.js`; the modules bring it) stands behind the ways below. @internal */
  declare static hasAtlas?: boolean;
  /** What the templates of that part are made with in a classic script. @internal */
  declare static lit?: readonly [typeof html, typeof nothing, typeof svg];

  /**
   * Addresses of map tiles under the stations, `{z}/{x}/{y}` in them; several layers with blanks between; absent = none is asked for.
   * @attr tiles
   */
  declare tiles: string | null | undefined;
  /**
   * What `{s}` in `tiles` stands for, a letter each. Default: `abc`.
   * @attr tiles-subdomains
   */
  declare tilesSubdomains: string | null | undefined;
  /**
   * The coordinate system of the tiles: `WGS84` (default), `GCJ02` or `BD09`.
   * @attr tiles-crs
   */
  declare tilesCrs: string | null | undefined;
  /**
   * Whose tiles they are, shown at the lower left.
   * @attr tiles-attribution
   */
  declare tilesAttribution: string | null | undefined;
  /**
   * Shows photos of stations on their cards; they come from the addresses in the data.
   * @attr photos
   */
  declare photos: boolean | null | undefined;
  /**
   * For lobbies: seconds that the map stays at each district, one after the other; absent = it stands.
   * @attr tour
   */
  declare tour: number | null | undefined;

  protected override readonly familyKey = 'map';
  declare picture: StationMapLayout | undefined;
  /** The key of the station whose card is open. @internal */
  chosen: string | undefined;
  /** What is seen of the map. @internal */
  readonly seenView: StationViewController = new StationViewController(this, {
    layout: () => this.picture,
    canvas: () => this.renderRoot.querySelector('canvas'),
    mayMove: () => this.mayMove,
    chosen: () => this.chosen,
    see: (...all) => this.see(...all),
  });
  readonly #gestures = new StationGestures(this.seenView, {
    size: () => this.picture?.map,
    picked: (key) => this.pick(key, false),
    escaped: () => this.close(),
  });
  readonly #list = new StationList({
    rows: () => this.picture?.groups.flatMap(({ rows }) => rows) ?? [],
    list: () => this.renderRoot.querySelector<HTMLElement>('.list'),
    chosen: () => this.chosen,
    changed: () => this.requestUpdate(),
    picked: (key) => this.pick(key, true),
    escaped: () => this.close(),
  });
  readonly #boundary = new StationBoundaryController(this, {
    changed: () => this.requestUpdate(),
    failed: (url, status, attempt, nextInMs) =>
      this.dispatchEvent(new UnionFetchErrorEvent(url, status, attempt, nextInMs)),
  });
  /** The station to go to with the next picture. */
  #approach: string | undefined;
  #focus: 'card' | 'list' | undefined;
  #joined: { readonly given: Scene; readonly document: unknown; readonly scene: Scene } | undefined;

  /** Shows a place; until it is laid out a map jumps there with its first picture. */
  flyTo({ lng, lat, zoom, crs, animate }: FlyToOptions): void {
    const layout = this.picture;
    const place = convertCrs(
      { lngDeg: lng, latDeg: lat },
      crs ?? layout?.scene.reading.crs ?? 'WGS84',
      'WGS84',
    );
    const { x, y } = toWorld(place);
    const wanted = zoom ?? this.seenView.view?.zoom ?? APPROACH_ZOOM;
    if (!Number.isFinite(x + y + wanted)) return;
    const near = Math.min(Math.max(wanted, WIDEST_ZOOM), CLOSEST_ZOOM);
    this.seenView.flyTo({ x, y, zoom: near }, animate === false ? 0 : undefined);
  }

  /** Shows the whole map, or one of `stations`, `boundary`, a district by its code or name. */
  fit(target?: string): void {
    const layout = this.picture;
    if (target === undefined || !layout) return this.seenView.flyTo(undefined);
    const extent = maybeExtentOf(layout.scene, target);
    if (extent) this.seenView.flyTo(fitView(extent, layout.map, layout.sizes.marginPx));
  }

  /** Shows the card of a station and goes to it; without an id closes the card. Fires no event: the owner knows. */
  select(id?: string | null): void {
    this.chosen = id ?? undefined;
    this.#approach = this.chosen;
    this.#list.activate(undefined);
    this.requestUpdate();
  }

  // What follows is the plain way of what the atlas does in another.

  /** What a view shows; `pointed` is the key of what is pointed at. @internal */
  see(layout: StationMapLayout, view: MapView, pointed: string | undefined): ViewLayout {
    return layoutView(layout, view, this.chosen, pointed);
  }

  /** What stands beside the map. @internal */
  renderPanel(layout: StationMapLayout): TemplateResult {
    return html`${renderSummary(layout)} ${renderList(layout, this.chosen, this.#list.active, this.#list)}`;
  }

  /** What lies over the map. @internal */
  renderAbove?(layout: StationMapLayout): TemplateResult;

  /** A boundary that came by its URL, as GeoJSON. @internal */
  landOf?(document: unknown, reading: StationsReading): unknown;

  /** The card of a station. @internal */
  cardOf(station: PlacedStation, { lang }: StationMapLayout): CardLayout {
    return layoutCard(station, lang);
  }

  /** The station that a key means. @internal */
  stationAt(key: string | undefined): PlacedStation | undefined {
    return this.picture?.scene.byKey.get(key as string);
  }

  /** Scrolls the list to a station. @internal */
  reveal(key: string): void {
    this.#list.reveal(key);
  }

  /** Paints the map once more, on whatever its canvas gives. @internal */
  repaint(): void {
    this.seenView.hostUpdated();
  }

  protected override parseDocument(document: unknown): ParsedDocument<Scene> {
    const { data, meta, problems, skipped } = parseStations(document);
    const scene = createScene(data);
    return { data: scene, meta, problems: [...problems, ...scene.problems], skipped };
  }

  protected override layoutPicture(data: Scene, space: PictureSpace): StationMapLayout {
    return layoutStationMap(this.#withBoundary(data), space);
  }

  protected override sentenceOf(data: Scene, lang: Lang): string {
    return sentenceOfStations(data, lang);
  }

  protected override tableOf(data: Scene, lang: Lang): Table {
    return { columns: columnsOfStations(lang), rows: rowsOfStations(data, lang) };
  }

  protected override labelOf(data: Scene | undefined, lang: Lang): string {
    return data?.reading.title || stationWordsOf(lang).label;
  }

  protected override loadWords(): Promise<unknown> {
    return Promise.all([super.loadWords(), import('./station-map-words-en.js')]);
  }

  protected override emptyHeight(width: number): number {
    return naturalHeight(width);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#gestures.reset();
  }

  protected override willUpdate(): void {
    super.willUpdate();
    if (this.picture && !this.stationAt(this.chosen)) this.chosen = undefined;
  }

  protected override updated(): void {
    super.updated();
    const layout = this.picture;
    if (!layout) return;
    const { boundary } = layout.scene.reading;
    this.#boundary.want(typeof boundary === 'string' ? boundary : undefined);
    if (this.#approach !== undefined) this.#goTo(this.#approach, layout);
    this.#approach = undefined;
    if (this.#focus)
      this.renderRoot.querySelector<HTMLElement>(`.${this.#focus}`)?.focus({ preventScroll: true });
    this.#focus = undefined;
  }

  protected override renderPicture(layout: StationMapLayout): TemplateResult {
    const { tiny, stacked, cardCovers, map, panel } = layout;
    const px = (value: number): string => `${value}px`;
    if (tiny)
      return html`<p class="tiny-count" ${cssProps({ '--_hero': px(tiny.sizePx) })}>
        <strong>${tiny.count}</strong><span>${tiny.unit}</span>
      </p>`;
    const chosen = this.stationAt(this.chosen);
    const props = {
      '--_map-width': px(map.width),
      '--_map-height': px(map.height),
      '--_panel-width': px(panel.width),
      '--_panel-height': px(panel.height),
      '--_gap': px(layout.gapPx),
      '--_button': px(layout.buttonPx),
      '--_row': px(layout.rowPx),
    };
    return html`<div class=${stacked ? 'stations stacked' : 'stations'} ${cssProps(props)}>
      ${this.#renderMap(layout)}
      <div class=${chosen && cardCovers ? 'panel covered' : 'panel'}>
        ${this.renderPanel(layout)} ${chosen ? this.#renderCard(layout, chosen) : nothing}
      </div>
    </div>`;
  }

  #renderMap(layout: StationMapLayout): TemplateResult {
    const words = stationWordsOf(layout.lang);
    const { down, move, up, cancel, leave, doubleClick, wheel, key } = this.#gestures;
    const button = (path: string, label: string, act: () => void): TemplateResult =>
      html`<button type="button" aria-label=${label} title=${label} @click=${act}>
        ${renderIcon(path)}
      </button>`;
    return html`<div class="map" part="map">
      <div
        class="ground"
        role="application"
        tabindex="0"
        aria-label=${words.labelled(words.map, words.mapKeys)}
        @pointerdown=${down}
        @pointermove=${move}
        @pointerup=${up}
        @pointercancel=${cancel}
        @pointerleave=${leave}
        @dblclick=${doubleClick}
        @wheel=${wheel}
        @keydown=${key}
      >
        <canvas aria-hidden="true"></canvas>
      </div>
      <div class=${layout.controlsInRow ? 'controls in-row' : 'controls'}>
        ${button(CONTROL_ICONS.zoomIn, words.zoomIn, () => this.seenView.step(1))}
        ${button(CONTROL_ICONS.zoomOut, words.zoomOut, () => this.seenView.step(-1))}
        ${button(CONTROL_ICONS.fit, words.fit, () => this.seenView.flyTo(undefined))}
      </div>
      ${this.renderAbove?.(layout)}
      <p class="approval" part="approval">${layout.note}</p>
    </div>`;
  }

  #renderCard(layout: StationMapLayout, station: PlacedStation): TemplateResult {
    const words = stationWordsOf(layout.lang);
    const label = layout.cardCovers ? words.backToList : words.close;
    return renderCard(this.cardOf(station, layout), label, () => this.close());
  }

  /** A person picks a station, on the map or in the list. @internal */
  pick(key: string, fromList: boolean): void {
    const station = this.stationAt(key);
    if (!station) return;
    this.chosen = key;
    if (fromList) this.#approach = key;
    if (fromList && this.picture?.cardCovers) this.#focus = 'card';
    this.#list.activate(undefined);
    this.requestUpdate();
    if (!fromList) void this.updateComplete.then(() => this.reveal(key));
    this.dispatchEvent(new UnionSelectEvent('station', station.id, station.item));
  }

  /** Closes the card. @internal */
  close(): void {
    if (this.chosen === undefined) return;
    const held = this.renderRoot.querySelector('.card:focus-within') !== null;
    this.#list.activate(this.chosen);
    this.chosen = undefined;
    if (held) this.#focus = 'list';
    this.requestUpdate();
  }

  #goTo(key: string, { home }: StationMapLayout): void {
    this.reveal(key);
    const place = this.stationAt(key)?.place;
    if (!place) return;
    const near = Math.min(Math.max(home.zoom, APPROACH_ZOOM), home.zoom + APPROACH_STEPS);
    this.seenView.flyTo({ ...place, zoom: Math.max(this.seenView.view?.zoom ?? 0, near) });
  }

  #withBoundary(given: Scene): Scene {
    const { document } = this.#boundary;
    if (typeof given.reading.boundary !== 'string' || document === undefined) return given;
    if (this.#joined?.given !== given || this.#joined.document !== document)
      this.#joined = {
        given,
        document,
        scene: createScene(given.reading, this.landOf?.(document, given.reading) ?? document),
      };
    return this.#joined.scene;
  }
}
