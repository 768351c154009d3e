import { maybeScale, shiftDecimal } from './lenient-unit.js';

const DIGITS = '零一二三四五六七八九';
// Other ways to write a sign, and below each the plain one.
const OTHERS = '〇壹贰叁肆伍陆柒捌玖两拾佰仟萬億';
const PLAIN = `${DIGITS}二十百千万亿`;

// Four places with their digits. A last digit stands alone, after 十 or after 零: 一百二 means 120 to one reader and
// 102 to another, so it is not read.
const SECTION = /^零?(?:(.)千)?(?:零?(.)百)?(?:(零?[一二三四五六七八九]?)十)?(零?[一二三四五六七八九])?$/;

function digitOf(text: string | undefined): number {
  return text ? DIGITS.indexOf(text.slice(-1)) : 0;
}

/** A number below 10000. Missing values: `undefined` where the text is none, or can be read two ways. */
function maybeSection(text: string): string | undefined {
  const match = SECTION.exec(text);
  if (!match) return undefined;
  const [, thousands, hundreds, tens, ones] = match;
  const isShort = ones?.length === 1 && tens === undefined && (hundreds || thousands);
  const places = [thousands, hundreds, tens === '' ? '一' : tens, ones].map(digitOf);
  return isShort || places.some((place) => place < 0) ? undefined : places.join('');
}

/**
 * Reads a whole Chinese numeral, capitals (壹佰) too, with decimals after 点.
 * Shape: 一百二十 gives "120", 三点五 "3.5", 两千三百万 "23000000".
 * Missing values: `undefined` for other text, and for what can be read two ways: 一百二, 三四百, 一 (which may be a dash).
 */
export function maybeChineseNumeral(text: string): string | undefined {
  const plain = Array.from(text, (sign) => PLAIN[OTHERS.indexOf(sign)] ?? sign).join('');
  if (plain.length > 30 || text === '一') return undefined;
  const [, integer = '', decimals = '', scale = ''] =
    /^([^点]+)(?:点([零一二三四五六七八九]+)(万|亿)?)?$/.exec(plain) ?? [];
  const parts = /^(?:([^亿万]+)亿)?(?:([^亿万]+)万)?([^亿万]*)$/.exec(integer);
  if (!parts || integer === '') return undefined;
  const sections = parts.slice(1).map((part) => maybeSection(part ?? ''));
  const [, above, middle, last = ''] = parts;
  // 一万二 is 12000 to one reader and 10002 to another; 一万点五亿 is nobody's figure.
  if (sections.includes(undefined) || (last.length === 1 && (above ?? middle))) return undefined;
  const digits = sections.join('').replace(/^0+(?=\d)/, '');
  if ((digits === '0' && integer !== '零') || (scale && (above ?? middle))) return undefined;
  const fraction = Array.from(decimals, digitOf).join('');
  return shiftDecimal(fraction ? `${digits}.${fraction}` : digits, maybeScale(scale) ?? 0);
}
