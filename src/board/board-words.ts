import { addWords, wordsOf, type Lang, type ProblemWords } from '../core/words.js';
import type { SkipReason } from './board-rotation.js';

/**
 * What the board says, in one language. Counts and names come as they are shown; `place` counts from 1, `weekday` from 0,
 * a Sunday. Missing values: an empty `heading` is left out.
 */
export interface BoardWords {
  readonly board: string;
  readonly slides: string;
  readonly slide: string;
  readonly page: (place: number, total: number, heading: string) => string;
  readonly previous: string;
  readonly next: string;
  readonly pause: string;
  readonly play: string;
  readonly enter: string;
  readonly leave: string;
  readonly offer: string;
  readonly noPages: string;
  readonly asOf: (first: string, last: string) => string;
  readonly clock: (day: string, weekday: number, time: string) => string;
  readonly reason: Readonly<Record<SkipReason, string>>;
  readonly skipped: (pages: readonly string[], reason: string) => string;
  readonly broken: (count: number) => string;
  readonly misplaced: (count: number) => string;
  readonly faults: (count: number) => string;
  readonly between: string;
  readonly problem?: ProblemWords;
}

const zh: BoardWords = {
  board: '大屏',
  slides: '轮播',
  slide: '页',
  page: (place, total, heading) => `第 ${place} 页，共 ${total} 页${heading && `：${heading}`}`,
  previous: '上一页',
  next: '下一页',
  pause: '暂停轮播',
  play: '继续轮播',
  enter: '全屏',
  leave: '退出全屏',
  offer: '按 F 键或点此恢复全屏',
  noPages: '没有可显示的页面',
  asOf: (first, last) => `数据截至${first}${last === first ? '' : `至${last}`}`,
  clock: (day, weekday, time) => `${day} 星期${'日一二三四五六'[weekday]} ${time}`,
  reason: {
    failed: '显示故障',
    invalid: '数据有误',
    stale: '数据过时',
    empty: '暂无数据',
    loading: '数据未到',
  },
  skipped: (pages, reason) => `未轮播：${pages.join('、')}（${reason}）`,
  broken: (count) => `${count} 处显示故障，正在恢复`,
  misplaced: (count) => `${count} 处在版面中没有位置`,
  faults: (count) => `近 10 分钟有 ${count} 类故障`,
  between: '；',
};

const en: BoardWords = {
  board: 'Board',
  slides: 'carousel',
  slide: 'page',
  page: (place, total, heading) => `Page ${place} of ${total}${heading && `: ${heading}`}`,
  previous: 'Previous page',
  next: 'Next page',
  pause: 'Pause',
  play: 'Go on',
  enter: 'Full screen',
  leave: 'Leave full screen',
  offer: 'Press F or this for full screen',
  noPages: 'No page to show',
  asOf: (first, last) => `Data as of ${first}${last === first ? '' : ` to ${last}`}`,
  clock: (day, weekday, time) =>
    `${['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'][weekday]} ${day}, ${time}`,
  reason: {
    failed: 'cannot be shown',
    invalid: 'wrong data',
    stale: 'data too old',
    empty: 'no data',
    loading: 'no data yet',
  },
  skipped: (pages, reason) => `Passed over: ${pages.join(', ')} (${reason})`,
  broken: (count) => `${count} part${count === 1 ? '' : 's'} cannot be shown, trying again`,
  misplaced: (count) => `${count} part${count === 1 ? ' has' : 's have'} no place on the page`,
  faults: (count) => `${count} kind${count === 1 ? '' : 's'} of fault in the last 10 minutes`,
  between: '; ',
};

declare module '../core/words.js' {
  interface Words {
    readonly board: BoardWords;
  }
}

addWords('zh-CN', { board: zh });
addWords('en', { board: en });

/** The board's words of a language. */
export function boardWordsOf(lang: Lang): BoardWords {
  return wordsOf(lang, 'board');
}
