/** The built Storybook from a plain file server: it opens, asks nothing of anybody else, and its pages say what they should. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { guides } from '../../stories/guides.js';
import { keyRows } from '../../stories/keys.js';
import { launchBrowser, startServer, type HostServer } from './server.js';

const INDEX = 'storybook-static/index.json';

const newest = (folder: string): number =>
  Math.max(
    ...readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(
      (name) => statSync(join(folder, name)).mtimeMs,
    ),
  );

/** Builds where nothing is built or something is younger. */
function buildIfStale(): void {
  const built = existsSync(INDEX) ? statSync(INDEX).mtimeMs : 0;
  if (built > Math.max(newest('src'), newest('stories'), statSync('custom-elements.json').mtimeMs)) return;
  const storybook = 'node_modules/storybook/dist/bin/dispatcher.js';
  const args = [
    'build',
    '-c',
    'stories/.storybook',
    '-o',
    'storybook-static',
    '--quiet',
    '--disable-telemetry',
  ];
  const { status, stderr } = spawnSync(process.execPath, [storybook, ...args], { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
}

describe('the built Storybook', () => {
  let server: HostServer;
  let browser: Browser;
  let faults: string[];
  before(async () => {
    buildIfStale();
    server = await startServer();
    server.on('/favicon.ico', { status: 204, body: '' });
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  async function open(path: string, look: (page: Page) => Promise<void>): Promise<void> {
    const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
    faults = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    page.on('request', (request) => {
      if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(server.origin))
        faults.push(`asked for ${request.url()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
    });
    try {
      await page.goto(`${server.origin}/storybook/${path}`);
      await look(page);
      assert.deepEqual(faults, []);
    } finally {
      await page.close();
    }
  }

  const { entries } = ((): {
    entries: Record<string, { id: string; type: string; title: string; name: string }>;
  } => {
    buildIfStale();
    return JSON.parse(readFileSync(INDEX, 'utf8'));
  })();
  const all = Object.values(entries);
  const story = (id: string): string => `iframe.html?id=${id}&viewMode=story`;
  const idOf = (title: RegExp, name: string): string => {
    const found = all.find((entry) => title.test(entry.title) && entry.name === name);
    assert.ok(found, `${title} ${name}`);
    return found.id;
  };

  it('opens with its side bar and a story', () =>
    open('index.html', async (page) => {
      await page
        .frameLocator('#storybook-preview-iframe')
        .locator('.story')
        .first()
        .waitFor({ timeout: 30_000 });
      const bar = await page.locator('#storybook-explorer-tree').innerText();
      for (const title of ['整页', '设计', '目标进度', '县区排名']) assert.ok(bar.includes(title), title);
    }));

  const docs = all.filter(({ type }) => type === 'docs');
  it('has a docs page for each widget', () => {
    assert.equal(docs.length, guides.length);
  });

  for (const { id, title } of docs) {
    it(`docs page: ${title}`, () =>
      open(`iframe.html?id=${id}&viewMode=docs`, async (page) => {
        await page.locator('.guide').waitFor({ timeout: 30_000 });
        const tag = await page.locator('.guide').getAttribute('data-tag');
        const draws = guides.find((guide) => guide.tag === tag)?.anatomy !== undefined;
        const text = await page.locator('.guide').innerText();
        for (const part of ['它回答什么', '什么时候不用它', '看例子给数据', '念出来', '键盘'])
          assert.ok(text.includes(part), part);
        assert.equal(text.includes('构成'), draws);
        const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as {
          modules: { declarations: Record<string, { name: string; description?: string }[]>[] }[];
        };
        const known = manifest.modules
          .flatMap(({ declarations }) => declarations)
          .find((declaration) => (declaration as unknown as { tagName: string }).tagName === tag);
        for (const kind of ['attributes', 'members', 'events', 'cssParts', 'cssProperties'])
          for (const { name, description } of known?.[kind] ?? [])
            assert.ok(!description || text.includes(name), `${kind}: ${name}`);
        for (const row of keyRows) if (row.tag === tag) assert.ok(text.includes(row.does[0]), row.does[0]);
        await page.waitForFunction(() => {
          const told = Array.from(document.querySelectorAll('.guide-said'));
          return told.length > 0 && told.every(({ textContent }) => (textContent ?? '').length > 20);
        });
        if (draws) await page.waitForFunction(() => document.querySelectorAll('.guide-marks b').length >= 4);
      }));
  }

  it('tokens page: live figures, all of them enough', () =>
    open(story(idOf(/Design/, 'Tokens')), async (page) => {
      await page.waitForFunction(() => document.querySelectorAll('table.tokens').length === 5);
      const text = await page.locator('.token-page').innerText();
      assert.match(text, /--union-text\s+#1b2330\s+\S+\s+15\.7\s+14\.7\s+✓/);
      assert.doesNotMatch(text, /✗/);
    }));

  it('theme editor: a colour changes picture, contrast, CSS and design tokens', () =>
    open(story(idOf(/Design/, 'Editor')), async (page) => {
      await page.locator('input[name=brand]').fill('#0a7d33');
      assert.match(await page.locator('textarea[name=css]').inputValue(), /--union-brand: #0a7d33;/);
      const { union } = JSON.parse(await page.locator('textarea[name=json]').inputValue()) as {
        union: { color: { brand: { $value: { hex: string } } } };
      };
      assert.equal(union.color.brand.$value.hex, '#0a7d33');
      const stroke = await page
        .locator('.editor-preview union-target-gauge .progress')
        .first()
        .evaluate((path) => getComputedStyle(path).stroke);
      assert.equal(stroke, 'rgb(10, 125, 51)');
      await page.locator('input[name=muted]').fill('#bbbbbb');
      assert.match(await page.locator('[role=status]').first().innerText(), /不够 4\.5:1：muted/);
      await page.locator('select[name=look]').selectOption('blue');
      assert.match(await page.locator('textarea[name=css]').inputValue(), /--union-brand: #0a4c9a;/);
    }));

  it('controls are bound to real data: another document, another theme', () =>
    open(story(idOf(/gauge/, 'Playground')), async (page) => {
      const gauge = page.locator('union-target-gauge');
      const says = (word: string): Promise<unknown> =>
        page.waitForFunction(
          (wanted) =>
            document
              .querySelector<HTMLElement & { toSentence(): string }>('union-target-gauge')
              ?.toSentence()
              .includes(wanted) ?? false,
          word,
        );
      await gauge.waitFor();
      await says('新就业形态劳动者');
      await page.evaluate(
        (storyId) => {
          const { __STORYBOOK_ADDONS_CHANNEL__: channel } = globalThis as unknown as {
            __STORYBOOK_ADDONS_CHANNEL__: { emit(name: string, args: object): void };
          };
          // what the panel of controls tells the story
          const updatedArgs = { document: '驿站全覆盖', theme: 'screen' };
          channel.emit('updateStoryArgs', { storyId, updatedArgs });
        },
        idOf(/gauge/, 'Playground'),
      );
      await says('爱心驿站');
      assert.match((await gauge.locator('.frame').getAttribute('class')) ?? '', /screen/);
    }));

  for (const name of ['Portal', 'Red Federation', 'Blue Government', 'Data Hall'])
    it(`page: ${name}`, () =>
      open(story(idOf(/Pages/, name)), async (page) => {
        await page.waitForFunction(
          () =>
            Array.from(document.querySelectorAll<HTMLElement & { state: string }>('.portal *')).filter(
              ({ localName, state }) => localName.startsWith('union-') && state === 'ready',
            ).length === 9,
        );
      }));
});
