import { problem, type Problem } from '../core/problem.js';
import { readBoundary, type Area } from './station-boundary.js';
import { convertCrs } from './station-coordinates.js';
import type { StationsReading } from './station-map-data.js';
import type { Station } from './station-row-data.js';
import type { Polygon } from './station-geometry.js';
import { boundsOf, joinBounds, toWorld, type Bounds, type WorldPoint } from './station-projection.js';
import { createSchematic, type Seed } from './station-schematic.js';

/** A station with its place in the map's own coordinates and the name of its district. */
export interface PlacedStation extends Station {
  /** Missing values: `undefined` where the station is listed, but not drawn. */
  readonly place: WorldPoint | undefined;
  readonly districtName: string;
}

/** The stations of one district, sorted by name. `name` is empty where stations name no district. */
export interface StationGroup {
  readonly code: string;
  readonly name: string;
  readonly stations: readonly PlacedStation[];
}

/** A name on the map. `weight` decides which of two that would overlap is shown. */
export interface AreaLabel extends WorldPoint {
  readonly text: string;
  readonly weight: number;
  /** The land it names; its middle stays on it. Missing values: none where only a seat is known. */
  readonly polygons: readonly Polygon[];
}

/** Where the land comes from: the host's boundary, our schematic, or the schematic until the boundary has come. */
export type Ground = 'boundary' | 'schematic' | 'waiting' | 'unread';

/** Everything that can be drawn and listed, in the map's own coordinates: what layout and painter share. */
export interface Scene {
  readonly reading: StationsReading;
  readonly groups: readonly StationGroup[];
  /** In the order of the list; `byKey` finds one of them. */
  readonly stations: readonly PlacedStation[];
  readonly byKey: ReadonlyMap<string, PlacedStation>;
  readonly areas: readonly Area[];
  readonly labels: readonly AreaLabel[];
  readonly ground: Ground;
  /** What "the whole map" is: the land, or the stations. Missing values: `undefined` where there is neither. */
  readonly extent: Bounds | undefined;
  /** All that is drawn anywhere, with what lies far off. */
  readonly reach: Bounds | undefined;
  /** What is wrong with the boundary. */
  readonly problems: readonly Problem[];
}

/** A place so many times farther out than the middle one is no part of the city: a slip in the data most likely. */
const FAR_TIMES = 12;
/** No place nearer than this is far. Units: parts of the world; about 40 km. */
const LEAST_FAR = 1 / 1000;

const collator = new Intl.Collator('zh-CN', { numeric: true });

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** The places that make up the city: without those that lie far off all others. */
function withoutFar<T extends WorldPoint>(places: readonly T[]): T[] {
  const middle = { x: median(places.map(({ x }) => x)), y: median(places.map(({ y }) => y)) };
  const distances = places.map(({ x, y }) => Math.hypot(x - middle.x, y - middle.y));
  const far = Math.max(median(distances) * FAR_TIMES, LEAST_FAR);
  return places.filter((_, at) => (distances[at] as number) <= far);
}

/** Puts stations into their districts: those the data lists come first, in its order. */
function groupStations(reading: StationsReading): StationGroup[] {
  const byCode = new Map(reading.districts.filter(({ code }) => code).map((own) => [own.code, own]));
  const groups = new Map<string, { code: string; name: string; stations: PlacedStation[] }>();
  for (const { code, name } of reading.districts)
    if (!groups.has(name)) groups.set(name, { code, name, stations: [] });
  for (const station of reading.stations) {
    const name = station.district || byCode.get(station.adcode)?.name || '';
    let group = groups.get(name);
    if (!group) groups.set(name, (group = { code: station.adcode, name, stations: [] }));
    const { lngDeg, latDeg, crs, fault } = station;
    const place = fault ? undefined : toWorld(convertCrs({ lngDeg, latDeg }, crs, 'WGS84'));
    group.stations.push({ ...station, place, districtName: name });
  }
  const sorted = [...groups.values()];
  for (const { stations } of sorted)
    stations.sort((a, b) => collator.compare(a.name, b.name) || a.row - b.row);
  // Without a name last; otherwise as they came, which for listed districts is the list's order.
  return sorted.filter(({ name }) => name !== '').concat(sorted.filter(({ name }) => name === ''));
}

function seatOf(reading: StationsReading, name: string): WorldPoint | undefined {
  const seat = reading.districts.find((district) => district.name === name)?.seat;
  return seat && toWorld(convertCrs(seat, reading.crs, 'WGS84'));
}

function schematicOf(reading: StationsReading, groups: readonly StationGroup[]): Area[] {
  const seeds = groups.flatMap(({ name, stations }, group): Seed[] => {
    const places = stations.flatMap(({ place }) => (place ? [place] : []));
    const seat = seatOf(reading, name);
    return [...places, ...(seat ? [seat] : [])].map(({ x, y }) => ({ x, y, group }));
  });
  return createSchematic(withoutFar(seeds), groups);
}

/** Names for the areas: the document's own where their codes meet, else what the boundary says. */
function labelsOf(
  reading: StationsReading,
  groups: readonly StationGroup[],
  areas: readonly Area[],
): AreaLabel[] {
  const known = new Map(reading.districts.map(({ code, name }) => [code, name]));
  const counts = new Map(groups.map(({ name, stations }) => [name, stations.length]));
  const labels = areas.map(({ code, name, label, polygons }): AreaLabel => {
    const text = (code && known.get(code)) || name;
    return { ...label, text, weight: counts.get(text) ?? 0, polygons };
  });
  const named = new Set(labels.map(({ text }) => text));
  for (const { name } of reading.districts) {
    const seat = named.has(name) ? undefined : seatOf(reading, name);
    if (seat) labels.push({ ...seat, text: name, weight: counts.get(name) ?? 0, polygons: [] });
  }
  return labels.filter(({ text }) => text !== '').sort((a, b) => b.weight - a.weight);
}

/**
 * Places stations and land on one map.
 * Shape: `fetched` is the boundary behind the document's URL, once it has come; `null` where it cannot be had.
 * Missing values: without a boundary that can be drawn the land is a schematic.
 */
export function createScene(reading: StationsReading, fetched?: unknown): Scene {
  const groups = groupStations(reading);
  const stations = groups.flatMap((group) => group.stations);
  const given = typeof reading.boundary === 'string' ? fetched : reading.boundary;
  const isDocument = typeof given === 'object' && given !== null;
  const boundary = isDocument ? readBoundary(given, reading.boundaryCrs) : { areas: [], problems: [] };
  const hasLand = boundary.areas.length > 0;
  const areas = hasLand ? boundary.areas : schematicOf(reading, groups);
  const waiting = typeof reading.boundary === 'string' && fetched === undefined;
  const wanted = reading.boundary !== undefined;
  const places = stations.flatMap(({ place }) => (place ? [place] : []));
  const land = areas.reduceRight<Bounds | undefined>((all, { bounds }) => joinBounds(all, bounds), undefined);
  const reach = joinBounds(land, boundsOf(places));
  const city = boundsOf(withoutFar(places));
  const apart =
    land &&
    city &&
    (city.west > land.east || city.east < land.west || city.north > land.south || city.south < land.north);
  const problems = [...boundary.problems];
  if (apart && hasLand) problems.push(problem('/boundary', 'boundary-apart', reading.boundary));
  return {
    reading,
    groups: groups.filter((group) => group.stations.length > 0),
    stations,
    byKey: new Map(stations.map((station) => [station.key, station])),
    areas,
    labels: labelsOf(reading, groups, areas),
    ground: hasLand ? 'boundary' : waiting ? 'waiting' : wanted ? 'unread' : 'schematic',
    extent: apart ? reach : (land ?? city),
    reach,
    problems,
  };
}

/**
 * The stretch of the world that a name means: `stations`, `boundary`, or a district by its code or name.
 * Missing values: `undefined` where the scene has no such thing.
 */
export function maybeExtentOf(scene: Scene, target: string): Bounds | undefined {
  if (target === 'stations') return boundsOf(scene.stations.flatMap(({ place }) => (place ? [place] : [])));
  if (target === 'boundary') return scene.ground === 'boundary' ? scene.extent : undefined;
  const listed = scene.reading.districts.find(({ code, name }) => code === target || name === target);
  const isMeant = (own: { readonly code: string; readonly name: string }): boolean =>
    [target, listed?.code, listed?.name].some((text) => text && (own.code === text || own.name === text));
  const land = scene.areas
    .filter(isMeant)
    .reduceRight<Bounds | undefined>((all, { bounds }) => joinBounds(all, bounds), undefined);
  const places = scene.groups
    .filter(isMeant)
    .flatMap(({ stations }) => stations.flatMap(({ place }) => (place ? [place] : [])));
  return land ?? boundsOf(places);
}
