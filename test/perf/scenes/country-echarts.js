import { BarChart } from 'echarts/charts';
import { DataZoomComponent, GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { box, count, tenth, nameOf, valueOf } from './country-figures.js';
import { createBoxes, expectInk, expectText } from './stage.js';

use([BarChart, GridComponent, DataZoomComponent, CanvasRenderer]);

let chart;
let texts = ''; // the labels last asked to be drawn
// It knows no ranks: its user sorts, best first, and shows 20 rows of a category axis through a dataZoom.
const rowsAt = (step) =>
  Array.from({ length: count }, (_, index) => ({ name: nameOf(index), value: valueOf(index, step) })).sort(
    (a, b) => b.value - a.value,
  );
const optionAt = (rows) => ({
  yAxis: { data: rows.map(({ name }) => name) },
  series: { data: rows.map(({ value }) => value) },
});
const finished = () => new Promise((done) => chart.on('finished', done));

export function mount() {
  const [parent] = createBoxes(1, ...box);
  chart = init(parent);
  const drawn = finished();
  const { yAxis, series } = optionAt(rowsAt(0));
  chart.setOption({
    animation: false,
    grid: { left: 120, right: 80, top: 20, bottom: 20 },
    xAxis: { type: 'value' },
    yAxis: { type: 'category', inverse: true, ...yAxis },
    dataZoom: [{ type: 'inside', yAxisIndex: 0, startValue: 0, endValue: 19, zoomLock: true }],
    series: {
      type: 'bar',
      ...series,
      label: {
        show: true,
        position: 'right',
        formatter: ({ value }) => {
          texts += ` ${value.toFixed(1)}`;
          return value.toFixed(1);
        },
      },
    },
  });
  return drawn;
}

export function update(step) {
  texts = '';
  const drawn = finished();
  chart.setOption(optionAt(rowsAt(step)));
  return drawn;
}

export const check = (step) => expectText(texts, tenth(step), 0);
export const inspect = () => expectInk(chart.getDom().querySelector('canvas'), 0);
