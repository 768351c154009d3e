// A ledger of 2,000 targets with two snapshots: the first picture, sorting it, and scrolling through it, where a task
// of 50 ms or more is an error. No peer draws such a list; the limits are milliseconds.
export default {
  title: 'a ledger of 2,000 targets, 1200×900 px: first picture, then sorted by four orders',
  count: 2000,
  contenders: [
    {
      name: 'ours',
      file: 'ledger-ours.js',
      dist: 'target-list.js',
      settings: 'union-target-list, grouped by heap, virtual rows, compared with the latest snapshot',
    },
  ],
  limits: [
    { work: 'first', atMost: 100 },
    { work: 'update', atMost: 50 },
  ],
};
