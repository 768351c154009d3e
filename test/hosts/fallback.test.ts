import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { htmlPage, useHost } from './host.js';
import { allReady } from './page-widgets.js';
import { tags } from './widgets.js';

/** The README's own snippet, and the same table in every widget. */
const snippet = /<style>[^]*?<\/style>\n<union-fund-counter[^]*?<\/union-fund-counter>/.exec(
  readFileSync('README.md', 'utf8'),
)![0];
const inEvery = tags.map((tag) =>
  snippet.replace(/union-fund-counter/g, tag).replace(' src="fund.json"', ''),
);
const script = '<script src="/dist/union-widgets.js"></script>';

/** What a reader sees of each table: its text, and the page's own styles on it. */
const tablesOf = (page: Page): Promise<{ text: string; height: number; border: string; align: string }[]> =>
  page.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLElement>('.figures'), (table) => {
      const cell = getComputedStyle(table.querySelector('td')!);
      return {
        text: table.innerText.replace(/\s+/g, ' '),
        height: table.getBoundingClientRect().height,
        border: `${cell.borderTopWidth} ${cell.borderTopStyle}`,
        align: cell.textAlign,
      };
    }),
  );

/** Every table is in sight, whole, and styled by the page. */
async function assertReadable(page: Page): Promise<void> {
  const tables = await tablesOf(page);
  assert.equal(tables.length, tags.length);
  for (const { text, height, border, align } of tables) {
    assert.match(text, /困难职工帮扶.*1200万元.*3200户.*380万元，650人/);
    assert.ok(height > 60, `${height} px`);
    assert.deepEqual([border, align], ['1px solid', 'left']);
  }
}

describe('the author’s table, as the README shows it', () => {
  const host = useHost();

  it('is read where scripts are off', () =>
    host.visit(htmlPage(script + inEvery.join('')), (page) => assertReadable(page), {
      context: { javaScriptEnabled: false },
    }));

  it('is read where the policy lets no script in', () =>
    host.visit(
      htmlPage(script + inEvery.join(''), { 'content-security-policy': "script-src 'none'" }),
      (page) => assertReadable(page),
    ));

  for (const [what, initScript] of [
    ['custom elements', 'delete window.customElements'],
    ['shadow roots', 'delete Element.prototype.attachShadow'],
    ['adopted style sheets', 'delete Document.prototype.adoptedStyleSheets'],
    ['HTMLElement and custom elements', 'delete window.customElements; delete window.HTMLElement'],
  ] as const)
    it(`is read below the floor, where there are no ${what}, and the console stays empty`, () =>
      host.visit(
        htmlPage(script + inEvery.join('')),
        async (page, said) => {
          await assertReadable(page);
          assert.deepEqual(said, []);
        },
        { initScript },
      ));

  it('is read until the script has come, and gives way to the picture then', () => {
    let send = (): void => undefined;
    const sent = new Promise<void>((resolve) => (send = resolve));
    host.server.on('/slow.js', async () => {
      await sent;
      return {
        body: readFileSync('dist/union-widgets.js'),
        headers: { 'content-type': 'text/javascript' },
      };
    });
    const gauge = `<union-target-gauge data='{"name":"专题宣讲","value":45,"target":100}'>${/<table[^]*<\/table>/.exec(snippet)![0]}</union-target-gauge>`;
    return host.visit(
      htmlPage(`<script src="/slow.js" async></script>${gauge}`),
      async (page) => {
        const table = page.locator('.figures');
        assert.equal(await table.isVisible(), true);
        send();
        await allReady(page, 1);
        assert.equal(await table.isVisible(), false);
      },
      { waitUntil: 'domcontentloaded' },
    );
  });
});
