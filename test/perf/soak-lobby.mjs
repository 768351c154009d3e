// The lobby page's day: figures that change every 5 s, a fault every ten minutes, pages that turn; then a day hidden.
// With the fake clock a step takes as long as its answer and its frame; all that is drawn is drawn for real.
import { dirname } from 'node:path';
import { faultTimes, maybeFaultAt, WARM_UP_MS } from './soak-faults.mjs';
import { FIRST_MS } from './soak-figures.mjs';
import { hideAndShow } from './soak-hidden.mjs';
import { startSoakServer } from './soak-server.mjs';
import { openSoakTab } from './soak-tab.mjs';
import { clockOf, judgeReadings, tableHead, tableLine } from './soak-verdict.mjs';

const HOUR_MS = 3_600_000;
const SHORTEST_MS = 300_000;
/** A reading ends so long before its period does. */
const MARGIN_MS = 5000;
/** The longest wait after 40 s of failures is 32 s, or the 30 s that the server asked for. */
const WELL_AFTER_MS = 75_000;
/** A ranking may play its months when its page comes up; they end before the page goes. */
const PLAYS_MS = 12_000;

/**
 * Runs the lobby and prints what it measures.
 * @param {{ hours: number, isReal: boolean, page: string }} options `page`: its path below the project's folder
 * @returns what failed, in words
 */
export async function soakLobby(browser, { hours, isReal, page }) {
  const beganMs = Date.now();
  const lengthMs = Math.round(hours * HOUR_MS);
  // A short run that cannot be compressed is read ten times, or every five minutes.
  const periodMs = isReal ? Math.min(HOUR_MS, Math.max(lengthMs / 10, SHORTEST_MS), lengthMs) : HOUR_MS;
  const warmUpMs = isReal ? Math.min(WARM_UP_MS, periodMs / 2) : WARM_UP_MS;
  const firstMs = isReal ? Date.now() + warmUpMs : FIRST_MS;
  const server = await startSoakServer({ folder: dirname(page), periodMs, firstMs });
  const tab = await openSoakTab(browser, { server, page, isFake: !isReal, startMs: firstMs - warmUpMs });
  const failures = [];
  const fail = (failure) => failures.push(failure);

  const readings = [];
  let before = { requests: 0, frames: 0 };
  const takeReading = async (elapsedMs) => {
    const pages = await tab.pageCount();
    const lookMs = Math.min(PLAYS_MS, periodMs / 8 / pages);
    await tab.runTo(firstMs + elapsedMs - pages * lookMs - MARGIN_MS);
    // A round of all pages: what is on none of them now is as it was at the last reading, too.
    for (let number = 1; number < pages; number++) await tab.goTo(number, lookMs);
    await tab.goTo(0);
    const { timers, frames } = await tab.counts();
    const requests = server.requests();
    const reading = {
      elapsedMs,
      ...(await tab.measure()),
      timers,
      requests: requests - before.requests,
      frames: frames - before.frames,
    };
    before = { requests, frames };
    readings.push(reading);
    console.log(tableLine(reading));
    await tab.listen();
  };

  /** All faults of a period, and whether all is well again after each. Units: ms since the start. */
  const { everyMs, startMs, lengthMs: faultMs } = faultTimes(periodMs);
  const runPeriod = async (fromMs, toMs) => {
    for (let turnMs = fromMs; turnMs + everyMs <= toMs + 1; turnMs += everyMs) {
      const when = `${clockOf(turnMs)} ${maybeFaultAt(turnMs + startMs, periodMs)}`;
      const endMs = turnMs + startMs + faultMs;
      await tab.runTo(firstMs + endMs - 1);
      for (const { name, state, rows } of await tab.read())
        if (rows.length === 0) fail(`${when}: ${name} is empty and ${state}`);
      // Where faults follow one another too fast there is no time to be well.
      if (endMs + WELL_AFTER_MS > turnMs + everyMs) continue;
      await tab.runTo(firstMs + endMs + WELL_AFTER_MS);
      for (const { name, state } of await tab.read())
        if (state !== 'ready') fail(`${when}: afterwards ${name} is ${state}`);
      const isMissing = () => tab.missing((path) => server.sent[path]);
      // A ranking that plays its months shows an earlier one just now.
      if ((await isMissing()).length > 0) await tab.runTo(firstMs + endMs + WELL_AFTER_MS + PLAYS_MS);
      for (const figure of await isMissing()) fail(`${when}: afterwards not shown: ${figure}`);
    }
  };

  try {
    console.log(tableHead());
    await tab.listen();
    // Pages that are made of the data are there by now.
    await tab.runTo(firstMs - warmUpMs / 2);
    await takeReading(0);
    for (let fromMs = 0; fromMs < lengthMs - 1; fromMs += periodMs) {
      await runPeriod(fromMs, fromMs + periodMs);
      await takeReading(fromMs + periodMs);
    }
    console.log(`${clockOf(lengthMs)}${isReal ? '' : ' simulated'}, in ${clockOf(Date.now() - beganMs)}`);
    failures.push(...judgeReadings(readings));
    failures.push(...(await compareFigures({ tab, server })));
    failures.push(...(await hideAndShow({ tab, server, periodMs, isReal })));
    console.log(`all in ${clockOf(Date.now() - beganMs)}`);
  } finally {
    await tab.close();
    server.close();
  }
  return [...failures, ...new Set(tab.errors)];
}

/** Every figure of the server's documents, in the widgets' tables and in what they write, page by page. */
async function compareFigures({ tab, server }) {
  const nowMs = await tab.now();
  const failures = (await tab.missing((path) => server.documentAt(path, nowMs))).map(
    (figure) => `at the end not shown: ${figure}`,
  );
  const pages = await tab.pageCount();
  let compared = 0;
  for (let number = 0; number < pages; number++) {
    await tab.goTo(number, PLAYS_MS);
    const slices = await tab.slices((path) => server.sent[path]);
    const { seen, unlike } = await tab.page.evaluate((given) => soakLook.compareWithTwins(given), slices);
    compared += seen;
    for (const { name, is, should } of unlike)
      failures.push(`at the end ${name} writes “${is}”, a new one “${should}”`);
  }
  console.log(`${compared} widgets on ${pages} pages compared with the server's figures at the end`);
  return failures;
}
