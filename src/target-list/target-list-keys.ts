import { rowForKey } from '../core/list-keys.js';
import type { Line } from './target-list-rows.js';

/** What a key on the rows asks for: a line to go to, by its place among all, or to open or close the line gone to. */
export function readKey(key: string, lines: readonly Line[], at: number): number | boolean | undefined {
  const line = lines[at];
  if (!line) return undefined;
  const { isOpen, standing, group } = line;
  switch (key) {
    case 'Enter':
    case ' ':
      return !isOpen;
    case 'Escape':
      return isOpen && standing ? false : undefined;
    case 'ArrowRight':
      return isOpen ? at : true;
    case 'ArrowLeft':
      // From a closed line to the head of its group.
      return isOpen
        ? false
        : Math.max(
            lines.findIndex((one) => !one.standing && one.group === group),
            0,
          );
    default:
      return rowForKey(key, at, lines.length);
  }
}
