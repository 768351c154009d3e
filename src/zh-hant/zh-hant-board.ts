// Written by tools/hant.mjs from the Chinese words: npm run hant.

import type { Words } from '../core/words.js';

/** board in Traditional Chinese. */

export const board: Words['board'] = {
  board: '大螢幕',
  slides: '輪播',
  slide: '頁',
  page: (place, total, heading) => `第 ${place} 頁，共 ${total} 頁${heading && `：${heading}`}`,
  previous: '上一頁',
  next: '下一頁',
  pause: '暫停輪播',
  play: '繼續輪播',
  enter: '全螢幕',
  leave: '退出全螢幕',
  offer: '按 F 鍵或點此恢復全螢幕',
  noPages: '沒有可顯示的頁面',
  asOf: (first, last) => `資料截至${first}${last === first ? '' : `至${last}`}`,
  clock: (day, weekday, time) => `${day} 星期${'日一二三四五六'[weekday]} ${time}`,
  reason: {
    failed: '顯示故障',
    invalid: '資料有誤',
    stale: '資料過時',
    empty: '暫無資料',
    loading: '資料未到',
  },
  skipped: (pages, reason) => `未輪播：${pages.join('、')}（${reason}）`,
  broken: (count) => `${count} 處顯示故障，正在恢復`,
  misplaced: (count) => `${count} 處在版面中沒有位置`,
  faults: (count) => `近 10 分鐘有 ${count} 類故障`,
  between: '；',
};
