import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { clustersIn, stationsOf, tallyOf, type Cluster } from '../../../src/station-map/station-clusters.js';
import { FINEST_LEVEL, indexPoints, type PointIndex } from '../../../src/station-map/station-index.js';
import { metresBetween, nearestStations, type Near } from '../../../src/station-map/station-nearest.js';
import { toWorld, type WorldPoint } from '../../../src/station-map/station-projection.js';

const WORLD = { west: 0, north: 0, east: 1, south: 1 };

function build(places: readonly (WorldPoint | undefined)[], slice?: number): [PointIndex, number[]] {
  const x = Float64Array.from(places, (place) => place?.x ?? NaN);
  const y = Float64Array.from(places, (place) => place?.y ?? NaN);
  const steps = indexPoints(x, y, slice);
  const done: number[] = [];
  for (;;) {
    const next = steps.next();
    if (next.done) return [next.value, done];
    done.push(next.value);
  }
}
const indexOf = (places: readonly (WorldPoint | undefined)[]): PointIndex => build(places)[0];

const part = fc.oneof(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.constantFrom(0, 1, 0.5, 0.25, 0.75, 0.8, 0.8 + 1e-7, 0.8 + 1e-10),
);
const place = fc.option(fc.record({ x: part, y: part }), { nil: undefined, freq: 8 });
const marked = fc.array(fc.tuple(place, fc.boolean()), { maxLength: 120 });

/** Places with a mask of those that match. */
const split = (rows: [WorldPoint | undefined, boolean][]): [(WorldPoint | undefined)[], Uint8Array] => [
  rows.map(([at]) => at),
  Uint8Array.from(rows, ([, matches]) => (matches ? 1 : 0)),
];

test('the order holds each station with a place once, along the curve', () => {
  fc.assert(
    fc.property(fc.array(place, { maxLength: 200 }), (places) => {
      const index = indexOf(places);
      const drawn = places.flatMap((at, station) => (at ? [station] : []));
      assert.deepEqual(
        [...index.order].sort((a, b) => a - b),
        drawn,
      );
      assert.equal(index.count, drawn.length);
      // Of one cell the numbers rise: the sort keeps what is alike in its order.
      index.codes.forEach((code, at) => {
        const before = index.codes[at - 1] ?? -1;
        assert.ok(before < code || (before === code && index.order[at - 1]! < index.order[at]!));
      });
      assert.ok(index.codes.every((code) => code >= 0 && code < 4 ** FINEST_LEVEL));
    }),
  );
});

test('the quarters of a cell follow each other: upper left, upper right, lower left, lower right', () => {
  const corners = [
    { x: 0.9, y: 0.9 },
    { x: 0.1, y: 0.9 },
    { x: 0.9, y: 0.1 },
    { x: 0.1, y: 0.1 },
  ];
  assert.deepEqual([...indexOf(corners).order], [3, 2, 1, 0]);
});

test('the work is told in steps that never fall, up to the number of stations', () => {
  fc.assert(
    fc.property(fc.array(place, { maxLength: 60 }), fc.integer({ min: 0, max: 70 }), (places, slice) => {
      const [index, done] = build(places, slice);
      done.forEach((steps, at) => assert.ok(steps >= (done[at - 1] ?? 0) && steps <= places.length));
      assert.equal(done[done.length - 1], places.length);
      assert.deepEqual(index, indexOf(places));
    }),
  );
  assert.equal(build([undefined, undefined])[1].pop(), 2);
});

test('every station is in one cluster of every level, under any mask', () => {
  fc.assert(
    fc.property(marked, (rows) => {
      const [places, mask] = split(rows);
      const index = indexOf(places);
      const tally = tallyOf(index, mask);
      assert.deepEqual(tallyOf(index, mask, tallyOf(index)), tally);
      const wanted = places.flatMap((at, station) => (at && mask[station] ? [station] : []));
      for (let level = 0; level <= FINEST_LEVEL; level++) {
        const clusters = clustersIn(index, tally, WORLD, level);
        const stations = clusters.flatMap((cluster) => stationsOf(index, cluster, mask));
        assert.deepEqual(
          stations.sort((a, b) => a - b),
          wanted,
        );
        let [count, x, y] = [0, 0, 0];
        for (const cluster of clusters) {
          assert.ok(cluster.count > 0 && cluster.level === level);
          count += cluster.count;
          x += cluster.x * cluster.count;
          y += cluster.y * cluster.count;
          const own = stationsOf(index, cluster, mask);
          assert.equal(own.length, cluster.count);
          assert.equal(cluster.station, own.length === 1 ? own[0] : -1);
          if (own.length === 1)
            assert.deepEqual([cluster.x, cluster.y], [places[own[0]!]!.x, places[own[0]!]!.y]);
        }
        assert.equal(count, wanted.length);
        const sum = (key: 'x' | 'y'): number => {
          let all = 0;
          for (const station of wanted) all += places[station]![key];
          return all;
        };
        assert.ok(Math.abs(x - sum('x')) < 1e-6 && Math.abs(y - sum('y')) < 1e-6);
      }
    }),
    { numRuns: 60 },
  );
});

test('the clusters of a level are those of the one above it, cut', () => {
  fc.assert(
    fc.property(marked, (rows) => {
      const [places, mask] = split(rows);
      const index = indexOf(places);
      const tally = tallyOf(index, mask);
      let above: Cluster[] = clustersIn(index, tally, WORLD, 0);
      for (let level = 1; level <= FINEST_LEVEL; level++) {
        const own = clustersIn(index, tally, WORLD, level);
        let at = 0;
        for (const parent of above) {
          let count = 0;
          for (; at < own.length && own[at]!.from < parent.to; at++) {
            assert.ok(own[at]!.from >= parent.from && own[at]!.to <= parent.to);
            count += own[at]!.count;
          }
          assert.equal(count, parent.count);
        }
        assert.equal(at, own.length);
        above = own;
      }
    }),
    { numRuns: 60 },
  );
});

test('bounds give the clusters of the whole whose cells they touch, in the same order', () => {
  fc.assert(
    fc.property(
      marked,
      fc.tuple(part, part, part, part),
      fc.integer({ min: 0, max: FINEST_LEVEL }),
      ([...rows], [a, b, c, d], level) => {
        const [places, mask] = split(rows);
        const index = indexOf(places);
        const tally = tallyOf(index, mask);
        const seen = {
          west: Math.min(a, b),
          east: Math.max(a, b),
          north: Math.min(c, d),
          south: Math.max(c, d),
        };
        const side = 2 ** -level;
        const cell = (value: number): number => Math.min(Math.floor(value / side), 1 / side - 1) * side;
        const touches = ({ from }: Cluster): boolean => {
          const { x, y } = places[index.order[from]!]!;
          const [west, north] = [cell(x), cell(y)];
          return (
            west <= seen.east && west + side >= seen.west && north <= seen.south && north + side >= seen.north
          );
        };
        const all = clustersIn(index, tally, WORLD, level);
        assert.deepEqual(clustersIn(index, tally, seen, level), all.filter(touches));
      },
    ),
  );
});

test('bounds beyond the world are held to it; levels are rounded and held; bounds that are none hold nothing', () => {
  const index = indexOf([
    { x: 0.1, y: 0.1 },
    { x: 0.9, y: 0.9 },
  ]);
  const tally = tallyOf(index);
  const all = clustersIn(index, tally, WORLD, 2);
  assert.equal(all.length, 2);
  assert.deepEqual(clustersIn(index, tally, { west: -3, north: -3, east: 4, south: 4 }, 2.4), all);
  assert.equal(clustersIn(index, tally, WORLD, -5)[0]!.level, 0);
  assert.equal(clustersIn(index, tally, WORLD, 99)[0]!.level, FINEST_LEVEL);
  assert.deepEqual(clustersIn(index, tally, { ...WORLD, west: NaN }, 2), []);
  assert.deepEqual(clustersIn(indexOf([]), tallyOf(indexOf([])), WORLD, 2), []);
});

test('stations on one place are told from stations that are near', () => {
  const here = { x: 0.8, y: 0.4 };
  const there = { x: 0.8 + 1e-8, y: 0.4 };
  const one = (places: WorldPoint[], mask?: Uint8Array): Cluster => {
    const index = indexOf(places);
    return clustersIn(index, tallyOf(index, mask), WORLD, FINEST_LEVEL)[0]!;
  };
  assert.equal(one([here, here, here]).isOnePlace, true);
  assert.deepEqual([one([here, here]).x, one([here, here]).y], [here.x, here.y]);
  assert.equal(one([here, there]).isOnePlace, false);
  assert.equal(one([here, there, here], Uint8Array.of(1, 0, 1)).isOnePlace, true);
  assert.equal(one([here]).isOnePlace, false);
  const many = [...Array<WorldPoint>(5001)].map(() => here);
  assert.equal(one(many).isOnePlace, false);
  assert.equal(one(many.slice(1)).isOnePlace, true);
});

const degrees = (lngDeg: number, latDeg: number): WorldPoint => toWorld({ lngDeg, latDeg });

test('metres are those of a great circle', () => {
  const near = (a: WorldPoint, b: WorldPoint, metres: number, within = 1): void =>
    assert.ok(Math.abs(metresBetween(a, b) - metres) <= within, `${metresBetween(a, b)} ${metres}`);
  const degree = (6_371_008.8 * Math.PI) / 180;
  near(degrees(116, 40), degrees(116, 40), 0, 0);
  near(degrees(116, 40), degrees(116, 41), degree, 1e-3);
  near(degrees(10, 0), degrees(11, 0), degree, 1e-3);
  near(degrees(179.5, 0), degrees(-179.5, 0), degree, 1e-3);
  near(degrees(0, 0), degrees(180, 0), 180 * degree, 1e-3);
  near(degrees(0, 85), degrees(180, 85), 10 * degree, 1e-3);
  // Beijing to Shanghai by the same formula in degrees.
  near(degrees(116.3913, 39.9075), degrees(121.4737, 31.2304), 1_067_000, 2000);
  assert.ok(Number.isNaN(metresBetween({ x: NaN, y: 0.5 }, { x: 0.5, y: 0.5 })));
});

/** Every station measured and sorted. */
function measureAll(index: PointIndex, at: WorldPoint, count: number, mask?: Uint8Array): Near[] {
  return [...index.order]
    .filter((station) => !mask || mask[station])
    .map((station) => ({
      station,
      metres: metresBetween(at, { x: index.x[station]!, y: index.y[station]! }),
    }))
    .sort((a, b) => a.metres - b.metres || a.station - b.station)
    .slice(0, count);
}

test('the nearest are those that measuring every station finds, anywhere on earth', () => {
  let seed = 20_261_120;
  const chance = (): number => (seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
  const between = (low: number, high: number): number => low + (high - low) * chance();
  const kinds: (() => WorldPoint)[] = [
    () => degrees(between(-180, 180), between(-85, 85)),
    () => degrees(between(73, 135), between(18, 54)),
    () => degrees(between(116, 116.2), between(39.8, 40)),
    () => degrees(between(-180, 180), between(84, 85)),
    () => degrees(between(-180, 180), between(-85, -84)),
    () => degrees(chance() < 0.5 ? between(179.9, 180) : between(-180, -179.9), between(-85, 85)),
    () => degrees(chance() < 0.5 ? -180 : 180, chance() < 0.5 ? -85 : 85),
    () => degrees(Math.round(between(100, 104)), Math.round(between(30, 32))),
  ];
  const any = (): WorldPoint => kinds[Math.floor(chance() * kinds.length)]!();
  let asked = 0;
  for (let set = 0; set < 40; set++) {
    const own = set < kinds.length ? kinds[set]! : any;
    const index = indexOf([...Array(250)].map(() => (chance() < 0.03 ? undefined : own())));
    const share = chance();
    const mask = set % 2 ? Uint8Array.from(index.x, () => (chance() < share ? 1 : 0)) : undefined;
    for (let query = 0; query < 250; query++, asked++) {
      const at = query % 3 ? any() : own();
      const count = query % 50 === 0 ? 300 : 1 + (query % 20);
      assert.deepEqual(nearestStations(index, at, count, mask), measureAll(index, at, count, mask));
    }
  }
  assert.equal(asked, 10_000);
});

test('a place that is none has nothing near it, one more turn round the world changes nothing', () => {
  const index = indexOf([degrees(116, 40), degrees(117, 40)]);
  assert.deepEqual(nearestStations(index, { x: NaN, y: 0.4 }, 5), []);
  assert.deepEqual(nearestStations(index, degrees(116, 40), 0), []);
  assert.deepEqual(nearestStations(indexOf([]), degrees(116, 40), 5), []);
  const { x, y } = degrees(116.1, 40);
  assert.deepEqual(
    nearestStations(index, { x: x + 1, y }, 5).map(({ station }) => station),
    [0, 1],
  );
  assert.deepEqual(nearestStations(index, { x, y }, 5, Uint8Array.of(0, 0)), []);
});
