import { rowForKey } from '../core/list-keys.js';
import type { StationRow } from './station-map-layout.js';

/** What the element lends the list. */
export interface ListStage {
  readonly rows: () => readonly StationRow[];
  readonly list: () => HTMLElement | null;
  readonly chosen: () => string | undefined;
  /** The row that the arrows stand on has changed. */
  readonly changed: () => void;
  readonly picked: (key: string) => void;
  readonly escaped: () => void;
}

/** Keys and clicks on the list: one stop for the tab key, the arrows go through all stations, Enter picks. */
export class StationList {
  readonly #stage: ListStage;
  #active: string | undefined;

  constructor(stage: ListStage) {
    this.#stage = stage;
  }

  /** The row that the arrows stand on. Missing values: the chosen one, else none. */
  get active(): string | undefined {
    return this.#active ?? this.#stage.chosen();
  }

  /** Puts the arrows on a row; with `undefined` on the chosen one again. */
  activate(key: string | undefined): void {
    this.#active = key;
  }

  /** Scrolls a row into the list's own window, and nothing of the page. */
  reveal(key: string | undefined): void {
    const list = this.#stage.list();
    const at = this.#stage.rows().find((row) => row.key === key)?.index;
    const row = at === undefined ? null : list?.querySelector<HTMLElement>(`[data-row="${at}"]`);
    if (!list || !row) return;
    const head = row.parentElement?.querySelector<HTMLElement>('.group')?.offsetHeight ?? 0;
    const [top, bottom] = [row.offsetTop - head, row.offsetTop + row.offsetHeight];
    if (top < list.scrollTop) list.scrollTop = top;
    else if (bottom > list.scrollTop + list.clientHeight) list.scrollTop = bottom - list.clientHeight;
  }

  readonly keydown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') {
      this.#stage.escaped();
      return;
    }
    const rows = this.#stage.rows();
    const at = rows.findIndex(({ key }) => key === this.active);
    if (event.key === 'Enter' || event.key === ' ') {
      const row = rows[at];
      if (row) this.#stage.picked(row.key);
    } else {
      const row = rows[rowForKey(event.key, at, rows.length) ?? -1];
      if (!row) return;
      this.#active = row.key;
      this.#stage.changed();
      this.reveal(row.key);
    }
    event.preventDefault();
  };

  readonly click = (event: MouseEvent): void => {
    const row = (event.target as Element).closest<HTMLElement>('[data-row]');
    const key = this.#stage.rows()[Number(row?.dataset['row'] ?? -1)]?.key;
    if (key === undefined) return;
    this.#active = key;
    this.#stage.picked(key);
  };
}
