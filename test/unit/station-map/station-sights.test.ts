import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { stationsOf, tallyOf } from '../../../src/station-map/station-clusters.js';
import { crowdOf, stationKeyAt, type Crowd } from '../../../src/station-map/station-crowd.js';
import { FINEST_LEVEL } from '../../../src/station-map/station-index.js';
import { fitView, scaleOf, toPixel, type MapView } from '../../../src/station-map/station-projection.js';
import type { PlacedStation } from '../../../src/station-map/station-scene.js';
import {
  layoutSights,
  levelAt,
  radiusOf,
  type Sights,
  type SightSizes,
} from '../../../src/station-map/station-sights.js';

const SIZE = { width: 600, height: 420 };
const SIZES: SightSizes = {
  dotPx: 5.5,
  labelPx: 13,
  measureText: (text, sizePx) => text.length * sizePx * 0.6,
};
const WORLD = { west: 0, north: 0, east: 1, south: 1 };

/** A city of so many places; some stand on one another, some in a heap. */
const places = fc.array(
  fc.oneof(
    fc.record({
      x: fc.double({ min: 0.8, max: 0.81, noNaN: true }),
      y: fc.double({ min: 0.4, max: 0.41, noNaN: true }),
    }),
    fc.record({
      x: fc.double({ min: 0.805, max: 0.80501, noNaN: true }),
      y: fc.double({ min: 0.405, max: 0.40501, noNaN: true }),
    }),
    fc.constantFrom({ x: 0.8033, y: 0.4033 }, { x: 0.8077, y: 0.4011 }),
  ),
  { minLength: 1, maxLength: 120 },
);

function crowdAt(given: readonly { x: number; y: number }[]): Crowd {
  return crowdOf(
    given.map(
      (place, row) =>
        ({
          ...{ id: `s${row}`, row, place, status: 'open', fault: undefined, districtName: '' },
          ...{ services: [], honours: [], hours: '', name: '', address: '' },
        }) as unknown as PlacedStation,
    ),
  );
}

const see = (crowd: Crowd, view: MapView, mask?: Uint8Array): Sights =>
  layoutSights(crowd, mask ? tallyOf(crowd.index, mask) : crowd.tally, mask, view, SIZE, SIZES, WORLD);

const view = fc.record({
  x: fc.double({ min: 0.8, max: 0.81, noNaN: true }),
  y: fc.double({ min: 0.4, max: 0.41, noNaN: true }),
  zoom: fc.double({ min: 3, max: 19, noNaN: true }),
});

test('every station that is wished for is in exactly one dot or disc, and the counts say how many', () => {
  fc.assert(
    fc.property(places, view, fc.func(fc.boolean()), (given, from, isIn) => {
      const crowd = crowdAt(given);
      const mask = Uint8Array.from(given, (_, at) => (isIn(at) ? 1 : 0));
      const { dots, discs, clusters } = see(crowd, from, mask);
      const shown = [
        ...dots.map(({ key }) => key),
        ...discs.flatMap(({ key, text }) => {
          const stations = stationsOf(crowd.index, clusters.get(key)!, mask);
          assert.equal(text, String(stations.length));
          assert.ok(stations.length > 1);
          return stations.map((at) => stationKeyAt(crowd, at));
        }),
      ];
      const wished = given.flatMap((_, at) => (mask[at] ? [stationKeyAt(crowd, at)] : []));
      assert.deepEqual(shown.sort(), wished.sort());
    }),
  );
});

test('no disc covers another, and each stays in its own cell', () => {
  fc.assert(
    fc.property(
      places,
      view.filter(({ zoom }) => zoom < 17.5),
      (given, from) => {
        const crowd = crowdAt(given);
        const { discs, clusters } = see(crowd, from);
        discs.forEach((disc, at) => {
          const { level, x, y } = clusters.get(disc.key)!;
          const cells = 2 ** level;
          const corner = { x: Math.floor(x * cells) / cells, y: Math.floor(y * cells) / cells };
          const [start, side] = [toPixel(corner, from, SIZE), scaleOf(from.zoom) / cells];
          for (const [place, edge] of [
            [disc.px, start.px],
            [disc.py, start.py],
          ] as const) {
            assert.ok(place - disc.radiusPx >= edge - 0.01, 'before its cell');
            assert.ok(place + disc.radiusPx <= edge + side + 0.01, 'beyond its cell');
          }
          for (const other of discs.slice(at + 1)) {
            const apart = Math.hypot(disc.px - other.px, disc.py - other.py);
            assert.ok(apart >= disc.radiusPx + other.radiusPx - 0.01, 'two discs overlap');
          }
        });
      },
    ),
  );
});

test('dots of one cell that stand for themselves do not cover one another', () => {
  const crowd = crowdAt([
    { x: 0.8, y: 0.4 },
    { x: 0.8 + 1e-6, y: 0.4 },
  ]);
  const at = (zoom: number): Sights => see(crowd, { x: 0.8, y: 0.4, zoom });
  assert.equal(at(10).discs.length, 1);
  assert.equal(at(10).discs[0]!.isOnePlace, false);
  assert.equal(at(17).dots.length, 2, 'apart by 33 px');
});

test('stations on one place are one disc at every zoom; a single one is a dot at every zoom', () => {
  const crowd = crowdAt([
    { x: 0.8033, y: 0.4033 },
    { x: 0.8033, y: 0.4033 },
    { x: 0.9, y: 0.4 },
  ]);
  for (const zoom of [3, 9, 15, 18, 19]) {
    const { dots, discs } = see(crowd, { x: 0.8033, y: 0.4033, zoom });
    assert.deepEqual(
      discs.map(({ text, isOnePlace }) => [text, isOnePlace]),
      [['2', true]],
      `zoom ${zoom}`,
    );
    assert.equal(dots.length, 1);
  }
});

test('what is in sight is counted, what is beyond the edge is not', () => {
  const crowd = crowdAt([
    { x: 0.8, y: 0.4 },
    { x: 0.80001, y: 0.4 },
    { x: 0.9, y: 0.4 },
  ]);
  const home = fitView({ west: 0.8, north: 0.39, east: 0.9, south: 0.41 }, SIZE, 20);
  assert.equal(see(crowd, home).count, 3);
  assert.equal(see(crowd, { x: 0.9, y: 0.4, zoom: 14 }).count, 1);
  assert.equal(see(crowd, { x: 0.2, y: 0.4, zoom: 14 }).count, 0);
});

test('a disc is as wide as its text, grows with its count, and cells are as wide as discs need', () => {
  const radii = [2, 10, 99, 1000, 200_000].map((count) => radiusOf(count, SIZES));
  assert.deepEqual(
    radii,
    [...radii].sort((a, b) => a - b),
  );
  assert.ok(radii[4]! >= SIZES.measureText('200000', 13) / 2);
  for (let zoom = 2; zoom <= 19; zoom += 0.25) {
    const level = levelAt(zoom, 13);
    const cellPx = scaleOf(zoom) / 2 ** level;
    assert.ok(cellPx >= 13 * 4.2 - 0.01);
    assert.ok(cellPx < 13 * 8.4 || level === FINEST_LEVEL);
  }
  assert.equal(levelAt(-20, 13), 0);
});
