import { expect } from 'chai';
import { contrastOf, maybeInk, type Ink } from '../../stories/contrast.js';
import { groundsAt, stackAt } from './inks.js';

/** The colours of an element's focus ring: its outline, or the border that a pseudo-element lays over it. */
function ringsOf(element: Element): Ink[] {
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
  const over = getComputedStyle(element, '::after');
  const rings = [
    [outlineStyle, outlineWidth, outlineColor],
    [over.content === 'none' ? 'none' : over.borderTopStyle, over.borderTopWidth, over.borderTopColor],
  ] as const;
  return rings.flatMap(([style, width, colour]) => {
    const ink = maybeInk(colour);
    return ink && style !== 'none' && parseFloat(width) >= 2 ? [ink] : [];
  });
}

/**
 * The focus, or the row that it stands on (`active`), has a ring of 2 px and more, with 3:1 against what it lies on, but for
 * a mark that it may touch.
 */
export function expectRing(stop: Element, active: Element | null): void {
  const held = [stop, active].find((one) => one && ringsOf(one).length > 0);
  expect(held, `no ring on ${stop.localName}.${stop.className}`).to.not.equal(undefined);
  const [ink] = ringsOf(held!);
  const { left, right, top, bottom } = held!.getBoundingClientRect();
  const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
  const sides = [
    [left + 1, middle.y],
    [right - 1, middle.y],
    [middle.x, top + 1],
    [middle.x, bottom - 1],
  ] as const;
  const ratios = sides.flatMap(([x, y]) =>
    groundsAt(stackAt(x, y), x, y).map((ground) => contrastOf(ink!, ground)),
  );
  expect(
    ratios.filter((ratio) => ratio >= 3).length,
    `ring of ${held!.className}: ${ratios.join()}`,
  ).to.be.greaterThan(ratios.length / 2);
}
