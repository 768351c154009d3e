import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { signOf } from '../../../src/core/exact.js';
import { formatExact } from '../../../src/core/number-text.js';
import { HEAPS } from '../../../src/target-list/target-list-standings.js';
import { cityLedger, countyLedger, stateLedger } from '../../../stories/target-list-examples.js';
import { judged } from './given.js';

const period = { start: '2026-01-01', end: '2026-12-31' };
const asOf = '2026-11-20';

/** The heap and the state of one target. */
const told = (target: object, document: object = {}): string => {
  const [standing] = judged({ period, asOf, ...document, targets: [{ name: 'x', target: 100, ...target }] });
  return `${standing?.heap} ${standing?.state}`;
};

describe('a target stands', () => {
  // schedule at 2026-11-20: 324/365 = 88.8%
  const rows: [target: object, told: string][] = [
    [{ value: 100 }, 'done done'],
    [{ value: 136 }, 'done done'],
    [{ value: 99.96 }, 'near good'],
    [{ value: 90 }, 'near good'],
    [{ value: 89.99 }, 'open good'],
    [{ value: 88 }, 'open warn'],
    [{ value: 45 }, 'open bad'],
    [{ value: 0 }, 'open bad'],
    [{ value: -5 }, 'open bad'],
    [{ value: null }, 'none unreported'],
    [{ value: { status: 'withheld' } }, 'none withheld'],
    [{ value: { status: 'not-applicable' } }, 'none not-applicable'],
    [{ value: 7, target: null }, 'none none'],
    [{ value: 'x' }, 'none unreadable'],
    [{ value: 96, kind: 'level', target: 92 }, 'kept good'],
    [{ value: 91.9, kind: 'level', target: 92 }, 'open bad'],
    [{ value: 99, direction: 'at-most' }, 'kept good'],
    [{ value: 101, direction: 'at-most' }, 'open bad'],
    [{ value: 0, target: 0, kind: 'clearance' }, 'done done'],
    [{ value: -8, target: -10, direction: 'at-most' }, 'open warn'],
    [{ value: -9.5, target: -10, direction: 'at-most' }, 'near good'],
  ];
  for (const [target, expected] of rows) {
    test(`${JSON.stringify(target)}: ${expected}`, () => assert.equal(told(target), expected));
  }

  test('what is held is done when its time is over, not before', () => {
    const level = { value: 96, kind: 'level', target: 92 };
    assert.equal(told(level, { asOf: '2026-12-30' }), 'kept good');
    assert.equal(told(level, { asOf: '2026-12-31' }), 'done good');
    assert.equal(told({ value: 99, direction: 'at-most' }, { asOf: '2026-12-31' }), 'done done');
  });

  test('near from where the data says', () => {
    assert.equal(told({ value: 80 }, { nearFrom: 80 }), 'near warn');
    assert.equal(told({ value: 79.9 }, { nearFrom: 80 }), 'open warn');
  });

  test('every state has its own word, none is a light by mistake', () => {
    const states = judged(stateLedger).map(({ state }) => state);
    for (const state of ['unreported', 'not-applicable', 'withheld', 'unreadable', 'none'])
      assert.ok(states.includes(state), state);
  });

  test('never done below its target, whatever the figures', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -500, max: 1500 }),
        fc.integer({ min: 1, max: 1000 }),
        (value, target) => {
          const heap = told({ value, target }).split(' ')[0];
          assert.equal(heap === 'done', value >= target);
          assert.ok((HEAPS as readonly string[]).includes(heap ?? ''));
        },
      ),
    );
  });
});

describe('what moved since a snapshot', () => {
  const since = (then: unknown, now: object, document: object = {}): string => {
    const [standing] = judged(
      {
        period,
        asOf,
        snapshots: [{ label: '上周', asOf: '2026-11-15', targets: [{ id: 'a', value: then }] }],
        ...document,
        targets: [{ id: 'a', name: 'x', target: 200, ...now }],
      },
      'latest',
    );
    const { move } = standing ?? {};
    return move ? `${formatExact(move.by)} ${move.step}` : 'none';
  };

  test('in points of its own quotient, and by heap', () => {
    assert.equal(since(100, { value: 106.4 }), '3.2 0');
    assert.equal(since(178, { value: 182 }), '2 1');
    assert.equal(since(182, { value: 200 }), '9 1');
    assert.equal(since(200, { value: 182 }), '−9 -1');
    assert.equal(since(106, { value: 106 }), '0 0');
  });

  test('a level in its own unit, with no step for holding on', () => {
    assert.equal(since(90.2, { value: 90, target: 92, kind: 'level', unit: '%' }), '−0.2 0');
    assert.equal(since(91, { value: 93, target: 92, kind: 'level', unit: '%' }), '2 0');
  });

  test('nothing where one of the two has no figure, or the snapshot does not name it', () => {
    assert.equal(since(null, { value: 10 }), 'none');
    assert.equal(since(10, { value: null }), 'none');
    assert.equal(since(10, { value: 20, id: 'b' }), 'none');
  });

  test('there and back is the same with the other sign', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 }), (a, b) => {
        const [to = '', toStep] = since(a, { value: b }).split(' ');
        const [back = '', backStep] = since(b, { value: a }).split(' ');
        assert.equal(Number(to.replace('−', '-')) + Number(back.replace('−', '-')), 0);
        assert.equal(Number(toStep) + Number(backStep), 0);
      }),
    );
  });

  test('in the ledger of two cities: every move that is there has a snapshot behind it', () => {
    const standings = judged(cityLedger, 'latest');
    assert.equal(standings.filter(({ move }) => move).length, 23);
    assert.equal(standings.filter(({ move }) => move && signOf(move.by) < 0).length, 1);
  });

  test('2,000 targets are judged one by one', () => {
    assert.equal(judged(countyLedger(2000), 'latest').length, 2000);
  });
});
