// A day behind another tab, and the moment the page is shown again.
import { clockOf } from './soak-verdict.mjs';

const DAY_MS = 86_400_000;
/** The figures are others than those that were shown last. */
const EXTRA_MS = 1_200_000;
const LONGEST_REAL_MS = 600_000;
const PICTURE_MS = 500;
const LOOK_MS = 3000;

/** Hides the page, a day long by the fake clock, and shows it again. @returns what failed, in words */
export async function hideAndShow({ tab, server, periodMs, isReal }) {
  const { page } = tab;
  await tab.goTo(0);
  const lengthMs = isReal ? Math.min(periodMs / 5, LONGEST_REAL_MS) : DAY_MS + EXTRA_MS;
  const wokenMs = (await tab.now()) + lengthMs;
  server.setFaults(false);
  const before = server.requests();
  await page.evaluate(() => soak.setHidden(true));
  await tab.runTo(wokenMs);
  const whileHidden = server.requests() - before;

  await tab.setPace(1);
  const expected = await tab.expected((path) => server.documentAt(path, wokenMs));
  const countsBefore = await tab.counts();
  const requestsBefore = { ...server.counts };
  const shown = await page.evaluate(([figures, ms]) => soakLook.show(figures, ms), [expected, LOOK_MS]);
  const countsAfter = await tab.counts();
  const bySource = Object.entries(server.counts).map(([path, count]) => [
    path,
    count - (requestsBefore[path] ?? 0),
  ]);
  const slices = await tab.slices((path) => server.sent[path]);
  const { seen, unlike } = await page.evaluate((given) => soakLook.compareWithTwins(given), slices);

  const rise = (name) => (countsAfter.events[name] ?? 0) - (countsBefore.events[name] ?? 0);
  const widgets = expected.length;
  const animations = countsAfter.animations - countsBefore.animations;
  const news = rise('union-data');
  const turns = rise('union-page');
  console.log(
    `hidden for ${clockOf(lengthMs)}: ${whileHidden} requests; shown again: right picture after ` +
      `${Math.round(shown.pictureMs)} ms, in the first ${LOOK_MS / 1000} s ${bySource.map(([path, count]) => `${count} × ${path}`).join(', ')}; ` +
      `${news} documents taken by ${widgets} widgets, ${turns} pages turned, ${animations} animations begun by ${seen} widgets in sight`,
  );
  const failures = [];
  if (whileHidden > 0) failures.push(`hidden, the page asked ${whileHidden} times`);
  if (!(shown.pictureMs <= PICTURE_MS))
    failures.push(`shown again, the right picture took ${shown.pictureMs} ms`);
  for (const [path, count] of bySource)
    if (count !== 1) failures.push(`shown again, ${path} was asked for ${count} times`);
  if (news > widgets) failures.push(`shown again, ${widgets} widgets took ${news} documents`);
  if (turns > 1) failures.push(`shown again, ${turns} pages were turned`);
  for (const { name, is, should } of unlike)
    failures.push(`shown again, ${name} writes “${is}”, a new one “${should}”`);
  return failures;
}
