import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FetchSink, JsonClient } from '../shared/json-client.js';

/** What the element does with what became of the boundary's request. */
export interface BoundaryListener {
  readonly changed: () => void;
  readonly failed: (url: string, status: number, attempt: number, nextInMs: number) => void;
}

/**
 * Fetches the boundary that a document names by its URL, once: the only request the map makes, and only where the
 * document asks for it. Until it has come, and where it cannot be had, the schematic stands in.
 */
export class StationBoundaryController implements ReactiveController {
  readonly #listener: BoundaryListener;
  #url: string | undefined;
  #client: JsonClient | undefined;
  #connected = false;
  /** The boundary of the URL asked for. Missing values: `undefined` not yet; `null` where it cannot be had. */
  document: unknown;

  constructor(host: ReactiveControllerHost, listener: BoundaryListener) {
    this.#listener = listener;
    host.addController(this);
  }

  hostConnected(): void {
    this.#connected = true;
    this.#client?.start();
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#client?.stop();
  }

  /** A hidden page asks for nothing. */
  pageShown(visible: boolean): void {
    if (visible && this.#connected) this.#client?.start();
    else this.#client?.stop();
  }

  /** Wants the boundary at a URL, or none; the same URL is not asked for again. */
  want(url: string | undefined): void {
    if (url === this.#url) return;
    this.#client?.stop();
    this.#client = undefined;
    this.#url = url;
    this.document = undefined;
    if (url !== undefined) void this.#ask(url);
  }

  // The part that fetches comes late: most documents bring no boundary, or bring it themselves.
  async #ask(url: string): Promise<void> {
    const answer = (document: unknown): void => {
      this.document = document;
      this.#listener.changed();
    };
    const sink: FetchSink = {
      fetched: { kind: 'waiting' },
      supplied: () => answer(sink.fetched.kind === 'document' ? sink.fetched.document : null),
      fetchFailed: (...failure) => {
        answer(null);
        this.#listener.failed(...failure);
      },
    };
    const { JsonClient } = await import('../shared/json-client.js');
    if (url !== this.#url || this.#client) return;
    this.#client = new JsonClient(url, 0, sink);
    if (this.#connected && !document.hidden) this.#client.start();
  }
}
