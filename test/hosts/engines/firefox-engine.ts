import { launch, type KeyInput } from 'puppeteer-core';
import type { RunningEngine } from './engine.js';

/** Starts a Firefox, driven by WebDriver BiDi. */
export async function startFirefox(executablePath: string): Promise<RunningEngine> {
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    extraPrefsFirefox: { 'app.update.enabled': false, 'browser.shell.checkDefaultBrowser': false },
  });
  return {
    version: (await browser.version()).replace(/^\D*/, ''),
    newPage: async () => {
      const page = await browser.newPage();
      await page.setViewport({ width: 1000, height: 1000 });
      const said: string[] = [];
      page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
      page.on('pageerror', (error) => said.push(`error: ${String(error)}`));
      return {
        said,
        goto: async (url) => void (await page.goto(url)),
        ask: async (expression) => String(await page.evaluate(expression)),
        press: async (...keys) => {
          for (const key of keys) await page.keyboard.press(key as KeyInput);
        },
        pick: (x, y) => page.mouse.click(x, y),
        close: () => page.close(),
      };
    },
    close: () => browser.close(),
  };
}
