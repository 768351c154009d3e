// npm run soak [-- --minutes 1]
//
// Lives through months in a minute: all four widgets on one page, at least 10,000 documents (and at least so many
// minutes of them) with refused ones among them, widgets taken out, put back and thrown away. Then the page is
// brought to the picture it showed after warm-up, garbage is collected, and nothing may have grown.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { collectGarbage, launchBrowser, openPage, readMetrics, sleep } from './browser.mjs';
import { findOurs } from './build.mjs';

const { values: options } = parseArgs({ options: { minutes: { type: 'string', default: '1' } } });
const minUpdates = 10_000;
const warmUpUpdates = 2_000; // lazy parts are loaded, caches filled, hot code compiled
const chunk = 500;
const figures = [
  { key: 'JSHeapUsedSize', name: 'heap MB', per: 1e6, digits: 2, mayGrow: 1.2 }, // compiled code comes and goes
  { key: 'Nodes', name: 'DOM nodes', per: 1, digits: 0, mayGrow: 20 }, // one step's animation or tooltip at most
  { key: 'JSEventListeners', name: 'event listeners', per: 1, digits: 0, mayGrow: 4 },
];

/** The figures at rest: the known picture shown, motion over, garbage gone. */
async function readAtRest({ page, cdp }) {
  await page.evaluate(() => soak.settle());
  await sleep(1600);
  await collectGarbage(cdp);
  return readMetrics(cdp);
}

const script = findOurs('union-widgets.js');
if (!script) {
  console.error('ours not built (no dist/union-widgets.js): run npm run build, then the soak again');
  process.exit(1);
}
const browser = await launchBrowser();
try {
  const tab = await openPage(browser);
  await tab.page.addScriptTag({ path: script });
  await tab.page.addScriptTag({ path: fileURLToPath(new URL('soak-data.js', import.meta.url)) });

  const endMs = Date.now() + Number(options.minutes) * 60_000;
  const moments = [];
  let step = 0;
  const runTo = async (isEnough) => {
    while (!isEnough()) {
      await tab.page.evaluate(([from, count]) => soak.run(from, count), [step, chunk]);
      step += chunk;
    }
    moments.push({ step, ...(await readAtRest(tab)) });
  };
  await runTo(() => step >= warmUpUpdates);
  // A moment in between tells a leak, which grows on, from a late cache, which does not.
  await runTo(
    () => step >= (warmUpUpdates + minUpdates) / 2 && Date.now() > endMs - Number(options.minutes) * 30_000,
  );
  await runTo(() => step >= warmUpUpdates + minUpdates && Date.now() >= endMs);

  const pad = (text) => String(text).padStart(14);
  console.log(`Chromium ${browser.version()} headless; after so many updates:`);
  console.log(
    `${''.padEnd(18)}${moments.map(({ step: at }) => pad(at)).join('')}${pad('growth')}${pad('may grow')}`,
  );
  let failed = tab.errors.length > 0;
  for (const { key, name, per, digits, mayGrow } of figures) {
    const values = moments.map((moment) => moment[key] / per);
    const growth = values.at(-1) - values[0];
    const pass = growth <= mayGrow;
    failed ||= !pass;
    console.log(
      `${name.padEnd(18)}${[...values, growth, mayGrow].map((value) => pad(value.toFixed(digits))).join('')}  ${pass ? 'PASS' : 'FAIL'}`,
    );
  }
  for (const error of new Set(tab.errors)) console.log(`error in the page: ${error}`);
  process.exitCode = failed ? 1 : 0;
} finally {
  await browser.close();
}
