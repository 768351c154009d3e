import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { guides } from '../../../stories/guides.js';
import { keyRows, printedKeys } from '../../../stories/keys.js';

describe('the key table', () => {
  for (const [path, lang] of [
    ['README.zh-CN.md', 0],
    ['README.md', 1],
  ] as const) {
    test(`stands in ${path} as it is`, () => {
      const [, part = ''] = /<!-- keys -->([^]*?)<!-- \/keys -->/.exec(readFileSync(path, 'utf8')) ?? [];
      const rows = part.trim().split('\n').slice(2);
      const wanted = keyRows.map(
        (row) => `| \`${row.tag}\` | ${row.where[lang]} | ${printedKeys(row)} | ${row.does[lang]} |`,
      );
      assert.deepEqual(rows, wanted);
    });
  }

  test('is of widgets that have a docs page', () => {
    const tags = new Set(guides.map(({ tag }) => tag));
    assert.deepEqual(
      keyRows.filter(({ tag }) => !tags.has(tag)),
      [],
    );
  });
});
