import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { browserArgs, findBrowser } from '../browser.mjs';
import { good, plain, startFaultServer, type FaultServer } from './fault-server.js';

const target = (value: unknown): object => ({ name: '示例数据', unit: '%', value, target: 100 });

interface Shown {
  readonly hero: string;
  readonly notice: string;
  readonly state: string;
}

describe('a feed', () => {
  let server: FaultServer;
  let browser: Browser;
  let context: BrowserContext;
  const faults: string[] = [];
  before(async () => {
    server = await startFaultServer();
    browser = await chromium.launch({
      executablePath: findBrowser(),
      args: browserArgs,
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    });
  });
  after(async () => {
    await browser.close();
    await server.close();
  });
  beforeEach(async () => {
    faults.length = 0;
    server.asked.length = 0;
    context = await browser.newContext({ viewport: { width: 800, height: 600 } });
  });
  afterEach(async () => {
    await context.close();
    assert.deepEqual(faults, []);
  });

  async function open(attributes: string, more = ''): Promise<Page> {
    server.page = `<!doctype html><html lang="zh-CN"><title>t</title>${more}<script src="union-widgets.js"></script><union-feed src="doc.json" ${attributes}><union-target-gauge></union-target-gauge></union-feed>`;
    const page = await context.newPage();
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(server.origin);
    return page;
  }

  const shownOn = (page: Page): Promise<Shown> =>
    page.evaluate(() => {
      const widget = document.querySelector('union-target-gauge')!;
      const [hero = '', notice = ''] = ['.hero', '.notice'].map(
        (selector) => widget.shadowRoot?.querySelector(selector)?.textContent?.trim() ?? '',
      );
      return { hero, notice, state: widget.state };
    });

  async function shows(page: Page, hero: string, state: string): Promise<Shown> {
    await page.waitForFunction(
      ([text, wanted]) => {
        const widget = document.querySelector('union-target-gauge')!;
        return widget.shadowRoot?.querySelector('.hero')?.textContent === text && widget.state === wanted;
      },
      [hero, state] as const,
      { timeout: 8000 },
    );
    return shownOn(page);
  }

  /** Whether the browser keeps a document by now. */
  const isKept = (page: Page): Promise<boolean> =>
    page.evaluate(
      () =>
        new Promise<boolean>((resolve) => {
          const opening = indexedDB.open('union-widgets', 1);
          opening.onsuccess = () => {
            const database = opening.result;
            if (!database.objectStoreNames.contains('documents')) return resolve(false);
            const count = database.transaction('documents').objectStore('documents').count();
            count.onsuccess = () => {
              database.close();
              resolve(count.result > 0);
            };
          };
        }),
    );

  async function kept(page: Page): Promise<void> {
    for (let wait = 0; wait < 100 && !(await isKept(page)); wait++) await page.waitForTimeout(20);
    assert.ok(await isKept(page));
  }

  it('with persist shows the last good document after a reload, marked stale, until the network answers', async () => {
    server.behave = good(target(45), { 'cache-control': 'no-cache', etag: '"a"' });
    const page = await open('persist');
    await shows(page, '45.0%', 'ready');
    await kept(page);
    let late: ServerResponse | undefined;
    server.behave = (response) => void (late = response);
    await page.reload();
    assert.match((await shows(page, '45.0%', 'stale')).notice, /^已 0?1? ?\d* ?分钟未更新$/);
    assert.equal(server.asked[1]!.headers['if-none-match'], '"a"');
    late!.writeHead(304).end();
    assert.equal((await shows(page, '45.0%', 'ready')).notice, '');
  });

  it('with persist starts without a network, and says so', async () => {
    server.behave = good(target(45));
    const page = await open('persist');
    await shows(page, '45.0%', 'ready');
    await kept(page);
    server.behave = (response) => void response.socket?.destroy();
    await page.reload();
    await shows(page, '45.0%', 'stale');
    await page.waitForFunction(() =>
      document.querySelector('union-target-gauge')!.shadowRoot!.textContent!.includes('暂时无法取得数据'),
    );
    server.behave = good(target(46));
    assert.equal((await shows(page, '46.0%', 'ready')).notice, '');
  });

  it('with persist shows it in a second tab too, which asks for itself', async () => {
    server.behave = good(target(45));
    const page = await open('persist');
    await shows(page, '45.0%', 'ready');
    await kept(page);
    server.behave = plain(500, '');
    const second = await open('persist');
    await shows(second, '45.0%', 'stale');
    await shows(page, '45.0%', 'ready');
    assert.ok(server.asked.length >= 2);
  });

  it('without persist keeps nothing', async () => {
    server.behave = good(target(45));
    const page = await open('');
    await shows(page, '45.0%', 'ready');
    assert.deepEqual(
      await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name)),
      [],
    );
    server.behave = plain(500, '');
    await page.reload();
    await page.waitForFunction(() =>
      document.querySelector('union-target-gauge')!.shadowRoot!.textContent!.includes('暂时无法取得数据'),
    );
    assert.equal((await shownOn(page)).hero, '');
  });

  for (const [what, script] of [
    ['throws', `Object.defineProperty(window, 'indexedDB', { get() { throw new Error('no store'); } });`],
    ['is not there', `Object.defineProperty(window, 'indexedDB', { value: undefined });`],
    ['never answers', `IDBFactory.prototype.open = () => new EventTarget();`],
    [
      'has no room',
      `IDBObjectStore.prototype.put = () => { throw new DOMException('', 'QuotaExceededError'); };`,
    ],
  ] as const) {
    it(`survives a store that ${what}`, async () => {
      server.behave = good(target(45));
      const page = await open('persist', `<script>${script}</script>`);
      assert.equal((await shows(page, '45.0%', 'ready')).notice, '');
    });
  }

  it('survives a store that holds something else', async () => {
    server.behave = good(target(45));
    const page = await open('persist');
    await kept(page);
    for (const text of ['"{"', 'undefined', '7']) {
      await page.evaluate(
        (value) =>
          new Promise<void>((resolve) => {
            const opening = indexedDB.open('union-widgets', 1);
            opening.onsuccess = () => {
              const store = opening.result.transaction('documents', 'readwrite').objectStore('documents');
              store.getAllKeys().onsuccess = ({ target: request }) => {
                const [key] = (request as IDBRequest<IDBValidKey[]>).result;
                const kept = { text: value, format: 'json', arrivedMs: 0, skewMs: 0 };
                store.put(value === '7' ? 7 : kept, key).onsuccess = () => {
                  opening.result.close();
                  resolve();
                };
              };
            };
          }),
        text,
      );
      await page.reload();
      await shows(page, '45.0%', 'ready');
    }
  });

  it('comes back from the back-forward cache with its picture, and goes on asking', async () => {
    server.behave = good(target(45));
    const page = await open('refresh="1" persist');
    await shows(page, '45.0%', 'ready');
    await page.evaluate(() => {
      (window as unknown as { mark: number }).mark = 1;
    });
    await page.goto(`${server.origin}/elsewhere`);
    server.behave = good(target(46));
    await page.goBack({ waitUntil: 'commit' });
    await shows(page, '46.0%', 'ready');
    assert.equal(
      await page.evaluate(() => (window as unknown as { mark?: number }).mark),
      1,
      'the same page',
    );
  });

  it('rests while its page is hidden, and asks at once when it is back', async () => {
    server.behave = good(target(45));
    await context.clock.install();
    const shown = await open('refresh="10"');
    await shows(shown, '45.0%', 'ready');
    const hide = (hidden: boolean): Promise<void> =>
      shown.evaluate((value) => {
        Object.defineProperty(document, 'hidden', { value, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      }, hidden);
    await hide(true);
    server.behave = good(target(46));
    await shown.clock.runFor(3_600_000);
    assert.equal(server.asked.length, 1);
    await hide(false);
    for (let wait = 0; server.asked.length < 2 && wait < 100; wait++) await shown.clock.runFor(10);
    assert.equal(server.asked.length, 2, 'at once');
    await shows(shown, '46.0%', 'ready');
  });

  it('takes server-sent events, and connects again when they break', async () => {
    const streams: ServerResponse[] = [];
    server.behave = (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      streams.push(response);
      response.write(`data: ${JSON.stringify(target(40 + streams.length))}\n\n`);
    };
    const page = await open('stream');
    await shows(page, '41.0%', 'ready');
    streams[0]!.write(`data: {"name":\n\n`);
    await page.waitForFunction(() => document.querySelector('union-target-gauge')!.state === 'invalid');
    streams[0]!.write(`data: ${JSON.stringify(target(50))}\n\n`);
    await shows(page, '50.0%', 'ready');
    streams[0]!.end();
    await page.waitForFunction(() =>
      document.querySelector('union-target-gauge')!.shadowRoot!.textContent!.includes('暂时无法取得数据'),
    );
    assert.equal((await shows(page, '42.0%', 'ready')).notice, '');
    assert.equal(streams.length, 2);
    await page.evaluate(() => document.querySelector('union-feed')!.remove());
    for (let wait = 0; server.open > 0 && wait < 100; wait++) await page.waitForTimeout(20);
    assert.equal(server.open, 0);
  });

  it('reads a table with a header line', async () => {
    server.behave = plain(200, 'mc,wcl\n"示例,数据",45%\n', { 'content-type': 'text/csv; charset=utf-8' });
    const page = await open('');
    await page.evaluate(() => {
      const widget = document.querySelector('union-target-gauge')!;
      widget.pointer = '/0';
      widget.fields = { name: 'mc', value: 'wcl', target: { const: 100 }, unit: { const: '%' } };
    });
    await shows(page, '45.0%', 'ready');
    assert.match(
      await page.evaluate(() => document.querySelector('union-target-gauge')!.toSentence()),
      /^示例,数据/,
    );
  });

  it('sends no cookie to another origin unless it is told to', async () => {
    const other = await startFaultServer();
    await context.addCookies([{ name: 'a', value: '1', domain: '127.0.0.1', path: '/' }]);
    other.behave = good(target(45), {
      'access-control-allow-origin': server.origin,
      'access-control-allow-credentials': 'true',
    });
    server.page = `<!doctype html><title>t</title><script src="union-widgets.js"></script><union-feed src="${other.origin}/doc.json"><union-target-gauge></union-target-gauge></union-feed>`;
    const page = await context.newPage();
    await page.goto(server.origin);
    await shows(page, '45.0%', 'ready');
    await page.evaluate(() => (document.querySelector('union-feed')!.credentials = 'include'));
    for (let wait = 0; other.asked.length < 2 && wait < 100; wait++) await page.waitForTimeout(20);
    const cookies = other.asked.map(({ headers }) => headers.cookie);
    await other.close();
    assert.deepEqual(cookies, [undefined, 'a=1']);
  });
});
