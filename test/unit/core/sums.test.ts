import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { compare, type Exact } from '../../../src/core/exact.js';
import { readFigure, type Figure } from '../../../src/core/figure.js';
import { formatFigure } from '../../../src/core/number-text.js';
import { maybeSumConflict, sum } from '../../../src/core/sums.js';
import { decimals } from './given.js';

/** The conflict in a word: "parts > total" or "parts < total", or nothing. */
function conflict(total: Figure, parts: readonly Figure[], complete = false): string | undefined {
  const found = maybeSumConflict(readFigure(total), parts.map(readFigure), complete);
  return found && `${formatFigure(found.parts)} ${found.above ? '>' : '<'} ${formatFigure(found.total)}`;
}

describe('parts and their total (truth rule 6)', () => {
  test('parts that exceed the total contradict it, in a complete list or not', () => {
    assert.equal(conflict(1200, [800, 500]), '1300 > 1200');
    assert.equal(conflict(1200, [800, 500], true), '1300 > 1200');
    assert.equal(conflict(1200, [800, '400.01']), '1200.01 > 1200');
  });
  test('parts that fall short leave a remainder, unless the list is said to be complete', () => {
    assert.equal(conflict(1200, [380, 500]), undefined);
    assert.equal(conflict(1200, [380, 500], true), '880 < 1200');
  });
  test('parts that make up the total exactly: 0.1 + 0.2 is 0.3', () => {
    assert.equal(conflict('0.3', ['0.1', '0.2'], true), undefined);
    assert.equal(conflict(0.3, [0.1, 0.2], true), undefined);
  });
  test('one fen is enough', () =>
    assert.equal(conflict('12000000.00', ['12000000.01']), '12,000,000.01 > 12,000,000'));
  test('a total of 0', () => {
    assert.equal(conflict(0, [0, 0], true), undefined);
    assert.equal(conflict(0, [1]), '1 > 0');
  });
});

describe('what is not known contradicts nothing', () => {
  test('no total, no parts', () => {
    assert.equal(conflict(null, [800, 500], true), undefined);
    assert.equal(conflict({ status: 'withheld' }, [800], true), undefined);
    assert.equal(conflict(1200, [], true), undefined);
    assert.equal(conflict(1200, [null, { status: 'unreported' }], true), undefined);
  });
  test('a part that was not reported may be the rest, but never takes away', () => {
    assert.equal(conflict(1200, [800, null], true), undefined);
    assert.equal(conflict(1200, [800, { status: 'withheld' }], true), undefined);
    assert.equal(conflict(1200, [800, 500, null], true), '1300 > 1200');
  });
  test('a part that does not apply is no part', () =>
    assert.equal(conflict(1200, [800, { status: 'not-applicable' }], true), '800 < 1200'));
});

describe('qualifiers leave room on their side', () => {
  test('700余 may be more than 700, never less', () => {
    assert.equal(conflict({ value: 700, qualifier: '余' }, [400, 320], true), undefined);
    assert.equal(conflict({ value: 700, qualifier: '余' }, [400, 290], true), '690 < 700');
    assert.equal(conflict(700, [{ value: 400, qualifier: '多' }, 300]), undefined);
    assert.equal(conflict(700, [{ value: 500, qualifier: '超' }, 300]), '800 > 700');
  });
  test('近 and 不足 may be less, never more', () => {
    assert.equal(conflict({ value: 2000, qualifier: '近' }, [1000, 950], true), undefined);
    assert.equal(conflict({ value: 800, qualifier: '不足' }, [500, 310]), '810 > 800');
    assert.equal(conflict(1000, [{ value: 500, qualifier: '近' }, 400], true), '900 < 1000');
  });
  test('约 is open on both sides', () => {
    assert.equal(conflict({ value: 100, qualifier: '约' }, [60, 50], true), undefined);
    assert.equal(conflict(100, [{ value: 60, qualifier: '约' }, 50], true), undefined);
  });
});

describe('a total below zero, a correction', () => {
  test('is exceeded downwards', () => {
    assert.equal(conflict(-100, [-60]), undefined);
    assert.equal(conflict(-100, [-60, -50]), '−110 > −100');
    assert.equal(conflict(-100, [-60], true), '−60 < −100');
  });
});

test('plain parts of a complete list agree with their exact sum and with no other total; order does not matter', () => {
  const texts = (value: Exact): string => {
    const digits = String(value.n < 0n ? -value.n : value.n).padStart(String(value.d).length, '0');
    const cut = digits.length - (String(value.d).length - 1);
    return (
      (value.n < 0n ? '-' : '') + digits.slice(0, cut) + (cut < digits.length ? '.' + digits.slice(cut) : '')
    );
  };
  fc.assert(
    fc.property(fc.array(decimals, { minLength: 1, maxLength: 6 }), decimals, (parts, other) => {
      const readings = parts.map((part) => readFigure(texts(part)));
      const total = { status: 'value', value: sum(parts) } as const;
      assert.equal(maybeSumConflict(total, readings, true), undefined);
      const found = maybeSumConflict({ status: 'value', value: other }, readings, true);
      assert.equal(found === undefined, compare(other, total.value) === 0);
      const turned = maybeSumConflict({ status: 'value', value: other }, [...readings].reverse(), true);
      assert.equal(turned?.above, found?.above);
    }),
  );
});
