import { addRankingWords } from './county-ranking-words.js';

function ordinal(n: number): string {
  const tens = n % 100;
  const suffix = tens > 10 && tens < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${n}${suffix}`;
}

// Importing this module is what adds English.
addRankingWords('en', {
  label: 'Ranking',
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
  found: (count) => `${count} found`,
  play: 'Play',
  pause: 'Pause',
  back: 'Back',
  forward: 'Forward',
  present: 'now',
  points: 'points',
  place: (rank, tied) => (tied ? 'tied ' : '') + ordinal(rank),
  fromLast: (place, tied) => (tied ? 'tied ' : '') + (place === 1 ? 'last' : `${ordinal(place)} from last`),
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
  unitGap: ' ',
  list: ', ',
  problem: {
    value: () => 'this value is not allowed',
    scoring: () => 'proportional wants a target above 0, steps want steps',
    'duplicate-code': () => 'this code stands twice',
    'part-above-whole': ({ part = '', whole = '' }) =>
      `inconsistent data: part ${part} is above whole ${whole}`,
  },
});
