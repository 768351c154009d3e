import { currentFrame, nextFrame } from './page-state.js';

/**
 * Holds an element's updates back to what can be seen: a burst draws once a frame, and a hidden page draws its first
 * picture only, then the truth on return.
 */
export class DrawGate {
  readonly #element: HTMLElement;
  #drawnInFrame = -1;
  #hasDrawn = false;
  #wake: (() => void) | undefined;

  constructor(element: HTMLElement) {
    this.#element = element;
  }

  /** Whether updates wait until the page is shown. */
  get isShut(): boolean {
    return this.#hasDrawn && document.hidden && this.#element.isConnected;
  }

  /** What an update has to wait for. Missing values: `undefined` where it may draw at once. */
  maybeWait(parts: Promise<unknown> | undefined): Promise<void> | undefined {
    const burst = this.#drawnInFrame === currentFrame();
    return parts || burst || this.isShut ? this.#wait(parts ?? nextFrame()) : undefined;
  }

  /** An update is drawn. */
  drew(): void {
    this.#drawnInFrame = currentFrame();
    this.#hasDrawn = true;
  }

  /** The page is shown again, or the element has gone: what waits goes on. */
  open(): void {
    this.#wake?.();
    this.#wake = undefined;
  }

  async #wait(first: Promise<unknown>): Promise<void> {
    await first;
    if (this.isShut) await new Promise<void>((resolve) => (this.#wake = resolve));
  }
}
