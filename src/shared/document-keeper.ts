import { digest } from './answer.js';
import type { Clock } from './clock.js';
import type { Kept } from './document-store.js';

/** Keeps the last good document of one URL in the browser; a store that cannot be used is done without. */
export class DocumentKeeper {
  readonly #key: string;
  readonly #clock: Clock;
  #store: typeof import('./document-store.js') | undefined;
  #savedMs = -Infinity;

  constructor(key: string, clock: Clock) {
    this.#key = key;
    this.#clock = clock;
  }

  /** What an earlier visit kept. Missing values: `undefined` where it kept nothing that can be read. */
  async maybeRestore(): Promise<(Kept & { readonly document: unknown }) | undefined> {
    this.#store = await import('./document-store.js').catch(() => undefined);
    const kept = await this.#store?.maybeKept(this.#key, this.#clock);
    const read = kept && (await digest(kept.text, kept.format, this.#clock));
    if (!kept || !read || 'problem' in read) return undefined;
    this.#savedMs = kept.arrivedMs;
    return { ...kept, document: read.document };
  }

  /** Keeps a document, unless one was kept within `pauseMs`: figures that change every second wear no disk out. */
  save(kept: Kept, pauseMs: number): void {
    const now = this.#clock.now();
    if (!this.#store || this.#savedMs > now - pauseMs || this.#savedMs >= kept.arrivedMs) return;
    this.#savedMs = now;
    void this.#store.keep(this.#key, kept);
  }
}
