import { adoptStyles, LitElement, nothing, type TemplateResult } from 'lit';
import { finder, type Lang } from '../core/words.js';
import type { Speaker } from '../core/languages.js';
import { BoxController } from '../shared/box-controller.js';
import { pageClock } from '../shared/clock.js';
import { feedLink, type FeedTaker } from '../shared/feed-link.js';
import { headingRole } from '../shared/frame.js';
import { maybeLoadParts } from '../shared/late-parts.js';
import {
  forgetPage,
  listenToPage,
  maybeLangOf,
  nextFrame,
  prefersDark,
  wantsLessMotion,
  type PageListener,
} from '../shared/page-state.js';
import { themesStyles } from '../shared/themes-styles.js';
import { tokenStyles } from '../shared/tokens-styles.js';
import { VERSION } from '../shared/version.js';
import { UnionHeartbeatEvent, UnionPageEvent } from './board-events.js';
import type { BoardHealth } from './board-health.js';
import type { BoardAction } from './board-keys.js';
import { layoutBoard, type BoardLayout } from './board-layout.js';
import { BoardMotion } from './board-motion-view.js';
import { BoardPagesController, maybeDwellMs, nameOf, type BoardWidget } from './board-pages-controller.js';
import { orderOf, reasonsOf, type Passed, type SkipReason, type Stop } from './board-rotation.js';
import { boardStyles } from './board-styles.js';
import { asOfText, clockText, troubleText } from './board-text.js';
import { BoardTurnController } from './board-turn-controller.js';
import { renderBoard } from './board-view.js';
import { BoardWallController } from './board-wall-controller.js';
import { BoardWatchController } from './board-watch-controller.js';
import { boardWordsOf } from './board-words.js';

const DWELL_MS = 20_000;
const loadWords = (): Promise<unknown> => import('../core/words-en.js');
const THEMES = new Set(['light', 'dark', 'screen', 'contrast']);

/**
 * A lobby screen: pages of widgets on grids that turn by themselves, at the size of any wall, for as long as it hangs.
 * Each child is a page: a widget alone, or an element whose children are its cells. `<template each="/pointer">` makes a
 * page for each item of a list in the feed's document.
 *
 * @summary Pages of widgets for the wall.
 * @element union-board
 * @slot - The pages.
 * @fires union-page - Another page is shown.
 * @fires union-heartbeat - A minute has passed, and the board is alive.
 * @csspart frame - All of the board.
 * @csspart stage - What keeps the ratio.
 * @csspart title - The title line.
 * @csspart clock - The clock in the title line.
 * @csspart dots - A dot for each page.
 * @csspart line - The thin line that shows the time to the next page.
 */
export class BoardElement extends LitElement implements PageListener, FeedTaker {
  static readonly version: string = VERSION;
  /** Where `union-language.js` finds the languages of a classic script. @internal */
  declare static speaker?: Speaker;
  static override styles = [tokenStyles, themesStyles, boardStyles];
  static override properties = {
    heading: { type: String },
    headingLevel: { type: Number, attribute: 'heading-level' },
    fit: { type: String },
    ratio: { type: String },
    dwell: { type: Number },
    paused: { type: Boolean },
    order: { type: String },
    skip: { type: String },
    distance: { type: Number },
    pitch: { type: Number },
    pixelAspect: { type: Number, attribute: 'pixel-aspect' },
    theme: { type: String },
    night: { type: String },
    nightTheme: { type: String, attribute: 'night-theme' },
    kiosk: { type: Boolean },
    reloadAt: { type: String, attribute: 'reload-at' },
    feed: { type: String },
    motion: { type: String },
  };

  /** Whose board it is; stands in the title line. */
  declare heading: string | null | undefined;
  /** Level of the heading for assistive technology, 1 to 6; absent or anything else = the heading is a paragraph. */
  declare headingLevel: number | null | undefined;
  /** `fill` (default) or `contain`: keeps `ratio` and leaves the rest of the box black. */
  declare fit: string | null | undefined;
  /** Width to height of the stage where `fit` is `contain`, `16/9` by default. */
  declare ratio: string | null | undefined;
  /** Seconds that a page stays; its own `dwell` wins. Default 20. */
  declare dwell: number | null | undefined;
  /** Whether the pages stand still. */
  declare paused: boolean | null | undefined;
  /** The ids of the pages in the order in which they come; one may come twice. */
  declare order: string | null | undefined;
  /** A page whose widgets are all in these states is passed over: `empty` (default), `stale`, `invalid`, or `none`. */
  declare skip: string | null | undefined;
  /** How far away the farthest reader stands, in metres: type grows with it. */
  declare distance: number | null | undefined;
  /** Millimetres from one pixel of the wall to the next; absent = the wall is taken to be 1.2 m high. */
  declare pitch: number | null | undefined;
  /** Width to height of a pixel of the wall, where they are not square. */
  declare pixelAspect: number | null | undefined;
  /** `light`, `dark`, `screen` or `contrast`, for the board and the widgets that have none of their own. */
  declare theme: string | null | undefined;
  /** The hours of the night, `19:00-07:00`, in Asia/Shanghai: then `night-theme` holds and title and foot are dimmed. */
  declare night: string | null | undefined;
  /** The theme of the night. Default `screen`. */
  declare nightTheme: string | null | undefined;
  /** The board has the whole screen: keys from the whole page, no idle pointer, no selection, the screen stays on. */
  declare kiosk: boolean | null | undefined;
  /** When the page is loaded anew each day, `04:30`, in Asia/Shanghai; absent = never. */
  declare reloadAt: string | null | undefined;
  /** The id of the `union-feed` whose document the templates speak of; absent = the feed around the board. */
  declare feed: string | null | undefined;
  /** `auto` (default) or `none`. */
  declare motion: string | null | undefined;

  /** For the observers that all elements share. @internal */
  readonly boxes: BoxController = new BoxController(this, () => null);
  readonly #pages = new BoardPagesController(this, (error, where) => this.#watch.note(error, where));
  readonly #watch = new BoardWatchController(this, {
    widgets: () => this.#widgets,
    beat: () => this.dispatchEvent(new UnionHeartbeatEvent(this.health())),
    stirred: () => this.#stirred(),
  });
  readonly #wall = new BoardWallController(this, {
    act: (action) => this.#act(action),
    note: (error, where) => this.#watch.note(error, where),
    nowMs: () => this.#serverNow,
  });
  readonly #turn = new BoardTurnController({
    stops: () => this.#stops,
    sequence: () =>
      orderOf(
        this.#pages.pages.map(({ id }) => id),
        this.order ?? undefined,
      ),
    skipRule: () => this.skip ?? undefined,
    dwellMs: (page) => this.#pages.pages[page]?.dwellMs ?? maybeDwellMs(this.dwell) ?? DWELL_MS,
    mayTurn: () => !this.paused && this.boxes.inView && !document.hidden,
    heldUntilMs: () => this.#wall.heldUntilMs,
    turned: (page, passed) => this.#turned(page, passed),
  });
  readonly #motion = new BoardMotion();
  #layout: BoardLayout | undefined;
  #shown: HTMLElement | undefined;
  #leaving: HTMLElement | undefined;
  #planned: readonly unknown[] = [];
  #arranged: readonly unknown[] = [];
  #isStirred = false;
  #isFocusLost = false;
  /** How far the clock of the feed's server is ahead of ours. Units: milliseconds. */
  #aheadMs = 0;

  override connectedCallback(): void {
    // A slot for each page: what is not on show has no box, and nothing of the author's is touched for it.
    if (!this.renderRoot) {
      const root = this.attachShadow({ mode: 'open', slotAssignment: 'manual' });
      Object.assign(this, { renderRoot: root });
      this.adoptedCallback();
    }
    super.connectedCallback();
    this.boxes.onSight = () => this.#begin();
    listenToPage(this);
    this.supplied();
    this.#begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    forgetPage(this);
    feedLink.leave?.(this);
    this.#rest();
  }

  /** In another document no sheet of this one holds. */
  adoptedCallback(): void {
    const { elementStyles } = this.constructor as typeof LitElement;
    if (this.renderRoot) adoptStyles(this.renderRoot as ShadowRoot, elementStyles);
  }

  /** The page on show, from 0. */
  get page(): number {
    return this.#turn.page;
  }

  /** Shows the next page that has something to show. */
  next(): void {
    this.#turn.step(1);
  }

  /** Shows the last page before that has something to show. */
  previous(): void {
    this.#turn.step(-1);
  }

  /** Shows a page, by its place from 0 or its id, whatever its state; one that is not there changes nothing. */
  goTo(page: number | string): void {
    const { pages } = this.#pages;
    const at = typeof page === 'number' ? page : pages.findIndex(({ id }) => id === page);
    if (pages[at]) this.#turn.goTo(at);
  }

  /** The pages turn. */
  play(): void {
    this.paused = false;
  }

  /** The pages stand still. */
  pause(): void {
    this.paused = true;
  }

  /** How the board is: what it shows, when frames were drawn and data came, and what went wrong. */
  health(): BoardHealth {
    return this.#watch.healthOf(this.#pages.pages, this.#reasons, { page: this.page, paused: !!this.paused });
  }

  /** A feed has news. @private */
  supplied(): void {
    const supply = feedLink.find?.(this, this.feed);
    if (supply?.kind !== 'document') return;
    // What was kept from an earlier visit says nothing of the time.
    if (supply.serverMs && !supply.kept) this.#aheadMs = supply.serverMs - supply.arrivedMs;
    this.#pages.fill(supply.document);
  }

  /** The feed around the board is none of its children: its events do not pass here. @private */
  fetchFailed(url: string, status: number): void {
    this.#watch.reportFetch(url || 'feed', status, nameOf(this));
  }

  /** @private */
  pageShown(visible: boolean): void {
    if (visible) this.#begin();
    else this.#rest();
  }

  /** @private */
  pageChanged(): void {
    this.boxes.refresh();
    this.supplied();
    this.requestUpdate();
  }

  protected override willUpdate(): void {
    const { width, height = 0 } = this.boxes.box;
    this.#layout = layoutBoard({
      width,
      height,
      fit: this.fit ?? undefined,
      ratio: this.ratio ?? undefined,
      distance: this.distance ?? undefined,
      pitch: this.pitch ?? undefined,
      pixelAspect: this.pixelAspect ?? undefined,
      canZoom: CSS.supports('zoom', '2'),
    });
    void maybeLoadParts([!/^zh/i.test(this.#lang) && loadWords])?.then(() => this.requestUpdate());
    this.supplied();
    this.#follow();
    const planned = [
      this.paused,
      this.dwell,
      this.order,
      this.kiosk,
      this.night,
      this.reloadAt,
      this.#pages.pages.length,
    ];
    if (planned.some((value, at) => value !== this.#planned[at])) {
      this.#planned = planned;
      this.#begin();
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const layout = this.#layout;
    if (!layout) return nothing;
    const lang = this.#lang;
    const { pages } = this.#pages;
    const { isIdle, isNight, shift, canFullscreen, isFullscreen, offersFullscreen } = this.#wall;
    const reasons = this.#reasons;
    const { widgets = [], cells = [] } = pages.find(({ element }) => element === this.#shown) ?? {};
    const trouble = {
      skipped: pages.flatMap(({ heading, id }, at) => {
        const reason = reasons[at];
        return reason ? [{ name: heading || id || String(at + 1), reason }] : [];
      }),
      broken: widgets.filter((widget) => this.#watch.stateOf(widget) === 'failed').length,
      misplaced: cells.filter((cell) => this.#pages.misplaced.has(cell)).length,
      faults: this.#watch.countFaults(),
    };
    const marks = [this.fit === 'contain' && 'boxed', isIdle && 'idle', isNight && 'night'].filter(Boolean);
    return renderBoard({
      words: boardWordsOf(lang),
      lang,
      classes: ['frame', this.#theme, ...marks].join(' '),
      heading: this.heading ?? '',
      headingRole: headingRole(this.headingLevel),
      asOf: asOfText(
        widgets.map((widget) => this.#watch.maybeAsOf(widget)),
        lang,
      ),
      clock: clockText(this.#serverNow, lang),
      trouble: troubleText(trouble, lang),
      layout,
      shift,
      slides: pages.map((page, at) => ({
        page,
        isSeen: page.element === this.#shown || page.element === this.#leaving,
        reason: reasons[at],
      })),
      current: this.page,
      isPaused: !!this.paused,
      isTurning: this.#turn.staysMs > 0,
      canFullscreen,
      isFullscreen,
      offersFullscreen,
      act: (action) => {
        this.#wall.hold();
        this.#act(action);
      },
    });
  }

  protected override updated(): void {
    const layout = this.#layout;
    if (!layout) return;
    const { pages } = this.#pages;
    const root = this.renderRoot as ShadowRoot;
    const slides = [...root.querySelectorAll<HTMLElement>('.page')];
    this.#pages.assign(slides);
    const arranged = [pages, layout.pageWidth, layout.pageHeight];
    if (arranged.some((value, at) => value !== this.#arranged[at])) {
      this.#arranged = arranged;
      this.#pages.arrange(layout);
      if (this.#pages.misplaced.size > 0) this.#stirred();
    }
    this.#pages.dress(this.theme || this.#wall.isNight ? this.#theme : undefined);
    const slideOf = (page: HTMLElement | undefined): HTMLElement | undefined =>
      slides[pages.findIndex(({ element }) => element === page)];
    const [entering, leaving] = [slideOf(this.#shown), slideOf(this.#leaving)];
    if (entering && leaving && this.#mayMove) this.#motion.fade(entering, leaving, () => this.#left());
    else if (this.#leaving) this.#left();
    if (this.#isFocusLost) root.querySelector<HTMLElement>('.dots [aria-current]')?.focus();
    this.#isFocusLost = false;
    const isLined = this.#mayMove && this.#turn.staysMs > 0;
    this.#motion.runLine(isLined ? root.querySelector('.line') : null, this.#turn.cameMs, this.#turn.staysMs);
  }

  get #lang(): Lang {
    return finder.pick(maybeLangOf(this), 'board');
  }

  get #serverNow(): number {
    return pageClock.now() + this.#aheadMs;
  }

  get #mayMove(): boolean {
    return this.motion !== 'none' && this.boxes.inView && !document.hidden && !wantsLessMotion();
  }

  get #widgets(): readonly BoardWidget[] {
    return this.#pages.pages.flatMap(({ widgets }) => widgets);
  }

  get #stops(): readonly Stop[] {
    return this.#pages.pages.map(({ id, skip, widgets }) => ({
      id,
      skip,
      states: widgets.map((widget) => this.#watch.stateOf(widget)),
    }));
  }

  get #reasons(): readonly (SkipReason | undefined)[] {
    return reasonsOf(this.#stops, this.skip ?? undefined, this.#turn.passed);
  }

  /** The theme of the hour. */
  get #theme(): string {
    const named = (this.#wall.isNight ? this.nightTheme || 'screen' : this.theme) ?? '';
    if (THEMES.has(named)) return named;
    return this.boxes.box.allowsDark && prefersDark() ? 'dark' : 'light';
  }

  /** Some data or state is news: drawn once a frame, however many widgets have some. */
  #stirred(): void {
    // A feed that came after the board is found by what it brings.
    this.supplied();
    this.#turn.news();
    if (this.#isStirred) return;
    this.#isStirred = true;
    void nextFrame().then(() => {
      this.#isStirred = false;
      this.requestUpdate();
    });
  }

  #act(action: BoardAction): void {
    const last = this.#pages.pages.length - 1;
    if (typeof action === 'number') this.goTo(action);
    else if (action === 'next') this.next();
    else if (action === 'previous') this.previous();
    else if (action === 'first') this.goTo(0);
    else if (action === 'last') this.goTo(last);
    else if (action === 'toggle') this.paused = !this.paused;
    else if (this.#wall.canFullscreen) this.#wall.toggleFullscreen();
  }

  #turned(at: number, passed: readonly Passed[]): void {
    const { pages } = this.#pages;
    const page = pages[at];
    this.requestUpdate();
    if (!page || page.element === this.#shown) return;
    this.#leaving = this.#shown;
    // The focus of a page that goes would be nowhere: it goes on with the page's dot.
    this.#isFocusLost ||= !!this.#leaving?.matches(':focus-within');
    this.#shown = page.element;
    const skipped = passed.map(({ page: index, reason }) => ({ id: pages[index]?.id ?? '', reason }));
    this.dispatchEvent(new UnionPageEvent(at, page.id, page.heading, skipped));
  }

  /** What was on show before has faded. */
  #left(): void {
    this.#leaving = undefined;
    this.requestUpdate();
  }

  /** The page on show stays on show when others come or go; where it has gone itself, its neighbour follows. */
  #follow(): void {
    const { pages } = this.#pages;
    const known = pages.findIndex(({ element }) => element === this.#shown);
    if (known >= 0) return this.#turn.follow(known);
    const last = Math.max(0, pages.length - 1);
    const at = this.#shown ? Math.min(this.page, last) : (this.#turn.first ?? 0);
    const page = pages[at];
    this.#shown = page?.element;
    this.#turn.follow(at);
    if (page) this.dispatchEvent(new UnionPageEvent(at, page.id, page.heading, []));
  }

  /** Seen: all goes on from here, with its whole time before it. */
  #begin(): void {
    if (!this.isConnected || document.hidden) return;
    this.#watch.start(!!this.kiosk);
    this.#wall.start();
    this.#turn.start();
    this.requestUpdate();
  }

  /** Not seen: no timer, no motion. */
  #rest(): void {
    this.#watch.stop();
    this.#wall.stop();
    this.#turn.stop();
    this.#motion.endFade();
    this.#motion.endLine();
    this.#leaving = undefined;
  }
}
