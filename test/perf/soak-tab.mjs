// The soak's one tab: the page under test with its clock, read from outside.
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { collectGarbage, readMetrics, sleep } from './browser.mjs';
import { maybeWatchCpu } from './soak-cpu.mjs';
import { figuresOf } from './soak-figures.mjs';

const inHere = (file) => fileURLToPath(new URL(file, import.meta.url));
/** Where an hour takes half a minute, what moves for a second takes a frame or two. */
const FAKE_PACE = 50;
/** A screen of the lobby; where hours take seconds a smaller one: most of a frame is its pixels, without a GPU. */
const SCREEN = { width: 1920, height: 1080 };
const SMALL_SCREEN = { width: 960, height: 540 };
const valueAt = (document, pointer) =>
  pointer
    .split('/')
    .slice(1)
    .reduce((value, key) => value?.[key], document);

/**
 * Opens the page.
 * @param {{ server: object, page: string, isFake: boolean, startMs: number }} options `startMs`: what the page's fake
 *   clock begins with, in ms since the epoch; time is told to `runTo` and by `now` in the same way.
 */
export async function openSoakTab(browser, { server, page: path, isFake, startMs }) {
  const context = await browser.newContext({
    viewport: isFake ? SMALL_SCREEN : SCREEN,
    reducedMotion: 'no-preference',
  });
  const page = await context.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(`error in the page: ${error}`));
  page.on('crash', () => errors.push('the page crashed'));
  const setup = { isFake, startMs, seed: 20261120 };
  await page.addInitScript(`globalThis.soakSetup = ${JSON.stringify(setup)};`);
  await page.addInitScript({ path: inHere('soak-clock.js') });
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable');
  await page.goto(server.url + basename(path));
  await page.addScriptTag({ path: inHere('soak-look.js') });
  const cpu = await maybeWatchCpu(browser, page);
  /** How fast animations go. */
  const setPace = (playbackRate) => cdp.send('Animation.setPlaybackRate', { playbackRate });
  if (isFake) await setPace(FAKE_PACE);

  const read = () => page.evaluate(() => soakLook.read());
  /** The slices of documents that the widgets are to show, in the order of `read`. */
  const slices = async (documentOf) =>
    (await read()).map((widget) => valueAt(documentOf(widget.path), widget.pointer));
  return {
    page,
    errors,
    knowsCpu: cpu !== undefined,
    read,
    slices,
    expected: async (documentOf) => (await slices(documentOf)).map(figuresOf),
    /** The figures of those documents that the widgets' tables do not say, in words. */
    missing: async (documentOf) =>
      page.evaluate((figures) => soakLook.missing(figures), (await slices(documentOf)).map(figuresOf)),
    now: () => page.evaluate(() => soak.now()),
    runTo: async (untilMs) => {
      if (isFake) await page.evaluate((ms) => soak.runTo(ms), untilMs);
      else await sleep(Math.max(untilMs - Date.now(), 0));
    },
    /** Shows a page of the board and lets time pass until its motion is over. Units: ms. */
    goTo: (number, ms) => page.evaluate(([to, wait]) => soakLook.goTo(to, wait), [number, ms]),
    pageCount: () => page.evaluate(() => soakLook.pageCount()),
    counts: () => page.evaluate(() => soak.counts()),
    /** From now on long tasks are noted, until `measure`. */
    listen: () => page.evaluate(() => soak.listen()),
    /**
     * What the page holds, garbage gone, and the long tasks since `listen`. The page is listened to only while it is on
     * its own: neither the collections of garbage nor what the soak asks of it at a reading is among them.
     */
    measure: async () => {
      const tasks = (await page.evaluate(() => soak.unlisten())).map((task) => ({
        ...task,
        workMs: cpu?.workedMs(task.startedMs, task.startedMs + task.durationMs),
      }));
      const templates = await page.evaluate(() => soak.templateNodes());
      await collectGarbage(cdp);
      const { JSHeapUsedSize, Nodes, JSEventListeners } = await readMetrics(cdp);
      return {
        tasks,
        heapMB: JSHeapUsedSize / 1e6,
        nodes: Nodes - templates,
        templates,
        listeners: JSEventListeners,
      };
    },
    setPace: async (playbackRate) => {
      if (isFake) await setPace(playbackRate);
    },
    close: async () => {
      cpu?.stop();
      await context.close();
    },
  };
}
