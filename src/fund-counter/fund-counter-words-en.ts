import { addWords } from '../core/words.js';
import type { FundWords } from './fund-counter-words.js';

const after = (name: string | undefined): string => (name ? `${name}: ` : '');

const en: FundWords = {
  label: 'Assistance funds',
  about: (text) => `about ${text}`,
  named: (name, { text }) => `${name}: ${text}`,
  aside: (text) => ` (${text})`,
  counts: {
    户: { label: 'Households', unit: 'households', each: (money) => `${money} per household` },
    人: { label: 'People', unit: 'people', each: (money) => `${money} per person` },
    人次: { label: 'Person-times', unit: 'person-times', each: (money) => `${money} per time` },
  },
  reached: (count) => `reaching ${count}`,
  change: (label) => (label ? `Against ${label}` : 'Year on year'),
  previous: 'Same period last year',
  underTenth: 'under 0.1%',
  changed: ({ size, side }) => (side === 0 ? ', level' : `, ${side > 0 ? 'up' : 'down'} ${size}`),
  completion: 'Completion',
  target: (money) => `target ${money}`,
  completed: (rate) => `${rate} of it`,
  toSchedule: ({ size, side }) =>
    side === 0 ? 'on schedule' : `${size} ${side > 0 ? 'ahead of' : 'behind'} schedule`,
  points: (size, less) => `${less ? 'under ' : ''}${size} points`,
  schedule: (rate, method) => `${rate} due (${method})`,
  method: {
    'by-day': (elapsed, total) => `by day, ${elapsed} of ${total} days`,
    'by-month': (elapsed, total) => `by month, ${elapsed} of ${total} months`,
    plan: () => 'by the plan',
    given: () => 'as given',
  },
  rest: 'Other',
  remainder: 'Remainder (with items of no stated amount)',
  folded: (count) => `Other (${count} items)`,
  foldedUnknown: (count) => `${count} without an amount`,
  gap: 'Difference',
  foldAgain: 'Show fewer',
  unnamed: (place) => `Item ${place}`,
  ofWhich: 'of which ',
  added: (period) => `${period === 'day' ? 'On' : 'In'} the ${period}`,
  share: (share) => `${share} of it`,
  yuan: 'yuan',
  money: [
    [1e9, 'billion yuan'],
    [1e6, 'million yuan'],
    [1, 'yuan'],
  ],
  columns: {
    name: 'Programme',
    amount: 'Amount',
    unit: 'Unit',
    share: 'Share',
  },
  join: (parts) => parts.join(', '),
  dot: '.',
  problem: {
    'money-text': () => 'beyond 90 trillion yuan, fen are kept only as text',
    'count-negative': () => 'households and people cannot be below zero',
    'parts-sum': ({ parts, total, apart }) =>
      `inconsistent data: the parts add up to ${parts} yuan, the total is ${total} yuan, ${apart} apart`,
    'people-households': ({ name, people, households }) =>
      `inconsistent data: ${after(name)}${people} people in ${households} households`,
    'unit-doubt': ({ name, now, label, before, step }) =>
      `doubtful data: ${after(name)}${now} yuan, ${label || 'same period last year'} ${before} yuan, about ${step === '4' ? 'ten thousand' : 'a hundred million'} times apart: check the unit`,
  },
};

// Importing this module is what adds English.
addWords('en', { fund: en });
