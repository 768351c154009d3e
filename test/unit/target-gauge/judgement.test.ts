import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { compare, HUNDRED, type Exact } from '../../../src/core/exact.js';
import { maybeValue } from '../../../src/core/figure.js';
import {
  bandTargets,
  sanyaBands,
  tianjinBands,
  yinchuanBands,
} from '../../../stories/target-gauge-examples.js';
import { cutoff, exact } from '../core/given.js';
import { CUT_OFF, nearTargets, targets, tell, YEAR } from './given.js';

const base = { name: '专题宣讲', unit: '场', value: 180, target: 200 };
const level = { name: '集体合同签订率', unit: '%', value: 90, target: 92, kind: 'level' };
const ceiling = { name: '经费', unit: '万元', value: 41, target: 60, direction: 'at-most' };
const nodes = [
  { date: '2026-06-30', due: 30 },
  { date: '2026-12-31', due: 100 },
];

/** Kind × schedule × state: light, reason, hero, and what the sentence holds. */
const table: [string, object, string, string, string, string[]][] = [
  ['no schedule', base, 'none', 'unjudged', '90.0%', ['完成率 90.0%', '未判定']],
  ['no schedule, done', { ...base, value: 200 }, 'done', 'done', '100.0%', ['已完成']],
  ['no schedule, beyond', { ...base, value: 272 }, 'done', 'done', '136.0%', ['超额完成']],
  [
    'a period alone counts by day',
    { ...base, ...CUT_OFF },
    'good',
    'on-schedule',
    '90.0%',
    ['序时进度 88.8%（按日计算，324/365 天）', '快于序时进度 1.2 个百分点'],
  ],
  [
    'by day, behind',
    { ...base, ...CUT_OFF, value: 90 },
    'bad',
    'behind',
    '45.0%',
    ['滞后序时进度 43.8 个百分点'],
  ],
  [
    'by day, slightly behind',
    { ...base, ...CUT_OFF, value: 160 },
    'warn',
    'slightly-behind',
    '80.0%',
    ['略滞后序时进度 8.8 个百分点'],
  ],
  [
    'a leap year has 366 days',
    {
      ...base,
      asOf: '2028-03-01',
      period: { start: '2028-01-01', end: '2028-12-31' },
    },
    'good',
    'on-schedule',
    '90.0%',
    ['序时进度 16.7%（按日计算，61/366 天）'],
  ],
  [
    'before the start nothing is due',
    { ...base, value: 0, asOf: '2025-12-31', period: YEAR },
    'good',
    'on-schedule',
    '0.0%',
    ['序时进度 0.0%（按日计算，0/365 天）', '与序时进度持平'],
  ],
  [
    'after the end all is due',
    { ...base, asOf: '2027-02-01', period: YEAR },
    'warn',
    'slightly-behind',
    '90.0%',
    ['序时进度 100.0%（按日计算，365/365 天）', '略滞后序时进度 10.0 个百分点'],
  ],
  [
    'by month',
    { ...base, ...CUT_OFF, schedule: 'by-month' },
    'good',
    'on-schedule',
    '90.0%',
    ['序时进度 88.9%（按月计算，10.7/12 个月）'],
  ],
  [
    'by month, a month as cut-off counts to its end',
    { ...base, period: YEAR, asOf: '2026-09', schedule: 'by-month' },
    'good',
    'on-schedule',
    '90.0%',
    ['序时进度 75.0%（按月计算，9/12 个月）', '截至2026年9月'],
  ],
  [
    'by the nodes of a plan',
    { ...base, value: 130, asOf: '2026-09-30', schedule: nodes },
    'good',
    'on-schedule',
    '65.0%',
    ['序时进度 65.0%（按计划节点计算）', '与序时进度持平'],
  ],
  [
    'a number given',
    { ...base, asOf: '2026-11-20', schedule: 95 },
    'warn',
    'slightly-behind',
    '90.0%',
    ['序时进度 95.0%（由数据给定）', '略滞后序时进度 5.0 个百分点'],
  ],
  ['exactly on schedule', { ...base, schedule: 90 }, 'good', 'on-schedule', '90.0%', ['与序时进度持平']],
  [
    'a gap that is not zero never reads 0.0',
    { ...base, value: '179.99', schedule: 90 },
    'warn',
    'slightly-behind',
    '89.9%',
    ['略滞后序时进度 不足 0.1 个百分点'],
  ],
  [
    'exactly ten points behind is slightly',
    { ...base, value: 160, schedule: 90 },
    'warn',
    'slightly-behind',
    '80.0%',
    ['略滞后序时进度 10.0 个百分点'],
  ],
  [
    'beyond ten points is behind, and never reads as ten',
    { ...base, value: '159.99', schedule: 90 },
    'bad',
    'behind',
    '79.9%',
    ['，滞后序时进度 10.1 个百分点'],
  ],
  ['zero', { ...base, ...CUT_OFF, value: 0 }, 'bad', 'behind', '0.0%', ['0场', '滞后序时进度 88.8 个百分点']],
  ['below zero', { ...base, ...CUT_OFF, value: -10 }, 'bad', 'behind', '−5.0%', ['−10场']],
  ['99.96% is not done', { ...base, value: '199.92' }, 'none', 'unjudged', '99.9%', ['未判定']],
  [
    '99.9999999% neither',
    { ...base, value: '199.9999998', ...CUT_OFF },
    'good',
    'on-schedule',
    '99.9%',
    ['快于'],
  ],
  ['not reported', { ...base, ...CUT_OFF, value: null }, 'none', 'unjudged', '未报送', ['未报送', '未判定']],
  [
    'not applicable',
    { ...base, value: { status: 'not-applicable' } },
    'none',
    'unjudged',
    '不适用',
    ['不适用'],
  ],
  ['withheld', { ...base, value: { status: 'withheld' } }, 'none', 'unjudged', '保密', ['保密']],
  ['a target not reported', { ...base, target: null }, 'none', 'unjudged', '180场', ['目标 未报送']],
  [
    'a target of zero has no quotient, and is met',
    { ...base, target: 0 },
    'done',
    'done',
    '180场',
    ['已完成'],
  ],
  [
    'a level below its target',
    { ...level, ...CUT_OFF },
    'bad',
    'not-held',
    '90%',
    ['未达标', '低于目标 2.0 个百分点'],
  ],
  ['a level held', { ...level, value: 92 }, 'good', 'held', '92%', ['达标', '与目标持平']],
  ['a level above', { ...level, value: '93.5' }, 'good', 'held', '93.5%', ['高于目标 1.5 个百分点']],
  [
    'a level just below never reads as its target',
    { ...level, value: '91.999' },
    'bad',
    'not-held',
    '91.99%',
    ['低于目标 不足 0.1 个百分点'],
  ],
  [
    'a level to stay under',
    { ...level, direction: 'at-most', value: 93 },
    'bad',
    'not-held',
    '93%',
    ['控制目标 92%', '高于目标 1.0 个百分点'],
  ],
  [
    'a level in another unit',
    { ...level, name: '平均结案周期', unit: '天', value: 17, target: 15, direction: 'at-most' },
    'bad',
    'not-held',
    '17天',
    ['高于目标 2 天'],
  ],
  [
    'a ceiling within',
    { ...ceiling, ...CUT_OFF },
    'good',
    'within',
    '68.3%',
    ['已用 68.3%', '控制在目标以内'],
  ],
  [
    'a ceiling exceeded',
    { ...ceiling, ...CUT_OFF, value: '60.01' },
    'bad',
    'exceeded',
    '100.1%',
    ['超出控制目标'],
  ],
  [
    'a ceiling reached exactly is within',
    { ...ceiling, value: 60 },
    'good',
    'within',
    '100.0%',
    ['控制在目标以内'],
  ],
  [
    'a ceiling at the end of its period is done',
    { ...ceiling, asOf: '2026-12-31', period: YEAR },
    'done',
    'done',
    '68.3%',
    ['已完成'],
  ],
  [
    'a reduction from a baseline',
    { ...base, unit: '天', direction: 'at-most', baseline: 30, value: '28.5', target: 27, ...CUT_OFF },
    'bad',
    'behind',
    '50.0%',
    ['进度 50.0%', '滞后序时进度 38.8 个百分点'],
  ],
  [
    'a growth from a baseline',
    { ...base, unit: '万人', baseline: 35, value: '36.75', target: '36.75' },
    'done',
    'done',
    '100.0%',
    ['进度 100.0%', '已完成'],
  ],
  [
    'a coverage says how many are left',
    { ...base, kind: 'coverage', value: 43, target: 50, ...CUT_OFF },
    'warn',
    'slightly-behind',
    '86.0%',
    ['还剩 7场'],
  ],
  [
    'a coverage that is full has none left',
    { ...base, kind: 'coverage', value: 50, target: 50 },
    'done',
    'done',
    '100.0%',
    ['已完成'],
  ],
  [
    'a clearance from its baseline',
    { ...base, unit: '件', kind: 'clearance', baseline: 160, value: 12, target: 0, ...CUT_OFF },
    'good',
    'on-schedule',
    '92.5%',
    ['还剩 12件'],
  ],
  [
    'a clearance without a baseline has no quotient',
    { ...base, unit: '件', kind: 'clearance', value: 12, target: 0 },
    'none',
    'unjudged',
    '12件',
    ['还剩 12件'],
  ],
  [
    'a clearance that is cleared',
    { ...base, unit: '件', kind: 'clearance', value: 0, target: 0 },
    'done',
    'done',
    '0件',
    ['已完成'],
  ],
];

describe('judgement, figure and sentence of', () => {
  for (const [what, document, light, reason, hero, holds] of table) {
    test(what, () => {
      const told = tell(document);
      assert.deepEqual([told.judged.light.light, told.judged.light.reason], [light, reason]);
      assert.equal(told.text().hero, hero);
      for (const part of holds) assert.ok(told.sentence().includes(part), `${part} in ${told.sentence()}`);
    });
  }
  test('as many as were asked for', () => assert.ok(table.length >= 25));
});

describe('the cut-off', () => {
  test('is asOf, the clock only where there is none', () => {
    const with_ = tell({ ...base, ...CUT_OFF }, cutoff('2026-12-31'));
    assert.deepEqual(with_.judged.schedule?.elapsed, { n: 324n, d: 1n });
    const without = tell({ ...base, period: YEAR }, cutoff('2026-06-30'));
    assert.deepEqual(without.judged.schedule?.elapsed, { n: 181n, d: 1n });
  });

  test('is a day in Asia/Shanghai', () => {
    const moment = tell({ ...base, period: YEAR, asOf: '2026-11-19T16:30:00Z' });
    assert.deepEqual(moment.judged.schedule?.elapsed, { n: 324n, d: 1n });
  });

  test('gives a level no schedule, whatever it carries', () =>
    assert.equal(tell({ ...level, ...CUT_OFF, schedule: 50 }).judged.schedule, undefined));
});

describe('the county at 45% on 2026-11-20', () => {
  const told = tell({ ...base, unit: '%', value: 45, target: 100, ...CUT_OFF, average: { rate: 65 } });

  test('lags by 43.8 points: 45 − 324/365', () =>
    assert.equal(compare(told.judged.gapToSchedule as Exact, { n: 45n * 365n - 32400n, d: 365n }), 0));

  test('lies 20 points below the average of 65%', () =>
    assert.equal(compare(told.judged.gapToAverage as Exact, exact('-20')), 0));

  test('keeps the goal, the schedule and the average as bounds of its words', () =>
    assert.equal(told.judged.bounds.length, 4));
});

describe('the rules of three cities', () => {
  const light = (key: keyof typeof bandTargets): string => tell(bandTargets[key]).judged.light.light;

  test('as the stories show them', () => {
    assert.equal(light('yinchuanUnassigned'), 'none');
    assert.equal(light('yinchuanYellow'), 'warn');
    assert.equal(light('yinchuanRed'), 'bad');
    assert.equal(light('sanyaYellow'), 'warn');
    assert.equal(light('sanyaRed'), 'bad');
    assert.equal(light('tianjinGreen'), 'good');
    assert.equal(light('tianjinNone'), 'none');
  });

  const at = (bands: unknown, value: string, schedule: number, average?: number): string =>
    tell({
      ...base,
      target: 100,
      value,
      schedule,
      bands,
      ...(average === undefined ? {} : { average: { rate: average } }),
    }).judged.light.light;

  test('银川: 30 points behind is yellow still, a hair more is red', () => {
    assert.equal(at(yinchuanBands, '50', 80), 'warn');
    assert.equal(at(yinchuanBands, '49.999', 80), 'bad');
    assert.equal(at(yinchuanBands, '80', 80), 'good');
    assert.equal(at(yinchuanBands, '75', 80), 'none');
  });

  test('三亚: a ratio, not points; to a schedule of 0 it never matches', () => {
    assert.equal(at(sanyaBands, '20', 40), 'warn');
    assert.equal(at(sanyaBands, '19.99', 40), 'bad');
    assert.equal(at(sanyaBands, '20', 0), 'none');
  });

  test('天津: the schedule alone is not enough', () => {
    assert.equal(at(tianjinBands, '80', 80, 80), 'good');
    assert.equal(at(tianjinBands, '80', 80, 81), 'none');
    assert.equal(at(tianjinBands, '80', 80), 'none');
  });

  test('the words say the label and the gap', () => {
    const sentence = tell(bandTargets.yinchuanRed).sentence();
    assert.ok(sentence.includes('红灯，滞后序时进度 43.8 个百分点'), sentence);
    assert.ok(tell(bandTargets.yinchuanUnassigned).sentence().includes('未判定，滞后序时进度 8.8 个百分点'));
  });
});

describe('never done below the target', () => {
  const check = (document: Record<string, unknown>): void => {
    const { judged, parsed, text } = tell(document);
    const [value, goal] = [maybeValue(parsed.data.value), maybeValue(parsed.data.goal)];
    const falls = judged.measure === undefined || judged.measure.by !== 'completion';
    if (falls || !value || !goal || parsed.data.bands) return;
    const reached = compare(value, goal) >= 0;
    if (!reached) {
      assert.notEqual(judged.light.light, 'done');
      assert.doesNotMatch(text().verdict, /完成/);
      assert.doesNotMatch(text('en').verdict, /^done|exceeded/);
    }
    if (judged.rate && compare(judged.rate, HUNDRED) < 0)
      assert.doesNotMatch(text().hero, /^(1\d\d|[2-9]\d\d)\.\d%$/);
    else if (reached && judged.rate) assert.equal(judged.light.light, 'done');
  };
  test('close to it', () => fc.assert(fc.property(nearTargets, check), { numRuns: 2000 }));
  test('anywhere', () => fc.assert(fc.property(targets, check), { numRuns: 1000 }));
});

test('a figure never reads as if it had reached its schedule', () => {
  fc.assert(
    fc.property(nearTargets, (document) => {
      const { judged, text } = tell({ ...document, ...CUT_OFF });
      const { rate, schedule, gapToSchedule } = judged;
      if (!rate || !schedule || !gapToSchedule) return;
      const said = parseFloat(text().hero.replace('−', '-'));
      const due = parseFloat(text().scheduleRate);
      if (compare(rate, schedule.percent) < 0)
        assert.ok(said < Number(schedule.percent.n) / Number(schedule.percent.d));
      else assert.ok(said >= due - 0.05, `${said} ${due}`);
      if (gapToSchedule.n !== 0n) assert.doesNotMatch(text().verdict, /进度 0\.0 /);
    }),
    { numRuns: 1500 },
  );
});
