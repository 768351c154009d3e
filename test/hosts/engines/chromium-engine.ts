import { chromium, type BrowserContextOptions, type Page } from 'playwright-core';
import { browserArgs } from '../../browser.mjs';
import type { EnginePage, RunningEngine } from './engine.js';

/** A Chromium, and how it is to present itself. */
export interface ChromiumOptions {
  readonly executablePath: string;
  /** Folder of the libraries that the machine may lack. */
  readonly libraries?: string;
  readonly args?: readonly string[];
  readonly context?: BrowserContextOptions;
}

/** Starts a Chromium of any age. */
export async function startChromium(options: ChromiumOptions): Promise<RunningEngine> {
  const { executablePath, libraries, args = [], context } = options;
  const browser = await chromium.launch({
    executablePath,
    args: [...browserArgs, ...args],
    env: { ...process.env, ...(libraries ? { LD_LIBRARY_PATH: libraries } : {}) } as Record<string, string>,
  });
  return {
    version: browser.version(),
    newPage: async () => {
      const opened = await browser.newContext({ viewport: { width: 1000, height: 1000 }, ...context });
      return drive(await opened.newPage(), context?.hasTouch === true);
    },
    close: () => browser.close(),
  };
}

async function drive(page: Page, hasTouch: boolean): Promise<EnginePage> {
  const said: string[] = [];
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => said.push(`error: ${error.message}`));
  // Past the driver's own helpers, which run in the page and trust its prototypes.
  const devtools = await page.context().newCDPSession(page);
  return {
    said,
    goto: async (url) => void (await page.goto(url)),
    ask: async (expression) => {
      const { result, exceptionDetails } = await devtools.send('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return String(result.value);
    },
    press: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key);
    },
    pick: (x, y) => (hasTouch ? page.touchscreen.tap(x, y) : page.mouse.click(x, y)),
    close: () => page.context().close(),
  };
}
