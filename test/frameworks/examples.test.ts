import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { here, prepareExamples } from '../../demo/frameworks/build.mjs';
import { createExamplesServer, examples } from '../../demo/frameworks/serve.mjs';
import { run } from '../../tools/pack.mjs';
import { launchBrowser } from '../hosts/server.js';
import { heldBy, leftIn, watch, type Left } from './watch.js';

const tags = ['union-county-ranking', 'union-target-gauge'] as const;

interface Widget extends HTMLElement {
  readonly state?: string;
  toSentence(): string;
}

/** What a person sees of an example: what the widgets say, and what the page says of the row that was picked. */
interface Seen {
  readonly ranking: string;
  readonly gauge: string;
  readonly picked: string;
  readonly widgets: number;
}

const seenOn = (page: Page): Promise<Seen> =>
  page.evaluate(() => {
    const [ranking, gauge] = ['union-county-ranking', 'union-target-gauge'].map((tag) => {
      const widget = document.querySelector<Widget>(tag);
      const isShown =
        widget?.state === 'ready' && !widget.hidden && widget.shadowRoot?.querySelector('.frame');
      return isShown ? widget.toSentence() : '';
    });
    return {
      ranking: ranking ?? '',
      gauge: gauge ?? '',
      picked: document.querySelector('#picked')?.textContent ?? '',
      widgets: document.querySelectorAll('union-county-ranking, union-target-gauge').length,
    };
  });

/** Asks again until it is so: from outside, so that the page has no timer of ours to wait for. */
async function until<T>(ask: () => Promise<T>, isSo: (answer: T) => boolean): Promise<T> {
  const givenUpAt = Date.now() + 10_000;
  for (;;) {
    const answer = await ask();
    if (isSo(answer)) return answer;
    if (Date.now() > givenUpAt) throw new Error(`It did not come to that: ${JSON.stringify(answer)}`);
  }
}

const click = (page: Page, selector: string): Promise<void> =>
  page.evaluate((found) => document.querySelector<HTMLElement>(found)?.click(), selector);

const chooseMonth = (page: Page, month: string): Promise<void> =>
  page.evaluate((value) => {
    const select = document.querySelector<HTMLSelectElement>('#month');
    if (!select) return;
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }, month);

/** Picks the row of a county in the ranking, as a click of a person does, once it is drawn. */
const pickRow = (page: Page, county: string): Promise<unknown> =>
  until(
    () =>
      page.evaluate((name) => {
        const rows = document
          .querySelector('union-county-ranking')
          ?.shadowRoot?.querySelectorAll('[part~=row]');
        const row = Array.from(rows ?? []).find(({ textContent }) => textContent?.includes(name));
        (row as HTMLElement | undefined)?.click();
        return row !== undefined;
      }, county),
    (isPicked) => isPicked,
  );

/** Of ten times on and off the page; rankings that are not let go weigh 30 kB each. */
const MOST_GROWTH_BYTES = 50_000;

const hint = '点选一个县区，查看它的进度。';

before(() => prepareExamples());

describe('what compilers know of the elements, right and wrong', () => {
  const compilers: Record<string, readonly string[]> = {
    plain: ['typescript/bin/tsc', '-p', '.'],
    'react-19': ['typescript/bin/tsc', '-p', '.'],
    'react-18': ['typescript/bin/tsc', '-p', '.'],
    'vue-3': ['vue-tsc/bin/vue-tsc.js', '-p', '.'],
    'svelte-5': ['svelte-check/bin/svelte-check', '--tsconfig', 'tsconfig.json', '--fail-on-warnings'],
  };
  for (const [name, [compiler = '', ...args]] of Object.entries(compilers)) {
    it(`${examples.get(name)}: ${compiler.split('/')[0]} accepts the example and refuses what is wrong`, () => {
      run(process.execPath, [join(here, 'node_modules', compiler), ...args], { cwd: join(here, name) });
    });
  }
});

describe('the examples of demo/frameworks', () => {
  let server: Awaited<ReturnType<typeof createExamplesServer>>;
  let browser: Browser;
  before(async () => {
    server = await createExamplesServer();
    browser = await launchBrowser();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  /** Opens an example and counts as a fault whatever goes wrong on it. */
  async function open(name: string, look: (page: Page) => Promise<void>): Promise<void> {
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('response', (response) => {
      if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
    });
    await watch(page);
    try {
      await page.goto(`${server.url}${name}/`);
      await look(page);
      assert.deepEqual(faults, []);
    } finally {
      await page.close();
    }
  }

  for (const [name, title] of examples) {
    it(`${title}: data changes, an event is heard, and the page goes on from there`, () =>
      open(name, async (page) => {
        const first = await until(
          () => seenOn(page),
          ({ ranking }) => ranking !== '',
        );
        assert.match(first.ranking, /11月.*第1名 澄湖区 96\.2%，末位 石潭县 45\.0%，平均（合计口径） 67\.9%/);
        assert.equal(first.picked, hint);
        await pickRow(page, '石潭县');
        const picked = await until(
          () => seenOn(page),
          ({ gauge }) => gauge.startsWith('石潭县'),
        );
        assert.equal(picked.picked, '已选：石潭县');
        assert.match(picked.gauge, /2025人，目标 4500人，完成率 45\.0%/);
        await chooseMonth(page, 'october');
        const october = await until(
          () => seenOn(page),
          ({ ranking }) => ranking.includes('10月'),
        );
        assert.match(october.ranking, /第1名 澄湖区 82\.0%，末位 石潭县 42\.0%，平均（合计口径） 62\.3%/);
        assert.deepEqual([october.picked, october.gauge], [hint, '']);
        await pickRow(page, '石潭县');
        await until(
          () => seenOn(page),
          ({ gauge }) => gauge.includes('1890人'),
        );
      }));

    it(`${title}: when it is taken off the page nothing is left behind`, () =>
      open(name, async (page) => {
        const cdp = await page.context().newCDPSession(page);
        const mounted = async (): Promise<void> => {
          await until(
            () => seenOn(page),
            ({ ranking }) => ranking !== '',
          );
          await pickRow(page, '枫桥县');
          await until(
            () => seenOn(page),
            ({ gauge }) => gauge.startsWith('枫桥县'),
          );
        };
        const unmounted = async (): Promise<void> => {
          await click(page, '#toggle');
          await until(
            () => seenOn(page),
            ({ widgets }) => widgets === 0,
          );
        };
        const cycles = async (count: number): Promise<void> => {
          for (let done = 0; done < count; done += 1) {
            await click(page, '#toggle');
            await mounted();
            await unmounted();
          }
        };

        await mounted();
        const meanwhile = await heldBy(page);
        assert.ok(meanwhile.listeners.includes('HTMLDocument visibilitychange'));
        assert.ok(meanwhile.observed.some((what) => what.includes('UNION-COUNTY-RANKING')));
        await unmounted();
        await cycles(10);

        const held = await until(
          () => heldBy(page),
          ({ timers }) => timers.length === 0,
        );
        assert.deepEqual(
          held.listeners.filter((what) => /visibilitychange|MediaQueryList|resize|scroll|print/.test(what)),
          [],
        );
        assert.deepEqual(
          held.observed.filter((what) => /UNION|HTML|ShadowRoot|fragment/.test(what)),
          [],
        );
        const collected = (): Promise<Left> =>
          until(
            () => leftIn(cdp, tags),
            ({ instances }) => instances === 0,
          );
        const before = await collected();
        await cycles(10);
        const later = await collected();
        assert.deepEqual(await heldBy(page), held);
        assert.equal(later.nodes, before.nodes);
        assert.equal(later.jsEventListeners, before.jsEventListeners);
        assert.ok(later.heapBytes - before.heapBytes < MOST_GROWTH_BYTES, JSON.stringify({ before, later }));
      }));
  }
});
