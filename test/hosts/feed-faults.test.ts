import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { good, plain, startFaultServer, type Behaviour, type FaultServer } from './fault-server.js';
import { gbk, launchBrowser } from './server.js';

const START = new Date('2026-11-20T09:30:00+08:00');
const REFRESH_S = 10;

const target = (value: unknown, more: object = {}): object => ({
  name: '示例数据',
  unit: '%',
  value,
  target: 100,
  ...more,
});

/** What a page tells its test. Times are those of the page's clock, in milliseconds since `START`. */
interface Told {
  readonly hero: string;
  readonly notice: string;
  readonly state: string;
  readonly message: string;
  readonly asked: number[];
  readonly events: {
    type: string;
    at: number;
    status?: number;
    attempt?: number;
    nextInMs?: number;
    kept?: boolean;
  }[];
}

const LOG = `
  const log = (window.told = { asked: [], events: [], start: Date.now() });
  Math.random = () => 0;
  const ask = window.fetch;
  window.fetch = (input, init) => {
    log.asked.push(Date.now() - log.start);
    return ask.call(window, input, init);
  };
  for (const type of ['union-data', 'union-invalid', 'union-fetch-error', 'union-stale'])
    document.addEventListener(type, ({ status, attempt, nextInMs, kept }) =>
      log.events.push({ type, at: Date.now() - log.start, status, attempt, nextInMs, kept }));
`;

describe('a feed whose server', () => {
  let server: FaultServer;
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];
  before(async () => {
    server = await startFaultServer();
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await server.close();
  });
  beforeEach(async () => {
    faults.length = 0;
    page = await (await browser.newContext({ viewport: { width: 800, height: 600 } })).newPage();
    page.on('pageerror', (error) => faults.push(error.message));
    await page.clock.install({ time: START });
    await page.addInitScript(LOG);
  });
  afterEach(async () => {
    await page.context().close();
    assert.deepEqual(faults, []);
    server.behave = plain(404, '');
  });

  const told = (): Promise<Told> =>
    page.evaluate(() => {
      const widget = document.querySelector('union-target-gauge')!;
      const [hero = '', notice = '', message = ''] = ['.hero', '.notice', '.message'].map(
        (selector) =>
          widget.shadowRoot?.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '',
      );
      const { asked, events } = (window as unknown as { told: Told }).told;
      return { hero, notice, message, state: widget.state, asked, events };
    });

  /** Lets the page's time pass in small steps, and the network's with it, until something holds. */
  async function until(holds: (now: Told) => boolean, what: string, stepMs = 20, steps = 400): Promise<Told> {
    for (let step = 0; step < steps; step++) {
      const now = await told();
      if (holds(now)) return now;
      await page.clock.runFor(stepMs);
      await new Promise((resolve) => setTimeout(resolve, 4));
    }
    throw new Error(`In vain: ${what}; ${JSON.stringify(await told())}`);
  }

  async function open(
    attributes = `refresh="${REFRESH_S}"`,
    widget = '<union-target-gauge></union-target-gauge>',
  ): Promise<void> {
    server.page = `<!doctype html><html lang="zh-CN"><title>t</title><script src="union-widgets.js"></script><union-feed src="doc.json" ${attributes}>${widget}</union-feed>`;
    server.asked.length = 0;
    await page.goto(server.origin);
    // From here on the page's time passes only where a test lets it.
    const now = await page.evaluate(() => Date.now());
    await page.clock.pauseAt(now + 1000);
  }

  const isError = ({ type }: { type: string }): boolean => type === 'union-fetch-error';

  /** Good, then a fault, then good again: the picture, the words, the events and the times of all requests. */
  async function survives(
    fault: Behaviour,
    expected: { status?: number; refused?: RegExp; timeoutMs?: number },
  ): Promise<void> {
    server.behave = good(target(45));
    await open();
    await until(({ hero }) => hero === '45.0%', 'the first picture');
    server.behave = fault;
    const before = await told();
    await page.clock.runFor(REFRESH_S * 1000);
    const isNew = ({ events }: Told): boolean => events.length > before.events.length;
    const after = await until(isNew, 'an event', expected.timeoutMs ? 500 : 20);
    const event = after.events[before.events.length]!;
    assert.equal(after.hero, '45.0%', 'the last good picture stays');
    if (expected.refused) {
      assert.deepEqual([event.type, event.kept], ['union-invalid', true]);
      assert.match(after.notice, /^新数据未采用，显示的是上次数据：/);
      assert.match(after.notice, expected.refused);
      assert.equal(after.state, 'invalid');
    } else {
      assert.deepEqual([event.type, event.status, event.attempt], ['union-fetch-error', expected.status, 1]);
      assert.equal(after.notice, '暂时无法取得数据，稍后自动重试');
      assert.equal(after.state, 'ready');
    }
    assert.equal(after.asked.length, 2);
    if (expected.timeoutMs) assert.equal(event.at - after.asked[1]!, expected.timeoutMs);
    const next = event.nextInMs ?? REFRESH_S * 1000;
    server.behave = good(target(46));
    const healed = await until(({ hero }) => hero === '46.0%', 'the next picture', 50);
    assert.equal(healed.notice, '');
    assert.equal(healed.state, 'ready');
    assert.equal(healed.asked.length, 3, 'no request but the promised one');
    assert.equal(healed.asked[2]! - event.at, next, 'when it was promised');
    await page.evaluate(() => document.querySelector('union-feed')!.remove());
    await page.clock.runFor(3_600_000);
    assert.equal((await told().catch(() => healed)).asked.length, 3);
    for (let wait = 0; server.open > 0 && wait < 100; wait++)
      await new Promise((resolve) => setTimeout(resolve, 20));
    assert.equal(server.open, 0, 'no answer is left open');
  }

  it('answers 500', () => survives(plain(500, 'error'), { status: 500 }));
  it('answers 404', () => survives(plain(404, 'not found'), { status: 404 }));
  it('answers nothing at all, with 200', () => survives(plain(200, ''), { refused: /不是有效的 JSON/ }));
  it('cuts its JSON short', () => survives(plain(200, '{"name":"示例'), { refused: /不是有效的 JSON/ }));
  it('sends its login page with 200', () =>
    survives(plain(200, '<!doctype html><title>登录</title>', { 'content-type': 'text/html' }), {
      refused: /不是有效的 JSON/,
    }));
  it('sends a picture', () =>
    survives(plain(200, Uint8Array.of(137, 80, 78, 71, 255, 0), { 'content-type': 'image/png' }), {
      refused: /与 charset utf-8 不符，未读取/,
    }));
  it('sends GBK without saying so', () =>
    survives(
      plain(200, gbk('{"name":"示例数据","value":1,"target":2}'), { 'content-type': 'application/json' }),
      {
        refused: /与 charset utf-8 不符，未读取/,
      },
    ));
  it('says nothing for 30 s', () => survives(() => undefined, { status: 0, timeoutMs: 20_000 }));
  it('cuts the line', () => survives((response) => void response.socket?.destroy(), { status: 0 }));
  it('cuts the line in the middle of its answer', () =>
    survives(
      (response) => {
        response.writeHead(200, { 'content-length': '1000' }).write('{"name":');
        setTimeout(() => response.socket?.destroy(), 20);
      },
      { status: 0 },
    ));
  it('sends a few bytes a second', () => {
    const drip: Behaviour = (response) => {
      response.writeHead(200).write('{');
      const timer = setInterval(() => response.write(' '), 50);
      response.once('close', () => clearInterval(timer));
    };
    return survives(drip, { status: 0, timeoutMs: 20_000 });
  });
  it('nests a million arrays', () =>
    survives(plain(200, '['.repeat(1e6) + ']'.repeat(1e6)), { refused: /与 depth 64 不符，未读取/ }));
  it('sends 100 MB', async () => {
    let sent = 0;
    await survives(
      (response) => {
        const part = Buffer.alloc(1 << 20, ' ');
        response.writeHead(200, { 'content-type': 'application/json' });
        const pump = (): void => {
          while (sent < 100 && !response.destroyed) {
            sent += 1;
            if (!response.write(part)) return void response.once('drain', pump);
          }
          response.end();
        };
        pump();
      },
      { refused: /与 max-bytes 8000000 不符，未读取/ },
    );
    assert.ok(sent < 60, `${sent} MB were sent`);
  });
  it('asks for patience', async () => {
    server.behave = good(target(45));
    await open();
    await until(({ hero }) => hero === '45.0%', 'the picture');
    server.behave = plain(503, '', { 'retry-after': '90' });
    await page.clock.runFor(REFRESH_S * 1000);
    const { events, notice } = await until(({ events: all }) => all.some(isError), 'the error');
    const error = events.find(isError)!;
    assert.deepEqual([error.status, error.nextInMs], [503, 90_000]);
    assert.equal(notice, '暂时无法取得数据，稍后自动重试');
    server.behave = good(target(46));
    const now = await until(({ hero }) => hero === '46.0%', 'the next picture', 1000);
    assert.equal(now.asked.length, 3);
    assert.equal(now.asked[2]! - error.at, 90_000);
  });

  it('leads in a circle', async () => {
    server.behave = good(target(45));
    await open();
    await until(({ hero }) => hero === '45.0%', 'the picture');
    server.behave = plain(302, '', { location: '/doc.json' });
    await page.clock.runFor(REFRESH_S * 1000);
    const { hero, events } = await until((now) => now.events.some(isError), 'the error');
    assert.equal(hero, '45.0%');
    assert.deepEqual(
      events.filter(isError).map(({ status, nextInMs }) => [status, nextInMs]),
      [[0, 2000]],
    );
  });

  it('sends GB18030 and says so, or the page does', async () => {
    const body = gbk('{"name":"示例数据","value":45,"target":100}');
    server.behave = plain(200, body, { 'content-type': 'application/json; charset=GB18030' });
    await open();
    await until(({ hero }) => hero === '45.0%', 'by header');
    assert.match(
      await page.evaluate(() => document.querySelector('union-target-gauge')!.toSentence()),
      /^示例数据/,
    );
    server.behave = plain(200, body, { 'content-type': 'application/json' });
    await open('charset="gb18030"');
    await until(({ hero }) => hero === '45.0%', 'by attribute');
  });

  it('gave its document a tag is asked by it, and its 304 without a body makes the picture fresh', async () => {
    const given = good(target(45), {
      'cache-control': 'no-cache',
      etag: '"a"',
      'last-modified': 'Fri, 20 Nov 2026 01:00:00 GMT',
    });
    server.behave = given;
    await open(`refresh="${REFRESH_S}"`, '<union-target-gauge max-age="25"></union-target-gauge>');
    await until(({ hero }) => hero === '45.0%', 'the picture');
    server.behave = (response) => void response.writeHead(304).end();
    for (let time = 0; time < 4; time++) {
      await page.clock.runFor(REFRESH_S * 1000);
      await until(({ asked }) => asked.length === time + 2 && server.open === 0, 'an answer', 50);
    }
    const { state, events, notice } = await told();
    assert.deepEqual([state, notice], ['ready', '']);
    assert.deepEqual(
      events.map(({ type }) => type),
      ['union-data'],
    );
    assert.deepEqual(
      server.asked.map(({ headers }) => [headers['if-none-match'], headers['if-modified-since']]),
      [[undefined, undefined], ...Array.from({ length: 4 }, () => ['"a"', 'Fri, 20 Nov 2026 01:00:00 GMT'])],
    );
  });

  for (const days of [-1, 1]) {
    it(`has a clock that is wrong by ${days} day is not stale for that`, async () => {
      const there = new Date(START.getTime() + days * 86_400_000);
      server.behave = (response, request) => {
        response.sendDate = false;
        good(target(45, { asOf: there.toISOString() }), { date: there.toUTCString() })(response, request);
      };
      await open('', '<union-target-gauge max-age="3600"></union-target-gauge>');
      const first = await until(({ hero }) => hero === '45.0%', 'the picture');
      assert.equal(first.state, 'ready');
      await page.clock.runFor(3_500_000);
      assert.equal((await told()).state, 'ready');
      await page.clock.runFor(200_000);
      const stale = await until(({ state }) => state === 'stale', 'its age', 1000);
      assert.match(stale.notice, /^已 1 小时未更新$/);
      assert.deepEqual(
        stale.events.map(({ type }) => type),
        ['union-data', 'union-stale'],
      );
    });
  }

  it('comes and goes every second', async () => {
    let count = 0;
    server.behave = (response, request) => {
      count += 1;
      (count % 2 === 1 ? good(target(count)) : plain(502, ''))(response, request);
    };
    await open('refresh="1"');
    const now = await until(({ hero }) => hero === '21.0%', 'twenty requests', 100, 1000);
    assert.equal(now.notice, '');
    const errors = now.events.filter(isError);
    assert.deepEqual(
      errors.map(({ attempt, nextInMs }) => [attempt, nextInMs]),
      Array.from({ length: 10 }, () => [1, 2000]),
    );
    assert.equal(now.asked.length, 21);
  });

  it('is down for three days is asked once a minute, and the screen says how old its picture is', async () => {
    server.behave = good(target(45, { asOf: '2026-11-20T09:30:00+08:00' }));
    await open('refresh="10"', '<union-target-gauge max-age="3600"></union-target-gauge>');
    await until(({ hero }) => hero === '45.0%', 'the picture');
    // No network at all: the attempts go on, without a request.
    await page.context().setOffline(true);
    await page.clock.runFor(3 * 86_400_000 + 60_000);
    const dark = await told();
    assert.equal(dark.hero, '45.0%');
    assert.match(dark.notice, /暂时无法取得数据，稍后自动重试；已 3 天未更新/);
    assert.equal(dark.state, 'stale');
    assert.equal(server.asked.length, 1);
    const errors = dark.events.filter(isError);
    assert.ok(errors.length > 4300 && errors.length < 4330, String(errors.length));
    assert.deepEqual(
      errors.slice(0, 7).map(({ nextInMs }) => nextInMs),
      [2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000],
    );
    assert.equal(dark.events.filter(({ type }) => type === 'union-stale').length, 1);
    server.behave = good(target(46));
    await page.context().setOffline(false);
    const back = await until(({ hero }) => hero === '46.0%', 'the picture at once');
    assert.equal(back.notice, '');
    assert.equal(server.asked.length, 2);
  });
});
