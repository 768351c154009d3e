import { addLanguage } from '../shared/add-language.js';
import { traditional } from './zh-hant-words.js';

// Importing this module is what adds Traditional Chinese.
addLanguage('zh-Hant', traditional);

export {};
