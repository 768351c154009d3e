import { expect } from 'chai';
import type { UnionDataEvent, UnionFetchErrorEvent, UnionInvalidEvent } from '../../src/shared/events.js';
import { fixture, nextEvent, nextFrame, until } from '../fixture.js';
import {
  answerFetch,
  gate,
  gauge,
  heroOf,
  inside,
  json,
  parsed,
  record,
  replace,
  target,
  textOf,
  writeInto,
} from './gauges.js';

const script = (text: string): string => `<script type="application/json">${text}</script>`;

describe('data comes by', () => {
  it('the property, an object', async () => {
    const element = await gauge(target(11));
    expect(heroOf(element)).to.equal('11.0%');
    expect(element.state).to.equal('ready');
  });

  it('the attribute, JSON text', async () => {
    const element = await parsed(`<union-target-gauge data='${json(12)}'></union-target-gauge>`);
    expect(heroOf(element)).to.equal('12.0%');
    element.setAttribute('data', json(13));
    await element.updateComplete;
    expect(heroOf(element)).to.equal('13.0%');
  });

  it('the attribute with a byte order mark', async () => {
    const element = await gauge();
    element.setAttribute('data', '\uFEFF' + json(14));
    await element.updateComplete;
    expect(heroOf(element)).to.equal('14.0%');
  });

  it('a script inside, beside whatever else the author wrote', async () => {
    const element = await parsed(
      `<union-target-gauge><p>45%</p><script type="text/plain">no</script>${script(json(15))}</union-target-gauge>`,
    );
    expect(heroOf(element)).to.equal('15.0%');
    expect(element.querySelector('p')!.textContent).to.equal('45%');
  });

  it('a script that comes after the element, in pieces', async () => {
    const element = await gauge();
    expect(element.state).to.equal('empty');
    const text = json(16);
    const refused = record<UnionInvalidEvent>('union-invalid');
    const told = nextEvent<UnionDataEvent>(element, 'union-data');
    writeInto(element, text.slice(0, 10), text.slice(10));
    await told;
    expect(heroOf(element)).to.equal('16.0%');
    expect(refused).to.have.length(0);
  });

  it('a script whose text the page changes, and none when it is taken away', async () => {
    const element = await parsed(`<union-target-gauge>${script(json(17))}</union-target-gauge>`);
    const own = element.querySelector('script')!;
    let told = nextEvent(element, 'union-data');
    own.textContent = json(18);
    await told;
    expect(heroOf(element)).to.equal('18.0%');
    told = nextEvent(element, 'union-data');
    (own.firstChild as Text).data = json(19);
    await told;
    expect(heroOf(element)).to.equal('19.0%');
    own.remove();
    await nextFrame();
    await element.updateComplete;
    expect(element.state).to.equal('empty');
    expect(textOf(element, '.message')).to.equal('暂无数据');
  });

  it('a URL', async () => {
    const requests = answerFetch({ 'a.json': [{ json: target(20) }] });
    const element = await parsed('<union-target-gauge src="a.json"></union-target-gauge>');
    if (element.state !== 'ready') await nextEvent(element, 'union-data');
    expect(heroOf(element)).to.equal('20.0%');
    expect(requests.map(({ url }) => url)).to.deep.equal(['a.json']);
  });

  it('a property that was set before the element was what it is', async () => {
    const inert = document.implementation.createHTMLDocument().createElement('union-target-gauge');
    inert.data = target(21);
    inert.elder = true;
    expect(inert.shadowRoot).to.equal(null);
    const holder = await fixture('<div></div>');
    holder.append(inert);
    await inert.updateComplete;
    expect(heroOf(inert)).to.equal('21.0%');
    expect(inside(inert, '.frame')!.className).to.contain('elder');
    inert.data = target(22);
    await inert.updateComplete;
    expect(heroOf(inert)).to.equal('22.0%');
  });

  it('a clone of an element that has some', async () => {
    const element = await parsed(`<union-target-gauge data='${json(23)}'></union-target-gauge>`);
    const copy = element.cloneNode(true) as typeof element;
    element.after(copy);
    await copy.updateComplete;
    expect(heroOf(copy)).to.equal('23.0%');
  });
});

describe('of several ways', () => {
  it('the more explicit wins, whenever it came, and each falls back to the next', async () => {
    const { when, open } = gate();
    answerFetch({ 'a.json': [{ json: target(3), when }] });
    const element = await parsed(`<union-target-gauge>${script(json(4))}</union-target-gauge>`);
    const now = async (): Promise<string | undefined> => {
      await element.updateComplete;
      return heroOf(element);
    };
    expect(await now()).to.equal('4.0%');
    const answered = nextEvent(element, 'union-data');
    element.setAttribute('src', 'a.json');
    expect(await now(), 'the script until the URL answers').to.equal('4.0%');
    open();
    await answered;
    expect(await now()).to.equal('3.0%');
    element.data = target(1);
    expect(await now()).to.equal('1.0%');
    element.setAttribute('data', json(2));
    expect(await now(), 'later, but less explicit').to.equal('1.0%');
    element.data = undefined;
    expect(await now()).to.equal('2.0%');
    element.removeAttribute('data');
    expect(await now()).to.equal('3.0%');
    element.removeAttribute('src');
    expect(await now()).to.equal('4.0%');
    element.querySelector('script')!.remove();
    await nextFrame();
    expect(await now()).to.equal(undefined);
    expect(element.state).to.equal('empty');
  });

  it('a script that changed while a property gave data counts once that is withdrawn', async () => {
    const element = await parsed('<union-target-gauge></union-target-gauge>');
    element.data = target(1);
    await element.updateComplete;
    expect(heroOf(element)).to.equal('1.0%');
    const inner = writeInto(element, json(2));
    await nextFrame();
    expect(heroOf(element)).to.equal('1.0%');
    element.data = undefined;
    await element.updateComplete;
    expect(heroOf(element)).to.equal('2.0%');
    inner.textContent = json(3);
    await until(() => heroOf(element) === '3.0%', 'what was written into it since');
  });

  it('a bad one that is more explicit hides a good one that is less, and says so', async () => {
    const element = await parsed(`<union-target-gauge data='{"a":'>${script(json(5))}</union-target-gauge>`);
    expect(element.state).to.equal('invalid');
    expect(element.issues.map(({ message }) => message)).to.deep.equal(['不是有效的 JSON']);
    element.removeAttribute('data');
    await element.updateComplete;
    expect(heroOf(element)).to.equal('5.0%');
    expect(element.state).to.equal('ready');
    expect(element.issues).to.deep.equal([]);
  });

  it('null is data, and invalid; undefined is none', async () => {
    const element = await parsed(`<union-target-gauge data='${json(6)}'></union-target-gauge>`);
    element.data = null;
    await element.updateComplete;
    expect(element.state).to.equal('invalid');
    expect(element.issues[0]!.received).to.equal('null');
    element.data = undefined;
    await element.updateComplete;
    expect(element.state).to.equal('ready');
    expect(heroOf(element)).to.equal('6.0%');
  });

  it('neither property nor attribute writes the other', async () => {
    const element = await parsed(`<union-target-gauge data='${json(7)}'></union-target-gauge>`);
    expect(element.data).to.equal(undefined);
    element.data = target(8);
    await element.updateComplete;
    expect(element.getAttribute('data')).to.equal(json(7));
  });
});

describe('a document', () => {
  it('that is the same object is read once, however often the element draws', async () => {
    let read = 0;
    const data = target(10);
    Object.defineProperty(data, 'name', { enumerable: true, get: () => (read++, '发展会员') });
    const events = record('union-data');
    const element = await gauge(data);
    const once = read;
    expect(once).to.be.greaterThan(0);
    for (const theme of ['dark', 'screen', 'light']) {
      element.theme = theme;
      element.data = data;
      await element.updateComplete;
    }
    expect(read).to.equal(once);
    expect(events).to.have.length(1);
  });

  it('is never changed, frozen to the last leaf', async () => {
    const freeze = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      Object.values(value).forEach(freeze);
      Object.freeze(value);
    };
    const data = target(10, {
      period: { start: '2026-01-01', end: '2026-12-31' },
      asOf: '2026-11-20',
      average: { rate: 5 },
    });
    const before = JSON.stringify(data);
    freeze(data);
    const element = await gauge(data);
    element.view = 'table';
    await element.updateComplete;
    expect(element.state).to.equal('ready');
    expect(JSON.stringify(data)).to.equal(before);
  });

  it('that comes a thousand times before a frame is drawn once, the last', async () => {
    const element = await gauge(target(0));
    const events = record<UnionDataEvent>('union-data');
    for (let value = 1; value <= 1000; value++) element.data = target(value, { target: 1000 });
    expect(element.state).to.equal('ready');
    await element.updateComplete;
    await nextFrame();
    await element.updateComplete;
    expect(heroOf(element)).to.equal('100.0%');
    expect(textOf(element, '.detail')).to.equal('1000人 / 1000人');
    expect(events).to.have.length(1);
  });

  it('that comes a thousand times in its own task each draws no more than once a frame', async () => {
    const element = await gauge(target(0));
    const events = record<UnionDataEvent>('union-data');
    let frames = 0;
    let counting = true;
    const count = (): void => {
      frames += 1;
      if (counting) requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
    const channel = new MessageChannel();
    for (let value = 1; value <= 1000; value++) {
      const turn = new Promise((resolve) => (channel.port1.onmessage = resolve));
      element.data = target(value, { target: 1000 });
      channel.port2.postMessage(null);
      await turn;
    }
    await element.updateComplete;
    counting = false;
    channel.port1.close();
    expect(heroOf(element)).to.equal('100.0%');
    expect(events.length).to.be.at.most(frames + 1);
  });
});

describe('the pointer', () => {
  const document_ = { code: 0, data: { 'a/b': [target(30), target(31)] } };

  it('picks a slice, and another when it changes', async () => {
    const element = await gauge(document_);
    expect(element.state).to.equal('invalid');
    element.pointer = '/data/a~1b/0';
    await element.updateComplete;
    expect(heroOf(element)).to.equal('30.0%');
    element.setAttribute('pointer', '/data/a~1b/1');
    await element.updateComplete;
    expect(heroOf(element)).to.equal('31.0%');
  });

  it('that leads nowhere or is none is refused, the last good picture stays', async () => {
    const element = await gauge(document_);
    element.pointer = '/data/a~1b/0';
    await element.updateComplete;
    for (const [pointer, message] of [
      ['/data/a~1b/7', '文档中没有 /data/a~1b/7'],
      ['data', 'pointer 须以 / 开头，键中的 ~ 写作 ~0，/ 写作 ~1'],
      ['/constructor', '文档中没有 /constructor'],
    ] as const) {
      element.pointer = pointer;
      await element.updateComplete;
      expect(element.state).to.equal('invalid');
      expect(element.issues[0]!.message).to.equal(message);
      expect(heroOf(element)).to.equal('30.0%');
    }
  });

  it('stands before the paths of what is wrong', async () => {
    const element = await gauge({ data: [target('很多')] });
    element.pointer = '/data/0';
    await element.updateComplete;
    expect(element.issues.map(({ path }) => path)).to.deep.equal(['/data/0/value']);
  });
});

describe('src', () => {
  const fetched = async (attributes: string): Promise<ReturnType<typeof parsed>> => {
    const told = nextEvent(document, 'union-data');
    const element = await parsed(`<union-target-gauge ${attributes}></union-target-gauge>`);
    await told;
    return element;
  };

  it('asks once, with the page’s own credentials only', async () => {
    const requests = answerFetch({ 'a.json': [{ json: { d: target(40) } }] });
    const element = await fetched('src="a.json" pointer="/d"');
    expect(heroOf(element)).to.equal('40.0%');
    expect(requests).to.have.length(1);
    expect(requests[0]!.init.credentials).to.equal('same-origin');
    await nextFrame();
    expect(requests).to.have.length(1);
  });

  it('with refresh asks again; an answer that reads the same is no news', async () => {
    const events = record<UnionDataEvent>('union-data');
    const { when, open } = gate();
    const requests = answerFetch({
      'a.json': [
        { json: target(41) },
        { json: target(41) },
        { json: target(41) },
        { json: target(42), when },
      ],
    });
    const element = await fetched('src="a.json" refresh="0.01"');
    const told = nextEvent(element, 'union-data');
    open();
    await told;
    expect(heroOf(element)).to.equal('42.0%');
    expect(events).to.have.length(2);
    expect(requests.length).to.be.at.least(4);
  });

  it('of another URL: the old picture stays until the new answer, a late old answer is not taken', async () => {
    const slow = gate();
    replace(window, 'fetch', async (input) => {
      if (String(input) === 'slow.json') await slow.when;
      return new Response(json({ 'a.json': 43, 'slow.json': 44, 'b.json': 45 }[String(input)]));
    });
    const element = await fetched('src="a.json"');
    element.src = 'slow.json';
    await element.updateComplete;
    expect(heroOf(element)).to.equal('43.0%');
    const told = nextEvent(element, 'union-data');
    element.src = 'b.json';
    await told;
    expect(heroOf(element)).to.equal('45.0%');
    const news = record('union-data', 'union-invalid');
    slow.open();
    await slow.when;
    await nextFrame();
    await element.updateComplete;
    expect(heroOf(element)).to.equal('45.0%');
    expect(news).to.deep.equal([]);
  });

  it('that answers with no JSON is refused, and good again with the next answer', async () => {
    const [garbled, good] = [gate(), gate()];
    answerFetch({
      'a.json': [
        { json: target(46) },
        { text: '<html>login</html>', when: garbled.when },
        { json: target(47), when: good.when },
      ],
    });
    const element = await fetched('src="a.json" refresh="0.01"');
    const refused = nextEvent<UnionInvalidEvent>(element, 'union-invalid');
    garbled.open();
    const { issues, kept } = await refused;
    expect(issues).to.deep.equal([
      { path: '', message: '不是有效的 JSON', received: '"<html>login</html>"' },
    ]);
    expect(kept).to.equal(true);
    expect(heroOf(element)).to.equal('46.0%');
    const told = nextEvent(element, 'union-data');
    good.open();
    await told;
    expect(heroOf(element)).to.equal('47.0%');
    expect(element.state).to.equal('ready');
  });

  it('that fails says url, status, attempt and when it is tried again, waits longer each time, and recovers', async () => {
    // Pauses are shortened by chance, down to half; without it they are what they can be at most.
    replace(Math, 'random', () => 0);
    const pauses: number[] = [];
    const later = window.setTimeout.bind(window);
    replace(window, 'setTimeout', ((run: () => void, ms = 0) => {
      // The pauses of seconds pass at once; the limit of a request stays.
      const isPause = ms >= 1000 && ms < 20_000;
      if (isPause) pauses.push(ms);
      return later(run, isPause ? 0 : ms);
    }) as typeof setTimeout);
    answerFetch({
      'a.json': ['no answer', { status: 503 }, { status: 404 }, { json: target(48) }],
    });
    const errors = record<UnionFetchErrorEvent>('union-fetch-error');
    const element = await fetched('src="a.json"');
    expect(
      errors.map(({ url, status, attempt, nextInMs }) => [url, status, attempt, nextInMs]),
    ).to.deep.equal([
      ['a.json', 0, 1, 2000],
      ['a.json', 503, 2, 4000],
      ['a.json', 404, 3, 8000],
    ]);
    for (const [at, pause] of [2000, 4000, 8000].entries()) expect(pauses[at]).to.be.closeTo(pause, 100);
    expect(heroOf(element)).to.equal('48.0%');
    expect(inside(element, '.notice')).to.equal(null);
  });

  it('that fails keeps the last good picture and says so; without one it says so in its place', async () => {
    const { when, open } = gate();
    answerFetch({ 'a.json': [{ json: target(49) }, { status: 500, when }], 'b.json': ['no answer'] });
    const element = await fetched('src="a.json" refresh="0.01"');
    const refused = nextEvent(element, 'union-fetch-error');
    open();
    await refused;
    await element.updateComplete;
    expect(heroOf(element)).to.equal('49.0%');
    expect(element.state).to.equal('ready');
    expect(textOf(element, '.notice')).to.equal('暂时无法取得数据，稍后自动重试');
    const failed = nextEvent(document, 'union-fetch-error');
    const other = await parsed('<union-target-gauge src="b.json"></union-target-gauge>');
    await failed;
    await other.updateComplete;
    expect(other.state).to.equal('loading');
    expect(textOf(other, '.message')).to.equal('暂时无法取得数据，稍后自动重试');
  });

  it('is not asked while the element is off the page, and goes on when it is back', async () => {
    const requests = answerFetch({ 'a.json': [{ json: target(50) }, { json: target(51) }] });
    const element = await fetched('src="a.json" refresh="0.01"');
    const parent = element.parentElement!;
    element.remove();
    const asked = requests.length;
    for (let frame = 0; frame < 4; frame++) await nextFrame();
    expect(requests).to.have.length(asked);
    const told = heroOf(element) === '50.0%' ? nextEvent(element, 'union-data') : undefined;
    parent.append(element);
    await told;
    expect(heroOf(element)).to.equal('51.0%');
  });
});
