import { lightShape } from '../core/light-shapes.js';
import { signOf, toNumber } from '../core/exact.js';
import { maybeValue } from '../core/figure.js';
import { STATUS_SHAPES } from '../core/status-shapes.js';
import type { ListReading } from './target-list-data.js';
import { courseOf, isStatus, type Standing } from './target-list-standings.js';

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

const TOKENS = ['done', 'good', 'warn', 'bad'];

/** The light of a target, or the shape for why it has none. */
export function lampOf({ judged, state }: Standing): Lamp {
  const light = judged?.light;
  if (!light || isStatus(state)) return { path: STATUS_SHAPES.get(state) ?? lightShape('none'), token: '' };
  const token = light.token ?? light.light;
  return { path: lightShape(light.light, light.shape), token: TOKENS.includes(token) ? token : '' };
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
  const goal = exact && toNumber(exact);
  const full = reading.unit === '%' ? 100 : Math.max((goal ?? 0) * 1.25, rate) || 1;
  return {
    fill: clamp(rate / full),
    over: 0,
    mark: exact && signOf(exact) >= 0 ? clamp((goal ?? 0) / full) : undefined,
  };
}

/** The box of a course line. Units: of its own view box. */
export const COURSE_BOX = { width: 100, height: 24 } as const;

/**
 * A target's way through the snapshots as a path. Rates share one scale from 0 to 100 (or their highest), so that
 * rows compare; a level has its own, target included.
 * Missing values: an empty path for fewer than two points; a gap where a snapshot has no figure.
 */
export function coursePath(data: ListReading, standing: Standing, today: number): string {
  const points = courseOf(data, standing, today);
  const known = points.flatMap(({ day, extent }) => (extent ? [{ day, y: toNumber(extent) }] : []));
  const [first, last] = [points[0], points[points.length - 1]];
  if (known.length < 2 || !first || !last) return '';
  const { reading } = standing;
  const goal = reading?.kind === 'level' ? maybeValue(reading.goal) : undefined;
  const marks = [
    ...known.map(({ y }) => y),
    ...(reading?.kind === 'level' ? (goal ? [toNumber(goal)] : []) : [0, 100]),
  ];
  const [low, high] = [Math.min(...marks), Math.max(...marks)];
  const span = high - low || 1;
  const px = (value: number): string => String(Math.round(value * 10) / 10);
  let path = '';
  let pen = 'M';
  for (const { day, extent } of points) {
    if (!extent) pen = 'M';
    else {
      const x = ((day - first.day) / (last.day - first.day || 1)) * (COURSE_BOX.width - 4) + 2;
      const y = COURSE_BOX.height - 2 - ((toNumber(extent) - low) / span) * (COURSE_BOX.height - 4);
      path += `${pen}${px(x)} ${px(y)}`;
      pen = 'L';
    }
  }
  return path;
}
