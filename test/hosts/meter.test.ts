import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import {
  ceilingTarget,
  clearanceTarget,
  contradictingTarget,
  countyTarget,
  levelTarget,
  negativeTarget,
  overrunTarget,
  statusTargets,
  zeroTarget,
} from '../../stories/target-gauge-examples.js';
import { launchBrowser, startServer, type HostServer } from './server.js';

/** What the browser tells a screen reader of one element. */
interface Heard {
  role: string;
  name: string;
  /** From the markup: DevTools gives an empty `valuetext` for every meter, one of plain HTML too. */
  text: string | null;
  min: number | undefined;
  max: number | undefined;
  now: number | undefined;
}

interface AXNode {
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
  value?: { value: string | number };
  properties?: { name: string; value: { value: unknown } }[];
}

describe('in the accessibility tree of the browser', () => {
  let server: HostServer;
  let browser: Browser;
  before(async () => {
    server = await startServer();
    server.on('/favicon.ico', { status: 204, body: '' });
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  /** Every picture of a page with one gauge, as it is heard. */
  async function heard(data: unknown, attributes = ''): Promise<Heard[]> {
    const page = await browser.newPage();
    server.on('/page.html', {
      body: `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>t</title>
        <script src="/dist/union-widgets.js"></script>
        <union-target-gauge ${attributes}><script type="application/json">${JSON.stringify(data)}</script></union-target-gauge>`,
    });
    try {
      await page.goto(`${server.origin}/page.html`);
      await page.locator('union-target-gauge .hero').waitFor();
      const text = await page.locator('union-target-gauge [part=gauge]').getAttribute('aria-valuetext');
      const cdp = await page.context().newCDPSession(page);
      const { nodes } = (await cdp.send('Accessibility.getFullAXTree')) as { nodes: AXNode[] };
      return nodes
        .filter(({ ignored, role }) => !ignored && /^(meter|image|img)$/.test(role?.value ?? ''))
        .map(({ role, name, value, properties = [] }) => {
          const of = (key: string): unknown => properties.find((one) => one.name === key)?.value.value;
          return {
            role: role?.value ?? '',
            name: name?.value ?? '',
            text,
            min: of('valuemin') as number | undefined,
            max: of('valuemax') as number | undefined,
            now: value === undefined ? undefined : Number(value.value),
          };
        });
    } finally {
      await page.close();
    }
  }

  const meters: [string, unknown, string, number, number, number][] = [
    ['the county', countyTarget, '45.0%', 0, 100, 45],
    ['zero', zeroTarget, '0.0%', 0, 100, 0],
    ['an overrun, which its end grows with', overrunTarget, '136.0%', 0, 136, 136],
    ['a figure below zero, which its start goes down to', negativeTarget, '−4.0%', -4, 100, -4],
    ['a level', levelTarget, '90%', 0, 100, 90],
    ['a clearance', clearanceTarget, '92.5%', 0, 100, 92.5],
  ];
  for (const [what, data, text, min, max, now] of meters) {
    it(`${what} is one meter`, async () => {
      const [meter, ...more] = await heard(data);
      assert.deepEqual(more, []);
      assert.ok(meter);
      assert.equal(meter.role, 'meter');
      assert.deepEqual([meter.text, meter.min, meter.max, meter.now], [text, min, max, now]);
    });
  }

  it('one sentence has value, target, rate, schedule gap, average gap and as-of, each once', async () => {
    const [meter] = await heard(countyTarget);
    const name = meter?.name ?? '';
    for (const part of [
      '45%，',
      '目标 100%',
      '完成率 45.0%',
      '按日计算，324/365 天',
      '滞后序时进度 43.8 个百分点',
      '低于全市平均（65.0%）20.0 个百分点',
      '截至2026年11月20日',
    ])
      assert.equal(name.split(part).length, 2, `${part} in ${name}`);
    assert.equal(name.match(/。/g)?.length, 1);
  });

  it('a ceiling is a meter of what is used', async () => {
    const [meter] = await heard(ceilingTarget);
    assert.equal(meter?.text, '68.3%');
    assert.match(meter?.name ?? '', /已用 68\.3%/);
  });

  it('a contradiction is heard with both figures', async () => {
    const [meter] = await heard(contradictingTarget);
    assert.match(meter?.name ?? '', /81\.0%，标称 92%/);
  });

  for (const [status, data] of Object.entries(statusTargets)) {
    it(`${status}: no meter, a picture with the sentence`, async () => {
      const [picture, ...more] = await heard(data);
      assert.deepEqual(more, []);
      assert.ok(picture);
      assert.notEqual(picture.role, 'meter');
      assert.match(picture.name, /未判定/);
      assert.deepEqual([picture.min, picture.max, picture.now], [undefined, undefined, undefined]);
    });
  }

  for (const form of ['ring', 'bar', 'bullet', 'water']) {
    it(`the form ${form} is the same meter`, async () => {
      const [arc] = await heard(overrunTarget);
      assert.deepEqual(await heard(overrunTarget, `variant="${form}"`), [arc]);
    });
  }
});
