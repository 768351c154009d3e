import {
  ceiling,
  compare,
  HUNDRED,
  maybePercent,
  placesOf,
  roundWithin,
  signOf,
  subtract,
  tenTo,
  ZERO,
  type Bound,
  type Exact,
} from './exact.js';
import { measureFloorSum } from './floor-sum.js';
import { maybeValue, type Reading } from './figure.js';

export type TargetKind = 'cumulative' | 'level' | 'coverage' | 'clearance';
export type Direction = 'at-least' | 'at-most';

/**
 * What a target is measured from. Units: those of the target's own figures.
 * Missing values: `baseline` is `undefined` where the data names none, `null` where it names one without a value.
 */
export interface MeasureInput {
  readonly kind: TargetKind;
  readonly direction: Direction;
  readonly value: Exact;
  readonly target: Exact;
  readonly baseline?: Exact | null | undefined;
}

/**
 * How far a target is.
 * Shape: `by` names the quotient (完成率, progress from a baseline, 已用, or a level, which has none);
 * `met` is the target's own verdict, on the exact figures.
 * Units: `percent` in percent; `gap` (levels: value − target) and `left` (coverage, clearance: how many, never below 0)
 * in the target's unit.
 * Missing values: `percent` is `undefined` where there is no quotient (a level, a target that is not above 0,
 * baseline = target, no baseline to count from).
 */
export interface Measure {
  readonly by: 'completion' | 'progress' | 'used' | 'level';
  readonly met: boolean;
  readonly percent?: Exact | undefined;
  readonly gap?: Exact | undefined;
  readonly left?: Exact | undefined;
}

function reaches(value: Exact, target: Exact, direction: Direction): boolean {
  const side = compare(value, target);
  return direction === 'at-least' ? side >= 0 : side <= 0;
}

/**
 * Progress from a baseline: (value − baseline) / (target − baseline), whichever way the target lies.
 * A ceiling at or above its baseline (增幅控制在…以内) is not worked towards: the quotient is the room used up.
 */
function fromBaseline(value: Exact, target: Exact, baseline: Exact, direction: Direction): Measure {
  const percent = maybePercent(subtract(value, baseline), subtract(target, baseline));
  if (direction === 'at-most' && compare(target, baseline) >= 0) {
    return { by: 'used', percent, met: reaches(value, target, direction) };
  }
  return {
    by: 'progress',
    percent,
    met: percent ? compare(percent, HUNDRED) >= 0 : reaches(value, target, direction),
  };
}

/** How many a coverage or a clearance still lacks: none once it is met. */
function leftOf({ kind, direction, value, target }: MeasureInput): Exact | undefined {
  if (kind !== 'coverage' && kind !== 'clearance') return undefined;
  const left = direction === 'at-most' ? subtract(value, target) : subtract(target, value);
  return signOf(left) > 0 ? left : ZERO;
}

/**
 * Measures a target by its kind.
 * @see DOMAIN, terms 完成率, 不少于, 不超过, 净增长 / 压缩, 动态保持, 全覆盖 / 清零
 */
export function measure(input: MeasureInput): Measure {
  const { kind, direction, value, target, baseline } = input;
  if (kind === 'level')
    return { by: 'level', met: reaches(value, target, direction), gap: subtract(value, target) };
  if (kind === 'clearance' && signOf(target) === 0) {
    // What stands is what is left; it is cleared from its baseline, or there is no quotient.
    const cleared =
      baseline && signOf(baseline) > 0 ? fromBaseline(value, target, baseline, 'at-most') : undefined;
    return {
      by: 'progress',
      percent: cleared?.percent,
      met: signOf(value) <= 0,
      left: signOf(value) > 0 ? value : ZERO,
    };
  }
  const left = leftOf(input);
  if (baseline) return { ...fromBaseline(value, target, baseline, direction), left };
  const isFall = direction === 'at-most';
  // Without its start nobody can say whether a figure to stay below is falling or being used up; a stock to clear falls.
  if (baseline === null || (kind === 'clearance' && isFall)) {
    const met = reaches(value, target, direction) && (!isFall || kind === 'clearance');
    return { by: 'progress', met, left };
  }
  if (isFall) {
    // "−10%" is a fall from nothing: its own sign is the direction, so the quotient is progress, not use.
    if (signOf(target) < 0) return fromBaseline(value, target, ZERO, direction);
    return { by: 'used', percent: maybePercent(value, target), met: reaches(value, target, direction) };
  }
  return { ...measureFloorSum(value, target), left };
}

/** What a target is measured from, as read. Missing values: a reading without a value; `baseline` may be absent. */
export interface MeasureReadings {
  readonly kind: TargetKind;
  readonly direction: Direction;
  readonly value: Reading;
  readonly goal: Reading;
  readonly baseline: Reading | undefined;
}

/** How far a target is. Missing values: `undefined` where it has no value or no target. */
export function maybeMeasure({
  kind,
  direction,
  value,
  goal,
  baseline,
}: MeasureReadings): Measure | undefined {
  const [at, target] = [maybeValue(value), maybeValue(goal)];
  return (
    at &&
    target &&
    measure({ kind, direction, value: at, target, baseline: baseline && (maybeValue(baseline) ?? null) })
  );
}

/** The bound that a measure's percent must not round across: 100, to be reached, or not to be passed where it is used up. */
export function goalOf(measure: Measure): Bound {
  return measure.by === 'used' ? ceiling(HUNDRED) : HUNDRED;
}

/** Completion as a share of the schedule, in percent. Missing values: `undefined` for a schedule of 0. */
export function maybeRatioToSchedule(percent: Exact, schedule: Exact): Exact | undefined {
  return maybePercent(percent, schedule);
}

/** The decimals a figure was given with, its zeros too: 92.0 has one. */
function givenPlaces(given: Exact): number {
  const places = String(given.d).length - 1;
  return given.d === tenTo(places) ? places : placesOf(given);
}

/**
 * Whether a stated percentage contradicts its own figures: it is compared at its own number of decimals,
 * rounded either as people do or as rule 1 does.
 * @see DOMAIN truth rule 6: 102/126 = 81.0%, 标称 92%
 */
export function contradictsRate(stated: Exact, actual: Exact): boolean {
  const places = givenPlaces(stated);
  return [[], [HUNDRED], [ceiling(HUNDRED)]].every(
    (bounds) => compare(stated, roundWithin(actual, places, bounds)) !== 0,
  );
}
