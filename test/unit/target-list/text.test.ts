import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import '../../../src/core/words-en.js';
import '../../../src/target-gauge/target-gauge-words-en.js';
import '../../../src/target-list/target-list-words-en.js';
import '../../../src/core/problem-words.js';
import { maybeSnapshot } from '../../../src/target-list/target-list-since.js';
import { sentenceOfList, tableOfList, textOfRow } from '../../../src/target-list/target-list-text.js';
import { cityLedger, contradictingLedger, stateLedger } from '../../../stories/target-list-examples.js';
import { dayOf, judged, read } from './given.js';

const data = read(cityLedger);
const since = maybeSnapshot(data, 'week', dayOf('2026-11-20'));
const city = judged(cityLedger, 'week');
const rowOf = (name: string, standings = city): ReturnType<typeof textOfRow> =>
  textOfRow(
    standings.find(({ target }) => target.name === name)!,
    since,
    'zh-CN',
  );

describe('the sentence', () => {
  test('counts the lights, says what moved and as of when', () => {
    assert.equal(
      sentenceOfList(data, city, since, 'zh-CN'),
      '全市工会年度目标任务清单（示例数据）：24 项，完成 5，达序时/达标 8，略滞后 5，滞后/未达标 5，未报送 1，较第46周（截至2026年11月15日）进 6 项，截至2026年11月20日。',
    );
    assert.equal(
      sentenceOfList(data, city, undefined, 'en'),
      '全市工会年度目标任务清单（示例数据）: 24 targets, done 5, on schedule/held 8, slightly behind 5, behind/not held 5, not reported 1, as of 20 Nov 2026.',
    );
  });
});

describe('a row', () => {
  test('has figure, detail, verdict, change and owner, and one sentence for the ear', () => {
    const row = rowOf('基层竞赛');
    assert.equal(row.hero, '75.4%');
    assert.equal(row.detail, '377场 / 500场');
    assert.equal(row.verdict, '滞后序时进度 13.4 个百分点');
    assert.equal(row.word, '滞后');
    assert.equal(row.move, '↑ 2.4 个百分点');
    assert.equal(
      row.heard,
      '基层竞赛：377场，目标 500场，完成率 75.4%，序时进度 88.8%（按日计算，324/365 天），滞后序时进度 13.4 个百分点，截至2026年11月20日。 责任单位 劳动经济部，较第46周（截至2026年11月15日） ↑ 2.4 个百分点',
    );
  });

  test('keeps what belongs to a figure', () => {
    assert.equal(rowOf('竞赛参与职工').detail, '近7.4万人次 / 8万人次');
    assert.equal(rowOf('集体合同签订率').verdict, '未达标，低于目标 2.0 个百分点');
    assert.equal(rowOf('集体合同签订率').move, '↓ 0.2 个百分点');
    assert.equal(rowOf('集体合同签订率').moveSide, 'worse');
    assert.equal(rowOf('评选工匠').hero, '未报送');
    assert.equal(rowOf('评选工匠').verdict, '');
  });

  test('says 已用 of a limit, never as if it were done', () => {
    const states = judged(stateLedger);
    assert.equal(rowOf('经费控制', states).hero, '已用 96.5%');
    assert.equal(rowOf('经费超支', states).word, '超控制');
    assert.equal(rowOf('差一点的任务', states).hero, '99.9%');
    assert.equal(rowOf('数据有误任务', states).hero, '数据有误');
  });

  test('less of what should be little is for the better, and a change too small for its digits is not 0.0', () => {
    const [limit, tiny] = judged(
      {
        asOf: '2026-11-20',
        targets: [
          { id: 'a', name: 'x', value: 40, target: 100, direction: 'at-most' },
          { id: 'b', name: 'y', value: '50.01', target: 100 },
        ],
        snapshots: [
          {
            label: '上周',
            asOf: '2026-11-15',
            targets: [
              { id: 'a', value: 45 },
              { id: 'b', value: 50 },
            ],
          },
        ],
      },
      'latest',
    );
    assert.equal(textOfRow(limit!, since, 'zh-CN').moveSide, 'better');
    assert.equal(textOfRow(limit!, since, 'zh-CN').move, '↓ 5.0 个百分点');
    assert.equal(textOfRow(tiny!, since, 'zh-CN').move, '↑ 不足 0.1 个百分点');
  });

  test('shows a contradiction with both figures, and why a row could not be read', () => {
    const notes = judged(contradictingLedger).map((standing) => textOfRow(standing, undefined, 'zh-CN').note);
    assert.deepEqual(notes, [
      '数据不一致：102/126 = 81.0%，标称 92%',
      '',
      '不是可读的数字（应为数字、十进制文本、null 或 status）',
      '',
    ]);
  });
});

describe('the table', () => {
  test('has every target in the order of the document, with all digits', () => {
    const table = tableOfList(city, since, 'zh-CN');
    assert.deepEqual(
      table.columns.map(({ label }) => label),
      [
        '指标',
        '类别',
        '责任单位',
        '调度周期',
        '实际',
        '目标',
        '完成率或进度',
        '序时进度',
        '与序时进度差',
        '判定',
        '变化',
      ],
    );
    assert.equal(table.rows.length, 24);
    assert.deepEqual(table.rows[12], [
      '基层竞赛',
      '建功立业',
      '劳动经济部',
      '月通报',
      '377场',
      '500场',
      '完成率 75.4%',
      '88.8%',
      '−13.4 个百分点',
      '滞后序时进度 13.4 个百分点',
      '↑ 2.4 个百分点',
    ]);
  });

  test('has a column for notes where there are some, and no columns for nothing', () => {
    const { columns } = tableOfList(judged(contradictingLedger), undefined, 'zh-CN');
    assert.ok(columns.some(({ key }) => key === 'note'));
    assert.ok(!columns.some(({ key }) => key === 'owner' || key === 'move'));
    assert.deepEqual(tableOfList([], undefined, 'zh-CN').rows, []);
  });
});
