/**
 * npm run build: everything in dist/, built aside and swapped in whole, so that a page or a test that reads
 * dist/ meanwhile never sees half of it. With --if-stale nothing is done where no source has changed since.
 * Types are not checked here (npm run check does that); declarations are written all the same.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { doors, languageDoors } from './dist-files.mjs';
import { writeEditorData } from './editor-data.mjs';
import { writeFrameworkTypes } from './framework-types.mjs';
import { writeListing } from './listing.mjs';
import { writeGuide } from './llms.mjs';
import { createManifest } from './manifest.mjs';
import { writeBillOfMaterials } from './provenance.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);

const cache = join(root, 'node_modules/.cache/union-widgets');
const stampPath = join(cache, 'built-from');

const sourceHash = () => {
  const hash = createHash('sha256');
  const inFolder = (folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  const files = [
    ...inFolder('src'),
    ...inFolder('cli'),
    ...inFolder('tools'),
    'vite.config.ts',
    'package.json',
    'package-lock.json',
    'README.md',
  ];
  for (const file of files.sort()) hash.update(file).update('\0').update(readFileSync(file));
  return hash.digest('hex');
};

const node = (what, args) => {
  const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) throw new Error(`${what} failed (exit code ${status}).`);
};

const writeDeclarations = (out) => {
  node('Writing the declarations', [
    'node_modules/typescript/bin/tsc',
    '--noEmit',
    'false',
    '--noCheck',
    '--declaration',
    '--emitDeclarationOnly',
    '--rootDir',
    'src',
    '--outDir',
    join(out, 'types'),
  ]);
  writeFileSync(join(out, 'index.d.ts'), `export * from './types/index.js';\n`);
  for (const script of [
    'union-widgets',
    'union-board',
    'union-map',
    'union-tools',
    'union-language',
    'union-zh-hant',
  ])
    writeFileSync(join(out, `${script}.d.ts`), 'export {};\n');
  for (const door of [...doors, ...languageDoors]) {
    writeFileSync(join(out, `${door}.d.ts`), `export * from './types/${door}/index.js';\n`);
  }
};

const hash = sourceHash();
const isFresh = () =>
  existsSync('dist/union-widgets.js') && existsSync(stampPath) && readFileSync(stampPath, 'utf8') === hash;

if (!process.argv.includes('--if-stale') || !isFresh()) {
  const startedAt = Date.now();
  const out = join(cache, `build-${process.pid}`);
  mkdirSync(out, { recursive: true });
  try {
    process.env.UNION_OUT = out;
    process.env.NODE_ENV = 'production';
    await build();
    for (const mode of [
      'classic',
      'classic-board',
      'classic-map',
      'classic-tools',
      'classic-language',
      'classic-zh-hant',
      'cli',
    ])
      await build({ mode });
    writeDeclarations(out);
    node('Writing the JSON Schemas', ['--import', 'tsx', 'tools/schemas.ts', join(out, 'schemas')]);
    const manifest = await createManifest();
    writeEditorData(manifest, out);
    writeFrameworkTypes(manifest, out);
    writeGuide(manifest, out);
    writeBillOfMaterials(out);
    writeListing(out);

    const old = join(cache, `old-${process.pid}`);
    if (existsSync('dist')) renameSync('dist', old);
    renameSync(out, 'dist');
    rmSync(old, { recursive: true, force: true });
    writeFileSync(stampPath, hash);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
  console.log(`dist/ built in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
}
