import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { orderOf, widestIn, type Way } from '../../../src/shared/table-order.js';
import type { Table } from '../../../src/shared/table.js';

/** A table of one column. */
const column = (cells: readonly string[], key = 'value'): Table => ({
  columns: [{ key, label: key }],
  rows: cells.map((cell) => [cell]),
});

/** The cells of a column as they stand when it is sorted. */
const sorted = (
  cells: readonly string[],
  way: Way,
  key = 'value',
  lang: 'zh-CN' | 'en' = 'zh-CN',
): string[] => orderOf(column(cells, key), key, way, lang).map((at) => cells[at] as string);

const ways = fc.constantFrom<Way>(1, -1);

describe('figures in a table', () => {
  test('go by value, whatever stands around their digits', () => {
    for (const [key, cells] of [
      ['value', ['−3.2', '0', '87.6%', '近700', '超800', '1,234.5', '9.62万人次', '1200万元', '1.5亿元']],
      ['rank', ['1', '2', '10', '100']],
      ['gap', ['−20.0', '−不足0.1', '0.0', '+不足0.1', '+17.0']],
      [
        'gap',
        [
          '滞后序时进度 43.8 个百分点',
          '略滞后序时进度 2.9 个百分点',
          '与序时进度持平',
          '快于序时进度 3 个百分点',
        ],
      ],
      [
        'gap',
        [
          '43.8 points behind schedule',
          'slightly behind schedule, 2.9 points',
          'on schedule',
          '3 points ahead of schedule',
        ],
      ],
      ['movement', ['退12位', '退3位', '持平', '进2位']],
      ['movement', ['down 12', 'down 3', 'no change', 'up 2']],
      ['move', ['↓ 12.0 个百分点', '↓ 不足 0.1 个百分点', '持平', '↑ 2.0 个百分点']],
      ['rate', ['完成率 9.9%', '进度 10.0%', '已用 87.0%', 'completion 100.1%']],
      ['people', ['under 50', 'about 600 persons', '1200 person-times']],
    ] as const) {
      assert.deepEqual(sorted([...cells].reverse(), 1, key), cells);
      assert.deepEqual(sorted(cells, -1, key), [...cells].reverse());
    }
  });

  test('and words that stand for them are last, either way', () => {
    const words = ['未报送', '—', '', '保密', '不适用', '未报送（第3项）', '新进', 'not reported'];
    fc.assert(
      fc.property(fc.shuffledSubarray(words), fc.array(fc.integer()), ways, (missing, values, way) => {
        const cells = [...missing, ...values.map((value) => String(value).replace('-', '−'))];
        assert.deepEqual(sorted(cells, way).slice(values.length), missing);
      }),
    );
  });

  test('a column of any integers is sorted as numbers are', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), ways, (values, way) => {
        const cells = values.map((value) => `${value < 0 ? '−' : ''}${Math.abs(value).toLocaleString('en')}`);
        const wanted = [...values].sort((a, b) => way * (a - b));
        const order = orderOf(column(cells), 'value', way, 'zh-CN');
        assert.deepEqual(
          order.map((at) => values[at]),
          wanted,
        );
      }),
    );
  });
});

describe('texts in a table', () => {
  test('go by the language: pinyin in Chinese, numbers in them by value', () => {
    assert.deepEqual(sorted(['宣传部', '办公室', '权益部', '财务部'], 1, 'name'), [
      '办公室',
      '财务部',
      '权益部',
      '宣传部',
    ]);
    assert.deepEqual(sorted(['驿站10', '驿站2'], 1, 'name'), ['驿站2', '驿站10']);
    assert.deepEqual(sorted(['b', 'Ä', 'a', 'Z'], 1, 'name', 'en'), ['a', 'Ä', 'b', 'Z']);
  });

  test('what is missing, or has no state, is last either way', () => {
    for (const way of [1, -1] as const)
      assert.deepEqual(
        sorted(['状态未报', '开放', '—', '', 'status not reported'], way, 'status')[0],
        '开放',
      );
  });
});

describe('the order of any table', () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom('', '—', '未报送', '12.5%', '−3', '1,200', '甲', '乙'));
  const key = fc.constantFrom('value', 'name');

  test('is a permutation, and the data’s own where nothing is sorted', () => {
    fc.assert(
      fc.property(fc.array(cell), key, fc.constantFrom<Way>(1, -1, 0), (cells, by, way) => {
        const order = orderOf(column(cells, by), by, way, 'zh-CN');
        const own = cells.map((_cell, at) => at);
        assert.deepEqual(
          [...order].sort((a, b) => a - b),
          own,
        );
        if (way === 0) assert.deepEqual(order, own);
        assert.deepEqual(orderOf(column(cells, by), 'another', way, 'zh-CN'), own);
      }),
    );
  });

  test('is stable: what is sorted already stays, and equals keep the order of the data', () => {
    fc.assert(
      fc.property(fc.array(cell), key, ways, (cells, by, way) => {
        const once = sorted(cells, way, by);
        assert.deepEqual(sorted(once, way, by), once);
        const order = orderOf(column(cells, by), by, way, 'zh-CN');
        order.forEach((at, place) => {
          const next = order[place + 1];
          if (next !== undefined && cells[at] === cells[next]) assert.ok(at < next);
        });
      }),
    );
  });

  test('the other way is the reverse, but for what is equal or missing', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0 })), key, (values, by) => {
        const cells = values.map((value) => (by === 'name' ? `n${value}` : String(value)));
        assert.deepEqual(sorted(cells, -1, by), sorted(cells, 1, by).reverse());
      }),
    );
  });

  test('changes nothing of the table', () => {
    const table = Object.freeze({
      columns: [{ key: 'value', label: '' }],
      rows: Object.freeze([['2'], ['1']]),
    });
    assert.deepEqual(orderOf(table, 'value', 1, 'zh-CN'), [1, 0]);
  });
});

test('the longest text of a column is found', () => {
  assert.equal(
    widestIn(
      [
        ['甲', 'ab'],
        ['甲乙', 'a'],
        ['乙', ''],
      ],
      0,
    ),
    '甲乙',
  );
  assert.equal(widestIn([], 0), '');
});
