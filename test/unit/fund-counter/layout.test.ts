import '../../../src/core/words-en.js';
import '../../../src/fund-counter/fund-counter-words-en.js';
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import type { FundSpace } from '../../../src/fund-counter/fund-blocks.js';
import type { FundMoment } from '../../../src/fund-counter/fund-counter-content.js';
import { layoutFundCounter, type FundLayout } from '../../../src/fund-counter/fund-counter-layout.js';
import * as examples from '../../../stories/fund-examples.js';
import { exact } from '../core/given.js';
import { measureText, read, space } from './space.js';

const { brokenRowsFund, cityFund, conflictingFund, correctionFund, fullFund, manyFund, longFund } = examples;
const lay = (document: unknown, width: number, more: Partial<FundSpace> = {}): FundLayout =>
  layoutFundCounter(read(document), space(width, more));

/** Every number in a layout. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(numbersIn) : [];
}

const heroWidth = ({ hero }: FundLayout): number =>
  hero.word
    ? measureText(hero.word, hero.size)
    : measureText(hero.figure, hero.size) + measureText(hero.before + hero.after + hero.unit, hero.unitSize);

describe('the bar', () => {
  test('is true to the amounts, without a gap: 380 of 1200', () => {
    const { bar } = lay(cityFund, 800);
    assert.ok(bar);
    assert.ok(Math.abs((bar.segments[0]?.width ?? 0) - (800 * 380) / 1200) < 1e-9);
    assert.ok(Math.abs(bar.segments.reduce((sum, { width }) => sum + width, 0) - 800) < 1e-9);
    bar.segments.forEach((segment, at) => {
      const before = bar.segments[at - 1];
      assert.ok(Math.abs(segment.x - (before ? before.x + before.width : 0)) < 1e-9);
    });
  });
  test('marks the total where the parts exceed it', () => {
    const { bar } = lay(conflictingFund, 800);
    assert.ok(Math.abs((bar?.totalX ?? 0) - (800 * 1200) / 1300) < 1e-9);
  });
  test('draws corrections on the other side of zero', () => {
    const { bar } = lay(correctionFund, 800);
    assert.ok(bar?.zeroX);
    const [back, study] = bar.segments;
    assert.ok(Math.abs((back?.x ?? 1) - 0) < 1e-9 && Math.abs((study?.x ?? 0) - bar.zeroX) < 1e-9);
  });
  test('all zero draws nothing wrong', () => {
    const { bar } = lay({ name: 'x', amount: 0, programmes: [{ name: 'a', amount: 0 }] }, 800);
    assert.deepEqual(bar?.segments, []);
  });
});

const QUIET: FundMoment = { delta: undefined, isUnfolded: false, doubts: [] };
const at = (document: unknown, width: number, moment: Partial<FundMoment>, height?: number): FundLayout =>
  layoutFundCounter(read(document), space(width, { height }), { ...QUIET, ...moment });
const kindsOf = ({ texts }: FundLayout): string[] => texts.map(({ kind }) => kind);

describe('what stands beside the document', () => {
  test('contradictions that nothing else says, one line each, above the bar', () => {
    const layout = at(conflictingFund, 800, { doubts: ['数据不一致：一', '数据不一致：二'] });
    const lines = layout.texts.filter(({ kind }) => kind === 'doubt');
    assert.deepEqual(
      lines.map(({ text }) => text),
      ['数据不一致：一', '数据不一致：二'],
    );
    assert.ok((lines[1]?.top ?? 0) > (lines[0]?.top ?? 0) && (layout.bar?.top ?? 0) > (lines[1]?.top ?? 0));
    assert.ok(!kindsOf(at(conflictingFund, 800, {})).includes('doubt'));
  });
  test('a change of the amount, beside it or beside a text, and nothing moves for it', () => {
    for (const width of [200, 320, 800, 1900]) {
      const [still, changed] = [undefined, exact('32000')].map((delta) => at(fullFund, width, { delta }));
      assert.ok(still && changed);
      const found = changed.texts.find(({ kind }) => kind === 'delta');
      assert.ok(found, `${width}`);
      assert.deepEqual([found.text, found.title], ['+3.2万元', '+32,000 元']);
      assert.ok(found.left + measureText(found.text, found.size) <= changed.hero.width, `${width}`);
      assert.deepEqual({ ...changed, texts: changed.texts.filter(({ kind }) => kind !== 'delta') }, still);
    }
    const [less] = at(fullFund, 800, { delta: exact('-500.5') }).texts.filter(({ kind }) => kind === 'delta');
    assert.equal(less?.text, '−500.5元');
  });
  test('every programme, with a row to fold them again; in a low box the picture scrolls', () => {
    const rows = (layout: FundLayout): string[] => (layout.legend?.rows ?? []).map(({ name }) => name);
    assert.equal(rows(at(manyFund, 800, {})).pop(), '其他（4 项）');
    const all = at(manyFund, 800, { isUnfolded: true });
    assert.equal(all.legend?.rows.length, 13);
    assert.deepEqual([rows(all).pop(), all.bar?.segments.length], ['收起', 12]);
    const low = at(manyFund, 800, { isUnfolded: true }, 300);
    assert.deepEqual([low.height, low.scrolls, low.legend?.rows.length], [300, true, 13]);
    assert.equal(at(manyFund, 800, { isUnfolded: true }, 1500).scrolls, false);
  });
});

describe('the flip board', () => {
  test('has a card for every digit, and room for it', () => {
    for (const width of [120, 300, 800]) {
      const hero = lay(fullFund, width, { variant: 'flip' }).hero;
      assert.deepEqual(hero.cards.join(''), '1234.57');
      assert.ok(heroWidth({ hero } as FundLayout) + 6 * 0.3 * hero.size <= hero.width + 0.01, `${width}`);
      assert.ok(hero.line >= hero.size * 1.5);
    }
    assert.deepEqual(lay(fullFund, 800).hero.cards, []);
    assert.deepEqual(lay(brokenRowsFund, 800, { variant: 'flip' }).hero.cards.join(''), '1200');
    assert.deepEqual(lay({ name: 'x', amount: null }, 800, { variant: 'flip' }).hero.cards, []);
  });
});

describe('the room decides the form', () => {
  test('at 120 px: amount and unit only', () => {
    const tiny = lay(fullFund, 112, { height: 97, tiny: true });
    assert.deepEqual([tiny.texts, tiny.bar, tiny.legend], [[], undefined, undefined]);
    assert.equal(tiny.hero.figure + tiny.hero.unit, '1234.57万元');
  });
  test('at 320 px everything is stacked, at 800 px the facts stand beside the amount', () => {
    const top = (layout: FundLayout): number =>
      Math.min(...layout.texts.filter(({ kind }) => kind === 'label').map((text) => text.top));
    const [narrow, wide] = [lay(fullFund, 300), lay(fullFund, 760)];
    assert.ok(top(narrow) >= narrow.hero.top + narrow.hero.line);
    assert.equal(top(wide), 0);
    assert.ok(
      Math.min(...wide.texts.filter(({ kind }) => kind === 'label').map(({ left }) => left)) > 760 * 0.4,
    );
  });
  test('a low box loses details, never the amount; a high one gets larger type', () => {
    const free = lay(fullFund, 760);
    const low = lay(fullFund, 760, { height: 150 });
    assert.equal(low.bar, undefined);
    assert.ok(low.height <= 150 && low.hero.figure === '1234.57');
    const high = lay(fullFund, 760, { height: free.height * 2 });
    assert.ok((high.legend?.size ?? 0) > (free.legend?.size ?? 0));
  });
  test('rows are large enough for a finger, larger in the elder view', () => {
    assert.ok(lay(manyFund, 300).legend?.rows.every(({ height }) => height >= 44));
    assert.ok(lay(manyFund, 300, { elder: true }).legend?.rows.every(({ height }) => height >= 60));
  });
  test('the compact form is amount and exact figure', () => {
    const compact = lay(fullFund, 300, { variant: 'compact' });
    assert.deepEqual(
      compact.texts.map(({ kind }) => kind),
      ['name', 'exact'],
    );
    assert.equal(compact.bar, undefined);
  });
  test('rows never overlap, whatever their length', () => {
    for (const width of [300, 760, 1900]) {
      const rows = lay(longFund, width).legend?.rows ?? [];
      rows.forEach((row, at) => {
        const next = rows[at + 1];
        if (next && next.left === row.left) assert.ok(next.top >= row.top + row.height);
      });
    }
  });
});

test('property: in any box no number is broken, the amount is never cut and nothing lies outside', () => {
  const documents = Object.values(examples);
  fc.assert(
    fc.property(
      fc.constantFrom(...documents),
      fc.integer({ min: 0, max: 4000 }),
      fc.option(fc.integer({ min: 0, max: 2200 }), { nil: undefined }),
      fc.constantFrom('zh-CN' as const, 'en' as const),
      fc.constantFrom('hero', 'compact', 'flip'),
      (document, width, height, lang, variant) => {
        const tiny = width < 150 || (height !== undefined && height < 140);
        const layout = lay(document, width, { height, tiny, lang, variant });
        assert.ok(numbersIn(layout).every(Number.isFinite));
        assert.ok(heroWidth(layout) <= Math.max(layout.hero.width, 0) + 0.01);
        if (height !== undefined) assert.ok(layout.height <= height);
        for (const { top, height: high } of layout.legend?.rows ?? [])
          assert.ok(top + high <= layout.height + 1);
        for (const { left, width: wide } of layout.texts) assert.ok(left + wide <= width + 0.01);
      },
    ),
    { numRuns: 400 },
  );
});
