import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { allReady, markup, saidOn, setOnAll, tags } from './four-widgets.js';
import { launchBrowser, startServer, type HostServer } from './server.js';

describe('a page of widgets with their data inside asks the network for nothing', () => {
  let server: HostServer;
  let browser: Browser;
  before(async () => {
    server = await startServer();
    server.on('/favicon.ico', { status: 204, body: '' });
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  /** Every request of a page, to whatever address, until the network has long been idle. */
  async function requestsOf(script: string): Promise<string[]> {
    const page = await browser.newPage({ viewport: { width: 1000, height: 2400 } });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url().replace(server.origin, '')));
    server.on('/page.html', {
      body: `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>t</title>${script}${markup()}`,
    });
    server.requests.length = 0;
    try {
      await page.goto(`${server.origin}/page.html`);
      await allReady(page, tags.length);
      await setOnAll(page, 'view', 'table');
      await setOnAll(page, 'view', null);
      await setOnAll(page, 'theme', 'screen');
      await page.locator('union-station-map [role=option]').first().click();
      await page.locator('union-station-map .card').waitFor();
      await page.waitForLoadState('networkidle');
      assert.ok((await saidOn(page)).every(({ state }) => state === 'ready'));
      // The server's own list too: what a worker or a beacon asked for.
      const all = [...asked, ...server.requests.filter((path) => !asked.includes(path))];
      return all.filter((path) => path !== '/favicon.ico');
    } finally {
      await page.close();
    }
  }

  it('but the page and the classic script', async () =>
    assert.deepEqual(await requestsOf('<script src="/dist/union-widgets.js"></script>'), [
      '/page.html',
      '/dist/union-widgets.js',
    ]));

  it('but the page and our own modules', async () => {
    const [page, ...rest] = await requestsOf('<script type="module" src="/dist/index.js"></script>');
    assert.equal(page, '/page.html');
    assert.ok(rest.length > 1);
    for (const path of rest) assert.match(path, /^\/dist\/[\w./-]+\.js$/);
    assert.equal(new Set(rest).size, rest.length);
  });

  it('and one that names a URL asks for that, with nothing of the page in it', async () => {
    const page = await browser.newPage();
    server.on('/one.json', (request) => {
      const { referer, cookie } = request.headers;
      return { body: JSON.stringify({ name: '专题宣讲', value: referer && !cookie ? 45 : 0, target: 100 }) };
    });
    server.on('/page.html', {
      body: '<!doctype html><title>t</title><script src="/dist/union-widgets.js"></script><union-target-gauge src="one.json"></union-target-gauge>',
    });
    server.requests.length = 0;
    await page.goto(`${server.origin}/page.html`);
    await allReady(page, 1);
    await page.waitForLoadState('networkidle');
    assert.deepEqual(
      server.requests.filter((path) => path.endsWith('.json')),
      ['/one.json'],
    );
    await page.close();
  });
});
