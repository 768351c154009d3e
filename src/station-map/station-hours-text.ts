import { DAY_MIN, EVERY_DAY, tokensOf, type Token } from './station-hours-tokens.js';

/**
 * How a station stands at a time: `unknown` where its own text leaves it open whether anybody is there.
 * Missing values: a time that no rule speaks of is `closed`.
 */
export type Standing = 'open' | 'unknown' | 'closed';

/**
 * A part of a day, and of the night after it.
 * Units: minutes from the midnight the day begins with, in Asia/Shanghai; `toMin` (not included) may reach 2880.
 * Missing values: an empty `comment` says nothing.
 */
export interface Phase {
  readonly fromMin: number;
  readonly toMin: number;
  readonly standing: Standing;
  readonly comment: string;
}

/**
 * One rule of a text: on which days it holds and what it paints there.
 * Shape: `days` has bits 0 (Monday) to 6 (Sunday), `HOLIDAYS` and `NOT_ON_HOLIDAYS`; `replaces` when it takes away
 * what earlier rules said of its days, as OpenStreetMap has it for rules after a semicolon.
 */
export interface HoursRule {
  readonly days: number;
  readonly replaces: boolean;
  readonly phases: readonly Phase[];
}

/** Opening hours that have been read. Shape: rules in the order of the text, at least one. */
export interface Hours {
  readonly rules: readonly HoursRule[];
}

const LONGEST_TEXT = 1000;
/** After an open end nobody knows until this long after midnight; by then even the latest have gone. Units: minutes. */
const NIGHT_MIN = 360;

interface Cursor {
  readonly tokens: readonly Token[];
  at: number;
}

const kindAt = ({ tokens, at }: Cursor, ahead = 0): Token['kind'] | undefined => tokens[at + ahead]?.kind;
const take = (cursor: Cursor): Token | undefined => cursor.tokens[cursor.at++];
const isDay = (kind: Token['kind'] | undefined): boolean => kind === 'day' || kind === 'days';
const isTime = (kind: Token['kind'] | undefined): boolean => kind === 'time' || kind === 'allDay';

/** Steps over a sign where what follows it belongs to the same list. */
function stepOver(cursor: Cursor, sign: Token['kind'], goesOn: typeof isDay): boolean {
  const found = kindAt(cursor) === sign && goesOn(kindAt(cursor, 1));
  if (found) cursor.at += 1;
  return found;
}

/** The bits of the days that a rule names. Missing values: 0 where it names none. */
function readDays(cursor: Cursor): number {
  let bits = 0;
  if (!isDay(kindAt(cursor))) return bits;
  do {
    const first = take(cursor);
    if (first?.kind === 'days') bits |= first.value;
    else if (first) {
      const last = stepOver(cursor, '-', (kind) => kind === 'day') ? take(cursor) : first;
      for (let day = first.value; ; day = (day + 1) % 7) {
        bits |= 1 << day;
        if (day === last?.value) break;
      }
    }
  } while (stepOver(cursor, ',', isDay));
  return bits;
}

interface Span {
  readonly fromMin: number;
  readonly toMin: number;
  readonly openEnd: boolean;
}

function readSpan(cursor: Cursor): Span | undefined {
  const first = take(cursor);
  if (first?.kind === 'allDay') return { fromMin: 0, toMin: DAY_MIN, openEnd: false };
  const fromMin = first?.value ?? 0;
  const last = stepOver(cursor, '-', (kind) => kind === 'time') ? take(cursor) : undefined;
  const openEnd = kindAt(cursor) === '+';
  if (openEnd) cursor.at += 1;
  if (fromMin >= DAY_MIN || (!last && !openEnd)) return undefined;
  // 23:59 is how forms that know no 24:00 write it: nobody closes for a minute.
  const givenMin = !last || last.value === DAY_MIN - 1 ? DAY_MIN : last.value;
  const toMin = givenMin <= fromMin ? givenMin + DAY_MIN : givenMin;
  return toMin - fromMin <= DAY_MIN ? { fromMin, toMin, openEnd } : undefined;
}

/** The spans of a rule; blanks alone part them too. Missing values: `undefined` where one cannot be read. */
function readSpans(cursor: Cursor): Span[] | undefined {
  const spans: Span[] = [];
  while (isTime(kindAt(cursor))) {
    const span = readSpan(cursor);
    if (!span) return undefined;
    spans.push(span);
    stepOver(cursor, ',', isTime);
  }
  return spans;
}

function phasesOf(spans: readonly Span[], standing: Standing, comment: string): Phase[] {
  return spans.flatMap(({ fromMin, toMin, openEnd }) => {
    const phase = { fromMin, toMin, standing, comment };
    if (!openEnd || standing !== 'open') return [phase];
    const later = spans.map((other) => other.fromMin).filter((startMin) => startMin >= toMin);
    const nightMin = Math.min(Math.max(toMin, DAY_MIN) + NIGHT_MIN, 2 * DAY_MIN);
    const tail: Phase = { fromMin: toMin, toMin: Math.min(nightMin, ...later), standing: 'unknown', comment };
    return [phase, tail];
  });
}

/** Reads one rule; `adds` when a comma stands before it. Missing values: `undefined` where it cannot be read. */
function readRule(cursor: Cursor, adds: boolean): HoursRule | undefined {
  const named = readDays(cursor);
  if (named && !stepOver(cursor, ':', () => true)) stepOver(cursor, ',', isTime);
  const spans = readSpans(cursor);
  if (!spans) return undefined;
  const state = kindAt(cursor) === 'state' ? take(cursor) : undefined;
  const comment = kindAt(cursor) === 'comment' ? take(cursor) : undefined;
  // As OpenStreetMap has it: a comment in quotes without `open` means that one has to read it to know.
  const unsaid = comment?.value === 0 ? 'unknown' : 'open';
  const standing = (state?.text as Standing | undefined) ?? unsaid;
  const days = named || EVERY_DAY;
  const text = comment?.text ?? '';
  if (spans.length > 0) {
    const replaces = !adds && named > 0 && standing !== 'closed';
    return { days, replaces, phases: phasesOf(spans, standing, text) };
  }
  // Open, but when? A list of days alone does not say it.
  if (standing === 'open') return undefined;
  const phase = { fromMin: 0, toMin: DAY_MIN, standing, comment: text };
  return { days, replaces: standing === 'closed' || (!adds && named > 0), phases: [phase] };
}

/**
 * Reads opening hours: the part of OpenStreetMap's `opening_hours` that public stations use, and the Chinese for it.
 * Shape: a rule after `;` replaces what earlier ones said of the days it names, one after `,` adds to it; one that
 * names no days adds too, and `off` takes away only its own times. 23:59 as an end is midnight.
 * Missing values: `undefined` for a blank text, one over 1000 characters, and one with anything else in it (months,
 * weeks, sunrise, school holidays, free words): its hours are then unknown.
 */
export function parseHours(text: string): Hours | undefined {
  const tokens = text.length > LONGEST_TEXT ? undefined : tokensOf(text);
  if (!tokens) return undefined;
  const cursor: Cursor = { tokens, at: 0 };
  const rules: HoursRule[] = [];
  while (cursor.at < tokens.length) {
    const adds = kindAt(cursor) === ',';
    const separated = adds || kindAt(cursor) === ';';
    if (separated) cursor.at += 1;
    else if (rules.length > 0) return undefined;
    // Separators side by side, or at the end.
    if (separated && (cursor.at >= tokens.length || kindAt(cursor) === ',' || kindAt(cursor) === ';'))
      continue;
    const rule = readRule(cursor, adds);
    if (!rule) return undefined;
    rules.push(rule);
  }
  return rules.length > 0 ? { rules } : undefined;
}
