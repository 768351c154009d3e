import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import test from 'node:test';
import fc from 'fast-check';
import { readBoundary } from '../../../src/station-map/station-boundary.js';
import { featuresOfTopology } from '../../../src/station-map/station-topology.js';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Two squares that share a border, with a hole, an island, and a collection inside the collection. */
const made = (): { [key: string]: Json } => ({
  type: 'Topology',
  transform: { scale: [0.01, 0.01], translate: [116, 29] },
  arcs: [
    [
      [100, 0],
      [0, 100],
    ],
    [
      [100, 100],
      [-100, 0],
      [0, -100],
      [100, 0],
    ],
    [
      [100, 0],
      [100, 0],
      [0, 100],
      [-100, 0],
    ],
    [
      [30, 30],
      [10, 0],
      [0, 10],
      [-10, -10],
    ],
    [
      [300, 0],
      [10, 0],
      [0, 10],
      [-10, -10],
    ],
  ],
  objects: {
    counties: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', properties: { code: '990101', name: '甲县' }, arcs: [[0, 1], [3]] },
        { type: 'MultiPolygon', properties: { code: '990102', name: '乙县' }, arcs: [[[2, -1]], [[4]]] },
        {
          type: 'GeometryCollection',
          properties: { code: '990103', name: '丙县' },
          geometries: [{ type: 'Polygon', arcs: [[4]] }],
        },
      ],
    },
    city: { type: 'Polygon', properties: { name: '全市' }, arcs: [[1, 2]] },
  },
});

const featuresOf = (given: object, wanted?: string): object => {
  const read = featuresOfTopology(given, wanted);
  assert.ok('features' in read, JSON.stringify(read));
  return read.features;
};
const codeOf = (given: object, wanted?: string): string => {
  const read = featuresOfTopology(given, wanted);
  return 'problem' in read ? `${read.problem.path} ${read.problem.code}` : 'none';
};

test('districts come out with their names, holes and islands; the topology is not touched', () => {
  const given = made();
  const before = JSON.stringify(given);
  const { areas, problems } = readBoundary(featuresOf(given), 'WGS84');
  assert.equal(JSON.stringify(given), before);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    areas.map(({ code, name, polygons }) => [code, name, polygons.map((polygon) => polygon.length)]),
    [
      ['990101', '甲县', [2]],
      ['990102', '乙县', [1, 1]],
      ['990103', '丙县', [1]],
    ],
  );
});

test('the shared border has the same corners on both sides', () => {
  const { areas } = readBoundary(featuresOf(made()), 'GCJ02');
  const cornersOf = (at: number): string[] => {
    const ring = areas[at]!.polygons[0]![0]!;
    return Array.from(
      { length: ring.length / 2 },
      (_, corner) => `${ring[corner * 2]} ${ring[corner * 2 + 1]}`,
    );
  };
  const own = new Set(cornersOf(0));
  assert.equal(cornersOf(1).filter((corner) => own.has(corner)).length, 2);
});

test('the object is the one that is named, else the only one, else the one with the most polygons', () => {
  const given = made();
  const namesOf = (wanted?: string): string[] =>
    readBoundary(featuresOf(given, wanted), 'WGS84').areas.map(({ name }) => name);
  assert.deepEqual(namesOf('city'), ['全市']);
  assert.equal(namesOf('counties').length, 3);
  assert.equal(namesOf().length, 3);
  const { city } = given['objects'] as { [key: string]: Json };
  assert.equal(readBoundary(featuresOf({ ...given, objects: { city: city! } }), 'WGS84').areas.length, 1);
});

test('an object that is not there is said with those that are', () => {
  for (const name of ['county', 'constructor', '__proto__', '']) {
    const read = featuresOfTopology(made(), name);
    assert.ok('problem' in read);
    assert.equal(read.problem.path, '/boundaryObject');
    assert.equal(read.problem.code, 'topology-object');
    assert.deepEqual(read.problem.params, { name, names: 'counties, city' });
  }
});

test('one broken district is left out, the others are drawn, and its place in the document is known', () => {
  const given = made();
  (given['arcs'] as Json[])[0] = 'gone';
  (given['arcs'] as Json[])[2] = [[1, 2]];
  const read = featuresOfTopology(given, undefined);
  assert.ok('features' in read);
  const { areas, problems } = readBoundary(read.features, 'WGS84');
  assert.deepEqual(
    areas.map(({ name }) => name),
    ['丙县'],
  );
  assert.deepEqual(
    problems.map(({ path, code }) => [path.replace('/boundary/features', read.path), code]),
    [
      ['/boundary/objects/counties/geometries/0/geometry', 'boundary-geometry'],
      ['/boundary/objects/counties/geometries/1/geometry', 'boundary-geometry'],
    ],
  );
});

test('a key of the object may hold what a pointer separates by', () => {
  const { city } = made()['objects'] as { [key: string]: Json };
  const read = featuresOfTopology({ ...made(), objects: { 'a/b~c': city! } }, undefined);
  assert.equal('path' in read && read.path, '/boundary/objects/a~1b~0c');
});

test('what is no topology is said', () => {
  const whole = made();
  const spoiled: object[] = [
    { ...whole, transform: { scale: [1] } },
    { ...whole, transform: { scale: [1, 1] } },
    { ...whole, transform: 5 },
    { ...whole, arcs: {} },
    { ...whole, arcs: [] },
    { ...whole, objects: [] },
    { ...whole, objects: {} },
    { type: 'Topology' },
    [],
  ];
  for (const given of spoiled)
    assert.equal(codeOf(given), '/boundary boundary-geometry', JSON.stringify(given));
  const shapes: Json[] = [null, 7, 'x', {}, { type: 'Polygon' }, { type: 'Point', coordinates: [1, 2] }];
  for (const arcs of [[[99]], [[0.5]], [['0']], [[]], [0], [[-99]], [[null]], 'x'] as Json[])
    shapes.push({ type: 'Polygon', arcs });
  for (const shape of shapes)
    assert.equal(
      codeOf({ ...whole, objects: { city: shape } }),
      '/boundary boundary-geometry',
      JSON.stringify(shape),
    );
});

test('what names itself, or the same again and again, ends', () => {
  const collection: { type: string; geometries: unknown[] } = { type: 'GeometryCollection', geometries: [] };
  for (let at = 0; at < 300; at++) collection.geometries.push(collection);
  const started = performance.now();
  assert.equal(codeOf({ ...made(), objects: { own: collection } }), '/boundary boundary-geometry');
  assert.equal(
    codeOf({ ...made(), objects: { own: collection, city: null } }),
    '/boundary boundary-geometry',
  );
  const arc = Array.from({ length: 5_000 }, (_, at) => [at % 7, at % 5]);
  const many = { type: 'Polygon', arcs: [Array.from({ length: 500_000 }, () => 0)] };
  assert.equal(codeOf({ type: 'Topology', arcs: [arc], objects: { many } }), '/boundary boundary-geometry');
  assert.ok(performance.now() - started < 2_000);
});

/** Every place in a document, to put something else there. */
function placesOf(value: Json, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  const keys = Array.isArray(value) ? value.map((_, at) => at) : Object.keys(value);
  return [path, ...keys.flatMap((key) => placesOf((value as Record<string, Json>)[key]!, [...path, key]))];
}

test('a topology spoiled anywhere is drawn or said, never an exception', () => {
  const places = placesOf(made()).filter((path) => path.length > 0);
  const spoilt = fc.array(fc.tuple(fc.constantFrom(...places), fc.jsonValue({ maxDepth: 3 })), {
    minLength: 1,
    maxLength: 3,
  });
  fc.assert(
    fc.property(
      spoilt,
      fc.option(fc.constantFrom('city', 'counties'), { nil: undefined }),
      (changes, wanted) => {
        const given = made();
        for (const [path, value] of changes) {
          let holder: unknown = given;
          for (const key of path.slice(0, -1))
            holder = (holder as Record<string, unknown> | null | undefined)?.[key];
          if (typeof holder === 'object' && holder !== null)
            (holder as Record<string, unknown>)[path[path.length - 1]!] = value;
        }
        const before = JSON.stringify(given);
        const read = featuresOfTopology(given, wanted);
        assert.equal(JSON.stringify(given), before);
        if ('problem' in read) return;
        const { areas, problems } = readBoundary(read.features, 'WGS84');
        assert.ok(areas.length > 0 || problems.length > 0);
      },
    ),
    { numRuns: 500 },
  );
});

test('any JSON is a topology or a problem, never an exception', () => {
  fc.assert(
    fc.property(
      fc.object({ key: fc.constantFrom('type', 'arcs', 'objects', 'geometries', 'transform', 'scale') }),
      (given) => {
        const read = featuresOfTopology(given, undefined);
        if ('features' in read) readBoundary(read.features, 'WGS84');
      },
    ),
  );
});

test('3,000 districts of a real atlas are read', () => {
  const path = createRequire(import.meta.url).resolve('us-atlas/counties-10m.json');
  const given = JSON.parse(readFileSync(path, 'utf8')) as object;
  const { areas, problems } = readBoundary(featuresOf(given), 'WGS84');
  assert.deepEqual(problems, []);
  assert.ok(areas.length > 3_000);
  assert.ok(areas.some(({ name }) => name === 'Jefferson'));
});
