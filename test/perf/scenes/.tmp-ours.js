import '/work/main/src/target-gauge/index.ts';
import { box, rateAt, rateText } from './gauges-figures.js';
import { createBoxes, expectText, shadowText, untilShown } from './stage.js';

let gauges;
const dataAt = (index, step) => ({
  name: '入会率',
  unit: '%',
  value: rateAt(index, step),
  target: 100,
  schedule: 88.8,
  average: { rate: 65 },
});

export function mount(n) {
  gauges = createBoxes(n, ...box).map((parent, index) => {
    const gauge = document.createElement('union-target-gauge');
    Object.assign(gauge.style, { width: '100%', height: '100%' });
    gauge.data = dataAt(index, 0);
    parent.append(gauge);
    return gauge;
  });
  return untilShown(gauges);
}

export function update(step) {
  const shown = untilShown(gauges);
  gauges.forEach((gauge, index) => (gauge.data = dataAt(index, step)));
  return shown;
}

export const check = (step) =>
  gauges.forEach((gauge, index) => expectText(shadowText(gauge), rateText(index, step), index));
