import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { createPen, product, typeOf, type Pen } from '../../../src/tools/tools-pen.js';
import type { Mark, Matrix } from '../../../src/tools/tools-scene.js';
import { shapeOf } from './kit.js';

const SAME: Matrix = [1, 0, 0, 1, 0, 0];

/** What a pen writes down. */
function drawn(draw: (pen: Pen) => void, base: Matrix = SAME): Mark[] {
  const marks: Mark[] = [];
  draw(
    createPen(
      marks,
      base,
      () => 4,
      (text) => text.length * 10,
    ),
  );
  return marks;
}

const pathOf = (draw: (pen: Pen) => void): string =>
  shapeOf(
    drawn((pen) => {
      pen.beginPath();
      draw(pen);
      pen.fill();
    })[0],
  ).d;

describe('a pen writes down', () => {
  test('lines, and where they begin anew', () => {
    assert.equal(
      pathOf((pen) => {
        pen.moveTo(1, 2);
        pen.lineTo(3.00049, 4);
        pen.closePath();
        pen.moveTo(5, 6);
        pen.lineTo(7, 8);
      }),
      'M1 2L3 4ZM5 6L7 8',
    );
    assert.equal(
      pathOf((pen) => pen.lineTo(3, 4)),
      'M3 4',
    );
  });

  test('a whole circle as two arcs, wherever the pen was', () => {
    const circle = 'M30 20A10 10 0 0 1 10 20A10 10 0 0 1 30 20';
    assert.equal(
      pathOf((pen) => pen.arc(20, 20, 10, 0, 2 * Math.PI)),
      circle,
    );
    assert.equal(
      pathOf((pen) => {
        pen.moveTo(30, 20);
        pen.arc(20, 20, 10, 0, 2 * Math.PI);
      }),
      `M30 20${circle}`,
    );
  });

  test('an arc with its line, its end and which way around it goes', () => {
    assert.equal(
      pathOf((pen) => pen.arc(0, 0, 10, 0, Math.PI / 2)),
      'M10 0A10 10 0 0 1 0 10',
    );
    assert.equal(
      pathOf((pen) => {
        pen.moveTo(0, 0);
        pen.arc(0, 0, 10, 0, 1.5 * Math.PI);
      }),
      'M0 0L10 0A10 10 0 1 1 0 -10',
    );
  });

  test('a rounded box, drawn by its corners', () => {
    assert.equal(
      pathOf((pen) => {
        pen.moveTo(4, 0);
        pen.arcTo(20, 0, 20, 10, 4);
        pen.arcTo(20, 10, 0, 10, 4);
        pen.arcTo(0, 10, 0, 0, 4);
        pen.arcTo(0, 0, 20, 0, 4);
        pen.closePath();
      }),
      'M4 0L16 0A4 4 0 0 1 20 4L20 6A4 4 0 0 1 16 10L4 10A4 4 0 0 1 0 6L0 4A4 4 0 0 1 4 0Z',
    );
    assert.match(
      pathOf((pen) => {
        pen.moveTo(0, 0);
        pen.arcTo(10, 0, 10, -10, 2);
      }),
      /0 0 0 10 -2$/,
      'the other way around',
    );
  });

  test('a path once filled and once stroked, with the ink of that moment', () => {
    const marks = drawn((pen) => {
      pen.beginPath();
      pen.moveTo(0, 0);
      pen.lineTo(9, 0);
      pen.globalAlpha = 0.5;
      pen.fillStyle = '#fff';
      (pen.fill as (rule: string) => void)('evenodd');
      pen.strokeStyle = '#123456';
      pen.lineWidth = 3;
      pen.lineJoin = 'round';
      const dash = [2, 1];
      pen.setLineDash(dash);
      dash.push(9);
      pen.stroke();
      pen.beginPath();
      pen.moveTo(1, 1);
      pen.setLineDash([]);
      pen.globalAlpha = 1;
      pen.stroke();
    });
    const [filled, stroked, next] = marks.map(shapeOf);
    assert.deepEqual(
      [filled?.fill, filled?.rule, filled?.alpha, filled?.stroke],
      ['#fff', 'evenodd', 0.5, undefined],
    );
    assert.deepEqual(
      [stroked?.stroke, stroked?.width, stroked?.join, stroked?.dash, stroked?.fill],
      ['#123456', 3, 'round', [2, 1], undefined],
    );
    assert.deepEqual([next?.d, next?.dash, next?.alpha], ['M1 1', [], 1]);
  });

  test('a box without a path of its own', () => {
    const [one] = drawn((pen) => pen.fillRect(1, 2, 3, 4));
    assert.equal(shapeOf(one).d, 'M1 2h3v4h-3Z');
  });

  test('where its canvas stands', () => {
    const base: Matrix = [0.5, 0, 0, 0.5, 100, 200];
    const [first, second] = drawn((pen) => {
      pen.fillRect(0, 0, 1, 1);
      pen.setTransform(2, 0, 0, 2, 10, 20);
      pen.fillRect(0, 0, 1, 1);
    }, base).map(shapeOf);
    assert.deepEqual(first?.matrix, base);
    assert.deepEqual(second?.matrix, [1, 0, 0, 1, 105, 210]);
  });

  test('text by its left end and its baseline, with the rim that was drawn before it', () => {
    const marks = drawn((pen) => {
      pen.font = 'italic 600 13px "Noto Sans SC", sans-serif';
      pen.textAlign = 'center';
      pen.textBaseline = 'middle';
      pen.fillStyle = '#111';
      pen.strokeStyle = '#eee';
      pen.lineWidth = 4;
      pen.strokeText('驿站', 50, 60);
      pen.fillText('驿站', 50, 60);
      pen.textAlign = 'start';
      pen.textBaseline = 'alphabetic';
      pen.fillText('驿站', 50, 60);
    });
    const [rimmed, plain] = marks;
    assert.ok(rimmed?.kind === 'line' && plain?.kind === 'line');
    assert.deepEqual(
      [rimmed.x, rimmed.y, rimmed.rim, rimmed.rimWidth, rimmed.fill],
      [40, 64, '#eee', 4, '#111'],
    );
    assert.deepEqual([plain.x, plain.y, plain.rim], [50, 60, undefined]);
    assert.deepEqual(rimmed.type, {
      style: 'italic',
      weight: '600',
      size: 13,
      family: '"Noto Sans SC", sans-serif',
      tabular: false,
    });
  });
});

describe('type', () => {
  test('is read as a canvas has it', () => {
    const read = (font: string): unknown[] => {
      const { style, weight, size, family } = typeOf(font);
      return [style, weight, size, family];
    };
    assert.deepEqual(read('12.5px serif'), ['normal', '400', 12.5, 'serif']);
    assert.deepEqual(read('bold 10px "A B"'), ['normal', 'bold', 10, '"A B"']);
    assert.deepEqual(read('what is this'), ['normal', '400', 10, 'sans-serif']);
  });
});

describe('maps', () => {
  const number = fc.integer({ min: -9, max: 9 });
  const matrix = fc.tuple(number, number, number, number, number, number);
  const at = ([a, b, c, d, e, f]: Matrix, [x, y]: readonly [number, number]): [number, number] => [
    a * x + c * y + e,
    b * x + d * y + f,
  ];

  test('one after another do what each did', () => {
    fc.assert(
      fc.property(matrix, matrix, fc.tuple(number, number), (outer, inner, point) => {
        assert.deepEqual(at(product(outer, inner), point), at(outer, at(inner, point)));
      }),
    );
  });
});
