import { addWords } from '../core/words.js';
import { gaugeWordsOf, type GaugeWords } from './target-gauge-words.js';

const zh: GaugeWords = {
  ...gaugeWordsOf('zh-CN'),
  earlier: { 'last-year': '去年同期', previous: '上期' },
};

// Importing this module is what adds the words of earlier figures, which only the forms show. English comes whole.
addWords('zh-CN', { gauge: zh });
