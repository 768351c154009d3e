import type { FigureStatus, Qualifier, Reading } from './figure.js';
import { hasOwn } from './bare.js';
import type { Problem } from './problem.js';
import { civil, shanghaiTime, type CivilDay, type When } from './time.js';

/** The languages that are complete. Chinese is always there; another comes with its table (`addWords`). */
export type Lang = 'zh-CN' | 'en';

/** The language for a BCP 47 tag. Missing values: Chinese, the full language. */
export function pickLang(tag: string | null | undefined): Lang {
  return /^en\b/i.test(tag ?? '') ? 'en' : 'zh-CN';
}

/** Sentences for problems by their code. */
export type ProblemWords = Readonly<Record<string, (params: Readonly<Record<string, string>>) => string>>;

/** The words that every widget uses, in one language. */
export interface CoreWords {
  readonly status: Readonly<Record<FigureStatus | 'unreadable', string>>;
  readonly empty: string;
  readonly loading: string;
  readonly refused: string;
  readonly fetchFailed: string;
  readonly kept: (reason: string) => string;
  readonly received: (what: string) => string;
  readonly skipped: (count: number) => string;
  readonly asOf: (when: string) => string;
  readonly stale: (minutes: number) => string;
  readonly source: (source: string) => string;
  readonly note: (note: string) => string;
  readonly day: (day: CivilDay) => string;
  readonly month: (day: CivilDay) => string;
  readonly qualified: (text: string, qualifier: Qualifier) => string;
  /** What stands between two statements of one line. */
  readonly between: string;
  /** The sentences that are always there; `problem-words.js` brings the others, when a document needs them. */
  readonly problem: ProblemWords;
}

const zh: CoreWords = {
  status: { unreported: '未报送', 'not-applicable': '不适用', withheld: '保密', unreadable: '数据有误' },
  empty: '暂无数据',
  loading: '数据加载中',
  refused: '数据有误',
  fetchFailed: '暂时无法取得数据，稍后自动重试',
  kept: (reason) => `新数据未采用，显示的是上次数据：${reason}`,
  received: (what) => `，收到 ${what}`,
  skipped: (count) => `${count} 处数据有误`,
  asOf: (when) => `截至${when}`,
  stale: (minutes) =>
    `已 ${minutes < 60 ? `${minutes} 分钟` : minutes < 1440 ? `${Math.floor(minutes / 60)} 小时` : `${Math.floor(minutes / 1440)} 天`}未更新`,
  source: (source) => `数据来源：${source}`,
  note: (note) => `口径：${note}`,
  day: ({ year, month, day }) => `${year}年${month}月${day}日`,
  month: ({ year, month }) => `${year}年${month}月`,
  qualified: (text, qualifier) =>
    qualifier === '余' || qualifier === '多' ? text + qualifier : qualifier + text,
  between: '；',
  problem: {
    contradiction: ({ actual, stated }) => `数据不一致：${actual}，标称 ${stated}`,
    unexpected: () => '无法显示这份数据',
  },
};

const tables: Partial<Record<Lang, CoreWords>> & { 'zh-CN': CoreWords } = { 'zh-CN': zh };

/** Adds the common words of a language; importing `words-en.js` does it for English. */
export function addWords(lang: Lang, words: CoreWords): void {
  tables[lang] = words;
}

/** The common words of a language. Missing values: Chinese where the table of a language has not come. */
export function wordsOf(lang: Lang): CoreWords {
  return tables[lang] ?? tables['zh-CN'];
}

/** Says a problem in a language. `own` are a family's sentences, in that language, for its own codes. */
export function describeProblem(
  issue: Problem,
  lang: Lang,
  own?: Partial<Record<Lang, ProblemWords>>,
): string {
  const { problem } = wordsOf(lang);
  const table = [own?.[lang], problem].find((one) => one && hasOwn(one, issue.code));
  const say = table?.[issue.code] ?? problem['unexpected'];
  return say ? say(issue.params) : issue.code;
}

/** A day number as a date: "2026年11月20日", "20 Nov 2026". */
export function formatDay(day: number, lang: Lang): string {
  return wordsOf(lang).day(civil(day));
}

/** A day, month or moment as people write it: "2026年11月20日", "2026年11月", "2026年11月20日 09:05". */
export function formatWhen(when: When, lang: Lang): string {
  if (when.precision === 'month') return wordsOf(lang).month(civil(when.first));
  const day = formatDay(when.first, lang);
  return when.ms === undefined ? day : `${day} ${shanghaiTime(when.ms)}`;
}

/** Puts a qualifier where it belongs: 近700, 700余, "over 700". It is part of the figure, always shown. */
export function withQualifier(text: string, qualifier: Qualifier | undefined, lang: Lang): string {
  return qualifier ? wordsOf(lang).qualified(text, qualifier) : text;
}

/** The words for a reading that has no value, and `undefined` for one that has. */
export function maybeStatusText(reading: Reading, lang: Lang): string | undefined {
  return reading.status === 'value' ? undefined : wordsOf(lang).status[reading.status];
}
