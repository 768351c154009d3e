import type { Lang } from '../core/words.js';
import type { Hatch, Shade } from './station-atlas-painter.js';
import type { OverLook } from './station-atlas-looks.js';
import type { AtlasReading } from './station-atlas-reader.js';
import { atlasWordsOf } from './station-atlas-words.js';
import { figureText } from './station-map-text.js';
import type { Crowd } from './station-crowd.js';
import { stationWordsOf } from './station-map-words.js';
import type { Scene } from './station-scene.js';
import { layoutShades, type ShadeClass, type Shades } from './station-shades.js';

/** Districts in tones: what each area is painted with, and the legend. */
export interface ShadedLand {
  readonly shades: Shades;
  readonly shadeOf: (area: number) => Shade | undefined;
}

/** How strong the palest and the strongest tone are. */
const PALE = 0.12;
const STRONG = 0.62;

/** Each reason to have no figure has a hatching of its own. */
const HATCHES: Readonly<Record<ShadeClass['kind'], Hatch | undefined>> = {
  range: undefined,
  zero: undefined,
  unreported: 'slanted',
  withheld: 'crossed',
  'not-applicable': 'level',
  unreadable: 'upright',
  absent: 'upright',
};

const toneAlpha = (tone: number | undefined, count: number): number =>
  tone === undefined ? 0 : PALE + ((STRONG - PALE) * tone) / Math.max(1, count - 1);

/** Joins districts and areas by their codes, else by their names. Missing values: `undefined` without figures. */
export function shadeLand(
  scene: Scene,
  { figures, metric }: AtlasReading,
  lang: Lang,
): ShadedLand | undefined {
  if (figures.length === 0 || scene.areas.length === 0) return undefined;
  const shades = layoutShades(figures, metric, lang);
  if (!shades) return undefined;
  const byCode = new Map<string, number>();
  const byName = new Map<string, number>();
  figures.forEach(({ code, name }, at) => {
    if (code) byCode.set(code, at);
    byName.set(name, at);
  });
  const looks = scene.areas.map(({ code, name }): Shade | undefined => {
    const at = byCode.get(code) ?? byName.get(name);
    const own = at === undefined ? undefined : shades.classes[shades.classAt[at] as number];
    return own && { alpha: toneAlpha(own.tone, shades.toneCount), hatch: HATCHES[own.kind] };
  });
  return { shades, shadeOf: (area) => looks[area] };
}

/** What lies over the map, as it is. */
export interface OverState {
  readonly crowd: Crowd;
  readonly lang: Lang;
  readonly reading: AtlasReading;
  readonly shaded: ShadedLand | undefined;
  /** The document is still being read; how far is written by whoever reads it. */
  readonly isLoading: boolean;
  /** The tour and the district it stands at. Missing values: `undefined` without a tour. */
  readonly tour: { readonly isPlaying: boolean; readonly stop: string | undefined } | undefined;
  readonly tiles: { readonly isOn: boolean; readonly hasFailed: boolean; readonly attribution: string };
  readonly isAiming: boolean;
}

const OPEN_MARK = 0;

/** Counts by district, made when a tour first asks. */
const openCounts = new WeakMap<Crowd, readonly number[]>();

function openIn(crowd: Crowd, district: number): number {
  let known = openCounts.get(crowd);
  if (!known) {
    const { count, districts, marks, districtNames } = crowd.columns;
    const counts = districtNames.map(() => 0);
    for (let at = 0; at < count; at++)
      if (marks[at] === OPEN_MARK)
        counts[districts[at] as number] = (counts[districts[at] as number] as number) + 1;
    openCounts.set(crowd, (known = counts));
  }
  return known[district] ?? 0;
}

function tourLine({ crowd, lang, reading, tour }: OverState): string {
  const stop = tour?.stop;
  if (stop === undefined) return '';
  const words = atlasWordsOf(lang);
  const at = crowd.columns.districtNames.indexOf(stop);
  const figure = reading.figures.find(({ name }) => name === stop)?.value;
  const line = words.tourLine(stop, String(crowd.census.districts[at] ?? 0), String(openIn(crowd, at)));
  if (!figure || !reading.metric) return line;
  const text = figureText(figure, lang) + (figure.status === 'value' ? reading.metric.unit : '');
  return `${line} · ${words.tourValue(reading.metric.name, text)}`;
}

/** Lays out what lies over the map. */
export function layoutOver(state: OverState): OverLook {
  const { lang, shaded, isLoading, tour, tiles, isAiming } = state;
  const words = atlasWordsOf(lang);
  return {
    isLoading,
    legend: shaded && {
      title: [shaded.shades.name, shaded.shades.unit && stationWordsOf(lang).inBrackets(shaded.shades.unit)]
        .filter(Boolean)
        .join(''),
      lines: shaded.shades.classes.map(({ kind, tone, text, count }) => ({
        tone: toneAlpha(tone, shaded.shades.toneCount),
        hatch: HATCHES[kind],
        text,
        count: String(count),
      })),
    },
    tour: tour && {
      label: words.tour,
      button: tour.isPlaying ? words.tourPause : words.tourPlay,
      isPlaying: tour.isPlaying,
      line: tourLine(state),
    },
    attribution: [
      tiles.isOn && tiles.attribution ? words.tilesBy(tiles.attribution) : '',
      tiles.isOn && tiles.hasFailed ? words.tilesFailed : '',
    ]
      .filter(Boolean)
      .join(' · '),
    aim: isAiming
      ? { label: stationWordsOf(lang).labelled(words.aim, words.aimKeys), text: words.aim }
      : undefined,
    hasTiles: tiles.isOn,
  };
}
