import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { asOfText, clockText, troubleText, type BoardTrouble } from '../../../src/board/board-text.js';
import '../../../src/core/words-en.js';

const clock = (text: string): string[] => [
  clockText(Date.parse(text), 'zh-CN'),
  clockText(Date.parse(text), 'en'),
];

describe('the clock', () => {
  it('tells day, weekday and minute in Asia/Shanghai', () => {
    assert.deepEqual(clock('2026-11-22T09:05:00+08:00'), [
      '2026年11月22日 星期日 09:05',
      'Sun 22 Nov 2026, 09:05',
    ]);
    assert.deepEqual(clock('2026-11-22T23:59:59.999+08:00'), [
      '2026年11月22日 星期日 23:59',
      'Sun 22 Nov 2026, 23:59',
    ]);
    assert.deepEqual(clock('2026-11-22T16:00:00Z'), [
      '2026年11月23日 星期一 00:00',
      'Mon 23 Nov 2026, 00:00',
    ]);
    assert.deepEqual(clock('2028-02-29T12:00:00+08:00'), [
      '2028年2月29日 星期二 12:00',
      'Tue 29 Feb 2028, 12:00',
    ]);
  });

  it('knows 1970 and what was before', () => {
    assert.deepEqual(clock('1970-01-01T00:00:00Z'), ['1970年1月1日 星期四 08:00', 'Thu 1 Jan 1970, 08:00']);
    assert.deepEqual(clock('1969-12-31T15:59:00Z'), [
      '1969年12月31日 星期三 23:59',
      'Wed 31 Dec 1969, 23:59',
    ]);
    assert.deepEqual(clock('1949-10-01T15:00:00+08:00'), [
      '1949年10月1日 星期六 15:00',
      'Sat 1 Oct 1949, 15:00',
    ]);
  });

  it('names the weekday that the calendar has', () => {
    const days = ['日', '一', '二', '三', '四', '五', '六'];
    fc.assert(
      fc.property(fc.integer({ min: -2e12, max: 4e12 }), (ms) => {
        const shifted = new Date(ms + 8 * 3_600_000);
        assert.ok(clockText(ms, 'zh-CN').includes(` 星期${days[shifted.getUTCDay()]} `));
      }),
    );
  });
});

describe('how old the figures are', () => {
  const asOf = (...moments: (string | undefined)[]): string[] => [
    asOfText(moments, 'zh-CN'),
    asOfText(moments, 'en'),
  ];

  it('is nothing where nobody says', () => {
    for (const none of [[], [undefined], ['soon', ''], ['2026-02-30', '2026', '2026-11-22T10:00']])
      assert.deepEqual(asOf(...none), ['', '']);
  });

  it('is one moment where they agree', () => {
    assert.deepEqual(asOf('2026-11-20'), ['数据截至2026年11月20日', 'Data as of 20 Nov 2026']);
    assert.deepEqual(asOf('2026-11-20', undefined, '2026-11-20', 'soon'), asOf('2026-11-20'));
    assert.deepEqual(asOf('2026-11'), ['数据截至2026年11月', 'Data as of Nov 2026']);
    assert.deepEqual(asOf('2026-11-20T09:05:10+08:00', '2026-11-20T01:05:50Z'), [
      '数据截至2026年11月20日 09:05',
      'Data as of 20 Nov 2026 09:05',
    ]);
  });

  it('is the oldest and the newest of several, in whatever order', () => {
    const expected = ['数据截至2026年11月18日至2026年11月20日', 'Data as of 18 Nov 2026 to 20 Nov 2026'];
    assert.deepEqual(asOf('2026-11-20', '2026-11-18', '2026-11-19'), expected);
    assert.deepEqual(asOf('2026-11-18', '2026-11-20'), expected);
  });

  it('counts a month to its end', () => {
    assert.deepEqual(asOf('2026-11-05', '2026-10')[0], '数据截至2026年10月至2026年11月5日');
    assert.deepEqual(
      asOf('2026-10', '2026-10-31T23:00:00+08:00', '2026-10-30')[0]?.startsWith('数据截至2026年10月30日至'),
      true,
    );
    assert.deepEqual(asOf('2026-09', '2026-11')[1], 'Data as of Sep 2026 to Nov 2026');
  });

  it('tells a day and a moment of it by the moment', () => {
    assert.deepEqual(asOf('2026-11-20', '2026-11-20T09:40:00+08:00'), [
      '数据截至2026年11月20日 09:40',
      'Data as of 20 Nov 2026 09:40',
    ]);
    assert.equal(asOf('2026-11-20', '2026-11-20')[0], '数据截至2026年11月20日');
  });

  it('tells moments of one day apart', () =>
    assert.equal(
      asOf('2026-11-20T15:00:00+08:00', '2026-11-20T09:00:00+08:00')[0],
      '数据截至2026年11月20日 09:00至2026年11月20日 15:00',
    ));

  it('is the same in any order', () => {
    const moment = fc.constantFrom('2026-11-20', '2026-11-19', '2026-11', '2026-10', 'x', undefined);
    fc.assert(
      fc.property(fc.array(moment), (moments) =>
        assert.equal(asOfText(moments, 'zh-CN'), asOfText([...moments].sort(), 'zh-CN')),
      ),
    );
  });
});

describe('what is wrong', () => {
  const trouble = (own: Partial<BoardTrouble>): string[] => {
    const all = { skipped: [], broken: 0, misplaced: 0, faults: 0, ...own };
    return [troubleText(all, 'zh-CN'), troubleText(all, 'en')];
  };

  it('is nothing where all is well', () => assert.deepEqual(trouble({}), ['', '']));

  it('names the pages that are passed over, by reason', () => {
    const skipped = [
      { name: '排名', reason: 'empty' },
      { name: '目标', reason: 'stale' },
      { name: '资金', reason: 'empty' },
    ] as const;
    assert.deepEqual(trouble({ skipped }), [
      '未轮播：排名、资金（暂无数据）；未轮播：目标（数据过时）',
      'Passed over: 排名, 资金 (no data); Passed over: 目标 (data too old)',
    ]);
  });

  it('has a word for every reason', () => {
    const reasons = ['failed', 'invalid', 'stale', 'empty', 'loading'] as const;
    const zh = reasons.map((reason) => trouble({ skipped: [{ name: 'a', reason }] })[0]);
    assert.deepEqual(zh, [
      '未轮播：a（显示故障）',
      '未轮播：a（数据有误）',
      '未轮播：a（数据过时）',
      '未轮播：a（暂无数据）',
      '未轮播：a（数据未到）',
    ]);
  });

  it('counts the parts that cannot be shown and those without a place', () => {
    assert.deepEqual(trouble({ broken: 1 }), [
      '1 处显示故障，正在恢复',
      '1 part cannot be shown, trying again',
    ]);
    assert.deepEqual(trouble({ broken: 2, misplaced: 1 }), [
      '2 处显示故障，正在恢复；1 处在版面中没有位置',
      '2 parts cannot be shown, trying again; 1 part has no place on the page',
    ]);
    assert.equal(trouble({ misplaced: 3 })[1], '3 parts have no place on the page');
    assert.deepEqual(trouble({ faults: 2 }), [
      '近 10 分钟有 2 类故障',
      '2 kinds of fault in the last 10 minutes',
    ]);
  });
});
