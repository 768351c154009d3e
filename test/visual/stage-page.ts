/** The page that test/visual/stage.ts opens: it shows one story at a time and says how it looks. */
import { render } from 'lit';
import '../../src/index.js';
import '../../src/zh-hant/index.js';
import { dressed, type Look } from '../../stories/.storybook/look.js';
import { stories } from '../stories.js';
import { comparePlaces, comparePNGs } from './compare.js';
import { givenBy } from './given.js';
import { misplacedInk } from './ink.js';
import { lostWhenZoomed } from './zoom.js';
import { describePicture, recordCanvas } from './describe.js';

/** Frames in which nothing may change before a picture counts as done, and how many it may take. */
const STILL_FRAMES = 6;
const MOST_FRAMES = 300;

/**
 * Widths that do not depend on a machine's fonts, in parts of the font size: a Chinese character, any other.
 * The layouts measure characters, so with these they place everything alike on every machine.
 */
function measureEvenly(): void {
  CanvasRenderingContext2D.prototype.measureText = function (text) {
    const sizePx = Number(/(\d+(?:\.\d+)?)px/.exec(this.font)?.[1] ?? 10);
    const ems = Array.from(text, (char) => (char >= '\u2e80' ? 1 : 0.56)).reduce((sum, em) => sum + em, 0);
    return { width: ems * sizePx } as TextMetrics;
  };
}

type Updating = Element & { updateComplete?: Promise<unknown> };

const nextFrame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));

async function settle(holder: Element): Promise<void> {
  let before = '';
  for (let frame = 0, still = 0; still < STILL_FRAMES; frame++) {
    if (frame > MOST_FRAMES) throw new Error('The picture does not come to rest.');
    for (const element of holder.querySelectorAll<Updating>('*')) await element.updateComplete;
    await nextFrame();
    const now = describePicture(holder);
    still = now === before ? still + 1 : 0;
    before = now;
  }
}

const params = new URLSearchParams(location.search);
if (params.has('even')) measureEvenly();
recordCanvas();

/** What test/visual/stage.ts calls. */
const stage = {
  list: stories.map(({ file, name }) => `${file}/${name}`),
  /** Shows a story and gives its picture as text once it stands still. */
  async show(id: string, look: Look): Promise<string> {
    const story = stories[stage.list.indexOf(id)];
    if (!story) throw new Error(`There is no story ${id}.`);
    const holder = document.createElement('main');
    document.body.textContent = '';
    document.body.append(holder);
    render(dressed(story.draw(), look), holder);
    const shown = holder.firstElementChild as Element;
    await settle(shown);
    return describePicture(shown);
  },
  comparePNGs,
  comparePlaces,
  misplacedInk,
  lostWhenZoomed: () => lostWhenZoomed(document),
  given: () => givenBy(document),
};

export type Stage = typeof stage;
Object.assign(window, { stage });
