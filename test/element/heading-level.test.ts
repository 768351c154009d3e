import { expect } from 'chai';
import { html } from 'lit';
import '../../src/county-ranking/index.js';
import '../../src/fund-counter/index.js';
import '../../src/station-map/index.js';
import '../../src/target-list/index.js';
import { fixture, nextFrame, until } from '../fixture.js';
import { board, partOf } from './boards.js';
import { gauge, inside, parsed, target } from './gauges.js';

const headed = { title: '年度目标' };

/** What stands for the heading: its role and level, and the text. */
const toldOf = (element: Element, selector = '.heading'): (string | null)[] => {
  const heading = inside(element, selector)!;
  return [heading.getAttribute('role'), heading.getAttribute('aria-level'), heading.textContent];
};

describe('heading-level', () => {
  it('absent: the heading is a paragraph', async () => {
    const element = await gauge(target(45, headed));
    expect(toldOf(element)).to.deep.equal([null, null, '年度目标']);
    expect(inside(element, '.heading')!.localName).to.equal('p');
  });

  it('makes it a heading of that level, and nothing looks different', async () => {
    const plain = await gauge(target(45, headed));
    const element = await parsed(
      `<union-target-gauge heading-level="2" heading="年度目标" style="width: 500px"></union-target-gauge>`,
    );
    element.data = target(45);
    await element.updateComplete;
    expect(element.headingLevel).to.equal(2);
    expect(toldOf(element)).to.deep.equal(['heading', '2', '年度目标']);
    const [is, was] = [element, plain].map((one) => {
      const { width, height } = inside(one, '.heading')!.getBoundingClientRect();
      const { fontSize, fontWeight } = getComputedStyle(inside(one, '.heading')!);
      return { width, height, fontSize, fontWeight };
    });
    expect(is).to.deep.equal(was);
  });

  it('1 to 6 as a property, a text too; what is no level makes a paragraph', async () => {
    const element = await gauge(target(45, headed));
    const levels = [1, 6, '3', 0, 7, 2.5, -1, NaN, 12, 'h2', '', null, 4, undefined];
    const told: (string | null)[] = [];
    for (const level of levels) {
      element.headingLevel = level as number;
      await element.updateComplete;
      const [role, said] = toldOf(element);
      expect(role).to.equal(said === null ? null : 'heading');
      told.push(said ?? null);
    }
    const none = null;
    expect(told).to.deep.equal([
      '1',
      '6',
      '3',
      none,
      none,
      none,
      none,
      none,
      none,
      none,
      none,
      none,
      '4',
      none,
    ]);
  });

  it('an attribute that is no level makes a paragraph', async () => {
    for (const given of ['', '0', '7', 'two', '2.5']) {
      const element = await parsed(
        `<union-target-gauge heading="年度目标" heading-level="${given}"></union-target-gauge>`,
      );
      expect(toldOf(element), given).to.deep.equal([null, null, '年度目标']);
    }
  });

  it('a widget without a heading has none', async () => {
    const element = await parsed('<union-target-gauge heading-level="2"></union-target-gauge>');
    expect(inside(element, '[role=heading]')).to.equal(null);
  });

  for (const tag of ['target-list', 'county-ranking', 'station-map', 'fund-counter'])
    it(`union-${tag} has it, without data too`, async () => {
      const element = await parsed(`<union-${tag} heading-level="3" heading="标题"></union-${tag}>`);
      expect(toldOf(element)).to.deep.equal(['heading', '3', '标题']);
    });

  it('where the heading is for the ear alone it is a heading still', async () => {
    const element = await fixture<HTMLElement & { updateComplete: Promise<unknown> }>(
      html`<union-target-list
        style="width: 140px; height: 200px"
        heading-level="4"
        .data=${{ ...headed, targets: [target(45)] }}
      ></union-target-list>`,
    );
    await until(() => inside(element, '.frame.tiny'), 'the tiny form');
    const heading = inside(element, '.heading')!;
    expect(toldOf(element)).to.deep.equal(['heading', '4', '年度目标']);
    expect(heading.getBoundingClientRect().width).to.be.at.most(1);
    const { display, visibility } = getComputedStyle(heading);
    expect([display, visibility]).to.deep.equal(['block', 'visible']);
  });

  it('of a board: that of its title line', async () => {
    const element = await board('<section></section>', 'paused heading="某市总工会" heading-level="1"');
    expect(toldOf(element, '.owner')).to.deep.equal(['heading', '1', '某市总工会']);
    element.headingLevel = null;
    await element.updateComplete;
    await nextFrame();
    expect(partOf(element, '.owner').hasAttribute('role')).to.equal(false);
    expect(partOf(element, '.owner').hasAttribute('aria-level')).to.equal(false);
  });
});
