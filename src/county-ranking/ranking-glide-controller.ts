const DURATION_MS = 600;
const EASING = 'cubic-bezier(0.2, 0.7, 0.2, 1)';

function rowsIn(list: HTMLElement): HTMLElement[] {
  return Array.from(list.querySelectorAll<HTMLElement>('.row'));
}

/**
 * Lets rows glide from where they are seen to where they belong, by `transform` alone. A glide that is overtaken goes on
 * from where its rows are just then; text and order are right from the first frame.
 */
export class RankingGlide {
  readonly #tops = new Map<HTMLElement, number>();
  #running: Animation[] = [];

  /** Remembers where rows are seen, before the list is drawn anew; each keeps its node. */
  remember(list: HTMLElement): void {
    const { top } = list.getBoundingClientRect();
    for (const row of rowsIn(list)) this.#tops.set(row, row.getBoundingClientRect().top - top);
  }

  /** Starts from the places that are remembered. Nothing is queued. */
  glide(list: HTMLElement): void {
    this.stop();
    const { top, height } = list.getBoundingClientRect();
    const moves = rowsIn(list).map((row) => {
      const to = row.getBoundingClientRect().top - top;
      return { row, from: this.#tops.get(row) ?? to, to };
    });
    this.#tops.clear();
    for (const { row, from, to } of moves) {
      // Rows that only pass far above or below what is seen stand where they belong at once.
      if (Math.abs(from - to) < 1 || Math.min(from, to) > height || Math.max(from, to) < -height) continue;
      this.#running.push(
        row.animate([{ transform: `translateY(${from - to}px)` }, { transform: 'none' }], {
          duration: DURATION_MS,
          easing: EASING,
        }),
      );
    }
  }

  /** Jumps to the truth. */
  stop(): void {
    for (const animation of this.#running.splice(0)) animation.cancel();
  }
}
