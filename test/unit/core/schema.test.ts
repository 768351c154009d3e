import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import * as z from 'zod/mini';
import { readFigure, type Figure } from '../../../src/core/figure.js';
import { DataError, type Problem } from '../../../src/core/problem.js';
import {
  bandSchema,
  daySchema,
  figureSchema,
  metaShape,
  parseBy,
  periodSchema,
  readBy,
  scheduleSchema,
} from '../../../src/core/schema.js';
import { describeProblem } from '../../../src/core/words.js';
import '../../../src/core/problem-words.js';
import '../../../src/core/words-en.js';

function problemsOf(schema: z.ZodMiniType, document: unknown, at?: string): Problem[] {
  const read = readBy(schema, document, at);
  return 'problems' in read ? read.problems : [];
}
const brief = (problems: readonly Problem[]): string[] =>
  problems.map(({ path, code, received }) => `${path} ${code} ${received}`);

const TARGET = z.object({ name: z.string(), value: figureSchema, asOf: z.optional(daySchema) });

describe('figures', () => {
  test('takes what the contract lists, unchanged', () => {
    const figures: unknown[] = [
      0,
      45,
      -1.5,
      '12000000.50',
      '-3',
      null,
      { status: 'unreported' },
      { status: 'not-applicable' },
      { status: 'withheld' },
      { value: 700, qualifier: '余' },
      { value: '5.5', qualifier: '近' },
    ];
    for (const figure of figures) assert.deepEqual(readBy(figureSchema, figure), { value: figure });
  });
  test('anything else is a problem with the code "figure", told where it stands', () => {
    for (const [value, received] of [
      ['45%', '"45%"'],
      ['1,200', '"1,200"'],
      ['未报送', '"未报送"'],
      ['', '""'],
      ['1e5', '"1e5"'],
      ['.5', '".5"'],
      [NaN, 'NaN'],
      [Infinity, 'Infinity'],
      [1e21, '1e+21'],
      [1e-41, '1e-41'],
      [true, 'true'],
      [[], '[]'],
      [{}, '{}'],
      [{ status: 'lost' }, '{ status }'],
      [{ value: 700 }, '{ value }'],
      [{ value: 700, qualifier: '大概' }, '{ value, qualifier }'],
      ['9'.repeat(22), `"${'9'.repeat(22)}"`],
    ] as const)
      assert.deepEqual(brief(problemsOf(TARGET, { name: 'a', value })), [`/value figure ${received}`]);
  });
  test('a bad value inside a qualified figure is told inside it', () =>
    assert.deepEqual(brief(problemsOf(TARGET, { name: 'a', value: { value: '七百', qualifier: '余' } })), [
      '/value/value figure "七百"',
    ]));
  test('a missing figure is missing, not wrong', () => {
    const problems = problemsOf(TARGET, { name: 'a' });
    assert.deepEqual(brief(problems), ['/value required undefined']);
    assert.equal(describeProblem(problems[0] as Problem, 'zh-CN'), '缺少必填项，应为数字');
  });
  test('whatever passes can be read as a figure', () => {
    const texts = fc.stringMatching(/^-?\d{1,23}(\.\d{1,42})?$/);
    fc.assert(
      fc.property(fc.oneof(texts, fc.integer(), fc.string(), fc.constant(null)), (figure) => {
        const read = readBy(figureSchema, figure);
        if ('value' in read) assert.notEqual(readFigure(read.value as Figure).status, 'unreadable');
      }),
    );
  });
});

describe('days', () => {
  test('days, months and moments with an offset, kept as text', () => {
    for (const day of ['2026-11-20', '2026-11', '2026-11-20T09:05:00+08:00', '2028-02-29'])
      assert.deepEqual(readBy(daySchema, day), { value: day });
  });
  test('dates that do not exist and times without an offset are problems', () => {
    for (const day of ['2026-02-30', '2026-13', '2026-11-20T09:05:00', '20/11/2026'])
      assert.deepEqual(brief(problemsOf(TARGET, { name: 'a', value: 1, asOf: day })), [`/asOf day "${day}"`]);
    assert.deepEqual(brief(problemsOf(TARGET, { name: 'a', value: 1, asOf: 20261120 })), [
      '/asOf type 20261120',
    ]);
  });
});

describe('periods', () => {
  test('a day, a month, or one day in all', () => {
    for (const [start, end] of [
      ['2026-01-01', '2026-12-31'],
      ['2026-01', '2026-12'],
      ['2026-05-01', '2026-05-01'],
      ['2026-05-20', '2026-05'],
    ])
      assert.deepEqual(readBy(periodSchema, { start, end }), { value: { start, end } });
  });
  test('the end does not lie before the start', () => {
    const schema = z.object({ period: z.optional(periodSchema) });
    const problems = problemsOf(schema, { period: { start: '2026-12-31', end: '2026-01-01' } });
    assert.deepEqual(brief(problems), ['/period period { start, end }']);
    assert.equal(describeProblem(problems[0] as Problem, 'zh-CN'), '结束日期早于开始日期');
  });
  test('a bad date in it is that problem only', () =>
    assert.deepEqual(brief(problemsOf(periodSchema, { start: '2026-02-30', end: '2026-01-01' })), [
      '/start day "2026-02-30"',
    ]));
  test('both ends are needed', () =>
    assert.deepEqual(brief(problemsOf(periodSchema, { start: '2026-01' })), ['/end required undefined']));
});

describe('schedules', () => {
  const schema = z.object({ schedule: z.optional(scheduleSchema) });
  test('by day, by month, a number, the plan', () => {
    for (const schedule of ['by-day', 'by-month', 75.5, 0, [{ date: '2026-06', due: 50 }]])
      assert.deepEqual(readBy(schema, { schedule }), { value: { schedule } });
  });
  test('anything else says what a schedule is', () => {
    for (const schedule of ['weekly', '75', NaN, {}, [{ date: '2026-06' }], null]) {
      const problems = problemsOf(schema, { schedule });
      assert.equal(problems[0]?.code, 'schedule');
      assert.equal(problems[0].path, '/schedule');
      assert.match(describeProblem(problems[0], 'zh-CN'), /by-day/);
    }
  });
  test('a bad node is told by its place', () =>
    assert.deepEqual(brief(problemsOf(schema, { schedule: [{ date: '2026-02-30', due: 50 }] })), [
      '/schedule/0/date day "2026-02-30"',
    ]));
});

describe('bands', () => {
  test('a band of the contract', () => {
    const band = {
      light: 'warn',
      label: '黄灯',
      all: [{ by: 'gap-to-schedule', min: -30, max: -10, maxInclusive: true }],
    };
    assert.deepEqual(readBy(bandSchema, band), { value: band });
  });
  test('an unknown quantity and a bound in text are two problems', () => {
    const problems = problemsOf(bandSchema, { light: 'warn', label: '', all: [{ by: 'gap', min: '-30' }] });
    assert.deepEqual(brief(problems), ['/all/0/by one-of "gap"', '/all/0/min type "-30"']);
    assert.equal(
      problems[0]?.params['expected'],
      'gap-to-schedule | ratio-to-schedule | gap-to-average | completion',
    );
    assert.equal(problems[1]?.params['expected'], 'number');
  });
});

describe('readBy and parseBy', () => {
  test('unknown keys are dropped and the input is not touched', () => {
    const document = Object.freeze({ name: 'a', value: 5, extra: true });
    assert.deepEqual(readBy(TARGET, document), { value: { name: 'a', value: 5 } });
    assert.equal(document.extra, true);
  });
  test('a document that is no object', () => {
    assert.deepEqual(brief(problemsOf(TARGET, null)), [' type null']);
    assert.deepEqual(brief(problemsOf(TARGET, undefined)), [' required undefined']);
    assert.deepEqual(brief(problemsOf(TARGET, [])), [' type []']);
    assert.deepEqual(brief(problemsOf(TARGET, 'text')), [' type "text"']);
  });
  test('all problems at once, below the place they are read at', () =>
    assert.deepEqual(brief(problemsOf(TARGET, { name: 5, value: 'x', asOf: '2026-02-30' }, '/rows/7')), [
      '/rows/7/name type 5',
      '/rows/7/value figure "x"',
      '/rows/7/asOf day "2026-02-30"',
    ]));
  test('paths are escaped pointers', () =>
    assert.deepEqual(brief(problemsOf(z.object({ 'a/b~': z.string() }), { 'a/b~': 1 })), ['/a~1b~0 type 1']));
  test('parseBy gives the value or throws every problem', () => {
    assert.deepEqual(parseBy(TARGET, { name: 'a', value: '5' }), { name: 'a', value: '5' });
    assert.throws(
      () => parseBy(TARGET, { value: 'x' }),
      (error) => error instanceof DataError && error.problems.length === 2,
    );
  });
  test('title, as-of, source and note are text, all optional', () => {
    const meta = z.object(metaShape);
    assert.deepEqual(readBy(meta, {}), { value: {} });
    assert.deepEqual(brief(problemsOf(meta, { title: 5, asOf: '2026-02-30', source: null })), [
      '/title type 5',
      '/asOf day "2026-02-30"',
      '/source type null',
    ]);
  });
  test('any document is read or refused with problems that can be said; nothing else is thrown', () => {
    const schema = z.object({
      value: figureSchema,
      period: z.optional(periodSchema),
      schedule: z.optional(scheduleSchema),
      bands: z.optional(z.array(bandSchema)),
    });
    const known = /^(required|type|one-of|figure|day|period|schedule)$/;
    const any = fc.anything();
    const documents = fc.record(
      {
        value: any,
        period: fc.oneof(any, fc.record({ start: any, end: any })),
        schedule: any,
        bands: fc.array(any),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(any, documents), (document) => {
        for (const found of problemsOf(schema, document)) {
          assert.match(found.code, known);
          for (const lang of ['zh-CN', 'en'] as const)
            assert.doesNotMatch(describeProblem(found, lang), /undefined|\[object|^$/);
        }
      }),
    );
  });
});
