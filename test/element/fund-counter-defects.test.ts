import { emulateMedia } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html } from 'lit';
import type { FundCounterElement } from '../../src/fund-counter/index.js';
import '../../src/fund-counter/index.js';
import { fullFund } from '../../stories/fund-examples.js';
import { fixture, nextFrame, until } from '../fixture.js';

const fund = (amount: number | string): object => ({ name: '帮扶资金', amount });

async function shown(data: object, width = 400): Promise<FundCounterElement> {
  const element = await fixture<FundCounterElement>(
    html`<union-fund-counter .data=${data}></union-fund-counter>`,
  );
  element.style.width = `${width}px`;
  for (let frame = 0; frame < 4; frame++) await nextFrame();
  await element.updateComplete;
  return element;
}

const rolling = (element: FundCounterElement): boolean =>
  element.shadowRoot!.querySelector('.reels, .leaf') !== null;

/** What the eye of somebody reads who has no styles: every text there is. */
const plainText = (element: FundCounterElement): string =>
  (element.shadowRoot!.querySelector('.hero')!.textContent ?? '').replace(/\s+/g, '');

describe('what peers get wrong (PEERS, counters)', () => {
  for (const variant of ['hero', 'flip', 'inline'])
    it(`"0123456789" shown when styles are blocked (number-flow #170): ${variant}`, async () => {
      const element = await shown(fund(12_345_678));
      element.variant = variant;
      await nextFrame();
      await nextFrame();
      element.data = fund(23_456_789);
      await until(() => rolling(element), 'the motion');
      element.shadowRoot!.adoptedStyleSheets = [];
      expect(plainText(element)).to.equal('2345.68万元');
      const figure = element.shadowRoot!.querySelector<HTMLElement>('.true')!;
      expect(getComputedStyle(figure).color).to.equal(getComputedStyle(element).color);
    });

  it('no reduced motion (CountUp #327): nothing moves, and the figure is there at once', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    try {
      const element = await shown(fund(1000));
      for (const variant of ['hero', 'flip', 'inline']) {
        element.variant = variant;
        element.data = fund(variant.length * 1111);
        await until(() => plainText(element) === `${variant.length * 1111}元`, variant);
        expect(rolling(element)).to.equal(false);
        expect(element.shadowRoot!.getAnimations()).to.deep.equal([]);
      }
    } finally {
      await emulateMedia({ reducedMotion: 'no-preference' });
    }
  });

  it('animations queued while it was out of sight (Chart.js #653): none runs, and none comes after', async () => {
    const element = await shown(fund(1000));
    element.style.display = 'none';
    await nextFrame();
    await nextFrame();
    for (const amount of [2000, 3000, 4000]) {
      element.data = fund(amount);
      await nextFrame();
      expect(rolling(element)).to.equal(false);
    }
    element.style.display = '';
    await nextFrame();
    await nextFrame();
    await until(() => plainText(element) === '4000元', 'the truth');
    expect(rolling(element)).to.equal(false);
  });

  it('blurry on 4K (DataV #214): text in its own size, nothing scaled, no canvas', async () => {
    const element = await shown(fullFund, 3840);
    await until(() => element.shadowRoot!.querySelector('.hero'), 'the picture');
    const root = element.shadowRoot!;
    expect(root.querySelector('canvas, img, foreignObject')).to.equal(null);
    const hero = root.querySelector<HTMLElement>('.hero')!;
    expect(parseFloat(getComputedStyle(hero).fontSize)).to.be.greaterThan(120);
    for (let at: Element | null = hero; at; at = at.parentElement) {
      const { transform, zoom } = getComputedStyle(at) as CSSStyleDeclaration & { zoom: string };
      expect([transform, zoom]).to.deep.equal(['none', '1']);
    }
  });

  it('find-in-page and the amount: found while it rolls, and once', async () => {
    const page = window as unknown as { find(text: string): boolean };
    const element = await shown(fund(12_345_678));
    element.data = fund(87_654_321);
    await until(() => rolling(element), 'the roll');
    getSelection()!.removeAllRanges();
    expect(page.find('8765.43万元')).to.equal(true);
    getSelection()!.removeAllRanges();
    expect(page.find('1234.57')).to.equal(false);
  });
});
