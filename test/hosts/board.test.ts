import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { oldPage, SCRIPT, visit } from './engine-host.js';
import type { RunningEngine } from './engines/engine.js';
import { engines } from './engines/engines.js';
import { htmlPage, useHost } from './host.js';
import { startServer, type HostServer } from './server.js';

const BOARD = '<script src="/dist/union-board.js"></script>';
const target = (value: number): object => ({ name: '发展会员', unit: '人', value, target: 100 });
const gauge = (value: number): string =>
  `<union-target-gauge><script type="application/json">${JSON.stringify(target(value))}</script></union-target-gauge>`;
const page = (id: string, ...values: number[]): string =>
  `<section id="${id}" heading="第${id}页" grid="${values.map((_, at) => `c${at}`).join(' ')}">${values.map(gauge).join('')}</section>`;
const markup = `<union-board kiosk motion="none" heading="某市总工会">${page('a', 45, 60)}${page('b', 70)}</union-board>`;

/** What the page shows of the board: which page, and the figures and boxes of the cells that can be seen. */
const look = `(function () {
  var board = document.querySelector('union-board');
  var cells = [].slice.call(board.querySelectorAll('union-target-gauge')).filter(function (cell) {
    return cell.getClientRects().length > 0;
  });
  return {
    page: board.page,
    heroes: cells.map(function (cell) { return cell.shadowRoot.querySelector('.hero').textContent.trim(); }),
    lefts: cells.map(function (cell) { return Math.round(cell.getBoundingClientRect().left); }),
    subject: board.shadowRoot.querySelector('.subject').textContent,
    states: board.health().pages.map(function (page) {
      return page.cells.map(function (cell) { return cell.state; }).join();
    }),
    errors: board.health().errors.filter(function (fault) { return fault.where !== 'wake lock'; })
  };
})()`;

interface Look {
  readonly page: number;
  readonly heroes: readonly string[];
  readonly lefts: readonly number[];
  readonly subject: string;
  readonly states: readonly string[];
  readonly errors: readonly unknown[];
}

function checkFirst(seen: Look): void {
  assert.deepEqual(seen.heroes, ['45.0%', '60.0%']);
  assert.ok(seen.lefts[1]! > seen.lefts[0]! + 50, `side by side: ${seen.lefts.join()}`);
  assert.deepEqual([seen.page, seen.subject], [0, '第a页']);
  assert.deepEqual(seen.states, ['ready,ready', 'ready']);
  assert.deepEqual(seen.errors, []);
}

for (const engine of engines) {
  if (engine.missing) continue;
  describe(`the board in ${engine.id}`, () => {
    let server: HostServer;
    let running: RunningEngine;
    before(async () => {
      server = await startServer();
      running = await engine.start();
    });
    after(async () => {
      await running?.close();
      await server.close();
    });

    it('shows one page after the other, each cell in its place', () =>
      visit(engine, running, server, oldPage(markup, SCRIPT + BOARD), async (probed) => {
        await probed.page.ask(`new Promise(function (done) {
          var wait = setInterval(function () {
            var hero = document.querySelector('union-target-gauge').shadowRoot;
            if (hero && hero.querySelector('.hero')) { clearInterval(wait); done('1'); }
          }, 50);
        })`);
        checkFirst(await probed.get<Look>(look));
        await probed.run(`document.querySelector('union-board').next()`);
        await probed.page.ask(
          `new Promise(function (done) { setTimeout(function () { done('1'); }, 500); })`,
        );
        const second = await probed.get<Look>(look);
        assert.deepEqual([second.page, second.heroes, second.subject], [1, ['70.0%'], '第b页']);
        assert.deepEqual(
          (await probed.faults()).filter((fault) => !fault.includes('404')),
          [],
        );
      }));
  });
}

describe('the script of the board', () => {
  const host = useHost();
  const strict = {
    'content-security-policy':
      "default-src 'none'; script-src 'self'; style-src 'none'; connect-src 'self'; " +
      "require-trusted-types-for 'script'; trusted-types lit-html union-board",
  };
  const ready = async (opened: Page): Promise<Look> => {
    await opened.waitForFunction(
      () => !!document.querySelector('union-target-gauge')?.shadowRoot?.querySelector('.hero'),
    );
    return opened.evaluate(look) as Promise<Look>;
  };

  it('is ASCII throughout, and registers the board alone', () =>
    host.visit(htmlPage(BOARD), async (opened, said) => {
      assert.equal(readFileSync('dist/union-board.js').filter((byte) => byte > 127).length, 0);
      const names = await opened.evaluate(() =>
        ['union-board', 'union-feed', 'union-target-gauge'].map((name) => !!customElements.get(name)),
      );
      assert.deepEqual(names, [true, false, false]);
      assert.deepEqual(said, []);
    }));

  it('goes with the other in any order, under a strict policy without a word', async () => {
    for (const scripts of [SCRIPT + BOARD, BOARD + SCRIPT]) {
      await host.visit(htmlPage(scripts + markup, strict), async (opened, said) => {
        checkFirst(await ready(opened));
        assert.deepEqual(said, []);
      });
    }
  });

  it('included twice, says so once and breaks nothing', () =>
    host.visit(
      htmlPage(SCRIPT + BOARD + BOARD.replace('.js', '.js?again') + markup, strict),
      async (opened, said) => {
        checkFirst(await ready(opened));
        assert.equal(said.length, 1);
        assert.match(said[0]!, /^info: union-widgets .* was not started/);
      },
    ));

  it('fills its templates from a feed of the other script, whichever came first, and tells the server’s time', async () => {
    const lobby = {
      districts: [
        { name: '东区', joining: target(12) },
        { name: '西区', joining: target(34) },
      ],
    };
    host.server.on('/lobby.json', {
      body: JSON.stringify(lobby),
      headers: { 'content-type': 'application/json', date: 'Fri, 01 Jan 2027 02:03:00 GMT' },
    });
    const fed =
      `<union-feed src="/lobby.json"><union-board motion="none"><template each="/districts">` +
      `<section heading="{name}"><union-target-gauge pointer="{pointer}/joining"></union-target-gauge></section>` +
      `</template></union-board></union-feed>`;
    for (const scripts of [SCRIPT + BOARD, BOARD + SCRIPT]) {
      await host.visit(htmlPage(scripts + fed, strict), async (opened, said) => {
        await opened.waitForFunction(() => document.querySelectorAll('union-board > section').length === 2);
        const seen = await ready(opened);
        assert.deepEqual([seen.heroes, seen.subject], [['12.0%'], '东区']);
        await opened.evaluate(() =>
          document.querySelector<HTMLElementTagNameMap['union-board']>('union-board')!.next(),
        );
        await opened.waitForFunction(() => {
          const gauges = document.querySelectorAll('union-target-gauge');
          return gauges[1]?.shadowRoot?.querySelector('.hero')?.textContent === '34.0%';
        });
        const clock = await opened.evaluate(
          () => document.querySelector('union-board')!.shadowRoot!.querySelector('.clock')!.textContent,
        );
        assert.match(clock!, /^2027年1月1日 星期五 10:03$/);
        assert.deepEqual(said, []);
      });
    }
  });

  it('fills the screen by a key, offers it again after the page was loaded anew, and gives it back', () =>
    host.visit(htmlPage(SCRIPT + BOARD + markup), async (opened) => {
      await ready(opened);
      const isFull = (): Promise<boolean> => opened.evaluate(() => !!document.fullscreenElement);
      await opened.keyboard.press('f');
      await opened.waitForFunction(() => !!document.fullscreenElement);
      // The screen is full a frame before the page is told, and so the board.
      await opened.waitForFunction(() => sessionStorage.getItem('union-board-fullscreen') === '1');
      await opened.reload();
      await ready(opened);
      assert.equal(await isFull(), false);
      await opened.waitForFunction(
        () => !!document.querySelector('union-board')!.shadowRoot!.querySelector('.offer'),
      );
      await opened.keyboard.press('f');
      await opened.waitForFunction(() => !!document.fullscreenElement);
      await opened.waitForFunction(
        () => !document.querySelector('union-board')!.shadowRoot!.querySelector('.offer'),
      );
      await opened.keyboard.press('f');
      await opened.waitForFunction(() => !document.fullscreenElement);
    }));

  it('turns the page by a finger that sweeps across it', () =>
    host.visit(
      htmlPage(SCRIPT + BOARD + markup),
      async (opened) => {
        await ready(opened);
        const client = await opened.context().newCDPSession(opened);
        const touch = (type: string, x?: number): Promise<unknown> =>
          client.send('Input.dispatchTouchEvent', {
            type: type as 'touchStart',
            touchPoints: x === undefined ? [] : [{ x, y: 300 }],
          });
        await touch('touchStart', 500);
        for (const x of [430, 350, 280]) await touch('touchMove', x);
        await touch('touchEnd');
        await opened.waitForFunction(
          () => document.querySelector<HTMLElementTagNameMap['union-board']>('union-board')!.page === 1,
        );
      },
      { context: { hasTouch: true } },
    ));
});
