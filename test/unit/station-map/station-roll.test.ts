import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import type { Columns } from '../../../src/station-map/station-columns.js';
import {
  MOST_WHOLE,
  rollByDistrict,
  rollOf,
  rollOfNear,
  topOfRow,
  windowOfRoll,
  type Roll,
  type RollWindow,
} from '../../../src/station-map/station-roll.js';

const NAMES = ['', '青禾区', '云溪区', '松岭县'];

/** Columns of stations by the numbers of their districts; the list asks for nothing else. */
function columnsOf(districts: readonly number[], districtNames = NAMES): Columns {
  return {
    count: districts.length,
    districts: Uint32Array.from(districts),
    districtNames,
  } as unknown as Columns;
}

const drawnRows = ({ parts }: RollWindow): number[] =>
  parts.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at));

const sizes = fc.record({
  rowPx: fc.integer({ min: 20, max: 80 }),
  headPx: fc.integer({ min: 10, max: 60 }),
});
const districts = fc.array(fc.nat({ max: NAMES.length - 1 }), { minLength: 1, maxLength: 100 });
/** More than are drawn whole, in a few long stretches of one district each. */
const many = fc
  .array(
    fc.record({ district: fc.nat({ max: NAMES.length - 1 }), count: fc.integer({ min: 1, max: 200 }) }),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((all) => [
    ...Array<number>(MOST_WHOLE + 1).fill(1),
    ...all.flatMap(({ district, count }) => Array<number>(count).fill(district)),
  ]);

test('stations stand by district in the order of the districts, those without one last, as they came', () => {
  const roll = rollByDistrict(columnsOf([2, 0, 1, 2, 1, 0]));
  assert.deepEqual([...roll.order], [2, 4, 0, 3, 1, 5]);
  assert.deepEqual(roll.heads, [
    { name: '青禾区', from: 0, count: 2 },
    { name: '云溪区', from: 2, count: 2 },
    { name: '', from: 4, count: 2 },
  ]);
  assert.equal(roll.metres, undefined);
});

test('a mask leaves out, districts without a station have no head, and of nothing nothing is listed', () => {
  const roll = rollByDistrict(columnsOf([2, 0, 1, 2]), Uint8Array.of(1, 1, 0, 0));
  assert.deepEqual([...roll.order], [0, 1]);
  assert.deepEqual(
    roll.heads.map(({ name, count }) => [name, count]),
    [
      ['云溪区', 1],
      ['', 1],
    ],
  );
  assert.deepEqual(rollByDistrict(columnsOf([])).heads, []);
  assert.deepEqual(rollByDistrict(columnsOf([0, 0], [''])).heads, [{ name: '', from: 0, count: 2 }]);
});

test('any districts and any mask: every station that is wished for once, each in its own district', () => {
  fc.assert(
    fc.property(districts, fc.func(fc.boolean()), (given, isIn) => {
      const mask = Uint8Array.from(given, (_, at) => (isIn(at) ? 1 : 0));
      const { order, heads } = rollByDistrict(columnsOf(given), mask);
      const wished = given.flatMap((_, at) => (mask[at] ? [at] : []));
      assert.deepEqual(
        [...order].sort((a, b) => a - b),
        wished,
      );
      let next = 0;
      for (const { name, from, count } of heads) {
        assert.equal(from, next);
        assert.ok(count > 0);
        next = from + count;
        for (const at of order.subarray(from, next)) assert.equal(NAMES[given[at]!], name);
      }
      assert.equal(next, order.length);
    }),
  );
});

test('from near to far there are distances and no heads; of one place only those stations', () => {
  const near = rollOfNear([
    { station: 7, metres: 12.5 },
    { station: 3, metres: 900 },
  ]);
  assert.deepEqual([[...near.order], [...near.metres!], near.heads], [[7, 3], [12.5, 900], []]);
  assert.deepEqual([...rollOf([4, 2, 9]).order], [4, 2, 9]);
});

const wholeHeight = ({ order, heads }: Roll, rowPx: number, headPx: number): number =>
  order.length * rowPx + heads.length * headPx;

test('a long list: at any scroll position heights sum to the whole, and what is in sight is drawn', () => {
  fc.assert(
    fc.property(
      many,
      sizes,
      fc.boolean(),
      fc.double({ min: 0, max: 1.2, noNaN: true }),
      fc.integer({ min: 50, max: 1200 }),
      (given, px, isByDistrict, part, viewPx) => {
        const roll = isByDistrict ? rollByDistrict(columnsOf(given)) : rollOf(given.map((_, at) => at));
        const whole = wholeHeight(roll, px.rowPx, px.headPx);
        const scrollPx = part * Math.max(0, whole - viewPx);
        const window = windowOfRoll(roll, scrollPx, viewPx, px);
        const heads = window.parts.filter(({ head }) => head).length;
        const rows = drawnRows(window);
        assert.ok(window.above >= 0 && window.below >= 0);
        assert.equal(window.above + rows.length * px.rowPx + heads * px.headPx + window.below, whole);
        for (let row = 0; row < roll.order.length; row++) {
          const top = topOfRow(roll, row, px);
          const isInSight = top + px.rowPx > scrollPx && top < scrollPx + viewPx;
          if (isInSight) assert.ok(rows.includes(row), `row ${row} at ${top}`);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('a long list: scrolled through from top to bottom every row is drawn, each once in a window', () => {
  fc.assert(
    fc.property(many, sizes, fc.integer({ min: 100, max: 900 }), (given, px, viewPx) => {
      const roll = rollByDistrict(columnsOf(given));
      const seen = new Set<number>();
      const whole = wholeHeight(roll, px.rowPx, px.headPx);
      for (let scrollPx = 0; scrollPx < whole; scrollPx += viewPx) {
        const rows = drawnRows(windowOfRoll(roll, scrollPx, viewPx, px));
        assert.equal(new Set(rows).size, rows.length);
        assert.ok(rows.length < viewPx / px.rowPx + 20);
        rows.forEach((row) => seen.add(row));
      }
      assert.equal(seen.size, roll.order.length);
    }),
    { numRuns: 40 },
  );
});

test('a row begins where those before it and the heads above it end', () => {
  const roll = rollByDistrict(columnsOf([1, 1, 2, 3, 3]));
  const px = { rowPx: 40, headPx: 25 };
  assert.deepEqual(
    [0, 1, 2, 3, 4].map((row) => topOfRow(roll, row, px)),
    [25, 65, 130, 195, 235],
  );
  assert.equal(topOfRow(rollOf([5, 6, 7]), 2, px), 80);
});

test('a short list is drawn whole, wherever it is scrolled to, and an empty one not at all', () => {
  const given = Array.from({ length: MOST_WHOLE }, (_, at) => at % 4);
  const window = windowOfRoll(rollByDistrict(columnsOf(given)), 5000, 300, { rowPx: 44, headPx: 27 });
  assert.deepEqual([drawnRows(window).length, window.above, window.below], [MOST_WHOLE, 0, 0]);
  assert.deepEqual(windowOfRoll(rollOf([]), 0, 300, { rowPx: 44, headPx: 27 }), {
    parts: [],
    above: 0,
    below: 0,
  });
  assert.equal(windowOfRoll(rollOf([]), 900, 300, { rowPx: 44, headPx: 27 }).parts.length, 0);
});
