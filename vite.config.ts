import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type UserConfig } from 'vite';
import {
  asciiOnly,
  compileAhead,
  guardClassicScript,
  halfSchema,
  importAtOnce,
  minifyAgain,
  orderModules,
  ownPolicy,
  ownKeysOnly,
  pointToDoors,
  refuseYoungSyntax,
  shortExports,
  shrinkSource,
} from './tools/vite-plugins.js';

const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/**
 * What the syntax is compiled down to. The built files run in Chromium 86, Firefox 115 and Safari 16.4; of Chromium a
 * younger one is said, because below it private names become WeakMaps (`refuseYoungSyntax` watches the difference).
 */
const target = ['chrome98', 'firefox115', 'safari16'];

/**
 * What a page with the gauge loads besides the gauge's own code, in one file: it packs best so, and the other elements
 * share nearly all of it. tools/size.mjs holds the limit.
 */
const sharedByAll = [
  /\/src\/core\/(?!bands|fields|languages|lean-schema-more|lean-zod|lenient|list-keys|memo|money|problem-words|progress|ranking|row-window|schedule|separated|status-shapes|sums|word-names|words-en)/,
  /\/src\/shared\/(?!add-language|age-plan|answer|css-props|deadlines|document-|feeds|lean-directive|lean-repeat|message-view|part-page|resource|select-event|speaker|table-|themes-styles)/,
  /\/src\/target-gauge\/target-gauge-words\.ts$/,
];

/** One ES module per element, in dist/<name>.js; what they share goes into dist/chunks. */
const entries = {
  index: 'src/index.ts',
  'target-gauge': 'src/target-gauge/index.ts',
  'target-list': 'src/target-list/index.ts',
  'county-ranking': 'src/county-ranking/index.ts',
  'station-map': 'src/station-map/index.ts',
  'fund-counter': 'src/fund-counter/index.ts',
  feed: 'src/feed/index.ts',
  board: 'src/board/index.ts',
  tools: 'src/tools/index.ts',
  language: 'src/language/index.ts',
  'zh-hant': 'src/zh-hant/index.ts',
};

/** The classic scripts by the mode that makes them. `tag` is an element that a script registers, if it does. */
const classicScripts = new Map<string, { name: string; entry: string; tag?: string; policy?: string }>([
  ['classic', { name: 'union-widgets', entry: 'tools/classic-entry.ts', tag: 'union-target-gauge' }],
  [
    'classic-board',
    { name: 'union-board', entry: 'tools/classic-board-entry.ts', tag: 'union-board', policy: 'union-board' },
  ],
  ['classic-map', { name: 'union-map', entry: 'tools/classic-map-entry.ts' }],
  ['classic-tools', { name: 'union-tools', entry: 'src/tools/index.ts' }],
  ['classic-language', { name: 'union-language', entry: 'tools/classic-language-entry.ts' }],
  ['classic-zh-hant', { name: 'union-zh-hant', entry: 'tools/classic-zh-hant-entry.ts' }],
]);

/**
 * The same answers as the parts of zod and Lit that we use, at a fraction of the bytes: the unit tests compare the schemas
 * with zod, the element tests run on both stand-ins.
 */
const standIns = [
  { find: 'zod/mini', replacement: fileURLToPath(new URL('src/core/lean-zod.ts', import.meta.url)) },
  { find: /^lit$/, replacement: fileURLToPath(new URL('src/shared/lean-lit.ts', import.meta.url)) },
  {
    find: 'lit/directive.js',
    replacement: fileURLToPath(new URL('src/shared/lean-directive.ts', import.meta.url)),
  },
  {
    find: 'lit/directives/repeat.js',
    replacement: fileURLToPath(new URL('src/shared/lean-repeat.ts', import.meta.url)),
  },
];

/** The part of the map draws by the Lit of the widgets' script. */
const litOfWidgets = {
  find: /^lit$/,
  replacement: fileURLToPath(new URL('tools/classic-map-lit.ts', import.meta.url)),
};

/** The command line: one file for Node, nothing minified. */
const commandLine: UserConfig = {
  publicDir: false,
  logLevel: 'warn',
  resolve: { alias: standIns },
  build: {
    target: 'node20',
    outDir: process.env['UNION_OUT'] ?? 'dist',
    emptyOutDir: false,
    minify: false,
    lib: { entry: { cli: 'cli/main.ts' }, formats: ['es'] },
    rolldownOptions: { external: /^node:/, output: { entryFileNames: '[name].js' } },
  },
};

/**
 * `vite build` makes the ES modules, `vite build --mode classic` the classic script, `--mode classic-board` that of the
 * board, `classic-map` that of the map, `classic-tools` that of the tools, `classic-language` and `classic-zh-hant` those
 * of languages, `--mode cli` the command line.
 * All go where UNION_OUT says (default dist), so that tools/build.mjs can build aside and swap.
 */
export default defineConfig(({ mode }): UserConfig => {
  if (mode === 'cli') return commandLine;
  const script = classicScripts.get(mode);
  return {
    publicDir: false,
    logLevel: 'warn',
    plugins: [
      ...(script?.policy ? [ownPolicy(script.policy)] : []),
      halfSchema(),
      shrinkSource(),
      minifyAgain(),
      ownKeysOnly(),
      refuseYoungSyntax(),
      ...(script
        ? [orderModules(), importAtOnce(), asciiOnly(), guardClassicScript(version, script.tag)]
        : [pointToDoors(), shortExports()]),
      compileAhead(),
    ],
    resolve: { alias: mode === 'classic-map' ? [litOfWidgets, ...standIns] : standIns },
    build: {
      target,
      outDir: process.env['UNION_OUT'] ?? 'dist',
      emptyOutDir: false,
      sourcemap: false,
      lib: script
        ? {
            entry: { [script.name]: script.entry },
            formats: ['iife'],
            name: script.name.replace(/-(.)/g, (_all, letter: string) => letter.toUpperCase()),
          }
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
          chunkFileNames: 'chunks/[name]-[hash:6].js',
          codeSplitting: !script && {
            groups: [{ name: 'shared', test: (id) => sharedByAll.some((pattern) => pattern.test(id)) }],
          },
          minify: true,
        },
      },
    },
  };
});
