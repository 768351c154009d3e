// What must exist before anything is measured: the peers' packages, our dist, a bundle of each scene.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

const npm = (cwd, ...args) =>
  spawnSync('npm', args, { cwd, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' })
    .status === 0;

/** Installs test/perf's own packages when they are missing or older than the lockfile. */
export function installPeers() {
  const installed = `${here}node_modules/.package-lock.json`;
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(`${here}package-lock.json`).mtimeMs)
    return;
  console.log('Installing the peers (npm ci in test/perf) …');
  if (!npm(here, 'ci')) throw new Error('npm ci in test/perf failed: are you offline?');
}

/** Path of a file in our dist; builds first when it is missing; undefined when there is still none. */
export function findOurs(file) {
  const path = dist + file;
  if (existsSync(path)) return path;
  const scripts = JSON.parse(readFileSync(`${root}package.json`, 'utf8')).scripts ?? {};
  if (!triedToBuild && scripts.build) {
    triedToBuild = true;
    console.log('Building dist (npm run build) …');
    npm(root, 'run', 'build');
  }
  return existsSync(path) ? path : undefined;
}
let triedToBuild = false;

const compileHint = '//# allFunctionsCalledOnLoad\n';

/** `worker:` before a module gives the text of a script for a worker, with all that it imports. */
const workerText = {
  name: 'worker-text',
  setup({ onResolve, onLoad, resolve, esbuild }) {
    onResolve({ filter: /^worker:/ }, async ({ path, resolveDir, kind }) => ({
      path: (await resolve(path.slice('worker:'.length), { resolveDir, kind })).path,
      namespace: 'worker',
    }));
    onLoad({ filter: /.*/, namespace: 'worker' }, async ({ path }) => {
      const { outputFiles } = await esbuild.build({
        ...{ entryPoints: [path], bundle: true, minify: true, write: false, format: 'esm', target: 'es2022' },
        logLevel: 'error',
      });
      return { contents: outputFiles[0].text, loader: 'text' };
    });
  },
};

/**
 * Bundles one contender as its user would ship it. A file that begins with a compile hint keeps it, whoever's it is:
 * a page that loads the file itself has it, and only the bundler drops comments.
 * @returns its code and its size in bytes, gzip.
 */
export async function bundleScene(file) {
  const { build } = await import('esbuild'); // after installPeers: it is one of them
  const { outputFiles, metafile } = await build({
    metafile: true,
    entryPoints: [`${here}scenes/${file}`],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    globalName: 'scene',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [workerText],
    loader: { '.css': 'text' }, // a scene that needs a peer's styles puts them into its page
    // A build that drops our import as free of side effects would measure nothing.
    logOverride: { 'ignored-bare-import': 'error' },
    logLevel: 'error',
  });
  const hinted = Object.keys(metafile.inputs).some(
    (path) => existsSync(path) && readFileSync(path, 'utf8').startsWith(compileHint),
  );
  const code = (hinted ? compileHint : '') + outputFiles[0].text;
  return { code, gzipBytes: gzipSync(code, { level: 9 }).length };
}
