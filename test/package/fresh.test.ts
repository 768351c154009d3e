import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { installIn, packInto, run } from '../../tools/pack.mjs';
import { launchBrowser, startServer, type HostServer } from '../hosts/server.js';

/** The page of a project whose bundler makes none, and the script that it loads. */
const pages: Record<string, string | undefined> = {
  vite: undefined,
  webpack: '<script src="main.js"></script>',
  rollup: '<script type="module" src="main.js"></script>',
};

describe('a fresh project', () => {
  let folder: string;
  let tarball: string;
  let server: HostServer;
  let browser: Browser;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'union-fresh-'));
    tarball = packInto(folder).tarball;
    server = await startServer();
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  for (const [bundler, script] of Object.entries(pages)) {
    it(`with ${bundler} installs the package, builds, and shows a gauge`, async () => {
      const project = join(folder, bundler);
      cpSync(join('test/package/fresh', bundler), project, { recursive: true });
      installIn(project);
      run('npm', ['install', tarball, '--no-audit', '--no-fund', '--prefer-offline'], { cwd: project });
      run('npm', ['run', 'build'], { cwd: project });

      const dist = join(project, 'dist');
      if (script) {
        const page = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><link rel="icon" href="data:,"><body>${script}`;
        writeFileSync(join(dist, 'index.html'), page);
      }
      const built = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) =>
        entry.isFile(),
      );
      const scripts: string[] = [];
      for (const entry of built) {
        const path = join(entry.parentPath, entry.name);
        const type = entry.name.endsWith('.html') ? 'text/html' : 'text/javascript';
        server.on(path.slice(dist.length), { body: readFileSync(path), headers: { 'content-type': type } });
        if (entry.name.endsWith('.js')) scripts.push(readFileSync(path, 'utf8'));
      }
      // "sideEffects" keeps the door that was imported for its effect alone, and no other comes along.
      assert.ok(scripts.some((code) => code.includes('union-target-gauge')));
      for (const tag of [
        'union-station-map',
        'union-county-ranking',
        'union-fund-counter',
        'union-target-list',
      ])
        assert.ok(!scripts.some((code) => code.includes(tag)), tag);

      const page = await browser.newPage();
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('response', (response) => {
        if (response.status() >= 400) faults.push(response.url());
      });
      await page.goto(`${server.origin}/index.html`);
      await page.waitForFunction(() => document.title === 'skipped 0');
      const sentence = await page.evaluate(() => document.querySelector('union-target-gauge')?.toSentence());
      assert.equal(sentence, '专题宣讲：45场，目标 100场，完成率 45.0%，未判定。');
      assert.deepEqual(faults, []);
      await page.close();
    });
  }

  it('gets with the package what its bill of materials says', () => {
    interface Installed {
      readonly dependencies?: Readonly<Record<string, Installed>>;
    }
    const names = ({ dependencies = {} }: Installed): string[] =>
      Object.entries(dependencies).flatMap(([name, inner]) => [name, ...names(inner)]);
    const tree = JSON.parse(
      run('npm', ['ls', '--all', '--json'], { cwd: join(folder, 'rollup') }),
    ) as Installed;
    const { components } = JSON.parse(readFileSync('dist/sbom.cdx.json', 'utf8')) as {
      readonly components: readonly { readonly name: string }[];
    };
    const ours = tree.dependencies?.['union-widgets'];
    assert.deepEqual([...new Set(names(ours ?? {}))].sort(), components.map(({ name }) => name).sort());
  });

  it('has the command line at hand', () => {
    writeFileSync(join(folder, 'fund.json'), '{"name": "去年发放救助金", "amount": 115, "people": "许多"}');
    const tried = (): string =>
      run('npx', ['--no-install', 'union-widgets', 'validate', '../fund.json', '--as', 'fund'], {
        cwd: join(folder, 'vite'),
      });
    assert.throws(tried, /\(1\):\n\.\.\/fund\.json: 可以显示，有 1 处问题\n {2}\/people 不是可读的数字/);
  });
});
