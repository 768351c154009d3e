// Fifty rows that take other places, with motion: what a lobby shows at every refresh.
export default {
  title: '50 rows re-ranked, motion 0.6 s',
  count: 50,
  contenders: [
    {
      name: 'ours',
      file: 'rerank-ours.js',
      dist: 'county-ranking.js',
      settings: 'union-county-ranking, 800 px wide, motion auto: rows glide 0.6 s',
    },
    {
      name: 'ECharts',
      file: 'rerank-echarts.js',
      settings: '6.1 bar with realtimeSort, canvas 800×2400, tree-shaken, 0.6 s, labels that count',
    },
  ],
  limits: [{ work: 'update', peer: 'ECharts', atMost: 1 / 5 }],
};
