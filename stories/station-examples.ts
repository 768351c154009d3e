/** 示例数据: an invented city (虚构) with its stations. No real place, street or telephone number is meant. */
import type { Stations } from '../src/station-map/station-map-data.js';

/** A place. Units: degrees, the longitude first. */
export type Position = [number, number];
type StationsDocument = Extract<Stations, { stations: unknown }>;
export type ExampleStation = StationsDocument['stations'][number];

const NAMES = ['青禾区', '云溪区', '松岭县', '鹭洲县', '石桥县', '枫岗县', '南渡县', '北麓县', '望台区'];
const INNER = '星港新区';
const WEST = 110.2;
const SOUTH = 30.1;
const CELL = 0.5;

/** Chance that comes out the same each time. */
export function createChance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const chanceAt = (x: number, y: number): (() => number) =>
  createChance(Math.round(x * 7919) * 31 + Math.round(y * 104_729));

/** A corner of the grid, moved a little. */
function corner(column: number, row: number): Position {
  const chance = chanceAt(column + 3, row + 11);
  chance();
  return [
    WEST + (column + (chance() - 0.5) * 0.55) * CELL,
    SOUTH + (row + (chance() - 0.5) * 0.55) * CELL * 0.85,
  ];
}

/** A border between two corners, as ragged as borders are; both neighbours get the same one. */
export function border(a: Position, b: Position, depth = 5): Position[] {
  if (depth === 0) return [a];
  const [x, y] = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  const chance = chanceAt(x, y);
  chance();
  const off = (chance() - 0.5) * 0.34;
  const middle: Position = [x - (b[1] - a[1]) * off, y + (b[0] - a[0]) * off];
  return [...border(a, middle, depth - 1), ...border(middle, b, depth - 1)];
}

function edge(a: Position, b: Position): Position[] {
  const forward = a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);
  if (forward) return border(a, b);
  const back = [...border(b, a), a].reverse();
  return back.slice(0, -1);
}

/** A ragged ring through some corners. */
export function ring(corners: Position[]): Position[] {
  const line = corners.flatMap((from, at) => edge(from, corners[(at + 1) % corners.length] as Position));
  return [...line, line[0] as Position];
}

function around([x, y]: Position, radius: number): Position[] {
  const corners = [0, 1, 2, 3, 4].map((at): Position => {
    const turn = (at / 5) * 2 * Math.PI + 0.4;
    return [x + radius * Math.cos(turn), y + radius * 0.85 * Math.sin(turn)];
  });
  return ring(corners);
}

const cells = NAMES.map((name, at) => {
  const [column, row] = [at % 3, Math.floor(at / 3)];
  const corners: Position[] = [
    corner(column, row),
    corner(column + 1, row),
    corner(column + 1, row + 1),
    corner(column, row + 1),
  ];
  return { name, code: `99010${at + 1}`, outline: ring(corners) };
});

const seat = (outline: Position[]): Position => [
  outline.reduce((sum, [x]) => sum + x, 0) / outline.length,
  outline.reduce((sum, [, y]) => sum + y, 0) / outline.length,
];

const middle = cells[4] as (typeof cells)[number];
const innerRing = around(seat(middle.outline), 0.11);
const island = around([WEST + 3.35 * CELL, SOUTH + 0.4 * CELL], 0.09);

const feature = (code: string, name: string, geometry: object): object => ({
  type: 'Feature',
  properties: { adcode: code, name },
  geometry,
});

/** The invented boundary (虚构): a hole with a district in it, an island, and rings that wind either way. */
export const exampleBoundary = {
  type: 'FeatureCollection',
  features: [
    ...cells.map(({ name, code, outline }, at) => {
      const wound = at % 2 === 0 ? outline : [...outline].reverse();
      if (at === 4) return feature(code, name, { type: 'Polygon', coordinates: [wound, innerRing] });
      if (at === 2) return feature(code, name, { type: 'MultiPolygon', coordinates: [[wound], [island]] });
      return feature(code, name, { type: 'Polygon', coordinates: [wound] });
    }),
    feature('990110', INNER, { type: 'Polygon', coordinates: [innerRing] }),
  ],
};

/** The line around the district in the middle of another. */
export const innerOutline: readonly Position[] = innerRing;

/** The districts of the invented city with their seats. */
export const exampleDistricts = [
  ...cells.map(({ name, code, outline }) => ({ name, code, outline })),
  { name: INNER, code: '990110', outline: innerRing },
].map(({ name, code, outline }) => {
  const [lng, lat] = seat(outline);
  return { code, name, lng, lat };
});

const SERVICES = [
  'water',
  'meal-heating',
  'charging',
  'rest',
  'toilet',
  'reading',
  'medicine',
  'wifi',
  'cooling',
];
const PLACES = ['人民路', '建设街', '滨河大道', '工业园', '汽车站', '快递分拣中心', '菜市场', '货运站'];

/** So many invented stations; every one is labelled 示例. */
export function exampleStations(count: number, seed = 7): ExampleStation[] {
  const chance = createChance(seed);
  const homes = exampleDistricts;
  return Array.from({ length: count }, (_, at): ExampleStation => {
    const inner = chance() < 0.16;
    const home = homes[inner ? homes.length - 1 : at % (homes.length - 1)] as (typeof homes)[number];
    const spread = home.name === INNER ? 0.08 : 0.3;
    const radius = Math.sqrt(chance()) * spread * 0.62;
    const turn = chance() * 2 * Math.PI;
    const luck = chance();
    return {
      id: `SL-${String(at + 1).padStart(3, '0')}`,
      name: `${PLACES[at % PLACES.length]}驿站${Math.floor(at / PLACES.length) + 1}（示例）`,
      district: home.name,
      adcode: home.code,
      lng: Number((home.lng + radius * Math.cos(turn)).toFixed(6)),
      lat: Number((home.lat + radius * 0.8 * Math.sin(turn)).toFixed(6)),
      address: `${home.name}${PLACES[at % PLACES.length]}${at + 1}号（虚构）`,
      hours: at % 5 === 0 ? '24小时' : '08:30-17:30',
      ...(luck > 0.97 ? {} : { status: luck > 0.94 ? 'closed' : luck > 0.87 ? 'paused' : 'open' }),
      services: SERVICES.filter(() => chance() > 0.35),
      phone: '0000-0000000',
      ...(at % 9 === 0 ? { honours: ['最美驿站（示例）'] } : {}),
      served: Math.floor(chance() * 900) + 60,
    };
  });
}

const meta = {
  title: '工会驿站分布（示例数据）',
  asOf: '2026-11-20',
  source: '示例数据，城市、边界与驿站均为虚构',
};

/** Sixty stations in their districts, on the schematic. */
export const exampleSchematic = {
  ...meta,
  crs: 'WGS84',
  districts: exampleDistricts,
  stations: exampleStations(60),
} satisfies Stations;

/** The same on the invented boundary. */
export const exampleMap = {
  ...exampleSchematic,
  boundary: exampleBoundary,
  approvalNo: '虚构（示例）000号',
} satisfies Stations;
