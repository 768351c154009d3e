// 200 gauges: the wall of a province's dispatch, every gauge in view.
export default {
  title: '200 gauges, 95×105 px, all in view',
  count: 200,
  contenders: [
    {
      name: 'ours',
      file: 'gauges-ours.js',
      dist: 'target-gauge.js',
      settings: 'union-target-gauge, motion auto, text checked inside the clock',
    },
    {
      name: 'ECharts',
      file: 'gauges-echarts.js',
      settings: '6.1 gauge, canvas, tree-shaken, progress + detail text, animation off',
    },
    {
      name: 'Chart.js',
      file: 'gauges-chartjs.js',
      settings: '4.6 doughnut of 240°, tree-shaken, no text, fixed size, animation off',
    },
  ],
  limits: [
    { work: 'first', peer: 'ECharts', atMost: 1 / 5 },
    { work: 'first', peer: 'Chart.js', atMost: 1 / 3 },
    { work: 'update', peer: 'ECharts', atMost: 1 / 4 },
    { work: 'update', peer: 'Chart.js', atMost: 0.9 },
  ],
};
