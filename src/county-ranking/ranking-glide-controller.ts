const DURATION_MS = 600;
const EASING = 'cubic-bezier(0.2, 0.7, 0.2, 1)';

/**
 * Lets rows glide from where they are seen to where they belong, by `transform` alone. A glide that is overtaken goes on
 * from where its rows are just then; text and order are right from the first frame.
 */
export class RankingGlide {
  readonly #tops = new Map<string, number>();
  #running: Animation[] = [];

  /** Remembers where rows are seen, before the list is drawn anew. */
  remember(list: HTMLElement | null): void {
    this.#tops.clear();
    if (!list) return;
    const { top } = list.getBoundingClientRect();
    for (const row of rowsIn(list)) this.#tops.set(keyOf(row), row.getBoundingClientRect().top - top);
  }

  /** Starts from the places that are remembered; a row that was not there fades in. Nothing is queued. */
  glide(list: HTMLElement | null): void {
    this.stop();
    if (!list || this.#tops.size === 0) return;
    const { top, height } = list.getBoundingClientRect();
    const moves = rowsIn(list).map((row) => {
      const rect = row.getBoundingClientRect();
      return { row, from: this.#tops.get(keyOf(row)), to: rect.top - top, size: rect.height };
    });
    this.#tops.clear();
    const isSeen = (at: number, size: number): boolean => at < height && at + size > 0;
    for (const { row, from, to, size } of moves) {
      if (from === undefined) {
        if (isSeen(to, size)) this.#animate(row, { opacity: 0 }, { opacity: 1 });
      } else if (Math.abs(from - to) > 0.5 && (isSeen(from, size) || isSeen(to, size)))
        this.#animate(row, { transform: `translateY(${from - to}px)` }, { transform: 'none' });
    }
  }

  /** Jumps to the truth. */
  stop(): void {
    for (const animation of this.#running.splice(0)) animation.cancel();
  }

  #animate(row: HTMLElement, from: Keyframe, to: Keyframe): void {
    this.#running.push(row.animate([from, to], { duration: DURATION_MS, easing: EASING }));
  }
}

function rowsIn(list: HTMLElement): HTMLElement[] {
  return Array.from(list.querySelectorAll<HTMLElement>('.row'));
}

function keyOf(row: HTMLElement): string {
  return row.dataset['key'] ?? '';
}
