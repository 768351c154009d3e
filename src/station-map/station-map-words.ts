import { addWords, wordsOf, type Lang, type ProblemWords } from '../core/words.js';
import type { Station } from './station-row-data.js';

/** The words of a station map, in one language. */
export interface StationWords {
  readonly label: string;
  readonly status: Readonly<Record<Station['status'], string>>;
  readonly fault: Readonly<Record<'position' | 'row', string>>;
  readonly unnamed: (row: string) => string;
  readonly noDistrict: string;
  readonly stations: (count: string) => string;
  readonly countUnit: string;
  readonly districts: (first: string, count: number) => string;
  readonly sentence: (where: string, total: string, counts: string) => string;
  readonly counted: (word: string, count: string) => string;
  readonly notDrawn: (fault: string, count: string) => string;
  readonly joinCounts: (counts: readonly string[]) => string;
  readonly none: string;
  readonly map: string;
  readonly mapKeys: string;
  readonly list: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly close: string;
  readonly backToList: string;
  readonly approval: (number: string) => string;
  readonly noApproval: string;
  readonly schematic: string;
  readonly ground: Readonly<Record<'waiting' | 'unread', string>>;
  readonly rows: Readonly<
    Record<'district' | 'address' | 'hours' | 'phone' | 'services' | 'honours' | 'served', string>
  >;
  readonly columns: Readonly<
    Record<'name' | 'district' | 'address' | 'hours' | 'status' | 'services' | 'phone', string>
  >;
  readonly openIn: string;
  readonly maps: Readonly<Record<'amap' | 'baidu' | 'tencent', string>>;
  readonly more: string;
  readonly missing: string;
  /** Words for services by their code, or by our Chinese word for it. Missing values: the Chinese word. */
  readonly services: Readonly<Record<string, string>>;
  /** A label and what is said under it, in one line. */
  readonly labelled: (label: string, text: string) => string;
  readonly inBrackets: (text: string) => string;
  readonly end: string;
  /** What stands between two statements of one line. */
  readonly between: string;
  readonly problem: ProblemWords;
}

const zh: StationWords = {
  label: '工会驿站',
  status: { open: '开放', paused: '暂停', closed: '关闭', unreported: '状态未报', unreadable: '状态有误' },
  fault: { position: '位置有误', row: '数据有误' },
  unnamed: (row) => `未命名（第 ${row} 行）`,
  noDistrict: '未注明县区',
  stations: (count) => `${count} 个驿站`,
  countUnit: '个驿站',
  districts: (first, count) => (count > 1 ? `${first}等${count}个县区` : first),
  sentence: (where, total, counts) => `${where}共${total}个驿站${counts ? `，其中${counts}` : ''}`,
  counted: (word, count) => `${word}${count}个`,
  notDrawn: (fault, count) => `${fault}${count}个未上图`,
  joinCounts: (counts) => counts.join('、'),
  none: '暂无驿站',
  map: '驿站地图',
  mapKeys: '方向键平移，加号和减号缩放，0 看全图',
  list: '驿站列表',
  zoomIn: '放大',
  zoomOut: '缩小',
  fit: '看全图',
  close: '关闭',
  backToList: '返回列表',
  approval: (number) => `审图号：${number}`,
  noApproval: '未提供审图号',
  schematic: '示意图，不代表实际边界',
  ground: { waiting: '边界加载中', unread: '边界未能读取' },
  rows: {
    district: '县区',
    address: '地址',
    hours: '时间',
    phone: '电话',
    services: '服务',
    honours: '荣誉',
    served: '服务量',
  },
  columns: {
    name: '驿站',
    district: '县区',
    address: '地址',
    hours: '开放时间',
    status: '状态',
    services: '服务',
    phone: '电话',
  },
  openIn: '在地图应用中打开',
  maps: { amap: '高德地图', baidu: '百度地图', tencent: '腾讯地图' },
  more: '查看详情',
  missing: '—',
  services: {},
  labelled: (label, text) => `${label}：${text}`,
  inBrackets: (text) => `（${text}）`,
  end: '。',
  between: '；',
  problem: {
    'lng-range': () => '经度应在 −180 到 180 之间，驿站未上图',
    'lat-range': () => '纬度应在 −85 到 85 之间，驿站未上图',
    swapped: ({ lng, lat }) => `经纬度疑似颠倒（lng ${lng}，lat ${lat}），驿站未上图`,
    zero: () => '坐标为 (0, 0)，驿站未上图',
    empty: () => '不能为空',
    point: () => '应为 Point 坐标',
    'duplicate-id': ({ id }) => `编号 ${id} 重复，各行均已列出`,
    boundary: () => '边界应为 GeoJSON 对象或其网址',
    'boundary-geometry': () => '边界中有不能绘制的部分，应为 Polygon 或 MultiPolygon 的坐标',
    'boundary-apart': () => '驿站与边界不在一处，请核对坐标系（crs、boundaryCrs）',
    'crs-object': () => 'GeoJSON 的坐标系应为 WGS84 或 CGCS2000 经纬度',
  },
};

declare module '../core/words.js' {
  interface Words {
    readonly map: StationWords;
  }
}

addWords('zh-CN', { map: zh });

/** The map's words of a language. Missing values: Chinese where the table of a language has not come. */
export function stationWordsOf(lang: Lang): StationWords {
  return wordsOf(lang, 'map');
}
