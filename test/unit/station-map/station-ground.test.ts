import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { exampleBoundary } from '../../../stories/station-examples.js';
import { readBoundary } from '../../../src/station-map/station-boundary.js';
import { convertCrs } from '../../../src/station-map/station-coordinates.js';
import { areaOfRing, hullOf, isInPolygon, labelPlace } from '../../../src/station-map/station-geometry.js';
import { toWorld } from '../../../src/station-map/station-projection.js';
import { createSchematic, type Seed } from '../../../src/station-map/station-schematic.js';

const square = [
  [110, 30],
  [111, 30],
  [111, 31],
  [110, 31],
  [110, 30],
];
const hole = [
  [110.4, 30.4],
  [110.6, 30.4],
  [110.6, 30.6],
  [110.4, 30.6],
  [110.4, 30.4],
];
const at = (lngDeg: number, latDeg: number): { x: number; y: number } => toWorld({ lngDeg, latDeg });

test('a hole is a hole and the outline an outline, whichever way their corners run', () => {
  for (const outline of [square, [...square].reverse()]) {
    for (const inner of [hole, [...hole].reverse()]) {
      const { areas, problems } = readBoundary({ type: 'Polygon', coordinates: [outline, inner] }, 'WGS84');
      assert.equal(problems.length, 0);
      const [polygon] = areas[0]!.polygons;
      assert.equal(isInPolygon(polygon!, at(110.2, 30.2)), true);
      assert.equal(isInPolygon(polygon!, at(110.5, 30.5)), false);
      assert.equal(isInPolygon(polygon!, at(112, 30.5)), false);
      assert.equal(isInPolygon(polygon!, areas[0]!.label), true, 'its name stands on land');
    }
  }
});

test('features, collections of geometries, islands and codes are read; the object is not touched', () => {
  const before = JSON.stringify(exampleBoundary);
  const { areas, problems } = readBoundary(exampleBoundary, 'BD09');
  assert.equal(JSON.stringify(exampleBoundary), before);
  assert.equal(problems.length, 0);
  assert.equal(areas.length, 10);
  assert.equal(areas[2]!.polygons.length, 2);
  assert.equal(areas[4]!.polygons[0]!.length, 2);
  assert.equal(areas[0]!.code, '990101');
  const collection = {
    type: 'Feature',
    properties: null,
    geometry: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', coordinates: [square] }] },
  };
  assert.equal(readBoundary(collection, 'WGS84').areas.length, 1);
});

test('a boundary in another system is drawn at the same place', () => {
  const shifted = square.map(([lngDeg, latDeg]) => {
    const made = convertCrs({ lngDeg: lngDeg!, latDeg: latDeg! }, 'WGS84', 'GCJ02');
    return [made.lngDeg, made.latDeg];
  });
  const plain = readBoundary({ type: 'Polygon', coordinates: [square] }, 'WGS84').areas[0]!.bounds;
  const moved = readBoundary({ type: 'Polygon', coordinates: [shifted] }, 'GCJ02').areas[0]!.bounds;
  for (const side of ['west', 'east', 'north', 'south'] as const)
    assert.ok(Math.abs(plain[side] - moved[side]) * 40_075_000 < 0.3, side);
});

test('what cannot be drawn is said with its path, and the rest is drawn', () => {
  const broken = {
    type: 'FeatureCollection',
    features: [
      { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [square] } },
      { type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates: square } },
      {
        type: 'Feature',
        properties: {},
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [1, 'x'],
              [2, 2],
              [3, 3],
            ],
          ],
        },
      },
      null,
    ],
  };
  const { areas, problems } = readBoundary(broken, 'WGS84');
  assert.equal(areas.length, 1);
  assert.deepEqual(
    problems.map(({ path, code }) => [path, code]),
    [
      ['/boundary/features/1/geometry', 'boundary-geometry'],
      ['/boundary/features/2/geometry/coordinates/0', 'boundary-geometry'],
      ['/boundary/features/3', 'boundary-geometry'],
    ],
  );
  // TopoJSON is turned into GeoJSON before: what comes as far as here is none that can be read
  const topology = { type: 'Topology', objects: {} };
  assert.equal(readBoundary(topology, 'WGS84').problems[0]!.code, 'boundary-geometry');
});

test('any JSON is a boundary that is drawn or said, never an exception', () => {
  fc.assert(
    fc.property(
      fc.object({ key: fc.constantFrom('type', 'features', 'geometry', 'coordinates') }),
      (given) => {
        const { areas, problems } = readBoundary(given, 'GCJ02');
        assert.ok(areas.length > 0 || problems.length > 0);
      },
    ),
  );
});

test('a hull holds its places and is no larger than their box', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ x: fc.integer({ min: 0, max: 50 }), y: fc.integer({ min: 0, max: 50 }) }), {
        minLength: 3,
      }),
      (places) => {
        const hull = hullOf(places);
        assert.ok(areaOfRing(hull) <= 2500);
        const corners = new Set(places.map(({ x, y }) => `${x},${y}`));
        for (let i = 0; i < hull.length; i += 2) assert.ok(corners.has(`${hull[i]},${hull[i + 1]}`));
      },
    ),
  );
});

const seeds = (count: number): Seed[] =>
  Array.from({ length: count }, (_, index) => ({
    x: 0.8 + (index % 7) * 0.0004,
    y: 0.4 + Math.floor(index / 7) * 0.0005,
    group: index % 7 < 3 ? 0 : 1,
  }));
const groups = [
  { code: '1', name: '甲区' },
  { code: '2', name: '乙区' },
];

test('the schematic gives each district its tiles: its stations stand in them, its name on them', () => {
  const all = seeds(35);
  const areas = createSchematic(all, groups);
  assert.deepEqual(
    areas.map(({ name }) => name),
    ['甲区', '乙区'],
  );
  for (const { polygons, label } of areas) assert.ok(polygons.some((polygon) => isInPolygon(polygon, label)));
  const home = all.filter((seed) =>
    areas[seed.group]!.polygons.some((polygon) => isInPolygon(polygon, seed)),
  );
  assert.ok(home.length / all.length > 0.9, `${home.length} of ${all.length}`);
  for (const seed of all) {
    const holders = areas.filter(({ polygons }) => polygons.some((polygon) => isInPolygon(polygon, seed)));
    assert.equal(holders.length, 1, 'tiles do not overlap and leave no gap');
  }
});

test('one station, stations on one spot and stations in a line have a schematic too', () => {
  const spot = { x: 0.8, y: 0.4, group: 0 };
  for (const few of [[spot], [spot, spot], [spot, { ...spot, x: 0.81 }], seeds(3)]) {
    const areas = createSchematic(few, groups);
    assert.ok(areas.length > 0);
    for (const { bounds, label } of areas)
      assert.ok(Object.values({ ...bounds, ...label }).every(Number.isFinite));
  }
  assert.deepEqual(createSchematic([], groups), []);
});

test('a name stands inside a crescent, not at its centre of gravity', () => {
  const crescent = [Float64Array.from([0, 0, 10, 0, 10, 1, 1, 1, 1, 9, 10, 9, 10, 10, 0, 10])];
  assert.equal(isInPolygon(crescent, labelPlace(crescent)), true);
});
