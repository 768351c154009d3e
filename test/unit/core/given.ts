import * as fc from 'fast-check';
import { maybeExactText, tenTo, type Exact } from '../../../src/core/exact.js';
import type { Period } from '../../../src/core/schedule.js';
import { maybeWhen, type When } from '../../../src/core/time.js';

/** Decimal text as an exact value. */
export function exact(text: string): Exact {
  const value = maybeExactText(text);
  if (!value) throw new Error(`no decimal: ${text}`);
  return value;
}

export function when(text: string): When {
  const found = maybeWhen(text);
  if (!found) throw new Error(`no date: ${text}`);
  return found;
}

/** The day number of a cut-off: a day or month counts to its end. */
export function cutoff(text: string): number {
  return when(text).last;
}

export function period(start: string, end: string): Period {
  return { start: when(start), end: when(end) };
}

/** What a formatted figure says, read back. */
export function readBack(text: string): Exact {
  return exact(text.replace(/,/g, '').replace('−', '-').replace('%', ''));
}

/** Decimals such as documents hold: up to eight whole digits and six decimals. */
export const decimals: fc.Arbitrary<Exact> = fc
  .tuple(fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }), fc.integer({ min: 0, max: 6 }))
  .map(([n, places]) => ({ n, d: tenTo(places) }));

/** Any fraction, so that no decimal writes it in full. */
export const fractions: fc.Arbitrary<Exact> = fc
  .tuple(fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }), fc.bigInt({ min: 1n, max: 10n ** 5n }))
  .map(([n, d]) => ({ n, d }));

/** Values close to round ones, where rounding goes wrong. */
export const nearRound: fc.Arbitrary<Exact> = fc
  .tuple(fc.integer({ min: -120, max: 220 }), fc.integer({ min: -2000, max: 2000 }))
  .map(([round, off]) => ({ n: BigInt(round) * 10_000n + BigInt(off), d: 10_000n }));
