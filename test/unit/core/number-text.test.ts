import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import {
  absolute,
  ceiling,
  compare,
  HUNDRED,
  maybeDivide,
  maybePercent,
  multiply,
  subtract,
  tenTo,
  whole,
  ZERO,
  type Exact,
} from '../../../src/core/exact.js';
import {
  decimalText,
  formatExact,
  formatFigure,
  formatGap,
  formatPercent,
} from '../../../src/core/number-text.js';
import { decimals, exact, fractions, nearRound, readBack } from './given.js';

const percentText = (part: string, of: string): string =>
  formatPercent(maybePercent(exact(part), exact(of)) as Exact, [HUNDRED]);
const quotientText = (part: string, of: string): string =>
  formatFigure(maybeDivide(exact(part), exact(of)) as Exact);

describe('the figures of real speeches', () => {
  test('1200万元 over 3200 households is 3750 元 a household', () =>
    assert.equal(quotientText('12000000', '3200'), '3750'));
  test('380万元 over 650 children is 5846.15 元 each', () =>
    assert.equal(quotientText('3800000', '650'), '5846.15'));
  test('115万元 over 1669 people is 689.04 元 each', () =>
    assert.equal(quotientText('1150000', '1669'), '689.04'));
  test('198 of 217 disputes is 91.2%', () => assert.equal(percentText('198', '217'), '91.2%'));
  test('102 of 126 firms is 81.0%', () => assert.equal(percentText('102', '126'), '81.0%'));
  test('5.72 亿 against 4.52 亿 is +26.5%, not 26.8%', () => {
    const before = subtract(exact('5.72'), exact('1.2'));
    const growth = maybePercent(subtract(exact('5.72'), before), before) as Exact;
    assert.equal(formatPercent(growth), '26.5%');
  });
  test('35万 members grown by 5% are 36.75万', () =>
    assert.equal(formatFigure(multiply(exact('35'), exact('1.05'))), '36.75'));
  test('324 of 365 days is 88.8%, and 45% lies 43.8 points below', () => {
    const schedule = maybePercent(whole(324), whole(365)) as Exact;
    assert.equal(formatPercent(schedule, [HUNDRED]), '88.8%');
    assert.deepEqual(formatGap(subtract(exact('45'), schedule)), { text: '43.8', less: false });
  });
});

describe('percent', () => {
  test('always one decimal, zero is a true zero', () => {
    assert.equal(formatPercent(exact('45')), '45.0%');
    assert.equal(formatPercent(ZERO), '0.0%');
    assert.equal(formatPercent(exact('45.67')), '45.7%');
    assert.equal(formatPercent(exact('-1.25')), '−1.3%');
  });
  test('99.96 never reads 100; 100 does; 136 stays 136', () => {
    assert.equal(formatPercent(exact('99.96'), [HUNDRED]), '99.9%');
    assert.equal(percentText('9999999', '10000000'), '99.9%');
    assert.equal(percentText('200', '200'), '100.0%');
    assert.equal(percentText('272', '200'), '136.0%');
  });
  test('a passed ceiling never reads as held', () =>
    assert.equal(formatPercent(exact('100.01'), [ceiling(HUNDRED)]), '100.1%'));
  test('a rate just below the average does not read as the average', () =>
    assert.equal(formatPercent(exact('64.97'), [HUNDRED, exact('65')]), '64.9%'));
  test('text reads 100.0% or more only when the target is met', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 7n }),
        fc.bigInt({ min: 1n, max: 10n ** 7n }),
        (value, target) => {
          const text = formatPercent(maybePercent(whole(value), whole(target)) as Exact, [HUNDRED]);
          assert.equal(compare(readBack(text), HUNDRED) >= 0, value >= target, text);
        },
      ),
    );
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 10n ** 6n }),
        fc.bigInt({ min: 1n, max: 3n }),
        (target, short) => {
          const text = formatPercent(maybePercent(whole(target - short), whole(target)) as Exact, [HUNDRED]);
          assert.equal(compare(readBack(text), HUNDRED), -1, text);
        },
      ),
    );
  });
});

describe('gaps', () => {
  test('a gap that is not zero never shows as 0.0', () => {
    assert.deepEqual(formatGap(exact('0.04')), { text: '0.1', less: true });
    assert.deepEqual(formatGap(exact('-0.000001')), { text: '0.1', less: true });
    assert.deepEqual(formatGap({ n: 1n, d: 10n ** 30n }), { text: '0.1', less: true });
  });
  test('no gap is 0.0, and 0.05 is 0.1', () => {
    assert.deepEqual(formatGap(ZERO), { text: '0.0', less: false });
    assert.deepEqual(formatGap(exact('0.05')), { text: '0.1', less: false });
  });
  test('at other precisions', () => {
    assert.deepEqual(formatGap(exact('0.4'), 0), { text: '1', less: true });
    assert.deepEqual(formatGap(exact('-0.004'), 2), { text: '0.01', less: true });
    assert.deepEqual(formatGap(exact('-2'), 0), { text: '2', less: false });
  });
  test('20 points below reads 20.0', () =>
    assert.deepEqual(formatGap(subtract(exact('45'), exact('65'))), { text: '20.0', less: false }));
  test('does not round across a band: 30.04 behind is not 30.0 where 30 is still yellow', () => {
    assert.equal(formatGap(exact('-30.04'), 1, [whole(-30)]).text, '30.1');
    assert.equal(formatGap(exact('-30'), 1, [whole(-30)]).text, '30.0');
    assert.equal(formatGap(exact('-9.96'), 1, [ceiling(whole(-10))]).text, '9.9');
  });
  test('a bound near zero does not hide a gap either', () => {
    assert.deepEqual(formatGap(exact('-0.04'), 1, [ZERO]), { text: '0.1', less: true });
    assert.deepEqual(formatGap(exact('0.06'), 1, [exact('0.1')]), { text: '0.1', less: true });
  });
  test('the size is the same from both sides, and only zero reads zero', () => {
    fc.assert(
      fc.property(nearRound, nearRound, fc.integer({ min: 0, max: 2 }), (a, b, places) => {
        const there = formatGap(subtract(a, b), places);
        assert.deepEqual(formatGap(subtract(b, a), places), there);
        assert.equal(compare(readBack(there.text), ZERO) === 0, compare(a, b) === 0);
      }),
    );
  });
});

describe('figures', () => {
  test('thousands are separated from five digits on', () => {
    assert.equal(formatFigure(whole(3200)), '3200');
    assert.equal(formatFigure(whole(10_000)), '10,000');
    assert.equal(formatFigure(whole(12_345_678)), '12,345,678');
    assert.equal(formatFigure(exact('-186000.5')), '−186,000.5');
  });
  test('zeros at the end go, whole tens stay', () => {
    assert.equal(formatFigure(exact('2.30')), '2.3');
    assert.equal(formatFigure(exact('100.00')), '100');
    assert.equal(formatFigure(exact('1200')), '1200');
  });
  test('nothing reads minus zero', () => {
    assert.equal(formatFigure(exact('-0.001')), '0');
    assert.equal(decimalText({ n: 0n, d: 10n }, 1), '0.0');
  });
  test('199.996 sessions do not read 200', () =>
    assert.equal(formatFigure(exact('199.996'), 2, [whole(200)]), '199.99'));
  test('formatted, then read back: within half a unit of the last place', () => {
    fc.assert(
      fc.property(fc.oneof(decimals, fractions), fc.integer({ min: 0, max: 4 }), (value, places) => {
        const off = absolute(subtract(readBack(formatFigure(value, places)), value));
        assert.ok(compare(off, { n: 1n, d: 2n * tenTo(places) }) <= 0);
        assert.equal(formatPercent(value, [], places).endsWith('%'), true);
        assert.equal(
          compare(readBack(formatPercent(value, [], places)), readBack(formatFigure(value, places))),
          0,
        );
      }),
    );
  });
  test('the text has only digits, separators and a true minus', () => {
    fc.assert(
      fc.property(decimals, fc.integer({ min: 0, max: 4 }), (value, places) => {
        assert.match(formatFigure(value, places), /^−?(\d{1,4}|\d{2,3}(,\d{3})+|\d(,\d{3})+)(\.\d*[1-9])?$/);
      }),
    );
  });
});

describe('the exact figure', () => {
  test('has all its digits', () => {
    assert.equal(formatExact(exact('12345678')), '12,345,678');
    assert.equal(formatExact(exact('99999999.99')), '99,999,999.99');
    assert.equal(formatExact(exact('12000000.50')), '12,000,000.5');
    assert.equal(formatExact(exact('0.' + '0'.repeat(14) + '1')), '0.' + '0'.repeat(14) + '1');
    assert.equal(formatExact(exact('99.99999999999999999')), '99.99999999999999999');
  });
  test('a quotient that never ends is given to 12 decimals', () =>
    assert.equal(formatExact({ n: 38_000n, d: 65n * 100n }), '5.846153846154'));
  test('reads back to the very same value', () => {
    fc.assert(
      fc.property(decimals, (value) => assert.equal(compare(readBack(formatExact(value)), value), 0)),
    );
  });
});
