import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { createDemoServer } from '../../demo/server.mjs';
import { maybeInk } from '../../stories/contrast.js';
import { looks } from '../../stories/looks.js';
import { allReady } from './page-widgets.js';
import { launchBrowser } from './server.js';

describe('the three looks of the demo', () => {
  let browser: Browser;
  let demo: Awaited<ReturnType<typeof createDemoServer>>;
  before(async () => {
    browser = await launchBrowser();
    demo = await createDemoServer({ port: 0 });
  });
  after(async () => {
    await browser.close();
    await demo.close();
  });

  for (const { id, name, tokens } of looks) {
    it(`${name}: every widget wears the page’s tokens, at 320 and 1280 px, and nothing is reported`, async () => {
      const page = await browser.newPage({ viewport: { width: 1280, height: 3000 } });
      const faults: string[] = [];
      page.on('console', (message) => faults.push(message.text()));
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('requestfailed', (request) => faults.push(request.url()));
      page.on('response', (response) => {
        if (response.status() >= 400 || !response.url().startsWith(demo.url)) faults.push(response.url());
      });
      await page.goto(`${demo.url}look-${id}.html`);
      await allReady(page, 8);
      const worn = await page.evaluate(() =>
        Array.from(document.querySelectorAll('[src]:not(script)'), (widget) => {
          const style = getComputedStyle(widget.shadowRoot!.querySelector('.frame')!);
          return [style.backgroundColor, style.color, style.getPropertyValue('--_brand')];
        }),
      );
      assert.equal(worn.length, 8);
      for (const [ground = '', text = '', brand] of worn) {
        assert.deepEqual(maybeInk(ground), maybeInk(tokens.colours.surface));
        assert.deepEqual(maybeInk(text), maybeInk(tokens.colours.text));
        assert.equal(brand, tokens.colours.brand);
      }
      await page.setViewportSize({ width: 320, height: 1200 });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      assert.ok(over <= 0, `${over} px too wide`);
      assert.deepEqual(faults, []);
      await page.close();
    });
  }
});
