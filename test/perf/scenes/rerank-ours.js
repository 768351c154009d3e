import { box, nameOf, orderAt, valueOf } from './rerank-figures.js';
import { mountRanking, ranking, updateRanking } from './ranking-ours.js';
import { expectText } from './stage.js';

let count;
const dataAt = (step) => ({
  metric: { name: '入会', unit: '人' },
  average: 'none',
  rows: Array.from({ length: count }, (_, index) => ({ name: nameOf(index), value: valueOf(index, step) })),
});

export function mount(n) {
  count = n;
  return mountRanking(box, dataAt(0));
}

export const update = (step) => updateRanking(dataAt(step));

export function check(step) {
  const rows = ranking.shadowRoot.querySelectorAll('[role=option]');
  orderAt(count, step).forEach((index, at) => {
    expectText(rows[at].textContent, `${valueOf(index, step)}人`, at);
  });
}
