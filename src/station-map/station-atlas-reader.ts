import { isObject } from '../core/bare.js';
import { readFigure, type Reading } from '../core/figure.js';
import type { Problem } from '../core/problem.js';
import { figureSchema, readBy } from '../core/schema.js';
import type { RowSource } from './station-column-reader.js';
import { growCrowd, type Crowd, type GrownCrowd } from './station-crowd.js';
import { readFeature } from './station-features-data.js';
import type { HoursCalendar } from './station-hours.js';
import { parseStations, type ParsedStations, type StationsReading } from './station-map-data.js';
import type { PlacedStation } from './station-scene.js';
import { featuresOfTopology } from './station-topology.js';

/** A district with its figure. Missing values: `value` where the document gives none. */
export interface DistrictFigure {
  readonly code: string;
  readonly name: string;
  readonly value: Reading | undefined;
}

/** What the atlas reads of a document besides its stations. */
export interface AtlasReading {
  readonly calendar: HoursCalendar;
  readonly figures: readonly DistrictFigure[];
  readonly metric: { readonly name: string; readonly unit: string } | undefined;
  readonly boundaryObject: string | undefined;
}

/** Documents with more rows than this are read in slices. */
export const MOST_AT_ONCE = 5_000;
/** Rows that stand for all while they are read; a part of those is what the plain scene is made of. */
const SAMPLE_ROWS = 2_000;
const SCENE_STATIONS = 400;

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
const daysOf = (value: unknown): ReadonlySet<string> =>
  new Set(Array.isArray(value) ? value.filter((day): day is string => typeof day === 'string') : []);

function readValue(given: unknown): Reading {
  const read = readBy(figureSchema, given);
  return 'value' in read ? readFigure(read.value) : { status: 'unreadable' };
}

/** Reads what only the atlas shows. Missing values: what cannot be read is absent; `parseStations` says why. */
export function readAtlas(document: unknown): AtlasReading {
  const whole = isObject(document) ? document : {};
  const rows = Array.isArray(whole['districts']) ? (whole['districts'] as unknown[]) : [];
  const metric = isObject(whole['districtMetric']) ? whole['districtMetric'] : undefined;
  const figures = rows.flatMap((row): DistrictFigure[] =>
    isObject(row) && typeof row['name'] === 'string'
      ? [
          {
            code: textOf(row['code']),
            name: row['name'].trim(),
            value: row['value'] === undefined ? undefined : readValue(row['value']),
          },
        ]
      : [],
  );
  return {
    calendar: { holidays: daysOf(whole['holidays']), workdays: daysOf(whole['workdays']) },
    figures: figures.some(({ value }) => value !== undefined) ? figures : [],
    metric: metric && { name: textOf(metric['name']), unit: textOf(metric['unit']) },
    boundaryObject: typeof whole['boundaryObject'] === 'string' ? whole['boundaryObject'] : undefined,
  };
}

/** A boundary as GeoJSON. Missing values: what is no TopoJSON stays; one that cannot be read is a problem. */
export function landFrom(boundary: unknown, wanted: string | undefined): [unknown, Problem[]] {
  if (!isObject(boundary) || boundary['type'] !== 'Topology') return [boundary, []];
  const read = featuresOfTopology(boundary, wanted);
  return 'problem' in read ? [undefined, [read.problem]] : [read.features, []];
}

/** A document with its boundary as GeoJSON, and what is wrong with that; one that has none is the same document. */
export function withGeoJSON(
  document: Record<string, unknown>,
  wanted: string | undefined,
): [Record<string, unknown>, Problem[]] {
  const [boundary, broken] = landFrom(document['boundary'], wanted);
  return [boundary === document['boundary'] ? document : { ...document, boundary }, broken];
}

/** The rows of a large document. Missing values: `undefined` for one that is small, or none. */
export function maybeLargeRows(document: unknown): readonly unknown[] | undefined {
  if (!isObject(document)) return undefined;
  const isFeatures = document['type'] === 'FeatureCollection';
  const rows = document[isFeatures ? 'features' : 'stations'];
  return Array.isArray(rows) && rows.length > MOST_AT_ONCE ? (rows as unknown[]) : undefined;
}

function sourceOf(rows: readonly unknown[], isFeatures: boolean): RowSource {
  return isFeatures
    ? {
        count: rows.length,
        row: (at) => readFeature(rows[at], at).row,
        item: (at) => rows[at],
        pathOf: (at, field) => readFeature(rows[at], at).pathOf(field),
      }
    : {
        count: rows.length,
        row: (at) => rows[at],
        item: (at) => rows[at],
        pathOf: (at, field) => `/stations/${at}${field && `/${field}`}`,
      };
}

/** Every so-manieth row, as a source of its own. */
function sampleOf(source: RowSource): RowSource {
  const count = Math.min(source.count, SAMPLE_ROWS);
  const place = (at: number): number => Math.floor((at * source.count) / count);
  return {
    count,
    row: (at) => source.row(place(at)),
    item: (at) => source.item(place(at)),
    pathOf: (at, field) => source.pathOf(place(at), field),
  };
}

/** Stations that stand for all of a crowd, those at its edges among them: what the land without them is laid out by. */
function standIns({ columns }: Crowd): PlacedStation[] {
  const { count, x, y } = columns;
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
  const edges = [0, 0, 0, 0];
  for (let at = 0; at < count; at++) {
    const across = x[at] as number;
    const down = y[at] as number;
    // A place that is no number is beyond none.
    if (across < west) [west, edges[0]] = [across, at];
    if (across > east) [east, edges[1]] = [across, at];
    if (down < north) [north, edges[2]] = [down, at];
    if (down > south) [south, edges[3]] = [down, at];
  }
  const chosen = new Set(edges);
  const most = Math.min(count, SCENE_STATIONS);
  for (let at = 0; at < most; at++) chosen.add(Math.floor((at * count) / most));
  return [...chosen].map((at) => columns.station(at));
}

/** A large document on its way: what surrounds its rows, and the rows in steps. */
export interface LargeReading {
  readonly parsed: ParsedStations;
  /** What a part of the rows gives at once. */
  readonly first: Crowd;
  steps(): Generator<number, GrownCrowd>;
}

/**
 * Begins to read a large document, in a few steps.
 * @throws DataError as `parseStations` does
 */
export function* beginLarge(
  document: Record<string, unknown>,
  rows: readonly unknown[],
): Generator<number, LargeReading> {
  const isFeatures = document['type'] === 'FeatureCollection';
  const parsed = parseStations({ ...document, [isFeatures ? 'features' : 'stations']: [] });
  const source = sourceOf(rows, isFeatures);
  yield 0;
  const { crowd } = yield* growCrowd(sampleOf(source), parsed.data, rows.length);
  return {
    parsed,
    first: crowd,
    steps: () => growCrowd(source, parsed.data),
  };
}

/** What surrounds a large document's rows, with some of them that stand for all. */
export function readingOfCrowd(data: StationsReading, crowd: Crowd): StationsReading {
  return { ...data, stations: standIns(crowd), total: crowd.total };
}
