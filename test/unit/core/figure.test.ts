import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { compare, ZERO } from '../../../src/core/exact.js';
import { maybeValue, QUALIFIERS, readFigure, STATUSES } from '../../../src/core/figure.js';
import { exact } from './given.js';

describe('readFigure', () => {
  test('numbers and decimal text read the same, exactly', () => {
    for (const [figure, text] of [
      [45, '45'],
      ['45', '45'],
      [0.1, '0.1'],
      ['12000000.50', '12000000.5'],
      [-3, '-3'],
    ] as const) {
      const value = maybeValue(readFigure(figure));
      assert.ok(value);
      assert.equal(compare(value, exact(text)), 0);
    }
  });

  test('0 is a value; null is not reported; the three statuses stay apart', () => {
    assert.deepEqual(readFigure(0), { status: 'value', value: ZERO, qualifier: undefined });
    assert.deepEqual(readFigure(null), { status: 'unreported' });
    assert.deepEqual(readFigure(undefined), { status: 'unreported' });
    for (const status of STATUSES) {
      assert.deepEqual(readFigure({ status }), { status });
      assert.equal(maybeValue(readFigure({ status })), undefined);
    }
    assert.deepEqual([...STATUSES], ['unreported', 'not-applicable', 'withheld']);
  });

  test('text that is no decimal is unreadable, never guessed', () => {
    for (const text of ['', '45%', '1,200', '约700', '未报送', '—', '1e3', '1200万元'])
      assert.deepEqual(readFigure(text), { status: 'unreadable' }, text);
    assert.deepEqual(readFigure(NaN), { status: 'unreadable' });
    assert.deepEqual(readFigure({ value: '7百', qualifier: '余' }), { status: 'unreadable' });
  });

  test('a qualifier is part of the figure', () => {
    for (const qualifier of QUALIFIERS) {
      const reading = readFigure({ value: '700', qualifier });
      assert.equal(reading.status, 'value');
      assert.equal('qualifier' in reading && reading.qualifier, qualifier);
    }
  });

  test('no reading, no value', () => assert.equal(maybeValue(undefined), undefined));
});
