// npm run bench [-- --rounds 3 --scene gauges --json result.json --check]
//
// Mounts ours and the peers in the same browser, in turn, in fresh pages, for several rounds, and prints medians.
//
// Clock: CPU time of the renderer's main thread (CDP `ThreadTime`), because it does not grow when other programs
// want the processor; `task` beside it is the same work by the wall clock (`TaskDuration`). Both hold everything the
// main thread did in the span: script, style, layout, its share of paint, garbage collection.
//   load            the script's own start, before anything is made
//   first picture   from before the first element is made until all are shown, checked, and 1.6 s of motion are over
//   shown           wall clock until the check of the first picture passed
//   update of all   new data for all in one task, the motion it starts, and the check of the new picture;
//                   the page's first update, half of it compilation, is in the JSON only: these screens run for months
//   heap            V8 heap after garbage collection, above that of the empty page, code included
//   gzip            the scene bundled and minified: the library and some ten lines of ours
// A scene may be measured in another way: that of a map says its own in map-way.mjs.
// While motion runs the harness waits in Node: a frame loop or timer of its own would force main-thread frames.
import { readdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { addScript, collectGarbage, launchBrowser, openPage, readMetrics, sleep } from './browser.mjs';
import { bundleScene, findOurs, installPeers } from './build.mjs';
import * as mapWay from './map-way.mjs';

const motionMs = 1600; // all motion here lasts a second at most; the rest is margin
const updates = 4;
const settleMs = 1000; // a closed page's process is still ending: what it costs is not the next contender's
const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    scene: { type: 'string' },
    json: { type: 'string' },
    check: { type: 'boolean', default: false },
  },
});

/** One contender once, in a fresh page. */
async function measure(browser, contender, count) {
  const { page, cdp, errors, close } = await openPage(browser);
  try {
    await collectGarbage(cdp);
    const blank = await readMetrics(cdp);
    await addScript(page, contender.code);
    await sleep(200); // the page's own start-up work ends before the clock starts

    const before = await readMetrics(cdp);
    const load = elapsed(blank, before);
    const shownMs = await page.evaluate(async (n) => {
      const startMs = performance.now();
      await scene.mount(n);
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      scene.check(0);
      return performance.now() - startMs;
    }, count);
    await sleep(motionMs);
    const first = elapsed(before, await readMetrics(cdp));
    await page.evaluate(() => scene.inspect?.()); // reading pixels back is our cost, not the peer's

    const changes = [];
    for (let step = 1; step <= updates; step++) {
      const start = await readMetrics(cdp);
      await page.evaluate((to) => scene.update(to), step);
      await sleep(motionMs);
      await page.evaluate(async (to) => {
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        scene.check(to);
      }, step);
      changes.push(elapsed(start, await readMetrics(cdp)));
    }
    await page.evaluate(() => scene.inspect?.());

    await collectGarbage(cdp);
    const { JSHeapUsedSize } = await readMetrics(cdp);
    if (errors.length) throw new Error(errors.join('; '));
    const warm = changes.slice(1);
    return {
      load: load.cpu,
      first: first.cpu,
      firstTask: first.task,
      shown: shownMs,
      update: median(warm.map(({ cpu }) => cpu)),
      updateTask: median(warm.map(({ task }) => task)),
      firstUpdate: changes[0].cpu,
      heap: (JSHeapUsedSize - blank.JSHeapUsedSize) / 1e6,
    };
  } finally {
    await close();
    await sleep(settleMs);
  }
}

/** Main-thread milliseconds between two readings: on the processor, and by the wall clock. */
const elapsed = (from, to) => ({
  cpu: (to.ThreadTime - from.ThreadTime) * 1e3,
  task: (to.TaskDuration - from.TaskDuration) * 1e3,
});

/**
 * All contenders of a scene, in turn, each round starting with another one, and every other round backwards: none
 * always follows the same one.
 */
async function runScene(browser, { count, contenders }, { measure, columns }) {
  const ready = [];
  for (const contender of contenders) {
    if (contender.dist && !findOurs(contender.dist)) continue;
    ready.push({ ...contender, ...(await bundleScene(contender.file)), samples: [] });
  }
  for (let round = 0; round < Number(options.rounds); round++) {
    const inTurn = ready.map((_, turn) => ready[(turn + round) % ready.length]);
    for (const contender of round % 2 ? inTurn.reverse() : inTurn) {
      if (contender.error) continue;
      try {
        contender.samples.push(await measure(browser, contender, count));
      } catch (error) {
        contender.error = error.message.split('\n')[0];
      }
    }
  }
  return ready.map(({ name, settings, gzipBytes, samples, error }) => {
    const medians = Object.fromEntries(
      columns.map(({ key }) => [key, median(samples.map((sample) => sample[key]))]),
    );
    return { name, settings, error, samples, medians: { ...medians, gzip: gzipBytes / 1e3 } };
  });
}

const columns = [
  { key: 'gzip', head: 'gzip kB', digits: 1 },
  { key: 'load', head: 'load ms', digits: 0 },
  { key: 'first', head: 'first picture ms', digits: 0 },
  { key: 'firstTask', head: '(task)', digits: 0 },
  { key: 'shown', head: 'shown ms', digits: 0 },
  { key: 'update', head: 'update of all ms', digits: 0 },
  { key: 'updateTask', head: '(task)', digits: 0 },
  { key: 'heap', head: 'heap MB', digits: 1 },
];
const workNames = { first: 'first picture', update: 'update of all' };
/** How scenes are measured: all alike but those that name a way of their own. */
const ways = {
  usual: { measure, columns, workNames, units: {}, flags: [] },
  map: { ...mapWay, workNames: { ...workNames, ...mapWay.workNames } },
};

function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Each limit with the ratio, or the figure itself, reached; `pass` is undefined where ours or the peer was not measured. */
function judge(limits, results) {
  const medianOf = (name, work) =>
    results.find((result) => result.name === name && !result.error)?.medians[work];
  return limits.map((limit) => {
    if (!limit.peer) {
      const reached = medianOf('ours', limit.work);
      return { ...limit, reached, pass: reached === undefined ? undefined : reached <= limit.atMost };
    }
    const ratio = medianOf('ours', limit.work) / medianOf(limit.peer, limit.work);
    return { ...limit, ratio, pass: Number.isNaN(ratio) ? undefined : ratio <= limit.atMost };
  });
}

function printScene({ title }, results, verdicts, { columns, workNames, units }) {
  const row = (name, cells) => console.log(`  ${name.padEnd(20)}${cells.join('  ')}`);
  console.log(`\n${title}`);
  row(
    '',
    columns.map(({ head }) => head),
  );
  const ours = results.find(({ name }) => name === 'ours');
  if (!ours) row('ours', ['not built (no file of ours in dist): run npm run build, then the bench again']);
  for (const { name, medians, error } of results) {
    if (error) row(name, [`FAILED: ${error}`]);
    else
      row(
        name,
        columns.map(({ key, head, digits }) => medians[key].toFixed(digits).padStart(head.length)),
      );
  }
  for (const { name, medians, error } of results) {
    if (!ours || ours.error || error || name === 'ours') continue;
    row(
      `ours / ${name}`,
      columns.map(({ key, head }) => (ours.medians[key] / medians[key]).toFixed(2).padStart(head.length)),
    );
  }
  for (const { work, peer, atMost, ratio, reached, pass } of verdicts) {
    const word = pass === undefined ? 'OPEN' : pass ? 'PASS' : 'FAIL';
    if (!peer) {
      const figure = reached?.toFixed(reached < 20 ? 1 : 0) ?? 'not measured';
      console.log(`  ${word}  ${workNames[work]}: ${figure}, limit ${atMost} ${units[work] ?? 'ms'}`);
      continue;
    }
    console.log(
      `  ${word}  ${workNames[work]}: ours / ${peer} ${pass === undefined ? 'not measured' : ratio.toFixed(2)}, limit ${atMost.toFixed(2)}`,
    );
  }
  for (const { name, settings } of results) console.log(`  · ${name}: ${settings}`);
}

installPeers();
const browser = await launchBrowser();
const others = [];
const report = { browser: browser.version(), rounds: Number(options.rounds), scenes: {} };
console.log(
  `Chromium ${report.browser} headless, ${cpus().length} cores, load ${loadavg()[0].toFixed(1)}; median of ${report.rounds} rounds; ms of main-thread CPU`,
);
try {
  for (const file of readdirSync(new URL('scenes/', import.meta.url)).filter((name) =>
    name.endsWith('.scene.mjs'),
  )) {
    const name = file.replace('.scene.mjs', '');
    if (options.scene && options.scene !== name) continue;
    const { default: scene } = await import(`./scenes/${file}`);
    const way = ways[scene.way ?? 'usual'];
    const own = way.flags.length > 0 ? await launchBrowser(way.flags) : browser;
    if (own !== browser) others.push(own);
    const results = await runScene(own, scene, way);
    const verdicts = judge(scene.limits, results);
    printScene(scene, results, verdicts, way);
    report.scenes[name] = { title: scene.title, results, verdicts };
  }
} finally {
  for (const one of [browser, ...others]) await one.close();
}
if (options.json) writeFileSync(options.json, `${JSON.stringify(report, null, 2)}\n`);

const scenes = Object.values(report.scenes);
const broken = scenes.some(({ results }) => results.some(({ error }) => error)); // a wrong picture has no speed
const short = scenes.some(({ verdicts }) => verdicts.some(({ pass }) => pass !== true));
process.exitCode = broken || (options.check && short) ? 1 : 0;
