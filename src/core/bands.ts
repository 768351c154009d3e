import type { Light } from './bands-default.js';
import { ceiling, compare, maybeExactNumber, type Bound, type Exact } from './exact.js';

/** One condition of a band. Units: percent, or points for the gaps. `min` is included by default, `max` is not. */
export interface BandCondition {
  readonly by: 'gap-to-schedule' | 'ratio-to-schedule' | 'gap-to-average' | 'completion';
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly minInclusive?: boolean | undefined;
  readonly maxInclusive?: boolean | undefined;
}

/** A declared rule for a light: the first band whose every condition holds gives it. */
export interface Band {
  readonly light: string;
  readonly label: string;
  readonly all: readonly BandCondition[];
  readonly shape?: string | undefined;
  readonly token?: string | undefined;
}

/** What bands judge. Missing values: `undefined` never matches a condition. */
export type BandQuantities = { readonly [by in BandCondition['by']]?: Exact | undefined };

function maybeExact(bound: number | undefined): Exact | undefined {
  return bound === undefined ? undefined : maybeExactNumber(bound);
}

function holds(condition: BandCondition, quantity: Exact | undefined): boolean {
  if (!quantity) return false;
  const [low, high] = [maybeExact(condition.min), maybeExact(condition.max)];
  if (low && compare(quantity, low) < (condition.minInclusive === false ? 1 : 0)) return false;
  return !(high && compare(quantity, high) > (condition.maxInclusive === true ? 0 : -1));
}

/** The light that declared bands give; a gap that none covers is 未判定. */
export function judgeByBands(bands: readonly Band[], quantities: BandQuantities): Light {
  const band = bands.find(({ all }) => all.every((condition) => holds(condition, quantities[condition.by])));
  if (!band) return { light: 'none', reason: 'unjudged' };
  return { light: band.light, reason: 'band', label: band.label, shape: band.shape, token: band.token };
}

/**
 * The bounds that bands set on one quantity, so that no figure reads as if it stood in a band it is not in.
 * Units: percent, or points for the gaps.
 */
export function bandBounds(bands: readonly Band[], by: BandCondition['by']): Bound[] {
  const bounds: Bound[] = [];
  for (const { min, max, minInclusive, maxInclusive } of bands.flatMap(({ all }) =>
    all.filter((condition) => condition.by === by),
  )) {
    const [low, high] = [maybeExact(min), maybeExact(max)];
    if (low) bounds.push(minInclusive === false ? ceiling(low) : low);
    if (high) bounds.push(maxInclusive === true ? ceiling(high) : high);
  }
  return bounds;
}
