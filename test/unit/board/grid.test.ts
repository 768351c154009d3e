import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  assignCells,
  autoGrid,
  cellBox,
  maybeGrid,
  type CellBox,
  type Grid,
  type GridArea,
} from '../../../src/board/board-grid.js';

const gridOf = (text: string): Grid => {
  const grid = maybeGrid(text);
  assert.ok(grid, text);
  return grid;
};

/** Every square of a grid, with the names of the areas that lie on it. */
const squares = ({ columns, rows, areas }: Grid): string[][] =>
  [...Array(columns * rows).keys()].map((at) =>
    areas
      .filter(({ column, row, columns: wide, rows: high }) => {
        const [x, y] = [at % columns, Math.floor(at / columns)];
        return x >= column && x < column + wide && y >= row && y < row + high;
      })
      .map(({ name }) => name),
  );

/** Boxes of a page from left to right: gaps between one's right and the next one's left edge. */
const gapsOf = (boxes: readonly CellBox[]): number[] =>
  boxes.slice(1).map((box, at) => box.left - boxes[at]!.left - boxes[at]!.width);

describe('a declared grid', () => {
  it('has its areas in the order of their first appearance, in lines from 0', () => {
    assert.deepEqual(maybeGrid('a a b | a a c'), {
      columns: 3,
      rows: 2,
      areas: [
        { name: 'a', column: 0, row: 0, columns: 2, rows: 2 },
        { name: 'b', column: 2, row: 0, columns: 1, rows: 1 },
        { name: 'c', column: 2, row: 1, columns: 1, rows: 1 },
      ],
    });
  });

  it('may have holes of one dot or several, and any white space', () => {
    const expected = {
      columns: 3,
      rows: 2,
      areas: [
        { name: 'map', column: 1, row: 0, columns: 2, rows: 1 },
        { name: '县', column: 0, row: 1, columns: 1, rows: 1 },
      ],
    };
    for (const text of ['. map map | 县 . .', ' ...  map\tmap\n|县 .. ....  ', '. map map|县 . .'])
      assert.deepEqual(maybeGrid(text), expected, text);
  });

  it('takes names that objects have by themselves, and names with a dot in them', () => {
    const names = (text: string): string[] => gridOf(text).areas.map(({ name }) => name);
    assert.deepEqual(names('__proto__ constructor | toString toString'), [
      '__proto__',
      'constructor',
      'toString',
    ]);
    assert.deepEqual(names('a.b .c'), ['a.b', '.c']);
  });

  it('is refused where it is none', () => {
    for (const text of [
      '',
      '   ',
      '|',
      '. . | . .',
      '...',
      // ragged
      'a a b | a a',
      'a | b b',
      // an empty row
      'a |',
      '| a',
      'a | | b',
      // L, ring, diagonal, apart
      'a a | a b',
      'a a a | a b a | a a a',
      'a b | b a',
      'a b a',
      'a | b | a',
    ])
      assert.equal(maybeGrid(text), undefined, text);
  });

  it('has at most 24 lines either way', () => {
    const row = (count: number): string => Array(count).fill('a').join(' ');
    const rows = (count: number): string => Array(count).fill('a').join('|');
    assert.deepEqual([gridOf(row(24)).columns, gridOf(rows(24)).rows], [24, 24]);
    assert.equal(maybeGrid(row(25)), undefined);
    assert.equal(maybeGrid(rows(25)), undefined);
  });

  it('of any rectangles is read back as it was drawn', () => {
    // A page cut into columns, each of them cut into rows: rectangles that never overlap, some of them left as holes.
    const cut = fc.record({
      rows: fc.integer({ min: 1, max: 6 }),
      columns: fc.array(
        fc.record({ width: fc.integer({ min: 1, max: 4 }), cuts: fc.array(fc.integer({ min: 1, max: 5 })) }),
        { minLength: 1, maxLength: 5 },
      ),
      holes: fc.array(fc.nat({ max: 30 })),
    });
    fc.assert(
      fc.property(cut, ({ rows, columns, holes }) => {
        const areas: GridArea[] = [];
        let column = 0;
        for (const { width, cuts } of columns) {
          const lines = [...new Set([0, ...cuts.filter((line) => line < rows), rows])].sort((a, b) => a - b);
          lines.slice(1).forEach((end, at) => {
            const row = lines[at]!;
            areas.push({ name: `n${areas.length}`, column, row, columns: width, rows: end - row });
          });
          column += width;
        }
        const left = areas.filter((_, at) => !holes.includes(at));
        const grid = { columns: column, rows, areas: left };
        const names = squares(grid).map(([name = '.']) => name);
        const text = [...Array(rows).keys()]
          .map((row) => names.slice(row * column, (row + 1) * column).join(' '))
          .join(' | ');
        const read = maybeGrid(text);
        if (left.length === 0) return assert.equal(read, undefined);
        const byName = (a: GridArea, b: GridArea): number => (a.name < b.name ? -1 : 1);
        assert.deepEqual([read?.columns, read?.rows], [column, rows]);
        assert.deepEqual([...(read?.areas ?? [])].sort(byName), [...left].sort(byName));
      }),
    );
  });

  it('never has two areas on one square, whatever is written', () => {
    const name = fc.constantFrom('a', 'b', 'c', '.', '..');
    const text = fc
      .array(fc.array(name, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
      .map((rows) => rows.map((row) => row.join(' ')).join('|'));
    fc.assert(
      fc.property(text, (written) => {
        const grid = maybeGrid(written);
        if (!grid) return;
        const plain = written.split(/[ |]/).map((one) => (one.startsWith('.') ? [] : [one]));
        assert.deepEqual(squares(grid), plain);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a grid of its own', () => {
  it('is what one would draw by hand', () => {
    const shape = (count: number, ratio: number): [number, number] => {
      const { areas, rows } = autoGrid(count, ratio);
      return [areas.filter(({ row }) => row === 0).length, rows];
    };
    assert.deepEqual(shape(1, 16 / 9), [1, 1]);
    assert.deepEqual(shape(4, 16 / 9), [2, 2]);
    assert.deepEqual(shape(6, 16 / 9), [3, 2]);
    assert.deepEqual(shape(9, 16 / 9), [3, 3]);
    // A wall of three screens, and a pillar.
    assert.deepEqual(shape(3, 48 / 9), [3, 1]);
    assert.deepEqual(shape(3, 9 / 16), [1, 3]);
  });

  it('fills the last row with wider cells', () => {
    const { columns, rows, areas } = autoGrid(5, 16 / 9);
    assert.equal(rows, 2);
    const widths = areas.map((area) => area.columns / columns);
    assert.deepEqual(widths, [1 / 3, 1 / 3, 1 / 3, 1 / 2, 1 / 2]);
  });

  it('of no cells has none', () => assert.deepEqual(autoGrid(0, 16 / 9).areas, []));

  it('of 1 to 40 cells covers the page without overlap, in any ratio', () => {
    const ratio = fc.oneof(
      fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
      fc.constantFrom(0, NaN, Infinity, -1, 16 / 9),
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), ratio, (count, ratio) => {
        const grid = autoGrid(count, ratio);
        assert.equal(grid.areas.length, count);
        assert.equal(new Set(grid.areas.map(({ name }) => name)).size, count);
        squares(grid).forEach((names) => assert.equal(names.length, 1));
        for (const { column, row, columns, rows } of grid.areas) {
          assert.ok(column >= 0 && row >= 0 && columns > 0 && rows === 1);
          assert.ok(column + columns <= grid.columns && row + rows <= grid.rows);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('cells', () => {
  const grid = gridOf('a b | c d');
  const names = (wanted: readonly (string | undefined)[], of = grid): (string | undefined)[] =>
    assignCells(of, wanted).map((area) => area?.name);

  it('take the places in their order', () =>
    assert.deepEqual(names([undefined, undefined, undefined]), ['a', 'b', 'c']));

  it('that name a place have it, and the others pass it over', () => {
    assert.deepEqual(names([undefined, 'a', undefined]), ['b', 'a', 'c']);
    assert.deepEqual(names([undefined, 'd', 'b', undefined]), ['a', 'd', 'b', 'c']);
  });

  it('beyond the places, and with a name that the grid has not, have none', () => {
    assert.deepEqual(names([undefined, undefined, undefined, undefined, undefined]), [
      'a',
      'b',
      'c',
      'd',
      undefined,
    ]);
    assert.deepEqual(names(['x', '', '__proto__', undefined]), [undefined, undefined, undefined, 'a']);
  });

  it('that name the same place do not lie on one another: the first has it', () =>
    assert.deepEqual(names(['b', 'b', undefined]), ['b', undefined, 'a']));

  it('never share a place; all that name one nobody else names have it', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd', 'x', undefined);
    fc.assert(
      fc.property(fc.array(name, { maxLength: 8 }), (wanted) => {
        const got = names(wanted);
        const given = got.filter((one) => one !== undefined);
        assert.equal(new Set(given).size, given.length);
        wanted.forEach((one, at) => {
          const isAlone = wanted.filter((other) => other === one).length === 1;
          if (one !== undefined && one !== 'x' && isAlone) assert.equal(got[at], one);
          // A place stays empty only where nobody is left without one.
          if (one === undefined && got[at] === undefined)
            assert.ok(
              ['a', 'b', 'c', 'd'].every(
                (place) => got.includes(place) || wanted.some((other) => other === place),
              ),
            );
        });
      }),
    );
  });
});

describe('the box of a cell', () => {
  it('is what one would measure', () => {
    const grid = gridOf('a a b | a a c');
    const boxes = grid.areas.map((area) => cellBox(grid, area, 1000, 500, 16));
    // Thirds of 1016 are 338.67 and 677.33; halves of 516 are 258.
    assert.deepEqual(boxes, [
      { left: 0, top: 0, width: 661, height: 500 },
      { left: 677, top: 0, width: 323, height: 242 },
      { left: 677, top: 258, width: 323, height: 242 },
    ]);
  });

  it('of the only cell is the page', () => {
    const grid = autoGrid(1, 1);
    assert.deepEqual(cellBox(grid, grid.areas[0]!, 1354, 676, 16), {
      left: 0,
      top: 0,
      width: 1354,
      height: 676,
    });
  });

  const px = fc.integer({ min: 0, max: 8000 });
  const gap = fc.integer({ min: 0, max: 100 });

  it('stands on whole px inside the page, whatever size and gap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), px, px, gap, (count, width, height, gap) => {
        const grid = autoGrid(count, width / height);
        for (const area of grid.areas) {
          const box = cellBox(grid, area, width, height, gap);
          Object.values(box).forEach((value) => assert.ok(Number.isInteger(value) && value >= 0));
          assert.ok(box.left + box.width <= width && box.top + box.height <= height);
          if (area.column === 0) assert.equal(box.left, 0);
          if (area.row === 0) assert.equal(box.top, 0);
          if (area.column + area.columns === grid.columns) assert.equal(box.left + box.width, width);
          if (area.row + area.rows === grid.rows) assert.equal(box.top + box.height, height);
        }
      }),
    );
  });

  it('is exactly a gap from its neighbours, and as wide as they within a px', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 24 }), px, gap, (count, more, gap) => {
        const width = count * (gap + 1) + more;
        for (const isRow of [true, false]) {
          const grid = gridOf([...Array(count).keys()].map((at) => `n${at}`).join(isRow ? ' ' : '|'));
          const boxes = grid.areas.map((area) => {
            const box = cellBox(grid, area, isRow ? width : 9, isRow ? 9 : width, gap);
            return isRow ? box : { ...box, left: box.top, width: box.height };
          });
          gapsOf(boxes).forEach((one) => assert.equal(one, gap));
          const widths = boxes.map((box) => box.width);
          assert.ok(Math.max(...widths) - Math.min(...widths) <= 1, widths.join());
        }
      }),
    );
  });
});
