import { html, type TemplateResult } from 'lit';
import { pageClock } from '../shared/clock.js';
import { aimKey, chipPressed, MORE_CHIP } from './station-atlas-keys.js';
import type { OverHandlers } from './station-atlas-over-view.js';
import { renderFinder, type FinderHandlers } from './station-atlas-panel-view.js';
import { CLOSER, placeAt, type AtlasStage } from './station-atlas-stage-controller.js';
import type { CardLayout } from './station-card-layout.js';
import { stationKeyAt } from './station-crowd.js';
import { dressCard, layoutFinder, layoutRoll, noneText, type FinderState } from './station-finder-look.js';
import { StationLocate } from './station-locate-controller.js';
import type { StationMapLayout } from './station-map-layout.js';
import { boundsOf, fitView, fromPixel, pointerToPixel, type WorldPoint } from './station-projection.js';
import { StationRoll } from './station-roll-controller.js';
import { windowOfRoll } from './station-roll.js';
import { renderRoll } from './station-roll-view.js';
import type { PlacedStation } from './station-scene.js';

/** Nobody wants to see a single house when looking for the nearest. */
const NEAREST_ZOOM = 15;

/** The side of the list: search, filters, the nearest, the list itself, and what the card says besides. */
export class StationFinder {
  readonly #stage: AtlasStage;
  readonly #roll: StationRoll;
  readonly #locate: StationLocate;
  #areServicesOpen = false;
  #wasAiming = false;
  /** What had the focus when the drawing began. */
  #held: Element | null = null;

  constructor(stage: AtlasStage) {
    const { host, search } = stage;
    const update = (): void => host.requestUpdate();
    this.#stage = stage;
    this.#locate = new StationLocate({ changed: update, found: (place) => this.#measureFrom(place) });
    this.#roll = new StationRoll({
      roll: () => search.roll,
      sizes: () => this.#sizes,
      list: () => host.renderRoot.querySelector<HTMLElement>('.list'),
      chosen: () => this.#rowOf(stage.chosenAt),
      changed: update,
      picked: (row) => this.#pickRow(row),
      escaped: () => host.close(),
    });
  }

  /** Whether a place on the map is to be pointed at. */
  get isAiming(): boolean {
    return this.#locate.aim;
  }

  /** Told before each drawing: it may take away what has the focus. */
  drawing(): void {
    this.#held = (this.#stage.host.renderRoot as ShadowRoot).activeElement;
  }

  /** Told after each drawing. */
  drawn(): void {
    this.#roll.drawn();
    this.#followAim();
  }

  /** Forgets where somebody was to be found. */
  stop(): void {
    this.#locate.stop();
  }

  /** Lists some stations only: those of one place. */
  keepTo(stations: readonly number[]): void {
    this.#stage.search.keepTo(stations);
    this.#relist();
  }

  /** What stands beside the map: finding, counts, list. */
  maybeRender(layout: StationMapLayout): TemplateResult | undefined {
    const state = this.#maybeFinderState(layout);
    if (!state) return undefined;
    const { scrollPx, viewPx } = this.#roll.sight;
    const { roll } = state;
    const window = windowOfRoll(roll, scrollPx, viewPx, this.#sizes);
    const list = layoutRoll(state, window, this.#sizes, this.#roll.active, this.#rowOf(this.#stage.chosenAt));
    return html`${renderFinder(layoutFinder(state), this.#finder)}${
      roll.order.length > 0
        ? renderRoll(list, this.#roll)
        : html`<p class="none" part="list">${noneText(state)}</p>`
    }`;
  }

  /** The card with what the atlas knows besides. */
  card(card: CardLayout, station: PlacedStation): CardLayout {
    const layout = this.#stage.host.picture;
    const state = layout && this.#maybeFinderState(layout);
    if (!state) return card;
    const dressed = dressCard(card, station, state);
    const { photo } = dressed;
    if (!photo || !this.#stage.host.photos) return dressed;
    const image = html`<img
      class="photo"
      src=${photo.url}
      alt=${photo.alt}
      loading="lazy"
      referrerpolicy="no-referrer"
    />`;
    return { ...dressed, extra: image };
  }

  /** Scrolls the list to a station. */
  reveal(key: string): void {
    const row = this.#rowOf(this.#stage.numberOf(key));
    if (row !== this.#roll.active) this.#stage.host.requestUpdate();
    this.#roll.activate(row);
    this.#roll.reveal(row);
  }

  get #sizes(): { rowPx: number; headPx: number } {
    const { rowPx = 44, sizes } = this.#stage.host.picture ?? {};
    return { rowPx, headPx: Math.round((sizes?.labelPx ?? 13) * 2.1) };
  }

  #rowOf(at: number): number {
    return at < 0 ? -1 : this.#stage.search.roll.order.indexOf(at);
  }

  #pickRow(row: number): void {
    const crowd = this.#stage.known?.crowd;
    const at = this.#stage.search.roll.order[row];
    if (!crowd || at === undefined) return;
    this.#stage.tour.hold();
    this.#stage.host.pick(stationKeyAt(crowd, at), true);
  }

  #maybeFinderState(layout: StationMapLayout): FinderState | undefined {
    const crowd = this.#stage.maybeLook(layout)?.crowd;
    if (!crowd) return undefined;
    const search = this.#stage.search;
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

  #measureFrom(place: WorldPoint | undefined): void {
    this.#stage.search.measureFrom(place);
    this.#roll.restart();
    const layout = this.#stage.host.picture;
    const crowd = this.#stage.known?.crowd;
    if (place && layout && crowd) {
      this.#stage.tour.hold();
      const [first] = this.#stage.search.roll.order;
      const extent = boundsOf([place, first === undefined ? place : placeAt(crowd, first)]);
      const near = extent && fitView(extent, layout.map, layout.map.width / 5);
      if (near)
        this.#stage.host.seenView.flyTo({ ...place, zoom: Math.min(near.zoom, NEAREST_ZOOM) - CLOSER / 2 });
    }
    this.#stage.host.requestUpdate();
  }

  /** Who asked by the button points next, and comes back to it: the keyboard is never left nowhere. */
  #followAim(): void {
    const aim = this.#stage.host.renderRoot.querySelector<HTMLElement>('.aim');
    const near = this.#stage.host.renderRoot.querySelector<HTMLElement>('.near');
    if (aim && !this.#wasAiming && this.#held?.matches('.near')) aim.focus({ preventScroll: true });
    if (!aim && this.#held?.matches('.aim')) near?.focus({ preventScroll: true });
    this.#wasAiming = aim !== null;
    this.#held = null;
  }

  /** Another list, from its top. */
  #relist(): void {
    this.#roll.restart();
    this.#stage.host.requestUpdate();
  }

  readonly #finder: FinderHandlers = {
    input: (event) => {
      this.#stage.search.want({ text: (event.target as HTMLInputElement).value });
      this.#relist();
    },
    keydown: (event) => {
      const input = event.target as HTMLInputElement;
      if (event.key === 'Escape' && input.value !== '') {
        input.value = '';
        this.#stage.search.want({ text: '' });
        this.#relist();
      } else if (event.key === 'ArrowDown')
        this.#stage.host.renderRoot.querySelector<HTMLElement>('.list')?.focus({ preventScroll: true });
      else return;
      event.preventDefault();
    },
    click: (event) => {
      const name = (event.target as Element).closest<HTMLElement>('[data-chip]')?.dataset['chip'];
      if (name === undefined) return;
      if (name === MORE_CHIP) {
        this.#areServicesOpen = !this.#areServicesOpen;
        this.#stage.host.requestUpdate();
        return;
      }
      this.#stage.search.want(chipPressed(this.#stage.search.wish, name));
      this.#relist();
    },
    near: () => {
      if (!this.#stage.search.origin && !this.#locate.aim) return this.#locate.start();
      this.#locate.stop();
      this.#measureFrom(undefined);
    },
    all: () => {
      this.#stage.search.keepTo(undefined);
      this.#relist();
    },
  };

  /** Pointing at a place, by a click or by keys. */
  readonly aiming: Pick<OverHandlers, 'aimClick' | 'aimKey'> = {
    aimClick: (event) => {
      const size = this.#stage.host.picture?.map;
      const { view } = this.#stage.host.seenView;
      if (!size || !view) return;
      const box = (event.currentTarget as Element).getBoundingClientRect();
      this.#locate.aimed(fromPixel(pointerToPixel(event.clientX, event.clientY, box, size), view, size));
    },
    aimKey: (event) => {
      const { seenView } = this.#stage.host;
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
