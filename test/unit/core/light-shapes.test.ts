import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { LIGHT_SHAPES, lightShape } from '../../../src/core/light-shapes.js';

describe('the shapes of lights', () => {
  test('every light has a shape of its own: colour is never alone', () => {
    assert.deepEqual(Object.keys(LIGHT_SHAPES).sort(), ['bad', 'done', 'good', 'none', 'warn']);
    assert.equal(new Set(Object.values(LIGHT_SHAPES)).size, 5);
    for (const path of Object.values(LIGHT_SHAPES)) assert.match(path, /^M[\d\s.,MLHVCSQTAZmlhvcsqtaz-]+z$/);
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
