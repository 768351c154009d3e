import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { countyTarget } from '../../stories/target-gauge-examples.js';
import { SCRIPT } from './engine-host.js';
import { htmlPage, useHost } from './host.js';
import { allReady, saidOn } from './page-widgets.js';
import { markup, tags } from './widgets.js';

const POLICY = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'none'; connect-src 'self'; " +
    "require-trusted-types-for 'script'; trusted-types lit-html union-board",
};
const src = (path: string): string => `<script src="${path}"></script>`;
const module = (path: string): string => `<script type="module" src="${path}"></script>`;
const BOARD = src('/dist/union-board.js');
const LANGUAGE = src('/dist/union-language.js');
const HANT = src('/dist/union-zh-hant.js');
const json = JSON.stringify(countyTarget);
const gauge = `<union-target-gauge><script type="application/json">${json}</script></union-target-gauge>`;
const onBoard = `<union-board motion="none"><section heading="一">${gauge}</section></union-board>`;

/** Words by the names that the types have, which the built files write shorter. */
const own = `{
  core: { status: { unreported: 'nicht gemeldet' } },
  gauge: { scheduleTick: 'Soll', toSchedule: function (gap) { return gap.size + ' daneben'; } },
  board: { clock: function () { return 'Uhr'; } }
}`;

describe('languages beside the built scripts', () => {
  const host = useHost();
  const langs = (page: Page): Promise<(string | null | undefined)[]> =>
    page.evaluate(() =>
      [...document.querySelectorAll('union-target-gauge, union-board')].map((element) =>
        element.shadowRoot?.querySelector('[lang]')?.getAttribute('lang'),
      ),
    );
  const untilAll = (page: Page, lang: string): Promise<unknown> =>
    page.waitForFunction(
      (wanted) =>
        [...document.querySelectorAll('union-target-gauge, union-board')].every(
          (element) => element.shadowRoot?.querySelector('[lang]')?.getAttribute('lang') === wanted,
        ),
      lang,
    );

  it('are ASCII throughout, and alone on a page do nothing', () =>
    host.visit(htmlPage(LANGUAGE + HANT + gauge), async (page, said) => {
      for (const name of ['language', 'zh-hant'])
        assert.equal(readFileSync(`dist/union-${name}.js`).filter((byte) => byte > 127).length, 0);
      assert.equal(await page.evaluate(() => customElements.get('union-target-gauge') === undefined), true);
      assert.deepEqual(said, []);
    }));

  for (const [name, scripts] of [
    ['before', HANT + SCRIPT + BOARD],
    ['after', BOARD + SCRIPT + HANT],
    ['between, twice, with the other', BOARD + HANT + LANGUAGE + HANT + SCRIPT],
  ] as const)
    it(`Traditional Chinese stands ${name}, under a strict policy without a word`, () =>
      host.visit(
        htmlPage(`<main lang="zh-TW">${onBoard}${markup()}</main>${scripts}`, POLICY),
        async (page, said) => {
          await allReady(page, tags.length + 1);
          await untilAll(page, 'zh-Hant');
          const all = await saidOn(page);
          assert.ok(all.some(({ sentence }) => sentence.includes('滯後序時進度 43.8 個百分點')));
          for (const { sentence } of all) assert.doesNotMatch(sentence, /undefined/);
          const roles = await page.evaluate(() =>
            [
              ...document
                .querySelector('union-board')!
                .shadowRoot!.querySelectorAll('[aria-roledescription]'),
            ].map((part) => part.getAttribute('aria-roledescription')),
          );
          assert.deepEqual(roles, ['頁']);
          assert.deepEqual(said, []);
        },
        { context: { viewport: { width: 1000, height: 4000 } } },
      ));

  it('a language of the page is added by the names of the types, to widgets and board alike', () => {
    host.server.on('/own.js', {
      body: `customElements.get('union-target-gauge').addLanguage('de', ${own});`,
      headers: { 'content-type': 'text/javascript' },
    });
    return host.visit(
      htmlPage(`<main lang="de-AT">${onBoard}</main>${LANGUAGE}${SCRIPT}${BOARD}${src('/own.js')}`, POLICY),
      async (page, said) => {
        await untilAll(page, 'de');
        const [{ sentence = '' } = {}] = await saidOn(page);
        assert.match(sentence, /43\.8 points daneben/);
        const [ticks, board] = await page.evaluate(() =>
          ['union-target-gauge', 'union-board'].map(
            (tag) => document.querySelector(tag)!.shadowRoot!.textContent ?? '',
          ),
        );
        assert.match(ticks ?? '', /Soll/);
        assert.match(board ?? '', /Uhr/);
        assert.deepEqual(said, []);
      },
    );
  });

  it('go with the modules of one element: by its door, and by that of Traditional Chinese', async () => {
    host.server.on('/own.js', {
      body: `import { addLanguage } from '/dist/language.js'; addLanguage('de', ${own});`,
      headers: { 'content-type': 'text/javascript' },
    });
    const page = `<main>${gauge}</main>${module('/dist/target-gauge.js')}${module('/own.js')}${module('/dist/zh-hant.js')}`;
    for (const [lang, wanted] of [
      ['de', /43\.8 points daneben/],
      ['zh-HK', /滯後序時進度 43\.8 個百分點/],
    ] as const)
      await host.visit(htmlPage(page.replace('<main>', `<main lang="${lang}">`)), async (opened, said) => {
        await allReady(opened, 1);
        await untilAll(opened, lang === 'de' ? 'de' : 'zh-Hant');
        assert.match((await saidOn(opened))[0]!.sentence, wanted);
        assert.deepEqual(said, []);
        assert.deepEqual(await langs(opened), [lang === 'de' ? 'de' : 'zh-Hant']);
      });
  });

  it('warn of another version, whose words may go by other names', () => {
    host.server.on('/other.js', {
      body: readFileSync('dist/union-zh-hant.js', 'utf8').replace(/"\d+\.\d+\.\d+"/g, '"0.0.9"'),
      headers: { 'content-type': 'text/javascript' },
    });
    return host.visit(htmlPage(SCRIPT + src('/other.js') + gauge), async (page, said) => {
      await allReady(page, 1);
      assert.equal(said.length, 1);
      assert.match(said[0]!, /no language is added to <union-target-gauge> of version 0\.1\.0/);
    });
  });
});
