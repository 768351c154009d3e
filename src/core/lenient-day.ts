import { toPlainSigns } from './lenient-unit.js';
import { maybeWhen } from './time.js';

const FORM =
  /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?)?月?|(\d\d)(\d\d)?)(?:[ T]*(\d{1,2})[:时](\d\d)分?(?::?(\d\d)(?:\.\d+)?秒?)?)?$/;

const two = (text: string): string => text.padStart(2, '0');

/**
 * Reads a day as people write it: 2026年11月20日, 2026/11/20, 2026.11, 20261120, "2026-11-20 09:30", or milliseconds
 * since the epoch. A time without an offset is one of Asia/Shanghai.
 * Shape: a `Day` of the contract. Missing values: `undefined` for other text, and for days that do not exist.
 */
export function maybeLenientDay(given: string | number): string | undefined {
  if (typeof given === 'number' && given >= 1e11 && given < 1e13) return new Date(given).toISOString();
  const text = toPlainSigns(String(given)).trim();
  if (maybeWhen(text)) return text;
  const match = FORM.exec(text);
  if (!match) return undefined;
  const [, year = '', month, day, shortMonth, shortDay, hour, minute = '', second = '00'] = match;
  const date = [year, two(month ?? shortMonth ?? '')];
  const ofMonth = day ?? shortDay;
  if (ofMonth) date.push(two(ofMonth));
  const read = date.join('-') + (hour ? `T${two(hour)}:${minute}:${second}+08:00` : '');
  return maybeWhen(read) && read;
}
