/**
 * A day, a month or a moment, in Asia/Shanghai (UTC+8, no summer time since 1991).
 * Units: `first` and `last` are days since 1970-01-01, both included; `ms` since the epoch, only for a moment.
 */
export interface When {
  readonly first: number;
  readonly last: number;
  readonly precision: 'month' | 'day' | 'time';
  readonly ms?: number;
}

const DAY_MS = 86_400_000;
const SHANGHAI_MS = 8 * 3_600_000;
const FORM =
  /^(\d{4})-(\d\d)(?:-(\d\d)(T(\d\d):(\d\d)(?::(\d\d)(?:(\.\d{1,3})\d{0,6})?)?(?:Z|([+-])(\d\d):?(\d\d)))?)?$/;

function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / DAY_MS;
}

/** The calendar day in Asia/Shanghai at a moment, as days since 1970-01-01. Units: milliseconds since the epoch. */
export function shanghaiDay(ms: number): number {
  return Math.floor((ms + SHANGHAI_MS) / DAY_MS);
}

/** The moment a day begins in Asia/Shanghai. Units: milliseconds since the epoch. */
export function startOfDayMs(day: number): number {
  return day * DAY_MS - SHANGHAI_MS;
}

/** A calendar day; `month` is 1 to 12. */
export interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Year, month (1–12) and day of a day number. */
export function civil(day: number): CivilDay {
  const date = new Date(day * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/**
 * Reads "2026-11-20", "2026-11" or an ISO date-time with its offset.
 * Missing values: `undefined` for any other text, a date that does not exist, or a time without an offset.
 */
export function maybeWhen(text: string): When | undefined {
  const match = FORM.exec(text);
  if (!match) return undefined;
  const at = (group: number): number => Number(match[group] ?? 0);
  const [year, month] = [at(1), at(2)];
  const first = dayNumber(year, month, Number(match[3] ?? 1));
  const real = civil(first);
  // A day that its month does not have comes back as a day of the next.
  const exists = year >= 1900 && real.month === month && real.day === Number(match[3] ?? 1);
  if (!exists || at(5) > 23 || at(6) > 59 || at(7) > 59 || at(10) > 14 || at(11) > 59) return undefined;
  if (!match[3]) return { first, last: dayNumber(year, month + 1, 0), precision: 'month' };
  if (!match[4]) return { first, last: first, precision: 'day' };
  const offset = (at(10) * 60 + at(11)) * (match[9] === '-' ? -1 : 1);
  const seconds = ((at(5) * 60 + at(6) - offset) * 60 + at(7)) * 1000;
  const ms = first * DAY_MS + seconds + Math.round(at(8) * 1000);
  const day = shanghaiDay(ms);
  return { first: day, last: day, precision: 'time', ms };
}

/** Hour and minute in Asia/Shanghai of a moment: "09:05". */
export function shanghaiTime(ms: number): string {
  return new Date(ms + SHANGHAI_MS).toISOString().slice(11, 16);
}
