import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import {
  absolute,
  compare,
  multiply,
  roundAt,
  subtract,
  tenTo,
  whole,
  type Exact,
} from '../../../src/core/exact.js';
import { sum } from '../../../src/core/sums.js';
import { toYuan } from '../../../src/core/money.js';
import { layoutFundCounter } from '../../../src/fund-counter/fund-counter-layout.js';
import { moneyPieces } from '../../../src/fund-counter/fund-counter-text.js';
import { fullFund } from '../../../stories/fund-examples.js';
import { exact, readBack } from '../core/given.js';
import { read, space } from './space.js';

const FACTORS: Readonly<Record<string, bigint>> = { 元: 1n, 万元: 10n ** 4n, 亿元: 10n ** 8n };
const textOf = (amount: string, target?: string): string =>
  moneyPieces({ status: 'value', value: exact(amount) }, 'zh-CN', target === undefined ? [] : [exact(target)])
    .text;

/** What a lenient reader makes of the text: 元. */
function parsed(text: string): { value: Exact; place: Exact } {
  const [, figure = '', unit = ''] = /^([−\d.,]+)(元|万元|亿元)$/.exec(text) ?? assert.fail(text);
  const factor = whole(FACTORS[unit] as bigint);
  const places = figure.split('.')[1]?.length ?? 0;
  return { value: multiply(readBack(figure), factor), place: multiply({ n: 1n, d: tenTo(places) }, factor) };
}

describe('what peers get wrong (PEERS, counters)', () => {
  test('rounding up (Intl compact makes 1亿 of 99,999,999)', () => {
    assert.equal(textOf('99999999'), '9999.99万元');
    assert.equal(textOf('9999.995'), '9999.99元');
    assert.equal(textOf('9999999.99'), '999.99万元');
    assert.equal(textOf('-99999999'), '−9999.99万元');
    assert.equal(textOf('299999999', '300000000'), '2.99亿元');
  });
  test('thousands separator without effect (DataV #167)', () => {
    assert.equal(textOf('999999999999999.99'), '9,999,999.99亿元');
    const { exact: digits } = moneyPieces(read({ name: 'x', amount: 12_345_678 }).amount, 'zh-CN');
    assert.equal(digits, '12,345,678 元');
  });
  test('blurry on 4K (DataV #214): a wall is type in its own size, not a small picture in a large one', () => {
    const [page, wall] = [800, 3840].map((width) => layoutFundCounter(read(fullFund), space(width)));
    assert.ok(page && wall);
    assert.ok(wall.hero.size > page.hero.size * 2, `${wall.hero.size}`);
    assert.ok((wall.legend?.size ?? 0) > (page.legend?.size ?? 0) * 2);
  });
});

test('property: the sum of parts is exact for 100,000 sets of amounts in any unit', () => {
  const units = ['yuan', 'wan', 'yi'] as const;
  const places = { yuan: 2, wan: 6, yi: 10 };
  // A generator of our own: 100,000 sets from fast-check take half a minute. It is the minimal standard one.
  let seed = 20_261_120;
  const random = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
  for (let set = 0; set < 100_000; set++) {
    let fen = 0n;
    const parts = Array.from({ length: 1 + random(9) }, () => {
      const amount = BigInt(random(2_000_000_000)) * BigInt(random(50_000)) * (random(10) === 0 ? -1n : 1n);
      fen += amount;
      const unit = units[random(3)] ?? 'yuan';
      const digits = String(amount < 0n ? -amount : amount).padStart(places[unit] + 1, '0');
      const cut = digits.length - places[unit];
      return toYuan(exact(`${amount < 0n ? '-' : ''}${digits.slice(0, cut)}.${digits.slice(cut)}`), unit);
    });
    const total = sum(parts);
    assert.ok(total.n * 100n === fen * total.d, `${set}: ${total.n}/${total.d}, not ${fen} fen`);
  }
});

const amounts = fc.oneof(
  fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }).map((n): Exact => ({ n, d: 100n })),
  // Around the units and the powers of ten between them, down to a tenth of a fen.
  fc
    .tuple(fc.integer({ min: 0, max: 15 }), fc.bigInt({ min: -20_000n, max: 20_000n }), fc.boolean())
    .map(([power, off, below]): Exact => {
      const n = tenTo(power) * 1000n + off;
      return { n: below ? -n : n, d: 1000n };
    }),
);

test('property: what is shown reads back within half of its last place, one place at a bound, and never across it', () => {
  fc.assert(
    // A sum of money to reach is never below zero.
    fc.property(amounts, fc.option(amounts.map(absolute), { nil: undefined }), (value, target) => {
      const bounds = target ? [target] : [];
      const { text } = moneyPieces({ status: 'value', value }, 'zh-CN', bounds);
      const { value: back, place } = parsed(text);
      const off = absolute(subtract(back, value));
      const half = { n: place.n, d: place.d * 2n };
      const factor =
        Object.values(FACTORS)
          .reverse()
          .find((by) => compare(absolute(value), whole(by)) >= 0) ?? 1n;
      const rounded = roundAt({ n: value.n, d: value.d * factor }, 2);
      const asPeopleDo = { n: rounded.n * factor, d: rounded.d };
      const words = Array.from({ length: 17 }, (_, power) => whole(tenTo(power)));
      const reaches = (shown: Exact): boolean =>
        words.some((word) => compare(absolute(value), word) < 0 && compare(absolute(shown), word) >= 0) ||
        bounds.some((bound) => compare(value, bound) < 0 && compare(shown, bound) >= 0) ||
        (value.n !== 0n && shown.n === 0n);
      assert.ok(!reaches(back), `${text} reaches what ${value.n}/${value.d} has not`);
      assert.ok(compare(off, reaches(asPeopleDo) ? place : half) <= 0, text);
    }),
    { numRuns: 5000 },
  );
});

test('named amounts read back to what they are', () => {
  for (const [amount, text] of [
    ['9999.995', '9999.99元'],
    ['9999999.99', '999.99万元'],
    ['99999999', '9999.99万元'],
    ['1000000000000000', '10,000,000亿元'],
  ] as const) {
    assert.equal(textOf(amount), text);
    const { value, place } = parsed(text);
    assert.ok(compare(absolute(subtract(value, exact(amount))), place) <= 0);
  }
});
