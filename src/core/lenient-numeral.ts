const DIGIT = '[一二两三四五六七八九]';
// A number below 10000, its units said: a last digit stands after 十 or 零, for 一百二 is 120 to one reader and 102 to
// another.
const PART = `(?:${DIGIT}千)?(?:零?${DIGIT}百)?(?:零?${DIGIT}?十${DIGIT}?|零${DIGIT})?`;
const NUMERAL = new RegExp(
  `^(?:[零二两三四五六七八九]|(?=[^百千万亿])(?:(?:${DIGIT}|${PART})亿)?(?:(?!万)(?:零?${DIGIT}|${PART})万)?${PART})$`,
);

/**
 * Reads a whole Chinese numeral: 一百二十 gives "120", 两千三百万 "23000000".
 * Missing values: `undefined` for other text, and for what can be read two ways: 一百二, 一万二, 三四百, 一 (maybe a dash).
 */
export function maybeNumeral(text: string): string | undefined {
  if (!NUMERAL.test(text)) return undefined;
  let [sum, part, digit] = [0, 0, 0];
  for (const sign of text.replace(/两/g, '二')) {
    const power = ' 十百千万   亿'.indexOf(sign);
    if (power < 0) digit = '零一二三四五六七八九'.indexOf(sign);
    else {
      if (power < 4) part += (digit || 1) * 10 ** power;
      else [sum, part] = [sum + (part + digit) * 10 ** power, 0];
      digit = 0;
    }
  }
  return String(sum + part + digit);
}
