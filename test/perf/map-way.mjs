// How the bench measures a map of very many stations: its first picture, other views of it, a hand that drags it.
//
// The stations are there before the clock starts, in the form that a contender takes, and the heap is told above them.
//   first picture   as everywhere: CPU time of the main thread until all is shown, and 1.6 s after
//   clusters        wall clock until something of the stations is on the screen
//   complete        wall clock until all of them are
//   longest task    by the wall clock, as the browser reports tasks: 0 is none of 50 ms or more
//   jump            CPU time of the main thread for one of ten views, shown at once; the median, and the dearest
//   drag            CPU time of the main thread for each of 60 moves of a pointer, and frames in a second of them
//   heap            V8 heap and array buffers after garbage collection, at the end
import { addScript, collectGarbage, openPage, readMetrics, sleep } from './browser.mjs';

const restMs = 1600;
const jumpMs = 300;
const views = 10;
const moves = 60;
const moveMs = 1000 / 60;

/** No graphics card is needed: contenders that draw by WebGL do so on the processor. */
export const flags = ['--enable-unsafe-swiftshader'];

export const columns = [
  { key: 'gzip', head: 'gzip kB', digits: 1 },
  { key: 'first', head: 'first picture ms', digits: 0 },
  { key: 'firstTask', head: '(task)', digits: 0 },
  { key: 'clusters', head: 'clusters ms', digits: 0 },
  { key: 'complete', head: 'complete ms', digits: 0 },
  { key: 'longest', head: 'longest task ms', digits: 0 },
  { key: 'jump', head: 'jump ms', digits: 1 },
  { key: 'mostJump', head: '(most)', digits: 1 },
  { key: 'jumpShown', head: '(shown)', digits: 0 },
  { key: 'drag', head: 'drag ms', digits: 1 },
  { key: 'frames', head: '(frames/s)', digits: 0 },
  { key: 'longestDrag', head: '(longest task)', digits: 0 },
  { key: 'heap', head: 'heap MB', digits: 1 },
];
export const workNames = {
  clusters: 'first clusters',
  complete: 'complete, wall clock',
  longest: 'longest task',
  mostJump: 'the dearest of ten jumps',
  longestDrag: 'longest task of a drag',
  heap: 'heap above the stations',
};
export const units = { heap: 'MB' };

const cpuMs = (from, to) => (to.ThreadTime - from.ThreadTime) * 1e3;
const median = (numbers) => {
  const sorted = numbers.toSorted((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
};

async function heapBytes(cdp) {
  await collectGarbage(cdp);
  const { usedSize, backingStorageSize = 0 } = await cdp.send('Runtime.getHeapUsage');
  return usedSize + backingStorageSize;
}

/** The longest task since it was last asked for. Units: milliseconds. */
const longestTask = (page) =>
  page.evaluate(async () => {
    await new Promise((done) => setTimeout(done, 100)); // reports of tasks come late
    const longest = Math.max(0, ...window.tasks);
    window.tasks.length = 0;
    return longest;
  });

/** One contender once, in a fresh page. */
export async function measure(browser, contender, count) {
  const { page, cdp, errors, close } = await openPage(browser);
  try {
    await addScript(page, contender.code);
    await page.evaluate((n) => {
      window.tasks = [];
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) window.tasks.push(duration);
      }).observe({ type: 'longtask' });
      scene.prepare(n);
    }, count);
    const blank = await heapBytes(cdp);
    await sleep(200);
    await longestTask(page);

    const before = await readMetrics(cdp);
    const { clusters, complete } = await page.evaluate(async () => {
      await new Promise((done) => setTimeout(done)); // what a driver runs itself is reported as no task of the page
      const startMs = performance.now();
      await scene.mount();
      const clusters = performance.now() - startMs;
      await scene.complete();
      return { clusters, complete: performance.now() - startMs };
    });
    await sleep(restMs);
    const after = await readMetrics(cdp);
    const longest = await longestTask(page);
    await page.evaluate(() => scene.check());
    await page.evaluate(() => scene.inspect?.()); // reading pixels back is our cost, not the peer's

    const jumps = [];
    for (let view = 0; view < views; view++) {
      const start = await readMetrics(cdp);
      const shown = await page.evaluate(async (to) => {
        await new Promise((done) => setTimeout(done));
        const startMs = performance.now();
        await scene.jump(to);
        return performance.now() - startMs;
      }, view);
      await sleep(jumpMs);
      jumps.push({ cpu: cpuMs(start, await readMetrics(cdp)), shown });
      await page.evaluate((to) => scene.check(to), view);
    }

    await page.evaluate((to) => scene.jump(to), 1);
    await sleep(restMs);
    await longestTask(page);
    const drag = await dragAcross(page, cdp);
    const longestDrag = await longestTask(page);
    await page.evaluate(() => scene.check(0));
    await page.evaluate(() => scene.inspect?.());

    const heap = (await heapBytes(cdp)) - blank;
    if (errors.length) throw new Error(errors.join('; '));
    return {
      first: cpuMs(before, after),
      firstTask: (after.TaskDuration - before.TaskDuration) * 1e3,
      clusters,
      complete,
      longest,
      jump: median(jumps.map(({ cpu }) => cpu)),
      mostJump: Math.max(...jumps.map(({ cpu }) => cpu)),
      jumpShown: median(jumps.map(({ shown }) => shown)),
      jumps,
      ...drag,
      longestDrag,
      heap: heap / 1e6,
    };
  } finally {
    await close();
  }
}

/** A hand drags the map to and fro, at the pace of a screen. */
async function dragAcross(page, cdp) {
  const [x, y] = [600, 400];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 6, y + 2);
  await page.evaluate(() => {
    window.frames60 = 0;
    const count = () => {
      window.frames60 += 1;
      window.framing = requestAnimationFrame(count);
    };
    count();
  });
  const startMs = performance.now();
  const before = await readMetrics(cdp);
  for (let move = 1; move <= moves; move++) {
    const far = 250 * Math.sin((move / moves) * 2 * Math.PI);
    await page.mouse.move(x + far, y + far / 2);
    const lateMs = startMs + move * moveMs - performance.now();
    if (lateMs > 0) await sleep(lateMs);
  }
  const after = await readMetrics(cdp);
  const seconds = (performance.now() - startMs) / 1000;
  const frames = await page.evaluate(() => {
    cancelAnimationFrame(window.framing);
    return window.frames60;
  });
  await page.mouse.up();
  return { drag: cpuMs(before, after) / moves, frames: frames / seconds };
}
