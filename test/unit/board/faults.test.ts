import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { FaultLog } from '../../../src/board/board-faults.js';

const messageOf = (error: unknown): string | undefined => {
  const log = new FaultLog();
  log.add(error, 'page', 0);
  return log.all[0]?.message;
};
const thrower = (): never => {
  throw new Error('no');
};

describe('the log of faults', () => {
  it('begins empty', () => assert.deepEqual(new FaultLog().all, []));

  it('counts what is of one kind: the same words from the same place', () => {
    const log = new FaultLog();
    log.add(new Error('gone'), 'a.js:1', 10);
    log.add(new Error('gone'), 'b.js:1', 20);
    log.add(new TypeError('gone'), 'a.js:1', 30);
    log.add(new Error('gone'), 'a.js:1', 40);
    assert.deepEqual(log.all, [
      { message: 'Error: gone', where: 'b.js:1', count: 1, firstMs: 20, lastMs: 20 },
      { message: 'TypeError: gone', where: 'a.js:1', count: 1, firstMs: 30, lastMs: 30 },
      { message: 'Error: gone', where: 'a.js:1', count: 2, firstMs: 10, lastMs: 40 },
    ]);
  });

  it('leaves what was read before as it was', () => {
    const log = new FaultLog();
    log.add('one', 'page', 1);
    const before = log.all;
    log.add('one', 'page', 2);
    log.add('two', 'page', 3);
    assert.deepEqual(before, [{ message: 'one', where: 'page', count: 1, firstMs: 1, lastMs: 1 }]);
  });

  it('keeps the newest fifty kinds; the one that was seen last longest ago gives way', () => {
    const log = new FaultLog();
    for (let at = 0; at < 50; at += 1) log.add(`fault ${at}`, 'page', at);
    log.add('fault 0', 'page', 50);
    log.add('fault 50', 'page', 51);
    assert.equal(log.all.length, 50);
    const messages = log.all.map(({ message }) => message);
    assert.equal(messages.includes('fault 1'), false);
    assert.deepEqual(messages.slice(-2), ['fault 0', 'fault 50']);
    assert.equal(log.all[48]?.count, 2);
  });

  it('of any faults: each kind once, by its last time, none lost below fifty, all counts right', () => {
    const kind = fc.nat({ max: 70 });
    fc.assert(
      fc.property(fc.array(kind, { maxLength: 300 }), (kinds) => {
        const log = new FaultLog();
        kinds.forEach((one, ms) => log.add(`fault ${one}`, 'page', ms));
        const { all } = log;
        assert.equal(new Set(all.map(({ message }) => message)).size, all.length);
        const newest = [...new Set([...kinds].reverse())].slice(0, 50).reverse();
        assert.deepEqual(
          all.map(({ message }) => message),
          newest.map((one) => `fault ${one}`),
        );
        all.forEach(({ message, count, firstMs, lastMs }) => {
          const one = Number(message.split(' ')[1]);
          assert.equal(lastMs, kinds.lastIndexOf(one));
          assert.ok(firstMs <= lastMs && count >= 1);
          if (new Set(kinds).size <= 50) {
            assert.equal(firstMs, kinds.indexOf(one));
            assert.equal(count, kinds.filter((other) => other === one).length);
          }
        });
      }),
    );
  });
});

describe('what a fault says', () => {
  it('is its name and message, else itself as text', () => {
    for (const [error, message] of [
      [new RangeError('too far'), 'RangeError: too far'],
      [{ message: 'plain' }, 'plain'],
      [{ name: '', message: 'plain' }, 'plain'],
      ['text', 'text'],
      ['', ''],
      [0, '0'],
      [false, 'false'],
      [12n, '12'],
      [null, 'null'],
      [undefined, 'undefined'],
      [Symbol('odd'), 'Symbol(odd)'],
      [new Error(), 'Error'],
      [{ message: 5 }, '[object Object]'],
      [['a', 'b'], 'a,b'],
    ] as const)
      assert.equal(messageOf(error), message);
  });

  it('is said of what cannot be read, too', () => {
    const revoked = Proxy.revocable({}, {});
    revoked.revoke();
    for (const hostile of [
      Object.defineProperty({}, 'message', { get: thrower }),
      Object.defineProperty({ message: 'a' }, 'name', { get: thrower }),
      { toString: thrower },
      { toString: () => ({}) },
      Object.create(null),
      { name: Symbol('s'), message: 'a' },
      { name: { toString: thrower }, message: 'a' },
      [Symbol('s')],
      revoked.proxy,
    ])
      assert.equal(messageOf(hostile), 'unreadable error');
  });

  it('is cut at 300 characters, as is where it was; half a character is none', () => {
    const log = new FaultLog();
    const long = 'x'.repeat(1_000_000);
    log.add(long, long, 1);
    log.add(`${long}y`, `${long}y`, 2);
    assert.deepEqual(log.all, [
      { message: 'x'.repeat(300), where: 'x'.repeat(300), count: 2, firstMs: 1, lastMs: 2 },
    ]);
    assert.equal(messageOf(`${'x'.repeat(299)}😀`), 'x'.repeat(299));
    assert.equal(messageOf(`${'x'.repeat(298)}😀!`), `${'x'.repeat(298)}😀`);
  });

  it('can be sent anywhere, whatever is thrown', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true }), (error) => {
        const message = messageOf(error);
        assert.ok(typeof message === 'string' && message.length <= 300);
      }),
    );
  });
});
