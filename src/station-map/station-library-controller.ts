import { isObject } from '../core/bare.js';
import { DataError, type Problem } from '../core/problem.js';
import type { ParsedDocument } from '../shared/intake.js';
import type { LoadPart } from '../shared/late-parts.js';
import {
  beginLarge,
  maybeLargeRows,
  readAtlas,
  readingOfCrowd,
  withGeoJSON,
  type AtlasReading,
  type LargeReading,
} from './station-atlas-reader.js';
import { crowdOf, finish, type Crowd } from './station-crowd.js';
import { LateBoundary, type CameBoundary } from './station-late-boundary.js';
import { parseStations, type StationsReading } from './station-map-data.js';
import { createScene, type Scene } from './station-scene.js';
import { Slices } from './station-slices-controller.js';

/** What the atlas knows of a document that has been read, or is being read. */
export interface Known {
  readonly crowd: Crowd;
  readonly reading: AtlasReading;
  readonly isGrowing: boolean;
  /** The host's own. */
  readonly document: unknown;
}

/** Who is told how a large document gets on. */
export interface LibraryListener {
  readonly moved: (done: number, total: number) => void;
  /** It has been read: `maybeParse` gives the whole of it now. */
  readonly ended: () => void;
  /** What is shown has been read to its end, while a newer document was refused. */
  readonly changed: () => void;
}

interface Job {
  readonly document: unknown;
  /** What is shown of it: of a part until all has been read. */
  result: ParsedDocument<Scene>;
}

/** A large document that has been begun: what surrounds its rows, and a picture of some of them. */
interface Begun {
  readonly document: unknown;
  readonly reading: AtlasReading;
  readonly large: LargeReading;
  readonly broken: readonly Problem[];
  readonly scene: Scene;
}

/** The first large document of a page is begun in slices too: what has never run takes three times as long. */
let first: Promise<void> | undefined;
let isFirstBegun = false;
const untilFirst: LoadPart = () => first ?? Promise.resolve();

/** Reads documents for the atlas: a small one at once, a large one in slices, with a part of its rows meanwhile. */
export class StationLibrary {
  readonly #listener: LibraryListener;
  readonly #known = new WeakMap<StationsReading, Known>();
  readonly #late = new LateBoundary();
  readonly #slices = new Slices();
  #job: Job | undefined;
  #begun: Begun | undefined;
  /** The newest document cannot be shown: the one before it stays, and is read to its end. */
  #isRefused = false;
  /** Rows read of the document that is being read. */
  done = 0;

  constructor(listener: LibraryListener) {
    this.#listener = listener;
  }

  knownOf(reading: StationsReading): Known | undefined {
    return this.#known.get(reading);
  }

  /**
   * Reads a document; answers with what has to be waited for where it is a page's first large one.
   * Missing values: `undefined` for one that cannot be shown: the plain way says why.
   */
  maybeParse(document: unknown): ParsedDocument<Scene> | LoadPart | undefined {
    const rows = maybeLargeRows(document);
    this.#isRefused = true;
    try {
      const parsed = rows
        ? this.#beginLarge(document as Record<string, unknown>, rows)
        : this.#parseSmall(document);
      if (!rows || typeof parsed === 'function') this.stop();
      this.#isRefused = false;
      return parsed;
    } catch (error) {
      if (error instanceof DataError) return undefined;
      throw error;
    }
  }

  /** Looks at stations on a boundary that came after them; answers whether their document has to be read again. */
  doubt(scene: Scene, came: CameBoundary): boolean {
    const known = this.knownOf(scene.reading);
    return !!known && !known.isGrowing && this.#late.look(known.document, scene, known.crowd, came);
  }

  /** Leaves a large document where it is. */
  stop(): void {
    this.#slices.stop();
    this.#job = undefined;
  }

  rest(): void {
    this.#slices.rest();
  }

  resume(): void {
    this.#slices.resume();
  }

  #parseSmall(document: unknown): ParsedDocument<Scene> {
    const reading = readAtlas(document);
    const [given, broken] = isObject(document)
      ? withGeoJSON(document, reading.boundaryObject)
      : [document, []];
    const { data, meta, problems, skipped } = parseStations(given);
    const scene = createScene(data);
    const crowd = crowdOf(scene.stations);
    this.#known.set(data, { crowd, reading, isGrowing: false, document });
    return {
      data: scene,
      meta,
      problems: [...problems, ...broken, ...scene.problems, ...this.#late.doubtsOf(document, scene, crowd)],
      skipped,
    };
  }

  #beginLarge(document: Record<string, unknown>, rows: readonly unknown[]): ParsedDocument<Scene> | LoadPart {
    if (isFirstBegun) return this.#parseLarge(document, rows);
    first ??= this.#beginFirst(document, rows);
    return untilFirst;
  }

  #parseLarge(document: Record<string, unknown>, rows: readonly unknown[]): ParsedDocument<Scene> {
    if (this.#job?.document === document) return this.#late.withFound(document, this.#job.result);
    const begun = this.#begun?.document === document ? this.#begun : finish(this.#begin(document, rows));
    this.#begun = undefined;
    const { large, reading, broken } = begun;
    const { data, meta, problems } = large.parsed;
    const part = begun.scene;
    const job: Job = { document, result: { data: part, meta, problems: [], skipped: 0, isGrowing: true } };
    this.#job = job;
    this.done = 0;
    const tell = (done: number): void => {
      this.done = done;
      this.#listener.moved(done, rows.length);
    };
    const all = [...problems, ...broken];
    const sceneOf = (crowd: Crowd): Generator<number, Scene> =>
      this.#sceneOf(data, { crowd, reading, isGrowing: false, document });
    const late = this.#late;
    const steps = function* (): Generator<number, ParsedDocument<Scene>> {
      const { crowd, problems: found, skipped } = yield* large.steps();
      const scene = yield* sceneOf(crowd);
      for (const one of scene.problems) all.push(one);
      for (const one of found) all.push(one);
      yield rows.length * 2;
      for (const one of late.doubtsOf(document, scene, crowd)) all.push(one);
      return { data: scene, meta, problems: all, skipped };
    };
    this.#slices.start(steps(), {
      // Two steps for each row: it is read, and put in its place. The last is done when all is.
      moved: (done) => tell(Math.min(done >> 1, rows.length - 1)),
      ended: (result) => {
        job.result = result;
        // Where a newer document was refused the picture of a part stays: it has all stations now.
        const whole = this.#known.get(result.data.reading);
        if (whole) this.#known.set(part.reading, whole);
        tell(rows.length);
        if (this.#isRefused) this.#listener.changed();
        else this.#listener.ended();
      },
    });
    return job.result;
  }

  *#begin(document: Record<string, unknown>, rows: readonly unknown[]): Generator<number, Begun> {
    const reading = readAtlas(document);
    const [whole, broken] = withGeoJSON(document, reading.boundaryObject);
    const large = yield* beginLarge(whole, rows);
    const known: Known = { crowd: large.first, reading, isGrowing: true, document };
    const scene = yield* this.#sceneOf(large.parsed.data, known);
    return { document, reading, large, broken, scene };
  }

  *#sceneOf(data: StationsReading, known: Known): Generator<number, Scene> {
    const own = readingOfCrowd(data, known.crowd);
    this.#known.set(own, known);
    yield known.crowd.total * 2;
    return createScene(own);
  }

  /** Begins in slices; what is wrong with the document is said when it is read again. */
  async #beginFirst(document: Record<string, unknown>, rows: readonly unknown[]): Promise<void> {
    const steps = this.#begin(document, rows);
    const begin = function* (): Generator<number, Begun | undefined> {
      try {
        return yield* steps;
      } catch {
        return undefined;
      }
    };
    this.#begun = await new Promise<Begun | undefined>((ended) => new Slices().start(begin(), { ended }));
    isFirstBegun = true;
  }
}
