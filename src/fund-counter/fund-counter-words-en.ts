import { addFundWords } from './fund-counter-words.js';

const after = (name: string | undefined): string => (name ? `${name}: ` : '');

// Importing this module is what adds English.
addFundWords('en', {
  label: 'Assistance funds',
  about: (text) => `about ${text}`,
  withUnit: (figure, unit) => `${figure} ${unit}`,
  named: (name, money) => `${name}: ${money}`,
  aside: (text) => ` (${text})`,
  households: 'Households',
  householdUnit: 'households',
  people: { 人: 'People', 人次: 'Person-times' },
  peopleUnit: { 人: 'people', 人次: 'person-times' },
  perHousehold: (money) => `${money} per household`,
  perPerson: { 人: (money) => `${money} per person`, 人次: (money) => `${money} per time` },
  reached: (count) => `reaching ${count}`,
  change: (label) => (label ? `Against ${label}` : 'Year on year'),
  previous: 'same period last year',
  underTenth: 'under 0.1%',
  changed: ({ size, side }, label, before) =>
    `${side === 0 ? 'level with' : `${side > 0 ? 'up' : 'down'} ${size} on`} ${label ?? 'the same period last year'} (${before})`,
  completion: 'Completion',
  target: (money) => `target ${money}`,
  completed: (money, rate) => `${rate} of the target of ${money}`,
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
  restWithUnknown: 'Remainder (with items of no stated amount)',
  folded: (count) => `Other (${count} items)`,
  foldedUnknown: (count) => `${count} without an amount`,
  gap: 'Difference',
  foldAgain: 'Show fewer',
  unnamed: (place) => `Item ${place}`,
  ofWhich: 'of which ',
  added: { day: 'On the day', week: 'In the week', month: 'In the month', year: 'In the year' },
  share: (share) => `${share} of it`,
  yuan: 'yuan',
  columns: {
    name: 'Programme',
    amount: 'Amount',
    unit: 'Unit',
    share: 'Share',
    previous: 'Same period last year (yuan)',
    change: 'Year on year',
  },
  join: (parts) => parts.join(', '),
  groups: (groups) => groups.join('; '),
  dot: '.',
  problem: {
    'money-text': () =>
      'the amount is beyond 90 trillion yuan, where a JSON number loses fen: give it as text ("90000000000000.01")',
    'count-negative': () => 'households and people cannot be below zero',
    'parts-sum': ({ parts, total, apart }) =>
      `inconsistent data: the parts add up to ${parts} yuan, the total is ${total} yuan, ${apart} apart`,
    'people-households': ({ name, people, households }) =>
      `inconsistent data: ${after(name)}${people} people in ${households} households`,
    'unit-doubt': ({ name, now, label, before, step }) =>
      `doubtful data: ${after(name)}${now} yuan, ${label || 'same period last year'} ${before} yuan, about ${step === '10000' ? 'ten thousand' : 'a hundred million'} times apart: check the unit`,
  },
});
