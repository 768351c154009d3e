import { maybeExactText, multiply, tenTo } from './exact.js';
import { formatExact } from './number-text.js';

/**
 * A unit as text gives it: 万元 is four tens' powers of 元, ‰ is one less than %.
 * Shape: `text` as it is shown; `base` what must agree; `power` of ten over the base.
 * Missing values: an empty `base` where the text names none, as in 1.2万.
 */
export interface LenientUnit {
  readonly text: string;
  readonly base: string;
  readonly power: number;
}

/** What a fund calls its units of money, each with its text. */
export const MONEY: readonly (readonly [string, string])[] = [
  ['yuan', '元'],
  ['wan', '万元'],
  ['yi', '亿元'],
];

/** Full-width signs as their plain ones. */
export function toPlainSigns(text: string): string {
  return text.replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).trim();
}

/** Reads a unit as documents declare it: 万元, 人, %, ‰, or the names of money, `yuan`, `wan`, `yi`. */
export function readUnit(given: string): LenientUnit {
  const plain = toPlainSigns(given);
  const text = MONEY.find(([name]) => name === plain)?.[1] ?? plain;
  if (text === '‰') return { text, base: '%', power: -1 };
  const [, scale = '', base = ''] = /^((?:[十百千]?[万亿]+)?)(.*)/.exec(text) ?? [];
  // Each sign stands at its own power of ten.
  let power = 0;
  for (const sign of scale) power += ' 十百千万   亿'.indexOf(sign);
  return { text, base, power };
}

/** A decimal text times a power of ten, exactly. Missing values: the text itself where it is no figure of this world. */
export function shiftDecimal(text: string, power: number): string {
  const value = power === 0 ? undefined : maybeExactText(text);
  if (!value) return text;
  const [n, d] = [tenTo(Math.max(power, 0)), tenTo(Math.max(-power, 0))];
  return formatExact(multiply(value, { n, d })).replace(/,/g, '').replace('−', '-');
}
