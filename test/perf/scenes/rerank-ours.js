import '../../../dist/county-ranking.js';
import { box, nameOf, orderAt, valueOf } from './rerank-figures.js';
import { createBoxes, expectText, untilShown } from './stage.js';

let ranking;
let count;
const dataAt = (step) => ({
  metric: { name: '入会', unit: '人' },
  average: 'none',
  rows: Array.from({ length: count }, (_, index) => ({ name: nameOf(index), value: valueOf(index, step) })),
});

export function mount(n) {
  count = n;
  const [parent] = createBoxes(1, ...box);
  ranking = document.createElement('union-county-ranking');
  ranking.data = dataAt(0);
  parent.append(ranking);
  return untilShown([ranking]);
}

export function update(step) {
  const shown = untilShown([ranking]);
  ranking.data = dataAt(step);
  return shown;
}

export function check(step) {
  const rows = ranking.shadowRoot.querySelectorAll('[role=option]');
  orderAt(count, step).forEach((index, at) => {
    expectText(rows[at].textContent, `${valueOf(index, step)}人`, at);
  });
}
