import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const { env, platform } = process;

/** The usual names on the PATH of Linux, in the order of how well they are known to work. */
const linuxNames = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];

const macApps = [
  ['Google Chrome.app', 'Google Chrome'],
  ['Chromium.app', 'Chromium'],
  ['Microsoft Edge.app', 'Microsoft Edge'],
];

const windowsTails = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** Every place where a browser may be, the likeliest first. */
function candidates() {
  if (platform === 'darwin') {
    const roots = ['/Applications', join(env.HOME ?? '', 'Applications')];
    return roots.flatMap((root) => macApps.map(([app, name]) => join(root, app, 'Contents/MacOS', name)));
  }
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
    return windowsTails.flatMap((tail) => roots.map((root) => join(root, tail)));
  }
  const folders = [
    ...new Set([...(env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin']),
  ];
  return linuxNames.flatMap((name) => folders.filter(Boolean).map((folder) => join(folder, name)));
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The path of a Chrome, Chromium or Edge, or undefined. CHROME_PATH comes first. */
export function maybeFindBrowser() {
  if (env.CHROME_PATH) {
    if (isExecutable(env.CHROME_PATH)) return env.CHROME_PATH;
    throw new Error(`CHROME_PATH is ${env.CHROME_PATH}, which is not a program that can be started.`);
  }
  return candidates().find(isExecutable);
}

/** Like maybeFindBrowser, but throws a sentence that says what to install. */
export function findBrowser() {
  const path = maybeFindBrowser();
  if (path) return path;
  throw new Error(
    'No browser was found: install Google Chrome, Chromium or Microsoft Edge ' +
      '(on Debian or Ubuntu: apt-get install chromium fonts-noto-cjk), or set CHROME_PATH to one.',
  );
}

/** May this process install packages of Debian or Ubuntu? */
export const isDebianRoot = () =>
  platform === 'linux' && process.getuid?.() === 0 && existsSync('/etc/debian_version');

/** Are there fonts with Chinese characters? Without them pictures show boxes and text widths are wrong. */
function hasChineseFonts() {
  try {
    return execFileSync('fc-list', [':lang=zh', 'file'], { encoding: 'utf8' }).trim() !== '';
  } catch {
    return existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc');
  }
}

/** Installs packages of Debian or Ubuntu. @throws when apt-get fails */
export function aptInstall(packages) {
  const apt = (...args) =>
    execFileSync('apt-get', args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  console.log(`Installing ${packages.join(' and ')} …`);
  apt('-q', 'update');
  apt('-q', '-y', '-o', 'Acquire::Retries=3', 'install', '--no-install-recommends', ...packages);
}

/**
 * Finds a browser, or, on Debian and Ubuntu as root, installs one (and Chinese fonts where they are missing).
 * @throws a sentence that says what to install
 */
export function ensureBrowser() {
  if (isDebianRoot()) {
    const missing = [
      ...(maybeFindBrowser() ? [] : ['chromium']),
      ...(hasChineseFonts() ? [] : ['fonts-noto-cjk']),
    ];
    if (missing.length > 0) aptInstall(missing);
  }
  return findBrowser();
}

/** What every test browser is started with: quiet, alike everywhere, and no request of its own. */
export const browserArgs = [
  ...(platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-features=Translate,OptimizationHints,MediaRouter,AutofillServerCommunication',
  '--disable-dev-shm-usage',
  '--metrics-recording-only',
  '--no-first-run',
  '--no-default-browser-check',
  '--force-color-profile=srgb',
  '--font-render-hinting=none',
  '--hide-scrollbars',
];

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(ensureBrowser());
