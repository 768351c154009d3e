import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { maybePlainRow } from '../../../src/county-ranking/county-ranking-plain-data.js';
import { readRow } from '../../../src/county-ranking/county-ranking-read-data.js';
import type { RankingMetric } from '../../../src/county-ranking/county-ranking-row-data.js';
import type { Problem } from '../../../src/core/problem.js';

const metric: RankingMetric = { name: '入会', unit: '人', kind: 'amount', direction: 'high', precision: 1 };

const read = (item: unknown, mayBePlain: boolean): unknown => {
  const problems: Problem[] = [];
  const { more, near, ...row } = readRow(item, 7, metric, undefined, problems, mayBePlain);
  // Of the rest of a row only what is said counts: a schema leaves out what nobody asks for.
  // A quotient of two doubles may miss the last digit.
  return {
    row,
    problems,
    near: near.toPrecision(14),
    more: [more.group, more.veto, more.aliases, more.previousValue, more.value],
  };
};

const anything = fc.constantFrom<unknown>(
  ...[undefined, null, 0, -0, 1, -3, 1.25, 45.123, 1e-7, 1e21, 2 ** 53, NaN, Infinity],
  ...['', ' ', '甲', '12.5', true, [], {}, { status: 'withheld' }, { value: 5, qualifier: '近' }],
);
const key = fc.constantFrom(
  ...['code', 'name', 'group', 'value', 'target', 'previousRank', 'aliases', 'part', 'whole'],
  ...['previousValue', 'parts', 'items', 'bonus', 'veto', 'unknown'],
);

describe('a plain row', () => {
  test('is read as the schema reads it, whatever stands in its fields', () => {
    let plain = 0;
    const usual = fc.record({
      name: fc.constant('白鹭县'),
      code: fc.constant('S01'),
      value: fc.double({ min: -1e9, max: 1e9, noNaN: true }),
    });
    fc.assert(
      fc.property(usual, fc.dictionary(key, anything, { maxKeys: 3 }), (row, more) => {
        const item = { ...row, ...more };
        if (maybePlainRow(item)) plain += 1;
        assert.deepEqual(read(item, true), read(item, false));
      }),
      { numRuns: 3000 },
    );
    assert.ok(plain > 50, `only ${plain} of them were plain`);
  });

  test('is none of other things', () => {
    for (const item of [null, undefined, 0, '白鹭县', [], {}, () => 0])
      assert.equal(maybePlainRow(item), undefined);
  });
});
