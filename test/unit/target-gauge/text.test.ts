import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import {
  ceilingTarget,
  clearanceTarget,
  countyTarget,
  coverageTarget,
  levelTarget,
  longTarget,
  overrunTarget,
  planTarget,
  qualifiedTarget,
  statusTargets,
} from '../../../stories/target-gauge-examples.js';
import { nearTargets, targets, tell } from './given.js';

describe('the sentence of', () => {
  const cases: [string, unknown, string, string][] = [
    [
      'the county',
      countyTarget,
      '新就业形态劳动者入会完成率：45%，目标 100%，完成率 45.0%，序时进度 88.8%（按日计算，324/365 天），' +
        '滞后序时进度 43.8 个百分点，低于全市平均（65.0%）20.0 个百分点，截至2026年11月20日。',
      '新就业形态劳动者入会完成率: 45%, target 100%, completion 45.0%, 88.8% due (by day, 324 of 365 days), ' +
        '43.8 points behind schedule, 20.0 points below the 全市平均 (65.0%), as of 20 Nov 2026.',
    ],
    [
      'a level: no schedule, no quotient',
      levelTarget,
      '集体合同签订率：90%，目标 92%，未达标，低于目标 2.0 个百分点，截至2026年11月20日。',
      '集体合同签订率: 90%, target 92%, target not held, 2.0 points below the target, as of 20 Nov 2026.',
    ],
    [
      'a ceiling: used, never completed',
      ceilingTarget,
      '“三公”经费：41万元，控制目标 60万元，已用 68.3%，序时进度 88.8%（按日计算，324/365 天），' +
        '控制在目标以内，截至2026年11月20日。',
      '“三公”经费: 41 万元, limit 60 万元, used 68.3%, 88.8% due (by day, 324 of 365 days), ' +
        'within the limit, as of 20 Nov 2026.',
    ],
    [
      'a clearance',
      clearanceTarget,
      '未办结欠薪案件：12件，目标 0件，进度 92.5%，序时进度 88.8%（按日计算，324/365 天），' +
        '快于序时进度 3.7 个百分点，还剩 12件，截至2026年11月20日。',
      '未办结欠薪案件: 12 件, target 0 件, progress 92.5%, 88.8% due (by day, 324 of 365 days), ' +
        '3.7 points ahead of schedule, 12 件 left, as of 20 Nov 2026.',
    ],
    [
      'a plan',
      planTarget,
      '专题宣讲：150场，目标 200场，完成率 75.0%，序时进度 82.2%（按计划节点计算），' +
        '略滞后序时进度 7.2 个百分点，截至2026年11月20日。',
      '专题宣讲: 150 场, target 200 场, completion 75.0%, 82.2% due (by the plan), ' +
        'slightly behind schedule, 7.2 points, as of 20 Nov 2026.',
    ],
    [
      'a figure with 近, which stays',
      qualifiedTarget,
      '宣讲覆盖职工：近5万人次，目标 10万人次，完成率 50.0%，序时进度 88.8%（按日计算，324/365 天），' +
        '滞后序时进度 38.8 个百分点，截至2026年11月20日。',
      '宣讲覆盖职工: nearly 5 万人次, target 10 万人次, completion 50.0%, 88.8% due (by day, 324 of 365 days), ' +
        '38.8 points behind schedule, as of 20 Nov 2026.',
    ],
    [
      'a target not reported on',
      statusTargets.unreported,
      '专题宣讲：未报送，目标 200场，序时进度 88.8%（按日计算，324/365 天），未判定，截至2026年11月20日。',
      '专题宣讲: not reported, target 200 场, 88.8% due (by day, 324 of 365 days), not judged, as of 20 Nov 2026.',
    ],
  ];
  for (const [what, document, zh, en] of cases) {
    test(what, () => {
      assert.equal(tell(document).sentence(), zh);
      assert.equal(tell(document).sentence('en'), en);
    });
  }

  test('a large figure: all its digits', () =>
    assert.ok(tell(longTarget).sentence().includes('123,456,789,012.5人次')));
});

describe('the texts of the picture', () => {
  test('the county', () => {
    const text = tell(countyTarget).text();
    assert.equal(text.hero, '45.0%');
    assert.equal(text.caption, '完成率');
    assert.equal(text.detail, '45% / 100%');
    assert.equal(text.verdict, '滞后序时进度 43.8 个百分点');
    assert.equal(text.average, '低于全市平均（65.0%）20.0 个百分点');
    assert.equal(text.scheduleRate, '88.8%');
    assert.equal(text.averageRate, '65.0%');
  });

  test('136% is never clamped', () => assert.equal(tell(overrunTarget).text().hero, '136.0%'));

  test('how many are left', () => assert.equal(tell(coverageTarget).text().left, '还剩 7处'));

  test('every reason for having no figure reads differently', () => {
    const said = (['unreported', 'not-applicable', 'withheld'] as const).map(
      (status) => tell(statusTargets[status]).text().hero,
    );
    assert.equal(new Set([...said, tell({ name: 'a', value: 0, target: 1 }).text().hero]).size, 4);
  });

  test('a difference of percentages is never written with %', () => {
    fc.assert(
      fc.property(fc.oneof(targets, nearTargets), (document) => {
        const text = tell(document).text();
        assert.doesNotMatch(text.verdict.replace(/（[^）]*）/g, ''), /%/);
      }),
      { numRuns: 1000 },
    );
  });

  test('one language does not stay for the other', () => {
    const told = tell(countyTarget);
    assert.notEqual(told.sentence('en'), told.sentence());
    assert.equal(told.sentence(), tell(countyTarget).sentence());
  });
});

describe('the table of', () => {
  test('the county, gaps with their sign', () =>
    assert.deepEqual(tell(countyTarget).rows(), [
      ['指标', '新就业形态劳动者入会完成率'],
      ['实际', '45%'],
      ['目标', '100%'],
      ['完成率', '45.0%'],
      ['序时进度', '88.8% (按日计算，324/365 天)'],
      ['与序时进度差', '−43.8 个百分点'],
      ['全市平均', '65.0%'],
      ['与平均差', '−20.0 个百分点'],
      ['判定', '滞后序时进度 43.8 个百分点'],
    ]));

  test('a level, in English', () =>
    assert.deepEqual(tell(levelTarget).rows('en'), [
      ['Target', '集体合同签订率'],
      ['Actual', '90%'],
      ['Target value', '92%'],
      ['Judgement', 'target not held, 2.0 points below the target'],
    ]));

  test('what there is nothing to say of has no row', () => {
    const rows = tell(statusTargets.unreported).rows();
    assert.ok(rows.every(([item, value]) => item && value));
    assert.equal(
      rows.some(([item]) => item === '完成率'),
      false,
    );
  });
});

test('whatever the figures, no word is NaN, Infinity or undefined, and no sign is a hyphen', () => {
  fc.assert(
    fc.property(fc.oneof(targets, nearTargets), (document) => {
      const told = tell(document);
      for (const lang of ['zh-CN', 'en'] as const) {
        const all = [told.sentence(lang), ...Object.values(told.text(lang)), ...told.rows(lang).flat()];
        for (const said of all) {
          assert.doesNotMatch(said, /NaN|Infinity|undefined|null|\[object|e[+-]\d/);
          assert.doesNotMatch(said, /(^|[^\d])-\d/);
          assert.doesNotMatch(said, /，，|：，|, ,|\(\)|（）/);
        }
      }
    }),
    { numRuns: 1500 },
  );
});
