import { pointerToPixel, type MapSize, type PixelPoint } from './station-projection.js';
import type { StationViewController } from './station-view-controller.js';

/** What the gestures tell the element. */
export interface GestureListener {
  /** The map's own size in px of its layout. */
  readonly size: () => MapSize | undefined;
  readonly picked: (key: string) => void;
  readonly escaped: () => void;
}

const DRAG_FROM_PX = 4;
const MOUSE_SLOP_PX = 5;
const TOUCH_SLOP_PX = 16;
const KEY_PAN_PX = 80;
const LINE_PX = 16;
/** Doublings of the scale per pixel of the wheel; a pinch on a touchpad comes as a small wheel with ctrl. */
const WHEEL_STEP = 1 / 320;
const PINCH_STEP = 1 / 80;
const MOST_WHEEL_STEPS = 1;

const distance = (a: PixelPoint, b: PixelPoint): number => Math.hypot(a.px - b.px, a.py - b.py);
const middle = (a: PixelPoint, b: PixelPoint): PixelPoint => ({
  px: (a.px + b.px) / 2,
  py: (a.py + b.py) / 2,
});

/**
 * Pointer, wheel and keys on the map.
 * The page keeps what is the page's: its wheel (the map zooms by it only while it has the focus, or with ctrl held), and
 * on a touch screen the vertical scroll by one finger until the map is tapped (`touch-action` in the styles).
 */
export class StationGestures {
  readonly #view: StationViewController;
  readonly #listener: GestureListener;
  readonly #fingers = new Map<number, PixelPoint>();
  #start: PixelPoint | undefined;
  #dragging = false;

  constructor(view: StationViewController, listener: GestureListener) {
    this.#view = view;
    this.#listener = listener;
  }

  /** Lets go of everything, when the element leaves the page in the middle of a gesture. */
  reset(): void {
    this.#fingers.clear();
    this.#dragging = false;
    this.#start = undefined;
  }

  readonly down = (event: PointerEvent): void => {
    if (event.pointerType === 'mouse' && event.button !== 0) return;
    const at = this.#pixelOf(event);
    if (!at) return;
    if (this.#fingers.size === 0) {
      this.#start = at;
      this.#dragging = false;
    }
    this.#fingers.set(event.pointerId, at);
    try {
      (event.currentTarget as Element).setPointerCapture(event.pointerId);
    } catch {
      // A pointer that a script made up cannot be captured; the gesture works without.
    }
  };

  readonly move = (event: PointerEvent): void => {
    const at = this.#pixelOf(event);
    if (!at) return;
    const last = this.#fingers.get(event.pointerId);
    if (!last) {
      if (event.pointerType !== 'touch') this.#hover(event, at);
      return;
    }
    const [other] = [...this.#fingers].filter(([id]) => id !== event.pointerId).map(([, point]) => point);
    this.#fingers.set(event.pointerId, at);
    if (other) {
      this.#dragging = true;
      this.#pinch(last, at, other);
      return;
    }
    const { px, py } = this.#dragging || !this.#start ? last : this.#start;
    if (!this.#dragging && distance(at, { px, py }) < DRAG_FROM_PX) return;
    this.#dragging = true;
    this.#view.pan(at.px - px, at.py - py);
  };

  readonly up = (event: PointerEvent): void => {
    const at = this.#fingers.get(event.pointerId);
    this.#fingers.delete(event.pointerId);
    if (!at || this.#fingers.size > 0 || this.#dragging) return;
    const dot = this.#view.pick(at, event.pointerType === 'mouse' ? MOUSE_SLOP_PX : TOUCH_SLOP_PX);
    if (dot) this.#listener.picked(dot.key);
  };

  readonly cancel = (event: PointerEvent): void => {
    this.#fingers.delete(event.pointerId);
    this.#dragging = true;
  };

  readonly leave = (): void => this.#view.point(undefined);

  readonly doubleClick = (event: MouseEvent): void => {
    const at = this.#pixelOf(event);
    if (!at) return;
    event.preventDefault();
    this.#view.step(event.shiftKey ? -1 : 1, at);
  };

  /** A wheel that zooms the map does not scroll the page as well: listeners are passive on a page as a whole only. */
  readonly wheel = (event: WheelEvent): void => {
    const target = event.currentTarget as HTMLElement;
    const root = target.getRootNode() as Document | ShadowRoot;
    const at = this.#pixelOf(event);
    if (!at || (!event.ctrlKey && root.activeElement !== target)) return;
    event.preventDefault();
    const px = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY : event.deltaY * LINE_PX;
    const steps = -px * (event.ctrlKey && Math.abs(px) < 50 ? PINCH_STEP : WHEEL_STEP);
    this.#view.zoom(Math.max(-MOST_WHEEL_STEPS, Math.min(MOST_WHEEL_STEPS, steps)), at);
  };

  readonly key = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = this.#keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };

  readonly #keys: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => this.#view.pan(KEY_PAN_PX, 0),
    ArrowRight: () => this.#view.pan(-KEY_PAN_PX, 0),
    ArrowUp: () => this.#view.pan(0, KEY_PAN_PX),
    ArrowDown: () => this.#view.pan(0, -KEY_PAN_PX),
    '+': () => this.#view.step(1),
    '=': () => this.#view.step(1),
    '-': () => this.#view.step(-1),
    _: () => this.#view.step(-1),
    '0': () => this.#view.flyTo(undefined),
    Escape: () => this.#listener.escaped(),
  };

  #pixelOf(event: MouseEvent): PixelPoint | undefined {
    const size = this.#listener.size();
    const box = (event.currentTarget as Element).getBoundingClientRect();
    return size && pointerToPixel(event.clientX, event.clientY, box, size);
  }

  #hover(event: PointerEvent, at: PixelPoint): void {
    const dot = this.#view.pick(at, MOUSE_SLOP_PX);
    this.#view.point(dot?.key);
    (event.currentTarget as Element).classList.toggle('over', dot !== undefined);
  }

  #pinch(last: PixelPoint, at: PixelPoint, other: PixelPoint): void {
    const before = distance(last, other);
    const now = distance(at, other);
    const [from, to] = [middle(last, other), middle(at, other)];
    this.#view.pan(to.px - from.px, to.py - from.py);
    if (before > 0 && now > 0) this.#view.zoom(Math.log2(now / before), to);
  }
}
