import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { LIGHT_SHAPES, lightShape, placedShape } from '../../../src/core/light-shapes.js';

describe('the shapes of lights', () => {
  test('every light has a shape of its own: colour is never alone', () => {
    assert.deepEqual(Object.keys(LIGHT_SHAPES).sort(), ['bad', 'done', 'good', 'none', 'warn']);
    assert.equal(new Set(Object.values(LIGHT_SHAPES)).size, 5);
    for (const path of Object.values(LIGHT_SHAPES)) assert.match(path, /^m[\d\s.,lhvcsqtmz-]+z$/);
  });
  test('at its place every length is scaled, and nothing else', () => {
    assert.equal(
      placedShape(LIGHT_SHAPES.bad, { x: 3, y: 4.5, size: 24 }),
      'M3 4.5m 12 1 11 11 -11 11 -11 -11z',
    );
    assert.equal(
      placedShape(LIGHT_SHAPES.warn, { x: -3, y: 0, size: 12 }),
      'M-3 0m 6 1.25 5.25 9.25h -10.5z',
    );
    for (const path of Object.values(LIGHT_SHAPES))
      assert.equal(
        placedShape(path, { x: 0, y: 0, size: 24 }).replace(/[-\d. ]/g, ''),
        `M${path.replace(/[-\d. ]/g, '')}`,
      );
  });
  test('a light of the host takes the shape it brings', () => {
    assert.equal(lightShape('good'), LIGHT_SHAPES.good);
    assert.equal(lightShape('star', 'done'), LIGHT_SHAPES.done);
    assert.equal(lightShape('warn', 'bad'), LIGHT_SHAPES.bad);
  });
  test('a name that nobody knows, or that Object knows, gives a shape', () => {
    for (const name of ['star', '', 'constructor', '__proto__', 'toString'])
      assert.ok(Object.values(LIGHT_SHAPES).includes(lightShape(name)), name);
  });
});
