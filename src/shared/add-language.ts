import { createLanguages, type AddLanguage, type LanguageWords } from '../core/languages.js';
import { speaker } from './speaker.js';

export type { AddLanguage, LanguageWords };

/**
 * Adds a language to the page, or words to one: the widgets are drawn anew. `tag` is that of the language (BCP 47): `de`
 * stands for `de-AT` too, `zh-Hant` for `zh-TW`, `zh-HK` and `zh-MO`.
 * @throws RangeError where `tag` is none
 */
export const addLanguage: AddLanguage = createLanguages(speaker);
