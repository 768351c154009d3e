import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addressPart, fillText, itemsOf, type EachItem } from '../../../src/board/board-template.js';
import { readPointer } from '../../../src/core/pointer.js';

const itemOf = (item: unknown, pointer = '/districts'): EachItem => itemsOf([item], pointer)[0]!;
const fill = (text: string, item: unknown, encode?: (value: string) => string): string =>
  fillText(text, itemOf(item).values, encode);

describe('placeholders', () => {
  it('stand for texts and numbers of the item, its place and its pointer', () => {
    const items = itemsOf([{ name: '临湖区' }, { name: '南浦区', count: 12.5 }], '/districts');
    assert.deepEqual(
      items.map(({ values }) => fillText('{index}. {name} {pointer}/joining {count}', values)),
      ['1. 临湖区 /districts/0/joining ', '2. 南浦区 /districts/1/joining 12.5'],
    );
  });

  it('have names in any script, with digits, lines and dashes', () => {
    const item = { 名称: 'a', 'row-2': 'b', _x: 'c', 0: 'd' };
    assert.equal(fill('{名称}{row-2}{_x}{0}', item), 'abcd');
  });

  it('of an unknown name are empty', () => assert.equal(fill('a{nothing}b', { name: 'x' }), 'ab'));

  it('are empty for what is no text or number', () => {
    const item = { a: null, b: true, c: [1], d: { e: 1 }, f: undefined };
    assert.equal(fill('[{a}{b}{c}{d}{f}]', item), '[]');
  });

  it('never find what every object has', () => {
    const names = ['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf', 'length'];
    for (const name of names) {
      assert.equal(fill(`[{${name}}]`, {}), '[]', name);
      assert.equal(fill(`[{${name}}]`, 'text'), '[]', name);
      assert.equal(fill(`[{${name}}]`, [1]), '[]', name);
    }
    assert.equal(fill('{constructor}', { constructor: 'own' }), 'own');
  });

  it('leave JSON as the author wrote it, and all other braces', () => {
    for (const text of [
      '{"name":"x"}',
      '{"a":"/b"}',
      '{"value":"/sum","unit":{"const":"人"}}',
      '{}',
      '{ name }',
      '{na me}',
      '{name',
      'name}',
      '{name:x}',
      '${"name"}',
    ])
      assert.equal(fill(text, { name: 'data', a: 'data', value: 'data' }), text);
  });

  it('stand in JSON too, and between other braces', () => {
    assert.equal(fill('{"title":"{name}"}', { name: '县' }), '{"title":"县"}');
    assert.equal(fill('{{name}}', { name: 'x' }), '{x}');
  });

  it('are filled once: what the data brings is not filled again, nor read as a pattern', () => {
    assert.equal(fill('{a}{b}', { a: '{b}', b: '{a}' }), '{b}{a}');
    assert.equal(fill('{a}', { a: "$& $1 $` $' $$" }), "$& $1 $` $' $$");
    assert.equal(fill('{a}', { a: '<script>alert(1)</script>' }), '<script>alert(1)</script>');
  });

  it('keep what nobody has a value for, where the one who is asked says so', () =>
    assert.equal(
      fillText('{a}{b}', (name) => (name === 'a' ? 'x' : undefined)),
      'x{b}',
    ));

  it('are encoded for where they go, the author’s own text is not', () => {
    assert.equal(
      fill('/a b/{name}?x={名}', { name: 'p/../q', 名: 'é&' }, addressPart),
      '/a b/p%2F..%2Fq?x=%C3%A9%26',
    );
  });

  it('leave text without them as it is', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        if (!/\{[^{}]+\}/.test(text)) assert.equal(fill(text, { a: 1 }), text);
      }),
    ));
});

describe('a part of an address', () => {
  it('cannot begin another scheme or host', () => {
    assert.equal(addressPart('javascript:alert(1)'), 'javascript%3Aalert(1)');
    assert.equal(addressPart('//evil.example/x?y#z'), '%2F%2Fevil.example%2Fx%3Fy%23z');
  });

  it('is made of any text: half a character becomes the sign for one that is lost', () => {
    assert.equal(addressPart('a\uD800b'), 'a%EF%BF%BDb');
    assert.equal(addressPart('\uDC00😀'), '%EF%BF%BD%F0%9F%98%80');
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (codes) => {
        const text = String.fromCharCode(...codes);
        assert.equal(decodeURIComponent(addressPart(text)), Buffer.from(text).toString());
        assert.doesNotMatch(addressPart(text), /[:/?#&\\\s<>"]/);
      }),
    );
  });
});

describe('items', () => {
  it('are none where there is no list', () => {
    for (const list of [undefined, null, {}, 'text', 5, { length: 2 }, { 0: 'a', length: 1 }])
      assert.deepEqual(itemsOf(list, '/a'), []);
    assert.deepEqual(itemsOf([], '/a'), []);
  });

  it('that are null, lists, texts or numbers have a place all the same', () => {
    const items = itemsOf([null, [1, 2], 'text', 5, undefined], '/a');
    assert.deepEqual(
      items.map(({ values }) => `${values('index')} ${values('pointer')} ${values('name')}`),
      ['1 /a/0 ', '2 /a/1 ', '3 /a/2 ', '4 /a/3 ', '5 /a/4 '],
    );
    assert.equal(new Set(items.map(({ key }) => key)).size, 5);
  });

  it('keep the author’s pointer, escapes and all, and are found by theirs', () => {
    const document = { 'a/b': { 'm~n': [{ name: 'x' }, { name: 'y' }] } };
    const [, second] = itemsOf(document['a/b']['m~n'], '/a~1b/m~0n');
    assert.equal(second?.values('pointer'), '/a~1b/m~0n/1');
    assert.equal(readPointer(document, second.values('pointer')!), document['a/b']['m~n'][1]);
    assert.equal(itemsOf(['x'], '')[0]?.values('pointer'), '/0');
  });

  it('know their own place, whatever their fields are called', () => {
    const item = itemOf({ index: 'mine', pointer: '/etc' });
    assert.deepEqual([item.values('index'), item.values('pointer')], ['1', '/districts/0']);
  });

  it('are the same by code, id or name when their order changes', () => {
    const keys = (list: readonly unknown[]): string[] => itemsOf(list, '').map(({ key }) => key);
    const [a, b, c] = [{ code: '01', name: 'x' }, { id: 7, name: 'x' }, { name: 'x' }];
    const [first, second, third] = keys([a, b, c]);
    assert.deepEqual(keys([c, a, b]), [third, first, second]);
    assert.equal(new Set([first, second, third]).size, 3);
    // The name may change where there is a code.
    assert.deepEqual(keys([{ code: '01', name: 'y' }]), [first]);
  });

  it('that are called alike have keys of their own, in their order', () => {
    const keys = itemsOf([{ name: 'a' }, { name: 'a' }, { name: 'a#1' }, { name: '1' }, 'b', {}], '').map(
      ({ key }) => key,
    );
    assert.equal(new Set(keys).size, 6);
    assert.deepEqual(
      itemsOf([{ name: 'a' }, { name: 'a' }], '').map(({ key }) => key),
      keys.slice(0, 2),
    );
  });

  it('never share a key, whatever is in the list', () => {
    const name = fc.oneof(
      fc.constantFrom('a', 'a#1', 'a#1#1', '0', '1', '#', ''),
      fc.integer({ min: 0, max: 3 }),
    );
    const item = fc.oneof(
      fc.record({ code: name, id: name, name }, { requiredKeys: [] }),
      fc.constantFrom(null, 'a', 1, []),
    );
    fc.assert(
      fc.property(fc.array(item, { maxLength: 12 }), (list) => {
        const keys = itemsOf(list, '').map(({ key }) => key);
        assert.equal(new Set(keys).size, list.length);
      }),
      { numRuns: 300 },
    );
  });
});
