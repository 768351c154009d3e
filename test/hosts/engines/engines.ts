import { devices } from 'playwright-core';
import { findBrowser } from '../../browser.mjs';
import { startChromium, type ChromiumOptions } from './chromium-engine.js';
import type { Engine } from './engine.js';
import { maybeFindEngine } from './ensure.mjs';
import { startFirefox } from './firefox-engine.js';
import { maybeLack, oldChromiums, unpackChromium } from './old-chromium.js';
import { startWebKit } from './webkit-engine.js';

const LOCAL = '127.0.0.1';
/** A name as an intranet has it: over plain http it is no secure context. */
const INTRANET = 'portal.test';

/** WeChat on Android 10, whose own Chromium was 86 for years. */
const WECHAT =
  'Mozilla/5.0 (Linux; Android 10; NOH-AN00 Build/HUAWEINOH-AN00; wv) AppleWebKit/537.36 (KHTML, like Gecko) ' +
  'Version/4.0 Chrome/86.0.4240.99 XWEB/4317 MMWEBSDK/20220805 Mobile Safari/537.36 MMWEBID/1 ' +
  'MicroMessenger/8.0.27.2220(0x28001B37) WeChat/arm64 Weixin NetType/WIFI Language/zh_CN ABI/arm64';

const chromium = (
  id: string,
  options: () => ChromiumOptions,
  more: { readonly host?: string; readonly missing?: string | undefined } = {},
): Engine => ({
  id,
  host: more.host ?? LOCAL,
  ...(more.missing ? { missing: more.missing } : {}),
  start: () => startChromium(options()),
});

const current = (more: Partial<ChromiumOptions> = {}): ChromiumOptions => ({
  executablePath: findBrowser(),
  ...more,
});

const firefox = maybeFindEngine('firefox');
const webkit = maybeFindEngine('webkit');

/** Every engine and dress that the built files are tried in, the oldest first. */
export const engines: readonly Engine[] = [
  ...oldChromiums.map((version) =>
    chromium(`chromium-${version}`, () => unpackChromium(version), { missing: maybeLack(version) }),
  ),
  chromium('chromium', current),
  chromium('plain-http', () => current({ args: [`--host-resolver-rules=MAP ${INTRANET} ${LOCAL}`] }), {
    host: INTRANET,
  }),
  chromium(
    'wechat',
    () => ({
      ...unpackChromium(86),
      // by the command line: with its own command for a user agent, the driver says more than Chromium 86 understands
      args: [`--user-agent=${WECHAT}`],
      context: { viewport: { width: 393, height: 727 }, isMobile: true, hasTouch: true },
    }),
    { missing: maybeLack(86) },
  ),
  chromium('iphone', () => current({ context: devices['iPhone 13'] ?? {} })),
  {
    id: 'firefox',
    host: LOCAL,
    ...(firefox ? {} : { missing: 'Firefox is not installed (or set FIREFOX_PATH)' }),
    start: () => startFirefox(firefox ?? ''),
  },
  {
    id: 'webkit',
    host: LOCAL,
    ...(webkit ? {} : { missing: 'WebKitGTK is not installed (webkit2gtk-driver and xvfb, on Linux)' }),
    start: () => startWebKit(webkit ?? ''),
  },
];

/** Those of some engines that can be started here; engines.test.ts says which cannot, and fails in CI for it. */
export const enginesHere = (...ids: readonly string[]): readonly Engine[] =>
  engines.filter(({ id, missing }) => ids.includes(id) && missing === undefined);
