import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { tableToCSV, type Table } from '../../../src/shared/table.js';
import { splitRows } from '../../../src/core/separated-text.js';
import { tableToHTML, tableToText } from '../../../src/tools/tools-copy-view.js';

const columns = [
  { key: 'name', label: '名称' },
  { key: 'value', label: '完成率', unit: '%' },
];
const tableOf = (...rows: string[][]): Table => ({ columns, rows });
/** What a spreadsheet would run. */
const isFormula = (cell: string): boolean =>
  /^[\t\r\n ]*[=+\-@＝＋－＠]/.test(cell) && !/^[+-]?[\d.,]+%?$/.test(cell);
const FIGURES = ['-1.5', '+17.0', '-20.0%', '-1,200', '−20.0', '—', '45.0', ''];
const FORMULAS = [
  '=1+1',
  '=HYPERLINK("http://x")',
  '+1+2',
  '-2+3',
  '@SUM(A1)',
  '-x',
  '＝1+1',
  '＋cmd',
  '－2＋3',
  '＠x',
  '\t=1',
  '\n=1',
  ' =1',
];
const cell = fc.oneof(
  fc.constantFrom(...FIGURES, ...FORMULAS, 'a"b', 'a,b', 'a\tb', 'a\r\nb', '<b>&amp;'),
  fc.string({ unit: 'binary' }),
);
const tables = fc.array(fc.tuple(cell, cell)).map((rows) => tableOf(...rows));

/** A figure as a spreadsheet reads it: our minus is a sign of print, which it takes for a word. */
const asRead = (text: string): string => text.replace(/^−(?=[\d.,]+%?$)/, '-');

describe('a table that is copied', () => {
  test('is lines of cells with tabs, its head first', () => {
    assert.equal(
      tableToText(tableOf(['甲', '45.0'], ['乙\t\n丙', '-1'])),
      '名称\t完成率（%）\r\n甲\t45.0\r\n乙 丙\t-1',
    );
  });

  test('is a table of HTML in which texts are texts', () => {
    assert.equal(
      tableToHTML(tableOf(['<b>&', '45.0'])),
      '<meta charset="utf-8"><table><thead><tr><th>名称</th><th>完成率（%）</th></tr></thead>' +
        '<tbody><tr><td>&lt;b&gt;&amp;</td><td>45.0</td></tr></tbody></table>',
    );
  });

  test('has as many cells as the table, none of them a formula', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const lines = tableToText(table)
          .split('\r\n')
          .map((line) => line.split('\t'));
        assert.equal(lines.length, table.rows.length + 1);
        for (const line of lines) assert.equal(line.length, 2);
        assert.deepEqual(lines.flat().filter(isFormula), []);
        const html = tableToHTML(table);
        assert.equal(html.split('<td>').length - 1, table.rows.length * 2);
        assert.deepEqual(
          [...html.matchAll(/<td>([^<]*)<\/td>/g)].map(([, text = '']) => text).filter(isFormula),
          [],
        );
      }),
    );
  });

  test('keeps figures, with the minus that spreadsheets read', () => {
    const lines = tableToText(tableOf(...FIGURES.map((figure) => ['甲', figure]))).split('\r\n');
    assert.deepEqual(
      lines.slice(1).map((line) => line.split('\t')[1]),
      FIGURES.map(asRead),
    );
  });
});

describe('a table as CSV', () => {
  const read = (table: Table): string[][] => splitRows(tableToCSV(table).slice(1), ',');

  test('begins with the mark of UTF-8 and ends each line with CRLF', () => {
    assert.equal(tableToCSV(tableOf(['甲', '1'])), '\uFEFF名称,完成率（%）\r\n甲,1\r\n');
    assert.equal(tableToCSV({ columns: [], rows: [] }), '\uFEFF\r\n');
  });

  test('reads back cell by cell, but for the sign before what looks like a formula', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const rows = read(table).slice(1);
        assert.equal(rows.length, table.rows.length);
        table.rows.forEach((given, at) => {
          const wanted = given.map((text) => (isFormula(text) ? `'${text}` : asRead(text)));
          const got = rows[at]!;
          got.forEach((text, column) => assert.ok(text === wanted[column] || text === `'${given[column]}`));
        });
        assert.deepEqual(rows.flat().filter(isFormula), []);
      }),
    );
  });

  test('quotes what would break a line or a cell', () => {
    assert.ok(tableToCSV(tableOf(['a"b', 'c,d'])).includes('"a""b","c,d"\r\n'));
    assert.ok(tableToCSV(tableOf(['a\r\nb', 'c\nd'])).includes('"a\r\nb","c\nd"\r\n'));
    assert.ok(
      tableToCSV(tableOf(['=HYPERLINK("http://x",1)', '1'])).includes(`"'=HYPERLINK(""http://x"",1)",1\r\n`),
    );
  });

  test('keeps figures, with the minus that spreadsheets read', () => {
    const rows = read(tableOf(...FIGURES.map((figure) => ['甲', figure])));
    assert.deepEqual(
      rows.slice(1).map(([, figure]) => figure),
      FIGURES.map(asRead),
    );
  });
});
