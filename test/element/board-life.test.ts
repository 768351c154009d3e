import { expect } from 'chai';
import type { UnionHeartbeatEvent, UnionPageEvent } from '../../src/board/index.js';
import { pageClock } from '../../src/shared/clock.js';
import { fakeClock, type FakeClock } from '../fake-clock.js';
import { fixture, nextEvent, until } from '../fixture.js';
import { board, gaugeText, partOf, saysBelow, seenPages, settled, type Board } from './boards.js';
import { answerFetch, gate, heroOf, record, replace, target } from './gauges.js';

const page = (id: string, content: string, attributes = ''): string =>
  `<section id="${id}" heading="第${id}页" ${attributes}>${content}</section>`;
const full = (id: string, attributes = ''): string => page(id, gaugeText(10), attributes);
const idOf = (element: Board): string | undefined => seenPages(element)[0]?.id;

/** A widget that throws when it is told to. */
class Torn extends HTMLElement {
  isTorn = false;
  asked = 0;
  data: unknown;
  readonly state = 'ready';

  get updateComplete(): Promise<boolean> {
    return this.isTorn ? Promise.reject(new Error('torn')) : Promise.resolve(true);
  }

  requestUpdate(): void {
    this.asked += 1;
  }
}
customElements.define('union-torn', Torn);

let clock: FakeClock;
beforeEach(() => (clock = fakeClock()));
afterEach(() => clock.restore());

/** A board whose pages turn, once it is known to be in sight. */
async function turning(pages: string, attributes = ''): Promise<Board> {
  const element = await board(pages, attributes);
  await until(() => element.boxes.inView, 'in sight');
  await settled(element);
  return element;
}

async function pass(element: Board, seconds: number): Promise<void> {
  clock.pass(seconds * 1000);
  await settled(element);
}

describe('the rotation of a board', () => {
  it('shows each page its time, its own where it has one, and begins anew', async () => {
    const element = await turning(full('a') + full('b', 'dwell="5"') + full('c'));
    await pass(element, 19);
    expect(idOf(element)).to.equal('a');
    await pass(element, 1.1);
    expect(idOf(element)).to.equal('b');
    await pass(element, 5.1);
    expect(idOf(element)).to.equal('c');
    await pass(element, 20.1);
    expect(idOf(element)).to.equal('a');
  });

  it('follows the order it is given, in which a page may come twice', async () => {
    const element = await turning(full('a') + full('b') + full('c'), 'dwell="10" order="a c a b"');
    const seen = [];
    for (let turn = 0; turn < 5; turn++) {
      seen.push(idOf(element));
      await pass(element, 10.1);
    }
    expect(seen.join(' ')).to.equal('a c a b a');
  });

  it('stops while it is paused, and gives the page its whole time when it goes on', async () => {
    const element = await turning(full('a') + full('b'));
    await pass(element, 15);
    element.pause();
    await settled(element);
    await pass(element, 3600);
    expect(idOf(element)).to.equal('a');
    element.play();
    await settled(element);
    await pass(element, 19);
    expect(idOf(element)).to.equal('a');
    await pass(element, 1.1);
    expect(idOf(element)).to.equal('b');
  });

  it('does not turn under somebody’s hand: not while the focus is inside', async () => {
    const element = await turning(full('a') + full('b'));
    const tool = partOf(element, '.tools button');
    tool.focus();
    await pass(element, 300);
    expect(idOf(element)).to.equal('a');
    tool.blur();
    await pass(element, 1.1);
    expect(idOf(element)).to.equal('b');
  });

  it('rests while nobody sees it, and begins with the page’s whole time', async () => {
    const element = await turning(full('a') + full('b'));
    replace(document, 'hidden', true);
    document.dispatchEvent(new Event('visibilitychange'));
    await settled(element);
    expect(clock.pending()).to.equal(0);
    const events = record('union-page', 'union-heartbeat');
    await pass(element, 86_400);
    expect([idOf(element), events.length]).to.deep.equal(['a', 0]);
    replace(document, 'hidden', false);
    document.dispatchEvent(new Event('visibilitychange'));
    await settled(element);
    await pass(element, 19);
    expect([idOf(element), events.length]).to.deep.equal(['a', 0]);
    await pass(element, 1.1);
    expect(idOf(element)).to.equal('b');
  });

  it('leaves no timer when the board goes, and goes on when it comes back', async () => {
    const element = await turning(full('a') + full('b'), 'kiosk night="19:00-07:00" reload-at="04:30"');
    const { parentElement } = element;
    expect(document.documentElement.style.overflow).to.equal('hidden');
    element.remove();
    expect(clock.pending()).to.equal(0);
    expect(document.documentElement.style.overflow).to.equal('');
    parentElement!.append(element);
    await settled(element);
    await until(() => clock.pending() > 0, 'a timer');
    await pass(element, 20.1);
    expect(idOf(element)).to.equal('b');
  });
});

describe('a page whose data is not there', () => {
  it('is passed over while it is empty, and the foot says so', async () => {
    const element = await turning(
      full('a') + page('b', '<union-target-gauge></union-target-gauge>') + full('c'),
    );
    const events = record<UnionPageEvent>('union-page');
    await pass(element, 20.1);
    expect(idOf(element)).to.equal('c');
    expect(events[0]!.skipped).to.deep.equal([{ id: 'b', reason: 'empty' }]);
    expect(saysBelow(element)).to.equal('未轮播：第b页（暂无数据）');
    expect(element.health().pages[1]!.skipped).to.equal('empty');
    element.querySelector('#b union-target-gauge')!.setAttribute('data', JSON.stringify(target(5)));
    await settled(element);
    await until(() => saysBelow(element) === '', 'all is well');
    await pass(element, 20.1);
    await pass(element, 20.1);
    expect(idOf(element)).to.equal('b');
  });

  it('is passed over by the rule of the board, or by its own', async () => {
    const invalid = '<union-target-gauge data="{}"></union-target-gauge>';
    const element = await turning(
      full('a') + page('b', invalid) + page('c', invalid, 'skip="none"'),
      'skip="invalid stale"',
    );
    await pass(element, 20.1);
    expect(idOf(element)).to.equal('c');
    expect(element.health().pages.map(({ skipped }) => skipped)).to.deep.equal([
      undefined,
      'invalid',
      undefined,
    ]);
  });

  it('is waited for, shown when it comes, and passed over after ten seconds', async () => {
    const { when, open } = gate();
    answerFetch({ 'late.json': [{ json: target(50), when }] });
    const late = '<union-target-gauge src="late.json"></union-target-gauge>';
    const element = await turning(full('a') + page('b', late) + full('c'));
    await pass(element, 25);
    expect(idOf(element)).to.equal('a');
    await pass(element, 6);
    expect(idOf(element)).to.equal('c');
    expect(saysBelow(element)).to.equal('未轮播：第b页（数据未到）');
    element.goTo('a');
    await settled(element);
    await pass(element, 21);
    open();
    await until(() => idOf(element) === 'b', 'the late page');
    await until(() => heroOf(element.querySelector('#b union-target-gauge')!) === '50.0%', 'its figure');
  });

  it('stays on show where no other has anything either', async () => {
    const empty = '<union-target-gauge></union-target-gauge>';
    const element = await turning(page('a', empty) + page('b', empty));
    await pass(element, 45);
    expect(idOf(element)).to.equal('a');
  });
});

describe('a board that lives on', () => {
  it('says every minute that it is alive, and how', async () => {
    const element = await turning(full('a') + full('b'));
    const beat = nextEvent<UnionHeartbeatEvent>(element, 'union-heartbeat');
    await pass(element, 61);
    const { health } = await beat;
    expect(health.version).to.match(/^\d+\.\d+\.\d+/);
    expect(health.nowMs - health.startedMs).to.be.within(60_000, 62_000);
    expect(health.pages[0]!.cells).to.deep.equal([
      { widget: 'union-target-gauge', state: 'ready', asOf: undefined, lastDataMs: health.startedMs },
    ]);
    expect(health.lastDataMs).to.equal(health.startedMs);
    expect(pageClock.now() - element.health().lastFrameMs!).to.be.below(6_000);
    expect(health.errors).to.deep.equal([]);
  });

  it('tries a widget that threw again, and puts a fresh one in its place; the others go on', async () => {
    const element = await turning(page('a', `<union-torn data-of="author"></union-torn>${gaugeText(2)}`));
    const torn = element.querySelector<Torn>('union-torn')!;
    const states = (): string[] => element.health().pages[0]!.cells.map(({ state }) => state);
    torn.data = { given: 1 };
    expect(states()).to.deep.equal(['ready', 'ready']);
    torn.isTorn = true;
    await pass(element, 5.1);
    await until(() => saysBelow(element) === '1 处显示故障，正在恢复', saysBelow(element));
    expect(states()).to.deep.equal(['failed', 'ready']);
    expect(element.health().errors).to.have.length(1);
    expect(element.health().errors[0]).to.deep.include({ where: 'union-torn', message: 'Error: torn' });
    // What mends by itself is the same element again.
    torn.isTorn = false;
    await pass(element, 5.1);
    await until(() => saysBelow(element) === '', 'mended');
    expect([torn.asked, element.querySelector('union-torn') === torn]).to.deep.equal([1, true]);
    // What does not is replaced, with what its owner gave it.
    torn.isTorn = true;
    for (let tick = 0; tick < 3; tick++) await pass(element, 5.1);
    const fresh = element.querySelector<Torn>('union-torn')!;
    expect(fresh).not.to.equal(torn);
    expect([fresh.data, fresh.dataset['of']]).to.deep.equal([{ given: 1 }, 'author']);
    await pass(element, 5.1);
    await until(() => saysBelow(element) === '', 'all is well');
    expect(states()).to.deep.equal(['ready', 'ready']);
  });

  it('notes what goes wrong on the page: errors, requests, fonts, the store', async () => {
    answerFetch({ 'dead.json': [{ status: 503 }] });
    const element = await turning(
      full('a') + page('b', '<union-target-gauge id="g" src="dead.json"></union-target-gauge>'),
    );
    const told = (): string[] => element.health().errors.map(({ where, message }) => `${where}: ${message}`);
    await until(() => told().length > 0, 'the request');
    expect(told()).to.deep.equal(['union-target-gauge#g: dead.json: status 503']);
    document.dispatchEvent(
      new SecurityPolicyViolationEvent('securitypolicyviolation', {
        violatedDirective: 'img-src',
        effectiveDirective: 'img-src',
        blockedURI: 'http://x/y.png',
        documentURI: location.href,
        originalPolicy: 'img-src',
        disposition: 'enforce',
        statusCode: 200,
      }),
    );
    const face = new FontFace('Nowhere', 'url(/nowhere.woff2)');
    document.fonts.add(face);
    await face.load().catch(() => undefined);
    await until(() => told().some((text) => text.startsWith('font')), 'the font');
    document.fonts.delete(face);
    window.dispatchEvent(
      Object.assign(new Event('union-store-error'), {
        error: new DOMException('full', 'QuotaExceededError'),
      }),
    );
    expect(told().slice(1)).to.deep.equal([
      'content security policy: img-src: http://x/y.png',
      'font: a font did not load: Nowhere',
      'store: QuotaExceededError: full',
    ]);
    expect(heroOf(element.querySelector('#a union-target-gauge')!)).to.equal('10.0%');
    await pass(element, 60);
    await until(() => saysBelow(element).endsWith('近 10 分钟有 4 类故障'), saysBelow(element));
  });

  it('hears of a store that is full from what wants to keep something there, which is shown all the same', async () => {
    answerFetch({ 'kept.json': [{ json: target(5) }] });
    replace(indexedDB, 'open', () => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    const element = await board(
      '<section><union-feed src="kept.json" persist><union-target-gauge></union-target-gauge></union-feed></section>',
    );
    await until(() => element.health().errors.length > 0, 'the fault');
    expect(element.health().errors[0]).to.deep.include({
      message: 'QuotaExceededError: no room',
      where: 'store',
    });
    await until(() => heroOf(element.querySelector('union-target-gauge')!) === '5.0%', 'the figure');
  });

  it('notes what goes wrong with the feed around it', async () => {
    answerFetch({ 'gone.json': [{ status: 502 }] });
    const holder = await fixture(
      `<union-feed src="gone.json"><union-board paused style="width: 960px; height: 540px"><section><union-target-gauge></union-target-gauge></section></union-board></union-feed>`,
    );
    const element = holder.querySelector('union-board')!;
    await until(() => element.health().errors.length > 0, 'the fault');
    expect(element.health().errors[0]).to.deep.include({ message: 'feed: status 502', where: 'union-board' });
  });

  it('keeps the screen awake on a wall with one lock, and lets it go', async () => {
    let held = 0;
    const lock = (): Promise<unknown> => {
      held += 1;
      return Promise.resolve({ release: () => Promise.resolve((held -= 1)) });
    };
    replace(navigator, 'wakeLock', { request: lock } as unknown as WakeLock);
    const element = await turning(full('a') + full('b'), 'kiosk');
    element.dwell = 7;
    element.night = '19:00-07:00';
    await settled(element);
    expect(held).to.equal(1);
    element.kiosk = false;
    await settled(element);
    expect(held).to.equal(0);
    element.kiosk = true;
    await settled(element);
    element.remove();
    await until(() => held === 0, 'no lock');
  });

  it('tells the time of the server that gives the data', async () => {
    const reply = (): Response =>
      new Response(JSON.stringify({ a: target(1) }), {
        headers: { date: new Date(Date.UTC(2027, 0, 1, 2, 3)).toUTCString() },
      });
    replace(window, 'fetch', () => Promise.resolve(reply()));
    const holder = await fixture(
      `<union-feed src="x.json"><union-board paused style="width: 960px; height: 540px"><section><union-target-gauge pointer="/a"></union-target-gauge></section></union-board></union-feed>`,
    );
    const element = holder.querySelector('union-board')!;
    await until(
      () => partOf(element, '.clock')?.textContent === '2027年1月1日 星期五 10:03',
      partOf(element, '.clock')?.textContent ?? '',
    );
  });

  it('wears another theme by night, and dims what stands still', async () => {
    const now = new Date(Date.UTC(2026, 10, 22, 10, 59, 30)).getTime(); // 18:59:30 in Shanghai
    clock.pass(now - pageClock.now());
    const element = await turning(full('a'), 'theme="light" night="19:00-07:00" night-theme="contrast"');
    expect(partOf(element, '.frame').className).to.equal('frame light');
    await pass(element, 31);
    expect(partOf(element, '.frame').className).to.equal('frame contrast night');
    await pass(element, 12 * 3600);
    expect(partOf(element, '.frame').className).to.equal('frame light');
  });

  it('wanders a little on a wall, by whole pixels, and hides an idle pointer', async () => {
    const element = await turning(full('a'), 'kiosk');
    const placeOf = (): string => {
      const { left, top } = partOf(element, '.stage').style;
      return `${left} ${top}`;
    };
    const places = new Set<string>();
    for (let turn = 0; turn < 20; turn++) {
      places.add(placeOf());
      await pass(element, 180.1);
    }
    expect(places.size).to.be.within(5, 10);
    expect([...places].every((place) => /^-?[0-3]px -?[0-3]px$/.test(place))).to.equal(true);
    expect(partOf(element, '.frame').className).to.contain('idle');
    element.dispatchEvent(new PointerEvent('pointermove'));
    await settled(element);
    expect(partOf(element, '.frame').className).not.to.contain('idle');
  });
});
