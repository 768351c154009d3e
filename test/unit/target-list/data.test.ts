import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formatExact } from '../../../src/core/number-text.js';
import { maybeValue } from '../../../src/core/figure.js';
import { DataError } from '../../../src/core/problem.js';
import { gaugeDocument, parseTargetList } from '../../../src/target-list/target-list-data.js';
import { parseTarget } from '../../../src/target-gauge/target-gauge-data.js';
import { cityLedger, contradictingLedger } from '../../../stories/target-list-examples.js';

const one = { id: 'a', name: '专题宣讲', unit: '场', value: 186, target: 200 };
const pathsOf = (document: unknown): string[] =>
  parseTargetList(document).problems.map(({ path, code }) => `${path} ${code}`);

describe('parseTargetList', () => {
  test('reads the 24 tasks of two cities, with nothing to say against them', () => {
    const { data, problems, skipped } = parseTargetList(cityLedger);
    assert.equal(data.targets.length, 24);
    assert.deepEqual(problems, []);
    assert.equal(skipped, 0);
    assert.deepEqual(
      data.snapshots.map(({ label }) => label),
      ['一季度', '二季度', '三季度', '10月', '第45周', '第46周'],
    );
  });

  test('gives targets the period, schedule, bands and cut-off of the ledger, where they have none', () => {
    const bands = [{ light: 'good', label: '绿灯', all: [] }];
    const document = {
      asOf: '2026-11-20',
      period: { start: '2026-01-01', end: '2026-12-31' },
      schedule: 'by-month',
      bands,
      targets: [one, { ...one, id: 'b', schedule: 50, bands: [], asOf: '2026-10-31' }],
    };
    const [first, second] = parseTargetList(document).data.targets;
    assert.equal(first?.reading?.plan, 'by-month');
    assert.equal(first?.reading?.period?.end.last, 20_818);
    assert.deepEqual(first?.reading?.bands, bands);
    assert.equal(second?.reading?.plan, 50);
    assert.deepEqual(second?.reading?.bands, []);
    assert.ok((second?.reading?.asOf?.last ?? 0) < (first?.reading?.asOf?.last ?? 0));
  });

  test('does not lay the plan of one period over another', () => {
    const own = { ...one, period: { start: '2026-07-01', end: '2026-12-31' } };
    const plan = (schedule: unknown): unknown =>
      parseTargetList({ schedule, targets: [own] }).data.targets[0]?.reading?.plan;
    assert.equal(plan(60), undefined);
    assert.equal(plan([{ date: '2026-06-30', due: 40 }]), undefined);
    assert.equal(plan('by-month'), 'by-month');
  });

  test('keeps a bad target in its place and says what is wrong with it', () => {
    const document = { targets: [{ ...one, value: '很多' }, one, 7, null, [], { name: 'x' }] };
    const { data, skipped } = parseTargetList(document);
    assert.deepEqual(
      data.targets.map(({ reading }) => reading !== undefined),
      [false, true, false, false, false, false],
    );
    assert.equal(skipped, 5);
    assert.equal(data.targets[0]?.name, '专题宣讲');
    assert.ok(pathsOf(document).includes('/targets/0/value figure'));
    assert.ok(pathsOf(document).includes('/targets/5/target required'));
  });

  test('refuses a broken envelope or default, and nothing less', () => {
    for (const document of [
      null,
      7,
      [],
      {},
      { targets: 'x' },
      { targets: [], period: 'x' },
      { targets: [], bands: 1 },
    ])
      assert.throws(() => parseTargetList(document), DataError);
    assert.doesNotThrow(() => parseTargetList({ targets: [], snapshots: 'x', own: 1, nearFrom: 'y' }));
  });

  test('leaves a bad snapshot, own list or bound out and says it', () => {
    const document = {
      targets: [one],
      nearFrom: 'much',
      own: [1],
      snapshots: [
        { label: 'a', asOf: 'soon', targets: [] },
        {
          label: 'b',
          asOf: '2026-10-31',
          targets: [{ id: 'a', value: 'x' }, { value: 1 }, null, { id: 'a', value: '90.5' }],
        },
      ],
    };
    const { data } = parseTargetList(document);
    assert.deepEqual(pathsOf(document), [
      '/nearFrom type',
      '/own/0 type',
      '/snapshots/0/asOf day',
      '/snapshots/1/targets/0/value figure',
      '/snapshots/1/targets/1/id required',
      '/snapshots/1/targets/2/id required',
    ]);
    assert.equal(data.nearFrom, 90);
    assert.equal(data.own.size, 0);
    assert.deepEqual([...(data.snapshots[0]?.values ?? [])], [['a', '90.5']]);
  });

  test('puts contradictions at their target, with both figures', () => {
    const { problems, data } = parseTargetList(contradictingLedger);
    assert.deepEqual(
      problems.map(({ path, code }) => `${path} ${code}`),
      ['/targets/0/reportedRate contradiction', '/targets/2/value figure', '/targets/3/id duplicate-id'],
    );
    assert.deepEqual(data.targets[0]?.problem?.params, { actual: '102/126 = 81.0%', stated: '92%' });
    // Which of two has the snapshot's figure cannot be known.
    assert.deepEqual(
      data.targets.map(({ id }) => id),
      ['1', '2', '3', undefined],
    );
  });

  test('never touches the document', () => {
    const document = JSON.parse(JSON.stringify(cityLedger)) as object;
    const frozen = JSON.stringify(document);
    parseTargetList(document);
    assert.equal(JSON.stringify(document), frozen);
  });
});

describe('gaugeDocument', () => {
  test('is the same target in the same circumstances', () => {
    const { data } = parseTargetList({ ...cityLedger, schedule: 'by-month' });
    for (const target of data.targets) {
      const { data: alone } = parseTarget(gaugeDocument(data, target));
      assert.deepEqual(alone, target.reading);
    }
    const [first] = data.targets;
    const value = maybeValue(first?.reading?.value);
    assert.equal(value && formatExact(value), '186');
  });
});
