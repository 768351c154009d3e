import { toNumber, type Exact } from '../core/exact.js';
import { maybeValue } from '../core/figure.js';
import { arcPath, radialPath, START_RAD, SWEEP_RAD } from './target-gauge-arc.js';
import type { TargetReading } from './target-gauge-data.js';
import {
  ARC_HEIGHT,
  clampShare,
  fitSize,
  fullOf,
  lampOf,
  layoutDial,
  naturalRadius,
  trackKindOf,
  type DialLayout,
  type GaugeSpace,
} from './target-gauge-dial.js';
import type { Judgement } from './target-gauge-judgement.js';
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
 * `swept` is the progress with a tail behind the start, for motion under `cover`; `moves` tells whether there is any.
 * Missing values: an empty path where nothing is drawn.
 */
export interface GaugeLayout extends DialLayout {
  readonly swept: string;
  readonly cover: string;
  readonly averageTick: string;
  readonly moves: boolean;
  readonly lines: readonly TextLine[];
}

/** What a gauge without texts lacks; it stands among hundreds and jumps, so that a page of them is still and cheap. */
const NO_TEXTS = { swept: '', cover: '', averageTick: '', moves: false, lines: [] };
const GAP_RAD = 2 * Math.PI - SWEEP_RAD;
const LINE = 1.4;
/** The height of capitals and figures as a share of the type size. */
const CAP = 0.72;
/** Type that can still be read; the elder view has a size of its own. */
const LEAST_PX = 10;

/** Splits text into lines that fit, at spaces or between Chinese characters; at most `most`, the last takes the rest. */
export function wrapText(text: string, fits: (text: string) => boolean, most: number): string[] {
  // A bracket or a comma never stands alone at the wrong end of a line.
  const pieces = text.match(/[（“]*(?:[\x21-\x7e\u2212]+|[^\x21-\x7e])[）”，。]*/g) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && lines.length < most - 1 && !fits(line + piece)) {
      lines.push(line.trim());
      line = piece.trim();
    } else line += piece;
  }
  if (line.trim()) lines.push(line.trim());
  return lines;
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
  if (most === 0) return { ...layoutDial(target, judged, space), ...NO_TEXTS };
  const { width, height, elder, lang, measureText } = space;
  const words = gaugeWordsOf(lang);
  const text = textOf(target, judged, lang);
  const { label, small } = space.type;
  const wrap = (said: string, size: number, weight: number, indent: number): string[] =>
    wrapText(said, (line) => measureText(line, size, weight) + indent <= width, 2);
  const said = [isDetailBelow ? text.detail : '', text.average, text.left];
  const notes = most < 3 ? [] : said.flatMap((note) => wrap(note, small, 400, 0));
  const verdict = wrap(text.verdict, label, 600, label * 2);
  // The same room whether or not there are ticks: gauges in a row are of one size.
  const tickRoom = most < 2 ? 0 : measureText('100.0%', small);
  const side = most < 2 ? 4 : tickRoom + small;
  const top = most < 2 ? 4 : small * 2.2;
  const below =
    (verdict.length * label + notes.length * small) * LINE + (verdict.length > 0 ? label * 0.6 : 2);
  const widest = (width - 2 * side) / 2;
  const r = Math.max(
    height === undefined
      ? naturalRadius(width, widest)
      : Math.min(widest, (height - top - below) / ARC_HEIGHT),
    12,
  );
  if (r < (elder ? 60 : 44))
    return layoutTargetGauge(target, judged, space, (most - 1) as 0 | 1 | 2, isDetailBelow);

  const stroke = Math.max(r * 0.13, 4);
  const mid = r - stroke / 2;
  const inner = elder ? Math.max(r * 0.17, 18) : Math.min(Math.max(r * 0.17, 11), label);
  const room = (mid - stroke) * 1.72;
  const fit = (content: string, size: number, weight: number, within: number): number =>
    fitSize(measureText(content, size, weight), size, within);
  const detailSize = fit(text.detail, inner, 400, room);
  if (!isDetailBelow && detailSize < (elder ? 18 : LEAST_PX))
    return layoutTargetGauge(target, judged, space, most, true);
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

  const rate = judged.rate && toNumber(judged.rate);
  const full = fullOf(target, judged.rate);
  const share = clampShare((rate ?? 0) / full);
  const over = target.kind === 'level' ? 0 : clampShare((rate ?? 0) / full - 1);
  const endRad = START_RAD + SWEEP_RAD * share;
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
  write(
    'caption',
    text.caption,
    cx,
    heroY - heroSize * CAP - inner * 0.55,
    fit(text.caption, inner, 400, room * 0.75),
  );
  if (!isDetailBelow) write('detail', text.detail, cx, heroY + inner * 1.5, detailSize);
  let lightX = cx;
  let lightY = heroY;
  let y = cy + arcBottom + label * (0.5 + CAP);
  verdict.forEach((line, index) => {
    const shift = index === 0 ? label * 0.7 : 0;
    write('verdict', line, cx + shift, y, label);
    if (index === 0) {
      lightX = cx + shift - measureText(line, label, 600) / 2 - label * 1.35;
      lightY = y - label * CAP - (label - label * CAP) / 2;
    }
    y += label * LINE;
  });
  for (const note of notes) {
    write('note', note, cx, y, small);
    y += small * LINE;
  }
  const moves = share > 0;
  const outer = r + reach;
  const zero = radialPath(cx, cy, r - stroke, r, START_RAD);
  return {
    width,
    height: total,
    cx,
    cy,
    stroke,
    trackKind: trackKindOf(target, judged.rate),
    track: arcPath(cx, cy, mid, START_RAD, START_RAD + SWEEP_RAD),
    // Zero is drawn as zero: the line that an arc would start from.
    progress: rate === undefined ? '' : share > 0 ? arcPath(cx, cy, mid, START_RAD, endRad) : zero,
    swept: moves ? arcPath(cx, cy, mid, START_RAD - GAP_RAD, endRad) : '',
    cover: moves ? arcPath(cx, cy, mid, START_RAD - GAP_RAD, START_RAD) : '',
    overrun: over > 0 ? arcPath(cx, cy, outer, START_RAD, START_RAD + SWEEP_RAD * over) : '',
    scheduleTick,
    averageTick,
    endRad,
    moves,
    light: lampOf(judged, lightX, lightY, label),
    hero: { text: text.hero, x: cx, y: heroY, size: heroSize },
    lines,
  };
}
