import { GaugeChart } from 'echarts/charts';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { box, rateAt, rateText } from './gauges-figures.js';
import { createBoxes, expectInk, expectText } from './stage.js';

use([GaugeChart, CanvasRenderer]);

let charts;
const texts = []; // what each chart last asked to be drawn; getOption() would clone all, on the peer's account
// What its users write for a small gauge: a progress arc, few ticks, the figure in the middle.
const optionAt = (index) => ({
  animation: false,
  series: {
    type: 'gauge',
    startAngle: 210,
    endAngle: -30,
    radius: '95%',
    progress: { show: true, width: 8 },
    axisLine: { lineStyle: { width: 8 } },
    axisTick: { splitNumber: 2, length: 3 },
    splitLine: { length: 5 },
    axisLabel: { show: false },
    pointer: { show: false },
    title: { fontSize: 10, offsetCenter: [0, '35%'] },
    detail: {
      fontSize: 14,
      offsetCenter: [0, 0],
      formatter: (value) => (texts[index] = `${value.toFixed(1)}%`),
    },
    data: [{ name: '入会率', value: rateAt(index, 0) }],
  },
});
const finished = (list) =>
  Promise.all(list.map((chart) => new Promise((done) => chart.on('finished', done))));

export function mount(n) {
  charts = createBoxes(n, ...box).map((parent) => init(parent));
  const drawn = finished(charts);
  charts.forEach((chart, index) => chart.setOption(optionAt(index)));
  return drawn;
}

export function update(step) {
  const drawn = finished(charts);
  charts.forEach((chart, index) =>
    chart.setOption({ series: { data: [{ name: '入会率', value: rateAt(index, step) }] } }),
  );
  return drawn;
}

export const check = (step) =>
  charts.forEach((_, index) => expectText(texts[index], rateText(index, step), index));

export const inspect = () =>
  charts.forEach((chart, index) => expectInk(chart.getDom().querySelector('canvas'), index));
