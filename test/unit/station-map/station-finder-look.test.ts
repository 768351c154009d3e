import assert from 'node:assert/strict';
import test from 'node:test';
import '../../../src/core/words-en.js';
import '../../../src/station-map/station-map-words-en.js';
import { layoutCard } from '../../../src/station-map/station-card-layout.js';
import { crowdOf, type Crowd } from '../../../src/station-map/station-crowd.js';
import {
  dressCard,
  layoutFinder,
  layoutRoll,
  noneText,
  type FinderState,
} from '../../../src/station-map/station-finder-look.js';
import { NO_WISH } from '../../../src/station-map/station-finding.js';
import { hoursState, parseHours } from '../../../src/station-map/station-hours.js';
import { parseStations } from '../../../src/station-map/station-map-data.js';
import { toWorld } from '../../../src/station-map/station-projection.js';
import { rollByDistrict, rollOfNear, windowOfRoll } from '../../../src/station-map/station-roll.js';
import { createScene } from '../../../src/station-map/station-scene.js';

/** A Monday, 10:00 in Shanghai. */
const NOW = Date.parse('2026-11-23T10:00:00+08:00');
const CALENDAR = { holidays: new Set<string>(), workdays: new Set<string>() };
const row = (id: string, more: object = {}): object => ({
  ...{ id, name: `${id}站`, lng: 110.5, lat: 30.5, district: '青禾区', status: 'open', ...more },
});

function crowdFrom(stations: readonly object[]): Crowd {
  return crowdOf(createScene(parseStations({ stations }).data).stations);
}

function stateOf(crowd: Crowd, more: Partial<FinderState> = {}): FinderState {
  return {
    ...{ crowd, lang: 'zh-CN', nowMs: NOW, wish: NO_WISH, found: undefined, only: undefined },
    ...{ origin: undefined, notice: undefined, areServicesOpen: false },
    roll: rollByDistrict(crowd.columns),
    hoursIn: (text) => parseHours(text),
    stateOf: (text) => hoursState(parseHours(text), NOW, CALENDAR),
    ...more,
  };
}
const sizes = { rowPx: 44, headPx: 27 };
const rowsIn = (state: FinderState): string[] =>
  [...Array(state.roll.order.length).keys()].map(
    (at) => layoutRoll(state, windowOfRoll(state.roll, 0, 500, sizes), sizes, -1, -1).row(at).state,
  );

const services = crowdFrom([
  row('a', { services: ['water', 'wifi', 'rest', 'toilet', '理发'] }),
  row('b', { services: ['water', 'wifi', 'rest'], status: 'paused' }),
  row('c', { services: ['water', 'wifi'] }),
  row('d', { services: ['water'], lng: 0, lat: 0 }),
]);

test('the most frequent services are chips; the others come on demand, or stay while they are wished for', () => {
  const names = (more: Partial<FinderState> = {}): string[] =>
    layoutFinder(stateOf(services, more)).chips.map(({ name }) => name);
  assert.deepEqual(names(), ['*open', '*day', '*honour', 'water', 'wifi', 'rest']);
  assert.deepEqual(names({ areServicesOpen: true }).slice(3), ['water', 'wifi', 'rest', 'toilet', '理发']);
  const wish = { ...NO_WISH, services: ['理发'] };
  assert.deepEqual(names({ wish }).slice(3), ['water', 'wifi', 'rest', '理发']);
  const look = layoutFinder(stateOf(services, { wish }));
  assert.deepEqual(
    look.chips.filter(({ isOn }) => isOn).map(({ text }) => text),
    ['理发'],
  );
  assert.deepEqual(look.more, { text: '更多服务', isOpen: false });
  assert.equal(layoutFinder(stateOf(crowdFrom([row('a')]))).more, undefined);
});

test('without a wish the legend counts each mark; with one the count found of the whole stands instead', () => {
  const plain = layoutFinder(stateOf(services));
  assert.equal(plain.total, '4 个驿站');
  assert.deepEqual([plain.found, plain.all, plain.hasText], ['', '', false]);
  assert.deepEqual(
    plain.summary.map(({ mark, text }) => [mark, text]),
    [
      ['open', '开放 3'],
      ['paused', '暂停 1'],
      ['faulty', '位置有误 1'],
    ],
  );
  const wish = { ...NO_WISH, text: '人民路' };
  const found = layoutFinder(stateOf(services, { wish, found: 0 }));
  assert.deepEqual([found.found, found.summary, found.hasText], ['符合 0 个，共 4 个', [], true]);
  assert.equal(layoutFinder(stateOf(services, { wish, found: undefined })).found, '', 'still searching');
  const place = layoutFinder(stateOf(services, { only: [0, 1], wish, found: 2 }));
  assert.deepEqual([place.found, place.all], ['同一地点的 2 个驿站', '显示全部']);
});

test('what became of locating is said, else what the ring means', () => {
  const origin = toWorld({ lngDeg: 110.5, latDeg: 30.5 });
  const said = (more: Partial<FinderState>): string[] => {
    const { near, isNear, notice } = layoutFinder(stateOf(services, more));
    return [near, String(isNear), notice];
  };
  assert.deepEqual(said({}), ['离我最近', 'false', '']);
  assert.deepEqual(said({ notice: 'refused' }), [
    '离我最近',
    'false',
    '没有获得定位许可，请在地图上点选位置',
  ]);
  assert.deepEqual(said({ origin }), ['不按距离', 'true', '虚线圈为直线 1 公里，步行约 15 分钟']);
});

test('a row says what its hours mean now, unless it says of itself that it is not open', () => {
  const crowd = crowdFrom([
    row('a', { hours: '08:30-17:30' }),
    row('b', { hours: '12:00-17:30' }),
    row('c', { hours: '24小时' }),
    row('d', { hours: '08:00-10:20' }),
    row('e', { hours: '看情况' }),
    row('f', { hours: '看情况', status: undefined }),
    row('g', { hours: '24小时', status: 'paused' }),
    row('h', { hours: '24小时', lng: 0, lat: 0 }),
    row('i'),
  ]);
  assert.deepEqual(rowsIn(stateOf(crowd)), [
    ...['开放中，至 17:30', '已关闭，12:00 开放', '24 小时开放', '即将关闭，10:20'],
    ...['开放', '开放时间未知', '暂停', '位置有误', '开放'],
  ]);
});

test('from near to far each row says how far; the card says it with the walk', () => {
  const crowd = crowdFrom([row('a', { address: '人民路1号' }), row('b', { lat: 30.51 })]);
  const origin = toWorld({ lngDeg: 110.5, latDeg: 30.5 });
  const roll = rollOfNear([
    { station: 0, metres: 0 },
    { station: 1, metres: 1112 },
  ]);
  const state = stateOf(crowd, { origin, roll });
  const look = layoutRoll(state, windowOfRoll(roll, 0, 500, sizes), sizes, -1, 1);
  assert.deepEqual([look.row(0).detail, look.row(1).detail], ['0 米 · 人民路1号', '1.1 公里']);
  assert.deepEqual([look.count, look.isWhole, look.chosen, look.headPx], [2, true, 1, 27]);
  const station = crowd.columns.station(1);
  const [first] = dressCard(layoutCard(station, 'zh-CN'), station, state).rows;
  assert.deepEqual([first!.label, first!.text], ['直线距离', '1.1 公里 · 步行约 17 分钟']);
});

test('a photo is one only with an address of the web, in a row or in the properties of a feature', () => {
  const photoOf = (photo: unknown): string | undefined => {
    const crowd = crowdFrom([row('a', { photo })]);
    const station = crowd.columns.station(0);
    return dressCard(layoutCard(station, 'zh-CN'), station, stateOf(crowd)).photo?.url;
  };
  assert.equal(photoOf('https://a.example/1.jpg'), 'https://a.example/1.jpg');
  assert.equal(photoOf('http://a.example/1.jpg'), 'http://a.example/1.jpg');
  for (const bad of ['javascript:alert(1)', 'data:image/png;base64,AAAA', 'blob:x', '', 7, null, {}])
    assert.equal(photoOf(bad), undefined, String(bad));
});

test('a card with hours that nobody can read says so beside what the station says of itself', () => {
  const crowd = crowdFrom([row('a', { hours: '看情况' })]);
  const station = crowd.columns.station(0);
  assert.equal(
    dressCard(layoutCard(station, 'zh-CN'), station, stateOf(crowd)).status,
    '开放 · 开放时间未知',
  );
});

test('an empty list says whether there is nothing, or nothing that matches; districts without a name have one', () => {
  assert.equal(noneText(stateOf(services)), '没有符合条件的驿站');
  assert.equal(noneText(stateOf(crowdFrom([]))), '暂无驿站');
  const state = stateOf(services, { lang: 'en' });
  const look = layoutRoll(state, windowOfRoll(state.roll, 0, 500, sizes), sizes, -1, -1);
  assert.equal(look.title({ name: '', from: 0, count: 1 }), 'No district given');
  assert.equal(look.title({ name: '青禾区', from: 0, count: 1 }), '青禾区');
});
