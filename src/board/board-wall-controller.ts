import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { pageClock } from '../shared/clock.js';
import { deadlines } from '../shared/deadlines.js';
import { isWithin, maybeHours, maybeMinutes, nextTimeMs } from './board-hours.js';
import { maybeAction, type BoardAction } from './board-keys.js';

/** What the wall asks of its board. */
export interface Walled {
  act(action: BoardAction): void;
  note(error: unknown, where: string): void;
  /** The time that the board's clock shows. Units: milliseconds since the epoch. */
  nowMs(): number;
}

/** The board as its author set it up. */
interface Host extends ReactiveControllerHost, HTMLElement {
  readonly kiosk: boolean | null | undefined;
  readonly night: string | null | undefined;
  readonly reloadAt: string | null | undefined;
}

const IDLE_MS = 3_000;
/** How long a page stays after a hand was on it. */
const HOLD_MS = 60_000;
const SHIFT_MS = 180_000;
/** The way the stage wanders, by whole px, so that no line of it burns in; it ends where it began. */
const SHIFTS = [0, 0, 2, 0, 3, 2, 2, 3, 0, 3, -2, 2, -3, 0, -2, -2, 0, -3, 2, -2] as const;
const SWIPE_PX = 60;
/** Keys that scroll what has the focus. */
const SCROLLING = /^(?:Arrow\w+|Page(?:Up|Down)|Home|End| )$/;
/** A timer may ring a little early, and the page would be loaded twice. */
const RELOAD_SLACK_MS = 1_500;
const MINUTE_MS = 60_000;
const FULLSCREEN_KEY = 'union-board-fullscreen';

/** Whether the screen was full before the page was loaded anew. A page without a store has forgotten it. */
function wasFullscreen(): boolean {
  try {
    return sessionStorage.getItem(FULLSCREEN_KEY) === '1';
  } catch {
    return false;
  }
}

/** What a board on a wall needs besides its pages: keys and touch, the full screen, the hours of the day, care for the glass. */
export class BoardWallController implements ReactiveController {
  readonly #host: Host;
  readonly #board: Walled;
  readonly #shiftOwner = {};
  readonly #nightOwner = {};
  readonly #reloadOwner = {};
  readonly #clockOwner = {};
  #place = 0;
  #touch: { readonly id: number; readonly x: number; readonly y: number } | undefined;
  #overflow: string | undefined;
  #wasFull = wasFullscreen();
  #handMs = -Infinity;
  /** Its hour has come, and the server has not answered yet. */
  #isReloadDue = false;
  isIdle = false;

  constructor(host: Host, board: Walled) {
    this.#host = host;
    this.#board = board;
    host.addController(this);
  }

  hostConnected(): void {
    const host = this.#host;
    host.addEventListener('keydown', this.#onKey);
    host.addEventListener('pointerdown', this.#onDown);
    host.addEventListener('pointerup', this.#onUp);
    host.addEventListener('pointercancel', this.#onCancel);
    host.addEventListener('pointermove', this.#wake);
    document.addEventListener('keydown', this.#onPageKey);
    document.addEventListener('fullscreenchange', this.#onFullscreen);
  }

  hostDisconnected(): void {
    const host = this.#host;
    host.removeEventListener('keydown', this.#onKey);
    host.removeEventListener('pointerdown', this.#onDown);
    host.removeEventListener('pointerup', this.#onUp);
    host.removeEventListener('pointercancel', this.#onCancel);
    host.removeEventListener('pointermove', this.#wake);
    document.removeEventListener('keydown', this.#onPageKey);
    document.removeEventListener('fullscreenchange', this.#onFullscreen);
    this.stop();
    this.#freePage();
  }

  /** Plans what the hour brings; asked again whenever an attribute has changed. */
  start(): void {
    const now = pageClock.now();
    const { kiosk, night, reloadAt } = this.#host;
    this.#tickClock();
    if (kiosk) {
      this.#holdPage();
      if (!this.isIdle) deadlines.set(this, now + IDLE_MS, this.#idle);
      deadlines.set(this.#shiftOwner, now + SHIFT_MS, this.#wander);
    } else {
      this.#freePage();
      this.isIdle = false;
      this.#place = 0;
      deadlines.clear(this);
      deadlines.clear(this.#shiftOwner);
    }
    const hours = maybeHours(night);
    const serverMs = this.#board.nowMs();
    if (hours) {
      const next = Math.min(nextTimeMs(hours.from, serverMs), nextTimeMs(hours.to, serverMs));
      deadlines.set(this.#nightOwner, now + next - serverMs, this.#turnOfDay);
    } else deadlines.clear(this.#nightOwner);
    const minutes = reloadAt ? maybeMinutes(reloadAt) : undefined;
    if (minutes === undefined) deadlines.clear(this.#reloadOwner);
    else this.#planReload(minutes);
  }

  /** No timer runs. */
  stop(): void {
    const owners = [this, this.#shiftOwner, this.#nightOwner, this.#reloadOwner, this.#clockOwner];
    owners.forEach((owner) => deadlines.clear(owner));
  }

  /** Whether it is night by the board's hours. */
  get isNight(): boolean {
    const hours = maybeHours(this.#host.night);
    return hours !== undefined && isWithin(hours, this.#board.nowMs());
  }

  /** How far the stage has wandered. Units: px. */
  get shift(): { readonly x: number; readonly y: number } {
    return { x: SHIFTS[this.#place] ?? 0, y: SHIFTS[this.#place + 1] ?? 0 };
  }

  /** Until when a hand keeps the page on show: in a page as long as the focus is inside, on a wall a minute. */
  get heldUntilMs(): number {
    const hasFocus = this.#host.matches(':focus-within');
    return !this.#host.kiosk && hasFocus ? Infinity : this.#handMs + HOLD_MS;
  }

  get canFullscreen(): boolean {
    return document.fullscreenEnabled === true;
  }

  get isFullscreen(): boolean {
    return (this.#host.getRootNode() as Document | ShadowRoot).fullscreenElement === this.#host;
  }

  /** Whether the full screen was lost by loading the page anew: browsers give it back to a gesture only. */
  get offersFullscreen(): boolean {
    return this.#wasFull && this.canFullscreen && !this.isFullscreen;
  }

  /** Fills the screen, or gives it back. */
  toggleFullscreen(): void {
    const done = this.isFullscreen ? document.exitFullscreen() : this.#host.requestFullscreen();
    done.catch((error: unknown) => this.#board.note(error, 'full screen'));
  }

  /** A person's hand is on the board. */
  hold(): void {
    this.#handMs = pageClock.now();
  }

  readonly #onFullscreen = (): void => {
    const { isFullscreen } = this;
    // What ends with Escape is not offered again; what ends with the page is.
    this.#wasFull = isFullscreen;
    try {
      if (isFullscreen) sessionStorage.setItem(FULLSCREEN_KEY, '1');
      else sessionStorage.removeItem(FULLSCREEN_KEY);
    } catch (error) {
      this.#board.note(error, 'store');
    }
    this.#host.requestUpdate();
  };

  readonly #onPageKey = (event: KeyboardEvent): void => {
    // On a wall nothing has the focus: a remote control speaks to the page.
    if (this.#host.kiosk && !this.#host.contains(event.target as Node)) this.#onKey(event);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const { key, ctrlKey, altKey, metaKey, defaultPrevented, repeat } = event;
    const path = event.composedPath();
    const [at] = path;
    this.#wake();
    // What a widget or a field does with a key comes first.
    const isTaken =
      defaultPrevented ||
      (at instanceof HTMLElement &&
        (at.isContentEditable || /^(?:input|select|textarea)$/.test(at.localName)));
    const isPress = key === ' ' && at instanceof HTMLElement && /^(?:button|a|summary)$/.test(at.localName);
    const action = isTaken || isPress ? undefined : maybeAction(key, ctrlKey || altKey || metaKey);
    if (action === undefined || (SCROLLING.test(key) && this.#isInScroller(path))) return;
    // A key that is held down turns pages, but does not flicker.
    if (repeat && (action === 'toggle' || action === 'fullscreen')) return;
    event.preventDefault();
    this.hold();
    this.#board.act(action);
  };

  readonly #onDown = ({ pointerId, pointerType, clientX, clientY }: PointerEvent): void => {
    this.hold();
    this.#wake();
    this.#touch = pointerType === 'touch' ? { id: pointerId, x: clientX, y: clientY } : undefined;
  };

  readonly #onUp = ({ pointerId, clientX, clientY, defaultPrevented }: PointerEvent): void => {
    const { id, x = 0, y = 0 } = this.#touch ?? {};
    this.#touch = undefined;
    if (id !== pointerId || defaultPrevented) return;
    const [dx, dy] = [clientX - x, clientY - y];
    if (Math.abs(dx) > SWIPE_PX && Math.abs(dx) > 2 * Math.abs(dy))
      this.#board.act(dx < 0 ? 'next' : 'previous');
  };

  // The browser took the finger to scroll.
  readonly #onCancel = (): void => (this.#touch = undefined);

  readonly #wake = (): void => {
    if (!this.#host.kiosk) return;
    deadlines.set(this, pageClock.now() + IDLE_MS, this.#idle);
    if (!this.isIdle) return;
    this.isIdle = false;
    this.#host.requestUpdate();
  };

  readonly #idle = (): void => {
    this.isIdle = true;
    this.#host.requestUpdate();
  };

  readonly #wander = (): void => {
    this.#place = (this.#place + 2) % SHIFTS.length;
    deadlines.set(this.#shiftOwner, pageClock.now() + SHIFT_MS, this.#wander);
    this.#host.requestUpdate();
  };

  /** Whether a key comes from within something that scrolls: there it is the reader's. */
  #isInScroller(path: readonly EventTarget[]): boolean {
    return path
      .slice(0, Math.max(0, path.indexOf(this.#host)))
      .some(
        (at) =>
          at instanceof HTMLElement &&
          at.scrollHeight > at.clientHeight + 1 &&
          /^(?:auto|scroll)$/.test(getComputedStyle(at).overflowY),
      );
  }

  #tickClock(): void {
    const untilNext = MINUTE_MS - (this.#board.nowMs() % MINUTE_MS);
    deadlines.set(this.#clockOwner, pageClock.now() + untilNext, () => {
      this.#tickClock();
      this.#host.requestUpdate();
    });
  }

  #planReload(minutes: number): void {
    const serverMs = this.#board.nowMs();
    const waitMs = this.#isReloadDue ? MINUTE_MS : nextTimeMs(minutes, serverMs) - serverMs + RELOAD_SLACK_MS;
    deadlines.set(this.#reloadOwner, pageClock.now() + waitMs, () => void this.#reload());
  }

  readonly #turnOfDay = (): void => {
    this.start();
    this.#host.requestUpdate();
  };

  // The page is asked for first: a wall that reloads into a dead server shows an error page until somebody comes.
  readonly #reload = async (): Promise<void> => {
    this.#isReloadDue = true;
    deadlines.set(this.#reloadOwner, pageClock.now() + MINUTE_MS, () => void this.#reload());
    const abort = new AbortController();
    const limit = pageClock.setTimeout(() => abort.abort(), MINUTE_MS / 2);
    try {
      const isFile = location.protocol === 'file:';
      const { ok, status } = isFile
        ? { ok: true, status: 200 }
        : await fetch(location.href, { method: 'HEAD', cache: 'no-store', signal: abort.signal });
      // A server that does not know HEAD is alive all the same.
      if (!ok && status !== 405 && status !== 501) throw new Error(`${location.pathname}: status ${status}`);
      if (this.#host.isConnected && this.#host.reloadAt) location.reload();
    } catch (error) {
      this.#board.note(error, 'reload');
    } finally {
      pageClock.clearTimeout(limit);
    }
  };

  #holdPage(): void {
    if (this.#overflow !== undefined) return;
    const { style } = document.documentElement;
    this.#overflow = style.overflow;
    style.overflow = 'hidden';
  }

  #freePage(): void {
    if (this.#overflow === undefined) return;
    document.documentElement.style.overflow = this.#overflow;
    this.#overflow = undefined;
  }
}
