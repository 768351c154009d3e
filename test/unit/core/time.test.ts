import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { daysInMonth } from '../../../src/core/schedule.js';
import { civil, maybeWhen, shanghaiDay, shanghaiTime } from '../../../src/core/time.js';
import { when } from './given.js';

const text = (day: number): string => {
  const { year, month, day: date } = civil(day);
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
};

describe('days and months', () => {
  test('a day is one day', () => {
    const found = when('2026-11-20');
    assert.equal(found.precision, 'day');
    assert.equal(found.first, found.last);
    assert.equal(text(found.first), '2026-11-20');
    assert.equal('ms' in found, false);
  });
  test('a month begins with its first day and counts to its end', () => {
    for (const [month, last] of [
      ['2026-11', '2026-11-30'],
      ['2026-12', '2026-12-31'],
      ['2026-02', '2026-02-28'],
      ['2028-02', '2028-02-29'],
    ] as const) {
      const found = when(month);
      assert.equal(found.precision, 'month');
      assert.equal(text(found.first), month + '-01');
      assert.equal(text(found.last), last);
    }
  });
  test('dates that do not exist are no dates', () => {
    for (const bad of [
      '2026-02-30',
      '2026-02-29',
      '2026-04-31',
      '2026-13-01',
      '2026-00-10',
      '2026-01-00',
      '2026-01-32',
      '2100-02-29',
    ])
      assert.equal(maybeWhen(bad), undefined, bad);
    assert.ok(maybeWhen('2028-02-29'));
    assert.ok(maybeWhen('2000-02-29'));
  });
  test('other forms are not guessed', () => {
    for (const bad of [
      '',
      '2026',
      '2026-1-5',
      '2026/11/20',
      '20261120',
      '2026年11月20日',
      ' 2026-11-20',
      '2026-11-20\n',
      '2026-11-20Z',
      '2026-11T10:00Z',
      '26-11-20',
      '0026-11-20',
    ])
      assert.equal(maybeWhen(bad), undefined, JSON.stringify(bad));
  });
});

describe('moments', () => {
  test('an offset is needed: a time without one is no moment', () => {
    assert.equal(maybeWhen('2026-11-20T10:00:00'), undefined);
    assert.equal(maybeWhen('2026-11-20T10:00'), undefined);
    assert.equal(maybeWhen('2026-11-20 10:00:00+08:00'), undefined);
  });
  test('the same moment in any offset', () => {
    for (const same of [
      '2026-11-20T10:00:00+08:00',
      '2026-11-20T02:00Z',
      '2026-11-20T02:00:00.000Z',
      '2026-11-19T21:30:00-04:30',
      '2026-11-20T10:00:00+0800',
    ])
      assert.equal(when(same).ms, Date.UTC(2026, 10, 20, 2), same);
  });
  test('the day is the one in Shanghai: it turns at 16:00 UTC', () => {
    assert.equal(text(when('2026-12-31T15:59:59Z').first), '2026-12-31');
    assert.equal(text(when('2026-12-31T16:00:00Z').first), '2027-01-01');
    assert.equal(text(when('2027-01-01T00:00:00+08:00').first), '2027-01-01');
    assert.equal(text(when('2026-12-31T23:59:59+08:00').first), '2026-12-31');
    assert.equal(text(when('2026-02-28T16:00:00Z').first), '2026-03-01');
  });
  test('impossible times are no times', () => {
    for (const bad of ['24:00:00', '10:60:00', '10:00:60'])
      assert.equal(maybeWhen(`2026-11-20T${bad}+08:00`), undefined, bad);
    assert.equal(maybeWhen('2026-11-20T10:00:00+25:00'), undefined);
    assert.equal(maybeWhen('2026-02-30T10:00:00Z'), undefined);
  });
  test('fractions of a second to the millisecond', () => {
    assert.equal(when('2026-11-20T02:00:00.289Z').ms, Date.UTC(2026, 10, 20, 2) + 289);
    assert.equal(when('2026-11-20T02:00:00.5Z').ms, Date.UTC(2026, 10, 20, 2) + 500);
    assert.equal(when('2026-11-20T02:00:00.999999999Z').ms, Date.UTC(2026, 10, 20, 2) + 999);
  });
  test('the time is told in Shanghai', () => {
    assert.equal(shanghaiTime(Date.UTC(2026, 10, 20, 1, 5)), '09:05');
    assert.equal(shanghaiTime(Date.UTC(2026, 10, 20, 16)), '00:00');
  });
});

describe('the calendar', () => {
  test('days in a month, leap years counted', () => {
    assert.deepEqual(
      [1, 2, 4, 12].map((month) => daysInMonth(2026, month)),
      [31, 28, 30, 31],
    );
    assert.deepEqual(
      [2024, 2028, 2000, 2100].map((year) => daysInMonth(year, 2)),
      [29, 29, 29, 28],
    );
  });
  test('20 November 2026 is the 324th day of its year', () =>
    assert.equal(when('2026-11-20').first - when('2026-01-01').first + 1, 324));
  test('every day reads back as itself, before 1970 too', () => {
    fc.assert(
      fc.property(fc.integer({ min: -25_000, max: 60_000 }), (day) => {
        const found = when(text(day));
        assert.equal(found.first, day);
        assert.equal(
          when(text(day).slice(0, 7)).first <= day && day <= when(text(day).slice(0, 7)).last,
          true,
        );
      }),
    );
  });
  test('every moment lies in the Shanghai day that its own text names', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), (ms) => {
        const local = new Date(ms + 8 * 3_600_000).toISOString();
        assert.equal(text(shanghaiDay(ms)), local.slice(0, 10));
        assert.equal(when(local.replace('Z', '+08:00')).ms, ms);
        assert.equal(when(new Date(ms).toISOString()).first, shanghaiDay(ms));
        assert.equal(shanghaiTime(ms), local.slice(11, 16));
      }),
    );
  });
  test('no text makes it throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{4}-\d\d(-\d\d(T\d\d:\d\dZ)?)?$/)), (given) => {
        const found = maybeWhen(given);
        if (found) assert.ok(Number.isInteger(found.first) && found.last >= found.first);
      }),
    );
  });
});
