import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import {
  crowdOf,
  finish,
  growCrowd,
  stationKeyAt,
  numberOfKey,
  type Crowd,
} from '../../../src/station-map/station-crowd.js';
import { FAULT_NUMBERS, STATUS_NUMBERS } from '../../../src/station-map/station-columns.js';
import { parseStations } from '../../../src/station-map/station-map-data.js';
import { createScene } from '../../../src/station-map/station-scene.js';
import { exampleDistricts, exampleStations } from '../../../stories/station-examples.js';

const row = (id: unknown, more: object = {}): object => ({
  id,
  name: '甲站',
  lng: 110.5,
  lat: 30.5,
  ...more,
});
const sourceOf = (rows: readonly unknown[]): Parameters<typeof growCrowd>[0] => ({
  count: rows.length,
  row: (at) => rows[at],
  item: (at) => rows[at],
  pathOf: (at, field) => `/stations/${at}${field && `/${field}`}`,
});
const small = (rows: readonly unknown[]): Crowd =>
  crowdOf(createScene(parseStations({ stations: rows }).data).stations);
const large = (rows: readonly unknown[]): Crowd =>
  finish(growCrowd(sourceOf(rows), { crs: 'WGS84', districts: [] })).crowd;

test('a key leads back to its own station, with repeated, missing and odd ids too', () => {
  const id = fc.oneof(fc.constantFrom('a', 'b', '0-2', '1', ''), fc.constant(undefined), fc.string());
  fc.assert(
    fc.property(fc.array(id, { minLength: 1, maxLength: 30 }), (ids) => {
      for (const crowd of [small(ids.map((own) => row(own))), large(ids.map((own) => row(own)))]) {
        const keys = ids.map((_, at) => stationKeyAt(crowd, at));
        assert.equal(new Set(keys).size, ids.length);
        keys.forEach((key, at) => assert.equal(numberOfKey(crowd, key), at));
      }
    }),
    { numRuns: 60 },
  );
});

test('an id of the host means the first that has it; none and an unknown one mean nobody', () => {
  const crowd = large([row('a'), row('b'), row('a'), row('')]);
  assert.deepEqual(
    ['a', 'b', 'c', ''].map((id) => numberOfKey(crowd, id)),
    [0, 1, -1, -1],
  );
});

test('in a newer document a key finds the same id, and another row with the same number is not it', () => {
  const before = large([row('a'), row('b'), row('c')]);
  const after = large([row('c'), row('a')]);
  assert.equal(numberOfKey(after, stationKeyAt(before, 2)), 0);
  assert.equal(numberOfKey(after, stationKeyAt(before, 0)), 1);
  assert.equal(numberOfKey(after, stationKeyAt(before, 1)), -1);
});

test('the key of a disc is no station, whatever ids there are', () => {
  const crowd = large([row('0-3'), row('1-2')]);
  assert.equal(numberOfKey(crowd, '\u00000-3'), -1);
  assert.equal(numberOfKey(crowd, '\u00001-2'), -1);
  assert.equal(numberOfKey(crowd, '1-2'), 1);
});

test('read in slices a crowd counts as one that was read at once, faults and repeats among it', () => {
  const rows = [
    ...exampleStations(200),
    row('x', { lng: 30, lat: 110 }),
    row('y', { status: 'asleep' }),
    row('SL-001'),
    null,
    row('z', { lng: 0, lat: 0, status: 'closed' }),
  ];
  const parsed = parseStations({ stations: rows, districts: exampleDistricts });
  const scene = createScene(parsed.data);
  const plain = crowdOf(scene.stations);
  const grown = finish(growCrowd(sourceOf(rows), { crs: parsed.data.crs, districts: parsed.data.districts }));
  const { census, total } = grown.crowd;
  assert.equal(total, rows.length);
  assert.equal(grown.skipped, parsed.skipped);
  assert.deepEqual(grown.problems, parsed.problems);
  assert.deepEqual([census.statuses, census.faults], [plain.census.statuses, plain.census.faults]);
  assert.equal(
    census.statuses.reduce((sum, count) => sum + count, 0) + census.faults[FAULT_NUMBERS.indexOf('row')]!,
    rows.length,
  );
  assert.equal(census.statuses[STATUS_NUMBERS.indexOf('unreadable')], 1);
  assert.equal(grown.crowd.index.count, rows.length - grown.skipped);
  const honoured = (crowd: Crowd): number =>
    [...Array(crowd.columns.count).keys()].filter((at) => crowd.findable.honoured(at)).length;
  assert.equal(honoured(grown.crowd), honoured(plain));
});

test('growing counts two steps for each row, never backwards', () => {
  const rows = exampleStations(3000);
  const growing = growCrowd(sourceOf(rows), { crs: 'GCJ02', districts: [] });
  const steps: number[] = [];
  for (let step = growing.next(); !step.done; step = growing.next()) steps.push(step.value);
  assert.ok(steps.length > 3);
  assert.deepEqual(
    steps,
    [...steps].sort((a, b) => a - b),
  );
  assert.equal(steps[steps.length - 1], rows.length * 2);
});
