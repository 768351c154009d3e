import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { exampleMap } from '../../stories/station-examples.js';
import { SCRIPT } from './engine-host.js';
import { htmlPage, useHost } from './host.js';

const PART = '<script src="/dist/union-map.js"></script>';
const late = (script: string): string => script.replace('<script', '<script defer');
const MODULE = '<script type="module" src="/dist/station-map.js"></script>';
const json = JSON.stringify(exampleMap).replaceAll('<', '\\u003c');
const map = `<union-station-map><script type="application/json">${json}</script></union-station-map>`;

const POLICY = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'none'; connect-src 'none'; img-src 'none'; " +
    "require-trusted-types-for 'script'; trusted-types lit-html",
};

/** Types into the search of the map, and says what the list and its head show. */
async function find(page: Page, text: string): Promise<{ rows: number; said: string }> {
  const field = page.locator('union-station-map input[name=find]');
  await field.fill(text);
  return page.evaluate(async () => {
    const widget = document.querySelector('union-station-map')!;
    await widget.updateComplete;
    const root = widget.shadowRoot!;
    return {
      rows: root.querySelectorAll('[role=option]').length,
      said: root.querySelector('.summary strong')!.textContent ?? '',
    };
  });
}

describe('the script of the map’s part', () => {
  const host = useHost();
  const all = exampleMap.stations.length;

  it('has no byte outside ASCII', () => {
    assert.equal(readFileSync('dist/union-map.js').filter((byte) => byte > 127).length, 0);
  });

  for (const [what, head, foot] of [
    ['after the widgets', SCRIPT + PART, ''],
    ['before the widgets', PART + SCRIPT, ''],
    ['below the elements', SCRIPT, PART],
    ['deferred, before the widgets', late(PART) + late(SCRIPT), ''],
    ['twice', SCRIPT + PART + PART, PART],
    ['as the module of the map alone', MODULE, ''],
  ] as const)
    it(`${what}: finds stations, in Chinese and in English, under a strict policy`, () =>
      host.visit(htmlPage(`${head}${map}${foot}`, POLICY), async (page, said) => {
        await page.locator('union-station-map .finder').waitFor();
        assert.equal(await page.locator('union-station-map .finder').count(), 1);
        assert.equal((await find(page, '')).rows, all);
        const some = await find(page, '人民路');
        assert.ok(some.rows > 0 && some.rows < all, `${some.rows} rows`);
        assert.equal(some.said, `符合 ${some.rows} 个，共 ${all} 个`);
        await page.evaluate(() => (document.documentElement.lang = 'en'));
        await page
          .locator('union-station-map .summary strong', { hasText: `${some.rows} of ${all} match` })
          .waitFor();
        assert.deepEqual(said, []);
      }));

  it('alone on a page does nothing and says nothing', () =>
    host.visit(htmlPage(`${PART}<union-station-map>表</union-station-map>`), async (page, said) => {
      assert.equal(await page.evaluate(() => customElements.get('union-station-map')), undefined);
      assert.equal(await page.locator('union-station-map').innerText(), '表');
      assert.deepEqual(said, []);
    }));
});
