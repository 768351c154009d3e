import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { bandsOf, boxMarks, listOf, radiiOf } from '../../../src/tools/tools-boxes.js';
import { boxPath, common, inset, meets, type Rect } from '../../../src/tools/tools-scene.js';
import { bordersAlike, boxStyle, extentOf, shapeOf } from './kit.js';

const box: Rect = { x: 10, y: 20, width: 40, height: 20 };
const RED = 'rgb(255, 0, 0)';
const BLUE = 'rgb(0, 0, 255)';
const CLEAR = 'rgba(0, 0, 0, 0)';
const BOX_PATH = 'M10 20H50V40H10V20Z';

describe('a list of CSS', () => {
  test('is split at its own commas', () => {
    assert.deepEqual(listOf(`${RED} 0px, ${BLUE} 1px`), [`${RED} 0px`, `${BLUE} 1px`]);
    assert.deepEqual(listOf('a(b, c(d, e)), f'), ['a(b, c(d, e))', 'f']);
    assert.deepEqual(listOf(''), []);
  });
});

describe('a gradient of bands', () => {
  const spans = (image: string, axis: 'x' | 'y' = 'x') =>
    bandsOf(image, box, 1).map((shape) => {
      const [left, right, top, bottom] = extentOf(shape);
      return [shape.fill, ...(axis === 'x' ? [left, right] : [top, bottom])];
    });

  test('with one edge is two bands, each where it stands', () => {
    assert.deepEqual(spans(`linear-gradient(to right, ${RED} 25%, ${BLUE} 25%)`), [
      [RED, 10, 20],
      [BLUE, 20, 50],
    ]);
    assert.deepEqual(spans(`linear-gradient(90deg, ${RED} 0px, ${RED} 8px, ${CLEAR} 8px)`), [[RED, 10, 18]]);
    assert.deepEqual(spans(`linear-gradient(${RED} 5px, ${BLUE} 5px)`, 'y'), [
      [RED, 20, 25],
      [BLUE, 25, 40],
    ]);
    assert.deepEqual(spans(`linear-gradient(to top, ${RED} 5px, ${CLEAR} 5px)`, 'y'), [[RED, 35, 40]]);
    assert.deepEqual(spans(`linear-gradient(to left, ${RED} 5px, ${CLEAR} 5px)`), [[RED, 45, 50]]);
  });

  test('that repeats goes on to the end, and no further', () => {
    assert.deepEqual(
      spans(`repeating-linear-gradient(90deg, ${RED} 0px, ${RED} 4px, ${CLEAR} 4px, ${CLEAR} 16px)`),
      [
        [RED, 10, 14],
        [RED, 26, 30],
        [RED, 42, 46],
      ],
    );
    assert.deepEqual(
      spans(`repeating-linear-gradient(90deg, ${RED} 0px, ${RED} 15px, ${BLUE} 15px, ${BLUE} 30px)`),
      [
        [RED, 10, 25],
        [BLUE, 25, 40],
        [RED, 40, 50],
      ],
    );
  });

  test('two places of one colour are a band', () => {
    assert.deepEqual(spans(`linear-gradient(90deg, ${RED} 0px 6px, ${CLEAR} 6px 100%)`), [[RED, 10, 16]]);
  });

  test('aslant is as many bands as fit on its line, each as wide as it says', () => {
    const square: Rect = { x: 0, y: 0, width: 30, height: 30 };
    const image = `repeating-linear-gradient(45deg, ${RED} 0px, ${RED} 1px, ${CLEAR} 1px, ${CLEAR} 6px)`;
    const bands = bandsOf(image, square, 0.5);
    const length = 30 * Math.SQRT2;
    assert.equal(bands.length, Math.ceil(length / 6));
    for (const [at, { d, alpha }] of bands.entries()) {
      assert.equal(alpha, 0.5);
      const [[x, y], [u, v]] = [...d.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, a, b]) => [
        Number(a),
        Number(b),
      ]) as [[number, number], [number, number]];
      assert.ok(Math.abs(Math.hypot(u - x, v - y) - Math.min(1, length - at * 6)) < 0.01, d);
      // How far along the line from the lower left corner to the upper right one.
      assert.ok(Math.abs((x + (30 - y)) / Math.SQRT2 - at * 6) < 0.01, d);
    }
  });

  test('that runs from colour to colour, or is none, is left out', () => {
    assert.deepEqual(bandsOf(`linear-gradient(${RED} 0%, ${BLUE} 100%)`, box, 1), []);
    assert.deepEqual(bandsOf('url("x.png")', box, 1), []);
    assert.deepEqual(bandsOf(`radial-gradient(${RED}, ${BLUE})`, box, 1), []);
    assert.deepEqual(bandsOf('linear-gradient()', box, 1), []);
  });
});

describe('a box', () => {
  test('that paints nothing is nothing', () => assert.deepEqual(boxMarks(boxStyle(), box, 1), []));

  test('has its ground', () => {
    const style = boxStyle({ backgroundColor: RED });
    assert.deepEqual(boxMarks(style, box, 0.4), [{ kind: 'shape', d: BOX_PATH, fill: RED, alpha: 0.4 }]);
    const turned = boxMarks(style, box, 1, [1, 0, 0, 1, 5, 5]);
    assert.deepEqual(shapeOf(turned[0]).matrix, [1, 0, 0, 1, 5, 5]);
  });

  test('has a pattern within its own edge, below its borders', () => {
    const marks = boxMarks(
      boxStyle({
        backgroundColor: BLUE,
        backgroundImage: `linear-gradient(90deg, ${RED} 0px, ${RED} 8px, ${CLEAR} 8px)`,
        ...bordersAlike('2px', 'solid', RED),
      }),
      box,
      1,
    );
    assert.deepEqual(
      marks.map(({ kind }) => kind),
      ['shape', 'clip', 'shape'],
    );
    const [, clip] = marks;
    assert.ok(clip?.kind === 'clip' && clip.d === BOX_PATH);
    assert.deepEqual(extentOf(shapeOf(clip.inside[0])).slice(0, 2), [12, 20]);
  });

  test('has even borders as one ring', () => {
    const [ring] = boxMarks(boxStyle(bordersAlike('2px', 'solid', RED)), box, 1);
    assert.deepEqual(ring, {
      kind: 'shape',
      d: `${BOX_PATH}M12 22H48V38H12V22Z`,
      fill: RED,
      rule: 'evenodd',
      alpha: 1,
    });
  });

  test('has no border that is not seen', () => {
    for (const borders of [
      bordersAlike('2px', 'none', RED),
      bordersAlike('2px', 'hidden', RED),
      bordersAlike('2px', 'solid', CLEAR),
      bordersAlike('0px', 'solid', RED),
    ])
      assert.deepEqual(boxMarks(boxStyle(borders), box, 1), []);
  });

  test('has uneven borders side by side', () => {
    const marks = boxMarks(
      boxStyle({ borderBottomWidth: '4px', borderBottomStyle: 'solid', borderBottomColor: RED }),
      box,
      1,
    );
    assert.equal(marks.length, 1);
    assert.deepEqual(extentOf(shapeOf(marks[0])), [10, 50, 36, 40]);
  });

  test('has dashes that go around a whole number of times', () => {
    const [line] = boxMarks(boxStyle(bordersAlike('2px', 'dashed', RED)), box, 1);
    const { stroke, width, dash = [], d } = shapeOf(line);
    assert.deepEqual([stroke, width], [RED, 2]);
    assert.equal(d, 'M11 21H49V39H11V21Z');
    const times = (2 * (38 + 18)) / (dash[0]! + dash[1]!);
    assert.ok(Math.abs(times - Math.round(times)) < 1e-9);
    const [dots] = boxMarks(boxStyle(bordersAlike('3px', 'dotted', RED)), box, 1);
    assert.deepEqual(shapeOf(dots).dash, [3, 3]);
  });

  test('has round corners; those that do not fit become smaller together', () => {
    const round = boxStyle({ backgroundColor: RED, borderTopLeftRadius: '4px' });
    assert.equal(shapeOf(boxMarks(round, box, 1)[0]).d, 'M14 20H50V40H10V24a4 4 0 0 1 4 -4Z');
    assert.deepEqual(radiiOf(boxStyle({ borderTopLeftRadius: '50%' }), box), [10, 0, 0, 0]);
    const pill = boxPath({ x: 0, y: 0, width: 40, height: 20 }, [999, 999, 999, 999]);
    assert.equal(
      pill,
      'M10 0H30a10 10 0 0 1 10 10V10a10 10 0 0 1 -10 10H10a10 10 0 0 1 -10 -10V10a10 10 0 0 1 10 -10Z',
    );
  });

  test('has hard shadows: rings around it, stripes within; soft ones are left out', () => {
    const [ring] = boxMarks(boxStyle({ boxShadow: `${RED} 0px 0px 0px 2px` }), box, 1);
    assert.equal(shapeOf(ring).d, `M8 18H52V42H8V18Z${BOX_PATH}`);
    assert.equal(shapeOf(ring).rule, 'evenodd');
    const [stripe] = boxMarks(boxStyle({ boxShadow: `${RED} 4px 0px 0px 0px inset` }), box, 1);
    assert.equal(shapeOf(stripe).d, `${BOX_PATH}M14 20H50V40H14V20Z`);
    const [inner] = boxMarks(boxStyle({ boxShadow: `${RED} 0px 0px 0px 1px inset` }), box, 1);
    assert.equal(shapeOf(inner).d, `${BOX_PATH}M11 21H49V39H11V21Z`);
    assert.deepEqual(boxMarks(boxStyle({ boxShadow: `${RED} 0px 2px 4px 0px` }), box, 1), []);
  });

  test('has the first of its shadows on top', () => {
    const marks = boxMarks(
      boxStyle({ boxShadow: `${RED} 0px 0px 0px 1px, ${BLUE} 0px 0px 0px 3px` }),
      box,
      1,
    );
    assert.deepEqual(
      marks.map((mark) => shapeOf(mark).fill),
      [BLUE, RED],
    );
  });
});

describe('boxes', () => {
  const length = fc.integer({ min: -50, max: 50 });
  const size = fc.integer({ min: 1, max: 50 });
  const rect = fc.record({ x: length, y: length, width: size, height: size });

  test('have something in common exactly where they meet', () => {
    fc.assert(
      fc.property(rect, rect, (a, b) => {
        const shared = common(a, b);
        assert.equal(meets(a, b), shared.width > 0 && shared.height > 0);
        assert.equal(meets(a, b), meets(b, a));
        const { width, height } = common(b, a);
        assert.equal(shared.width * shared.height, width * height);
      }),
    );
  });

  test('are never smaller than nothing', () => {
    fc.assert(
      fc.property(rect, size, size, size, size, (a, ...sides) => {
        const { width, height } = inset(a, sides);
        assert.ok(width >= 0 && height >= 0);
      }),
    );
  });

  test('are paths of finite numbers, whatever the radii', () => {
    const radius = fc.double({ min: 0, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(rect, radius, radius, radius, radius, (a, ...radii) => {
        assert.doesNotMatch(boxPath(a, radii), /NaN|Infinity/);
      }),
    );
  });
});
