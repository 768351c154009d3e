import { lightShape } from '../core/light-shapes.js';
import { toNumber } from '../core/exact.js';
import { maybeValue, readFigure } from '../core/figure.js';
import { px } from '../core/paths.js';
import { maybeMeasure } from '../core/progress.js';
import { STATUS_SHAPES } from '../core/status-shapes.js';
import type { ListReading } from './target-list-data.js';
import { extentOf, isStatus, LIGHTS, type Standing } from './target-list-standings.js';

/** A light as it is drawn on a 24-unit grid. `token` names its colour; empty where it has none of ours. */
export interface Lamp {
  readonly path: string;
  readonly token: string;
}

/** A bar with its mark. Units: percent of the bar's length. Missing values: no `mark`, no bar where nothing is measured. */
export interface Bar {
  readonly fill: number;
  readonly over: number;
  readonly mark: number | undefined;
}

/** The light of a target, or the shape for why it has none. */
export function lampOf({ judged, state }: Standing): Lamp {
  const light = judged?.light;
  if (!light || isStatus(state)) return { path: STATUS_SHAPES.get(state) ?? lightShape('none'), token: '' };
  const token = light.token ?? light.light;
  return { path: lightShape(light.light, light.shape), token: LIGHTS.includes(token) ? token : '' };
}

const clamp = (share: number): number => Math.round(Math.min(Math.max(share, 0), 1) * 1e4) / 100;

/** The bar of a target: from a true zero, full at the target, what goes beyond it apart; the mark is the schedule, for a level the target. */
export function maybeBar({ reading, judged }: Standing): Bar | undefined {
  if (!reading || !judged?.rate) return undefined;
  const isLevel = reading.kind === 'level';
  const mark = isLevel ? maybeValue(reading.goal) : judged.schedule?.percent;
  const rate = toNumber(judged.rate);
  const full =
    isLevel && reading.unit !== '%' ? Math.max(0, mark ? toNumber(mark) * 1.25 : 0, rate) || 1 : 100;
  const share = rate / full;
  return {
    fill: clamp(share),
    over: isLevel ? 0 : clamp(share - 1),
    mark: mark && clamp(toNumber(mark) / full),
  };
}

/**
 * A target's way through the snapshots as a path in a box of 100 by 24. Rates share one scale from 0 to 100 (or their
 * highest), so that rows compare; a level has its own, target included.
 * Missing values: an empty path for fewer than two points; a gap where a snapshot has no figure.
 */
export function coursePath({ snapshots }: ListReading, standing: Standing, today: number): string {
  const { target, reading, judged } = standing;
  const { id } = target;
  if (!reading || id === undefined) return '';
  const cutoff = reading.asOf?.last ?? today;
  const isLevel = reading.kind === 'level';
  const earlier = snapshots.filter(({ asOf }) => asOf.last < cutoff);
  const points = earlier.map(({ asOf, values }) => {
    const value = readFigure(values.get(id));
    return { day: asOf.last, extent: extentOf(maybeMeasure({ ...reading, value }), value) };
  });
  points.push({ day: cutoff, extent: extentOf(judged?.measure, reading.value) });
  const marks = points.flatMap(({ extent }) => (extent ? toNumber(extent) : []));
  if (marks.length < 2) return '';
  const goal = maybeValue(reading.goal);
  marks.push(...(!isLevel ? [0, 100] : goal ? [toNumber(goal)] : []));
  const low = Math.min(...marks);
  const height = Math.max(...marks) - low || 1;
  const first = points[0]?.day ?? cutoff;
  let pen = 'M';
  return points
    .map(({ day, extent }) => {
      const move = pen;
      pen = extent ? 'L' : 'M';
      const x = 2 + ((day - first) / (cutoff - first)) * 96;
      return extent ? `${move}${px(x)} ${px(22 - ((toNumber(extent) - low) / height) * 20)}` : '';
    })
    .join('');
}
