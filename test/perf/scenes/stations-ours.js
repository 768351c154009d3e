import '../../../dist/station-map.js';
import { box, rowsOf, views } from './stations-figures.js';
import { createBoxes, expectInk } from './stage.js';

let map;
let data;
let count;
let whole;

/** The host's object. It is there before the clock starts. */
export function prepare(n) {
  count = n;
  data = { title: '驿站', stations: rowsOf(n) };
}

const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
const canvas = () => map.shadowRoot.querySelector('canvas');

/** Until clusters are on the screen, of whatever part of the stations. */
export async function mount() {
  // The list stands beside the map; the element is so wide that the map has its 1200 px.
  const [parent] = createBoxes(1, 1758, box[1] + 42);
  map = document.createElement('union-station-map');
  Object.assign(map.style, { width: '100%', height: '100%' });
  map.heading = '';
  whole = new Promise((done, fail) => {
    map.addEventListener('union-data', done, { once: true });
    map.addEventListener('union-invalid', ({ issues }) => fail(new Error(JSON.stringify(issues))), {
      once: true,
    });
  });
  map.data = data;
  parent.append(map);
  do await frame();
  while (!canvas() || seen()[1] === 0);
}

/** How many stations are in sight, and in how many discs: what the map says of itself. */
const seen = () => (map.shadowRoot.querySelector('.sight')?.textContent.match(/\d+/g) ?? [0, 0]).map(Number);

/** Until all stations are on the screen. */
export async function complete() {
  await whole;
  await frame();
}

export const jump = (view) => {
  map.flyTo({ ...views[view], animate: false });
  return frame();
};

export function check(view) {
  const { width, height } = canvas().getBoundingClientRect();
  if (width !== box[0] || height !== box[1]) throw new Error(`the map is ${width} × ${height}`);
  const [stations] = seen();
  if (view === undefined ? stations !== count : !(stations > 0))
    throw new Error(`${stations} stations in sight of ${count}`);
  if (map.state !== 'ready') throw new Error(map.state);
}

export const inspect = () => expectInk(canvas(), 0);
