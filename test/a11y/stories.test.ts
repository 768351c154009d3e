import 'axe-core/axe.min.js';
import type axeCore from 'axe-core';
import { expect } from 'chai';
import '../../src/index.js';
import '../../src/zh-hant/index.js';
import { dressed, plainLook, themes, type Look } from '../../stories/.storybook/look.js';
import { fixture, nextFrame } from '../fixture.js';
import { stories } from '../stories.js';

const { axe } = globalThis as unknown as { axe: typeof axeCore };

/** Every look that changes colours or sizes; another language changes neither, so one look has it. */
const looks: Look[] = [
  ...themes.filter((theme) => theme !== 'auto').map((theme) => ({ ...plainLook, theme })),
  { theme: 'light', lang: 'en', elder: 'on' },
  { theme: 'dark', lang: 'zh-CN', elder: 'on' },
];

/** A story is a part of a page: it owes no landmark, no heading of the first level and no title. */
const rules = {
  region: { enabled: false },
  'page-has-heading-one': { enabled: false },
  'landmark-one-main': { enabled: false },
};

/** A story of every theme shows one document many times: its regions have one name. */
const rulesOfMany = { ...rules, 'landmark-unique': { enabled: false } };

async function faultsOf(story: unknown, look: Look, isMany: boolean): Promise<string[]> {
  const holder = await fixture(dressed(story, look));
  await nextFrame();
  await nextFrame();
  const { violations } = await axe.run(holder, {
    rules: isMany ? rulesOfMany : rules,
    resultTypes: ['violations'],
  });
  holder.parentElement?.remove();
  return violations.map(({ id, nodes }) => {
    const where = nodes.map((node) => `${node.target.join(' ')} (${node.failureSummary ?? ''})`);
    return `${look.theme}, ${look.lang}, elder ${look.elder}: ${id}: ${where.join('; ')}`;
  });
}

describe('axe finds no fault in', () => {
  it('the stories, of which there are some', () => {
    expect(stories).to.not.be.empty;
  });
  for (const { title, name, hasOwnLook, draw } of stories) {
    it(`${title}: ${name}`, async function () {
      this.timeout(60_000);
      const faults: string[] = [];
      for (const look of hasOwnLook ? looks.slice(0, 1) : looks)
        faults.push(...(await faultsOf(draw(), look, hasOwnLook)));
      expect(faults.join('\n')).to.equal('');
    });
  }
});
