import type { Type } from './tools-scene.js';

/** Type as one CSS value, as a canvas takes it. */
export function fontOf({ style, weight, size, family }: Type): string {
  return `${style} ${weight} ${size}px ${family}`;
}
