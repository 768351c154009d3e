import type { Band } from '../core/bands.js';
import { toNumber, type Exact } from '../core/exact.js';
import { maybeValue } from '../core/figure.js';
import type { TargetReading } from './target-gauge-plain-data.js';
import type { Judgement } from './target-gauge-judge.js';

/** A stretch of the scale that one light covers. Units: rates; the ends may be infinite. */
export interface Zone {
  readonly from: number;
  readonly to: number;
  readonly colour: string;
}

const TOKENS = ['done', 'good', 'bad', 'accent', 'brand'];

const band = (light: string, by: Band['all'][number]['by'], min?: number, max?: number): Band => ({
  light,
  label: '',
  all: [{ by, min, max }],
});

/** The rules of a target that declares none, as bands. */
function defaultBands({ kind, direction, goal }: TargetReading, { measure }: Judgement): Band[] {
  const value = maybeValue(goal);
  const bound = kind === 'level' ? value && toNumber(value) : 100;
  if (!measure || bound === undefined) return [];
  const isBelow = measure.by === 'used' || direction === 'at-most';
  if (kind === 'level' || measure.by === 'used')
    return [
      band(isBelow ? 'good' : 'bad', 'completion', undefined, bound),
      band(isBelow ? 'bad' : 'good', 'completion', bound),
    ];
  return [
    band('done', 'completion', 100),
    band('good', 'gap-to-schedule', 0),
    band('warn', 'gap-to-schedule', -10, 0),
    band('bad', 'gap-to-schedule', undefined, -10),
  ];
}

/**
 * Where on the scale each light would burn, the first rule last, so that it lies on top as it wins. Every quantity that
 * bands judge is a straight line over the rate. Missing values: what nothing covers is left open, as it is 未判定; a rule
 * about a schedule or an average that is not there covers nothing.
 */
export function zonesOf(target: TargetReading, judged: Judgement): Zone[] {
  const numberOf = (value: Exact | undefined): number => (value ? toNumber(value) : NaN);
  const due = numberOf(judged.schedule?.percent);
  const origins = {
    completion: 0,
    'gap-to-schedule': due,
    'gap-to-average': numberOf(judged.average),
    'ratio-to-schedule': due * 0,
  };
  return (target.bands ?? defaultBands(target, judged))
    .map(({ all, light, token = light }): Zone => {
      const at = (by: keyof typeof origins, value: number): number =>
        origins[by] + value * (by === 'ratio-to-schedule' ? due / 100 : 1);
      return {
        from: Math.max(...all.map(({ by, min = -1e9 }) => at(by, min))),
        to: Math.min(...all.map(({ by, max = 1e9 }) => at(by, max))),
        colour: token === 'warn' ? 'warn-fill' : TOKENS.includes(token) ? token : 'muted',
      };
    })
    .filter(({ from, to }) => from < to)
    .reverse();
}
