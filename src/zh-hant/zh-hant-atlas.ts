// Written by tools/hant.mjs from the Chinese words: npm run hant.

import type { Words } from '../core/words.js';

/** atlas in Traditional Chinese. */

export const atlas: Words['atlas'] = {
  find: '查找驛站',
  findIn: '名稱、地址、縣區',
  filter: '篩選',
  openNow: '現在開放',
  allDay: '24 小時',
  honoured: '獲榮譽',
  moreServices: '更多服務',
  fewerServices: '收起服務',
  near: '離我最近',
  notNear: '不按距離',
  locating: '正在定位…',
  refused: '沒有獲得定位許可，請在地圖上點選位置',
  noPosition: '未能確定位置，請在地圖上點選位置',
  insecure: '此頁面不是 https，不能定位，請在地圖上點選位置',
  aim: '點選地圖上的位置',
  aimKeys: '方向鍵移動地圖，Enter 鍵取中心，Esc 取消',
  ring: '虛線圈為直線 1 公里，步行約 15 分鐘',
  found: (count, total) => `符合 ${count} 個，共 ${total} 個`,
  noneFound: '沒有符合條件的驛站',
  all: '顯示全部',
  samePlace: (count) => `同一地點的 ${count} 個驛站`,
  inSight: (count, discs) => `視野內 ${count} 個驛站${discs > 0 ? `，其中 ${discs} 處合併顯示` : ''}`,
  loading: (done, total) => `正在載入：已讀 ${done} 行，共 ${total} 行，計數尚不完整`,
  metres: (text) => `${text} 公尺`,
  kilometres: (text) => `${text} 公里`,
  walk: (minutes) => `步行約 ${minutes} 分鐘`,
  distance: '直線距離',
  photo: (name) => `${name}的照片`,
  tour: '逐區巡覽',
  tourPlay: '開始巡覽',
  tourPause: '暫停巡覽',
  tourLine: (name, count, open) => `${name}：驛站 ${count} 個，其中開放 ${open} 個`,
  tourValue: (metric, text) => `${metric} ${text}`,
  tilesFailed: '底圖未能載入',
  tilesBy: (text) => `底圖：${text}`,
  problem: {
    'topology-object': ({ name, names }) =>
      `TopoJSON 中沒有「${name}」這一物件（現有：${names}），請改 boundaryObject`,
    'outside-boundary': ({ count, checked, total, names }) =>
      `${checked === total ? '' : `抽查 ${total} 個驛站中的 ${checked} 個，`}${count} 個驛站在邊界之外（${names}${Number(count) > 3 ? ' 等' : ''}），未作改動，請核對座標`,
    'looks-shifted': ({ from, to, before, after, checked }) =>
      `座標疑似 ${to}，而非所標的 ${from}：核對 ${checked} 個驛站，按 ${from} 有 ${before} 個不在所屬縣區或邊界內，按 ${to} 只有 ${after} 個。未作改動，請核對 crs 與 boundaryCrs`,
  },
  hours: {
    always: '24 小時開放',
    open: '開放中',
    openUntil: (when) => `開放中，至${/^\d/.test(when) ? ' ' : ''}${when}`,
    closing: (when) => `即將關閉，${when}`,
    closed: '已關閉',
    closedUntil: (when) => `已關閉，${when} 開放`,
    unknown: '開放時間未知',
    comment: (text) => `（${text}）`,
    endTomorrow: (time) => `次日 ${time}`,
    startTomorrow: (time) => `明日 ${time}`,
    onWeekday: (weekday, time) => `週${'一二三四五六日'.charAt(weekday)} ${time}`,
    onDate: (month, day, time) => `${month}月${day}日 ${time}`,
  },
};
