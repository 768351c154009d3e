// Written by tools/hant.mjs from the Chinese words: npm run hant.

import type { Words } from '../core/words.js';

/** list in Traditional Chinese. */

export const list: Words['list'] = {
  label: '目標任務清單',
  heaps: { done: '已完成', near: '接近完成', open: '尚未完成', kept: '持續達標', none: '暫不評判' },
  short: { done: '完成', 'on-schedule': '達序時', within: '控制在內', exceeded: '超控制' },
  cadences: { weekly: '週調度', monthly: '月通報', quarterly: '季考核', yearly: '年度' },
  unnamed: '未註明',
  nth: (n) => `第 ${n} 項`,
  own: '本單位',
  search: '搜尋',
  searchIn: '指標、責任單位',
  grouping: '分組',
  groupings: { heap: '完成檔次', none: '不分組' },
  order: '排序',
  given: '原順序',
  way: '方向',
  ways: ['降序', '升序'],
  since: '對比',
  spans: { week: '上週', month: '上月', quarter: '上季度' },
  snapshot: (label, when) => `${label}（截至${when}）`,
  noSince: '不對比',
  filter: '按亮燈篩選',
  total: (count) => `${count} 項`,
  shown: (count, of) => `顯示 ${count} / ${of} 項`,
  nothing: '沒有符合條件的任務',
  against: (snapshot) => `較${snapshot}`,
  steps: (up, down) =>
    [up > 0 ? `進 ${up} 項` : '', down > 0 ? `退 ${down} 項` : ''].filter(Boolean).join('，') || '檔次無進退',
  same: '持平',
  columns: {
    bar: '進度',
    figure: '完成情況',
    move: '變化',
    course: '走勢',
    owner: '責任單位',
    group: '類別',
    cadence: '調度週期',
    rate: '完成率或進度',
    note: '備註',
  },
  problem: { 'duplicate-id': () => '編號重複，歷史資料無法對應' },
};
