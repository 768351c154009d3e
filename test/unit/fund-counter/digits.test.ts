import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { EASE, easedAt, figureAt, maybeRoll, type DigitRoll } from '../../../src/fund-counter/fund-digits.js';

const lineOf = (roll: DigitRoll, line: number): string =>
  roll.pieces.map(({ text, lines }) => lines[line] ?? text).join('');
const roll = (before: string, after: string, rises = true): DigitRoll => {
  const found = maybeRoll(before, after, rises);
  assert.ok(found);
  return found;
};

describe('digits roll from the old figure to the new', () => {
  test('what did not change stands', () => {
    const { pieces } = roll('1234.57', '1234.61');
    assert.deepEqual(
      pieces.map(({ text, lines }) => [text, lines.length > 0]),
      [
        ['1234.', false],
        ['61', true],
      ],
    );
  });
  test('points, separators and signs stand', () => {
    const { pieces } = roll('−1,234.57', '−2,345.68');
    assert.deepEqual(
      pieces.filter(({ lines }) => lines.length === 0).map(({ text }) => text),
      ['−', ',', '.'],
    );
  });
  test('what grows goes upwards through 9, what shrinks goes down through 0', () => {
    const up = roll('8', '1');
    assert.deepEqual([lineOf(up, up.from), lineOf(up, up.to)], ['8', '1']);
    assert.ok(!up.pieces[0]?.lines.includes('5'));
    const down = roll('1', '8', false);
    assert.deepEqual([lineOf(down, down.from), lineOf(down, down.to)], ['1', '8']);
    assert.ok(down.from > down.to && !down.pieces[0]?.lines.includes('5'));
  });
  test('digits are matched by value: one that came comes out of a blank, one that went is gone', () => {
    const more = roll('99.5', '100.5');
    assert.equal(lineOf(more, more.from), '\u200799.5');
    const fewer = roll('100.5', '99.5', false);
    assert.equal(lineOf(fewer, fewer.from), '\u20070.5');
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
        for (const { text, lines } of found.pieces)
          for (const line of lines) assert.equal(line.length, text.length);
      }),
    );
  });
  test('defect: leading zeros (Odometer #67): no line on the way begins with one', () => {
    const amounts = fc.integer({ min: 0, max: 99_999_999 }).map((whole) => whole.toLocaleString('en'));
    fc.assert(
      fc.property(amounts, amounts, fc.boolean(), (before, after, rises) => {
        const found = maybeRoll(before, after, rises);
        for (let line = 0; found && line < 7; line++)
          assert.match(lineOf(found, line), /^[\u2007\u2008]*(0|[1-9][\d,]*)$/);
      }),
    );
  });
});

describe('a roll that is interrupted is taken over where it is', () => {
  test('between two lines, whichever way the next one goes', () => {
    const first = roll('1000', '7000');
    assert.deepEqual(figureAt(first, 2.25, true), { figure: '5000', lead: 0.25 });
    const back = figureAt(first, 2.25, false);
    assert.deepEqual(back, { figure: '7000', lead: 0.75 });
    const next = maybeRoll(back.figure, '1000', false, back.lead);
    assert.ok(next);
    assert.deepEqual([next.from, next.to], [2.25, 0]);
    assert.deepEqual([lineOf(next, 3), lineOf(next, 0)], ['7000', '1000']);
  });
  test('at its end it is the figure itself', () => {
    const first = roll('95', '105.5');
    assert.deepEqual(figureAt(first, 3, true), { figure: '105.5', lead: 0 });
  });
});

describe('where a roll is after a share of its time', () => {
  test('begins at its beginning, ends at its end, and never turns round', () => {
    assert.equal(easedAt(1), 1);
    assert.ok(easedAt(0) < 0.001);
    const places = [...Array(101).keys()].map((percent) => easedAt(percent / 100));
    assert.deepEqual(
      places,
      [...places].sort((a, b) => a - b),
    );
  });
  test('is a point of the curve that CSS draws', () => {
    const [x1, y1, x2, y2] = EASE;
    const weigh = (one: number, two: number, s: number): number =>
      3 * (1 - s) ** 2 * s * one + 3 * (1 - s) * s ** 2 * two + s ** 3;
    for (const s of [0.1, 0.25, 0.5, 0.75, 0.9])
      assert.ok(Math.abs(easedAt(weigh(x1, x2, s)) - weigh(y1, y2, s)) < 0.001, String(s));
  });
});
