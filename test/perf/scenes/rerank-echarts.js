import { BarChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { box, nameOf, valueOf } from './rerank-figures.js';
import { createBoxes, expectInk } from './stage.js';

use([BarChart, GridComponent, CanvasRenderer]);

let chart;
let count;
const valuesAt = (step) => Array.from({ length: count }, (_, index) => valueOf(index, step));
const finished = () => new Promise((done) => chart.on('finished', done));

// Its bar race, as its own example writes it, with motion as long as ours.
export function mount(n) {
  count = n;
  const [parent] = createBoxes(1, ...box);
  chart = init(parent);
  const drawn = finished();
  chart.setOption({
    animationDuration: 0,
    animationDurationUpdate: 600,
    animationEasingUpdate: 'cubicOut',
    grid: { left: 120, right: 80, top: 20, bottom: 20 },
    xAxis: { max: 'dataMax' },
    yAxis: {
      type: 'category',
      inverse: true,
      data: valuesAt(0).map((_, index) => nameOf(index)),
      axisLabel: { interval: 0 },
      animationDuration: 300,
      animationDurationUpdate: 300,
    },
    series: {
      type: 'bar',
      realtimeSort: true,
      data: valuesAt(0),
      label: { show: true, position: 'right', valueAnimation: true },
    },
  });
  return drawn;
}

// Motion goes on after the call, as ours does.
export const update = (step) => chart.setOption({ series: { data: valuesAt(step) } });

export function check(step) {
  const shown = chart.getModel().getSeriesByIndex(0).getData();
  for (let index = 0; index < count; index++) {
    const value = shown.get(shown.mapDimension('x'), index);
    if (value !== valueOf(index, step))
      throw new Error(`no. ${index} is ${value}, not ${valueOf(index, step)}`);
  }
}

export const inspect = () => expectInk(chart.getDom().querySelector('canvas'), 0);
