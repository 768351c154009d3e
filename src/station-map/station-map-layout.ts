import type { Lang } from '../core/words.js';
import type { Mark } from './station-icons.js';
import { fitView, WIDEST_ZOOM, type MapSize, type MapView } from './station-projection.js';
import type { Scene } from './station-scene.js';
import { countStations, markOf, nameOf, statusWord } from './station-map-text.js';
import { stationWordsOf } from './station-map-words.js';

/** The room for a map with its list. Units: px; `height` undefined = as high as needed. */
export interface StationMapSpace {
  readonly width: number;
  readonly height: number | undefined;
  readonly tiny: boolean;
  readonly elder: boolean;
  readonly lang: Lang;
  readonly type: { readonly label: number; readonly small: number };
  readonly measureText: (text: string, sizePx: number, weight?: number) => number;
}

/** A row of the list. `index` counts the rows of the whole list. */
export interface StationRow {
  readonly key: string;
  readonly index: number;
  readonly name: string;
  readonly detail: string;
  readonly status: string;
  readonly mark: Mark;
}

/** The rows of one district under its name. */
export interface RowGroup {
  readonly title: string;
  readonly count: string;
  readonly rows: readonly StationRow[];
}

/** Sizes of what is drawn on the map. Units: px. */
export interface MapSizes {
  readonly dotPx: number;
  readonly labelPx: number;
  readonly linePx: number;
  readonly marginPx: number;
}

/**
 * A map with its list: boxes in px, texts formatted.
 * `tiny` stands for all else where there is room for one figure only.
 */
export interface StationMapLayout {
  readonly scene: Scene;
  readonly lang: Lang;
  readonly tiny: { readonly count: string; readonly unit: string; readonly sizePx: number } | undefined;
  readonly stacked: boolean;
  /** The card takes the place of the list, for want of room for both. */
  readonly cardCovers: boolean;
  readonly map: MapSize;
  readonly panel: MapSize;
  readonly gapPx: number;
  readonly buttonPx: number;
  /** The buttons stand side by side where they cannot stand on one another. */
  readonly controlsInRow: boolean;
  readonly rowPx: number;
  readonly sizes: MapSizes;
  readonly home: MapView;
  readonly widestZoom: number;
  readonly summary: readonly { readonly mark: Mark; readonly text: string }[];
  readonly total: string;
  readonly groups: readonly RowGroup[];
  readonly note: string;
  readonly measureText: StationMapSpace['measureText'];
}

const STACKED_BELOW_PX = 640;
const TARGET_PX = 44;
const ELDER_TARGET_PX = 60;
/** How many lines of type the panel must hold before list and card stand in it together. */
export const LINES_FOR_BOTH = 38;

/** Whether the list stands under the map. Units: px. */
export const isStacked = (width: number): boolean => width < STACKED_BELOW_PX;

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

function stackedHeights(width: number): { map: number; panel: number } {
  return { map: Math.round(clamp(width * 0.82, 220, 440)), panel: Math.round(clamp(width * 1.1, 320, 420)) };
}

/** The gap between map and list. Units: px. */
function gapOf(labelPx: number): number {
  return Math.round(labelPx * 0.9);
}

/** The height that a map of a width takes where the page gives none. Units: px. */
export function naturalHeight(width: number): number {
  if (isStacked(width)) {
    const { map, panel } = stackedHeights(width);
    return map + gapOf(15) + panel;
  }
  return Math.round(Math.min(width * 0.62, width * 0.4 + 170));
}

function boxesOf(space: StationMapSpace): Pick<StationMapLayout, 'stacked' | 'map' | 'panel' | 'gapPx'> {
  const { width, height, elder } = space;
  const gapPx = gapOf(space.type.label);
  if (!isStacked(width)) {
    const panel = Math.round(clamp(width * (elder ? 0.36 : 0.3), 240, space.type.label * 26));
    const high = height ?? naturalHeight(width);
    return {
      stacked: false,
      map: { width: Math.max(0, width - panel - gapPx), height: high },
      panel: { width: panel, height: high },
      gapPx,
    };
  }
  const own = stackedHeights(width);
  const map = height === undefined ? own.map : Math.round(Math.max(0, height - gapPx) * 0.5);
  const panel = height === undefined ? own.panel : Math.max(0, height - gapPx - map);
  return { stacked: true, map: { width, height: map }, panel: { width, height: panel }, gapPx };
}

/** The line at the lower left: the map's approval, or that it has none, or that it is no map of borders at all. */
export function noteOf({ reading, ground }: Scene, lang: Lang): string {
  const words = stationWordsOf(lang);
  if (ground === 'boundary')
    return reading.approvalNo ? words.approval(reading.approvalNo) : words.noApproval;
  if (ground === 'schematic') return words.schematic;
  return words.schematic + words.between + words.ground[ground];
}

function groupsOf(scene: Scene, lang: Lang): RowGroup[] {
  const words = stationWordsOf(lang);
  let index = 0;
  return scene.groups.map(({ name, stations }) => ({
    title: name || words.noDistrict,
    count: String(stations.length),
    rows: stations.map((station) => ({
      key: station.key,
      index: index++,
      name: nameOf(station, lang),
      detail: station.address,
      status: statusWord(station, lang),
      mark: markOf(station),
    })),
  }));
}

function summaryOf(scene: Scene, lang: Lang): StationMapLayout['summary'] {
  const words = stationWordsOf(lang);
  const { byStatus, byFault } = countStations(scene);
  return [
    ...byStatus.map(({ status, count }) => ({
      mark: status === 'unreported' || status === 'unreadable' ? ('unknown' as const) : status,
      text: `${words.status[status]} ${count}`,
    })),
    ...byFault.map(({ fault, count }) => ({
      mark: 'faulty' as const,
      text: `${words.fault[fault]} ${count}`,
    })),
  ];
}

/** Lays out a map with its list. */
export function layoutStationMap(scene: Scene, space: StationMapSpace): StationMapLayout {
  const { lang, type, elder } = space;
  const words = stationWordsOf(lang);
  const boxes = boxesOf(space);
  const { map, panel } = boxes;
  const total = String(scene.stations.length);
  const sizes: MapSizes = {
    dotPx: type.small * 0.42,
    labelPx: type.small,
    linePx: type.small / 13,
    marginPx: type.small * 2,
  };
  const home = fitView(scene.extent ?? { west: 0, north: 0, east: 1, south: 1 }, map, sizes.marginPx);
  const sizePx = Math.min(
    (space.height ?? space.width) * 0.42,
    (space.width * 0.9) / Math.max(2, total.length * 0.62),
  );
  const buttonPx = elder ? ELDER_TARGET_PX : Math.max(TARGET_PX, Math.round(type.label * 1.9));
  return {
    scene,
    lang,
    tiny: space.tiny ? { count: total, unit: words.countUnit, sizePx } : undefined,
    ...boxes,
    cardCovers: panel.height < type.label * LINES_FOR_BOTH,
    buttonPx,
    controlsInRow: map.height < buttonPx * 4.5,
    rowPx: elder ? ELDER_TARGET_PX : Math.max(TARGET_PX, Math.round(type.label * 2.6)),
    sizes,
    home,
    widestZoom: Math.max(WIDEST_ZOOM, home.zoom - 1.5),
    summary: summaryOf(scene, lang),
    total: words.stations(total),
    groups: groupsOf(scene, lang),
    note: noteOf(scene, lang),
    measureText: space.measureText,
  };
}
