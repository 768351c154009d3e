// Written by tools/hant.mjs from the Chinese words: npm run hant.

import type { Words } from '../core/words.js';

const TYPE_NAMES = new Map([
  ['string', '文字'],
  ['number', '數字'],
  ['boolean', ' true 或 false'],
  ['array', '陣列'],
  ['object', '物件'],
  ['figure', '數字'],
  ['day', '日期'],
  ['schedule', '序時進度'],
]);

function typeName(expected: string | undefined): string {
  return TYPE_NAMES.get(expected ?? '') ?? ` ${expected ?? '其他內容'}`;
}

/** core in Traditional Chinese. */

export const core: Words['core'] = {
  space: '',
  status: { unreported: '未報送', 'not-applicable': '不適用', withheld: '保密', unreadable: '資料有誤' },
  empty: '暫無資料',
  loading: '資料載入中',
  refused: '資料有誤',
  fetchFailed: '暫時無法取得資料，稍後自動重試',
  kept: (reason) => `新資料未採用，顯示的是上次資料：${reason}`,
  received: (what) => `，收到 ${what}`,
  skipped: (count) => `${count} 處資料有誤`,
  asOf: (when) => `截至${when}`,
  stale: (minutes) =>
    `已 ${minutes < 60 ? `${minutes} 分鐘` : minutes < 1440 ? `${Math.floor(minutes / 60)} 小時` : `${Math.floor(minutes / 1440)} 天`}未更新`,
  source: (source) => `資料來源：${source}`,
  note: (note) => `口徑：${note}`,
  day: ({ year, month, day }) => `${year}年${month}月${day}日`,
  month: ({ year, month }) => `${year}年${month}月`,
  qualified: (text, qualifier) => {
    const signs: Readonly<Record<string, string>> = { 余: '餘', 约: '約' };
    const sign = signs[qualifier] ?? qualifier;
    return /余|多/.test(qualifier) ? text + sign : sign + text;
  },
  between: '；',
  problem: {
    contradiction: ({ actual, stated }) => `資料不一致：${actual}，標稱 ${stated}`,
    unexpected: () => '無法顯示這份資料',
    required: ({ expected }) => `缺少必填項，應為${typeName(expected)}`,
    type: ({ expected }) => `類型不符，應為${typeName(expected)}`,
    'one-of': ({ expected }) => `應為其中之一：${expected}`,
    figure: () => '不是可讀的數字（應為數字、十進位文字、null 或 status）',
    day: () => '不是有效日期（應如 2026-11-20、2026-11）',
    json: () => '不是有效的 JSON',
    period: () => '結束日期早於開始日期',
    schedule: () => '應為 by-day、by-month、百分數，或由 date 與 due 組成的節點',
    'pointer-form': () => 'pointer 須以 / 開頭，鍵中的 ~ 寫作 ~0，/ 寫作 ~1',
    'pointer-nowhere': ({ pointer }) => `文件中沒有 ${pointer}`,
    limit: ({ limit }) => `與 ${limit} 不符，未讀取`,
    fields: ({ name }) => `fields 的「${name}」不合資料約定，請改正`,
    unit: ({ unit, declared }) => `單位「${unit}」與「${declared}」不一致，請改 fields 或資料`,
    'fields-nowhere': ({ name, word }) => `這裡沒有「${word}」，請改 fields 的「${name}」`,
  },
};
