import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { judgePlain, type Judgement } from '../../../src/target-gauge/target-gauge-judge.js';
import {
  isPlain,
  readTarget,
  type TargetReading,
} from '../../../src/target-gauge/target-gauge-plain-data.js';
import { rowsOfTarget, sentenceOfTarget, textOf } from '../../../src/target-gauge/target-gauge-text.js';

// Nothing here may import what judges the other kinds before the plain targets are told: on a page it is not there.

const TODAY = 20_777;
const least = { name: '专题宣讲', value: 90, target: 200 };

const figure = fc.constantFrom<unknown>(
  ...[0, -3, 90, 199.96, '199.999', 200, 272, null, { status: 'withheld' }, { value: 90, qualifier: '近' }],
);
const period = fc.constantFrom(
  { start: '2026-01-01', end: '2026-12-31' },
  { start: '2026-11', end: '2026-11' },
  { start: '2027-01-01', end: '2027-06-30' },
);
const plainDocument = fc.record(
  {
    name: fc.constant('专题宣讲'),
    value: figure,
    target: figure,
    unit: fc.constantFrom('场', '%'),
    kind: fc.constant('cumulative'),
    direction: fc.constant('at-least'),
    schedule: fc.constantFrom('by-day', 0, 88.8, 100),
    period,
    asOf: fc.constantFrom('2026-11-20', '2026-11', '2025-12-31', '2028-02-29'),
    average: fc.record({ rate: figure }),
  },
  { requiredKeys: ['name', 'value', 'target'] },
);

const everyWord = (target: TargetReading, judged: Judgement): unknown => [
  textOf(target, judged, 'zh-CN'),
  sentenceOfTarget(target, judged, 'zh-CN'),
  rowsOfTarget(target, judged, 'zh-CN'),
];

describe('the plain target', () => {
  test('is judged and told without the other kinds as it is with them', async () => {
    const documents = fc.sample(plainDocument, 400);
    const before = documents.map((document) => {
      const { data } = readTarget(document);
      assert.ok(isPlain(data));
      const judged = judgePlain(data, TODAY);
      return { data, judged, words: everyWord(data, judged) };
    });
    const { judgeTarget } = await import('../../../src/target-gauge/target-gauge-judgement.js');
    for (const { data, judged, words } of before) {
      const whole = judgeTarget(data, TODAY);
      assert.deepEqual(
        { ...judged, measure: { ...judged.measure, left: undefined } },
        { ...whole, measure: { ...whole.measure, left: undefined } },
      );
      assert.deepEqual(words, everyWord(data, whole));
      assert.doesNotMatch(JSON.stringify(words), /undefined|NaN/);
    }
  });

  test('is none where the data says anything else', () => {
    assert.ok(isPlain(readTarget(least).data));
    assert.ok(isPlain(readTarget({ ...least, schedule: 0 }).data));
    const others: object[] = [
      { kind: 'level' },
      { kind: 'coverage' },
      { kind: 'clearance' },
      { direction: 'at-most' },
      { baseline: 0 },
      { baseline: null },
      { schedule: 'by-month' },
      { schedule: [] },
      { bands: [] },
      { reportedRate: 45 },
      { reportedRate: null },
    ];
    for (const other of others)
      assert.equal(isPlain(readTarget({ ...least, ...other }).data), false, JSON.stringify(other));
  });
});
