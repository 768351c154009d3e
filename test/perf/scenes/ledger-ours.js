import '../../../dist/target-list.js';
import { untilShown } from './stage.js';

let ledger;
const orders = ['given', 'rate', 'gap', 'name', 'owner'];

const targetAt = (index) => ({
  id: `t${index}`,
  name: `示例县第${index}项年度任务`,
  unit: '件',
  target: 200 + (index % 7) * 50,
  value: (index * 37) % 260,
  owner: `示例部门${index % 40}`,
  group: `类别${index % 6}`,
  cadence: 'weekly',
});

const snapshotAt = (week, n) => ({
  label: `第${week}周`,
  asOf: `2026-11-${String((week - 44) * 7 + 1).padStart(2, '0')}`,
  targets: Array.from({ length: n }, (_, index) => ({ id: `t${index}`, value: (index * 37) % (200 + week) })),
});

export function mount(n) {
  ledger = document.createElement('union-target-list');
  Object.assign(ledger.style, { width: '1200px', height: '900px' });
  ledger.data = {
    title: '2,000 项任务',
    asOf: '2026-11-20',
    period: { start: '2026-01-01', end: '2026-12-31' },
    targets: Array.from({ length: n }, (_, index) => targetAt(index)),
    snapshots: [snapshotAt(45, n), snapshotAt(46, n)],
  };
  document.getElementById('stage').append(ledger);
  return untilShown([ledger]);
}

const rowsOf = () => ledger.shadowRoot.querySelector('.rows');

export function update(step) {
  ledger.sortBy = orders[step];
  return ledger.updateComplete;
}

/** @throws when the first row in sight is not the one that the order puts first */
export function check(step) {
  const [first, second] = ['rate', 'gap'].includes(orders[step]) ? figures() : [0, 0];
  if (orders[step] === 'rate' ? first < second : first > second) throw new Error(`${first} before ${second}`);
  const drawn = rowsOf().querySelectorAll('[role=treeitem]').length;
  if (drawn === 0 || drawn > 60) throw new Error(`${drawn} rows are drawn`);
}

const figures = () =>
  [...rowsOf().querySelectorAll('.row .figure b')]
    .slice(0, 2)
    .map((figure) => parseFloat(figure.textContent));

/**
 * Goes through the whole list, 17 rows a frame. Long tasks are told by the wall clock, in which other programs have
 * their share: a list that is slow has one in every pass, so one pass of three without any is enough.
 * @throws when every pass has a task of 50 ms or more
 */
export async function inspect() {
  const passes = [];
  do passes.push(await longestWhileScrolling());
  while (passes[passes.length - 1] > 0 && passes.length < 3);
  if (passes.every((ms) => ms > 0))
    throw new Error(`tasks of ${passes.map(Math.round).join(', ')} ms while scrolling`);
}

async function longestWhileScrolling() {
  const longTasks = [];
  const observer = new PerformanceObserver((list) => longTasks.push(...list.getEntries()));
  observer.observe({ type: 'longtask' });
  const rows = rowsOf();
  const seen = new Set();
  for (let step = 0; step < 120; step++) {
    rows.scrollTop = (rows.scrollHeight / 120) * step;
    await new Promise((done) => requestAnimationFrame(done));
    seen.add(rows.querySelector('.row')?.id);
  }
  rows.scrollTop = 0;
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  observer.disconnect();
  if (seen.size < 60) throw new Error(`scrolling drew ${seen.size} pieces only`);
  return Math.max(0, ...longTasks.map(({ duration }) => duration));
}
