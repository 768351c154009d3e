import { lightShape } from '../core/light-shapes.js';
import { toNumber } from '../core/exact.js';
import { maybeValue } from '../core/figure.js';
import { px } from '../core/paths.js';
import { STATUS_SHAPES } from '../core/status-shapes.js';
import type { ListReading } from './target-list-data.js';
import { courseOf, isStatus, LIGHTS, type CoursePoint, type Standing } from './target-list-standings.js';

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
  const rate = toNumber(judged.rate);
  if (reading.kind !== 'level') {
    const due = judged.schedule?.percent;
    return { fill: clamp(rate / 100), over: clamp(rate / 100 - 1), mark: due && clamp(toNumber(due) / 100) };
  }
  const exact = maybeValue(reading.goal);
  const goal = exact ? toNumber(exact) : -1;
  const full = reading.unit === '%' ? 100 : Math.max(goal * 1.25, rate) || 1;
  return { fill: clamp(rate / full), over: 0, mark: goal < 0 ? undefined : clamp(goal / full) };
}

/**
 * A target's way through the snapshots as a path in a box of 100 by 24. Rates share one scale from 0 to 100 (or their
 * highest), so that rows compare; a level has its own, target included.
 * Missing values: an empty path for fewer than two points; a gap where a snapshot has no figure.
 */
export function coursePath(data: ListReading, standing: Standing, today: number): string {
  const points = courseOf(data, standing, today);
  const marks = points.flatMap(([, extent]) => extent ?? []);
  if (marks.length < 2) return '';
  const { reading } = standing;
  const goal = maybeValue(reading?.goal);
  marks.push(...(reading?.kind !== 'level' ? [0, 100] : goal ? [toNumber(goal)] : []));
  const low = Math.min(...marks);
  const high = Math.max(...marks);
  const first = (points[0] as CoursePoint)[0];
  const days = (points[points.length - 1] as CoursePoint)[0] - first;
  return points
    .map(([day, extent], at) => {
      if (extent === undefined) return '';
      const pen = points[at - 1]?.[1] === undefined ? 'M' : 'L';
      return `${pen}${px(2 + ((day - first) / days) * 96)} ${px(22 - ((extent - low) / (high - low || 1)) * 20)}`;
    })
    .join('');
}
