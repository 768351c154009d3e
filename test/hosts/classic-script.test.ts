import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { htmlPage, useHost } from './host.js';
import { allReady, saidOn } from './page-widgets.js';
import { gbk } from './server.js';
import { markup, tags } from './widgets.js';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

const target = { name: '发展会员', unit: '人', value: 45, target: 100 };
const gauge = `<union-target-gauge><script type="application/json">${JSON.stringify(target)}</script></union-target-gauge>`;
const script = '<script src="/dist/union-widgets.js"></script>';
const tools = '<script src="/dist/union-tools.js"></script>';
const late = (source: string): string => source.replace(' src', ' defer src');
const modules = ['index', 'tools'].map((name) => `<script type="module" src="/dist/${name}.js"></script>`);

describe('the classic script', () => {
  const host = useHost();

  const registered = (page: Page): Promise<string[]> =>
    page.evaluate((names) => names.filter((name) => customElements.get(name)), [...tags]);

  it('has no byte outside ASCII', () => {
    assert.equal(readFileSync('dist/union-widgets.js').filter((byte) => byte > 127).length, 0);
  });

  it('registers every element and asks the network for nothing', () =>
    host.visit(htmlPage(script + gauge), async (page, said) => {
      assert.deepEqual(await registered(page), tags);
      await page.waitForLoadState('networkidle');
      assert.deepEqual(
        host.server.requests.filter((path) => path !== '/favicon.ico'),
        ['/page.html', '/dist/union-widgets.js'],
      );
      assert.deepEqual(said, []);
    }));

  it('brings every colour of the lights to them', () => {
    const one = (value: number): string => {
      const bands = ['done', 'good', 'warn', 'bad'].map((light, at) => ({
        light,
        label: light,
        all: [{ by: 'completion', min: [100, 80, 50, 0][at] }],
      }));
      const data = { name: '发展会员', value, target: 100, bands };
      return `<union-target-gauge><script type="application/json">${JSON.stringify(data)}</script></union-target-gauge>`;
    };
    const gauges = [100, 85, 60, 20].map(one).join('');
    return host.visit(htmlPage(script + gauges), async (page) => {
      await allReady(page, 4);
      const fills = await page.evaluate(() =>
        [...document.querySelectorAll('union-target-gauge')].map((gauge) => {
          const lamp = gauge.shadowRoot!.querySelector('.lamp')!;
          return `${lamp.getAttribute('class')} ${getComputedStyle(lamp).fill}`;
        }),
      );
      assert.deepEqual(fills, [
        'lamp done rgb(15, 123, 95)',
        'lamp good rgb(47, 125, 30)',
        'lamp warn rgb(229, 161, 0)',
        'lamp bad rgb(191, 42, 23)',
      ]);
    });
  });

  it('included twice under a strict policy, says so once and breaks nothing', () =>
    host.visit(
      htmlPage(`${script}${script.replace('.js', '.js?again')}${gauge}`, {
        'content-security-policy':
          "default-src 'self'; script-src 'self'; style-src 'self'; " +
          "require-trusted-types-for 'script'; trusted-types lit-html",
      }),
      async (page, said) => {
        assert.deepEqual(await registered(page), tags);
        assert.deepEqual(said, [
          `info: union-widgets ${version} was not started: version ${version} is already running on this page. ` +
            'Include the script once.',
        ]);
      },
    ));

  it('beside another version, warns with both versions and leaves the first in charge', () =>
    host.visit(
      htmlPage(script),
      async (page, said) => {
        assert.deepEqual(await registered(page), ['union-target-gauge']);
        assert.match(
          said.join(),
          new RegExp(`^warning: union-widgets ${version} was not .*version 0\\.0\\.9 is`),
        );
      },
      {
        initScript: `customElements.define('union-target-gauge', class extends HTMLElement { static version = '0.0.9' })`,
      },
    ));

  for (const lack of ['Element.prototype.attachShadow', 'Document.prototype.adoptedStyleSheets'])
    it(`where there is no ${lack}, below the browser floor, does nothing and says nothing`, () =>
      host.visit(
        htmlPage(`${script}<union-target-gauge>45%</union-target-gauge>`),
        async (page, said) => {
          assert.deepEqual(said, []);
          assert.equal(await page.locator('union-target-gauge').innerText(), '45%');
        },
        { initScript: `delete ${lack}` },
      ));

  it('reads well in a GBK page whose server names no charset, all widgets', () =>
    host.visit(
      {
        body: gbk(`<!doctype html><meta charset="gbk"><title>市总工会</title>${script}${markup()}`),
        headers: { 'content-type': 'text/html' },
      },
      async (page, said) => {
        await allReady(page, tags.length);
        const all = (await saidOn(page)).map((one) => `${one.text} ${one.sentence}`);
        for (const text of all) assert.doesNotMatch(text, /\ufffd|锟|鍙|鐨|鎬/);
        assert.match(all[0] ?? '', /滞后序时进度 43\.8 个百分点/);
        assert.match(all[1] ?? '', /24 项/);
        assert.match(all[2] ?? '', /并列第4名.*未报送/);
        assert.match(all[3] ?? '', /示意图/);
        assert.match(all[4] ?? '', /1200万元/);
        assert.equal(await page.evaluate(() => document.characterSet), 'GBK');
        assert.deepEqual(said, []);
      },
    ));
});

describe('the script of the tools', () => {
  const host = useHost();
  const withBar = gauge.replace('<union-target-gauge', '<union-target-gauge toolbar');

  it('has no byte outside ASCII', () => {
    assert.equal(readFileSync('dist/union-tools.js').filter((byte) => byte > 127).length, 0);
  });

  for (const [what, head, foot] of [
    ['after the widgets', script + tools, ''],
    ['before the widgets', tools + script, ''],
    ['below the elements', script, tools],
    ['long before the widgets', tools, script],
    ['deferred, after the widgets', late(script) + late(tools), ''],
    ['deferred, before the widgets', late(tools) + late(script), ''],
    ['twice', script + tools + tools, tools],
    ['as a module, after the widgets', modules.join(''), ''],
    ['as a module, before the widgets', modules.slice().reverse().join(''), ''],
    ['as a module beside the classic script', script + modules[1], ''],
    ['both ways', script + tools + modules[1], ''],
  ] as const)
    it(`${what}: gives widgets their tools, once`, () =>
      host.visit(htmlPage(`${head}${withBar}${foot}`), async (page, said) => {
        await page.locator('union-target-gauge [part~=toolbar]').waitFor();
        await page.waitForLoadState('load');
        const [bars, text, size] = await page.evaluate(async () => {
          const element = document.querySelector('union-target-gauge')!;
          const { size: bytes } = await element.toPNG(1);
          return [
            element.shadowRoot!.querySelectorAll('[part~=toolbar]').length,
            element.toSVG(),
            bytes,
          ] as const;
        });
        assert.equal(bars, 1);
        assert.match(text, /^<svg .*45\.0%.*<\/svg>$/s);
        assert.ok(size > 500);
        // Heard twice, the second would take back what the first did.
        await page.evaluate(() => document.dispatchEvent(new CustomEvent('union-elder')));
        await page.locator('union-target-gauge .frame.elder').waitFor();
        assert.deepEqual(said, []);
      }));

  it('alone on a page, or below the browser floor, does nothing and says nothing', async () => {
    const fallback = '<union-target-gauge toolbar>45%</union-target-gauge>';
    for (const [body, initScript] of [
      [tools + fallback, ''],
      [script + tools + fallback, 'delete Element.prototype.attachShadow'],
      [script + tools + fallback, 'delete window.customElements'],
    ] as const)
      await host.visit(
        htmlPage(body),
        async (page, said) => {
          assert.deepEqual(said, []);
          assert.equal(await page.locator('union-target-gauge').innerText(), '45%');
          await page.evaluate(() => document.dispatchEvent(new CustomEvent('union-elder')));
          assert.deepEqual(said, []);
        },
        { initScript },
      );
  });
});
