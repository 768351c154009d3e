import type { Qualifier } from './figure.js';
import { addWords, type CoreWords } from './words.js';

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

const QUALIFIERS: Readonly<Record<Qualifier, string>> = {
  近: 'nearly',
  超: 'over',
  余: 'over',
  多: 'over',
  不足: 'under',
  约: 'about',
};

function age(minutes: number): string {
  if (minutes < 60) return `${minutes} min`;
  return minutes < 1440 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 1440)} d`;
}

const en: CoreWords = {
  space: ' ',
  status: {
    unreported: 'not reported',
    'not-applicable': 'not applicable',
    withheld: 'withheld',
    unreadable: 'unreadable',
  },
  empty: 'No data yet',
  loading: 'Loading data',
  refused: 'Invalid data',
  fetchFailed: 'Data cannot be fetched just now; trying again',
  kept: (reason) => `New data not used, the last good data is shown: ${reason}`,
  received: (what) => `, received ${what}`,
  skipped: (count) => `${count} invalid entries`,
  asOf: (when) => `as of ${when}`,
  stale: (minutes) => `not updated for ${age(minutes)}`,
  source: (source) => `Source: ${source}`,
  note: (note) => `Definition: ${note}`,
  day: ({ year, month, day }) => `${day} ${MONTHS[month - 1]} ${year}`,
  month: ({ year, month }) => `${MONTHS[month - 1]} ${year}`,
  qualified: (text, qualifier) => `${QUALIFIERS[qualifier]} ${text}`,
  between: '; ',
  problem: {
    required: ({ expected }) => `required, expected ${expected}`,
    type: ({ expected }) => `wrong type, expected ${expected}`,
    'one-of': ({ expected }) => `expected one of ${expected}`,
    figure: () => 'not a readable figure (give a number, decimal text, null or a status)',
    day: () => 'not a valid date (give 2026-11-20 or 2026-11)',
    json: () => 'not valid JSON',
    period: () => 'the end lies before the start',
    schedule: () => 'give by-day, by-month, a percentage, or nodes of date and due',
    'pointer-form': () => 'a pointer starts with /; in its keys ~ is ~0 and / is ~1',
    'pointer-nowhere': ({ pointer }) => `the document has no ${pointer}`,
    limit: ({ limit }) => `not read: disagrees with ${limit}`,
    fields: ({ name }) => `"${name}" in fields breaks the data contract; correct it`,
    unit: ({ unit, declared }) => `the unit "${unit}" is not "${declared}"; change fields or the data`,
    'fields-nowhere': ({ name, word }) => `there is no "${word}" here; change "${name}" in fields`,
    contradiction: ({ actual, stated }) => `inconsistent data: ${actual}, stated as ${stated}`,
    unexpected: () => 'this data cannot be shown',
  },
};

// Importing this module is what adds English.
addWords('en', { core: en });
