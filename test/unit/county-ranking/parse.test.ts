import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { toNumber } from '../../../src/core/exact.js';
import { maybeValue } from '../../../src/core/figure.js';
import { DataError } from '../../../src/core/problem.js';
import { describeProblem, type Lang } from '../../../src/core/words.js';
import { parseRanking } from '../../../src/county-ranking/county-ranking-data.js';
import { layoutCountyRanking } from '../../../src/county-ranking/county-ranking-layout.js';
import { sentenceRanking, tableRanking } from '../../../src/county-ranking/county-ranking-summary.js';
import '../../../src/county-ranking/county-ranking-words.js';
import '../../../src/core/words-en.js';
import '../../../src/county-ranking/county-ranking-words-en.js';
import { contradictingRanking, statusRanking } from '../../../stories/county-ranking-examples.js';
import { rowsOf, space } from './space.js';

const metric = { name: '完成率', unit: '%', kind: 'rate' };

const one = (row: unknown, own: object = metric): ReturnType<typeof parseRanking> =>
  parseRanking({ metric: own, rows: [row] });

const valueOf = (row: unknown, own: object = metric): number | string => {
  const { value } = one(row, own).data.rows[0]!;
  const exact = maybeValue(value);
  return exact ? toNumber(exact) : value.status;
};

describe('a row gives its figure', () => {
  it('itself, or as part / whole: in percent for a rate, as the quotient otherwise', () => {
    assert.equal(valueOf({ name: 'a', value: '45.5' }), 45.5);
    assert.equal(valueOf({ name: 'a', part: 13, whole: 20 }), 65);
    assert.equal(valueOf({ name: 'a', value: null, part: 13, whole: 20 }), 65);
    assert.equal(valueOf({ name: 'a', part: 12000000, whole: 3200 }, { name: '户均', unit: '元' }), 3750);
  });

  it('or the reason why it has none, each its own', () => {
    assert.equal(valueOf({ name: 'a' }), 'unreported');
    assert.equal(valueOf({ name: 'a', value: null }), 'unreported');
    assert.equal(valueOf({ name: 'a', value: { status: 'withheld' }, part: 1, whole: 2 }), 'withheld');
    assert.equal(valueOf({ name: 'a', part: { status: 'withheld' }, whole: 2 }), 'withheld');
    assert.equal(valueOf({ name: 'a', part: 0, whole: 0 }), 'not-applicable');
    assert.equal(valueOf({ name: 'a', value: '四成五' }), 'unreadable');
  });

  it('with its qualifier; a quotient of a qualified figure is 约', () => {
    const stated = one({ name: 'a', value: { value: 30, qualifier: '不足' } }).data.rows[0]!.value;
    assert.equal(stated.status === 'value' && stated.qualifier, '不足');
    const made = one({ name: 'a', part: { value: 3, qualifier: '余' }, whole: 10 }).data.rows[0]!.value;
    assert.equal(made.status === 'value' && made.qualifier, '约');
  });
});

describe('a fault', () => {
  it('in the envelope or the metric refuses the document', () => {
    for (const document of [
      null,
      7,
      'x',
      [],
      {},
      { metric, rows: {} },
      { metric: { unit: '%' }, rows: [] },
      { metric: { ...metric, precision: 1.5 }, rows: [] },
      { metric, rows: [], ties: 'olympic' },
      { metric, rows: [], asOf: 'gestern' },
    ]) {
      assert.throws(() => parseRanking(document), DataError, JSON.stringify(document));
    }
  });

  it('in a row leaves the row in its place, unreadable, with the path to it', () => {
    const { data, problems, skipped } = parseRanking({
      metric,
      rows: [
        { name: 'a', value: 1 },
        5,
        { name: ' ', value: 2 },
        { name: 'd', value: { status: '?' } },
        null,
      ],
    });
    assert.deepEqual(
      data.rows.map(({ value }) => value.status),
      ['value', 'unreadable', 'unreadable', 'unreadable', 'unreadable'],
    );
    assert.deepEqual(
      problems.map(({ path }) => path),
      ['/rows/1', '/rows/2/name', '/rows/3/value', '/rows/4'],
    );
    assert.equal(skipped, 4);
    assert.equal(data.rows[3]!.name, 'd');
  });

  it('beside the figure costs the row only that', () => {
    const { data, problems, skipped } = one({ name: 'a', value: 5, previousRank: 0, code: 12 });
    assert.equal(maybeValue(data.rows[0]!.value)?.n, 5n);
    assert.equal(data.rows[0]!.previousRank, undefined);
    assert.deepEqual(problems.map(({ path }) => path).sort(), ['/rows/0/code', '/rows/0/previousRank']);
    assert.equal(skipped, 0);
  });

  it('in the average, marks, own, frames or scoring is left out and said', () => {
    const { data, problems } = parseRanking({
      metric,
      rows: [{ name: 'a', value: 1 }],
      average: { value: '65%' },
      marks: { first: -1 },
      own: 'S05',
      frames: [{ label: 'x' }],
      scoring: 3,
    });
    assert.equal(data.average, 'none');
    assert.deepEqual(data.marks, { first: 3, last: 0 });
    assert.equal(data.own.size, 0);
    assert.deepEqual([...new Set(problems.map(({ path }) => path.split('/')[1]))].sort(), [
      'average',
      'frames',
      'marks',
      'own',
      'scoring',
    ]);
  });

  it('that is a code given twice is said; both rows stay, with keys of their own', () => {
    const { data, problems } = parseRanking({
      metric,
      rows: [
        { code: '1', name: 'a', value: 1 },
        { code: '1', name: 'b', value: 2 },
        { name: 'same', value: 3 },
        { name: 'same', value: 4 },
      ],
    });
    assert.deepEqual(
      problems.map(({ path, code }) => [path, code]),
      [['/rows/1/code', 'duplicate-code']],
    );
    assert.equal(new Set(data.rows.map(({ key }) => key)).size, 4);
  });

  it('has words in both languages', () => {
    const { problems } = parseRanking(contradictingRanking);
    const more = parseRanking(statusRanking).problems;
    for (const lang of ['zh-CN', 'en'] as Lang[]) {
      for (const found of [...problems, ...more]) {
        assert.notEqual(describeProblem(found, lang, 'ranking'), found.code);
      }
    }
  });
});

describe('a contradiction', () => {
  it('is listed with both figures, and neither is preferred', () => {
    const { data, problems, skipped } = parseRanking(contradictingRanking);
    assert.deepEqual(
      problems.map(({ path, code }) => [path, code]),
      [
        ['/rows/0/value', 'contradiction'],
        ['/rows/2/part', 'contradiction'],
      ],
    );
    assert.deepEqual(problems[0]!.params, { actual: '102/126 = 81.0%', stated: '92%' });
    assert.equal(maybeValue(data.rows[0]!.value)?.n, 92n);
    assert.equal(skipped, 0);
  });

  it('is judged at the precision of what is stated', () => {
    const problemsOf = (value: unknown): number =>
      one({ name: 'a', value, part: 102, whole: 126 }).problems.length;
    assert.equal(problemsOf(81), 0);
    assert.equal(problemsOf('81.0'), 0);
    assert.equal(problemsOf('80.95'), 0);
    assert.equal(problemsOf(80), 1);
    assert.equal(problemsOf('80.9'), 1);
  });
});

describe('any JSON at all', () => {
  it('gives a picture without NaN, or a DataError', () => {
    const near = fc.record(
      {
        metric: fc.oneof(fc.constant(metric), fc.jsonValue()),
        rows: fc.oneof(
          fc.array(
            fc.oneof(
              fc.record(
                {
                  code: fc.oneof(fc.string(), fc.jsonValue()),
                  name: fc.oneof(fc.string(), fc.jsonValue()),
                  value: fc.oneof(
                    fc.double(),
                    fc.jsonValue(),
                    fc.constant({ value: '1e5', qualifier: '近' }),
                  ),
                  part: fc.oneof(fc.integer(), fc.jsonValue()),
                  whole: fc.oneof(fc.integer(), fc.jsonValue()),
                  target: fc.oneof(fc.double(), fc.jsonValue()),
                  previousRank: fc.oneof(fc.integer(), fc.jsonValue()),
                },
                { requiredKeys: [] },
              ),
              fc.jsonValue(),
            ),
          ),
          fc.jsonValue(),
        ),
        average: fc.oneof(fc.constantFrom('mean', 'pooled', 'none'), fc.jsonValue()),
        ties: fc.constantFrom('competition', 'dense', 'ordinal', undefined),
      },
      { requiredKeys: ['metric', 'rows'] },
    );
    fc.assert(
      fc.property(fc.oneof(near, fc.jsonValue()), (document) => {
        try {
          const { data } = parseRanking(document);
          for (const lang of ['zh-CN', 'en'] as Lang[]) {
            const layout = layoutCountyRanking(data, space({ lang }));
            const numbers = rowsOf(layout).flatMap(({ marks = [] }) =>
              marks.flatMap(({ left, width }) => [left, width]),
            );
            assert.ok(numbers.every((value) => value === undefined || Number.isFinite(value)));
            assert.doesNotMatch(layout.columns.template, /NaN|Infinity/);
            assert.equal(typeof sentenceRanking(data, lang), 'string');
            assert.equal(tableRanking(data, lang).rows.length, data.rows.length);
          }
        } catch (error) {
          if (!(error instanceof DataError)) throw error;
          assert.ok(error.problems.length > 0);
        }
      }),
      { numRuns: 1500 },
    );
  });
});
