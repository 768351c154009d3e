import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { rowAt, rowTops, slotsOf, windowOf } from '../../../src/shared/virtual-rows.js';

const same = (count: number, height: number): Float64Array => rowTops(count, () => height);
const heights = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 80 });

describe('rows by height', () => {
  it('are found where they stand', () => {
    const tops = rowTops(3, (index) => [10, 30, 20][index]!);
    assert.deepEqual([...tops], [0, 10, 40, 60]);
    assert.deepEqual(
      [-5, 0, 9.9, 10, 39, 40, 1000].map((px) => rowAt(tops, px)),
      [0, 0, 0, 1, 1, 2, 2],
    );
    assert.equal(rowAt(same(0, 10), 5), -1);
  });
});

describe('the window', () => {
  it('of no rows is empty', () => {
    assert.deepEqual(windowOf(same(0, 10), 0, 100), { from: 0, to: 0 });
    assert.deepEqual(slotsOf(same(0, 10), { from: 0, to: 0 }, [4]), { slots: [], afterPx: 0 });
  });

  it('of 3,142 rows is what a view holds and a quarter of a view on both sides', () => {
    assert.deepEqual(windowOf(same(3142, 40), 40_000, 800), { from: 995, to: 1026 });
    assert.deepEqual(windowOf(same(3142, 40), 0, 800), { from: 0, to: 26 });
    assert.deepEqual(windowOf(same(3142, 40), 1e9, 800), { from: 3117, to: 3142 });
  });

  it('stays while it still reaches far enough, and only then', () => {
    const tops = same(1000, 40);
    const shown = windowOf(tops, 4000, 800);
    assert.equal(windowOf(tops, 4100, 800, shown), shown);
    assert.notEqual(windowOf(tops, 4500, 800, shown), shown);
    assert.deepEqual(windowOf(same(3, 40), 0, 800, shown), { from: 0, to: 3 });
  });

  it('holds every row that is seen, wherever the list is scrolled to', () => {
    fc.assert(
      fc.property(
        heights,
        fc.nat(20_000),
        fc.integer({ min: 1, max: 900 }),
        fc.nat(20_000),
        (of, px, view, old) => {
          const tops = rowTops(of.length, (index) => of[index]!);
          const { from, to } = windowOf(tops, px, view, windowOf(tops, old, view));
          const top = Math.max(0, Math.min(px, tops[of.length]! - view));
          of.forEach((_, index) => {
            const seen = tops[index]! < top + view && tops[index + 1]! > top;
            assert.ok(!seen || (index >= from && index < to));
          });
        },
      ),
    );
  });
});

describe('what stands in the list', () => {
  it('is the window and the kept rows, each at its own height', () => {
    fc.assert(
      fc.property(heights, fc.array(fc.nat(100)), fc.nat(5000), (of, kept, px) => {
        const tops = rowTops(of.length, (index) => of[index]!);
        const shown = windowOf(tops, px, 100);
        const { slots, afterPx } = slotsOf(tops, shown, kept);
        let at = 0;
        for (const { index, gapPx } of slots) {
          assert.ok(gapPx >= 0);
          assert.equal(at + gapPx, tops[index]);
          at += gapPx + of[index]!;
        }
        assert.equal(at + afterPx, tops[of.length]);
        const drawn = slots.map(({ index }) => index);
        assert.ok(kept.every((index) => index >= of.length || drawn.includes(index)));
        assert.equal(new Set(drawn).size, drawn.length);
      }),
    );
  });
});
