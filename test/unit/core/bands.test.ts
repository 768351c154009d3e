import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { bandBounds, judgeByBands, type Band, type BandCondition } from '../../../src/core/bands.js';
import { judgeByDefault, type Light } from '../../../src/core/bands-default.js';
import { compare, HUNDRED, signOf, subtract, whole, type Exact } from '../../../src/core/exact.js';
import { SLIGHTLY } from '../../../src/core/floor-sum.js';
import { formatGap } from '../../../src/core/number-text.js';
import { maybeRatioToSchedule, measure, type Measure } from '../../../src/core/progress.js';
import { exact, nearRound } from './given.js';

const YINCHUAN: readonly Band[] = [
  { light: 'good', label: '绿灯', all: [{ by: 'gap-to-schedule', min: 0 }] },
  { light: 'warn', label: '黄灯', all: [{ by: 'gap-to-schedule', min: -30, max: -10, maxInclusive: true }] },
  { light: 'bad', label: '红灯', all: [{ by: 'gap-to-schedule', max: -30 }] },
];
const SANYA: readonly Band[] = [
  { light: 'good', label: '绿灯', all: [{ by: 'ratio-to-schedule', min: 100 }] },
  { light: 'warn', label: '黄灯', all: [{ by: 'ratio-to-schedule', min: 50, max: 100 }] },
  { light: 'bad', label: '红灯', all: [{ by: 'ratio-to-schedule', max: 50 }] },
];
const TIANJIN: readonly Band[] = [
  {
    light: 'good',
    label: '绿灯',
    all: [
      { by: 'gap-to-schedule', min: 0 },
      { by: 'gap-to-average', min: 0 },
    ],
  },
];

describe('银川 2025: points behind the schedule', () => {
  const light = (gap: string): string => judgeByBands(YINCHUAN, { 'gap-to-schedule': exact(gap) }).light;
  test('green on schedule and ahead of it', () => {
    assert.equal(light('0'), 'good');
    assert.equal(light('12.5'), 'good');
  });
  test('0 to 10 behind is unassigned: 未判定', () => {
    assert.equal(light('-0.001'), 'none');
    assert.equal(light('-9.999'), 'none');
    assert.deepEqual(judgeByBands(YINCHUAN, { 'gap-to-schedule': exact('-5') }), {
      light: 'none',
      reason: 'unjudged',
    });
  });
  test('yellow from 10 to 30 behind, both included', () => {
    assert.equal(light('-10'), 'warn');
    assert.equal(light('-20'), 'warn');
    assert.equal(light('-30'), 'warn');
  });
  test('red beyond 30', () => {
    assert.equal(light('-30.001'), 'bad');
    assert.equal(light('-88'), 'bad');
  });
  test('the gap never reads as if it stood in another band', () => {
    const bounds = bandBounds(YINCHUAN, 'gap-to-schedule');
    assert.equal(formatGap(exact('-30.04'), 1, bounds).text, '30.1');
    assert.equal(formatGap(exact('-9.96'), 1, bounds).text, '9.9');
    assert.equal(formatGap(exact('-29.96'), 1, bounds).text, '30.0');
  });
});

describe('三亚 2022: a shortfall in ratio to the schedule', () => {
  const light = (percent: string, schedule: string): string =>
    judgeByBands(SANYA, { 'ratio-to-schedule': maybeRatioToSchedule(exact(percent), exact(schedule)) }).light;
  test('yellow while the shortfall is up to 50% of the schedule, red beyond', () => {
    assert.equal(light('40', '80'), 'warn');
    assert.equal(light('79.9', '80'), 'warn');
    assert.equal(light('39.99', '80'), 'bad');
    assert.equal(light('0', '80'), 'bad');
  });
  test('it is a ratio, not points: 20% at a schedule of 40% is 20 points behind, yet yellow', () =>
    assert.equal(light('20', '40'), 'warn'));
  test('green on schedule', () => assert.equal(light('80', '80'), 'good'));
  test('a ratio to a schedule of 0 never matches', () => assert.equal(light('20', '0'), 'none'));
});

describe('天津 2022: green only when both the schedule and the city average are met', () => {
  const light = (schedule: string, average: string): string =>
    judgeByBands(TIANJIN, { 'gap-to-schedule': exact(schedule), 'gap-to-average': exact(average) }).light;
  test('both', () => assert.equal(light('0', '0'), 'good'));
  test('either alone is not enough', () => {
    assert.equal(light('-0.1', '5'), 'none');
    assert.equal(light('5', '-0.1'), 'none');
  });
  test('without an average nothing is judged', () =>
    assert.equal(judgeByBands(TIANJIN, { 'gap-to-schedule': exact('5') }).light, 'none'));
});

describe('declared bands', () => {
  test('the first match wins', () => {
    const bands: Band[] = [
      { light: 'warn', label: 'a', all: [{ by: 'completion', min: 50 }] },
      { light: 'good', label: 'b', all: [{ by: 'completion', min: 40 }] },
    ];
    assert.equal(judgeByBands(bands, { completion: exact('60') }).label, 'a');
    assert.equal(judgeByBands(bands, { completion: exact('45') }).label, 'b');
  });
  test('min is included and max is not, unless said', () => {
    const light = (condition: Omit<BandCondition, 'by'>, at: string): string =>
      judgeByBands([{ light: 'good', label: '', all: [{ by: 'completion', ...condition }] }], {
        completion: exact(at),
      }).light;
    assert.equal(light({ min: 60 }, '60'), 'good');
    assert.equal(light({ min: 60, minInclusive: false }, '60'), 'none');
    assert.equal(light({ max: 60 }, '60'), 'none');
    assert.equal(light({ max: 60, maxInclusive: true }, '60'), 'good');
    assert.equal(light({ min: 60, max: 80 }, '79.999999'), 'good');
    assert.equal(light({ min: 0.1 }, '0.1'), 'good');
  });
  test('a light of its own brings its shape and token', () => {
    const bands: Band[] = [
      { light: 'star', label: '领跑', shape: 'star', token: '--gold', all: [{ by: 'completion', min: 120 }] },
    ];
    assert.deepEqual(judgeByBands(bands, { completion: exact('120') }), {
      light: 'star',
      reason: 'band',
      label: '领跑',
      shape: 'star',
      token: '--gold',
    });
  });
  test('no bands at all judge nothing', () =>
    assert.equal(judgeByBands([], { completion: exact('120') }).light, 'none'));
  test('exactly one light for any gap, whatever the bands leave open', () => {
    fc.assert(
      fc.property(nearRound, (gap) => {
        const { light } = judgeByBands(YINCHUAN, { 'gap-to-schedule': gap });
        const behind = (points: number): boolean => compare(gap, whole(-points)) <= 0;
        const expected =
          signOf(gap) >= 0 ? 'good' : !behind(10) ? 'none' : compare(gap, whole(-30)) >= 0 ? 'warn' : 'bad';
        assert.equal(light, expected);
      }),
    );
  });
  test('the gap as shown is judged as the true gap is, wherever the bounds lie on the steps shown', () => {
    const bounds = bandBounds(YINCHUAN, 'gap-to-schedule');
    fc.assert(
      fc.property(
        nearRound.filter((gap) => signOf(gap) < 0),
        (gap) => {
          const { text, less } = formatGap(gap, 1, bounds);
          const shown = less ? gap : exact('-' + text);
          assert.equal(
            judgeByBands(YINCHUAN, { 'gap-to-schedule': shown }).light,
            judgeByBands(YINCHUAN, { 'gap-to-schedule': gap }).light,
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('bandBounds', () => {
  test('only those of the quantity, with the side they belong to', () => {
    const bounds = bandBounds(YINCHUAN, 'gap-to-schedule').map(({ n, side }) => [n, side]);
    assert.deepEqual(bounds, [
      [0n, undefined],
      [-30n, undefined],
      [-10n, 'ceiling'],
      [-30n, undefined],
    ]);
    assert.deepEqual(bandBounds(YINCHUAN, 'completion'), []);
    assert.equal(
      bandBounds(
        [{ light: '', label: '', all: [{ by: 'completion', min: 5, minInclusive: false }] }],
        'completion',
      )[0]?.side,
      'ceiling',
    );
  });
  test('without bands the 10 points of the default rule', () => {
    assert.equal(formatGap(exact('-10.04'), 1, [SLIGHTLY]).text, '10.1');
  });
});

describe('no bands: a sum to reach (truth rule 11)', () => {
  const of = (value: string, target = '100'): Measure =>
    measure({ kind: 'cumulative', direction: 'at-least', value: exact(value), target: exact(target) });
  const judge = (value: string, schedule?: string): Light => {
    const measured = of(value);
    return judgeByDefault(
      measured,
      schedule === undefined ? undefined : subtract(exact(value), exact(schedule)),
      false,
    );
  };
  test('done from 100% on, behind schedule or not', () => {
    assert.equal(judge('100', '100').light, 'done');
    assert.equal(judge('136', '88.8').light, 'done');
    assert.equal(judge('136').light, 'done');
  });
  test('99.999% is not done', () => assert.equal(judge('99.999', '99').light, 'good'));
  test('on schedule from a gap of 0 on', () => {
    assert.deepEqual(judge('50', '50'), { light: 'good', reason: 'on-schedule' });
    assert.equal(judge('60', '50').light, 'good');
  });
  test('slightly behind down to −10 points, included', () => {
    assert.deepEqual(judge('49.99', '50'), { light: 'warn', reason: 'slightly-behind' });
    assert.equal(judge('40', '50').light, 'warn');
  });
  test('behind below that: 45% at 88.8% is behind', () => {
    assert.deepEqual(judge('39.99', '50'), { light: 'bad', reason: 'behind' });
    assert.equal(judge('45', '88.8').light, 'bad');
  });
  test('without a schedule done or 未判定', () =>
    assert.deepEqual(judge('45'), { light: 'none', reason: 'unjudged' }));
  test('never done below the target', () => {
    fc.assert(
      fc.property(
        nearRound,
        fc.option(nearRound, { nil: undefined }),
        fc.boolean(),
        (value, schedule, over) => {
          const measured = measure({ kind: 'cumulative', direction: 'at-least', value, target: HUNDRED });
          const { light } = judgeByDefault(measured, schedule && subtract(value, schedule), over);
          assert.equal(light === 'done', compare(value, HUNDRED) >= 0);
        },
      ),
    );
  });
  test('more done is never a worse light', () => {
    const order = ['bad', 'warn', 'good', 'done'];
    fc.assert(
      fc.property(nearRound, nearRound, nearRound, (a, b, schedule) => {
        const place = (value: Exact): number => {
          const measured = measure({ kind: 'cumulative', direction: 'at-least', value, target: HUNDRED });
          return order.indexOf(judgeByDefault(measured, subtract(value, schedule), false).light);
        };
        assert.ok((place(a) - place(b)) * compare(a, b) >= 0);
      }),
    );
  });
});

describe('no bands: ceilings, levels, baselines', () => {
  const used = (value: string): Measure =>
    measure({ kind: 'cumulative', direction: 'at-most', value: exact(value), target: exact('60') });
  test('a ceiling within is good, done only from the end of the period, bad above', () => {
    assert.deepEqual(judgeByDefault(used('60'), undefined, false), { light: 'good', reason: 'within' });
    assert.equal(judgeByDefault(used('60'), undefined, true).light, 'done');
    assert.deepEqual(judgeByDefault(used('60.001'), undefined, false), { light: 'bad', reason: 'exceeded' });
    assert.equal(judgeByDefault(used('60.001'), undefined, true).light, 'bad');
  });
  test('a ceiling is not behind a schedule', () =>
    assert.equal(judgeByDefault(used('6'), whole(-80), false).light, 'good'));
  test('growth within a ceiling that is passed is never done', () => {
    const passed = measure({
      kind: 'cumulative',
      direction: 'at-most',
      value: whole(130),
      target: whole(120),
      baseline: whole(100),
    });
    assert.equal(judgeByDefault(passed, undefined, true).light, 'bad');
  });
  test('a level that is met is good, otherwise bad; never done, never behind', () => {
    const level = (value: string): Measure =>
      measure({ kind: 'level', direction: 'at-least', value: exact(value), target: exact('92') });
    assert.deepEqual(judgeByDefault(level('92'), undefined, true), { light: 'good', reason: 'held' });
    assert.deepEqual(judgeByDefault(level('90'), undefined, false), { light: 'bad', reason: 'not-held' });
  });
  test('a reduction from a baseline goes by its progress: 14 days of 15 to 13.5 are 66.7%', () => {
    const days = measure({
      kind: 'cumulative',
      direction: 'at-most',
      value: whole(14),
      target: exact('13.5'),
      baseline: whole(15),
    });
    const gap = (schedule: string): Exact => subtract(days.percent as Exact, exact(schedule));
    assert.equal(judgeByDefault(days, gap('60'), false).light, 'good');
    assert.equal(judgeByDefault(days, gap('70'), false).light, 'warn');
    assert.equal(judgeByDefault(days, gap('80'), false).light, 'bad');
    assert.equal(judgeByDefault(days, undefined, false).light, 'none');
  });
  test('cleared to 0 is done, with no quotient and no schedule', () => {
    const cleared = measure({ kind: 'clearance', direction: 'at-least', value: whole(0), target: whole(0) });
    assert.equal(judgeByDefault(cleared, undefined, false).light, 'done');
    const standing = measure({ kind: 'clearance', direction: 'at-least', value: whole(3), target: whole(0) });
    assert.equal(judgeByDefault(standing, undefined, true).light, 'none');
  });
});
