import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import fc from 'fast-check';
import { convertCrs, type LngLat } from '../../../src/station-map/station-coordinates.js';
import { CRS_NAMES, type Crs } from '../../../src/station-map/station-row-data.js';

const { computed } = JSON.parse(
  readFileSync(new URL('./coordinate-vectors.json', import.meta.url), 'utf8'),
) as { computed: Record<string, [number, number]>[] };

const metresBetween = (a: LngLat, b: LngLat): number =>
  Math.hypot(
    (a.lngDeg - b.lngDeg) * 111_320 * Math.cos((a.latDeg * Math.PI) / 180),
    (a.latDeg - b.latDeg) * 110_950,
  );

const placeOf = ([lngDeg, latDeg]: [number, number]): LngLat => ({ lngDeg, latDeg });
const CASES: [string, Crs, Crs][] = [
  ['wgs84_to_gcj02', 'WGS84', 'GCJ02'],
  ['wgs84_to_bd09', 'WGS84', 'BD09'],
  ['gcj02_to_bd09', 'GCJ02', 'BD09'],
  ['bd09_to_gcj02', 'BD09', 'GCJ02'],
  ['gcj02_to_wgs84', 'GCJ02', 'WGS84'],
];

for (const [name, from, to] of CASES) {
  test(`${name} agrees with the vectors within 0.2 m`, () => {
    for (const vector of computed) {
      const made = convertCrs(placeOf(vector['input']!), from, to);
      assert.ok(metresBetween(made, placeOf(vector[name]!)) < 0.2, String(vector['name']));
    }
  });
}

test('CGCS2000 counts as WGS84', () => {
  const place = { lngDeg: 115.95, latDeg: 29.66 };
  assert.deepEqual(convertCrs(place, 'CGCS2000', 'WGS84'), place);
  assert.deepEqual(convertCrs(place, 'CGCS2000', 'GCJ02'), convertCrs(place, 'WGS84', 'GCJ02'));
});

test('taking one system for another is half a kilometre and more', () => {
  const place = { lngDeg: 115.99, latDeg: 29.71 };
  const gcj = metresBetween(place, convertCrs(place, 'WGS84', 'GCJ02'));
  const bd = metresBetween(place, convertCrs(place, 'WGS84', 'BD09'));
  assert.ok(gcj > 500 && gcj < 700, String(gcj));
  assert.ok(bd > 1000 && bd < 1500, String(bd));
});

// BD-09 has no exact way back: the formula everyone uses is off by up to a quarter of a metre.
test('there and back is within 0.3 m all over China', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 73.5, max: 135, noNaN: true }),
      fc.double({ min: 3.5, max: 53.5, noNaN: true }),
      fc.constantFrom(...CRS_NAMES),
      (lngDeg, latDeg, crs) => {
        const place = { lngDeg, latDeg };
        const back = convertCrs(convertCrs(place, 'WGS84', crs), crs, 'WGS84');
        assert.ok(metresBetween(place, back) < 0.3);
      },
    ),
    { numRuns: 400 },
  );
});

test('at the edge of the shifted frame the way back ends, and every number comes back as a number', () => {
  for (const lngDeg of [72.004, 72.0041, 72.006, 72.01, 72.06, 137.83, 137.8347]) {
    for (const latDeg of [0.8293, 0.83, 0.84, 30, 55.82, 55.8271]) {
      for (const crs of ['GCJ02', 'BD09'] as const) {
        const made = convertCrs({ lngDeg, latDeg }, crs, 'WGS84');
        assert.ok(Number.isFinite(made.lngDeg + made.latDeg));
      }
    }
  }
});

test('what is no number neither throws nor moves', () => {
  assert.deepEqual(convertCrs({ lngDeg: NaN, latDeg: 1 }, 'BD09', 'WGS84'), { lngDeg: NaN, latDeg: 1 });
});
