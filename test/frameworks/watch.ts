/** Watches what a page holds on to: listeners on things that outlive an element, timers, observers, and what is in the heap. */
import { fileURLToPath } from 'node:url';
import type { CDPSession, Page } from 'playwright-core';

/** What a page still holds. `listeners` are those on the window, the document and media queries. */
export interface Held {
  readonly listeners: readonly string[];
  readonly timers: readonly string[];
  readonly observed: readonly string[];
}

/** What the garbage collector leaves: DOM nodes and listeners of the whole process, our instances, bytes of heap. */
export interface Left {
  readonly nodes: number;
  readonly jsEventListeners: number;
  readonly instances: number;
  readonly heapBytes: number;
}

interface Watched {
  unionHeld(): Held;
}

/** Call it before the page goes anywhere. */
export const watch = (page: Page): Promise<unknown> =>
  page.addInitScript({ path: fileURLToPath(new URL('watch-page.js', import.meta.url)) });

/** What the page holds just now. */
export const heldBy = (page: Page): Promise<Held> =>
  page.evaluate(() => (window as unknown as Watched).unionHeld());

/** What is left when everything that nobody holds has been collected. */
export async function leftIn(cdp: CDPSession, tags: readonly string[]): Promise<Left> {
  for (let pass = 0; pass < 3; pass += 1) await cdp.send('HeapProfiler.collectGarbage');
  let instances = 0;
  for (const tag of tags) {
    const { result } = await cdp.send('Runtime.evaluate', {
      expression: `customElements.get('${tag}').prototype`,
    });
    const { objects } = await cdp.send('Runtime.queryObjects', { prototypeObjectId: result.objectId ?? '' });
    const { result: count } = await cdp.send('Runtime.callFunctionOn', {
      objectId: objects.objectId ?? '',
      functionDeclaration: 'function () { return this.length; }',
      returnByValue: true,
    });
    instances += Number(count.value);
    await cdp.send('Runtime.releaseObject', { objectId: objects.objectId ?? '' });
  }
  const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return { nodes, jsEventListeners, instances, heapBytes: usedSize };
}
