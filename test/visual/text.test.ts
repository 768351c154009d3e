/** Every story as text (describe.ts), alike on any machine: what changed in a picture is seen in a diff. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { plainLook } from '../../stories/.storybook/look.js';
import { holdText, strayIn } from './baselines.js';
import { openStage, showStory, storyIds, type OpenStage } from './stage.js';

/** A page as wide as a portal's column. Units: px. */
const WIDTH = 800;

describe('every story looks as it did', () => {
  let stage: OpenStage;
  let page: Page;
  before(async () => {
    stage = await openStage();
    page = await stage.page({ width: WIDTH, even: true });
  });
  after(() => stage.close());

  it('as text', async (t) => {
    const ids = await storyIds(page);
    assert.ok(ids.length > 200, `${ids.length} stories`);
    for (const id of ids) {
      await t.test(id, async () => {
        holdText(`text/${id}.txt`, await showStory(page, id, { ...plainLook, theme: 'light' }));
      });
    }
    const wanted = new Set(ids.map((id) => `text/${id}.txt`));
    assert.deepEqual(strayIn('text', wanted), [], 'baselines of stories that are no more');
  });

  it('and a picture in which one thing differs is told', async () => {
    const id = 'target-gauge/County';
    const said = await showStory(page, id, { ...plainLook, theme: 'light' });
    assert.match(said, /43\.8 个百分点/);
    assert.notEqual(said, await showStory(page, id, { ...plainLook, theme: 'dark' }));
    assert.equal(said, await showStory(page, id, { ...plainLook, theme: 'light' }));
  });
});
