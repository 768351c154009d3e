// npm run soak [-- --hours 24] [--real --hours 8] [--page test/perf/soak-page.html] [--updates]
//
// How the widgets age. The lobby page lives through a day in minutes (soak-lobby.mjs), or with --real through as long
// as you like at the pace of the clock; --updates puts 10,000 documents through single widgets, which are moved,
// restyled and thrown away meanwhile (soak-updates.mjs). Exits with 1 where something grew, stuck or was wrong.
import { parseArgs } from 'node:util';
import { launchBrowser } from './browser.mjs';
import { findOurs } from './build.mjs';
import { soakLobby } from './soak-lobby.mjs';
import { soakUpdates } from './soak-updates.mjs';

const { values: options } = parseArgs({
  options: {
    hours: { type: 'string', default: '24' },
    minutes: { type: 'string' },
    real: { type: 'boolean', default: false },
    page: { type: 'string', default: 'demo/lobby.html' },
    updates: { type: 'boolean', default: false },
  },
});

if (!findOurs('union-widgets.js')) {
  console.error('ours not built (no dist/union-widgets.js): run npm run build, then the soak again');
  process.exit(1);
}
/**
 * A browser compiles what is hot anew for hours, a tenth of the heap in all, and throws it away as it likes: code that is
 * compiled once, and is then slower than it might be, lets a hundredth of the heap be seen.
 */
const STEADY_CODE =
  '--js-flags=--no-opt --no-maglev --always-sparkplug --no-lazy-feedback-allocation --no-flush-bytecode';
const browser = await launchBrowser(options.updates ? [] : [STEADY_CODE]);
try {
  console.log(`Chromium ${browser.version()} headless`);
  const failures = options.updates
    ? await soakUpdates(browser, { minutes: Number(options.minutes ?? 1) })
    : await soakLobby(browser, {
        hours: options.minutes === undefined ? Number(options.hours) : Number(options.minutes) / 60,
        isReal: options.real,
        page: options.page,
      });
  for (const failure of failures) console.log(`FAIL  ${failure}`);
  console.log(failures.length > 0 ? `${failures.length} failed` : 'PASS');
  process.exitCode = failures.length > 0 ? 1 : 0;
} finally {
  await browser.close();
}
