import type { FigureStatus, Qualifier, Reading } from './figure.js';
import { hasOwn } from './bare.js';
import type { Problem } from './problem.js';
import { civil, shanghaiTime, type CivilDay, type When } from './time.js';

/** A language by its tag: `zh-CN`, which is always there, `en`, or one that a page has added (`languages.ts`). */
export type Lang = string;

type Sentence = (params: Readonly<Record<string, string>>) => string;

/** Sentences for problems by their code. */
export type ProblemWords = Readonly<Record<string, Sentence>>;

/** The words that every widget uses, in one language. */
export interface CoreWords {
  /** What stands between two sentences, or between a figure and its unit. */
  readonly space: string;
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

/** All words of a language, by who says them: each family adds its own here (`declare module`). */
export interface Words {
  readonly core: CoreWords;
}

const zh: CoreWords = {
  space: '',
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
  qualified: (text, qualifier) => (/余|多/.test(qualifier) ? text + qualifier : qualifier + text),
  between: '；',
  problem: {
    contradiction: ({ actual, stated }) => `数据不一致：${actual}，标称 ${stated}`,
    unexpected: () => '无法显示这份数据',
  },
};

/** All languages by their tags; `languages.ts` puts those of a page in. */
export const tables: Record<Lang, Partial<Words>> = { 'zh-CN': { core: zh }, en: {} };

/** Adds words to a language of the package; importing a module of words does it. */
export function addWords(lang: 'zh-CN' | 'en', words: Partial<Words>): void {
  Object.assign(tables[lang] as object, words);
}

/** How languages are found; `languages.ts` finds those of a page too. */
export const finder = {
  /** The language for a BCP 47 tag in which a family has words. Missing values: Chinese, the full language. */
  pick: (tag: string | null | undefined, _family: keyof Words): Lang =>
    /^en\b/i.test(tag as string) ? 'en' : 'zh-CN',
};

/** The words of a language, the common ones by default. Missing values: Chinese where a table has not come. */
export function wordsOf<F extends keyof Words = 'core'>(lang: Lang, family: F = 'core' as F): Words[F] {
  return (tables[lang] as Partial<Words>)[family] ?? (tables['zh-CN'] as Words)[family];
}

/** Says a problem in a language, in the sentence of a family where it has one of its own. */
export function describeProblem(issue: Problem, lang: Lang, family?: keyof Words): string {
  const sentences = { ...wordsOf(lang).problem, ...wordsOf(lang, family).problem };
  return (sentences[hasOwn(sentences, issue.code) ? issue.code : 'unexpected'] as Sentence)(issue.params);
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
