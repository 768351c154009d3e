import type { Light } from '../core/bands-default.js';
import type { Measure } from '../core/progress.js';
import type { Schedule } from '../core/schedule.js';
import { addWords, wordsOf, type Lang, type ProblemWords } from '../core/words.js';

/** A gap in words: `size` with its unit, and on which side it lies. */
export interface GapWords {
  readonly size: string;
  readonly side: -1 | 0 | 1;
}

/** What a gauge says, in one language. */
export interface GaugeWords {
  readonly label: string;
  readonly by: Readonly<Record<Measure['by'], string>>;
  readonly scheduleTick: string;
  readonly averageTick: string;
  readonly targetTick: string;
  readonly average: string;
  readonly points: (size: string, less: boolean) => string;
  readonly sized: (size: string, less: boolean, unit: string) => string;
  readonly toSchedule: (gap: GapWords, slightly: boolean) => string;
  readonly toAverage: (gap: GapWords, label: string, rate: string) => string;
  readonly toLevel: (gap: GapWords) => string;
  readonly reason: Readonly<Record<Exclude<Light['reason'], 'band'>, string>>;
  readonly overfilled: string;
  readonly left: (count: string) => string;
  /** Why there is no rate: no target above 0, a baseline that is the target, or none to count from. */
  readonly unrated: Readonly<Record<'target' | 'baseline' | 'unbased', string>>;
  readonly method: Readonly<Record<Schedule['method'], (elapsed: string, total: string) => string>>;
  readonly schedule: (rate: string, method: string) => string;
  readonly aim: (goal: string, ceiling: boolean) => string;
  readonly columns: Readonly<Record<'item' | 'value', string>>;
  readonly rows: Readonly<
    Record<'name' | 'value' | 'target' | 'schedule' | 'gap' | 'average' | 'averageGap' | 'light', string>
  >;
  /** What earlier figures are called that have no name of their own. */
  readonly earlier: Readonly<Record<'last-year' | 'previous', string>>;
  readonly join: (parts: readonly string[]) => string;
  readonly sentence: (name: string, said: string) => string;
  readonly unit: (text: string, unit: string) => string;
  readonly problem?: ProblemWords;
}

/** The same with as many of the words as a plain target needs. */
type PlainWords = {
  readonly [K in keyof GaugeWords]?: GaugeWords[K] extends string | ((...given: never) => unknown)
    ? GaugeWords[K]
    : Partial<GaugeWords[K]>;
};

/**
 * What a plain target is told in; `target-gauge-kind-words.js` brings what only other kinds are,
 * `target-gauge-form-words.js` what only the forms show.
 */
const zh = {
  label: '目标完成情况',
  by: { completion: '完成率' },
  scheduleTick: '序时',
  averageTick: '均值',
  targetTick: '目标',
  average: '平均',
  points: (size, less) => `${less ? '不足 ' : ''}${size} 个百分点`,
  toSchedule: ({ size, side }, slightly) =>
    side === 0
      ? '与序时进度持平'
      : side > 0
        ? `快于序时进度 ${size}`
        : `${slightly ? '略' : ''}滞后序时进度 ${size}`,
  toAverage: ({ size, side }, label, rate) =>
    side === 0 ? `与${label}（${rate}）持平` : `${side > 0 ? '高于' : '低于'}${label}（${rate}）${size}`,
  reason: {
    done: '已完成',
    'on-schedule': '达到序时进度',
    'slightly-behind': '略滞后',
    behind: '滞后',
    unjudged: '未判定',
  },
  overfilled: '超额完成',
  unrated: {
    target: '目标不大于 0，不计完成率',
  },
  method: {
    'by-day': (elapsed, total) => `按日计算，${elapsed}/${total} 天`,
    given: () => '由数据给定',
  },
  schedule: (rate, method) => `序时进度 ${rate}（${method}）`,
  aim: (goal, ceiling) => `${ceiling ? '控制目标' : '目标'} ${goal}`,
  columns: { item: '项目', value: '数值' },
  rows: {
    name: '指标',
    value: '实际',
    target: '目标',
    schedule: '序时进度',
    gap: '与序时进度差',
    average: '平均',
    averageGap: '与平均差',
    light: '判定',
  },
  join: (parts) => parts.join('，'),
  sentence: (name, said) => `${name}：${said}。`,
  unit: (text, unit) => text + unit,
} satisfies PlainWords as unknown as GaugeWords;

declare module '../core/words.js' {
  interface Words {
    readonly gauge: GaugeWords;
  }
}

addWords('zh-CN', { gauge: zh });

/** The gauge's words of a language. Missing values: Chinese where the table of a language has not come. */
export function gaugeWordsOf(lang: Lang): GaugeWords {
  return wordsOf(lang, 'gauge');
}
