import type { ReactiveControllerHost } from 'lit';
import { nextTurn, rowTops } from '../shared/virtual-rows.js';
import { TickController } from './ranking-tick-controller.js';

/** Seconds that a page or a row stays at the top. */
const TURN_S = { page: 8, row: 3 };

/** What the element lends the list that turns by itself. Units: px; `coveredPx` is what pinned rows cover. */
export interface TurnStage {
  readonly list: () => HTMLElement | null;
  /** Where rows stand; `undefined` where they are as high as their words. */
  readonly tops: () => Float64Array | undefined;
  readonly coveredPx: () => number;
  readonly mayMove: () => boolean;
}

/** Turns the pages of a list, or its rows one by one; the page around it stays where it is. */
export class RankingTurns {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #stage: TurnStage;
  readonly #ticks: TickController;
  #by: 'page' | 'row' | undefined;
  isHeld = false;

  constructor(host: ReactiveControllerHost & HTMLElement, stage: TurnStage) {
    this.#host = host;
    this.#stage = stage;
    this.#ticks = new TickController(host, () => this.#turn());
  }

  /** Takes what the owner wants: by page, by row or not at all, and the seconds between two turns. */
  run(autoplay: string | null | undefined, interval: number | null | undefined): void {
    this.#by = autoplay === null || autoplay === undefined ? undefined : autoplay === 'row' ? 'row' : 'page';
    const isWanted = this.#by && !this.isHeld && this.#stage.list();
    const seconds = Number(interval) >= 1 ? Number(interval) : TURN_S[this.#by ?? 'page'];
    this.#ticks.run(isWanted ? seconds * 1000 : 0);
  }

  readonly toggle = (): void => {
    this.isHeld = !this.isHeld;
    this.#host.requestUpdate();
  };

  #turn(): void {
    const { list: listOf, tops, coveredPx, mayMove } = this.#stage;
    const list = listOf();
    // Who points at it or is in it reads it.
    if (!list || this.#host.matches(':hover, :focus-within')) return;
    const { scrollTop, clientHeight } = list;
    const top = nextTurn(tops() ?? topsIn(list), scrollTop, clientHeight, coveredPx(), this.#by === 'row');
    if (top !== undefined) list.scrollTo({ top, behavior: top > 0 && mayMove() ? 'smooth' : 'auto' });
  }
}

function topsIn(list: HTMLElement): Float64Array {
  const rows = Array.from(list.children) as HTMLElement[];
  return rowTops(rows.length, (index) => (rows[index] as HTMLElement).offsetHeight);
}
