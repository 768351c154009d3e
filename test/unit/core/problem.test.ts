import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { DataError, describeReceived, problem } from '../../../src/core/problem.js';

describe('describeReceived', () => {
  test('says odd values in a word', () => {
    const cases: [unknown, string][] = [
      [undefined, 'undefined'],
      [null, 'null'],
      [0, '0'],
      [-0, '0'],
      [NaN, 'NaN'],
      [Infinity, 'Infinity'],
      [1e21, '1e+21'],
      [10n, '10'],
      [true, 'true'],
      ['', '""'],
      ['45%', '"45%"'],
      [Symbol('secret'), 'symbol'],
      [() => 'secret', 'function'],
      [[], '[]'],
      [[1, 2, 3], '[… 3]'],
      [{}, '{}'],
      [{ value: 5, qualifier: '大约' }, '{ value, qualifier }'],
      [{ a: 1, b: 2, c: 3, d: 4, e: 5 }, '{ a, b, c, d, … }'],
      [Object.create(null), '{}'],
      [new Date(0), '{}'],
      [new Map([[1, 2]]), '{}'],
    ];
    for (const [value, expected] of cases) assert.equal(describeReceived(value), expected);
  });
  test('long text is cut, at a whole character', () => {
    assert.equal(describeReceived('x'.repeat(80)), `"${'x'.repeat(80)}"`);
    assert.equal(describeReceived('x'.repeat(1_000_000)), `"${'x'.repeat(80)}…"`);
    assert.equal(describeReceived('x'.repeat(79) + '𠮷𠮷'), `"${'x'.repeat(79)}…"`);
  });
  test('long keys and large arrays stay short', () => {
    assert.ok(describeReceived({ ['k'.repeat(10_000)]: 1 }).length < 100);
    assert.equal(describeReceived(Array.from({ length: 100_000 })), '[… 100000]');
  });
  test('does not call what it describes', () => {
    const trap = {
      toString: () => assert.fail('toString was called'),
      toJSON: () => assert.fail('toJSON was called'),
      get value() {
        return assert.fail('a getter was called');
      },
    };
    assert.equal(describeReceived(trap), '{ toString, toJSON, value }');
  });
  test('does without JSON.stringify, which old pages replace', () => {
    const { stringify } = JSON;
    JSON.stringify = () => assert.fail('JSON.stringify was called');
    try {
      assert.equal(describeReceived([1]), '[… 1]');
      assert.equal(describeReceived({ a: [1] }), '{ a }');
    } finally {
      JSON.stringify = stringify;
    }
  });
  test('is never empty, never long, never throws', () => {
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
        (value) => {
          const text = describeReceived(value);
          assert.ok(text.length > 0 && text.length <= 100, text);
        },
      ),
    );
  });
});

describe('problems', () => {
  test('hold the path, the code and what stood there', () => {
    assert.deepEqual(problem('/rows/3/value', 'figure', '45%'), {
      path: '/rows/3/value',
      code: 'figure',
      params: {},
      received: '"45%"',
    });
  });
  test('a DataError carries them all and tells the first', () => {
    const problems = [problem('/a', 'day', '2026-02-30'), problem('/b', 'figure', 'x')];
    const error = new DataError(problems);
    assert.ok(error instanceof Error);
    assert.equal(error.name, 'DataError');
    assert.equal(error.problems, problems);
    assert.match(error.message, /\/a: day .*2026-02-30/);
    assert.ok(new DataError([problem('', 'json', '{')]).message.startsWith('/: json'));
    assert.ok(new DataError([]).message.length > 0);
  });
});
