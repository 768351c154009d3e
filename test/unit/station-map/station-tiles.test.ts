import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { convertCrs } from '../../../src/station-map/station-coordinates.js';
import { toLngLat, toPixel, toWorld } from '../../../src/station-map/station-projection.js';
import { maybeTileUrl, tilesOf, type Tile } from '../../../src/station-map/station-tiles.js';

const tile = (z: number, x: number, y: number): Tile => ({
  ...{ key: `${z}/${x}/${y}`, z, x, y },
  ...{ left: 0, top: 0, width: 256, height: 256 },
});

test('a template names the tile in every form that providers use', () => {
  const one = tile(3, 5, 2);
  const cases: [string, string][] = [
    ['https://t.example/{z}/{x}/{y}.png', 'https://t.example/3/5/2.png'],
    ['https://t.example/{z}/{x}/{-y}.png', 'https://t.example/3/5/5.png'],
    ['https://{s}.t.example/{z}/{x}/{y}', 'https://b.t.example/3/5/2'],
    ['https://t{0-7}.t.example/{x}?z={z}&y={y}&z={z}', 'https://t7.t.example/5?z=3&y=2&z=3'],
    ['//t.example/{z}/{x}/{y}', '//t.example/3/5/2'],
    ['/tiles/{z}/{x}/{y}.webp', '/tiles/3/5/2.webp'],
    ['HTTP://t.example/{z}', 'HTTP://t.example/3'],
    ['tiles/{z}-{x}', 'tiles/3-5'],
  ];
  for (const [template, url] of cases) assert.equal(maybeTileUrl(template, one, 'abc'), url);
  assert.equal(maybeTileUrl('https://t.example/{z}/{y}', tile(0, 0, 0), ''), 'https://t.example/0/0');
  assert.equal(maybeTileUrl('https://{s}.example/', tile(0, 0, 0), ''), 'https://.example/');
});

test('what is no address of the web is no template', () => {
  for (const template of [
    'javascript:alert(1)',
    'data:image/png;base64,{x}',
    ' blob:x',
    'file:///{z}',
    'ftp://a/{x}',
  ])
    assert.equal(maybeTileUrl(template, tile(1, 0, 0), 'abc'), undefined, template);
});

test('a tile is always asked of the same server, and the servers share', () => {
  const hosts = new Set<string>();
  for (let x = 0; x < 8; x++) {
    const url = maybeTileUrl('{s}', tile(5, x, 3), 'abcd')!;
    assert.equal(url, maybeTileUrl('{s}', tile(5, x, 3), 'abcd'));
    hosts.add(url);
  }
  assert.equal(hosts.size, 4);
});

const view = fc.record({
  x: fc.double({ min: 0.75, max: 0.85, noNaN: true }),
  y: fc.double({ min: 0.35, max: 0.45, noNaN: true }),
  zoom: fc.double({ min: 6, max: 19, noNaN: true }),
});
const size = fc.record({
  width: fc.integer({ min: 1, max: 1600 }),
  height: fc.integer({ min: 1, max: 1000 }),
});
const ratio = fc.constantFrom(1, 1.25, 1.5, 2, 2.625, 3);

test('tiles cover the map without a gap, on whole pixels of the device, the nearest to the middle first', () => {
  fc.assert(
    fc.property(view, size, ratio, fc.constantFrom('WGS84', 'GCJ02', 'BD09'), (from, map, pixels, crs) => {
      const tiles = tilesOf(from, map, pixels, crs);
      assert.equal(new Set(tiles.map(({ key }) => key)).size, tiles.length);
      const at = new Map(tiles.map((one) => [one.key, one]));
      const edges = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
      for (const { z, x, y, left, top, width, height } of tiles) {
        for (const px of [left, top, left + width, top + height])
          assert.ok(Math.abs(px * pixels - Math.round(px * pixels)) < 1e-6, `${px} at ${pixels}`);
        const right = at.get(`${z}/${x + 1}/${y}`);
        if (right) assert.ok(Math.abs(right.left - left - width) < 1e-9);
        const below = at.get(`${z}/${x}/${y + 1}`);
        if (below) assert.ok(Math.abs(below.top - top - height) < 1e-9);
        edges.left = Math.min(edges.left, left);
        edges.top = Math.min(edges.top, top);
        edges.right = Math.max(edges.right, left + width);
        edges.bottom = Math.max(edges.bottom, top + height);
      }
      const half = 0.5 / pixels + 1e-9;
      assert.ok(edges.left <= half && edges.top <= half);
      assert.ok(edges.right >= map.width - half && edges.bottom >= map.height - half);
      const far = tiles.map(({ left, top, width, height }) =>
        Math.hypot(left + width / 2 - map.width / 2, top + height / 2 - map.height / 2),
      );
      far.forEach((one, index) => assert.ok(index === 0 || one >= far[index - 1]! - 1e-9));
    }),
  );
});

test('tiles in another system are moved by what it is off: the same place lies under the same station', () => {
  const map = { width: 800, height: 500 };
  const place = { lngDeg: 110.8, latDeg: 30.6 };
  const from = { ...toWorld(place), zoom: 16 };
  for (const crs of ['WGS84', 'GCJ02', 'BD09'] as const) {
    const own = toWorld(convertCrs(place, 'WGS84', crs));
    const cells = 2 ** 16;
    const held = tilesOf(from, map, 1, crs).find(
      ({ x, y }) => x === Math.floor(own.x * cells) && y === Math.floor(own.y * cells),
    )!;
    const px = held.left + (own.x * cells - held.x) * held.width;
    const py = held.top + (own.y * cells - held.y) * held.height;
    const station = toPixel(toWorld(toLngLat(from)), from, map);
    assert.ok(Math.hypot(px - station.px, py - station.py) < 1, crs);
  }
});

test('a view without a size asks for one tile at most, an absurd one for none, and no zoom beyond 0 to 18', () => {
  assert.ok(tilesOf({ x: 0.8, y: 0.4, zoom: 10 }, { width: 0, height: 0 }, 1, 'WGS84').length <= 1);
  assert.equal(tilesOf({ x: 0.8, y: 0.4, zoom: 10 }, { width: 90_000, height: 9_000 }, 1, 'WGS84').length, 0);
  assert.equal(tilesOf({ x: NaN, y: 0.4, zoom: 10 }, { width: 90, height: 90 }, 1, 'WGS84').length, 0);
  assert.equal(tilesOf({ x: 0.8, y: 0.4, zoom: 19 }, { width: 300, height: 300 }, 1, 'WGS84')[0]!.z, 18);
  const wide = tilesOf({ x: 0.5, y: 0.5, zoom: 0 }, { width: 300, height: 300 }, 1, 'WGS84');
  assert.deepEqual(
    wide.map(({ key }) => key),
    ['0/0/0'],
  );
});
