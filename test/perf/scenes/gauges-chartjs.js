import { ArcElement, Chart, DoughnutController } from 'chart.js';
import { box, rateAt } from './gauges-figures.js';
import { createBoxes, expectInk } from './stage.js';

Chart.register(DoughnutController, ArcElement);

let charts;
const partsAt = (index, step) => [rateAt(index, step), 100 - rateAt(index, step)];

// `responsive: false`, the kinder setting: by default it lays the page out three times a chart and takes about 1.7 times as long.
// Without animation it draws in the call itself, so there is nothing to wait for.
export function mount(n) {
  charts = createBoxes(n, ...box).map((parent, index) => {
    const canvas = parent.appendChild(document.createElement('canvas'));
    [canvas.width, canvas.height] = box;
    return new Chart(canvas, {
      type: 'doughnut',
      data: {
        datasets: [{ data: partsAt(index, 0), backgroundColor: ['#1D5FB8', '#D5DBE3'], borderWidth: 0 }],
      },
      options: { animation: false, responsive: false, rotation: -120, circumference: 240, cutout: '80%' },
    });
  });
}

export function update(step) {
  charts.forEach((chart, index) => {
    chart.data.datasets[0].data = partsAt(index, step);
    chart.update();
  });
}

export function check(step) {
  charts.forEach((chart, index) => {
    const { circumference } = chart.getDatasetMeta(0).data[0];
    const expected = (rateAt(index, step) / 100) * (240 / 180) * Math.PI;
    if (Math.abs(circumference - expected) > 1e-6)
      throw new Error(`no. ${index} spans ${circumference}, not ${expected}`);
  });
}

export const inspect = () => charts.forEach((chart, index) => expectInk(chart.canvas, index));
