import { ScatterChart } from 'echarts/charts';
import { DataZoomComponent, GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { box, rowsOf, views, whole, worldX, worldY } from './stations-figures.js';
import { createBoxes, expectInk } from './stage.js';

use([ScatterChart, GridComponent, DataZoomComponent, CanvasRenderer]);

let points;
let chart;

// It knows no web maps: its user gives it the world's own coordinates, the north above.
export function prepare(n) {
  points = rowsOf(n).map(({ lng, lat }) => [worldX(lng), -worldY(lat)]);
}

const finished = () =>
  new Promise((done) => {
    const once = () => {
      chart.off('finished', once);
      done();
    };
    chart.on('finished', once);
  });

const rangeAt = (x, y, scale) => ({
  x: [x - box[0] / 2 / scale, x + box[0] / 2 / scale],
  y: [-y - box[1] / 2 / scale, -y + box[1] / 2 / scale],
});

export function mount() {
  const [parent] = createBoxes(1, ...box);
  chart = init(parent);
  const drawn = finished();
  const [west, east, north, south] = [
    ...[worldX(whole.west), worldX(whole.east)],
    ...[worldY(whole.north), worldY(whole.south)],
  ];
  const scale = Math.min(box[0] / (east - west), box[1] / (south - north));
  const { x, y } = rangeAt((west + east) / 2, (north + south) / 2, scale);
  // The axes are as long as the world is: a view is a stretch of them.
  chart.setOption({
    animation: false,
    grid: { left: 0, right: 0, top: 0, bottom: 0 },
    xAxis: { type: 'value', min: 0, max: 1, show: false },
    yAxis: { type: 'value', min: -1, max: 0, show: false },
    dataZoom: [
      { type: 'inside', xAxisIndex: 0, filterMode: 'none', startValue: x[0], endValue: x[1] },
      { type: 'inside', yAxisIndex: 0, filterMode: 'none', startValue: y[0], endValue: y[1] },
    ],
    series: { type: 'scatter', large: true, symbolSize: 5, data: points },
  });
  return drawn;
}

export const complete = () => undefined;

export const jump = (view) => {
  const { lng, lat, zoom } = views[view];
  const { x, y } = rangeAt(worldX(lng), worldY(lat), 256 * 2 ** zoom);
  const drawn = finished();
  chart.dispatchAction({
    type: 'dataZoom',
    batch: [
      { dataZoomIndex: 0, startValue: x[0], endValue: x[1] },
      { dataZoomIndex: 1, startValue: y[0], endValue: y[1] },
    ],
  });
  return drawn;
};

export function check() {
  const series = chart.getModel().getSeriesByIndex(0);
  if (series.getData().count() !== points.length) throw new Error('points are missing');
}

export const inspect = () => expectInk(chart.getDom().querySelector('canvas'), 0);
