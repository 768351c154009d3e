import type { Lang } from '../core/words.js';
import type { Chip, FinderLook, RollLook, RollRow } from './station-atlas-looks.js';
import { summaryOfCrowd } from './station-atlas-text.js';
import { atlasWordsOf, distanceText, walkText, type AtlasWords } from './station-atlas-words.js';
import type { CardLayout, CardRow } from './station-card-layout.js';
import { MARKS } from './station-columns.js';
import type { Crowd } from './station-crowd.js';
import { isWished, type Wish } from './station-finding.js';
import { isAlwaysOpen, type Hours, type HoursState } from './station-hours.js';
import { describeHours } from './station-hours-words.js';
import { serviceSign } from './station-icons.js';
import { maybeWebUrl } from './station-links.js';
import { markOf, nameOf, statusWord } from './station-map-text.js';
import { stationWordsOf } from './station-map-words.js';
import { metresBetween } from './station-nearest.js';
import type { WorldPoint } from './station-projection.js';
import type { Roll, RollHead, RollSizes, RollWindow } from './station-roll.js';
import { MOST_WHOLE } from './station-roll.js';
import type { PlacedStation } from './station-scene.js';

/** What is looked for, and what the reader sees of it. Units: `nowMs` milliseconds since the epoch. */
export interface FinderState {
  readonly crowd: Crowd;
  readonly lang: Lang;
  readonly nowMs: number;
  readonly wish: Wish;
  /** How many were found. Missing values: `undefined` where nothing is asked for. */
  readonly found: number | undefined;
  readonly roll: Roll;
  readonly only: readonly number[] | undefined;
  readonly origin: WorldPoint | undefined;
  readonly notice: 'locating' | 'refused' | 'noPosition' | 'insecure' | undefined;
  readonly areServicesOpen: boolean;
  readonly hoursIn: (text: string) => Hours | undefined;
  readonly stateOf: (text: string) => HoursState;
}

/** Chips of services before the others are asked for. */
const FIRST_SERVICES = 3;

function chipsOf({ crowd, lang, wish, areServicesOpen }: FinderState, words: AtlasWords): Chip[] {
  const { services } = stationWordsOf(lang);
  const shown = crowd.services.filter(
    ({ service }, at) => areServicesOpen || at < FIRST_SERVICES || wish.services.includes(service),
  );
  return [
    { name: '*open', text: words.openNow, icon: undefined, isOn: wish.openNow },
    { name: '*day', text: words.allDay, icon: undefined, isOn: wish.allDay },
    { name: '*honour', text: words.honoured, icon: undefined, isOn: wish.honoured },
    ...shown.map(({ service }) => {
      const { icon, word } = serviceSign(service, services);
      return { name: service, text: word, icon, isOn: wish.services.includes(service) };
    }),
  ];
}

/** Lays out what stands above the list. */
export function layoutFinder(state: FinderState): FinderLook {
  const { crowd, lang, wish, found, only, notice, areServicesOpen, origin } = state;
  const words = atlasWordsOf(lang);
  const total = stationWordsOf(lang).stations(String(crowd.total));
  const more = crowd.services.length > FIRST_SERVICES;
  return {
    label: words.find,
    placeholder: words.findIn,
    hasText: wish.text !== '',
    filter: words.filter,
    chips: chipsOf(state, words),
    more: more
      ? { text: areServicesOpen ? words.fewerServices : words.moreServices, isOpen: areServicesOpen }
      : undefined,
    near: origin ? words.notNear : words.near,
    isNear: origin !== undefined,
    notice: notice ? words[notice] : origin ? words.ring : '',
    found: only
      ? words.samePlace(String(only.length))
      : isWished(wish) && found !== undefined
        ? words.found(String(found), String(crowd.total))
        : '',
    all: only ? words.all : '',
    total,
    summary: only || isWished(wish) ? [] : summaryOfCrowd(crowd, lang),
  };
}

/** What a station is at the moment: what it says of itself before its hours, where it is not simply open. */
function stateText(station: PlacedStation, { lang, nowMs, hoursIn, stateOf }: FinderState): string {
  const { fault, status, hours } = station;
  const said = statusWord(station, lang);
  if (fault || status === 'paused' || status === 'closed' || status === 'unreadable' || !hours) return said;
  const state = stateOf(hours);
  return state.state === 'unknown' && status === 'open'
    ? said
    : describeHours(state, nowMs, atlasWordsOf(lang).hours, isAlwaysOpen(hoursIn(hours)));
}

function rowAt(state: FinderState, at: number): RollRow {
  const { crowd, roll, lang } = state;
  const number = roll.order[at] as number;
  const station = crowd.columns.station(number);
  const metres = roll.metres?.[at];
  const far = metres === undefined ? '' : distanceText(metres, lang);
  return {
    name: nameOf(station, lang),
    detail: [far, station.address].filter(Boolean).join(' · '),
    state: stateText(station, state),
    mark: MARKS[crowd.columns.marks[number] as number] ?? 'unknown',
  };
}

/** Lays out the list in its window. Missing values: −1 for no active and no chosen row. */
export function layoutRoll(
  state: FinderState,
  window: RollWindow,
  { headPx }: RollSizes,
  active: number,
  chosen: number,
): RollLook {
  const { roll, lang } = state;
  const words = stationWordsOf(lang);
  return {
    label: words.list,
    window,
    headPx,
    count: roll.order.length,
    isWhole: roll.order.length <= MOST_WHOLE,
    chosen,
    active,
    title: ({ name }: RollHead) => name || words.noDistrict,
    row: (at) => rowAt(state, at),
  };
}

/** What stands where the list has no rows. */
export function noneText({ crowd, lang }: FinderState): string {
  return crowd.total > 0 ? atlasWordsOf(lang).noneFound : stationWordsOf(lang).none;
}

/** A photo of the station, by its address. */
export interface CardPhoto {
  readonly url: string;
  readonly alt: string;
}

function photoOf({ item }: PlacedStation, name: string, words: AtlasWords): CardPhoto | undefined {
  const row = item as { readonly photo?: unknown; readonly properties?: { readonly photo?: unknown } } | null;
  const given = row?.photo ?? row?.properties?.photo;
  const url = typeof given === 'string' ? maybeWebUrl(given) : undefined;
  return url === undefined ? undefined : { url, alt: words.photo(name) };
}

/** The card with what its hours mean now, how far it is, and its photo. */
export function dressCard(
  card: CardLayout,
  station: PlacedStation,
  state: FinderState,
): CardLayout & { readonly photo: CardPhoto | undefined } {
  const { lang, origin } = state;
  const words = atlasWordsOf(lang);
  const rows: CardRow[] = [...card.rows];
  if (origin && station.place) {
    const metres = metresBetween(origin, station.place);
    const text = [distanceText(metres, lang), walkText(metres, lang)].filter(Boolean).join(' · ');
    rows.unshift({ label: words.distance, text });
  }
  const said = stateText(station, state);
  const unknown =
    station.hours &&
    !station.fault &&
    state.stateOf(station.hours).state === 'unknown' &&
    said === card.status;
  return {
    ...card,
    mark: markOf(station),
    status: unknown
      ? [said, describeHours(state.stateOf(station.hours), state.nowMs, words.hours, false)].join(' · ')
      : said,
    rows,
    photo: photoOf(station, card.name, words),
  };
}
