import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { cityLedger } from '../../stories/target-list-examples.js';
import { PROBE, SCRIPT, type Picture } from './engine-host.js';
import { htmlPage, useHost } from './host.js';
import { allReady, saidOn } from './page-widgets.js';
import { checkPicture } from './widget-checks.js';
import { markup, tags, widgetCases } from './widgets.js';

describe('in frames', () => {
  const host = useHost();

  /** Opens a page with one frame in a sandbox, in which the widgets stand. */
  const inSandbox = (sandbox: string, look: (page: Page, said: string[]) => Promise<void>): Promise<void> => {
    host.server.on('/inner.html', htmlPage(PROBE + SCRIPT + markup()));
    return host.visit(
      htmlPage(`<iframe sandbox="${sandbox}" src="/inner.html" width="760" height="4500"></iframe>`),
      look,
      { context: { viewport: { width: 1000, height: 4600 } } },
    );
  };

  for (const sandbox of ['allow-scripts', 'allow-scripts allow-same-origin'])
    it(`sandbox="${sandbox}": every widget is right, and nothing is said`, () =>
      inSandbox(sandbox, async (page, said) => {
        const frame = page.frame({ url: /inner\.html/ })!;
        const text = await frame.evaluate(
          `probe.ready(${tags.length}).then(function () { return probe.say([origin, probe.faults, probe.pictures()]); })`,
        );
        const [origin, faults, pictures] = JSON.parse(text as string) as [string, string[], Picture[]];
        assert.equal(origin === 'null', sandbox === 'allow-scripts');
        pictures.forEach((picture, at) => checkPicture(picture, widgetCases[at]!));
        const ours = said.filter((line) => !line.includes('can escape its sandboxing'));
        assert.deepEqual([...faults, ...ours], []);
      }));

  it('a sandbox without scripts shows the author’s tables', () =>
    inSandbox('', async (page) => {
      const tables = page.frameLocator('iframe').locator('table');
      assert.equal(await tables.count(), tags.length);
      for (const table of await tables.all()) assert.equal(await table.isVisible(), true);
    }));
});

describe('on paper', () => {
  const host = useHost();

  it('the widgets say what they say on the screen, in the same shapes', () =>
    host.visit(htmlPage(SCRIPT + markup()), async (page) => {
      await allReady(page, tags.length);
      const screen = await saidOn(page);
      await page.emulateMedia({ media: 'print' });
      assert.deepEqual(await saidOn(page), screen);
      for (const tag of tags) assert.equal(await page.locator(tag).locator('.frame').isVisible(), true);
    }));

  it('a long ledger is printed whole', () => {
    const targets = Array.from({ length: 300 }, (_, at) => ({
      ...cityLedger.targets[at % cityLedger.targets.length]!,
      id: `t${at}`,
    }));
    const data = JSON.stringify({ ...cityLedger, snapshots: [], targets });
    return host.visit(
      htmlPage(
        `${SCRIPT}<union-target-list style="height:600px"><script type="application/json">${data}</script></union-target-list>`,
      ),
      async (page) => {
        await allReady(page, 1);
        const rows = (): Promise<number> => page.locator('union-target-list [part=row]').count();
        const onScreen = await rows();
        assert.ok(onScreen < 300, `${onScreen} rows drawn on the screen`);
        await page.evaluate(() => {
          addEventListener('afterprint', () => {
            const root = document.querySelector('union-target-list')!.shadowRoot!;
            document.title = String(root.querySelectorAll('[part=row]').length);
          });
        });
        await page.pdf();
        assert.equal(await page.title(), '300');
      },
    );
  });
});
