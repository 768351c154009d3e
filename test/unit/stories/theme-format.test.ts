import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { contrastOf, layOver, maybeInk, type Ink } from '../../../stories/contrast.js';
import { looks } from '../../../stories/looks.js';
import { COLOUR_TOKENS, cssOfTheme, designTokensOf } from '../../../stories/theme-format.js';
import { tooPale } from '../../../stories/token-table.js';

const ink = (text: string): Ink => {
  const found = maybeInk(text);
  assert.ok(found, text);
  return found;
};

describe('colours', () => {
  test('are read in the forms in which browsers compute them', () => {
    assert.deepEqual(ink('#fff'), { rgb: [255, 255, 255], alpha: 1 });
    assert.deepEqual(ink('#b3191e'), ink('rgb(179, 25, 30)'));
    assert.deepEqual(ink('rgba(1, 2, 3, 0.5)'), { rgb: [1, 2, 3], alpha: 0.5 });
    assert.deepEqual(ink('color(srgb 1 0 0 / 0.5)'), { rgb: [255, 0, 0], alpha: 0.5 });
    for (const none of ['none', 'transparent', '#12', 'rgb(1)', 'url(#a)'])
      assert.equal(maybeInk(none), undefined);
  });

  test('have the contrast that WCAG tells', () => {
    assert.equal(contrastOf(ink('#000'), ink('#fff')), 21);
    assert.ok(Math.abs(contrastOf(ink('#767676'), ink('#fff')) - 4.54) < 0.005);
    assert.deepEqual(layOver(ink('rgba(0, 0, 0, 0.5)'), ink('#fff')).rgb, [127.5, 127.5, 127.5]);
  });
});

describe('the looks of the three portals', () => {
  for (const { id, tokens, name } of looks) {
    test(`${name}: what is read has 4.5:1 on both grounds`, () => {
      assert.deepEqual(tooPale(tokens.colours, 4.5), []);
    });

    test(`${name}: its demo page has these tokens and no others`, () => {
      assert.equal(readFileSync(`demo/look-${id}.css`, 'utf8'), cssOfTheme(tokens));
      const page = readFileSync(`demo/look-${id}.html`, 'utf8');
      assert.match(page, new RegExp(`href="look-${id}\\.css"`));
      assert.doesNotMatch(page + readFileSync('demo/look.css', 'utf8'), /--union-[\w-]+\s*:|style=|::part/);
    });
  }

  test('too pale a colour is told', () => {
    const [first] = looks;
    assert.deepEqual(tooPale({ ...first!.tokens.colours, muted: '#999999' }, 4.5), ['muted']);
  });
});

describe('a theme taken away', () => {
  const { tokens } = looks[0]!;

  test('as CSS sets every token once', () => {
    const css = cssOfTheme({ ...tokens, font: '"Noto Sans CJK SC", sans-serif' }, '.portal');
    assert.match(css, /^\.portal \{\n/);
    const names = [...css.matchAll(/--union-([\w-]+):/g)].map(([, name]) => name);
    assert.deepEqual(names, [...COLOUR_TOKENS.map(([name]) => name), 'radius', 'font']);
  });

  test('as design tokens has colours with their space, a dimension and font families', () => {
    const { union } = JSON.parse(
      JSON.stringify(designTokensOf({ ...tokens, font: '"Noto Sans CJK SC", sans-serif' })),
    ) as { union: Record<string, Record<string, unknown>> };
    assert.deepEqual(Object.keys(union), ['color', 'radius', 'font']);
    const { $type, ...colours } = union['color']!;
    assert.equal($type, 'color');
    assert.deepEqual(
      Object.keys(colours),
      COLOUR_TOKENS.map(([name]) => name),
    );
    assert.deepEqual((colours['brand'] as { $value: unknown }).$value, {
      colorSpace: 'srgb',
      components: [0.6392, 0.0824, 0.1059],
      hex: '#a3151b',
    });
    assert.deepEqual(union['radius'], { $type: 'dimension', $value: { value: 2, unit: 'px' } });
    assert.deepEqual(union['font']!['$value'], ['Noto Sans CJK SC', 'sans-serif']);
  });
});
