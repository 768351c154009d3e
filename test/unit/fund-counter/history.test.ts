import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { maybeHistoryLine, type HistoryLine } from '../../../src/fund-counter/fund-history.js';
import { periodTotals } from '../../../src/fund-counter/fund-periods.js';
import { sentenceOfFund, tableOfFund } from '../../../src/fund-counter/fund-counter-speech.js';
import { historyFund } from '../../../stories/fund-examples.js';
import { read, TODAY } from './space.js';

const totals = (document: object): string[] =>
  periodTotals(read({ name: 'x', amount: 100, ...document })).map(
    ({ kind, amount }) => `${kind} ${Number(amount.n) / Number(amount.d)}`,
  );
const points = (...entries: [string, number | object | null][]): object[] =>
  entries.map(([asOf, amount]) => ({ asOf, amount }));

describe('what day, week, month and year added', () => {
  test('at the cut-off, weeks from Monday', () => {
    assert.deepEqual(totals(historyFund), ['day 32000', 'week 1004500', 'month 2298500', 'year 12349500']);
  });
  test('only from what stood at the end of the eve, to the day', () => {
    const asOf = '2026-11-20';
    assert.deepEqual(totals({ asOf, history: points(['2026-10-31', 60]) }), ['month 40']);
    assert.deepEqual(totals({ asOf, history: points(['2026-10', 60]) }), ['month 40']);
    assert.deepEqual(totals({ asOf, history: points(['2026-10-30', 60], ['2026-11-01', 61]) }), []);
    assert.deepEqual(totals({ asOf, history: points(['2026-10-31T08:00:00+08:00', 60]) }), []);
    assert.deepEqual(totals({ history: points(['2026-10', 60]) }), []);
  });
  test('a month as the cut-off has no day and no week', () => {
    const history = points(['2026-10', 60], ['2026-11-29', 90], ['2025-12', 10]);
    assert.deepEqual(totals({ asOf: '2026-11', history }), ['month 40', 'year 90']);
  });
  test('none of what is not exact, or not of this count', () => {
    const asOf = '2026-11-20';
    assert.deepEqual(totals({ asOf, history: points(['2026-10', null]) }), []);
    assert.deepEqual(totals({ asOf, history: points(['2026-10', { value: 60, qualifier: '余' }]) }), []);
    assert.deepEqual(
      totals({ asOf, amount: { value: 100, qualifier: '近' }, history: points(['2026-10', 60]) }),
      [],
    );
    const period = { start: '2026-01-01', end: '2026-12-31' };
    assert.deepEqual(totals({ asOf, period, history: points(['2025-12', 60], ['2026-10', 70]) }), [
      'month 30',
    ]);
  });
  test('what was taken back is below zero', () => {
    assert.deepEqual(totals({ asOf: '2026-11-20', history: points(['2026-10', 160]) }), ['month -60']);
  });
  test('is in the sentence and the history in the table', () => {
    assert.match(
      sentenceOfFund(read(historyFund), 'zh-CN', TODAY),
      /；当日新增3\.2万元，当周新增100\.45万元，当月新增229\.85万元，当年新增1234\.95万元；/,
    );
    const { rows } = tableOfFund(read(historyFund), 'zh-CN');
    assert.deepEqual(rows[1]?.slice(0, 3), ['2025年12月31日', '18,855,000', '元']);
    assert.equal(rows.length, 8);
  });
});

describe('the line of the history', () => {
  const room = { left: 0, top: 0, width: 100, height: 48, size: 13 };
  const line = (...values: (number | undefined)[]): HistoryLine | undefined =>
    maybeHistoryLine(
      { points: values.map((value, at) => ({ day: at * 10, value })), from: '', to: '' },
      room,
    );
  test('stands on a true zero: half the amount is half as high', () => {
    const found = line(50, 100);
    assert.equal(found?.path, 'M4 24h0L96 4');
    assert.equal(found?.zeroY, 44);
  });
  test('goes below it for corrections', () => {
    const found = line(-10, 10);
    assert.deepEqual([found?.path, found?.zeroY], ['M4 44h0L96 4', 24]);
  });
  test('is broken where a figure is missing', () => {
    assert.equal(line(10, undefined, 10)?.path, 'M4 4h0M96 4h0');
  });
  test('all zero lies at the foot', () => assert.equal(line(0, 0)?.path, 'M4 44h0L96 44'));
  test('is none for fewer than two figures, or for one day', () => {
    assert.equal(line(), undefined);
    assert.equal(line(5), undefined);
    assert.equal(line(5, undefined), undefined);
    const sameDay = [1, 2].map((value) => ({ day: 3, value }));
    assert.equal(maybeHistoryLine({ points: sameDay, from: '', to: '' }, room), undefined);
  });
  test('property: it never leaves its room', () => {
    const value = fc.option(fc.double({ min: -1e15, max: 1e15, noNaN: true }), { nil: undefined });
    fc.assert(
      fc.property(fc.array(value, { minLength: 2, maxLength: 30 }), (values) => {
        const found = line(...values);
        if (!found) return;
        for (const [, x, y] of found.path.matchAll(/[ML]([\d.-]+) ([\d.-]+)/g)) {
          assert.ok(Number(x) >= 4 && Number(x) <= 96, x);
          assert.ok(Number(y) >= 4 && Number(y) <= 44, y);
        }
        assert.ok(found.zeroY >= 4 && found.zeroY <= 44);
      }),
    );
  });
});
