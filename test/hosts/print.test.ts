import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { createDemoServer } from '../../demo/server.mjs';
import { htmlPage, useHost } from './host.js';
import { allReady } from './page-widgets.js';
import { markup, tags } from './widgets.js';

const NOW_MS = Date.parse('2026-11-20T09:30:00+08:00');
const A4 = { format: 'A4', margin: { top: '10mm', right: '10mm', bottom: '10mm', left: '10mm' } };
const scripts = '<script src="/dist/union-widgets.js"></script><script src="/dist/union-tools.js"></script>';

/** Characters that a font gives one glyph with a radical: a PDF names the radical, which no normal form takes back. */
const RADICALS: Readonly<Record<string, string>> = Object.fromEntries(
  '⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟戶户'
    .match(/../gu)!
    .map(([radical, sign]) => [radical, sign]),
);
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[⺀-⻿戶]/g, (sign) => RADICALS[sign] ?? sign)
    .replace(/\s+/g, '');

/** The text of a PDF, without its blanks: where a line ends is the printer's choice. */
async function textOf(pdf: Buffer): Promise<{ pages: number; text: string }> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const { totalPages, text } = await extractText(document, { mergePages: true });
  return { pages: totalPages, text: plain(text) };
}

interface Told {
  readonly tag: string;
  readonly cells: string[];
  readonly footer: string[];
}

/** What the tables of all widgets of a page hold, and what stands below their pictures. */
const tablesOn = (page: Page): Promise<Told[]> =>
  page.evaluate(
    (names) =>
      Array.from(
        document.querySelectorAll<HTMLElementTagNameMap['union-target-gauge']>(names.join()),
        (widget) => ({
          tag: widget.localName,
          cells: widget.toTable().rows.flat(),
          footer: Array.from(
            widget.shadowRoot!.querySelectorAll('.footer span'),
            (span) => span.textContent!,
          ),
        }),
      ),
    [...tags],
  );

/** What stands in a page and in its widgets. */
const standing = (page: Page): Promise<string> =>
  page.evaluate(
    (names) =>
      document.documentElement.outerHTML +
      Array.from(document.querySelectorAll(names.join()), ({ shadowRoot }) => shadowRoot!.innerHTML).join(
        '',
      ) +
      document.adoptedStyleSheets.length,
    [...tags],
  );

/** The same, or else where they begin to differ. */
function expectSame(now: string, before: string): void {
  const at = before.split('').findIndex((sign, index) => now[index] !== sign);
  assert.ok(now === before, `was …${before.slice(at - 40, at + 80)}…\nis …${now.slice(at - 40, at + 80)}…`);
}

function expectAll(told: readonly Told[], text: string): void {
  for (const { tag, cells, footer } of told) {
    assert.ok(cells.length > 0, tag);
    const missing = [...cells, ...footer].filter((cell) => !text.includes(plain(cell)));
    assert.deepEqual(missing, [], `${tag}: not on paper`);
  }
}

describe('on paper', () => {
  const host = useHost();

  it('the portal has every figure of every table, and is as before when it has been printed', async () => {
    const demo = await createDemoServer({ port: 0, now: () => NOW_MS });
    try {
      await host.visit(
        htmlPage(''),
        async (page) => {
          await page.goto(demo.url);
          await allReady(page, 7);
          // No new figures while it is printed.
          await page.evaluate(() => {
            for (const widget of document.querySelectorAll('[refresh]')) widget.removeAttribute('refresh');
          });
          await page.waitForLoadState('networkidle');
          const told = await tablesOn(page);
          const before = await standing(page);
          const { text } = await textOf(await page.pdf(A4));
          expectAll(told, text);
          expectSame(await standing(page), before);
        },
        { context: { viewport: { width: 1280, height: 900 } }, url: 'about:blank' },
      );
    } finally {
      await demo.close();
    }
  });

  it('a page of all widgets, in a dark theme, in low boxes and in the table view, has every figure too', () =>
    host.visit(htmlPage(scripts + markup()), async (page) => {
      await allReady(page, tags.length);
      await page.evaluate((names) => {
        for (const widget of document.querySelectorAll<HTMLElement>(names.join())) {
          widget.setAttribute('theme', 'screen');
          widget.style.height = '300px';
        }
        document.querySelector('union-fund-counter')!.setAttribute('view', 'table');
      }, tags);
      await page.waitForFunction(() =>
        document.querySelector('union-fund-counter')!.shadowRoot!.querySelector('table'),
      );
      const told = await tablesOn(page);
      const before = await standing(page);
      const { text, pages } = await textOf(await page.pdf(A4));
      expectAll(told, text);
      assert.ok(pages > 1);
      expectSame(await standing(page), before);
    }));

  it('one widget is printed alone, and the whole page after that', () =>
    host.visit(htmlPage(`${scripts}<h1>门户标题</h1>${markup()}`), async (page) => {
      await allReady(page, tags.length);
      await page.evaluate(() => {
        // What a browser does between the two events, its driver does in our place.
        window.print = () => window.dispatchEvent(new Event('beforeprint'));
        document.querySelector('union-county-ranking')!.setAttribute('toolbar', '');
      });
      const before = await standing(page);
      await page.locator('union-county-ranking [data-act=print]').click();
      const [gauge, , ranking, , fund] = await tablesOn(page);
      const { text } = await textOf(await page.pdf(A4));
      expectAll([ranking!], text);
      assert.ok(!text.includes('门户标题'));
      assert.ok(!text.includes('后备表格'));
      for (const { cells } of [gauge!, fund!]) assert.ok(cells.some((cell) => !text.includes(plain(cell))));
      await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
      assert.equal((await standing(page)).includes('unprinted'), false);
      expectSame(await standing(page), before);
      const whole = await textOf(await page.pdf(A4));
      assert.ok(whole.text.includes('门户标题'));
      expectAll(await tablesOn(page), whole.text);
    }));
});
