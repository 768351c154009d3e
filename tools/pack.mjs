/** The package as `npm pack` delivers it, for tests and examples that use it as its users do. */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Runs a program to its end.
 * @returns {string} what it printed
 * @throws with all that it said, where it failed.
 */
export function run(command, args, { cwd = root, env = {} } = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) {
    throw new Error(`${command} ${args.join(' ')} failed (${status}):\n${stdout ?? ''}${stderr ?? error}`);
  }
  return stdout;
}

/**
 * Packs the package into a folder, built first where it is stale.
 * @returns {{ tarball: string, files: string[] }} the path of the tarball, and the files in it
 */
export function packInto(folder) {
  run(process.execPath, ['tools/build.mjs', '--if-stale']);
  const [{ filename, files }] = JSON.parse(
    run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder]),
  );
  return { tarball: join(folder, filename), files: files.map(({ path }) => path) };
}

/**
 * Installs what a folder's lock file names.
 * @throws a sentence that says what is missing, where there is no registry and no cache of it.
 */
export function installIn(folder) {
  try {
    run('npm', ['ci', '--no-audit', '--no-fund', '--prefer-offline', '--fetch-retries=1'], { cwd: folder });
  } catch (error) {
    const lines = String(error.message).split('\n');
    const said = lines
      .filter((line) => !line.startsWith('npm warn'))
      .slice(0, 8)
      .join('\n');
    throw new Error(
      `The packages of ${folder} could not be installed; is the npm registry out of reach? ${said}`,
    );
  }
}
