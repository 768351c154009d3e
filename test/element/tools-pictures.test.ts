import { expect } from 'chai';
import { UnionElement } from '../../src/shared/union-element.js';
import { exampleMap } from '../../stories/station-examples.js';
import { until } from '../fixture.js';
import { widgetCases } from '../hosts/widgets.js';
import { replace, target } from './gauges.js';
import { metric } from './rankings.js';
import { button, settled, widget, type Widget } from './tools-kit.js';

const told = { title: '标题', asOf: '2026-11-20', source: '某市总工会', note: '口径说明' };

/** A picture read as XML; it fails where the text is no XML. */
function readSVG(element: Widget): Document {
  const text = element.toSVG();
  const read = new DOMParser().parseFromString(text, 'image/svg+xml');
  expect(read.querySelector('parsererror')?.textContent, text.slice(0, 400)).to.equal(undefined);
  expect(read.documentElement.localName).to.equal('svg');
  return read;
}

const writtenIn = (picture: Document): string =>
  [...picture.querySelectorAll('text')]
    .map(({ textContent }) => textContent)
    .join('')
    .replace(/\s+/g, '');

const messageOf = async (promised: Promise<unknown>): Promise<string> =>
  promised.then(
    () => 'nothing was refused',
    (error: unknown) => `${(error as Error).name}: ${(error as Error).message}`,
  );

describe('toSVG', () => {
  for (const { tag, data, shown } of widgetCases) {
    it(`of ${tag} is a picture of its own, with heading, as-of, source and note`, async () => {
      const element = await widget(tag, { ...data, ...told }, { width: 700 });
      const picture = readSVG(element);
      const text = writtenIn(picture);
      for (const part of ['标题', '截至2026年11月20日', '数据来源：某市总工会', '口径说明', ...shown])
        expect(text).to.contain(part.replace(/\s+/g, ''));
      const root = picture.documentElement;
      expect(root.querySelector('title')!.textContent).to.equal('标题');
      expect(root.querySelector('desc')!.textContent).to.equal(element.toSentence());
      expect(root.getAttribute('xml:lang')).to.equal('zh-CN');
      const bar = element.shadowRoot!.querySelector('[part~=toolbar]')!.getBoundingClientRect();
      const frame = element.shadowRoot!.querySelector('.frame')!.getBoundingClientRect();
      expect(Number(root.getAttribute('width'))).to.equal(700);
      expect(Number(root.getAttribute('height'))).to.be.closeTo(bar.top - frame.top, 1);
      expect(text, 'no toolbar').to.not.contain('打印');
      expect(
        picture.querySelector('script, style, image, use, foreignObject, [style], [class], [href]'),
      ).to.equal(null);
      expect(element.toSVG(), 'the same again').to.equal(element.toSVG());
    });

    it(`of ${tag} leaves the page as it was`, async () => {
      const element = await widget(tag, data, { width: 700 });
      const before = element.shadowRoot!.innerHTML;
      const canvas = element.shadowRoot!.querySelector('canvas');
      const painted = canvas?.toDataURL();
      element.toSVG();
      await element.toPNG(1);
      expect(element.shadowRoot!.innerHTML).to.equal(before);
      expect(canvas?.toDataURL()).to.equal(painted);
    });

    it(`of ${tag}, tiny, says as of when and whose data all the same`, async () => {
      const element = await widget(tag, { ...data, ...told }, { width: 140, height: 140 });
      expect(writtenIn(readSVG(element)))
        .to.contain('截至2026年11月20日')
        .and.contain('数据来源：某市总工会');
    });
  }

  it('of a map says the number of its approval, or that it has none', async () => {
    const element = await widget(
      'union-station-map',
      { ...exampleMap, approvalNo: 'GS(2024)0000号' },
      { width: 800 },
    );
    await until(() => element.shadowRoot!.textContent!.includes('审图号'), 'the approval');
    expect(writtenIn(readSVG(element))).to.contain('审图号：GS(2024)0000号');
    element.data = { ...exampleMap, approvalNo: undefined };
    await settled(element);
    expect(writtenIn(readSVG(element))).to.contain('未提供审图号');
  });

  it('is English where the widget is', async () => {
    const element = await widget('union-target-gauge', { ...target(45), ...told });
    element.lang = 'en';
    await until(() => element.shadowRoot!.querySelector('.frame[lang=en]'), 'English');
    const picture = readSVG(element);
    expect(picture.documentElement.getAttribute('xml:lang')).to.equal('en');
    expect(picture.querySelector('desc')!.textContent).to.equal(element.toSentence());
  });

  it('of what is refused, waited for or not there is that word', async () => {
    const element = await widget('union-target-gauge', undefined);
    expect(writtenIn(readSVG(element))).to.contain('暂无数据');
    element.data = null;
    await settled(element);
    expect(writtenIn(readSVG(element))).to.contain('数据有误');
  });

  describe('with hostile texts is XML all the same:', () => {
    const hostile = [
      ['markup', '<img src=x onerror="hacked=1">', '<img src=x onerror="hacked=1">'],
      ['a script', '</text><script>hacked=1</script>', '</text><script>hacked=1</script>'],
      ['an end of CDATA', 'a]]>b<![CDATA[c', 'a]]>b<![CDATA[c'],
      ['entities', '&lt;&nbsp;&#0;&amp;', '&lt;&nbsp;&#0;&amp;'],
      ['control characters', 'a\u0000\u0007\u001b\u0008b', 'ab'],
      ['halves of pairs', 'a\ud800b\udc00c', undefined],
      ['what is no character', 'a\ufffe\uffffb', undefined],
      ['emoji', '👷🏽‍♀️工会😀', '👷🏽‍♀️工会😀'],
      ['quotes', '"\'`', '"\'`'],
      ['a change of direction', '\u202eabc\u202c', undefined],
    ] as const;
    const documents: readonly (readonly [string, (text: string) => object])[] = [
      ['union-target-gauge', (text) => ({ ...target(45), name: text, unit: text, title: text })],
      [
        'union-target-list',
        (text) => ({ title: text, targets: [{ ...target(45), name: text, owner: text }] }),
      ],
      [
        'union-county-ranking',
        (text) => ({ title: text, metric, rows: [{ code: '1', name: text, value: 4 }] }),
      ],
      [
        'union-station-map',
        (text) => ({ title: text, stations: [{ id: '1', name: text, address: text, lng: 120, lat: 30 }] }),
      ],
      [
        'union-fund-counter',
        (text) => ({ title: text, name: text, amount: 100, programmes: [{ name: text, amount: 40 }] }),
      ],
    ];
    for (const [tag, documentWith] of documents) {
      it(tag, async () => {
        for (const [what, text, kept] of hostile) {
          const data = { ...documentWith(text), source: text, note: text };
          const element = await widget(tag, data, { width: 600 });
          const picture = readSVG(element);
          const tags = new Set([...picture.querySelectorAll('*')].map(({ localName }) => localName));
          for (const name of tags)
            expect(['svg', 'title', 'desc', 'text', 'path', 'g', 'clipPath'], what).to.include(name);
          if (kept !== undefined) {
            expect(picture.querySelector('title')!.textContent, what).to.equal(kept);
            const drawn = writtenIn(picture);
            expect(drawn, what).to.contain(kept.replace(/\s+/g, ''));
          }
          element.remove();
        }
        expect('hacked' in window).to.equal(false);
      });
    }
  });

  it('is refused with a word where there is no picture', async () => {
    const never = document.createElement('union-target-gauge') as unknown as Widget;
    never.data = target(45);
    const word = '<union-target-gauge> has no picture: it is hidden, or not in the page.';
    expect(() => never.toSVG()).to.throw(word);
    const element = await widget('union-target-gauge', target(45));
    element.hidden = true;
    expect(() => element.toSVG()).to.throw(word);
    expect(await messageOf(element.toPNG())).to.equal(`Error: ${word}`);
    element.hidden = false;
    expect(() => element.toSVG()).to.not.throw();
    element.remove();
    expect(() => element.toSVG()).to.throw(word);
  });

  it('and toPNG are refused with a word where the tools part is not on the page', async () => {
    const element = await widget('union-target-gauge', target(45));
    const { tools } = UnionElement;
    UnionElement.tools = undefined;
    try {
      expect(() => element.toSVG()).to.throw('union-tools.js is not on this page');
      expect(await messageOf(element.toPNG())).to.contain('union-tools.js is not on this page');
    } finally {
      UnionElement.tools = tools;
    }
  });
});

describe('toPNG', () => {
  it('has as many pixels as it is asked for', async () => {
    const element = await widget('union-target-gauge', target(45), { width: 400 });
    const { documentElement } = readSVG(element);
    for (const scale of [1, 1.5, 2, 4, undefined]) {
      const blob = await element.toPNG(scale);
      expect(blob.type).to.equal('image/png');
      const { width, height } = await createImageBitmap(blob);
      expect(width).to.equal(400 * (scale ?? 2));
      expect(height).to.equal(Math.round(Number(documentElement.getAttribute('height')) * (scale ?? 2)));
    }
  });

  for (const scale of [0, 5, NaN, -1, Infinity]) {
    it(`refuses a scale of ${scale}`, async () => {
      const element = await widget('union-target-gauge', target(45));
      expect(await messageOf(element.toPNG(scale))).to.equal(
        `RangeError: A PNG has a scale of 1 to 4, not ${scale}.`,
      );
    });
  }

  it('refuses a picture that no browser can paint', async () => {
    const element = await widget('union-target-gauge', target(45), { width: 5000, height: 300 });
    expect(await messageOf(element.toPNG(4))).to.match(
      /^RangeError: A picture of 20000 × \d+ pixels is too large/,
    );
  });

  it('says so where the browser gives no canvas', async () => {
    const element = await widget('union-target-gauge', target(45));
    const { getContext } = HTMLCanvasElement.prototype;
    expect(getContext).to.be.a('function');
    replace(HTMLCanvasElement.prototype, 'getContext', (() => null) as never);
    expect(await messageOf(element.toPNG())).to.contain('gives no canvas');
    expect(button(element, 'png').isConnected).to.equal(true);
  });

  it('shows figures as they are, not on their way', async () => {
    const element = await widget('union-target-gauge', target(45));
    element.removeAttribute('motion');
    element.data = target(90);
    await element.updateComplete;
    const moving = element.toSVG();
    await settled(element);
    expect(writtenIn(readSVG(element))).to.contain('90.0%');
    expect(element.toSVG()).to.equal(moving);
  });
});
