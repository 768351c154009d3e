import { lightShape } from '../core/light-shapes.js';
import { toNumber, type Exact } from '../core/exact.js';
import { maybeValue } from '../core/figure.js';
import { arcPath, px, radialPath } from '../core/paths.js';
import type { Lang } from '../core/words.js';
import { wrapText } from '../core/wrap-text.js';
import type { TargetReading } from './target-gauge-data.js';
import type { Judgement } from './target-gauge-judge.js';
import { textOf } from './target-gauge-text.js';
import { gaugeWordsOf } from './target-gauge-words.js';

/** The room for a gauge, and how to measure text in it. Units: px; `height` undefined = as high as needed. */
export interface GaugeSpace {
  readonly width: number;
  readonly height: number | undefined;
  readonly tiny: boolean;
  readonly elder: boolean;
  readonly lang: Lang;
  readonly variant?: string | undefined;
  /** Day number: the cut-off where the data names none. */
  readonly today?: number;
  readonly type: { readonly label: number; readonly small: number };
  readonly measureText: (text: string, sizePx: number, weight?: number) => number;
}

/** A line of text at its place. Units: px; `y` is the baseline. */
export interface TextLine {
  readonly kind: 'hero' | 'caption' | 'detail' | 'verdict' | 'note' | 'tick';
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/**
 * A gauge, every number in px and every path ready.
 * `progress` runs from the start of the arc to `end` (radians; from the top on a ring; a share of a straight form or
 * a vessel) on a circle of radius `mid`; `moves`: it may move there from where it stood. Missing values: an empty path where nothing is drawn.
 */
export interface GaugeLayout {
  readonly width: number;
  readonly height: number;
  readonly cx: number;
  readonly cy: number;
  readonly mid: number;
  readonly stroke: number;
  /** Whether there is room for the names of marks. */
  readonly hasNames: boolean;
  readonly trackKind: string | undefined;
  readonly track: string;
  readonly progress: string;
  readonly overrun: string;
  readonly scheduleTick: string;
  readonly averageTick: string;
  readonly end: number;
  readonly moves: boolean;
  /** The scale as one hears it, grown by an overrun, and the figure on it; `now` is missing where there is no rate. */
  readonly min: number;
  readonly max: number;
  readonly now: number | undefined;
  readonly light: { readonly name: string; readonly path: string; readonly transform: string };
  readonly hero: TextLine;
  readonly lines: readonly TextLine[];
  /** What a form has that the plain arc has not; `renderForm` draws it. */
  readonly form?: GaugeForm;
}

/** A path with its own look. Units: px; `colour` is a token. */
export interface FormPath {
  readonly d: string;
  readonly colour: string;
  readonly width: number;
  readonly opacity?: number;
  readonly dash?: string;
}

/**
 * A form of the gauge. Units: px. `under` lies below the progress, `over` above it; `width` is that of the progress;
 * `clip` the inside of a vessel. For motion: `origin` is where a scale or a ring starts, `length` how long it is.
 */
export interface GaugeForm {
  readonly name: 'arc' | 'ring' | 'bar' | 'bullet' | 'water';
  readonly under: readonly FormPath[];
  readonly over: readonly FormPath[];
  readonly width: number;
  readonly clip?: string;
  readonly origin: number;
  readonly length: number;
}

const START_RAD = (150 * Math.PI) / 180;
const SWEEP_RAD = (240 * Math.PI) / 180;
/** Height of the arc as a multiple of its radius: one above the middle, sin 30° below. */
const ARC_HEIGHT = 1.5;
const LINE = 1.4;
/** The height of capitals and figures as a share of the type size. */
const CAP = 0.72;
/** Type that can still be read; the elder view has a size of its own. */
const LEAST_PX = 10;

function scaleFull(target: TargetReading, rate: Exact | undefined): number {
  if (target.kind !== 'level' || target.unit === '%') return 100;
  const goal = maybeValue(target.goal);
  return Math.max(0, goal ? toNumber(goal) * 1.25 : 0, rate ? toNumber(rate) : 0) || 100;
}

/** The share of the arc that a rate takes: never below 0 nor above 1, where the overrun begins. */
function clampShare(share: number): number {
  return Math.min(Math.max(share, 0), 1);
}

/**
 * Lays a gauge out: a 240° arc with the hero figure in the middle and the verdict below its opening.
 * The radius is what the box leaves after its texts. Where it would leave too little, texts give way: the notes, the
 * names of the ticks, then all but figure and light. The average's name gives way to that of the schedule. Figures too
 * long to be read within the arc stand below it.
 */
export function layoutTargetGauge(
  target: TargetReading,
  judged: Judgement,
  space: GaugeSpace,
  most: 0 | 1 | 2 | 3 = space.tiny ? 0 : 3,
  isDetailBelow = false,
): GaugeLayout {
  const { width, height, elder, lang, measureText } = space;
  const words = gaugeWordsOf(lang);
  const text = textOf(target, judged, lang);
  const { label, small } = space.type;
  const wrap = (said: string, size: number, weight: number, indent: number): string[] =>
    wrapText(said, (line) => measureText(line, size, weight) + indent <= width, 2);
  const said = [isDetailBelow ? text.detail : '', text.average, text.left, text.unrated];
  const notes = most < 3 ? [] : said.flatMap((note) => wrap(note, small, 400, 0));
  const verdict = most < 1 ? [] : wrap(text.verdict, label, 600, label * 2);
  // The same room whether or not there are ticks: gauges in a row are of one size.
  const tickRoom = most < 2 ? 0 : measureText('100.0%', small);
  const side = most < 2 ? 4 : tickRoom + small;
  const top = most < 2 ? 4 : small * 2.2;
  const below =
    (verdict.length * label + notes.length * small) * LINE + (verdict.length > 0 ? label * 0.6 : 2);
  const widest = (width - 2 * side) / 2;
  const natural = width <= 600 ? widest : Math.min(widest, 200 + (width - 600) * 0.2);
  const r = Math.max(
    height === undefined ? natural : Math.min(widest, (height - top - below) / ARC_HEIGHT),
    12,
  );
  if (most > 0 && r < (elder ? 60 : 44))
    return layoutTargetGauge(target, judged, space, (most - 1) as 0 | 1 | 2, isDetailBelow);

  const stroke = Math.max(r * 0.13, 4);
  const mid = r - stroke / 2;
  const inner = elder ? Math.max(r * 0.17, 18) : Math.min(Math.max(r * 0.17, 11), label);
  const room = (mid - stroke) * 1.72;
  const fit = (content: string, size: number, weight: number, within: number): number => {
    const wide = measureText(content, size, weight);
    // Whole sizes: a page of gauges shares a few fonts instead of making hundreds.
    return Math.max(Math.floor(wide > within ? (size * within) / wide : size), 1);
  };
  const detailSize = fit(text.detail, inner, 400, room);
  if (most > 0 && !isDetailBelow && detailSize < (elder ? 18 : LEAST_PX))
    return layoutTargetGauge(target, judged, space, most, true);
  const heroSize = fit(text.hero, Math.max(r * (most > 0 ? 0.5 : 0.56), elder ? 30 : 0), 600, room);
  const heroDrop = heroSize * 0.3;
  const arcBottom = most > 0 ? Math.max(r / 2, heroDrop + inner * 1.9) : r / 2;
  const total = height ?? top + r + arcBottom + below;
  const cx = width / 2;
  const cy = Math.max((total - top - r - arcBottom - below) / 2, 0) + top + r;
  const lines: TextLine[] = [];
  const write = (
    kind: TextLine['kind'],
    said: string,
    x: number,
    y: number,
    size: number,
    anchor: TextLine['anchor'] = 'middle',
  ): void => {
    if (said) lines.push({ kind, text: said, x, y, size, anchor });
  };

  const rate = judged.rate && toNumber(judged.rate);
  const full = scaleFull(target, judged.rate);
  const share = clampShare((rate ?? 0) / full);
  const over = target.kind === 'level' ? 0 : clampShare((rate ?? 0) / full - 1);
  const end = START_RAD + SWEEP_RAD * share;
  const reach = Math.max(small * 0.3, 3);
  let taken: number | undefined;
  const tick = (at: Exact | undefined, name: string, figure: string): string => {
    if (!at) return '';
    const rad = START_RAD + SWEEP_RAD * clampShare(toNumber(at) / full);
    const [cos, sin] = [Math.cos(rad), Math.sin(rad)];
    if (most > 1 && (taken === undefined || Math.abs(taken - rad) * r > tickRoom + small)) {
      taken = rad;
      const x = cx + (r + reach * 2) * cos;
      const y = cy + (r + reach * 2) * sin - small * (sin < -0.5 ? 1.1 : 0.1);
      const anchor = cos > 0.25 ? 'start' : cos < -0.25 ? 'end' : 'middle';
      write('tick', name, x, y, small, anchor);
      write('tick', figure, x, y + small * 1.15, small, anchor);
    }
    return radialPath(cx, cy, r - stroke - reach, r + reach, rad);
  };
  const isLevel = target.kind === 'level';
  const scheduleTick = isLevel
    ? tick(maybeValue(target.goal), words.targetTick, text.goal)
    : tick(judged.schedule?.percent, words.scheduleTick, text.scheduleRate);
  const averageTick = tick(judged.average, words.averageTick, text.averageRate);

  const heroY = cy + heroDrop;
  const lightSize = most > 0 ? label : Math.max(r * 0.32, 10);
  let lightX = cx - lightSize / 2;
  let lightY = heroY + heroSize * 0.3;
  if (most > 0) {
    write(
      'caption',
      text.caption,
      cx,
      heroY - heroSize * CAP - inner * 0.55,
      fit(text.caption, inner, 400, room * 0.75),
    );
    if (!isDetailBelow) write('detail', text.detail, cx, heroY + inner * 1.5, detailSize);
    let y = cy + arcBottom + label * (0.5 + CAP);
    verdict.forEach((line, index) => {
      const shift = index === 0 ? lightSize * 0.7 : 0;
      write('verdict', line, cx + shift, y, label);
      if (index === 0) {
        lightX = cx + shift - measureText(line, label, 600) / 2 - lightSize * 1.35;
        lightY = y - label * CAP - (lightSize - label * CAP) / 2;
      }
      y += label * LINE;
    });
    for (const note of notes) {
      write('note', note, cx, y, small);
      y += small * LINE;
    }
  }
  // A tiny gauge stands among hundreds: it jumps, so that a page of them stays still and cheap.
  const moves = most > 0 && share > 0;
  const outer = r + reach;
  const zero = radialPath(cx, cy, r - stroke, r, START_RAD);
  return {
    width,
    height: total,
    cx,
    cy,
    mid,
    stroke,
    hasNames: most > 1,
    trackKind:
      target.value.status !== 'value'
        ? target.value.status
        : rate === undefined
          ? 'unrated'
          : judged.measure?.by,
    track: arcPath(cx, cy, mid, START_RAD, START_RAD + SWEEP_RAD),
    // Zero is drawn as zero: the line that an arc would start from.
    progress: rate === undefined ? '' : share > 0 ? arcPath(cx, cy, mid, START_RAD, end) : zero,
    overrun: over > 0 ? arcPath(cx, cy, outer, START_RAD, START_RAD + SWEEP_RAD * over) : '',
    scheduleTick,
    averageTick,
    end,
    moves,
    min: Math.min(0, rate ?? 0),
    max: Math.max(full, rate ?? 0),
    now: rate,
    light: {
      name: judged.light.token ?? judged.light.light,
      path: lightShape(judged.light.light, judged.light.shape),
      transform: `translate(${px(lightX)} ${px(lightY)})scale(${px(lightSize / 24)})`,
    },
    hero: { kind: 'hero', text: text.hero, x: cx, y: heroY, size: heroSize, anchor: 'middle' },
    lines,
  };
}
