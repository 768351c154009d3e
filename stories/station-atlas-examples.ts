/** 示例数据 for what the map finds, shades and measures: the invented city (虚构) once more. No real place is meant. */
import { convertCrs } from '../src/station-map/station-coordinates.js';
import type { Stations } from '../src/station-map/station-map-data.js';
import {
  border,
  exampleBoundary,
  exampleDistricts,
  exampleMap,
  exampleStations,
  innerOutline,
  ring,
  type ExampleStation,
  type Position,
} from './station-examples.js';

const approvalNo = '虚构（示例）000号';
const source = '示例数据，城市、边界与驿站均为虚构';

const kept = new Map<number, Stations>();

/** A document of so many stations, made when it is first shown. */
export function crowdOfStations(count: number): Stations {
  let made = kept.get(count);
  if (!made)
    kept.set(
      count,
      (made = {
        title: `${count.toLocaleString('en')} 个驿站（示例数据）`,
        source,
        districts: exampleDistricts,
        boundary: exampleBoundary,
        approvalNo,
        stations: exampleStations(count),
      }),
    );
  return made;
}

const [first, second, third] = exampleStations(3).map((station) => ({
  ...station,
  district: '石桥县',
  adcode: '990105',
  status: 'open' as const,
  hours: '24/7',
})) as [ExampleStation, ExampleStation, ExampleStation];
const homeLng = 110.7;
const homeLat = 30.5;

/** Four stations in one building, in the middle between four others. */
export const samePlace = {
  title: '一座楼里的四个驿站（示例数据）',
  source,
  stations: [
    ...['一层', '二层', '三层', '地下一层'].map((floor, at) => ({
      ...first,
      id: `T-${at}`,
      name: `示例大厦${floor}驿站（示例）`,
      address: `示例大厦${floor}（虚构）`,
      lng: homeLng,
      lat: homeLat,
    })),
    { ...second, lng: homeLng - 0.02, lat: homeLat - 0.01 },
    { ...third, lng: homeLng + 0.018, lat: homeLat + 0.01 },
    { ...third, id: 'T-9', name: '示例西路驿站（示例）', lng: homeLng - 0.018, lat: homeLat + 0.01 },
    { ...second, id: 'T-8', name: '示例东路驿站（示例）', lng: homeLng + 0.02, lat: homeLat - 0.01 },
  ],
} satisfies Stations;

const [{ lng: nearLng, lat: nearLat }] = exampleMap.stations.slice(9) as [ExampleStation];

/** Some hundred metres from a station of the map. */
export const besideAStation = { longitude: nearLng + 0.004, latitude: nearLat - 0.003 };

/** People served for each station, by district: 0, figures far apart, and each reason for having none. */
const SERVED = [
  184,
  12,
  0,
  63,
  null,
  { status: 'not-applicable' },
  { status: 'withheld' },
  { value: 340, qualifier: '近' },
  27,
] as const;

/** Districts by a figure. The last of them has none in the document. */
export const shadedMap = {
  ...exampleMap,
  title: '每个驿站服务的户外劳动者（示例数据）',
  stations: exampleMap.stations.slice(0, 18),
  districtMetric: { name: '每站服务', unit: '人' },
  districts: exampleDistricts.map((district, at) => {
    const value = SERVED[at];
    return value === undefined ? district : { ...district, value };
  }),
} satisfies Stations;

const HOURS = [
  ['全天', '24/7'],
  ['中文写法', '周一至周五 08:30-12:00 13:30-17:30'],
  ['快要关闭', 'Mo-Su 06:00-10:20'],
  ['过午夜', '18:00-02:00'],
  ['只在周末', 'Sa-Su 09:00-16:00'],
  ['节假日休息', 'Mo-Fr 08:30-17:30; PH off'],
  ['有人值守另有说明', '08:00-20:00 open "夜间扫码进入"'],
  ['不知何时关', '09:00+'],
  ['读不出来', '以门口告示为准'],
  ['没有写', undefined],
  ['暂停的不看时间', '24/7'],
] as const;

/** Opening hours as people write them. */
export const hoursMap = {
  title: '各种开放时间（示例数据）',
  source,
  note: '开放与否按此刻（北京时间）判断。',
  holidays: ['2026-10-01', '2026-10-02', '2026-10-03', '2027-01-01'],
  workdays: ['2026-10-10'],
  stations: HOURS.map(([name, hours], at): ExampleStation => {
    const { lng, lat } = exampleStations(HOURS.length)[at] as ExampleStation;
    return {
      id: `H-${at}`,
      name: `${name}的驿站（示例）`,
      lng,
      lat,
      district: '青禾区',
      status: name.startsWith('暂停') ? 'paused' : 'open',
      ...(hours === undefined ? {} : { hours }),
    };
  }),
} satisfies Stations;

/** How far the second system is off here, more or less: a place so near to its border seems to lie beyond it. */
const [OFF_LNG, OFF_LAT] = [0.0027, -0.0014];

function isWithin([x, y]: Position, outline: readonly Position[]): boolean {
  return outline.reduce((within, [ax, ay], at) => {
    const [bx, by] = outline[(at + 1) % outline.length] as Position;
    const crosses = ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax;
    return crosses ? !within : within;
  }, false);
}

const nearBorder = innerOutline
  .map(([x, y]): Position => [x - OFF_LNG, y - OFF_LAT])
  .filter((place) => isWithin(place, innerOutline))
  .filter((_, at) => at % 3 === 0);

/** Positions that were taken in GCJ02 and are declared as WGS84: many seem to lie in another district. */
export const shiftedMap = {
  ...exampleMap,
  title: '坐标系写错的驿站（示例数据）',
  crs: 'WGS84',
  stations: nearBorder.map(([lngDeg, latDeg], at): ExampleStation => {
    const taken = convertCrs({ lngDeg, latDeg }, 'WGS84', 'GCJ02');
    return {
      id: `X-${at + 1}`,
      name: `港边路驿站${at + 1}（示例）`,
      district: '星港新区',
      adcode: '990110',
      lng: Number(taken.lngDeg.toFixed(6)),
      lat: Number(taken.latDeg.toFixed(6)),
      status: 'open',
    };
  }),
} satisfies Stations;

const NORTH: Position = [110.62, 30.86];
const SOUTH: Position = [110.58, 30.3];
const through = (...corners: Position[]): Position[] => [
  ...corners.slice(0, -1).flatMap((from, at) => border(from, corners[at + 1] as Position)),
  corners[corners.length - 1] as Position,
];

/**
 * A made-up city of two districts as TopoJSON: their common border is one arc; in the western one lies an exclave of the
 * eastern one, which has a lake and an island besides.
 */
export const topology = {
  type: 'Topology',
  arcs: [
    through(NORTH, [110.6, 30.6], SOUTH),
    through(SOUTH, [110.2, 30.26], [110.12, 30.6], [110.24, 30.84], NORTH),
    through(NORTH, [110.98, 30.84], [111.08, 30.52], [110.94, 30.28], SOUTH),
    ring([
      [110.3, 30.5],
      [110.42, 30.5],
      [110.4, 30.6],
      [110.31, 30.58],
    ]),
    ring([
      [110.78, 30.54],
      [110.9, 30.55],
      [110.86, 30.66],
      [110.79, 30.64],
    ]),
    ring([
      [111.18, 30.42],
      [111.26, 30.43],
      [111.24, 30.52],
    ]),
  ],
  objects: {
    outline: { type: 'Polygon', arcs: [[1, 2]] },
    districts: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', arcs: [[0, 1], [3]], properties: { adcode: '990201', name: '河西县' } },
        {
          type: 'MultiPolygon',
          arcs: [[[2, -1], [4]], [[3]], [[5]]],
          properties: { adcode: '990202', name: '河东县' },
        },
      ],
    },
  },
};

const topologyPlaces: readonly Position[] = [
  [110.3, 30.4],
  [110.22, 30.7],
  [110.46, 30.74],
  [110.36, 30.55],
  [110.7, 30.42],
  [110.86, 30.46],
  [110.72, 30.74],
  [111.22, 30.46],
];

/** Stations on it; the fourth stands in the exclave, the last on the island. */
export const topologyMap = {
  title: '两县驿站（示例数据）',
  source,
  boundary: topology,
  boundaryObject: 'districts',
  approvalNo,
  stations: topologyPlaces.map(([lng, lat], at): ExampleStation => {
    const isEast = at > 2;
    return {
      id: `J-${at + 1}`,
      name: `渡口驿站${at + 1}（示例）`,
      district: isEast ? '河东县' : '河西县',
      adcode: isEast ? '990202' : '990201',
      lng,
      lat,
      hours: '24/7',
      status: 'open',
    };
  }),
} satisfies Stations;

/** The same city by a figure, which one of its districts keeps to itself. */
export const valuedTopology = {
  ...topologyMap,
  title: '两县每站服务人数（示例数据）',
  stations: topologyMap.stations.slice(2, 5),
  districtMetric: { name: '每站服务', unit: '人' },
  districts: [
    { code: '990201', name: '河西县', value: 126 },
    { code: '990202', name: '河东县', value: { status: 'withheld' } },
  ],
} satisfies Stations;

/** A drawn tile, the same at every place: nothing is asked of the network. */
export const tileUrl = new URL('./drawn/tile.svg', import.meta.url).href;
const photo = new URL('./drawn/photo.svg', import.meta.url).href;

/** Stations with a photo, which is drawn too. */
export const photoMap = {
  title: '底图上的驿站（示例数据）',
  source,
  approvalNo,
  stations: exampleStations(24).map((station) => ({ ...station, hours: '24/7', photo })),
} satisfies Stations;
