import { expect } from 'chai';
import type { UnionDataEvent, UnionInvalidEvent, UnionStaleEvent } from '../../src/shared/events.js';
import { nextEvent, nextFrame } from '../fixture.js';
import { answerFetch, gate, gauge, heroOf, inside, parsed, record, target, textOf } from './gauges.js';

const dated = { asOf: '2026-11-20', source: '示例数据', title: '原标题' };

describe('the state', () => {
  it('is known before anything is drawn', () => {
    const element = document.createElement('union-target-gauge');
    expect(element.state).to.equal('empty');
    element.data = target(1);
    expect(element.state).to.equal('ready');
    element.data = [];
    expect(element.state).to.equal('invalid');
    expect(element.issues.map(({ path }) => path)).to.deep.equal(['']);
  });

  it('empty: the word in a frame as high as the picture will be', async () => {
    const element = await gauge();
    expect(element.state).to.equal('empty');
    expect(textOf(element, '.message')).to.equal('暂无数据');
    expect(element.toSentence()).to.equal('暂无数据');
    expect(element.toTable()).to.deep.equal({ columns: [], rows: [] });
    const empty = element.offsetHeight;
    element.data = target(45);
    await element.updateComplete;
    await nextFrame();
    expect(element.offsetHeight).to.be.closeTo(empty, empty * 0.25);
  });

  it('loading: until the answer comes', async () => {
    const { when, open } = gate();
    answerFetch({ 'a.json': [{ json: target(45), when }] });
    const element = await parsed('<union-target-gauge src="a.json"></union-target-gauge>');
    expect(element.state).to.equal('loading');
    expect(textOf(element, '.message')).to.equal('数据加载中');
    const told = nextEvent(element, 'union-data');
    open();
    await told;
    expect(element.state).to.equal('ready');
  });

  it('invalid without a picture: what, where, and what stood there', async () => {
    const told = nextEvent<UnionInvalidEvent>(document, 'union-invalid');
    const element = await gauge(target('四成五'));
    const { issues, kept } = await told;
    const message = '不是可读的数字（应为数字、十进制文本、null 或 status）';
    expect(issues).to.deep.equal([{ path: '/value', message, received: '"四成五"' }]);
    expect(kept).to.equal(false);
    expect(element.state).to.equal('invalid');
    expect(textOf(element, '.message')).to.equal(`数据有误 /value ${message}，收到 "四成五"`);
    expect(element.issues).to.deep.equal(issues);
    expect(element.toSentence()).to.equal(`数据有误；/value ${message}，收到 "四成五"`);
  });

  it('invalid with a picture: it stays with its own heading, as-of and source, marked with the reason', async () => {
    const element = await gauge(target(45, dated));
    const told = nextEvent<UnionInvalidEvent>(element, 'union-invalid');
    const data = record('union-data');
    element.data = target('x', { title: '新标题', asOf: '2026-12-01', source: '别处', unit: '件' });
    const { kept } = await told;
    expect(kept).to.equal(true);
    expect(element.state).to.equal('invalid');
    expect(heroOf(element)).to.equal('45.0%');
    expect(textOf(element, '.detail')).to.equal('45人 / 100人');
    expect(textOf(element, '.heading')).to.equal('原标题');
    expect(textOf(element, '.footer')).to.equal('截至2026年11月20日 数据来源：示例数据');
    expect(textOf(element, '.notice')).to.match(/^新数据未采用，显示的是上次数据：\/value .*收到 "x"$/);
    expect(inside(element, '.notice')!.getAttribute('role')).to.equal('status');
    expect(element.toSentence()).to.contain('完成率 45.0%').and.to.contain('新数据未采用');
    expect(data).to.deep.equal([]);
  });

  it('invalid again and again keeps the same picture; good data ends it', async () => {
    const element = await gauge(target(45, dated));
    for (const bad of [null, 7, 'x', [], {}, { name: 1 }]) {
      element.data = bad;
      await element.updateComplete;
      expect(element.state).to.equal('invalid');
      expect(heroOf(element)).to.equal('45.0%');
    }
    element.data = target(46, dated);
    await element.updateComplete;
    expect(element.state).to.equal('ready');
    expect(heroOf(element)).to.equal('46.0%');
    expect(inside(element, '.notice')).to.equal(null);
    expect(element.issues).to.deep.equal([]);
  });

  it('ready with a contradiction: shown as given, marked, listed', async () => {
    const data = nextEvent<UnionDataEvent>(document, 'union-data');
    const invalid = nextEvent<UnionInvalidEvent>(document, 'union-invalid');
    const element = await gauge({
      ...target(102, { target: 126, reportedRate: 92 }),
    });
    expect((await data).skipped).to.equal(0);
    const { issues, kept } = await invalid;
    expect(issues).to.deep.equal([
      { path: '/reportedRate', message: '数据不一致：102/126 = 81.0%，标称 92%', received: '92' },
    ]);
    expect(kept).to.equal(false);
    expect(element.state).to.equal('ready');
    expect(heroOf(element)).to.equal('81.0%');
    expect(textOf(element, '.notice')).to.equal('数据不一致：102/126 = 81.0%，标称 92%');
    expect(element.toSentence()).to.contain('数据不一致');
  });

  it('issues are told in the reader’s language', async () => {
    const element = await gauge(target('x'));
    element.lang = 'en';
    await element.updateComplete;
    expect(element.issues[0]!.message).to.match(/^not a readable figure/);
    expect(textOf(element, '.message')).to.match(/^Invalid data/);
  });
});

describe('union-data', () => {
  it('comes once for each document, when it is on the screen, with its as-of', async () => {
    const seen: (string | undefined)[] = [];
    const element = await gauge();
    element.addEventListener('union-data', (event) => {
      seen.push((event as UnionDataEvent).asOf, heroOf(element));
    });
    element.data = target(45, { asOf: '2026-11' });
    await element.updateComplete;
    element.heading = '别的变化不算';
    await element.updateComplete;
    expect(seen).to.deep.equal(['2026-11', '45.0%']);
  });

  it('and union-invalid bubble through shadow roots', async () => {
    const element = await gauge();
    const outer = document.createElement('div');
    element.parentElement!.append(outer);
    outer.attachShadow({ mode: 'open' }).append(element);
    const events = record('union-data', 'union-invalid');
    element.data = target(1);
    await element.updateComplete;
    element.data = null;
    await element.updateComplete;
    expect(events.map(({ type, bubbles, composed }) => [type, bubbles, composed])).to.deep.equal([
      ['union-data', true, true],
      ['union-invalid', true, true],
    ]);
  });
});

describe('data grows stale', () => {
  it('counted from its arrival where its as-of has no time', async () => {
    const element = await gauge(target(45, dated));
    element.maxAge = 0.05;
    const { asOf, ageMs } = await nextEvent<UnionStaleEvent>(element, 'union-stale');
    expect(asOf).to.equal('2026-11-20');
    expect(ageMs).to.be.within(50, 5000);
    expect(element.state).to.equal('stale');
    expect(heroOf(element)).to.equal('45.0%');
    expect(textOf(element, '.notice')).to.equal('已 1 分钟未更新');
    expect(element.toSentence()).to.contain('已 1 分钟未更新');
  });

  it('counted from its as-of where that has a time; told once, new data ends it', async () => {
    const stale = record<UnionStaleEvent>('union-stale');
    const asOf = new Date(Date.now() - 3 * 3_600_000).toISOString();
    const element = await gauge(target(45, { asOf }));
    expect(element.state).to.equal('ready');
    element.setAttribute('max-age', '3600');
    await element.updateComplete;
    expect(element.state).to.equal('stale');
    expect(textOf(element, '.notice')).to.equal('已 3 小时未更新');
    element.theme = 'dark';
    await element.updateComplete;
    expect(stale.map((event) => event.asOf)).to.deep.equal([asOf]);
    expect(stale[0]!.ageMs).to.be.closeTo(3 * 3_600_000, 60_000);
    element.data = target(46, { asOf: new Date().toISOString() });
    await element.updateComplete;
    expect(element.state).to.equal('ready');
    expect(inside(element, '.notice')).to.equal(null);
    element.data = target(47, { asOf });
    await element.updateComplete;
    expect(stale).to.have.length(2);
  });

  it('an answer that reads the same is fresh all the same', async () => {
    const requests = answerFetch({ 'a.json': [{ json: target(45) }] });
    const told = nextEvent(document, 'union-data');
    const element = await parsed('<union-target-gauge src="a.json" refresh="0.02"></union-target-gauge>');
    await told;
    const stale = record('union-stale');
    element.maxAge = 60;
    const asked = requests.length;
    while (requests.length < asked + 3) await nextFrame();
    expect(element.state).to.equal('ready');
    expect(stale).to.deep.equal([]);
  });

  it('while invalid data came after it: both are said', async () => {
    const element = await gauge(target(45));
    element.data = null;
    await element.updateComplete;
    element.maxAge = 0.02;
    await nextEvent(element, 'union-stale');
    expect(element.state).to.equal('invalid');
    expect(textOf(element, '.notice')).to.match(/新数据未采用.*；已 1 分钟未更新$/);
  });
});
