import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { compare, toNumber } from '../../../src/core/exact.js';
import { maybeValue } from '../../../src/core/figure.js';
import { parseRanking } from '../../../src/county-ranking/county-ranking-data.js';
import { standingsOf, type Standings } from '../../../src/county-ranking/county-ranking-places.js';
import { figureText, gapText, movementText } from '../../../src/county-ranking/county-ranking-text.js';
import { rankedOf, unrankedOf } from './space.js';

const metric = { name: '完成率', unit: '%', kind: 'rate' };

const standingsFor = (values: readonly unknown[], more: object = {}): Standings =>
  standingsOf(
    parseRanking({
      metric,
      rows: values.map((value, index) => ({ code: `${index}`, name: `n${index}`, value })),
      ...more,
    }).data,
  );

const ranks = (values: readonly unknown[], more: object = {}): (number | undefined)[] =>
  rankedOf(standingsFor(values, more)).map(({ rank }) => rank);

const texts = (document: object): string[] => {
  const { data } = parseRanking(document);
  return rankedOf(standingsOf(data)).map(({ row }) => figureText(data, row, 'zh-CN'));
};

describe('places', () => {
  it('are 1, 2, 2, 4 by default, 1, 2, 2, 3 dense, 1, 2, 3, 4 ordinal', () => {
    const values = [80, 70, 70, 60];
    assert.deepEqual(ranks(values), [1, 2, 2, 4]);
    assert.deepEqual(ranks(values, { ties: 'dense' }), [1, 2, 2, 3]);
    assert.deepEqual(ranks(values, { ties: 'ordinal' }), [1, 2, 3, 4]);
  });

  it('begin with the least where less is better', () => {
    const ranked = rankedOf(standingsFor([15, 12, 21], { metric: { ...metric, direction: 'low' } }));
    assert.deepEqual(
      ranked.map(({ row }) => row.code),
      ['1', '0', '2'],
    );
  });

  it('are for rows with a figure alone', () => {
    const standings = standingsFor([null, 5, { status: 'withheld' }, 0]);
    assert.deepEqual(
      rankedOf(standings).map(({ row }) => row.code),
      ['1', '3'],
    );
    assert.equal(unrankedOf(standings).length, 2);
  });

  it('at a precision are judged on what is shown: what reads alike is tied, what reads apart is not', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 12000 }), { minLength: 1, maxLength: 12 }),
        fc.option(fc.integer({ min: 0, max: 12000 }), { nil: undefined }),
        fc.constantFrom('high', 'low'),
        (values, target, direction) => {
          const document = {
            metric: { ...metric, precision: 1, direction },
            rows: values.map((value, index) => ({
              code: `${index}`,
              name: `${index}`,
              value: (value / 100).toFixed(2),
              ...(target === undefined ? {} : { target: (target / 100).toFixed(2) }),
            })),
          };
          const shown = texts(document);
          const ranked = rankedOf(standingsOf(parseRanking(document).data));
          ranked.forEach((a, i) =>
            ranked.forEach((b, j) => assert.equal(a.rank === b.rank, shown[i] === shown[j])),
          );
        },
      ),
    );
  });

  it('without a precision are judged on raw figures, and decimals are added until what differs reads apart', () => {
    assert.deepEqual(
      texts({
        metric,
        rows: [
          { name: 'a', value: '70.01' },
          { name: 'b', value: '70.02' },
        ],
      }),
      ['70.02%', '70.01%'],
    );
    assert.deepEqual(
      texts({
        metric,
        rows: [
          { name: 'a', value: 70 },
          { name: 'b', value: '70.4' },
        ],
      }),
      ['70.4%', '70.0%'],
    );
    assert.deepEqual(ranks(['70.00001', '70.00002']), [1, 2]);
  });

  it('do not depend on the order of the input, and are 1 + the number of better rows', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -20, max: 20 }), { maxLength: 15 }).chain((values) =>
          fc.tuple(
            fc.constant(values),
            fc.shuffledSubarray(
              values.map((_, i) => i),
              { minLength: values.length },
            ),
          ),
        ),
        ([values, order]) => {
          const rows = values.map((value, index) => ({ code: `c${index}`, name: 'n', value }));
          const of = (list: readonly object[]): (readonly [string | undefined, number])[] =>
            rankedOf(standingsOf(parseRanking({ metric, rows: list }).data)).map(
              ({ row, rank = 0 }) => [row.code, rank] as const,
            );
          const straight = of(rows);
          assert.deepEqual(of(order.map((index) => rows[index]!)), straight);
          for (const [code, rank] of straight) {
            const value = values[Number(code!.slice(1))]!;
            assert.equal(rank, 1 + values.filter((other) => other > value).length);
          }
        },
      ),
    );
  });
});

describe('nothing rounds up to what it has not reached', () => {
  it('100%, a target, the average; nor down to 0 where less is better', () => {
    assert.deepEqual(texts({ metric: { ...metric, precision: 1 }, rows: [{ name: 'a', value: '99.96' }] }), [
      '99.9%',
    ]);
    assert.deepEqual(
      texts({ metric: { ...metric, precision: 1 }, rows: [{ name: 'a', value: '74.96', target: 75 }] }),
      ['74.9%'],
    );
    assert.deepEqual(
      texts({
        metric: { ...metric, precision: 1 },
        average: { value: 65 },
        rows: [{ name: 'a', value: '64.96' }],
      }),
      ['64.9%'],
    );
    assert.deepEqual(
      texts({ metric: { ...metric, precision: 1, direction: 'low' }, rows: [{ name: 'a', value: '0.04' }] }),
      ['0.1%'],
    );
    assert.deepEqual(
      texts({
        metric: { ...metric, precision: 1 },
        average: { value: 65 },
        rows: [{ name: 'a', value: '65.04' }],
      }),
      ['65.0%'],
    );
  });
});

describe('the average', () => {
  const rows = [
    { name: 'a', part: 9, whole: 10 },
    { name: 'b', part: 10, whole: 100 },
  ];
  const averageOf = (document: object): [string | undefined, number | undefined] => {
    const { average } = standingsOf(parseRanking({ metric, ...document }).data);
    const value = maybeValue(average?.value);
    return [average?.by, value && Math.round(toNumber(value) * 1e6) / 1e6];
  };

  it('is pooled where every ranked row has part and whole, else the mean', () => {
    assert.deepEqual(averageOf({ rows }), ['pooled', 17.272727]);
    assert.deepEqual(averageOf({ rows: [...rows, { name: 'c', value: null }] }), ['pooled', 17.272727]);
    assert.deepEqual(averageOf({ rows: [...rows, { name: 'c', value: 20 }] }), ['mean', 40]);
  });

  it('is what the data asks for', () => {
    assert.deepEqual(averageOf({ rows, average: 'mean' }), ['mean', 50]);
    assert.deepEqual(averageOf({ rows, average: { label: '全市', value: 65 } }), ['given', 65]);
    assert.deepEqual(averageOf({ rows, average: 'none' }), [undefined, undefined]);
    assert.deepEqual(averageOf({ rows: [{ name: 'a', value: 3 }], average: 'pooled' }), [
      undefined,
      undefined,
    ]);
  });

  it('of 45% that lies 20 points below it is 65%', () => {
    const standings = standingsFor([45], { average: { value: 65 } });
    assert.equal(gapText(standings, rankedOf(standings)[0]!, 'zh-CN'), '−20.0');
  });

  it('has gaps that never read 0.0 unless they are nothing', () => {
    const standings = standingsFor(['65.04', '64.96', '65'], { average: { value: 65 } });
    const { gapPlaces } = standings;
    assert.deepEqual(
      rankedOf(standings).map((standing) => gapText({ ...standings, gapPlaces: 1 }, standing, 'zh-CN')),
      ['+不足0.1', '0.0', '−不足0.1'],
    );
    assert.equal(gapPlaces, 2);
  });
});

describe('movement and marks', () => {
  it('say 进, 退, 持平, 新进, and nothing where nothing was said', () => {
    const { data } = parseRanking({
      metric,
      rows: [5, 1, 3, null, undefined].map((previousRank, index) => ({
        name: `${index}`,
        value: 90 - index,
        ...(previousRank === undefined ? {} : { previousRank }),
      })),
    });
    assert.deepEqual(
      rankedOf(standingsOf(data)).map(({ moved }) => movementText(moved, 'zh-CN')),
      ['进4位', '退1位', '持平', '新进', ''],
    );
  });

  const lastOf = (values: readonly unknown[], last: number, ties = 'competition'): (number | undefined)[] =>
    rankedOf(standingsFor(values, { marks: { last }, ties })).map(({ fromLast }) => fromLast);

  it('mark the last only where that is declared, and ties together', () => {
    assert.deepEqual(lastOf([4, 3, 2, 1], 0), [undefined, undefined, undefined, undefined]);
    assert.deepEqual(lastOf([4, 3, 2, 1], 2), [undefined, undefined, 2, 1]);
    assert.deepEqual(lastOf([4, 3, 1, 1], 1), [undefined, undefined, 1, 1]);
    assert.deepEqual(lastOf([4, 3, 1, 1], 2), [undefined, undefined, 1, 1]);
    assert.deepEqual(lastOf([4, 3, 1, 1], 2, 'dense'), [undefined, 2, 1, 1]);
    assert.deepEqual(lastOf([5, 5], 1), [undefined, undefined]);
  });

  it('mark the first three, or as many as declared', () => {
    const firstOf = (marks: object): unknown[] =>
      rankedOf(standingsFor([4, 4, 4, 4, 3], { marks })).map(({ isFirst }) => isFirst);
    assert.deepEqual(firstOf({}), [true, true, true, true, false]);
    assert.deepEqual(firstOf({ first: 0 }), [false, false, false, false, false]);
  });
});

describe('2,844 rows', () => {
  it('are ranked by an exact mean of quotients that has thousands of digits', () => {
    const rows = Array.from({ length: 2844 }, (_, index) => ({
      code: `${index}`,
      name: `${index}`,
      part: (index * 7919) % 4001,
      whole: 4001 + (index % 997),
    }));
    const standings = standingsOf(parseRanking({ metric, rows, average: 'mean' }).data);
    const [ranked, { average }] = [rankedOf(standings), standings];
    assert.equal(ranked.length, 2844);
    ranked.slice(1).forEach(({ row }, index) => {
      assert.ok(compare(maybeValue(ranked[index]!.row.value)!, maybeValue(row.value)!) >= 0);
    });
    const floating = rows.reduce((total, { part, whole }) => total + (part / whole) * 100, 0) / rows.length;
    assert.ok(Math.abs(toNumber(maybeValue(average!.value)!) - floating) < 1e-6);
  });
});
