import { hasOwn } from '../core/bare.js';
import type { Light } from '../core/bands-default.js';
import { addWords, wordsOf, type Lang, type ProblemWords } from '../core/words.js';
import { gaugeWordsOf } from '../target-gauge/target-gauge-words.js';
import type { Span } from './target-list-since.js';
import type { Grouping, Order } from './target-list-order.js';
import type { Heap } from './target-list-standings.js';

/** Columns that the ledger names itself; the others have the words of a gauge's own table. */
type OwnColumn = 'bar' | 'figure' | 'move' | 'course' | 'owner' | 'group' | 'cadence' | 'rate' | 'note';

/** Columns of the ledger and of its table twin. */
export type Column = OwnColumn | 'name' | 'value' | 'target' | 'schedule' | 'gap' | 'light';

/** What a ledger says, in one language. */
export interface LedgerWords {
  readonly label: string;
  readonly heaps: Readonly<Record<Heap, string>>;
  /** What the gauge has no shorter word for is said in its own. */
  readonly short: Readonly<Partial<Record<Light['reason'], string>>>;
  readonly cadences: Readonly<Record<string, string>>;
  readonly unnamed: string;
  readonly nth: (n: number) => string;
  readonly own: string;
  readonly search: string;
  readonly searchIn: string;
  readonly grouping: string;
  readonly groupings: Readonly<Record<'heap' | 'none', string>>;
  readonly order: string;
  readonly given: string;
  readonly way: string;
  readonly ways: readonly [descending: string, ascending: string];
  readonly since: string;
  readonly spans: Readonly<Record<Span, string>>;
  readonly snapshot: (label: string, when: string) => string;
  readonly noSince: string;
  readonly filter: string;
  readonly total: (count: number) => string;
  readonly shown: (count: number, of: number) => string;
  readonly nothing: string;
  /** What is compared with, said of a snapshot. */
  readonly against: (snapshot: string) => string;
  readonly steps: (up: number, down: number) => string;
  readonly same: string;
  readonly columns: Readonly<Record<OwnColumn, string>>;
  readonly problem: ProblemWords;
}

const zh: LedgerWords = {
  label: '目标任务清单',
  heaps: { done: '已完成', near: '接近完成', open: '尚未完成', kept: '持续达标', none: '暂不评判' },
  short: {
    done: '完成',
    'on-schedule': '达序时',
    within: '控制在内',
    exceeded: '超控制',
  },
  cadences: { weekly: '周调度', monthly: '月通报', quarterly: '季考核', yearly: '年度' },
  unnamed: '未注明',
  nth: (n) => `第 ${n} 项`,
  own: '本单位',
  search: '搜索',
  searchIn: '指标、责任单位',
  grouping: '分组',
  groupings: { heap: '完成档次', none: '不分组' },
  order: '排序',
  given: '原顺序',
  way: '方向',
  ways: ['降序', '升序'],
  since: '对比',
  spans: { week: '上周', month: '上月', quarter: '上季度' },
  snapshot: (label, when) => `${label}（截至${when}）`,
  noSince: '不对比',
  filter: '按亮灯筛选',
  total: (count) => `${count} 项`,
  shown: (count, of) => `显示 ${count} / ${of} 项`,
  nothing: '没有符合条件的任务',
  against: (snapshot) => `较${snapshot}`,
  steps: (up, down) =>
    [up > 0 ? `进 ${up} 项` : '', down > 0 ? `退 ${down} 项` : ''].filter(Boolean).join('，') || '档次无进退',
  same: '持平',
  columns: {
    bar: '进度',
    figure: '完成情况',
    move: '变化',
    course: '走势',
    owner: '责任单位',
    group: '类别',
    cadence: '调度周期',
    rate: '完成率或进度',
    note: '备注',
  },
  problem: { 'duplicate-id': () => '编号重复，历史数据无法对应' },
};

declare module '../core/words.js' {
  interface Words {
    readonly list: LedgerWords;
  }
}

addWords('zh-CN', { list: zh });

/** The ledger's words of a language. Missing values: Chinese where the table of a language has not come. */
export function ledgerWordsOf(lang: Lang): LedgerWords {
  return wordsOf(lang, 'list');
}

/** What a column is called. */
export function columnWord(column: Column, lang: Lang): string {
  const { columns } = ledgerWordsOf(lang);
  return hasOwn(columns, column) ? columns[column as OwnColumn] : gaugeWordsOf(lang).rows[column as 'name'];
}

/** What a way to group or to order is called. */
export function choiceWord(choice: Grouping | Order, lang: Lang): string {
  const words = ledgerWordsOf(lang);
  if (choice === 'given') return words.given;
  if (choice === 'heap' || choice === 'none') return words.groupings[choice];
  return columnWord(choice === 'moved' ? 'move' : choice, lang);
}
