import { toWorld, type WorldPoint } from './station-projection.js';

/** What the atlas does with a place that was found, or pointed out. */
export interface LocateListener {
  readonly changed: () => void;
  readonly found: (place: WorldPoint) => void;
}

/** What became of locating. */
export type LocateNotice = 'locating' | 'refused' | 'noPosition' | 'insecure';

const WAIT_MS = 10_000;
const OLD_MS = 60_000;
/** What the browser calls a person's no. */
const REFUSED = 1;

/**
 * Where the person is: asked of the browser, and only when the person presses the button. Where the browser does not know,
 * may not say, or has no such thing (a page without https), the person points at the place on the map instead.
 */
export class StationLocate {
  readonly #listener: LocateListener;
  /** Counts what was asked, so that an answer to an older question is not heard. */
  #asked = 0;
  /** The person is to point at a place on the map. */
  aim = false;
  notice: LocateNotice | undefined;

  constructor(listener: LocateListener) {
    this.#listener = listener;
  }

  start(): void {
    const { geolocation } = navigator as { readonly geolocation?: Geolocation };
    if (!isSecureContext || !geolocation) return this.#point('insecure');
    const asked = ++this.#asked;
    this.notice = 'locating';
    this.#listener.changed();
    geolocation.getCurrentPosition(
      ({ coords }) => {
        if (asked !== this.#asked) return;
        this.#end(toWorld({ lngDeg: coords.longitude, latDeg: coords.latitude }));
      },
      ({ code }) => {
        if (asked === this.#asked) this.#point(code === REFUSED ? 'refused' : 'noPosition');
      },
      { timeout: WAIT_MS, maximumAge: OLD_MS },
    );
  }

  /** The person pointed at a place. */
  aimed({ x, y }: WorldPoint): void {
    this.#end({ x, y });
  }

  /** Forgets what was asked. */
  stop(): void {
    this.#asked += 1;
    if (!this.aim && !this.notice) return;
    this.aim = false;
    this.notice = undefined;
    this.#listener.changed();
  }

  #point(notice: LocateNotice): void {
    this.aim = true;
    this.notice = notice;
    this.#listener.changed();
  }

  #end(place: WorldPoint): void {
    if (!Number.isFinite(place.x + place.y)) return this.#point('noPosition');
    this.#asked += 1;
    this.aim = false;
    this.notice = undefined;
    this.#listener.found(place);
  }
}
