/**
 * Enlarged to 200% and to 400%, a window of 1280 × 1024 has 640 × 512 and 320 × 256 px: no widget loses a word there, and
 * none makes its page scroll along (WCAG 2.2, 1.4.4 and 1.4.10).
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { plainLook, type Look } from '../../stories/.storybook/look.js';
import { openStage, showStory, type OpenStage } from './stage.js';
import type { Stage } from './stage-page.js';

/** The usual state of each widget, the longest words too. */
const shown = [
  'target-gauge/County',
  'target-gauge/LongText',
  'target-gauge/TableView',
  'target-list/City',
  'target-list/Opened',
  'target-list/TableView',
  'county-ranking/Joining',
  'county-ranking/Statuses',
  'county-ranking/LongText',
  'county-ranking/TableView',
  'station-map/Boundary',
  'station-map/Chosen',
  'station-map/Statuses',
  'fund-counter/Full',
  'fund-counter/History',
  'fund-counter/FlipBoard',
  'fund-counter/TableView',
];

const looks: readonly Look[] = [
  { ...plainLook, theme: 'light' },
  { theme: 'light', lang: 'en', elder: 'on' },
];

describe('enlarged, a widget loses nothing:', () => {
  let stage: OpenStage;
  before(async () => {
    stage = await openStage();
  });
  after(() => stage.close());

  for (const scale of [2, 4])
    it(`at ${scale * 100}%`, async (t) => {
      const page = await stage.page({ width: 1280 / scale, height: 1024 / scale, scale, even: false });
      for (const id of shown)
        await t.test(id, async () => {
          for (const look of looks) {
            await showStory(page, id, look);
            const lost = await page.evaluate(() =>
              (globalThis as unknown as { stage: Stage }).stage.lostWhenZoomed(),
            );
            assert.deepEqual(lost, [], `${look.lang}, elder ${look.elder}`);
          }
        });
      await page.context().close();
    });

  it('and what is lost is told', async () => {
    const page = await stage.page({ width: 320, height: 256, even: false });
    await showStory(page, 'target-gauge/County', looks[0]!);
    const lost = await page.evaluate(() => {
      const frame = document.querySelector('union-target-gauge')!.renderRoot.querySelector('.frame')!;
      const word = document.createElement('p');
      word.textContent = 'cut';
      for (const [name, value] of Object.entries({ width: '9px', overflow: 'hidden', 'white-space': 'pre' }))
        word.style.setProperty(name, value);
      frame.append(word);
      document.body.style.width = '400px';
      return (globalThis as unknown as { stage: Stage }).stage.lostWhenZoomed();
    });
    assert.deepEqual(lost, ['The page is 80 px too wide.', '<p class=""> cut']);
    await page.context().close();
  });
});
