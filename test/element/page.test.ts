import { emulateMedia, executeServerCommand } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html } from 'lit';
import type { TargetGaugeElement } from '../../src/target-gauge/index.js';
import { countyTarget } from '../../stories/target-gauge-examples.js';
import { fixture, nextFrame, until } from '../fixture.js';
import { gauge, heroOf, inside, json, parsed, replace, target, textOf, writeInto } from './gauges.js';

const frameOf = (element: Element): HTMLElement => inside(element, '.frame')!;
const svgOf = (element: Element): SVGElement => inside<SVGElement>(element, 'svg.gauge')!;
const drawnWidth = (element: Element): number => Number(svgOf(element)?.getAttribute('width'));

describe('the language', () => {
  const isEnglish = (element: TargetGaugeElement): boolean => / behind schedule/.test(element.toSentence());

  it('is Chinese, or the element’s own', async () => {
    const element = await gauge(countyTarget);
    expect(element.toSentence()).to.contain('324/365 天').and.to.contain('43.8').and.to.contain('按日');
    element.lang = 'en';
    await element.updateComplete;
    expect(isEnglish(element)).to.equal(true);
    expect(frameOf(element).lang).to.equal('en');
    expect(textOf(element, '.footer')).to.match(/^as of 20 Nov 2026/);
    element.removeAttribute('lang');
    await element.updateComplete;
    expect(element.toSentence()).to.contain('滞后序时进度');
    expect(frameOf(element).lang).to.equal('zh-CN');
  });

  it('is inherited, and follows when the page changes it', async () => {
    const holder = await fixture(
      html`<section lang="en-GB"><union-target-gauge .data=${countyTarget}></union-target-gauge></section>`,
    );
    const element = holder.querySelector('union-target-gauge')!;
    await element.updateComplete;
    expect(isEnglish(element)).to.equal(true);
    holder.lang = 'zh';
    await until(() => textOf(element, '.caption') === '完成率', 'Chinese');
    holder.lang = 'en';
    await until(() => textOf(element, '.caption') === 'completion', 'English');
  });

  it('is inherited through a shadow root', async () => {
    const holder = await fixture('<section lang="en"><div></div></section>');
    const element = document.createElement('union-target-gauge');
    element.data = countyTarget;
    holder.firstElementChild!.attachShadow({ mode: 'open' }).append(element);
    await element.updateComplete;
    expect(isEnglish(element)).to.equal(true);
  });

  it('that is neither is Chinese', async () => {
    const element = await gauge(countyTarget);
    element.lang = 'fr';
    await element.updateComplete;
    expect(textOf(element, '.caption')).to.equal('完成率');
  });

  it('changes where the element is moved to', async () => {
    const element = await gauge(countyTarget);
    const holder = await fixture('<section lang="en"></section>');
    holder.append(element);
    await element.updateComplete;
    await until(() => textOf(element, '.caption') === 'completion', 'English');
  });
});

describe('the theme', () => {
  afterEach(() => emulateMedia({ colorScheme: 'light' }));
  const background = (element: Element): string => getComputedStyle(frameOf(element)).backgroundColor;

  it('is what the attribute says; an unknown one is none', async () => {
    const element = await gauge(countyTarget);
    expect(background(element)).to.equal('rgb(255, 255, 255)');
    for (const [theme, colour] of [
      ['dark', 'rgb(8, 25, 46)'],
      ['screen', 'rgb(8, 25, 46)'],
      ['contrast', 'rgb(0, 0, 0)'],
      ['light', 'rgb(255, 255, 255)'],
      ['neon" onload="x', 'rgb(255, 255, 255)'],
    ] as const) {
      element.setAttribute('theme', theme);
      await element.updateComplete;
      expect(background(element), theme).to.equal(colour);
    }
  });

  it('is dark by itself only where the page allows dark and the system prefers it', async () => {
    const holder = await fixture(
      html`<div><union-target-gauge .data=${countyTarget}></union-target-gauge></div>`,
    );
    const element = holder.querySelector('union-target-gauge')!;
    await emulateMedia({ colorScheme: 'dark' });
    await element.updateComplete;
    expect(background(element)).to.equal('rgb(255, 255, 255)');
    holder.style.colorScheme = 'light dark';
    await emulateMedia({ colorScheme: 'light' });
    await emulateMedia({ colorScheme: 'dark' });
    await until(() => background(element) === 'rgb(8, 25, 46)', 'dark');
    await emulateMedia({ colorScheme: 'light' });
    await until(() => background(element) === 'rgb(255, 255, 255)', 'light');
  });

  it('takes the page’s own tokens', async () => {
    const element = await gauge(countyTarget);
    element.style.setProperty('--union-brand', 'rgb(1, 2, 3)');
    const arc = inside<SVGPathElement>(element, '.progress')!;
    expect(getComputedStyle(arc).stroke).to.equal('rgb(1, 2, 3)');
    element.theme = 'contrast';
    await element.updateComplete;
    expect(getComputedStyle(arc).stroke).to.equal('rgb(255, 255, 255)');
  });

  it('elder: nothing below 18 px, the hero at least 30', async () => {
    const element = await gauge(countyTarget);
    element.elder = true;
    await element.updateComplete;
    const sizes = Array.from(element.shadowRoot!.querySelectorAll('text, p:not(.heard)'), (text) =>
      parseFloat(getComputedStyle(text).fontSize),
    );
    expect(Math.min(...sizes)).to.be.at.least(18);
    expect(parseFloat(getComputedStyle(inside(element, '.hero')!).fontSize)).to.be.at.least(30);
  });
});

describe('the heading', () => {
  it('is the data’s title, or the attribute', async () => {
    const element = await gauge(target(1, { title: '数据的标题' }));
    expect(textOf(element, '.heading')).to.equal('数据的标题');
    expect(frameOf(element).getAttribute('aria-label')).to.equal('数据的标题');
    element.setAttribute('heading', '作者的标题');
    await element.updateComplete;
    expect(textOf(element, '.heading')).to.equal('作者的标题');
    element.removeAttribute('heading');
    await element.updateComplete;
    expect(textOf(element, '.heading')).to.equal('数据的标题');
  });

  it('is shown as text', async () => {
    const element = await gauge(target(1, { title: '<img src=x onerror="document.title=1">' }));
    expect(textOf(element, '.heading')).to.equal('<img src=x onerror="document.title=1">');
    expect(inside(element, 'img')).to.equal(null);
  });
});

describe('the table', () => {
  it('stands in the place of the picture, with the same sentence', async () => {
    const element = await gauge(countyTarget);
    element.setAttribute('view', 'table');
    await element.updateComplete;
    expect(svgOf(element)).to.equal(null);
    expect(textOf(element, 'caption')).to.equal(element.toSentence());
    const rows = Array.from(element.shadowRoot!.querySelectorAll('tbody tr'), (row) =>
      Array.from(row.children, (cell) => cell.textContent!.trim()),
    );
    expect(rows).to.deep.equal(element.toTable().rows);
    expect(rows).to.deep.include(['序时进度', '88.8% (按日计算，324/365 天)']);
    element.view = 'chart';
    await element.updateComplete;
    expect(heroOf(element)).to.equal('45.0%');
  });

  it('as CSV opens right in a spreadsheet and runs nothing', async () => {
    const element = await gauge(target(45, { name: '=HYPERLINK("http://x","点")', unit: '人,"次"' }));
    const csv = element.toCSV();
    expect(csv.charCodeAt(0)).to.equal(0xfeff);
    const lines = csv.slice(1).split('\r\n');
    expect(lines[0]).to.equal('项目,数值');
    expect(lines[1]).to.equal(`指标,"'=HYPERLINK(""http://x"",""点"")"`);
    expect(lines[2]).to.equal('实际,"45人,""次"""');
    expect(lines[lines.length - 1]).to.equal('');
  });
});

describe('the box', () => {
  it('hidden at first: no work; shown: the picture', async () => {
    const element = await fixture<TargetGaugeElement>(
      html`<union-target-gauge hidden .data=${countyTarget}></union-target-gauge>`,
    );
    expect(svgOf(element)).to.equal(null);
    expect(element.state).to.equal('ready');
    element.hidden = false;
    await until(() => drawnWidth(element) > 100, 'a picture');
  });

  it('resized: the picture fits anew', async () => {
    const element = await gauge(countyTarget, 600);
    const before = drawnWidth(element);
    element.parentElement!.style.width = '300px';
    await until(() => drawnWidth(element) < before, 'a smaller picture');
    expect(drawnWidth(element)).to.be.at.most(300);
    expect(frameOf(element).scrollWidth).to.be.at.most(300);
    element.parentElement!.style.width = '1200px';
    await until(() => drawnWidth(element) > 1000, 'a larger picture');
  });

  it('of a given height: the picture stays within it', async () => {
    const holder = await fixture(
      html`<div>
        <union-target-gauge style="width: 200px; height: 200px" .data=${countyTarget}></union-target-gauge>
      </div>`,
    );
    const element = holder.querySelector('union-target-gauge')!;
    await until(() => frameOf(element).classList.contains('fixed'), 'the given height');
    const [outer, inner] = [element.getBoundingClientRect(), svgOf(element).getBoundingClientRect()];
    expect(outer.height).to.equal(200);
    expect(inner.bottom).to.be.at.most(outer.bottom + 0.5);
    expect(inner.top).to.be.at.least(outer.top - 0.5);
    // What is said around the picture leaves it its room; the footer is for the ear alone then.
    expect(inside(element, '.footer')!.offsetWidth).to.equal(1);
    expect(textOf(element, '.footer')).to.contain('数据来源');
    expect(inside(element, '.hero')!.getBoundingClientRect().height).to.be.greaterThan(20);
  });

  it('of a given height with room enough: heading, picture and footer, none over another', async () => {
    const element = await gauge(countyTarget, 700);
    element.style.height = '420px';
    await until(() => frameOf(element).classList.contains('fixed'), 'the given height');
    const [heading, svg, footer] = ['.heading', 'svg.gauge', '.footer'].map((part) =>
      inside(element, part)!.getBoundingClientRect(),
    );
    expect(svg!.top).to.be.at.least(heading!.bottom);
    expect(footer!.top).to.be.at.least(svg!.bottom);
    expect(footer!.bottom).to.be.at.most(element.getBoundingClientRect().bottom);
  });

  it('of 95 × 105: the figure and the light, the rest in the sentence', async () => {
    const element = await gauge(countyTarget, 95);
    element.style.height = '105px';
    await until(() => frameOf(element).classList.contains('tiny'), 'the tiny form');
    expect(inside(element, '.caption')).to.equal(null);
    expect(heroOf(element)).to.equal('45.0%');
    expect(svgOf(element).getAttribute('aria-label')).to.contain('滞后序时进度 43.8 个百分点');
  });

  for (const [what, property, factor] of [
    ['a transform', 'transform', 0.5],
    ['a zoom', 'zoom', 2],
  ] as const) {
    it(`below ${what} the picture fills its box as ever`, async () => {
      const plain = await gauge(countyTarget, 400);
      const element = await gauge(undefined, 400);
      element.parentElement!.style.setProperty(property, property === 'zoom' ? '2' : 'scale(0.5)');
      element.data = countyTarget;
      await element.updateComplete;
      await nextFrame();
      const share = (one: Element): number =>
        svgOf(one).getBoundingClientRect().width / one.getBoundingClientRect().width;
      expect(share(element)).to.be.closeTo(share(plain), 0.02);
      expect(element.getBoundingClientRect().width / plain.getBoundingClientRect().width).to.be.closeTo(
        factor,
        0.01,
      );
      expect(frameOf(element).scrollWidth).to.be.at.most(frameOf(element).clientWidth);
    });
  }
});

describe('on and off the page', () => {
  it('moved: the picture and the state come along, and data that came meanwhile', async () => {
    const element = await gauge(target(45));
    const other = await fixture('<div style="width: 300px"></div>');
    other.append(element);
    await until(() => drawnWidth(element) <= 300, 'the new width');
    expect(heroOf(element)).to.equal('45.0%');
    element.remove();
    element.data = target(46);
    expect(element.state).to.equal('ready');
    const root = other.attachShadow({ mode: 'open' });
    root.append(element);
    await until(() => heroOf(element) === '46.0%', 'the new figure');
  });

  it('taken off: every listener, observer and timer goes with it', async () => {
    const held = new Map<string, number>();
    const add = (what: string, by: number): void => void held.set(what, (held.get(what) ?? 0) + by);
    const { addEventListener, removeEventListener } = document;
    replace(document, 'addEventListener', function (this: Document, ...args: [string, EventListener]) {
      add(`document ${args[0]}`, 1);
      addEventListener.apply(this, args);
    } as typeof addEventListener);
    replace(document, 'removeEventListener', function (this: Document, ...args: [string, EventListener]) {
      add(`document ${args[0]}`, -1);
      removeEventListener.apply(this, args);
    } as typeof removeEventListener);
    const { addEventListener: addMedia, removeEventListener: removeMedia } = MediaQueryList.prototype;
    const media = MediaQueryList.prototype as EventTarget;
    replace(media, 'addEventListener', function (this: MediaQueryList, ...args: [string, EventListener]) {
      add('media', 1);
      addMedia.apply(this, args as never);
    } as typeof media.addEventListener);
    replace(media, 'removeEventListener', function (this: MediaQueryList, ...args: [string, EventListener]) {
      add('media', -1);
      removeMedia.apply(this, args as never);
    } as typeof media.removeEventListener);
    const { observe, unobserve } = ResizeObserver.prototype;
    replace(ResizeObserver.prototype, 'observe', function (this: ResizeObserver, one: Element) {
      add('size', 1);
      observe.call(this, one);
    });
    replace(ResizeObserver.prototype, 'unobserve', function (this: ResizeObserver, one: Element) {
      add('size', -1);
      unobserve.call(this, one);
    });
    const mutations = new Set<MutationObserver>();
    const { observe: watch, disconnect } = MutationObserver.prototype;
    replace(MutationObserver.prototype, 'observe', function (this: MutationObserver, ...args) {
      mutations.add(this);
      watch.apply(this, args);
    });
    replace(MutationObserver.prototype, 'disconnect', function (this: MutationObserver) {
      mutations.delete(this);
      disconnect.call(this);
    });
    const timers = new Set<number>();
    const { setTimeout: set, clearTimeout: clear } = window;
    replace(window, 'setTimeout', ((run: () => void, ms?: number) => {
      const id = set(() => {
        timers.delete(id);
        run();
      }, ms) as unknown as number;
      timers.add(id);
      return id;
    }) as typeof setTimeout);
    replace(window, 'clearTimeout', ((id: number) => {
      timers.delete(id);
      clear(id);
    }) as typeof clearTimeout);

    const elements = [await gauge(target(1)), await gauge(target(2)), await gauge(target(3))];
    expect(mutations.size, 'a property alone gives data: what stands inside is not looked at').to.equal(1);
    writeInto(elements[2]!, json(4));
    elements[2]!.data = undefined;
    for (const element of elements) {
      element.maxAge = 1000;
      await element.updateComplete;
    }
    expect(heroOf(elements[2]!)).to.equal('4.0%');
    expect(held.get('document visibilitychange')).to.equal(1);
    expect(held.get('media')).to.equal(1);
    expect(held.get('size')).to.equal(3);
    expect(mutations.size, 'one for languages, one for what stands inside the elements').to.equal(2);
    // What plans ages comes when it is first needed.
    await until(() => timers.size === 1, 'one timer for all');

    elements.forEach((element) => element.remove());
    await nextFrame();
    expect([...held].filter(([, count]) => count !== 0)).to.deep.equal([]);
    expect(mutations.size).to.equal(0);
    await until(() => timers.size === 0, 'no timer');
  });
});

describe('what the author wrote on the element', () => {
  it('stays as it is', async () => {
    const element = await parsed(
      `<union-target-gauge id="g" class="card big" role="figure" aria-label="作者的话" aria-describedby="x" tabindex="-1" style="margin: 3px"></union-target-gauge>`,
    );
    const attributes = (): string[] =>
      Array.from(element.attributes, ({ name, value }) => `${name}=${value}`);
    const before = attributes();
    element.data = countyTarget;
    await element.updateComplete;
    element.data = null;
    await element.updateComplete;
    expect(attributes()).to.deep.equal(before);
  });

  it('and inside it is not drawn, but not lost', async () => {
    const element = await parsed(
      '<union-target-gauge><table><tr><td>作者的表</td></tr></table></union-target-gauge>',
    );
    const table = element.querySelector('table')!;
    expect(table.offsetHeight).to.equal(0);
    expect(table.textContent).to.equal('作者的表');
  });
});

describe('by ear', () => {
  interface Heard {
    readonly name?: string;
    readonly children?: readonly Heard[];
  }
  /** The names of everything in the accessibility tree of the page. */
  async function heard(): Promise<string[]> {
    const names = ({ name = '', children = [] }: Heard): string[] => [name, ...children.flatMap(names)];
    return names((await executeServerCommand('a11y-snapshot')) as Heard);
  }

  it('the sentence is in the accessibility tree, once', async () => {
    const element = await gauge(countyTarget);
    const sentence = element.toSentence();
    expect((await heard()).filter((said) => said.includes(sentence))).to.deep.equal([sentence]);
  });

  it('the message is heard where there is no picture', async () => {
    await gauge(target('x', { name: '读屏' }));
    expect((await heard()).some((said) => said.includes('不是可读的数字'))).to.equal(true);
  });
});
