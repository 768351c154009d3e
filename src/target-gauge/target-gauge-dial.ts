import { toNumber, type Exact } from '../core/exact.js';
import { maybeValue } from '../core/figure.js';
import { lightShape, placedShape, type ShapePlace } from '../core/light-shapes.js';
import { arcPath, radialPath } from '../core/paths.js';
import type { Lang } from '../core/words.js';
import type { TargetReading } from './target-gauge-plain-data.js';
import type { Judgement } from './target-gauge-judge.js';
import { spokenOf } from './target-gauge-text.js';

/** The room for a gauge, and how to measure text in it. Units: px; `height` undefined = as high as needed. */
export interface GaugeSpace {
  readonly width: number;
  readonly height: number | undefined;
  readonly tiny: boolean;
  /** What the drawing keeps free around it, besides. */
  readonly edgePx?: number;
  readonly elder: boolean;
  readonly lang: Lang;
  readonly variant?: string | undefined;
  /** Day number: the cut-off where the data names none. */
  readonly today?: number;
  readonly type: { readonly label: number; readonly small: number };
  readonly measureText: (text: string, sizePx: number, weight?: number) => number;
}

/**
 * The arc with its figure and its light, every number in px and every path ready.
 * `progress` runs from the start of the arc to `end` (radians; from the top on a ring; a share of a straight form or
 * a vessel) on a circle of radius `mid`. Missing values: an empty path where nothing is drawn.
 */
export interface DialLayout {
  readonly width: number;
  readonly height: number;
  readonly cx: number;
  readonly cy: number;
  readonly mid: number;
  readonly stroke: number;
  readonly trackKind: string | undefined;
  readonly track: string;
  readonly progress: string;
  readonly overrun: string;
  readonly scheduleTick: string;
  readonly end: number;
  /** The scale as one hears it, grown by an overrun, and the figure on it; `now` is missing where there is no rate. */
  readonly min: number;
  readonly max: number;
  readonly now: number | undefined;
  /** `path` is its shape at its place. */
  readonly light: {
    readonly name: string;
    readonly shape: string;
    readonly lamp: ShapePlace;
    readonly path: string;
  };
  readonly hero: HeroLine;
}

/** The figure at its place. Units: px; `y` is the baseline. */
export interface HeroLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

const START_RAD = (150 * Math.PI) / 180;
const SWEEP_RAD = (240 * Math.PI) / 180;
/** Height of the arc as a multiple of its radius: one above the middle, sin 30° below. */
const ARC_HEIGHT = 1.5;
/** Room beside a dial that has neither ticks nor texts around it. Units: px. */
const SIDE = 4;

/** The radius that a box allows; on a wide page a gauge does not grow with it. Units: px; `rest` is for texts. */
export function radiusIn(width: number, height: number | undefined, widest: number, rest: number): number {
  const natural = width <= 600 ? widest : Math.min(widest, 200 + (width - 600) * 0.2);
  return Math.max(height === undefined ? natural : Math.min(widest, (height - rest) / ARC_HEIGHT), 12);
}

/** The size at which a text fits. Units: px. Whole sizes: a page of gauges shares a few fonts, not hundreds. */
export function fitSize(wide: number, size: number, within: number): number {
  return Math.max(Math.floor(wide > within ? (size * within) / wide : size), 1);
}

/** The width of the arc's line. Units: px. */
export function strokeOf(r: number): number {
  return Math.max(r * 0.13, 4);
}

/** How wide a figure may be within the arc. Units: px. */
export function roomIn(r: number): number {
  const stroke = strokeOf(r);
  return (r - stroke * 1.5) * 1.72;
}

/** How far marks stand out of the arc. Units: px. */
export function reachOf({ type }: GaugeSpace): number {
  return Math.max(type.small * 0.3, 3);
}

/** What the end of the arc stands for: 100%, or for a level somewhat more than its goal. */
function fullOf(target: TargetReading, rate: Exact | undefined): number {
  if (target.kind !== 'level' || target.unit === '%') return 100;
  const goal = maybeValue(target.goal);
  return Math.max(0, goal ? toNumber(goal) * 1.25 : 0, rate ? toNumber(rate) : 0) || 100;
}

/** Never below 0 nor above 1, where the overrun begins. */
function clampShare(share: number): number {
  return Math.min(Math.max(share, 0), 1);
}

/** Where a figure stands on the arc. Units: radians from the right. */
export function radOf(target: TargetReading, { rate }: Judgement, at: Exact): number {
  return START_RAD + SWEEP_RAD * clampShare(toNumber(at) / fullOf(target, rate));
}

/** Draws a dial at its place; the light stands at `lamp`. Units: px. */
export function drawDial(
  target: TargetReading,
  judged: Judgement,
  space: GaugeSpace,
  place: { readonly height: number; readonly cx: number; readonly cy: number; readonly r: number },
  hero: HeroLine,
  lamp: ShapePlace,
): DialLayout {
  const { height, cx, cy, r } = place;
  const { rate, light } = judged;
  const shape = lightShape(light.light, light.shape);
  const { status } = target.value;
  const isLevel = target.kind === 'level';
  const stroke = strokeOf(r);
  const mid = r - stroke / 2;
  const reach = reachOf(space);
  const now = rate && toNumber(rate);
  const full = fullOf(target, rate);
  const share = (now ?? 0) / full;
  const end = START_RAD + SWEEP_RAD * clampShare(share);
  const due = isLevel ? maybeValue(target.goal) : judged.schedule?.percent;
  // Zero is drawn as zero: the line that an arc would start from.
  const arc = share > 0 ? arcPath(cx, cy, mid, START_RAD, end) : radialPath(cx, cy, r - stroke, r, START_RAD);
  return {
    width: space.width,
    height,
    cx,
    cy,
    mid,
    stroke,
    trackKind:
      status !== 'value'
        ? status
        : now === undefined
          ? 'unrated'
          : judged.measure?.by === 'used'
            ? 'used'
            : 'rated',
    track: arcPath(cx, cy, mid, START_RAD, START_RAD + SWEEP_RAD),
    progress: now === undefined ? '' : arc,
    overrun:
      share > 1 && !isLevel
        ? arcPath(cx, cy, r + reach, START_RAD, START_RAD + SWEEP_RAD * clampShare(share - 1))
        : '',
    scheduleTick: due ? radialPath(cx, cy, r - stroke - reach, r + reach, radOf(target, judged, due)) : '',
    end,
    min: Math.min(0, now ?? 0),
    max: Math.max(full, now ?? 0),
    now,
    light: {
      name: light.token ?? light.light,
      shape,
      lamp,
      path: placedShape(shape, lamp),
    },
    hero,
  };
}

/** Lays out figure and light alone, for a box that has no room for more. */
export function layoutDial(target: TargetReading, judged: Judgement, space: GaugeSpace): DialLayout {
  const { width, height, edgePx = 0, elder, lang, measureText } = space;
  const below = SIDE / 2;
  const r = radiusIn(width, height, width / 2 - SIDE, SIDE + below);
  const total = height ?? SIDE + r * ARC_HEIGHT + below;
  const cx = width / 2 + edgePx;
  const cy = Math.max((total - SIDE - r * ARC_HEIGHT - below) / 2, 0) + SIDE + r + edgePx;
  const { hero } = spokenOf(target, judged, lang);
  const wanted = Math.max(r * 0.56, elder ? 30 : 0);
  const size = fitSize(measureText(hero, wanted, 600), wanted, roomIn(r));
  const y = cy + size * 0.3;
  const lamp = Math.max(r * 0.32, 10);
  return drawDial(
    target,
    judged,
    space,
    { height: total + 2 * edgePx, cx, cy, r },
    { text: hero, x: cx, y, size },
    { x: cx - lamp / 2, y: y + size * 0.3, size: lamp },
  );
}
