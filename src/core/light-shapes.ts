import { hasOwn } from './bare.js';

/** The shapes of the lights on a 24-unit grid: what tells them apart without colour. */
export const LIGHT_SHAPES: Readonly<Record<'done' | 'good' | 'warn' | 'bad' | 'none', string>> = {
  // A disc with a tick cut out of it.
  done: 'M12 2a10 10 0 1 1 0 20 10 10 0 0 1 0-20zM10.6 17.2l7.4-8-1.9-1.7-5.6 6.1-2.7-2.6-1.8 1.8z',
  good: 'M12 2a10 10 0 1 1 0 20 10 10 0 0 1 0-20z',
  warn: 'M12 2.5 22.5 21h-21z',
  bad: 'M12 1 23 12 12 23 1 12z',
  // A hollow ring of four dashes.
  none: 'M12 2a10 10 0 0 1 7 3l-1.8 1.8a7.4 7.4 0 0 0-5.2-2.2zm10 10a10 10 0 0 1-3 7l-1.8-1.8a7.4 7.4 0 0 0 2.2-5.2zm-10 10a10 10 0 0 1-7-3l1.8-1.8a7.4 7.4 0 0 0 5.2 2.2zm-10-10a10 10 0 0 1 3-7l1.8 1.8a7.4 7.4 0 0 0-2.2 5.2z',
};

/** The shape for a light's name; a light of the host's own takes the shape it brings, else the disc. */
export function lightShape(light: string, shape?: string): string {
  const name = shape ?? light;
  return hasOwn(LIGHT_SHAPES, name) ? LIGHT_SHAPES[name as keyof typeof LIGHT_SHAPES] : LIGHT_SHAPES.good;
}
