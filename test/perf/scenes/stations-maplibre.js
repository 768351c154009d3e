import { Map, setWorkerUrl } from 'maplibre-gl';
import styles from 'maplibre-gl/dist/maplibre-gl.css';
import worker from 'worker:maplibre-gl/dist/maplibre-gl-worker.mjs';
import { box, rowsOf, views, whole } from './stations-figures.js';
import { createBoxes } from './stage.js';

let features;
let map;

export function prepare(n) {
  features = {
    type: 'FeatureCollection',
    features: rowsOf(n).map(({ lng, lat, ...properties }) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [lng, lat] },
      properties,
    })),
  };
}

const idle = () => new Promise((done) => map.once('idle', done));
const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

export async function mount() {
  document.head.append(Object.assign(document.createElement('style'), { textContent: styles }));
  setWorkerUrl(URL.createObjectURL(new Blob([worker], { type: 'text/javascript' })));
  const [parent] = createBoxes(1, ...box);
  map = new Map({
    container: parent,
    attributionControl: false,
    fadeDuration: 0,
    bounds: [whole.west, whole.south, whole.east, whole.north],
    style: {
      version: 8,
      sources: { stations: { type: 'geojson', data: features, cluster: true } },
      // Counts in discs would want glyphs from a server: it draws its clusters without them.
      layers: [
        { id: 'water', type: 'background', paint: { 'background-color': '#eef' } },
        {
          id: 'clusters',
          type: 'circle',
          source: 'stations',
          filter: ['has', 'point_count'],
          paint: {
            'circle-color': '#c33',
            'circle-radius': ['step', ['get', 'point_count'], 14, 100, 18, 1000, 24],
          },
        },
        {
          id: 'dots',
          type: 'circle',
          source: 'stations',
          filter: ['!', ['has', 'point_count']],
          paint: { 'circle-color': '#c33', 'circle-radius': 5 },
        },
      ],
    },
  });
  await idle();
  await frame();
}

export const complete = frame;

export const jump = async (view) => {
  const { lat, lng, zoom } = views[view];
  const still = idle();
  map.jumpTo({ center: [lng, lat], zoom: zoom - 1 }); // its tiles are 512 px
  await still;
};

export function check() {
  if (map.queryRenderedFeatures({ layers: ['clusters', 'dots'] }).length === 0)
    throw new Error('nothing in sight');
}
