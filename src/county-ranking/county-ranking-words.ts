import { addWords, wordsOf, type Lang, type ProblemWords } from '../core/words.js';

/** What the ranking says, in one language. Counts and figures come as text. */
export interface RankingWords {
  readonly ranking: (metric: string) => string;
  readonly rankHead: string;
  readonly nameHead: string;
  readonly gapHead: string;
  readonly movementHead: string;
  readonly targetHead: string;
  readonly partHead: string;
  readonly wholeHead: string;
  readonly noteHead: string;
  readonly groupHead: string;
  readonly previousHead: string;
  readonly historyHead: string;
  readonly sum: string;
  readonly bonus: string;
  readonly veto: string;
  /** What stands behind a figure or a word, in brackets. */
  readonly aside: (text: string, more: string) => string;
  /** What is not named: rows without a board, what the parts leave of a figure. */
  readonly rest: string;
  readonly axis: (from: string) => string;
  readonly search: string;
  readonly play: string;
  readonly pause: string;
  readonly back: string;
  readonly forward: string;
  readonly present: string;
  readonly points: string;
  readonly place: (rank: number, tied: boolean) => string;
  readonly fromLast: (place: number, tied: boolean) => string;
  readonly own: string;
  readonly up: (places: number) => string;
  readonly down: (places: number) => string;
  readonly same: string;
  readonly entered: string;
  readonly average: { readonly given: string; readonly mean: string; readonly pooled: string };
  readonly heardGap: (size: string, unit: string, sign: number) => string;
  readonly under: (text: string) => string;
  readonly notRanked: string;
  readonly total: (count: number) => string;
  readonly excluded: (count: number, why: string) => string;
  readonly counted: (word: string, count: number) => string;
  readonly lowFirst: string;
  readonly contradicting: (count: number) => string;
  readonly between: string;
  readonly colon: string;
  readonly stop: string;
  readonly list: string;
  /** Sentences for the ranking's own kinds of problem. */
  readonly problem: ProblemWords;
}

const zh: RankingWords = {
  ranking: (metric) => `${metric}排名`,
  rankHead: '名次',
  nameHead: '单位',
  gapHead: '较平均',
  movementHead: '名次变化',
  targetHead: '目标',
  partHead: '分子',
  wholeHead: '分母',
  noteHead: '备注',
  groupHead: '组别',
  previousHead: '上期',
  historyHead: '历次名次',
  sum: '合计',
  bonus: '加分',
  veto: '一票否决',
  aside: (text, more) => `${text}（${more}）`,
  rest: '其他',
  axis: (from) => `坐标轴自 ${from} 起，条长不成比例`,
  search: '搜索名称或编码',
  play: '播放',
  pause: '暂停',
  back: '上一期',
  forward: '下一期',
  present: '当前',
  points: '个百分点',
  place: (rank, tied) => `${tied ? '并列' : ''}第${rank}名`,
  fromLast: (place, tied) => (tied ? '并列' : '') + (place === 1 ? '末位' : `倒数第${place}`),
  own: '本单位',
  up: (places) => `进${places}位`,
  down: (places) => `退${places}位`,
  same: '持平',
  entered: '新进',
  average: { given: '平均（数据给定）', mean: '平均（各县简单平均）', pooled: '平均（合计口径）' },
  heardGap: (size, unit, sign) =>
    sign === 0 ? '与平均持平' : `${sign < 0 ? '低于' : '高于'}平均${size}${unit}`,
  under: (text) => `不足${text}`,
  notRanked: '未参与排名',
  total: (count) => `共 ${count} 个`,
  excluded: (count, why) => `${count} 个未参与排名和平均（${why}）`,
  counted: (word, count) => `${word} ${count} 个`,
  lowFirst: '数值低者名次在前',
  contradicting: (count) => `${count} 处数据不一致`,
  between: '，',
  colon: '：',
  stop: '。',
  list: '、',
  problem: {
    value: () => '不是允许的值',
    'duplicate-code': () => '编码重复',
  },
};

declare module '../core/words.js' {
  interface Words {
    readonly ranking: RankingWords;
  }
}

addWords('zh-CN', { ranking: zh });

/** The ranking's words of a language. Missing values: Chinese where the table of a language has not come. */
export function rankingWordsOf(lang: Lang): RankingWords {
  return wordsOf(lang, 'ranking');
}
