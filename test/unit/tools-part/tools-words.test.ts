import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { fileName, toolsWords } from '../../../src/tools/tools-words.js';

describe('the name of a file', () => {
  test('is the heading, without what a system does not allow', () => {
    assert.equal(fileName('入会完成率', 'csv'), '入会完成率.csv');
    assert.equal(fileName('a/b\\c:d*e?f"g<h>i|j', 'png'), 'a-b-c-d-e-f-g-h-i-j.png');
    assert.equal(fileName('  ..标题.. ', 'svg'), '标题.svg');
    assert.equal(fileName('../../etc', 'csv'), 'etc.csv');
    assert.equal(fileName('CON', 'csv'), 'CON-.csv');
    assert.equal(fileName('甲\u202egnp', 'csv'), '甲gnp.csv');
  });

  test('is never empty', () => {
    for (const title of ['', ' ', '...', '///', '\u0000', '-', '\u202e'])
      assert.equal(fileName(title, 'csv'), 'union-widgets.csv', JSON.stringify(title));
  });

  test('is one that every system takes, whatever the heading', () => {
    const loose = fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes));
    const spaced = fc.array(fc.constantFrom(' ', '.', '-', 'a', '😀', '/')).map((signs) => signs.join(''));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), loose, spaced), (title) => {
        const name = fileName(title, 'csv');
        assert.match(name, /^[^\s.].*\.csv$/s);
        assert.doesNotMatch(name, /[\u0000-\u001f\u007f\\/:*?"<>|\u202a-\u202e\u2066-\u2069]/);
        assert.doesNotMatch(name, /[\s.]\.csv$/);
        // 255 bytes are what most systems take.
        assert.ok(new TextEncoder().encode(name).length <= 255);
        assert.equal(name, new TextDecoder().decode(new TextEncoder().encode(name)), 'no half of a pair');
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the words of the toolbar', () => {
  test('are English where that is asked for, else Chinese', () => {
    assert.equal(toolsWords('en').table, 'Table');
    assert.equal(toolsWords('en-GB').print, 'Print');
    for (const lang of ['zh-CN', '', 'fr', 'enx']) assert.equal(toolsWords(lang).table, '表格', lang);
  });

  test('say the file that was saved', () => {
    assert.equal(toolsWords('zh-CN').saved('a.csv'), '已保存 a.csv');
    assert.equal(toolsWords('en').saved('a.csv'), 'Saved a.csv');
  });
});
