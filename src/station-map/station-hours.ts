import { civil, shanghaiDay, startOfDayMs } from '../core/time.js';
import type { Hours, Phase, Standing } from './station-hours-text.js';
import { DAY_MIN, HOLIDAYS, NOT_ON_HOLIDAYS, WEEKDAYS } from './station-hours-tokens.js';

export { parseHours, type Hours } from './station-hours-text.js';

/**
 * The days that are not what their weekday says. Units: days of Asia/Shanghai as `2026-10-01`.
 * Shape: `holidays` are public holidays, `workdays` the weekend days that are worked for them (调休上班).
 */
export interface HoursCalendar {
  readonly holidays: ReadonlySet<string>;
  readonly workdays: ReadonlySet<string>;
}

/**
 * How a station stands at a moment; `closing` is open, but closed within 30 minutes.
 * Units: `untilMs` in milliseconds since the epoch: when it closes, or when it next opens.
 * Missing values: `untilMs` is `undefined` where the state is unknown, where the end of the opening is not known or
 * more than 14 days away, and where it does not open within 14 days; an empty `comment` says nothing.
 */
export interface HoursState {
  readonly state: 'open' | 'closing' | 'closed' | 'unknown';
  readonly untilMs: number | undefined;
  readonly comment: string;
}

const MINUTE_MS = 60_000;
const CLOSING_MS = 30 * MINUTE_MS;
const DAYS_AHEAD = 14;
/** A whole year of holidays. Units: days. */
const TURN_DAYS_AHEAD = 400;

/** What a day is: its weekday (0 is Monday), and whether it is a holiday (1) or a worked weekend day (2). */
interface DayKind {
  readonly weekday: number;
  readonly special: 0 | 1 | 2;
}

function kindOfDay(day: number, { holidays, workdays }: HoursCalendar): DayKind {
  const weekday = (((day + 3) % 7) + 7) % 7;
  if (holidays.size + workdays.size === 0) return { weekday, special: 0 };
  const { year, month, day: ofMonth } = civil(day);
  const two = (value: number): string => String(value).padStart(2, '0');
  const name = `${year}-${two(month)}-${two(ofMonth)}`;
  if (holidays.has(name)) return { weekday, special: 1 };
  return { weekday, special: weekday > 4 && workdays.has(name) ? 2 : 0 };
}

/** Paints one phase over others: what it covers of them is gone. */
function paint(phases: readonly Phase[], over: Phase): Phase[] {
  const left = phases.flatMap((phase) => {
    if (phase.toMin <= over.fromMin || phase.fromMin >= over.toMin) return [phase];
    const parts: Phase[] = [];
    if (phase.fromMin < over.fromMin) parts.push({ ...phase, toMin: over.fromMin });
    if (phase.toMin > over.toMin) parts.push({ ...phase, fromMin: over.toMin });
    return parts;
  });
  left.push(over);
  return left;
}

/**
 * What the rules say of one day.
 * Shape: on a holiday a rule for holidays alone comes last, wherever the text has it: `PH off; Mo-Fr …` means it. A
 * weekend day that is worked is any day from Monday to Friday: the rules that name all five hold and no others, unless
 * no rule names all five; then it is the weekend day it is.
 */
function phasesOfDay({ rules }: Hours, { weekday, special }: DayKind): Phase[] {
  const asWeekday = special === 2 && rules.some(({ days }) => (days & WEEKDAYS) === WEEKDAYS);
  const wanted = asWeekday ? WEEKDAYS : 1 << weekday;
  let phases: Phase[] = [];
  const apply = (ofHolidays: boolean): void => {
    for (const { days, replaces, phases: painted } of rules) {
      if ((days === HOLIDAYS) !== ofHolidays) continue;
      const onHoliday = (days & HOLIDAYS) !== 0 || ((days & wanted) === wanted && !(days & NOT_ON_HOLIDAYS));
      if (special === 1 ? !onHoliday : (days & wanted) !== wanted) continue;
      if (replaces) phases = [];
      for (const phase of painted) phases = paint(phases, phase);
    }
  };
  apply(false);
  if (special === 1) apply(true);
  return phases;
}

const STRENGTH: Readonly<Record<Standing, number>> = { closed: 0, unknown: 1, open: 2 };

/** One whole day in its order: its own phases and what the day before brings past midnight, judged by that day. */
function partsOfDay(hours: Hours, before: DayKind, today: DayKind): Phase[] {
  const night = phasesOfDay(hours, before)
    .filter(({ toMin }) => toMin > DAY_MIN)
    .map((phase) => ({ ...phase, fromMin: phase.fromMin - DAY_MIN, toMin: phase.toMin - DAY_MIN }));
  const phases = [...night, ...phasesOfDay(hours, today)];
  const cuts = new Set([0, DAY_MIN]);
  for (const { fromMin, toMin } of phases) cuts.add(Math.max(0, fromMin)).add(Math.min(DAY_MIN, toMin));
  const sorted = [...cuts].filter((atMin) => atMin <= DAY_MIN).sort((a, b) => a - b);
  const parts: Phase[] = [];
  sorted.slice(0, -1).forEach((fromMin, at) => {
    const toMin = sorted[at + 1] ?? DAY_MIN;
    let part: Phase = { fromMin, toMin, standing: 'closed', comment: '' };
    for (const { fromMin: startMin, toMin: endMin, standing, comment } of phases) {
      const holds = startMin <= fromMin && endMin >= toMin;
      if (holds && STRENGTH[standing] >= STRENGTH[part.standing])
        part = { fromMin, toMin, standing, comment };
    }
    parts.push(part);
  });
  return parts;
}

interface Outlook {
  readonly now: Phase;
  /** When the standing changes, and to what. */
  readonly endMs: number | undefined;
  readonly next: Standing | undefined;
  readonly opensMs: number | undefined;
  /** When the standing or the comment changes. */
  readonly turnMs: number | undefined;
}

/** Looks ahead from a moment until it is known when the standing changes, and when a closed station opens. */
function lookAhead(hours: Hours, nowMs: number, calendar: HoursCalendar, days: number): Outlook | undefined {
  const today = shanghaiDay(nowMs);
  const known = new Map<number, Phase[]>();
  let before = kindOfDay(today - 1, calendar);
  let now: Phase | undefined;
  let end: { atMs: number; standing: Standing } | undefined;
  let opensMs: number | undefined;
  let turnMs: number | undefined;
  for (let day = today; day <= today + days; day += 1) {
    const kind = kindOfDay(day, calendar);
    const key = kind.weekday * 9 + kind.special * 3 + before.special;
    const parts = known.get(key) ?? partsOfDay(hours, before, kind);
    known.set(key, parts);
    before = kind;
    for (const part of parts) {
      const atMs = startOfDayMs(day) + part.fromMin * MINUTE_MS;
      if (startOfDayMs(day) + part.toMin * MINUTE_MS <= nowMs) continue;
      now ??= part;
      const { standing, comment } = part;
      if (standing !== now.standing || comment !== now.comment) turnMs ??= atMs;
      if (standing !== now.standing) end ??= { atMs, standing };
      if (standing === 'open') opensMs ??= atMs;
      if (end && opensMs !== undefined) break;
    }
    if (end && opensMs !== undefined) break;
  }
  return now && { now, endMs: end?.atMs, next: end?.standing, opensMs, turnMs };
}

/**
 * How a station stands at a moment, by its hours. Units: `nowMs` in milliseconds since the epoch.
 * Shape: an opening goes on over midnight and over spans that touch; before a time that is unknown nobody can say when
 * it ends. Missing values: hours that could not be read, and a moment that is none, are unknown.
 */
export function hoursState(hours: Hours | undefined, nowMs: number, calendar: HoursCalendar): HoursState {
  const seen = hours && lookAhead(hours, nowMs, calendar, DAYS_AHEAD);
  if (!seen) return { state: 'unknown', untilMs: undefined, comment: '' };
  const { standing, comment } = seen.now;
  if (standing === 'unknown') return { state: 'unknown', untilMs: undefined, comment };
  if (standing === 'closed') return { state: 'closed', untilMs: seen.opensMs, comment };
  const untilMs = seen.next === 'closed' ? seen.endMs : undefined;
  const soon = untilMs !== undefined && untilMs - nowMs <= CLOSING_MS;
  return { state: soon ? 'closing' : 'open', untilMs, comment };
}

/**
 * The next moment at which `hoursState` says another state or another comment, 30 minutes before closing included: what
 * to arm a timer by. Units: milliseconds since the epoch, always after `nowMs`.
 * Missing values: `undefined` where nothing changes within 400 days, or the hours could not be read.
 */
export function nextTurnMs(
  hours: Hours | undefined,
  nowMs: number,
  calendar: HoursCalendar,
): number | undefined {
  const seen = hours && lookAhead(hours, nowMs, calendar, TURN_DAYS_AHEAD);
  if (!seen || seen.turnMs === undefined) return undefined;
  const closes = seen.now.standing === 'open' && seen.next === 'closed' && seen.endMs !== undefined;
  const soonMs = closes ? seen.endMs - CLOSING_MS : seen.turnMs;
  return soonMs > nowMs ? Math.min(soonMs, seen.turnMs) : seen.turnMs;
}

const SPECIALS = [0, 1, 2] as const;

/**
 * Whether a station never closes: every weekday, worked weekend day and holiday, in any order, around the clock.
 * Missing values: hours that could not be read are not.
 */
export function isAlwaysOpen(hours: Hours | undefined): boolean {
  if (!hours) return false;
  const isOpen = ({ standing }: Phase): boolean => standing === 'open';
  return [...Array(7).keys()].every((weekday) =>
    SPECIALS.every((special) =>
      SPECIALS.every((specialBefore) => {
        const before = { weekday: (weekday + 6) % 7, special: specialBefore };
        return partsOfDay(hours, before, { weekday, special }).every(isOpen);
      }),
    ),
  );
}
