import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import fc from 'fast-check';
import {
  isWithin,
  maybeHours,
  maybeMinutes,
  nextTimeMs,
  type Hours,
} from '../../../src/board/board-hours.js';

const DAY_MS = 86_400_000;
const at = (text: string): number => Date.parse(text);
const hoursOf = (text: string): Hours => {
  const hours = maybeHours(text);
  assert.ok(hours, text);
  return hours;
};
const zone = process.env['TZ'];
after(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

describe('a time of day', () => {
  it('is minutes after midnight; the end of a day is the beginning of the next', () => {
    for (const [text, minutes] of [
      ['00:00', 0],
      ['0:00', 0],
      ['4:30', 270],
      ['04:30', 270],
      [' 19:05 ', 1145],
      ['23:59', 1439],
      ['24:00', 0],
    ] as const)
      assert.equal(maybeMinutes(text), minutes, text);
  });

  it('is nothing else', () => {
    for (const text of [
      '',
      '4',
      '430',
      '4:3',
      '004:30',
      '24:01',
      '25:00',
      '12:60',
      '-1:00',
      '12:00:00',
      '4:30 pm',
      '１２:00',
      '04：30',
      'NaN:NaN',
      '1e1:00',
    ])
      assert.equal(maybeMinutes(text), undefined, text);
  });
});

describe('hours', () => {
  it('are read with any dash', () => {
    const night = { from: 1140, to: 420 };
    for (const text of [
      '19:00-07:00',
      '19:00 - 7:00',
      '19:00–07:00',
      '19:00—07:00',
      '19:00~07:00',
      '19:00至07:00',
    ])
      assert.deepEqual(maybeHours(text), night, text);
    assert.deepEqual(maybeHours('20:00-24:00'), { from: 1200, to: 0 });
  });

  it('are nothing where there is no beginning, no end, or no length', () => {
    for (const text of [
      undefined,
      null,
      '',
      '-',
      '19:00',
      '19:00-',
      '-07:00',
      '19:00-07:00-08:00',
      '19:00-25:00',
      '19:00/07:00',
      '07:00-07:00',
      '00:00-24:00',
      'night',
    ])
      assert.equal(maybeHours(text), undefined, String(text));
  });

  it('begin with their first minute and end before their last, past midnight too', () => {
    const night = hoursOf('19:00-07:00');
    for (const [moment, isNight] of [
      ['2026-11-22T18:59:59.999+08:00', false],
      ['2026-11-22T19:00:00+08:00', true],
      ['2026-11-22T23:59:59.999+08:00', true],
      ['2026-11-23T00:00:00+08:00', true],
      ['2026-11-23T06:59:59.999+08:00', true],
      ['2026-11-23T07:00:00+08:00', false],
      ['2026-11-23T12:00:00+08:00', false],
    ] as const)
      assert.equal(isWithin(night, at(moment)), isNight, moment);
  });

  it('within a day, and up to its end', () => {
    const noon = hoursOf('12:00-13:30');
    assert.equal(isWithin(noon, at('2026-11-22T11:59:59.999+08:00')), false);
    assert.equal(isWithin(noon, at('2026-11-22T12:00:00+08:00')), true);
    assert.equal(isWithin(noon, at('2026-11-22T13:29:59.999+08:00')), true);
    assert.equal(isWithin(noon, at('2026-11-22T13:30:00+08:00')), false);
    const evening = hoursOf('20:00-24:00');
    assert.equal(isWithin(evening, at('2026-11-22T23:59:59.999+08:00')), true);
    assert.equal(isWithin(evening, at('2026-11-23T00:00:00+08:00')), false);
    const morning = hoursOf('24:00-06:00');
    assert.equal(isWithin(morning, at('2026-11-23T00:00:00+08:00')), true);
    assert.equal(isWithin(morning, at('2026-11-22T23:59:59.999+08:00')), false);
  });

  it('cover each minute of a day once with the hours that are left over', () => {
    const minutes = fc.integer({ min: 0, max: 1439 });
    const ms = fc.integer({ min: -4e12, max: 4e12 });
    fc.assert(
      fc.property(minutes, minutes, ms, (from, to, ms) => {
        if (from === to) return;
        assert.notEqual(isWithin({ from, to }, ms), isWithin({ from: to, to: from }, ms));
      }),
    );
  });
});

describe('the next time', () => {
  it('is today where it is still to come, else tomorrow; never now', () => {
    const next = (minutes: number, moment: string): string =>
      new Date(nextTimeMs(minutes, at(moment))).toISOString();
    assert.equal(next(270, '2026-11-22T04:29:59.999+08:00'), '2026-11-21T20:30:00.000Z');
    assert.equal(next(270, '2026-11-22T04:30:00+08:00'), '2026-11-22T20:30:00.000Z');
    assert.equal(next(270, '2026-11-22T23:59:00+08:00'), '2026-11-22T20:30:00.000Z');
    assert.equal(next(0, '2026-12-31T23:59:59+08:00'), '2026-12-31T16:00:00.000Z');
    assert.equal(next(0, '2026-12-31T16:00:00Z'), '2027-01-01T16:00:00.000Z');
  });

  it('is at that minute in Asia/Shanghai, strictly later and within a day, wherever the page is read', () => {
    // Its own clock, without what is tested: hours and minutes by the tables of the runtime.
    const clock = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Asia/Shanghai',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    });
    for (const TZ of ['Asia/Shanghai', 'UTC', 'America/New_York', 'Pacific/Kiritimati']) {
      process.env['TZ'] = TZ;
      fc.assert(
        fc.property(
          fc.integer({ min: 0, max: 1439 }),
          // From 1992 on: before it there was summer time.
          fc.integer({ min: 694_224_000_000, max: 4_000_000_000_000 }),
          (minutes, ms) => {
            const next = nextTimeMs(minutes, ms);
            assert.ok(next > ms && next <= ms + DAY_MS);
            const two = (value: number): string => String(value).padStart(2, '0');
            assert.equal(clock.format(next), `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:00`);
          },
        ),
        { numRuns: 50 },
      );
    }
  });
});
