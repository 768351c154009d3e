import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type UserConfig } from 'vite';
import { asciiOnly, guardClassicScript, minifyAgain, shrinkSource } from './tools/vite-plugins.js';

const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/**
 * The oldest browsers the built files run in: Chromium 86, Firefox 78, Safari 14. For Chromium 91 is said, because
 * below it the compiler rewrites every `?.` on account of a bug that only spread arguments meet; what Chromium 86
 * lacks besides, one of the other two lacks too.
 */
const target = ['chrome91', 'firefox115', 'safari16'];

/** One ES module per element, in dist/<name>.js; what they share goes into dist/chunks. */
const entries = {
  index: 'src/index.ts',
  'target-gauge': 'src/target-gauge/index.ts',
  'county-ranking': 'src/county-ranking/index.ts',
  'station-map': 'src/station-map/index.ts',
  'fund-counter': 'src/fund-counter/index.ts',
};

/**
 * `vite build` makes the ES modules, `vite build --mode classic` the classic script.
 * Both go where UNION_OUT says (default dist), so that tools/build.mjs can build aside and swap.
 */
export default defineConfig(({ mode }): UserConfig => {
  const isClassic = mode === 'classic';
  return {
    publicDir: false,
    logLevel: 'warn',
    plugins: [
      shrinkSource(),
      ...(isClassic ? [minifyAgain(), asciiOnly(), guardClassicScript(version)] : [minifyAgain()]),
    ],
    // the same answers for the part of zod that our schemas use, at a tenth of the bytes; the tests compare the two
    resolve: { alias: { 'zod/mini': fileURLToPath(new URL('src/core/lean-schema.ts', import.meta.url)) } },
    build: {
      target,
      outDir: process.env['UNION_OUT'] ?? 'dist',
      emptyOutDir: false,
      sourcemap: false,
      lib: isClassic
        ? { entry: { 'union-widgets': 'tools/classic-entry.ts' }, formats: ['iife'], name: 'unionWidgets' }
        : { entry: entries, formats: ['es'] },
      rolldownOptions: {
        onwarn(warning, warn) {
          // a name that lean-schema.ts (or anything else) does not have would be undefined on the page
          if (warning.code === 'IMPORT_IS_UNDEFINED' || warning.code === 'MISSING_EXPORT') {
            throw new Error(warning.message);
          }
          warn(warning);
        },
        // package.json speaks of the built files; in the sources a module may register words or a tag
        treeshake: { moduleSideEffects: [{ test: /\/src\//, sideEffects: true }] },
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
          codeSplitting: !isClassic,
          minify: true,
        },
      },
    },
  };
});
