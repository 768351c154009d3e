import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { cityFund } from '../../stories/fund-examples.js';
import { allReady, markup, saidOn, setOnAll, tags } from './four-widgets.js';
import { launchBrowser, startServer, type HostServer } from './server.js';

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

describe('under a strict policy with Trusted Types', () => {
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

  /** Opens a page under the policy and gives every report, console line and error that came until the look ends. */
  async function reportsOf(body: string, look: (page: Page) => Promise<void>): Promise<string[]> {
    const page = await browser.newPage({ viewport: { width: 1000, height: 2400 } });
    const reports: string[] = [];
    page.on('console', (message) => reports.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => reports.push(`error: ${error.message}`));
    await page.exposeFunction('report', (text: string) => void reports.push(text));
    await page.addInitScript(() => {
      const { report } = globalThis as unknown as { report: (text: string) => void };
      document.addEventListener('securitypolicyviolation', (event) =>
        report(
          `${event.violatedDirective}: ${event.blockedURI} ${event.sample} (${event.sourceFile}:${event.lineNumber})`,
        ),
      );
    });
    server.on('/page.html', {
      body: `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>t</title>${body}`,
      headers: { 'content-security-policy': POLICY },
    });
    try {
      await page.goto(`${server.origin}/page.html`);
      await look(page);
      return reports;
    } finally {
      await page.close();
    }
  }

  /** Switches everything that a page can switch, and back. */
  async function switchAll(page: Page): Promise<void> {
    for (const theme of ['dark', 'screen', 'contrast', 'light']) await setOnAll(page, 'theme', theme);
    await setOnAll(page, 'elder', '');
    await setOnAll(page, 'lang', 'en');
    await setOnAll(page, 'view', 'table');
    assert.ok((await saidOn(page)).every(({ state }) => state === 'ready'));
    assert.equal(await page.locator('table[part=table]').count(), (await saidOn(page)).length);
    await setOnAll(page, 'view', null);
    await setOnAll(page, 'elder', null);
    await setOnAll(page, 'lang', null);
    await setOnAll(page, 'heading', '别的标题');
    await setOnAll(page, 'data', '{"broken":');
    assert.ok((await saidOn(page)).every(({ state }) => state === 'invalid'));
    await setOnAll(page, 'data', null);
  }

  /** What a person does with each widget. */
  async function useAll(page: Page): Promise<void> {
    await page.evaluate(() => {
      const kept = globalThis as unknown as { picked: string[] };
      kept.picked = [];
      document.addEventListener('union-select', (event) =>
        kept.picked.push((event as unknown as { kind: string }).kind),
      );
    });
    const ranking = page.locator('union-county-ranking');
    await ranking.locator('[role=option]').nth(2).click();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');

    const map = page.locator('union-station-map');
    for (const button of await map.locator('.controls button').all()) await button.click();
    const ground = (await map.locator('.ground').boundingBox())!;
    const [x, y] = [ground.x + ground.width / 2, ground.y + ground.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 60, y + 40, { steps: 4 });
    await page.mouse.up();
    await page.mouse.wheel(0, -300);
    await map.locator('[role=option]').first().click();
    await map.locator('.card').waitFor();

    const fund = page.locator('union-fund-counter');
    await fund.locator('button.entry').first().click();
    // It rolls from the second figure on, once it has been seen.
    for (const amount of [1201, 1234.56]) {
      await fund.evaluate(
        (element, json) =>
          new Promise<void>((resolve) => {
            element.addEventListener('union-data', () => requestAnimationFrame(() => resolve()), {
              once: true,
            });
            setTimeout(() => element.setAttribute('data', json));
          }),
        JSON.stringify({ ...cityFund, amount }),
      );
    }
    await page.waitForFunction(
      () => document.querySelector('union-fund-counter')!.shadowRoot!.getAnimations().length > 0,
    );
    const gauge = page.locator('union-target-gauge');
    for (const value of [50, 60, 70]) {
      await gauge.evaluate(
        (element, json) =>
          new Promise<void>((resolve) => {
            element.addEventListener('union-data', () => requestAnimationFrame(() => setTimeout(resolve)), {
              once: true,
            });
            setTimeout(() => element.setAttribute('data', json));
          }),
        JSON.stringify({ name: '专题宣讲', value, target: 100 }),
      );
    }
    const picked = await page.evaluate(() => (globalThis as unknown as { picked: string[] }).picked);
    assert.deepEqual(picked, ['row', 'row', 'station', 'programme']);
  }

  for (const [what, script] of [
    ['the classic script', '<script src="/dist/union-widgets.js"></script>'],
    ['the ES modules', '<script type="module" src="/dist/index.js"></script>'],
  ] as const) {
    it(`${what}: all four widgets, looked at and used, and nothing is reported`, async () => {
      const reports = await reportsOf(script + markup(), async (page) => {
        await allReady(page, tags.length);
        const said = await saidOn(page);
        assert.match(said[0]!.sentence, /45\.0%.*324\/365 天.*43\.8/);
        assert.match(said[1]!.text, /82\.0%/);
        assert.match(said[2]!.text, /示例/);
        assert.match(said[3]!.sentence, /1200万元/);
        await useAll(page);
        await switchAll(page);
      });
      assert.deepEqual(reports, []);
    });
  }

  it('one element’s own module: what it loads later is allowed too', async () => {
    const script = '<script type="module" src="/dist/target-gauge.js"></script>';
    const reports = await reportsOf(script + markup(['union-target-gauge']), async (page) => {
      await allReady(page, 1);
      await switchAll(page);
      await setOnAll(page, 'lang', 'en');
      assert.match((await saidOn(page))[0]!.sentence, /43\.8 points behind schedule/);
    });
    assert.deepEqual(reports, []);
  });

  it('the policy is enforced: what it forbids is reported', async () => {
    const reports = await reportsOf('<p style="color: red">x</p>', async (page) => {
      await page.evaluate(
        () =>
          new Promise<void>((resolve) => {
            setTimeout(() => {
              try {
                document.body.innerHTML = '<b>x</b>';
              } catch {
                // Trusted Types: told by the report.
              }
              resolve();
            });
          }),
      );
      await page.waitForFunction(() => document.body.querySelector('b') === null);
    });
    assert.ok(
      reports.some((report) => report.startsWith('style-src')),
      reports.join('\n'),
    );
    assert.ok(
      reports.some((report) => report.startsWith('require-trusted-types-for')),
      reports.join('\n'),
    );
  });
});
