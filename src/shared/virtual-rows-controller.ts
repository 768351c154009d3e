import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { windowOf, type RowWindow } from './virtual-rows.js';

const NO_ROWS = new Float64Array(1);

/**
 * Says which rows of a long list are to be drawn, and wakes its host when scrolling needs others.
 * The host calls `window` while it draws, with the layout's own heights, and puts `onScroll` on the scrolling element.
 */
export class VirtualRowsController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #scroller: () => HTMLElement | null;
  #element: HTMLElement | null = null;
  #topPx = 0;
  #viewPx = 0;
  #tops: Float64Array = NO_ROWS;
  #shown: RowWindow | undefined;

  constructor(host: ReactiveControllerHost, scroller: () => HTMLElement | null) {
    this.#host = host;
    this.#scroller = scroller;
    host.addController(this);
  }

  /** The rows to draw for where the list is scrolled to. Units: px. */
  window(tops: Float64Array, viewPx: number): RowWindow {
    this.#tops = tops;
    this.#viewPx = viewPx;
    return (this.#shown = windowOf(tops, this.#topPx, viewPx, this.#shown));
  }

  readonly onScroll = (): void => this.#moveTo(this.#element?.scrollTop ?? 0);

  /** A list that was made anew, or put back into the page, stands at its top without a word; asking it would cost a layout. */
  hostUpdated(): void {
    const element = this.#scroller();
    if (element === this.#element) return;
    this.#element = element;
    this.#moveTo(0);
  }

  hostDisconnected(): void {
    this.#element = null;
  }

  #moveTo(topPx: number): void {
    this.#topPx = topPx;
    if (this.#shown && windowOf(this.#tops, this.#topPx, this.#viewPx, this.#shown) !== this.#shown)
      this.#host.requestUpdate();
  }
}
