import { isAlwaysOpen, parseHours, type HoursState } from './station-hours.js';

/**
 * A text as it is searched: full-width and half-width forms alike, lower case, no blanks.
 * Missing values: an empty text stays one.
 */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

/**
 * What somebody looks for among the stations.
 * Shape: all of it must hold. `text` is words with blanks between them, each to be found somewhere; `services` are
 * codes as in `Findable.serviceNames`. Missing values: an empty text, an empty list, `false` and an `undefined`
 * district ask for nothing; an empty district asks for stations without one.
 */
export interface Wish {
  readonly text: string;
  readonly services: readonly string[];
  /** Open now by its hours: what is not known to be open is not open, nor is what says that it is paused or closed. */
  readonly openNow: boolean;
  /** Open around the clock, every day, by its hours. */
  readonly allDay: boolean;
  readonly honoured: boolean;
  readonly district: string | undefined;
}

/** The wish that every station fulfils. */
export const NO_WISH: Wish = {
  text: '',
  services: [],
  openNow: false,
  allDay: false,
  honoured: false,
  district: undefined,
};

/** Whether anything is asked for. Missing values: a text of blanks alone asks for nothing. */
export function isWished({ text, services, openNow, allDay, honoured, district }: Wish): boolean {
  return /\S/.test(text) || services.length > 0 || openNow || allDay || honoured || district !== undefined;
}

/**
 * Stations in columns, as finding reads them.
 * Shape: `serviceBits` has a word of 32 services for each station, bit n for `serviceNames[n]`; where there are more
 * than 32 names, each station has as many words in a row as they need. `marks`: 0 open, 1 paused, 2 closed,
 * 3 unknown, 4 faulty. `districts` are places in `districtNames`. Columns may be longer than `count`.
 * Missing values: texts are empty; a station without a district has the place of an empty name.
 */
export interface Findable {
  readonly count: number;
  /** Name, address, district and its code in one, as given. */
  textOf(at: number): string;
  readonly serviceBits: Uint32Array;
  readonly serviceNames: readonly string[];
  hoursOf(at: number): string;
  readonly marks: Uint8Array;
  honoured(at: number): boolean;
  readonly districts: Uint16Array | Uint32Array;
  readonly districtNames: readonly string[];
}

/** The stations that were found. Shape: `mask` holds 1 at the place of each; `count` is how many those are. */
export interface Findings {
  readonly mask: Uint8Array;
  readonly count: number;
}

const BITS = 32;
const PAUSED = 1;
const CLOSED = 2;
/** What folding a text, and what reading hours costs, in stations that are only compared by numbers. */
const FOLDING = 4;
const READING = 100;

const wordsPerStation = ({ serviceNames }: Findable): number =>
  Math.max(1, Math.ceil(serviceNames.length / BITS));

/** The bits that must be set, by word. Missing values: `undefined` where a service is wished that no station has. */
function wantedBits(source: Findable, services: readonly string[]): Uint32Array | undefined {
  const wanted = new Uint32Array(wordsPerStation(source));
  for (const service of services) {
    const place = source.serviceNames.indexOf(service);
    if (place < 0) return undefined;
    const word = Math.floor(place / BITS);
    wanted[word] = (wanted[word] ?? 0) | (1 << (place % BITS));
  }
  return wanted;
}

/** What the slice under way has taken, in stations. */
interface Meter {
  work: number;
}

/** Asks once for each distinct text of hours. */
function remembered(find: (text: string) => boolean, meter: Meter): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    meter.work += READING;
    const found = find(text);
    known.set(text, found);
    return found;
  };
}

type Test = (at: number) => boolean;

/** What a wish asks of a station, the cheapest first. Missing values: `undefined` where no station can fulfil it. */
function testsOf(
  source: Findable,
  wish: Wish,
  openState: (hoursText: string) => HoursState['state'],
  meter: Meter,
): Test[] | undefined {
  const { serviceBits, marks, districts } = source;
  const tests: Test[] = [];
  const add = (test: Test): unknown => tests.push(test);
  if (wish.district !== undefined) {
    const district = source.districtNames.indexOf(wish.district);
    if (district < 0) return undefined;
    add((at) => districts[at] === district);
  }
  const wanted = wantedBits(source, wish.services);
  if (!wanted) return undefined;
  wanted.forEach((bits, word) => {
    if (bits !== 0) add((at) => ((serviceBits[at * wanted.length + word] ?? 0) & bits) >>> 0 === bits);
  });
  if (wish.openNow) add((at) => marks[at] !== PAUSED && marks[at] !== CLOSED);
  if (wish.honoured) add((at) => source.honoured(at));
  if (wish.allDay) {
    const isAllDay = remembered((text) => isAlwaysOpen(parseHours(text)), meter);
    add((at) => isAllDay(source.hoursOf(at)));
  }
  if (wish.openNow) {
    const isOpen = remembered((text) => /^(open|closing)$/.test(openState(text)), meter);
    add((at) => isOpen(source.hoursOf(at)));
  }
  const words = wish.text.split(/\s+/).map(foldText).filter(Boolean);
  if (words.length > 0) {
    add((at) => {
      meter.work += FOLDING;
      const text = foldText(source.textOf(at));
      return words.every((word) => text.includes(word));
    });
  }
  return tests;
}

/**
 * Finds the stations that fulfil a wish, a slice at a time: whoever drives it lets go between two.
 * Units: yields how many stations have been looked at; `slice` counts stations, more for texts that have to be read.
 * Shape: `openState` says how a station with such hours stands, and is asked once for each distinct text.
 * Missing values: a service or a district that no station has finds none.
 */
export function* findStations(
  source: Findable,
  wish: Wish,
  openState: (hoursText: string) => HoursState['state'],
  slice = 20_000,
): Generator<number, Findings> {
  const mask = new Uint8Array(source.count);
  const meter: Meter = { work: 0 };
  const tests = testsOf(source, wish, openState, meter);
  if (!tests) return { mask, count: 0 };
  let count = 0;
  for (let at = 0; at < source.count; at += 1) {
    if (meter.work >= slice) {
      meter.work = 0;
      yield at;
    }
    meter.work += 1;
    if (!tests.every((passes) => passes(at))) continue;
    mask[at] = 1;
    count += 1;
  }
  return { mask, count };
}

/** A service that may be wished for. Units: `count` of stations that have it. */
export interface ServiceChoice {
  readonly service: string;
  readonly count: number;
}

/** The services that stations have, most frequent first, alike ones in the order of their names' places. */
export function serviceChoices(source: Findable): ServiceChoice[] {
  const width = wordsPerStation(source);
  const counts = new Uint32Array(width * BITS);
  for (let at = 0; at < source.count * width; at += 1) {
    let bits = source.serviceBits[at] ?? 0;
    while (bits !== 0) {
      const place = (at % width) * BITS + 31 - Math.clz32(bits & -bits);
      counts[place] = (counts[place] ?? 0) + 1;
      bits &= bits - 1;
    }
  }
  return source.serviceNames
    .map((service, place) => ({ service, count: counts[place] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

/** A district that may be wished for. Units: `count` of its stations. Missing values: an empty name is no district. */
export interface DistrictChoice {
  readonly district: string;
  readonly count: number;
}

/** The districts that stations lie in, in the order of `districtNames`; those without a station are left out. */
export function districtChoices(source: Findable): DistrictChoice[] {
  const counts = new Uint32Array(source.districtNames.length);
  for (let at = 0; at < source.count; at += 1) {
    const place = source.districts[at] ?? 0;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return source.districtNames
    .map((district, place) => ({ district, count: counts[place] ?? 0 }))
    .filter(({ count }) => count > 0);
}
