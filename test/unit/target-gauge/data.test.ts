import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { DataError, type Problem } from '../../../src/core/problem.js';
import { parseTarget } from '../../../src/target-gauge/target-gauge-data.js';
import { contradictingTarget, countyTarget, statusTargets } from '../../../stories/target-gauge-examples.js';
import { exact } from '../core/given.js';

const least = { name: '专题宣讲', value: 1, target: 2 };

function problemsOf(document: unknown): readonly Problem[] {
  try {
    parseTarget(document);
  } catch (error) {
    assert.ok(error instanceof DataError, String(error));
    return error.problems;
  }
  return [];
}

const said = (document: unknown): string[][] =>
  problemsOf(document).map(({ path, code, received }) => [path, code, received]);

describe('a target is read', () => {
  test('with its defaults where it says no more than it must', () => {
    const { data, meta, problems, skipped } = parseTarget(least);
    assert.equal(data.kind, 'cumulative');
    assert.equal(data.direction, 'at-least');
    assert.equal(data.unit, '');
    assert.deepEqual(
      [data.baseline, data.period, data.plan, data.average, data.bands, data.asOf, data.reportedRate],
      Array(7).fill(undefined),
    );
    assert.equal(meta.title, '专题宣讲');
    assert.deepEqual([problems, skipped], [[], 0]);
  });

  test('the title of its own before its name', () =>
    assert.equal(parseTarget(countyTarget).meta.title, '新就业形态劳动者入会（最低县区）'));

  test('decimal text exactly, beyond what a double holds', () => {
    const { data } = parseTarget({ ...least, value: '90071992547409.93', target: '90071992547409.94' });
    assert.deepEqual(data.value, {
      status: 'value',
      value: exact('90071992547409.93'),
      qualifier: undefined,
    });
    assert.deepEqual(data.goal, { status: 'value', value: exact('90071992547409.94'), qualifier: undefined });
  });

  test('each reason for having no figure as itself', () => {
    const status = (document: unknown): string => parseTarget(document).data.value.status;
    assert.equal(status(statusTargets.unreported), 'unreported');
    assert.equal(status(statusTargets['not-applicable']), 'not-applicable');
    assert.equal(status(statusTargets.withheld), 'withheld');
    assert.equal(parseTarget(statusTargets.targetless).data.goal.status, 'unreported');
  });

  test('a figure with its qualifier', () =>
    assert.deepEqual(parseTarget({ ...least, value: { value: 5, qualifier: '近' } }).data.value, {
      status: 'value',
      value: exact('5'),
      qualifier: '近',
    }));

  test('without touching the document, frozen or not', () => {
    const before = JSON.stringify(countyTarget);
    const frozen = Object.freeze({ ...countyTarget, period: Object.freeze({ ...countyTarget.period }) });
    parseTarget(frozen);
    parseTarget(countyTarget);
    assert.equal(JSON.stringify(countyTarget), before);
  });

  test('with keys it does not know', () =>
    assert.equal(parseTarget({ ...least, 附注: { a: [1] } }).data.name, '专题宣讲'));
});

describe('a contradiction is told and nothing is altered', () => {
  test('102 of 126 is 81.0%, stated 92%', () => {
    const { data, problems } = parseTarget(contradictingTarget);
    assert.deepEqual(
      problems.map(({ path, code, params, received }) => [path, code, params, received]),
      [['/reportedRate', 'contradiction', { actual: '102/126 = 81.0%', stated: '92%' }, '92']],
    );
    assert.deepEqual(data.value, { status: 'value', value: exact('102'), qualifier: undefined });
    assert.deepEqual(data.reportedRate, { status: 'value', value: exact('92'), qualifier: undefined });
  });

  for (const [stated, contradicts] of [
    ['81', false],
    ['81.0', false],
    ['80.95', false],
    ['80.9', true],
    ['80', true],
    ['81.1', true],
    ['80.96', true],
    ['82', true],
  ] as const) {
    test(`102 of 126 stated as ${stated} is ${contradicts ? 'one' : 'none'}`, () => {
      const { problems } = parseTarget({ ...contradictingTarget, reportedRate: stated });
      assert.equal(problems.length, contradicts ? 1 : 0);
    });
  }

  test('where one of the figures is missing nothing can contradict', () => {
    assert.deepEqual(parseTarget({ ...contradictingTarget, value: null }).problems, []);
    assert.deepEqual(parseTarget({ ...contradictingTarget, target: 0 }).problems, []);
    assert.deepEqual(parseTarget({ ...contradictingTarget, reportedRate: null }).problems, []);
  });
});

describe('what is no target is refused with place, rule and what stood there', () => {
  const cases: [string, unknown, string[][]][] = [
    ['null', null, [['', 'type', 'null']]],
    ['an array', [1, 2], [['', 'type', '[… 2]']]],
    ['a text', '45%', [['', 'type', '"45%"']]],
    ['no name', { value: 1, target: 2 }, [['/name', 'required', 'undefined']]],
    [
      'no figures',
      { name: 'a' },
      [
        ['/value', 'required', 'undefined'],
        ['/target', 'required', 'undefined'],
      ],
    ],
    ['a percent sign', { ...least, value: '45%' }, [['/value', 'figure', '"45%"']]],
    ['a thousands separator', { ...least, value: '1,200' }, [['/value', 'figure', '"1,200"']]],
    ['a number beyond figures', { ...least, target: 1e300 }, [['/target', 'figure', '1e+300']]],
    ['a status of its own', { ...least, value: { status: 'late' } }, [['/value', 'figure', '{ status }']]],
    ['a kind of its own', { ...least, kind: 'sum' }, [['/kind', 'one-of', '"sum"']]],
    ['a day that does not exist', { ...least, asOf: '2026-02-30' }, [['/asOf', 'day', '"2026-02-30"']]],
    [
      'a period that runs backwards',
      { ...least, period: { start: '2026-12-31', end: '2026-01-01' } },
      [['/period', 'period', '{ start, end }']],
    ],
    ['a schedule in words', { ...least, schedule: '按天' }, [['/schedule', 'schedule', '"按天"']]],
    [
      'a band without conditions',
      { ...least, bands: [{ light: 'good', label: '绿' }] },
      [['/bands/0/all', 'required', 'undefined']],
    ],
    [
      'an average without a rate',
      { ...least, average: { label: '平均' } },
      [['/average/rate', 'required', 'undefined']],
    ],
  ];
  for (const [what, document, expected] of cases)
    test(what, () => assert.deepEqual(said(document), expected));

  test('whatever JSON comes: a reading or a DataError, nothing else', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (document) => {
        for (const { path, received } of problemsOf(document)) {
          assert.match(path, /^(\/|$)/);
          assert.ok(received.length < 100, received);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('any key of a good document replaced by any JSON', () => {
    const keys = [...Object.keys(countyTarget), 'schedule', 'bands', 'previous', 'baseline', 'kind'];
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.jsonValue(), (key, value) => {
        const known = problemsOf({ ...countyTarget, [key]: value });
        assert.ok(known.every(({ path }) => path.startsWith(`/${key}`)));
      }),
      { numRuns: 500 },
    );
  });
});
