import type { Answer } from './answer.js';
import { pageClock } from './clock.js';

/** A document as the browser keeps it, per origin. Units: milliseconds. */
export interface Kept extends Answer {
  readonly text: string;
  readonly arrivedMs: number;
}

const NAME = 'union-widgets';
const STORE = 'documents';
const AGE = 'arrivedMs';
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
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE).createIndex(AGE, AGE);
  const database = await answerOf(opening);
  try {
    return await run(database.transaction(STORE, mode).objectStore(STORE));
  } finally {
    database.close();
  }
}

/** What was kept under a key. Missing values: `undefined` where nothing was, or the store cannot be used. */
export async function maybeKept(key: string): Promise<Kept | undefined> {
  let timer = 0;
  const patience = new Promise<undefined>(
    (resolve) => (timer = pageClock.setTimeout(() => resolve(undefined), PATIENCE_MS)),
  );
  const reading = within('readonly', (store) => answerOf<unknown>(store.get(key))).catch(() => undefined);
  const kept = (await Promise.race([reading, patience])) as Partial<Kept> | undefined;
  pageClock.clearTimeout(timer);
  return typeof kept?.text === 'string' && typeof kept.arrivedMs === 'number' ? (kept as Kept) : undefined;
}

/** Keeps a document under a key; the oldest make room. A store that cannot be used is done without. */
export async function keep(key: string, kept: Kept): Promise<void> {
  if (kept.text.length > MOST_CHARS) return;
  try {
    await within('readwrite', async (store) => {
      await answerOf(store.put(kept, key));
      const keys = await answerOf(store.index(AGE).getAllKeys());
      keys.slice(0, -MOST_DOCUMENTS).forEach((oldest) => store.delete(oldest));
    });
  } catch {
    // No room, or none at all in a private window: what is shown does not depend on it.
  }
}
