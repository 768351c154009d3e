import type { FigureStatus } from './figure.js';
import { LIGHT_SHAPES } from './light-shapes.js';

/** What stands for a figure that has no value, on a 24-unit grid: each its own shape, none of them a light's. */
export const STATUS_SHAPES: ReadonlyMap<string, string> = new Map<FigureStatus | 'unreadable', string>([
  ['unreported', LIGHT_SHAPES.none],
  ['not-applicable', 'M4 17.9 17.9 4l2.1 2.1L6.1 20z'],
  ['withheld', 'M5 10h2V8a5 5 0 0 1 10 0v2h2v11H5zM9.5 10h5V8a2.5 2.5 0 0 0-5 0z'],
  ['unreadable', 'M11 2h2l.6 12h-3.2zM10.3 17h3.4v3.4h-3.4z'],
]);
