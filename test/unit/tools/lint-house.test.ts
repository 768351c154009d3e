import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import { ESLint } from 'eslint';

const eslint = new ESLint();

/** The rules that a piece of code breaks when it stands in that file. */
const broken = async (path: string, code: string): Promise<string[]> => {
  const [result] = await eslint.lintText(code, { filePath: resolve(path) });
  return [...new Set(result?.messages.map(({ ruleId, message }) => ruleId ?? message) ?? [])].sort();
};

const forbiddenImports: [file: string, source: string][] = [
  ['src/core/figure.ts', '../shared/events.js'],
  ['src/core/figure.ts', '../target-gauge/target-gauge-data.js'],
  ['src/core/figure.ts', 'lit'],
  ['src/core/figure.ts', 'zod'],
  ['src/core/figure.ts', 'd3-selection'],
  ['src/shared/events.ts', '../target-gauge/index.js'],
  ['src/target-gauge/target-gauge-data.ts', './target-gauge-layout.js'],
  ['src/target-gauge/target-gauge-data.ts', '../shared/events.js'],
  ['src/target-gauge/target-gauge-layout.ts', '../shared/events.js'],
  ['src/target-gauge/target-gauge-layout.ts', './target-gauge-element.js'],
  ['src/target-gauge/target-gauge-layout.ts', 'lit'],
  ['src/target-gauge/target-gauge-styles.ts', './target-gauge-layout.js'],
  ['src/target-gauge/target-gauge-element.ts', './index.js'],
  ['src/target-gauge/target-gauge-element.ts', '../fund-counter/fund-counter-data.js'],
  ['src/target-gauge/index.ts', '../fund-counter/index.js'],
  ['src/fund-counter/fund-counter-element.ts', '../feed/index.js'],
  ['src/target-list/target-list-element.ts', '../target-gauge/target-gauge-layout.js'],
  ['src/target-list/target-list-text.ts', '../target-gauge/target-gauge-layout.js'],
  ['src/target-list/target-list-data.ts', '../target-gauge/target-gauge-judgement.js'],
  ['src/index.ts', './target-gauge/target-gauge-element.js'],
  ['src/target-gauge/target-gauge-element.ts', 'lit/directives/style-map.js'],
];

const allowedImports: [file: string, source: string][] = [
  ['src/core/figure.ts', './problem.js'],
  ['src/core/schema.ts', 'zod/mini'],
  ['src/shared/events.ts', '../core/problem.js'],
  ['src/shared/events.ts', 'lit'],
  ['src/target-gauge/target-gauge-data.ts', '../core/figure.js'],
  ['src/target-gauge/target-gauge-layout.ts', './target-gauge-data.js'],
  ['src/station-map/station-projection.ts', 'd3-geo'],
  ['src/station-map/station-projection.ts', 'gcoord'],
  ['src/target-gauge/target-gauge-styles.ts', '../shared/events.js'],
  ['src/target-gauge/target-gauge-element.ts', './target-gauge-layout.js'],
  ['src/target-gauge/target-gauge-element.ts', 'lit/directives/class-map.js'],
  ['src/target-gauge/index.ts', '../shared/define.js'],
  ['src/target-list/target-list-data.ts', '../target-gauge/target-gauge-data.js'],
  ['src/target-list/target-list-element.ts', '../target-gauge/index.js'],
  ['src/target-list/target-list-standings.ts', '../target-gauge/target-gauge-judgement.js'],
  ['src/target-list/target-list-text.ts', '../target-gauge/target-gauge-text.js'],
  ['src/board/index.ts', '../target-gauge/index.js'],
  ['src/index.ts', './target-gauge/index.js'],
];

const forbiddenCode: [file: string, code: string, rule: string][] = [
  ['src/core/time.ts', 'export const now = (): number => Date.now();', 'no-restricted-syntax'],
  ['src/core/time.ts', 'export const now = (): Date => new Date();', 'no-restricted-syntax'],
  ['src/core/time.ts', 'export const title = (): string => document.title;', 'no-restricted-globals'],
  [
    'src/fund-counter/fund-digits.ts',
    'export const chance = (): number => Math.random();',
    'no-restricted-syntax',
  ],
  [
    'src/shared/events.ts',
    'export const last = (list: string[]) : string => list.at(-1);',
    'no-restricted-syntax',
  ],
  [
    'src/shared/events.ts',
    'export const copy = (a: object): object => structuredClone(a);',
    'no-restricted-globals',
  ],
  ['src/shared/events.ts', 'export default 1;', 'no-restricted-syntax'],
  ['src/shared/events.ts', 'export enum Light { red }', 'no-restricted-syntax'],
  [
    'src/shared/events.ts',
    'export const a = (x: unknown): void => (x as any)();',
    '@typescript-eslint/no-explicit-any',
  ],
  [
    'src/shared/events.ts',
    'export const a = (e: Element): void => { e.innerHTML = ""; };',
    'no-restricted-syntax',
  ],
];

const youngCss = 'export const a = css`p { color: red; inset: 0 }`;';

describe('the lint rules of the house', () => {
  for (const [file, source] of forbiddenImports) {
    it(`${file} must not import ${source}`, async () => {
      assert.match(
        (await broken(file, `import '${source}';\n`)).join(),
        /house\/imports|no-restricted-imports/,
      );
    });
  }
  for (const [file, source] of allowedImports) {
    it(`${file} may import ${source}`, async () => {
      assert.deepEqual(await broken(file, `import '${source}';\n`), []);
    });
  }
  for (const [file, code, rule] of forbiddenCode) {
    it(`${file} must not say: ${code}`, async () => {
      assert.deepEqual(await broken(file, code), [rule]);
    });
  }
  it('CSS that Chromium 86 would drop', async () => {
    assert.deepEqual(await broken('src/shared/host-styles.ts', `import { css } from 'lit';\n${youngCss}\n`), [
      'no-restricted-syntax',
    ]);
  });
  it('a re-export is an import too', async () => {
    assert.deepEqual(await broken('src/core/figure.ts', "export * from '../shared/events.js';\n"), [
      'house/imports',
    ]);
  });
});
