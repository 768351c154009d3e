import { civil, shanghaiDay, shanghaiTime, startOfDayMs } from '../core/time.js';
import type { HoursState } from './station-hours.js';

/** What is said of opening hours, in one language. Units: every `when` is a time of Asia/Shanghai in words. */
export interface HoursWords {
  readonly always: string;
  readonly open: string;
  readonly openUntil: (when: string) => string;
  readonly closing: (when: string) => string;
  readonly closed: string;
  readonly closedUntil: (when: string) => string;
  readonly unknown: string;
  readonly comment: (text: string) => string;
  /** A time of the next day, at which an opening ends. */
  readonly endTomorrow: (time: string) => string;
  /** A time of the next day, at which an opening begins. */
  readonly startTomorrow: (time: string) => string;
  /** A time within a week; `weekday` 0 is Monday. */
  readonly onWeekday: (weekday: number, time: string) => string;
  /** A time further off; `month` is 1 to 12. */
  readonly onDate: (month: number, day: number, time: string) => string;
}

const zh: HoursWords = {
  always: '24 小时开放',
  open: '开放中',
  openUntil: (when) => `开放中，至${/^\d/.test(when) ? ' ' : ''}${when}`,
  closing: (when) => `即将关闭，${when}`,
  closed: '已关闭',
  closedUntil: (when) => `已关闭，${when} 开放`,
  unknown: '开放时间未知',
  comment: (text) => `（${text}）`,
  endTomorrow: (time) => `次日 ${time}`,
  startTomorrow: (time) => `明日 ${time}`,
  onWeekday: (weekday, time) => `周${'一二三四五六日'.charAt(weekday)} ${time}`,
  onDate: (month, day, time) => `${month}月${day}日 ${time}`,
};

const WEEKDAYS_EN = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS_EN = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const en: HoursWords = {
  always: 'Open 24 hours',
  open: 'Open',
  openUntil: (when) => `Open until ${when}`,
  closing: (when) => `Closing soon, ${when}`,
  closed: 'Closed',
  closedUntil: (when) => `Closed, opens ${when}`,
  unknown: 'Opening hours unknown',
  comment: (text) => ` (${text})`,
  endTomorrow: (time) => `${time} tomorrow`,
  startTomorrow: (time) => `tomorrow ${time}`,
  onWeekday: (weekday, time) => `${WEEKDAYS_EN[weekday] ?? ''} ${time}`,
  onDate: (month, day, time) => `${day} ${MONTHS_EN[month - 1] ?? ''} ${time}`,
};

/** The words of opening hours, by language. */
export const HOURS_WORDS: Readonly<Record<'zh-CN' | 'en', HoursWords>> = { 'zh-CN': zh, en };

/**
 * A moment as seen from now: its time alone, where it is today.
 * Shape: an end at midnight is 24:00 of the day that ends; a beginning is 00:00 of the day that begins.
 */
function whenText(atMs: number, nowMs: number, words: HoursWords, isEnd: boolean): string {
  const isMidnight = atMs === startOfDayMs(shanghaiDay(atMs));
  const day = shanghaiDay(atMs) - (isEnd && isMidnight ? 1 : 0);
  const time = isEnd && isMidnight ? '24:00' : shanghaiTime(atMs);
  const ahead = day - shanghaiDay(nowMs);
  if (ahead <= 0) return time;
  if (ahead === 1) return isEnd ? words.endTomorrow(time) : words.startTomorrow(time);
  if (ahead < 7) return words.onWeekday((day + 3) % 7, time);
  const { month, day: ofMonth } = civil(day);
  return words.onDate(month, ofMonth, time);
}

/**
 * What a card or a row says of a station's hours, in one line, with the comment of the phase that holds.
 * Units: `nowMs` in milliseconds since the epoch, the moment of the state; days and times are those of Asia/Shanghai.
 * Shape: `always` for hours that never close. What is said of other days changes at midnight too, with no turn.
 * Missing values: without `untilMs` no time is named.
 */
export function describeHours(
  { state, untilMs, comment }: HoursState,
  nowMs: number,
  words: HoursWords,
  always: boolean,
): string {
  const when = (isEnd: boolean): string =>
    untilMs === undefined ? '' : whenText(untilMs, nowMs, words, isEnd);
  const said = (): string => {
    if (state === 'unknown') return words.unknown;
    if (state === 'closed') return when(false) ? words.closedUntil(when(false)) : words.closed;
    if (always) return words.always;
    if (!when(true)) return words.open;
    return state === 'closing' ? words.closing(when(true)) : words.openUntil(when(true));
  };
  return said() + (comment ? words.comment(comment) : '');
}
