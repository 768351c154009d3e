import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { contrastOf, maybeInk } from '../../../stories/contrast.js';
import { themesStyles } from '../../../src/shared/themes-styles.js';
import { tokenStyles } from '../../../src/shared/tokens-styles.js';

type Colours = Readonly<Record<string, string>>;

/** The colours of each rule that sets them all, by its selector. */
const themes = new Map(
  [...(tokenStyles.cssText + themesStyles.cssText).matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(
    ([, selector = '', body = '']): [string, Colours][] => {
      const found = [...body.matchAll(/--_([\w-]+):(?:var\(--union-[\w-]+,)?(#[\da-f]{3,6})\b/g)];
      const colours = Object.fromEntries(found.map(([, name = '', value = '']) => [name, value]));
      return found.length > 0 ? [[selector.trim().replace(/\s+/g, ' '), colours]] : [];
    },
  ),
);

const READ = ['text', 'muted', 'brand', 'accent', 'done', 'good', 'warn', 'bad'];

describe('the colours of the themes', () => {
  test('are there for light, dark, contrast, and the elder view of the first two', () => {
    assert.deepEqual(
      [...themes.keys()],
      ['.frame', '.elder', '.dark, .screen', '.dark.elder, .screen.elder', '.contrast'],
    );
  });

  for (const [selector, colours] of themes) {
    const least = /elder|contrast/.test(selector) ? 7 : 4.5;
    test(`${selector}: what is read has ${least}:1 on both surfaces`, () => {
      for (const name of READ) {
        for (const surface of ['surface', 'raised']) {
          const [colour, ground] = [colours[name], colours[surface]];
          assert.ok(colour && ground, `${name} or ${surface} is missing`);
          const [ink, below] = [maybeInk(colour), maybeInk(ground)];
          assert.ok(ink && below);
          const ratio = contrastOf(ink, below);
          assert.ok(ratio >= least, `${name} on ${surface}: ${ratio}`);
        }
      }
    });
  }

  test('stand in both READMEs as they are', () => {
    for (const path of ['README.md', 'README.zh-CN.md']) {
      const rows = [...readFileSync(path, 'utf8').matchAll(/^\| (`--union-.+?) \| (.+?) \| (.+?) \|$/gm)];
      const told = (at: 2 | 3): Record<string, string> =>
        Object.fromEntries(
          rows.flatMap((row) => {
            const names = [...(row[1] ?? '').matchAll(/--union-([\w-]+)/g)].map(([, name = '']) => name);
            const values = [...(row[at] ?? '').matchAll(/#[\da-f]{3,6}/g)].map(([value]) => value);
            // One value stands for all names of its row.
            return values.length === 0 ? [] : names.map((name, n) => [name, values[n] ?? values[0] ?? '']);
          }),
        );
      assert.deepEqual(told(2), { ...themes.get('.frame') }, path);
      assert.deepEqual(told(3), { ...themes.get('.dark, .screen') }, path);
    }
  });
});
