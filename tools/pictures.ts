/**
 * npm run pictures [-- word …] [--themes=light,screen] [--widths=320,800] [--lang=en] [--elder] [--demo]
 * Saves a PNG of every story whose id contains one of the words, per theme and width, into pictures/.
 * With --demo the pages of demo/ instead, in the system's light and dark. Reads what was built: run
 * build-storybook (or build) first.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { launchBrowser, startServer } from '../test/hosts/server.js';

const args = process.argv.slice(2);
const words = args.filter((arg) => !arg.startsWith('--'));
const has = (name: string): boolean => args.includes(`--${name}`);
const list = (name: string, preset: string): string[] =>
  (args.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1] ?? preset).split(',');

const widths = list('widths', '320,800,1920').map(Number);
const isWanted = (id: string): boolean => words.length === 0 || words.some((word) => id.includes(word));

interface Shot {
  name: string;
  url: string;
  width: number;
  colorScheme?: 'light' | 'dark';
}

async function shoot(browser: Browser, { name, url, width, colorScheme = 'light' }: Shot): Promise<void> {
  const page = await browser.newPage({
    viewport: { width, height: Math.round(width * (width < 600 ? 1.6 : 0.5625)) },
    colorScheme,
    reducedMotion: 'reduce',
  });
  try {
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForTimeout(400);
    await page.screenshot({ path: `pictures/${name}.png`, fullPage: true });
    console.log(`pictures/${name}.png`);
  } finally {
    await page.close();
  }
}

function storyShots(origin: string): Shot[] {
  if (!existsSync('storybook-static/index.json')) throw new Error('Run npm run build-storybook first.');
  const index = JSON.parse(readFileSync('storybook-static/index.json', 'utf8')) as {
    entries: Record<string, { id: string; type: string }>;
  };
  const lang = list('lang', 'zh-CN')[0];
  const elder = has('elder') ? 'on' : 'off';
  return Object.values(index.entries)
    .filter(({ id, type }) => type === 'story' && isWanted(id))
    .flatMap(({ id }) =>
      list('themes', 'light,dark,screen').flatMap((theme) =>
        widths.map((width) => ({
          name: `${id}.${theme}${elder === 'on' ? '.elder' : ''}.${width}`,
          url: `${origin}/storybook/iframe.html?id=${id}&viewMode=story&globals=theme:${theme};lang:${lang};elder:${elder}`,
          width,
        })),
      ),
    );
}

const demoShots = (origin: string): Shot[] =>
  readdirSync('demo')
    .filter((name) => name.endsWith('.html') && isWanted(name))
    .flatMap((name) =>
      (['light', 'dark'] as const).flatMap((colorScheme) =>
        widths.map((width) => ({
          name: `demo-${name.replace('.html', '')}.${colorScheme}.${width}`,
          url: `${origin}/demo/${name}`,
          width,
          colorScheme,
        })),
      ),
    );

mkdirSync('pictures', { recursive: true });
const server = await startServer();
const browser = await launchBrowser();
try {
  const shots = has('demo') ? demoShots(server.origin) : storyShots(server.origin);
  for (const shot of shots) await shoot(browser, shot);
  console.log(`${shots.length} pictures`);
} finally {
  await browser.close();
  await server.close();
}
