import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import '../../../src/core/words-en.js';
import { parseRanking } from '../../../src/county-ranking/county-ranking-data.js';
import '../../../src/county-ranking/county-ranking-words-en.js';
import { sentenceRanking, tableRanking } from '../../../src/county-ranking/county-ranking-summary.js';
import { averageLabel } from '../../../src/county-ranking/county-ranking-text.js';
import { standingsOf } from '../../../src/county-ranking/county-ranking-places.js';
import {
  contradictingRanking,
  joiningRanking,
  lowRanking,
  negativeRanking,
} from '../../../stories/county-ranking-examples.js';

const sentence = (document: unknown, lang: 'zh-CN' | 'en' = 'zh-CN'): string =>
  sentenceRanking(parseRanking(document).data, lang);

describe('the sentence', () => {
  it('names the first, the last where declared, the own, the average and the counts', () => {
    assert.equal(
      sentence(joiningRanking),
      '新就业形态劳动者入会完成率县区排名（示例数据）（截至2026年11月20日）：第1名 澄湖区 82.0%，第2名 临湖区 76.5%，' +
        '第3名 南浦区 73.0%，末位 石潭县 45.0%，本单位 并列第4名 白鹭县 70.0%，全市平均 65.0%，' +
        '共 12 个，1 个未参与排名和平均（未报送 1 个）。',
    );
  });

  it('names no last where nothing declares it, and says that less is better', () => {
    assert.doesNotMatch(sentence({ ...joiningRanking, marks: {} }), /末位/);
    assert.match(sentence(lowRanking), /第1名 临湖区 12天.*数值低者名次在前/);
  });

  it('counts contradictions and speaks English', () => {
    assert.match(sentence(contradictingRanking), /2 处数据不一致/);
    assert.match(
      sentence(joiningRanking, 'en'),
      /^.* \(as of 20 Nov 2026\): no. 1 澄湖区 82\.0%, .*last 石潭县 45\.0%/,
    );
    assert.doesNotMatch(sentence({ ...joiningRanking, title: 'x', average: 'mean' }, 'en'), /平均/);
  });

  it('of no rows says so', () => {
    assert.equal(sentence({ metric: { name: '完成率' }, rows: [] }), '完成率排名：暂无数据。');
  });
});

describe('the label of the average', () => {
  const label = (more: object, lang: 'zh-CN' | 'en' = 'zh-CN'): string => {
    const { data } = parseRanking({ ...joiningRanking, ...more });
    return averageLabel(standingsOf(data).average!, lang);
  };

  it('says which average it is', () => {
    assert.equal(label({}), '全市平均');
    assert.equal(label({ average: { value: 65 } }), '平均（数据给定）');
    assert.equal(label({ average: 'mean' }), '平均（各县简单平均）');
    assert.equal(label({ average: undefined }), '平均（合计口径）');
    assert.equal(
      label({ average: 'pooled', rows: [...joiningRanking.rows, { name: 'x', value: 1 }] }),
      '平均（合计口径），共 11 个',
    );
  });
});

describe('the table', () => {
  it('has rank, name, value, gap, movement, part and whole, each with its unit', () => {
    const { columns, rows } = tableRanking(parseRanking(joiningRanking).data, 'zh-CN');
    assert.deepEqual(
      columns.map(({ key, unit }) => [key, unit]),
      [
        ['rank', undefined],
        ['name', undefined],
        ['value', '%'],
        ['gap', '个百分点'],
        ['movement', undefined],
        ['part', undefined],
        ['whole', undefined],
      ],
    );
    assert.deepEqual(rows[0], ['1', '澄湖区', '82.0', '+17.0', '持平', '3315', '4043']);
    assert.deepEqual(rows[11], ['—', '柳渡市', '未报送', '—', '—', '—', '—']);
  });

  it('gives figures that are shown rounded to their last digit, and remarks on contradictions', () => {
    const document = {
      metric: { name: '率', unit: '%', precision: 1 },
      rows: [{ name: 'a', value: '45.678' }],
    };
    assert.equal(tableRanking(parseRanking(document).data, 'zh-CN').rows[0]![2], '45.678');
    const { columns, rows } = tableRanking(parseRanking(contradictingRanking).data, 'zh-CN');
    const note = columns.findIndex(({ key }) => key === 'note');
    assert.equal(rows.find((row) => row[1] === '全市')![note], '数据不一致：102/126 = 81.0%，标称 92%');
  });

  it('keeps the unit of amounts out of the cells and negative signs in', () => {
    const { rows } = tableRanking(parseRanking(negativeRanking).data, 'zh-CN');
    assert.deepEqual(
      rows.map((row) => row[2]),
      ['120.50', '120.50', '96.25', '0.00', '近−45.00', '−80.00'],
    );
  });
});
