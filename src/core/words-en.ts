import type { Qualifier } from './figure.js';
import { addWords } from './words.js';

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

// Importing this module is what adds English.
addWords('en', {
  status: {
    unreported: 'not reported',
    'not-applicable': 'not applicable',
    withheld: 'withheld',
    unreadable: 'unreadable',
  },
  empty: 'No data yet',
  loading: 'Loading data',
  refused: 'Invalid data',
  fetchFailed: 'Data cannot be fetched at the moment and will be tried again',
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
    'pointer-form': () => 'the pointer must start with /, with ~ in a key written ~0 and / written ~1',
    'pointer-nowhere': ({ pointer }) => `the document has no ${pointer}`,
    url: () => 'this address cannot be used: http or https only',
    charset: ({ charset }) => `not ${charset}; name the encoding in the header or in charset, gb18030 say`,
    'too-large': ({ limit }) => `more than ${limit}, not read`,
    'too-deep': ({ limit }) => `nested deeper than ${limit}, not read`,
    'fields-json': () => 'fields is no JSON object',
    'fields-name': ({ name }) => `fields: "${name}" on the left is no name of the data contract; correct it`,
    'fields-form': ({ name }) =>
      `fields: "${name}" wants a key, a pointer that starts with / or {"const": …}`,
    unread: ({ expected }) => `not readable as one ${expected}, and nothing is guessed; change the data`,
    unit: ({ unit, declared }) =>
      `the unit is "${unit || 'none'}", not "${declared || 'none'}"; declare it in fields or change the data`,
    'fields-nowhere': ({ name, word, keys }) =>
      `there is no "${word}" here, ${keys ? `only ${keys}` : 'nor any key'}; change "${name}" in fields`,
    contradiction: ({ actual, stated }) => `inconsistent data: ${actual}, stated as ${stated}`,
    unexpected: () => 'this data cannot be shown',
  },
});
