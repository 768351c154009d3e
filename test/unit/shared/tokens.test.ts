import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
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

/** Relative luminance of a colour (#rgb or #rrggbb). @see https://www.w3.org/TR/WCAG21/#dfn-relative-luminance */
function luminance(hex: string): number {
  const digits =
    hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit) : hex.match(/[\da-f]{2}/g);
  const [red = 0, green = 0, blue = 0] = (digits ?? []).map((pair) => {
    const share = parseInt(pair, 16) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

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
          assert.ok(contrast(colour, ground) >= least, `${name} on ${surface}: ${contrast(colour, ground)}`);
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
