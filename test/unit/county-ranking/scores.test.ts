import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { toNumber } from '../../../src/core/exact.js';
import { maybeValue } from '../../../src/core/figure.js';
import { arithmeticLines } from '../../../src/county-ranking/county-ranking-arithmetic.js';
import { parseRanking } from '../../../src/county-ranking/county-ranking-data.js';
import { standingsOf } from '../../../src/county-ranking/county-ranking-places.js';
import { sentenceRanking, tableRanking } from '../../../src/county-ranking/county-ranking-summary.js';
import { scoredRanking } from '../../../stories/county-ranking-examples.js';
import { rankedOf, unrankedOf } from './space.js';

const metric = { name: '得分', unit: '分' };

type Parsed = ReturnType<typeof parseRanking>;

const scored = (rule: object, value: unknown, more: object = {}): Parsed =>
  parseRanking({
    metric,
    scoring: [{ item: 'a', name: '甲项', weight: 30, ...rule }],
    rows: [{ name: 'x', items: { a: value }, ...more }],
  });

const pointsOf = (rule: object, value: unknown, more: object = {}): number | string => {
  const reading = scored(rule, value, more).data.rows[0]!.value;
  const exact = maybeValue(reading);
  return exact ? toNumber(exact) : reading.status;
};

describe('an item gives', () => {
  it('in proportion, up to its cap and not below 0', () => {
    const rule = { rule: 'proportional', target: 60 };
    assert.equal(pointsOf(rule, 45), 22.5);
    assert.equal(pointsOf(rule, 90), 30);
    assert.equal(pointsOf({ ...rule, cap: 36 }, 90), 36);
    assert.equal(pointsOf({ ...rule, cap: 36 }, 66), 33);
    assert.equal(pointsOf(rule, -5), 0);
  });

  it('by steps: the highest reached, bounds included, else 0; in whatever order they stand', () => {
    const steps = [
      { from: 20, score: 30 },
      { from: 5, score: 10 },
    ];
    assert.deepEqual(
      [4.9, 5, 19, 20, 99].map((value) => pointsOf({ rule: 'steps', steps }, value)),
      [0, 10, 10, 30, 30],
    );
  });

  it('all or nothing', () => {
    assert.deepEqual(
      ['91.9', 92, 95].map((value) => pointsOf({ rule: 'pass', target: 92 }, value)),
      [0, 30, 30],
    );
    assert.equal(pointsOf({ rule: 'pass' }, 1), 30);
    assert.equal(pointsOf({ rule: 'pass' }, 0), 0);
  });

  it('what deductions leave, with the floor 0 and no more than the weight', () => {
    assert.deepEqual(
      [0, '1.5', 30, 31, -4].map((value) => pointsOf({ rule: 'deduct' }, value)),
      [30, 28.5, 0, 0, 30],
    );
  });
});

describe('a composite score', () => {
  it('is the exact sum of its items, and the bonus on top of it', () => {
    const { data } = parseRanking(scoredRanking);
    const of = (code: string): number =>
      toNumber(maybeValue(data.rows.find((row) => row.code === code)!.value)!);
    assert.equal(of('K2'), 40 + 18 + 20 + 15);
    assert.ok(Math.abs(of('K1') - ((61.2 / 65) * 40 + 25 + 20 + 13 + 2)) < 1e-9);
    assert.equal(of('K3'), 36 + 10 + 0 + 13.5);
    assert.ok(Math.abs(of('K4') - ((45 / 65) * 40 + 0 + 20 + 0)) < 1e-9);
    assert.equal(pointsOf({ rule: 'deduct' }, 10, { bonus: -2.5 }), 17.5);
  });

  it('never takes a missing item for 0: the row has no place, and says which item', () => {
    assert.equal(pointsOf({ rule: 'deduct' }, null), 'unreported');
    assert.equal(pointsOf({ rule: 'deduct' }, { status: 'withheld' }), 'withheld');
    assert.equal(pointsOf({ rule: 'deduct' }, 1, { items: {} }), 'unreported');
    const { data } = parseRanking(scoredRanking);
    const row = tableRanking(data, 'zh-CN').rows.find((cells) => cells[1] === '青岚县')!;
    assert.deepEqual([row[0], row[2]], ['—', '未报送（驿站）']);
  });

  it('is not computed where the row brings its own, which is checked against it', () => {
    assert.equal(pointsOf({ rule: 'deduct' }, 10, { value: 20 }), 20);
    assert.deepEqual(scored({ rule: 'deduct' }, 10, { value: 20 }).problems, []);
    const { problems } = scored({ rule: 'deduct' }, 10, { value: '21.5' });
    assert.deepEqual(
      problems.map(({ path, code }) => [path, code]),
      [['/rows/0/value', 'contradiction']],
    );
    assert.deepEqual(problems[0]!.params, { actual: '20 = 20', stated: '21.5' });
  });

  it('shows its arithmetic, ≈ where it is rounded, → where a bound gave the points', () => {
    const { data } = parseRanking(scoredRanking);
    const lines = (code: string): string[] =>
      arithmeticLines(data.rows.find((row) => row.code === code)!.extra.score!, 'zh-CN');
    assert.deepEqual(lines('K1'), [
      '入会：61.2 ÷ 65 × 40 ≈ 37.66',
      '驿站：22 → 25',
      '合同签订：95 ≥ 92 → 20',
      '规范：15 − 2 = 13',
      '合计：37.66 + 25 + 20 + 13 + 加分 2 ≈ 97.66',
    ]);
    assert.deepEqual(lines('K4').slice(1), [
      '驿站：4 → 0',
      '合同签订：93 ≥ 92 → 20',
      '规范：15 − 18 → 0',
      '合计：27.69 + 0 + 20 + 0 ≈ 47.69',
    ]);
    assert.equal(lines('K2')[0], '入会：70 ÷ 65 × 40 → 40');
  });

  it('with a rule that cannot be computed leaves scoring out and says it', () => {
    for (const rule of [
      { rule: 'proportional' },
      { rule: 'proportional', target: 0 },
      { rule: 'steps', steps: [] },
    ]) {
      const { data, problems } = scored(rule, 5);
      assert.equal(data.rows[0]!.value.status, 'unreported');
      assert.deepEqual(
        problems.map(({ code }) => code),
        ['value'],
      );
    }
    assert.deepEqual(
      scored({ rule: 'deduct', weight: 1e300 }, 5).problems.map(({ code }) => code),
      ['value'],
    );
  });

  it('lies between 0 and the weights, and does not depend on the order of items', () => {
    const item = fc.record({
      weight: fc.integer({ min: 0, max: 100 }),
      rule: fc.constantFrom('proportional', 'pass', 'deduct'),
      target: fc.integer({ min: 1, max: 100 }),
      value: fc.integer({ min: -50, max: 300 }),
    });
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 8 }), (items) => {
        const total = (list: typeof items): number => {
          const { data } = parseRanking({
            metric,
            scoring: list.map((one, at) => ({ ...one, item: `${at}`, name: `${at}`, value: undefined })),
            rows: [{ name: 'x', items: Object.fromEntries(list.map((one, at) => [`${at}`, one.value])) }],
          });
          return toNumber(maybeValue(data.rows[0]!.value)!);
        };
        const points = total(items);
        assert.ok(points >= 0 && points <= items.reduce((sum, { weight }) => sum + weight, 0) + 1e-9);
        assert.ok(Math.abs(points - total([...items].reverse())) < 1e-9);
      }),
    );
  });
});

describe('a veto', () => {
  const { data } = parseRanking(scoredRanking);

  it('takes the place, whatever the figure, and the row out of average and counts', () => {
    const standings = standingsOf(data);
    assert.deepEqual(
      rankedOf(standings).map(({ row }) => row.code),
      ['K1', 'K2', 'K3', 'K4'],
    );
    assert.deepEqual(
      unrankedOf(standings).map(({ row }) => row.code),
      ['K5', 'K6'],
    );
    assert.equal(standings.average!.count, 4);
    assert.match(sentenceRanking(data, 'zh-CN'), /2 个未参与排名和平均（一票否决 1 个、未报送 1 个）/);
  });

  it('keeps the figure in sight, with its reason', () => {
    const { columns, rows } = tableRanking(data, 'zh-CN');
    const row = rows.find((cells) => cells[1] === '白鹭县')!;
    assert.equal(row[2], '100.00分');
    assert.equal(row[columns.findIndex(({ key }) => key === 'note')], '一票否决：发生较大安全生产责任事故');
  });
});
