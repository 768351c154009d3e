// For pages that take classic scripts and add a language: gives the classes of their elements `addLanguage`, which adds
// it to the widgets and the board alike. It stands beside union-widgets.js and union-board.js, in any order.
import { hasOwn } from '../src/core/bare.js';
import type { AddLanguage, LanguageWords } from '../src/core/languages.js';
import { forEachScript } from './classic-language.js';

const ways: AddLanguage[] = [];
const added: [tag: string, words: LanguageWords][] = [];
const addLanguage: AddLanguage = (tag, words) => {
  added.push([tag, words]);
  for (const way of ways) way(tag, words);
};

forEachScript((way, widget) => {
  ways.push(way);
  // A script that comes later has the languages too.
  for (const [tag, words] of added) way(tag, words);
  // All classes that speak so inherit it.
  let holder = widget;
  while (!hasOwn(holder, 'speaker')) holder = Object.getPrototypeOf(holder) as typeof holder;
  holder.addLanguage = addLanguage;
});
