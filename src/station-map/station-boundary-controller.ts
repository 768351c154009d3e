import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Resource, Taker } from '../shared/resource.js';
import type { Supply } from '../shared/source-controller.js';

/** What the element does with what became of the boundary's request. */
export interface BoundaryListener {
  readonly changed: () => void;
  readonly failed: (url: string, status: number, attempt: number, nextInMs: number) => void;
}

/**
 * Fetches the boundary that a document names by its URL, once: the only request the map makes, and only where the
 * document asks for it. Until it has come, and where it cannot be had, the schematic stands in.
 */
export class StationBoundaryController implements ReactiveController, Taker {
  readonly #listener: BoundaryListener;
  #url: string | undefined;
  #resource: Resource | undefined;
  #connected = false;
  /** The boundary of the URL asked for. Missing values: `undefined` not yet; `null` where it cannot be had. */
  document: unknown;

  constructor(host: ReactiveControllerHost, listener: BoundaryListener) {
    this.#listener = listener;
    host.addController(this);
  }

  hostConnected(): void {
    this.#connected = true;
    this.#resource = this.#resource?.join(this);
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#resource?.leave(this);
  }

  /** Wants the boundary at a URL, or none; the same URL is not asked for again. */
  want(url: string | undefined): void {
    if (url === this.#url) return;
    this.#resource?.leave(this);
    this.#resource = undefined;
    this.#url = url;
    this.document = undefined;
    if (url !== undefined) void this.#ask(url);
  }

  told(supply: Supply): void {
    this.document = supply.kind === 'document' ? supply.document : null;
    this.#listener.changed();
  }

  fetchFailed(...failure: Parameters<Taker['fetchFailed']>): void {
    this.document = null;
    this.#listener.changed();
    this.#listener.failed(...failure);
  }

  // The part that fetches comes late: most documents bring no boundary, or bring it themselves.
  async #ask(url: string): Promise<void> {
    const { createResource } = await import('../shared/resource.js');
    if (url !== this.#url || this.#resource) return;
    this.#resource = createResource(url, 0);
    if (this.#connected) this.#resource = this.#resource.join(this);
  }
}
