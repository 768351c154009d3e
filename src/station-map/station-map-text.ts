import { maybeStatusText, withQualifier, type Lang } from '../core/words.js';
import { formatExact } from '../core/number-text.js';
import type { Reading } from '../core/figure.js';
import { serviceSign, type Mark } from './station-icons.js';
import type { PlacedStation, Scene } from './station-scene.js';
import { stationWordsOf } from './station-map-words.js';

/** What a station is called. Missing values: its row stands in for a name. */
export function nameOf(station: PlacedStation, lang: Lang): string {
  return station.name || stationWordsOf(lang).unnamed(String(station.row + 1));
}

/** How a station is marked. */
export function markOf({ fault, status }: PlacedStation): Mark {
  if (fault) return 'faulty';
  return status === 'unreported' || status === 'unreadable' ? 'unknown' : status;
}

/** The one word that a row of the list has for a station: what is wrong with it before what it says of itself. */
export function statusWord({ fault, status }: PlacedStation, lang: Lang): string {
  const words = stationWordsOf(lang);
  return fault ? words.fault[fault] : words.status[status];
}

/** A figure in words. Missing values: the word for why there is none. */
export function figureText(reading: Reading, lang: Lang): string {
  return (
    maybeStatusText(reading, lang) ??
    (reading.status === 'value' ? withQualifier(formatExact(reading.value), reading.qualifier, lang) : '')
  );
}

const STATUS_ORDER = ['open', 'paused', 'closed', 'unreported', 'unreadable'] as const;
const FAULT_ORDER = ['position', 'row'] as const;

/** How many stations say what of themselves, and how many are not drawn. */
export interface StationCounts {
  readonly total: number;
  readonly byStatus: readonly { readonly status: (typeof STATUS_ORDER)[number]; readonly count: number }[];
  readonly byFault: readonly { readonly fault: (typeof FAULT_ORDER)[number]; readonly count: number }[];
}

/** Counts the stations; every one whose row can be read counts with its own status, on the map or not. */
export function countStations({ stations }: Scene): StationCounts {
  const readable = stations.filter(({ fault }) => fault !== 'row');
  const counted = <T extends { count: number }>(all: T[]): T[] => all.filter(({ count }) => count > 0);
  return {
    total: stations.length,
    byStatus: counted(
      STATUS_ORDER.map((status) => ({
        status,
        count: readable.filter((station) => station.status === status).length,
      })),
    ),
    byFault: counted(
      FAULT_ORDER.map((fault) => ({
        fault,
        count: stations.filter((station) => station.fault === fault).length,
      })),
    ),
  };
}

/** The map in one sentence: "示例区等8个县区共60个驿站，其中开放58个、暂停2个（位置有误1个未上图）。" */
export function sentenceOfStations(scene: Scene, lang: Lang): string {
  const words = stationWordsOf(lang);
  if (scene.stations.length === 0) return words.none + words.end;
  const named = scene.groups.filter(({ name }) => name !== '');
  const first = named[0]?.name;
  const { total, byStatus, byFault } = countStations(scene);
  const said = words.sentence(
    first === undefined ? '' : words.districts(first, named.length),
    String(total),
    words.joinCounts(byStatus.map(({ status, count }) => words.counted(words.status[status], String(count)))),
  );
  const faults = words.joinCounts(
    byFault.map(({ fault, count }) => words.notDrawn(words.fault[fault], String(count))),
  );
  return said + (faults && words.inBrackets(faults)) + words.end;
}

/** The columns of the table. */
export function columnsOfStations(lang: Lang): { key: string; label: string }[] {
  const { columns } = stationWordsOf(lang);
  return (Object.keys(columns) as (keyof typeof columns)[]).map((key) => ({ key, label: columns[key] }));
}

/** Every station as a row of the table, in the order of the list. Missing values: "—". */
export function rowsOfStations(scene: Scene, lang: Lang): string[][] {
  const words = stationWordsOf(lang);
  return scene.stations.map((station) => {
    const { fault, status, districtName, address, hours, services, phone } = station;
    const own = words.status[status];
    const state =
      fault === 'row' ? words.fault.row : fault ? own + words.inBrackets(words.fault[fault]) : own;
    const signs = services.map((service) => serviceSign(service, words.services).word);
    const cells = [
      nameOf(station, lang),
      districtName,
      address,
      hours,
      state,
      words.joinCounts(signs),
      phone,
    ];
    return cells.map((cell) => cell || words.missing);
  });
}
