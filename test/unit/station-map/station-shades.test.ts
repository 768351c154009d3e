import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { compare, maybeExactText, type Exact } from '../../../src/core/exact.js';
import { readFigure, type Figure } from '../../../src/core/figure.js';
import '../../../src/core/words-en.js';
import { roundestIn } from '../../../src/station-map/station-breaks.js';
import { layoutShades, type Shades } from '../../../src/station-map/station-shades.js';

const shade = (figures: readonly (Figure | undefined)[], lang = 'zh-CN'): Shades | undefined =>
  layoutShades(
    figures.map((figure, at) => ({
      code: String(at),
      name: `第${at}县`,
      value: figure === undefined ? undefined : readFigure(figure),
    })),
    { name: '服务人次', unit: '人次' },
    lang,
  );
const textsOf = (shades: Shades | undefined): string[] => shades!.classes.map(({ text }) => text);

const exact = (text: string): Exact => maybeExactText(text.replace(/−/g, '-').replace(/,/g, ''))!;

/** Whether a line of the legend holds a figure, read from its text alone. */
function holds(text: string, value: Exact): boolean {
  const open = /^≥ (.+)$/.exec(text);
  if (open) return compare(value, exact(open[1]!)) >= 0;
  const closed = /^(−?[\d.,]+)(?: – |–)(<?)(−?[\d.,]+)$/.exec(text);
  if (!closed) return compare(value, exact(text)) === 0;
  const [, from, less, to] = closed;
  const end = compare(value, exact(to!));
  return compare(value, exact(from!)) >= 0 && (less ? end < 0 : end <= 0);
}

test('figures spread evenly give classes of one round width', () => {
  assert.deepEqual(textsOf(shade([12, 14, 21, 25, 28, 33, 38, 41, 47])), ['10–19', '20–29', '30–39', '≥ 40']);
  assert.deepEqual(textsOf(shade([1.5, 2.1, 2.9, 3.2, 3.8])), [
    '1.5–1.9',
    '2–2.4',
    '2.5–2.9',
    '3–3.4',
    '≥ 3.5',
  ]);
  const shades = shade([12, 14, 21, 25, 28, 33, 38, 41, 47])!;
  assert.deepEqual(
    shades.classes.map(({ tone, count, isHatched }) => [tone, count, isHatched]),
    [
      [0, 2, false],
      [1, 3, false],
      [2, 2, false],
      [3, 2, false],
    ],
  );
  assert.equal(shades.unit, '人次');
});

test('figures of which a few are far larger are divided by their number, at round bounds', () => {
  const shades = shade([3, 4, 6, 8, 9, 11, 14, 17, 900, 12_345])!;
  assert.equal(shades.toneCount, 3);
  assert.deepEqual(textsOf(shades), ['0–7', '8–14', '≥ 15']);
  assert.deepEqual(textsOf(shade([10_000, 10_000, 10_000, 10_000, 20_000, 30_000, 900_000])), [
    '0–19,999',
    '20,000–29,999',
    '≥ 30,000',
  ]);
});

test('0 is a figure with a class of its own, none of the reasons is', () => {
  const given = [0, '0.00', 5, 12, 18, 25, 31, null, undefined, { status: 'withheld' } as const, 'viele'];
  const shades = shade([...given, { status: 'not-applicable' }, { status: 'unreported' }])!;
  assert.deepEqual(
    shades.classes.map(({ kind, text, tone, isHatched, count }) => [kind, text, tone, isHatched, count]),
    [
      ['zero', '0', 0, false, 2],
      ['range', '5–9', 1, false, 1],
      ['range', '10–19', 2, false, 2],
      ['range', '20–29', 3, false, 1],
      ['range', '≥ 30', 4, false, 1],
      ['unreported', '未报送', undefined, true, 2],
      ['not-applicable', '不适用', undefined, true, 1],
      ['withheld', '保密', undefined, true, 1],
      ['unreadable', '数据有误', undefined, true, 1],
      ['absent', '暂无数据', undefined, true, 1],
    ],
  );
  assert.deepEqual(shades.classAt, [0, 0, 1, 2, 2, 3, 4, 5, 9, 7, 8, 6, 5]);
});

test('words are those of the language', () => {
  const shades = shade([1, null, undefined], 'en')!;
  assert.equal(shades.classes.length, 3);
  assert.ok(
    textsOf(shades).every((text) => !/[一-龥]/.test(text)),
    textsOf(shades).join(),
  );
});

test('a few different figures are a class each; without any there is nothing to shade', () => {
  assert.deepEqual(textsOf(shade([7, 7, 7])), ['7']);
  assert.deepEqual(textsOf(shade([0, 0.1, '0.10', 900])), ['0', '0.1', '900']);
  assert.equal(shade([undefined, undefined]), undefined);
  assert.equal(shade([]), undefined);
  assert.deepEqual(textsOf(shade([null, null])), ['未报送']);
  assert.equal(shade([null])!.toneCount, 0);
});

test('figures below 0 are divided at 0', () => {
  assert.deepEqual(textsOf(shade([-25, -18, -3, 0, 4, 12])), ['−40 – −21', '−20 – −1', '0', '≥ 4']);
});

test('the roundest number between two', () => {
  const found = (above: string, upTo: string): string => {
    const { n, d } = roundestIn(exact(above), exact(upTo));
    return String(Number(n) / Number(d));
  };
  assert.deepEqual(
    [found('8', '11'), found('101', '349'), found('0', '3'), found('0.12', '0.13'), found('99.5', '100.5')],
    ['10', '200', '2', '0.13', '100'],
  );
});

const whole = fc.integer({ min: -50, max: 300 });
const decimal = fc.tuple(fc.integer({ min: 0, max: 9_999_999 }), fc.nat(6)).map(([digits, places]) => {
  const text = String(digits).padStart(places + 1, '0');
  return places ? `${text.slice(0, -places)}.${text.slice(-places)}` : text;
});
const skewed = fc.double({ min: 0, max: 9, noNaN: true }).map((power) => Math.round(10 ** power));
const figures = fc.oneof(
  fc.array(whole, { minLength: 1, maxLength: 40 }),
  fc.array(fc.nat(12), { minLength: 1, maxLength: 40 }),
  fc.array(decimal, { minLength: 1, maxLength: 40 }),
  fc.array(skewed, { minLength: 1, maxLength: 40 }),
);

test('each figure stands in the text of its class and of no other; ties stay together; counts add up', () => {
  fc.assert(
    fc.property(figures, (given) => {
      const shades = shade(given)!;
      assert.ok(shades.toneCount <= 5);
      const known = new Map<string, number>();
      given.forEach((figure, at) => {
        const value = exact(String(figure));
        const held = shades.classes.flatMap(({ text }, own) => (holds(text, value) ? [own] : []));
        assert.deepEqual(held, [shades.classAt[at]], `${figure} in ${textsOf(shades).join(' | ')}`);
        const key = String(Number(figure));
        assert.equal(known.get(key) ?? shades.classAt[at], shades.classAt[at]);
        known.set(key, shades.classAt[at]!);
      });
      const total = shades.classes.map(({ count }) => count).reduce((sum, count) => sum + count, 0);
      assert.equal(total, given.length);
      assert.ok(shades.classes.every(({ count }) => count > 0));
      const different = [...known.keys()].filter((key) => key !== '0');
      if (different.length > 3 && given.every((figure) => Number(figure) >= 0))
        assert.ok(shades.toneCount - (known.has('0') ? 1 : 0) >= 3, textsOf(shades).join(' | '));
    }),
    { numRuns: 600 },
  );
});

test('figures of any size and fineness are told apart', () => {
  const texts = ['999999999999999999999', '0.' + '0'.repeat(39) + '1', '1', '1.5', '2.25'];
  const shades = shade(texts)!;
  texts.forEach((text, at) => assert.ok(holds(shades.classes[shades.classAt[at]!]!.text, exact(text))));
});
