import { expect } from 'chai';
import '../../src/county-ranking/index.js';
import '../../src/feed/index.js';
import type { FeedElement } from '../../src/feed/index.js';
import type { UnionFetchErrorEvent, UnionInvalidEvent } from '../../src/shared/events.js';
import type { TargetGaugeElement } from '../../src/target-gauge/index.js';
import { fixture, nextEvent, nextFrame, until } from '../fixture.js';
import { answerFetch, gate, heroOf, json, parsed, record, target, textOf } from './gauges.js';

type Gauge = TargetGaugeElement;

const gaugesIn = (holder: ParentNode): Gauge[] =>
  Array.from(holder.querySelectorAll<Gauge>('union-target-gauge'));

const shows = (element: Element, text: string): Promise<unknown> =>
  until(() => heroOf(element) === text, `${text}, not ${heroOf(element)}`);

/** What stands in the box of a test; its feed comes first. */
async function page(markup: string): Promise<{ box: HTMLElement; feed: FeedElement; gauges: Gauge[] }> {
  const box = await fixture(`<div>${markup}</div>`);
  return { box, feed: box.querySelector('union-feed')!, gauges: gaugesIn(box) };
}

const script = (text: string): string => `<script type="application/json">${text}</script>`;

describe('a feed', () => {
  it('gives one document to the widgets inside and to those that name it, for one request', async () => {
    const requests = answerFetch({ 'a.json': [{ json: { a: target(1), b: target(2) } }] });
    const { gauges } = await page(
      `<union-feed id="f" src="a.json"><div><union-target-gauge pointer="/a"></union-target-gauge></div></union-feed>
       <union-target-gauge feed="f" pointer="/b"></union-target-gauge>`,
    );
    await shows(gauges[0]!, '1.0%');
    await shows(gauges[1]!, '2.0%');
    expect(requests).to.have.length(1);
  });

  it('is less than a script inside when it is around, and more when it is named; the script stands in until it answers', async () => {
    const { when, open } = gate();
    answerFetch({ 'a.json': [{ json: target(3), when }] });
    const { gauges } = await page(
      `<union-feed id="f" src="a.json"><union-target-gauge>${script(json(4))}</union-target-gauge></union-feed>
       <union-target-gauge feed="f">${script(json(5))}</union-target-gauge>`,
    );
    await shows(gauges[0]!, '4.0%');
    await shows(gauges[1]!, '5.0%');
    open();
    await shows(gauges[1]!, '3.0%');
    expect(heroOf(gauges[0]!)).to.equal('4.0%');
    gauges[0]!.firstElementChild!.remove();
    await shows(gauges[0]!, '3.0%');
    gauges[1]!.removeAttribute('feed');
    await shows(gauges[1]!, '5.0%');
  });

  it('is less than property, attribute and src', async () => {
    answerFetch({ 'a.json': [{ json: target(6) }], 'b.json': [{ json: target(7) }] });
    const { gauges } = await page(
      `<union-feed id="f" src="a.json"></union-feed><union-target-gauge feed="f" src="b.json"></union-target-gauge>`,
    );
    const [element] = gauges as [Gauge];
    await shows(element, '7.0%');
    element.setAttribute('data', json(8));
    await shows(element, '8.0%');
    element.data = target(9);
    await shows(element, '9.0%');
    element.data = undefined;
    element.removeAttribute('data');
    element.removeAttribute('src');
    await shows(element, '6.0%');
  });

  it('may come after its widgets, go, be replaced by another of its name, and move', async () => {
    answerFetch({ 'a.json': [{ json: target(10) }], 'b.json': [{ json: target(11) }] });
    const { box, gauges } = await page('<union-target-gauge feed="late"></union-target-gauge>');
    const [element] = gauges as [Gauge];
    expect(element.state).to.equal('loading');
    const feed = document.createElement('union-feed');
    feed.id = 'late';
    feed.src = 'a.json';
    box.append(feed);
    await shows(element, '10.0%');
    const other = document.createElement('union-feed');
    other.id = 'late';
    other.src = 'b.json';
    feed.replaceWith(other);
    await shows(element, '11.0%');
    const news = record('union-data');
    box.prepend(other);
    await nextFrame();
    await element.updateComplete;
    expect(heroOf(element)).to.equal('11.0%');
    expect(news).to.deep.equal([]);
    other.id = 'else';
    await element.updateComplete;
    expect(heroOf(element), 'the last good picture stays').to.equal('11.0%');
    other.id = 'late';
    other.push(target(12));
    await shows(element, '12.0%');
  });

  it('that is nearest wins; a widget that moves from one to another takes the other’s', async () => {
    const { box, gauges } = await page(
      `<union-feed id="outer"><union-feed id="inner"><union-target-gauge></union-target-gauge></union-feed></union-feed>`,
    );
    const [element] = gauges as [Gauge];
    const feedOf = (id: string): FeedElement => box.querySelector(`#${id}`)!;
    feedOf('outer').push(target(12));
    feedOf('inner').push(target(13));
    await shows(element, '13.0%');
    feedOf('outer').append(element);
    await shows(element, '12.0%');
    expect(feedOf('inner').takers.size).to.equal(0);
    element.remove();
    expect(feedOf('outer').takers.size).to.equal(0);
  });

  it('is found through shadow roots', async () => {
    const { feed } = await page('<union-feed id="s"><div></div></union-feed>');
    const root = feed.querySelector('div')!.attachShadow({ mode: 'open' });
    root.append(document.createElement('union-target-gauge'));
    const [element] = gaugesIn(root) as [Gauge];
    feed.push(target(14));
    await shows(element, '14.0%');
    element.feed = 's';
    await element.updateComplete;
    expect(heroOf(element)).to.equal('14.0%');
  });

  it('keeps what the host pushed against an answer that was asked for before, and takes a later one', async () => {
    const [slow, later] = [gate(), gate()];
    answerFetch({
      'a.json': [
        { json: target(15), when: slow.when },
        { json: target(17), when: later.when },
      ],
    });
    const { feed, gauges } = await page(
      '<union-feed src="a.json" refresh="0.01"><union-target-gauge></union-target-gauge></union-feed>',
    );
    feed.push(target(16));
    await shows(gauges[0]!, '16.0%');
    slow.open();
    await slow.when;
    await nextFrame();
    await nextFrame();
    expect(heroOf(gauges[0]!)).to.equal('16.0%');
    later.open();
    await shows(gauges[0]!, '17.0%');
  });

  it('asks anew at reload, and drops the answer that was under way', async () => {
    const slow = gate();
    const requests = answerFetch({ 'a.json': [{ json: target(18), when: slow.when }, { json: target(19) }] });
    const { feed, gauges } = await page(
      '<union-feed src="a.json"><union-target-gauge></union-target-gauge></union-feed>',
    );
    await until(() => requests.length === 1, 'the first request');
    feed.reload();
    await shows(gauges[0]!, '19.0%');
    slow.open();
    await slow.when;
    await nextFrame();
    expect(heroOf(gauges[0]!)).to.equal('19.0%');
    expect(requests.map(({ init }) => init.signal?.aborted)).to.deep.equal([true, false]);
  });

  it('tells a failed request once, and each widget says it', async () => {
    answerFetch({ 'a.json': [{ json: target(20) }, { status: 503 }] });
    const { feed, gauges } = await page(
      `<union-feed src="a.json" refresh="0.05"><union-target-gauge></union-target-gauge><union-target-gauge></union-target-gauge></union-feed>`,
    );
    const errors = record<UnionFetchErrorEvent>('union-fetch-error');
    await nextEvent(feed, 'union-fetch-error');
    for (const element of gauges) {
      await until(() => textOf(element, '.notice') === '暂时无法取得数据，稍后自动重试', 'the notice');
      expect(heroOf(element)).to.equal('20.0%');
      expect(element.state).to.equal('ready');
    }
    expect(errors.map(({ target: at, status, attempt }) => [at, status, attempt])).to.deep.equal([
      [feed, 503, 1],
    ]);
    expect(errors[0]!.nextInMs).to.be.within(1000, 2000);
  });

  it('whose answer is no document leaves every picture, and says why', async () => {
    answerFetch({ 'a.json': [{ json: target(21) }, { text: '{"name":' }, { json: target(22) }] });
    const { feed, gauges } = await page(
      '<union-feed src="a.json"><union-target-gauge></union-target-gauge></union-feed>',
    );
    const [element] = gauges as [Gauge];
    await shows(element, '21.0%');
    const refused = nextEvent<UnionInvalidEvent>(element, 'union-invalid');
    feed.reload();
    expect((await refused).kept).to.equal(true);
    expect(heroOf(element)).to.equal('21.0%');
    feed.reload();
    await shows(element, '22.0%');
  });

  it('whose answer was refused tells that to a widget with the same src that comes later', async () => {
    const requests = answerFetch({ 'a.json': [{ text: '<html>' }] });
    const first = await parsed('<union-target-gauge src="a.json"></union-target-gauge>');
    await until(() => first.state === 'invalid', 'the refusal');
    const second = await parsed('<union-target-gauge src="a.json"></union-target-gauge>');
    await until(() => second.state === 'invalid', 'the same refusal');
    expect(requests).to.have.length(1);
  });

  it('that confirms its own document after a push shows that document again', async () => {
    const later = gate();
    answerFetch({ 'a.json': [{ json: target(27) }, { json: target(27), when: later.when }] });
    const { feed, gauges } = await page(
      '<union-feed src="a.json"><union-target-gauge></union-target-gauge></union-feed>',
    );
    await shows(gauges[0]!, '27.0%');
    feed.push(target(28));
    await shows(gauges[0]!, '28.0%');
    feed.reload();
    later.open();
    await shows(gauges[0]!, '27.0%');
  });

  it('explains what each widget read, from where and how', async () => {
    const { feed, gauges } = await page(
      `<union-feed><union-target-gauge id="g" pointer="/d" fields='{"name":"mc","value":"wcz","target":{"const":"200人"},"asOf":"rq"}'></union-target-gauge></union-feed>`,
    );
    feed.push({ d: { mc: '示例数据', wcz: '９０人', rq: '2026年11月20日' } });
    await shows(gauges[0]!, '45.0%');
    expect(feed.explain()).to.deep.equal([
      {
        widget: 'union-target-gauge#g',
        pointer: '/d',
        readings: [
          { to: '/name', from: '/mc', received: '"示例数据"', read: '"示例数据"' },
          { to: '/value', from: '/wcz', received: '"９０人"', read: '"90"' },
          { to: '/target', from: '', received: '"200人"', read: '"200"' },
          { to: '/asOf', from: '/rq', received: '"2026年11月20日"', read: '"2026-11-20"' },
        ],
        issues: [],
      },
    ]);
  });

  it('without credentials and headers unless the host gives them', async () => {
    const requests = answerFetch({ 'a.json': [{ json: target(23) }] });
    const { feed } = await page('<union-feed src="a.json"></union-feed>');
    await until(() => requests.length === 1, 'a request');
    feed.credentials = 'include';
    feed.headers = { 'x-token': 'a' };
    await until(() => requests.length === 2, 'another request');
    expect(requests.map(({ init }) => [init.credentials, init.headers])).to.deep.equal([
      ['same-origin', {}],
      ['include', { 'x-token': 'a' }],
    ]);
  });

  it('asks nobody but http and https', async () => {
    const requests = answerFetch({});
    const { gauges } = await page(
      `<union-feed src="data:application/json,{}"><union-target-gauge></union-target-gauge></union-feed>`,
    );
    await until(() => gauges[0]!.state === 'invalid', 'the refusal');
    expect(gauges[0]!.issues[0]!.message).to.equal('与 http(s) 不符，未读取');
    expect(requests).to.deep.equal([]);
  });

  it('and 40 widgets with the same src make one request, and one per refresh', async () => {
    const [second, third] = [gate(), gate()];
    const requests = answerFetch({
      'a.json': [
        { json: target(24) },
        { json: target(25), when: second.when },
        { json: target(26), when: third.when },
      ],
    });
    const { gauges } = await page(
      '<union-target-gauge src="a.json" refresh="0.01"></union-target-gauge>'.repeat(40),
    );
    await Promise.all(gauges.map((element) => shows(element, '24.0%')));
    await until(() => requests.length === 2, 'the second request');
    second.open();
    await Promise.all(gauges.map((element) => shows(element, '25.0%')));
    await until(() => requests.length === 3, 'the third request');
    gauges.slice(0, 39).forEach((element) => element.remove());
    expect(requests[2]!.init.signal!.aborted).to.equal(false);
    gauges[39]!.remove();
    expect(requests[2]!.init.signal!.aborted).to.equal(true);
  });
});

describe('fields', () => {
  it('map a portal’s own document, and a new mapping reads it anew', async () => {
    const element = await parsed(
      `<union-target-gauge fields='{"name":"mc","value":"wcl","target":{"const":100},"unit":{"const":"%"}}' data='{"mc":"示例","wcl":"45%","dy":"82%"}'></union-target-gauge>`,
    );
    await shows(element, '45.0%');
    element.fields = { name: 'mc', value: 'dy', target: { const: 100 }, unit: { const: '%' } };
    await shows(element, '82.0%');
    element.fields = '{"name":"mc","value":"dyy"}';
    await until(() => element.state === 'invalid', 'the refusal');
    expect(heroOf(element)).to.equal('82.0%');
    expect(element.issues.map(({ path, message }) => [path, message])).to.deep.equal([
      ['', '这里没有“dyy”，请改 fields 的“value”'],
      ['/target', '缺少必填项，应为数字'],
    ]);
    element.fields = '{';
    await until(
      () => element.issues[0]?.message.startsWith('fields 的“”不合数据约定') === true,
      'the other refusal',
    );
  });

  it('say a bad figure of one row by its place in the portal’s document', async () => {
    const element = await fixture<
      HTMLElement & { issues: { path: string; message: string }[]; data: unknown }
    >(
      `<union-county-ranking pointer="/data" fields='{"metric.name":{"const":"完成率"},"metric.unit":{"const":"%"},"rows":"/list","name":"xzqh","value":"wcl"}'></union-county-ranking>`,
    );
    element.data = {
      code: 0,
      data: {
        list: [
          { xzqh: '永修县', wcl: '45%' },
          { xzqh: '德安县', wcl: '约5O%' },
        ],
      },
    };
    await until(() => element.issues.length > 0, 'the issue');
    expect(element.issues.map(({ path }) => path)).to.deep.equal(['/data/list/1/wcl']);
  });
});
