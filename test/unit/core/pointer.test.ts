import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { escapeStep, readPointer, toPointer, valueAt } from '../../../src/core/pointer.js';
import { DataError } from '../../../src/core/problem.js';

// RFC 6901, section 5
const RFC = {
  foo: ['bar', 'baz'],
  '': 0,
  'a/b': 1,
  'c%d': 2,
  'e^f': 3,
  'g|h': 4,
  'i\\j': 5,
  'k"l': 6,
  ' ': 7,
  'm~n': 8,
};

function refuses(document: unknown, pointer: string, code: string): void {
  assert.throws(
    () => readPointer(document, pointer),
    (error) => error instanceof DataError && error.problems[0]?.code === code,
    pointer,
  );
}

describe('RFC 6901', () => {
  test('the examples of the RFC', () => {
    assert.equal(readPointer(RFC, ''), RFC);
    assert.equal(readPointer(RFC, '/foo'), RFC.foo);
    assert.equal(readPointer(RFC, '/foo/0'), 'bar');
    assert.equal(readPointer(RFC, '/'), 0);
    assert.equal(readPointer(RFC, '/a~1b'), 1);
    assert.equal(readPointer(RFC, '/c%d'), 2);
    assert.equal(readPointer(RFC, '/e^f'), 3);
    assert.equal(readPointer(RFC, '/g|h'), 4);
    assert.equal(readPointer(RFC, '/i\\j'), 5);
    assert.equal(readPointer(RFC, '/k"l'), 6);
    assert.equal(readPointer(RFC, '/ '), 7);
    assert.equal(readPointer(RFC, '/m~0n'), 8);
  });
  test('~01 is ~1, not /', () => {
    assert.equal(readPointer({ '~1': 'tilde', '/': 'slash' }, '/~01'), 'tilde');
    assert.equal(readPointer({ '~1': 'tilde', '/': 'slash' }, '/~1'), 'slash');
  });
  test('a ~ without 0 or 1 after it is malformed', () => {
    for (const pointer of ['/m~n', '/~', '/a/~2', '/~~0'])
      refuses({ 'm~n': 8, '~': 1 }, pointer, 'pointer-form');
  });
  test('a pointer begins with /', () => {
    for (const pointer of ['foo', '#/foo', ' /foo', '.foo', '~0']) refuses(RFC, pointer, 'pointer-form');
  });
});

describe('arrays', () => {
  test('by whole numbers without leading zeros', () => {
    assert.equal(readPointer([10, 20], '/1'), 20);
    for (const pointer of [
      '/2',
      '/01',
      '/-',
      '/-1',
      '/1.0',
      '/1e0',
      '/ 1',
      '/',
      '/length',
      '/99999999999999999999',
    ])
      refuses([10, 20], pointer, 'pointer-nowhere');
  });
  test('a number is a key of an object as well', () =>
    assert.equal(readPointer({ 0: 'zero' }, '/0'), 'zero'));
});

describe('only what the document itself holds', () => {
  test('keys of prototypes lead nowhere', () => {
    for (const pointer of ['/constructor', '/__proto__', '/toString', '/hasOwnProperty/call'])
      refuses({}, pointer, 'pointer-nowhere');
    for (const pointer of ['/map', '/__proto__', '/constructor']) refuses([1], pointer, 'pointer-nowhere');
    refuses('text', '/length', 'pointer-nowhere');
    refuses('text', '/0', 'pointer-nowhere');
  });
  test('unless they stand in it', () => {
    assert.equal(readPointer(JSON.parse('{"__proto__": 5}'), '/__proto__'), 5);
    assert.equal(readPointer({ constructor: 6 }, '/constructor'), 6);
  });
  test('null, false, 0 and empty text are found', () => {
    for (const value of [null, false, 0, '']) assert.equal(readPointer({ a: [value] }, '/a/0'), value);
  });
  test('nothing lies below null or a number', () => {
    refuses({ a: null }, '/a/b', 'pointer-nowhere');
    refuses({ a: 5 }, '/a/b', 'pointer-nowhere');
    refuses(undefined, '/a', 'pointer-nowhere');
    assert.equal(readPointer(null, ''), null);
  });
  test('the problem names the pointer', () => {
    assert.throws(
      () => readPointer({ data: {} }, '/data/ranking'),
      (error) => {
        assert.ok(error instanceof DataError);
        assert.deepEqual(error.problems, [
          {
            path: '/data/ranking',
            code: 'pointer-nowhere',
            params: { pointer: '/data/ranking' },
            received: '{ data }',
          },
        ]);
        return true;
      },
    );
  });
});

describe('toPointer', () => {
  test('escapes what the RFC wants', () => {
    assert.equal(toPointer([]), '');
    assert.equal(toPointer(['rows', 3, 'value']), '/rows/3/value');
    assert.equal(toPointer(['a/b', 'm~n', '~1', '']), '/a~1b/m~0n/~01/');
    assert.equal(escapeStep('~/'), '~0~1');
    assert.equal(escapeStep(7), '7');
  });
  test('leads back to where it came from, for any key', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 4 }), (keys) => {
        const document = keys.reduceRight<unknown>(
          (inner, key) => Object.fromEntries([[key, inner]]),
          'here',
        );
        assert.equal(readPointer(document, toPointer(keys)), 'here');
        assert.equal(valueAt(document, keys), 'here');
      }),
    );
  });
  test('finds the slice or throws a DataError, never anything else', () => {
    fc.assert(
      fc.property(
        fc.anything(),
        fc.oneof(
          fc.string(),
          fc.string().map((text) => '/' + text),
        ),
        (document, pointer) => {
          try {
            readPointer(document, pointer);
          } catch (error) {
            assert.ok(error instanceof DataError);
            assert.equal(error.problems.length, 1);
          }
        },
      ),
    );
  });
});
