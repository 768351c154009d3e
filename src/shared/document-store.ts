import type { Validators } from './answer.js';
import type { Clock } from './clock.js';

/** A document as the browser keeps it, per origin. Units: milliseconds. */
export interface Kept extends Validators {
  readonly text: string;
  readonly format: string;
  readonly arrivedMs: number;
  readonly skewMs: number;
}

const NAME = 'union-widgets';
const STORE = 'documents';
const MOST_CHARS = 4_000_000;
const MOST_DOCUMENTS = 24;
/** A store that takes longer is done without: the network is asked. */
const PATIENCE_MS = 1000;

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error(NAME));
  });
}

// The store is closed after each use: an open one would keep the page out of the back-forward cache.
async function within<T>(mode: IDBTransactionMode, run: (store: IDBObjectStore) => Promise<T>): Promise<T> {
  const opening = indexedDB.open(NAME, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  const database = await answerOf(opening);
  try {
    return await run(database.transaction(STORE, mode).objectStore(STORE));
  } finally {
    database.close();
  }
}

function isKept(value: unknown): value is Kept {
  const { text, format, arrivedMs } = (value ?? {}) as Partial<Kept>;
  return typeof text === 'string' && typeof format === 'string' && typeof arrivedMs === 'number';
}

/** What was kept under a key. Missing values: `undefined` where nothing was, or the store cannot be used. */
export async function maybeKept(key: string, clock: Clock): Promise<Kept | undefined> {
  let timer: number | undefined;
  const patience = new Promise<undefined>(
    (resolve) => (timer = clock.setTimeout(() => resolve(undefined), PATIENCE_MS)),
  );
  const reading = (async () => within('readonly', (store) => answerOf<unknown>(store.get(key))))().catch(
    () => undefined,
  );
  const kept = await Promise.race([reading, patience]);
  if (timer !== undefined) clock.clearTimeout(timer);
  return isKept(kept) ? kept : undefined;
}

/** Keeps a document under a key; the oldest make room. A store that cannot be used is done without. */
export async function keep(key: string, kept: Kept): Promise<void> {
  if (kept.text.length > MOST_CHARS) return;
  try {
    await within('readwrite', async (store) => {
      await answerOf(store.put(kept, key));
      const keys = await answerOf(store.getAllKeys());
      if (keys.length <= MOST_DOCUMENTS) return;
      const all = await answerOf<unknown[]>(store.getAll());
      const ages = keys.map((one, at): [IDBValidKey, number] => {
        const value = all[at];
        return [one, isKept(value) ? value.arrivedMs : 0];
      });
      ages.sort(([, a], [, b]) => a - b);
      for (const [oldest] of ages.slice(0, keys.length - MOST_DOCUMENTS))
        await answerOf(store.delete(oldest));
    });
  } catch {
    // No room, or none at all in a private window: what is shown does not depend on it.
  }
}
