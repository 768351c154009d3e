import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { csvParseRows, tsvParseRows } from 'd3-dsv';
import * as fc from 'fast-check';
import { readSeparated, splitRows } from '../../../src/core/separated-text.js';

describe('CSV and TSV', () => {
  it('have the rows that d3-dsv finds, for any text with its quotes closed', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', '字', ',', '\t', '"', '\n', '\r\n', ' ', '1'),
      maxLength: 6,
    });
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    for (const [separator, parse] of [
      [',', csvParseRows],
      ['\t', tsvParseRows],
    ] as const) {
      fc.assert(
        fc.property(rows, fc.constantFrom('\n', '\r\n'), (table, end) => {
          const quote = (text: string): string =>
            /[",\t\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
          const text = table.map((row) => row.map(quote).join(separator)).join(end);
          assert.deepEqual(splitRows(text, separator), parse(text), JSON.stringify(text));
        }),
        { numRuns: 2000 },
      );
    }
  });

  it('end for any text at all', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', ' '), maxLength: 30 }),
        (text) => {
          const cells = splitRows(text, ',').flat();
          assert.ok(cells.length <= text.length + 1);
        },
      ),
      { numRuns: 3000 },
    ));

  it('with a header line are objects; columns of one name are told apart, empty lines are none', () =>
    assert.deepEqual(readSeparated('县区,完成率,完成率\r\n"永修,县",45%,1\n\n 德安县 ,,\n', ','), [
      { 县区: '永修,县', 完成率: '45%', '完成率#3': '1' },
      { 县区: ' 德安县 ', 完成率: '', '完成率#3': '' },
    ]));

  it('never touch a prototype', () => {
    const [row] = readSeparated('__proto__,constructor\n1,2', ',');
    assert.deepEqual(Object.keys(row!), ['__proto__', 'constructor']);
    assert.equal(({} as Record<string, unknown>)['1'], undefined);
  });
});
