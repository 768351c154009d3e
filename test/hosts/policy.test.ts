import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { cityFund } from '../../stories/fund-examples.js';
import { htmlPage, REPORTS, useHost } from './host.js';
import { allReady, saidOn, setOnAll } from './page-widgets.js';
import { markup, tags } from './widgets.js';

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
  `report-uri ${REPORTS}`,
].join('; ');

describe('under a strict policy with Trusted Types', () => {
  const host = useHost();

  /** Opens a page under a policy and gives every report, console line and error that came until the look ends. */
  const reportsOf = (
    body: string,
    look: (page: Page, said: readonly string[]) => Promise<void>,
    policy = POLICY,
  ): Promise<readonly string[]> =>
    host.visit(
      htmlPage(body, { 'content-security-policy': policy }),
      async (page, said) => {
        await look(page, said);
        return said;
      },
      { context: { viewport: { width: 1000, height: 2400 } } },
    );

  /** A report comes some frames after what it is about. What never comes is for the test to miss. */
  async function untilSaid(page: Page, isSaid: () => boolean): Promise<void> {
    for (let frame = 0; frame < 300 && !isSaid(); frame += 1)
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
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
    const ledger = page.locator('union-target-list');
    await ledger.locator('.row').first().click();
    await ledger.locator('select').first().selectOption({ index: 1 });
    await ledger.locator('input').first().fill('竞赛');

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
    // Another stands in the ledger's open row.
    const gauge = page.locator('union-target-gauge').first();
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
    assert.deepEqual(picked, ['target', 'row', 'row', 'station', 'programme']);
  }

  for (const [what, script] of [
    ['the classic script', '<script src="/dist/union-widgets.js"></script>'],
    ['the ES modules', '<script type="module" src="/dist/index.js"></script>'],
  ] as const) {
    it(`${what}: all widgets, looked at and used, and nothing is reported`, async () => {
      const reports = await reportsOf(script + markup(), async (page) => {
        await allReady(page, tags.length);
        const said = await saidOn(page);
        assert.match(said[0]!.sentence, /45\.0%.*324\/365 天.*43\.8/);
        assert.match(said[1]!.sentence, /24 项/);
        assert.match(said[2]!.text, /82\.0%/);
        assert.match(said[3]!.text, /示例/);
        assert.match(said[4]!.sentence, /1200万元/);
        await useAll(page);
        await switchAll(page);
      });
      assert.deepEqual(reports, []);
    });
  }

  for (const [what, scripts] of [
    [
      'the classic scripts',
      '<script src="/dist/union-widgets.js"></script><script src="/dist/union-tools.js"></script>',
    ],
    [
      'the ES modules',
      '<script type="module" src="/dist/index.js"></script><script type="module" src="/dist/tools.js"></script>',
    ],
  ] as const) {
    it(`${what} with the tools: toolbar, files, copy and print, and nothing is reported`, async () => {
      const reports = await reportsOf(scripts + markup(), async (page) => {
        await allReady(page, tags.length);
        await setOnAll(page, 'toolbar', '');
        await page.evaluate(() => {
          window.print = () => {
            window.dispatchEvent(new Event('beforeprint'));
            const { length } = document
              .querySelector('union-target-gauge')!
              .shadowRoot!.querySelectorAll('tr');
            document.title = `${length} rows`;
            window.dispatchEvent(new Event('afterprint'));
          };
        });
        for (const tag of tags) {
          const bar = page.locator(tag).locator('[part~=toolbar]').first();
          const status = bar.locator('[role=status]');
          for (const act of ['csv', 'svg', 'png']) {
            const [file] = await Promise.all([
              page.waitForEvent('download'),
              bar.locator(`[data-act=${act}]`).click(),
            ]);
            assert.match(file.suggestedFilename(), new RegExp(`.\\.${act}$`));
            await status.filter({ hasText: file.suggestedFilename() }).waitFor();
          }
          await bar.locator('[data-act=copy]').click();
          await status.filter({ hasText: '已复制表格' }).waitFor();
          await bar.locator('[data-act=print]').click();
          await page.waitForFunction(() => /^[1-9]\d* rows$/.test(document.title));
          await bar.locator('[data-act=table]').click();
          await page.locator(tag).locator('[part=table]').first().waitFor();
          await bar.locator('[data-act=table]').click();
        }
        const shown = await page.pdf({ format: 'A4' });
        assert.ok(shown.length > 10_000);
        await page.evaluate(() => document.dispatchEvent(new CustomEvent('union-elder', { detail: true })));
        await page.locator('union-fund-counter .frame.elder').waitFor();
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

  for (const [what, script] of [
    ['the classic script', '<script nonce="n0nce" src="/dist/union-widgets.js"></script>'],
    ['the ES modules', '<script nonce="n0nce" type="module" src="/dist/index.js"></script>'],
  ] as const) {
    it(`${what} where a nonce alone lets scripts in, and no style at all`, async () => {
      const policy = POLICY.replace("script-src 'self'", "script-src 'nonce-n0nce'").replace(
        "style-src 'self'",
        "style-src 'none'",
      );
      const reports = await reportsOf(
        script + markup(),
        async (page) => {
          await allReady(page, tags.length);
          await useAll(page);
          await switchAll(page);
        },
        policy,
      );
      assert.deepEqual(reports, []);
    });
  }

  it('twice, and in another version, one policy is asked for: nothing is reported, the console is told', async () => {
    const built = readFileSync('dist/union-widgets.js', 'utf8');
    host.server.on('/old-version.js', {
      body: built.replace(/"\d+\.\d+\.\d+"/g, '"0.0.9"'),
      headers: { 'content-type': 'text/javascript' },
    });
    const script = '<script src="/dist/union-widgets.js"></script>';
    const reports = await reportsOf(
      `${script}${script}<script src="/old-version.js"></script>${markup()}`,
      async (page) => {
        await allReady(page, tags.length);
      },
    );
    assert.deepEqual(
      reports.map(
        (report) => /^(info|warning): union-widgets .* was not started/.exec(report)?.[1] ?? report,
      ),
      ['info', 'warning'],
    );
  });

  describe('beside a Lit of the page’s own', () => {
    const script =
      '<script type="module" src="/lit-html.js"></script><script src="/dist/union-widgets.js" defer></script>';
    const STOPPED = /^policy: trusted-types/m;
    const withLit = (policy: string): Promise<readonly string[]> => {
      host.server.on('/lit-html.js', {
        body: readFileSync('node_modules/lit-html/lit-html.js'),
        headers: { 'content-type': 'text/javascript' },
      });
      return reportsOf(
        script + markup(),
        async (page, said) => {
          await page.waitForLoadState('load');
          if (policy.includes('duplicates')) await allReady(page, tags.length);
          else await untilSaid(page, () => said.some((report) => STOPPED.test(report)));
        },
        policy,
      );
    };

    it('with ’allow-duplicates’ both work, and nothing is reported', async () =>
      assert.deepEqual(
        (await withLit(POLICY.replace('lit-html', "lit-html 'allow-duplicates'"))).filter(
          (report) => !report.includes('Multiple versions of Lit'),
        ),
        [],
      ));

    it('without it the second of the two is stopped, and the policy says so', async () =>
      assert.match((await withLit(POLICY)).join('\n'), STOPPED));
  });

  it('the policy is enforced: what it forbids is reported', async () => {
    const posts = (said: readonly string[]): number =>
      said.filter((report) => report === 'report: POST').length;
    const reports = await reportsOf('<p style="color: red">x</p>', async (page, said) => {
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
      await untilSaid(page, () => posts(said) >= 2);
    });
    const all = reports.join('\n');
    assert.match(all, /^policy: style-src/m);
    assert.match(all, /^policy: require-trusted-types-for/m);
    assert.ok(posts(reports) >= 2, all);
  });
});
