import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { compare } from '../../../src/core/exact.js';
import { maybeValue } from '../../../src/core/figure.js';
import { DataError } from '../../../src/core/problem.js';
import { parseFund } from '../../../src/fund-counter/fund-counter-data.js';
import { brokenRowsFund, conflictingFund, qualifiedFund, shortFund } from '../../../stories/fund-examples.js';
import { exact } from '../core/given.js';

const fund = { name: '帮扶资金', amount: 1200, unit: 'wan' };
const codesOf = (document: unknown): string[] =>
  parseFund(document).problems.map(({ path, code }) => `${path} ${code}`);
const refusal = (document: unknown): string[] => {
  try {
    parseFund(document);
  } catch (error) {
    assert.ok(error instanceof DataError);
    return error.problems.map(({ path, code }) => `${path} ${code}`);
  }
  return [];
};
const yuan = (document: unknown): string => {
  const value = maybeValue(parseFund(document).data.amount);
  return value ? `${value.n}/${value.d}` : '';
};

describe('the declared unit holds for every amount', () => {
  test('元 by default, 万元, 亿元', () => {
    assert.equal(yuan({ name: 'x', amount: 1200 }), '1200/1');
    assert.equal(yuan(fund), '12000000/1');
    assert.equal(yuan({ ...fund, amount: '5.72', unit: 'yi' }), '57200000000/100');
  });
  test('programmes, previous and target too', () => {
    const { data } = parseFund({
      ...fund,
      target: 1500,
      previous: { amount: 1000 },
      programmes: [{ name: 'a', amount: 380, previous: 300 }],
    });
    const first = data.programmes[0];
    for (const [reading, expected] of [
      [data.target, '15000000'],
      [data.previous?.amount, '10000000'],
      [first?.amount, '3800000'],
      [first?.previous, '3000000'],
    ] as const)
      assert.equal(compare(maybeValue(reading) ?? exact('-1'), exact(expected)), 0);
  });
});

describe('money beyond 9e13 元 must be text', () => {
  test('a JSON number is refused, with a word what to do', () => {
    assert.deepEqual(refusal({ name: 'x', amount: 90_000_000_000_001 }), ['/amount money-text']);
    assert.deepEqual(refusal({ name: 'x', amount: -90_000_000_000_001 }), ['/amount money-text']);
    assert.deepEqual(refusal({ name: 'x', amount: 900_001, unit: 'yi' }), ['/amount money-text']);
    assert.deepEqual(refusal({ name: 'x', amount: { value: 1e15, qualifier: '超' } }), [
      '/amount money-text',
    ]);
  });
  test('at the bound a number will do, beyond it text', () => {
    assert.deepEqual(refusal({ name: 'x', amount: 90_000_000_000_000 }), []);
    assert.equal(yuan({ name: 'x', amount: '999999999999999.99' }), '99999999999999999/100');
  });
  test('in a programme it spoils that row only', () => {
    const parsed = parseFund({ ...fund, programmes: [{ name: 'a', amount: 1e10 }] });
    assert.equal(parsed.data.programmes[0]?.amount.status, 'unreadable');
    assert.equal(parsed.skipped, 1);
    assert.deepEqual(codesOf({ ...fund, programmes: [{ name: 'a', amount: 1e10 }] }), [
      '/programmes/0/amount money-text',
    ]);
  });
});

describe('what is refused, and what is only marked', () => {
  test('a broken envelope, name, amount or unit refuses the whole', () => {
    for (const document of [
      null,
      7,
      'x',
      [],
      {},
      { name: 'x' },
      { amount: 1 },
      { ...fund, amount: '三百' },
      { ...fund, unit: '万' },
      { ...fund, programmes: {} },
    ])
      assert.notDeepEqual(refusal(document), [], JSON.stringify(document));
  });
  test('a bad row, count, target, period or previous is marked and the rest stands', () => {
    assert.deepEqual(codesOf({ ...fund, households: 'x' }), ['/households figure']);
    assert.deepEqual(codesOf({ ...fund, people: -3 }), ['/people count-negative']);
    assert.deepEqual(codesOf({ ...fund, target: true }), ['/target figure']);
    assert.deepEqual(codesOf({ ...fund, previous: null }), ['/previous type']);
    assert.equal(codesOf({ ...fund, period: { start: '2026-12-31', end: '2026-01-01' } }).length, 1);
    assert.deepEqual(codesOf({ ...fund, programmes: [7, { name: 'a', amount: 1 }] }), ['/programmes/0 type']);
    assert.equal(parseFund(brokenRowsFund).data.programmes.length, 6);
    assert.equal(parseFund(brokenRowsFund).skipped, 1);
  });
  test('the statuses are kept apart', () => {
    assert.deepEqual(
      parseFund(brokenRowsFund).data.programmes.map(({ amount }) => amount.status),
      ['value', 'unreported', 'not-applicable', 'withheld', 'unreadable', 'value'],
    );
  });
  test('the event gets the host’s own object, named by its id or name', () => {
    const row = { name: '金秋助学', amount: 1 };
    const { data } = parseFund({ ...fund, programmes: [row] });
    assert.equal(data.programmes[0]?.item, row);
    assert.equal(data.programmes[0]?.id, '金秋助学');
  });
});

describe('contradictions are listed and nothing is altered', () => {
  test('parts that exceed the total, a complete list that falls short', () => {
    assert.deepEqual(codesOf(conflictingFund), ['/programmes parts-sum']);
    assert.deepEqual(codesOf(shortFund), ['/programmes parts-sum']);
    assert.deepEqual(codesOf({ ...shortFund, complete: false }), []);
    assert.deepEqual(parseFund(conflictingFund).problems[0]?.params, {
      parts: '13,000,000',
      total: '12,000,000',
    });
  });
  test('a figure with a qualifier leaves room on its side', () => {
    const parts = [{ name: 'a', amount: 705 }];
    assert.deepEqual(codesOf({ ...qualifiedFund, programmes: parts }), []);
    assert.deepEqual(
      codesOf({ ...qualifiedFund, amount: { value: 700, qualifier: '近' }, programmes: parts }),
      ['/programmes parts-sum'],
    );
  });
});

test('any JSON is read or refused with a DataError, and the input is left as it was', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (amount, programmes, other) => {
      for (const document of [
        amount,
        { name: 'x', amount, programmes, people: other, previous: other, target: other },
        { ...fund, programmes: [programmes, other], households: amount, period: other, schedule: other },
      ]) {
        const before = JSON.stringify(document);
        try {
          parseFund(document);
        } catch (error) {
          if (!(error instanceof DataError)) throw error;
          assert.ok(error.problems.length > 0);
        }
        assert.equal(JSON.stringify(document), before);
      }
    }),
    { numRuns: 300 },
  );
});
