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
  /^(\d{4})-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:?\d{2}))?)?$/;

function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / DAY_MS;
}

/** The calendar day in Asia/Shanghai at a moment, as days since 1970-01-01. Units: milliseconds since the epoch. */
export function shanghaiDay(ms: number): number {
  return Math.floor((ms + SHANGHAI_MS) / DAY_MS);
}

/** Year, month (1–12) and day of a day number. */
export function civil(day: number): { year: number; month: number; day: number } {
  const date = new Date(day * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Days in the month that a day number lies in. */
export function daysInMonth(year: number, month: number): number {
  return dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);
}

/**
 * Reads "2026-11-20", "2026-11" or an ISO date-time with its offset.
 * Missing values: `undefined` for any other text, a date that does not exist, or a time without an offset.
 */
export function maybeWhen(text: string): When | undefined {
  const match = FORM.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 1)];
  if (month < 1 || month > 12 || day < 1 || year < 1900 || day > daysInMonth(year, month)) return undefined;
  const first = dayNumber(year, month, day);
  if (match[3] === undefined)
    return { first, last: first + daysInMonth(year, month) - 1, precision: 'month' };
  if (match[8] === undefined) return { first, last: first, precision: 'day' };
  const [hour, minute, second] = [Number(match[4]), Number(match[5]), Number(match[6] ?? 0)];
  const zone = match[8] === 'Z' ? '+00:00' : match[8];
  const [zoneHour, zoneMinute] = [Number(zone.slice(1, 3)), Number(zone.slice(-2))];
  if (hour > 23 || minute > 59 || second > 59 || zoneHour > 14 || zoneMinute > 59) return undefined;
  const offset = (zone[0] === '-' ? -1 : 1) * (zoneHour * 60 + zoneMinute) * 60_000;
  const fraction = Math.floor(Number('0.' + (match[7] ?? '0')) * 1000);
  const ms = first * DAY_MS + ((hour * 60 + minute) * 60 + second) * 1000 + fraction - offset;
  const local = shanghaiDay(ms);
  return { first: local, last: local, precision: 'time', ms };
}

/** Hour and minute in Asia/Shanghai of a moment: "09:05". */
export function shanghaiTime(ms: number): string {
  return new Date(ms + SHANGHAI_MS).toISOString().slice(11, 16);
}
