import { maybeChineseNumeral } from './chinese-numeral.js';
import type { Qualifier } from './figure.js';
import { maybeScale, readUnit, toPlainSigns, type LenientUnit } from './lenient-unit.js';

/**
 * A figure read from text as people write it.
 * Shape: `value` decimal text, scaled by 万 and 亿 only where those belong to no unit.
 * Missing values: `status` where the text says that there is no figure; `unit` where it names none.
 */
export type LenientReading =
  | { readonly value: string; readonly qualifier?: Qualifier; readonly unit?: LenientUnit }
  | { readonly status: 'unreported' | 'not-applicable' | 'withheld' };

const STATUS_WORDS: readonly (readonly [RegExp, 'unreported' | 'not-applicable' | 'withheld'])[] = [
  [
    /^(?:[-‐-―−─]*|(?:暂?未|尚未|没有?)(?:报送|上报|填报|报|提供)|待(?:报送|上报|报|填报)|暂?无数据|暂无|暂缺|缺报|数据缺失|null|NULL)$/,
    'unreported',
  ],
  [/^(?:不适用|不涉及|无此项|N\/A|n\/a)$/, 'not-applicable'],
  [/^(?:保密|涉密|不公开|不予公开|\*{1,8})$/, 'withheld'],
];

const NUMERAL = '零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟萬億点';
const FIGURE = new RegExp(
  `^(大约|约为?|将?近|接近|超过?|逾|不足|不到)?(百分之|千分之)?(人民币|[¥￥])?([-+−负]?)(\\d[\\d,]*(?:\\.\\d+)?|\\.\\d+|[${NUMERAL}]+)` +
    `(余|多)?([十百千万亿]{0,2})(余|多)?(个?百分点|[%‰]|(?:(?![${NUMERAL}])[℃㎡A-Za-z一-鿿]){0,8}?)(左右)?$`,
);
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const MOST_CHARS = 60;
const PERCENT: LenientUnit = { text: '%', base: '%', power: 0 };

/** Full-width signs as their plain ones, without the spaces around and between words. */
function plainText(text: string): string | undefined {
  const plain = toPlainSigns(text);
  // "12 5" may be 125 or two figures.
  return /\d\s+[\d.,]/.test(plain) ? undefined : plain.replace(/\s/g, '');
}

function maybeDigits(text: string): string | undefined {
  if (!/[\d.]/.test(text)) return maybeChineseNumeral(text);
  if (text.includes(',') && !GROUPED.test(text)) return undefined;
  const digits = text.replace(/,/g, '').replace(/^\./, '0.');
  return digits.replace('.', '').length > 21 ? undefined : digits;
}

/**
 * Reads a figure from text: %, ‰, 万, 亿, thousands separators, full-width digits, Chinese numerals, qualifiers,
 * dashes and the words for "not reported". Nothing is guessed.
 * Missing values: `undefined` where the text is no figure, or could be read in two ways.
 */
export function maybeLenientFigure(text: string): LenientReading | undefined {
  // Most figures are plain, and rows are many.
  if (/^\d{1,21}(?:\.\d{1,20})?%?$/.test(text)) {
    const isRate = text.endsWith('%');
    return isRate ? { value: text.slice(0, -1), unit: PERCENT } : { value: text };
  }
  const plain = text.length > MOST_CHARS ? undefined : plainText(text);
  if (plain === undefined) return undefined;
  const status = STATUS_WORDS.find(([words]) => words.test(plain));
  if (status) return { status: status[1] };
  const match = FIGURE.exec(plain);
  if (!match) return undefined;
  const [, before, share, currency, sign = '', number = '', early, scale = '', late, rest = '', about] =
    match;
  const digits = maybeDigits(number);
  const power = maybeScale(scale);
  const [named] = /约|近|超|不足/.exec(before ?? '') ?? [before === '逾' ? '超' : before && '不足'];
  const qualifiers = [named, early, late, about && '约'].filter(Boolean) as Qualifier[];
  if (digits === undefined || power === undefined || qualifiers.length > 1 || (share && rest))
    return undefined;
  const unitText = share ? (share === '百分之' ? '%' : '‰') : rest || (currency ? '元' : '');
  // A share has no 万, and of a figure that has one already (一万万) nobody knows how much it is.
  const scaled = /[万亿萬億]/.test(number);
  if ((scale && scaled) || (/[%‰]/.test(unitText) && (scale || scaled))) return undefined;
  const value = (/[-−负]/.test(sign) && !/^0*\.?0*$/.test(digits) ? '-' : '') + digits;
  const [qualifier] = qualifiers;
  return {
    value,
    ...(qualifier && { qualifier }),
    ...((scale || unitText) && {
      unit: unitText ? readUnit(scale + unitText) : { text: scale, base: '', power },
    }),
  };
}
