import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import type { Problem } from '../../../src/core/problem.js';
import { maybeArea, type Area } from '../../../src/station-map/station-boundary.js';
import { convertCrs } from '../../../src/station-map/station-coordinates.js';
import { doubtsOf } from '../../../src/station-map/station-doubts.js';
import { isInPolygon } from '../../../src/station-map/station-geometry.js';
import { Land } from '../../../src/station-map/station-land.js';
import { toWorld } from '../../../src/station-map/station-projection.js';
import type { Crs } from '../../../src/station-map/station-row-data.js';

interface Made {
  readonly id: string;
  readonly lngDeg: number;
  readonly latDeg: number;
  readonly crs: Crs;
  readonly district: string;
}

/** A generator of numbers from 0 to 1 (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A made-up city: districts of a jittered grid, `sizeDeg` wide each, whose borders have so many corners. */
function cityOf(seed: number, columns: number, rows: number, sizeDeg: number, corners = 4): Area[] {
  const random = chance(seed);
  const nodes = Array.from({ length: (columns + 1) * (rows + 1) }, (_, at) => [
    116 + ((at % (columns + 1)) + (random() - 0.5) * 0.4) * sizeDeg,
    29.7 + (Math.floor(at / (columns + 1)) + (random() - 0.5) * 0.4) * sizeDeg,
  ]);
  return Array.from({ length: columns * rows }, (_, at) => {
    const first = Math.floor(at / columns) * (columns + 1) + (at % columns);
    const around = [first, first + 1, first + columns + 2, first + columns + 1];
    const ring = around.flatMap((node, side) => {
      const [from, to] = [nodes[node]!, nodes[around[(side + 1) % 4]!]!];
      return Array.from({ length: corners / 4 }, (_, step) => {
        const part = (step * 4) / corners;
        const [lngDeg, latDeg] = [0, 1].map((axis) => from[axis]! + (to[axis]! - from[axis]!) * part);
        const { x, y } = toWorld({ lngDeg: lngDeg!, latDeg: latDeg! });
        return [x, y];
      }).flat();
    });
    return maybeArea(`9901${at + 10}`, `${at}区`, [[Float64Array.from(ring)]])!;
  });
}

/** Stations in their districts, as degrees of a system. */
function stationsIn(
  areas: readonly Area[],
  count: number,
  seed: number,
  really: Crs,
  declared = really,
): Made[] {
  const random = chance(seed);
  const land = new Land(areas);
  const made: Made[] = [];
  while (made.length < count) {
    const [lngDeg, latDeg] = [115.9 + random() * 1.5, 29.6 + random() * 1.5];
    const place = toWorld({ lngDeg, latDeg });
    const home = areas.find((_, at) => land.isIn(at, place));
    if (home)
      made.push({
        id: `s${made.length}`,
        ...convertCrs({ lngDeg, latDeg }, 'WGS84', really),
        crs: declared,
        district: home.name,
      });
  }
  return made;
}

const doubts = (areas: readonly Area[], made: readonly Made[]): readonly Problem[] =>
  doubtsOf({
    areas,
    stations: {
      count: made.length,
      lngDeg: (at) => made[at]!.lngDeg,
      latDeg: (at) => made[at]!.latDeg,
      crs: (at) => made[at]!.crs,
      district: (at) => made[at]!.district,
      id: (at) => made[at]!.id,
      isPlaced: (at) => Number.isFinite(made[at]!.lngDeg),
    },
  });
const codesOf = (problems: readonly Problem[]): string[] => problems.map(({ code }) => code);
const systems: readonly Crs[] = ['WGS84', 'GCJ02', 'BD09'];

test('right stations are not doubted, in whatever system', () => {
  fc.assert(
    fc.property(fc.nat(), fc.constantFrom(...systems, 'CGCS2000' as const), (seed, crs) => {
      const areas = cityOf(seed, 4, 4, 0.12);
      assert.deepEqual(doubts(areas, stationsIn(areas, 150, seed, crs)), []);
    }),
    { numRuns: 40 },
  );
});

test('stations in another system than they say are doubted, and the system they are in is named', () => {
  fc.assert(
    fc.property(
      fc.nat(),
      fc.constantFrom(...systems),
      fc.constantFrom(...systems, 'CGCS2000' as const),
      (seed, really, declared) => {
        if (really === (declared === 'CGCS2000' ? 'WGS84' : declared)) return;
        const areas = cityOf(seed, 8, 8, 0.05);
        const made = stationsIn(areas, 400, seed, really, declared);
        const before = structuredClone(made);
        const found = doubts(areas, made).filter(({ code }) => code === 'looks-shifted');
        assert.deepEqual(made, before);
        assert.equal(found.length, 1);
        const { path, params } = found[0]!;
        assert.equal(path, '/crs');
        assert.deepEqual([params['from'], params['to']], [declared, really]);
        assert.ok(Number(params['before']) >= Number(params['after']) + 5);
      },
    ),
    { numRuns: 40 },
  );
});

test('stations whose districts are wrong by themselves are not said to be shifted', () => {
  const areas = cityOf(5, 8, 8, 0.05);
  const made = stationsIn(areas, 400, 5, 'GCJ02').map((own, at) =>
    at % 9 ? own : { ...own, district: '0区' },
  );
  assert.deepEqual(doubts(areas, made), []);
});

test('without names of districts only what leaves the land tells', () => {
  const areas = cityOf(3, 2, 2, 0.02);
  const nameless = (declared: Crs): Made[] =>
    stationsIn(areas, 300, 3, 'BD09', declared).map((own) => ({ ...own, district: '' }));
  assert.deepEqual(doubts(areas, nameless('BD09')), []);
  assert.deepEqual(codesOf(doubts(areas, nameless('WGS84'))), ['outside-boundary', 'looks-shifted']);
});

test('stations off the land are counted, the first of them named', () => {
  const areas = cityOf(2, 4, 4, 0.1);
  const made = stationsIn(areas, 30, 2, 'WGS84').map((own, at) =>
    at % 7 === 0 ? { ...own, id: at === 7 ? '' : own.id, lngDeg: 100, district: '不明' } : own,
  );
  const [first, ...others] = doubts(areas, made);
  assert.deepEqual(others, []);
  assert.equal(first!.path, '/stations');
  assert.equal(first!.code, 'outside-boundary');
  assert.deepEqual(first!.params, { count: '5', checked: '30', total: '30', names: 's0, #8, s14' });
});

test('a part in a system of its own is doubted by itself', () => {
  const areas = cityOf(11, 8, 8, 0.05);
  const right = stationsIn(areas, 200, 1, 'GCJ02');
  const wrong = stationsIn(areas, 200, 2, 'BD09', 'WGS84');
  const found = doubts(areas, [...right, ...wrong]).filter(({ code }) => code === 'looks-shifted');
  assert.deepEqual(
    found.map(({ path, params }) => [path, params['from'], params['to']]),
    [['/stations', 'WGS84', 'BD09']],
  );
});

test('few stations, none that are placed, and no land give no doubt of the system', () => {
  const areas = cityOf(4, 8, 8, 0.05);
  const few = stationsIn(areas, 9, 4, 'BD09', 'WGS84');
  assert.ok(!codesOf(doubts(areas, few)).includes('looks-shifted'));
  assert.deepEqual(
    doubts(
      areas,
      few.map((own) => ({ ...own, lngDeg: NaN })),
    ),
    [],
  );
  assert.deepEqual(doubts([], few), []);
  assert.deepEqual(doubts(areas, []), []);
});

test('of very many stations some are asked, evenly', () => {
  const areas = cityOf(6, 4, 4, 0.12);
  const made = stationsIn(areas, 700, 6, 'WGS84');
  const many = [...made, ...made, ...made, ...made, ...made.map((own) => ({ ...own, lngDeg: 100 }))];
  const [outside] = doubts(areas, many);
  assert.equal(outside!.params['checked'], '2000');
  assert.equal(outside!.params['total'], '3500');
  assert.ok(Math.abs(Number(outside!.params['count']) - 400) < 5);
});

test('bands say what the polygon says', () => {
  const coordinate = fc.oneof(fc.nat(1e6), fc.constantFrom(0, 25e4, 5e5, 1e6)).map((value) => value / 1e6);
  const ring = fc.array(coordinate, { minLength: 6, maxLength: 120 });
  fc.assert(
    fc.property(fc.array(ring, { minLength: 1, maxLength: 3 }), coordinate, coordinate, (lines, x, y) => {
      const polygon = lines.map((line) => Float64Array.from(line.slice(0, line.length & ~1)));
      const bounds = { west: 0, north: 0, east: 1, south: 1 };
      const area: Area = { code: '', name: '', polygons: [polygon], bounds, label: { x: 0, y: 0 } };
      for (const place of [
        { x, y },
        { x, y: polygon[0]![1]! },
      ])
        assert.equal(new Land([area]).isIn(0, place), isInPolygon(polygon, place));
    }),
    { numRuns: 300 },
  );
});

test('2,000 stations and 40 districts of 2,000 corners are asked in little time', () => {
  const areas = cityOf(8, 8, 5, 0.12, 2_000);
  const made = stationsIn(areas, 2_000, 8, 'GCJ02');
  const shifted = made.map((own): Made => ({ ...own, crs: 'WGS84' }));
  const took = [...Array(5).keys()].map(() => {
    const started = performance.now();
    assert.deepEqual(doubts(areas, made), []);
    const between = performance.now();
    assert.deepEqual(codesOf(doubts(areas, shifted)).slice(-1), ['looks-shifted']);
    return Math.max(between - started, performance.now() - between);
  });
  // A busy machine is given time; alone it takes a tenth.
  assert.ok(Math.min(...took) < 200, took.join());
});
