import type { Band, BandCondition } from '../core/bands.js';
import { toNumber } from '../core/exact.js';
import { maybeValue } from '../core/figure.js';
import type { TargetReading } from './target-gauge-data.js';
import type { Judgement } from './target-gauge-judgement.js';

/** A stretch of the scale that one light covers. Units: rates; the ends may be infinite. */
export interface Zone {
  readonly from: number;
  readonly to: number;
  readonly colour: string;
}

const COLOURS: Readonly<Record<string, string>> = {
  done: 'done',
  good: 'good',
  warn: 'warn-fill',
  bad: 'bad',
  accent: 'accent',
};

/** A condition's bounds as rates: every quantity that bands judge is a straight line over the rate. */
function rangeOf({ by, min, max }: BandCondition, judged: Judgement): [number, number] | undefined {
  const schedule = judged.schedule && toNumber(judged.schedule.percent);
  const average = judged.average && toNumber(judged.average);
  const origin = by === 'gap-to-schedule' ? schedule : by === 'gap-to-average' ? average : 0;
  const scale = by === 'ratio-to-schedule' ? schedule && schedule / 100 : 1;
  if (origin === undefined || !scale) return undefined;
  return [origin + (min ?? -Infinity) * scale, origin + (max ?? Infinity) * scale];
}

function zoneOf({ all, light, token }: Band, judged: Judgement): Zone | undefined {
  let [from, to] = [-Infinity, Infinity];
  for (const condition of all) {
    const range = rangeOf(condition, judged);
    if (!range) return undefined;
    from = Math.max(from, range[0]);
    to = Math.min(to, range[1]);
  }
  return from < to ? { from, to, colour: COLOURS[token ?? light] ?? 'muted' } : undefined;
}

/**
 * Where on the scale each light would burn, the first rule last, so that it lies on top as it wins.
 * Missing values: none where neither bands nor a schedule nor a level say anything; a stretch that nothing covers is
 * left open, as it is 未判定.
 */
export function zonesOf(target: TargetReading, judged: Judgement): Zone[] {
  if (target.bands) return target.bands.flatMap((band) => zoneOf(band, judged) ?? []).reverse();
  const isCeiling = target.direction === 'at-most';
  const zones = (bound: number, low: string, high: string): Zone[] => [
    { from: -Infinity, to: bound, colour: low },
    { from: bound, to: Infinity, colour: high },
  ];
  const goal = maybeValue(target.goal);
  if (target.kind === 'level') {
    if (!goal) return [];
    return isCeiling ? zones(toNumber(goal), 'good', 'bad') : zones(toNumber(goal), 'bad', 'good');
  }
  if (judged.measure?.by === 'used') return zones(100, 'good', 'bad');
  const due = judged.schedule && toNumber(judged.schedule.percent);
  if (due === undefined || !judged.measure) return [];
  return [
    { from: -Infinity, to: due - 10, colour: 'bad' },
    { from: due - 10, to: due, colour: 'warn-fill' },
    { from: due, to: Infinity, colour: 'good' },
    { from: 100, to: Infinity, colour: 'done' },
  ];
}
