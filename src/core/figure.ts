import { maybeExactNumber, maybeExactText, type Exact } from './exact.js';

/** Words that are part of a figure and always shown with it. */
export const QUALIFIERS = ['近', '超', '余', '多', '不足', '约'] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/** Why a figure has no value. Each reads and looks different from 0 and from the others. */
export const STATUSES = ['unreported', 'not-applicable', 'withheld'] as const;
export type FigureStatus = (typeof STATUSES)[number];

/**
 * A figure as documents give it (CONTRACT).
 * Missing values: `null` is not reported; `{ status }` says which of the three.
 */
export type Figure =
  number | string | null | { status: FigureStatus } | { value: number | string; qualifier: Qualifier };

/** A figure that has been read: an exact value with its qualifier, or the reason why there is none. */
export type Reading =
  | { readonly status: 'value'; readonly value: Exact; readonly qualifier?: Qualifier | undefined }
  | { readonly status: FigureStatus | 'unreadable' };

function readValue(value: number | string): Exact | undefined {
  return typeof value === 'number' ? maybeExactNumber(value) : maybeExactText(value);
}

/** The reading of a value. It has its qualifier, or none, of its own: a page may have extended every object. */
export function readingOf(value: Exact, qualifier?: Qualifier): Reading {
  return { status: 'value', value, qualifier };
}

/**
 * Reads a figure exactly; never guesses.
 * Missing values: `null` and `undefined` read as `unreported`, text that is no decimal as `unreadable`.
 */
export function readFigure(figure: Figure | undefined): Reading {
  if (figure === null || figure === undefined) return { status: 'unreported' };
  if (typeof figure === 'object') {
    if ('status' in figure) return { status: figure.status };
    const value = readValue(figure.value);
    return value ? readingOf(value, figure.qualifier) : { status: 'unreadable' };
  }
  const value = readValue(figure);
  return value ? readingOf(value) : { status: 'unreadable' };
}

/** The exact value of a reading. Missing values: `undefined` whatever the reason. */
export function maybeValue(reading: Reading | undefined): Exact | undefined {
  return reading?.status === 'value' ? reading.value : undefined;
}
