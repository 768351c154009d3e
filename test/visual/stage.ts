/** Builds a page with all stories, on what ships, and opens it in the browser of the tests. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { build, type Plugin } from 'vite';
import type { Look } from '../../stories/.storybook/look.js';
import { launchBrowser, startServer, type HostServer } from '../hosts/server.js';
import { standIns, storiesModule } from '../stories-module.mjs';
import type { SeenLine } from './ink.js';
import type { Stage } from './stage-page.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The day that the stories are shown on. */
const NOW = '2026-11-20T10:00:00+08:00';

/** Stories as one module, and Lit and zod as the built files carry them. */
const asShipped: Plugin = {
  name: 'as-shipped',
  enforce: 'pre',
  resolveId(source, importer) {
    if (source === 'virtual:stories') return '\0stories';
    const standIn = importer?.startsWith(join(root, 'src')) ? standIns[source] : undefined;
    return standIn && join(root, standIn);
  },
  load: (id) => (id === '\0stories' ? storiesModule(root, root) : undefined),
};

/** A browser, and pages in it that show stories. */
export interface OpenStage {
  readonly browser: Browser;
  /** A page of that width, with `scale` pixels for a px; `even` = text is measured alike on every machine. Units: px. */
  page(options: { width: number; height?: number; scale?: number; even: boolean }): Promise<Page>;
  close(): Promise<void>;
}

/** Shows a story on a page of the stage; gives its picture as text. */
export const showStory = (page: Page, id: string, look: Look): Promise<string> =>
  page.evaluate(([story, wanted]) => (globalThis as unknown as { stage: Stage }).stage.show(story, wanted), [
    id,
    look,
  ] as const);

/** `target-gauge/County` … */
export const storyIds = (page: Page): Promise<string[]> =>
  page.evaluate(() => (globalThis as unknown as { stage: Stage }).stage.list);

/** Compares two PNGs on a page of the stage: pixel by pixel, or by what stands near its place. */
export async function comparePictures(
  page: Page,
  was: Buffer,
  is: Buffer,
  by: 'comparePNGs' | 'comparePlaces' = 'comparePNGs',
): Promise<{ share: number; diff: Buffer | undefined }> {
  const { share, diff } = await page.evaluate(
    ([a, b, how]) => (globalThis as unknown as { stage: Stage }).stage[how](a, b),
    [was.toString('base64'), is.toString('base64'), by] as const,
  );
  return { share, diff: diff === undefined ? undefined : Buffer.from(diff, 'base64') };
}

/** The lines of text whose ink is not where the first picture has it. */
export const misplacedInk = (
  page: Page,
  was: Buffer,
  is: Buffer,
  lines: readonly SeenLine[],
): Promise<string[]> =>
  page.evaluate(
    ([a, b, seen]) => (globalThis as unknown as { stage: Stage }).stage.misplacedInk(a, b, seen),
    [was.toString('base64'), is.toString('base64'), lines] as const,
  );

/** What is served of what was built, by the end of its name. */
const served: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

async function buildPage(server: HostServer): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'union-stage-'));
  try {
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      publicDir: false,
      plugins: [asShipped],
      build: {
        outDir: join(folder, 'out'),
        minify: false,
        // a map takes no address but one of the web
        assetsInlineLimit: 0,
        rolldownOptions: {
          input: { stage: join(root, 'test/visual/stage-page.ts') },
          output: {
            entryFileNames: '[name].js',
            chunkFileNames: '[name]-[hash].js',
            assetFileNames: '[name][extname]',
          },
        },
      },
    });
    const built = readdirSync(join(folder, 'out'), { recursive: true, encoding: 'utf8' });
    for (const name of built) {
      const type = served[extname(name)];
      if (!type) continue;
      const body = readFileSync(join(folder, 'out', name));
      server.on(`/${name}`, { body, headers: { 'content-type': type } });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Builds the page and starts the browser; `asPeopleHaveIt`: with letters as its system draws them. */
export async function openStage({ asPeopleHaveIt = false } = {}): Promise<OpenStage> {
  const server = await startServer();
  await buildPage(server);
  server.on('/', {
    body: `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>stories</title><link rel="icon" href="data:,">
<style>body { margin: 0; font-family: "Noto Sans CJK SC", sans-serif; }</style>
<script type="module" src="/stage.js"></script>`,
  });
  const browser = await launchBrowser(asPeopleHaveIt ? ['--font-render-hinting=none'] : []);
  return {
    browser,
    async page({ width, height = 900, scale = 1, even }) {
      const context = await browser.newContext({
        viewport: { width, height },
        deviceScaleFactor: scale,
        reducedMotion: 'reduce',
        colorScheme: 'light',
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
      });
      const page = await context.newPage();
      page.setDefaultTimeout(30_000);
      await page.clock.setFixedTime(NOW);
      await page.goto(`${server.origin}/${even ? '?even' : ''}`);
      await page.waitForFunction(() => 'stage' in globalThis);
      return page;
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
