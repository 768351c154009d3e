// What judges every kind of target; the gauge loads it when a document is first not a plain one.
export { withProblems } from './target-gauge-data.js';
export { judgeTarget } from './target-gauge-judgement.js';
