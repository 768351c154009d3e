import { hasOwn, isObject } from './bare.js';
import { wordNames } from './word-names.js';
import type { finder, Lang, tables, Words } from './words.js';

/** Words in part: what is missing is said in the language behind it. */
type PartOf<T> = T extends string | readonly unknown[] | ((...given: never) => unknown)
  ? T
  : { readonly [K in keyof T]?: PartOf<T[K]> };

/**
 * The words of a language that a page adds, by the family that says them. Missing values: a widget whose family is
 * missing speaks Chinese on a Chinese page, else English; a single word that is missing is the one of that language.
 */
export type LanguageWords = { readonly [F in keyof Words]?: PartOf<Words[F]> };

/**
 * Adds a language, or words to one: the widgets on the page are drawn anew. `tag` is that of the language (BCP 47): `de`
 * stands for `de-AT` too, `zh-Hant` for `zh-TW`, `zh-HK` and `zh-MO`.
 * @throws RangeError where `tag` is none
 */
export type AddLanguage = (tag: string, words: LanguageWords) => void;

/** Where a copy of the package has its languages. */
export interface Speaker {
  readonly tables: typeof tables;
  readonly finder: typeof finder;
  /** Draws all widgets anew. */
  readonly redraw: () => void;
  /** The one way to add to this copy, once a script of the page has made it. */
  addLanguage?: AddLanguage;
}

/** The language of the package behind another one. */
function behind(lang: Lang): Lang {
  return /^zh/i.test(lang) ? 'zh-CN' : 'en';
}

/** A tag as it is compared: what Taiwan, Hong Kong and Macao write is Traditional Chinese. */
function comparable(tag: string | null | undefined): string {
  return `${tag}-`.toLowerCase().replace(/^zh-(?=(tw|hk|mo)-)/, 'zh-hant-');
}

/** Words over those behind them. What is no word of its kind (a text for a function) is left out. */
function complete(base: unknown, own: unknown): unknown {
  if (!isObject(own) || !isObject(base ?? {}))
    return base === undefined || typeof own === typeof base ? own : base;
  const all: Record<string, unknown> = { ...(base as object) };
  for (const key of Object.keys(own)) {
    const name = (hasOwn(wordNames, key) && wordNames[key]) || key;
    all[name] = complete(all[name], own[key]);
  }
  return all;
}

/** Makes the way to add languages to a copy of the package. */
export function createLanguages({ tables, finder, redraw }: Speaker): AddLanguage {
  const added = new Map<Lang, LanguageWords>();
  // The words behind may come, or change, later.
  const completed = new WeakMap<object, { readonly base: unknown; readonly words: unknown }>();
  const { pick } = finder;

  finder.pick = (tag, family) => {
    const wanted = comparable(tag);
    const fitting = [...added.keys()]
      .filter((lang) => wanted.startsWith(comparable(lang)))
      .sort((a, b) => comparable(b).length - comparable(a).length);
    const [first] = fitting;
    return (
      fitting.find((lang) => isObject(added.get(lang)?.[family])) ??
      (first ? behind(first) : pick(tag, family))
    );
  };

  return (tag, words) => {
    if (!/^[a-z]{2,}(-[a-z\d]+)*$/i.test(tag)) throw new RangeError(`"${tag}" is no tag of a language.`);
    const before = added.get(tag);
    added.set(tag, complete(before ?? {}, words) as LanguageWords);
    const [back, chinese] = [behind(tag), 'zh-CN'];
    if (!before)
      tables[tag] = new Proxy(tables[tag] ?? {}, {
        get(given: Partial<Words>, family: keyof Words) {
          const spare = tag === back ? undefined : tables[back]?.[family];
          const base = given[family] ?? spare ?? (tag === chinese ? undefined : tables[chinese]?.[family]);
          const own = added.get(tag)?.[family];
          if (!isObject(own) || !base) return base;
          let known = completed.get(own);
          if (known?.base !== base) completed.set(own, (known = { base, words: complete(base, own) }));
          return known?.words;
        },
      });
    redraw();
  };
}
