import { CountUp } from 'countup.js';
import { amountText, box, groupedText } from './counters-figures.js';
import { createBoxes } from './stage.js';

let counters;

export function mount(n) {
  counters = createBoxes(n, ...box).map((parent, index) => {
    const amount = Number(amountText(index, 0));
    const counter = new CountUp(parent, amount, { startVal: amount, decimalPlaces: 2, duration: 0.9 });
    counter.printValue(amount);
    return counter;
  });
}

export const update = (step) =>
  counters.forEach((counter, index) => counter.update(Number(amountText(index, step))));

export function check(step) {
  counters.forEach(({ el }, index) => {
    if (el.textContent !== groupedText(index, step)) throw new Error(`no. ${index} shows ${el.textContent}`);
  });
}
