/**
 * What the host tests need besides the browser of npm test: old Chromiums and the scripts of old pages (npm), Firefox ESR
 * and WebKitGTK (the system's packages; installed on Debian and Ubuntu as root). What cannot be had is said.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { aptInstall, isDebianRoot } from '../../browser.mjs';

const here = dirname(fileURLToPath(import.meta.url));

/** Are the packages of the lock those that are installed? */
function isInstalled() {
  try {
    const { packages } = JSON.parse(readFileSync(join(here, 'package-lock.json'), 'utf8'));
    const there = JSON.parse(readFileSync(join(here, 'node_modules/.package-lock.json'), 'utf8')).packages;
    return Object.keys(packages).every(
      (path) => path === '' || packages[path].version === there[path]?.version,
    );
  } catch {
    return false;
  }
}

function installPackages() {
  if (isInstalled()) return;
  console.log('Installing the engines of test/hosts …');
  // the npm that runs us, or the one on the PATH
  const [npm, ...args] = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  for (let tries = 3; tries > 0; tries -= 1) {
    const { status } = spawnSync(npm, [...args, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: here,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32' && npm === 'npm',
    });
    if (status === 0) return;
  }
  console.error('The engines of test/hosts could not be installed: no old Chromium will be tested.');
}

/** Where a browser may be, the likeliest first. */
const places = {
  firefox: [
    process.env.FIREFOX_PATH,
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
  webkit: ['4.1', '4.0', '6.0'].flatMap((version) =>
    ['x86_64', 'aarch64'].map((machine) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-${version}/MiniBrowser`),
  ),
};

/** The path of an engine that the system brings, or undefined. */
export const maybeFindEngine = (name) => places[name].find((path) => path && existsSync(path));

/** Installs what is missing and can be had. Never throws: the tests say which engine did not run, and why. */
export function ensureEngines() {
  installPackages();
  if (!isDebianRoot()) return;
  const missing = [
    ...(maybeFindEngine('firefox') ? [] : ['firefox-esr']),
    ...(maybeFindEngine('webkit') && existsSync('/usr/bin/Xvfb') ? [] : ['webkit2gtk-driver', 'xvfb']),
  ];
  if (missing.length === 0) return;
  try {
    aptInstall(missing);
  } catch (error) {
    console.error(`${missing.join(', ')} could not be installed: ${error.message}`);
  }
}
