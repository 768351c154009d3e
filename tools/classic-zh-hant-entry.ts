// Traditional Chinese for pages that take classic scripts, beside union-widgets.js and union-board.js, in any order.
import { traditional } from '../src/zh-hant/zh-hant-words.js';
import { forEachScript } from './classic-language.js';

forEachScript((addLanguage) => addLanguage('zh-Hant', traditional));
