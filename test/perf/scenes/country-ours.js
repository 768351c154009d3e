import '../../../dist/county-ranking.js';
import { box, count, tenth, nameOf, valueOf } from './country-figures.js';
import { createBoxes, expectText, shadowText, untilShown } from './stage.js';

let ranking;
const dataAt = (step) => ({
  metric: { name: '入会', unit: '人', precision: 1 },
  rows: Array.from({ length: count }, (_, index) => ({
    code: String(100_000 + index),
    name: nameOf(index),
    value: valueOf(index, step),
  })),
});

export function mount() {
  const [parent] = createBoxes(1, ...box);
  ranking = document.createElement('union-county-ranking');
  Object.assign(ranking.style, { width: '100%', height: '100%' });
  ranking.data = dataAt(0);
  parent.append(ranking);
  return untilShown([ranking]);
}

export function update(step) {
  const shown = untilShown([ranking]);
  ranking.data = dataAt(step);
  return shown;
}

export const check = (step) => expectText(shadowText(ranking), tenth(step), 0);
