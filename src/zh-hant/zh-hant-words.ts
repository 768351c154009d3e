import type { LanguageWords } from '../core/languages.js';
import { atlas } from './zh-hant-atlas.js';
import { board } from './zh-hant-board.js';
import { core } from './zh-hant-core.js';
import { fund } from './zh-hant-fund.js';
import { gauge } from './zh-hant-gauge.js';
import { list } from './zh-hant-list.js';
import { map } from './zh-hant-map.js';
import { ranking } from './zh-hant-ranking.js';

/** All words in Traditional Chinese. */
export const traditional = {
  core,
  gauge,
  list,
  ranking,
  map,
  atlas,

  fund,
  board,
} satisfies LanguageWords;
