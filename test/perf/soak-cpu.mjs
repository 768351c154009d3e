// How long a thread of the browser really worked: other programs run on the machine, too, and a page that waits for
// its turn is not one that is slow. Linux only; elsewhere only the wall clock tells.
import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';

/** Samples that are kept: the last hour or so. */
const RING = 1_000_000;
/** How well the two clocks are known to agree. */
const SLACK_MS = 3;
const nowMs = () => performance.timeOrigin + performance.now();
const pathOf = (pid) => `/proc/${pid}/schedstat`;
/** CPU time of a process's first thread, which is a page's main thread. Units: ms. */
const maybeCpuOf = (pid) => {
  try {
    return Number(readFileSync(pathOf(pid), 'utf8').split(' ', 1)[0]) / 1e6;
  } catch {
    return undefined;
  }
};

/** How far the page's own clock (`performance.now`) is behind ours: of some askings the quickest knows best. */
async function offsetOf(page) {
  let [best, offsetMs] = [Infinity, 0];
  for (let turn = 0; turn < 20; turn++) {
    const askedMs = nowMs();
    const pageMs = await page.evaluate(() => soak.real.now());
    const tookMs = nowMs() - askedMs;
    if (tookMs < best) [best, offsetMs] = [tookMs, askedMs + tookMs / 2 - pageMs];
  }
  return offsetMs;
}

/** Which of the processes is the page's is told by its work. Missing values: `undefined` where none stands out. */
async function maybePidOf(browser, page) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const pids = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  const before = pids.map(maybeCpuOf);
  for (let turn = 0; turn < 20; turn++) {
    await page.evaluate(() => {
      const untilMs = soak.real.now() + 50;
      while (soak.real.now() < untilMs);
    });
    const worked = pids.map((pid, place) => maybeCpuOf(pid) - before[place]);
    const [most = 0, second = 0] = [...worked].sort((a, b) => b - a);
    if (most > second * 3 + 50) return pids[worked.indexOf(most)];
  }
  return undefined;
}

/**
 * Watches the main thread of a page until `stop`.
 * Missing values: `undefined` where the system does not tell.
 */
export async function maybeWatchCpu(browser, page) {
  const pid = await maybePidOf(browser, page);
  if (pid === undefined) return undefined;
  const offsetMs = await offsetOf(page);
  const ring = new SharedArrayBuffer(RING * 16);
  const count = new SharedArrayBuffer(8);
  const samples = new Float64Array(ring);
  const taken = new Int32Array(count);
  const file = new URL('soak-cpu-worker.mjs', import.meta.url);
  new Worker(file, { workerData: { path: pathOf(pid), ring, count } }).unref();
  const at = (number) => [samples[(number % RING) * 2] - offsetMs, samples[(number % RING) * 2 + 1]];
  return {
    stop: () => {
      Atomics.store(taken, 1, 1);
      Atomics.notify(taken, 1);
    },
    /**
     * At most so long it worked between two moments of the page's own clock. Units: ms.
     * Missing values: `undefined` for what is longer ago than the ring is long.
     */
    workedMs: (fromMs, toMs) => {
      const end = Atomics.load(taken, 0) - 1;
      const start = Math.max(end - RING + 2, 0);
      let last = end;
      while (last > start && at(last - 1)[0] >= toMs + SLACK_MS) last -= 1;
      let first = last;
      while (first > start && at(first)[0] > fromMs - SLACK_MS) first -= 1;
      return first > start ? at(last)[1] - at(first)[1] : undefined;
    },
  };
}
