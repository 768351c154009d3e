import { hasOwn } from './bare.js';
import { px } from './paths.js';

/**
 * The shapes of the lights on a 24-unit grid: what tells them apart without colour. All in lengths from where they
 * begin, and no arcs, whose flags are no lengths: so `placedShape` can scale every number.
 */
export const LIGHT_SHAPES: Readonly<Record<'done' | 'good' | 'warn' | 'bad' | 'none', string>> = {
  // A disc with a tick cut out of it.
  done: 'm12 2c5.5 0 10 4.5 10 10s-4.5 10-10 10-10-4.5-10-10 4.5-10 10-10zm-1.4 15.2 7.4-8-1.9-1.7-5.6 6.1-2.7-2.6-1.8 1.8z',
  good: 'm12 2c5.5 0 10 4.5 10 10s-4.5 10-10 10-10-4.5-10-10 4.5-10 10-10z',
  warn: 'm12 2.5 10.5 18.5h-21z',
  bad: 'm12 1 11 11-11 11-11-11z',
  // A hollow ring of four dashes.
  none: 'm12 2q4.1 0 7 3l-1.8 1.8q-2.1-2.2-5.2-2.2zm10 10q0 4.1-3 7l-1.8-1.8q2.2-2.1 2.2-5.2zm-10 10q-4.1 0-7-3l1.8-1.8q2.1 2.2 5.2 2.2zm-10-10q0-4.1 3-7l1.8 1.8q-2.2 2.1-2.2 5.2z',
};

/** The shape for a light's name; a light of the host's own takes the shape it brings, else the disc. */
export function lightShape(light: string, shape?: string): string {
  const name = shape ?? light;
  return hasOwn(LIGHT_SHAPES, name) ? LIGHT_SHAPES[name as keyof typeof LIGHT_SHAPES] : LIGHT_SHAPES.good;
}

/** Where a shape stands: the corner of its grid, and how large that is. Units: px. */
export interface ShapePlace {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

// The lights of a page are mostly of one size: each shape is scaled once for all of them.
const scaledShapes = new Map<string, { readonly size: number; readonly path: string }>();

/** A shape at its place: a path of its own, cheaper than a transformed one. */
export function placedShape(shape: string, { x, y, size }: ShapePlace): string {
  let known = scaledShapes.get(shape);
  if (known?.size !== size) {
    const path = shape.replace(/ ?-?[\d.]+/g, (length) => ` ${px((Number(length) * size) / 24)}`);
    scaledShapes.set(shape, (known = { size, path }));
  }
  return `M${px(x)} ${px(y)}${known.path}`;
}
