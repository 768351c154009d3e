// Every county of the country in one list: its order, its first picture, and new figures for all of them.
export default {
  title: '2,844 rows ranked, some 20 on screen',
  count: 2844,
  contenders: [
    {
      name: 'ours',
      file: 'country-ours.js',
      dist: 'county-ranking.js',
      settings: 'union-county-ranking, 800×900 px, ranks, ties, gaps, average, search; motion auto',
    },
    {
      name: 'ECharts',
      file: 'country-echarts.js',
      settings:
        '6.1 bar, canvas, tree-shaken, sorted by its user, inside dataZoom of 20 rows, labels, animation off',
    },
    {
      name: 'DataV',
      file: 'country-datav.js',
      settings: '@kjgl77/datav-vue3 1.7.4 scroll ranking, Vue 3.5, rowNum 20, its defaults',
    },
  ],
  limits: [
    { work: 'first', peer: 'ECharts', atMost: 1 / 2 },
    { work: 'update', peer: 'ECharts', atMost: 0.8 },
    { work: 'update', peer: 'DataV', atMost: 1 / 40 },
  ],
};
