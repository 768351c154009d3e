import { hasOwn, isObject } from '../core/bare.js';
import { CRS_NAMES, STATION_STATUSES, type Crs, type StationStatus } from './station-row-data.js';

/** A row that `readStation` would take as it is, without a problem. Units: `lng`, `lat` in degrees of `crs`. */
export interface PlainRow {
  readonly id: string;
  readonly name: string;
  readonly lng: number;
  readonly lat: number;
  readonly crs?: Crs | undefined;
  readonly district?: string | undefined;
  readonly adcode?: string | undefined;
  readonly services?: readonly string[] | undefined;
  readonly status?: StationStatus | undefined;
}

const FIELDS = [
  ...['id', 'name', 'lng', 'lat', 'crs', 'address', 'district', 'adcode', 'services', 'hours', 'status'],
  ...['phone', 'kind', 'honours', 'served', 'photo', 'url'],
];
const SOLID = /\S/;
const DECIMAL = /^-?\d{1,21}(\.\d{1,40})?$/;

function isPosition(lng: unknown, lat: unknown): boolean {
  if (typeof lng !== 'number' || typeof lat !== 'number') return false;
  // Comparing lets neither NaN nor the infinities through.
  if (!(lng >= -180 && lng <= 180 && lat >= -85 && lat <= 85)) return false;
  const looksSwapped = lng >= 3 && lng <= 54 && lat >= 73;
  return !looksSwapped && !(lng === 0 && lat === 0);
}

function isOptionalText(value: unknown): boolean {
  return value === undefined || typeof value === 'string';
}

function areOptionalTexts(value: unknown): boolean {
  if (value === undefined) return true;
  if (!Array.isArray(value)) return false;
  for (let at = 0; at < value.length; at++) if (typeof value[at] !== 'string') return false;
  return true;
}

function isOptionalFigure(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return DECIMAL.test(value);
  const size = typeof value === 'number' ? Math.abs(value) : NaN;
  return size === 0 || (size >= 1e-40 && size < 1e21);
}

/**
 * Whether a page has extended every object by a field of ours: what a row has itself, and what it seems to have, are
 * then two things, and no row is plain.
 */
export function areFieldsForeign(): boolean {
  return FIELDS.some((field) => field in {});
}

/**
 * Whether a row is as most are: the quick question before the schema is asked. It may say no of a good row, but never
 * yes of one in which `readStation` finds something.
 */
export function isPlainRow(row: unknown): row is PlainRow {
  if (!isObject(row)) return false;
  const { id, name, lng, lat, crs, status, services, honours, served } = row;
  if (typeof id !== 'string' || typeof name !== 'string' || !SOLID.test(id) || !SOLID.test(name))
    return false;
  if (!isPosition(lng, lat)) return false;
  if (crs !== undefined && !CRS_NAMES.includes(crs as Crs)) return false;
  if (status !== undefined && !STATION_STATUSES.includes(status as StationStatus)) return false;
  // Each by its name: a loop over the names takes three times as long.
  const { address, district, adcode, hours, phone, kind, photo, url } = row;
  return (
    isOptionalText(address) &&
    isOptionalText(district) &&
    isOptionalText(adcode) &&
    isOptionalText(hours) &&
    isOptionalText(phone) &&
    isOptionalText(kind) &&
    isOptionalText(photo) &&
    isOptionalText(url) &&
    areOptionalTexts(services) &&
    areOptionalTexts(honours) &&
    isOptionalFigure(served)
  );
}

/** The id that `readStation` finds in a row. Missing values: empty where there is none that can be used. */
export function idIn(row: unknown): string {
  const id = isObject(row) ? row['id'] : undefined;
  return typeof id === 'string' && SOLID.test(id) ? id : '';
}

/** A text of a row, as `readStation` finds it. Missing values: empty where there is none, or no text. */
export function textIn(row: unknown, field: 'name' | 'address' | 'hours'): string {
  if (!isObject(row) || (field in {} && !hasOwn(row, field))) return '';
  const value = row[field];
  return typeof value === 'string' ? value : '';
}
