import { UnionEvent } from './events.js';

/** A document as the browser keeps it, per origin. Units: milliseconds. */
export interface Kept {
  readonly text: string;
  readonly format: string | null | undefined;
  readonly skewMs: number;
  readonly arrivedMs: number;
}

const NAME = 'union-widgets';
const STORE = 'documents';
const MOST_CHARS = 4_000_000;
const MOST_DOCUMENTS = 24;

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error(NAME));
  });
}

/**
 * Runs something on the store, and closes it: an open one would keep the page out of the back-forward cache.
 * Missing values: `undefined` where the store cannot be used: what is shown does not depend on it.
 */
async function maybeUse<T>(
  mode: IDBTransactionMode,
  run: (store: IDBObjectStore) => Promise<T>,
): Promise<T | undefined> {
  try {
    const opening = indexedDB.open(NAME, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    const database = await answerOf(opening);
    try {
      return await run(database.transaction(STORE, mode).objectStore(STORE));
    } finally {
      database.close();
    }
  } catch (error) {
    // For a board that keeps watch, which may have come with a script of its own.
    window.dispatchEvent(new UnionEvent('union-store-error', { error }));
    return undefined;
  }
}

/** What was kept under a key. Missing values: `undefined` where nothing was, or the store cannot be used. */
export function maybeKept(key: string): Promise<Kept | undefined> {
  return maybeUse('readonly', (store) => answerOf<Kept | undefined>(store.get(key)));
}

/** Keeps a document under a key; a full store starts anew. */
export async function keep(key: string, kept: Kept): Promise<void> {
  if (kept.text.length > MOST_CHARS) return;
  await maybeUse('readwrite', async (store) => {
    if ((await answerOf(store.count())) >= MOST_DOCUMENTS) await answerOf(store.clear());
    await answerOf(store.put(kept, key));
  });
}
