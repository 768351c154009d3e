import type { ListLayout } from './target-list-layout.js';

/** What the element lends its rows' keyboard. */
export interface TreeStage {
  readonly layout: () => ListLayout | undefined;
  readonly toggle: (key: string, open: boolean) => void;
  readonly search: () => void;
  /** Brings a line into sight, by its place among all. */
  readonly reveal: (at: number) => void;
  readonly changed: () => void;
}

const PAGE_ROWS = 10;

/** Keys and clicks on the rows: one stop for the tab key, the arrows go through groups and targets, Enter opens. */
export class TreeKeys {
  readonly #stage: TreeStage;
  #active: string | undefined;
  #mustReveal = false;

  constructor(stage: TreeStage) {
    this.#stage = stage;
  }

  /** The line that the arrows stand on. */
  get active(): string | undefined {
    return this.#active;
  }

  readonly focus = (): void => {
    const lines = this.#stage.layout()?.lines ?? [];
    if (lines.some(({ key }) => key === this.#active)) return;
    this.#active = lines[0]?.key;
    this.#stage.changed();
  };

  readonly click = (event: Event): void => {
    const key = (event.target as Element).closest<HTMLElement>('[data-key]')?.dataset['key'];
    if (key === undefined) return;
    this.#active = key;
    this.#stage.toggle(key, !this.#line(key)?.isOpen);
  };

  readonly keydown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== event.currentTarget) return;
    if (!this.#act(event.key)) return;
    event.preventDefault();
  };

  /** After the rows are drawn: the line that was gone to is in sight. */
  reveal(rows: HTMLElement | null): void {
    if (!this.#mustReveal || !rows) return;
    this.#mustReveal = false;
    rows.querySelector('.active')?.scrollIntoView({ block: 'nearest' });
  }

  #line(key: string | undefined): ListLayout['lines'][number] | undefined {
    return this.#stage.layout()?.lines.find((line) => line.key === key);
  }

  #act(key: string): boolean {
    const lines = this.#stage.layout()?.lines ?? [];
    const at = lines.findIndex((line) => line.key === this.#active);
    const line = lines[at];
    switch (key) {
      case '/':
        this.#stage.search();
        return true;
      case 'Enter':
      case ' ':
        if (line) this.#stage.toggle(line.key, !line.isOpen);
        return true;
      case 'Escape':
        if (line?.isOpen && line.standing) this.#stage.toggle(line.key, false);
        return false;
      case 'ArrowRight':
        if (line && !line.isOpen) this.#stage.toggle(line.key, true);
        return true;
      case 'ArrowLeft':
        if (line?.isOpen) this.#stage.toggle(line.key, false);
        else if (line)
          this.#go(
            lines.indexOf(lines.find(({ group, standing }) => !standing && group === line.group) ?? line),
          );
        return true;
      default: {
        const to = destination(key, at, lines.length - 1);
        if (to === undefined) return false;
        this.#go(to);
        return true;
      }
    }
  }

  #go(to: number): void {
    const lines = this.#stage.layout()?.lines ?? [];
    const at = Math.min(Math.max(to, 0), lines.length - 1);
    this.#active = lines[at]?.key;
    this.#mustReveal = true;
    this.#stage.reveal(at);
    this.#stage.changed();
  }
}

function destination(key: string, at: number, last: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return at + 1;
    case 'ArrowUp':
      return at - 1;
    case 'PageDown':
      return at + PAGE_ROWS;
    case 'PageUp':
      return at - PAGE_ROWS;
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}
