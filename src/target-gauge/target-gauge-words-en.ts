import { addWords } from '../core/words.js';
import type { GaugeWords } from './target-gauge-words.js';

const en: GaugeWords = {
  label: 'Target completion',
  by: { completion: 'completion', progress: 'progress', used: 'used', level: 'current level' },
  scheduleTick: 'due',
  averageTick: 'avg',
  targetTick: 'target',
  average: 'average',
  points: (size, less) => `${less ? 'under ' : ''}${size} points`,
  sized: (size, less, unit) => `${less ? 'under ' : ''}${size} ${unit}`,
  toSchedule: ({ size, side }, slightly) =>
    side === 0
      ? 'on schedule'
      : side > 0
        ? `${size} ahead of schedule`
        : `${slightly ? 'slightly behind schedule, ' : ''}${size}${slightly ? '' : ' behind schedule'}`,
  toAverage: ({ size, side }, label, rate) =>
    side === 0
      ? `level with the ${label} (${rate})`
      : `${size} ${side > 0 ? 'above' : 'below'} the ${label} (${rate})`,
  toLevel: ({ size, side }) =>
    side === 0 ? 'level with the target' : `${size} ${side > 0 ? 'above' : 'below'} the target`,
  reason: {
    done: 'done',
    'on-schedule': 'on schedule',
    'slightly-behind': 'slightly behind',
    behind: 'behind',
    within: 'within the limit',
    exceeded: 'above the limit',
    held: 'target held',
    'not-held': 'target not held',
    unjudged: 'not judged',
  },
  overfilled: 'exceeded',
  left: (count) => `${count} left`,
  unrated: {
    target: 'no rate, as the target is not above 0',
    baseline: 'no rate, as the baseline is the target',
    unbased: 'no rate without a baseline',
  },
  method: {
    'by-day': (elapsed, total) => `by day, ${elapsed} of ${total} days`,
    'by-month': (elapsed, total) => `by month, ${elapsed} of ${total} months`,
    plan: () => 'by the plan',
    given: () => 'as given',
  },
  schedule: (rate, method) => `${rate} due (${method})`,
  aim: (goal, ceiling) => `${ceiling ? 'limit' : 'target'} ${goal}`,
  columns: { item: 'Item', value: 'Value' },
  rows: {
    name: 'Target',
    value: 'Actual',
    target: 'Target value',
    schedule: 'Due by schedule',
    gap: 'Gap to schedule',
    average: 'Average',
    averageGap: 'Gap to average',
    light: 'Judgement',
  },
  earlier: { 'last-year': 'last year', previous: 'previous' },
  join: (parts) => parts.join(', '),
  sentence: (name, said) => `${name}: ${said}.`,
  unit: (text, unit) => (unit === '%' || unit === '' ? text + unit : `${text} ${unit}`),
};

// Importing this module is what adds English.
addWords('en', { gauge: en });
