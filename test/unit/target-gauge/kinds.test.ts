import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { compare, type Exact } from '../../../src/core/exact.js';
import type { Band } from '../../../src/core/bands.js';
import { CUT_OFF, tell, YEAR } from './given.js';

/** A fraction written out: "-3195/73". */
const fraction = (text: string): Exact => {
  const [n = '', d = '1'] = text.split('/');
  return { n: BigInt(n), d: BigInt(d) };
};

const sum = { name: '专题宣讲', unit: '场', target: 200 };
const growth = { name: '会员', unit: '万人', baseline: 100, target: 105 };
const fall = { name: '理赔时间', unit: '天', baseline: 30, target: 27, direction: 'at-most' };
const same = { name: '经费', unit: '万元', baseline: 50, target: 50 };
const ceiling = { name: '经费', unit: '万元', target: 60, direction: 'at-most' };
const room = { name: '经费', unit: '万元', baseline: 100, target: 120, direction: 'at-most' };
const cover = { name: '驿站', unit: '处', kind: 'coverage', target: 50 };
const clear = { name: '案件', unit: '件', kind: 'clearance', target: 0 };
const level = { name: '签订率', unit: '%', kind: 'level', target: 92 };
const days = { name: '结案周期', unit: '天', kind: 'level', target: 15, direction: 'at-most' };

// What is due, worked out by hand: 324 of 365 days = 6480/73; 10 months and 20 of 30 days of 12 = 800/9;
// half way from 30 to 100 = 65; 143 of 365 days = 2860/73; 60 of 366 days = 1000/61.
const byDay = CUT_OFF;
const byMonth = { ...CUT_OFF, schedule: 'by-month' };
const nodes = [
  { date: '2026-06-30', due: 30 },
  { date: '2026-12-31', due: 100 },
];
const byPlan = { asOf: '2026-09-30', schedule: nodes };
const given = { asOf: '2026-11-20', schedule: 80 };
const before = { asOf: '2025-12-31', period: YEAR };
const after = { asOf: '2027-01-15', period: YEAR };
const fiscal = { asOf: '2026-11-20', period: { start: '2026-07-01', end: '2027-06-30' } };
const leap = { asOf: '2028-02-29', period: { start: '2028-01-01', end: '2028-12-31' } };

/** What · document · rate · gap to the schedule in points · light · reason · words of the sentence. */
type Row = [string, object, string | undefined, string | undefined, string, string, ...string[]];

const table: Row[] = [
  ['a sum at zero', { ...sum, ...byDay, value: 0 }, '0', '-6480/73', 'bad', 'behind', '0场', '88.8 个百分点'],
  ['a sum far behind', { ...sum, ...byDay, value: 90 }, '45', '-3195/73', 'bad', 'behind', '43.8 个百分点'],
  [
    'a sum a little behind',
    { ...sum, ...byDay, value: 160 },
    '80',
    '-640/73',
    'warn',
    'slightly-behind',
    '略滞后',
  ],
  ['a sum ahead', { ...sum, ...byDay, value: 180 }, '90', '90/73', 'good', 'on-schedule', '快于序时进度 1.2'],
  ['a sum reached', { ...sum, ...byDay, value: 200 }, '100', '820/73', 'done', 'done', '已完成'],
  [
    'a sum exceeded',
    { ...sum, ...byDay, value: 272 },
    '136',
    '3448/73',
    'done',
    'done',
    '136.0%',
    '超额完成',
  ],
  ['a sum below zero', { ...sum, ...byDay, value: -10 }, '-5', '-6845/73', 'bad', 'behind', '−10场', '−5.0%'],
  [
    'a sum not reported',
    { ...sum, ...byDay, value: null },
    undefined,
    undefined,
    'none',
    'unjudged',
    '未报送',
  ],
  [
    'a sum withheld',
    { ...sum, ...byDay, value: { status: 'withheld' } },
    undefined,
    undefined,
    'none',
    'unjudged',
    '保密',
  ],
  [
    'a sum without a target',
    { ...sum, ...byDay, target: null, value: 180 },
    undefined,
    undefined,
    'none',
    'unjudged',
    '目标 未报送',
    '未判定',
  ],
  [
    'a hair above by month',
    { ...sum, ...byMonth, value: 178 },
    '89',
    '1/9',
    'good',
    'on-schedule',
    '10.7/12 个月',
  ],
  [
    'a hair below by month',
    { ...sum, ...byMonth, value: 177 },
    '177/2',
    '-7/18',
    'warn',
    'slightly-behind',
    '0.4 个百分点',
  ],
  [
    'on the plan exactly',
    { ...sum, ...byPlan, value: 130 },
    '65',
    '0',
    'good',
    'on-schedule',
    '与序时进度持平',
    '按计划节点计算',
  ],
  [
    'half a point below the plan',
    { ...sum, ...byPlan, value: 129 },
    '129/2',
    '-1/2',
    'warn',
    'slightly-behind',
    '0.5 个百分点',
  ],
  [
    'ten points below the plan',
    { ...sum, ...byPlan, value: 110 },
    '55',
    '-10',
    'warn',
    'slightly-behind',
    '10.0 个百分点',
  ],
  [
    'beyond ten below the plan',
    { ...sum, ...byPlan, value: 109 },
    '109/2',
    '-21/2',
    'bad',
    'behind',
    '10.5 个百分点',
  ],
  ['on a schedule given', { ...sum, ...given, value: 160 }, '80', '0', 'good', 'on-schedule', '由数据给定'],
  [
    'a tenth below one given',
    { ...sum, ...given, value: '159.8' },
    '799/10',
    '-1/10',
    'warn',
    'slightly-behind',
    '0.1 个百分点',
  ],
  [
    'ten and a tenth below',
    { ...sum, ...given, value: '139.8' },
    '699/10',
    '-101/10',
    'bad',
    'behind',
    '10.1 个百分点',
  ],
  ['nothing before the start', { ...sum, ...before, value: 0 }, '0', '0', 'good', 'on-schedule', '0/365 天'],
  [
    'less than nothing then',
    { ...sum, ...before, value: -1 },
    '-1/2',
    '-1/2',
    'warn',
    'slightly-behind',
    '0.5 个百分点',
  ],
  [
    '99.5% after the end',
    { ...sum, ...after, value: 199 },
    '199/2',
    '-1/2',
    'warn',
    'slightly-behind',
    '365/365 天',
  ],
  [
    '90% after the end',
    { ...sum, ...after, value: 180 },
    '90',
    '-10',
    'warn',
    'slightly-behind',
    '10.0 个百分点',
  ],
  [
    '89.5% after the end',
    { ...sum, ...after, value: 179 },
    '179/2',
    '-21/2',
    'bad',
    'behind',
    '10.5 个百分点',
  ],
  ['all after the end', { ...sum, ...after, value: 200 }, '100', '0', 'done', 'done', '已完成'],
  [
    'a hair below in another year',
    { ...sum, ...fiscal, value: 78 },
    '39',
    '-13/73',
    'warn',
    'slightly-behind',
    '143/365 天',
    '0.2 个百分点',
  ],
  [
    'a hair above in another year',
    { ...sum, ...fiscal, value: 79 },
    '79/2',
    '47/146',
    'good',
    'on-schedule',
    '0.3 个百分点',
  ],
  [
    'above in a leap year',
    { ...sum, ...leap, value: 33 },
    '33/2',
    '13/122',
    'good',
    'on-schedule',
    '60/366 天',
  ],
  [
    'below in a leap year',
    { ...sum, ...leap, value: 32 },
    '16',
    '-24/61',
    'warn',
    'slightly-behind',
    '0.4 个百分点',
  ],
  [
    '99.5% without a schedule',
    { ...sum, value: 199 },
    '199/2',
    undefined,
    'none',
    'unjudged',
    '99.5%',
    '未判定',
  ],
  ['all without a schedule', { ...sum, value: 200 }, '100', undefined, 'done', 'done', '已完成'],
  [
    'a target of 0 met',
    { ...sum, target: 0, value: 0 },
    undefined,
    undefined,
    'done',
    'done',
    '目标不大于 0，不计完成率',
  ],
  [
    'a target of 0 not met',
    { ...sum, ...byDay, target: 0, value: -1 },
    undefined,
    undefined,
    'none',
    'unjudged',
    '未判定',
    '目标不大于 0',
  ],
  [
    'a target below 0 met',
    { ...sum, ...byDay, target: -5, value: -3 },
    undefined,
    undefined,
    'done',
    'done',
    '目标 −5场',
    '目标不大于 0',
  ],
  ['growth reached', { ...growth, ...byDay, value: 105 }, '100', '820/73', 'done', 'done', '进度 100.0%'],
  [
    'growth under way',
    { ...growth, ...byDay, value: 104 },
    '80',
    '-640/73',
    'warn',
    'slightly-behind',
    '进度 80.0%',
  ],
  ['growth not begun', { ...growth, ...byDay, value: 100 }, '0', '-6480/73', 'bad', 'behind', '进度 0.0%'],
  ['growth turned back', { ...growth, ...byDay, value: 99 }, '-20', '-7940/73', 'bad', 'behind', '−20.0%'],
  ['growth exceeded', { ...growth, ...byDay, value: 106 }, '120', '2280/73', 'done', 'done', '超额完成'],
  [
    'growth from nobody knows where',
    { ...growth, ...byDay, baseline: null, value: 104 },
    undefined,
    undefined,
    'none',
    'unjudged',
    '缺少基数，不计完成率',
  ],
  [
    'and reached all the same',
    { ...growth, ...byDay, baseline: null, value: 105 },
    undefined,
    undefined,
    'done',
    'done',
    '已完成',
  ],
  ['a fall reached', { ...fall, ...byDay, value: 27 }, '100', '820/73', 'done', 'done', '已完成'],
  ['a fall half way', { ...fall, ...byDay, value: '28.5' }, '50', '-2830/73', 'bad', 'behind', '进度 50.0%'],
  ['a fall that rose', { ...fall, ...byDay, value: 31 }, '-100/3', '-26740/219', 'bad', 'behind', '−33.3%'],
  [
    'a fall beyond its target',
    { ...fall, ...byDay, value: 26 },
    '400/3',
    '9760/219',
    'done',
    'done',
    '133.3%',
  ],
  [
    'a fall a hair short',
    { ...fall, ...byDay, value: '27.001' },
    '2999/30',
    '24527/2190',
    'good',
    'on-schedule',
    '99.9%',
  ],
  [
    'a fall from nobody knows where',
    { ...fall, ...byDay, baseline: null, value: 26 },
    undefined,
    undefined,
    'none',
    'unjudged',
    '缺少基数',
  ],
  [
    'a baseline that is the target, met',
    { ...same, ...byDay, value: 50 },
    undefined,
    undefined,
    'done',
    'done',
    '基数等于目标',
  ],
  [
    'a baseline that is the target, missed',
    { ...same, ...byDay, value: 49 },
    undefined,
    undefined,
    'none',
    'unjudged',
    '基数等于目标，不计完成率',
  ],
  [
    '"−10%" under way',
    { ...ceiling, ...given, target: -10, value: -4 },
    '40',
    '-40',
    'bad',
    'behind',
    '进度 40.0%',
  ],
  [
    '"−10%" reached',
    { ...ceiling, ...given, target: -10, value: -10 },
    '100',
    '20',
    'done',
    'done',
    '已完成',
  ],
  ['a ceiling untouched', { ...ceiling, ...byDay, value: 0 }, '0', undefined, 'good', 'within', '已用 0.0%'],
  [
    'a ceiling used in part',
    { ...ceiling, ...byDay, value: 41 },
    '205/3',
    undefined,
    'good',
    'within',
    '已用 68.3%',
  ],
  [
    'a ceiling used up',
    { ...ceiling, ...byDay, value: 60 },
    '100',
    undefined,
    'good',
    'within',
    '控制在目标以内',
  ],
  [
    'a ceiling passed by a hair',
    { ...ceiling, ...byDay, value: '60.01' },
    '6001/60',
    undefined,
    'bad',
    'exceeded',
    '已用 100.1%',
  ],
  [
    'a ceiling kept to the end',
    { ...ceiling, ...after, value: 41 },
    '205/3',
    undefined,
    'done',
    'done',
    '已完成',
  ],
  [
    'a ceiling passed at the end',
    { ...ceiling, ...after, value: 61 },
    '305/3',
    undefined,
    'bad',
    'exceeded',
    '超出控制目标',
  ],
  [
    'a ceiling of 0 held',
    { ...ceiling, ...byDay, target: 0, value: 0 },
    undefined,
    undefined,
    'good',
    'within',
    '目标不大于 0',
  ],
  [
    'a ceiling of 0 passed',
    { ...ceiling, ...byDay, target: 0, value: 1 },
    undefined,
    undefined,
    'bad',
    'exceeded',
    '超出控制目标',
  ],
  [
    'room for growth half used',
    { ...room, ...byDay, value: 110 },
    '50',
    undefined,
    'good',
    'within',
    '已用 50.0%',
  ],
  [
    'room for growth passed',
    { ...room, ...byDay, value: 130 },
    '150',
    undefined,
    'bad',
    'exceeded',
    '150.0%',
  ],
  [
    'room for growth at the end',
    { ...room, ...after, value: 110 },
    '50',
    undefined,
    'done',
    'done',
    '已完成',
  ],
  [
    'a coverage with some left',
    { ...cover, ...byDay, value: 43 },
    '86',
    '-202/73',
    'warn',
    'slightly-behind',
    '还剩 7处',
  ],
  ['a coverage not begun', { ...cover, ...byDay, value: 0 }, '0', '-6480/73', 'bad', 'behind', '还剩 50处'],
  ['a coverage complete', { ...cover, ...byDay, value: 50 }, '100', '820/73', 'done', 'done', '已完成'],
  [
    'a stock being cleared',
    { ...clear, ...byDay, baseline: 160, value: 12 },
    '185/2',
    '545/146',
    'good',
    'on-schedule',
    '还剩 12件',
  ],
  [
    'a stock not begun',
    { ...clear, ...byDay, baseline: 160, value: 160 },
    '0',
    '-6480/73',
    'bad',
    'behind',
    '还剩 160件',
  ],
  [
    'a stock cleared',
    { ...clear, ...byDay, baseline: 160, value: 0 },
    '100',
    '820/73',
    'done',
    'done',
    '已完成',
  ],
  [
    'a stock that grew',
    { ...clear, ...byDay, baseline: 160, value: 170 },
    '-25/4',
    '-27745/292',
    'bad',
    'behind',
    '还剩 170件',
  ],
  [
    'a stock of unknown size',
    { ...clear, ...byDay, value: 12 },
    undefined,
    undefined,
    'none',
    'unjudged',
    '还剩 12件',
    '缺少基数',
  ],
  [
    'a stock of unknown size, cleared',
    { ...clear, ...byDay, value: 0 },
    undefined,
    undefined,
    'done',
    'done',
    '已完成',
  ],
  [
    'a stock that began at 0',
    { ...clear, ...byDay, baseline: 0, value: 3 },
    undefined,
    undefined,
    'none',
    'unjudged',
    '基数等于目标',
  ],
  [
    'a stock to 10, 2 too many',
    { ...clear, ...byDay, target: 10, direction: 'at-most', value: 12 },
    undefined,
    undefined,
    'none',
    'unjudged',
    '还剩 2件',
  ],
  [
    'cases counted up',
    { ...clear, ...byDay, target: 160, value: 148 },
    '185/2',
    '545/146',
    'good',
    'on-schedule',
    '还剩 12件',
  ],
  [
    'a level missed, whatever the day',
    { ...level, ...byDay, value: 90 },
    '90',
    undefined,
    'bad',
    'not-held',
    '低于目标 2.0 个百分点',
  ],
  ['a level held', { ...level, ...byDay, value: 92 }, '92', undefined, 'good', 'held', '与目标持平'],
  [
    'a level held after the end',
    { ...level, ...after, value: '93.5' },
    '187/2',
    undefined,
    'good',
    'held',
    '高于目标 1.5 个百分点',
  ],
  [
    'a level a hair short',
    { ...level, value: '91.999' },
    '91999/1000',
    undefined,
    'bad',
    'not-held',
    '91.999%',
    '不足 0.1',
  ],
  [
    'a level in days passed',
    { ...days, ...byDay, value: 17 },
    '17',
    undefined,
    'bad',
    'not-held',
    '高于目标 2 天',
  ],
  ['a level in days held', { ...days, ...byDay, value: 15 }, '15', undefined, 'good', 'held', '达标'],
  ['a level without a value', { ...level, value: null }, undefined, undefined, 'none', 'unjudged', '未报送'],
];

const equal = (found: Exact | undefined, wanted: string | undefined, what: string): void => {
  if (wanted === undefined) assert.equal(found, undefined, what);
  else assert.ok(found && compare(found, fraction(wanted)) === 0, `${what}: ${found?.n}/${found?.d}`);
};

describe('by hand', () => {
  for (const [what, document, rate, gap, light, reason, ...words] of table) {
    test(what, () => {
      const told = tell(document);
      equal(told.judged.rate, rate, 'rate');
      equal(told.judged.gapToSchedule, gap, 'gap');
      assert.deepEqual([told.judged.light.light, told.judged.light.reason], [light, reason]);
      for (const said of words) assert.ok(told.sentence().includes(said), `${said} in ${told.sentence()}`);
    });
  }

  test('60 rows at least, no two alike', () => {
    assert.ok(table.length >= 60);
    assert.equal(new Set(table.map(([, document]) => JSON.stringify(document))).size, table.length);
  });
});

describe('a figure that has not met its target never reads as the target', () => {
  test('from above: 92.001 to stay below 92', () =>
    assert.equal(tell({ ...level, direction: 'at-most', value: '92.001' }).text().hero, '92.01%'));
  test('a fall: 27.001 is not 27', () =>
    assert.ok(
      tell({ ...fall, value: '27.001' })
        .text()
        .detail.startsWith('27.01天'),
    ));
});

test('an average of a level in days is told in days, and bands in percent do not judge it', () => {
  const told = tell({ ...days, value: 17, average: { label: '全市平均', rate: 20 } });
  assert.equal(told.text().average, '低于全市平均（20天）3 天');
  const bands = [{ light: 'good', label: '绿灯', all: [{ by: 'completion', min: 10 }] }];
  assert.equal(tell({ ...days, value: 17, bands }).judged.light.reason, 'unjudged');
  assert.equal(tell({ ...level, value: 90, bands }).text().verdict, '绿灯，低于目标 2.0 个百分点');
});

describe('whatever the figures', () => {
  const ORDER = ['bad', 'warn', 'good', 'done'];
  const rank = (document: object): number => ORDER.indexOf(tell(document).judged.light.light);
  const value = fc.integer({ min: -400, max: 700 });
  const schedules = fc.constantFrom<object>(byDay, byMonth, byPlan, given, before, after, fiscal, leap);

  test('more never burns a worse light where more is better', () => {
    const kinds = fc.constantFrom<object>(sum, growth, cover, { ...clear, target: 160 });
    fc.assert(
      fc.property(kinds, schedules, value, value, (kind, schedule, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const [less, more] = [low, high].map((at) => tell({ ...kind, ...schedule, value: at }));
        assert.ok(less?.judged.rate && more?.judged.rate);
        assert.ok(compare(less.judged.rate, more.judged.rate) <= 0);
        assert.ok(
          ORDER.indexOf(less.judged.light.light) <= ORDER.indexOf(more.judged.light.light),
          `${low} ${high}`,
        );
      }),
      { numRuns: 600 },
    );
  });

  test('more never burns a better light where less is better', () => {
    const kinds = fc.constantFrom<object>(fall, ceiling, room, { ...clear, baseline: 160 }, days);
    fc.assert(
      fc.property(kinds, schedules, value, value, (kind, schedule, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        assert.ok(rank({ ...kind, ...schedule, value: low }) >= rank({ ...kind, ...schedule, value: high }));
      }),
      { numRuns: 600 },
    );
  });

  test('a ceiling is never done before its end, nor ever above itself', () => {
    fc.assert(
      fc.property(value, schedules, (at, schedule) => {
        const { light } = tell({ ...ceiling, ...schedule, value: at }).judged;
        if (at > 60) assert.equal(light.light, 'bad');
        else assert.equal(light.light, schedule === after ? 'done' : 'good');
      }),
    );
  });

  test('gaps are antisymmetric: what one is ahead the other is behind', () => {
    const share = fc.integer({ min: 1, max: 1999 });
    fc.assert(
      fc.property(share, share, (a, b) => {
        const gap = (at: number, due: number): { n: Exact; size: string } => {
          const told = tell({ ...sum, target: 2000, value: at, schedule: due / 20, asOf: '2026-11-20' });
          const size = /[\d.]+(?= 个百分点)/.exec(told.text().verdict)?.[0] ?? '';
          return { n: told.judged.gapToSchedule as Exact, size };
        };
        const [one, other] = [gap(a, b), gap(b, a)];
        assert.equal(compare(one.n, { n: -other.n.n, d: other.n.d }), 0);
        // Only across ten points behind does the size itself round away from the bound.
        if (Math.abs(Math.abs(a - b) - 200) > 1) assert.equal(one.size, other.size);
      }),
      { numRuns: 400 },
    );
  });

  test('the first band that holds gives the light, in whatever order they stand', () => {
    const bound = fc.integer({ min: -60, max: 60 });
    const band = fc.record({
      light: fc.constantFrom('done', 'good', 'warn', 'bad'),
      min: bound,
      width: fc.integer({ min: 1, max: 60 }),
      minInclusive: fc.boolean(),
      maxInclusive: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(band, { maxLength: 6 }), fc.integer({ min: 0, max: 160 }), (given_, at) => {
        const bands = given_.map(({ light, min, width, minInclusive, maxInclusive }, index): Band => ({
          light,
          label: String(index),
          all: [{ by: 'gap-to-schedule', min, max: min + width, minInclusive, maxInclusive }],
        }));
        const gap = at - 80;
        const first = given_.findIndex(
          ({ min, width, minInclusive, maxInclusive }) =>
            (minInclusive ? gap >= min : gap > min) &&
            (maxInclusive ? gap <= min + width : gap < min + width),
        );
        const { light } = tell({ ...sum, ...given, target: 100, value: at, bands }).judged;
        assert.equal(light.reason === 'band' ? light.label : '', first < 0 ? '' : String(first));
        if (first < 0) assert.equal(light.reason, 'unjudged');
      }),
      { numRuns: 600 },
    );
  });
});
