import { expect } from 'chai';
import type { TargetGaugeElement } from '../../src/target-gauge/index.js';
import {
  bandTargets,
  earlierTarget,
  longTarget,
  overrunTarget,
} from '../../stories/target-gauge-examples.js';
import { nextFrame } from '../fixture.js';
import { gauge, heroOf, inside, target, textOf } from './gauges.js';

const FORMS = ['arc', 'ring', 'bar', 'bullet', 'water'];

async function formed(form: string, data: unknown, width = 400): Promise<TargetGaugeElement> {
  const element = await gauge(undefined, width);
  element.variant = form;
  element.data = data;
  await element.updateComplete;
  await nextFrame();
  return element;
}

describe('every form of union-target-gauge', () => {
  for (const form of FORMS) {
    it(`${form}: the figure lies whole within its box from 96 px on, no text over its edge`, async () => {
      for (const width of [96, 160, 320, 1000]) {
        for (const data of [overrunTarget, longTarget, earlierTarget]) {
          const element = await formed(form, data, width);
          const box = element.getBoundingClientRect();
          for (const line of element.shadowRoot!.querySelectorAll('svg text')) {
            const { left, right } = line.getBoundingClientRect();
            expect(left, `${width}: ${line.textContent}`).to.be.at.least(box.left - 1);
            expect(right, `${width}: ${line.textContent}`).to.be.at.most(box.right + 1);
          }
          expect(element.shadowRoot!.innerHTML).not.to.match(/NaN|Infinity|undefined/);
          element.parentElement!.remove();
        }
      }
    });

    it(`${form}: goes on from its last figure, the text right at once`, async () => {
      const element = await formed(form, target(60));
      element.data = target(65);
      await element.updateComplete;
      // That change has asked for what moves and whether the gauge is seen.
      await import('../../src/target-gauge/target-gauge-sweep.js');
      await nextFrame();
      await nextFrame();
      await nextFrame();
      element.data = target(70);
      await element.updateComplete;
      expect(heroOf(element)).to.equal('70.0%');
      const [motion, ...more] = element.shadowRoot!.getAnimations();
      expect(more).to.deep.equal([]);
      const [first] = (motion!.effect as KeyframeEffect).getKeyframes();
      expect(Object.keys(first!)).to.include('transform').and.not.include('d');
      motion!.finish();
      await motion!.finished;
      await nextFrame();
      expect(element.shadowRoot!.querySelectorAll('.progress')).to.have.length(1);
      expect(inside(element, '.cover')).to.equal(null);
    });
  }

  it('changes when the attribute does, an unknown form is an arc', async () => {
    const element = await formed('bar', overrunTarget);
    const bar = inside(element, '.track')!.getAttribute('d');
    element.setAttribute('variant', 'cloud');
    await element.updateComplete;
    expect(inside(element, '.track')!.getAttribute('d')).to.contain('A').and.not.equal(bar);
  });

  it('is judged by declared bands, whose part comes with the first document that has some', async () => {
    const element = await formed('arc', bandTargets.yinchuanYellow);
    expect(textOf(element, '.verdict')).to.equal('黄灯，滞后序时进度 28.8 个百分点');
    expect(element.toSentence()).to.contain('黄灯');
  });
});
