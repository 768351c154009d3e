import assert from 'node:assert/strict';
import test from 'node:test';
import '../../../src/core/words-en.js';
import type { OverLook } from '../../../src/station-map/station-atlas-looks.js';
import { readAtlas } from '../../../src/station-map/station-atlas-reader.js';
import { crowdOf } from '../../../src/station-map/station-crowd.js';
import { parseStations } from '../../../src/station-map/station-map-data.js';
import { layoutOver, shadeLand, type OverState } from '../../../src/station-map/station-over-look.js';
import { createScene } from '../../../src/station-map/station-scene.js';

const square = (west: number): number[][][] => [
  [
    [west, 30],
    [west + 1, 30],
    [west + 1, 31],
    [west, 31],
    [west, 30],
  ],
];
const NAMES = ['甲区', '乙区', '丙区', '丁区', '戊区', '己区'];
const boundary = {
  type: 'FeatureCollection',
  features: NAMES.map((name, at) => ({
    type: 'Feature',
    properties: { name, adcode: String(at + 1) },
    geometry: { type: 'Polygon', coordinates: square(110 + at) },
  })),
};
const station = (id: string, district: string, status?: string): object => ({
  ...{ id, name: id, lng: 110.5, lat: 30.5, district },
  ...(status ? { status } : {}),
});

function stateOf(document: object, more: Partial<OverState> = {}): OverState {
  const scene = createScene(parseStations(document).data);
  const reading = readAtlas(document);
  return {
    ...{ crowd: crowdOf(scene.stations), lang: 'zh-CN', reading, isLoading: false, tour: undefined },
    shaded: shadeLand(scene, reading, 'zh-CN'),
    tiles: { isOn: false, hasFailed: false, attribution: '' },
    isAiming: false,
    ...more,
  };
}

const full = {
  stations: [station('a', '甲区', 'open'), station('b', '甲区', 'paused'), station('c', '乙区')],
  boundary,
  districtMetric: { name: '会员', unit: '人' },
  districts: [
    { code: '1', name: '甲区', value: 40 },
    { code: '2', name: '乙区', value: 0 },
    { code: '3', name: '丙区', value: null },
    { code: '4', name: '丁区', value: { status: 'not-applicable' } },
    { code: '5', name: '戊区', value: { status: 'withheld' } },
    { code: '6', name: '己区' },
  ],
};

test('0, not reported, not applicable, withheld and absent each look different and have a line of their own', () => {
  const { legend } = layoutOver(stateOf(full));
  assert.equal(legend!.title, '会员（人）');
  assert.deepEqual(
    legend!.lines.map(({ text, hatch, count }) => [text, hatch, count]),
    [
      ['0', undefined, '1'],
      ['40', undefined, '1'],
      ['未报送', 'slanted', '1'],
      ['不适用', 'level', '1'],
      ['保密', 'crossed', '1'],
      ['暂无数据', 'upright', '1'],
    ],
  );
  const looks = legend!.lines.map(({ tone, hatch }) => `${tone} ${hatch}`);
  assert.equal(new Set(looks).size, looks.length);
});

test('areas are joined to figures by code, else by name; an area without any has no shade', () => {
  const document = {
    ...full,
    districts: [
      { code: '1', name: '改了名的区', value: 7 },
      { code: '', name: '乙区', value: 9 },
    ],
  };
  const { shaded } = stateOf(document);
  assert.ok(shaded!.shadeOf(0)!.alpha > 0);
  assert.ok(shaded!.shadeOf(1)!.alpha > shaded!.shadeOf(0)!.alpha);
  assert.equal(shaded!.shadeOf(2), undefined);
});

test('without figures there is no legend', () => {
  const { legend } = layoutOver(
    stateOf({ ...full, districts: full.districts.map(({ code, name }) => ({ code, name })) }),
  );
  assert.equal(legend, undefined);
});

test('a tour says the district, how many stations it has and how many are open, and its figure', () => {
  const at = (stop: string | undefined, isPlaying = true): OverLook['tour'] =>
    layoutOver(stateOf(full, { tour: { isPlaying, stop } })).tour;
  assert.deepEqual(at('甲区'), {
    ...{ label: '逐区巡览', button: '暂停巡览', isPlaying: true },
    line: '甲区：驿站 2 个，其中开放 1 个 · 会员 40人',
  });
  assert.equal(at('乙区')!.line, '乙区：驿站 1 个，其中开放 0 个 · 会员 0人');
  assert.equal(at('丙区')!.line, '丙区：驿站 0 个，其中开放 0 个 · 会员 未报送');
  assert.equal(at('己区')!.line, '己区：驿站 0 个，其中开放 0 个');
  assert.deepEqual([at(undefined, false)!.button, at(undefined)!.line], ['开始巡览', '']);
  assert.equal(layoutOver(stateOf(full)).tour, undefined);
});

test('while it is read the counts are said to be incomplete; tiles say whose they are and that they did not come', () => {
  const over = (more: Partial<OverState>): OverLook => layoutOver(stateOf(full, more));
  assert.deepEqual([over({ isLoading: true }).isLoading, over({}).isLoading], [true, false]);
  const tiles = { isOn: true, hasFailed: false, attribution: '示例图' };
  assert.equal(over({ tiles }).attribution, '底图：示例图');
  assert.equal(over({ tiles: { ...tiles, hasFailed: true } }).attribution, '底图：示例图 · 底图未能载入');
  assert.equal(over({ tiles: { ...tiles, isOn: false, hasFailed: true } }).attribution, '');
  assert.equal(over({ isAiming: true }).aim!.text, '点选地图上的位置');
  assert.equal(over({}).aim, undefined);
});
