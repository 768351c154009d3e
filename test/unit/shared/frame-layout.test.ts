import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { layoutFrame, typeScale, type FrameInput } from '../../../src/shared/frame-layout.js';

const frame = (own: Partial<FrameInput>): ReturnType<typeof layoutFrame> =>
  layoutFrame({
    width: 400,
    height: undefined,
    heading: '标题',
    notice: '',
    footer: '截至2026年11月20日',
    elder: false,
    measureText: (text, sizePx) => text.length * sizePx,
    ...own,
  });

describe('a frame', () => {
  test('of free height leaves the picture as much as it wants', () => {
    const { tiny, terse, bodyHeight, bodyWidth, pad } = frame({});
    assert.deepEqual([tiny, terse, bodyHeight], [false, false, undefined]);
    assert.equal(bodyWidth, 400 - 2 * pad);
  });

  test('of a low wide box has the type of its height, not of its width', () => {
    const wall = frame({ width: 1920, height: 1080 });
    assert.equal(wall.type.label, typeScale(1920, false).label);
    const strip = frame({ width: 5760, height: 1080 });
    assert.equal(strip.type.label, typeScale(2160, false).label);
    assert.equal(frame({ width: 5760 }).type.label, typeScale(5760, false).label);
  });

  test('of given height takes heading, notice and footer off it', () => {
    const plain = frame({ height: 400, heading: '', footer: '' }).bodyHeight as number;
    const full = frame({ height: 400 }).bodyHeight as number;
    const noticed = frame({ height: 400, notice: '数据有误' }).bodyHeight as number;
    assert.ok(plain > full && full > noticed, `${plain} ${full} ${noticed}`);
  });

  test('whose footer would take the picture’s room keeps it for the ear', () => {
    const { terse, tiny, bodyHeight } = frame({ width: 200, height: 200, footer: '口径'.repeat(40) });
    assert.deepEqual([terse, tiny], [true, false]);
    assert.ok((bodyHeight as number) >= 80);
  });

  test('with no room beside its heading is tiny, and so are a narrow and a low one', () => {
    assert.equal(frame({ width: 200, height: 160, heading: '标题'.repeat(30) }).tiny, true);
    assert.equal(frame({ width: 159 }).tiny, true);
    assert.equal(frame({ height: 149 }).tiny, true);
    assert.equal(frame({ width: 160, height: 400 }).tiny, false);
  });

  test('whatever the box: finite, and never less than two fifths of a given height for the picture', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4000 }),
        fc.option(fc.integer({ min: 1, max: 4000 }), { nil: undefined }),
        fc.nat({ max: 200 }),
        fc.nat({ max: 400 }),
        fc.boolean(),
        (width, height, heading, footer, elder) => {
          const laid = frame({
            width,
            height,
            heading: '标'.repeat(heading),
            footer: '脚'.repeat(footer),
            elder,
          });
          assert.ok(Number.isFinite(laid.bodyWidth) && laid.bodyWidth >= 0);
          if (height === undefined) assert.equal(laid.bodyHeight, undefined);
          else if (height > 20) assert.ok((laid.bodyHeight as number) >= height * 0.4, JSON.stringify(laid));
        },
      ),
    );
  });

  test('grows its type on a wall, never on a page', () => {
    assert.equal(typeScale(320, false).label, typeScale(1280, false).label);
    assert.ok(typeScale(3840, false).label > 2 * typeScale(1280, false).label);
    assert.ok(typeScale(320, true).small >= 18);
  });
});
