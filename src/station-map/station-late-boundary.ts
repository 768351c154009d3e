import { isObject } from '../core/bare.js';
import type { Problem } from '../core/problem.js';
import type { Area } from './station-boundary.js';
import type { Crowd } from './station-crowd.js';
import { doubtsOfCrowd } from './station-crowd-doubts.js';
import type { Ground, Scene } from './station-scene.js';

/** A boundary that came by its URL, with what is wrong with it as a file. */
export interface CameBoundary {
  readonly document: unknown;
  readonly broken: readonly Problem[];
}

interface Shore {
  readonly ground: Ground;
  readonly areas: readonly Area[];
  readonly problems: readonly Problem[];
  readonly url: unknown;
  readonly came: unknown;
}

/**
 * Doubts of stations whose boundary comes after them: a document only names it by its URL. What it brings to light is
 * kept by the host's document, which is read again to say it; the next document that names the same is doubted at once.
 */
export class LateBoundary {
  #shore: Shore | undefined;
  readonly #found = new WeakMap<object, { readonly came: unknown; readonly problems: readonly Problem[] }>();

  /** Looks at stations on the boundary that came, once; answers whether their document has to be read again. */
  look(document: unknown, scene: Scene, crowd: Crowd, { document: came, broken }: CameBoundary): boolean {
    if (!isObject(document)) return false;
    const before = this.#found.get(document);
    if (before?.came === came) return false;
    const { ground, areas } = scene;
    const all = [...broken, ...scene.problems];
    this.#shore = { ground, areas, problems: all, url: scene.reading.boundary, came };
    const problems = this.#find(document, scene, crowd, this.#shore);
    return problems.length > 0 || (before?.problems ?? []).length > 0;
  }

  /** What looks wrong with where the stations of a document stand, as far as its boundary is there. */
  doubtsOf(document: unknown, scene: Scene, crowd: Crowd): readonly Problem[] {
    const shore = this.#shore;
    const isKnown = shore && isObject(document) && typeof shore.url === 'string';
    if (!isKnown || shore.url !== scene.reading.boundary) return doubtsOfCrowd(scene, crowd);
    return this.#find(document, { ...scene, ...shore }, crowd, shore);
  }

  /** A document that was read before, with what has been found since. */
  withFound<P extends { readonly problems: readonly Problem[] }>(document: unknown, parsed: P): P {
    const found = isObject(document) ? (this.#found.get(document)?.problems ?? []) : [];
    const news = found.filter((one) => !parsed.problems.includes(one));
    return news.length > 0 ? { ...parsed, problems: [...parsed.problems, ...news] } : parsed;
  }

  #find(document: object, scene: Scene, crowd: Crowd, { came, problems }: Shore): readonly Problem[] {
    const all = [...problems, ...doubtsOfCrowd(scene, crowd)];
    this.#found.set(document, { came, problems: all });
    return all;
  }
}
