import { serviceSign, type Mark } from './station-icons.js';
import { toWorld, type WorldPoint } from './station-projection.js';
import type { Station, StationFault } from './station-row-data.js';
import type { PlacedStation } from './station-scene.js';

/** The marks by their number in `Columns.marks`. */
export const MARKS: readonly Mark[] = ['open', 'paused', 'closed', 'unknown', 'faulty'];
/** What stations say of themselves, by its number in `Columns.statuses`. */
export const STATUS_NUMBERS: readonly Station['status'][] = [
  'open',
  'paused',
  'closed',
  'unreported',
  'unreadable',
];
/** What keeps stations off the map, by its number in `Columns.faults`. Missing values: the first is none. */
export const FAULT_NUMBERS: readonly (StationFault | undefined)[] = [undefined, 'position', 'row'];
const UNKNOWN = MARKS.indexOf('unknown');
const FAULTY = MARKS.indexOf('faulty');
/** A column of services has a bit for so many of them. */
export const MOST_SERVICES = 31;

/**
 * Stations as columns: what a map of very many asks of each of them, without an object for each.
 * Shape: `x`, `y` the place; `marks`, `statuses`, `faults` numbers in `MARKS`, `STATUS_NUMBERS`, `FAULT_NUMBERS`;
 * `districts` numbers in `districtNames`, which has the document's districts first, then others as they were met;
 * `services` a bit for each of `serviceNames`, the lowest for the first: our codes, or the host's own names, in the order
 * in which they were met.
 * Units: `x`, `y` parts of the world.
 * Missing values: NaN in `x` and `y` where a station is not drawn; the first of `districtNames` is empty, for stations
 * without a district. Services that were met after the first 31 have no bit.
 */
export interface Columns {
  readonly count: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly marks: Uint8Array;
  readonly statuses: Uint8Array;
  readonly faults: Uint8Array;
  readonly districts: Uint32Array;
  readonly districtNames: readonly string[];
  readonly services: Uint32Array;
  readonly serviceNames: readonly string[];
  /** One station, made from the host's row each time it is asked for; the host must not have changed it meanwhile. */
  station(at: number): PlacedStation;
  /** When a station is open, as the host says it. Missing values: empty. */
  hours(at: number): string;
  /** What a search looks in: name, address and district, a line each. Missing values: an empty line. */
  text(at: number): string;
}

/** Calls a service by its code: the one answer that is alike for all names of it. */
const toCodes: Readonly<Record<string, string>> = new Proxy({}, { get: (_none, code) => code });

/** Numbers for names, in the order in which they are met. */
function numberOf(names: string[], numbers: Map<string, number>, name: string): number {
  let number = numbers.get(name);
  if (number === undefined) {
    number = names.push(name) - 1;
    numbers.set(name, number);
  }
  return number;
}

/** Columns that are being filled, a station after the other. */
export class ColumnFilling {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly marks: Uint8Array;
  readonly statuses: Uint8Array;
  readonly faults: Uint8Array;
  readonly districts: Uint32Array;
  readonly services: Uint32Array;
  readonly districtNames = [''];
  readonly serviceNames: string[] = [];
  readonly #districtNumbers = new Map([['', 0]]);
  readonly #serviceNumbers = new Map<string, number>();
  readonly #serviceBits = new Map<string, number>();

  /** `districts`: names that have their number before any station is there. */
  constructor(count: number, districts: readonly { readonly name: string }[]) {
    this.x = new Float64Array(count).fill(NaN);
    this.y = new Float64Array(count).fill(NaN);
    this.marks = new Uint8Array(count);
    this.statuses = new Uint8Array(count);
    this.faults = new Uint8Array(count);
    this.districts = new Uint32Array(count);
    this.services = new Uint32Array(count);
    for (const { name } of districts) this.#districtOf(name);
  }

  #districtOf(name: string): number {
    return numberOf(this.districtNames, this.#districtNumbers, name);
  }

  /** The bit of a service by any of its names. Missing values: 0 for a blank name, and past the last bit. */
  #bitOf(given: string): number {
    let bit = this.#serviceBits.get(given);
    if (bit === undefined) {
      const name = serviceSign(given, toCodes).word;
      const isNew = !this.#serviceNumbers.has(name);
      const none = name === '' || (isNew && this.serviceNames.length === MOST_SERVICES);
      bit = none ? 0 : 1 << numberOf(this.serviceNames, this.#serviceNumbers, name);
      this.#serviceBits.set(given, bit);
    }
    return bit;
  }

  /** Fills in one station but for its place. Units: `status`, `fault` numbers in their lists. */
  put(at: number, status: number, fault: number, district: string, services: readonly string[]): void {
    this.marks[at] = fault > 0 ? FAULTY : Math.min(status, UNKNOWN);
    this.statuses[at] = status;
    this.faults[at] = fault;
    this.districts[at] = district === '' ? 0 : this.#districtOf(district);
    let bits = 0;
    for (let service = 0; service < services.length; service++)
      bits |= this.#bitOf(services[service] as string);
    this.services[at] = bits;
  }

  /** Fills in where a station stands. Units: degrees of WGS84. */
  place(at: number, lngDeg: number, latDeg: number): void {
    const { x, y } = toWorld({ lngDeg, latDeg });
    this.x[at] = x;
    this.y[at] = y;
  }

  /** Fills in a station that has been read the plain way. */
  putPlaced(at: number, { status, fault, districtName, services, place }: PlacedStation): void {
    this.put(at, STATUS_NUMBERS.indexOf(status), FAULT_NUMBERS.indexOf(fault), districtName, services);
    this.x[at] = place ? place.x : NaN;
    this.y[at] = place ? place.y : NaN;
  }

  /** Where a station stands. Missing values: `undefined` where it is not drawn. */
  maybePlace(at: number): WorldPoint | undefined {
    const [x, y] = [this.x[at] as number, this.y[at] as number];
    return Number.isNaN(x + y) ? undefined : { x, y };
  }

  districtName(at: number): string {
    return this.districtNames[this.districts[at] as number] as string;
  }

  /** The columns as they are now. `rest`: what is not kept in a column. */
  columns(rest: Pick<Columns, 'station' | 'hours' | 'text'>): Columns {
    const { x, y, marks, statuses, faults, districts, districtNames, services, serviceNames } = this;
    return {
      ...{ count: x.length, x, y, marks, statuses, faults },
      ...{ districts, districtNames, services, serviceNames, ...rest },
    };
  }
}

/**
 * Columns of stations that were read the plain way; each is given back as the object that it was.
 * Shape: in the order of `stations`.
 */
export function columnsOfPlaced(stations: readonly PlacedStation[]): Columns {
  const filling = new ColumnFilling(stations.length, []);
  stations.forEach((station, at) => filling.putPlaced(at, station));
  const own = (at: number): PlacedStation => stations[at] as PlacedStation;
  return filling.columns({
    station: own,
    hours: (at) => own(at).hours,
    text: (at) => [own(at).name, own(at).address, own(at).districtName].join('\n'),
  });
}
