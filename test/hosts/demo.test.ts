import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { createDemoServer } from '../../demo/server.mjs';
import { htmlPage, useHost } from './host.js';
import { allReady, saidOn, type Said } from './page-widgets.js';

const START_MS = Date.parse('2026-11-20T09:30:00+08:00');

describe('the demo', () => {
  const host = useHost();
  let demo: Awaited<ReturnType<typeof createDemoServer>>;
  let nowMs = START_MS;

  /** Opens a page of a freshly started demo; whatever went wrong on it until the look ends is a fault. */
  async function open(path: string, look: (page: Page) => Promise<void>): Promise<void> {
    nowMs = START_MS;
    demo = await createDemoServer({ port: 0, now: () => nowMs });
    const faults: string[] = [];
    try {
      await host.visit(
        htmlPage(''),
        async (page, said) => {
          page.on('requestfailed', (request) =>
            faults.push(`${request.url()} ${request.failure()?.errorText}`),
          );
          page.on('request', (request) => {
            if (!/^(data:|blob:)/.test(request.url()) && !request.url().startsWith(demo.url))
              faults.push(request.url());
          });
          page.on('response', (response) => {
            if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
          });
          await page.goto(demo.url + path);
          await look(page);
          faults.push(...said.filter((line) => !line.startsWith('info:')));
        },
        { context: { viewport: { width: 1280, height: 4000 } }, url: 'about:blank' },
      );
      assert.deepEqual(faults, []);
    } finally {
      await demo.close();
    }
  }

  const holds = (said: Said | undefined, ...parts: string[]): void => {
    for (const part of parts)
      assert.ok(
        said?.text.includes(part) || said?.sentence.includes(part),
        `${part} in ${JSON.stringify(said)}`,
      );
  };

  it('shows the real figures in seven live widgets of the four families', () =>
    open('', async (page) => {
      await allReady(page, 7);
      const [joining, stations, contracts, reform, ranking, map, fund] = await saidOn(page);
      holds(
        joining,
        '45.0%',
        '43.8 个百分点',
        '324/365 天',
        '按日',
        '全市平均（65.0%）20.0 个百分点',
        '数据来源：某市总工会',
      );
      holds(stations, '86.0%', '还剩 7处', '示例数据');
      holds(contracts, '90%', '低于目标 2.0 个百分点');
      holds(reform, '81.0%', '数据不一致：102/126 = 81.0%，标称 92%');
      holds(ranking, '82.0%', '45.0%', '并列第4名', '未报送', '保密', '示例数据');
      holds(map, '示例数据', '示意图');
      holds(fund, '1200', '3200', '3750', '380', '650');
    }));

  it('moves its figures with time, and says that they are a sample then', () =>
    open('', async (page) => {
      await allReady(page, 7);
      const before = await saidOn(page);
      nowMs += 10 * 60_000;
      const live = [1, 4, 5, 6];
      await page.waitForFunction(
        ([at, sentences]) => {
          const widgets = Array.from(
            document.querySelectorAll<HTMLElement & { toSentence(): string; toCSV(): string }>(
              'union-target-gauge, union-county-ranking, union-station-map, union-fund-counter',
            ),
          );
          return at.every(
            (index) =>
              widgets[index]!.toSentence() !== sentences[index] ||
              widgets[index]!.shadowRoot!.textContent!.includes('09:40'),
          );
        },
        [live, before.map(({ sentence }) => sentence)] as const,
        { timeout: 15_000 },
      );
      const said = await saidOn(page);
      assert.ok(said.every(({ state }) => state === 'ready'));
      holds(said[1], '92.0%', '还剩 4处');
      for (const at of live) holds(said[at], '2026年11月20日 09:40', '示例数据');
      assert.notEqual(said[6]!.sentence, before[6]!.sentence);
      assert.doesNotMatch(said[6]!.sentence, /[^\d]1200万元/);
      assert.deepEqual(said[0], before[0]);
    }));

  it('switches theme, language and large type on the page itself', () =>
    open('', async (page) => {
      await allReady(page, 7);
      await page.click('[data-theme-choice=screen]');
      await page.click('[data-lang-choice=en]');
      await page.click('[data-elder-choice]');
      await page.waitForFunction(() =>
        document.querySelector('union-target-gauge')!.shadowRoot!.textContent!.includes('behind schedule'),
      );
      const frame = await page.locator('union-target-gauge .frame').first().getAttribute('class');
      assert.match(frame ?? '', /\bscreen\b.*\belder\b/);
      assert.ok((await saidOn(page)).every(({ state }) => state === 'ready'));
    }));

  it('shows the tables of the author where the script is not there', () =>
    open('', async (page) => {
      const plain = await host.browser.newContext({ javaScriptEnabled: false });
      const still = await plain.newPage();
      await still.goto(demo.url);
      assert.equal(await still.locator('union-target-gauge table').first().isVisible(), true);
      assert.match(await still.locator('union-fund-counter').innerText(), /1200万元/);
      await plain.close();
      await allReady(page, 7);
      assert.equal(await page.locator('union-fund-counter > table').isVisible(), false);
    }));

  it('fits its page at 320 and 1920 px', async () => {
    for (const width of [320, 1920]) {
      await open('', async (page) => {
        await page.setViewportSize({ width, height: 1200 });
        await allReady(page, 7);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        assert.ok(wide <= 0, `${width}: ${wide} px too wide`);
      });
    }
  });

  it('maps a foreign document by clicking, and gives the code that does it', () =>
    open('fields.html', async (page) => {
      await page.waitForFunction(() => document.querySelector('union-county-ranking')?.state === 'ready');
      const says = (): Promise<string> =>
        page.evaluate(() => document.querySelector('union-county-ranking')!.toSentence());
      assert.match(await says(), /第1名 澄湖区（示例） 82\.0%.*截至2026年11月20日|截至2026年11月20日.*第1名/);
      assert.equal(await page.locator('#messages').innerText(), '没有问题。');
      await page.locator('#places button', { hasText: '数值' }).click();
      await page.locator('#tree button', { hasText: 'sqpm' }).first().click();
      await page.waitForFunction(() =>
        document.querySelector('union-county-ranking')!.toSentence().includes('4.0%'),
      );
      assert.match(await page.locator('#code').innerText(), /"value":"sqpm"/);
      await page.locator('[aria-label="数值的来源"]').fill('wclv');
      await page.locator('#messages li').first().waitFor();
      assert.match(
        await page.locator('#messages').innerText(),
        /\/data\/list\/0 这里没有“wclv”，请改 fields 的“value”，收到 { xzqh, wcl, sqpm }/,
      );
      for (const [sample, tag] of [
        ['目标接口', 'union-target-gauge'],
        ['资金接口', 'union-fund-counter'],
        ['站点接口', 'union-station-map'],
      ] as const) {
        await page.locator('#samples button', { hasText: sample }).click();
        await page.waitForFunction(
          (name) => (document.querySelector(name) as { state?: string } | null)?.state === 'ready',
          tag,
        );
        await page.waitForFunction(() => document.querySelectorAll('#readings td').length > 8);
        assert.equal(await page.locator('#messages').innerText(), '没有问题。', sample);
      }
      await page.locator('#copy').click();
      await page.waitForFunction(() => document.querySelector('#copied')!.textContent !== '');
    }));

  it('works on the old GBK page, tabs and all', () =>
    open('cms.html', async (page) => {
      await allReady(page, 4);
      assert.equal(await page.evaluate(() => document.characterSet), 'GBK');
      const said = await saidOn(page);
      for (const { text } of said) assert.doesNotMatch(text, /\ufffd|锟|鍙|鐨|鎬/);
      const fund = said.find(({ text }) => text.includes('115'));
      holds(fund, '115万元', '1669');
      await page.click('#tab-three');
      await page.waitForFunction(() =>
        document.querySelector('union-fund-counter')!.shadowRoot!.textContent!.includes('3741'),
      );
      holds(
        (await saidOn(page)).find(({ text }) => text.includes('3741')),
        '280多',
      );
    }));

  it('answers nothing outside its folders', () =>
    open('', async () => {
      const statuses = await Promise.all(
        [
          '../package.json',
          '%2e%2e/package.json',
          'server.mjs/../../package.json',
          '.git/config',
          'data/live/none.json',
        ].map(async (path) => (await fetch(demo.url + path)).status),
      );
      assert.ok(
        statuses.every((status) => status === 400 || status === 404),
        String(statuses),
      );
      assert.equal((await fetch(demo.url, { method: 'POST' })).status, 405);
    }));
});
