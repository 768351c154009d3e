import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { maybeValue } from '../../src/core/figure.js';
import { typeScale } from '../../src/shared/frame-layout.js';
import { parseTarget } from '../../src/target-gauge/target-gauge-data.js';
import { judgeTarget } from '../../src/target-gauge/target-gauge-judgement.js';
import { layoutTargetGauge } from '../../src/target-gauge/target-gauge-layout.js';
import { sentences, someDay } from './sentences.js';

const paths = ['README.md', 'README.zh-CN.md'] as const;
const [english, chinese] = paths.map((path) => readFileSync(path, 'utf8')) as [string, string];

const withoutCode = (text: string): string => text.replace(/^```[^]*?^```$/gm, '');
const written = (text: string): string => text.replace(/(<!-- api:[\w-]+ -->)[^]*?<!-- \/api -->/g, '$1');
const headings = (text: string): string[] => withoutCode(text).match(/^#+ .+$/gm) ?? [];
const blocks = (text: string): string[] => text.match(/^```[^]*?^```$/gm) ?? [];
const links = (text: string): string[] =>
  [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, to]) => (to ? [to] : []));
const tableShape = (text: string): number[] =>
  (withoutCode(written(text)).match(/^\|.*\|$/gm) ?? []).map(
    (row) => row.replace(/\\\|/g, '').split('|').length,
  );

const examples = [
  ...english.matchAll(/<!-- example:(\w+) -->\s+```json\n([^]*?)```\s+```text\n([^]*?)\n```/g),
].map(([, kind = '', json = '', sentence = '']) => ({
  kind,
  document: JSON.parse(json) as unknown,
  sentence,
}));

describe('the two READMEs', () => {
  test('have the same headings, level by level', () => {
    const levels = (text: string): number[] => headings(text).map((line) => line.indexOf(' '));
    assert.deepEqual(levels(chinese), levels(english));
    assert.ok(headings(english).length > 20);
  });

  test('have the same code blocks', () => {
    assert.deepEqual(blocks(chinese), blocks(english));
  });

  test('have tables of the same size and lists of the same length', () => {
    assert.deepEqual(tableShape(chinese), tableShape(english));
    const items = (text: string): number => (withoutCode(written(text)).match(/^- /gm) ?? []).length;
    assert.equal(items(chinese), items(english));
  });

  test('link to the same places, but for each other', () => {
    const places = (text: string): string[] =>
      links(text)
        .filter((to) => !to.startsWith('README'))
        .sort();
    assert.deepEqual(places(chinese), places(english));
  });

  for (const [path, text] of [
    [paths[0], english],
    [paths[1], chinese],
  ] as const) {
    test(`${path} links to files that are there`, () => {
      const relative = links(text).filter((to) => !/^[a-z]+:|^#/.test(to));
      assert.ok(relative.length > 20);
      assert.deepEqual(
        relative.filter((to) => !existsSync(to.split('#')[0] ?? to)),
        [],
      );
    });
  }
});

describe('the examples of the READMEs', () => {
  test('show a document of every widget', () => {
    assert.deepEqual([...new Set(examples.map(({ kind }) => kind))].sort(), Object.keys(sentences).sort());
  });

  for (const { kind, document, sentence } of examples) {
    test(`${kind}: ${sentence.slice(0, 24)}… is what the document says`, () => {
      const say = sentences[kind];
      assert.ok(say);
      assert.deepEqual(say(document), { said: sentence, problems: [] });
    });
  }

  test('JSON in the embedding code can be read', () => {
    const embedded = blocks(english).flatMap((block) =>
      [...block.matchAll(/ data='([^']+)'|<script type="application\/json">([^]*?)<\/script>/g)].map(
        ([, attribute, script]) => attribute ?? script ?? '',
      ),
    );
    assert.equal(embedded.length, 2);
    for (const text of embedded) assert.equal(typeof JSON.parse(text), 'object');
  });
});

describe('"Life of a figure"', () => {
  const part = english.slice(english.indexOf('## Life of a figure'), english.indexOf('## Elements'));
  const steps = [...part.matchAll(/^\| \d+ \| (.+?) \| (.+?) \|/gm)];

  test('names what its files hold', () => {
    assert.ok(steps.length > 10);
    for (const [, files = '', names = ''] of steps) {
      const sources = links(files).map((path) => readFileSync(path, 'utf8'));
      for (const [, name = ''] of names.matchAll(/`(\w+)`/g)) {
        assert.ok(
          sources.some((source) => new RegExp(`\\b${name}\\b`).test(source)),
          `${name} is not in ${files}`,
        );
      }
    }
  });

  test('tells the numbers that the code finds', () => {
    const { data } = parseTarget(examples[0]?.document);
    assert.deepEqual(maybeValue(data.value), { n: 45n, d: 1n });
    const judged = judgeTarget(data, someDay);
    const { gapToSchedule, light, schedule } = judged;
    assert.ok(gapToSchedule && schedule);
    assert.equal(gapToSchedule.n * 365n, -15_975n * gapToSchedule.d);
    assert.equal(schedule.percent.n * 365n, 32_400n * schedule.percent.d);
    assert.deepEqual([light.light, light.reason], ['bad', 'behind']);
    const { end } = layoutTargetGauge(data, judged, {
      width: 400,
      height: undefined,
      tiny: false,
      elder: false,
      lang: 'zh-CN',
      type: typeScale(400, false),
      measureText: (text, sizePx) => text.length * sizePx,
    });
    assert.ok(Math.abs((end * 180) / Math.PI - 258) < 1e-9);
  });
});
