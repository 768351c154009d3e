import { STATUSES, type FigureStatus, type Qualifier } from './figure.js';
import { maybeNumeral } from './lenient-numeral.js';
import { readUnit, toPlainSigns, type LenientUnit } from './lenient-unit.js';

/**
 * A figure read from text as people write it.
 * Shape: `value` decimal text, to be scaled by the `power` of its unit.
 * Missing values: `status` where the text says that there is no figure.
 */
export type LenientReading =
  | { readonly value: string; readonly qualifier?: Qualifier; readonly unit: LenientUnit }
  | { readonly status: FigureStatus };

// In the order of the statuses.
const STATUS = /^(?:([-‐-―−]*|[暂尚]?未[上填]?报送?|暂?无数据|暂无)|(不适用|不涉及|N\/A)|(保密|涉密|\*+))$/;
const NUMERAL = '零一二两三四五六七八九十百千万亿';
const FIGURE = new RegExp(
  `^(?:(约|近|超|不足)过?)?([¥￥]?)([-+−]?)([${NUMERAL}]+|(?:\\d{1,3}(?:,\\d{3})+|\\d*)(?:\\.\\d+)?)` +
    `\\s*([余多]?)((?:[十百千]?[万亿]+)?)([余多]?)\\s*([%‰]|个百分点|(?:(?![${NUMERAL}])[A-Za-z㎡一-鿿]){0,8})$`,
);
const MOST_CHARS = 60;

/**
 * Reads a figure from text: %, ‰, 万, 亿, thousands separators, full-width digits, Chinese numerals, qualifiers,
 * dashes and the words for "not reported". Nothing is guessed.
 * Missing values: `undefined` where the text is no figure, or could be read in two ways.
 */
export function maybeLenientFigure(text: string): LenientReading | undefined {
  const plain = toPlainSigns(text);
  const said = STATUS.exec(plain);
  const status = STATUSES.find((_status, at) => said?.[at + 1] !== undefined);
  if (status) return { status };
  const match = plain.length <= MOST_CHARS && FIGURE.exec(plain);
  if (!match) return undefined;
  const [, before, currency, sign = '', number = '', early, scale = '', late, rest] = match;
  const qualifiers = [before, early, late].filter(Boolean) as Qualifier[];
  const digits = /\d/.test(number) ? number.replace(/,/g, '') : maybeNumeral(number);
  if (digits === undefined || qualifiers.length > 1) return undefined;
  const [qualifier] = qualifiers;
  return {
    value: (/[-−]/.test(sign) ? '-' : '') + digits.replace(/^\./, '0.'),
    ...(qualifier && { qualifier }),
    unit: readUnit(scale + (rest || (currency && '元'))),
  };
}
