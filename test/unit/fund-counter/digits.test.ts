import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { maybeRoll, type DigitRoll } from '../../../src/fund-counter/fund-digits.js';

const lineOf = (roll: DigitRoll, line: number): string =>
  roll.pieces.map(({ text, strip }) => (strip ? strip.split('\n')[line] : text)).join('');
const roll = (before: string, after: string, rises = true): DigitRoll => {
  const found = maybeRoll(before, after, rises);
  assert.ok(found);
  return found;
};

describe('digits roll from the old figure to the new', () => {
  test('what did not change stands', () => {
    const { pieces } = roll('1234.57', '1234.61');
    assert.deepEqual(
      pieces.map(({ text, strip }) => [text, strip !== '']),
      [
        ['1234.', false],
        ['61', true],
      ],
    );
  });
  test('points, separators and signs stand', () => {
    const { pieces } = roll('−1,234.57', '−2,345.68');
    assert.deepEqual(
      pieces.filter(({ strip }) => !strip).map(({ text }) => text),
      ['−', ',', '.'],
    );
  });
  test('what grows goes upwards through 9, what shrinks goes down through 0', () => {
    const up = roll('8', '1');
    assert.deepEqual([lineOf(up, up.from), lineOf(up, up.to)], ['8', '1']);
    assert.ok(!up.pieces[0]?.strip.includes('5'));
    const down = roll('1', '8', false);
    assert.deepEqual([lineOf(down, down.from), lineOf(down, down.to)], ['1', '8']);
    assert.ok(down.from > down.to && !down.pieces[0]?.strip.includes('5'));
  });
  test('digits are matched by value: one that came comes out of a blank, one that went is gone', () => {
    const more = roll('99.5', '100.5');
    assert.equal(lineOf(more, more.from), '\u200799.5');
    const fewer = roll('100.5', '99.5', false);
    assert.equal(lineOf(fewer, fewer.from), '00.5');
    const decimals = roll('5', '5.25');
    assert.equal(lineOf(decimals, decimals.to), '5.25');
  });
  test('nothing rolls where nothing changed', () => assert.equal(maybeRoll('12.5', '12.5', true), undefined));
  test('property: from any figure to any figure the ends are true, and every line is as wide', () => {
    const figure = fc
      .tuple(
        fc.constantFrom('', '−'),
        fc.integer({ min: 0, max: 99_999_999 }),
        fc.constantFrom('', '.5', '.25', '.07'),
      )
      .map(([sign, whole, decimals]) => sign + whole.toLocaleString('en') + decimals);
    fc.assert(
      fc.property(figure, figure, fc.boolean(), (before, after, rises) => {
        const found = maybeRoll(before, after, rises);
        if (!found) return;
        assert.equal(lineOf(found, found.to), after);
        assert.equal(found.pieces.map(({ text }) => text).join(''), after);
        for (const { text, strip } of found.pieces)
          for (const line of strip ? strip.split('\n') : []) assert.equal(line.length, text.length);
      }),
    );
  });
});
