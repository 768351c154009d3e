import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { shortenYuan } from '../../src/core/money.js';
import { QUALIFIERS } from '../../src/core/figure.js';
import { formatWhen, wordsOf, withQualifier, type Words } from '../../src/core/words.js';
import '../../src/board/board-words.js';
import '../../src/core/problem-words.js';
import '../../src/target-gauge/target-gauge-form-words.js';
import '../../src/target-gauge/target-gauge-kind-words.js';
import '../../src/station-map/station-atlas-words.js';
import { serviceSign } from '../../src/station-map/station-icons.js';
import '../../src/zh-hant/index.js';
import { traditional } from '../../src/zh-hant/zh-hant-words.js';
import { simplified, toTraditional } from '../../tools/hant-characters.mjs';
import { textsOf, writeTraditional } from '../../tools/hant.mjs';
import { exact, when } from './core/given.js';
import { sentences } from './sentences.js';

const examples = [
  ...readFileSync('README.md', 'utf8').matchAll(/<!-- example:(\w+) -->\s+```json\n([^]*?)```/g),
].map(([, kind = '', json = '']) => ({ kind, document: JSON.parse(json) as unknown }));
const families = Object.keys(traditional) as (keyof Words)[];

/** The keys of a table and of what is in it, as paths. */
function pathsOf(table: unknown, path: string): string[] {
  if (typeof table !== 'object' || table === null || Array.isArray(table)) return [path];
  return Object.entries(table).flatMap(([key, value]) => pathsOf(value, `${path}/${key}`));
}

describe('Traditional Chinese', () => {
  test('is what the Chinese words give: npm run hant writes it anew', async () => {
    const files = await writeTraditional();
    assert.equal(files.size, families.length);
    for (const [path, text] of files) assert.equal(readFileSync(path, 'utf8'), text, path);
  });

  test('has every word that Chinese has, and none besides', () => {
    for (const family of families) {
      const [ours, theirs] = [traditional[family], wordsOf('zh-CN', family)].map((table) =>
        pathsOf(table, family).filter((path) => !path.startsWith('map/services')),
      );
      assert.deepEqual(ours!.sort(), theirs!.sort());
    }
  });

  test('has no character in it that is only simplified', async () => {
    assert.ok(simplified.has('据') && simplified.has('万') && !simplified.has('目'));
    for (const [path, text] of await writeTraditional())
      for (const said of textsOf(text))
        assert.deepEqual(
          [...said].filter((sign) => simplified.has(sign)),
          [],
          `${path}: ${said}`,
        );
  });

  test('has words of its readers, not characters alone; what no table knows is an error', () => {
    assert.equal(toTraditional('数据加载中，绘制坐标'), '資料載入中，繪製座標');
    assert.equal(toTraditional('自动重试，编号重复'), '自動重試，編號重複');
    assert.throws(() => toTraditional('龙'), /龙/);
  });

  test('writes dates, qualifiers and money by the same rules', () => {
    assert.equal(formatWhen(when('2026-11-20T09:05:00+08:00'), 'zh-Hant'), '2026年11月20日 09:05');
    assert.deepEqual(
      QUALIFIERS.map((qualifier) => withQualifier('700', qualifier, 'zh-Hant')),
      ['近700', '超700', '700餘', '700多', '不足700', '約700'],
    );
    const money = (yuan: string): string => {
      const { figure, unit } = shortenYuan(exact(yuan), wordsOf('zh-Hant', 'fund').money);
      return figure + unit;
    };
    assert.deepEqual(['9999.999', '12345678', '99999999', '100000000'].map(money), [
      '9999.99元',
      '1234.57萬元',
      '9999.99萬元',
      '1億元',
    ]);
  });

  test('leaves the data as it is: only our own words for services are written otherwise', () => {
    const { services } = wordsOf('zh-Hant', 'map');
    assert.deepEqual(
      ['water', '饮水', '热水', '剪头发', 'rest'].map((given) => serviceSign(given, services).word),
      ['飲水', '飲水', '热水', '剪头发', '休息'],
    );
  });

  test('says of every example the figures that Chinese says, in as many sentences', () => {
    const bones = (said: string): string => said.replace(/[^\d.%−+，。；：（）]/g, '');
    assert.ok(examples.length >= 5);
    for (const { kind, document } of examples) {
      const [chinese, hant] = ['zh-CN', 'zh-Hant'].map((lang) => sentences[kind]!(document, lang).said);
      assert.equal(bones(hant!), bones(chinese!));
    }
  });
});
