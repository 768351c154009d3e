import { defineConfig, globalIgnores } from 'eslint/config';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import house from './tools/lint-house.mjs';

/** Files that know neither the DOM nor the clock: test/unit runs them where there is no document. */
const pureFiles = ['src/core/**/*.ts', 'src/*/*.ts'];
const domFiles = [
  'src/shared/**/*.ts',
  'src/*/index.ts',
  'src/*/*-{element,view,controller,directive,events,styles}.ts',
];

const syntax = (selector, message) => ({ selector, message });
const method = (name, instead) =>
  syntax(
    `CallExpression[callee.property.name="${name}"]`,
    `.${name}() is newer than Chromium 86. ${instead}`,
  );

/** Newer than the oldest browser we run in, where neither the compiler's lib nor the build would notice. */
const tooYoung = [
  method('at', 'Index with length - 1.'),
  method('toSorted', 'Copy, then sort.'),
  method('toReversed', 'Copy, then reverse.'),
  method('toSpliced', 'Copy, then splice.'),
  method('findLast', 'Loop from the end.'),
  method('findLastIndex', 'Loop from the end.'),
  method('replaceChildren', 'Let lit draw it, or empty the element first.'),
  method('checkVisibility', 'Use an observer.'),
  syntax(
    'MemberExpression[object.name="Object"][property.name=/^(hasOwn|groupBy)$/]',
    'Newer than Chromium 86. Use Object.prototype.hasOwnProperty.call, or a Map.',
  ),
  syntax(
    'MemberExpression[object.name="AbortSignal"][property.name=/^(timeout|any|abort)$/]',
    'Newer than Chromium 86. Use an AbortController and a timer.',
  ),
  syntax('MemberExpression[object.name="Promise"][property.name="withResolvers"]', 'Newer than Chromium 86.'),
  syntax('MemberExpression[object.name="crypto"][property.name="randomUUID"]', 'Newer than Chromium 86.'),
  syntax(
    'NewExpression[callee.name=/^(ElementInternals|CSSUnparsedValue|WeakRef)$/]',
    'Not in every browser we run in.',
  ),
  syntax('CallExpression[callee.property.name="attachInternals"]', 'Not in Safari 14.'),
  syntax(
    'TaggedTemplateExpression[tag.name="css"] TemplateElement[value.raw=/(^|[^-\\w])inset\\s*:|@layer|@container|:has\\(|:is\\(|:where\\(/]',
    'This CSS is newer than Chromium 86, which drops the whole rule.',
  ),
  syntax(
    'PropertyDefinition[static=true] Super',
    'Name the base class: lowered, super makes every page carry four helpers.',
  ),
  syntax('StaticBlock', 'Use a plain static initialiser.'),
  syntax('Literal[regex.flags=/[dv]/]', 'This flag is newer than Chromium 86.'),
  syntax('Literal[regex.pattern=/\\(\\?<[=!]/]', 'Look-behind is a syntax error in Safari 14.'),
];

/** What the libraries of old pages put something of their own in the place of: test/hosts shows it. */
const replaced = [
  syntax(
    'CallExpression[callee.object.name="Array"][callee.property.name="from"]',
    'Prototype and MooTools replace Array.from. Spread: [...list].map(…), [...Array(count).keys()].',
  ),
  syntax(
    'CallExpression[callee.property.name="reduce"]',
    'Prototype 1.6.0 replaces reduce. Use reduceRight, which it leaves alone, or a loop.',
  ),
  syntax(
    'CallExpression[callee.property.name="entries"][callee.object.name!="Object"]',
    'Prototype replaces the entries of arrays. Use forEach.',
  ),
  syntax(
    ':matches(BinaryExpression[operator="instanceof"][right.name=/^(Element|Event)$/], ClassDeclaration[superClass.name="Event"])',
    'Prototype 1.6.0 replaces Element, MooTools Event. Ask for the node type, or for HTMLElement; extend UnionEvent.',
  ),
  syntax('ForInStatement', 'Pages extend Object.prototype. Use Object.keys.'),
];

const unsafe = [
  syntax(
    'AssignmentExpression[left.property.name=/^(innerHTML|outerHTML)$/]',
    'Data is shown as text, never as markup.',
  ),
  syntax(
    'CallExpression[callee.property.name="insertAdjacentHTML"]',
    'Data is shown as text, never as markup.',
  ),
  syntax('TSEnumDeclaration', 'Write a union of string literals.'),
  syntax('TSParameterProperty', 'Declare the field and assign it.'),
  syntax('ExportDefaultDeclaration', 'Export by name.'),
  syntax(
    'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle=/]',
    'An inline style breaks a strict CSP: set a custom property through CSSOM.',
  ),
];

const clock = [
  syntax(
    'NewExpression[callee.name="Date"][arguments.length=0]',
    'A pure file takes the time as an argument.',
  ),
  syntax('CallExpression[callee.name="Date"]', 'A pure file takes the time as an argument.'),
  syntax(
    'MemberExpression[object.name="Date"][property.name="now"]',
    'A pure file takes the time as an argument.',
  ),
  syntax('MemberExpression[object.name="Math"][property.name="random"]', 'A pure file has no chance in it.'),
];

const domGlobals = [
  'window',
  'document',
  'self',
  'globalThis',
  'navigator',
  'location',
  'performance',
  'customElements',
  'localStorage',
  'sessionStorage',
  'fetch',
  'setTimeout',
  'setInterval',
  'requestAnimationFrame',
  'matchMedia',
  'getComputedStyle',
  'console',
];

const banned = (list, why) => list.map((name) => ({ name, message: why }));

export default defineConfig(
  globalIgnores(['dist', 'storybook-static', 'pictures', 'node_modules', 'test/perf', '**/*.js']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommended],
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'off',
      'prefer-const': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/recommended']],
    plugins: { house },
    rules: {
      'house/imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      'no-restricted-syntax': ['error', ...unsafe, ...tooYoung, ...replaced],
      'no-restricted-globals': [
        'error',
        ...banned(
          ['structuredClone', 'scheduler', 'reportError', 'WeakRef'],
          'Newer than our oldest browser.',
        ),
        ...banned(['event', 'name', 'status', 'length'], 'A forgotten variable: this is the global one.'),
      ],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'lit/directives/style-map.js', message: 'Its first render breaks a strict CSP.' },
            { name: 'lit/directives/unsafe-html.js', message: 'Data is shown as text, never as markup.' },
            { name: 'lit/directives/unsafe-svg.js', message: 'Data is shown as text, never as markup.' },
            { name: 'zod', message: "Import 'zod/mini'." },
          ],
        },
      ],
      'wc/guard-super-call': 'off',
    },
  },
  {
    files: pureFiles,
    ignores: domFiles,
    rules: {
      'no-restricted-syntax': ['error', ...unsafe, ...tooYoung, ...replaced, ...clock],
      'no-restricted-globals': [
        'error',
        ...banned(domGlobals, 'A pure file knows neither the DOM nor the clock: take it as an argument.'),
        ...banned(['structuredClone'], 'Newer than our oldest browser.'),
      ],
    },
  },
  {
    files: ['test/**/*.ts', 'stories/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        syntax(
          'MemberExpression[object.name=/^(it|describe|test)$/][property.name=/^(only|skip)$/]',
          'Every test runs.',
        ),
      ],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
  {
    files: ['**/*.mjs'],
    rules: {
      'prefer-const': 'error',
      'no-var': 'error',
      'no-unused-vars': ['error', { ignoreRestSiblings: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
);
