import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { QUALIFIERS, readFigure, STATUSES } from '../../../src/core/figure.js';
import { problem } from '../../../src/core/problem.js';
import {
  describeProblem,
  finder,
  formatDay,
  formatWhen,
  maybeStatusText,
  withQualifier,
  wordsOf,
  type Lang,
} from '../../../src/core/words.js';
import '../../../src/core/problem-words.js';
import '../../../src/core/words-en.js';
import '../../../src/station-map/station-map-words-en.js';
import '../../../src/target-list/target-list-words.js';
import { cutoff, when } from './given.js';

const LANGS: readonly Lang[] = ['zh-CN', 'en'];

describe('the language for a tag', () => {
  test('Chinese is the default, English every kind of English', () => {
    for (const tag of [undefined, null, '', 'zh', 'zh-CN', 'zh-Hant', 'de', 'x-en', 'enm'])
      assert.equal(finder.pick(tag, 'core'), 'zh-CN', String(tag));
    for (const tag of ['en', 'en-GB', 'EN-us']) assert.equal(finder.pick(tag, 'core'), 'en', tag);
  });
});

describe('statuses', () => {
  test('each reads different from 0 and from the others', () => {
    for (const lang of LANGS) {
      const texts = [...STATUSES, 'unreadable' as const].map((status) => maybeStatusText({ status }, lang));
      assert.equal(new Set(texts).size, 4);
      for (const text of texts) assert.ok(text && !/\d/.test(text));
    }
    assert.equal(maybeStatusText({ status: 'unreported' }, 'zh-CN'), '未报送');
    assert.equal(maybeStatusText({ status: 'not-applicable' }, 'zh-CN'), '不适用');
    assert.equal(maybeStatusText({ status: 'withheld' }, 'zh-CN'), '保密');
    assert.equal(maybeStatusText({ status: 'unreadable' }, 'zh-CN'), '数据有误');
  });
  test('null reads 未报送; 0 has no such word', () => {
    assert.equal(maybeStatusText(readFigure(null), 'zh-CN'), '未报送');
    assert.equal(maybeStatusText(readFigure(0), 'zh-CN'), undefined);
  });
});

describe('qualifiers stand where people put them', () => {
  test('近, 超, 不足, 约 before the figure, 余 and 多 after', () => {
    assert.equal(withQualifier('5', '近', 'zh-CN'), '近5');
    assert.equal(withQualifier('1500', '超', 'zh-CN'), '超1500');
    assert.equal(withQualifier('800', '不足', 'zh-CN'), '不足800');
    assert.equal(withQualifier('15', '约', 'zh-CN'), '约15');
    assert.equal(withQualifier('700', '余', 'zh-CN') + '万元', '700余万元');
    assert.equal(withQualifier('280', '多', 'zh-CN') + '万元', '280多万元');
  });
  test('none is dropped, in either language', () => {
    for (const qualifier of QUALIFIERS) {
      assert.ok(withQualifier('700', qualifier, 'zh-CN').includes(qualifier));
      assert.match(withQualifier('700', qualifier, 'en'), /^[a-z]+ 700$/);
    }
    assert.equal(withQualifier('700', undefined, 'en'), '700');
  });
});

describe('dates', () => {
  test('a day, a month, a moment', () => {
    assert.equal(formatWhen(when('2026-11-20'), 'zh-CN'), '2026年11月20日');
    assert.equal(formatWhen(when('2026-11'), 'zh-CN'), '2026年11月');
    assert.equal(formatWhen(when('2026-11-20T09:05:00+08:00'), 'zh-CN'), '2026年11月20日 09:05');
    assert.equal(formatWhen(when('2026-11-20'), 'en'), '20 Nov 2026');
    assert.equal(formatWhen(when('2026-11'), 'en'), 'Nov 2026');
    assert.equal(formatDay(cutoff('2028-02'), 'zh-CN'), '2028年2月29日');
  });
  test('a moment is told in Asia/Shanghai', () =>
    assert.equal(formatWhen(when('2026-12-31T16:30:00Z'), 'zh-CN'), '2027年1月1日 00:30'));
  test('截至, 数据来源, 口径', () => {
    const words = wordsOf('zh-CN');
    assert.equal(words.asOf('2026年11月20日'), '截至2026年11月20日');
    assert.equal(words.source('市总工会'), '数据来源：市总工会');
    assert.equal(words.note('含新就业形态'), '口径：含新就业形态');
  });
  test('ages grow from minutes to hours to days', () => {
    const { stale } = wordsOf('zh-CN');
    assert.deepEqual([0, 59, 60, 1439, 1440, 2880].map(stale), [
      '已 0 分钟未更新',
      '已 59 分钟未更新',
      '已 1 小时未更新',
      '已 23 小时未更新',
      '已 1 天未更新',
      '已 2 天未更新',
    ]);
    assert.equal(wordsOf('en').stale(90), 'not updated for 1 h');
  });
});

describe('describeProblem', () => {
  const codes = Object.keys(wordsOf('zh-CN').problem);
  const params = {
    expected: 'string',
    pointer: '/a',
    status: '503',
    actual: '102/126 = 81.0%',
    stated: '92%',
    charset: 'gb18030',
    limit: '8 MB',
    name: 'value',
    word: 'wcl',
    keys: 'xzqh、wcv',
    unit: '人',
    declared: '%',
  };

  test('both languages know the same codes', () => {
    assert.deepEqual(Object.keys(wordsOf('en').problem).sort(), [...codes].sort());
    for (const code of [
      'required',
      'type',
      'one-of',
      'figure',
      'day',
      'period',
      'schedule',
      'json',
      'contradiction',
    ])
      assert.ok(codes.includes(code), code);
  });

  test('a contradiction names both figures', () =>
    assert.equal(
      describeProblem(problem('', 'contradiction', '92', params), 'zh-CN'),
      '数据不一致：102/126 = 81.0%，标称 92%',
    ));

  test('types are named in the language of the reader', () => {
    const issue = problem('/name', 'required', undefined, { expected: 'string' });
    assert.equal(describeProblem(issue, 'zh-CN'), '缺少必填项，应为文本');
    assert.equal(describeProblem(issue, 'en'), 'required, expected string');
  });

  test('no known code leaves a hole in its sentence', () => {
    for (const lang of LANGS)
      for (const code of codes) {
        const text = describeProblem(problem('', code, 5, params), lang);
        assert.ok(text.length > 0);
        assert.doesNotMatch(text, /undefined|\[object|NaN/, code);
      }
  });

  test('a code that nobody knows, or that Object knows, is still said', () => {
    for (const lang of LANGS)
      for (const code of ['Invalid input', '', '__proto__', 'constructor', 'toString', 'hasOwnProperty'])
        assert.equal(
          describeProblem(problem('', code, 5), lang),
          describeProblem(problem('', 'unexpected', 5), lang),
          code,
        );
  });

  test('both languages have the same words besides', () =>
    assert.deepEqual(Object.keys(wordsOf('en')).sort(), Object.keys(wordsOf('zh-CN')).sort()));

  test("a family's own sentence wins for its code, and only for that", () => {
    const twice = problem('', 'duplicate-id', 5, { id: 'a' });
    assert.equal(describeProblem(twice, 'zh-CN', 'list'), '编号重复，历史数据无法对应');
    assert.equal(describeProblem(twice, 'en', 'map'), 'the id a is used twice; all its rows are listed');
    assert.equal(describeProblem(twice, 'en'), 'this data cannot be shown');
    assert.equal(
      describeProblem(problem('', 'json', 5), 'en', 'list'),
      describeProblem(problem('', 'json', 5), 'en'),
    );
  });

  test('is never empty and never throws, whatever the code and the params', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.constantFrom(...codes)),
        fc.dictionary(fc.constantFrom('expected', 'pointer', 'status', 'actual', 'stated'), fc.string()),
        fc.anything(),
        fc.constantFrom(...LANGS),
        (code, given, received, lang) => {
          const text = describeProblem(problem('/x', code, received, given), lang);
          assert.equal(typeof text, 'string');
          assert.ok(text.length > 0);
        },
      ),
    );
  });
});
