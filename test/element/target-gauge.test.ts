import { emulateMedia } from '@web/test-runner-commands';
import { expect } from 'chai';
import { LIGHT_SHAPES } from '../../src/core/light-shapes.js';
import type { TargetGaugeElement } from '../../src/target-gauge/index.js';
import {
  bandTargets,
  ceilingTarget,
  clearanceTarget,
  contradictingTarget,
  countyTarget,
  coverageTarget,
  doneTarget,
  heldTarget,
  levelTarget,
  longTarget,
  nearTarget,
  negativeTarget,
  overrunTarget,
  statusTargets,
  zeroTarget,
} from '../../stories/target-gauge-examples.js';
import { nextFrame, until } from '../fixture.js';
import { gauge, heroOf, inside, target, textOf } from './gauges.js';

const verdict = (element: TargetGaugeElement): string =>
  Array.from(element.shadowRoot!.querySelectorAll('.verdict'), (line) => line.textContent).join('');
const lampOf = (element: TargetGaugeElement): SVGPathElement => inside<SVGPathElement>(element, '.lamp')!;
/** The commands of a path tell the five shapes apart, wherever one stands. */
const commandsOf = (path: string): string => path.replace(/[-\d. ]/g, '');
const shapeOf = (lamp: SVGPathElement): string => commandsOf(lamp.getAttribute('d')!).slice(1);
const arcOf = (element: TargetGaugeElement): SVGPathElement => inside<SVGPathElement>(element, '.progress')!;
const ticks = (element: TargetGaugeElement): string[] =>
  Array.from(element.shadowRoot!.querySelectorAll('text.tick'), (tick) => tick.textContent ?? '');

describe('union-target-gauge draws', () => {
  it('a tiny one in the same place, whether the drawing is the frame or stands in one', async () => {
    const element = await gauge(target(45), 95);
    element.style.height = '105px';
    await until(() => inside(element, 'svg.frame.fixed'), 'the drawing as the frame');
    expect(inside(element, 'svg')!.getAttribute('lang'), 'for the font and for who speaks').to.equal('zh-CN');
    const placeOf = (selector: string): number[] => {
      const [box, host] = [inside(element, selector)!, element].map((one) => one.getBoundingClientRect());
      return [box!.left - host!.left, box!.top - host!.top, box!.width, box!.height];
    };
    const parts = ['.track', '.progress', '.lamp', '.hero'];
    const before = parts.map(placeOf);
    expect(before[0]![0], 'in the middle').to.be.closeTo(95 - before[0]![0]! - before[0]![2]!, 0.1);
    element.data = { name: 1 };
    await until(() => inside(element, '.notice'), 'a notice, and a frame for both');
    expect(inside(element, 'div.frame > .body > svg')).not.to.equal(null);
    parts
      .map(placeOf)
      .forEach((place, at) =>
        place.forEach((px, side) => expect(px, parts[at]).to.be.closeTo(before[at]![side]!, 0.6)),
      );
  });

  it('the county: 45.0%, 43.8 points behind, 20.0 below the average', async () => {
    const element = await gauge(countyTarget, 700);
    expect(heroOf(element)).to.equal('45.0%');
    expect(textOf(element, '.caption')).to.equal('完成率');
    expect(textOf(element, '.detail')).to.equal('45% / 100%');
    expect(verdict(element)).to.equal('滞后序时进度 43.8 个百分点');
    expect(textOf(element, '.note')).to.equal('低于全市平均（65.0%）20.0 个百分点');
    expect(ticks(element)).to.deep.equal(['序时', '88.8%', '均值', '65.0%']);
    expect(shapeOf(lampOf(element))).to.equal(commandsOf(LIGHT_SHAPES.bad));
    expect(textOf(element, '.footer'))
      .to.contain('截至2026年11月20日')
      .and.to.contain('数据来源：某市总工会');
  });

  const cases: [string, unknown, string, string, keyof typeof LIGHT_SHAPES][] = [
    ['what is done', doneTarget, '100.0%', '已完成', 'done'],
    ['an overrun, not clamped', overrunTarget, '136.0%', '超额完成', 'done'],
    ['99.96%, not done', nearTarget, '99.9%', '快于序时进度 11.2 个百分点', 'good'],
    ['zero', zeroTarget, '0.0%', '滞后序时进度 88.8 个百分点', 'bad'],
    ['below zero', negativeTarget, '−4.0%', '滞后序时进度 92.8 个百分点', 'bad'],
    ['not reported', statusTargets.unreported, '未报送', '未判定', 'none'],
    ['not applicable', statusTargets['not-applicable'], '不适用', '未判定', 'none'],
    ['withheld', statusTargets.withheld, '保密', '未判定', 'none'],
    ['a level not held', levelTarget, '90%', '未达标，低于目标 2.0 个百分点', 'bad'],
    ['a level held', heldTarget, '93.5%', '达标，高于目标 1.5 个百分点', 'good'],
    ['a ceiling', ceilingTarget, '68.3%', '控制在目标以内', 'good'],
    ['a coverage', coverageTarget, '86.0%', '略滞后序时进度 2.9 个百分点', 'warn'],
    ['a clearance', clearanceTarget, '92.5%', '快于序时进度 3.7 个百分点', 'good'],
    ['a contradiction, as given', contradictingTarget, '81.0%', '未判定', 'none'],
    ['银川', bandTargets.yinchuanYellow, '60.0%', '黄灯，滞后序时进度 28.8 个百分点', 'warn'],
    ['三亚', bandTargets.sanyaRed, '40.0%', '红灯，滞后序时进度 48.8 个百分点', 'bad'],
    ['天津', bandTargets.tianjinNone, '95.0%', '未判定，快于序时进度 6.2 个百分点', 'none'],
  ];
  for (const [what, data, hero, words, light] of cases) {
    it(what, async () => {
      const element = await gauge(data, 700);
      expect(heroOf(element)).to.equal(hero);
      expect(verdict(element)).to.equal(words);
      expect(shapeOf(lampOf(element))).to.equal(commandsOf(LIGHT_SHAPES[light]));
      expect(element.shadowRoot!.innerHTML).not.to.match(/NaN|Infinity|undefined/);
    });
  }

  it('zero, unreported, not applicable and withheld each in its own look', async () => {
    const looks: string[] = [];
    for (const data of [
      zeroTarget,
      statusTargets.unreported,
      statusTargets['not-applicable'],
      statusTargets.withheld,
    ]) {
      const element = await gauge(data);
      const track = getComputedStyle(inside(element, '.track')!);
      looks.push([track.strokeDasharray, track.strokeWidth, track.stroke].join());
      expect(arcOf(element).getAttribute('d') === '').to.equal(data !== zeroTarget);
    }
    expect(new Set(looks).size).to.equal(4);
  });

  it('the overrun outside the full arc', async () => {
    const element = await gauge(overrunTarget);
    const [overrun, track] = [
      inside<SVGPathElement>(element, '.overrun')!,
      inside<SVGPathElement>(element, '.track')!,
    ];
    expect(arcOf(element).getTotalLength()).to.be.closeTo(track.getTotalLength(), 0.5);
    const start = overrun.getPointAtLength(0);
    const first = track.getPointAtLength(0);
    const [cx, cy] = [Number(inside(element, '.hero')!.getAttribute('x')), (await layoutOf(element)).cy];
    expect(Math.hypot(start.x - cx, start.y - cy)).to.be.greaterThan(Math.hypot(first.x - cx, first.y - cy));
  });

  it('long texts wrapped within the box, as text', async () => {
    for (const width of [320, 700]) {
      const element = await gauge(longTarget, width);
      const box = element.getBoundingClientRect();
      for (const line of element.shadowRoot!.querySelectorAll('svg text')) {
        const { left, right } = line.getBoundingClientRect();
        expect(left, `${width}: ${line.textContent}`).to.be.at.least(box.left - 1);
        expect(right, `${width}: ${line.textContent}`).to.be.at.most(box.right + 1);
      }
      expect(inside(element, 'b')).to.equal(null);
      expect(inside(element, '.frame')!.scrollWidth).to.be.at.most(width);
    }
  });

  it('no text over another, at any common width', async () => {
    for (const width of [240, 320, 480, 800, 1920]) {
      for (const data of [countyTarget, coverageTarget, levelTarget, overrunTarget]) {
        const element = await gauge(data, width);
        const inks = Array.from(element.shadowRoot!.querySelectorAll<SVGTextElement>('svg text'), inkOf);
        inks.forEach((ink, at) =>
          inks.slice(at + 1).forEach((other) => {
            const wide = Math.min(ink.right, other.right) - Math.max(ink.left, other.left);
            const high = Math.min(ink.bottom, other.bottom) - Math.max(ink.top, other.top);
            expect(wide > 1 && high > 1, `${width}: ${ink.text} over ${other.text}`).to.equal(false);
          }),
        );
        element.parentElement!.remove();
      }
    }
  });
});

/** Where the signs of a line are, without the room that a font keeps around them. */
function inkOf(line: SVGTextElement): Record<'left' | 'right' | 'top' | 'bottom', number> & { text: string } {
  const { left, right } = line.getBoundingClientRect();
  const [y, size] = [Number(line.getAttribute('y')), Number(line.getAttribute('font-size'))];
  const text = line.textContent ?? '';
  const [above, below] = /^[\d.,%−]*$/.test(text) ? [0.74, 0.02] : [0.86, 0.1];
  return { text, left, right, top: y - size * above, bottom: y + size * below };
}

/** The middle of the arc, from three of its points. */
async function layoutOf(element: TargetGaugeElement): Promise<{ cy: number }> {
  await element.updateComplete;
  const track = inside<SVGPathElement>(element, '.track')!;
  const length = track.getTotalLength();
  const [a, b] = [track.getPointAtLength(0), track.getPointAtLength(length / 2)];
  const [dx, dy] = [a.x - b.x, a.y - b.y];
  const r = (dx * dx + dy * dy) / (2 * dy);
  return { cy: b.y + r };
}

describe('union-target-gauge moves', () => {
  afterEach(() => emulateMedia({ reducedMotion: 'no-preference' }));
  const motions = (element: TargetGaugeElement): Animation[] =>
    element.shadowRoot!.getAnimations().filter(({ playState }) => playState === 'running');

  /** A gauge that has been seen, so that it may move. */
  async function seen(width = 500): Promise<TargetGaugeElement> {
    const element = await gauge(target(40), width);
    await change(element, 50);
    await nextFrame();
    await nextFrame();
    return element;
  }
  async function change(element: TargetGaugeElement, value: number): Promise<void> {
    element.data = target(value);
    await element.updateComplete;
  }

  it('its arc once, over a text that is right at once, and ends where the figure is', async () => {
    const element = await seen();
    await change(element, 70);
    const [motion] = motions(element);
    expect(motion, 'a motion').to.not.equal(undefined);
    expect(motions(element)).to.have.length(1);
    expect(heroOf(element)).to.equal('70.0%');
    const { duration } = motion!.effect!.getComputedTiming();
    expect(duration).to.be.within(400, 900);
    const moved = Object.keys((motion!.effect as KeyframeEffect).getKeyframes()[0]!);
    expect(moved).to.include('transform').and.not.include('d');
    motion!.finish();
    await motion!.finished;
    await nextFrame();
    expect(inside(element, '.cover')).to.equal(null);
    const still = await gauge(target(70));
    expect(arcOf(element).getAttribute('d')).to.equal(arcOf(still).getAttribute('d'));
  });

  it('on from where it is when the next figure comes, and never two at a time', async () => {
    const element = await seen();
    for (const value of [60, 70, 80, 65]) {
      await change(element, value);
      expect(motions(element).length).to.be.at.most(1);
    }
    expect(heroOf(element)).to.equal('65.0%');
    expect(element.shadowRoot!.querySelectorAll('.cover').length).to.be.at.most(1);
  });

  it('not when its data stays, nor when its size changes alone', async () => {
    const element = await seen();
    element.theme = 'dark';
    await element.updateComplete;
    expect(motions(element)).to.deep.equal([]);
    const before = inside(element, 'svg')!.getAttribute('width');
    element.parentElement!.style.width = '400px';
    await until(() => inside(element, 'svg')!.getAttribute('width') !== before, 'a new size');
    expect(motions(element)).to.deep.equal([]);
  });

  it('not where motion is "none"', async () => {
    const element = await seen();
    element.setAttribute('motion', 'none');
    await change(element, 70);
    expect(motions(element)).to.deep.equal([]);
    expect(inside(element, '.cover')).to.equal(null);
  });

  it('not in the elder view', async () => {
    const element = await seen();
    element.elder = true;
    await change(element, 70);
    expect(motions(element)).to.deep.equal([]);
  });

  it('not where the system asks for less motion', async () => {
    const element = await seen();
    await emulateMedia({ reducedMotion: 'reduce' });
    await change(element, 70);
    expect(motions(element)).to.deep.equal([]);
    expect(heroOf(element)).to.equal('70.0%');
  });

  it('not where it is tiny', async () => {
    const element = await seen(95);
    expect(inside(element, '.frame')!.classList.contains('tiny')).to.equal(true);
    await change(element, 70);
    expect(motions(element)).to.deep.equal([]);
  });

  it('not out of view', async () => {
    const element = await seen();
    element.parentElement!.style.marginTop = '5000px';
    await nextFrame();
    await nextFrame();
    await change(element, 70);
    expect(motions(element)).to.deep.equal([]);
    expect(heroOf(element)).to.equal('70.0%');
  });

  it('no more once it is off the page', async () => {
    const element = await seen();
    await change(element, 70);
    expect(motions(element)).to.have.length(1);
    element.remove();
    expect(element.shadowRoot!.getAnimations()).to.deep.equal([]);
    expect(inside(element, '.cover')).to.equal(null);
  });
});
