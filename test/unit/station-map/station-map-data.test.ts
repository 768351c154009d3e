import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import * as z from 'zod';
import { DataError } from '../../../src/core/problem.js';
import { parseStations, stationsSchema } from '../../../src/station-map/station-map-data.js';
import { createScene } from '../../../src/station-map/station-scene.js';
import { exampleMap, exampleSchematic } from '../../../stories/station-examples.js';

const station = { id: 'a', name: '甲站', lng: 110.5, lat: 30.5, status: 'open' };
const parse = (stations: unknown[], rest: object = {}): ReturnType<typeof parseStations> =>
  parseStations({ stations, ...rest });
const faultsOf = (stations: unknown[], rest?: object): [string, string][] =>
  parse(stations, rest).problems.map(({ path, code }) => [path, code]);

test('a good document has no problems and is not touched', () => {
  const before = JSON.stringify(exampleMap);
  const { data, problems, skipped, meta } = parseStations(exampleMap);
  assert.equal(JSON.stringify(exampleMap), before);
  assert.deepEqual([problems.length, skipped, data.stations.length], [0, 0, 60]);
  assert.equal(meta.asOf, '2026-11-20');
  assert.equal(data.stations[3]!.item, exampleMap.stations[3]);
});

test('a broken envelope is refused with its path', () => {
  const refused = (document: unknown, path: string): void =>
    assert.throws(
      () => parseStations(document),
      (error) => error instanceof DataError && error.problems[0]!.path === path,
    );
  refused(null, '');
  refused([], '');
  refused({}, '/stations');
  refused({ stations: {} }, '/stations');
  refused({ stations: [], crs: 'wgs84' }, '/crs');
  refused({ stations: [], asOf: 'today' }, '/asOf');
});

test('a bad position keeps a station off the map, says why and where, and is not altered', () => {
  const cases: [object, string, string][] = [
    [{ lng: 190 }, '/stations/0/lng', 'lng-range'],
    [{ lng: '110.5' }, '/stations/0/lng', 'type'],
    [{ lng: null }, '/stations/0/lng', 'type'],
    [{ lng: NaN }, '/stations/0/lng', 'type'],
    [{ lng: undefined }, '/stations/0/lng', 'required'],
    [{ lat: 89 }, '/stations/0/lat', 'lat-range'],
    [{ lng: 30.5, lat: 110.5 }, '/stations/0/lat', 'swapped'],
    [{ lng: 38.5, lat: 76.2 }, '/stations/0/lat', 'swapped'],
    [{ lng: 0, lat: 0 }, '/stations/0/lng', 'zero'],
    [{ crs: 'EPSG:4326' }, '/stations/0/crs', 'one-of'],
  ];
  for (const [change, path, code] of cases) {
    const { data, problems, skipped } = parse([{ ...station, ...change }]);
    assert.deepEqual([problems[0]!.path, problems[0]!.code, problems.length], [path, code, 1]);
    assert.equal(skipped, 1);
    assert.equal(data.stations[0]!.fault, 'position');
    assert.equal(data.stations[0]!.name, '甲站');
    assert.equal(createScene(data).stations[0]!.place, undefined);
  }
});

test('a row that is no object stays as a row with bad data', () => {
  const { data, problems, skipped } = parse([station, 7, null]);
  assert.deepEqual(
    data.stations.map(({ fault }) => fault),
    [undefined, 'row', 'row'],
  );
  assert.deepEqual([problems.length, skipped], [2, 2]);
  assert.equal(problems[0]!.path, '/stations/1');
});

test('keys are never shared, whatever ids there are', () => {
  const keysOf = (...ids: (string | undefined)[]): string[] =>
    parse(ids.map((id) => ({ ...station, id }))).data.stations.map(({ key }) => key);
  assert.deepEqual(keysOf('a', 'a', undefined, undefined, 'b'), ['a', 'a#1', '#0', '#1', 'b']);
  for (const ids of [
    ['#0', undefined],
    [undefined, '#0'],
    ['a', 'a', 'a#1', 'a'],
    ['a#1', 'a', 'a', 'a#1'],
  ])
    assert.equal(new Set(keysOf(...ids)).size, ids.length, String(ids));
  assert.deepEqual(faultsOf(['a#1', 'a', 'a'].map((id) => ({ ...station, id }))), [
    ['/stations/2/id', 'duplicate-id'],
  ]);
  assert.deepEqual(faultsOf(['a', 'a', 'a#1'].map((id) => ({ ...station, id }))), [
    ['/stations/1/id', 'duplicate-id'],
  ]);
});

test('a bad field costs that field only', () => {
  const [bad] = parse([{ ...station, status: '营业', services: 'water', served: 'many' }]).data.stations;
  assert.equal(bad!.status, 'unreadable');
  assert.equal(bad!.fault, undefined);
  assert.deepEqual(bad!.services, []);
  assert.deepEqual(faultsOf([{ ...station, services: ['water', 3] }]), [['/stations/0/services/1', 'type']]);
  assert.equal(parse([{ ...station, status: undefined }]).data.stations[0]!.status, 'unreported');
  assert.deepEqual(faultsOf([{ ...station, name: ' ' }]), [['/stations/0/name', 'empty']]);
});

test('rows with one id keep keys of their own and are said once', () => {
  const { data, problems } = parse([station, station, station, { ...station, id: 'b' }]);
  assert.deepEqual(
    problems.map(({ path, code }) => [path, code]),
    [['/stations/1/id', 'duplicate-id']],
  );
  assert.equal(new Set(data.stations.map(({ key }) => key)).size, 4);
});

test('surroundings that cannot be read are left out and said', () => {
  assert.deepEqual(faultsOf([station], { boundary: 5 }), [['/boundary', 'boundary']]);
  assert.deepEqual(faultsOf([station], { approvalNo: 5 }), [['/approvalNo', 'type']]);
  assert.deepEqual(faultsOf([station], { districts: [{ code: '1' }] }), [['/districts/0/name', 'required']]);
  const unknownCrs = parse([station], { boundary: {}, boundaryCrs: 'BD9' });
  assert.equal(unknownCrs.data.boundary, undefined);
  assert.equal(unknownCrs.problems[0]!.path, '/boundaryCrs');
});

const point = (coordinates: unknown, properties: object = { name: '甲站' }, id: unknown = 4): object => ({
  type: 'Feature',
  id,
  properties,
  geometry: { type: 'Point', coordinates },
});

test('a GeoJSON FeatureCollection of points is read, with paths into it', () => {
  const features = [point([110.5, 30.5, 12]), point([30.5, 110.5]), { ...point([1, 2]), geometry: null }];
  const { data, problems, skipped } = parseStations({ type: 'FeatureCollection', features, title: '站' });
  assert.deepEqual(
    [data.stations[0]!.id, data.stations[0]!.lngDeg, data.stations[0]!.latDeg],
    ['4', 110.5, 30.5],
  );
  assert.equal(data.stations[0]!.item, features[0]);
  assert.equal(skipped, 2);
  assert.deepEqual(
    problems.map(({ path }) => path).filter((path) => path !== '/features/1/id'),
    ['/features/1/geometry/coordinates/1', '/features/2/geometry'],
  );
  const old = { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } };
  assert.equal(parseStations({ type: 'FeatureCollection', features, crs: old }).data.crs, 'WGS84');
  const other = { type: 'name', properties: { name: 'EPSG:3857' } };
  assert.throws(() => parseStations({ type: 'FeatureCollection', features, crs: other }), DataError);
});

test('the four systems put a station at one place; its own crs wins over the document', () => {
  const rows = [
    { ...station, id: 'w', lng: 115.95, lat: 29.66 },
    { ...station, id: 'c', lng: 115.95, lat: 29.66, crs: 'CGCS2000' },
    { ...station, id: 'g', lng: 115.95495363833602, lat: 29.657310915412623, crs: 'GCJ02' },
    { ...station, id: 'b', lng: 115.96149171195094, lat: 29.66322559890184, crs: 'BD09' },
  ];
  const places = createScene(parse(rows).data).stations.map(({ place }) => place!);
  for (const place of places) {
    assert.ok(Math.hypot(place.x - places[0]!.x, place.y - places[0]!.y) * 40_075_000 < 0.3);
  }
  const whole = createScene(parse([{ ...rows[2]!, crs: undefined }], { crs: 'GCJ02' }).data).stations[0]!;
  assert.ok(Math.hypot(whole.place!.x - places[0]!.x, whole.place!.y - places[0]!.y) * 40_075_000 < 0.3);
});

test('any JSON at all is stations or a DataError, and a scene without NaN', () => {
  const row = fc.record(
    {
      id: fc.oneof(fc.string(), fc.integer()),
      name: fc.oneof(fc.string(), fc.constant(null)),
      lng: fc.oneof(fc.double(), fc.integer({ min: -200, max: 200 }), fc.string()),
      lat: fc.oneof(fc.double(), fc.integer({ min: -200, max: 200 })),
      crs: fc.constantFrom('WGS84', 'GCJ02', 'BD09', 'X'),
      district: fc.string(),
      services: fc.array(fc.string()),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(
      fc.oneof(fc.jsonValue(), fc.record({ stations: fc.array(fc.oneof(row, fc.jsonValue())) })),
      (document) => {
        let parsed: ReturnType<typeof parseStations>;
        try {
          parsed = parseStations(document);
        } catch (error) {
          assert.ok(error instanceof DataError);
          return;
        }
        const scene = createScene(parsed.data);
        assert.equal(scene.stations.length, parsed.data.stations.length);
        assert.equal(scene.byKey.size, scene.stations.length);
        for (const { place } of scene.stations) assert.ok(!place || Number.isFinite(place.x + place.y));
      },
    ),
    { numRuns: 300 },
  );
});

test('the schema takes what the examples give and turns into JSON Schema', () => {
  assert.equal(z.safeParse(stationsSchema, exampleMap).success, true);
  assert.equal(z.safeParse(stationsSchema, exampleSchematic).success, true);
  assert.equal(z.safeParse(stationsSchema, { stations: [{ id: 'a' }] }).success, false);
  assert.ok('anyOf' in z.toJSONSchema(stationsSchema, { io: 'input', unrepresentable: 'any' }));
});
