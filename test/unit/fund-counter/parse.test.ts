import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { compare } from '../../../src/core/exact.js';
import { maybeValue } from '../../../src/core/figure.js';
import { DataError } from '../../../src/core/problem.js';
import { parseFund } from '../../../src/fund-counter/fund-counter-data.js';
import {
  brokenRowsFund,
  conflictingFund,
  fewPeopleFund,
  qualifiedFund,
  shortFund,
  unitFund,
} from '../../../stories/fund-examples.js';
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
      apart: '1,000,000',
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

describe('figures are checked against one another', () => {
  test('fewer people than households is a contradiction; as many person-times need not be', () => {
    assert.deepEqual(codesOf({ ...fund, households: 3200, people: 3199 }), ['/people people-households']);
    assert.deepEqual(codesOf({ ...fund, households: 3200, people: 3200 }), []);
    assert.deepEqual(codesOf({ ...fund, households: 3200, people: 3199, peopleUnit: '人次' }), []);
    const rough = { value: 3000, qualifier: '超' };
    assert.deepEqual(codesOf({ ...fund, households: 3200, people: rough }), []);
    assert.deepEqual(codesOf({ ...fund, households: null, people: 3 }), []);
  });
  test('in a programme too', () => {
    assert.deepEqual(codesOf(fewPeopleFund), [
      '/people people-households',
      '/programmes/0/people people-households',
    ]);
  });
  test('an amount that is a unit away from last year’s: 1200 元 beside 1200 万元', () => {
    assert.deepEqual(codesOf(unitFund), ['/amount unit-doubt']);
    const against = (amount: number | string, previous: number | string): number =>
      codesOf({ name: 'x', amount, previous: { amount: previous } }).length;
    assert.equal(against(12_000_000, 1200), 1);
    assert.equal(against(3000, 10_000_000), 1);
    assert.equal(against('120000000000', 1200), 1);
    for (const [now, then] of [
      [1200, 1_200_000],
      [1200, 120_000_000],
      [1200, 1100],
      [0, 12_000_000],
      [1200, 0],
      [-1200, 12_000_000],
    ] as const)
      assert.equal(against(now, then), 0, `${now} ${then}`);
    // From 0.3 to 3 times a step, to the fen.
    for (const [least, most] of [
      ['3000', '30000'],
      ['30000000', '300000000'],
    ] as const) {
      assert.deepEqual([against(least, 1), against(most, 1)], [1, 1]);
      assert.deepEqual([against(`${Number(least) - 1}.99`, 1), against(`${most}.01`, 1)], [0, 0]);
    }
    const programmes = [{ name: 'a', amount: 1, previous: 10_000 }];
    assert.deepEqual(codesOf({ name: 'x', amount: 5, programmes }), ['/programmes/0/amount unit-doubt']);
  });
  test('nothing is altered', () => {
    assert.equal(yuan(unitFund), '1200/1');
    const { households, people } = parseFund(fewPeopleFund).data;
    assert.deepEqual([maybeValue(households)?.n, maybeValue(people)?.n], [3200n, 650n]);
  });
});

describe('the history', () => {
  const history = [
    { asOf: '2026-10', amount: 2 },
    { asOf: '2026-08-31', amount: '1.5' },
    { asOf: '2026-09-30', amount: null },
  ];
  test('is read in the fund’s unit, the oldest first', () => {
    const read = parseFund({ ...fund, history }).data.history;
    assert.deepEqual(
      read.map(
        ({ amount }) => maybeValue(amount) && Number(maybeValue(amount)?.n) / Number(maybeValue(amount)?.d),
      ),
      [15_000, undefined, 20_000],
    );
  });
  test('a bad entry is marked, and the others stand', () => {
    const broken = [...history, 7, { asOf: 'x', amount: 1 }, { asOf: '2026-11', amount: 'x' }];
    const parsed = parseFund({ ...fund, history: broken });
    assert.deepEqual(
      parsed.problems.map(({ path }) => path),
      ['/history/3', '/history/4/asOf', '/history/5/amount'],
    );
    assert.deepEqual(
      parsed.data.history.map(({ amount }) => amount.status),
      ['value', 'unreported', 'value', 'unreadable'],
    );
    assert.deepEqual(parseFund({ ...fund, history: 'x' }).data.history, []);
  });
});

test('any JSON is read or refused with a DataError, and the input is left as it was', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (amount, programmes, other) => {
      for (const document of [
        amount,
        { name: 'x', amount, programmes, people: other, previous: other, target: other },
        {
          ...fund,
          programmes: [programmes, other],
          households: amount,
          period: other,
          schedule: other,
          history: [other, { asOf: '2026-10', amount }],
        },
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
