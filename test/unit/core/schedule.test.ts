import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { compare, HUNDRED, signOf, subtract, ZERO, type Exact } from '../../../src/core/exact.js';
import { formatGap, formatPercent } from '../../../src/core/number-text.js';
import { isOver, maybeSchedule, type Period, type SchedulePlan } from '../../../src/core/schedule.js';
import { cutoff, exact, period, when } from './given.js';

const YEAR = period('2026-01-01', '2026-12-31');

function share(plan: SchedulePlan | undefined, within: Period | undefined, asOf: string): Exact {
  const schedule = maybeSchedule(plan, within, cutoff(asOf));
  assert.ok(schedule);
  return schedule.percent;
}
const shown = (plan: SchedulePlan | undefined, within: Period | undefined, asOf: string): string =>
  formatPercent(share(plan, within, asOf), [HUNDRED]);
function is(actual: Exact, n: bigint, d: bigint): void {
  assert.equal(compare(actual, { n, d }), 0, `${actual.n}/${actual.d} is not ${n}/${d}`);
}

describe('by day', () => {
  test('20 November is day 324 of 365: 88.8%, and 45% lies 43.8 points below', () => {
    const schedule = maybeSchedule('by-day', YEAR, cutoff('2026-11-20'));
    assert.ok(schedule?.elapsed && schedule.total);
    assert.equal(schedule.method, 'by-day');
    is(schedule.elapsed, 324n, 1n);
    is(schedule.total, 365n, 1n);
    is(schedule.percent, 32_400n, 365n);
    assert.equal(formatPercent(schedule.percent, [HUNDRED]), '88.8%');
    assert.deepEqual(formatGap(subtract(exact('45'), schedule.percent)), { text: '43.8', less: false });
  });
  test('is the default', () => assert.equal(shown(undefined, YEAR, '2026-11-20'), '88.8%'));
  test('the cut-off day is included', () => {
    is(share('by-day', YEAR, '2026-01-01'), 100n, 365n);
    is(share('by-day', YEAR, '2026-12-30'), 36_400n, 365n);
    assert.equal(shown('by-day', YEAR, '2026-12-30'), '99.7%');
  });
  test('a cut-off month counts to its end', () => is(share('by-day', YEAR, '2026-02'), 5900n, 365n));
  test('leap years are counted', () => {
    const leap = period('2028-01', '2028-12');
    is(share('by-day', leap, '2028-02-29'), 6000n, 366n);
    is(share('by-day', leap, '2028-12-30'), 36_500n, 366n);
  });
  test('a cut-off with a time is the day in Shanghai', () => {
    is(share('by-day', YEAR, '2026-11-20T15:59:59Z'), 32_400n, 365n);
    is(share('by-day', YEAR, '2026-11-20T16:00:00Z'), 32_500n, 365n);
  });
  test('a period of one day', () =>
    assert.equal(shown('by-day', period('2026-05-01', '2026-05-01'), '2026-05-01'), '100.0%'));
  test('100% only on the last day', () => {
    // 2191 of 2192 days: 99.954%
    assert.equal(shown('by-day', period('2021-01-01', '2027-01-01'), '2026-12-31'), '99.9%');
  });
});

describe('by month', () => {
  test('whole months: the end of November is 11/12', () => {
    is(share('by-month', YEAR, '2026-11'), 1100n, 12n);
    is(share('by-month', YEAR, '2026-11-30'), 1100n, 12n);
    assert.equal(shown('by-month', YEAR, '2026-11'), '91.7%');
  });
  test('a part month counts by its days: 20 November is 10 months and 20/30', () => {
    is(share('by-month', YEAR, '2026-11-20'), 100n * 320n, 360n);
    assert.equal(shown('by-month', YEAR, '2026-11-20'), '88.9%');
  });
  test('in February of a leap year by 29', () =>
    is(share('by-month', period('2028-01', '2028-12'), '2028-02-10'), 100n * (29n + 10n), 29n * 12n));
  test('a period that begins and ends in the middle of a month', () => {
    // 16/31 + 2 + 15/30 months in all; 16/31 + 15/30 by 15 April: 63/187
    const within = period('2026-03-16', '2026-06-15');
    is(share('by-month', within, '2026-04-15'), 6300n, 187n);
    is(share('by-month', within, '2026-06-15'), 100n, 1n);
  });
  test('over the turn of a year', () =>
    is(share('by-month', period('2025-07', '2026-06'), '2026-01'), 700n, 12n));
  test('says so, with what has elapsed', () => {
    const schedule = maybeSchedule('by-month', YEAR, cutoff('2026-03-31'));
    assert.ok(schedule?.elapsed && schedule.total);
    assert.equal(schedule.method, 'by-month');
    is(schedule.elapsed, 3n, 1n);
    is(schedule.total, 12n, 1n);
  });
});

describe('before the start and after the end', () => {
  const plan = [{ date: when('2026-06-30'), due: 40 }];
  for (const [name, way] of [
    ['by day', 'by-day'],
    ['by month', 'by-month'],
    ['by plan', plan],
  ] as const) {
    test(`${name}: 0 before the start, 100 from the end on`, () => {
      is(share(way, YEAR, '2025-12-31'), 0n, 1n);
      is(share(way, YEAR, '2020-05'), 0n, 1n);
      is(share(way, YEAR, '2026-12-31'), 100n, 1n);
      is(share(way, YEAR, '2027-01-01'), 100n, 1n);
      is(share(way, YEAR, '2031-08'), 100n, 1n);
    });
  }
});

describe("the plan's own nodes", () => {
  const plan = [
    { date: when('2026-12-31'), due: 100 },
    { date: when('2026-06-30'), due: 50 },
  ];
  test('on a node it is the node', () => is(share(plan, YEAR, '2026-06-30'), 50n, 1n));
  test('straight between nodes, in any order given', () => {
    // 92 of 184 days from 30 June to 31 December
    is(share(plan, YEAR, '2026-09-30'), 75n, 1n);
    is(share(plan, undefined, '2026-09-30'), 75n, 1n);
  });
  test('straight from 0 at the start to the first node', () =>
    is(share(plan, YEAR, '2026-03-31'), 50n * 90n, 181n));
  test('a node given by month stands at its end', () =>
    is(
      share(
        [
          { date: when('2026-06'), due: 50 },
          { date: when('2026-12'), due: 100 },
        ],
        YEAR,
        '2026-06-30',
      ),
      50n,
      1n,
    ));
  test('straight from the last node to 100 at the end of the period', () => {
    // 46 of 92 days from 30 September to 31 December
    const short = [{ date: when('2026-09-30'), due: 80 }];
    is(share(short, YEAR, '2026-11-15'), 90n, 1n);
    is(share(short, YEAR, '2026-12-31'), 100n, 1n);
  });
  test('without a period: 0 before the first node, the last node from there on', () => {
    is(share(plan, undefined, '2026-06-29'), 0n, 1n);
    is(share(plan, undefined, '2027-02-01'), 100n, 1n);
  });
  test('decimals stay exact', () =>
    is(share([{ date: when('2026-03-31'), due: 33.3 }], YEAR, '2026-03-31'), 333n, 10n));
  test('says so', () => assert.equal(maybeSchedule(plan, YEAR, cutoff('2026-07-01'))?.method, 'plan'));
  test('does not touch the plan', () => {
    const before = JSON.stringify(plan);
    share(plan, YEAR, '2026-07-01');
    assert.equal(JSON.stringify(plan), before);
  });
});

describe('a number given', () => {
  test('is the schedule, with a period or without', () => {
    is(share(75.5, undefined, '2026-11-20'), 755n, 10n);
    is(share(75.5, YEAR, '2026-11-20'), 755n, 10n);
    assert.equal(maybeSchedule(75.5, undefined, 0)?.method, 'given');
    is(share(0, undefined, '2026-11-20'), 0n, 1n);
  });
});

describe('no schedule', () => {
  test('where the data gives neither a period nor a schedule', () => {
    assert.equal(maybeSchedule(undefined, undefined, cutoff('2026-11-20')), undefined);
    assert.equal(maybeSchedule('by-day', undefined, cutoff('2026-11-20')), undefined);
    assert.equal(maybeSchedule('by-month', undefined, cutoff('2026-11-20')), undefined);
    assert.equal(maybeSchedule([], YEAR, cutoff('2026-11-20')), undefined);
    assert.equal(maybeSchedule(NaN, YEAR, cutoff('2026-11-20')), undefined);
  });
  test('for a period that ends before it starts', () => {
    const backward = period('2026-12-31', '2026-01-01');
    for (const plan of ['by-day', 'by-month', [{ date: when('2026-06'), due: 50 }]] as const)
      assert.equal(maybeSchedule(plan, backward, cutoff('2026-06-01')), undefined);
  });
});

describe('isOver', () => {
  test('from the end of the last day on', () => {
    assert.equal(isOver(YEAR, cutoff('2026-12-30')), false);
    assert.equal(isOver(YEAR, cutoff('2026-12-31')), true);
    assert.equal(isOver(YEAR, cutoff('2026-12')), true);
    assert.equal(isOver(undefined, cutoff('2026-12-31')), false);
  });
});

describe('for any period', () => {
  const plans = fc.constantFrom<SchedulePlan>('by-day', 'by-month');
  const day = fc.integer({ min: 18_000, max: 24_000 });
  const periods = fc.tuple(day, fc.integer({ min: 0, max: 1200 })).map(([first, length]): Period => {
    const at = (number: number): Period['start'] => ({ first: number, last: number, precision: 'day' });
    return { start: at(first), end: at(first + length) };
  });

  test('the share lies between 0 and 100, never falls, and is 100 exactly from the last day on', () => {
    fc.assert(
      fc.property(plans, periods, day, fc.integer({ min: 0, max: 400 }), (plan, within, at, later) => {
        const now = maybeSchedule(plan, within, at)?.percent as Exact;
        const then = maybeSchedule(plan, within, at + later)?.percent as Exact;
        assert.ok(compare(now, ZERO) >= 0 && compare(now, HUNDRED) <= 0);
        assert.ok(compare(then, now) >= 0);
        assert.equal(compare(now, HUNDRED) === 0, at >= within.end.last);
        assert.equal(signOf(now) === 0, at < within.start.first);
      }),
      { numRuns: 300 },
    );
  });

  test('a plan with rising nodes rises, from 0 to 100', () => {
    const nodes = fc
      .array(fc.tuple(fc.integer({ min: 0, max: 364 }), fc.integer({ min: 0, max: 100 })), {
        minLength: 1,
        maxLength: 5,
      })
      .map((pairs) => {
        const days = [...new Set(pairs.map(([at]) => at))].sort((a, b) => a - b);
        const dues = pairs.map(([, due]) => due).sort((a, b) => a - b);
        return days.map((at, i) => {
          const number = YEAR.start.first + at;
          return { date: { first: number, last: number, precision: 'day' as const }, due: dues[i] ?? 100 };
        });
      });
    fc.assert(
      fc.property(
        nodes,
        fc.integer({ min: -3, max: 367 }),
        fc.integer({ min: 0, max: 60 }),
        (plan, at, later) => {
          const now = maybeSchedule(plan, YEAR, YEAR.start.first + at)?.percent as Exact;
          const then = maybeSchedule(plan, YEAR, YEAR.start.first + at + later)?.percent as Exact;
          assert.ok(compare(now, ZERO) >= 0 && compare(now, HUNDRED) <= 0);
          assert.ok(compare(then, now) >= 0);
        },
      ),
    );
  });
});
