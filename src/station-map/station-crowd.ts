import { isObject } from '../core/bare.js';
import type { Problem } from '../core/problem.js';
import { tallyOf, type Tally } from './station-clusters.js';
import { readColumns, type RowSource } from './station-column-reader.js';
import { columnsOfPlaced, FAULT_NUMBERS, STATUS_NUMBERS, type Columns } from './station-columns.js';
import { serviceChoices, type Findable, type ServiceChoice } from './station-finding.js';
import { indexPoints, type PointIndex } from './station-index.js';
import type { StationsReading } from './station-map-data.js';
import { rollByDistrict, type Roll } from './station-roll.js';
import { boundsOf, type Bounds, type WorldPoint } from './station-projection.js';
import type { PlacedStation } from './station-scene.js';

/** How many stations there are of each kind. Shape: by the numbers of `STATUS_NUMBERS`, `FAULT_NUMBERS`, of districts. */
export interface Census {
  readonly statuses: readonly number[];
  readonly faults: readonly number[];
  readonly districts: readonly number[];
}

/**
 * All stations of a document as the atlas holds them: columns, the curve through them, what they add up to.
 * Shape: `total` counts the rows of the document, of which `columns.count` have been read.
 */
export interface Crowd {
  readonly columns: Columns;
  readonly index: PointIndex;
  readonly tally: Tally;
  readonly census: Census;
  readonly total: number;
  readonly findable: Findable;
  /** All of them as a list, by district. */
  readonly roll: Roll;
  /** The services that they have, most frequent first. */
  readonly services: readonly ServiceChoice[];
  /** The id as the host gives it. Missing values: empty. */
  idOf(at: number): string;
}

/** What growing a crowd gave. */
export interface GrownCrowd {
  readonly crowd: Crowd;
  readonly problems: readonly Problem[];
  readonly skipped: number;
}

function censusOf({ count, statuses, faults, districts, districtNames }: Columns): Census {
  const byStatus = STATUS_NUMBERS.map(() => 0);
  const byFault = FAULT_NUMBERS.map(() => 0);
  const byDistrict = districtNames.map(() => 0);
  const unreadable = FAULT_NUMBERS.indexOf('row');
  for (let at = 0; at < count; at++) {
    const fault = faults[at] as number;
    (byFault[fault] as number)++;
    // A row that cannot be read says nothing of itself.
    if (fault !== unreadable) (byStatus[statuses[at] as number] as number)++;
    (byDistrict[districts[at] as number] as number)++;
  }
  return { statuses: byStatus, faults: byFault, districts: byDistrict };
}

interface Rows {
  idOf(at: number): string;
  honoured(at: number): boolean;
}

/** Adds up what stands in columns. Shape: yields `done` between two goes through all of them. */
function* crowdFrom(
  columns: Columns,
  index: PointIndex,
  total: number,
  { idOf, honoured }: Rows,
  done = 0,
): Generator<number, Crowd> {
  const { count, services: serviceBits, serviceNames, marks, districts, districtNames } = columns;
  const findable: Findable = {
    ...{ count, serviceBits, serviceNames, marks, districts, districtNames, honoured },
    textOf: (at) => columns.text(at),
    hoursOf: (at) => columns.hours(at),
  };
  const tally = tallyOf(index);
  yield done;
  const census = censusOf(columns);
  yield done;
  const roll = rollByDistrict(columns);
  yield done;
  const services = serviceChoices(findable);
  yield done;
  return { columns, index, tally, census, total, idOf, findable, roll, services };
}

/** Runs what goes in slices to its end at once: for few rows. */
export function finish<T>(steps: Generator<number, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The crowd of stations that have been read one by one. */
export function crowdOf(stations: readonly PlacedStation[]): Crowd {
  const columns = columnsOfPlaced(stations);
  const index = finish(indexPoints(columns.x, columns.y));
  const rows: Rows = {
    idOf: (at) => stations[at]?.id ?? '',
    honoured: (at) => (stations[at]?.honours.length ?? 0) > 0,
  };
  return finish(crowdFrom(columns, index, stations.length, rows));
}

/**
 * Reads a large document's rows as a crowd, in slices.
 * Shape: yields how many of `2 * source.count` steps are done. `total` is what the crowd says of itself where the source
 * is only a part of the document.
 */
export function* growCrowd(
  source: RowSource,
  { crs, districts }: Pick<StationsReading, 'crs' | 'districts'>,
  total: number = source.count,
): Generator<number, GrownCrowd> {
  const { columns, problems, skipped } = yield* readColumns(source, crs, districts);
  const indexing = indexPoints(columns.x, columns.y);
  let indexed = indexing.next();
  while (!indexed.done) {
    yield source.count + indexed.value;
    indexed = indexing.next();
  }
  const rowAt = (at: number): Record<string, unknown> => {
    const row = source.row(at);
    return isObject(row) ? row : {};
  };
  const rows: Rows = {
    idOf: (at) => {
      const { id } = rowAt(at);
      return typeof id === 'string' ? id : '';
    },
    honoured: (at) => {
      const { honours } = rowAt(at);
      return Array.isArray(honours) && honours.length > 0;
    },
  };
  const crowd = yield* crowdFrom(columns, indexed.value, total, rows, source.count * 2);
  return { crowd, problems, skipped };
}

/** A name for a station that stays with it: its number, and its id, by which it is found again in a newer document. */
export function stationKeyAt({ idOf }: Crowd, at: number): string {
  return `${at}\u0000${idOf(at)}`;
}

/** The number of the station that a key, or an id of the host, means. Missing values: −1 where there is none. */
export function numberOfKey(crowd: Crowd, key: string): number {
  const cut = key.indexOf('\u0000');
  // A disc's key, whatever ids there are.
  if (cut === 0) return -1;
  const id = key.slice(cut + 1);
  if (cut >= 0) {
    const at = Number(key.slice(0, cut));
    if (at < crowd.columns.count && crowd.idOf(at) === id) return at;
  }
  if (id === '') return -1;
  for (let at = 0; at < crowd.columns.count; at++) if (crowd.idOf(at) === id) return at;
  return -1;
}

function* placesIn({ count, x, y, districts }: Columns, district: number): Generator<WorldPoint> {
  // A place that is no number is on no side of 0.
  for (let at = 0; at < count; at++)
    if (districts[at] === district && (x[at] as number) >= 0)
      yield { x: x[at] as number, y: y[at] as number };
}

/** The stretch that the stations of a district cover. Missing values: `undefined` where none of it is placed. */
export function maybeBoundsOfDistrict({ columns }: Crowd, name: string): Bounds | undefined {
  const district = name === '' ? -1 : columns.districtNames.indexOf(name);
  return boundsOf(placesIn(columns, district));
}
