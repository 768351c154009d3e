import { problem, type Problem } from '../core/problem.js';
import type { Area } from './station-boundary.js';
import { convertCrs } from './station-coordinates.js';
import { Land } from './station-land.js';
import { toWorld } from './station-projection.js';
import type { Crs } from './station-row-data.js';

/**
 * Stations to be doubted, by their index.
 * Units: degrees of each station's own `crs`.
 * Missing values: `district` is empty where it names none, `id` where it has none; what is not `isPlaced` is not asked.
 */
export interface DoubtedStations {
  readonly count: number;
  readonly lngDeg: (at: number) => number;
  readonly latDeg: (at: number) => number;
  readonly crs: (at: number) => Crs;
  readonly district: (at: number) => string;
  readonly id: (at: number) => string;
  readonly isPlaced: (at: number) => boolean;
}

const MOST_ASKED = 2_000;
/** As many are converted from the other systems too, which costs more than to ask where they lie. */
const MOST_CONVERTED = 1_000;
const MOST_NAMED = 3;
const FEWEST_STATIONS = 10;
/** Another system is likelier where at least so many fewer stations stand wrong, and at most this share still do. */
const LEAST_FALL = 5;
const MOST_LEFT = 1 / 3;
const SYSTEMS = ['WGS84', 'GCJ02', 'BD09'] as const;

/** At most so many of a list, evenly from its beginning to its end. */
function evenly(all: readonly number[], most: number): readonly number[] {
  const step = Math.max(1, all.length / most);
  return all.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
}

class Doubter {
  readonly #land: Land;
  readonly #stations: DoubtedStations;
  /** Areas by their name or code; −1 where two have the same. */
  readonly #areas = new Map<string, number>();

  constructor(areas: readonly Area[], stations: DoubtedStations) {
    this.#land = new Land(areas);
    this.#stations = stations;
    areas.forEach(({ name, code }, at) => {
      for (const key of new Set([name, code])) if (key) this.#areas.set(key, this.#areas.has(key) ? -1 : at);
    });
  }

  /** Where a station would stand if its degrees were of a system: in its own district, elsewhere, or off the land. */
  standing(at: number, crs: Crs): 'own' | 'elsewhere' | 'outside' {
    const { lngDeg, latDeg, district } = this.#stations;
    const place = toWorld(convertCrs({ lngDeg: lngDeg(at), latDeg: latDeg(at) }, crs, 'WGS84'));
    const own = this.#areas.get(district(at)) ?? -1;
    if (own >= 0 && this.#land.isIn(own, place)) return 'own';
    if (!this.#land.isOnLand(place, own)) return 'outside';
    return own >= 0 ? 'elsewhere' : 'own';
  }

  /** The system that fits stations clearly better than the one they are said to be in. */
  likelier(asked: readonly number[], from: Crs): { to: Crs; before: number; after: number } | undefined {
    const wrongIn = (crs: Crs): number => asked.filter((at) => this.standing(at, crs) !== 'own').length;
    const before = wrongIn(from);
    if (before < LEAST_FALL) return undefined;
    let best: { to: Crs; before: number; after: number } | undefined;
    for (const to of SYSTEMS) {
      if (to === (from === 'CGCS2000' ? 'WGS84' : from)) continue;
      const after = wrongIn(to);
      if (before - after < LEAST_FALL || after > before * MOST_LEFT) continue;
      if (!best || after < best.after) best = { to, before, after };
    }
    return best;
  }
}

/**
 * Says what looks wrong with where stations stand; no station is moved or changed.
 * Shape: `outside-boundary` at `/stations` where stations lie off all areas: `count` of the `checked`, out of `total`,
 * and `names`, the ids of the first few. `looks-shifted` for stations declared in one system (`from`) that fit the land
 * clearly better in another (`to`): of the `checked` ten or more, `before` stand off the land or in another district
 * than they name, `after` would; at `/crs` where all are declared so, else at `/stations`.
 * Units: `areas` in the map's own coordinates, of a real boundary. Of more than 2,000 stations as many are asked, evenly.
 * Missing values: no areas or no stations that are placed, no doubts.
 */
export function doubtsOf(input: {
  readonly areas: readonly Area[];
  readonly stations: DoubtedStations;
}): readonly Problem[] {
  const { areas, stations } = input;
  if (areas.length === 0) return [];
  const placed = [...Array(stations.count).keys()].filter((at) => stations.isPlaced(at));
  const asked = evenly(placed, MOST_ASKED);
  const doubter = new Doubter(areas, stations);
  const wrong = asked.map((at) => doubter.standing(at, stations.crs(at)));
  const outside = asked.filter((_, at) => wrong[at] === 'outside');
  const found: Problem[] = [];
  if (outside.length > 0) {
    const names = outside.slice(0, MOST_NAMED).map((at) => stations.id(at) || `#${at + 1}`);
    found.push(
      problem('/stations', 'outside-boundary', names, {
        count: String(outside.length),
        checked: String(asked.length),
        total: String(placed.length),
        names: names.join(', '),
      }),
    );
  }
  for (const from of new Set(asked.map((at) => stations.crs(at)))) {
    const same = asked.filter((at) => stations.crs(at) === from);
    const mistakes = asked.filter((at, index) => wrong[index] !== 'own' && stations.crs(at) === from);
    if (same.length < FEWEST_STATIONS || mistakes.length < LEAST_FALL) continue;
    const checked = evenly(same, MOST_CONVERTED);
    const likelier = doubter.likelier(checked, from);
    if (!likelier) continue;
    const { to, before, after } = likelier;
    found.push(
      problem(same.length === asked.length ? '/crs' : '/stations', 'looks-shifted', from, {
        from,
        to,
        before: String(before),
        after: String(after),
        checked: String(checked.length),
      }),
    );
  }
  return found;
}
