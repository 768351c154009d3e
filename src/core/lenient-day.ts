import { toPlainSigns } from './lenient-unit.js';
import { maybeWhen } from './time.js';

const FORM = /^(\d{4})[-/.年](\d\d?)(?:[-/.月](\d\d?)日?|月?)(?:[ T]+(\d\d:\d\d(?::\d\d)?)(?:\.\d+)?)?$/;

/**
 * Reads a day as people write it: 2026年11月20日, 2026/11/20, 2026.11, 20261120, "2026-11-20 09:30". A time without an
 * offset is one of Asia/Shanghai.
 * Shape: a `Day` of the contract. Missing values: `undefined` for what else is given, and for days that do not exist.
 */
export function maybeLenientDay(given: unknown): string | undefined {
  const text = toPlainSigns(String(given));
  const [, year, month = '', day = '', time] =
    FORM.exec(text.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')) ?? [];
  const date = `${year}-${month.padStart(2, '0')}${day && `-${day.padStart(2, '0')}`}`;
  return [text, time ? `${date}T${time}+08:00` : date].find(maybeWhen);
}
