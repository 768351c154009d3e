import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { desk } from './desk.js';
import { NEVER } from './never.js';
import {
  besideAStation,
  crowdOfStations,
  hoursMap,
  photoMap,
  samePlace,
  shadedMap,
  shiftedMap,
  tileUrl,
  topologyMap,
} from './station-atlas-examples.js';
import {
  exampleBoundary,
  exampleDistricts,
  exampleMap,
  exampleSchematic,
  exampleStations,
} from './station-examples.js';

interface Args {
  data: unknown;
}

interface Story {
  args: Args;
  render: (args: Args) => TemplateResult;
  parameters?: Record<string, unknown>;
}

interface StationMap extends HTMLElement {
  data: unknown;
  updateComplete: Promise<unknown>;
  select(id: string): void;
}

const plain = ({ data }: Args): TemplateResult => html`<union-station-map .data=${data}></union-station-map>`;

const story = (data: unknown, render = plain): Story => ({ args: { data }, render });

/** The widget in a box of that size. Units: px. */
const boxed =
  (width: number, height?: number): Story['render'] =>
  ({ data }) => {
    const size = (element: Element | undefined): void => {
      const style = (element as HTMLElement | undefined)?.style;
      style?.setProperty('width', `${width}px`);
      if (height !== undefined) style?.setProperty('height', `${height}px`);
    };
    return html`<union-station-map ${ref(size)} .data=${data}></union-station-map>`;
  };

/** The widget with what a person does to it once it is there. */
const after =
  (act: (map: StationMap) => void): Story['render'] =>
  ({ data }) => {
    const later = (element: Element | undefined): void => {
      const map = element as StationMap | undefined;
      void map?.updateComplete.then(() => act(map));
    };
    return html`<union-station-map motion="none" ${ref(later)} .data=${data}></union-station-map>`;
  };

/** What a person types into the search. */
const type =
  (text: string): ((map: StationMap) => void) =>
  ({ shadowRoot }) => {
    const input = shadowRoot?.querySelector<HTMLInputElement>('input[type=search]');
    if (!input) return;
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  };

const press = ({ shadowRoot }: StationMap, selector: string): void =>
  shadowRoot?.querySelector<HTMLElement>(selector)?.click();

/** Asks for the nearest stations, with an answer of our own: nobody who looks at a story is located. */
const nearestTo =
  (
    place: { readonly longitude: number; readonly latitude: number } | undefined,
  ): ((map: StationMap) => void) =>
  (map) => {
    const { geolocation } = navigator as { readonly geolocation?: Geolocation };
    if (!geolocation) return;
    geolocation.getCurrentPosition = (found, failed) => {
      if (place) found({ coords: place } as GeolocationPosition);
      else failed?.({ code: 1 } as GeolocationPositionError);
    };
    press(map, '.near');
    Reflect.deleteProperty(geolocation, 'getCurrentPosition');
  };

/** A press on the middle of the map. */
const pressMiddle = ({ shadowRoot }: StationMap): void => {
  const ground = shadowRoot?.querySelector('.ground');
  if (!ground) return;
  const { left, top, width, height } = ground.getBoundingClientRect();
  const at = {
    clientX: left + width / 2,
    clientY: top + height / 2,
    pointerId: 1,
    isPrimary: true,
    bubbles: true,
  };
  for (const kind of ['pointerdown', 'pointerup']) ground.dispatchEvent(new PointerEvent(kind, at));
};

const [first, second, third, fourth, fifth] = exampleStations(5);
const source = '示例数据，城市、边界与驿站均为虚构';

export default {
  title: '驿站地图 Station map',
  component: 'union-station-map',
  tags: ['autodocs'],
};

const mapDesk = desk('union-station-map');
/** 自己试：换文档、主题、尺寸。 */
export const Playground = mapDesk.playground({
  有边界: exampleMap,
  示意图: exampleSchematic,
});
/** 每种状态、每个主题、每档尺寸，一眼看完。 */
export const EveryState = mapDesk.matrix(
  { ...exampleSchematic, stations: exampleSchematic.stations.slice(0, 8) },
  { stations: '无' },
);

/** 有边界和审图号。 */
export const Boundary = story(exampleMap);
/** 没有边界：示意图，不代表实际边界。 */
export const Schematic = story(exampleSchematic);
/** 选中一个驿站，名片打开。 */
export const Chosen = story(
  exampleMap,
  after((map) => map.select('SL-010')),
);
/** 示意图上选中一个驿站，列表与名片同屏。 */
export const CardAndList = story(exampleSchematic, ({ data }) => {
  const later = (element: Element | undefined): void => {
    const map = element as StationMap | undefined;
    map?.style.setProperty('height', '860px');
    void map?.updateComplete.then(() => map.select('SL-018'));
  };
  return html`<union-station-map motion="none" ${ref(later)} .data=${data}></union-station-map>`;
});
/** 有边界而没有审图号，地图上照实说明。 */
export const NoApprovalNumber = story({ ...exampleMap, approvalNo: undefined });
/** 五种状态：开放、暂停、关闭、未报、写法有误。 */
export const Statuses = story({
  title: '各种状态（示例数据）',
  source,
  districts: exampleDistricts.slice(0, 3),
  stations: [
    { ...first, status: 'open' },
    { ...second, status: 'paused' },
    { ...third, status: 'closed' },
    { ...fourth, status: undefined },
    { ...fifth, status: '营业中' },
  ],
});
/** 位置有误的驿站列出而不上图；行无法读取、编号重复也照实说明。 */
export const BadPositions = story({
  title: '数据有误的驿站（示例数据）',
  source,
  stations: [
    ...exampleStations(12),
    { ...first, id: 'x1', name: '经纬度颠倒的驿站（示例）', lng: 30.5, lat: 110.6 },
    { ...first, id: 'x2', name: '坐标为零的驿站（示例）', lng: 0, lat: 0 },
    { ...first, id: 'x3', name: '经度是文本的驿站（示例）', lng: '110.5' },
    { ...first, id: 'x3', name: '编号重复的驿站（示例）' },
    42,
  ],
});
/** 四种坐标系写的同一处，画在同一处。 */
export const FourSystems = story({
  title: '同一处的四种坐标（示例数据）',
  source,
  stations: [
    { id: 'w', name: 'WGS84（示例）', lng: 115.95, lat: 29.66, status: 'open' },
    { id: 'c', name: 'CGCS2000（示例）', lng: 115.95, lat: 29.66, crs: 'CGCS2000', status: 'open' },
    { id: 'g', name: 'GCJ02（示例）', lng: 115.954954, lat: 29.657311, crs: 'GCJ02', status: 'open' },
    { id: 'b', name: 'BD09（示例）', lng: 115.961492, lat: 29.663226, crs: 'BD09', status: 'open' },
  ],
});
/** GeoJSON 点集也可以直接使用。 */
export const GeoJSONPoints = story({
  type: 'FeatureCollection',
  title: 'GeoJSON 点集（示例数据）',
  features: exampleStations(20).map(({ id, lng, lat, ...properties }) => ({
    type: 'Feature',
    id,
    properties,
    geometry: { type: 'Point', coordinates: [lng, lat] },
  })),
});
/** 五百个驿站。 */
export const FiveHundred = story({
  title: '五百个驿站（示例数据）',
  source,
  districts: exampleDistricts,
  boundary: exampleBoundary,
  approvalNo: '虚构（示例）000号',
  stations: exampleStations(500),
});
/** 两千个驿站：相近的合成一个圆，写明个数；放大即分开。 */
export const Clusters: Story = {
  args: { data: undefined },
  render: () => plain({ data: crowdOfStations(2000) }),
};
/** 两万个驿站：分批载入，进度写在左上角，计数以全部读完为准。 */
export const TwentyThousand: Story = {
  args: { data: undefined },
  render: () => plain({ data: crowdOfStations(20_000) }),
};
/** 同一地点的几个驿站：点它，列表只列这几个。 */
export const SamePlace = story(samePlace, after(pressMiddle));
/** 各县区按数值着色：0、未报送、不适用、保密和没有数据各有各的画法。 */
export const Shades = story(shadedMap);
/** 着色的地图，四个主题。 */
export const ShadesInEveryTheme: Story = {
  ...story(
    shadedMap,
    ({ data }) =>
      html`${['light', 'dark', 'screen', 'contrast'].map(
        (theme) => html`<union-station-map theme=${theme} .data=${data}></union-station-map>`,
      )}`,
  ),
  parameters: { ownLook: true },
};
/** 各种写法的开放时间；开放与否按此刻判断。 */
export const HoursOfAllKinds = story(hoursMap);
/** 离我最近：按直线距离排列，虚线圈为一公里。 */
export const NearestFirst = story(exampleMap, after(nearestTo(besideAStation)));
/** 没有获得定位许可：请在地图上点选位置，也可用方向键。 */
export const PointingAtAPlace = story(exampleMap, after(nearestTo(undefined)));
/** 筛选：24 小时、获荣誉、名称，须同时符合。 */
export const Filtered = story(
  exampleMap,
  after((map) => {
    press(map, '[data-chip="*day"]');
    press(map, '[data-chip="*honour"]');
    type('汽车站')(map);
  }),
);
/** 没有符合条件的驿站。 */
export const NothingFound = story(exampleMap, after(type('月球背面')));
/** TopoJSON 边界：飞地、湖和岛。 */
export const TopoJSONBoundary = story(topologyMap);
/** 页面自备的底图和照片；都写了属性才有。 */
export const TilesAndPhoto = story(photoMap, ({ data }) => {
  const later = (element: Element | undefined): void => {
    const map = element as StationMap | undefined;
    map?.style.setProperty('height', '820px');
    void map?.updateComplete.then(() => map.select('SL-010'));
  };
  return html`<union-station-map
    motion="none"
    photos
    tiles="${tileUrl}?{z}/{x}/{y}"
    tiles-attribution="示例底图（虚构）"
    ${ref(later)}
    .data=${data}
  ></union-station-map>`;
});
/** 大厅：逐区巡览，随时可以暂停。 */
export const Tour = story(
  shadedMap,
  ({ data }) => html`<union-station-map tour="6" .data=${data}></union-station-map>`,
);
/** 坐标系疑似写错：照实说明，一个驿站也不移动。 */
export const LooksShifted = story(shiftedMap);
/** 只有一个驿站，没有县区。 */
export const OneStation = story({
  title: '一个驿站（示例数据）',
  stations: [{ ...first, district: undefined, adcode: undefined }],
});
/** 名称、地址和服务都很长。 */
export const LongText = story(
  {
    title: '名称很长的工会户外劳动者服务站点分布图（示例数据）',
    stations: [
      ...exampleStations(3),
      {
        ...first,
        id: 'long',
        name: '示例市示例区总工会与示例路街道办事处共建户外劳动者综合服务站（示例路新业态劳动者驿站）',
        address: '示例市示例区示例路与示例大道交叉口西南侧示例大厦裙楼一层东门旁（虚构）',
        services: ['饮水', '法律咨询', '理发', '代收快递与外卖餐箱临时寄存', 'aed', 'parking'],
        hours: '08:00-22:00 有人值守，22:00-08:00 扫码进入',
      },
    ],
  },
  after((map) => map.select('long')),
);
/** 没有驿站，只有边界。 */
export const NoStations = story({ ...exampleMap, stations: [] });
/** 没有数据。 */
export const Empty = story(undefined);
/** 数据还没有来。 */
export const Loading: Story = {
  args: { data: undefined },
  render: () => html`<union-station-map src=${NEVER}></union-station-map>`,
};
/** 数据无法使用。 */
export const Invalid = story({ crs: 'wgs84', stations: [] });
/** 新数据无法使用，上次的图还在。 */
export const InvalidKept = story(
  exampleSchematic,
  after((map) => (map.data = { stations: '无' })),
);
/** 数据太久没有更新。 */
export const Stale = story(
  { ...exampleSchematic, asOf: '2026-01-05T08:00:00+08:00' },
  ({ data }) => html`<union-station-map max-age="3600" .data=${data}></union-station-map>`,
);
/** 手机宽度：列表在地图下面。 */
export const Narrow = story(exampleMap, boxed(320));
/** 很小的格子：只有个数。 */
export const Tiny = story(exampleMap, boxed(150, 140));
/** 大屏一块，高度由版面给定。 */
export const Wall4K = story(exampleMap, boxed(3840, 1900));
/** 浅色。 */
export const Light = story(
  exampleMap,
  ({ data }) => html`<union-station-map theme="light" .data=${data}></union-station-map>`,
);
/** 深色。 */
export const Dark = story(
  exampleMap,
  ({ data }) => html`<union-station-map theme="dark" .data=${data}></union-station-map>`,
);
/** 大厅屏幕。 */
export const Screen = story(
  exampleSchematic,
  ({ data }) => html`<union-station-map theme="screen" .data=${data}></union-station-map>`,
);
/** 高对比度。 */
export const Contrast = story(
  exampleMap,
  ({ data }) => html`<union-station-map theme="contrast" .data=${data}></union-station-map>`,
);
/** 大字版。 */
export const Elder = story(
  exampleMap,
  ({ data }) => html`<union-station-map elder .data=${data}></union-station-map>`,
);
/** 英文界面，数据原样。 */
export const English = story(
  exampleMap,
  ({ data }) => html`<union-station-map lang="en" .data=${data}></union-station-map>`,
);
export const TraditionalChinese = story(
  exampleMap,
  ({ data }) => html`<union-station-map lang="zh-Hant" .data=${data}></union-station-map>`,
);
/** 从右到左的页面：排列不变。 */
export const RightToLeft = story(
  exampleMap,
  ({ data }) => html`<union-station-map dir="rtl" .data=${data}></union-station-map>`,
);
/** 下方有工具按钮：表格、CSV、复制、PNG、SVG、打印。 */
export const Toolbar = story(
  exampleSchematic,
  ({ data }) => html`<union-station-map toolbar .data=${data}></union-station-map>`,
);
/** 表格。 */
export const TableView = story(
  exampleSchematic,
  ({ data }) => html`<union-station-map view="table" .data=${data}></union-station-map>`,
);
