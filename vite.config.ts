import { readFileSync } from 'node:fs';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { asciiOnly, guardClassicScript, shrinkTemplates } from './tools/vite-plugins.js';

const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/** The oldest browsers the built files run in. */
const target = ['chrome86', 'firefox78', 'safari14'];

/** One ES module per element, in dist/<name>.js; what they share goes into dist/chunks. */
const entries = {
  index: 'src/index.ts',
  'target-gauge': 'src/target-gauge/index.ts',
  'county-ranking': 'src/county-ranking/index.ts',
  'station-map': 'src/station-map/index.ts',
  'fund-counter': 'src/fund-counter/index.ts',
};

/** The classic script only registers; an entry without exports lets what nobody calls fall away. */
const classicEntry = (): Plugin => ({
  name: 'classic-entry',
  resolveId: (id) => (id === 'virtual:classic' ? '\0virtual:classic' : null),
  load: (id) => (id === '\0virtual:classic' ? `import '/src/index.ts';` : null),
});

/**
 * `vite build` makes the ES modules, `vite build --mode classic` the classic script.
 * Both go where UNION_OUT says (default dist), so that tools/build.mjs can build aside and swap.
 */
export default defineConfig(({ mode }): UserConfig => {
  const isClassic = mode === 'classic';
  return {
    publicDir: false,
    logLevel: 'warn',
    plugins: isClassic
      ? [classicEntry(), shrinkTemplates(), asciiOnly(), guardClassicScript(version)]
      : [shrinkTemplates()],
    build: {
      target,
      outDir: process.env['UNION_OUT'] ?? 'dist',
      emptyOutDir: false,
      sourcemap: false,
      minify: 'oxc',
      modulePreload: false,
      rolldownOptions: {
        input: isClassic ? { 'union-widgets': 'virtual:classic' } : entries,
        preserveEntrySignatures: isClassic ? false : 'strict',
        output: {
          format: isClassic ? 'iife' : 'es',
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
          minify: true,
        },
      },
    },
  };
});
