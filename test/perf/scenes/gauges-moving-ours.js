import '../../../dist/union-widgets.js';
import { createBoxes, untilShown } from './stage.js';

let gauges;
const dataAt = (index, step) => ({
  name: '入会率',
  unit: '%',
  value: 40 + ((index * 7 + step * 11) % 50),
  target: 100,
  schedule: 88.8,
});

/** Gauges large enough to move: 8 by 5 fill a full screen. */
export function mount(n, form) {
  gauges = createBoxes(n, 240, 216).map((parent, index) => {
    const gauge = document.createElement('union-target-gauge');
    gauge.setAttribute('variant', form);
    Object.assign(gauge.style, { width: '100%', height: '100%' });
    gauge.data = dataAt(index, 0);
    parent.append(gauge);
    return gauge;
  });
  return untilShown(gauges);
}

/** Gives new figures; answers how many gauges move two frames later. */
export async function update(step) {
  const shown = untilShown(gauges);
  gauges.forEach((gauge, index) => (gauge.data = dataAt(index, step)));
  await shown;
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  return gauges.filter((gauge) => gauge.shadowRoot.getAnimations().length > 0).length;
}
