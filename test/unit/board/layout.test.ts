import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { layoutBoard, ratioOf, type BoardInput, type BoardLayout } from '../../../src/board/board-layout.js';

const input = (width: number, height: number, own: Partial<BoardInput> = {}): BoardInput => ({
  width,
  height,
  fit: undefined,
  ratio: undefined,
  distance: undefined,
  pitch: undefined,
  pixelAspect: undefined,
  canZoom: true,
  ...own,
});

const layoutFor = (width: number, height: number, own: Partial<BoardInput> = {}): BoardLayout => {
  const layout = layoutBoard(input(width, height, own));
  assert.ok(layout, `${width}×${height}`);
  return layout;
};

/** Where the stage stands, and how large it is. */
const stageOf = ({ left, top, stageWidth, stageHeight }: BoardLayout): number[] => [
  left,
  top,
  stageWidth,
  stageHeight,
];

const side = fc.oneof(fc.integer({ min: 1, max: 10_000 }), fc.double({ min: 0.1, max: 10_000, noNaN: true }));
const ratio = fc.constantFrom('16/9', '21:9', '4/3', '9/16', '1', '32/9', '3.11', undefined);
const number = fc.option(fc.oneof(fc.double(), fc.double({ min: 0.01, max: 1000, noNaN: true })), {
  nil: undefined,
});
const own = fc.record({
  fit: fc.constantFrom('fill', 'contain', undefined, 'other'),
  ratio,
  distance: number,
  pitch: number,
  pixelAspect: fc.option(fc.double({ min: 0.2, max: 5, noNaN: true }), { nil: undefined }),
  canZoom: fc.boolean(),
});

describe('a ratio', () => {
  it('is read in all its forms', () => {
    for (const [text, expected] of [
      ['16/9', 16 / 9],
      ['16:9', 16 / 9],
      [' 16 / 9 ', 16 / 9],
      ['16×9', 16 / 9],
      ['16x9', 16 / 9],
      ['21/9', 21 / 9],
      ['1.78', 1.78],
      ['2', 2],
      ['1', 1],
      ['1.5/0.5', 3],
    ] as const)
      assert.equal(ratioOf(text), expected, text);
  });

  it('that is none is 16/9', () => {
    for (const text of [
      undefined,
      '',
      ' ',
      'wide',
      'auto',
      '16/',
      '/9',
      '16/0',
      '0/9',
      '0',
      '0/0',
      '-16/9',
      '16/-9',
      '16/9/4',
      '1,78',
      '1.',
      'Infinity',
      'NaN',
      '1e3',
      '9'.repeat(400),
      `1/${'9'.repeat(400)}`,
    ])
      assert.equal(ratioOf(text), 16 / 9, text);
  });

  it('is a positive number, whatever is written', () =>
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0169.:/×x -e') }), (text) => {
        const found = ratioOf(text);
        assert.ok(found > 0 && found < Infinity);
      }),
    ));
});

describe('the room', () => {
  const roomOf = (width: number, height: number, more: Partial<BoardInput> = {}): number[] => {
    const { zoom, width: wide, height: high } = layoutFor(width, height, more);
    return [zoom, wide, high];
  };

  it('of known screens is what one would work out by hand', () => {
    assert.deepEqual(roomOf(1920, 1080), [1, 1920, 1080]);
    assert.deepEqual(roomOf(3840, 2160), [2, 1920, 1080]);
    assert.deepEqual(roomOf(5760, 1080), [1, 5760, 1080]);
    assert.deepEqual(roomOf(7680, 2160), [2, 3840, 1080]);
    assert.deepEqual(roomOf(7680, 4320), [4, 1920, 1080]);
    // No smaller than type of 12 px, 12/13 of the desk's.
    assert.deepEqual(roomOf(1280, 720), [0.923, 1386, 780]);
    assert.deepEqual(roomOf(1080, 1920), [0.923, 1170, 2080]);
    assert.deepEqual(roomOf(200, 100), [0.923, 216, 108]);
    // 2560 / 1280 = 2, 1440 / 1080 = 1.333…
    assert.deepEqual(roomOf(2560, 1440), [1.333, 1920, 1080]);
  });

  it('at twice the lines is the same, twice as sharp', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1280, max: 8000 }),
        fc.integer({ min: 1080, max: 4000 }),
        (width, height) => {
          const [once, twice] = [layoutFor(width, height), layoutFor(2 * width, 2 * height)];
          assert.ok(Math.abs(twice.zoom - 2 * once.zoom) <= 0.0011);
          assert.ok(Math.abs(twice.width / once.width - 1) < 0.002);
          assert.ok(Math.abs(twice.height / once.height - 1) < 0.002);
        },
      ),
    ));

  it('is not zoomed where the browser cannot', () => {
    assert.deepEqual(roomOf(3840, 2160, { canZoom: false, distance: 30 }), [1, 3840, 2160]);
  });

  it('leaves the page what title and foot do not take', () => {
    const { pad, head, foot, gap, pageWidth, pageHeight } = layoutFor(1920, 1080);
    assert.deepEqual([pad, head, foot, gap, pageWidth, pageHeight], [22, 56, 48, 16, 1876, 976]);
  });

  it('is nothing where the box has no size', () => {
    for (const [width, height] of [
      [0, 0],
      [0, 1080],
      [1920, 0],
      [-1, 1080],
      [NaN, 1080],
      [1920, NaN],
    ] as const)
      assert.equal(layoutBoard(input(width, height)), undefined, `${width}×${height}`);
  });

  it('never exceeds the stage, nor the stage the box, nor is anything negative, whatever is asked for', () => {
    fc.assert(
      fc.property(side, side, own, (width, height, more) => {
        const layout = layoutFor(width, height, more);
        const { left, top, stageWidth, stageHeight, zoom, squeeze, pageWidth, pageHeight } = layout;
        const near = 1e-4;
        for (const [name, value] of Object.entries(layout))
          assert.ok(Number.isFinite(value) && value >= 0, `${name} ${value as number}`);
        for (const whole of [left, top, stageWidth, stageHeight, layout.width, layout.height, layout.pad])
          assert.ok(Number.isInteger(whole));
        assert.ok(zoom > 0 && squeeze > 0);
        assert.ok(left + stageWidth <= width + near && top + stageHeight <= height + near);
        assert.ok(layout.width * zoom * squeeze <= stageWidth + near * zoom);
        assert.ok(layout.height * zoom <= stageHeight + near * zoom);
        assert.ok(pageWidth <= layout.width && pageHeight <= layout.height);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('fit', () => {
  it('fills the box unless it says contain', () => {
    for (const fit of [undefined, 'fill', '', 'cover'])
      assert.deepEqual(stageOf(layoutFor(1000, 700, { fit, ratio: '16/9' })), [0, 0, 1000, 700]);
  });

  it('contain stands in the middle of what is left dark', () => {
    assert.deepEqual(stageOf(layoutFor(1920, 1200, { fit: 'contain' })), [0, 60, 1920, 1080]);
    assert.deepEqual(stageOf(layoutFor(2560, 1080, { fit: 'contain' })), [320, 0, 1920, 1080]);
    assert.deepEqual(stageOf(layoutFor(1080, 1920, { fit: 'contain' })), [0, 656, 1080, 607]);
    assert.deepEqual(stageOf(layoutFor(1080, 1920, { fit: 'contain', ratio: '9/16' })), [0, 0, 1080, 1920]);
    assert.deepEqual(stageOf(layoutFor(1000, 1000, { fit: 'contain', ratio: '4:3' })), [0, 125, 1000, 750]);
  });

  it('fill fills every whole box, whatever its pixels', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8000 }),
        fc.integer({ min: 1, max: 8000 }),
        fc.integer({ min: 1, max: 500 }),
        (width, height, hundredths) =>
          assert.deepEqual(stageOf(layoutFor(width, height, { pixelAspect: hundredths / 100 })), [
            0,
            0,
            width,
            height,
          ]),
      ),
    ));

  it('contain loses no px where the box has its ratio', () =>
    fc.assert(
      fc.property(
        fc.constantFrom([16, 9], [21, 9], [4, 3], [32, 9], [9, 16], [7, 3]),
        fc.integer({ min: 1, max: 400 }),
        ([wide = 1, high = 1], times) => {
          const layout = layoutFor(wide * times, high * times, { fit: 'contain', ratio: `${wide}/${high}` });
          assert.deepEqual(stageOf(layout), [0, 0, wide * times, high * times]);
        },
      ),
    ));

  it('contain keeps the ratio within a px and is as large as the box allows', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 50, max: 8000 }),
        fc.integer({ min: 50, max: 8000 }),
        ratio,
        (w, h, text) => {
          const { left, top, stageWidth, stageHeight } = layoutFor(w, h, { fit: 'contain', ratio: text });
          const wanted = ratioOf(text);
          // One of the two sides touches, the other is the ratio's, each rounded down by less than a px.
          const isFlat = w / h > wanted;
          assert.equal(isFlat ? stageHeight : stageWidth, isFlat ? h : w);
          const ideal = isFlat ? h * wanted : w / wanted;
          const other = isFlat ? stageWidth : stageHeight;
          assert.ok(other <= ideal + 1e-5 && other > ideal - 1, `${other} for ${ideal}`);
          assert.ok(Math.abs(w - stageWidth - 2 * left) <= 1 && Math.abs(h - stageHeight - 2 * top) <= 1);
        },
      ),
    ));
});

describe('distance', () => {
  it('makes type as high as the rule of thumb wants: a 250th of the way', () => {
    // 8 m want 32 mm; at 1.86 mm from pixel to pixel that is 17.20 px, 1.1469 of the label's 15.
    assert.equal(layoutFor(3840, 1080, { distance: 8, pitch: 1.86 }).zoom, 1.146);
    // 12 m want 48 mm; a wall of 1.2 m with 2160 lines has 0.5556 mm a pixel: 86.4 px, 5.76 of the label's, more than
    // leaves 800 × 450.
    assert.equal(layoutFor(3840, 2160, { distance: 12 }).zoom, 4.8);
    assert.equal(layoutFor(3840, 2160, { distance: 8 }).zoom, 3.84);
  });

  it('near by changes nothing, nor does one that is none', () => {
    for (const distance of [undefined, 0, -5, NaN, Infinity, 0.5])
      assert.equal(layoutFor(1920, 1080, { distance }).zoom, 1, String(distance));
    for (const pitch of [undefined, 0, -1, NaN, Infinity])
      assert.equal(layoutFor(3840, 2160, { distance: 8, pitch }).zoom, 3.84, String(pitch));
  });

  it('larger never makes type smaller, and leaves 800 × 450 where the stage has them', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 8000 }),
        fc.integer({ min: 100, max: 8000 }),
        fc.double({ min: 0.1, max: 1000, noNaN: true }),
        fc.double({ min: 0.1, max: 1000, noNaN: true }),
        fc.option(fc.double({ min: 0.1, max: 40, noNaN: true }), { nil: undefined }),
        fc.constantFrom(undefined, 1, 1.75, 0.8),
        (width, height, one, other, pitch, pixelAspect) => {
          const at = (distance: number): BoardLayout =>
            layoutFor(width, height, { distance, pitch, pixelAspect });
          const [near, far] = [at(Math.min(one, other)), at(Math.max(one, other))];
          assert.ok(far.zoom >= near.zoom);
          assert.ok(near.zoom >= layoutFor(width, height, { pixelAspect }).zoom);
          // Below the type of 12 px there is nothing to give.
          const squares = width * (pixelAspect ?? 1);
          assert.ok(far.width >= Math.min(800, Math.floor(squares)), `${far.width}`);
          assert.ok(far.height >= Math.min(450, height), `${far.height}`);
        },
      ),
      { numRuns: 500 },
    ));
});

describe('pixels that are not square', () => {
  it('are laid out as wide as the wall shows them', () => {
    // 1920 × 1080 stretched over a wall of 6720 × 2160: each pixel is 3.5 wide and 2 high.
    const layout = layoutFor(1920, 1080, { pixelAspect: 1.75 });
    assert.deepEqual([layout.stageWidth, layout.stageHeight], [1920, 1080]);
    assert.deepEqual([layout.width, layout.height, layout.zoom], [3360, 1080, 1]);
    assert.equal(layout.squeeze, 4 / 7);
    assert.ok(Math.abs(layout.width / layout.height - 6720 / 2160) < 1e-9);
  });

  it('keep the ratio that the wall shows, not that of the signal', () => {
    const { stageWidth, stageHeight, left } = layoutFor(1920, 1080, { pixelAspect: 1.75, fit: 'contain' });
    const onWall = (stageWidth * 3.5) / (stageHeight * 2);
    assert.ok(Math.abs(onWall - 16 / 9) < 2 / 1080, `${onWall}`);
    assert.deepEqual([stageWidth, stageHeight, left], [1097, 1080, 411]);
  });

  it('are square where nobody says so', () => {
    for (const pixelAspect of [undefined, 0, -2, NaN, Infinity, 1])
      assert.equal(layoutFor(1920, 1080, { pixelAspect }).squeeze, 1, String(pixelAspect));
  });
});
