import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { compare } from '../../../src/core/exact.js';
import { parseRanking } from '../../../src/county-ranking/county-ranking-data.js';
import { historyOf, momentIn, momentOf } from '../../../src/county-ranking/county-ranking-frames.js';
import { layoutCountyRanking } from '../../../src/county-ranking/county-ranking-layout.js';
import { standingsOf } from '../../../src/county-ranking/county-ranking-places.js';
import { maybeMatcher } from '../../../src/county-ranking/county-ranking-search.js';
import { sentenceRanking } from '../../../src/county-ranking/county-ranking-summary.js';
import { movementText } from '../../../src/county-ranking/county-ranking-text.js';
import {
  boardsRanking,
  brokenRanking,
  framesRanking,
  partsRanking,
} from '../../../stories/county-ranking-examples.js';
import { fillsOf, rankedOf, rowsOf, space } from './space.js';

const metric = { name: '数量', unit: '个' };

describe('boards', () => {
  const shape = (document: unknown): [string, string[]][] =>
    standingsOf(parseRanking(document).data).boards.map(({ name, ranked, unranked }) => [
      name,
      [
        ...ranked.map(({ row, rank }) => `${rank} ${row.name}`),
        ...unranked.map(({ row }) => `— ${row.name}`),
      ],
    ]);

  it('rank by themselves', () => {
    assert.deepEqual(shape(boardsRanking), [
      ['城区组', ['1 南浦区', '2 澄湖区', '3 临湖区']],
      ['县市组', ['1 白鹭县', '2 柳渡市', '3 枫桥县', '— 青岚县']],
      ['开发区组', ['1 经开区', '2 高新区']],
    ]);
  });

  it('stand by their lowest code, those without a name last, whatever the order of the rows', () => {
    const rows = [
      { code: '3', name: 'c', group: '乙', value: 1 },
      { code: '9', name: 'd', value: 4 },
      { code: '2', name: 'b', group: '甲', value: 2 },
      { code: '5', name: 'e', group: '甲', value: 3 },
    ];
    const straight = shape({ metric, rows });
    assert.deepEqual(
      straight.map(([name]) => name),
      ['甲', '乙', ''],
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: 4 }), (mixed) =>
        assert.deepEqual(shape({ metric, rows: mixed }), straight),
      ),
    );
  });

  it('are each named in the sentence', () => {
    assert.match(
      sentenceRanking(parseRanking(boardsRanking).data, 'zh-CN'),
      /：城区组：第1名 南浦区 87\.6%，末位 临湖区 79\.9%；县市组：第1名 白鹭县 75\.8%/,
    );
  });

  it('say movement within each board, and last period in the open row', () => {
    const { data } = parseRanking(boardsRanking);
    assert.deepEqual(
      rankedOf(standingsOf(data)).map(({ moved }) => movementText(moved, 'zh-CN')),
      [...['进2位', '退1位', '退1位'], ...['进3位', '退1位', '持平'], ...['进1位', '退1位']],
    );
    const layout = layoutCountyRanking(data, space(), { open: 'B05' });
    const open = rowsOf(layout).find(({ row }) => row.key === 'B05')!;
    assert.ok(open.lines.includes('上期：第4名，64.1%'), open.lines.join());
  });
});

describe('parts and the axis', () => {
  it('lay parts one after the other, leave the rest of the figure open, and say what exceeds it', () => {
    const { data, problems } = parseRanking(partsRanking);
    const layout = layoutCountyRanking(data, space());
    const [full, short, over] = rowsOf(layout);
    assert.deepEqual(layout.foot.slice(0, 4), [
      ['tone0', '生活救助'],
      ['tone1', '金秋助学'],
      ['tone2', '医疗救助'],
      ['tone-1', '其他'],
    ]);
    assert.deepEqual(
      fillsOf(full!).map(({ kind }) => kind),
      ['fill tone0', 'fill tone1', 'fill tone2'],
    );
    assert.deepEqual(
      fillsOf(short!).map(({ kind }) => kind),
      ['fill tone0', 'fill tone1', 'fill tone-1'],
    );
    const end = (segments: readonly { left: number; width: number }[]): number =>
      Math.max(...segments.map(({ left, width }) => left + width));
    for (const row of [full!, short!]) {
      assert.ok(Math.abs(end(fillsOf(row)) - (row.bar!.left + row.bar!.width)) < 1e-9);
      fillsOf(row).reduce((at, { left, width }) => {
        assert.ok(Math.abs(left - at) < 1e-9);
        return left + width;
      }, layout.zero);
    }
    assert.deepEqual(
      problems.map(({ path, code }) => [path, code]),
      [['/rows/2/parts', 'contradiction']],
    );
    assert.equal(over!.note, '数据不一致：420 + 130 = 550，标称 500');
  });

  it('share a look from the sixth on, never a name', () => {
    const parts = Array.from({ length: 9 }, (_, at) => ({ name: `p${at}`, value: 1 }));
    const layout = layoutCountyRanking(
      parseRanking({ metric, rows: [{ name: 'a', value: 9, parts }] }).data,
      space(),
    );
    assert.deepEqual(layout.foot.slice(4, 7), [
      ['tone4', 'p4'],
      ['tone5', 'p5'],
      ['tone5', 'p6'],
    ]);
    assert.deepEqual(
      fillsOf(rowsOf(layout)[0]!).map(({ kind }) => kind),
      [0, 1, 2, 3, 4, 5, 5, 5, 5].map((tone) => `fill tone${tone}`),
    );
  });

  it('break the axis only where that is asked, and say it', () => {
    const layout = layoutCountyRanking(parseRanking(brokenRanking).data, space());
    assert.notEqual(layout.breakAt, undefined);
    assert.match(layout.foot.join(), /坐标轴自 80% 起，条长不成比例/);
    const whole = layoutCountyRanking(parseRanking({ ...brokenRanking, axis: undefined }).data, space());
    assert.equal(whole.breakAt, undefined);
    assert.doesNotMatch(whole.foot.join(), /坐标轴/);
  });

  it('keep a true zero where a break would hide a figure', () => {
    for (const from of [0, -5, 85, '84.1', null]) {
      const { data } = parseRanking({ ...brokenRanking, axis: { from } });
      const layout = layoutCountyRanking(data, space());
      assert.equal(layout.breakAt, undefined);
      assert.equal(layout.zero, 0);
      assert.doesNotMatch(layout.foot.join(), /坐标轴/);
    }
  });
});

describe('frames', () => {
  const { data } = parseRanking(framesRanking);

  it('are moments of their own, and the present comes after them', () => {
    assert.equal(momentIn(data, undefined), 5);
    assert.equal(
      momentIn(parseRanking({ ...framesRanking, rows: [{ code: 'F1', name: 'x' }] }).data, undefined),
      4,
    );
    assert.equal(momentIn(parseRanking({ metric, rows: [] }).data, undefined), -1);
    const first = momentOf(data, 0);
    assert.equal(first.asOf, '2026-10-16');
    assert.equal(rankedOf(standingsOf(first)).length, 7);
    assert.equal(rankedOf(standingsOf(first))[0]!.moved, undefined);
    assert.equal(momentOf(data, 5), data);
  });

  it('move against the frame before', () => {
    const before = new Map(rankedOf(standingsOf(momentOf(data, 1))).map(({ row, rank }) => [row.key, rank]));
    for (const { row, rank, moved } of rankedOf(standingsOf(momentOf(data, 2))))
      assert.equal(moved, before.get(row.key)! - rank!);
  });

  it('find rows by code, and by name only where it is unique', () => {
    const moment = (rows: unknown[], values: object): (number | undefined)[] => {
      const { data: read } = parseRanking({
        metric,
        rows,
        frames: [{ label: 'f', asOf: '2026-01', values }],
      });
      return momentOf(read, 0).rows.map(({ value }) =>
        value.status === 'value' ? Number(value.value.n) : undefined,
      );
    };
    assert.deepEqual(moment([{ code: '1', name: 'a' }, { name: 'b' }], { 1: 5, b: 6 }), [5, 6]);
    assert.deepEqual(moment([{ code: '1', name: 'a' }], { a: 7 }), [7]);
    assert.deepEqual(
      moment(
        [
          { code: '1', name: 'a' },
          { code: '2', name: 'a' },
        ],
        { a: 7, 2: 8 },
      ),
      [undefined, 8],
    );
    assert.deepEqual(moment([{ name: 'toString' }], {}), [undefined]);
  });

  it('have one scale, so that a length means the same at every moment', () => {
    const perUnit = (at: number): number[] => {
      const layout = layoutCountyRanking(data, space(), { at });
      const { rows } = momentOf(data, at);
      return rowsOf(layout).flatMap(({ bar, row: { key } }) => {
        const { value } = rows.find((row) => row.key === key)!;
        return bar && value.status === 'value' && value.value.n > 0n
          ? [bar.width / (Number(value.value.n) / Number(value.value.d))]
          : [];
      });
    };
    const [early, late] = [perUnit(1), perUnit(4)];
    assert.ok(Math.max(...early) - Math.min(...early) < 1e-9);
    assert.ok(Math.abs(early[0]! / late[0]! - 1) < 0.2);
  });

  it('give a row its history of ranks', () => {
    const history = historyOf(data, 'F7', 4);
    assert.deepEqual(
      history.map(({ label }) => label),
      ['第42周', '第43周', '第44周', '第45周', '第46周'],
    );
    assert.equal(history[0]!.rank, undefined);
    assert.ok(history.slice(1).every(({ rank }) => rank! >= 1 && rank! <= 8));
  });
});

describe('the search', () => {
  const [row] = parseRanking({
    metric,
    rows: [{ code: '360402', name: 'Lián Xī 区', aliases: ['lxq'], value: 1 }],
  }).data.rows;

  it('reads names, codes and aliases, whatever their width, case and blanks', () => {
    for (const query of ['3604', '区', 'LXQ', 'ｌｘ', 'lián xī', ' 区 '])
      assert.ok(maybeMatcher(query)!(row!), query);
    assert.ok(!maybeMatcher('x y z')!(row!));
    assert.equal(maybeMatcher('  '), undefined);
  });
});

describe('a plain row', () => {
  it('reads as the schema reads it', () => {
    const figure = fc.oneof(
      fc.double(),
      fc.integer(),
      fc.constantFrom('45.50', '-3', '1e5', '', '12345678901', null),
    );
    fc.assert(
      fc.property(
        fc.record(
          {
            code: fc.constantFrom('1', '', 7),
            name: fc.constantFrom('a', ' ', '', 4),
            value: figure,
            target: figure,
            previousRank: fc.constantFrom(1, 0, null, 1.5, 'x'),
            group: fc.constantFrom('g', 3),
            aliases: fc.constantFrom(['x'], [1], 'x'),
          },
          { requiredKeys: ['name'] },
        ),
        (row) => {
          // A bonus of 0 changes nothing but the way that is taken.
          const [plain, slow] = [row, { ...row, bonus: 0 }].map((one) =>
            parseRanking({ metric, rows: [one] }),
          );
          const told = ({ data, problems }: NonNullable<typeof plain>): unknown[] =>
            data.rows.map(({ key, code, name, value, target, previousRank, more }) => [
              ...[
                key,
                code,
                name,
                value.status,
                value.status === 'value' && compare(value.value, value.value),
              ],
              ...[
                value.status === 'value' && value.value,
                target,
                previousRank,
                more.group,
                more.aliases,
                problems,
              ],
            ]);
          assert.deepEqual(told(plain!), told(slow!));
        },
      ),
    );
  });
});
