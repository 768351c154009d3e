import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { maybeLenientDay } from '../../../src/core/lenient-day.js';
import { maybeLenientFigure } from '../../../src/core/lenient-figure.js';
import { maybeNumeral } from '../../../src/core/lenient-numeral.js';
import { readUnit, shiftDecimal } from '../../../src/core/lenient-unit.js';

/** A reading in one line: its value, its qualifier, its unit; or its status. */
function said(text: string): string | undefined {
  const read = maybeLenientFigure(text);
  if (!read) return undefined;
  if ('status' in read) return read.status;
  return [read.value, read.qualifier, read.unit.text].filter(Boolean).join(' ');
}

describe('the lenient reader reads', () => {
  for (const [text, read] of [
    ['45%', '45 %'],
    ['45.50％', '45.50 %'],
    ['４５．５％', '45.5 %'],
    ['3‰', '3 ‰'],
    ['1,200万元', '1200 万元'],
    ['1,234,567.89元', '1234567.89 元'],
    ['1，200', '1200'],
    ['¥1,200.50', '1200.50 元'],
    ['2.3万人', '2.3 万人'],
    ['2.3 万 人次', '2.3 万人次'],
    ['5百万', '5 百万'],
    ['12亿元', '12 亿元'],
    ['700余万元', '700 余 万元'],
    ['280多万元', '280 多 万元'],
    ['8万余人次', '8 余 万人次'],
    ['近5亿元', '5 近 亿元'],
    ['超过300户', '300 超 户'],
    ['-5', '-5'],
    ['−5.0', '-5.0'],
    ['+3', '3'],
    ['.5', '0.5'],
    ['15个百分点', '15 个百分点'],
    ['一百二十', '120'],
    ['十五', '15'],
    ['两千三百万', '23000000'],
    ['一百零五人', '105 人'],
    ['一亿零五', '100000005'],
    ['不足10件', '10 不足 件'],
    ['约50场', '50 约 场'],
    ['1万%', '1 万%'],
    ['三十余万人', '30 余 万人'],
    ['零', '0'],
    ['', 'unreported'],
    ['—', 'unreported'],
    ['--', 'unreported'],
    [' － ', 'unreported'],
    ['未报送', 'unreported'],
    ['暂无数据', 'unreported'],
    ['不适用', 'not-applicable'],
    ['N/A', 'not-applicable'],
    ['保密', 'withheld'],
    ['***', 'withheld'],
  ] as const)
    it(`${text || 'an empty text'} as ${read}`, () => assert.equal(said(text), read));
});

describe('the lenient reader leaves what could be read in two ways, or is no figure', () => {
  for (const text of [
    ...['一', '一百二', '一千五', '一万二', '三四百', '二〇二六', '百', '一百二十三四', '一万点五亿'],
    ...[
      '1,2',
      '1,2000',
      '12,34,567',
      '12 000',
      '1 2',
      '5.',
      '1.2.3',
      '1e5',
      '0x10',
      '1_000',
      'Infinity',
      'NaN',
    ],
    ...[
      '10-20',
      '102/126',
      '3:1',
      '5²',
      '½',
      '45（初步）',
      '(1,200)',
      '45%（预计）',
      '/',
      '无',
      '…',
      '是',
      '良好',
    ],
    ...[
      '约700余',
      '近超5',
      '45%元',
      '百分之四十五',
      '壹佰贰拾万元',
      '三点五亿元',
      '100%左右',
      '负3',
      '第5名',
      '1200万元整1',
      '5 6',
      '1.2w5',
      '九'.repeat(40),
    ],
    '1'.repeat(1000),
  ])
    it(text.slice(0, 20), () => assert.equal(said(text), undefined));
});

const DIGITS = '零一二三四五六七八九';

/** A number below 10000 as it is written, with 零 where it belongs. */
function section(value: number): string {
  const digits = [1000, 100, 10, 1].map((place) => Math.floor(value / place) % 10);
  const written = digits
    .map((digit, at) => (digit ? DIGITS[digit] + ['千', '百', '十', ''][at]! : '零'))
    .join('');
  return written.replace(/零+/g, '零').replace(/^零|零$/g, '');
}

describe('figures from text', () => {
  it('are every whole number below a hundred million that is written as people write it', () =>
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 99_999_999 }), (value) => {
        const [high, low] = [Math.floor(value / 10_000), value % 10_000];
        const gap = low > 0 && low < 1000 ? '零' : '';
        const text = high ? `${section(high)}万${low ? gap + section(low) : ''}` : section(value);
        assert.equal(maybeNumeral(text), String(value), text);
      }),
      { numRuns: 5000 },
    ));

  it('are what was written, whatever stands around it, or nothing', () => {
    const scales = { '': 0, 万: 4, 亿: 8, 百万: 6 } as const;
    const figure = fc.record({
      cents: fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }),
      scale: fc.constantFrom(...(Object.keys(scales) as (keyof typeof scales)[])),
      unit: fc.constantFrom('', '元', '人', '人次', '户'),
      before: fc.constantFrom('', '约', '近', '超过', ' '),
      grouped: fc.boolean(),
      wide: fc.boolean(),
    });
    fc.assert(
      fc.property(figure, ({ cents, scale, unit, before, grouped, wide }) => {
        const size = cents < 0n ? -cents : cents;
        const whole = String(size / 100n);
        const decimals = String(size % 100n).padStart(2, '0');
        const digits = (grouped ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole) + `.${decimals}`;
        const plain = `${before}${cents < 0n ? '-' : ''}${digits}${scale}${unit}`;
        const text = wide
          ? plain.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
          : plain;
        const read = maybeLenientFigure(text);
        assert.ok(read && 'value' in read, text);
        assert.equal(read.value, `${cents < 0n ? '-' : ''}${whole}.${decimals}`);
        assert.equal(read.unit.power, scales[scale]);
        assert.equal(read.unit.base, unit);
        const inUnits = BigInt(shiftDecimal(read.value, scales[scale] + 2));
        assert.equal(inUnits, cents * 10n ** BigInt(scales[scale]));
      }),
      { numRuns: 5000 },
    );
  });

  it('move their point exactly, there and back', () =>
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
        fc.integer({ min: 0, max: 12 }),
        (value, by) => {
          assert.equal(shiftDecimal(String(value), by), String(value * 10n ** BigInt(by)));
          assert.equal(shiftDecimal(shiftDecimal(String(value), -by), by), String(value));
        },
      ),
    ));

  it('know their units by base and power', () => {
    assert.deepEqual(
      ['万元', 'wan', '人', '‰', '％', '万', '百分点', '个百分点'].map((text) => {
        const { base, power } = readUnit(text);
        return [base, power];
      }),
      [
        ['元', 4],
        ['元', 4],
        ['人', 0],
        ['%', -1],
        ['%', 0],
        ['', 4],
        ['百分点', 0],
        ['个百分点', 0],
      ],
    );
  });
});

describe('days from text', () => {
  for (const [text, day] of [
    ['2026-11-20', '2026-11-20'],
    ['2026年11月20日', '2026-11-20'],
    ['2026年1月5日', '2026-01-05'],
    ['2026年11月', '2026-11'],
    ['2026/11/20', '2026-11-20'],
    ['2026.1.5', '2026-01-05'],
    ['20261120', '2026-11-20'],
    [20261120, '2026-11-20'],
    ['２０２６年１１月２０日', '2026-11-20'],
    ['2026-11-20 09:30', '2026-11-20T09:30+08:00'],
    ['2026-11-20 09:30:15.0', '2026-11-20T09:30:15+08:00'],
    ['2026-11-20T09:30:00Z', '2026-11-20T09:30:00Z'],
    ['2026-02-30', undefined],
    ['11月20日', undefined],
    ['11/20/2026', undefined],
    ['20/11/2026', undefined],
    ['2026', undefined],
    ['昨天', undefined],
    ['202611', undefined],
    [1_763_600_000, undefined],
    [1_763_600_000_000, undefined],
  ] as const)
    it(`${text} is ${day ?? 'none'}`, () => assert.equal(maybeLenientDay(text), day));
});
