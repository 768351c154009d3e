import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  isPartlyWaiting,
  isWaiting,
  maybeSkip,
  orderOf,
  stepFrom,
  type CellState,
  type Stop,
} from '../../../src/board/board-rotation.js';

const STATES: readonly CellState[] = ['empty', 'loading', 'ready', 'invalid', 'stale', 'failed', 'other'];
const stop = (states: readonly CellState[], skip?: string): Stop => ({ id: 'a', states, skip });
const skipOf = (states: readonly CellState[], skip?: string, board?: string): string | undefined =>
  maybeSkip(stop(states, skip), board);

describe('a page is passed over', () => {
  it('where all its widgets are without data, unless the board or the page says otherwise', () => {
    assert.equal(skipOf(['empty']), 'empty');
    assert.equal(skipOf(['empty', 'empty', 'other']), 'empty');
    assert.equal(skipOf(['empty', 'ready']), undefined);
    assert.equal(skipOf(['stale']), undefined);
    assert.equal(skipOf(['invalid']), undefined);
    assert.equal(skipOf(['loading']), undefined);
  });

  it('for the states that the board names, or the page instead', () => {
    assert.equal(skipOf(['stale', 'stale'], undefined, 'empty stale'), 'stale');
    assert.equal(skipOf(['invalid'], undefined, ' empty\tinvalid\n'), 'invalid');
    assert.equal(skipOf(['stale'], 'empty', 'empty stale'), undefined);
    assert.equal(skipOf(['stale'], 'stale', 'none'), 'stale');
    for (const none of ['none', '', 'ready', 'emptyish'])
      assert.equal(skipOf(['empty'], none), undefined, `"${none}"`);
    assert.equal(skipOf(['empty'], undefined, 'none'), undefined);
  });

  it('for the worst of them', () => {
    assert.equal(skipOf(['empty', 'stale', 'invalid'], 'empty stale invalid'), 'invalid');
    assert.equal(skipOf(['empty', 'stale'], 'empty stale invalid'), 'stale');
    assert.equal(skipOf(['failed', 'empty']), 'failed');
  });

  it('where all have thrown, whatever the rule', () => {
    assert.equal(skipOf(['failed', 'failed'], 'none', 'none'), 'failed');
    assert.equal(skipOf(['failed', 'ready']), undefined);
  });

  it('never where it has no widgets of ours', () => {
    assert.equal(skipOf([], 'empty stale invalid'), undefined);
    assert.equal(skipOf(['other', 'other'], 'empty stale invalid other'), undefined);
  });

  it('never while any of its widgets has something good, and only for a reason that is there', () => {
    const states = fc.array(fc.constantFrom(...STATES), { maxLength: 6 });
    const rule = fc.option(
      fc.subarray(['empty', 'stale', 'invalid', 'none']).map((all) => all.join(' ')),
      {
        nil: undefined,
      },
    );
    fc.assert(
      fc.property(states, rule, rule, (states, own, board) => {
        const reason = skipOf(states, own, board);
        if (states.includes('ready') || states.includes('loading')) assert.equal(reason, undefined);
        if (reason !== undefined) assert.ok((states as readonly string[]).includes(reason));
      }),
    );
  });
});

describe('a page waits', () => {
  it('wholly while all its widgets do, partly while any does', () => {
    const waits = (states: readonly CellState[]): boolean[] => [
      isWaiting(stop(states)),
      isPartlyWaiting(stop(states)),
    ];
    assert.deepEqual(waits([]), [false, false]);
    assert.deepEqual(waits(['other']), [false, false]);
    assert.deepEqual(waits(['loading', 'other', 'loading']), [true, true]);
    assert.deepEqual(waits(['loading', 'ready']), [false, true]);
    assert.deepEqual(waits(['ready', 'empty']), [false, false]);
  });
});

describe('the order', () => {
  const ids = ['a', 'b', 'c'];

  it('is as the pages stand, unless it is named', () => {
    for (const order of [undefined, '', '  ', 'x y', '\n'])
      assert.deepEqual(orderOf(ids, order), [0, 1, 2], `"${order}"`);
    assert.deepEqual(orderOf([], 'a b'), []);
  });

  it('follows the names; one may come twice, an unknown one counts for nothing', () => {
    assert.deepEqual(orderOf(ids, 'c a'), [2, 0]);
    assert.deepEqual(orderOf(ids, 'a b a c'), [0, 1, 0, 2]);
    assert.deepEqual(orderOf(ids, 'x b toString b'), [1, 1]);
    assert.deepEqual(orderOf(ids, '  b\n\ta '), [1, 0]);
  });

  it('of the same id means the first', () => assert.deepEqual(orderOf(['a', 'b', 'b'], 'b'), [1]));

  it('takes all pages where they have no ids, and never means one without', () => {
    assert.deepEqual(orderOf(['a', '', 'b', ''], undefined), [0, 1, 2, 3]);
    assert.deepEqual(orderOf(['', '', ''], ''), [0, 1, 2]);
    assert.deepEqual(orderOf(['a', '', 'b'], ' b a '), [2, 0]);
    assert.deepEqual(orderOf(['a', ''], ' x '), [0, 1]);
  });

  it('holds places of pages only, and all of them where nothing is named', () => {
    const id = fc.constantFrom('a', 'b', 'c', '', 'd');
    const order = fc.option(
      fc.array(fc.constantFrom('a', 'b', 'x', '', 'd')).map((all) => all.join(' ')),
      {
        nil: undefined,
      },
    );
    fc.assert(
      fc.property(fc.array(id, { minLength: 1, maxLength: 6 }), order, (ids, order) => {
        const found = orderOf(ids, order);
        assert.ok(found.length > 0);
        found.forEach((at) => assert.ok(Number.isInteger(at) && at >= 0 && at < ids.length));
        const names = (order ?? '')
          .split(' ')
          .filter((name) => name && (ids as readonly string[]).includes(name));
        if (names.length > 0)
          assert.deepEqual(
            found.map((at) => ids[at]),
            names,
          );
        else assert.deepEqual(found, [...ids.keys()]);
      }),
    );
  });
});

describe('a step', () => {
  const can =
    (...shown: number[]): ((at: number) => boolean) =>
    (at) =>
      shown.includes(at);

  it('goes to the neighbour, and round at the ends', () => {
    assert.deepEqual(
      stepFrom(0, 1, 3, () => true),
      { to: 1, passed: [] },
    );
    assert.deepEqual(
      stepFrom(2, 1, 3, () => true),
      { to: 0, passed: [] },
    );
    assert.deepEqual(
      stepFrom(0, -1, 3, () => true),
      { to: 2, passed: [] },
    );
  });

  it('passes over what cannot be shown, and says what', () => {
    assert.deepEqual(stepFrom(1, 1, 5, can(0, 1)), { to: 0, passed: [2, 3, 4] });
    assert.deepEqual(stepFrom(1, -1, 5, can(3)), { to: 3, passed: [0, 4] });
  });

  it('stays where nothing else can be shown, even where its own page cannot', () => {
    assert.deepEqual(stepFrom(1, 1, 3, can(1)), { to: 1, passed: [2, 0] });
    assert.deepEqual(stepFrom(1, -1, 3, can()), { to: 1, passed: [0, 2] });
    assert.deepEqual(stepFrom(0, 1, 1, can()), { to: 0, passed: [] });
    assert.deepEqual(
      stepFrom(0, 1, 0, () => true),
      { to: 0, passed: [] },
    );
  });

  it('from every position, either way: to one that can be shown, past exactly those between', () => {
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }),
        fc.nat(),
        fc.constantFrom(1 as const, -1 as const),
        (shown, seed, by) => {
          const count = shown.length;
          const from = seed % count;
          const { to, passed } = stepFrom(from, by, count, (at) => shown[at]!);
          assert.ok(to === from || shown[to]);
          passed.forEach((at) => assert.equal(shown[at], false));
          // Walked one by one, the way leads over those that were passed and ends where it says.
          const way = [from];
          do way.push((way[way.length - 1]! + by + count) % count);
          while (way[way.length - 1] !== to);
          assert.deepEqual(passed, way.slice(1, -1));
        },
      ),
    );
  });
});
