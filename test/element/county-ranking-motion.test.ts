import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { framesRanking } from '../../stories/county-ranking-examples.js';
import { nextFrame, until } from '../fixture.js';
import {
  glide,
  keysOf,
  metric,
  motionsOf,
  ranking,
  rowsFrom,
  rowsOf,
  settled,
  type Ranking,
} from './rankings.js';

const button = (element: Ranking, label: string): HTMLButtonElement =>
  Array.from(element.shadowRoot!.querySelectorAll('button')).find(
    ({ ariaLabel, textContent }) => ariaLabel === label || textContent === label,
  )!;
const label = (element: Ranking): string => element.shadowRoot!.querySelector('output')!.textContent!;
const topOf = (element: Ranking, key: string): number =>
  element.shadowRoot!.querySelector(`[data-key="${key}"]`)!.getBoundingClientRect().top;

describe('rows that take other places', () => {
  const up = { metric, rows: rowsFrom({ 甲: 3, 乙: 2, 丙: 1 }) };
  const down = { metric, rows: rowsFrom({ 甲: 1, 乙: 2, 丙: 3 }) };

  it('glide from where they were seen', async () => {
    const element = await ranking(up);
    const before = topOf(element, '甲');
    await glide(element, up, down);
    expect(motionsOf(element).length).to.equal(2);
    for (const motion of motionsOf(element)) motion.pause();
    for (const motion of motionsOf(element)) motion.currentTime = 0;
    expect(topOf(element, '甲')).to.be.closeTo(before, 1);
    for (const motion of motionsOf(element)) motion.finish();
    expect(topOf(element, '甲')).to.be.greaterThan(before + 80);
  });

  it('are watched by nothing once the element has gone, though its last update comes after that', async () => {
    const watched = new Set<Element>();
    const { observe, unobserve } = IntersectionObserver.prototype;
    IntersectionObserver.prototype.observe = function (target) {
      watched.add(target);
      observe.call(this, target);
    };
    IntersectionObserver.prototype.unobserve = function (target) {
      watched.delete(target);
      unobserve.call(this, target);
    };
    try {
      const element = await ranking(up);
      element.data = down;
      await settled(element);
      expect([...watched]).to.deep.equal([element]);
      element.data = up;
      element.remove();
      await element.updateComplete;
      expect([...watched]).to.deep.equal([]);
    } finally {
      Object.assign(IntersectionObserver.prototype, { observe, unobserve });
    }
  });

  it('go on from where they are when they are overtaken, and nothing is queued', async () => {
    const element = await ranking(up);
    await glide(element, up, down);
    for (const motion of motionsOf(element)) {
      motion.pause();
      motion.currentTime = 200;
    }
    const midway = topOf(element, '甲');
    element.data = { ...up };
    await element.updateComplete;
    await nextFrame();
    await element.updateComplete;
    const motions = motionsOf(element);
    expect(motions.length).to.equal(2);
    for (const motion of motions) {
      motion.pause();
      motion.currentTime = 0;
    }
    expect(topOf(element, '甲')).to.be.closeTo(midway, 1);
  });

  it('of a burst glide once, to the last', async () => {
    const element = await ranking(up);
    await settled(element);
    for (let n = 0; n < 20; n++) element.data = n % 2 ? { ...up } : { ...down };
    element.data = { ...down };
    await settled(element);
    expect(keysOf(element)).to.deep.equal(['丙', '乙', '甲']);
    expect(motionsOf(element).length).to.be.at.most(2);
  });

  it('stand still where nobody wants motion', async () => {
    const element = await ranking(up);
    element.motion = 'none';
    await glide(element, up, down);
    expect(motionsOf(element)).to.deep.equal([]);
  });

  it('jump to the truth when the page is hidden', async () => {
    const element = await ranking(up);
    await glide(element, up, down);
    element.pageShown(false);
    expect(motionsOf(element)).to.deep.equal([]);
    element.pageShown(true);
  });

  it('leave no motion behind when the element goes', async () => {
    const element = await ranking(up);
    await glide(element, up, down);
    const motions = motionsOf(element);
    element.remove();
    expect(motions.every(({ playState }) => playState === 'idle')).to.equal(true);
  });
});

describe('the playback', () => {
  it('begins at the present, and says whose moment it is', async () => {
    const element = await ranking(framesRanking);
    expect(label(element)).to.equal('当前');
    expect(element.shadowRoot!.querySelector('.footer')!.textContent).to.contain('2026年11月20日');
    element.seek(0);
    await settled(element);
    expect(label(element)).to.equal('第42周');
    expect(element.shadowRoot!.querySelector('.footer')!.textContent).to.contain('2026年10月16日');
    expect(element.toSentence()).to.contain('2026年10月16日');
    expect(element.toTable().rows[0]![0]).to.equal('1');
  });

  it('shows movement since the frame before, and rows without a figure as such', async () => {
    const element = await ranking(framesRanking);
    element.seek(0);
    await settled(element);
    expect(rowsOf(element)[7]!.textContent).to.contain('未报送');
    expect(element.shadowRoot!.querySelector('.move')).to.equal(null);
    element.seek(1);
    await settled(element);
    expect(element.shadowRoot!.querySelectorAll('.row .move').length).to.equal(7);
  });

  it('runs to the end and stops; the host can drive it', async () => {
    const element = await ranking(framesRanking);
    element.seek(4);
    element.play();
    await settled(element);
    expect(button(element, '暂停')).to.not.equal(undefined);
    await until(() => label(element) === '当前', 'the present', 4000);
    await settled(element);
    expect(button(element, '播放')).to.not.equal(undefined);
    element.play();
    await settled(element);
    expect(label(element)).to.equal('第42周');
    element.pause();
    await settled(element);
    expect(button(element, '播放')).to.not.equal(undefined);
  });

  it('goes by keyboard: its buttons, and a slider that says its moment', async () => {
    const element = await ranking(framesRanking);
    button(element, '上一期').focus();
    await sendKeys({ press: 'Enter' });
    await settled(element);
    expect(label(element)).to.equal('第46周');
    const slider = element.shadowRoot!.querySelector('input')!;
    expect(slider.getAttribute('aria-valuetext')).to.equal('第46周');
    slider.focus();
    await sendKeys({ press: 'Home' });
    await settled(element);
    expect(label(element)).to.equal('第42周');
    await sendKeys({ press: 'ArrowRight' });
    await settled(element);
    expect(label(element)).to.equal('第43周');
    expect(slider.value).to.equal('1');
  });
});
