import { arcPath, px, radialPath } from '../core/paths.js';
import type { FormInput } from './target-gauge-form-layout.js';
import type { FormPath, GaugeLayout, TextLine } from './target-gauge-layout.js';
import { createPlaces, MARK_LOOKS, type Mark } from './target-gauge-marks.js';

const FULL_RAD = 2 * Math.PI;
const TOP_RAD = -Math.PI / 2;
const START_RAD = (150 * Math.PI) / 180;
const SWEEP_RAD = (240 * Math.PI) / 180;

/** The share that can be drawn: never below 0 nor above 1. */
function clamp(share: number): number {
  return Math.min(Math.max(share, 0), 1);
}

/** An arc from the top that may be a whole circle, which one arc command cannot draw. Missing values: '' for none. */
function ringPath({ cx, cy }: GaugeLayout, r: number, share: number): string {
  if (share < 1) return share > 0 ? arcPath(cx, cy, r, TOP_RAD, TOP_RAD + FULL_RAD * share) : '';
  return arcPath(cx, cy, r, TOP_RAD, 0) + arcPath(cx, cy, r, 0, TOP_RAD + FULL_RAD);
}

/** A label of two lines, name over figure. */
function twoLines(
  { name, figure }: Mark,
  x: number,
  y: number,
  size: number,
  anchor: TextLine['anchor'],
): TextLine[] {
  return [name, figure].map((text, at) => ({ kind: 'tick', text, x, y: y + at * size * 1.15, size, anchor }));
}

/** Marks around an arc or a ring, names outside it. `radOf` gives the place of a rate. */
function marksAround(
  marks: readonly Mark[],
  { space }: FormInput,
  { cx, cy, mid, stroke }: GaugeLayout,
  lines: TextLine[],
  radOf: (at: number) => number,
): FormPath[] {
  const { small } = space.type;
  const isSet = createPlaces(space, lines);
  const reach = Math.max(small * 0.3, 3);
  const r = mid + stroke / 2;
  return marks.map((mark) => {
    const rad = radOf(mark.at);
    const [cos, sin] = [Math.cos(rad), Math.sin(rad)];
    const y = cy + (r + reach * 2) * sin - small * (sin < -0.5 ? 1.1 : sin > 0.5 ? -0.7 : 0.1);
    const anchor = cos > 0.25 ? 'start' : cos < -0.25 ? 'end' : 'middle';
    if (!space.tiny) isSet(twoLines(mark, cx + (r + reach * 2) * cos, y, small, anchor));
    return { ...MARK_LOOKS[mark.kind], d: radialPath(cx, cy, r - stroke - reach, r + reach, rad) };
  });
}

/** The arc with the marks of earlier figures, which give way to what stands there. */
export function layoutArcWithEarlier(input: FormInput): GaugeLayout {
  const { arc, marks, full } = input;
  const earlier = marks.filter(({ kind }) => kind === 'last-year' || kind === 'previous');
  if (input.space.tiny || earlier.length === 0) return arc;
  const lines = [...arc.lines];
  const radOf = (at: number): number => START_RAD + SWEEP_RAD * clamp(at / full);
  const over = marksAround(earlier, input, arc, lines, radOf);
  return { ...arc, lines, form: { name: 'arc', under: [], over, width: arc.stroke, origin: 0, length: 0 } };
}

/**
 * The arc's layout for a whole circle: what stands below it moves down by what the circle is deeper. In a given height
 * the circle is as much smaller.
 */
function roundOf({ arc, space, layoutArc }: FormInput): GaugeLayout {
  const room = space.tiny ? 0 : space.type.small * 1.4;
  const radiusOf = ({ mid, stroke }: GaugeLayout): number => mid + stroke / 2;
  let round = arc;
  const { height } = space;
  if (height !== undefined) {
    // An arc is 1.5 radii high, a circle 2.
    const r = Math.max((radiusOf(arc) * 1.5 - room) / 2, 1);
    round = layoutArc({ ...space, height: Math.max(height - r / 2 - room, 1) });
  }
  const drop = radiusOf(round) / 2 + room;
  const isLow = ({ kind }: TextLine): boolean => kind === 'verdict' || kind === 'note';
  const lines = round.lines.filter(({ kind }) => kind !== 'tick');
  return {
    ...round,
    height: height ?? round.height + drop,
    lines: lines.map((line) => (isLow(line) ? { ...line, y: line.y + drop } : line)),
    light: lines.some(isLow)
      ? { ...round.light, transform: `translate(0 ${px(drop)})${round.light.transform}` }
      : round.light,
    scheduleTick: '',
    averageTick: '',
  };
}

/** A whole circle. */
export function layoutRing(input: FormInput): GaugeLayout {
  const { share, full, marks, arc } = input;
  const round = roundOf(input);
  const { cx, cy, mid, stroke } = round;
  const lines = [...round.lines];
  const over = marksAround(marks, input, round, lines, (at) => TOP_RAD + FULL_RAD * clamp(at / full));
  const r = mid + stroke / 2;
  return {
    ...round,
    lines,
    track: ringPath(round, mid, 1),
    progress: arc.progress && (ringPath(round, mid, share) || radialPath(cx, cy, r - stroke, r, TOP_RAD)),
    overrun: arc.overrun && ringPath(round, r + Math.max(input.space.type.small * 0.3, 3), share - 1),
    end: FULL_RAD * clamp(share),
    form: { name: 'ring', under: [], over, width: stroke, origin: TOP_RAD, length: 0 },
  };
}

/** A vessel whose water stands at the rate (水位). Names of marks stand to its right, or left where that is taken. */
export function layoutWater(input: FormInput): GaugeLayout {
  const { share, full, marks, arc, space } = input;
  const round = roundOf(input);
  const { cx, cy } = round;
  const r = round.mid + round.stroke / 2;
  const stroke = Math.max(r * 0.03, 2);
  const { small } = space.type;
  const reach = Math.max(small * 0.3, 3);
  const depth = 2 * (r - stroke * 2);
  const levelOf = (rate: number): number => cy + depth / 2 - depth * clamp(rate / full);
  const lines = [...round.lines];
  const isSet = createPlaces(space, lines);
  const over = marks.map((mark): FormPath => {
    const y = levelOf(mark.at);
    const chord = (radius: number): number => Math.sqrt(Math.max(radius ** 2 - (y - cy) ** 2, 0));
    const [inner, outer] = [chord(r - reach * 2), chord(r + reach)];
    const label = (side: number): TextLine[] =>
      twoLines(mark, cx + side * (outer + reach), y - small * 0.2, small, side > 0 ? 'start' : 'end');
    const side = space.tiny || isSet(label(1)) || !isSet(label(-1)) ? 1 : -1;
    return {
      ...MARK_LOOKS[mark.kind],
      d: `M${px(cx + side * inner)} ${px(y)}H${px(cx + side * outer)}`,
    };
  });
  const level = px(levelOf(share * full));
  if (arc.progress)
    over.unshift({
      d: `M${px(cx - r)} ${level}H${px(cx + r)}`,
      colour: 'brand',
      width: stroke,
      isClipped: true,
    });
  return {
    ...round,
    stroke,
    lines,
    track: ringPath(round, r - stroke / 2, 1),
    // A thick line from under the vessel up to the level; the vessel cuts it, so that it can rise without a tail.
    progress: arc.progress && `M${px(cx)} ${px(cy + depth * 1.5)}V${level}`,
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
