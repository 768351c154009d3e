import type { MoneyStep } from '../core/money.js';
import type { Schedule } from '../core/schedule.js';
import { addWords, wordsOf, type Lang, type ProblemWords } from '../core/words.js';
import type { PeriodKind } from './fund-periods.js';

/** A change or a gap in words: `size` with its unit, and on which side it lies. */
export interface SidedText {
  readonly size: string;
  readonly side: -1 | 0 | 1;
}

/** Whom money reached: households, people, person-times. */
export type Counted = '户' | '人' | '人次';

/** What is counted is called; `each` says what one of it got. */
export interface CountWords {
  readonly label: string;
  readonly unit: string;
  readonly each: (money: string) => string;
}

/** What the counter says, in one language. Amounts, counts and rates come as text. */
export interface FundWords {
  readonly label: string;
  readonly about: (text: string) => string;
  /** A name with its amount, or with the word that stands for one. */
  readonly named: (name: string, said: { readonly text: string; readonly word: string }) => string;
  readonly aside: (text: string) => string;
  readonly counts: Readonly<Record<Counted, CountWords>>;
  readonly reached: (count: string) => string;
  readonly change: (label: string | undefined) => string;
  readonly previous: string;
  readonly underTenth: string;
  readonly changed: (change: SidedText) => string;
  readonly completion: string;
  readonly target: (money: string) => string;
  readonly completed: (rate: string) => string;
  readonly toSchedule: (gap: SidedText) => string;
  readonly points: (size: string, less: boolean) => string;
  readonly schedule: (rate: string, method: string) => string;
  readonly method: Readonly<Record<Schedule['method'], (elapsed: string, total: string) => string>>;
  readonly rest: string;
  readonly remainder: string;
  readonly folded: (count: number) => string;
  readonly foldedUnknown: (count: number) => string;
  readonly gap: string;
  /** The rows that were folded are shown: a word to fold them again. */
  readonly foldAgain: string;
  readonly unnamed: (place: number) => string;
  readonly ofWhich: string;
  readonly added: (period: PeriodKind) => string;
  readonly share: (share: string) => string;
  readonly yuan: string;
  /** The units of amounts, the largest first, and 元 last. */
  readonly money: readonly MoneyStep[];
  readonly columns: Readonly<Record<'name' | 'amount' | 'unit' | 'share', string>>;
  readonly join: (parts: readonly string[]) => string;
  readonly dot: string;
  readonly problem: ProblemWords;
}

const zh: FundWords = {
  label: '帮扶资金',
  about: (text) => `约${text}`,
  named: (name, { text, word }) => (word ? `${name}：${word}` : name + text),
  aside: (text) => `（${text}）`,
  counts: {
    户: { label: '惠及户数', unit: '户', each: (money) => `户均${money}` },
    人: { label: '惠及人数', unit: '人', each: (money) => `人均${money}` },
    人次: { label: '惠及人次', unit: '人次', each: (money) => `次均${money}` },
  },
  reached: (count) => `惠及${count}`,
  change: (label) => (label ? `较${label}` : '同比'),
  previous: '上年同期',
  underTenth: '不足0.1%',
  changed: ({ size, side }) => (side === 0 ? '持平' : (side > 0 ? '增长' : '下降') + size),
  completion: '完成率',
  target: (money) => `目标 ${money}`,
  completed: (rate) => `完成 ${rate}`,
  toSchedule: ({ size, side }) =>
    side === 0 ? '与序时进度持平' : `${side > 0 ? '快于' : '滞后'}序时进度 ${size}`,
  points: (size, less) => `${less ? '不足 ' : ''}${size} 个百分点`,
  schedule: (rate, method) => `序时进度 ${rate}（${method}）`,
  method: {
    'by-day': (elapsed, total) => `按日计算，${elapsed}/${total} 天`,
    'by-month': (elapsed, total) => `按月计算，${elapsed}/${total} 个月`,
    plan: () => '按计划节点计算',
    given: () => '由数据给定',
  },
  rest: '其他',
  remainder: '其余（含未列金额的项目）',
  folded: (count) => `其他（${count} 项）`,
  foldedUnknown: (count) => `${count} 项无金额`,
  gap: '差额',
  foldAgain: '收起',
  unnamed: (place) => `第 ${place} 项`,
  ofWhich: '其中',
  added: (period) => `当${{ day: '日', week: '周', month: '月', year: '年' }[period]}新增`,
  share: (share) => `占${share}`,
  yuan: '元',
  money: [
    [1e8, '亿元'],
    [1e4, '万元'],
    [1, '元'],
  ],
  columns: {
    name: '项目',
    amount: '金额',
    unit: '单位',
    share: '占比',
  },
  join: (parts) => parts.join('，'),
  dot: '。',
  problem: {
    'money-text': () => '金额超过 90 万亿元，须用文本给出才能精确到分',
    'count-negative': () => '户数、人数不能小于 0',
    'parts-sum': ({ parts, total, apart }) =>
      `数据不一致：分项合计 ${parts} 元，总额 ${total} 元，相差 ${apart} 元`,
    'people-households': ({ name, people, households }) =>
      `数据不一致：${name}惠及 ${people} 人，少于 ${households} 户`,
    'unit-doubt': ({ name, now, label, before, step }) =>
      `数据存疑：${name}${now} 元，${label || '上年同期'} ${before} 元，相差约${step === '4' ? '一万' : '一亿'}倍，请核对单位`,
  },
};

declare module '../core/words.js' {
  interface Words {
    readonly fund: FundWords;
  }
}

addWords('zh-CN', { fund: zh });

/** The counter's words of a language. Missing values: Chinese where the table of a language has not come. */
export function fundWordsOf(lang: Lang): FundWords {
  return wordsOf(lang, 'fund');
}
