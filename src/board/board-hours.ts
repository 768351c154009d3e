import { shanghaiDay, startOfDayMs } from '../core/time.js';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;

/** Minutes after midnight of "04:30", 0 to 1439; "24:00" is 0. Missing values: `undefined` for what is no time of day. */
export function maybeMinutes(text: string): number | undefined {
  const match = /^([01]?\d|2[0-4]):([0-5]\d)$/.exec(text.trim());
  const minutes = Number(match?.[1]) * 60 + Number(match?.[2]);
  return minutes <= DAY_MINUTES ? minutes % DAY_MINUTES : undefined;
}

/** Hours of the day in Asia/Shanghai, in minutes after midnight; they may pass midnight. */
export interface Hours {
  readonly from: number;
  readonly to: number;
}

/** Reads "19:00-07:00". Missing values: `undefined` for anything else, and where both are the same. */
export function maybeHours(text: string | null | undefined): Hours | undefined {
  const [from, to, ...rest] = (text ?? '').split(/[-–—~至]/).map(maybeMinutes);
  return from === undefined || to === undefined || from === to || rest.length > 0 ? undefined : { from, to };
}

/** Minutes after midnight in Asia/Shanghai. */
function minutesOf(ms: number): number {
  return Math.floor((ms - startOfDayMs(shanghaiDay(ms))) / MINUTE_MS);
}

/**
 * Whether a moment lies within hours; the first minute belongs to them, the last does not.
 * Units: milliseconds since the epoch.
 */
export function isWithin({ from, to }: Hours, ms: number): boolean {
  const at = minutesOf(ms);
  return from < to ? at >= from && at < to : at >= from || at < to;
}

/**
 * The next moment, after `ms` and never at it, at which it is so many minutes past midnight in Asia/Shanghai.
 * Units: `minutes` 0 to 1439, all else milliseconds since the epoch.
 */
export function nextTimeMs(minutes: number, ms: number): number {
  const today = startOfDayMs(shanghaiDay(ms)) + minutes * MINUTE_MS;
  return today > ms ? today : today + DAY_MINUTES * MINUTE_MS;
}
