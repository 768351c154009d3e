import assert from 'node:assert/strict';
import { test } from 'node:test';
import { remember } from '../../../src/core/memo.js';

test('the last answer is given again for the same question, and for no other', () => {
  let made = 0;
  const add = remember((a: number, b: number) => [++made, a + b]);
  const first = add(1, 2);
  assert.deepEqual(first, [1, 3]);
  assert.equal(add(1, 2), first);
  assert.deepEqual(add(2, 2), [2, 4]);
  assert.deepEqual(add(1, 2), [3, 3]);
});

test('what tells questions apart may be picked out of them', () => {
  let made = 0;
  const width = remember(
    (box: { readonly width: number; readonly seed?: number }) => ({ made: ++made, width: box.width }),
    (box) => [box.width],
  );
  const first = width({ width: 3 });
  assert.equal(width({ width: 3, seed: 1 }), first);
  assert.deepEqual(width({ width: 4 }), { made: 2, width: 4 });
});
