import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import {
  readColumns,
  type ReadColumns,
  type RowSource,
} from '../../../src/station-map/station-column-reader.js';
import {
  FAULT_NUMBERS,
  MARKS,
  MOST_SERVICES,
  STATUS_NUMBERS,
  columnsOfPlaced,
  type Columns,
} from '../../../src/station-map/station-columns.js';
import { readFeatures } from '../../../src/station-map/station-features-data.js';
import { serviceSign } from '../../../src/station-map/station-icons.js';
import { parseStations } from '../../../src/station-map/station-map-data.js';
import { markOf } from '../../../src/station-map/station-map-text.js';
import { areFieldsForeign, isPlainRow } from '../../../src/station-map/station-plain-row.js';
import { readStation, stationSchema } from '../../../src/station-map/station-row-data.js';
import { createScene, type PlacedStation } from '../../../src/station-map/station-scene.js';
import { exampleMap } from '../../../stories/station-examples.js';

const sourceOf = (rows: readonly unknown[]): RowSource => ({
  count: rows.length,
  row: (at) => rows[at],
  item: (at) => rows[at],
  pathOf: (at, field) => `/stations/${at}${field && '/' + field}`,
});

function sourceOfFeatures(document: unknown): RowSource {
  const rows = readFeatures(document)!;
  return {
    count: rows.length,
    row: (at) => rows[at]!.row,
    item: (at) => rows[at]!.item,
    pathOf: (at, field) => rows[at]!.pathOf(field),
  };
}

interface Options {
  readonly crs?: unknown;
  readonly districts?: unknown;
}

/** Reads both ways. */
function read(document: object, source: RowSource, slice?: number): [ReadColumns, PlacedStation[], number[]] {
  const parsed = parseStations(document);
  const scene = createScene({ ...parsed.data, boundary: undefined });
  const byRow = [...scene.stations].sort((a, b) => a.row - b.row);
  const steps = readColumns(source, parsed.data.crs, parsed.data.districts, slice);
  const done: number[] = [];
  for (;;) {
    const next = steps.next();
    if (next.done) {
      const rows = parsed.problems.filter(({ path }) => /^\/(?:stations|features)\//.test(path));
      assert.deepEqual(next.value.problems, rows);
      assert.equal(next.value.skipped, parsed.skipped);
      return [next.value, byRow, done];
    }
    done.push(next.value);
  }
}

const servicesOf = (columns: Columns, at: number): string[] =>
  columns.serviceNames.filter((_, bit) => columns.services[at]! & (1 << bit));

/** What a service is called in a column: our code, or the host's own name without the white space around it. */
const codeOf = (given: string): string => {
  const codes = ['water', 'charging', 'toilet', 'wifi'];
  const icon = serviceSign(given, {}).icon;
  return codes.find((code) => icon && serviceSign(code, {}).icon === icon) ?? given.trim();
};

function assertAlike(columns: Columns, stations: readonly PlacedStation[]): void {
  assert.equal(columns.count, stations.length);
  stations.forEach((station, at) => {
    assert.deepEqual(columns.station(at), station);
    assert.equal(columns.station(at).item, station.item);
    assert.deepEqual(
      [columns.x[at], columns.y[at]],
      station.place ? [station.place.x, station.place.y] : [NaN, NaN],
    );
    assert.equal(MARKS[columns.marks[at]!], markOf(station));
    assert.equal(STATUS_NUMBERS[columns.statuses[at]!], station.status);
    assert.equal(FAULT_NUMBERS[columns.faults[at]!], station.fault);
    assert.equal(columns.districtNames[columns.districts[at]!], station.districtName);
    assert.equal(columns.hours(at), station.hours);
    assert.equal(columns.text(at), `${station.name}\n${station.address}\n${station.districtName}`);
    const codes = new Set(station.services.map(codeOf));
    assert.deepEqual(new Set(servicesOf(columns, at)), codes);
  });
}

const junk = fc.constantFrom<unknown>(
  undefined,
  null,
  '',
  ' ',
  7,
  NaN,
  [],
  {},
  ['x', 1],
  'open',
  '甲',
  999,
  true,
);
const text = fc.constantFrom('甲', ' 乙 ', '', '\u3000', 'a');
const services = fc.array(
  fc.constantFrom('water', '饮水', ' 热水', 'WiFi', '厕所', '充电', '陪聊', '', ' '),
  {
    maxLength: 5,
  },
);
const lng = fc.oneof(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: 73, max: 135, noNaN: true }),
  fc.constantFrom(0, -0, 30, 180, -180, 53, 3),
);
const lat = fc.oneof(
  fc.double({ min: -85, max: 85, noNaN: true }),
  fc.constantFrom(0, -0, 30, 85, -85, 73, 80, 86, 110, Infinity),
);
const good = fc.record(
  {
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', ' a'),
    name: fc.constantFrom('甲站', ' 乙站 ', '丙'),
    lng,
    lat,
    crs: fc.constantFrom('WGS84', 'CGCS2000', 'GCJ02', 'BD09'),
    address: text,
    district: fc.constantFrom('东区', ' 西区 ', '', '北区', ' '),
    adcode: fc.constantFrom('1', '2', '', '9'),
    services,
    hours: text,
    status: fc.constantFrom('open', 'paused', 'closed'),
    phone: text,
    kind: text,
    honours: fc.array(text, { maxLength: 2 }),
    served: fc.constantFrom<unknown>(1, 0, '12.50', null, '1,2', 1e30, 1e-50, { status: 'withheld' }),
    photo: text,
    url: text,
    more: fc.anything(),
  },
  { requiredKeys: ['id', 'name', 'lng', 'lat'] },
);
const FIELDS = ['id', 'name', 'lng', 'lat', 'crs', 'address', 'district', 'adcode', 'services', 'hours'];
const spoiled = fc
  .tuple(
    good,
    fc.constantFrom(...FIELDS, 'status', 'phone', 'kind', 'honours', 'served', 'photo', 'url'),
    junk,
  )
  .map(([row, field, value]): object => ({ ...row, [field]: value }));
const row = fc.oneof(
  { arbitrary: good, weight: 5 },
  { arbitrary: spoiled, weight: 3 },
  { arbitrary: junk, weight: 1 },
);
const districts = fc.option(
  fc.array(fc.record({ code: fc.constantFrom('1', '2', ''), name: fc.constantFrom('东区', '南区 ', '') }), {
    maxLength: 3,
  }),
  { nil: undefined },
);
const crs = fc.constantFrom(undefined, 'WGS84', 'GCJ02', 'BD09');

test('columns hold what the plain way makes of the same rows, spoiled ones too', () => {
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 14 }),
      fc.record({ crs, districts }),
      fc.integer({ min: 1, max: 60 }),
      (rows, options: Options, slice) => {
        const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
        const [{ columns }, stations, done] = read({ ...given, stations: rows }, sourceOf(rows), slice);
        assertAlike(columns, stations);
        done.forEach((rowsDone, at) => assert.ok(rowsDone > (done[at - 1] ?? 0)));
        assert.equal(done[done.length - 1] ?? 0, rows.length);
        const placed = columnsOfPlaced(stations);
        assertAlike(placed, stations);
        stations.forEach((station, at) => assert.equal(placed.station(at), station));
      },
    ),
    { numRuns: 600 },
  );
});

test('a plain row is one in which the schema finds nothing', () => {
  let plain = 0;
  fc.assert(
    fc.property(fc.oneof(good, spoiled), (one) => {
      if (!isPlainRow(one)) return;
      plain++;
      const raw = { row: one, item: one, pathOf: (field: string) => field };
      assert.deepEqual(readStation(raw, 0, 'WGS84', new Map())[1], []);
    }),
    { numRuns: 2000 },
  );
  assert.ok(plain > 400);
});

test('the points of GeoJSON are read from their wrapped rows', () => {
  const feature = (id: unknown, coordinates: unknown, properties: object): object => ({
    ...{ type: 'Feature', id, properties, geometry: { type: 'Point', coordinates } },
  });
  const document = {
    type: 'FeatureCollection',
    features: [
      feature(1, [110, 30], { name: '甲', status: 'open', services: ['热水'] }),
      feature(1, [110.1, 30], { name: '乙' }),
      feature(undefined, [999, 30], { id: 'x', name: '丙', hours: '8–20' }),
      feature('y', undefined, { name: '丁', status: 'away' }),
      7,
    ],
  };
  const [{ columns, problems }, stations] = read(document, sourceOfFeatures(document));
  assertAlike(columns, stations);
  assert.equal(columns.station(2).item, document.features[2]);
  assert.ok(problems.some(({ code, path }) => code === 'duplicate-id' && path === '/features/1/id'));
});

test('the example reads alike, and its districts have the first numbers', () => {
  const [{ columns, problems, skipped }, stations] = read(exampleMap, sourceOf(exampleMap.stations));
  stations.forEach((station, at) => assert.deepEqual(columns.station(at), station));
  assert.deepEqual([problems, skipped], [[], 0]);
  const listed = exampleMap.districts.map(({ name }) => name);
  assert.deepEqual(columns.districtNames.slice(0, listed.length + 1), ['', ...listed]);
});

test('a service has one bit by all its names; those past the last bit have none', () => {
  const rows = [...Array(MOST_SERVICES + 3).keys()].map((at) => ({
    ...{ id: `s${at}`, name: '站', lng: 110, lat: 30 },
    services: at === 0 ? ['饮水', 'water', '开水', 'Water'] : [`自有${at}`, `自有${at} `],
  }));
  const [{ columns }] = read({ stations: rows }, sourceOf(rows));
  assert.equal(columns.serviceNames.length, MOST_SERVICES);
  assert.deepEqual(columns.serviceNames.slice(0, 2), ['water', '自有1']);
  assert.deepEqual([...columns.services.slice(0, 2)], [1, 2]);
  assert.equal(columns.services[MOST_SERVICES - 1], 2 ** (MOST_SERVICES - 1));
  assert.deepEqual([...columns.services.slice(MOST_SERVICES)], [0, 0, 0]);
});

test('heavy rows make slices short', () => {
  const rows = [...Array(100).keys()].map((at) => ({
    id: `s${at}`,
    name: '站',
    lng: 110 + at / 100,
    lat: 30,
  }));
  const slices = (given: readonly object[], system: string): number =>
    read({ stations: given, crs: system }, sourceOf(given), 50)[2].length;
  assert.equal(slices(rows, 'WGS84'), 2);
  assert.equal(slices(rows, 'GCJ02'), 10);
  assert.equal(
    slices(
      rows.map((one) => ({ ...one, lng: 999 })),
      'WGS84',
    ),
    50,
  );
  assert.equal(slices([], 'WGS84'), 0);
});

test('a page that has extended every object makes no row plain and changes none', () => {
  const extended = <T>(field: string, look: () => T): T => {
    Object.defineProperty(Object.prototype, field, { value: 'theirs', configurable: true, writable: true });
    try {
      return look();
    } finally {
      delete (Object.prototype as Record<string, unknown>)[field];
    }
  };
  assert.equal(areFieldsForeign(), false);
  for (const field of Object.keys(stationSchema.def.shape))
    assert.ok(extended(field, areFieldsForeign), field);
  const rows = [{ id: 'a', name: '甲', lng: 110, lat: 30, services: ['water'] }];
  const steps = readColumns(sourceOf(rows), 'WGS84', [], 1);
  const [found, slices] = extended('hours', () => [steps.next(), steps.next()] as const);
  assert.deepEqual([found.value, found.done], [1, false]);
  const { columns } = slices.value as ReadColumns;
  assert.equal(
    extended('hours', () => columns.hours(0)),
    '',
  );
  assert.deepEqual(servicesOf(columns, 0), ['water']);
});
