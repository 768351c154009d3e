import type { MeasureText } from '../shared/measure-text.js';
import { BLANK, BLANK_SEPARATOR } from './fund-digits.js';

/** By the measure of the font, which is a new one when a web font has come, then by language: each has fonts of its own. */
const known = new WeakMap<MeasureText, Record<string, boolean>>();
const REPEATS = 8;

/** Signs that the styles make seen and nothing copies, finds or reads out, behind room as wide as `gap`. */
export function signsOf(text: string, gap = ''): HTMLElement {
  const signs = document.createElement('span');
  if (gap) signs.setAttribute('data-gap', gap);
  if (text) signs.setAttribute('data-text', text);
  return signs;
}

function isEven(holder: HTMLElement, signs: string): boolean {
  const probes = [...signs].map((sign) => signsOf(sign.repeat(REPEATS)));
  holder.append(...probes);
  const [first = 0, ...others] = probes.map((probe) => probe.getBoundingClientRect().width);
  holder.textContent = '';
  // A layout's lengths are 64ths of a pixel.
  return first > 0 && others.every((width) => Math.abs(width - first) < REPEATS / 32);
}

/**
 * Whether the figures of a font may be laid over one another sign by sign: its digits are as wide as one another and as
 * the blank that stands in for one, and so are its separators. The page is asked once for each font: that lays it out.
 * @param holder an empty element of the font, whose styles make signs seen
 */
export function hasEvenSigns(holder: HTMLElement, measure: MeasureText, lang: string): boolean {
  let byLang = known.get(measure);
  if (!byLang) known.set(measure, (byLang = {}));
  return (byLang[lang] ??= isEven(holder, `0123456789${BLANK}`) && isEven(holder, `.,${BLANK_SEPARATOR}`));
}
