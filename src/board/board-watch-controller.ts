import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { pageClock } from '../shared/clock.js';
import { deadlines } from '../shared/deadlines.js';
import type { UnionDataEvent, UnionFetchErrorEvent } from '../shared/events.js';
import { VERSION } from '../shared/version.js';
import { FaultLog } from './board-faults.js';
import type { BoardHealth, CellHealth } from './board-health.js';
import { nameOf, type BoardPage, type BoardWidget } from './board-pages-controller.js';
import type { CellState, SkipReason } from './board-rotation.js';

/** What the watch asks of its board. */
export interface Watched {
  widgets(): readonly BoardWidget[];
  /** A minute has passed. */
  beat(): void;
  /** A widget has new data, or is in another state than before. */
  stirred(): void;
}

type Host = ReactiveControllerHost & HTMLElement;

interface News {
  readonly asOf: string | undefined;
  readonly atMs: number;
}

const RECENT_MS = 600_000;
const TICK_MS = 5_000;
const TICKS_A_BEAT = 12;
/** After so many ticks in vain a widget that threw is replaced by a fresh one, and then every five minutes. */
const TRIES = 3;
const LATER_TRIES = 60;
const STATES = new Set<string>(['empty', 'loading', 'ready', 'invalid', 'stale']);

/** Whether an update of a widget has thrown: its promise says so until it draws again. */
async function maybeError(widget: BoardWidget): Promise<unknown> {
  try {
    await widget.updateComplete;
    return undefined;
  } catch (error) {
    return error ?? new Error('nothing said');
  }
}

/**
 * Notes what goes wrong on the page, sees whether frames are drawn and data comes, and tries widgets that threw again:
 * first the same once more, then a fresh one in its place. Hidden it does nothing.
 */
export class BoardWatchController implements ReactiveController {
  readonly #host: Host;
  readonly #board: Watched;
  readonly faults: FaultLog = new FaultLog();
  readonly #news = new WeakMap<BoardWidget, News>();
  readonly #broken = new WeakMap<BoardWidget, number>();
  readonly startedMs = pageClock.now();
  lastFrameMs: number | undefined;
  lastDataMs: number | undefined;
  /** When there was last a fault, by place. */
  readonly #recent = new Map<string, number>();
  #ticks = 0;
  #frame = 0;
  /** The lock of the screen, or the promise of one. */
  #wakeLock: Promise<WakeLockSentinel | undefined> | undefined;

  constructor(host: Host, board: Watched) {
    this.#host = host;
    this.#board = board;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('error', this.#onError);
    window.addEventListener('unhandledrejection', this.#onRejection);
    document.fonts?.addEventListener('loadingerror', this.#onFont);
    document.addEventListener('securitypolicyviolation', this.#onPolicy);
    this.#host.addEventListener('union-data', this.#onData);
    this.#host.addEventListener('union-invalid', this.#onNews);
    this.#host.addEventListener('union-stale', this.#onNews);
    this.#host.addEventListener('union-fetch-error', this.#onFetchError);
    window.addEventListener('union-store-error', this.#onStore);
  }

  hostDisconnected(): void {
    this.stop();
    window.removeEventListener('error', this.#onError);
    window.removeEventListener('unhandledrejection', this.#onRejection);
    document.fonts?.removeEventListener('loadingerror', this.#onFont);
    document.removeEventListener('securitypolicyviolation', this.#onPolicy);
    this.#host.removeEventListener('union-data', this.#onData);
    this.#host.removeEventListener('union-invalid', this.#onNews);
    this.#host.removeEventListener('union-stale', this.#onNews);
    this.#host.removeEventListener('union-fetch-error', this.#onFetchError);
    window.removeEventListener('union-store-error', this.#onStore);
  }

  /** Watches from now on; on a wall the screen stays on. */
  start(isWall: boolean): void {
    this.#plan();
    this.#sampleFrame();
    this.#keepAwake(isWall);
  }

  /** No timer, no frame is waited for. */
  stop(): void {
    deadlines.clear(this);
    cancelAnimationFrame(this.#frame);
    this.#keepAwake(false);
  }

  /** How many places around the cells had faults in the last ten minutes; what cells have themselves, they say. */
  countFaults(): number {
    const sinceMs = pageClock.now() - RECENT_MS;
    this.#recent.forEach((atMs, where) => {
      if (atMs < sinceMs) this.#recent.delete(where);
    });
    return this.#recent.size;
  }

  /** Notes a fault around the cells, which the board's foot tells for a while. */
  report(error: unknown, where: string): void {
    this.#recent.set(where, pageClock.now());
    this.note(error, where);
  }

  /** Notes a request that failed. `status` is 0 where there was no answer. */
  reportFetch(url: string, status: number, where: string): void {
    this.report(`${url}: ${status > 0 ? `status ${status}` : 'no answer'}`, where);
    this.#board.stirred();
  }

  /** Notes a fault. */
  note(error: unknown, where: string): void {
    this.faults.add(error, where, pageClock.now());
  }

  /** The state of a widget just now. */
  stateOf(widget: BoardWidget): CellState {
    if (this.#broken.has(widget)) return 'failed';
    try {
      const { state } = widget;
      if (state !== undefined && STATES.has(state)) return state as CellState;
      return customElements.get(widget.localName) ? 'other' : 'loading';
    } catch (error) {
      this.note(error, nameOf(widget));
      return 'failed';
    }
  }

  /** How the board is, with these pages and why they are passed over, and what it does just now. */
  healthOf(
    pages: readonly BoardPage[],
    reasons: readonly (SkipReason | undefined)[],
    now: Pick<BoardHealth, 'page' | 'paused'>,
  ): BoardHealth {
    const { memory } = performance as { memory?: { usedJSHeapSize?: number } };
    return {
      version: VERSION,
      nowMs: pageClock.now(),
      startedMs: this.startedMs,
      ...now,
      lastFrameMs: this.lastFrameMs,
      lastDataMs: this.lastDataMs,
      pages: pages.map(({ id, heading, widgets }, at) => ({
        id,
        heading,
        skipped: reasons[at],
        cells: widgets.map((widget) => this.#cellOf(widget)),
      })),
      errors: this.faults.all,
      heapBytes: memory?.usedJSHeapSize,
    };
  }

  /** The day or moment of what a widget shows. Missing values: `undefined` where it does not say. */
  maybeAsOf(widget: BoardWidget): string | undefined {
    return this.#news.get(widget)?.asOf;
  }

  #cellOf(widget: BoardWidget): CellHealth {
    const { asOf, atMs } = this.#news.get(widget) ?? {};
    return { widget: nameOf(widget), state: this.stateOf(widget), asOf, lastDataMs: atMs };
  }

  readonly #onError = ({ error, message, filename, lineno }: ErrorEvent): void =>
    this.report((error as unknown) ?? message, filename ? `${filename.split('/').pop()}:${lineno}` : 'page');

  readonly #onRejection = ({ reason }: PromiseRejectionEvent): void => this.report(reason, 'promise');

  readonly #onPolicy = ({ violatedDirective, blockedURI }: SecurityPolicyViolationEvent): void =>
    this.report(`${violatedDirective}: ${blockedURI}`, 'content security policy');

  readonly #onFont = (event: Event): void => {
    const [face] = (event as FontFaceSetLoadEvent).fontfaces ?? [];
    this.report(`a font did not load: ${face?.family ?? 'unknown'}`, 'font');
  };

  readonly #onStore = (event: Event): void =>
    this.report((event as Event & { error?: unknown }).error, 'store');

  readonly #onFetchError = ({ url, status, target }: UnionFetchErrorEvent): void =>
    this.reportFetch(url, status, nameOf(target as Element));

  readonly #onData = ({ asOf, target }: UnionDataEvent): void => {
    this.lastDataMs = pageClock.now();
    this.#news.set(target as BoardWidget, { asOf, atMs: this.lastDataMs });
    this.#board.stirred();
  };

  readonly #onNews = (): void => this.#board.stirred();

  readonly #tick = (): void => {
    this.#plan();
    this.#sampleFrame();
    this.#board.widgets().forEach((widget) => void this.#look(widget));
    this.#ticks += 1;
    if (this.#ticks % TICKS_A_BEAT === 0) this.#board.beat();
  };

  /** Keeps the screen on, where the browser can: a lock is only had on a secure page, and goes when the page is hidden. */
  #keepAwake(isWanted: boolean): void {
    if (isWanted) {
      this.#wakeLock ??= (navigator as Partial<Navigator>).wakeLock
        ?.request('screen')
        .catch((error: unknown) => {
          this.note(error, 'wake lock');
          return undefined;
        });
      return;
    }
    void this.#wakeLock?.then((lock) => lock?.release());
    this.#wakeLock = undefined;
  }

  #plan(): void {
    deadlines.set(this, pageClock.now() + TICK_MS, this.#tick);
  }

  #sampleFrame(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => (this.lastFrameMs = pageClock.now()));
  }

  async #look(widget: BoardWidget): Promise<void> {
    const error = await maybeError(widget);
    if (!widget.isConnected) return;
    if (error === undefined) {
      if (this.#broken.delete(widget)) this.#board.stirred();
      return;
    }
    const tries = (this.#broken.get(widget) ?? 0) + 1;
    this.#broken.set(widget, tries);
    this.note(error, nameOf(widget));
    if (tries === TRIES || tries % LATER_TRIES === 0) this.#replace(widget, tries);
    else widget.requestUpdate?.();
    this.#board.stirred();
  }

  /** Puts a fresh widget into the place of one that does not come back, with all that its owner gave it. */
  #replace(widget: BoardWidget, tries: number): void {
    const fresh = widget.cloneNode(true) as BoardWidget;
    const { properties = {} } = widget.constructor as { properties?: object };
    const [from, to] = [widget, fresh] as unknown as Record<string, unknown>[];
    for (const name of ['data', ...Object.keys(properties)]) {
      if (from && to && from[name] !== undefined && from[name] !== to[name]) to[name] = from[name];
    }
    this.#broken.set(fresh, tries);
    widget.replaceWith(fresh);
  }
}
