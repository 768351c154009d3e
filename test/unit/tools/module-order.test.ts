import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import { moduleOrder } from '../../../tools/module-order.js';
import { packingOrder } from '../../../tools/vite-plugins.js';

describe('the order of the modules in the classic script', () => {
  test('is that of the list; what is gone does no harm, what is new stands behind its like', () => {
    const listed = ['a/a-words.ts', 'a/a-text.ts', 'b/b-words.ts', 'a/gone.ts'];
    assert.deepEqual(packingOrder(['a/a-text.ts', 'a/a-words.ts', 'b/b-words.ts', 'c/c-words.ts'], listed), [
      'a/a-words.ts',
      'a/a-text.ts',
      'b/b-words.ts',
      'c/c-words.ts',
    ]);
  });

  test('knows nearly all of them: a list that is out of date packs worse', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    );
    const known = moduleOrder.filter((name) => files.includes(name));
    assert.equal(new Set(moduleOrder).size, moduleOrder.length);
    assert.ok(known.length > moduleOrder.length * 0.9, `${known.length} of ${moduleOrder.length} are there`);
  });
});
