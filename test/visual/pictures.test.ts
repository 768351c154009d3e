/**
 * A few stories as PNGs, in themes and sizes that text tells little of.
 *
 * Pixels depend on the browser and the fonts, so the pictures carry what they were made with (made-with.json):
 * - the same Chromium and fonts that measure alike: at most 0.1% of the pixels may differ to the eye;
 * - another Chromium with such fonts: at most 2%, since edges of letters are smoothed otherwise from one to the next;
 * - fonts that measure otherwise: lines break elsewhere, pixels cannot be compared, and the test says so. It then only
 *   sees to it that there is a picture. The text baselines hold on any machine.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { plainLook, type Look } from '../../stories/.storybook/look.js';
import { isUpdating, keep, maybeRead, strayIn, writeBoth } from './baselines.js';
import { comparePictures, openStage, showStory, type OpenStage } from './stage.js';

interface Shot {
  readonly story: string;
  readonly width: number;
  readonly look?: Partial<Look>;
}

/** How much of a story is taken: its top. Units: px. */
const HEIGHT = 520;

const shots: readonly Shot[] = [
  { story: 'target-gauge/County', width: 420 },
  { story: 'target-gauge/FormsOverrun', width: 700, look: { theme: 'screen' } },
  { story: 'target-gauge/InvalidKept', width: 420, look: { theme: 'dark', elder: 'on' } },
  { story: 'target-list/City', width: 720 },
  { story: 'county-ranking/Joining', width: 600 },
  { story: 'station-map/Boundary', width: 720 },
  { story: 'fund-counter/Full', width: 600, look: { elder: 'on' } },
  { story: 'fund-counter/FlipBoardOnAScreen', width: 720, look: { theme: 'screen' } },
];

const nameOf = ({ story, width, look = {} }: Shot): string =>
  [
    'png/' + story.replace('/', '-'),
    look.theme ?? 'light',
    look.elder === 'on' ? 'elder' : '',
    `${width}.png`,
  ]
    .filter(Boolean)
    .join('.');

interface MadeWith {
  chromium: string;
  /** Widths of a few words in the fallback fonts. Units: px at 100 px. */
  fonts: number[];
}

const measureFonts = (page: Page): Promise<number[]> =>
  page.evaluate(() => {
    const context = document.createElement('canvas').getContext('2d')!;
    return ['400', '600'].flatMap((weight) =>
      ['序时进度', '0123456789', 'Waltz, 70%'].map((text) => {
        context.font = `${weight} 100px "Noto Sans CJK SC",sans-serif`;
        return Math.round(context.measureText(text).width * 10) / 10;
      }),
    );
  });

const MADE_WITH = 'png/made-with.json';

describe('a few stories look as they did', () => {
  let stage: OpenStage;
  let here: MadeWith;
  let made: MadeWith | undefined;
  let allowed: number | undefined;
  before(async () => {
    stage = await openStage();
    const page = await stage.page({ width: 400, even: false });
    here = { chromium: stage.browser.version(), fonts: await measureFonts(page) };
    if (isUpdating) keep(MADE_WITH, `${JSON.stringify(here)}\n`);
    made = JSON.parse(maybeRead(MADE_WITH)?.toString('utf8') ?? 'null') as MadeWith | undefined;
    const sameFonts = made?.fonts.join() === here.fonts.join();
    allowed = !sameFonts ? undefined : made?.chromium === here.chromium ? 0.001 : 0.02;
  });
  after(() => stage.close());

  it('the pictures say what they were made with', (t) => {
    assert.ok(made, `${MADE_WITH} is missing: npm run baselines`);
    if (made.chromium !== here.chromium)
      t.diagnostic(`The pictures are of Chromium ${made.chromium}, this is ${here.chromium}: 2% may differ.`);
    if (allowed === undefined)
      t.diagnostic(
        `Fonts measure ${here.fonts.join()}, not ${made.fonts.join()}: pixels cannot be compared.`,
      );
  });

  for (const shot of shots) {
    it(nameOf(shot), async () => {
      const page = await stage.page({ width: shot.width, height: HEIGHT, even: false });
      try {
        await showStory(page, shot.story, { ...plainLook, theme: 'light', ...shot.look });
        const is = await page.screenshot({ animations: 'disabled' });
        if (isUpdating) return keep(nameOf(shot), is);
        const was = maybeRead(nameOf(shot));
        if (!was) throw new Error(writeBoth(nameOf(shot), was, is));
        if (allowed === undefined) return assert.ok(is.length > 2000, 'an empty picture');
        const { share, diff } = await comparePictures(page, was, is);
        if (share > allowed)
          throw new Error(`${(share * 100).toFixed(2)}% differ. ${writeBoth(nameOf(shot), was, is, diff)}`);
      } finally {
        await page.context().close();
      }
    });
  }

  it('there is no picture too many', () => {
    const wanted = new Set([MADE_WITH, ...shots.map(nameOf)]);
    assert.deepEqual(strayIn('png', wanted), []);
  });

  it('a changed picture is seen: its size, and a stroke in another colour', async () => {
    const page = await stage.page({ width: 420, even: false });
    const shoot = (): Promise<Buffer> => page.locator('.story').screenshot({ animations: 'disabled' });
    await showStory(page, 'target-gauge/County', { ...plainLook, theme: 'light' });
    const [was, same] = [await shoot(), await shoot()];
    assert.equal((await comparePictures(page, was, same)).share, 0);
    await page
      .locator('union-target-gauge')
      .evaluate((gauge: HTMLElement) => gauge.style.setProperty('--union-brand', '#b3591e'));
    assert.ok((await comparePictures(page, was, await shoot())).share > 0.001);
    await page
      .locator('union-target-gauge')
      .evaluate((gauge: HTMLElement) => gauge.style.setProperty('width', '300px'));
    assert.equal((await comparePictures(page, was, await shoot())).share, 1);
  });
});
