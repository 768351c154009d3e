import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { chooseColumns } from '../../../src/target-list/target-list-columns.js';
import { coursePath, lampOf, maybeBar } from '../../../src/target-list/target-list-drawing.js';
import type { ListLayout } from '../../../src/target-list/target-list-layout.js';
import { maybeFit } from '../../../src/target-list/target-list-sizes.js';
import { heightAt, offsetsOf, windowAt } from '../../../src/core/row-window.js';
import { cityLedger, countyLedger, longLedger, stateLedger } from '../../../stories/target-list-examples.js';
import { judged, laidOut, namesOf, read, TODAY, wish } from './given.js';

describe('the ledger of two cities', () => {
  const layout = laidOut(cityLedger);

  test('stands in its heaps', () => {
    assert.deepEqual(
      namesOf(layout).filter((name) => / \d+ 项$/.test(name)),
      ['已完成 5 项', '接近完成 6 项', '尚未完成 10 项', '持续达标 2 项', '暂不评判 1 项'],
    );
    assert.equal(layout.rows.length, 29);
  });

  test('says how many stand in which light, each with a shape of its own', () => {
    assert.deepEqual(
      layout.chips.map(({ text }) => text),
      ['完成 5', '达序时/达标 8', '略滞后 5', '滞后/未达标 5', '未报送 1'],
    );
    assert.equal(new Set(layout.chips.map(({ first }) => lampOf(first).path)).size, 5);
    assert.equal(layout.total, '24 项');
  });

  test('says what moved since the latest snapshot, or the one that is chosen', () => {
    assert.equal(layout.against, '较第46周（截至2026年11月15日）');
    assert.equal(layout.steps, '进 6 项');
    assert.match(laidOut(cityLedger, { since: 'quarter' }).against, /^较三季度/);
    const none = laidOut(cityLedger, { since: 'none' });
    assert.equal(none.against + none.steps, '');
    assert.ok(!none.columns.shown.includes('move'));
  });

  test('closes groups and opens a row, of which the gauge gets its document', () => {
    const closed = laidOut(cityLedger, { closed: new Set(['open', 'near']), openKey: 't:a1' });
    assert.equal(closed.rows.length, 5 + 5 + 2 + 1);
    assert.equal(closed.gauge, undefined);
    const open = laidOut(cityLedger, { openKey: 't:a1' });
    assert.equal(open.gauge?.name, '专题宣讲');
    assert.deepEqual(open.gauge?.period, cityLedger.period);
  });

  test('gives on paper all rows, closed or not, however many', () => {
    const whole = laidOut(countyLedger(2000), { isWhole: true, closed: new Set(['open']) });
    assert.equal(whole.rows.filter(({ kind }) => kind === 'target').length, 2000);
    assert.equal(whole.capPx, undefined);
  });

  test('offers only what there is', () => {
    const names = ({ choosers }: ListLayout): string[] => choosers.map(({ name }) => name);
    assert.deepEqual(names(layout), ['grouping', 'order', 'way', 'since']);
    const bare = laidOut(stateLedger);
    assert.deepEqual(names(bare), ['grouping', 'order', 'way']);
    assert.deepEqual(
      bare.choosers[0]?.choices.map(([value]) => value),
      ['heap', 'light', 'none'],
    );
    assert.deepEqual(layout.choosers[3]?.choices.map(([, text]) => text).slice(0, 4), [
      '上周',
      '上月',
      '上季度',
      '第46周（截至2026年11月15日）',
    ]);
  });

  test('an empty one says so', () => {
    assert.equal(laidOut({ targets: [] }).nothing, '没有符合条件的任务');
    assert.equal(laidOut(cityLedger, { wish: wish({ query: 'zzz' }) }).shown, '显示 0 / 24 项');
  });
});

describe('columns', () => {
  const shown = (widthEm: number, own = {}): string[] => [
    ...chooseColumns({
      widthEm,
      tiny: false,
      compact: false,
      hasMoves: true,
      hasCourses: true,
      hasOwners: true,
      ...own,
    }).shown,
  ];

  test('give way in order, and stack where name, bar, figure and verdict do not stand side by side', () => {
    assert.deepEqual(shown(90), ['name', 'bar', 'figure', 'light', 'move', 'course', 'owner']);
    assert.ok(!shown(64).includes('course'));
    assert.equal(
      chooseColumns({
        widthEm: 30,
        tiny: false,
        compact: false,
        hasMoves: true,
        hasCourses: true,
        hasOwners: true,
      }).mode,
      'stacked',
    );
    assert.deepEqual(shown(20, { tiny: true }), ['name', 'figure']);
  });

  test('never ask for more than there is', () => {
    fc.assert(
      fc.property(fc.double({ min: 12, max: 300, noNaN: true }), fc.boolean(), (widthEm, compact) => {
        const { template, mode } = chooseColumns({
          widthEm,
          compact,
          tiny: false,
          hasMoves: true,
          hasCourses: true,
          hasOwners: true,
        });
        const fixed = [...template.matchAll(/([\d.]+)em/g)].reduce((sum, [, em]) => sum + Number(em), 0);
        if (mode === 'wide' && widthEm > 20) assert.ok(fixed <= widthEm);
      }),
    );
  });
});

describe('the compact form', () => {
  test('fits 40 rows on a screen of 1080 lines, all of them, legibly', () => {
    const layout = laidOut(
      countyLedger(40),
      {},
      { variant: 'compact', width: 1856, height: 900, type: { label: 21, small: 18 } },
    );
    assert.equal(layout.rows.filter(({ kind }) => kind === 'target').length, 40);
    assert.ok(layout.fit);
    assert.ok(layout.fit.columns * layout.fit.rows >= layout.rows.length);
    assert.ok(layout.fit.fontPx >= 18, `${layout.fit.fontPx} px`);
  });

  test('takes the number of columns in which type is largest, or none where it is too small', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 300, max: 6000 }),
        fc.integer({ min: 200, max: 3000 }),
        (count, width, height) => {
          const fit = maybeFit(count, width, height, 20, false);
          if (!fit) return;
          assert.ok(fit.fontPx >= 11);
          assert.ok(fit.columns * fit.rows >= count);
          assert.ok(fit.fontPx * 2 * fit.rows <= height);
        },
      ),
    );
    assert.equal(maybeFit(200, 400, 300, 15, false), undefined);
    assert.equal(maybeFit(0, 400, 300, 15, false), undefined);
  });
});

describe('a long ledger', () => {
  const long = countyLedger(2000);

  test('draws what is in sight', () => {
    const layout = laidOut(long, { scrollPx: 30_000 }, { height: 600 });
    assert.ok(layout.rows.length < 45);
    const { from, to, above } = layout.window;
    const offsets = layout.offsets ?? new Float64Array();
    assert.equal(above, offsets[from]);
    assert.ok((offsets[from] ?? 0) <= 30_000 && (offsets[to] ?? 0) >= 30_600);
    assert.equal(laidOut(countyLedger(100)).offsets, undefined);
    assert.ok((laidOut(long).capPx ?? 0) > 300);
  });

  test('any window is whole: what it draws, and the room above and below, are the list', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 20, max: 400 }), { maxLength: 300 }),
        fc.integer({ min: 0, max: 200_000 }),
        fc.integer({ min: 0, max: 2000 }),
        (heights, scroll, sight) => {
          const offsets = offsetsOf(heights);
          const { from, to, above, below } = windowAt(offsets, scroll, sight);
          const drawn = heights.slice(from, to).reduce((sum, height) => sum + height, 0);
          const total = heights.reduce((sum, height) => sum + height, 0);
          assert.equal(above + drawn + below, total);
          heights.forEach((height, at) => {
            assert.equal(heightAt(offsets, at), height);
            const inSight = (offsets[at] ?? 0) < scroll + sight && (offsets[at + 1] ?? 0) > scroll;
            if (inSight) assert.ok(at >= from && at < to);
          });
        },
      ),
    );
  });

  test('rows whose name wraps, and the open one, are as high as they need', () => {
    const targets = [...long.targets, ...longLedger.targets];
    const layout = laidOut(
      { ...long, targets },
      { openKey: 't:c0', wish: wish({ grouping: 'none' }) },
      { width: 700 },
    );
    const heights = layout.lines.map((_, at) => heightAt(layout.offsets ?? new Float64Array(), at));
    assert.equal(heights[0], (heights[1] ?? 0) + layout.sizes.panelPx);
    assert.ok((heights[2000] ?? 0) > (heights[1] ?? 0));
  });
});

describe('a bar', () => {
  const barOf = (target: object): unknown =>
    maybeBar(
      judged({
        asOf: '2026-11-20',
        period: { start: '2026-01-01', end: '2026-12-31' },
        targets: [{ name: 'x', target: 200, ...target }],
      })[0]!,
    );

  test('is full at the target, shows what is beyond apart, and starts at zero', () => {
    assert.deepEqual(barOf({ value: 90 }), { fill: 45, over: 0, mark: 88.77 });
    assert.deepEqual(barOf({ value: 272 }), { fill: 100, over: 36, mark: 88.77 });
    assert.deepEqual(barOf({ value: 0 }), { fill: 0, over: 0, mark: 88.77 });
    assert.deepEqual(barOf({ value: -20 }), { fill: 0, over: 0, mark: 88.77 });
  });

  test('of a level has the target as its mark, and there is none without a figure', () => {
    assert.deepEqual(barOf({ value: 90, target: 92, unit: '%', kind: 'level' }), {
      fill: 90,
      over: 0,
      mark: 92,
    });
    assert.equal(barOf({ value: null }), undefined);
    assert.equal(barOf({ value: 3, target: 0, kind: 'clearance' }), undefined);
  });

  test('a light that is not ours has a shape and no colour of ours', () => {
    const [standing] = judged({
      targets: [{ name: 'x', value: 1, target: 2, bands: [{ light: '__proto__', label: '紫灯', all: [] }] }],
    });
    assert.equal(lampOf(standing!).token, '');
    assert.notEqual(lampOf(standing!).path, '');
  });
});

describe('a course', () => {
  const data = read({
    asOf: '2026-11-20',
    targets: [
      { id: 'a', name: 'x', value: 50, target: 100 },
      { id: 'b', name: 'y', value: 50, target: 100 },
      { id: 'c', name: 'z', value: null, target: 100 },
    ],
    snapshots: [
      { label: '1', asOf: '2026-11-10', targets: [{ id: 'a', value: 0 }] },
      {
        label: '2',
        asOf: '2026-11-15',
        targets: [
          { id: 'a', value: 25 },
          { id: 'c', value: 10 },
        ],
      },
    ],
  });
  const courses = judged({ ...data, targets: data.targets.map(({ item }) => item), asOf: '2026-11-20' }).map(
    (standing) => coursePath(data, standing, TODAY),
  );

  test('runs in days and on the scale of all rates, up to now', () => {
    assert.equal(courses[0], 'M2 22L50 17L98 12');
  });

  test('is not drawn where there are not two points', () => {
    assert.deepEqual(courses.slice(1), ['', '']);
  });
});
