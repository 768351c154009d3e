import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { boardWordsOf, type BoardWords } from '../../../src/board/board-words.js';

const [zh, en] = [boardWordsOf('zh-CN'), boardWordsOf('en')];

describe('the words of a board', () => {
  it('name a page by its place, with its heading where it has one', () => {
    assert.equal(zh.page(2, 5, '县区排名'), '第 2 页，共 5 页：县区排名');
    assert.equal(zh.page(1, 1, ''), '第 1 页，共 1 页');
    assert.equal(en.page(2, 5, 'Ranking'), 'Page 2 of 5: Ranking');
    assert.equal(en.page(1, 1, ''), 'Page 1 of 1');
  });

  it('name all seven weekdays, from Sunday', () => {
    const days = [0, 1, 2, 3, 4, 5, 6];
    assert.equal(
      days.map((day) => zh.clock('', day, '')).join(''),
      ' 星期日  星期一  星期二  星期三  星期四  星期五  星期六 ',
    );
    assert.equal(
      days.map((day) => en.clock('', day, '').slice(0, 3)).join(' '),
      'Sun Mon Tue Wed Thu Fri Sat',
    );
  });

  it('are there in both languages, and no text is that of the other', () => {
    const texts = (words: BoardWords): [string, string][] =>
      Object.entries({ ...words, ...words.reason }).filter(
        (field): field is [string, string] => typeof field[1] === 'string',
      );
    const english = new Map(texts(en));
    assert.equal(english.size, texts(zh).length);
    for (const [name, text] of texts(zh)) {
      assert.ok(text && english.get(name), name);
      assert.notEqual(english.get(name), text, name);
      assert.doesNotMatch(english.get(name)!, /[\u3000-\u9fff\uff00-\uffef]/, name);
    }
  });
});
