import { after, before } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser, startServer, type Answer, type HostServer } from './server.js';

/** Where a policy sends its reports. */
export const REPORTS = '/reports';

export interface VisitOptions {
  readonly context?: BrowserContextOptions;
  /** Runs in the page before all that stands in it. */
  readonly initScript?: string;
  /** Another page than the one that answers here. */
  readonly url?: string;
  /** What the look waits for; `load` unless said. */
  readonly waitUntil?: 'load' | 'domcontentloaded';
}

/** A server and the browser of npm test, which all tests of a file share. */
export interface Host {
  readonly server: HostServer;
  readonly browser: Browser;
  /**
   * Opens a page that answers so, looks, and closes it. `said` grows by each line of the console, each error, and each
   * violation of the page's policy, told in the page or sent to `REPORTS`.
   */
  visit<T>(
    answer: Answer,
    look: (page: Page, said: string[]) => Promise<T>,
    options?: VisitOptions,
  ): Promise<T>;
}

/** Starts a server and the browser before the tests of the describe block that calls it, and ends both after them. */
export function useHost(): Host {
  let server: HostServer;
  let browser: Browser;
  before(async () => {
    server = await startServer();
    server.on('/favicon.ico', { status: 204, body: '' });
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await server.close();
  });
  return {
    get server() {
      return server;
    },
    get browser() {
      return browser;
    },
    async visit(answer, look, { context, initScript, url, waitUntil = 'load' } = {}) {
      const opened = await browser.newContext(context);
      const page = await opened.newPage();
      const said: string[] = [];
      page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
      page.on('pageerror', (error) => said.push(`error: ${error.message}`));
      server.on(REPORTS, ({ method }) => {
        said.push(`report: ${method}`);
        return { status: 204, body: '' };
      });
      await page.exposeFunction('report', (text: string) => void said.push(text));
      await page.addInitScript(() => {
        const { report } = globalThis as unknown as { report: (text: string) => void };
        document.addEventListener('securitypolicyviolation', (event) =>
          report(
            `policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample} (${event.sourceFile}:${event.lineNumber})`,
          ),
        );
      });
      if (initScript) await page.addInitScript(initScript);
      server.on('/page.html', answer);
      server.requests.length = 0;
      try {
        await page.goto(url ?? `${server.origin}/page.html`, { waitUntil });
        return await look(page, said);
      } finally {
        await opened.close();
      }
    },
  };
}

/** A page in UTF-8 around a body. */
export const htmlPage = (body: string, headers: Record<string, string> = {}): Answer => ({
  body: `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>t</title>${body}`,
  headers,
});
