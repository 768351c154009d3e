import L from 'leaflet';
import 'leaflet.markercluster';
import styles from 'leaflet/dist/leaflet.css';
import clusterStyles from 'leaflet.markercluster/dist/MarkerCluster.css';
import colours from 'leaflet.markercluster/dist/MarkerCluster.Default.css';
import { box, rowsOf, views, whole } from './stations-figures.js';
import { createBoxes } from './stage.js';

let rows;
let map;
let count;

export function prepare(n) {
  count = n;
  rows = rowsOf(n);
}

const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

export function mount() {
  document.head.append(
    Object.assign(document.createElement('style'), { textContent: styles + clusterStyles + colours }),
  );
  const [parent] = createBoxes(1, ...box);
  map = L.map(parent, { zoomAnimation: false, fadeAnimation: false, inertia: false, maxZoom: 19 });
  map.fitBounds([
    [whole.south, whole.west],
    [whole.north, whole.east],
  ]);
  const icon = L.divIcon({ className: 'dot', iconSize: [10, 10] }); // its own picture would have to be fetched
  const group = L.markerClusterGroup({ animate: false });
  group.addLayers(rows.map(({ lat, lng, name }) => L.marker([lat, lng], { icon, title: name })));
  map.addLayer(group);
  return frame();
}

export const complete = frame;

export const jump = (view) => {
  const { lat, lng, zoom } = views[view];
  map.setView([lat, lng], zoom, { animate: false });
  return frame();
};

export function check(view) {
  const discs = [...map.getPane('markerPane').querySelectorAll('.marker-cluster')];
  const sum = discs.reduce((all, { textContent }) => all + Number(textContent), 0);
  const dots = map.getPane('markerPane').querySelectorAll('.dot').length;
  // What lies outside the view is not drawn.
  if (view === undefined ? !(sum + dots > count * 0.99) : !(sum + dots > 0))
    throw new Error(`${sum + dots} stations in sight`);
}
