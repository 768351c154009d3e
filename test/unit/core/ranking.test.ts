import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { compare, roundAt, toNumber, type Exact } from '../../../src/core/exact.js';
import {
  rankPlaces as rankFigures,
  type Named,
  type Place,
  type TiePolicy,
} from '../../../src/core/ranking.js';
import { exact } from './given.js';

interface Rankable extends Named {
  readonly value: Exact;
}

/** Ranks rows by their values. */
const rankPlaces = (rows: readonly Rankable[], ...how: [('high' | 'low')?, TiePolicy?]): Place[] => {
  const values = rows.map(({ value }) => value);
  return rankFigures(rows, values, values.map(toNumber), ...how);
};

const row = (name: string, value: string, code?: string): Rankable => ({ name, value: exact(value), code });
const names = (rows: readonly Rankable[], ...how: [('high' | 'low')?, TiePolicy?]): string[] =>
  rankPlaces(rows, ...how).map(({ index, rank, tied }) => `${rank}${tied ? '=' : ''} ${rows[index]?.name}`);

const FOUR = [row('丁', '60', '04'), row('乙', '80', '02'), row('甲', '90', '01'), row('丙', '80', '03')];

describe('ties (truth rule 9)', () => {
  test('competition is the default: 1, 2, 2, 4', () =>
    assert.deepEqual(names(FOUR), ['1 甲', '2= 乙', '2= 丙', '4 丁']));
  test('dense: 1, 2, 2, 3', () =>
    assert.deepEqual(names(FOUR, 'high', 'dense'), ['1 甲', '2= 乙', '2= 丙', '3 丁']));
  test('ordinal goes by code, and shares no rank', () =>
    assert.deepEqual(names(FOUR, 'high', 'ordinal'), ['1 甲', '2 乙', '3 丙', '4 丁']));
  test('low is better', () => assert.deepEqual(names(FOUR, 'low'), ['1 丁', '2= 乙', '2= 丙', '4 甲']));
  test('all alike share the first place', () => {
    const rows = [row('乙', '5', '2'), row('甲', '5.0', '1'), row('丙', '5.00', '3')];
    assert.deepEqual(names(rows), ['1= 甲', '1= 乙', '1= 丙']);
    assert.deepEqual(names(rows, 'high', 'dense'), ['1= 甲', '1= 乙', '1= 丙']);
    assert.deepEqual(names(rows, 'high', 'ordinal'), ['1 甲', '2 乙', '3 丙']);
  });
  test('within a tie by code, then by name, then as given', () => {
    const rows = [row('b', '5'), row('a', '5'), row('c', '5', '1'), row('b', '5', '1'), row('a', '5')];
    assert.deepEqual(
      rankPlaces(rows).map(({ index }) => index),
      [1, 4, 0, 3, 2],
    );
  });
  test('on the raw figures: 81.04 and 81.03 are no tie, though both read 81.0', () =>
    assert.deepEqual(names([row('甲', '81.03'), row('乙', '81.04')]), ['1 乙', '2 甲']));
  test('at a precision on what is shown: 81.04 and 81.03 share the rank, in order of code', () => {
    const rows = [
      row('乙', '81.04', '02'),
      row('甲', '81.03', '01'),
      row('丙', '80.96', '03'),
      row('丁', '80.94', '04'),
    ];
    const shown = rows.map((one) => ({ ...one, value: roundAt(one.value, 1) }));
    assert.deepEqual(
      rankPlaces(shown).map(({ index, rank }) => [rows[index]?.name, rank]),
      [
        ['甲', 1],
        ['乙', 1],
        ['丙', 1],
        ['丁', 4],
      ],
    );
  });
  test('figures that doubles cannot tell apart rank by their last digit', () => {
    const rows = [
      row('甲', '123456789012345678.01'),
      row('乙', '123456789012345678.02'),
      row('丙', '-123456789012345678.02'),
      row('丁', '-123456789012345678.01'),
    ];
    assert.deepEqual(names(rows), ['1 乙', '2 甲', '3 丁', '4 丙']);
    assert.deepEqual(names([{ name: '甲', value: { n: 1n, d: 3n } }, row('乙', '0.3333333333333333333')]), [
      '1 甲',
      '2 乙',
    ]);
  });
  test('0.1 + 0.2 ties with 0.3', () => {
    const both: Rankable = { name: '甲', value: { n: 30n, d: 100n } };
    assert.deepEqual(
      names([both, row('乙', '0.3')]).map((place) => place.slice(0, 2)),
      ['1=', '1='],
    );
  });
  test('nobody and one', () => {
    assert.deepEqual(rankPlaces([]), []);
    assert.deepEqual(names([row('甲', '5')]), ['1 甲']);
  });
});

describe('figures that are nearly alike', () => {
  const order = (values: readonly string[], direction?: 'high' | 'low'): (string | undefined)[] =>
    rankPlaces(
      values.map((value) => row('甲', value)),
      direction,
    ).map(({ index }) => values[index]);

  test('differ in their last digits, behind millions or around zero', () => {
    const millions = ['1234567890.3', '1234567890.1', '-1234567890.2', '1234567890.2', '-1234567890.1'];
    assert.deepEqual(order(millions, 'low'), [
      ...['-1234567890.2', '-1234567890.1', '1234567890.1', '1234567890.2', '1234567890.3'],
    ]);
    const small = ['0.000002', '0', '-0.000001', '0.000001', '-0.000002'];
    assert.deepEqual(order(small), ['0.000002', '0.000001', '0', '-0.000001', '-0.000002']);
  });

  test('differ beyond what a double can tell', () => {
    const long = ['100000000000000000.2', '100000000000000000.1', '100000000000000000.3'];
    assert.deepEqual(
      order(long).map((value) => value?.slice(-1)),
      ['3', '2', '1'],
    );
  });
});

describe('for any rows', () => {
  const rows = fc.array(
    fc.record({
      name: fc.constantFrom('甲', '乙', '丙', '丁'),
      code: fc.option(fc.constantFrom('01', '02', '03'), { nil: undefined }),
      value: fc
        .tuple(fc.bigInt({ min: -3n, max: 3n }), fc.constantFrom(1n, 2n, 10n))
        .map(([n, d]): Exact => ({ n, d })),
    }),
    { maxLength: 12 },
  );
  const policies = fc.constantFrom<TiePolicy>('competition', 'dense', 'ordinal');
  const directions = fc.constantFrom<'high' | 'low'>('high', 'low');

  test('a competition rank is 1 + the rows that are strictly better; a dense one counts their values once', () => {
    fc.assert(
      fc.property(rows, directions, (given, direction) => {
        const better = (a: Exact, b: Exact): boolean => compare(a, b) === (direction === 'high' ? 1 : -1);
        for (const policy of ['competition', 'dense'] as const)
          for (const { index, rank, tied } of rankPlaces(given, direction, policy)) {
            const own = (given[index] as Rankable).value;
            const ahead = given.filter(({ value }) => better(value, own)).map(({ value }) => value);
            const distinct = ahead.filter(
              (value, i) => ahead.findIndex((other) => compare(other, value) === 0) === i,
            );
            assert.equal(rank, 1 + (policy === 'dense' ? distinct : ahead).length);
            assert.equal(tied, given.filter(({ value }) => compare(value, own) === 0).length > 1);
          }
      }),
    );
  });

  test('every row has exactly one place, ranks never fall, ordinal ranks are 1 to n', () => {
    fc.assert(
      fc.property(rows, directions, policies, (given, direction, policy) => {
        const places = rankPlaces(given, direction, policy);
        assert.deepEqual(
          places.map(({ index }) => index).sort((a, b) => a - b),
          given.map((_, index) => index),
        );
        places.forEach(({ rank, tied }, i) => {
          if (i > 0) assert.ok(rank >= (places[i - 1]?.rank ?? 0));
          if (policy === 'ordinal') assert.deepEqual([rank, tied], [i + 1, false]);
        });
      }),
    );
  });

  test('the order of the input changes nothing', () => {
    const shuffled = rows.chain((given) =>
      fc.tuple(
        fc.constant(given),
        fc.shuffledSubarray(given, { minLength: given.length, maxLength: given.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, directions, policies, ([given, mixed], direction, policy) => {
        const told = (list: readonly Rankable[]): string[] =>
          rankPlaces(list, direction, policy).map(({ index, rank, tied }) => {
            const { code, name, value } = list[index] as Rankable;
            return [rank, tied, code, name, Number(value.n) / Number(value.d)].join();
          });
        assert.deepEqual(told(mixed), told(given));
      }),
    );
  });

  test('the input is not touched', () => {
    const given = Object.freeze(FOUR.map((one) => Object.freeze(one)));
    rankPlaces(given);
    assert.deepEqual(
      given.map(({ name }) => name),
      ['丁', '乙', '甲', '丙'],
    );
  });
});

test('2,850 counties, many of them tied', () => {
  const rows = Array.from({ length: 2850 }, (_, i) =>
    row(`县${i}`, String((i * 7919) % 101), String(100_000 + i)),
  );
  const places = rankPlaces(rows);
  assert.equal(places.length, 2850);
  assert.equal(places[0]?.rank, 1);
  assert.equal(rows[places[0]?.index ?? -1]?.value.n, 100n);
});
