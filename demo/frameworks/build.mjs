/**
 * Makes the examples ready: installs their packages, puts union-widgets beside them as `npm pack` would deliver it, and
 * builds each one that needs building. Run by serve.mjs and by the tests.
 */
import { cpSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installIn, packInto, run } from '../../tools/pack.mjs';

export const here = dirname(fileURLToPath(import.meta.url));

/** The examples with a bundler; the others are served as they stand. */
export const bundled = ['vue-3', 'vue-2', 'react-19', 'react-18', 'svelte-5'];

/** Installs what the lock file names, where that is missing or older than the lock file. */
function installPackages() {
  const installed = join(here, 'node_modules/.package-lock.json');
  if (
    !existsSync(installed) ||
    statSync(installed).mtimeMs < statSync(join(here, 'package-lock.json')).mtimeMs
  )
    installIn(here);
}

/**
 * Unpacks the tarball that `npm pack` makes of the root into node_modules, as an installer does: once for all, and once
 * beside each framework, because types look for the framework from where they lie.
 */
function installOurs() {
  const scratch = mkdtempSync(join(tmpdir(), 'union-pack-'));
  try {
    run('tar', ['-xzf', packInto(scratch).tarball, '-C', scratch]);
    for (const folder of ['.', ...bundled]) {
      const target = join(here, folder, 'node_modules/union-widgets');
      rmSync(target, { recursive: true, force: true });
      cpSync(join(scratch, 'package'), target, { recursive: true });
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Builds one example with the vite that its own folder finds; the result stands in its dist/. */
function buildOne(name) {
  const folder = join(here, name);
  const vite = createRequire(join(folder, 'package.json')).resolve('vite/package.json');
  run(process.execPath, [join(dirname(vite), 'bin/vite.js'), 'build', '--logLevel', 'error'], {
    cwd: folder,
  });
}

/** @throws a sentence that says what is missing. */
export function prepareExamples() {
  installPackages();
  installOurs();
  bundled.forEach(buildOne);
}
