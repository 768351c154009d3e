import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { DataError } from '../../../src/core/problem.js';
import {
  beginLarge,
  landFrom,
  maybeLargeRows,
  MOST_AT_ONCE,
  readAtlas,
  readingOfCrowd,
} from '../../../src/station-map/station-atlas-reader.js';
import { finish, stationKeyAt } from '../../../src/station-map/station-crowd.js';
import { parseStations } from '../../../src/station-map/station-map-data.js';
import { createScene } from '../../../src/station-map/station-scene.js';
import { exampleDistricts, exampleStations } from '../../../stories/station-examples.js';

test('figures of districts, their metric, days off and the boundary’s object are read', () => {
  const read = readAtlas({
    stations: [],
    districts: [
      { code: ' 1 ', name: ' 甲区 ', value: 0 },
      { code: '2', name: '乙区', value: null },
      { code: '3', name: '丙区', value: { status: 'withheld' } },
      { code: '4', name: '丁区' },
    ],
    districtMetric: { name: '会员', unit: '人' },
    holidays: ['2026-10-01', 7],
    workdays: ['2026-10-10'],
    boundaryObject: '区',
  });
  assert.deepEqual(
    read.figures.map(({ code, name, value }) => [code, name, value?.status]),
    [
      ['1', '甲区', 'value'],
      ['2', '乙区', 'unreported'],
      ['3', '丙区', 'withheld'],
      ['4', '丁区', undefined],
    ],
  );
  assert.deepEqual(read.metric, { name: '会员', unit: '人' });
  assert.deepEqual([...read.calendar.holidays, ...read.calendar.workdays], ['2026-10-01', '2026-10-10']);
  assert.equal(read.boundaryObject, '区');
});

test('districts without any figure are no figures, and what is no figure is unreadable, not another’s', () => {
  assert.deepEqual(readAtlas({ districts: [{ code: '1', name: '甲区' }] }).figures, []);
  for (const value of [
    '12 个',
    {},
    { value: {} },
    { status: 'asleep' },
    true,
    [],
    { value: 3, qualifier: '!' },
  ]) {
    const { figures } = readAtlas({ districts: [{ code: '1', name: '甲区', value }] });
    assert.equal(figures[0]!.value!.status, 'unreadable', JSON.stringify(value));
  }
});

test('any JSON is read without an exception', () => {
  fc.assert(
    fc.property(
      fc.object({
        key: fc.constantFrom('districts', 'name', 'value', 'status', 'holidays', 'districtMetric', 'code'),
        withDate: false,
      }),
      (given) => {
        readAtlas({ ...given, districts: [given, ...Object.values(given)] });
        readAtlas(given);
      },
    ),
  );
  for (const given of [undefined, null, 7, 'x', []]) assert.deepEqual(readAtlas(given).figures, []);
});

test('TopoJSON becomes GeoJSON or a problem; every other boundary stays as it is', () => {
  const plain = { type: 'Polygon', coordinates: [] };
  assert.deepEqual(landFrom(plain, undefined), [plain, []]);
  assert.deepEqual(landFrom('/city.json', undefined), ['/city.json', []]);
  const topology = {
    type: 'Topology',
    arcs: [
      [
        [110, 30],
        [111, 30],
        [111, 31],
        [110, 30],
      ],
    ],
    objects: { 区: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', arcs: [[0]] }] } },
  };
  const [land, none] = landFrom(topology, undefined);
  assert.equal((land as { type: string }).type, 'FeatureCollection');
  assert.deepEqual(none, []);
  const [nothing, problems] = landFrom(topology, '县');
  assert.equal(nothing, undefined);
  assert.equal(problems[0]!.code, 'topology-object');
});

test('only more rows than are read at once make a document large, in either form', () => {
  const rows = (count: number): object[] => Array.from({ length: count }, () => ({}));
  assert.equal(maybeLargeRows({ stations: rows(MOST_AT_ONCE) }), undefined);
  assert.equal(maybeLargeRows({ stations: rows(MOST_AT_ONCE + 1) })!.length, MOST_AT_ONCE + 1);
  const features = { type: 'FeatureCollection', features: rows(MOST_AT_ONCE + 1) };
  assert.equal(maybeLargeRows(features), features.features);
  for (const given of [undefined, [], { stations: 'x' }, { features: rows(9000) }])
    assert.equal(maybeLargeRows(given), undefined);
});

test('a large document: a part at once that says it is of the whole, then the whole, as the plain way reads it', () => {
  const stations = exampleStations(6000);
  const document = { title: '示例', districts: exampleDistricts, stations };
  const large = finish(beginLarge(document, stations));
  assert.equal(large.first.total, 6000);
  assert.ok(large.first.columns.count < 6000);
  const { crowd, skipped, problems } = finish(large.steps());
  assert.deepEqual([crowd.columns.count, skipped, problems.length], [6000, 0, 0]);
  const plain = createScene(parseStations(document).data);
  const reading = readingOfCrowd(large.parsed.data, crowd);
  assert.equal(reading.total, 6000);
  assert.equal(reading.title, '示例');
  assert.ok(reading.stations.length < 500);
  const { extent } = createScene(reading);
  const { reach } = plain;
  for (const side of ['west', 'east', 'north', 'south'] as const)
    assert.ok(Math.abs(extent![side] - reach![side]) < 0.0005, `the ${side} edge is among the stand-ins`);
  assert.equal(stationKeyAt(crowd, 5999), `5999\u0000${stations[5999]!.id}`);
});

test('points of GeoJSON are read in slices as they are at once', () => {
  const features = Array.from({ length: 5200 }, (_, at) => ({
    type: 'Feature',
    ...(at % 2 ? { id: at } : {}),
    properties: { name: `站${at}`, ...(at % 2 ? {} : { id: `n${at}` }) },
    geometry: at === 9 ? null : { type: 'Point', coordinates: [110 + at / 1e4, 30] },
  }));
  const document = { type: 'FeatureCollection', features };
  const { crowd, skipped, problems } = finish(finish(beginLarge(document, features)).steps());
  const plain = parseStations(document);
  assert.equal(skipped, plain.skipped);
  assert.deepEqual(
    problems.map(({ path, code }) => [path, code]),
    plain.problems.map(({ path, code }) => [path, code]),
  );
  assert.deepEqual([crowd.idOf(7), crowd.idOf(8)], ['7', 'n8']);
  assert.equal(crowd.columns.station(8).item, features[8]);
});

test('what surrounds a large document refuses it as it does a small one', () => {
  const rows = exampleStations(5001);
  assert.throws(() => finish(beginLarge({ crs: 'MARS', stations: rows }, rows)), DataError);
});
