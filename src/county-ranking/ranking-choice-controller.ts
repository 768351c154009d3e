import type { RankingLayout, RowLayout } from './county-ranking-layout.js';

const PAGE_ROWS = 10;

/** What the element lends the choice of a row. */
export interface ChoiceStage {
  readonly layout: () => RankingLayout | undefined;
  readonly changed: () => void;
  readonly picked: (row: RowLayout) => void;
}

/** The row that keys act on, the row that was picked and the one that is open, by key: they outlive a re-ranking. */
export class RankingChoice {
  readonly #stage: ChoiceStage;
  current: string | undefined;
  picked: string | undefined;
  open: string | undefined;
  mustReveal = false;

  constructor(stage: ChoiceStage) {
    this.#stage = stage;
  }

  /** Puts the keys on a row and brings it into view. */
  reveal(key: string): void {
    this.current = key;
    this.mustReveal = true;
    this.#stage.changed();
  }

  readonly focus = (): void => {
    const layout = this.#stage.layout();
    if (!layout || layout.indexOf(this.current) >= 0) return;
    this.current = layout.indexOf(this.picked) >= 0 ? this.picked : this.#keyFrom(layout, 0, 1);
    this.#stage.changed();
  };

  readonly keydown = (event: KeyboardEvent): void => {
    const layout = this.#stage.layout();
    if (!layout || event.altKey || event.ctrlKey || event.metaKey || layout.count === 0) return;
    const at = layout.indexOf(this.current);
    if (event.key === 'Enter' || event.key === ' ') this.#pick(layout, at);
    else {
      const to = targetOf(event.key, at, layout.count - 1);
      if (to === undefined) return;
      const key = this.#keyFrom(
        layout,
        Math.min(Math.max(to, 0), layout.count - 1),
        to < at || event.key === 'End' ? -1 : 1,
      );
      if (key !== undefined) this.reveal(key);
    }
    event.preventDefault();
  };

  readonly click = (event: Event): void => {
    const layout = this.#stage.layout();
    const option = (event.target as Element).closest<HTMLElement>('[role=option]');
    if (layout) this.#pick(layout, layout.indexOf(option?.dataset['key']));
  };

  /** The key of the row at an entry, or of the next one in a direction where a board's name stands there. */
  #keyFrom({ count, entryAt }: RankingLayout, index: number, step: 1 | -1): string | undefined {
    for (let at = index; at >= 0 && at < count; at += step) {
      const entry = entryAt(at);
      if (entry.board === undefined) return entry.key;
    }
    return undefined;
  }

  #pick(layout: RankingLayout, index: number): void {
    if (index < 0) return;
    const row = layout.entryAt(index) as RowLayout;
    this.open = this.open === row.key ? undefined : row.key;
    this.current = this.picked = row.key;
    this.#stage.changed();
    this.#stage.picked(row);
  }
}

/** The entry that a key goes to; `undefined` for every other key. */
function targetOf(key: string, at: number, last: number): number | undefined {
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + PAGE_ROWS,
    PageUp: at - PAGE_ROWS,
    Home: 0,
    End: last,
  };
  return targets[key];
}
