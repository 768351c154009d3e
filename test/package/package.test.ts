import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { installIn, packInto, run } from '../../tools/pack.mjs';
import { launchBrowser, startServer } from '../hosts/server.js';

interface Named {
  readonly name: string;
}

interface Element {
  readonly tagName: string;
  readonly name: string;
  readonly attributes: readonly Named[];
  readonly events: readonly Named[];
}

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const manifest = json('package.json') as {
  readonly version: string;
  readonly exports: Readonly<Record<string, string | { readonly types: string; readonly default: string }>>;
};
const { modules } = json('custom-elements.json') as {
  readonly modules: readonly { readonly declarations: readonly Element[] }[];
};
const elements = modules.flatMap(({ declarations }) => declarations);
const doors = elements.map(({ tagName }) => tagName.replace('union-', ''));
/** The scripts for pages without modules, each with an element that it registers. */
const classicScripts = [
  ['union-widgets', 'union-target-gauge'],
  ['union-board', 'union-board'],
] as const;
/** What adds tools and languages: scripts that register nothing, and doors. The map's part is in its module. */
const parts = ['tools', 'language', 'zh-hant'];
const withTypes = [
  ...['index', 'react', 'react-18', 'vue', 'svelte'],
  ...doors,
  ...classicScripts.map(([name]) => name),
  'union-map',
  ...parts.flatMap((name) => [name, `union-${name}`]),
];

let folder: string;
let packed: ReturnType<typeof packInto>;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'union-package-'));
  packed = packInto(folder);
});
after(() => rmSync(folder, { recursive: true, force: true }));

describe('the package that npm pack makes', () => {
  it('holds what it should, and nothing else', () => {
    const sources = readdirSync('src', { recursive: true }).map(String);
    const expected = [
      ...['LICENSE', 'NOTICE', 'README.md', 'README.zh-CN.md', 'CHANGELOG.md', 'package.json'],
      ...['custom-elements.json', 'dist/web-types.json', 'dist/vscode.html-custom-data.json'],
      ...['dist/cli.js', 'dist/integrity.json', 'dist/llms.txt', 'dist/sbom.cdx.json', 'dist/sizes.md'],
      ...withTypes.flatMap((name) => [`dist/${name}.js`, `dist/${name}.d.ts`]),
      ...['fund', 'ranking', 'stations', 'target', 'target-list'].map(
        (name) => `dist/schemas/${name}.schema.json`,
      ),
      ...sources
        .filter((name) => name.endsWith('.ts'))
        .map((name) => `dist/types/${name.replace(/ts$/, 'd.ts')}`),
    ];
    const chunks = packed.files.filter((path) => /^dist\/chunks\/[\w-]+\.js$/.test(path));
    assert.deepEqual([...packed.files].sort(), [...expected, ...chunks].sort());
  });

  it('holds no chunk that nothing asks for', () => {
    const modules = packed.files.filter((path) => path.endsWith('.js'));
    const asked = modules.flatMap((path) => [
      ...readFileSync(path, 'utf8').matchAll(/chunks\/[\w-]+\.js|\.\/[\w-]+\.js/g),
    ]);
    const names = new Set(asked.map(([text]) => text.split('/').pop()));
    const chunks = readdirSync('dist/chunks');
    assert.ok(chunks.length > 10);
    assert.deepEqual(
      chunks.filter((name) => !names.has(name)),
      [],
    );
  });

  it('exports every element by its name and by its tag, and only what is there', () => {
    for (const { tagName } of elements) {
      const door = tagName.replace('union-', './');
      assert.ok(manifest.exports[door], door);
      assert.deepEqual(manifest.exports[`./${tagName}`], manifest.exports[door]);
    }
    const targets = Object.values(manifest.exports).flatMap((entry) =>
      typeof entry === 'string' ? [entry] : [entry.types, entry.default],
    );
    for (const target of targets.filter((path) => !path.includes('*'))) {
      assert.ok(packed.files.includes(target.slice(2)), target);
    }
  });

  it('pleases publint', () => {
    const said = run(process.execPath, ['node_modules/publint/src/cli.js', '--strict', packed.tarball]);
    assert.match(said, /All good/);
  });

  it('pleases attw: every entry has types that are those of its code', () => {
    if (!existsSync('test/package/node_modules/@arethetypeswrong/cli')) installIn('test/package');
    const attw = 'test/package/node_modules/@arethetypeswrong/cli/dist/index.js';
    const said = run(process.execPath, [
      attw,
      packed.tarball,
      '--profile',
      'esm-only',
      '--no-color',
      '--no-emoji',
    ]);
    const lines = said.match(/^(node16 \(from ESM\)|bundler): .*$/gm) ?? [];
    assert.ok(lines.length >= 2 * withTypes.length);
    for (const line of lines) assert.match(line, /: (OK|\(wildcard\))/);
  });
});

describe('what the build writes beside the code', () => {
  it('knows every element, attribute and event in the data for editors', () => {
    const vscode = json('dist/vscode.html-custom-data.json') as {
      readonly tags: readonly (Named & {
        readonly attributes: readonly (Named & { readonly values?: readonly Named[] })[];
      })[];
    };
    const web = json('dist/web-types.json') as {
      readonly version: string;
      readonly contributions: {
        readonly html: {
          readonly elements: readonly (Named & {
            readonly attributes: readonly Named[];
            readonly js: { readonly events: readonly Named[] };
          })[];
        };
      };
    };
    assert.equal(web.version, manifest.version);
    const names = (list: readonly Named[]): string[] => list.map(({ name }) => name);
    for (const [at, element] of elements.entries()) {
      const [tag, webTag] = [vscode.tags[at], web.contributions.html.elements[at]];
      assert.deepEqual([tag?.name, webTag?.name], [element.tagName, element.tagName]);
      assert.deepEqual(names(tag?.attributes ?? []), names(element.attributes));
      assert.deepEqual(names(webTag?.attributes ?? []), names(element.attributes));
      assert.deepEqual(names(webTag?.js.events ?? []), names(element.events));
      const theme = tag?.attributes.find(({ name }) => name === 'theme');
      if (theme) assert.deepEqual(names(theme.values ?? []), ['light', 'dark', 'screen', 'contrast']);
    }
  });

  it('tells language models of every element, its attributes, its events and a document', () => {
    const parts = readFileSync('dist/llms.txt', 'utf8').split(/^## /m);
    assert.match(parts[0] ?? '', /^# union-widgets \d/);
    for (const { tagName, attributes, events } of elements) {
      const part = parts.find((text) => text.startsWith(`${tagName}\n`)) ?? '';
      for (const { name } of [...attributes, ...events])
        assert.ok(part.includes(`\`${name}\``), `${tagName} ${name}`);
      if (!attributes.some(({ name }) => name === 'data')) continue;
      const document = /```json\n([^]*?)```/.exec(part)?.[1];
      assert.equal(typeof JSON.parse(document ?? ''), 'object', tagName);
    }
  });

  it('names the hash and the size of every script', () => {
    const listed = json('dist/integrity.json') as Record<
      string,
      { readonly bytes: number; readonly gzip: number; readonly integrity: string }
    >;
    const scripts = packed.files.filter((path) => path.endsWith('.js') && path !== 'dist/cli.js');
    assert.deepEqual(Object.keys(listed).sort(), scripts.map((path) => path.replace('dist/', '')).sort());
    const table = readFileSync('dist/sizes.md', 'utf8');
    for (const [name, { bytes, gzip, integrity }] of Object.entries(listed)) {
      const content = readFileSync(join('dist', name));
      assert.equal(integrity, `sha384-${createHash('sha384').update(content).digest('base64')}`, name);
      assert.deepEqual([bytes, gzip], [content.length, gzipSync(content, { level: 9 }).length]);
      assert.ok(table.includes(`| \`${name}\` | ${bytes.toLocaleString('en-US')} |`), name);
    }
  });

  it('begins what a page calls at once with the hint to compile it while it loads', () => {
    const hint = '//# allFunctionsCalledOnLoad\n';
    const hinted = (name: string): boolean => readFileSync(`dist/${name}.js`, 'utf8').startsWith(hint);
    const called = [
      ...['union-widgets', 'union-board', 'union-map'],
      ...['county-ranking', 'fund-counter', 'station-map', 'target-list', 'board'],
    ];
    assert.deepEqual(called.filter(hinted), called);
    assert.deepEqual(['union-tools', 'tools', 'union-zh-hant', 'zh-hant', 'index'].filter(hinted), []);
  });

  it('says of every part in the bill of materials what npm itself says', () => {
    interface Bill {
      readonly components: readonly {
        readonly purl: string;
        readonly licenses: unknown;
        readonly hashes: unknown;
      }[];
    }
    const ours = json('dist/sbom.cdx.json') as Bill;
    const theirs = JSON.parse(
      run('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only']),
    ) as Bill;
    assert.ok(ours.components.length > 2);
    for (const { purl, licenses, hashes } of ours.components) {
      const same = theirs.components.find((one) => one.purl === purl);
      assert.deepEqual({ licenses, hashes }, { licenses: same?.licenses, hashes: same?.hashes }, purl);
    }
  });

  it('names in NOTICE, with its licence, whatever an installer brings', () => {
    const notice = readFileSync('NOTICE', 'utf8');
    const { components } = json('dist/sbom.cdx.json') as {
      readonly components: readonly { readonly name: string; readonly version: string }[];
    };
    for (const { name, version } of components)
      assert.match(notice, new RegExp(`^${name} ${version} \\(`, 'm'));
  });
});

describe('a classic script with its hash', () => {
  for (const [name, tag] of [...classicScripts, ['union-tools', ''] as const])
    it(`${name}.js runs where the hash holds, and not where the file was changed`, async () => {
      const { integrity } =
        (json('dist/integrity.json') as Record<string, { integrity: string }>)[`${name}.js`] ?? {};
      const server = await startServer();
      const browser = await launchBrowser();
      try {
        const page = await browser.newPage();
        const source = `<script src="/script.js" integrity="${integrity}" crossorigin="anonymous"></script>`;
        // The tools register nothing: they fill what the widgets leave open.
        const before = tag ? '' : '<script src="/dist/union-widgets.js"></script>';
        server.on('/page.html', { body: `<!doctype html><title>t</title>${before}${source}` });
        const runs = async (script: string): Promise<boolean> => {
          server.on('/script.js', { body: script, headers: { 'content-type': 'text/javascript' } });
          await page.goto(`${server.origin}/page.html`);
          return page.evaluate((name) => {
            if (name) return customElements.get(name) !== undefined;
            const gauge = customElements.get('union-target-gauge')!;
            return (Object.getPrototypeOf(gauge) as { tools?: unknown }).tools !== undefined;
          }, tag);
        };
        const script = readFileSync(`dist/${name}.js`, 'utf8');
        assert.equal(await runs(script), true);
        assert.equal(await runs(`${script} `), false);
      } finally {
        await browser.close();
        await server.close();
      }
    });
});
