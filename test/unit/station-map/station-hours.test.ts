import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import {
  hoursState,
  isAlwaysOpen,
  nextTurnMs,
  parseHours,
  type HoursCalendar,
} from '../../../src/station-map/station-hours.js';
import { describeHours, HOURS_WORDS } from '../../../src/station-map/station-hours-words.js';
import { shanghaiDay, shanghaiTime } from '../../../src/core/time.js';

/** The National Day of 2026, Thursday to Wednesday; the Sunday before it and the Saturday after it are worked. */
const calendar: HoursCalendar = {
  holidays: new Set([1, 2, 3, 4, 5, 6, 7].map((day) => `2026-10-0${day}`)),
  workdays: new Set(['2026-09-20', '2026-10-10']),
};
const plain: HoursCalendar = { holidays: new Set(), workdays: new Set() };

/** A moment of Asia/Shanghai in 2026: `11-20 09:00`. */
const ms = (text: string): number => Date.parse(`2026-${text.replace(' ', 'T')}:00+08:00`);
const told = (atMs: number | undefined): string =>
  atMs === undefined
    ? ''
    : `${new Date(shanghaiDay(atMs) * 86_400_000).toISOString().slice(5, 10)} ${shanghaiTime(atMs)}`;

const PHASES = '08:00-22:00 open "有人值守", 22:00-08:00 open "扫码进入"';
const SPLIT = '08:00-12:00,14:00-18:00';
const OFFICE = 'Mo-Fr 08:30-17:30';

// In November 2026 the 16th is a Monday, the 20th a Friday, the 22nd a Sunday.
const cases: readonly (readonly [
  text: string,
  now: string,
  state: string,
  until: string,
  comment?: string,
])[] = [
  ['24/7', '11-20 03:00', 'open', ''],
  ['24小时', '11-22 23:59', 'open', ''],
  ['全天', '11-20 03:00', 'open', ''],
  ['24小时开放', '11-20 03:00', 'open', ''],
  ['每天 24 小时', '11-20 03:00', 'open', ''],
  ['00:00-24:00', '11-20 23:59', 'open', ''],
  ['0:00-23:59', '11-20 23:59', 'open', ''],
  ['00:00-00:00', '11-20 00:00', 'open', ''],
  // One span: its first minute counts, its last moment does not.
  ['08:30-17:30', '11-20 08:29', 'closed', '11-20 08:30'],
  ['08:30-17:30', '11-20 08:30', 'open', '11-20 17:30'],
  ['8:30-17:30', '11-20 16:59', 'open', '11-20 17:30'],
  ['8:30-17:30', '11-20 17:00', 'closing', '11-20 17:30'],
  ['8:30-17:30', '11-20 17:30', 'closed', '11-21 08:30'],
  ['８：３０－１７：３０', '11-20 12:00', 'open', '11-20 17:30'],
  ['8:30—17:30', '11-20 12:00', 'open', '11-20 17:30'],
  ['8：30～17：30', '11-20 12:00', 'open', '11-20 17:30'],
  ['8:30至17:30', '11-20 12:00', 'open', '11-20 17:30'],
  ['08:30–17:30;', '11-20 12:00', 'open', '11-20 17:30'],
  // Several spans.
  [SPLIT, '11-20 11:45', 'closing', '11-20 12:00'],
  [SPLIT, '11-20 13:00', 'closed', '11-20 14:00'],
  [SPLIT, '11-20 18:00', 'closed', '11-21 08:00'],
  ['8:00-12:00，14:00-18:00', '11-20 14:00', 'open', '11-20 18:00'],
  ['08:00-12:00 14:00-18:00', '11-20 13:00', 'closed', '11-20 14:00'],
  ['08:00-12:00; 14:00-18:00', '11-20 09:00', 'open', '11-20 12:00'],
  ['08:00-12:00,12:00-18:00', '11-20 11:45', 'open', '11-20 18:00'],
  // Weekdays.
  [OFFICE, '11-20 18:00', 'closed', '11-23 08:30'],
  [OFFICE, '11-22 23:59', 'closed', '11-23 08:30'],
  [`${OFFICE}; Sa 09:00-12:00`, '11-20 18:00', 'closed', '11-21 09:00'],
  ['Mo-Fr: 08:30-17:30', '11-20 12:00', 'open', '11-20 17:30'],
  ['Mo,We,Fr 09:00-17:00', '11-19 10:00', 'closed', '11-20 09:00'],
  ['Mo,We,Fr 09:00-17:00', '11-20 17:00', 'closed', '11-23 09:00'],
  ['Sa-Mo 09:00-17:00', '11-23 10:00', 'open', '11-23 17:00'],
  ['Sa-Mo 09:00-17:00', '11-24 10:00', 'closed', '11-28 09:00'],
  ['08:00-20:00; Su 10:00-16:00', '11-22 09:00', 'closed', '11-22 10:00'],
  ['Mo-Su 08:00-20:00; Su off', '11-22 09:00', 'closed', '11-23 08:00'],
  [`${OFFICE}, Sa 09:00-12:00`, '11-21 10:00', 'open', '11-21 12:00'],
  ['Mo-Fr 08:00-12:00, We 14:00-18:00', '11-18 13:00', 'closed', '11-18 14:00'],
  ['Mo-Fr 08:00-12:00; We 14:00-18:00', '11-18 09:00', 'closed', '11-18 14:00'],
  ['08:00-18:00; Mo-Fr 12:00-13:00 off', '11-20 12:30', 'closed', '11-20 13:00'],
  ['周一至周五 8:30-17:30', '11-21 10:00', 'closed', '11-23 08:30'],
  ['周一至五：8:30-17:30，周六、日 9:00-12:00', '11-22 11:00', 'open', '11-22 12:00'],
  ['星期一到星期五 8:30-17:30；周末休息', '11-20 18:00', 'closed', '11-23 08:30'],
  ['off', '11-20 10:00', 'closed', ''],
  ['closed "装修"', '11-20 10:00', 'closed', '', '装修'],
  // Over midnight, judged by the day it began on.
  ['22:00-06:00', '11-20 05:00', 'open', '11-20 06:00'],
  ['22:00-06:00', '11-20 23:00', 'open', '11-21 06:00'],
  ['22:00-06:00', '11-20 12:00', 'closed', '11-20 22:00'],
  ['20:00-26:00', '11-20 01:45', 'closing', '11-20 02:00'],
  ['Fr 22:00-06:00', '11-21 05:00', 'open', '11-21 06:00'],
  ['Fr 22:00-06:00', '11-20 05:00', 'closed', '11-20 22:00'],
  ['Su 22:00-06:00', '11-22 23:00', 'open', '11-23 06:00'],
  ['Su 22:00-06:00; Mo off', '11-23 05:00', 'open', '11-23 06:00'],
  ['Su 20:00-24:00; Mo 00:00-08:00', '11-22 23:45', 'open', '11-23 08:00'],
  ['Mo-Fr 00:00-24:00', '11-16 10:00', 'open', '11-21 00:00'],
  // Two phases: never closed, and each says its own.
  [PHASES, '11-20 21:45', 'open', '', '有人值守'],
  [PHASES, '11-20 22:00', 'open', '', '扫码进入'],
  [PHASES, '11-20 03:00', 'open', '', '扫码进入'],
  ['08:00-22:00 有人值守，22:00-08:00 扫码进入', '11-20 23:00', 'open', '', '扫码进入'],
  ['08:00-20:00 open "有人值守", 20:00-22:00 open "扫码"', '11-20 19:45', 'open', '11-20 22:00', '有人值守'],
  // What nobody knows.
  ['"by appointment"', '11-20 10:00', 'unknown', '', 'by appointment'],
  ['“电话预约”', '11-20 10:00', 'unknown', '', '电话预约'],
  ['unknown', '11-20 10:00', 'unknown', ''],
  [`${OFFICE}; Sa "by appointment"`, '11-21 10:00', 'unknown', '', 'by appointment'],
  [`${OFFICE}; Sa "by appointment"`, '11-20 18:00', 'closed', '11-23 08:30'],
  ['18:00+', '11-20 17:00', 'closed', '11-20 18:00'],
  ['18:00+', '11-20 23:50', 'open', ''],
  ['18:00+', '11-21 01:00', 'unknown', ''],
  ['18:00+', '11-21 06:00', 'closed', '11-21 18:00'],
  ['08:00-18:00+', '11-20 17:45', 'open', ''],
  // Holidays: 1 to 7 October, the 1st a Thursday.
  [`${OFFICE}; PH off`, '10-01 10:00', 'closed', '10-08 08:30'],
  [`PH off; ${OFFICE}`, '10-01 10:00', 'closed', '10-08 08:30'],
  [`${OFFICE}, PH off`, '10-01 10:00', 'closed', '10-08 08:30'],
  [`${OFFICE}; PH off`, '09-30 17:30', 'closed', '10-08 08:30'],
  [`${OFFICE}; PH off "放假"`, '10-01 10:00', 'closed', '10-08 08:30', '放假'],
  [OFFICE, '10-01 10:00', 'open', '10-01 17:30'],
  ['工作日 8:30-17:30', '10-01 10:00', 'closed', '10-08 08:30'],
  [`${OFFICE}; PH 09:00-12:00`, '10-03 11:00', 'open', '10-03 12:00'],
  [`${OFFICE}; PH 09:00-12:00`, '10-01 12:00', 'closed', '10-02 09:00'],
  ['Mo-Fr,PH 08:00-18:00', '10-03 09:00', 'open', '10-03 18:00'],
  ['Mo-Fr,PH 08:00-18:00', '10-17 09:00', 'closed', '10-19 08:00'],
  ['24/7; PH off', '09-30 23:45', 'closing', '10-01 00:00'],
  ['24/7; PH off', '10-01 00:00', 'closed', '10-08 00:00'],
  ['22:00-06:00; PH off', '10-01 05:00', 'open', '10-01 06:00'],
  ['22:00-06:00; PH off', '10-08 05:00', 'closed', '10-08 22:00'],
  ['周一至周五 8:30-17:30，法定节假日 9:00-12:00', '10-04 08:00', 'closed', '10-04 09:00'],
  // Worked weekend days: Sunday 20 September and Saturday 10 October.
  [OFFICE, '09-20 10:00', 'open', '09-20 17:30'],
  [OFFICE, '10-09 18:00', 'closed', '10-10 08:30'],
  [OFFICE, '10-10 18:00', 'closed', '10-12 08:30'],
  ['工作日 8:30-17:30', '10-10 10:00', 'open', '10-10 17:30'],
  [`${OFFICE}; Sa,Su 10:00-16:00`, '10-10 09:00', 'open', '10-10 17:30'],
  ['Mo-Fr off; Sa,Su 10:00-16:00', '10-10 11:00', 'closed', '10-11 10:00'],
  ['Sa 10:00-16:00', '10-10 11:00', 'open', '10-10 16:00'],
  ['Mo-Su 08:00-20:00; Su off', '09-20 09:00', 'open', '09-20 20:00'],
];

for (const [text, now, state, until, comment = ''] of cases) {
  test(`${text} at ${now} is ${state}${until && ` until ${until}`}`, () => {
    const hours = parseHours(text);
    assert.ok(hours);
    const found = hoursState(hours, ms(now), calendar);
    assert.deepEqual([found.state, told(found.untilMs), found.comment], [state, until, comment]);
  });
}

test('what is not read stays unknown', () => {
  for (const text of [
    ...['', '   ', ';', 'bad', 'Apr-Oct 08:00-18:00', 'week 1-20 08:00-18:00', 'sunrise-sunset', 'SH off'],
    ...[
      '08:30',
      '8:30-',
      '-17:30',
      '08:60-17:30',
      '49:00-50:00',
      '25:00-26:00',
      '08:30-17:3',
      '08:30:00-17:30:00',
    ],
    ...[
      'Mo-Fr',
      '周一至周五',
      'Mo- 08:00-10:00',
      'open',
      'Mon 08:00-10:00',
      'PH Mo 08:00-10:00',
      'Mo[1] 08:00-10:00',
    ],
    ...['08:00-10:00 || 12:00-14:00', '08:00-10:00 "x', '08:00-22:00 周末休息', '节假日除外', '一 8:00-9:00'],
    ...[
      '周一一周五 8:30-17:30',
      'Mo-Fr 08:30-17:30 Sa 09:00-12:00',
      '夏季 8:00-18:00',
      '08:00-40:00',
      '24/70',
    ],
    '08:00-10:00'.padEnd(1001),
  ]) {
    assert.equal(parseHours(text), undefined, text);
  }
  assert.deepEqual(hoursState(undefined, 0, plain), { state: 'unknown', untilMs: undefined, comment: '' });
  assert.equal(hoursState(parseHours(OFFICE), NaN, plain).state, 'unknown');
  assert.equal(nextTurnMs(undefined, 0, plain), undefined);
  assert.ok(parseHours('08:00-10:00'.padEnd(1000)));
});

test('what never closes', () => {
  for (const text of [
    '24/7',
    '00:00-24:00',
    '0:00-23:59',
    '24小时',
    '全天开放',
    PHASES,
    '00:00-12:00,12:00-24:00',
  ])
    assert.ok(isAlwaysOpen(parseHours(text)), text);
  for (const text of [
    '24/7; PH off',
    '工作日 24小时',
    'Mo-Sa 00:00-24:00',
    OFFICE,
    '18:00+',
    '"24"',
    'off',
    'bad',
  ])
    assert.ok(!isAlwaysOpen(parseHours(text)), text);
});

test('the next turn', () => {
  const turn = (text: string, now: string): string => told(nextTurnMs(parseHours(text), ms(now), calendar));
  assert.equal(turn('08:30-17:30', '11-20 08:00'), '11-20 08:30');
  assert.equal(turn('08:30-17:30', '11-20 08:30'), '11-20 17:00');
  assert.equal(turn('08:30-17:30', '11-20 17:00'), '11-20 17:30');
  assert.equal(turn('08:30-08:45', '11-20 08:30'), '11-20 08:45');
  assert.equal(turn(PHASES, '11-20 21:00'), '11-20 22:00');
  assert.equal(turn('24/7', '11-20 21:00'), '');
  assert.equal(turn('off', '11-20 21:00'), '');
  assert.equal(turn('24/7; PH off', '07-01 12:00'), '09-30 23:30');
  assert.equal(turn('18:00+', '11-20 19:00'), '11-21 00:00');
  assert.equal(turn('18:00+', '11-21 01:00'), '11-21 06:00');
  assert.equal(turn(`${OFFICE}; Sa "x"`, '11-20 18:00'), '11-21 00:00');
});

const pieces = [
  ...[
    'Mo',
    'Tu-Th',
    'Fr-Mo',
    'Sa,Su',
    'PH',
    'Mo-Fr,PH',
    '周一至周五',
    '工作日',
    '每天',
    '24/7',
    '全天',
    'off',
    'open',
  ],
  ...[
    'unknown',
    '08:00-12:00',
    '14:00-18:00',
    '22:00-06:00',
    '20:00-26:00',
    '18:00+',
    '23:59',
    '-',
    ',',
    ';',
    ', ',
  ],
  ...['; ', ' ', ':', '"', '"有人值守"', '至', '24', '日', 'x', '有人值守', '(', '　', '３'],
];
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join('')),
);

const rule = fc
  .tuple(
    fc.constantFrom('', 'Mo-Fr ', 'Sa,Su ', 'PH ', 'Su-Tu ', 'We ', 'Mo-Fr,PH ', '工作日 '),
    fc.constantFrom('08:00-12:00', '08:30-17:30', '22:00-06:00', '12:00-12:20', '18:00+', '00:00-24:00', ''),
    fc.constantFrom('', ' off', ' unknown', ' open "a"', ' open "b"'),
  )
  .filter(([, span, state]) => span !== '' || state === ' off' || state === ' unknown')
  .map((parts) => parts.join('').trim());
const readable = fc
  .array(fc.tuple(rule, fc.constantFrom('; ', ', ')), { minLength: 1, maxLength: 4 })
  .map((rules) => rules.map(([text, sign], at) => (at > 0 ? sign : '') + text).join(''));
/** Minutes from the middle of September to the middle of November 2026. */
const moment = fc.integer({ min: 0, max: 60 * 1440 }).map((min) => ms('09-15 00:00') + min * 60_000);

test('no text throws, and none takes long', () => {
  fc.assert(
    fc.property(anyText, moment, (text, now) => {
      const hours = parseHours(text);
      assert.ok(hoursState(hours, now, calendar).state);
      isAlwaysOpen(hours);
      nextTurnMs(hours, now, calendar);
    }),
    { numRuns: 2000 },
  );
  for (const piece of pieces) {
    const before = performance.now();
    const text = piece.repeat(Math.floor(1000 / piece.length));
    hoursState(parseHours(text), ms('11-20 10:00'), calendar);
    assert.ok(performance.now() - before < 500, piece);
  }
});

test('until its moment a state holds, and not at it', () => {
  const isOpen = (text: string, at: number): boolean =>
    ['open', 'closing'].includes(hoursState(parseHours(text), at, calendar).state);
  fc.assert(
    fc.property(readable, moment, (text, now) => {
      const hours = parseHours(text);
      assert.ok(hours, text);
      const { state, untilMs } = hoursState(hours, now, calendar);
      if (untilMs === undefined) return;
      assert.ok(untilMs > now && state !== 'unknown');
      const wasOpen = state !== 'closed';
      assert.equal(isOpen(text, untilMs - 1), wasOpen);
      assert.equal(isOpen(text, untilMs), !wasOpen);
      assert.equal(state === 'closing', wasOpen && untilMs - now <= 30 * 60_000);
    }),
    { numRuns: 1000 },
  );
});

test('between two turns nothing changes, and at a turn something does', () => {
  fc.assert(
    fc.property(readable, moment, fc.double({ min: 0, max: 1, noNaN: true }), (text, now, share) => {
      const hours = parseHours(text);
      const said = (at: number): string => {
        const { state, comment } = hoursState(hours, at, calendar);
        return `${state} ${comment}`;
      };
      const turn = nextTurnMs(hours, now, calendar);
      if (turn === undefined) return;
      assert.ok(turn > now);
      assert.equal(said(turn - 1), said(now));
      assert.equal(said(Math.floor(now + (turn - 1 - now) * share)), said(now));
      assert.notEqual(said(turn), said(now));
    }),
    { numRuns: 1000 },
  );
});

test('what never closes is open at any moment', () => {
  fc.assert(
    fc.property(readable, moment, (text, now) => {
      const hours = parseHours(text);
      if (isAlwaysOpen(hours)) assert.equal(hoursState(hours, now, calendar).state, 'open');
    }),
    { numRuns: 1000 },
  );
});

test('hours in words', () => {
  const said = (text: string, now: string, lang: string): string => {
    const hours = parseHours(text);
    return describeHours(
      hoursState(hours, ms(now), calendar),
      ms(now),
      HOURS_WORDS[lang as 'en'],
      isAlwaysOpen(hours),
    );
  };
  const rows: readonly (readonly [string, string, string, string])[] = [
    ['08:30-17:30', '11-20 10:00', '开放中，至 17:30', 'Open until 17:30'],
    ['08:30-17:30', '11-20 17:10', '即将关闭，17:30', 'Closing soon, 17:30'],
    ['08:30-17:30', '11-20 08:00', '已关闭，08:30 开放', 'Closed, opens 08:30'],
    ['08:30-17:30', '11-20 18:00', '已关闭，明日 08:30 开放', 'Closed, opens tomorrow 08:30'],
    [OFFICE, '11-20 18:00', '已关闭，周一 08:30 开放', 'Closed, opens Monday 08:30'],
    [`${OFFICE}; PH off`, '09-30 18:00', '已关闭，10月8日 08:30 开放', 'Closed, opens 8 Oct 08:30'],
    ['22:00-06:00', '11-20 23:00', '开放中，至次日 06:00', 'Open until 06:00 tomorrow'],
    ['22:00-06:00', '11-20 02:00', '开放中，至 06:00', 'Open until 06:00'],
    ['08:00-24:00', '11-20 10:00', '开放中，至 24:00', 'Open until 24:00'],
    ['Mo-Fr 00:00-24:00', '11-16 10:00', '开放中，至周五 24:00', 'Open until Friday 24:00'],
    ['Mo-Fr 00:00-24:00', '11-22 10:00', '已关闭，明日 00:00 开放', 'Closed, opens tomorrow 00:00'],
    ['24/7', '11-20 10:00', '24 小时开放', 'Open 24 hours'],
    [PHASES, '11-20 10:00', '24 小时开放（有人值守）', 'Open 24 hours (有人值守)'],
    ['18:00+', '11-20 19:00', '开放中', 'Open'],
    ['off', '11-20 10:00', '已关闭', 'Closed'],
    ['夏季另行通知', '11-20 10:00', '开放时间未知', 'Opening hours unknown'],
    [
      '"by appointment"',
      '11-20 10:00',
      '开放时间未知（by appointment）',
      'Opening hours unknown (by appointment)',
    ],
  ];
  for (const [text, now, zh, en] of rows) {
    assert.equal(said(text, now, 'zh-CN'), zh);
    assert.equal(said(text, now, 'en'), en);
  }
  assert.equal(HOURS_WORDS.en.unknown, 'Opening hours unknown');
});
