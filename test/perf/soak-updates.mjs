// npm run soak -- --updates [--minutes 1]
//
// Lives through months in a minute: all four widgets on one page, at least 10,000 documents (and at least so many
// minutes of them) with refused ones among them, widgets taken out, put back and thrown away. Then the page is
// brought to the picture it showed after warm-up, garbage is collected, and nothing may have grown.
import { fileURLToPath } from 'node:url';
import { collectGarbage, openPage, readMetrics, sleep } from './browser.mjs';
import { findOurs } from './build.mjs';

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

/** @returns what failed, in words. */
export async function soakUpdates(browser, { minutes }) {
  const tab = await openPage(browser);
  await tab.page.addScriptTag({ path: findOurs('union-widgets.js') });
  await tab.page.addScriptTag({ path: fileURLToPath(new URL('soak-updates.js', import.meta.url)) });

  const endMs = Date.now() + minutes * 60_000;
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
  await runTo(() => step >= (warmUpUpdates + minUpdates) / 2 && Date.now() > endMs - minutes * 30_000);
  await runTo(() => step >= warmUpUpdates + minUpdates && Date.now() >= endMs);

  const pad = (text) => String(text).padStart(14);
  console.log('After so many updates:');
  console.log(
    `${''.padEnd(18)}${moments.map(({ step: at }) => pad(at)).join('')}${pad('growth')}${pad('may grow')}`,
  );
  const failures = [...new Set(tab.errors)].map((error) => `error in the page: ${error}`);
  for (const { key, name, per, digits, mayGrow } of figures) {
    const values = moments.map((moment) => moment[key] / per);
    const growth = values.at(-1) - values[0];
    if (growth > mayGrow) failures.push(`${name} grew by ${growth.toFixed(digits)}`);
    console.log(
      `${name.padEnd(18)}${[...values, growth, mayGrow].map((value) => pad(value.toFixed(digits))).join('')}`,
    );
  }
  return failures;
}
