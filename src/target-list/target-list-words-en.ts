import { addWords } from '../core/words.js';
import type { LedgerWords } from './target-list-words.js';

const en: LedgerWords = {
  label: 'Target ledger',
  heaps: {
    done: 'Done',
    near: 'Nearly done',
    open: 'Not yet done',
    kept: 'Held so far',
    none: 'Not assessed',
  },
  short: {
    within: 'within limit',
    exceeded: 'above limit',
    held: 'held',
    'not-held': 'not held',
  },
  cadences: { weekly: 'Weekly', monthly: 'Monthly', quarterly: 'Quarterly', yearly: 'Yearly' },
  unnamed: 'Not stated',
  nth: (n) => `No. ${n}`,
  own: 'ours',
  search: 'Search',
  searchIn: 'target, owner',
  grouping: 'Group by',
  groupings: { heap: 'Completion', none: 'No groups' },
  order: 'Sort by',
  given: 'As given',
  way: 'Direction',
  ways: ['descending', 'ascending'],
  since: 'Compare with',
  spans: { week: 'last week', month: 'last month', quarter: 'last quarter' },
  snapshot: (label, when) => `${label} (as of ${when})`,
  noSince: 'nothing',
  filter: 'Filter by light',
  total: (count) => `${count} ${count === 1 ? 'target' : 'targets'}`,
  shown: (count, of) => `${count} of ${of} shown`,
  nothing: 'No target matches',
  against: (snapshot) => `since ${snapshot}`,
  steps: (up, down) =>
    [up > 0 ? `${up} moved up` : '', down > 0 ? `${down} moved down` : ''].filter(Boolean).join(', ') ||
    'none moved up or down',
  same: 'no change',
  columns: {
    bar: 'Progress',
    figure: 'Figures',
    move: 'Change',
    course: 'Course',
    owner: 'Owner',
    group: 'Category',
    cadence: 'Cadence',
    rate: 'Completion or progress',
    note: 'Note',
  },
  problem: { 'duplicate-id': () => 'duplicate id, earlier figures cannot be matched' },
};

// Importing this module is what adds English.
addWords('en', { list: en });
