import type { BoxStyle } from '../../../src/tools/tools-boxes.js';
import type { Mark, Shape } from '../../../src/tools/tools-scene.js';

/** A box that paints nothing but what is given. */
export const boxStyle = (given: Partial<BoxStyle> = {}): BoxStyle => ({
  backgroundColor: 'rgba(0, 0, 0, 0)',
  backgroundImage: 'none',
  boxShadow: 'none',
  borderTopLeftRadius: '0px',
  borderTopRightRadius: '0px',
  borderBottomRightRadius: '0px',
  borderBottomLeftRadius: '0px',
  ...bordersAlike('0px', 'none', 'rgb(0, 0, 0)'),
  ...given,
});

/** Borders of one kind all around. */
export const bordersAlike = (width: string, style: string, colour: string) =>
  ({
    borderTopWidth: width,
    borderRightWidth: width,
    borderBottomWidth: width,
    borderLeftWidth: width,
    borderTopStyle: style,
    borderRightStyle: style,
    borderBottomStyle: style,
    borderLeftStyle: style,
    borderTopColor: colour,
    borderRightColor: colour,
    borderBottomColor: colour,
    borderLeftColor: colour,
  }) satisfies Partial<BoxStyle>;

/** A mark that has to be a shape. */
export function shapeOf(mark: Mark | undefined): Shape {
  if (mark?.kind !== 'shape') throw new Error(`A shape was expected, not ${JSON.stringify(mark)}.`);
  return mark;
}

/** The extent of a path of straight absolute lines: left, right, top, bottom. */
export function extentOf({ d }: Shape): [number, number, number, number] {
  const points = [...d.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
}
