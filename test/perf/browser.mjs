// The browser side that the bench and the soak share: one headless Chromium, fresh pages, figures read over CDP.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
];

/** Starts Chrome, Chromium or Edge, with flags of one's own; `CHROME_PATH` first. */
export function launchBrowser(flags = []) {
  const executablePath = process.env.CHROME_PATH ?? usualPlaces.find((path) => existsSync(path));
  if (!executablePath) throw new Error('No Chrome, Chromium or Edge found: install one, or set CHROME_PATH.');
  // Chromium refuses to sandbox root, which is what most containers run as.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath, args: [...sandbox, ...flags] });
}

/**
 * Opens an empty page in a browser context of its own: another context is another renderer process,
 * so no contender inherits warm code, caches or heap from the one before.
 * Every request is answered from here; one that nobody asked for is an error.
 */
export async function openPage(browser, viewport = { width: 1920, height: 1080 }) {
  const context = await browser.newContext({ viewport, reducedMotion: 'no-preference' });
  const page = await context.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await context.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: emptyPage });
    if (pathname === '/favicon.ico') return route.fulfill({ status: 204 });
    errors.push(`asked the network for ${route.request().url()}`);
    return route.abort();
  });
  await page.goto('https://bench.test/');
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable');
  return { page, cdp, errors, close: () => context.close() };
}

const emptyPage = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>perf</title>
<style>body{margin:0;font:16px sans-serif}#stage{display:flex;flex-wrap:wrap;align-content:flex-start}</style>
<div id="stage"></div></html>`;

/**
 * Gives a page a script by its address, as pages have theirs: handed over in the debugger's call, its text stays in the
 * heap that is measured some five times.
 */
export async function addScript(page, code) {
  await page
    .context()
    .route('**/script.js', (route) =>
      route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: code }),
    );
  await page.addScriptTag({ url: '/script.js' });
}

/**
 * All of CDP's Performance metrics by name. Two of them are the bench's clocks, both cumulative, in seconds:
 * `ThreadTime`, CPU time of the renderer's main thread (script, style, layout, paint, its garbage collection),
 * and `TaskDuration`, the same thread's tasks by the wall clock, waiting for a busy machine included.
 */
export async function readMetrics(cdp) {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

/** Collects garbage until nothing more goes: wrappers first, then what they held. */
export async function collectGarbage(cdp) {
  for (let pass = 0; pass < 3; pass++) {
    await cdp.send('HeapProfiler.collectGarbage');
    await sleep(50);
  }
}

/** Waits on Node's side: a timer in the page would wake the thread that is measured. */
export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
