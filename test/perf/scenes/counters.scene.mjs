// 50 amounts that roll to their next figure: what a lobby page does at every refresh.
export default {
  title: '50 counters rolling, 0.9 s',
  count: 50,
  contenders: [
    {
      name: 'ours',
      file: 'counters-ours.js',
      dist: 'fund-counter.js',
      settings: 'union-fund-counter, whole card, motion auto',
    },
    {
      name: 'number-flow',
      file: 'counters-numberflow.js',
      settings: '0.6.2, bare number, grouping, its default 900 ms',
    },
    {
      name: 'countup.js',
      file: 'counters-countup.js',
      settings: '2.10, bare text rewritten per frame, grouping, 0.9 s',
    },
  ],
  limits: [
    { work: 'update', peer: 'number-flow', atMost: 1 / 15 },
    { work: 'update', peer: 'countup.js', atMost: 0.75 },
    { work: 'first', peer: 'number-flow', atMost: 1 },
  ],
};
