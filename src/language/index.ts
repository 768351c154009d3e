// A page that has one element as a module adds a language by this door, without the other elements.
export { addLanguage } from '../shared/add-language.js';
export type { LanguageWords } from '../shared/add-language.js';
