import type { Problem } from '../core/problem.js';
import { ColumnFilling, STATUS_NUMBERS, type Columns } from './station-columns.js';
import { convertCrs } from './station-coordinates.js';
import { IdBook } from './station-id-book.js';
import type { District } from './station-map-data.js';
import { areFieldsForeign, idIn, isPlainRow, textIn, type PlainRow } from './station-plain-row.js';
import { toWorld } from './station-projection.js';
import { readStation, type Crs, type Station } from './station-row-data.js';
import type { PlacedStation } from './station-scene.js';

/** Rows as they stand in a document: what is read, the host's object, and the pointer to a field of it. */
export interface RowSource {
  readonly count: number;
  row(at: number): unknown;
  item(at: number): unknown;
  pathOf(at: number, field: string): string;
}

/** What came of the rows: `skipped` counts the stations that are listed, but not drawn. */
export interface ReadColumns {
  readonly columns: Columns;
  readonly problems: Problem[];
  readonly skipped: number;
}

/** What a row weighs in a slice beside a plain one of WGS84. */
const WEIGHTS: Readonly<Record<Crs, number>> = { WGS84: 1, CGCS2000: 1, GCJ02: 5, BD09: 8 };
const WEIGHT_OF_CHECKED = 40;
const UNREPORTED = STATUS_NUMBERS.indexOf('unreported');

/** Reads rows one by one, and remembers which ids were there before. */
class RowReader {
  readonly filling: ColumnFilling;
  readonly problems: Problem[] = [];
  skipped = 0;
  readonly #source: RowSource;
  readonly #crs: Crs;
  readonly #names = new Map<string, string>();
  readonly #isForeign = areFieldsForeign();
  /** How often the id of a row was there before it, where it was. */
  readonly #repeats = new Map<number, number>();
  /** All ids so far, and how often those are there that are there more than once. */
  #ids: IdBook | undefined;
  #counts = new Map<string, number>();

  constructor(source: RowSource, crs: Crs, districts: readonly District[]) {
    this.#source = source;
    this.#crs = crs;
    for (const { code, name } of districts) if (code) this.#names.set(code, name);
    this.filling = new ColumnFilling(source.count, districts);
    this.#ids = new IdBook(source.count, (at) => idIn(source.row(at)));
  }

  /** Reads a row; says what it weighed. */
  read(at: number): number {
    const row = this.#source.row(at);
    const isPlain = !this.#isForeign && isPlainRow(row);
    const seen = this.#countBefore(isPlain ? row.id : idIn(row), at);
    // The second of an id is a problem, and `readStation` says it.
    if (isPlain && seen !== 1) return this.#readPlain(row, at);
    const [station, problems] = this.#readChecked(row, at);
    this.filling.putPlaced(at, this.#place(station));
    for (const found of problems) this.problems.push(found);
    if (station.fault) this.skipped++;
    return WEIGHT_OF_CHECKED;
  }

  /** How often an id was there before. */
  #countBefore(id: string, at: number): number {
    if (this.#ids?.enter(id, at)) return 0;
    const seen = this.#counts.get(id) ?? 1;
    this.#counts.set(id, seen + 1);
    this.#repeats.set(at, seen);
    return seen;
  }

  #readPlain(
    { lng, lat, crs = this.#crs, status, district, adcode, services }: PlainRow,
    at: number,
  ): number {
    const number = status === undefined ? UNREPORTED : STATUS_NUMBERS.indexOf(status);
    this.filling.put(at, number, 0, this.#nameOf(district?.trim(), adcode), services ?? []);
    const { lngDeg, latDeg } = convertCrs({ lngDeg: lng, latDeg: lat }, crs, 'WGS84');
    this.filling.place(at, lngDeg, latDeg);
    return WEIGHTS[crs];
  }

  #nameOf(district: string | undefined, adcode: string | undefined): string {
    return district || (adcode === undefined ? '' : (this.#names.get(adcode) ?? ''));
  }

  #readChecked(row: unknown, at: number): [Station, Problem[]] {
    const source = this.#source;
    const pathOf = (field: string): string => source.pathOf(at, field);
    const repeats = this.#repeats.get(at);
    const keys = new Map(repeats === undefined ? [] : [[idIn(row), repeats]]);
    return readStation({ row, item: source.item(at), pathOf }, at, this.#crs, keys);
  }

  #place(station: Station): PlacedStation {
    const { lngDeg, latDeg, crs, fault, district, adcode } = station;
    const place = fault ? undefined : toWorld(convertCrs({ lngDeg, latDeg }, crs, 'WGS84'));
    return { ...station, place, districtName: this.#nameOf(district, adcode) };
  }

  /** All that was read. The ids are let go. */
  end(): ReadColumns {
    this.#ids = undefined;
    this.#counts = new Map();
    const { filling, problems, skipped } = this;
    const rowAt = (at: number): unknown => this.#source.row(at);
    const columns = filling.columns({
      station: (at) => {
        const [station] = this.#readChecked(rowAt(at), at);
        return { ...station, place: filling.maybePlace(at), districtName: filling.districtName(at) };
      },
      hours: (at) => textIn(rowAt(at), 'hours'),
      text: (at) => {
        const row = rowAt(at);
        return [textIn(row, 'name').trim(), textIn(row, 'address'), filling.districtName(at)].join('\n');
      },
    });
    return { columns, problems, skipped };
  }
}

/**
 * Reads rows into columns, in slices: between two of them a caller may draw.
 * Shape: yields how many rows have been read, at the end all; gives what `parseStations` and `createScene` make of the
 * same rows: places, districts, and the same problems in the same order. Stations are numbered as the rows are.
 * Units: `slice` plain rows of WGS84, 5000 of which take about two milliseconds. A row of GCJ02 counts as five, one of BD09
 * as eight (200,000 of them take a third and half a second to convert), one that is not plain as forty: it is
 * read by the schema.
 * Missing values: no row is left out; what cannot be drawn has its fault.
 */
export function* readColumns(
  source: RowSource,
  crs: Crs,
  districts: readonly District[],
  slice = 5000,
): Generator<number, ReadColumns> {
  const reader = new RowReader(source, crs, districts);
  let weight = 0;
  for (let at = 0; at < source.count; at++) {
    weight += reader.read(at);
    if (weight < slice && at + 1 < source.count) continue;
    yield at + 1;
    weight = 0;
  }
  return reader.end();
}
