import * as z from 'zod/mini';
import { problem, type Problem } from '../core/problem.js';
import { figureSchema, metaShape, parseBy, readBy, type Meta } from '../core/schema.js';
import { readFeatures, type RawStation } from './station-features-data.js';
import {
  crsSchema,
  latSchema,
  lngSchema,
  readStation,
  stationSchema,
  type Crs,
  type Station,
} from './station-row-data.js';

/** One district: its code, its name and, where known, its seat. Units: degrees of the document's `crs`. */
export const districtSchema = z.object({
  code: z.string(),
  name: z.string(),
  lng: z.optional(lngSchema),
  lat: z.optional(latSchema),
  value: z.optional(figureSchema),
});

/** What surrounds the stations; each may be left out. `boundary`: GeoJSON, or its URL. */
const surroundings = {
  districts: z.optional(z.array(districtSchema)),
  districtMetric: z.optional(z.object({ name: z.string(), unit: z.optional(z.string()) })),
  boundary: z.optional(z.union([z.string(), z.record(z.string(), z.unknown())], 'boundary')),
  boundaryObject: z.optional(z.string()),
  boundaryCrs: z.optional(crsSchema),
  approvalNo: z.optional(z.string()),
  holidays: z.optional(z.array(z.string())),
  workdays: z.optional(z.array(z.string())),
};

const featuresShape = {
  type: z.literal('FeatureCollection'),
  features: z.array(z.record(z.string(), z.unknown())),
};

/** The document of `union-station-map`: stations with what surrounds them, or a GeoJSON FeatureCollection of points. */
export const stationsSchema = z.union([
  z.object({ ...metaShape, crs: z.optional(crsSchema), stations: z.array(stationSchema), ...surroundings }),
  z.object({ ...metaShape, ...featuresShape, ...surroundings }),
]);

/** A document of stations as hosts give it. */
export type Stations = z.output<typeof stationsSchema>;

const envelopeSchema = z.object({
  ...metaShape,
  crs: z.optional(crsSchema),
  stations: z.array(z.unknown()),
});

/** A district that has been read. Missing values: `seat` where it has no place of its own. */
export interface District {
  readonly code: string;
  readonly name: string;
  readonly seat: { readonly lngDeg: number; readonly latDeg: number } | undefined;
}

/** Stations that have been read, with what surrounds them. Missing values: a boundary that cannot be read is absent. */
export interface StationsReading {
  readonly stations: readonly Station[];
  /** How many there are, where `stations` are only some that stand for all. */
  readonly total?: number;
  readonly districts: readonly District[];
  readonly crs: Crs;
  readonly boundary: object | string | undefined;
  readonly boundaryCrs: Crs;
  readonly approvalNo: string;
  readonly title: string;
}

/** What `parseStations` gives. `skipped` counts the stations that are listed, but not drawn. */
export interface ParsedStations {
  readonly data: StationsReading;
  readonly meta: Meta;
  readonly problems: readonly Problem[];
  readonly skipped: number;
}

/** Reads one of the surroundings; one that cannot be read is a problem and counts as absent. */
function readPart<K extends keyof typeof surroundings>(
  document: Record<string, unknown>,
  key: K,
  problems: Problem[],
): z.output<(typeof surroundings)[K]> | undefined {
  const read = readBy(surroundings[key], document[key], `/${key}`);
  if ('value' in read) return read.value as z.output<(typeof surroundings)[K]>;
  problems.push(...read.problems);
  return undefined;
}

function readDistricts(document: Record<string, unknown>, problems: Problem[]): District[] {
  const rows = document['districts'];
  if (rows === undefined) return [];
  if (!Array.isArray(rows)) {
    problems.push(problem('/districts', 'type', rows, { expected: 'array' }));
    return [];
  }
  return rows.flatMap((row: unknown, at): District[] => {
    const read = readBy(districtSchema, row, `/districts/${at}`);
    if ('problems' in read) {
      problems.push(...read.problems);
      return [];
    }
    const { code, name, lng, lat } = read.value;
    const seat = lng === undefined || lat === undefined ? undefined : { lngDeg: lng, latDeg: lat };
    return [{ code, name: name.trim(), seat }];
  });
}

function rowsOf(document: unknown): { rows: RawStation[]; envelope: z.output<typeof envelopeSchema> } {
  const features = readFeatures(document);
  if (features) {
    const { crs, ...rest } = document as Record<string, unknown>;
    const own = typeof crs === 'string' ? crs : undefined;
    return { rows: features, envelope: parseBy(envelopeSchema, { ...rest, crs: own, stations: [] }) };
  }
  const envelope = parseBy(envelopeSchema, document);
  const rows = envelope.stations.map((row, at) => ({
    row,
    item: row,
    pathOf: (field: string) => `/stations/${at}${field && '/' + field}`,
  }));
  return { rows, envelope };
}

/**
 * Reads a document as stations with what surrounds them.
 * Shape: every row stays, a bad one with its fault; surroundings that cannot be read are left out and said.
 * @throws DataError when there is no list of stations, or when the coordinate system of the whole is none we know:
 * a station in the wrong system stands in the wrong street.
 */
export function parseStations(document: unknown): ParsedStations {
  const { rows, envelope } = rowsOf(document);
  const whole = document as Record<string, unknown>;
  const problems: Problem[] = [];
  const keys = new Map<string, number>();
  const crs = envelope.crs ?? 'WGS84';
  const stations = rows.map((raw, at) => {
    const [station, found] = readStation(raw, at, crs, keys);
    problems.push(...found);
    return station;
  });
  const districts = readDistricts(whole, problems);
  const boundary = readPart(whole, 'boundary', problems);
  const wantedCrs = readPart(whole, 'boundaryCrs', problems);
  const knownCrs = wantedCrs !== undefined || whole['boundaryCrs'] === undefined;
  return {
    data: {
      stations,
      districts,
      crs,
      boundary: knownCrs ? boundary : undefined,
      boundaryCrs: wantedCrs ?? crs,
      approvalNo: readPart(whole, 'approvalNo', problems)?.trim() ?? '',
      title: envelope.title ?? '',
    },
    meta: { title: envelope.title, asOf: envelope.asOf, source: envelope.source, note: envelope.note },
    problems,
    skipped: stations.filter(({ fault }) => fault !== undefined).length,
  };
}
