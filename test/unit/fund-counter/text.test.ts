import '../../../src/core/words-en.js';
import '../../../src/fund-counter/fund-counter-words-en.js';
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { compare, multiply, whole } from '../../../src/core/exact.js';
import { maybeValue, readFigure } from '../../../src/core/figure.js';
import { describeProblem } from '../../../src/core/words.js';
import { parseFund } from '../../../src/fund-counter/fund-counter-data.js';
import { sentenceOfFund, tableOfFund } from '../../../src/fund-counter/fund-counter-speech.js';
import {
  changeFigure,
  maybeChange,
  moneyPieces,
  perText,
} from '../../../src/fund-counter/fund-counter-text.js';
import { fundWordsOf } from '../../../src/fund-counter/fund-counter-words.js';
import {
  brokenRowsFund,
  cityFund,
  conflictingFund,
  countyFund,
  fullFund,
  manyFund,
  mutualAidFund,
  qualifiedFund,
  threeYearFund,
} from '../../../stories/fund-examples.js';
import { exact, readBack } from '../core/given.js';
import { read, TODAY } from './space.js';

const money = (document: object): string[] => {
  const { text, exact: digits } = moneyPieces(read({ name: 'x', ...document }).amount, 'zh-CN');
  return digits ? [text, digits] : [text];
};
const say = (document: unknown): string => sentenceOfFund(read(document), 'zh-CN', TODAY);

describe('the amount', () => {
  test('is shortened as people say it, never across a unit', () => {
    assert.deepEqual(money({ amount: 12_345_678 }), ['1234.57万元', '12,345,678 元']);
    assert.deepEqual(money({ amount: 99_999_999 }), ['9999.99万元', '99,999,999 元']);
    assert.deepEqual(money({ amount: '99999999.99' }), ['9999.99万元', '99,999,999.99 元']);
    assert.deepEqual(money({ amount: '9999.995' }), ['9999.99元', '9999.995 元']);
    assert.deepEqual(money({ amount: 1200, unit: 'wan' }), ['1200万元', '12,000,000 元']);
    assert.deepEqual(money({ amount: 3750 }), ['3750元']);
    assert.deepEqual(money({ amount: 0 }), ['0元']);
    assert.deepEqual(money({ amount: '12000000.5' }), ['1200万元', '12,000,000.50 元']);
  });
  test('a correction is below zero, and nothing but zero reads as zero', () => {
    assert.deepEqual(money({ amount: '-35000.50' }), ['−3.5万元', '−35,000.50 元']);
    assert.equal(money({ amount: '0.004' })[0], '0.01元');
    assert.equal(money({ amount: '-0.004' })[0], '−0.01元');
  });
  test('keeps its qualifier, and pretends no digits that nobody stated', () => {
    assert.deepEqual(money(qualifiedFund), ['700余万元']);
    assert.deepEqual(money(mutualAidFund), ['近2000万元']);
    assert.deepEqual(money(threeYearFund), ['280多万元']);
    assert.deepEqual(money({ amount: { value: 12_345_678, qualifier: '超' } }), [
      '超1234.57万元',
      '超12,345,678 元',
    ]);
  });
  test('statuses read as words', () => {
    assert.deepEqual(money({ amount: null }), ['未报送']);
    assert.deepEqual(money({ amount: { status: 'not-applicable' } }), ['不适用']);
    assert.deepEqual(money({ amount: { status: 'withheld' } }), ['保密']);
  });
  test('property: what is shown lies within half of its last place, or one at a bound', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }), (fen) => {
        const reading = { status: 'value', value: { n: fen, d: 100n } } as const;
        const { figure, unit } = moneyPieces(reading, 'zh-CN');
        const factor = unit === '亿元' ? 100_000_000 : unit === '万元' ? 10_000 : 1;
        const back = multiply(readBack(figure), whole(factor));
        const off = back.n * 100n - fen * back.d;
        assert.ok((off < 0n ? -off : off) <= BigInt(factor) * back.d, `${figure}${unit}`);
        assert.equal(compare(back, reading.value) !== 0 && fen === 0n, false);
        assert.ok(readBack(figure).n < 10_000n * readBack(figure).d || unit === '亿元');
      }),
    );
  });
});

describe('what each got', () => {
  const { amount, households, programmes } = read(cityFund);
  test('1200万元 / 3200户 = 3750元; 380万元 / 650人 = 5846.15元', () => {
    assert.equal(perText(amount, households, 'zh-CN'), '3750元');
    const study = programmes[0];
    assert.ok(study);
    assert.equal(perText(study.amount, study.people, 'zh-CN'), '5846.15元');
  });
  test('none of a figure with a qualifier, of nobody, of a correction', () => {
    assert.equal(perText(read(qualifiedFund).amount, households, 'zh-CN'), '');
    assert.equal(perText(amount, readFigure(0), 'zh-CN'), '');
    assert.equal(perText(amount, readFigure(null), 'zh-CN'), '');
    assert.equal(perText(readFigure(-5), households, 'zh-CN'), '');
  });
});

describe('change', () => {
  const change = (now: string | number, then: number | string | null): string =>
    changeFigure(maybeChange(readFigure(now), readFigure(then), 'zh-CN'));
  test('5.72 against 4.52 is +26.5%', () => assert.equal(change('5.72', '4.52'), '+26.5%'));
  test('a base of 0, missing or below zero gives —', () => {
    assert.equal(change(5, 0), '—');
    assert.equal(change(5, null), '—');
    assert.equal(change(5, -3), '—');
  });
  test('a change that is not zero never shows as 0.0, nor −100.0% while something is left', () => {
    assert.equal(change('100000.01', 100_000), '+不足0.1%');
    assert.equal(change(100, 100), '0.0%');
    assert.equal(change('0.01', 100_000), '−99.9%');
    assert.equal(change(0, 100_000), '−100.0%');
  });
});

describe('the sentence', () => {
  test('of the city’s half-year', () => {
    assert.equal(
      say(cityFund),
      '累计投入帮扶资金1200万元（12,000,000 元），惠及3200户，户均3750元；其中金秋助学380万元，占31.7%，惠及650人，人均5846.15元；其他820万元，占68.3%。',
    );
  });
  test('of the others', () => {
    assert.equal(say(qualifiedFund), '补助和慰问金700余万元，惠及超1500户。');
    assert.equal(say(countyFund), '去年发放救助金115万元（1,150,000 元），惠及1669人，人均689.04元。');
    assert.equal(say(threeYearFund), '近三年投入帮扶资金280多万元，惠及3741人。');
    assert.match(say({ ...countyFund, peopleUnit: '人次' }), /惠及1669人次，次均689.04元/);
  });
  test('target, schedule and change, with how the schedule was counted', () => {
    assert.match(
      say(fullFund),
      /同比增长26\.5%（上年同期976\.2万元）；目标 1500万元，完成 82\.3%，序时进度 88\.8%（按日计算，324\/365 天），滞后序时进度 6\.5 个百分点/,
    );
    assert.match(say(fullFund), /截至2026年11月20日。$/);
  });
  test('statuses are told apart', () => {
    const said = say(brokenRowsFund);
    for (const word of [
      '惠及户数：未报送',
      '惠及人数：保密',
      '冬送温暖：未报送',
      '法律援助：不适用',
      '特殊救助：保密',
      '夏送清凉：数据有误',
      '临时救助0元，占0.0%',
    ])
      assert.ok(said.includes(word), word);
  });
  test('completion never rounds to done, nor the amount to its target', () => {
    const near = { name: 'x', amount: '99999.99', target: 100_000 };
    assert.match(say(near), /完成 99\.9%/);
    assert.match(say({ ...near, amount: 100_000 }), /完成 100\.0%/);
    const { amount } = read(near);
    assert.equal(moneyPieces(amount, 'zh-CN', [exact('99999.995')]).text, '9.99万元');
  });
  test('is whole in English', () => {
    const said = sentenceOfFund(read(cityFund), 'en', TODAY);
    assert.equal(
      said,
      '累计投入帮扶资金: 12 million yuan (12,000,000 yuan), reaching 3200 households, 3750 yuan per household; of which 金秋助学: 3.8 million yuan, 31.7% of it, reaching 650 people, 5846.15 yuan per person; Other: 8.2 million yuan, 68.3% of it.',
    );
  });
});

describe('the table', () => {
  test('gives every digit, its unit, shares, households and people', () => {
    const { columns, rows } = tableOfFund(read(cityFund), 'zh-CN');
    assert.deepEqual(
      columns.map(({ key }) => key),
      ['name', 'amount', 'unit', 'share', 'households', 'people'],
    );
    assert.deepEqual(rows, [
      ['累计投入帮扶资金', '12,000,000', '元', '100.0%', '3200', ''],
      ['金秋助学', '3,800,000', '元', '31.7%', '', '650'],
      ['其他', '8,200,000', '元', '68.3%', '', ''],
    ]);
  });
  test('folds nothing', () => assert.equal(tableOfFund(read(manyFund), 'zh-CN').rows.length, 13));
  test('has previous and change where the data has', () => {
    const { columns, rows } = tableOfFund(read(fullFund), 'zh-CN');
    assert.deepEqual(
      columns.slice(-2).map(({ key }) => key),
      ['previous', 'change'],
    );
    assert.deepEqual(rows[1]?.slice(-2), ['3,520,000', '+8.0%']);
  });
});

test('each problem has words of its own in both languages, with both figures of a contradiction', () => {
  const [found] = parseFund(conflictingFund).problems;
  assert.ok(found);
  for (const lang of ['zh-CN', 'en'] as const) {
    const said = describeProblem(found, lang, 'fund');
    assert.match(said, /13,000,000.*12,000,000/);
  }
  assert.deepEqual(Object.keys(fundWordsOf('en').problem), Object.keys(fundWordsOf('zh-CN').problem));
  assert.equal(maybeValue(read(conflictingFund).amount)?.n, 12_000_000n);
});
