// Written by tools/hant.mjs from the Chinese words: npm run hant.

import type { Words } from '../core/words.js';

/** fund in Traditional Chinese. */

export const fund: Words['fund'] = {
  label: '幫扶資金',
  about: (text) => `約${text}`,
  named: (name, { text, word }) => (word ? `${name}：${word}` : name + text),
  aside: (text) => `（${text}）`,
  counts: {
    户: { label: '惠及戶數', unit: '戶', each: (money) => `戶均${money}` },
    人: { label: '惠及人數', unit: '人', each: (money) => `人均${money}` },
    人次: { label: '惠及人次', unit: '人次', each: (money) => `次均${money}` },
  },
  reached: (count) => `惠及${count}`,
  change: (label) => (label ? `較${label}` : '同比'),
  previous: '上年同期',
  underTenth: '不足0.1%',
  changed: ({ size, side }) => (side === 0 ? '持平' : (side > 0 ? '增長' : '下降') + size),
  completion: '完成率',
  target: (money) => `目標 ${money}`,
  completed: (rate) => `完成 ${rate}`,
  toSchedule: ({ size, side }) =>
    side === 0 ? '與序時進度持平' : `${side > 0 ? '快於' : '滯後'}序時進度 ${size}`,
  points: (size, less) => `${less ? '不足 ' : ''}${size} 個百分點`,
  schedule: (rate, method) => `序時進度 ${rate}（${method}）`,
  method: {
    'by-day': (elapsed, total) => `按日計算，${elapsed}/${total} 天`,
    'by-month': (elapsed, total) => `按月計算，${elapsed}/${total} 個月`,
    plan: () => '按計劃節點計算',
    given: () => '由資料給定',
  },
  rest: '其他',
  remainder: '其餘（含未列金額的項目）',
  folded: (count) => `其他（${count} 項）`,
  foldedUnknown: (count) => `${count} 項無金額`,
  gap: '差額',
  foldAgain: '收起',
  unnamed: (place) => `第 ${place} 項`,
  ofWhich: '其中',
  added: (period) => `當${{ day: '日', week: '週', month: '月', year: '年' }[period]}新增`,
  share: (share) => `佔${share}`,
  yuan: '元',
  money: [
    [1e8, '億元'],
    [1e4, '萬元'],
    [1, '元'],
  ],
  columns: { name: '項目', amount: '金額', unit: '單位', share: '佔比' },
  join: (parts) => parts.join('，'),
  dot: '。',
  problem: {
    'money-text': () => '金額超過 90 萬億元，須用文字給出才能精確到分',
    'count-negative': () => '戶數、人數不能小於 0',
    'parts-sum': ({ parts, total, apart }) =>
      `資料不一致：分項合計 ${parts} 元，總額 ${total} 元，相差 ${apart} 元`,
    'people-households': ({ name, people, households }) =>
      `資料不一致：${name}惠及 ${people} 人，少於 ${households} 戶`,
    'unit-doubt': ({ name, now, label, before, step }) =>
      `資料存疑：${name}${now} 元，${label || '上年同期'} ${before} 元，相差約${step === '4' ? '一萬' : '一億'}倍，請核對單位`,
  },
};
