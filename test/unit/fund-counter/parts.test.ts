import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { absolute, compare, whole, ZERO, type Exact } from '../../../src/core/exact.js';
import { sum } from '../../../src/core/sums.js';
import { maybeValue } from '../../../src/core/figure.js';
import { divideProgrammes, divideUnits } from '../../../src/fund-counter/fund-counter-parts.js';
import {
  conflictingFund,
  cityFund,
  correctionFund,
  manyFund,
  shortFund,
} from '../../../stories/fund-examples.js';
import { decimals, exact } from '../core/given.js';
import { read } from './space.js';

const tenthsOf = (parts: readonly number[]): number[] =>
  divideUnits(
    parts.map((part) => whole(part)),
    1000,
    true,
  );

describe('shares by largest remainder', () => {
  test('known answers', () => {
    assert.deepEqual(tenthsOf([1, 1, 1]), [334, 333, 333]);
    assert.deepEqual(tenthsOf([380, 820]), [317, 683]);
    assert.deepEqual(tenthsOf([0, 5]), [0, 1000]);
    assert.deepEqual(tenthsOf([0, 0]), [0, 0]);
  });
  test('none is lifted to 100.0% or lowered to 0.0% that is not', () => {
    assert.deepEqual(tenthsOf([99_999, 1]), [999, 1]);
    assert.deepEqual(tenthsOf([9998, 1, 1]), [998, 1, 1]);
  });
  test('property: they add up to 1000, none is 0 or 1000 unless it is, none is more than one step off without need', () => {
    fc.assert(
      fc.property(fc.array(decimals.map(absolute), { minLength: 1, maxLength: 9 }), (parts) => {
        const tenths = divideUnits(parts, 1000, true);
        const total = sum(parts);
        if (total.n === 0n)
          return assert.deepEqual(
            tenths,
            parts.map(() => 0),
          );
        assert.equal(
          tenths.reduce((a, b) => a + b, 0),
          1000,
        );
        tenths.forEach((share, at) => {
          const part = parts[at] as Exact;
          assert.equal(share === 0, part.n === 0n);
          assert.equal(share === 1000, compare(part, total) === 0);
          const exactly = Number((part.n * total.d * 1_000_000n) / (part.d * total.n)) / 1000;
          assert.ok(Math.abs(share - exactly) <= parts.length, `${share} for ${exactly}`);
        });
      }),
    );
  });
});

describe('programmes against the total', () => {
  test('what is left is 其他, and all of it is the total', () => {
    const { rows } = divideProgrammes(read(cityFund));
    assert.deepEqual(
      rows.map(({ kind, share }) => [kind, share?.tenths]),
      [
        ['programme', 317],
        ['rest', 683],
      ],
    );
    assert.equal(compare(rows[1]?.amount ?? ZERO, exact('8200000')), 0);
  });
  test('beyond eight they fold, and the shares of the whole list still add up', () => {
    const { rows } = divideProgrammes(read(manyFund));
    assert.equal(rows.length, 9);
    assert.deepEqual([rows[8]?.kind, rows[8]?.count, rows[8]?.share?.tenths], ['folded', 4, 55]);
    assert.equal(
      divideProgrammes(read(manyFund), true).rows.reduce((all, { share }) => all + (share?.tenths ?? 0), 0),
      1000,
    );
  });
  test('unfolded, each has the share it has within the fold, and the rest keeps its own', () => {
    const fund = read({ ...manyFund, amount: 2100, complete: false });
    const { rows } = divideProgrammes(fund, true);
    assert.deepEqual(
      rows.map(({ kind, index }) => [kind, index]),
      [...fund.programmes.map((_, index) => ['programme', index]), ['rest', -1]],
    );
    const folded = divideProgrammes(fund).rows[8]?.share?.tenths;
    const inFold = rows.slice(8).reduce((all, { share }) => all + (share?.tenths ?? 0), 0);
    assert.equal(inFold, folded);
    assert.equal(
      rows.reduce((all, { share }) => all + (share?.tenths ?? 0), 0),
      1000,
    );
    assert.equal(compare(sum(rows.map(({ amount }) => amount ?? ZERO)), exact('21000000')), 0);
  });
  test('the eight are the largest, in the host’s order', () => {
    const amounts = [1, 90, 80, 70, 60, 50, 40, 30, 20];
    const { rows } = divideProgrammes(
      read({ name: 'x', amount: 441, programmes: amounts.map((amount, at) => ({ name: `p${at}`, amount })) }),
    );
    assert.deepEqual(
      rows.map(({ index }) => index),
      [1, 2, 3, 4, 5, 6, 7, 8, -1],
    );
  });
  test('a contradiction has no shares, and no 其他 made up for it', () => {
    const over = divideProgrammes(read(conflictingFund));
    assert.deepEqual(
      over.rows.map(({ kind, share }) => [kind, share]),
      [
        ['programme', undefined],
        ['programme', undefined],
      ],
    );
    assert.deepEqual(
      divideProgrammes(read(shortFund)).rows.map(({ kind }) => kind),
      ['programme', 'programme', 'gap'],
    );
  });
  test('mixed signs have no shares', () => {
    assert.ok(divideProgrammes(read(correctionFund)).rows.every(({ share }) => share === undefined));
  });
  test('property: parts and rest are exactly the total, for any set', () => {
    const fen = fc.bigInt({ min: 0n, max: 10n ** 15n });
    fc.assert(
      fc.property(fc.array(fen, { minLength: 1, maxLength: 30 }), fen, (parts, rest) => {
        const text = (amount: bigint): string => `${amount / 100n}.${String(amount % 100n).padStart(2, '0')}`;
        const total = parts.reduce((a, b) => a + b, rest);
        const fund = read({
          name: 'x',
          amount: text(total),
          programmes: parts.map((part) => ({ name: 'p', amount: text(part) })),
        });
        assert.equal(fund.conflict, undefined);
        const divided = divideProgrammes(fund);
        const all = sum(divided.rows.map(({ amount }) => amount ?? ZERO));
        assert.equal(compare(all, maybeValue(fund.amount) ?? ZERO), 0);
        if (total > 0n) {
          const shown = divided.rows.reduce((sumOf, { share }) => sumOf + (share?.tenths ?? 0), 0);
          assert.equal(shown, 1000);
          const listed = divideProgrammes(fund, true).rows;
          assert.equal(
            listed.reduce((sumOf, { share }) => sumOf + (share?.tenths ?? 0), 0),
            1000,
          );
          assert.deepEqual(
            listed.flatMap(({ index }) => (index < 0 ? [] : index)),
            parts.map((_, index) => index),
          );
        }
      }),
      { numRuns: 500 },
    );
  });
});
