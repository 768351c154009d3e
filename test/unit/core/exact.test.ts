import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import {
  absolute,
  add,
  ceiling,
  compare,
  HUNDRED,
  maybeDivide,
  maybeExactNumber,
  maybeExactText,
  maybePercent,
  multiply,
  placesOf,
  roundAt,
  roundWithin,
  signOf,
  subtract,
  tenTo,
  toNumber,
  whole,
  ZERO,
  type Bound,
  type Exact,
} from '../../../src/core/exact.js';
import { sum } from '../../../src/core/sums.js';
import { decimals, exact, fractions, nearRound } from './given.js';

function same(actual: Exact | undefined, expected: Exact | string): void {
  const wanted = typeof expected === 'string' ? exact(expected) : expected;
  assert.ok(actual, 'a value');
  assert.equal(compare(actual, wanted), 0, `${actual.n}/${actual.d} is not ${wanted.n}/${wanted.d}`);
  assert.ok(actual.d > 0n, 'the denominator is positive');
}

describe('reading decimal text', () => {
  test('reads whole numbers, decimals and signs exactly', () => {
    same(maybeExactText('0'), whole(0));
    same(maybeExactText('-12.50'), { n: -25n, d: 2n });
    same(maybeExactText('12000000.50'), { n: 24_000_001n, d: 2n });
    same(maybeExactText('007'), whole(7));
    same(maybeExactText('-0'), ZERO);
  });

  test('guesses nothing', () => {
    for (const text of [
      '',
      ' ',
      '.5',
      '5.',
      '+5',
      '1e5',
      '1,200',
      '45%',
      '１２',
      '0x10',
      '5 ',
      '5\n',
      '--5',
      'NaN',
      '—',
    ])
      assert.equal(maybeExactText(text), undefined, JSON.stringify(text));
  });

  test('takes 21 digits before and 40 after the point, and no more', () => {
    same(maybeExactText('9'.repeat(21)), { n: 10n ** 21n - 1n, d: 1n });
    assert.equal(maybeExactText('9'.repeat(22)), undefined);
    same(maybeExactText('0.' + '0'.repeat(39) + '1'), { n: 1n, d: 10n ** 40n });
    assert.equal(maybeExactText('0.' + '0'.repeat(40) + '1'), undefined);
    assert.equal(maybeExactText('1'.repeat(100_000)), undefined);
  });
});

describe('reading JavaScript numbers', () => {
  test('0.1 is one tenth, not its binary neighbour', () => {
    same(maybeExactNumber(0.1), { n: 1n, d: 10n });
    same(maybeExactNumber(-2.3), { n: -23n, d: 10n });
  });

  test('small numbers that print with an exponent', () => {
    same(maybeExactNumber(1e-7), { n: 1n, d: 10n ** 7n });
    same(maybeExactNumber(-1.25e-9), { n: -125n, d: 10n ** 11n });
  });

  test('a whole number is what it prints as, beyond 2^53 too', () => {
    same(maybeExactNumber(123456789012345680000), '123456789012345680000');
    same(maybeExactNumber(9e13), whole(90_000_000_000_000n));
    same(maybeExactNumber(-0), ZERO);
  });

  test('NaN, the infinities and 1e21 are no figures', () => {
    for (const value of [NaN, Infinity, -Infinity, 1e21, -1e21, 1e300])
      assert.equal(maybeExactNumber(value), undefined, String(value));
  });

  test('every number from 1e-20 to 1e20 reads as the decimal it prints as', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e20, max: 1e20, noNaN: true }).filter((x) => x === 0 || Math.abs(x) > 1e-20),
        (value) => {
          const read = maybeExactNumber(value);
          assert.ok(read);
          assert.equal(Number(`${read.n}e-${String(read.d).length - 1}`), value === 0 ? 0 : value);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('arithmetic', () => {
  test('0.1 + 0.2 is 0.3', () => {
    same(add(exact('0.1'), exact('0.2')), '0.3');
    same(add(maybeExactNumber(0.1) as Exact, maybeExactNumber(0.2) as Exact), '0.3');
  });

  test('fen add up exactly: 100,000 times 0.01 is 1000', () => {
    same(sum(Array.from({ length: 100_000 }, () => exact('0.01'))), '1000');
    same(sum([]), ZERO);
  });

  test('45% that lies 20 points below the average: the average is 65%, not 56.25% and not one that is 30.8% away', () => {
    const average = subtract(exact('45'), exact('-20'));
    same(average, '65');
    assert.notEqual(compare(average, exact('56.25')), 0);
    // "20% lower" would be this instead: (65 − 45) / 65
    same(roundAt(maybePercent(subtract(average, exact('45')), average) as Exact, 1), '30.8');
  });

  test('division by zero has no answer', () => {
    assert.equal(maybeDivide(whole(1), ZERO), undefined);
    assert.equal(maybePercent(ZERO, ZERO), undefined);
  });

  test('agrees with fractions of whole numbers', () => {
    fc.assert(
      fc.property(fractions, fractions, (a, b) => {
        const put = (n: bigint, d: bigint): Exact => (d < 0n ? { n: -n, d: -d } : { n, d });
        same(add(a, b), put(a.n * b.d + b.n * a.d, a.d * b.d));
        same(subtract(a, b), put(a.n * b.d - b.n * a.d, a.d * b.d));
        same(multiply(a, b), put(a.n * b.n, a.d * b.d));
        if (b.n === 0n) assert.equal(maybeDivide(a, b), undefined);
        else {
          same(maybeDivide(a, b), put(a.n * b.d, a.d * b.n));
          same(maybePercent(a, b), put(100n * a.n * b.d, a.d * b.n));
        }
        const difference = a.n * b.d - b.n * a.d;
        assert.equal(compare(a, b), difference < 0n ? -1 : difference > 0n ? 1 : 0);
      }),
    );
  });

  test('laws: order of terms, inverse, sign, size', () => {
    fc.assert(
      fc.property(fractions, fractions, fractions, (a, b, c) => {
        same(add(a, b), add(b, a));
        same(add(add(a, b), c), add(a, add(b, c)));
        same(multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c)));
        same(subtract(add(a, b), b), a);
        assert.equal(compare(a, b), -compare(b, a) + 0);
        assert.equal(signOf(a), compare(a, ZERO));
        same(absolute(a), signOf(a) < 0 ? subtract(ZERO, a) : a);
        same(sum([a, b, c]), sum([c, a, b]));
      }),
    );
  });
});

describe('toNumber', () => {
  test('is the nearest double for figures of this world', () => {
    assert.equal(toNumber(exact('88.75')), 88.75);
    assert.equal(toNumber(exact('-0.1')), -0.1);
    assert.equal(toNumber(ZERO), 0);
  });

  test('stays finite for the mean of 2,850 counties, each with a whole of its own', () => {
    const rates = Array.from(
      { length: 2850 },
      (_, i) => maybePercent(whole(i + 1), whole(100_003 + 7 * i)) as Exact,
    );
    const mean = maybeDivide(sum(rates), whole(rates.length)) as Exact;
    const expected = rates.reduce((total, rate) => total + toNumber(rate), 0) / rates.length;
    assert.ok(Math.abs(toNumber(mean) - expected) < 1e-9, `${toNumber(mean)} against ${expected}`);
  });
});

describe('rounding as people do', () => {
  test('half away from zero, on both sides', () => {
    same(roundAt(exact('0.05'), 1), '0.1');
    same(roundAt(exact('-0.05'), 1), '-0.1');
    same(roundAt(exact('0.0499999'), 1), '0');
    same(roundAt(exact('2.5'), 0), '3');
    same(roundAt(exact('-2.5'), 0), '-3');
    same(roundAt(exact('1.005'), 2), '1.01');
    same(roundAt(exact('45.67'), 1), '45.7');
  });

  test('is within half a unit of the last place, and half goes away from zero', () => {
    fc.assert(
      fc.property(fc.oneof(decimals, fractions, nearRound), fc.integer({ min: 0, max: 4 }), (a, places) => {
        const rounded = roundAt(a, places);
        assert.equal(rounded.d, tenTo(places));
        const half: Exact = { n: 1n, d: 2n * tenTo(places) };
        const off = subtract(absolute(rounded), absolute(a));
        assert.ok(compare(off, half) <= 0 && compare(off, { n: -half.n, d: half.d }) > 0);
        assert.ok(signOf(rounded) === 0 || signOf(rounded) === signOf(a));
        same(roundAt(rounded, places), rounded);
      }),
    );
  });

  test('is monotone', () => {
    fc.assert(
      fc.property(nearRound, nearRound, fc.integer({ min: 0, max: 2 }), (a, b, places) => {
        assert.ok(compare(roundAt(a, places), roundAt(b, places)) * compare(a, b) >= 0);
      }),
    );
  });
});

describe('rounding within bounds (truth rule 1)', () => {
  test('99.96 never becomes 100 where 100 is the target', () => {
    same(roundWithin(exact('99.96'), 1, [HUNDRED]), '99.9');
    same(roundWithin(exact('99.999999'), 1, [HUNDRED]), '99.9');
    same(roundWithin(exact('99.96'), 1), '100');
  });

  test('100 is shown when the target is met, exactly or by more, and rounds as ever beyond', () => {
    same(roundWithin(exact('100'), 1, [HUNDRED]), '100');
    same(roundWithin(exact('100.04'), 1, [HUNDRED]), '100');
    same(roundWithin(exact('100.05'), 1, [HUNDRED]), '100.1');
    same(roundWithin(exact('136'), 1, [HUNDRED]), '136');
  });

  test('a ceiling likewise on its side: 100.04 used never reads 100.0', () => {
    same(roundWithin(exact('100.04'), 1, [ceiling(HUNDRED)]), '100.1');
    same(roundWithin(exact('100'), 1, [ceiling(HUNDRED)]), '100');
    same(roundWithin(exact('99.96'), 1, [ceiling(HUNDRED)]), '100');
  });

  test('45.67 stays 45.7 with bounds that are far away', () => {
    same(roundWithin(exact('45.67'), 1, [HUNDRED, exact('88.767'), exact('65')]), '45.7');
  });

  test('a schedule between the steps is not reached by rounding', () => {
    const schedule: Exact = { n: 32_400n, d: 365n };
    same(roundWithin(exact('88.76'), 1, [schedule]), '88.7');
    same(roundWithin(exact('88.77'), 1, [schedule]), '88.8');
  });

  test('below zero too', () => {
    same(roundWithin(exact('-10.04'), 1, [whole(-10)]), '-10.1');
    same(roundWithin(exact('-9.96'), 1, [ceiling(whole(-10))]), '-9.9');
    same(roundWithin(exact('-0.04'), 1, [ZERO]), '-0.1');
  });

  test('where floor and ceiling leave no room, the floor wins: nothing rounds up to done', () => {
    same(roundWithin(exact('99.93'), 1, [ceiling(exact('99.9')), exact('99.95')]), '99.9');
  });

  const bounds = fc.array(nearRound, { maxLength: 3 });

  test('never crosses a bound: a floor not reached is not reached in the text', () => {
    fc.assert(
      fc.property(nearRound, fc.integer({ min: 0, max: 2 }), bounds, (a, places, floors) => {
        const rounded = roundWithin(a, places, floors);
        for (const floor of floors) if (compare(a, floor) < 0) assert.equal(compare(rounded, floor), -1);
      }),
      { numRuns: 500 },
    );
  });

  test('never crosses a bound: a ceiling that is passed is passed in the text', () => {
    fc.assert(
      fc.property(nearRound, fc.integer({ min: 0, max: 2 }), bounds, (a, places, marks) => {
        const rounded = roundWithin(a, places, marks.map(ceiling));
        for (const mark of marks) if (compare(a, mark) > 0) assert.equal(compare(rounded, mark), 1);
      }),
      { numRuns: 500 },
    );
  });

  const mixed = fc.array(
    fc.tuple(nearRound, fc.boolean()).map(([at, isCeiling]): Bound => (isCeiling ? ceiling(at) : at)),
    { maxLength: 4 },
  );

  test('is plain rounding, or the neighbouring step where a bound forbids it; floors hold whatever the ceilings', () => {
    fc.assert(
      fc.property(nearRound, fc.integer({ min: 0, max: 2 }), mixed, (a, places, marks) => {
        const rounded = roundWithin(a, places, marks);
        const step: Exact = { n: 1n, d: tenTo(places) };
        assert.equal(compare(absolute(subtract(rounded, a)), step), -1);
        if (compare(rounded, roundAt(a, places)) !== 0) assert.ok(marks.length > 0);
        for (const mark of marks)
          if (mark.side !== 'ceiling' && compare(a, mark) < 0) assert.equal(compare(rounded, mark), -1);
      }),
      { numRuns: 500 },
    );
  });

  test('is monotone: more never reads as less', () => {
    fc.assert(
      fc.property(nearRound, nearRound, fc.integer({ min: 0, max: 2 }), mixed, (a, b, places, marks) => {
        assert.ok(compare(roundWithin(a, places, marks), roundWithin(b, places, marks)) * compare(a, b) >= 0);
      }),
      { numRuns: 500 },
    );
  });
});

describe('placesOf', () => {
  test('counts the decimals a value needs', () => {
    assert.equal(placesOf(exact('92')), 0);
    assert.equal(placesOf(exact('92.00')), 0);
    assert.equal(placesOf(exact('26.8')), 1);
    assert.equal(placesOf(exact('0.125')), 3);
    assert.equal(placesOf({ n: 1n, d: 3n }), 12);
    assert.equal(placesOf({ n: 1n, d: 3n }, 4), 4);
  });
});
