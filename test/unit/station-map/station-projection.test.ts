import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import {
  boundsOf,
  fitView,
  fromPixel,
  holdView,
  panView,
  pointerToPixel,
  toLngLat,
  toPixel,
  toWorld,
  viewBetween,
  zoomView,
  type MapView,
} from '../../../src/station-map/station-projection.js';

const size = { width: 640, height: 400 };
const near = (a: number, b: number, within = 1e-6): void => assert.ok(Math.abs(a - b) <= within, `${a} ${b}`);
const view: fc.Arbitrary<MapView> = fc.record({
  x: fc.double({ min: 0.1, max: 0.9, noNaN: true }),
  y: fc.double({ min: 0.1, max: 0.9, noNaN: true }),
  zoom: fc.double({ min: 3, max: 18, noNaN: true }),
});
const pixel = fc.record({
  px: fc.double({ min: -200, max: 900, noNaN: true }),
  py: fc.double({ min: -200, max: 700, noNaN: true }),
});

test('degrees go to the map of the world and back', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -85, max: 85, noNaN: true }),
      (lngDeg, latDeg) => {
        const back = toLngLat(toWorld({ lngDeg, latDeg }));
        near(back.lngDeg, lngDeg);
        near(back.latDeg, latDeg);
      },
    ),
  );
});

test('the middle of the world is the middle of the map', () => {
  assert.deepEqual(toWorld({ lngDeg: 0, latDeg: 0 }), { x: 0.5, y: 0.5 });
  near(toWorld({ lngDeg: 115.95, latDeg: 29.66 }).x * 40_075_016.686 - 20_037_508.343, 12_907_495, 1);
});

test('pixels go to the world and back', () => {
  fc.assert(
    fc.property(view, pixel, (seen, at) => {
      const back = toPixel(fromPixel(at, seen, size), seen, size);
      near(back.px, at.px, 1e-4);
      near(back.py, at.py, 1e-4);
    }),
  );
});

test('what is under the finger stays there while the map is panned and zoomed', () => {
  fc.assert(
    fc.property(view, pixel, fc.double({ min: -3, max: 3, noNaN: true }), (seen, at, steps) => {
      const place = fromPixel(at, seen, size);
      const zoomed = toPixel(place, zoomView(seen, steps, at, size), size);
      near(zoomed.px, at.px, 1e-3);
      near(zoomed.py, at.py, 1e-3);
      const panned = toPixel(place, panView(seen, 30, -12), size);
      near(panned.px, at.px + 30, 1e-3);
      near(panned.py, at.py - 12, 1e-3);
    }),
  );
});

test('a fitted view shows all within its margin, and touches it on one axis', () => {
  const places = [toWorld({ lngDeg: 114, latDeg: 29 }), toWorld({ lngDeg: 116, latDeg: 30 })];
  const seen = fitView(boundsOf(places)!, size, 20);
  const [a, b] = places.map((place) => toPixel(place, seen, size));
  near(a!.px, 20, 1e-3);
  near(b!.px, 620, 1e-3);
  assert.ok(b!.py >= 20 && a!.py <= 380);
});

test('one place alone is shown with its streets around it', () => {
  const { x, y } = toWorld({ lngDeg: 116, latDeg: 30 });
  const seen = fitView({ west: x, east: x, north: y, south: y }, size, 20);
  assert.deepEqual(seen, { x, y, zoom: 14 });
});

test('no size and no bounds give a number that is not one', () => {
  fc.assert(
    fc.property(
      fc.nat(4000),
      fc.nat(4000),
      fc.array(
        fc.record({
          x: fc.double({ min: 0, max: 1, noNaN: true }),
          y: fc.double({ min: 0, max: 1, noNaN: true }),
        }),
        { minLength: 1 },
      ),
      (width, height, places) => {
        const seen = fitView(boundsOf(places)!, { width, height }, 24);
        assert.ok(Number.isFinite(seen.x + seen.y + seen.zoom));
      },
    ),
  );
});

test('the map cannot be dragged off its land, but comes back from outside', () => {
  const land = { west: 0.4, east: 0.5, north: 0.4, south: 0.5 };
  const inside = { x: 0.45, y: 0.45, zoom: 8 };
  assert.deepEqual(holdView({ x: 0.7, y: 0.2, zoom: 8 }, inside, land), { x: 0.5, y: 0.4, zoom: 8 });
  const outside = { x: 0.8, y: 0.45, zoom: 8 };
  assert.equal(holdView({ x: 0.9, y: 0.45, zoom: 8 }, outside, land).x, 0.8);
  assert.equal(holdView({ x: 0.7, y: 0.45, zoom: 8 }, outside, land).x, 0.7);
});

test('a flight starts and ends where it should and stays on its way', () => {
  const from = { x: 0.5, y: 0.5, zoom: 8 };
  const to = { x: 0.52, y: 0.49, zoom: 12 };
  const start = viewBetween(from, to, 0);
  near(start.x, from.x);
  near(start.zoom, from.zoom);
  assert.equal(viewBetween(from, to, 1), to);
  const half = viewBetween(from, to, 0.5);
  assert.ok(half.x > 0.5 && half.x < 0.52 && half.zoom === 10);
});

test('a pointer is mapped through the box, whatever scales it', () => {
  const at = pointerToPixel(260, 110, { left: 100, top: 10, width: 320, height: 320 }, size);
  assert.deepEqual(at, { px: 320, py: 125 });
  assert.deepEqual(pointerToPixel(5, 5, { left: 0, top: 0, width: 0, height: 0 }, size), { px: 0, py: 0 });
});
