import { describeProblem, type Lang } from '../core/words.js';
import { serviceSign, type Mark, type ServiceSign } from './station-icons.js';
import { maybeMapLinks, maybePhoneUrl, maybeWebUrl } from './station-links.js';
import { figureText, markOf, nameOf } from './station-map-text.js';
import { stationWordsOf } from './station-map-words.js';
import type { PlacedStation } from './station-scene.js';

/** A line of the card. Missing values: `href` where the text is no link. */
export interface CardRow {
  readonly label: string;
  readonly text: string;
  readonly href?: string | undefined;
}

/** The card of the chosen station, every text ready. Missing values: what the station does not say has no row. */
export interface CardLayout {
  readonly key: string;
  readonly name: string;
  readonly mark: Mark;
  readonly status: string;
  /** Why the station is not on the map; empty where it is. */
  readonly fault: string;
  readonly rows: readonly CardRow[];
  readonly servicesLabel: string;
  readonly services: readonly ServiceSign[];
  readonly honours: readonly string[];
  readonly linksLabel: string;
  readonly links: readonly { readonly href: string; readonly text: string }[];
  /** What the atlas shows besides. */
  readonly extra?: unknown;
}

/** Lays out the card of a station. */
export function layoutCard(station: PlacedStation, lang: Lang): CardLayout {
  const words = stationWordsOf(lang);
  const name = nameOf(station, lang);
  const { rows } = words;
  const links = maybeMapLinks(station, name);
  const detail = maybeWebUrl(station.url);
  const { fault, misplaced } = station;
  const known: CardRow[] = [
    { label: rows.district, text: station.districtName },
    { label: rows.address, text: station.address },
    { label: rows.hours, text: station.hours },
    { label: rows.phone, text: station.phone, href: maybePhoneUrl(station.phone) },
    { label: rows.honours, text: words.joinCounts(station.honours) },
    { label: rows.served, text: station.served ? figureText(station.served, lang) : '' },
  ];
  return {
    key: station.key,
    name,
    mark: markOf(station),
    status: fault === 'row' ? words.fault.row : words.status[station.status],
    fault:
      fault && misplaced ? words.labelled(words.fault.position, describeProblem(misplaced, lang, 'map')) : '',
    rows: known.filter(({ text }) => text !== ''),
    servicesLabel: rows.services,
    services: station.services.map((service) => serviceSign(service, words.services)),
    honours: station.honours,
    linksLabel: words.openIn,
    links: [
      ...(links
        ? (['amap', 'baidu', 'tencent'] as const).map((app) => ({ href: links[app], text: words.maps[app] }))
        : []),
      ...(detail ? [{ href: detail, text: words.more }] : []),
    ],
  };
}
