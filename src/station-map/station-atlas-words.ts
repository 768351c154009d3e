import { hasOwn } from '../core/bare.js';
import { addWords, tables, type Lang, type ProblemWords, type Words } from '../core/words.js';
import { HOURS_WORDS, type HoursWords } from './station-hours-words.js';

/** What the atlas says, in one language. */
export interface AtlasWords {
  readonly find: string;
  readonly findIn: string;
  readonly filter: string;
  readonly openNow: string;
  readonly allDay: string;
  readonly honoured: string;
  readonly moreServices: string;
  readonly fewerServices: string;
  readonly near: string;
  readonly notNear: string;
  readonly locating: string;
  readonly refused: string;
  readonly noPosition: string;
  readonly insecure: string;
  readonly aim: string;
  readonly aimKeys: string;
  readonly ring: string;
  readonly found: (count: string, total: string) => string;
  readonly noneFound: string;
  readonly all: string;
  readonly samePlace: (count: string) => string;
  readonly inSight: (count: string, discs: number) => string;
  readonly loading: (done: string, total: string) => string;
  readonly metres: (text: string) => string;
  readonly kilometres: (text: string) => string;
  readonly walk: (minutes: number) => string;
  readonly distance: string;
  readonly photo: (name: string) => string;
  readonly tour: string;
  readonly tourPlay: string;
  readonly tourPause: string;
  readonly tourLine: (name: string, count: string, open: string) => string;
  readonly tourValue: (metric: string, text: string) => string;
  readonly tilesFailed: string;
  readonly tilesBy: (text: string) => string;
  readonly problem: ProblemWords;
}

const zh: AtlasWords = {
  find: '查找驿站',
  findIn: '名称、地址、县区',
  filter: '筛选',
  openNow: '现在开放',
  allDay: '24 小时',
  honoured: '获荣誉',
  moreServices: '更多服务',
  fewerServices: '收起服务',
  near: '离我最近',
  notNear: '不按距离',
  locating: '正在定位…',
  refused: '没有获得定位许可，请在地图上点选位置',
  noPosition: '未能确定位置，请在地图上点选位置',
  insecure: '此页面不是 https，不能定位，请在地图上点选位置',
  aim: '点选地图上的位置',
  aimKeys: '方向键移动地图，回车取中心，Esc 取消',
  ring: '虚线圈为直线 1 公里，步行约 15 分钟',
  found: (count, total) => `符合 ${count} 个，共 ${total} 个`,
  noneFound: '没有符合条件的驿站',
  all: '显示全部',
  samePlace: (count) => `同一地点的 ${count} 个驿站`,
  inSight: (count, discs) => `视野内 ${count} 个驿站${discs > 0 ? `，其中 ${discs} 处合并显示` : ''}`,
  loading: (done, total) => `正在载入：已读 ${done} 行，共 ${total} 行，计数尚不完整`,
  metres: (text) => `${text} 米`,
  kilometres: (text) => `${text} 公里`,
  walk: (minutes) => `步行约 ${minutes} 分钟`,
  distance: '直线距离',
  photo: (name) => `${name}的照片`,
  tour: '逐区巡览',
  tourPlay: '开始巡览',
  tourPause: '暂停巡览',
  tourLine: (name, count, open) => `${name}：驿站 ${count} 个，其中开放 ${open} 个`,
  tourValue: (metric, text) => `${metric} ${text}`,
  tilesFailed: '底图未能载入',
  tilesBy: (text) => `底图：${text}`,
  problem: {
    'topology-object': ({ name, names }) =>
      `TopoJSON 中没有“${name}”这一对象（现有：${names}），请改 boundaryObject`,
    'outside-boundary': ({ count, checked, total, names }) =>
      `${checked === total ? '' : `抽查 ${total} 个驿站中的 ${checked} 个，`}${count} 个驿站在边界之外（${names}${Number(count) > 3 ? ' 等' : ''}），未作改动，请核对坐标`,
    'looks-shifted': ({ from, to, before, after, checked }) =>
      `坐标疑似 ${to}，而非所标的 ${from}：核对 ${checked} 个驿站，按 ${from} 有 ${before} 个不在所属县区或边界内，按 ${to} 只有 ${after} 个。未作改动，请核对 crs 与 boundaryCrs`,
  },
};

const en: AtlasWords = {
  find: 'Find a station',
  findIn: 'Name, address, district',
  filter: 'Filter',
  openNow: 'Open now',
  allDay: '24 hours',
  honoured: 'With honours',
  moreServices: 'More services',
  fewerServices: 'Fewer services',
  near: 'Nearest to me',
  notNear: 'Not by distance',
  locating: 'Locating…',
  refused: 'Location was not allowed: pick a place on the map',
  noPosition: 'Your position could not be found: pick a place on the map',
  insecure: 'Without https a page cannot locate you: pick a place on the map',
  aim: 'Pick a place on the map',
  aimKeys: 'arrow keys move the map, Enter takes its middle, Escape cancels',
  ring: 'The dashed ring is 1 km as the crow flies, some 15 minutes on foot',
  found: (count, total) => `${count} of ${total} match`,
  noneFound: 'No station matches',
  all: 'Show all',
  samePlace: (count) => `${count} stations in one place`,
  inSight: (count, discs) => `${count} stations in sight${discs > 0 ? `, ${discs} groups` : ''}`,
  loading: (done, total) => `Loading: ${done} of ${total} rows read, counts are not complete yet`,
  metres: (text) => `${text} m`,
  kilometres: (text) => `${text} km`,
  walk: (minutes) => `about ${minutes} min on foot`,
  distance: 'Distance',
  photo: (name) => `Photo of ${name}`,
  tour: 'Tour of the districts',
  tourPlay: 'Start the tour',
  tourPause: 'Pause the tour',
  tourLine: (name, count, open) => `${name}: ${count} stations, ${open} open`,
  tourValue: (metric, text) => `${metric} ${text}`,
  tilesFailed: 'The base map did not load',
  tilesBy: (text) => `Base map: ${text}`,
  problem: {
    'topology-object': ({ name, names }) =>
      `The TopoJSON has no object “${name}” (it has: ${names}); please correct boundaryObject`,
    'outside-boundary': ({ count, checked, total, names }) =>
      `${checked === total ? '' : `Of ${checked} stations checked out of ${total}, `}${count} ${count === '1' ? 'station lies' : 'stations lie'} outside the boundary (${names}${Number(count) > 3 ? ' …' : ''}); nothing was moved, please check the coordinates`,
    'looks-shifted': ({ from, to, before, after, checked }) =>
      `The coordinates look like ${to}, not ${from} as declared: of ${checked} stations checked, ${before} lie outside their district or the boundary as ${from}, only ${after} as ${to}. Nothing was moved; please check crs and boundaryCrs`,
  },
};

declare module '../core/words.js' {
  interface Words {
    readonly atlas: AtlasWords & { readonly hours: HoursWords };
  }
}

addWords('zh-CN', { atlas: { ...zh, hours: HOURS_WORDS['zh-CN'] } });
addWords('en', { atlas: { ...en, hours: HOURS_WORDS.en } });

/** The words in a language. Missing values: those of the language behind one that has none. */
export function atlasWordsOf(lang: Lang): Words['atlas'] {
  const behind = /^zh(?![a-z])/i.test(lang) ? 'zh-CN' : 'en';
  return (tables[lang]?.atlas ?? tables[behind]?.atlas) as Words['atlas'];
}

/** A person on foot. Units: metres a minute; a kilometre takes 15 minutes. */
const WALK_METRES = 1000 / 15;

/** A distance as people say it: "320 米", "1.4 公里"; longer ones in whole kilometres. Units: metres. */
export function distanceText(metres: number, lang: string): string {
  const words = atlasWordsOf(lang);
  const tens = Math.round(metres / 10) * 10;
  if (tens < 1000) return words.metres(String(metres < 10 ? Math.round(metres) : tens));
  const tenths = Math.round(metres / 100) / 10;
  return words.kilometres(tenths < 20 ? tenths.toFixed(1) : String(Math.round(metres / 1000)));
}

/** How long it is on foot. Missing values: empty beyond an hour. Units: metres. */
export function walkText(metres: number, lang: string): string {
  const minutes = Math.max(1, Math.ceil(metres / WALK_METRES));
  return minutes <= 60 ? atlasWordsOf(lang).walk(minutes) : '';
}

/** Says a problem that only the atlas finds. Missing values: `undefined` for every other. */
export function maybeAtlasSentence(
  code: string,
  params: Readonly<Record<string, string>>,
  lang: Lang,
): string | undefined {
  const { problem } = atlasWordsOf(lang);
  return hasOwn(problem, code) ? problem[code]?.(params) : undefined;
}
