import {
  absolute,
  MOST_DECIMALS,
  placesOf,
  roundAt,
  roundWithin,
  signOf,
  tenTo,
  type Bound,
  type Exact,
} from './exact.js';

/** From this many whole digits on, thousands are separated: 3200, 12,345,678. */
const GROUP_FROM_DIGITS = 5;

function group(digits: string): string {
  return digits.length < GROUP_FROM_DIGITS ? digits : digits.replace(/\B(?=(\d{3})+$)/g, ',');
}

/**
 * Writes a value already rounded to `places` (its denominator divides ten to that power).
 * Shape: "1234.50"; with `trim` "1234.5". The minus sign is the real one, "−".
 */
export function decimalText(rounded: Exact, places: number, trim = false): string {
  const { n, d } = absolute(rounded);
  const unit = tenTo(places);
  const scaled = d === unit ? n : (n * unit) / d;
  const digits = String(scaled).padStart(places + 1, '0');
  const cut = digits.length - places;
  let decimals = digits.slice(cut);
  if (trim) decimals = decimals.replace(/0+$/, '');
  const sign = scaled !== 0n && rounded.n < 0n ? '−' : '';
  return sign + group(digits.slice(0, cut)) + (decimals && '.' + decimals);
}

/**
 * The figure with all its digits, thousands separated: what hover, table and speech give.
 * A quotient that never ends is given to 12 decimals.
 */
export function formatExact(value: Exact): string {
  if (value.d === 1n) return decimalText(value, 0);
  const ends = (value.n * tenTo(MOST_DECIMALS)) % value.d === 0n;
  const places = ends ? placesOf(value, MOST_DECIMALS) : 12;
  return decimalText(roundAt(value, places), places);
}

/** A figure at most `places` decimals long, never rounded across a bound it has not reached. */
export function formatFigure(value: Exact, places = 2, bounds: readonly Bound[] = []): string {
  return decimalText(roundWithin(value, places, bounds), places, true);
}

/** A rate with its sign of percent: "45.0%". Units: percent. `bounds`: target, schedule, average, bands, in percent. */
export function formatPercent(value: Exact, bounds: readonly Bound[] = [], places = 1): string {
  return decimalText(roundWithin(value, places, bounds), places) + '%';
}

/**
 * The size of a gap in points, without its sign and unit.
 * Shape: "43.8"; a gap that is not zero but would read 0.0 gives `{ less: true, text: '0.1' }` (不足0.1).
 * Units: `bounds` (those of the bands on this gap) in points, signed as the gap is.
 */
export function formatGap(
  value: Exact,
  places = 1,
  bounds: readonly Bound[] = [],
): { text: string; less: boolean } {
  const rounded = absolute(roundWithin(value, places, bounds));
  // Moved away from 0 by a bound, what would have been 0.0 is one step from it.
  const less =
    rounded.n <= 1n && signOf(value) !== 0 && (rounded.n === 0n || roundAt(value, places).n === 0n);
  return { text: decimalText(less ? { n: 1n, d: tenTo(places) } : rounded, places), less };
}
