import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { colourOf, maybeColour } from '../../../src/tools/tools-colour.js';
import type { Line, Mark, Scene, Shape } from '../../../src/tools/tools-scene.js';
import { sceneToTag, tagToText, xmlText } from '../../../src/tools/tools-svg.js';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
const readBack = (text: string): string =>
  text.replace(/&(\w+);/g, (_all, name: string) => ENTITIES[name] as string);

/** What XML 1.0 can hold, character by character. */
function held(text: string): string {
  return [...text]
    .filter((sign) => {
      const code = sign.codePointAt(0) as number;
      const isHalf = code >= 0xd800 && code <= 0xdfff;
      return code >= 0x20 ? !isHalf && code !== 0xfffe && code !== 0xffff : [9, 10, 13].includes(code);
    })
    .join('');
}

const type = { style: 'normal', weight: '400', size: 13, family: '"A", sans-serif', tabular: false };
const line = (more: Partial<Line> = {}): Line => ({
  kind: 'line',
  text: '45.0%',
  x: 1,
  y: 2,
  type,
  fill: 'rgb(0, 0, 0)',
  alpha: 1,
  ...more,
});
const shape = (more: Partial<Shape> = {}): Shape => ({ kind: 'shape', d: 'M0 0H9', alpha: 1, ...more });
const scene = (marks: readonly Mark[], more: Partial<Scene> = {}): Scene => ({
  width: 100,
  height: 50.5,
  title: '标题',
  sentence: '一句话',
  lang: 'zh-CN',
  marks,
  ...more,
});
const textOf = (marks: readonly Mark[]): string => tagToText(sceneToTag(scene(marks)));

describe('text for XML', () => {
  test('reads back as it was, without what XML cannot hold', () => {
    const text = fc.string({ unit: 'binary' });
    const loose = fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes));
    fc.assert(
      fc.property(fc.oneof(text, loose, fc.string()), (given) => {
        const written = xmlText(given);
        assert.doesNotMatch(written, /[<>"]|&(?!amp;|lt;|gt;|quot;)/);
        assert.equal(readBack(written), held(given));
      }),
    );
  });

  test('has no end of CDATA, no markup, no half of a pair', () => {
    assert.equal(xmlText(']]>'), ']]&gt;');
    assert.equal(xmlText('<script>&"'), '&lt;script&gt;&amp;&quot;');
    assert.equal(xmlText('a\u0000\u001f\ufffeb\ud800c\udc00'), 'abc');
    assert.equal(xmlText('😀\t\n'), '😀\t\n');
  });
});

describe('a picture as SVG', () => {
  test('has its size, language, name and sentence', () => {
    assert.equal(
      textOf([]),
      '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50.5" viewBox="0 0 100 50.5" role="img" xml:lang="zh-CN">' +
        '<title>标题</title><desc>一句话</desc></svg>',
    );
  });

  test('has colours that every reader knows', () => {
    assert.match(
      textOf([shape({ fill: 'rgba(255, 0, 128, 0.25)', stroke: 'rgb(1, 2, 3)', width: 2 })]),
      /<path d="M0 0H9" fill="#ff0080" fill-opacity="0.25" stroke="#010203" stroke-width="2"\/>/,
    );
    assert.match(textOf([shape({ stroke: '#abc', width: 1 })]), /fill="none" stroke="#abc"/);
    assert.match(
      textOf([shape({ fill: 'rgb(0, 0, 0)', rule: 'evenodd', alpha: 0.5 })]),
      /fill-rule="evenodd" opacity="0.5"/,
    );
  });

  test('has dashes, ends and corners only where there is a stroke', () => {
    const dashed = { dash: [2, 1], dashFrom: 1, cap: 'round', join: 'round', width: 1 };
    assert.match(
      textOf([shape({ ...dashed, stroke: '#000' })]),
      /stroke-dasharray="2 1" stroke-dashoffset="1" stroke-linecap="round" stroke-linejoin="round"/,
    );
    assert.doesNotMatch(textOf([shape({ ...dashed, fill: '#000' })]), /stroke/);
  });

  test('has text as text, with its font, its rim and its length', () => {
    assert.match(
      textOf([line({ width: 40.1234, rim: 'rgb(255, 255, 255)', rimWidth: 3 })]),
      /<text x="1" y="2" font-family="&quot;A&quot;, sans-serif" font-size="13" textLength="40.123" fill="#000000" stroke="#ffffff" stroke-width="3" stroke-linejoin="round" paint-order="stroke">45\.0%<\/text>/,
    );
    assert.doesNotMatch(textOf([line({ text: '率', width: 13 })]), /textLength/);
    assert.doesNotMatch(textOf([line({ text: '😀', width: 13 })]), /textLength/);
    assert.match(
      textOf([line({ type: { ...type, weight: '600', style: 'italic', tabular: true } })]),
      /font-weight="600" font-style="italic" font-variant="tabular-nums"/,
    );
    assert.match(textOf([line({ text: '</text><script>' })]), />&lt;\/text&gt;&lt;script&gt;<\/text>/);
  });

  test('has what is painted within a shape, each with a name of its own', () => {
    const clip: Mark = { kind: 'clip', d: 'M0 0H5V5Z', matrix: [1, 0, 0, 1, 2, 3], inside: [line()] };
    const text = tagToText(sceneToTag(scene([clip, clip, { ...clip, inside: [] }]), 'p-'));
    const ids = [
      ...text.matchAll(/<clipPath id="([^"]+)"><path d="M0 0H5V5Z" transform="matrix\(1 0 0 1 2 3\)"\/>/g),
    ];
    assert.deepEqual(
      ids.map(([, id]) => id),
      ['p-clip-1', 'p-clip-2'],
    );
    for (const [, id] of ids) assert.ok(text.includes(`<g clip-path="url(#${id})"><text`));
  });

  test('has no style, script, link or name of an event, whatever the texts say', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (given) => {
        const text = tagToText(
          sceneToTag(
            scene([line({ text: given, type: { ...type, family: given } })], {
              title: given,
              sentence: given,
              lang: given,
            }),
          ),
        );
        const tags = text.match(/<[^>]*>/g) ?? [];
        assert.equal(tags.join('').length + text.replace(/<[^>]*>/g, '').length, text.length);
        for (const one of tags) assert.match(one, /^<\/?(?:svg|title|desc|text)(?: [\w:-]+="[^"]*")*\/?>$/);
      }),
    );
  });
});

describe('a colour', () => {
  test('is taken apart as browsers write it', () => {
    assert.deepEqual(colourOf('rgb(1, 20, 255)'), { solid: '#0114ff', alpha: 1 });
    assert.deepEqual(colourOf('rgba(0, 0, 0, 0.5)'), { solid: '#000000', alpha: 0.5 });
    assert.deepEqual(colourOf('rgb(0 0 0 / 25%)'), { solid: '#000000', alpha: 0.25 });
    assert.deepEqual(colourOf('CanvasText'), { solid: 'CanvasText', alpha: 1 });
  });

  test('of which nothing is seen is none', () => {
    for (const none of ['none', '', 'transparent', 'rgba(1, 2, 3, 0)'])
      assert.equal(maybeColour(none), undefined);
    assert.equal(maybeColour('rgba(1, 2, 3, 0.1)'), 'rgba(1, 2, 3, 0.1)');
  });
});
