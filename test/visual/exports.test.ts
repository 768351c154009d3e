/**
 * What a widget gives away looks as it does on the screen: its SVG, painted by the browser as an image, and its PNG have
 * every mark and every letter within 1.5 px of its place, in its colour.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { plainLook, type Look } from '../../stories/.storybook/look.js';
import { writeBoth } from './baselines.js';
import type { Given } from './given.js';
import type { Stage } from './stage-page.js';
import { comparePictures, misplacedInk, openStage, showStory, type OpenStage } from './stage.js';

interface Shot {
  readonly story: string;
  readonly width: number;
  readonly look?: Partial<Look>;
}

const shots: readonly Shot[] = [
  { story: 'target-gauge/County', width: 420 },
  { story: 'target-gauge/County', width: 420, look: { theme: 'dark', elder: 'on' } },
  { story: 'target-gauge/FormsOverrun', width: 700, look: { theme: 'screen' } },
  { story: 'target-gauge/FormsTiny', width: 700 },
  { story: 'target-gauge/InvalidKept', width: 420 },
  { story: 'target-gauge/Contrast', width: 420, look: { theme: 'contrast' } },
  { story: 'target-list/City', width: 900 },
  { story: 'target-list/Opened', width: 900, look: { theme: 'dark' } },
  { story: 'target-list/City', width: 360, look: { lang: 'en' } },
  { story: 'county-ranking/Joining', width: 600 },
  { story: 'county-ranking/EveryState', width: 900 },
  { story: 'county-ranking/Statuses', width: 600, look: { theme: 'screen' } },
  { story: 'station-map/Boundary', width: 720 },
  { story: 'station-map/Chosen', width: 900, look: { theme: 'dark' } },
  { story: 'fund-counter/Full', width: 600 },
  { story: 'fund-counter/Full', width: 600, look: { theme: 'contrast', elder: 'on' } },
  { story: 'fund-counter/FlipBoardOnAScreen', width: 720, look: { theme: 'screen' } },
];

const nameOf = ({ story, width, look = {} }: Shot): string =>
  `${story.replace('/', '-')} ${Object.values(look).join(' ')} ${width}`.replace(/ +/g, '.');

/** Letters are smoothed otherwise on a canvas and in an image, and a frame may end within a pixel. */
const ALLOWED = { svg: 0.0012, png: 0.001 };

const given = (page: Page): Promise<Given[]> =>
  page.evaluate(() => (globalThis as unknown as { stage: Stage }).stage.given());

describe('what a widget gives looks as it does on the screen:', () => {
  let stage: OpenStage;
  before(async () => {
    // The flag that evens out letters for baselines does so on pages, not on canvases.
    stage = await openStage({ asPeopleHaveIt: true });
  });
  after(() => stage.close());

  for (const shot of shots) {
    it(nameOf(shot), async () => {
      const page = await stage.page({ width: shot.width, height: 1200, even: false });
      const paper = await stage.page({ width: shot.width, height: 1200, even: false });
      try {
        await showStory(page, shot.story, { ...plainLook, theme: 'light', ...shot.look });
        const all = await given(page);
        const ground = await page.evaluate(
          () => getComputedStyle(document.querySelector('.story')!).backgroundColor,
        );
        assert.ok(all.length > 0);
        for (const [at, { svg, png, texts, lines }] of all.entries()) {
          const written = [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text = '']) => text);
          const said = written
            .join('')
            .replace(/\s+/g, '')
            .replace(/&lt;/g, '<')
            .replace(/&quot;/g, '"')
            .replace(/&amp;/g, '&');
          assert.deepEqual(
            texts.filter((text) => !said.includes(text)),
            [],
            'texts that are seen and not given',
          );
          const seen = await page.locator(`[data-shot="${at}"]`).screenshot({ animations: 'disabled' });
          for (const [kind, url] of [
            ['svg', `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`],
            ['png', `data:image/png;base64,${png}`],
          ] as const) {
            await paper.setContent(
              `<!doctype html><body style="margin:0;background:${ground}"><img style="display:block" src="${url}">`,
            );
            const picture = await paper.locator('img').screenshot();
            assert.deepEqual(
              await misplacedInk(page, seen, picture, lines),
              [],
              `${kind} ${at}: texts whose ink is elsewhere`,
            );
            const { share, diff } = await comparePictures(page, seen, picture, 'comparePlaces');
            if (share > ALLOWED[kind])
              throw new Error(
                `${kind} ${at}: ${(share * 100).toFixed(2)}% differ. ${writeBoth(`exports/${nameOf(shot)}.${at}.${kind}.png`, seen, picture, diff)}`,
              );
          }
        }
      } finally {
        await page.context().close();
        await paper.context().close();
      }
    });
  }
});
