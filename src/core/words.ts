import type { FigureStatus, Qualifier, Reading } from './figure.js';
import type { Problem } from './problem.js';
import { civil, shanghaiTime, type When } from './time.js';

/** The languages that are complete. A family holds its own words in a table of the same two keys. */
export type Lang = 'zh-CN' | 'en';

/** The language for a BCP 47 tag. Missing values: Chinese, the full language. */
export function pickLang(tag: string | null | undefined): Lang {
  return /^en\b/i.test(tag ?? '') ? 'en' : 'zh-CN';
}

type ProblemWords = Readonly<Record<string, (params: Readonly<Record<string, string>>) => string>>;

interface CoreWords {
  readonly status: Readonly<Record<FigureStatus | 'unreadable', string>>;
  readonly light: Readonly<Record<'done' | 'good' | 'warn' | 'bad' | 'none', string>>;
  readonly empty: string;
  readonly loading: string;
  readonly refused: string;
  readonly fetchFailed: string;
  readonly retrying: string;
  readonly kept: (reason: string) => string;
  readonly skipped: (count: string) => string;
  readonly inconsistent: string;
  readonly asOf: (when: string) => string;
  readonly updatedAt: (when: string) => string;
  readonly stale: (age: string) => string;
  readonly source: (source: string) => string;
  readonly note: (note: string) => string;
  readonly age: (minutes: number) => string;
  readonly problem: ProblemWords;
}

const TYPE_NAMES = new Map([
  ['string', '文本'],
  ['number', '数字'],
  ['boolean', ' true 或 false'],
  ['array', '数组'],
  ['object', '对象'],
  ['record', '对象'],
  ['null', ' null'],
  ['figure', '数字'],
  ['schedule', '序时进度'],
]);

function typeName(expected: string | undefined): string {
  return TYPE_NAMES.get(expected ?? '') ?? expected ?? '其他内容';
}

const zh: CoreWords = {
  status: { unreported: '未报送', 'not-applicable': '不适用', withheld: '保密', unreadable: '数据有误' },
  light: { done: '已完成', good: '良好', warn: '预警', bad: '滞后', none: '未判定' },
  empty: '暂无数据',
  loading: '数据加载中',
  refused: '数据有误',
  fetchFailed: '暂时无法取得数据',
  retrying: '稍后自动重试',
  kept: (reason) => `新数据未采用，显示的是上次数据：${reason}`,
  skipped: (count) => `${count} 处数据有误`,
  inconsistent: '数据不一致',
  asOf: (when) => `截至${when}`,
  updatedAt: (when) => `更新于 ${when}`,
  stale: (age) => `已 ${age}未更新`,
  source: (source) => `数据来源：${source}`,
  note: (note) => `口径：${note}`,
  age: (minutes) =>
    minutes < 60
      ? `${minutes} 分钟`
      : minutes < 1440
        ? `${Math.floor(minutes / 60)} 小时`
        : `${Math.floor(minutes / 1440)} 天`,
  problem: {
    required: ({ expected }) => `缺少必填项，应为${typeName(expected)}`,
    type: ({ expected }) => `类型不符，应为${typeName(expected)}`,
    'one-of': ({ expected }) => `应为其中之一：${expected}`,
    figure: () => '不是可读的数字，应为数字、十进制文本、null 或带 status 的对象',
    day: () => '不是有效日期，应如 2026-11-20、2026-11 或带时区的日期时间',
    json: () => '不是有效的 JSON 文本',
    period: () => '结束日期早于开始日期',
    schedule: () => '应为 by-day、by-month、百分数，或由 date 与 due 组成的节点',
    'pointer-form': () => 'pointer 须以 / 开头，其中 ~ 只能写作 ~0、/ 只能写作 ~1',
    'pointer-nowhere': ({ pointer }) => `文档中没有 ${pointer}`,
    http: ({ status }) => `请求失败（${status}）`,
    contradiction: ({ actual, stated }) => `数据不一致：${actual}，标称 ${stated}`,
    unexpected: () => '无法显示这份数据',
  },
};

const en: CoreWords = {
  status: {
    unreported: 'not reported',
    'not-applicable': 'not applicable',
    withheld: 'withheld',
    unreadable: 'unreadable',
  },
  light: { done: 'done', good: 'good', warn: 'warning', bad: 'behind', none: 'not judged' },
  empty: 'No data yet',
  loading: 'Loading data',
  refused: 'Invalid data',
  fetchFailed: 'Data cannot be fetched at the moment',
  retrying: 'will be tried again',
  kept: (reason) => `New data not used, the last good data is shown: ${reason}`,
  skipped: (count) => `${count} invalid entries`,
  inconsistent: 'Inconsistent data',
  asOf: (when) => `As of ${when}`,
  updatedAt: (when) => `Updated ${when}`,
  stale: (age) => `not updated for ${age}`,
  source: (source) => `Source: ${source}`,
  note: (note) => `Definition: ${note}`,
  age: (minutes) =>
    minutes < 60
      ? `${minutes} min`
      : minutes < 1440
        ? `${Math.floor(minutes / 60)} h`
        : `${Math.floor(minutes / 1440)} d`,
  problem: {
    required: ({ expected }) => `required, expected ${expected}`,
    type: ({ expected }) => `wrong type, expected ${expected}`,
    'one-of': ({ expected }) => `expected one of ${expected}`,
    figure: () => 'not a readable figure: give a number, decimal text, null or an object with a status',
    day: () => 'not a valid date: give 2026-11-20, 2026-11 or a date-time with its offset',
    json: () => 'not valid JSON text',
    period: () => 'the end lies before the start',
    schedule: () => 'give by-day, by-month, a percentage, or nodes of date and due',
    'pointer-form': () => 'the pointer must start with /, with ~ written as ~0 and / in a key as ~1',
    'pointer-nowhere': ({ pointer }) => `the document has no ${pointer}`,
    http: ({ status }) => `request failed (${status})`,
    contradiction: ({ actual, stated }) => `inconsistent data: ${actual}, stated as ${stated}`,
    unexpected: () => 'this data cannot be shown',
  },
};

const WORDS: Readonly<Record<Lang, CoreWords>> = { 'zh-CN': zh, en };

/** The common words of a language. */
export function wordsOf(lang: Lang): CoreWords {
  return WORDS[lang];
}

/** Says a problem in a language. `own` are a family's sentences for its own codes. */
export function describeProblem(
  issue: Problem,
  lang: Lang,
  own?: Readonly<Record<Lang, ProblemWords>>,
): string {
  const words = WORDS[lang].problem;
  const table = [own?.[lang], words].find(
    (one) => one && Object.prototype.hasOwnProperty.call(one, issue.code),
  );
  const say = table?.[issue.code] ?? words['unexpected'];
  return say ? say(issue.params) : issue.code;
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** A day number as a date: "2026年11月20日", "20 Nov 2026". */
export function formatDay(day: number, lang: Lang): string {
  const date = civil(day);
  return lang === 'en'
    ? `${date.day} ${MONTHS[date.month - 1]} ${date.year}`
    : `${date.year}年${date.month}月${date.day}日`;
}

/** A day, month or moment as people write it: "2026年11月20日", "2026年11月", "2026年11月20日 09:05". */
export function formatWhen(when: When, lang: Lang): string {
  if (when.precision === 'month') {
    const { year, month } = civil(when.first);
    return lang === 'en' ? `${MONTHS[month - 1]} ${year}` : `${year}年${month}月`;
  }
  const day = formatDay(when.first, lang);
  return when.ms === undefined ? day : `${day} ${shanghaiTime(when.ms)}`;
}

const ENGLISH_QUALIFIERS: Readonly<Record<Qualifier, string>> = {
  近: 'nearly',
  超: 'over',
  余: 'over',
  多: 'over',
  不足: 'under',
  约: 'about',
};

/** Puts a qualifier where it belongs: 近700, 700余, "over 700". It is part of the figure, always shown. */
export function withQualifier(text: string, qualifier: Qualifier | undefined, lang: Lang): string {
  if (!qualifier) return text;
  if (lang === 'en') return `${ENGLISH_QUALIFIERS[qualifier]} ${text}`;
  return qualifier === '余' || qualifier === '多' ? text + qualifier : qualifier + text;
}

/** The words for a reading that has no value, and `undefined` for one that has. */
export function maybeStatusText(reading: Reading, lang: Lang): string | undefined {
  return reading.status === 'value' ? undefined : WORDS[lang].status[reading.status];
}
