/** The bit of a rule that names public holidays (`PH`, 法定节假日). */
export const HOLIDAYS = 128;
/** The bit of a rule that leaves public holidays out: 工作日 are the days that are worked. */
export const NOT_ON_HOLIDAYS = 256;
/** The bits of Monday to Friday. */
export const WEEKDAYS = 31;
/** The length of a day. Units: minutes. */
export const DAY_MIN = 1440;

/** The bits of all weekdays. */
export const EVERY_DAY = 127;

/**
 * One word or sign of opening hours.
 * Units: `value` is a weekday (0 is Monday) of a `day`, the bits of `days`, minutes of a `time`, and 1 of a `comment`
 * that stands without quotes. Missing values: 0 and an empty text elsewhere.
 */
export interface Token {
  readonly kind: 'day' | 'days' | 'time' | 'allDay' | 'state' | 'comment' | '-' | ',' | ';' | ':' | '+';
  readonly value: number;
  readonly text: string;
}

const token = (kind: Token['kind'], value = 0, text = ''): Token => ({ kind, value, text });

const WEEKDAY_CODES = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];
const WEEKDAY_SIGNS = '一二三四五六日';
const weekdayOf = (sign: string): number => WEEKDAY_SIGNS.indexOf(sign === '天' ? '日' : sign);

function timeOf(hour: string, minute: string): Token | undefined {
  const atMin = Number(hour) * 60 + Number(minute);
  return Number(minute) < 60 && atMin <= 2 * DAY_MIN ? token('time', atMin) : undefined;
}

/** A weekday without its 周 is one only in a list or range of weekdays: 周一至五, 周一、三. */
function bareDay(sign: string, before: readonly Token[]): Token | undefined {
  const [listed, last] = before.slice(-2);
  const goesOn = listed?.kind === 'day' && (last?.kind === '-' || last?.kind === ',');
  return goesOn ? token('day', weekdayOf(sign)) : undefined;
}

type Read = (match: RegExpExecArray, before: readonly Token[]) => Token | undefined;
const always =
  (kind: Token['kind'], value = 0, text = ''): Read =>
  () =>
    token(kind, value, text);

/** All that is read, each with what it means; no pattern can match in two ways, so that a text is read in one go. */
const LEXICON: readonly (readonly [RegExp, Read])[] = [
  [/24 ?\/ ?7(?!\d)|24 ?(?:小时|h(?:ours)?(?![a-z]))|全天候?|全日/iy, always('allDay')],
  [/(\d\d?):(\d\d)(?!\d)/y, ([, hour = '', minute = '']) => timeOf(hour, minute)],
  [/[-‐‒–—―−~〜至到]{1,2}/y, always('-')],
  [/[,、和及]/y, always(',')],
  [/[;。]/y, always(';')],
  [/:/y, always(':')],
  [/\+/y, always('+')],
  [
    /(mo|tu|we|th|fr|sa|su)(?![a-z])/iy,
    ([, code = '']) => token('day', WEEKDAY_CODES.indexOf(code.toLowerCase())),
  ],
  [/ph(?![a-z])|法定节?假日/iy, always('days', HOLIDAYS)],
  [/每[天日]|天天/y, always('days', EVERY_DAY)],
  [/(?:法定)?工作日/y, always('days', WEEKDAYS | NOT_ON_HOLIDAYS)],
  [/周末|双休日?|周六周?[日天]/y, always('days', 96)],
  [/每?(?:周|星期|礼拜)([一二三四五六日天])/y, ([, sign = '']) => token('day', weekdayOf(sign))],
  [/[一二三四五六日天]/y, ([sign], before) => bareDay(sign, before)],
  [/(?:off|closed)(?![a-z])|休息|不开放|关闭|闭馆/iy, always('state', 0, 'closed')],
  [/open(?![a-z])|开放|营业|服务/iy, always('state', 0, 'open')],
  [/unknown(?![a-z])/iy, always('state', 0, 'unknown')],
  // What stations add without quotes; only words that say nothing of days and times, which a comment would hide.
  [/\(?((?:有|无)人值守|(?:扫码|刷卡|刷脸)进入)\)?/y, ([, text = '']) => token('comment', 1, text)],
];

const BLANKS = /\s*/y;

/** Adds the tokens of a text outside quotes. Returns whether all of it could be read. */
function readWords(given: string, tokens: Token[]): boolean {
  const text = given.normalize('NFKC');
  let at = 0;
  for (;;) {
    BLANKS.lastIndex = at;
    BLANKS.test(text);
    at = BLANKS.lastIndex;
    if (at >= text.length) return true;
    const from = at;
    for (const [pattern, read] of LEXICON) {
      pattern.lastIndex = from;
      const match = pattern.exec(text);
      if (!match) continue;
      const found = read(match, tokens);
      if (!found) return false;
      tokens.push(found);
      at = pattern.lastIndex;
      break;
    }
    if (at === from) return false;
  }
}

/**
 * The tokens of a whole text; every second part between quotes is a comment.
 * Missing values: `undefined` where anything in it is none that we know.
 */
export function tokensOf(text: string): Token[] | undefined {
  const parts = text.split(/["“”＂]/);
  if (parts.length % 2 === 0) return undefined;
  const tokens: Token[] = [];
  const readable = parts.every((part, at) => {
    if (at % 2 === 0) return readWords(part, tokens);
    tokens.push(token('comment', 0, part.trim()));
    return true;
  });
  return readable ? tokens : undefined;
}
