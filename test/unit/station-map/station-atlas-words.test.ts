import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import {
  atlasWordsOf,
  distanceText,
  maybeAtlasSentence,
  walkText,
} from '../../../src/station-map/station-atlas-words.js';

test('distances as people say them: metres in tens, kilometres with a tenth up to two digits', () => {
  const cases: [number, string][] = [
    [0, '0 米'],
    [3.4, '3 米'],
    [9.6, '10 米'],
    [12, '10 米'],
    [324, '320 米'],
    [994, '990 米'],
    [995, '1.0 公里'],
    [1049, '1.0 公里'],
    [1350, '1.4 公里'],
    [19_940, '19.9 公里'],
    [19_960, '20 公里'],
    [20_400, '20 公里'],
    [1_234_567, '1235 公里'],
  ];
  for (const [metres, text] of cases) assert.equal(distanceText(metres, 'zh-CN'), text, String(metres));
  assert.equal(distanceText(1350, 'en'), '1.4 km');
  assert.equal(distanceText(320, 'en'), '320 m');
});

test('a farther place is never said to be nearer, and what is said is right to a tenth or ten metres', () => {
  const said = (metres: number): number => {
    const [, number, unit] = /^([\d.]+) (米|公里)$/.exec(distanceText(metres, 'zh'))!;
    return Number(number) * (unit === '米' ? 1 : 1000);
  };
  const far = fc.double({ min: 0, max: 100_000, noNaN: true });
  fc.assert(
    fc.property(far, far, (a, b) => {
      assert.ok(said(Math.min(a, b)) <= said(Math.max(a, b)));
      assert.ok(Math.abs(said(a) - a) <= Math.max(5.01, a * 0.051));
    }),
  );
});

test('a walk is rounded up to the minute, and beyond an hour nothing is said', () => {
  const cases: [number, string][] = [
    [0, '步行约 1 分钟'],
    [66, '步行约 1 分钟'],
    [67, '步行约 2 分钟'],
    [1000, '步行约 15 分钟'],
    [4000, '步行约 60 分钟'],
    [4001, ''],
    [90_000, ''],
  ];
  for (const [metres, text] of cases) assert.equal(walkText(metres, 'zh-CN'), text, String(metres));
  assert.equal(walkText(1000, 'en'), 'about 15 min on foot');
});

test('both languages say everything, and any tag has one of them', () => {
  const [zh, en] = [atlasWordsOf('zh-CN'), atlasWordsOf('en')];
  assert.deepEqual(Object.keys(zh), Object.keys(en));
  assert.equal(atlasWordsOf('zh-Hant'), zh);
  assert.equal(atlasWordsOf('bo'), en);
  assert.equal(zh.inSight('12', 0), '视野内 12 个驿站');
  assert.equal(zh.inSight('12', 2), '视野内 12 个驿站，其中 2 处合并显示');
  for (const words of [zh, en])
    for (const said of Object.values(words))
      assert.ok((typeof said === 'string' ? said : said.toString()).length > 0);
});

test('problems of the atlas are said in both languages, with their numbers; others are left to others', () => {
  const params = {
    count: '1',
    checked: '10',
    total: '10',
    names: 'a',
    from: 'WGS84',
    to: 'GCJ02',
    before: '9',
    after: '0',
  };
  assert.equal(
    maybeAtlasSentence('outside-boundary', params, 'zh-CN'),
    '1 个驿站在边界之外（a），未作改动，请核对坐标',
  );
  assert.match(maybeAtlasSentence('outside-boundary', params, 'en')!, /^1 station lies outside/);
  const many = { ...params, count: '40', checked: '2000', total: '9000' };
  assert.match(
    maybeAtlasSentence('outside-boundary', many, 'zh-CN')!,
    /^抽查 9000 个驿站中的 2000 个，40 个.*a 等/,
  );
  assert.match(
    maybeAtlasSentence('outside-boundary', many, 'en')!,
    /^Of 2000 .* out of 9000, 40 stations lie/,
  );
  assert.match(maybeAtlasSentence('looks-shifted', params, 'zh-CN')!, /疑似 GCJ02.*WGS84.*9 个.*只有 0 个/);
  assert.match(
    maybeAtlasSentence('topology-object', { name: '县', names: '市, 区' }, 'en')!,
    /no object “县” \(it has: 市, 区\)/,
  );
  for (const code of ['zero', 'toString', '__proto__', 'constructor'])
    assert.equal(maybeAtlasSentence(code, params, 'zh-CN'), undefined, code);
});
