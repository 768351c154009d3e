/** npm run check: all that CI runs. Every step runs, even after one has failed; a failed step counts as one. */
import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));

const node = (...args) => [process.execPath, args];
const steps = [
  ['lint', ...node('node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.')],
  ['format', ...node('node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.')],
  ['types', ...node('node_modules/typescript/bin/tsc', '-p', 'tsconfig.json')],
  ['types of the tests', ...node('node_modules/typescript/bin/tsc', '-p', 'test/tsconfig.json')],
  ['build', ...node('tools/build.mjs')],
  ['size', ...node('tools/size.mjs')],
  ['manifest', ...node('tools/manifest.mjs', '--check')],
  ['README tables', ...node('tools/readme.mjs', '--check')],
  ['NOTICE', ...node('tools/provenance.mjs', '--check')],
  ['package', ...node('node_modules/publint/src/cli.js', '--strict')],
  [
    'storybook',
    ...node(
      'node_modules/storybook/dist/bin/dispatcher.js',
      ...['build', '-c', 'stories/.storybook', '-o', 'storybook-static', '--quiet', '--disable-telemetry'],
    ),
  ],
];

const failed = [];
for (const [name, command, args] of steps) {
  console.log(`\n── ${name}`);
  const startedAt = Date.now();
  const { status } = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) failed.push(name);
  console.log(
    `── ${name}: ${status === 0 ? 'good' : 'FAILED'}, ${((Date.now() - startedAt) / 1000).toFixed(1)} s`,
  );
}

const { status } = spawnSync(process.execPath, ['test/run.mjs'], {
  stdio: ['ignore', 'inherit', 'inherit'],
  env: { ...process.env, UNION_FAILED_STEPS: JSON.stringify(failed) },
});
process.exitCode = status ?? 1;
