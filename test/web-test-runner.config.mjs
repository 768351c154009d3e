import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { browserArgs, findBrowser } from './browser.mjs';
import { standIns, storiesModule } from './stories-module.mjs';

const rootDir = dirname(dirname(fileURLToPath(import.meta.url)));
const { UNION_TEST_FILES, UNION_TEST_COUNTS } = process.env;

/** Adds up what passed and failed and writes it where test/run.mjs reads it. */
function countingReporter() {
  const sessions = new Map();
  const count = (suite, total) => {
    for (const test of suite?.tests ?? []) {
      if (test.skipped) total.skipped += 1;
      else if (test.passed) total.passed += 1;
      else total.failed += 1;
    }
    (suite?.suites ?? []).forEach((child) => count(child, total));
  };
  return {
    reportTestFileResults({ sessionsForTestFile }) {
      sessionsForTestFile.forEach((session) => sessions.set(session.id, session));
    },
    stop() {
      if (!UNION_TEST_COUNTS) return;
      const total = { passed: 0, failed: 0, skipped: 0 };
      for (const session of sessions.values()) {
        const before = total.failed;
        count(session.testResults, total);
        // a file that could not be loaded or finished has failed, even where none of its tests did
        const isBroken = !session.passed || session.errors.length > 0;
        if (isBroken && total.failed === before) total.failed += 1;
      }
      writeFileSync(UNION_TEST_COUNTS, JSON.stringify(total));
    },
  };
}

/** `import { storyFiles } from 'virtual:stories'` */
function storiesPlugin() {
  const path = '/__stories.js';
  return {
    name: 'stories',
    resolveImport: ({ source }) => (source === 'virtual:stories' ? path : undefined),
    serve: (context) => (context.path === path ? { body: storiesModule(rootDir), type: 'js' } : undefined),
  };
}

const asShipped = {
  name: 'as-shipped',
  resolveImport: ({ source, context }) => (context.path.startsWith('/src/') ? standIns[source] : undefined),
};

export default {
  rootDir,
  files: UNION_TEST_FILES
    ? JSON.parse(UNION_TEST_FILES)
    : ['test/element/**/*.test.ts', 'test/a11y/**/*.test.ts'],
  nodeResolve: { exportConditions: ['development'] },
  // two pages at once would leave one in the background, where timers and frames stall
  concurrency: 1,
  browsers: [chromeLauncher({ launchOptions: { executablePath: findBrowser(), args: browserArgs } })],
  plugins: [
    asShipped,
    storiesPlugin(),
    a11ySnapshotPlugin(),
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: join(rootDir, 'tsconfig.json') }),
  ],
  testFramework: { config: { ui: 'bdd', timeout: 10_000 } },
  testsStartTimeout: 60_000,
  testsFinishTimeout: 600_000,
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  reporters: [defaultReporter({ reportTestProgress: process.stdout.isTTY === true }), countingReporter()],
};
