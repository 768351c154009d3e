import type { FundSpace } from '../../../src/fund-counter/fund-blocks.js';
import { parseFund, type FundReading } from '../../../src/fund-counter/fund-counter-data.js';

/** A measure without a DOM: a Chinese character as wide as it is high, others a little more than half. */
export const measureText = (text: string, sizePx: number): number =>
  Array.from(text).reduce((sum, char) => sum + (char > '\u2e80' ? 1 : 0.56), 0) * sizePx;

/** Room for a picture as the frame gives it. Units: px. */
export function space(width: number, more: Partial<FundSpace> = {}): FundSpace {
  const grow = width <= 800 ? 1 : (width / 800) ** 0.8;
  return {
    width,
    height: undefined,
    tiny: width < 150,
    elder: false,
    lang: 'zh-CN',
    variant: undefined,
    type: { label: 15 * grow, small: 13 * grow },
    today: 20_000,
    measureText,
    ...more,
  };
}

/** A fund as the reader gives it. */
export const read = (document: unknown): FundReading => parseFund(document).data;

/** A day in the past that no schedule of the tests reaches. */
export const TODAY = 20_000;
