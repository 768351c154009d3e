import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { nextFrame } from './page-state.js';

/** What a host element's box and its page's styles say. Units: CSS px before any transform. */
export interface Box {
  readonly width: number;
  /** The height the page gives; `undefined` where the element may be as high as it needs. */
  readonly height: number | undefined;
  /** Whether the host has padding, so that its box is not the room inside it. */
  readonly isPadded: boolean;
  readonly fontFamily: string;
  /** Whether the computed `color-scheme` allows dark. */
  readonly allowsDark: boolean;
}

/** What has a box: the observers find it by its element. */
type Host = ReactiveControllerHost & HTMLElement & { readonly boxes: BoxController };
/** What is drawn into a host: an element of HTML, or a drawing, which has no `offsetHeight`. */
type Frame = Element & Partial<Pick<HTMLElement, 'offsetHeight'>>;

const NO_BOX: Box = {
  width: 0,
  height: undefined,
  isPadded: false,
  fontFamily: 'sans-serif',
  allowsDark: false,
};
const pending = new Set<BoxController>();
let sizes: ResizeObserver | undefined;
let sights: IntersectionObserver | undefined;

// All boxes of one delivery are read before the first element draws, so that reading never forces a layout anew.
function onSizes(entries: readonly ResizeObserverEntry[]): void {
  const changed = entries
    .filter(({ target, contentRect }) => (target as Host).boxes.read(contentRect.width, contentRect.height))
    .map(({ target }) => target as Host);
  const draw = (all: typeof changed): void => all.forEach((host) => host.requestUpdate());
  draw(changed.filter(({ boxes }) => boxes.box.height !== undefined));
  const free = changed.filter(({ boxes }) => boxes.box.height === undefined);
  // Drawn now, a free height would change within this delivery, which browsers report as an error of the page.
  if (free.length > 0) void nextFrame().then(() => draw(free));
}

function onSights(entries: readonly IntersectionObserverEntry[]): void {
  for (const { target, isIntersecting } of entries) (target as Host).boxes.see(isIntersecting);
}

function isPadded(style: CSSStyleDeclaration): boolean {
  return style.padding !== '0px';
}

/** Reads every box that waits for its first reading: one layout for all elements made in the same task. */
function readPending(): void {
  for (const controller of pending) {
    const { host } = controller;
    const style = getComputedStyle(host);
    // A page's `* { all: initial !important }` takes the display too, and an inline box has no size to draw for.
    if (style.display === 'inline' && host.getAttribute('variant') !== 'inline')
      host.style.setProperty('display', 'block', 'important');
    let { clientWidth: width, clientHeight: height } = host;
    if (isPadded(style)) {
      width -= parseFloat(style.paddingLeft) + parseFloat(style.paddingRight);
      height -= parseFloat(style.paddingTop) + parseFloat(style.paddingBottom);
    }
    controller.read(width || 0, height || 0, style);
  }
  pending.clear();
}

/**
 * The size of a host element, its styles, and whether it is in view.
 * Whether a height is the page's or comes from the content is told by the frame: a host as high as its frame is free.
 */
export class BoxController implements ReactiveController {
  readonly host: Host;
  readonly #frame: () => Frame | null;
  #box: Box = NO_BOX;
  #rawWidth = -1;
  #rawHeight = -1;
  #watched = false;
  #inView = false;
  /** Told when `inView` changes, for what runs while it is seen. */
  onSight: (() => void) | undefined;

  constructor(host: Host, frame: () => Frame | null) {
    this.host = host;
    this.#frame = frame;
    host.addController(this);
  }

  /** The box as last read; the first reading happens here. */
  get box(): Box {
    if (pending.has(this)) readPending();
    return this.#box;
  }

  hostConnected(): void {
    sizes ??= new ResizeObserver(onSizes);
    sizes.observe(this.host);
    pending.add(this);
  }

  hostDisconnected(): void {
    pending.delete(this);
    sizes?.unobserve(this.host);
    sights?.unobserve(this.host);
    this.#watched = this.#inView = false;
  }

  /** Whether the element is on the screen; it is watched from the first time motion asks. */
  get inView(): boolean {
    // An update may end after its element has gone: what is watched then is never let go.
    if (!this.#watched && this.host.isConnected) {
      this.#watched = true;
      sights ??= new IntersectionObserver(onSights);
      sights.observe(this.host);
    }
    return this.#inView;
  }

  /** The next update reads the styles again. */
  refresh(): void {
    if (this.host.isConnected) pending.add(this);
  }

  see(inView: boolean): void {
    this.#inView = inView;
    this.onSight?.();
  }

  /** Takes a new size and the styles that go with it; answers whether anything differs. */
  read(width: number, height: number, known?: CSSStyleDeclaration): boolean {
    // The observer's first word repeats what was read when the element was made.
    if (!known && width === this.#rawWidth && height === this.#rawHeight) return false;
    this.#rawWidth = width;
    this.#rawHeight = height;
    const old = this.#box;
    const style = known ?? getComputedStyle(this.host);
    const frame = this.#frame();
    // Out of flow, the frame gives the host no height: what the host has then is the page's.
    const inFlow =
      frame !== null && old.height === undefined ? (frame.offsetHeight ?? frame.clientHeight) : 0;
    const given = height > 0 && Math.abs(height - inFlow) > 1 ? height : undefined;
    this.#box = {
      width,
      height: given,
      isPadded: isPadded(style),
      fontFamily: style.getPropertyValue('--union-font').trim() || style.fontFamily || NO_BOX.fontFamily,
      allowsDark: /\bdark\b/.test(style.colorScheme),
    };
    return (
      width !== old.width ||
      given !== old.height ||
      this.#box.isPadded !== old.isPadded ||
      this.#box.fontFamily !== old.fontFamily ||
      this.#box.allowsDark !== old.allowsDark
    );
  }
}
