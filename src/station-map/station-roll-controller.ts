import { rowForKey } from '../core/list-keys.js';
import { MOST_WHOLE, topOfRow, type Roll, type RollSizes } from './station-roll.js';

/** What the atlas lends the list. */
export interface RollStage {
  readonly roll: () => Roll;
  readonly sizes: () => RollSizes;
  readonly list: () => HTMLElement | null;
  /** The row of the chosen station. Missing values: −1. */
  readonly chosen: () => number;
  /** The arrows stand on another row, or another part of the list is to be drawn. */
  readonly changed: () => void;
  readonly picked: (row: number) => void;
  readonly escaped: () => void;
}

/** Scrolls less than this draw nothing new: rows are drawn beyond the edges. Units: rows. */
const STEP_ROWS = 3;

/** Keys, clicks and scrolling of the list of stations, of any length. */
export class StationRoll {
  readonly #stage: RollStage;
  #active = -1;
  #drawnPx = 0;
  /** The row to scroll to once it is drawn. */
  #wanted = -1;
  #isSeen = false;

  constructor(stage: RollStage) {
    this.#stage = stage;
  }

  /** The row that the arrows stand on. Missing values: the chosen one, else −1. */
  get active(): number {
    return this.#active >= 0 ? this.#active : this.#stage.chosen();
  }

  /** How far the list is scrolled, and how much of it is seen. Units: px. */
  get sight(): { readonly scrollPx: number; readonly viewPx: number } {
    const list = this.#stage.list();
    const scrollPx = list?.scrollTop ?? 0;
    this.#drawnPx = scrollPx;
    return { scrollPx, viewPx: list?.clientHeight || 600 };
  }

  /** Puts the arrows on a row; −1 is the chosen one again. */
  activate(row: number): void {
    this.#active = row;
  }

  /** Another list: from its top. */
  restart(): void {
    this.#active = -1;
    this.#wanted = -1;
    const list = this.#stage.list();
    if (list) list.scrollTop = 0;
  }

  /** Scrolls a row into the list's own window, and nothing of the page. */
  reveal(row: number): void {
    const list = this.#stage.list();
    if (!list || row < 0) return;
    const roll = this.#stage.roll();
    const isWhole = roll.order.length <= MOST_WHOLE;
    const drawn = list.querySelector<HTMLElement>(`[data-row="${row}"]`);
    if (isWhole && !drawn) {
      this.#wanted = row;
      return;
    }
    const { rowPx, headPx } = this.#stage.sizes();
    const top = isWhole ? (drawn as HTMLElement).offsetTop : topOfRow(roll, row, { rowPx, headPx });
    const bottom = top + (isWhole ? (drawn as HTMLElement).offsetHeight : rowPx);
    const head = roll.heads.length > 0 ? headPx : 0;
    if (top - head < list.scrollTop) list.scrollTop = top - head;
    else if (bottom > list.scrollTop + list.clientHeight) list.scrollTop = bottom - list.clientHeight;
  }

  /** Told when the list has been drawn. One that a card covered comes back with the row that the arrows stand on. */
  drawn(): void {
    const isSeen = (this.#stage.list()?.clientHeight ?? 0) > 0;
    const isBack = isSeen && !this.#isSeen;
    const wanted = this.#wanted < 0 && isBack ? this.active : this.#wanted;
    this.#isSeen = isSeen;
    this.#wanted = -1;
    if (wanted >= 0) this.reveal(wanted);
    if (isBack) this.scroll();
  }

  readonly scroll = (): void => {
    const list = this.#stage.list();
    if (!list || this.#stage.roll().order.length <= MOST_WHOLE) return;
    if (Math.abs(list.scrollTop - this.#drawnPx) > STEP_ROWS * this.#stage.sizes().rowPx)
      this.#stage.changed();
  };

  readonly keydown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') return this.#stage.escaped();
    const { active } = this;
    if (event.key === 'Enter' || event.key === ' ') {
      if (active >= 0) this.#stage.picked(active);
      event.preventDefault();
      return;
    }
    const { length } = this.#stage.roll().order;
    const to = event.key === 'ArrowUp' && active < 0 ? length - 1 : rowForKey(event.key, active, length);
    if (to === undefined || length === 0) return;
    event.preventDefault();
    this.#active = to;
    this.reveal(to);
    this.#stage.changed();
  };

  readonly click = (event: MouseEvent): void => {
    const row = (event.target as Element).closest<HTMLElement>('[data-row]');
    const at = Number(row?.dataset['row'] ?? -1);
    if (at < 0) return;
    this.#active = at;
    this.#stage.picked(at);
  };
}
