// node test/perf/motion.mjs [--form arc]: the main thread while 40 gauges move at once.
//
// Each gauge gets a new figure in one task; from the frame after that, until the motion is over, nothing but the
// compositor should work. Prints the frame of the update itself apart, then the rest by the frame of a 60 Hz screen.
import { parseArgs } from 'node:util';
import { addScript, collectGarbage, launchBrowser, openPage, readMetrics, sleep } from './browser.mjs';
import { bundleScene, installPeers } from './build.mjs';

const { values: options } = parseArgs({ options: { form: { type: 'string', default: 'arc' } } });
const count = 40;
const motionMs = 600;
const rounds = 7;
const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

installPeers();
const { code } = await bundleScene('gauges-moving-ours.js');
const browser = await launchBrowser();
try {
  const { page, cdp, errors } = await openPage(browser);
  await addScript(page, code);
  await page.evaluate(([n, form]) => scene.mount(n, form), [count, options.form]);
  await page.evaluate(() => scene.update(1));
  await sleep(1000);
  const samples = [];
  for (let step = 2; step < 2 + rounds; step++) {
    await collectGarbage(cdp);
    const before = await readMetrics(cdp);
    const moving = await page.evaluate((to) => scene.update(to), step);
    if (moving !== count) throw new Error(`${moving} of ${count} gauges move`);
    const start = await readMetrics(cdp);
    await sleep(motionMs - 100);
    const end = await readMetrics(cdp);
    const ms = (from, to) => (to.ThreadTime - from.ThreadTime) * 1e3;
    samples.push({ update: ms(before, start), frame: ms(start, end) / ((motionMs - 100) / (1000 / 60)) });
    await sleep(700);
  }
  if (errors.length > 0) throw new Error(errors.join('; '));
  console.log(
    `${count} gauges (${options.form}) moving at once: ${median(samples.map(({ frame }) => frame)).toFixed(2)} ms of main thread a frame ` +
      `(worst round ${Math.max(...samples.map(({ frame }) => frame)).toFixed(2)}), limit 4; the update that starts them ${median(samples.map(({ update }) => update)).toFixed(1)} ms`,
  );
  process.exitCode = samples.every(({ frame }) => frame < 4) ? 0 : 1;
} finally {
  await browser.close();
}
