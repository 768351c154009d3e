import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import {
  absolute,
  add,
  compare,
  subtract,
  tenTo,
  whole,
  type Bound,
  type Exact,
} from '../../../src/core/exact.js';
import { exactYuan, shortenYuan, toYuan } from '../../../src/core/money.js';
import { fundWordsOf } from '../../../src/fund-counter/fund-counter-words.js';
import '../../../src/fund-counter/fund-counter-words-en.js';
import { exact, readBack } from './given.js';

const zh = (yuan: string, bounds: readonly Bound[] = []): string => {
  const { figure, unit } = shortenYuan(exact(yuan), fundWordsOf('zh-CN').money, bounds);
  return figure + unit;
};
const en = (yuan: string): string => {
  const { figure, unit } = shortenYuan(exact(yuan), fundWordsOf('en').money);
  return `${figure} ${unit}`;
};

describe('units are declared, and exact', () => {
  test('元, 万元, 亿元', () => {
    assert.equal(compare(toYuan(exact('1200'), 'wan'), whole(12_000_000)), 0);
    assert.equal(compare(toYuan(exact('5.72'), 'yi'), whole(572_000_000)), 0);
    assert.equal(compare(toYuan(exact('0.01'), 'yuan'), exact('0.01')), 0);
  });
  test('0.1 元 and 0.2 元 are 0.3 元', () => {
    const both = add(toYuan(exact('0.1'), 'yuan'), toYuan(exact('0.2'), 'yuan'));
    assert.equal(exactYuan(both, '元'), '0.30 元');
    assert.equal(zh('0.3'), '0.3元');
  });
});

describe('no unit is reached by rounding (truth rule 2)', () => {
  test('99,999,999 元 is never 1亿元 nor 10000万元', () => assert.equal(zh('99999999'), '9999.99万元'));
  test('12,345,678 元 is 1234.57万元', () => assert.equal(zh('12345678'), '1234.57万元'));
  test('9,999.995 元 is not 1万元', () => assert.equal(zh('9999.995'), '9999.99元'));
  test('9,999,999.99 元 is not 1000万元', () => assert.equal(zh('9999999.99'), '999.99万元'));
  test('one unit is one unit', () => {
    assert.equal(zh('10000'), '1万元');
    assert.equal(zh('100000000'), '1亿元');
    assert.equal(zh('9999.99'), '9999.99元');
    assert.equal(zh('9999'), '9999元');
  });
  test('less than one 元', () => {
    assert.equal(zh('0'), '0元');
    assert.equal(zh('0.999'), '0.99元');
    assert.equal(zh('0.5'), '0.5元');
  });
  test('a minus does not help across', () => {
    assert.equal(zh('-99999999'), '−9999.99万元');
    assert.equal(zh('-9999.995'), '−9999.99元');
    assert.equal(zh('-12345678'), '−1234.57万元');
  });
  test('the amounts of the speeches', () => {
    assert.equal(zh('12000000'), '1200万元');
    assert.equal(zh('572000000'), '5.72亿元');
    assert.equal(zh('300000000'), '3亿元');
    assert.equal(zh('1150000'), '115万元');
  });
  test('English counts in millions and billions, by the same rule', () => {
    assert.equal(en('999999.996'), '999,999.99 yuan');
    assert.equal(en('12345678'), '12.35 million yuan');
    assert.equal(en('999999999'), '999.99 million yuan');
    assert.equal(en('1000000000'), '1 billion yuan');
  });
});

describe('targets in money', () => {
  test('299,999,999 元 does not read as the 3亿元 that were promised', () =>
    assert.equal(zh('299999999', [whole(300_000_000)]), '2.99亿元'));
  test('300,400,000 元 reads 3亿元: the target is met and the figure rounds as ever', () =>
    assert.equal(zh('300400000', [whole(300_000_000)]), '3亿元'));
  test('a ceiling of 100万元 that is passed by 40 元 does not read as held', () =>
    assert.equal(zh('1000040', [{ n: 1_000_000n, d: 1n, side: 'ceiling' }]), '100.01万元'));
});

describe('the exact amount', () => {
  test('to the fen, with its unit in both languages', () => {
    assert.equal(exactYuan(exact('99999999'), '元'), '99,999,999 元');
    assert.equal(exactYuan(exact('12000000.50'), 'yuan'), '12,000,000.50 yuan');
    assert.equal(exactYuan(exact('-35000.05'), '元'), '−35,000.05 元');
  });
});

const fen = fc.bigInt({ min: -(10n ** 13n), max: 10n ** 13n }).map((n): Exact => ({ n, d: 100n }));
const nearUnits = fc
  .tuple(
    fc.constantFrom(0n, 1n, 10n ** 4n, 10n ** 6n, 10n ** 7n, 10n ** 8n, 10n ** 9n),
    fc.bigInt({ min: -300n, max: 300n }),
  )
  .map(([unit, off]): Exact => ({ n: unit * 1000n + off, d: 1000n }));
const FACTORS: Readonly<Record<string, bigint>> = {
  元: 1n,
  万元: 10n ** 4n,
  亿元: 10n ** 8n,
  yuan: 1n,
  'million yuan': 10n ** 6n,
  'billion yuan': 10n ** 9n,
};

test('a shortened amount is within 0.01 of its unit, and never says more digits than the amount has', () => {
  fc.assert(
    fc.property(fc.oneof(fen, nearUnits), fc.constantFrom('zh-CN' as const, 'en' as const), (yuan, lang) => {
      const { figure, unit } = shortenYuan(yuan, fundWordsOf(lang).money);
      const factor = FACTORS[unit];
      assert.ok(factor);
      const shown: Exact = { n: readBack(figure).n * factor, d: readBack(figure).d };
      assert.equal(compare(absolute(subtract(shown, yuan)), { n: factor, d: 100n }), -1, figure + unit);
      for (let power = 0; power < 14; power++) {
        const word = whole(tenTo(power));
        assert.equal(
          compare(absolute(shown), word) >= 0 && compare(absolute(yuan), word) < 0,
          false,
          figure + unit,
        );
      }
    }),
    { numRuns: 300 },
  );
});

test('more money never reads as less', () => {
  fc.assert(
    fc.property(nearUnits, nearUnits, (a, b) => {
      const shown = (yuan: Exact): Exact => {
        const { figure, unit } = shortenYuan(yuan, fundWordsOf('zh-CN').money);
        return { n: readBack(figure).n * (FACTORS[unit] as bigint), d: readBack(figure).d };
      };
      assert.ok(compare(shown(a), shown(b)) * compare(a, b) >= 0);
    }),
  );
});
