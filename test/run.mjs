/**
 * npm test [-- path …]: finds a browser, builds what is missing or stale, runs the phases, adds everything up.
 * With --write (npm run test:hosts -- --write) the table of browsers in both READMEs is written anew.
 * --update writes the baselines of test/visual anew (npm run baselines).
 * A path picks the test files that start with it or contain it; phases without such files are left out.
 * The last line is always "N passed, N failed", alone.
 */
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from './browser.mjs';
import { ensureEngines } from './hosts/engines/ensure.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);

if (process.argv.includes('--write')) process.env.UNION_WRITE_BROWSERS = 'yes';
if (process.argv.includes('--update')) process.env.UNION_UPDATE = '1';

const filters = process.argv
  .slice(2)
  .filter((argument) => !argument.startsWith('--'))
  .map((argument) =>
    argument
      .replace(/^\.[/\\]/, '')
      .split(sep)
      .join('/'),
  );

const filesIn = (folder) => {
  try {
    return (
      readdirSync(join('test', folder), { recursive: true })
        .map((name) => `test/${folder}/${String(name).split(sep).join('/')}`)
        // The engines of test/hosts have a node_modules of their own, with tests that are not ours.
        .filter((path) => path.endsWith('.test.ts') && !path.includes('/node_modules/'))
        .filter((path) => filters.length === 0 || filters.some((filter) => path.includes(filter)))
        .sort()
    );
  } catch {
    return [];
  }
};

const scratch = mkdtempSync(join(tmpdir(), 'union-test-'));
const total = { passed: 0, failed: 0, skipped: 0 };

/** Steps of npm run check that failed before the tests began: each counts as one failure. */
const failedSteps = JSON.parse(process.env.UNION_FAILED_STEPS ?? '[]');

const run = (command, args, env = {}) =>
  spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } });

const counterOf = (name) => join(scratch, `${name}.json`);

/** Runs one phase. */
function phase(name, files, start) {
  if (files.length === 0 && filters.length > 0) return;
  console.log(`\n── ${name}: ${files.length} files`);
  const startedAt = Date.now();
  const { status } = files.length === 0 ? { status: 1 } : run(...start(files, counterOf(name)));
  addUp(name, status, startedAt);
}

/** Begins a phase beside the next ones; what it prints is kept until it is asked to end. */
function beginPhase(name, files, start) {
  if (files.length === 0 && filters.length > 0) return async () => undefined;
  const startedAt = Date.now();
  const printed = join(scratch, `${name}.log`);
  const output = openSync(printed, 'w');
  const [command, args, env = {}] = start(files, counterOf(name));
  const child = spawn(command, args, { stdio: ['ignore', output, output], env: { ...process.env, ...env } });
  const ended = new Promise((resolve) => child.on('close', (status) => resolve({ status, at: Date.now() })));
  return async () => {
    const { status, at } = await ended;
    closeSync(output);
    console.log(`\n── ${name}: ${files.length} files, beside the phase before`);
    process.stdout.write(readFileSync(printed));
    addUp(name, status, startedAt, at);
  };
}

/** Adds a phase to the total; one that crashed, or that ran no test, counts as one failure. */
function addUp(name, status, startedAt, endedAt = Date.now()) {
  const countsPath = counterOf(name);
  let counts = { passed: 0, failed: 0, skipped: 0 };
  try {
    counts = JSON.parse(readFileSync(countsPath, 'utf8'));
  } catch {
    console.error(`${name}: no result was written.`);
  }
  if (counts.passed + counts.failed === 0) {
    console.error(`${name}: no test ran.`);
    counts.failed += 1;
  } else if (status !== 0 && counts.failed === 0) {
    console.error(`${name}: the runner ended with ${status}.`);
    counts.failed += 1;
  }
  for (const key of Object.keys(total)) total[key] += counts[key];
  const seconds = ((endedAt - startedAt) / 1000).toFixed(1);
  console.log(
    `── ${name}: ${counts.passed} good, ${counts.failed} bad, ${counts.skipped} skipped, ${seconds} s`,
  );
}

const nodeTest = (extra) => (files, countsPath) => [
  process.execPath,
  [
    ...['--import', 'tsx', '--test', ...extra],
    ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
    ...['--test-reporter=./test/count-reporter.mjs', `--test-reporter-destination=${countsPath}`],
    ...files,
  ],
];

const browserTest = (files, countsPath) => [
  process.execPath,
  ['node_modules/@web/test-runner/dist/bin.js', '--config', 'test/web-test-runner.config.mjs'],
  { UNION_TEST_FILES: JSON.stringify(files), UNION_TEST_COUNTS: countsPath },
];

const unit = filesIn('unit');
const elements = filesIn('element');
const a11y = filesIn('a11y');
const hosts = filesIn('hosts');
const packed = [...filesIn('package'), ...filesIn('frameworks')];
const visual = filesIn('visual');
const needsBrowser =
  filters.length === 0 || elements.length + a11y.length + hosts.length + packed.length + visual.length > 0;
const needsBuild = filters.length === 0 || hosts.length + packed.length > 0;

function prepare() {
  if (needsBrowser) process.env.CHROME_PATH = ensureBrowser();
  if (hosts.length > 0) ensureEngines();
  if (needsBuild && run(process.execPath, ['tools/build.mjs', '--if-stale']).status !== 0) {
    throw new Error('The build failed; no test was run.');
  }
}

try {
  prepare();
  phase('unit', unit, nodeTest([]));
  phase('element', elements, browserTest);
  // Both wait for frames most of the time, and neither measures time; all others have the machine to themselves.
  const endVisual = beginPhase('visual', visual, nodeTest(['--test-concurrency=1']));
  phase('a11y', a11y, browserTest);
  await endVisual();
  phase('hosts', hosts, nodeTest(['--test-concurrency=1']));
  phase('package', packed, nodeTest(['--test-concurrency=1']));
  if (total.passed + total.failed === 0) throw new Error(`No test file matches ${filters.join(' ')}.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  total.failed += 1;
}
total.failed += failedSteps.length;
failedSteps.forEach((step) => console.error(`Failed before the tests: ${step}`));
rmSync(scratch, { recursive: true, force: true });

process.exitCode = total.failed === 0 ? 0 : 1;
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
