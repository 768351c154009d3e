import type { Exact } from '../core/exact.js';
import { maybeValue } from '../core/figure.js';
import { radialPath } from '../core/paths.js';
import { wrapText } from '../core/wrap-text.js';
import type { TargetReading } from './target-gauge-plain-data.js';
import {
  drawDial,
  fitSize,
  layoutDial,
  radiusIn,
  radOf,
  reachOf,
  roomIn,
  strokeOf,
  type DialLayout,
  type GaugeSpace,
  type HeroLine,
} from './target-gauge-dial.js';
import type { Judgement } from './target-gauge-judge.js';
import { textOf } from './target-gauge-text.js';
import { gaugeWordsOf } from './target-gauge-words.js';

/** A line of text at its place. Units: px; `y` is the baseline. */
export interface TextLine {
  readonly kind: 'caption' | 'detail' | 'verdict' | 'note' | 'tick';
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/**
 * A gauge, every number in px and every path ready.
 * `moves`: the arc may move to its place from where it stood.
 */
export interface GaugeLayout extends DialLayout {
  /** Whether there is room for the names of marks. */
  readonly hasNames: boolean;
  readonly averageTick: string;
  readonly moves: boolean;
  /** A form may set the figure from the left. */
  readonly hero: HeroLine & { readonly anchor?: TextLine['anchor'] };
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

/** What a gauge without texts lacks; it stands among hundreds and jumps, so that a page of them is still and cheap. */
const NO_TEXTS = { hasNames: false, averageTick: '', moves: false, lines: [] };
const LINE = 1.4;
/** The height of capitals and figures as a share of the type size. */
const CAP = 0.72;
/** Type that can still be read; the elder view has a size of its own. */
const LEAST_PX = 10;

/**
 * Lays a gauge out: a 240° arc with the hero figure in the middle and the verdict below its opening.
 * The radius is what the box leaves after its texts. Where it would leave too little, texts give way: the notes, the
 * names of the ticks, then all but figure and light. The average's name gives way to that of the schedule. Figures too
 * long to be read within the arc stand below it.
 */
export function layoutTargetGauge(target: TargetReading, judged: Judgement, space: GaugeSpace): GaugeLayout {
  return space.tiny ? layoutTiny(target, judged, space) : layoutTexts(target, judged, space, 3, false);
}

function layoutTiny(target: TargetReading, judged: Judgement, space: GaugeSpace): GaugeLayout {
  return Object.assign(layoutDial(target, judged, space), NO_TEXTS);
}

function layoutTexts(
  target: TargetReading,
  judged: Judgement,
  space: GaugeSpace,
  most: 0 | 1 | 2 | 3,
  isDetailBelow: boolean,
): GaugeLayout {
  if (most === 0) return layoutTiny(target, judged, space);
  const { width, height, elder, lang, measureText } = space;
  const words = gaugeWordsOf(lang);
  const text = textOf(target, judged, lang);
  const { label, small } = space.type;
  const wrap = (said: string, size: number, weight: number, indent: number): string[] =>
    wrapText(said, (line) => measureText(line, size, weight) + indent <= width, 2);
  const said = [isDetailBelow ? text.detail : '', text.average, text.left, text.unrated];
  const notes = most < 3 ? [] : said.flatMap((note) => wrap(note, small, 400, 0));
  const verdict = wrap(text.verdict, label, 600, label * 2);
  // The same room whether or not there are ticks: gauges in a row are of one size.
  const tickRoom = most < 2 ? 0 : measureText('100.0%', small);
  const side = most < 2 ? 4 : tickRoom + small;
  const top = most < 2 ? 4 : small * 2.2;
  const below =
    (verdict.length * label + notes.length * small) * LINE + (verdict.length > 0 ? label * 0.6 : 2);
  const r = radiusIn(width, height, (width - 2 * side) / 2, top + below);
  if (r < (elder ? 60 : 44))
    return layoutTexts(target, judged, space, (most - 1) as 0 | 1 | 2, isDetailBelow);

  const inner = elder ? Math.max(r * 0.17, 18) : Math.min(Math.max(r * 0.17, 11), label);
  const room = roomIn(r);
  const fit = (content: string, size: number, weight: number, within: number): number =>
    fitSize(measureText(content, size, weight), size, within);
  const detailSize = fit(text.detail, inner, 400, room);
  if (!isDetailBelow && detailSize < (elder ? 18 : LEAST_PX))
    return layoutTexts(target, judged, space, most, true);
  const heroSize = fit(text.hero, Math.max(r * 0.5, elder ? 30 : 0), 600, room);
  const heroDrop = heroSize * 0.3;
  const arcBottom = Math.max(r / 2, heroDrop + inner * 1.9);
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

  const reach = reachOf(space);
  let taken: number | undefined;
  const tick = (at: Exact | undefined, name: string, figure: string): string => {
    if (!at) return '';
    const rad = radOf(target, judged, at);
    const [cos, sin] = [Math.cos(rad), Math.sin(rad)];
    if (most > 1 && (taken === undefined || Math.abs(taken - rad) * r > tickRoom + small)) {
      taken = rad;
      const x = cx + (r + reach * 2) * cos;
      const y = cy + (r + reach * 2) * sin - small * (sin < -0.5 ? 1.1 : 0.1);
      const anchor = cos > 0.25 ? 'start' : cos < -0.25 ? 'end' : 'middle';
      write('tick', name, x, y, small, anchor);
      write('tick', figure, x, y + small * 1.15, small, anchor);
    }
    return radialPath(cx, cy, r - strokeOf(r) - reach, r + reach, rad);
  };
  if (target.kind === 'level') tick(maybeValue(target.goal), words.targetTick, text.goal);
  else tick(judged.schedule?.percent, words.scheduleTick, text.scheduleRate);
  const averageTick = tick(judged.average, words.averageTick, text.averageRate);

  const heroY = cy + heroDrop;
  write(
    'caption',
    text.caption,
    cx,
    heroY - heroSize * CAP - inner * 0.55,
    fit(text.caption, inner, 400, room * 0.75),
  );
  if (!isDetailBelow) write('detail', text.detail, cx, heroY + inner * 1.5, detailSize);
  let lamp = { x: cx, y: heroY, size: label };
  let y = cy + arcBottom + label * (0.5 + CAP);
  verdict.forEach((line, index) => {
    const shift = index === 0 ? label * 0.7 : 0;
    write('verdict', line, cx + shift, y, label);
    if (index === 0) {
      const x = cx + shift - measureText(line, label, 600) / 2 - label * 1.35;
      lamp = { x, y: y - label * CAP - (label - label * CAP) / 2, size: label };
    }
    y += label * LINE;
  });
  for (const note of notes) {
    write('note', note, cx, y, small);
    y += small * LINE;
  }
  const hero = { text: text.hero, x: cx, y: heroY, size: heroSize };
  const dial = drawDial(target, judged, space, { height: total, cx, cy, r }, hero, lamp);
  const moves = dial.now !== undefined && dial.now > 0;
  return { ...dial, hasNames: most > 1, averageTick, moves, lines };
}
