import { toNumber, type Exact } from '../core/exact.js';
import { maybeValue } from '../core/figure.js';
import { lightShape } from '../core/light-shapes.js';
import type { Lang } from '../core/words.js';
import { arcPath, px, radialPath, START_RAD, SWEEP_RAD } from './target-gauge-arc.js';
import type { TargetReading } from './target-gauge-data.js';
import type { Judgement } from './target-gauge-judgement.js';
import { spokenOf } from './target-gauge-text.js';

/** The room for a gauge, and how to measure text in it. Units: px; `height` undefined = as high as needed. */
export interface GaugeSpace {
  readonly width: number;
  readonly height: number | undefined;
  readonly tiny: boolean;
  readonly elder: boolean;
  readonly lang: Lang;
  readonly type: { readonly label: number; readonly small: number };
  readonly measureText: (text: string, sizePx: number, weight?: number) => number;
}

/**
 * The arc with its figure and its light, every number in px and every path ready.
 * `progress` runs from the start of the arc to `endRad`. Missing values: an empty path where nothing is drawn.
 */
export interface DialLayout {
  readonly width: number;
  readonly height: number;
  readonly cx: number;
  readonly cy: number;
  readonly stroke: number;
  readonly trackKind: string;
  readonly track: string;
  readonly progress: string;
  readonly overrun: string;
  readonly scheduleTick: string;
  readonly endRad: number;
  readonly light: { readonly name: string; readonly path: string; readonly transform: string };
  readonly hero: { readonly text: string; readonly x: number; readonly y: number; readonly size: number };
}

/** Height of the arc as a multiple of its radius: one above the middle, sin 30° below. */
export const ARC_HEIGHT = 1.5;
/** Room beside a dial that has neither ticks nor texts around it. Units: px. */
const SIDE = 4;

/** The radius that a width allows; on a wide page a gauge does not grow with it. Units: px. */
export function naturalRadius(width: number, widest: number): number {
  return width <= 600 ? widest : Math.min(widest, 200 + (width - 600) * 0.2);
}

/** The size at which a text fits. Units: px. Whole sizes: a page of gauges shares a few fonts, not hundreds. */
export function fitSize(wide: number, size: number, within: number): number {
  return Math.max(Math.floor(wide > within ? (size * within) / wide : size), 1);
}

/** What the end of the arc stands for: 100%, or for a level somewhat more than its goal. */
export function fullOf(target: TargetReading, rate: Exact | undefined): number {
  if (target.kind !== 'level' || target.unit === '%') return 100;
  const goal = maybeValue(target.goal);
  return Math.max(goal ? toNumber(goal) * 1.25 : 0, rate ? toNumber(rate) : 0) || 100;
}

/** The share of the arc that a rate takes: never below 0 nor above 1, where the overrun begins. */
export function clampShare(share: number): number {
  return Math.min(Math.max(share, 0), 1);
}

/** How the track is drawn, so that what has no value never looks like 0. */
export function trackKindOf(target: TargetReading, rate: Exact | undefined): string {
  const { status } = target.value;
  return status !== 'value' ? status : rate ? 'value' : 'unrated';
}

/** The light's sign at its place. Units: px. */
export function lampOf({ light }: Judgement, x: number, y: number, size: number): DialLayout['light'] {
  return {
    name: light.token ?? light.light,
    path: lightShape(light.light, light.shape),
    transform: `translate(${px(x)} ${px(y)})scale(${px(size / 24)})`,
  };
}

/** All of a dial that its box alone decides. Units: px. */
interface Face {
  readonly width: number;
  readonly height: number | undefined;
  readonly total: number;
  readonly cx: number;
  readonly cy: number;
  readonly r: number;
  readonly stroke: number;
  readonly room: number;
  readonly mid: number;
  readonly track: string;
  readonly zero: string;
}

// A page of gauges mostly has them in boxes of one size: what the box decides is worked out once.
let lastFace: Face | undefined;

function faceOf(width: number, height: number | undefined): Face {
  if (lastFace?.width === width && lastFace.height === height) return lastFace;
  const below = SIDE / 2;
  const widest = width / 2 - SIDE;
  const r = Math.max(
    height === undefined
      ? naturalRadius(width, widest)
      : Math.min(widest, (height - SIDE - below) / ARC_HEIGHT),
    12,
  );
  const stroke = Math.max(r * 0.13, 4);
  const mid = r - stroke / 2;
  const total = height ?? SIDE + r * ARC_HEIGHT + below;
  const cx = width / 2;
  const cy = Math.max((total - SIDE - r * ARC_HEIGHT - below) / 2, 0) + SIDE + r;
  return (lastFace = {
    width,
    height,
    total,
    cx,
    cy,
    r,
    stroke,
    room: (mid - stroke) * 1.72,
    mid,
    track: arcPath(cx, cy, mid, START_RAD, START_RAD + SWEEP_RAD),
    zero: radialPath(cx, cy, r - stroke, r, START_RAD),
  });
}

/** Lays out figure and light alone, for a box that has no room for more. */
export function layoutDial(target: TargetReading, judged: Judgement, space: GaugeSpace): DialLayout {
  const { elder, lang, measureText, type } = space;
  const face = faceOf(space.width, space.height);
  const { cx, cy, r, stroke, room } = face;
  const { rate } = judged;
  const isLevel = target.kind === 'level';
  const full = fullOf(target, rate);
  const shareOf = (value: Exact): number => toNumber(value) / full;
  const share = rate ? shareOf(rate) : 0;
  const endRad = START_RAD + SWEEP_RAD * clampShare(share);
  const reach = Math.max(type.small * 0.3, 3);
  const due = isLevel ? maybeValue(target.goal) : judged.schedule?.percent;
  const { hero } = spokenOf(target, judged, lang);
  const wanted = Math.max(r * 0.56, elder ? 30 : 0);
  const heroSize = fitSize(measureText(hero, wanted, 600), wanted, room);
  const heroY = cy + heroSize * 0.3;
  const lightSize = Math.max(r * 0.32, 10);
  return {
    width: face.width,
    height: face.total,
    cx,
    cy,
    stroke,
    trackKind: trackKindOf(target, rate),
    track: face.track,
    // Zero is drawn as zero: the line that an arc would start from.
    progress: !rate ? '' : share > 0 ? arcPath(cx, cy, face.mid, START_RAD, endRad) : face.zero,
    overrun:
      share > 1 && !isLevel
        ? arcPath(cx, cy, r + reach, START_RAD, START_RAD + SWEEP_RAD * clampShare(share - 1))
        : '',
    scheduleTick: due
      ? radialPath(cx, cy, r - stroke - reach, r + reach, START_RAD + SWEEP_RAD * clampShare(shareOf(due)))
      : '',
    endRad,
    light: lampOf(judged, cx - lightSize / 2, heroY + heroSize * 0.3, lightSize),
    hero: { text: hero, x: cx, y: heroY, size: heroSize },
  };
}
