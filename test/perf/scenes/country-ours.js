import { box, count, tenth, nameOf, valueOf } from './country-figures.js';
import { mountRanking, ranking, updateRanking } from './ranking-ours.js';
import { expectText, shadowText } from './stage.js';

const dataAt = (step) => ({
  metric: { name: '入会', unit: '人', precision: 1 },
  rows: Array.from({ length: count }, (_, index) => ({
    code: String(100_000 + index),
    name: nameOf(index),
    value: valueOf(index, step),
  })),
});

export const mount = () => mountRanking(box, dataAt(0), { width: '100%', height: '100%' });

export const update = (step) => updateRanking(dataAt(step));

export const check = (step) => expectText(shadowText(ranking), tenth(step), 0);
