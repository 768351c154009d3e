import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { layoutCard } from '../../../src/station-map/station-card-layout.js';
import { serviceSign } from '../../../src/station-map/station-icons.js';
import { maybeMapLinks, maybePhoneUrl, maybeWebUrl } from '../../../src/station-map/station-links.js';
import { parseStations } from '../../../src/station-map/station-map-data.js';
import {
  layoutStationMap,
  naturalHeight,
  noteOf,
  type StationMapSpace,
} from '../../../src/station-map/station-map-layout.js';
import {
  columnsOfStations,
  rowsOfStations,
  sentenceOfStations,
} from '../../../src/station-map/station-map-text.js';
import '../../../src/core/words-en.js';
import '../../../src/station-map/station-map-words-en.js';
import { createScene, maybeExtentOf, type Scene } from '../../../src/station-map/station-scene.js';
import { isInPolygon } from '../../../src/station-map/station-geometry.js';
import { fromPixel } from '../../../src/station-map/station-projection.js';
import { layoutView, pickDot } from '../../../src/station-map/station-view-layout.js';
import {
  exampleBoundary,
  exampleMap,
  exampleSchematic,
  exampleStations,
} from '../../../stories/station-examples.js';

const measureText = (text: string, sizePx: number): number => text.length * sizePx;
const space = (width: number, more: Partial<StationMapSpace> = {}): StationMapSpace => ({
  width,
  height: undefined,
  tiny: false,
  elder: false,
  lang: 'zh-CN',
  type: { label: 15, small: 13 },
  measureText,
  ...more,
});
const sceneOf = (document: unknown, fetched?: unknown): Scene =>
  createScene(parseStations(document).data, fetched);
const one = { id: 'a', name: '甲站', lng: 115.95, lat: 29.66 };

test('the sentence counts districts, states and what is not drawn', () => {
  const scene = sceneOf({
    stations: [
      { ...one, district: '示例区', status: 'open' },
      { ...one, id: 'b', district: '示例区', status: 'paused' },
      { ...one, id: 'c', district: '样本县' },
      { ...one, id: 'd', district: '样本县', status: 'open', lng: 29.66, lat: 115.95 },
    ],
  });
  assert.equal(
    sentenceOfStations(scene, 'zh-CN'),
    '示例区等2个县区共4个驿站，其中开放2个、暂停1个、状态未报1个（位置有误1个未上图）。',
  );
  assert.match(sentenceOfStations(scene, 'en'), /^示例区 and 1 more districts?: 4 stations, of which 2 open/);
  assert.equal(sentenceOfStations(sceneOf({ stations: [] }), 'zh-CN'), '暂无驿站。');
  assert.equal(sentenceOfStations(sceneOf({ stations: [one] }), 'zh-CN'), '共1个驿站，其中状态未报1个。');
});

test('the table has every station, and a dash where nothing is said', () => {
  const scene = sceneOf({ stations: [{ ...one, services: ['water', '理发'], status: 'closed' }, 3] });
  assert.deepEqual(
    columnsOfStations('zh-CN').map(({ label }) => label),
    ['驿站', '县区', '地址', '开放时间', '状态', '服务', '电话'],
  );
  const rows = rowsOfStations(scene, 'zh-CN');
  assert.deepEqual(
    rows.find(([name]) => name === '甲站'),
    ['甲站', '—', '—', '—', '关闭', '饮水、理发', '—'],
  );
  assert.deepEqual(
    rows.find(([name]) => name !== '甲站'),
    ['未命名（第 2 行）', '—', '—', '—', '数据有误', '—', '—'],
  );
});

test('stations are listed by district, in the order of the districts, then by name with numbers as numbers', () => {
  const names = ['驿站10', '驿站2', '驿站1'];
  const scene = sceneOf({
    districts: [
      { code: '2', name: '乙' },
      { code: '1', name: '甲' },
    ],
    stations: [
      { ...one, id: 'x', name: '无区' },
      ...names.map((name, at) => ({ ...one, id: `s${at}`, name, adcode: '1' })),
      { ...one, id: 'y', name: '乙站', district: '乙' },
    ],
  });
  assert.deepEqual(
    scene.groups.map(({ name }) => name),
    ['乙', '甲', ''],
  );
  assert.deepEqual(
    scene.groups[1]!.stations.map(({ name }) => name),
    ['驿站1', '驿站2', '驿站10'],
  );
  const { groups } = layoutStationMap(scene, space(800));
  assert.equal(groups[2]!.title, '未注明县区');
  assert.deepEqual(
    groups.flatMap(({ rows }) => rows.map(({ index }) => index)),
    [0, 1, 2, 3, 4],
  );
});

test('the note tells whose map it is', () => {
  assert.equal(noteOf(sceneOf(exampleMap), 'zh-CN'), '审图号：虚构（示例）000号');
  assert.equal(noteOf(sceneOf({ ...exampleMap, approvalNo: undefined }), 'zh-CN'), '未提供审图号');
  assert.equal(noteOf(sceneOf(exampleSchematic), 'zh-CN'), '示意图，不代表实际边界');
  const byUrl = { ...exampleSchematic, boundary: 'city.json' };
  assert.equal(noteOf(sceneOf(byUrl), 'zh-CN'), '示意图，不代表实际边界；边界加载中');
  assert.equal(noteOf(sceneOf(byUrl, null), 'zh-CN'), '示意图，不代表实际边界；边界未能读取');
  assert.equal(noteOf(sceneOf(byUrl, exampleBoundary), 'zh-CN'), '未提供审图号');
});

test('the boxes fill the room exactly, side by side or stacked', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 160, max: 4000 }),
      fc.option(fc.integer({ min: 150, max: 3000 })),
      (width, height) => {
        const made = layoutStationMap(
          sceneOf({ stations: [one] }),
          space(width, { height: height ?? undefined }),
        );
        const { stacked, map, panel, gapPx, home } = made;
        assert.equal(stacked, width < 640);
        const wide = stacked ? Math.max(map.width, panel.width) : map.width + gapPx + panel.width;
        const high = stacked ? map.height + gapPx + panel.height : Math.max(map.height, panel.height);
        assert.equal(wide, width);
        assert.equal(high, height ?? naturalHeight(width));
        assert.ok(Number.isFinite(home.x + home.y + home.zoom));
      },
    ),
  );
});

test('targets are 44 px, in the elder view 60', () => {
  const scene = sceneOf(exampleSchematic);
  assert.ok(layoutStationMap(scene, space(800)).buttonPx >= 44);
  const elder = layoutStationMap(scene, space(800, { elder: true }));
  assert.ok(elder.buttonPx >= 60 && elder.rowPx >= 60);
});

test('one slip far away does not make the city a speck, and is still reached', () => {
  const scene = sceneOf({ stations: [...exampleStations(30), { ...one, id: 'far', lng: 80, lat: 45 }] });
  const width = scene.extent!.east - scene.extent!.west;
  assert.ok(width < 0.01, String(width));
  assert.ok(scene.reach!.west < scene.extent!.west);
});

test('land and stations apart are said, and both are seen', () => {
  const scene = createScene(parseStations({ stations: [one], boundary: exampleBoundary }).data);
  assert.equal(scene.problems[0]!.code, 'boundary-apart');
  assert.deepEqual(scene.extent, scene.reach);
});

test('a name of a target is a stretch of the map', () => {
  const scene = sceneOf(exampleMap);
  assert.deepEqual(maybeExtentOf(scene, 'boundary'), scene.extent);
  assert.deepEqual(maybeExtentOf(scene, '990101'), maybeExtentOf(scene, '青禾区'));
  assert.ok(maybeExtentOf(scene, 'stations'));
  assert.equal(maybeExtentOf(scene, '没有的县'), undefined);
});

test('names on the map never overlap one another', () => {
  for (const width of [320, 800, 1600]) {
    const layout = layoutStationMap(sceneOf(exampleMap), space(width));
    for (const zoom of [-2, 0, 1.5]) {
      const { labels } = layoutView(
        layout,
        { ...layout.home, zoom: layout.home.zoom + zoom },
        undefined,
        undefined,
      );
      for (const [at, { box: a }] of labels.entries())
        for (const { box: b } of labels.slice(at + 1))
          assert.ok(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top);
    }
  }
});

test('a name never stands on the land of another district', () => {
  const scene = sceneOf(exampleMap);
  for (const width of [320, 800]) {
    const layout = layoutStationMap(scene, space(width, { type: { label: 20, small: 18 } }));
    const { labels } = layoutView(layout, layout.home, undefined, undefined);
    assert.ok(labels.length >= 5);
    for (const label of labels) {
      const place = fromPixel(label, layout.home, layout.map);
      const holder = scene.areas.find(({ polygons }) =>
        polygons.some((polygon) => isInPolygon(polygon, place)),
      );
      assert.equal(holder?.name, label.text);
    }
  }
});

test('a chosen station has its name in a box on the map, however long', () => {
  const long = '很长'.repeat(60);
  const layout = layoutStationMap(sceneOf({ stations: [{ ...one, name: long }] }), space(320));
  const seen = layoutView(layout, layout.home, 'a', undefined);
  const [callout] = seen.callouts;
  assert.equal(seen.chosen!.key, 'a');
  assert.ok(callout!.left >= 0 && callout!.left + callout!.width <= layout.map.width);
  assert.ok(callout!.text.endsWith('…'));
});

test('five hundred stations are laid out and picked exactly', () => {
  const stations = exampleStations(500);
  const layout = layoutStationMap(sceneOf({ stations, boundary: exampleBoundary }), space(1200));
  const { dots } = layoutView(layout, layout.home, undefined, undefined);
  assert.equal(dots.length, 500);
  for (const dot of dots) assert.equal(pickDot(dots, dot, 0.01, undefined)!.px, dot.px);
});

test('clicking again on one spot goes through all that stand there', () => {
  const same = ['a', 'b', 'c'].map((key) => ({ key, mark: 'open' as const, px: 10, py: 10 }));
  assert.equal(pickDot(same, { px: 11, py: 10 }, 5, undefined)!.key, 'a');
  assert.equal(pickDot(same, { px: 11, py: 10 }, 5, 'a')!.key, 'b');
  assert.equal(pickDot(same, { px: 11, py: 10 }, 5, 'c')!.key, 'a');
  assert.equal(pickDot(same, { px: 30, py: 10 }, 5, undefined), undefined);
});

const cardOf = (row: object, lang: 'zh-CN' | 'en' = 'zh-CN'): ReturnType<typeof layoutCard> =>
  layoutCard(sceneOf({ stations: [{ ...one, ...row }] }).stations[0]!, lang);

test('the card says what the station says, and nothing for what it does not', () => {
  const card = cardOf({
    status: 'open',
    services: ['water', 'wifi', '理发'],
    phone: '0000-1234567',
    served: 762,
  });
  assert.deepEqual(
    card.rows.map(({ label, text }) => [label, text]),
    [
      ['电话', '0000-1234567'],
      ['服务量', '762'],
    ],
  );
  assert.equal(card.rows[0]!.href, 'tel:00001234567');
  assert.deepEqual(
    card.services.map(({ word, icon }) => [word, icon !== undefined]),
    [
      ['饮水', true],
      ['WiFi', true],
      ['理发', false],
    ],
  );
  assert.equal(cardOf({}).status, '状态未报');
  assert.equal(cardOf({ served: { status: 'withheld' } }).rows[0]!.text, '保密');
  assert.equal(cardOf({ services: ['water'] }, 'en').services[0]!.word, 'Water');
});

test('a station in the wrong place has its reason and no map links', () => {
  const card = cardOf({ lng: 29.66, lat: 115.95 });
  assert.match(card.fault, /^位置有误：经纬度疑似颠倒（lng 29.66，lat 115.95）/);
  assert.deepEqual(card.links, []);
});

test('the three links: longitude first for AMap, latitude first for Baidu, GCJ-02 for Tencent', () => {
  const [station] = sceneOf({ stations: [{ ...one, name: '甲&站;1', address: '路 1' }] }).stations;
  assert.deepEqual(maybeMapLinks(station!, station!.name), {
    amap: 'https://uri.amap.com/marker?position=115.950000,29.660000&name=%E7%94%B2%26%E7%AB%99%3B1&coordinate=wgs84',
    baidu:
      'https://api.map.baidu.com/marker?location=29.660000,115.950000&title=%E7%94%B2%26%E7%AB%99%3B1&content=%E8%B7%AF%201&output=html&coord_type=wgs84',
    tencent:
      'https://apis.map.qq.com/uri/v1/marker?marker=coord:29.657311,115.954954;title:%E7%94%B2%26%E7%AB%99%3B1;addr:%E8%B7%AF%201',
  });
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      assert.ok(maybeMapLinks(station!, name)!.amap.startsWith('https://uri.amap.com/'));
    }),
  );
  assert.ok(maybeMapLinks(station!, 'a\uD800b\uDC00c'));
});

test('only http and https are followed, only numbers are dialled', () => {
  assert.equal(maybeWebUrl('https://example.org/a'), 'https://example.org/a');
  for (const url of ['javascript:alert(1)', 'data:text/html,x', '//example.org', 'http://a b'])
    assert.equal(maybeWebUrl(url), undefined);
  assert.equal(maybePhoneUrl('(0792) 000-0000'), 'tel:07920000000');
  assert.equal(maybePhoneUrl('0792-0000000 / 0000001'), undefined);
});

test('services are known by code and by name, others shown as given', () => {
  assert.deepEqual(serviceSign('卫生间', {}), { ...serviceSign('toilet', {}), word: '卫生间' });
  assert.equal(serviceSign('constructor', {}).icon, undefined);
  assert.equal(serviceSign('理发', {}).word, '理发');
});

test('stations anywhere in the world, in any system, give numbers and words, never NaN', () => {
  const row = fc.record({
    id: fc.string(),
    name: fc.string({ unit: 'binary' }),
    lng: fc.double({ min: -180, max: 180, noNaN: true }),
    lat: fc.double({ min: -85, max: 85, noNaN: true }),
    crs: fc.constantFrom('WGS84', 'CGCS2000', 'GCJ02', 'BD09'),
    district: fc.constantFrom('', '甲', '乙', '__proto__'),
    served: fc.constantFrom(null, 1e20, '3', 'x'),
  });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), fc.integer({ min: 0, max: 5000 }), (stations, width) => {
      const scene = sceneOf({ stations });
      const layout = layoutStationMap(scene, space(width));
      const seen = layoutView(layout, layout.home, stations[0]?.id, undefined);
      const numbers = [
        ...seen.dots.flatMap(({ px, py }) => [px, py]),
        ...seen.labels.flatMap(({ px, py }) => [px, py]),
        ...seen.polygons.flatMap((rings) => rings.flatMap((ring) => [...ring])),
        ...seen.callouts.flatMap(({ left, top, width: wide, height }) => [left, top, wide, height]),
      ];
      assert.ok(numbers.every(Number.isFinite));
      const said = scene.stations.map((station) => JSON.stringify(layoutCard(station, 'zh-CN').links)).join();
      assert.doesNotMatch(said + sentenceOfStations(scene, 'zh-CN'), /NaN|Infinity|undefined/);
    }),
    { numRuns: 150 },
  );
});
