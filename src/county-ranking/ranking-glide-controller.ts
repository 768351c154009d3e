const DURATION_MS = 600;
const EASING = 'cubic-bezier(0.2, 0.7, 0.2, 1)';

/** Where the rows of a list are seen, those that move included. Units: px. */
function topsIn(list: HTMLElement): Map<HTMLElement, number> {
  const { top } = list.getBoundingClientRect();
  const rows = [...list.querySelectorAll<HTMLElement>('.row')];
  return new Map(rows.map((row) => [row, row.getBoundingClientRect().top - top] as const));
}

/**
 * Lets rows glide from where they are seen to where they belong, by `transform` alone. A glide that is overtaken goes on
 * from where its rows are just then; text and order are right from the first frame.
 */
export class RankingGlide {
  #tops: ReadonlyMap<HTMLElement, number> | undefined;
  #running: Animation[] = [];

  /** Remembers where rows are seen, before the list is drawn anew; each row keeps its node. */
  remember(list: HTMLElement): void {
    this.#tops = topsIn(list);
  }

  /** Starts from the places that are remembered, if any. Nothing is queued. */
  start(list: HTMLElement): void {
    if (!this.#tops) return;
    this.stop();
    const { clientHeight } = list;
    topsIn(list).forEach((to, row) => {
      const from = this.#tops?.get(row) ?? to;
      // Rows that only pass outside of what is seen stand where they belong at once.
      if (Math.abs(from - to) < 1 || Math.min(from, to) > clientHeight) return;
      const frames = [{ transform: `translateY(${from - to}px)` }, { transform: 'none' }];
      const animation = row.animate(frames, { duration: DURATION_MS, easing: EASING });
      // All of them end together; kept, they would hold rows that have long gone.
      animation.onfinish = () => (this.#running.length = 0);
      this.#running.push(animation);
    });
    this.#tops = undefined;
  }

  /** Jumps to the truth. */
  stop(): void {
    for (const animation of this.#running.splice(0)) animation.cancel();
  }
}
