import { isObject } from '../core/bare.js';
import * as z from 'zod/mini';
import { readFigure, type Reading } from '../core/figure.js';
import { problem, type Problem } from '../core/problem.js';
import { figureSchema, readBy } from '../core/schema.js';
import type { RawStation } from './station-features-data.js';

/** The coordinate systems a document may declare. CGCS2000 and WGS84 are one here: they agree to well under a metre. */
export const CRS_NAMES = ['WGS84', 'CGCS2000', 'GCJ02', 'BD09'] as const;
export type Crs = (typeof CRS_NAMES)[number];

/** What a station says of itself. Missing values: absent is unreported, which is none of the three. */
export const STATION_STATUSES = ['open', 'paused', 'closed'] as const;
export type StationStatus = (typeof STATION_STATUSES)[number];

/** A coordinate system by its name. */
export const crsSchema = z.enum(CRS_NAMES);
const MOST_LAT_DEG = 85;
/** A longitude. Units: degrees. */
export const lngSchema = z.number().check(z.gte(-180, 'lng-range'), z.lte(180, 'lng-range'));
/** A latitude that the map can show. Units: degrees. */
export const latSchema = z
  .number()
  .check(z.gte(-MOST_LAT_DEG, 'lat-range'), z.lte(MOST_LAT_DEG, 'lat-range'));

const stationShape = {
  id: z.string().check(z.regex(/\S/, 'empty')),
  name: z.string().check(z.regex(/\S/, 'empty')),
  lng: lngSchema,
  lat: latSchema,
  crs: z.optional(crsSchema),
  address: z.optional(z.string()),
  district: z.optional(z.string()),
  adcode: z.optional(z.string()),
  services: z.optional(z.array(z.string())),
  hours: z.optional(z.string()),
  status: z.optional(z.enum(STATION_STATUSES)),
  phone: z.optional(z.string()),
  kind: z.optional(z.string()),
  honours: z.optional(z.array(z.string())),
  served: z.optional(figureSchema),
  photo: z.optional(z.string()),
  url: z.optional(z.string()),
};

/**
 * One station (CONTRACT `Stations.stations[]`).
 * Units: `lng`, `lat` in degrees of `crs`, the row's own or the document's.
 * Missing values: everything but `id`, `name`, `lng` and `lat` may be left out; an absent `status` is not reported.
 */
export const stationSchema = z.object(stationShape);

/** Why a station is not drawn: its position cannot be used, or its row cannot be read at all. */
export type StationFault = 'position' | 'row';

/**
 * A station that has been read.
 * Shape: `key` is its `id`, made unique where ids repeat; `item` is the host's own object.
 * Units: `lngDeg`, `latDeg` in `crs`; meaningless where `fault` is set.
 * Missing values: texts are empty; `status` is `unreported`, or `unreadable` where it is none that we know.
 */
export interface Station {
  readonly key: string;
  readonly id: string;
  readonly row: number;
  readonly name: string;
  readonly lngDeg: number;
  readonly latDeg: number;
  readonly crs: Crs;
  readonly fault: StationFault | undefined;
  /** What is wrong with its position, where that keeps it off the map. */
  readonly misplaced: Problem | undefined;
  readonly status: StationStatus | 'unreported' | 'unreadable';
  readonly address: string;
  readonly district: string;
  readonly adcode: string;
  readonly services: readonly string[];
  readonly hours: string;
  readonly phone: string;
  readonly honours: readonly string[];
  readonly served: Reading | undefined;
  readonly url: string;
  readonly item: unknown;
}

type Field = keyof typeof stationShape;
type Row = { readonly [K in Field]?: z.output<(typeof stationShape)[K]> | undefined };

const FIELDS = Object.keys(stationShape) as Field[];
const POSITION_FIELDS: readonly Field[] = ['lng', 'lat', 'crs'];
const WIDEST_LNG_DEG = 180;

/** Whether the two numbers look like each other's: a latitude that can only be a longitude, of China above all. */
function looksSwapped(lng: unknown, lat: unknown): boolean {
  if (typeof lng !== 'number' || typeof lat !== 'number') return false;
  const impossible = Math.abs(lat) > 90 && Math.abs(lat) <= WIDEST_LNG_DEG && Math.abs(lng) <= 90;
  return impossible || (lng >= 3 && lng <= 54 && lat >= 73 && lat <= 136);
}

/** Reads what can be read of a row; a field that cannot is a fault and counts as absent. */
function readRow(row: unknown): { value: Row; faults: Map<Field, Problem> } {
  const faults = new Map<Field, Problem>();
  const read = readBy(stationSchema, row);
  if ('value' in read) return { value: read.value, faults };
  const given = isObject(row) ? row : {};
  const value: Record<string, unknown> = {};
  for (const field of FIELDS) {
    const one = readBy(stationShape[field], given[field]);
    if ('value' in one) value[field] = one.value;
    else if (one.problems[0]) faults.set(field, one.problems[0]);
  }
  return { value: value as Row, faults };
}

function faultOfPosition(row: unknown, faults: Map<Field, Problem>): [Field, Problem] | undefined {
  const { lng, lat } = isObject(row) ? row : {};
  if (looksSwapped(lng, lat))
    return ['lat', problem('', 'swapped', lat, { lng: String(lng), lat: String(lat) })];
  for (const field of POSITION_FIELDS) {
    const found = faults.get(field);
    if (found) return [field, found];
  }
  return lng === 0 && lat === 0 ? ['lng', problem('', 'zero', lng)] : undefined;
}

/**
 * Reads one row as a station. `keys` counts the ids that came before (0 for a key that is no id), so that each row has a
 * key of its own.
 * Shape: the station, and all that is wrong with it; a row that is no object is one problem.
 */
export function readStation(
  raw: RawStation,
  at: number,
  crs: Crs,
  keys: Map<string, number>,
): [Station, Problem[]] {
  const { value, faults } = readRow(raw.row);
  const readable = isObject(raw.row);
  const misplaced = faultOfPosition(raw.row, faults);
  const told = (field: Field, found: Problem): Problem => ({
    ...found,
    path: raw.pathOf(field) + found.path,
  });
  const problems = [...faults]
    .filter(([field]) => !misplaced || !POSITION_FIELDS.includes(field))
    .map(([field, found]) => told(field, found));
  if (misplaced) problems.unshift(told(...misplaced));
  const id = value.id ?? '';
  const seen = keys.get(id) ?? 0;
  let key = id;
  // What an earlier row was given for a key may be the id of this one.
  while (!key || keys.has(key)) key += `#${seen}`;
  keys.set(key, 0);
  keys.set(id, seen + 1);
  if (id && seen === 1) problems.push(problem(raw.pathOf('id'), 'duplicate-id', id, { id }));
  const station: Station = {
    key,
    id,
    row: at,
    name: value.name?.trim() ?? '',
    lngDeg: value.lng ?? 0,
    latDeg: value.lat ?? 0,
    crs: value.crs ?? crs,
    fault: !readable ? 'row' : misplaced ? 'position' : undefined,
    misplaced: misplaced?.[1],
    status: value.status ?? (faults.has('status') ? 'unreadable' : 'unreported'),
    address: value.address ?? '',
    district: value.district?.trim() ?? '',
    adcode: value.adcode ?? '',
    services: (value.services ?? []).filter((service) => /\S/.test(service)),
    hours: value.hours ?? '',
    phone: value.phone ?? '',
    honours: value.honours ?? [],
    served: value.served === undefined ? undefined : readFigure(value.served),
    url: value.url ?? '',
    item: raw.item,
  };
  return [station, readable ? problems : [problem(raw.pathOf(''), 'type', raw.row, { expected: 'object' })]];
}
