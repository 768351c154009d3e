import { shanghaiDay, startOfDayMs } from '../core/time.js';
import { pageClock } from './clock.js';
import { deadlines } from './deadlines.js';
import type { Shown } from './intake.js';

const MINUTE_MS = 60_000;

/**
 * Wakes an element when time alone changes its picture: the data grows stale, its age is said anew, or the day that
 * stands for a cut-off ends. Units: `maxAge` in seconds.
 * `isLate`: this part took its time to come, and what grew stale meanwhile is still to be told.
 */
export function planAge(
  host: HTMLElement & { requestUpdate(): void },
  shown: Shown<unknown>,
  maxAge: number,
  isLate = false,
): void {
  const now = pageClock.now();
  const staleAt = maxAge > 0 ? shown.bornMs + maxAge * 1000 : Infinity;
  const ends = shown.asOf ? Infinity : startOfDayMs(shanghaiDay(now) + 1);
  const at = Math.min(staleAt <= now ? now + (isLate ? 0 : MINUTE_MS) : staleAt, ends);
  if (at === Infinity || document.hidden || !host.isConnected) forgetAge(host);
  else deadlines.set(host, at, () => host.requestUpdate());
}

/** No timer while nobody looks. */
export function forgetAge(host: HTMLElement): void {
  deadlines.clear(host);
}
