import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { pageClock } from '../../../src/shared/clock.js';
import { finish, growCrowd, type Crowd } from '../../../src/station-map/station-crowd.js';
import { StationSearch } from '../../../src/station-map/station-search-controller.js';

const real = { ...pageClock };
const waiting: (() => void)[] = [];
Object.assign(pageClock, {
  now: () => 0,
  setTimeout: (run: () => void) => waiting.push(run),
  clearTimeout: (timer: number) => (waiting[timer - 1] = () => undefined),
});
after(() => Object.assign(pageClock, real));
const runAll = (): void => {
  for (let at = 0; at < waiting.length; at++) waiting[at]!();
  waiting.length = 0;
};

const CALENDAR = { holidays: new Set<string>(), workdays: new Set<string>() };
function crowdOf(count: number): Crowd {
  const row = (at: number): object => ({ id: `${at}`, name: `驿站${at}`, lng: 110 + at / 1e5, lat: 30 });
  const source = { count, row, item: row, pathOf: () => '' };
  return finish(growCrowd(source, { crs: 'WGS84', districts: [] })).crowd;
}

test('a wish of very many is found in slices; until then the list holds what there is, of this crowd alone', () => {
  let changes = 0;
  const search = new StationSearch(() => changes++);
  search.look(crowdOf(9000), CALENDAR, 0);
  search.want({ text: '驿站8' });
  assert.equal(search.count, undefined);
  runAll();
  assert.equal(changes, 1);
  assert.equal(search.count, 1111);
  assert.equal(search.roll.order.length, 1111);
  search.look(crowdOf(6000), CALENDAR, 0);
  assert.equal(search.count, undefined);
  assert.ok(search.roll.order.every((at) => at < 6000));
  assert.equal(search.roll.order.length, 6000);
  runAll();
  assert.deepEqual([search.count, search.roll.order.length], [111, 111]);
});

test('a wish ends the list of one place, at once', () => {
  const search = new StationSearch(() => undefined);
  search.look(crowdOf(6000), CALENDAR, 0);
  search.keepTo([4, 2]);
  assert.deepEqual([...search.roll.order], [4, 2]);
  search.want({ text: '驿站5' });
  assert.equal(search.only, undefined);
  assert.equal(search.roll.order.length, 6000);
  runAll();
  assert.equal(search.roll.order.length, search.count);
});

test('at rest nothing is found; it goes on where it was', () => {
  const search = new StationSearch(() => undefined);
  search.look(crowdOf(6000), CALENDAR, 0);
  search.want({ text: '5999' });
  search.rest();
  runAll();
  assert.equal(search.count, undefined);
  search.resume();
  runAll();
  assert.equal(search.count, 1);
});
