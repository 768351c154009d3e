import { isObject, hasOwn } from '../core/bare.js';
import { escapeStep } from '../core/pointer.js';

/** What a template's placeholders stand for at one item of its list. */
export interface EachItem {
  /** The same for the same item of the next document: its code, id or name, else its place. */
  readonly key: string;
  readonly values: (name: string) => string | undefined;
}

/**
 * The items of a list as a template sees them: `{pointer}` is where the item stands in the document, `{index}` its place
 * from 1, any other name a text or number of the item itself.
 * Missing values: no items where there is no list; a name the item has not stays empty.
 */
export function itemsOf(list: unknown, pointer: string): EachItem[] {
  if (!Array.isArray(list)) return [];
  const seen = new Map<string, number>();
  return list.map((item: unknown, at) => {
    const own = (name: string): string | undefined => {
      const value: unknown = isObject(item) && hasOwn(item, name) ? item[name] : undefined;
      return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
    };
    const name = own('code') ?? own('id') ?? own('name') ?? String(at);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return {
      key: `${name}#${count}`,
      values: (asked) =>
        asked === 'pointer'
          ? `${pointer}/${escapeStep(at)}`
          : asked === 'index'
            ? String(at + 1)
            : (own(asked) ?? ''),
    };
  });
}

const PLACEHOLDER = /\{([\p{L}\p{N}_-]+)\}/gu;

/** The names of the placeholders in a text, in their order, each as often as it stands there. */
export function namesIn(text: string): string[] {
  return [...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name);
}

/**
 * Puts values in the place of `{name}`, once: what a value brings is not filled again; `encode` makes them fit where they go.
 * Missing values: a placeholder stays where `values` answers `undefined`; other braces, JSON say, always stay.
 */
export function fillText(
  text: string,
  values: EachItem['values'],
  encode: (value: string) => string = String,
): string {
  return text.replace(PLACEHOLDER, (all, name: string) => {
    const value = values(name);
    return value === undefined ? all : encode(value);
  });
}

/** A value as a part of an address, which it cannot break out of; half a character, which no address can hold, is U+FFFD. */
export function addressPart(value: string): string {
  // With the flag a pair counts as one character: only halves that stand alone are found.
  return encodeURIComponent(value.replace(/[\uD800-\uDFFF]/gu, '\uFFFD'));
}

/** A value as a part of a JSON string, which it cannot break out of. */
export function jsonPart(value: string): string {
  return JSON.stringify(value).slice(1, -1);
}
