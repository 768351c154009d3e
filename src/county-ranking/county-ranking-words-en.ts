import { addWords } from '../core/words.js';
import type { RankingWords } from './county-ranking-words.js';

const en: RankingWords = {
  ranking: (metric) => `${metric}, ranking`,
  rankHead: 'Rank',
  nameHead: 'Unit',
  gapHead: 'vs average',
  movementHead: 'Movement',
  targetHead: 'Target',
  partHead: 'Part',
  wholeHead: 'Whole',
  noteHead: 'Remarks',
  groupHead: 'Group',
  previousHead: 'last period',
  historyHead: 'ranks so far',
  sum: 'sum',
  bonus: 'bonus',
  veto: 'vetoed',
  aside: (text, more) => `${text} (${more})`,
  rest: 'Other',
  axis: (from) => `the axis begins at ${from}: lengths are not in proportion`,
  search: 'Search by name or code',
  play: 'Play',
  pause: 'Pause',
  back: 'Back',
  forward: 'Forward',
  present: 'now',
  points: 'points',
  place: (rank, tied) => `${tied ? 'tied ' : ''}no. ${rank}`,
  fromLast: (place, tied) => (tied ? 'tied ' : '') + (place === 1 ? 'last' : `no. ${place} from last`),
  own: 'own unit',
  up: (places) => `up ${places}`,
  down: (places) => `down ${places}`,
  same: 'no change',
  entered: 'new',
  average: { given: 'Average (as given)', mean: 'Average (mean of units)', pooled: 'Average (pooled)' },
  heardGap: (size, unit, sign) =>
    sign === 0
      ? 'equal to the average'
      : `${[size, unit].filter(Boolean).join(' ')} ${sign < 0 ? 'below' : 'above'} average`,
  under: (text) => `under ${text}`,
  notRanked: 'not ranked',
  total: (count) => `${count} in all`,
  excluded: (count, why) => `${count} not ranked or averaged (${why})`,
  counted: (word, count) => `${count} ${word}`,
  lowFirst: 'lowest first',
  contradicting: (count) => `${count} with inconsistent data`,
  between: ', ',
  colon: ': ',
  stop: '.',
  list: ', ',
  problem: {
    value: () => 'this value is not allowed',
    'duplicate-code': () => 'this code stands twice',
  },
};

// Importing this module is what adds English.
addWords('en', { ranking: en });
