import { lightShape } from '../core/light-shapes.js';
import { signOf, toNumber, type Exact } from '../core/exact.js';
import { maybeValue } from '../core/figure.js';
import type { Lang } from '../core/words.js';
import type { TargetReading } from './target-gauge-data.js';
import type { Judgement } from './target-gauge-judgement.js';
import { textOf } from './target-gauge-text.js';
import { GAUGE_WORDS } from './target-gauge-words.js';

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

/** A line of text at its place. Units: px; `y` is the baseline. */
export interface TextLine {
  readonly kind: 'hero' | 'caption' | 'detail' | 'verdict' | 'note' | 'tick';
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** A mark across the arc with a path of its own. */
export interface GaugeTick {
  readonly kind: 'schedule' | 'average' | 'target';
  readonly path: string;
}

/**
 * A gauge, every number in px and every path ready.
 * `progress` runs from the start of the arc; `swept` is the same with a tail behind the start, for motion under
 * `cover`. `endRad` is the angle at which progress ends. Missing values: an empty path where nothing is drawn.
 */
export interface GaugeLayout {
  readonly width: number;
  readonly height: number;
  readonly cx: number;
  readonly cy: number;
  readonly stroke: number;
  readonly trackKind: string;
  readonly track: string;
  readonly progress: string;
  readonly swept: string;
  readonly cover: string;
  readonly overrun: string;
  readonly overrunStroke: number;
  readonly zero: string;
  readonly endRad: number;
  readonly light: { readonly name: string; readonly path: string; readonly transform: string };
  readonly ticks: readonly GaugeTick[];
  readonly lines: readonly TextLine[];
}

const START_RAD = (150 * Math.PI) / 180;
const SWEEP_RAD = (240 * Math.PI) / 180;
const GAP_RAD = 2 * Math.PI - SWEEP_RAD;
/** Height of the arc as a multiple of its radius: one above the middle, sin 30° below. */
const ARC_HEIGHT = 1.5;
const LINE = 1.4;
/** The height of capitals and figures as a share of the type size. */
const CAP = 0.72;

function px(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function arcPath(cx: number, cy: number, r: number, fromRad: number, toRad: number): string {
  const large = toRad - fromRad > Math.PI ? 1 : 0;
  const at = (rad: number): string => `${px(cx + r * Math.cos(rad))} ${px(cy + r * Math.sin(rad))}`;
  return `M${at(fromRad)}A${px(r)} ${px(r)} 0 ${large} 1 ${at(toRad)}`;
}

function radialPath(cx: number, cy: number, from: number, to: number, rad: number): string {
  const [cos, sin] = [Math.cos(rad), Math.sin(rad)];
  return `M${px(cx + from * cos)} ${px(cy + from * sin)}L${px(cx + to * cos)} ${px(cy + to * sin)}`;
}

/** Splits text into lines that fit, at spaces or between Chinese characters; at most `most`, the last takes the rest. */
export function wrapText(text: string, fits: (text: string) => boolean, most: number): string[] {
  const pieces = text.match(/[\x21-\x7e\u2212.,%]+|[^\x21-\x7e]/g) ?? [];
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

/** The share of the arc that a rate takes: never below 0 nor above 1, where the overrun begins. */
function arcShare(rate: number, full: number): number {
  return full > 0 ? Math.min(Math.max(rate / full, 0), 1) : 0;
}

function scaleFull(target: TargetReading, rate: Exact | undefined): number {
  if (target.kind !== 'level' || target.unit === '%') return 100;
  const goal = maybeValue(target.goal);
  return Math.max(goal ? toNumber(goal) * 1.25 : 0, rate ? toNumber(rate) : 0) || 100;
}

/**
 * Lays a gauge out: a 240° arc with the hero figure in the middle and the verdict in its opening.
 * The radius is what the box leaves after its texts; the tick of the average gives way to that of the schedule.
 */
export function layoutTargetGauge(target: TargetReading, judged: Judgement, space: GaugeSpace): GaugeLayout {
  const { width, height, tiny, elder, lang, measureText } = space;
  const words = GAUGE_WORDS[lang];
  const text = textOf(target, judged, lang);
  const { label, small } = space.type;
  const tickWidth = tiny
    ? 0
    : Math.max(
        measureText(text.scheduleRate || words.scheduleTick, small),
        measureText(text.averageRate, small),
      );
  const side = tiny ? 2 : tickWidth + small;
  const top = tiny ? 2 : small * 2.2;
  const notes = tiny
    ? []
    : [text.average, text.left]
        .filter(Boolean)
        .flatMap((note) => wrapText(note, (line) => measureText(line, small) <= width, 2));
  const verdict = tiny
    ? []
    : wrapText(text.verdict, (line) => measureText(line, label, 600) + label * 1.4 <= width, 2);
  const below = tiny ? 2 : (verdict.length * label + notes.length * small) * LINE + label * 0.6;
  const widest = Math.max((width - 2 * side) / 2, 16);
  const natural = width <= 600 ? widest : Math.min(widest, 200 + (width - 600) * 0.2);
  const r =
    height === undefined ? natural : Math.max(Math.min(widest, (height - top - below) / ARC_HEIGHT), 16);
  const stroke = Math.max(r * 0.13, 4);
  const mid = r - stroke / 2;
  const total = height ?? top + r * ARC_HEIGHT + below;
  const cx = width / 2;
  const cy = Math.max((total - top - below - r * ARC_HEIGHT) / 2, 0) + top + r;

  const rate = judged.rate ? toNumber(judged.rate) : undefined;
  const full = scaleFull(target, judged.rate);
  const share = rate === undefined ? 0 : arcShare(rate, full);
  const over = rate === undefined || target.kind === 'level' ? 0 : Math.min(Math.max(rate / full - 1, 0), 1);
  const angle = (of: number): number => START_RAD + SWEEP_RAD * arcShare(of, full);
  const endRad = START_RAD + SWEEP_RAD * share;
  const status =
    target.value.status === 'value' ? (rate === undefined ? 'unrated' : 'value') : target.value.status;
  const overrunStroke = Math.max(stroke * 0.3, 2);

  const ticks: GaugeTick[] = [];
  const lines: TextLine[] = [];
  const placed: { x: number; y: number }[] = [];
  const mark = (kind: GaugeTick['kind'], at: number, name: string, figure: string): void => {
    const rad = angle(at);
    ticks.push({ kind, path: radialPath(cx, cy, r - stroke - small * 0.2, r + small * 0.3, rad) });
    if (tiny) return;
    const [cos, sin] = [Math.cos(rad), Math.sin(rad)];
    const x = cx + (r + small * 0.55) * cos;
    const y = cy + (r + small * 0.55) * sin + (sin < -0.5 ? -small * 1.1 : -small * 0.1);
    if (
      placed.some((other) => Math.abs(other.y - y) < small * 2.3 && Math.abs(other.x - x) < tickWidth + small)
    )
      return;
    placed.push({ x, y });
    const anchor = cos > 0.25 ? 'start' : cos < -0.25 ? 'end' : 'middle';
    lines.push({ kind: 'tick', text: name, x, y, size: small, anchor });
    lines.push({ kind: 'tick', text: figure, x, y: y + small * 1.15, size: small, anchor });
  };
  if (judged.schedule)
    mark('schedule', toNumber(judged.schedule.percent), words.scheduleTick, text.scheduleRate);
  const goal = maybeValue(target.goal);
  if (target.kind === 'level' && goal) mark('target', toNumber(goal), words.targetTick, '');
  if (judged.average) mark('average', toNumber(judged.average), words.averageTick, text.averageRate);

  const room = (mid - stroke) * 2 * 0.86;
  const fit = (content: string, size: number, weight: number, within = room): number => {
    const wide = measureText(content, size, weight);
    return wide > within ? (size * within) / wide : size;
  };
  const hero = fit(text.hero, Math.max(r * (tiny ? 0.56 : 0.5), elder ? 30 : 0), 600);
  const heroBase = cy + (tiny ? hero * 0.3 : hero * CAP * 0.5);
  lines.push({ kind: 'hero', text: text.hero, x: cx, y: heroBase, size: hero, anchor: 'middle' });
  const lightSize = tiny ? Math.max(r * 0.32, 10) : label;
  let lightX = cx - lightSize / 2;
  let lightY = heroBase + hero * 0.3;
  if (!tiny) {
    const floor = elder ? 18 : 0;
    const captionSize = fit(text.caption, Math.max(label, floor), 400, room * 0.8);
    lines.push({
      kind: 'caption',
      text: text.caption,
      x: cx,
      y: heroBase - hero * CAP - captionSize * 0.6,
      size: captionSize,
      anchor: 'middle',
    });
    lines.push({
      kind: 'detail',
      text: text.detail,
      x: cx,
      y: heroBase + label * 1.6,
      size: fit(text.detail, Math.max(label, floor), 400),
      anchor: 'middle',
    });
    let y = cy + (ARC_HEIGHT - 1) * r + label * (0.6 + CAP);
    verdict.forEach((line, index) => {
      const shift = index === 0 ? lightSize * 0.7 : 0;
      lines.push({ kind: 'verdict', text: line, x: cx + shift, y, size: label, anchor: 'middle' });
      if (index === 0) {
        lightX = cx + shift - measureText(line, label, 600) / 2 - lightSize * 1.35;
        lightY = y - label * CAP - (lightSize - label * CAP) / 2;
      }
      y += label * LINE;
    });
    for (const note of notes) {
      lines.push({
        kind: 'note',
        text: note,
        x: cx,
        y: y - (label - small) * 0.3,
        size: small,
        anchor: 'middle',
      });
      y += small * LINE;
    }
  }
  return {
    width,
    height: total,
    cx,
    cy,
    stroke,
    trackKind: status,
    track: arcPath(cx, cy, mid, START_RAD, START_RAD + SWEEP_RAD),
    progress: share > 0 ? arcPath(cx, cy, mid, START_RAD, endRad) : '',
    swept: share > 0 ? arcPath(cx, cy, mid, START_RAD - GAP_RAD, endRad) : '',
    cover: arcPath(cx, cy, mid, START_RAD - GAP_RAD, START_RAD),
    overrun:
      over > 0 ? arcPath(cx, cy, r + overrunStroke * 1.1, START_RAD, START_RAD + SWEEP_RAD * over) : '',
    overrunStroke,
    zero:
      rate !== undefined && (share === 0 || signOf(judged.rate ?? { n: 0n, d: 1n }) <= 0)
        ? radialPath(cx, cy, r - stroke, r, START_RAD)
        : '',
    endRad,
    light: {
      name: judged.light.token ?? judged.light.light,
      path: lightShape(judged.light.light, judged.light.shape),
      transform: `translate(${px(lightX)} ${px(lightY)}) scale(${px(lightSize / 24)})`,
    },
    ticks,
    lines: lines.filter((line) => line.text !== ''),
  };
}
