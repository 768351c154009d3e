import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { htmlPage, useHost } from './host.js';
import { allReady, saidOn, setOnAll } from './page-widgets.js';
import { markup, tags } from './widgets.js';

describe('a page of widgets with their data inside asks the network for nothing', () => {
  const host = useHost();

  /** Every request of a page, to whatever address, until the network has long been idle. */
  const requestsOf = (script: string): Promise<string[]> =>
    host.visit(htmlPage(script + markup()), async (page) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url().replace(host.server.origin, '')));
      await allReady(page, tags.length);
      await setOnAll(page, 'view', 'table');
      await setOnAll(page, 'view', null);
      await setOnAll(page, 'theme', 'screen');
      await page.locator('union-station-map [role=option]').first().click();
      await page.locator('union-station-map .card').waitFor();
      await page.waitForLoadState('networkidle');
      assert.ok((await saidOn(page)).every(({ state }) => state === 'ready'));
      // The server's own list knows what came before, and what a worker or a beacon asked for.
      const { requests } = host.server;
      return [...requests, ...asked.filter((path) => !requests.includes(path))].filter(
        (path) => path !== '/favicon.ico',
      );
    });

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

  it('and one that names a URL asks for that, with nothing of the page in it', () => {
    host.server.on('/one.json', (request) => {
      const { referer, cookie } = request.headers;
      return { body: JSON.stringify({ name: '专题宣讲', value: referer && !cookie ? 45 : 0, target: 100 }) };
    });
    return host.visit(
      htmlPage(
        '<script src="/dist/union-widgets.js"></script><union-target-gauge src="one.json"></union-target-gauge>',
      ),
      async (page) => {
        await allReady(page, 1);
        await page.waitForLoadState('networkidle');
        assert.deepEqual(
          host.server.requests.filter((path) => path.endsWith('.json')),
          ['/one.json'],
        );
      },
    );
  });
});
