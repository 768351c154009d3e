import type { Schedule } from '../core/schedule.js';
import type { Lang, ProblemWords } from '../core/words.js';
import type { PeriodKind } from './fund-periods.js';

/** A change or a gap in words: `size` with its unit, and on which side it lies. */
export interface SidedText {
  readonly size: string;
  readonly side: -1 | 0 | 1;
}

/** What the counter says, in one language. Amounts, counts and rates come as text. */
export interface FundWords {
  readonly label: string;
  readonly about: (text: string) => string;
  readonly withUnit: (figure: string, unit: string) => string;
  readonly named: (name: string, money: string, isWord: boolean) => string;
  readonly aside: (text: string) => string;
  readonly households: string;
  readonly householdUnit: string;
  readonly people: Readonly<Record<'人' | '人次', string>>;
  readonly peopleUnit: Readonly<Record<'人' | '人次', string>>;
  readonly perHousehold: (money: string) => string;
  readonly perPerson: Readonly<Record<'人' | '人次', (money: string) => string>>;
  readonly reached: (count: string) => string;
  readonly change: (label: string | undefined) => string;
  readonly previous: string;
  readonly underTenth: string;
  readonly changed: (change: SidedText, label: string | undefined, before: string) => string;
  readonly completion: string;
  readonly target: (money: string) => string;
  readonly completed: (money: string, rate: string) => string;
  readonly toSchedule: (gap: SidedText) => string;
  readonly points: (size: string, less: boolean) => string;
  readonly schedule: (rate: string, method: string) => string;
  readonly method: Readonly<Record<Schedule['method'], (elapsed: string, total: string) => string>>;
  readonly rest: string;
  readonly restWithUnknown: string;
  readonly folded: (count: number) => string;
  readonly foldedUnknown: (count: number) => string;
  readonly gap: string;
  /** The rows that were folded are shown: a word to fold them again. */
  readonly foldAgain: string;
  readonly unnamed: (place: number) => string;
  readonly ofWhich: string;
  readonly added: Readonly<Record<PeriodKind, string>>;
  readonly share: (share: string) => string;
  readonly yuan: string;
  readonly columns: Readonly<Record<'name' | 'amount' | 'unit' | 'share' | 'previous' | 'change', string>>;
  readonly join: (parts: readonly string[]) => string;
  readonly groups: (groups: readonly string[]) => string;
  readonly dot: string;
  readonly problem: ProblemWords;
}

const zh: FundWords = {
  label: '帮扶资金',
  about: (text) => `约${text}`,
  withUnit: (figure, unit) => figure + unit,
  named: (name, money, isWord) => (isWord ? `${name}：${money}` : name + money),
  aside: (text) => `（${text}）`,
  households: '惠及户数',
  householdUnit: '户',
  people: { 人: '惠及人数', 人次: '惠及人次' },
  peopleUnit: { 人: '人', 人次: '人次' },
  perHousehold: (money) => `户均${money}`,
  perPerson: { 人: (money) => `人均${money}`, 人次: (money) => `次均${money}` },
  reached: (count) => `惠及${count}`,
  change: (label) => (label ? `较${label}` : '同比'),
  previous: '上年同期',
  underTenth: '不足0.1%',
  changed: ({ size, side }, label, before) =>
    `${label ? `较${label}` : '同比'}${side === 0 ? '持平' : `${side > 0 ? '增长' : '下降'}${size}`}（${label ?? '上年同期'}${before}）`,
  completion: '完成率',
  target: (money) => `目标 ${money}`,
  completed: (money, rate) => `目标 ${money}，完成 ${rate}`,
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
  restWithUnknown: '其余（含未列金额的项目）',
  folded: (count) => `其他（${count} 项）`,
  foldedUnknown: (count) => `${count} 项无金额`,
  gap: '差额',
  foldAgain: '收起',
  unnamed: (place) => `第 ${place} 项`,
  ofWhich: '其中',
  added: { day: '当日新增', week: '当周新增', month: '当月新增', year: '当年新增' },
  share: (share) => `占${share}`,
  yuan: '元',
  columns: {
    name: '项目',
    amount: '金额',
    unit: '单位',
    share: '占比',
    previous: '上年同期（元）',
    change: '同比',
  },
  join: (parts) => parts.join('，'),
  groups: (groups) => groups.join('；'),
  dot: '。',
  problem: {
    'money-text': () => '金额超过 90 万亿元，JSON 数字已不能精确到分，请用文本给出（如 "90000000000000.01"）',
    'count-negative': () => '户数、人数不能小于 0',
    'parts-sum': ({ parts, total, apart }) =>
      `数据不一致：分项合计 ${parts} 元，总额 ${total} 元，相差 ${apart} 元`,
    'people-households': ({ name, people, households }) =>
      `数据不一致：${name}惠及 ${people} 人，少于 ${households} 户`,
    'unit-doubt': ({ name, now, label, before, step }) =>
      `数据存疑：${name}${now} 元，${label || '上年同期'} ${before} 元，相差约${step === '10000' ? '一万' : '一亿'}倍，请核对单位`,
  },
};

const tables: Partial<Record<Lang, FundWords>> = { 'zh-CN': zh };

/** Adds the counter's words of a language; importing `fund-counter-words-en.js` does it for English. */
export function addFundWords(lang: Lang, words: FundWords): void {
  tables[lang] = words;
}

/** The counter's words of a language. Missing values: Chinese where the table of a language has not come. */
export function fundWordsOf(lang: Lang): FundWords {
  return tables[lang] ?? zh;
}
