import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseRanking } from '../../../src/county-ranking/county-ranking-data.js';
import {
  layoutCountyRanking,
  type RankingLayout,
  type RankingSpace,
} from '../../../src/county-ranking/county-ranking-layout.js';
import {
  hundredRanking,
  joiningRanking,
  longRanking,
  negativeRanking,
  statusRanking,
} from '../../../stories/county-ranking-examples.js';
import { countryRanking } from '../../../stories/county-ranking-long.js';
import { rowsOf, space } from './space.js';

const metric = { name: '数量', unit: '个' };

const layoutFor = (document: unknown, own: Partial<RankingSpace> = {}): RankingLayout =>
  layoutCountyRanking(parseRanking(document).data, space(own));

const ofValues = (values: readonly unknown[], more: object = {}): RankingLayout =>
  layoutFor({ metric, average: 'none', rows: values.map((value, i) => ({ name: `n${i}`, value })), ...more });

const widths = (layout: RankingLayout): (number | undefined)[] => rowsOf(layout).map(({ bar }) => bar?.width);

describe('bars', () => {
  it('of [100, 50] are 2 : 1, of [0, 0] nothing, and start at a true zero', () => {
    const [long, short] = widths(ofValues([100, 50]));
    assert.equal(long, short! * 2);
    assert.deepEqual(widths(ofValues([0, 0])), [0, 0]);
    assert.deepEqual(
      rowsOf(ofValues([100, 50])).map(({ bar }) => bar?.left),
      [0, 0],
    );
  });

  it('of negative figures lie left of the zero line', () => {
    const layout = layoutFor(negativeRanking);
    const [rows, { zero }] = [rowsOf(layout), layout];
    const of = (name: string): { left: number; width: number } => rows.find((row) => row.name === name)!.bar!;
    assert.equal(of('澄湖区').left, zero);
    assert.ok(Math.abs(of('临湖区').left + of('临湖区').width - zero) < 1e-9);
    assert.equal(of('南浦区').width, 0);
    assert.ok(of('临湖区').width > 0 && zero > 0);
  });

  it('are proportional within half a pixel of 4,000, whatever the figures', () => {
    const figure = fc.oneof(
      fc.integer({ min: -1e9, max: 1e9 }),
      fc.constantFrom('0.000001', '99999999999999999999', '-5'),
    );
    fc.assert(
      fc.property(fc.array(figure, { minLength: 2, maxLength: 10 }), (values) => {
        const layout = layoutFor({
          metric,
          average: 'none',
          rows: values.map((value, i) => ({ name: `${i}`, value })),
        });
        const numbers = rowsOf(layout).map(({ row }) => Number((row.item as { value: unknown }).value));
        const most = Math.max(...numbers.map(Math.abs));
        const longest = Math.max(...widths(layout).map((value) => value!));
        rowsOf(layout).forEach(({ bar }, i) => {
          const expected = most === 0 ? 0 : (Math.abs(numbers[i]!) / most) * longest;
          assert.ok(
            Math.abs(bar!.width - expected) < (0.5 / 4000) * 100,
            `${numbers.join()}: ${bar!.width} for ${expected}`,
          );
        });
      }),
    );
  });

  it('leave room for targets and the average, which stand where their figures are', () => {
    const layout = layoutFor({
      metric,
      average: { value: 25 },
      rows: [{ name: 'a', value: 50, target: 100 }],
    });
    const [row] = rowsOf(layout);
    const target = row!.marks!.find(({ kind }) => kind === 'target')!;
    assert.ok(Math.abs(target.left - 2 * row!.bar!.width) < 1e-9);
    assert.ok(Math.abs(layout.average! - row!.bar!.width / 2) < 1e-9);
    assert.deepEqual(layout.foot[0], ['tick', '目标']);
  });
});

describe('rows without a place', () => {
  it('come last, without bar or rank, each with its own word; who is left out is said', () => {
    const layout = layoutFor(statusRanking);
    const [rows, { foot }] = [rowsOf(layout), layout];
    assert.deepEqual(
      rows.slice(3).map(({ rank, row, figure, bar }) => [rank, row.value.status, figure, bar]),
      [
        ['—', 'unreported', '未报送', undefined],
        ['—', 'not-applicable', '不适用', undefined],
        ['—', 'withheld', '保密', undefined],
        ['—', 'unreadable', '数据有误', undefined],
      ],
    );
    assert.match(
      foot[0]![1],
      /共 7 个，4 个未参与排名和平均（未报送 1 个、不适用 1 个、保密 1 个、数据有误 1 个）/,
    );
    assert.deepEqual(
      rows.slice(0, 3).map(({ figure }) => figure),
      ['82.0%', '不足30.0%', '0.0%'],
    );
  });
});

describe('words of a row', () => {
  const rows = rowsOf(layoutFor(joiningRanking));
  const of = (name: string): (typeof rows)[number] => rows.find((row) => row.name === name)!;

  it('mark the first, the tied, the last and the own', () => {
    const tags = (name: string): string[] => of(name).tags.map(([, text]) => text);
    assert.deepEqual(tags('澄湖区'), ['第1名']);
    assert.deepEqual(tags('枫桥县'), ['并列第4名']);
    assert.deepEqual(tags('白鹭县'), ['并列第4名', '本单位']);
    assert.deepEqual(tags('石潭县'), ['末位']);
    assert.deepEqual(tags('云岭县'), []);
  });

  it('give gap and movement, and all of it for the ear', () => {
    assert.equal(of('石潭县').gap, '−20.0');
    assert.equal(of('石潭县').move, '退1位');
    assert.equal(of('青岚县').move, '新进');
    assert.equal(
      of('白鹭县').heard,
      '并列第4名，白鹭县，本单位，70.0%（1540/2200），高于平均5.0个百分点，进2位',
    );
    assert.equal(of('石潭县').heard, '第11名，末位，石潭县，45.0%（2025/4500），低于平均20.0个百分点，退1位');
    assert.equal(of('柳渡市').heard, '柳渡市，未报送，未参与排名');
  });
});

describe('the form', () => {
  it('of a list that is not long has room for its widest name, wherever it stands', () => {
    const named = (wideAt: number): RankingLayout =>
      layoutFor({
        metric,
        rows: Array.from({ length: 40 }, (_, i) => ({
          name: i === wideAt ? '湖滨高新技术产业开发区' : `县${i}`,
          value: 100 - i,
        })),
      });
    const template = (layout: RankingLayout): string => layout.columns.template;
    for (const at of [15, 26, 39]) assert.equal(template(named(at)), template(named(0)));
    assert.notEqual(template(named(0)), template(named(-1)));
  });

  it('is wide, stacked or tiny by the room; the stacked gap says what it is of', () => {
    assert.equal(layoutFor(joiningRanking, { width: 1000 }).columns.mode, 'wide');
    const narrow = layoutFor(joiningRanking, { width: 300 });
    assert.equal(narrow.columns.mode, 'stacked');
    assert.equal(rowsOf(narrow)[0]!.gap, '较平均 +17.0 个百分点');
    const tiny = layoutFor(joiningRanking, { width: 120, tiny: true });
    assert.equal(tiny.columns.mode, 'tiny');
  });

  it('keeps every column inside its room', () => {
    for (const width of [160, 240, 320, 500, 800, 1200, 1900, 3800]) {
      for (const document of [joiningRanking, longRanking, negativeRanking, statusRanking]) {
        const { columns } = layoutFor(document, { width });
        const fixed = (columns.template.match(/[\d.]+(?=px)/g) ?? []).map(Number);
        const used = fixed.reduce((sum, column) => sum + column + 15 * 0.8, 0);
        assert.ok(used < width, `${width}: ${columns.template}`);
      }
    }
  });

  it('has rows a finger can hit: 44 px, 60 in the elder view; a fixed box is filled', () => {
    assert.equal(layoutFor(joiningRanking).rowHeight, 44);
    assert.equal(layoutFor(joiningRanking, { elder: true }).rowHeight, 60);
    const fixed = layoutFor(joiningRanking, { height: 700 });
    assert.ok(fixed.fixed && fixed.rowHeight > 44);
    assert.equal(fixed.viewHeight, undefined);
  });

  it('fills a box that it scrolls in with whole rows: none stands half under the edge or a pinned row', () => {
    for (const height of [300, 420, 517, 640, 1000]) {
      for (const document of [joiningRanking, hundredRanking, countryRanking]) {
        const { rowHeight, viewHeight = 0, pins } = layoutFor(document, { height });
        assert.ok(rowHeight >= 44 && viewHeight < height);
        assert.equal(viewHeight % rowHeight, 0);
        assert.ok(pins.length <= 3);
      }
    }
  });

  it('leaves a list that turns by itself room for the button that holds it', () => {
    const { data } = parseRanking(joiningRanking);
    const height = 420;
    const still = layoutCountyRanking(data, space({ height })).viewHeight ?? 0;
    const turning = layoutCountyRanking(data, space({ height }), { turns: true }).viewHeight ?? 0;
    assert.ok(turning > 0 && turning < still - 30, `${turning} of ${still}`);
  });
});
