import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import '../../../src/board/board-words.js';
import { createLanguages, type AddLanguage } from '../../../src/core/languages.js';
import { finder, tables, type Lang, type Words } from '../../../src/core/words.js';
import '../../../src/core/words-en.js';
import '../../../src/county-ranking/county-ranking-words-en.js';
import '../../../src/county-ranking/county-ranking-words.js';
import '../../../src/fund-counter/fund-counter-words-en.js';
import '../../../src/fund-counter/fund-counter-words.js';
import '../../../src/station-map/station-map-words-en.js';
import '../../../src/station-map/station-map-words.js';
import '../../../src/target-gauge/target-gauge-form-words.js';
import '../../../src/target-gauge/target-gauge-kind-words.js';
import '../../../src/target-gauge/target-gauge-words-en.js';
import '../../../src/target-list/target-list-words-en.js';
import '../../../src/target-list/target-list-words.js';

/** A copy of the package of its own, as a page finds it. */
function copy(): {
  add: AddLanguage;
  pick: (tag: string | null | undefined, family?: keyof Words) => Lang;
  words: Record<Lang, Partial<Words>>;
  drawn: () => number;
} {
  const words = Object.fromEntries(Object.entries(tables).map(([lang, table]) => [lang, { ...table }]));
  const own = { pick: finder.pick };
  let drawn = 0;
  const add = createLanguages({ tables: words, finder: own, redraw: () => (drawn += 1) });
  return { add, pick: (tag, family = 'gauge') => own.pick(tag, family), words, drawn: () => drawn };
}

const said = { gauge: { label: 'x' } };

describe('the language for a tag, where a page has added some', () => {
  test('is the added one, for what begins with its tag, in any case', () => {
    const { add, pick } = copy();
    assert.equal(pick('de'), 'zh-CN');
    add('de', said);
    for (const tag of ['de', 'DE', 'de-AT', 'de-Latn-CH']) assert.equal(pick(tag), 'de', tag);
    for (const tag of ['den', 'x-de', 'd', 'fr', '', null, undefined])
      assert.equal(pick(tag), 'zh-CN', String(tag));
    assert.equal(pick('en-GB'), 'en');
  });

  test('is the longest that fits: a part of a language before the whole of it', () => {
    const { add, pick } = copy();
    add('pt', said);
    add('pt-BR', said);
    assert.deepEqual(
      ['pt', 'pt-PT', 'pt-BR', 'pt-br-x-own'].map((tag) => pick(tag)),
      ['pt', 'pt', 'pt-BR', 'pt-BR'],
    );
  });

  test('zh-TW, zh-HK and zh-MO are Traditional Chinese once that is there; an exact tag comes first', () => {
    const { add, pick } = copy();
    const tags = ['zh-TW', 'zh-HK', 'zh-MO', 'zh-Hant', 'zh-hant-hk', 'zh-tw-x-own'];
    for (const tag of tags) assert.equal(pick(tag), 'zh-CN', tag);
    add('zh-Hant', said);
    for (const tag of tags) assert.equal(pick(tag), 'zh-Hant', tag);
    for (const tag of ['zh', 'zh-CN', 'zh-Hans', 'zh-SG', 'zh-TWX']) assert.equal(pick(tag), 'zh-CN', tag);
    add('zh-HK', said);
    assert.deepEqual(
      ['zh-HK', 'zh-TW', 'zh-Hant-HK'].map((tag) => pick(tag)),
      ['zh-HK', 'zh-Hant', 'zh-HK'],
    );
  });

  test('a widget whose words are missing speaks the language behind, and says so', () => {
    const { add, pick } = copy();
    add('de', said);
    add('zh-Hant', said);
    add('en-IN', said);
    assert.deepEqual([pick('de', 'map'), pick('zh-TW', 'map'), pick('en-IN', 'map')], ['en', 'zh-CN', 'en']);
    add('de', { map: { none: 'Keine' } });
    assert.deepEqual([pick('de', 'map'), pick('de', 'gauge')], ['de', 'de']);
  });
});

describe('the words of a language that a page has added', () => {
  test('are those given, over those behind: English, for Chinese languages Chinese', () => {
    const { add, words } = copy();
    add('de', { gauge: { label: 'Ziel', reason: { done: 'erreicht' } } });
    add('zh-Hant', { gauge: { label: '目標' } });
    const [german, hant] = [words['de']!.gauge!, words['zh-Hant']!.gauge!];
    assert.deepEqual(
      [german.label, german.reason.done, german.reason.behind],
      ['Ziel', 'erreicht', 'behind'],
    );
    assert.equal(german.left('3'), '3 left');
    assert.deepEqual([hant.label, hant.reason.behind, hant.left('3')], ['目標', '滞后', '还剩 3']);
    assert.equal(words['de']!.core!.empty, 'No data yet');
    assert.equal(words['zh-Hant']!.list!.search, '搜索');
  });

  test('have English behind them once it has come, Chinese until then', () => {
    const { add, words } = copy();
    const english = words['en']!.gauge!;
    delete (words['en'] as { gauge?: unknown }).gauge;
    add('de', said);
    assert.equal(words['de']!.gauge!.reason.behind, '滞后');
    Object.assign(words['en']!, { gauge: english });
    assert.equal(words['de']!.gauge!.reason.behind, 'behind');
    assert.equal(words['de']!.gauge, words['de']!.gauge, 'completed once');
  });

  test('add up where a language is added to twice, and every time all is drawn anew', () => {
    const { add, words, drawn } = copy();
    add('de', { gauge: { label: 'Ziel', average: 'Mittel' } });
    add('de', { gauge: { average: 'Schnitt' }, core: { empty: 'Nichts' } });
    assert.deepEqual(
      [words['de']!.gauge!.label, words['de']!.gauge!.average, words['de']!.core!.empty],
      ['Ziel', 'Schnitt', 'Nichts'],
    );
    assert.equal(drawn(), 2);
  });

  test('may stand over those of the package, also where these come later', () => {
    const { add, pick, words } = copy();
    add('zh-CN', { gauge: { label: '本会目标' } });
    add('en', { gauge: { label: 'Our target' } });
    assert.deepEqual([pick('zh'), pick('en-GB'), pick('zh-CN')], ['zh-CN', 'en', 'zh-CN']);
    assert.deepEqual([words['zh-CN']!.gauge!.label, words['zh-CN']!.gauge!.average], ['本会目标', '平均']);
    assert.deepEqual([words['en']!.gauge!.label, words['en']!.gauge!.average], ['Our target', 'average']);
    assert.equal(words['en']!.core!.empty, 'No data yet');
    Object.assign(words['zh-CN']!, { gauge: { ...tables['zh-CN']!.gauge, average: '均' } });
    assert.deepEqual([words['zh-CN']!.gauge!.label, words['zh-CN']!.gauge!.average], ['本会目标', '均']);
  });

  test('that are no words of their kind are left out, and nothing throws', () => {
    const { add, words } = copy();
    const wrong = {
      gauge: { left: 'text', label: 5, reason: 'none', join: undefined },
      core: null,
      list: 'x',
    };
    add('de', wrong as never);
    add('fr', undefined as never);
    for (const tag of ['__proto__', '', 'd', 'de AT', 'de_AT'])
      assert.throws(() => add(tag, said), RangeError, tag);
    const { left, label, reason, join } = words['de']!.gauge!;
    assert.deepEqual(
      [left('3'), label, reason.done, join(['a', 'b'])],
      ['3 left', 'Target completion', 'done', 'a, b'],
    );
    assert.equal(words['de']!.list!.search, 'Search');
    assert.equal(words['fr']!.gauge!.label, 'Target completion');
  });
});
