import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser, startServer, type HostServer } from './server.js';

const FALLBACK = '<table><tr><th>累计投入帮扶资金</th><td>12,000,000 元</td></tr></table>';
const counter = (amount: string): string =>
  `<union-fund-counter data='{"name":"累计投入帮扶资金","amount":"${amount}"}'>${FALLBACK}</union-fund-counter>`;

describe('a fund counter on a page that allows little', () => {
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

  /** Opens a page with one counter under a policy, and closes it after the look. */
  async function look(
    policy: string,
    options: BrowserContextOptions,
    see: (page: Page, reports: readonly string[]) => Promise<void>,
  ): Promise<void> {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const reports: string[] = [];
    page.on('console', (message) => reports.push(message.text()));
    page.on('pageerror', (error) => reports.push(error.message));
    server.on('/fund.html', {
      body: `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>t</title>${counter('12345678')}<script src="/dist/union-widgets.js"></script>`,
      headers: { 'content-security-policy': policy },
    });
    try {
      await page.goto(`${server.origin}/fund.html`);
      await see(page, reports);
    } finally {
      await context.close();
    }
  }

  const heroOf = (page: Page): Promise<string> =>
    page.evaluate(() =>
      (
        document.querySelector('union-fund-counter')?.shadowRoot?.querySelector('.hero')?.textContent ?? ''
      ).replace(/\s+/g, ''),
    );
  const give = (page: Page, amount: string): Promise<void> =>
    page.evaluate(async (text) => {
      const element = document.querySelector('union-fund-counter') as HTMLElement & {
        updateComplete: Promise<unknown>;
      };
      element.setAttribute('data', `{"name":"累计投入帮扶资金","amount":"${text}"}`);
      await element.updateComplete;
    }, amount);

  it('with style-src none it shows the right figure, then the next one, and the page has nothing to report', () =>
    look("default-src 'none'; script-src 'self'; style-src 'none'", {}, async (page, reports) => {
      assert.equal(await heroOf(page), '1234.57万元');
      await give(page, '23456789');
      assert.equal(await heroOf(page), '2345.68万元');
      assert.deepEqual(reports, []);
    }));

  it('with scripts stopped the author’s own table shows', () =>
    look("default-src 'none'", { javaScriptEnabled: false }, async (page) => {
      assert.ok(await page.locator('union-fund-counter td').isVisible());
      assert.equal(await page.locator('union-fund-counter td').innerText(), '12,000,000 元');
    }));

  it('the accessibility tree says the final figure once, politely, and none on the way', () =>
    look("default-src 'none'; script-src 'self'", { reducedMotion: 'no-preference' }, async (page) => {
      const cdp = await page.context().newCDPSession(page);
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      await give(page, '87654321');
      const isRolling = await page.evaluate(
        () => document.querySelector('union-fund-counter')?.shadowRoot?.querySelector('.reels') != null,
      );
      assert.ok(isRolling);
      const { nodes } = (await cdp.send('Accessibility.getFullAXTree')) as {
        nodes: {
          ignored: boolean;
          role?: { value: string };
          name?: { value: string };
          properties?: { name: string; value: { value?: unknown } }[];
        }[];
      };
      const texts = nodes.filter(({ ignored, role }) => !ignored && role?.value === 'StaticText');
      const figures = texts.map(({ name }) => name?.value ?? '').filter((text) => /\d/.test(text));
      assert.deepEqual(figures, ['累计投入帮扶资金8765.43万元（87,654,321 元）']);
      const live = nodes.flatMap(({ ignored, properties }) =>
        ignored
          ? []
          : (properties ?? []).filter(({ name }) => name === 'live').map(({ value }) => value.value),
      );
      assert.ok(live.length > 0 && live.every((value) => value === 'polite'), live.join());
    }));
});
