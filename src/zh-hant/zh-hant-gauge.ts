// Written by tools/hant.mjs from the Chinese words: npm run hant.

import type { Words } from '../core/words.js';

/** gauge in Traditional Chinese. */

export const gauge: Words['gauge'] = {
  label: '目標完成情況',
  by: { completion: '完成率', progress: '進度', used: '已用', level: '目前水準' },
  scheduleTick: '序時',
  averageTick: '均值',
  targetTick: '目標',
  average: '平均',
  points: (size, less) => `${less ? '不足 ' : ''}${size} 個百分點`,
  toSchedule: ({ size, side }, slightly) =>
    side === 0
      ? '與序時進度持平'
      : side > 0
        ? `快於序時進度 ${size}`
        : `${slightly ? '略' : ''}滯後序時進度 ${size}`,
  toAverage: ({ size, side }, label, rate) =>
    side === 0 ? `與${label}（${rate}）持平` : `${side > 0 ? '高於' : '低於'}${label}（${rate}）${size}`,
  reason: {
    done: '已完成',
    'on-schedule': '達到序時進度',
    'slightly-behind': '略滯後',
    behind: '滯後',
    unjudged: '未判定',
    within: '控制在目標以內',
    exceeded: '超出控制目標',
    held: '達標',
    'not-held': '未達標',
  },
  overfilled: '超額完成',
  unrated: {
    target: '目標不大於 0，不計完成率',
    baseline: '基數等於目標，不計完成率',
    unbased: '缺少基數，不計完成率',
  },
  method: {
    'by-day': (elapsed, total) => `按日計算，${elapsed}/${total} 天`,
    given: () => '由資料給定',
    'by-month': (elapsed, total) => `按月計算，${elapsed}/${total} 個月`,
    plan: () => '按計劃節點計算',
  },
  schedule: (rate, method) => `序時進度 ${rate}（${method}）`,
  aim: (goal, ceiling) => `${ceiling ? '控制目標' : '目標'} ${goal}`,
  columns: { item: '項目', value: '數值' },
  rows: {
    name: '指標',
    value: '實際',
    target: '目標',
    schedule: '序時進度',
    gap: '與序時進度差',
    average: '平均',
    averageGap: '與平均差',
    light: '判定',
  },
  join: (parts) => parts.join('，'),
  sentence: (name, said) => `${name}：${said}。`,
  unit: (text, unit) => text + unit,
  sized: (size, less, unit) => `${less ? '不足 ' : ''}${size} ${unit}`,
  toLevel: ({ size, side }) => (side === 0 ? '與目標持平' : `${side > 0 ? '高於' : '低於'}目標 ${size}`),
  left: (count) => `還剩 ${count}`,
  earlier: { 'last-year': '去年同期', previous: '上期' },
};
