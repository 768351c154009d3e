/** The demo's lobby and its start page, on the demo's own server with its policy. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { hasLive, liveDocument } from '../../demo/live.mjs';
import { createDemoServer } from '../../demo/server.mjs';
import { htmlPage, useHost } from './host.js';

const START_MS = Date.parse('2026-11-20T09:30:00+08:00');
const TEXT_FIT = fileURLToPath(new URL('pages/text-fit.js', import.meta.url));
const KIOSK_FILE = pathToFileURL(fileURLToPath(new URL('../../demo/kiosk.html', import.meta.url))).href;
const FULL_HD = { width: 1920, height: 1080 };

interface Row {
  readonly code: string;
  readonly part?: number;
  readonly whole?: number;
}

interface Fund {
  readonly amount: number | string;
  readonly households: number;
  readonly programmes: readonly { readonly id: string; readonly amount: number | string }[];
}

interface Lobby {
  readonly targets: { readonly targets: readonly { readonly id: string; readonly value: unknown }[] };
  readonly ranking: { readonly rows: readonly Row[]; readonly average: { readonly value: number } };
  readonly stations: { readonly stations: readonly { readonly adcode: string; readonly served: number }[] };
  readonly gauges: { readonly stations: { readonly value: number; readonly target: number } };
  readonly fund: Fund;
  readonly districts: readonly {
    readonly code: string;
    readonly joining: { readonly value: number; readonly target: number; readonly average: { rate: number } };
    readonly stations: { readonly value: number };
    readonly fund: Fund;
  }[];
}

const still = JSON.parse(
  readFileSync(new URL('../../demo/data/lobby.json', import.meta.url), 'utf8'),
) as Lobby;
const after = (ms: number): Lobby => liveDocument('lobby', still, ms, START_MS + ms) as unknown as Lobby;

type Board = HTMLElement & {
  readonly page: number;
  goTo(page: number | string): void;
  health(): {
    pages: { id: string; heading: string; cells: { widget: string; state: string }[] }[];
    errors: { message: string }[];
  };
};

const healthOf = (page: Page): Promise<ReturnType<Board['health']>> =>
  page.evaluate(() => document.querySelector<Board>('union-board')!.health());

describe('the figures of the lobby', () => {
  it('move: totals grow, parts stay below their wholes, and one thing is said alike wherever it stands', () => {
    assert.ok(hasLive('lobby'));
    let before = still;
    for (const ms of [0, 60_000, 600_000, 3_600_000, 86_400_000, 90 * 86_400_000]) {
      const now = after(ms);
      assert.deepEqual(after(ms), now);
      const sum = ({ programmes }: Fund): number =>
        programmes.reduce((total, { amount }) => total + Number(amount), 0);
      for (const [fund, was] of [
        [now.fund, before.fund],
        ...now.districts.map((district, at) => [district.fund, before.districts[at]!.fund] as const),
      ] as const) {
        assert.ok(Number(fund.amount) >= Number(was.amount) && fund.households >= was.households);
        assert.ok(sum(fund) <= Number(fund.amount) + 1e-9, `${sum(fund)} of ${fund.amount}`);
      }
      const rows = now.ranking.rows.filter(({ whole }) => whole !== undefined);
      rows.forEach(({ part = 0, whole = 0 }) => assert.ok(part <= whole));
      const pooled =
        rows.reduce((total, { part = 0 }) => total + part, 0) /
        rows.reduce((total, { whole = 0 }) => total + whole, 0);
      assert.ok(Math.abs(now.ranking.average.value - pooled * 100) < 0.006);
      for (const { code, joining, stations } of now.districts) {
        const row = now.ranking.rows.find((one) => one.code === code);
        assert.deepEqual([joining.value, joining.target], [row?.part, row?.whole]);
        assert.equal(joining.average.rate, now.ranking.average.value);
        assert.equal(stations.value, now.stations.stations.filter(({ adcode }) => adcode === code).length);
      }
      const { value, target } = now.gauges.stations;
      assert.equal(value, now.stations.stations.length);
      const covered = now.targets.targets.find(({ id }) => id === 'b15')?.value;
      assert.equal(covered, (value / target) * 100);
      before = now;
    }
  });
});

describe('the lobby page', () => {
  const host = useHost();

  /** Opens a page of a freshly started demo; whatever went wrong on it until the look ends is a fault. */
  async function open(
    path: string,
    viewport: { width: number; height: number },
    look: (page: Page, url: string) => Promise<void>,
  ): Promise<void> {
    const demo = await createDemoServer({ port: 0, now: () => START_MS });
    const faults: string[] = [];
    try {
      await host.visit(
        htmlPage(''),
        async (page, said) => {
          await page.addInitScript({ path: TEXT_FIT });
          page.on('response', (response) => {
            if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
          });
          await page.goto(demo.url + path);
          await look(page, demo.url);
          faults.push(...said.filter((line) => !line.startsWith('info:')));
        },
        // pages change at once
        { context: { viewport, reducedMotion: 'reduce' }, url: 'about:blank' },
      );
      assert.deepEqual(faults, []);
    } finally {
      await demo.close();
    }
  }

  /** Waits until every cell of every page shows its data, those made from the template too. */
  const allReady = (page: Page, pages: number): Promise<unknown> =>
    page.waitForFunction(
      (wanted) => {
        const health = document.querySelector<Board>('union-board')?.health?.();
        return (
          health?.pages.length === wanted &&
          health.pages.every(({ cells }) => cells.every(({ state }) => state === 'ready'))
        );
      },
      pages,
      { timeout: 20_000 },
    );

  const sentences = (page: Page): Promise<string[]> =>
    page.evaluate(() =>
      Array.from(document.querySelectorAll('union-board > section'))
        .filter((section) => section.getClientRects().length > 0)
        .flatMap((section) =>
          Array.from(section.children, (cell) =>
            (cell as HTMLElement & { toSentence(): string }).toSentence(),
          ),
        ),
    );

  it('shows every page with its data, a page for each district, and reports nothing to the policy', () =>
    open('lobby.html', FULL_HD, async (page) => {
      await allReady(page, 8);
      const { pages, errors } = await healthOf(page);
      assert.deepEqual(errors, []);
      assert.deepEqual(
        pages.map(({ heading, cells }) => `${heading} ${cells.length}`),
        [
          '年度目标 1',
          '县区排名 1',
          '工会驿站 1',
          '帮扶资金 3',
          '澄湖区 3',
          '白鹭县 3',
          '桐坪县 3',
          '石潭县 3',
        ],
      );
      assert.equal(await page.locator('union-feed ~ table').isVisible(), false);
      for (const [at, wanted] of [
        [4, ['3315', '82.0%', '186.4', '6个']],
        [7, ['2025', '45.0%', '41.6', '低于全市平均（65.0%）20.0 个百分点', '还剩 2个']],
      ] as const) {
        await page.evaluate((index) => document.querySelector<Board>('union-board')!.goTo(index), at);
        await page.waitForTimeout(300);
        const said = (await sentences(page)).join('\n');
        for (const part of wanted) assert.ok(said.includes(part), `${part} in ${said}`);
      }
    }));

  it('turns its pages by key, wherever the focus is, and plays the months of the ranking', () =>
    open('lobby.html', FULL_HD, async (page) => {
      await allReady(page, 8);
      const at = (): Promise<number> =>
        page.evaluate(() => document.querySelector<Board>('union-board')!.page);
      assert.equal(await at(), 0);
      await page.keyboard.press('ArrowRight');
      assert.equal(await at(), 1);
      await page.waitForFunction(() =>
        /月末|11月15日/.test(
          document.querySelector('union-county-ranking')?.shadowRoot?.querySelector('output')?.textContent ??
            '',
        ),
      );
      await page.keyboard.press('PageDown');
      await page.keyboard.press('ArrowLeft');
      assert.equal(await at(), 1);
      await page.keyboard.press('4');
      assert.equal(await at(), 3);
      assert.match((await sentences(page)).join(), /1200|1,200/);
    }));

  it('cuts no text and lays no cell over another, on screens and walls of every size', async () => {
    for (const [width, height, pages] of [
      [1280, 720, 8],
      [1920, 1080, 8],
      [3840, 2160, 8],
      [5760, 1080, 6],
      [7680, 2160, 6],
    ] as const) {
      await open('lobby.html', { width, height }, async (page) => {
        await allReady(page, pages);
        for (let at = 0; at < pages; at += 1) {
          await page.evaluate((index) => document.querySelector<Board>('union-board')!.goTo(index), at);
          await page.waitForTimeout(300);
          const faults = await page.evaluate(() =>
            (globalThis as unknown as { textFaults(): string[] }).textFaults(),
          );
          assert.deepEqual(faults, [], `${width}×${height}, page ${at + 1}`);
        }
      });
    }
  });

  it('and text that does not fit is told, and a cell that lies over another', () =>
    open('lobby.html', FULL_HD, async (page) => {
      await allReady(page, 8);
      await page.evaluate(() => document.querySelector<Board>('union-board')!.goTo('aid'));
      await page.waitForTimeout(300);
      const faults = await page.evaluate(() => {
        const [fund, gauge] = Array.from(document.querySelector('#aid')!.children) as HTMLElement[];
        const stray = document.createElement('p');
        stray.textContent = '伸出去的文字';
        stray.style.cssText = 'position: absolute; left: 90%; width: 50%';
        gauge!.shadowRoot!.querySelector('.frame')!.append(stray);
        fund!.style.setProperty('width', '90%', 'important');
        return (globalThis as unknown as { textFaults(): string[] }).textFaults().join('\n');
      });
      assert.match(faults, /伸出去的文字/);
      assert.match(faults, /union-target-gauge lies over another cell/);
    }));

  it('is readable before its script has run, and where none runs', () =>
    open('kiosk.html', FULL_HD, async (_page, url) => {
      const plain = await host.browser.newContext({ javaScriptEnabled: false, viewport: FULL_HD });
      const page = await plain.newPage();
      await page.goto(`${url}lobby.html`);
      assert.equal(await page.locator('table:visible').count(), 7);
      const text = await page.locator('main').innerText();
      for (const part of ['某市总工会', '45.0%', '43个', '1200万元', '43处', '90%', '石潭县', '示例数据'])
        assert.ok(text.includes(part), part);
      const tall = await page.locator('html').evaluate(({ scrollHeight }) => scrollHeight);
      assert.ok(tall <= FULL_HD.height, `${tall} px tall`);
      await plain.close();
    }));

  it('is reached by its start page, which waits for it, asks slowly and is never blank', async () => {
    const demo = await createDemoServer({ port: 0, now: () => START_MS });
    const context = await host.browser.newContext({ viewport: FULL_HD });
    try {
      const page = await context.newPage();
      const faults: string[] = [];
      const asked: number[] = [];
      page.on('pageerror', ({ message }) => faults.push(message));
      await page.clock.install();
      let isUp = false;
      await page.route('**/lobby.html', (route) => {
        asked.push(1);
        return isUp ? route.continue() : asked.length % 2 ? route.abort() : route.fulfill({ status: 502 });
      });
      await page.goto(`${demo.url}kiosk.html`);
      assert.match(await page.locator('main').innerText(), /某市总工会[^]*正在连接…[^]*Connecting…/);
      await page.clock.runFor(1_000);
      for (const tries of [1, 2, 3]) {
        await page.locator('#state', { hasText: `已尝试 ${tries} 次` }).waitFor();
        assert.equal(asked.length, tries);
        await page.clock.runFor(4_000);
        assert.equal(asked.length, tries, 'asked too soon');
        if (tries === 3) isUp = true;
        await page.clock.runFor(1_000);
      }
      await page.waitForURL(/lobby\.html$/);
      assert.deepEqual(faults, []);

      // it goes to no page of another server, and never to itself
      for (const to of [
        'https://example.org/',
        'javascript:alert(1)',
        'kiosk.html',
        '//example.org/lobby.html',
      ]) {
        await page.goto(`${demo.url}kiosk.html?to=${encodeURIComponent(to)}`);
        await page.clock.runFor(1_000);
        await page.waitForURL(`${demo.url}lobby.html`);
      }
    } finally {
      await context.close();
      await demo.close();
    }
  });

  it('is reached by its start page from a file, too', async () => {
    const first = await createDemoServer({ port: 0, now: () => START_MS });
    await first.close();
    const context = await host.browser.newContext({ viewport: FULL_HD });
    let demo: typeof first | undefined;
    try {
      const page = await context.newPage();
      await page.clock.install();
      await page.goto(`${KIOSK_FILE}?to=${encodeURIComponent(`${first.url}lobby.html`)}`);
      assert.match(await page.locator('main').innerText(), /某市总工会[^]*正在连接…/);
      await page.clock.runFor(1_000);
      await page.locator('#state', { hasText: '已尝试 1 次' }).waitFor();
      demo = await createDemoServer({ port: Number(new URL(first.url).port), now: () => START_MS });
      assert.equal(demo.url, first.url);
      await page.clock.runFor(5_000);
      await page.waitForURL(`${first.url}lobby.html`);
    } finally {
      await context.close();
      await demo?.close();
    }
  });
});
