import { expect } from 'chai';
import { UnionElement, type WidgetTools } from '../../src/shared/union-element.js';
import { nextFrame, until } from '../fixture.js';
import { gauge, inside, target } from './gauges.js';

const ROOM_PX = 40;

describe('a part that gives widgets tools', () => {
  afterEach(() => (UnionElement.tools = undefined));

  const start = (): { widget: unknown; state: string }[] => {
    const drawn: { widget: unknown; state: string }[] = [];
    const tools: WidgetTools = {
      room: (widget) => (widget.toolbar ? ROOM_PX : 0),
      drawn: (widget) => drawn.push({ widget, state: widget.state }),
      svg: () => '<svg/>',
      png: (_widget, scale) => Promise.resolve(new Blob([String(scale)])),
    };
    UnionElement.tools = tools;
    return drawn;
  };

  it('is told after every drawing, and when the toolbar is asked for or not', async () => {
    const drawn = start();
    const element = await gauge(target(45));
    const known = drawn.length;
    expect(drawn[known - 1]).to.deep.equal({ widget: element, state: 'ready' });
    element.setAttribute('toolbar', '');
    expect(element.toolbar).to.equal(true);
    await element.updateComplete;
    expect(drawn.length).to.equal(known + 1);
    element.toolbar = false;
    await element.updateComplete;
    expect(drawn.length).to.equal(known + 2);
  });

  it('gives the pictures; without it they are refused with a word', async () => {
    start();
    const element = await gauge(target(45));
    expect(element.toSVG()).to.equal('<svg/>');
    expect(await (await element.toPNG()).text()).to.equal('2');
    expect(await (await element.toPNG(4)).text()).to.equal('4');
    UnionElement.tools = undefined;
    expect(() => element.toSVG()).to.throw('union-tools.js');
    const refused = await element.toPNG().catch((error: Error) => error.message);
    expect(refused).to.match(/union-tools\.js/);
  });

  it('takes its room from a given height; the frame still fills the host', async () => {
    start();
    const element = await gauge(target(45, { title: '标题' }), 600);
    const heightOf = (selector: string): number => inside(element, selector)!.getBoundingClientRect().height;
    element.style.height = '400px';
    await until(() => inside(element, '.frame.fixed'), 'the given height');
    await element.updateComplete;
    const before = Number(inside(element, 'svg.gauge')!.getAttribute('height'));
    element.toolbar = true;
    await element.updateComplete;
    await nextFrame();
    expect(Number(inside(element, 'svg.gauge')!.getAttribute('height'))).to.equal(before - ROOM_PX);
    expect(heightOf('.frame')).to.equal(400);
  });

  it('takes no room where the height is free', async () => {
    start();
    const element = await gauge(target(45), 600);
    const before = element.offsetHeight;
    element.toolbar = true;
    await element.updateComplete;
    await nextFrame();
    expect(element.offsetHeight).to.equal(before);
  });
});
