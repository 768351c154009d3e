import { placedShape } from '../core/light-shapes.js';
import { arcPath, px, radialPath } from '../core/paths.js';
import type { FormInput } from './target-gauge-form-layout.js';
import type { FormPath, GaugeLayout, TextLine } from './target-gauge-layout.js';
import { labelAt, placeMarks, type Mark } from './target-gauge-marks.js';

const FULL_RAD = 2 * Math.PI;
const TOP_RAD = -Math.PI / 2;
const START_RAD = (150 * Math.PI) / 180;
const SWEEP_RAD = (240 * Math.PI) / 180;

/** The share that can be drawn: never below 0 nor above 1. */
function clamp(share: number): number {
  return Math.min(Math.max(share, 0), 1);
}

function radiusOf({ mid, stroke }: GaugeLayout): number {
  return mid + stroke / 2;
}

/** How far a mark stands out. Units: px. */
function reachOf({ space }: FormInput): number {
  return Math.max(space.type.small * 0.3, 3);
}

/** An arc from the top that may be a whole circle, which one arc command cannot draw. Missing values: '' for none. */
function ringPath({ cx, cy }: GaugeLayout, r: number, share: number): string {
  if (share < 1) return share > 0 ? arcPath(cx, cy, r, TOP_RAD, TOP_RAD + FULL_RAD * share) : '';
  return arcPath(cx, cy, r, TOP_RAD, 0) + arcPath(cx, cy, r, 0, TOP_RAD + FULL_RAD);
}

/** Marks around an arc or a ring that runs from one angle on, names outside it. */
function marksAround(
  marks: readonly Mark[],
  input: FormInput,
  layout: GaugeLayout,
  lines: TextLine[],
  fromRad: number,
  sweepRad: number,
): FormPath[] {
  const { space, full } = input;
  const { cx, cy, stroke } = layout;
  const { small } = space.type;
  const reach = reachOf(input);
  const r = radiusOf(layout);
  return placeMarks(marks, space, lines, (mark) => {
    const rad = fromRad + sweepRad * clamp(mark.at / full);
    const [cos, sin] = [Math.cos(rad), Math.sin(rad)];
    const y = cy + (r + reach * 2) * sin - small * (sin < -0.5 ? 1.1 : sin > 0.5 ? -0.7 : 0.1);
    const anchor = cos > 0.25 ? 'start' : cos < -0.25 ? 'end' : 'middle';
    return {
      d: radialPath(cx, cy, r - stroke - reach, r + reach, rad),
      labels: layout.hasNames ? [labelAt(mark, 2, small, cx + (r + reach * 2) * cos, y, anchor)] : [],
    };
  });
}

/** The arc with the marks of earlier figures, which give way to what stands there. */
export function layoutArcWithEarlier(input: FormInput): GaugeLayout {
  const { arc, marks } = input;
  const earlier = marks.filter(({ kind }) => kind === 'last-year' || kind === 'previous');
  if (earlier.length === 0) return arc;
  const lines = [...arc.lines];
  const over = marksAround(earlier, input, arc, lines, START_RAD, SWEEP_RAD);
  return { ...arc, lines, form: { name: 'arc', under: [], over, width: arc.stroke, origin: 0, length: 0 } };
}

/**
 * The arc's layout for a whole circle: what stands below it moves down by what the circle is deeper. In a given height
 * the circle is as much smaller.
 */
function roundOf({ arc, space, layoutArc }: FormInput): GaugeLayout {
  const { height } = space;
  const room = space.tiny ? 0 : space.type.small * 2.4;
  const extraOf = (layout: GaugeLayout): number => radiusOf(layout) / 2 + room;
  let round = arc;
  if (height !== undefined) {
    // An arc is 1.5 radii high, a circle 2. Where texts give way to the smaller room the arc grows again.
    let extra = Math.max((radiusOf(arc) * 1.5 - room) / 4, 0) + room;
    for (let tries = 0; tries < 6; tries++) {
      round = layoutArc({ ...space, height: Math.max(height - extra, 1) });
      if (extraOf(round) <= extra + 0.5) break;
      extra = extraOf(round);
    }
  }
  const drop = extraOf(round);
  const isLow = ({ kind }: TextLine): boolean => kind === 'verdict' || kind === 'note';
  const lines = round.lines.filter(({ kind }) => kind !== 'tick');
  const { light } = round;
  const { shape, lamp } = light;
  return {
    ...round,
    height: height ?? round.height + drop,
    lines: lines.map((line) => (isLow(line) ? { ...line, y: line.y + drop } : line)),
    light: lines.some(isLow) ? { ...light, path: placedShape(shape, { ...lamp, y: lamp.y + drop }) } : light,
    scheduleTick: '',
    averageTick: '',
  };
}

/** A whole circle. */
export function layoutRing(input: FormInput): GaugeLayout {
  const { share, marks, arc } = input;
  const round = roundOf(input);
  const { cx, cy, mid, stroke, lines } = round;
  const r = radiusOf(round);
  const named = [...lines];
  const over = marksAround(marks, input, round, named, TOP_RAD, FULL_RAD);
  return {
    ...round,
    lines: named,
    track: ringPath(round, mid, 1),
    progress: arc.progress && (ringPath(round, mid, share) || radialPath(cx, cy, r - stroke, r, TOP_RAD)),
    overrun: arc.overrun && ringPath(round, r + reachOf(input), share - 1),
    end: FULL_RAD * clamp(share),
    form: { name: 'ring', under: [], over, width: stroke, origin: TOP_RAD, length: 0 },
  };
}

/** A vessel whose water stands at the rate (水位). Names of marks stand to its right, or left where that is taken. */
export function layoutWater(input: FormInput): GaugeLayout {
  const { share, full, marks, arc, space } = input;
  const round = roundOf(input);
  const { cx, cy, hasNames } = round;
  const r = radiusOf(round);
  const stroke = Math.max(r * 0.03, 2);
  const reach = reachOf(input);
  const { small } = space.type;
  const depth = 2 * (r - stroke * 2);
  const levelOf = (at: number): number => cy + depth / 2 - depth * clamp(at);
  /** Half the width of a circle at a height. */
  const half = (radius: number, y: number): number => Math.sqrt(Math.max(radius ** 2 - (y - cy) ** 2, 0));
  const lines = [...round.lines];
  const over = placeMarks(marks, space, lines, (mark) => {
    const y = levelOf(mark.at / full);
    const outer = half(r + reach, y);
    // Of the name's two lines the lower one may meet a wider circle.
    const x = Math.max(outer, half(r + reach, y + small)) + reach;
    return {
      d: `M${px(cx + half(r - reach * 2, y))} ${px(y)}H${px(cx + outer)}`,
      labels: hasNames
        ? [
            labelAt(mark, 2, small, cx + x, y - small * 0.2, 'start'),
            labelAt(mark, 2, small, cx - x, y - small * 0.2, 'end'),
          ]
        : [],
    };
  });
  const level = levelOf(share);
  // Where it is wide the surface shows at both sides only: in the middle stands the figure.
  const side = half(r - stroke, level);
  if (arc.progress)
    over.unshift({
      d: `M${px(cx - side)} ${px(level)}h${side < r / 2 ? px(side * 2) : `${px(side * 0.3)}m${px(side * 1.4)} 0h${px(side * 0.3)}`}`,
      colour: 'brand',
      width: stroke * 1.5,
    });
  return {
    ...round,
    stroke,
    lines,
    track: ringPath(round, r - stroke / 2, 1),
    // A thick line from under the vessel up to the level; the vessel cuts it, so that it can rise without a tail.
    progress: arc.progress && `M${px(cx)} ${px(cy + depth * 1.5)}V${px(level)}`,
    overrun: arc.overrun && ringPath(round, r + reach, share - 1),
    end: clamp(share),
    form: {
      name: 'water',
      under: [],
      over,
      width: 2 * r,
      clip: ringPath(round, r - stroke * 2, 1),
      origin: 0,
      length: depth,
    },
  };
}
