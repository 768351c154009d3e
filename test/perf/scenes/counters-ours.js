import '../../../dist/fund-counter.js';
import { amountText, box } from './counters-figures.js';
import { createBoxes, expectText, shadowText, untilShown } from './stage.js';

let counters;
const dataAt = (index, step) => ({ name: '帮扶资金', amount: amountText(index, step) });

export function mount(n) {
  counters = createBoxes(n, ...box).map((parent, index) => {
    const counter = document.createElement('union-fund-counter');
    Object.assign(counter.style, { width: '100%', height: '100%' });
    counter.data = dataAt(index, 0);
    parent.append(counter);
    return counter;
  });
  return untilShown(counters);
}

export function update(step) {
  const shown = untilShown(counters);
  counters.forEach((counter, index) => (counter.data = dataAt(index, step)));
  return shown;
}

// The exact amount stands beneath the shortened one; the rolling digits alone would not contain it.
export const check = (step) =>
  counters.forEach((counter, index) =>
    expectText(shadowText(counter), amountText(index, step).replace(/\.00$/, ''), index),
  );
