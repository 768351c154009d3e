/**
 * A unit as text gives it: 万元 is four tens' powers of 元, ‰ is one less than %.
 * Shape: `text` as it is shown; `base` what must agree; `power` of ten over the base.
 */
export interface LenientUnit {
  readonly text: string;
  readonly base: string;
  readonly power: number;
}

const MONEY: Readonly<Record<string, string>> = { yuan: '元', wan: '万元', yi: '亿元' };

/** A unit of money by its name in a fund: 万元 is `wan`. Missing values: `undefined` for any other unit. */
export function maybeMoneyName({ text }: LenientUnit): string | undefined {
  return Object.keys(MONEY).find((name) => MONEY[name] === text);
}

/** A word for how many: 万 gives 4, 百万 6. Missing values: `undefined` where it is none; 0 for no word at all. */
export function maybeScale(text: string): number | undefined {
  if (!/^(?:[十百千]?[万亿]?|万亿)$/.test(text)) return undefined;
  // Each sign stands at its own power of ten.
  return Array.from(text, (sign) => ' 十百千万   亿'.indexOf(sign)).reduce((sum, power) => sum + power, 0);
}

/** Full-width signs as their plain ones. */
export function toPlainSigns(text: string): string {
  return text.replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

/** Reads a unit as documents declare it: 万元, 人, %, ‰, or the names of money, `yuan`, `wan`, `yi`. */
export function readUnit(given: string): LenientUnit {
  const plain = given.replace('％', '%').replace('人民币', '').trim();
  const named = Object.keys(MONEY).includes(plain) ? MONEY[plain] : undefined;
  const text = named ?? plain.replace(/^百分点$/, '个百分点');
  if (text === '‰') return { text, base: '%', power: -1 };
  const match = /^([十百千万亿]*)(.*)$/.exec(text);
  const [, scale = '', rest = ''] = match ?? [];
  const power = maybeScale(scale);
  if (power === undefined || rest === '') return { text, base: text, power: 0 };
  const base = rest.replace(/^圆$/, '元');
  return { text: scale + base, base, power };
}

// What a figure may set as its unit where none is declared: any other word after a figure may be a remark.
const KNOWN =
  /^(?:%|元|人次?|户次?|件次?|场次?|车次|人天|家次?|个|个百分点|名|处|所|座|天|次|项|分|条|例|起|期|份|册|台|套|张|位|间|支|岁|小时|公里|平方米|亩|吨)$/;

/** Whether text alone may set a unit: one of those that figures really have. */
export function isKnownUnit({ base }: LenientUnit): boolean {
  return KNOWN.test(base);
}

/** A decimal text times a power of ten, exactly. */
export function shiftDecimal(text: string, power: number): string {
  if (power === 0) return text;
  const sign = text[0] === '-' ? '-' : '';
  const [whole = '', decimals = ''] = text.slice(sign.length).split('.');
  const digits = power > 0 ? whole + decimals.padEnd(power, '0') : whole.padStart(1 - power, '0') + decimals;
  const cut = power > 0 ? whole.length + power : Math.max(whole.length, 1 - power) + power;
  const left = digits.slice(0, cut).replace(/^0+(?=\d)/, '');
  const right = digits.slice(cut).replace(/0+$/, '');
  return sign + left + (right && `.${right}`);
}
